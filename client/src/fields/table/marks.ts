/** Messages at cells. Those of values that were taken back go with the next edit, others when the server says so. */

export class Marks {
  readonly #texts = new Map<string, string>();

  get size(): number {
    return this.#texts.size;
  }

  get(key: number, column: number): string {
    return this.#texts.get(`${key}:${column}`) ?? "";
  }

  /** Set the message of a cell; an empty one removes it. */
  set(key: number, column: number, text: string): void {
    if (text) this.#texts.set(`${key}:${column}`, text);
    else this.#texts.delete(`${key}:${column}`);
  }

  /** Return the first cell with a message, as key and column. */
  get first(): readonly [number, number] | null {
    for (const cell of this.#texts.keys()) {
      const [key = 0, column = 0] = cell.split(":").map(Number);
      return [key, column];
    }
    return null;
  }
}
