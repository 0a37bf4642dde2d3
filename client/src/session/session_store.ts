/**
 * Storage of the session's id across a reload of the page. One per tab: two tabs with the same id would take the
 * session from each other.
 */
export interface SessionStore {
  /** Return the saved id, or null. */
  load(): string | null;
  save(id: string): void;
  clear(): void;
}
