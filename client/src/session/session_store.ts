/**
 * Where the id of the session outlives a reload of the page. A tab's own place: two tabs with one id would
 * take the session from each other.
 */
export interface SessionStore {
  /** The id kept last, or null. */
  load(): string | null;
  save(id: string): void;
  clear(): void;
}
