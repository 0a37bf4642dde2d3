import type { Handler } from "./page";

/** The session knows that it is over and why (core/session.ts); the page hears of it from there. */
export const end: Handler<"end"> = () => {};
