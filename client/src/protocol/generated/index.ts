// Made by client/generate.py from greenio/protocol and greenio/widgets. Change those, then run it again.
//
// A key with "?" may be absent on the wire and then has the value that the defaults hold for its kind
// (protocol/defaults.ts fills it in).

export * from "./events";
export * from "./items";
export * from "./widgets";
export * from "./commands";
export * from "./frames";
export * from "./defaults";
export * from "./bounds";
