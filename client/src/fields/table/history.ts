/** What can be undone and redone: groups of changes, each made by one action of the user. */
import type { Change } from "./changes";

/** Number of actions that can be undone. */
const MAX_ACTIONS = 1000;

export class History {
  #undo: (readonly Change[])[] = [];
  #redo: (readonly Change[])[] = [];

  /** @param perform - makes changes and returns their inverse. */
  constructor(private readonly perform: (changes: readonly Change[]) => readonly Change[]) {}

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** Make the changes of a new action. */
  do(changes: readonly Change[]): void {
    const inverse = this.perform(changes);
    if (inverse.length === 0) return;
    this.#undo.push(inverse);
    if (this.#undo.length > MAX_ACTIONS) this.#undo.shift();
    this.#redo = [];
  }

  undo(): void {
    const changes = this.#undo.pop();
    if (changes) this.#redo.push(this.perform(changes));
  }

  redo(): void {
    const changes = this.#redo.pop();
    if (changes) this.#undo.push(this.perform(changes));
  }

  undoAll(): void {
    while (this.canUndo) this.undo();
    this.#redo = [];
  }
}
