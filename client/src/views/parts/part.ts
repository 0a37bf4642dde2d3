/** The interface of the programs of elements. */
import type { RenderContext } from "../renderer";

/** Starts the program of an element; returns what is to be done when the element has left the page. */
export type Part = (made: HTMLElement, run: number, context: RenderContext) => (() => void) | undefined;
