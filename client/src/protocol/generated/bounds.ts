// Made by client/generate.py from greenio/protocol and greenio/widgets. Change those, then run it again.

/** Why a connection ends. Below 4000: RFC 6455 section 7.4.1. */
export const CLOSE = {
  DONE: 1000,
  GOING_AWAY: 1001,
  PROTOCOL: 1002,
  UNSUPPORTED: 1003,
  ENCODING: 1007,
  POLICY: 1008,
  TOO_BIG: 1009,
  INTERNAL: 1011,
  EXPIRED: 4001,
  TAKEN_OVER: 4002,
  FULL: 4003,
} as const;

/** Characters that the name of an item, a pin or a form value may have. */
export const NAME_LENGTH = 256;

/** Bytes. What a server takes in one frame, unless its Welcome says less. */
export const MESSAGE_BYTES = 4194304;
