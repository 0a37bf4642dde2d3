import type { Handler } from "./context";

/** The session knows that it is over and why (core/session.ts); the page hears of it from there. */
export const end: Handler<"end"> = () => {};
