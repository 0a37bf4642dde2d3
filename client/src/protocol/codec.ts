import { commandWithDefaults, partWithDefaults, isCommandName, type Complete } from "./defaults";
import { CLOSE, type Command, type PageEvent, type Resume, type Welcome } from "./generated";

/** A frame from the server that is malformed, or whose sequence numbers are impossible. */
export class ProtocolViolation extends Error {
  override readonly name = "ProtocolViolation";
  readonly code: number;

  constructor(reason: string, code: number = CLOSE.PROTOCOL) {
    super(reason);
    this.code = code;
  }
}

/** A frame from the server. Its commands stay undecoded until their numbers show that they are new. */
export interface DownFrame {
  readonly welcome: Complete<Welcome> | null;
  /** Sequence number of the first command; 0 without commands. */
  readonly first: number;
  /** Highest event number that the server has seen; 0 acknowledges nothing. */
  readonly ack: number;
  readonly commands: readonly unknown[];
}

/** A command that cannot be decoded, in a frame that is well-formed. */
export interface IgnoredCommand {
  /** Why it is ignored. */
  readonly ignored: string;
}

/** A frame to the server. Its events are already encoded, each by `encodeEvent`. */
export interface UpFrame {
  readonly resume?: Resume;
  readonly first?: number;
  readonly ack?: number;
  readonly events?: readonly string[];
  /** Ask for a frame, however empty. */
  readonly probe?: boolean;
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Decode a frame.
 *
 * @throws ProtocolViolation if `text` is not a frame.
 */
export function decodeDown(text: string): DownFrame {
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch {
    throw new ProtocolViolation("a frame that is not JSON");
  }
  if (!isObject(frame)) {
    throw new ProtocolViolation("a frame that is not an object");
  }
  const commands = frame["c"] ?? [];
  if (!Array.isArray(commands)) {
    throw new ProtocolViolation("commands that are not a list");
  }
  const first = sequence(frame, "s");
  if (commands.length > 0 && first === 0) {
    throw new ProtocolViolation("commands without a number");
  }
  return { welcome: welcome(frame["w"]), first, ack: sequence(frame, "a"), commands };
}

function sequence(frame: JsonObject, key: string): number {
  const value = frame[key] ?? 0;
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) {
    throw new ProtocolViolation(`"${key}" is not a number of a message`);
  }
  return value;
}

function welcome(value: unknown): Complete<Welcome> | null {
  if (value === undefined || value === null) {
    return null;
  }
  if (!isObject(value) || typeof value["session"] !== "string") {
    throw new ProtocolViolation("a welcome without session");
  }
  return partWithDefaults("Welcome", value as unknown as Welcome);
}

/** Decode a command and fill in its absent keys. Never throws. */
export function decodeCommand(raw: unknown): Complete<Command> | IgnoredCommand {
  if (!isObject(raw)) {
    return { ignored: "a command that is not an object" };
  }
  const name = raw["t"];
  if (!isCommandName(name)) {
    return { ignored: `an unknown command: ${typeof name === "string" ? name.slice(0, 100) : typeof name}` };
  }
  return commandWithDefaults(raw as unknown as Command);
}

/**
 * Encode an event as well-formed JSON: a lone surrogate, which the server rejects, becomes U+FFFD.
 *
 * @throws TypeError if a value contains itself or is a BigInt.
 */
export function encodeEvent(event: PageEvent): string {
  const text = JSON.stringify(event);
  // JSON.stringify escapes only lone surrogates. The second branch of the pattern skips an escaped backslash
  // in front of a literal "ud800".
  return text.includes("\\ud") ? text.replace(/\\(?:ud[89a-f][0-9a-f]{2}|.)/g, wellFormed) : text;
}

function wellFormed(escape: string): string {
  return escape.startsWith("\\ud") ? "\u{fffd}" : escape;
}

export function encodeUp(frame: UpFrame): string {
  const parts: string[] = [];
  if (frame.resume !== undefined) {
    parts.push(`"r":${JSON.stringify(frame.resume)}`);
  }
  if (frame.ack !== undefined && frame.ack > 0) {
    parts.push(`"a":${frame.ack}`);
  }
  if (frame.events !== undefined && frame.events.length > 0) {
    parts.push(`"s":${frame.first ?? 0},"e":[${frame.events.join(",")}]`);
  }
  if (frame.probe === true) {
    parts.push('"p":true');
  }
  return `{${parts.join(",")}}`;
}
