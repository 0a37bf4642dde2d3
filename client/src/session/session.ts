import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";
import { Emitter } from "../base/emitter";
import {
  CLOSE,
  MESSAGE_BYTES,
  type Command,
  type EndCommand,
  type PageEvent,
  type Welcome,
} from "../protocol/generated";
import {
  decodeCommand,
  decodeDown,
  encodeEvent,
  encodeUp,
  ProtocolViolation,
  type DownFrame,
} from "../protocol/codec";
import type { Full } from "../protocol/defaults";
import { utf8Length } from "../protocol/utf8";
import { Acks } from "./ack_scheduler";
import { Backoff, type BackoffLimits } from "./backoff";
import { endOfCloseCode, type End, type EndKind } from "./session_end";
import { Fallback } from "./transport_selector";
import { Inbox } from "./inbox";
import { Link, type LinkOwner } from "./connection_attempt";
import { Outbox } from "./outbox";
import type { SessionStore } from "./session_store";
import type { Transport } from "./transport";

/** Milliseconds after which a page that was never welcomed gives up. */
export const CONNECT_PATIENCE = 30_000;

/**
 * Milliseconds without acknowledgement of an event after which the connection counts as lost. A browser shows
 * a page no pings; a network that has silently gone would else be noticed after minutes.
 */
export const EVENT_TIMEOUT = 20_000;

/** Violations in a row, without anything sensible between them, after which it is no use to go on. */
export const MOST_VIOLATIONS = 3;

/** Bytes of a frame besides its events. */
const FRAME_OVERHEAD = 128;

/** Bounds of the pauses of a page that waits for a place on a full server, in milliseconds. */
export const WAITING: BackoffLimits = { first: 2000, most: 30_000 };

/** `waiting`: the server takes no more sessions at the moment; the page asks again by itself. */
export type SessionState = "connecting" | "waiting" | "open" | "reconnecting" | "ended";

/** What became of an event: on its way, or why it is not. */
export type SendOutcome = "accepted" | "ended" | "too_big" | "full";

/** The commands of one frame, in order, with all their keys. */
export interface Batch {
  readonly commands: readonly Full<Command>[];
  /**
   * To be called when the page shows all of them: only then is the server told, and goes on when it has
   * run too far ahead. The next batch may come before. Batches end in their order.
   */
  done(): void;
}

export interface SessionOptions {
  /** The preferred one first. */
  readonly transports: readonly Transport[];
  readonly clock: Clock;
  /** From 0 to 1, exclusively. */
  readonly random: () => number;
  /** With a store, a reloaded page asks for its session again. */
  readonly store?: SessionStore;
  readonly backoff?: BackoffLimits;
}

/**
 * The page's side of a session: connects, numbers, acknowledges, repeats, comes back after a cut.
 *
 * An error that a listener throws is thrown again by a timer of its own; it never disturbs the session.
 */
export class Session implements Disposable, LinkOwner {
  readonly #clock: Clock;
  readonly #store: SessionStore | null;
  readonly #inbox = new Inbox();
  readonly #outbox = new Outbox();
  readonly #acks: Acks;
  readonly #backoff: Backoff;
  readonly #patience: Backoff;
  readonly #fallback: Fallback;

  #state: SessionState = "connecting";
  #end: End | null = null;
  #id: string | null = null;
  #isBlank = false;
  #welcome: Full<Welcome> | null = null;
  #link: Link | null = null;
  #retry: Disposable | null = null;
  #watch: Disposable | null = null;
  #giveUpAt = 0;
  #violations = 0;
  #refusal = "";
  #shown = 0;
  #epoch = 0;

  readonly #states = new Emitter<SessionState>();
  readonly #batches = new Emitter<Batch>();
  readonly #blanks = new Emitter<Full<Welcome>>();
  readonly #drops = new Emitter<string>();
  readonly #frames = new Emitter<{ readonly direction: "up" | "down"; readonly text: string }>();

  /** The state has changed. */
  readonly onState = this.#states.on;
  /** Commands have come. */
  readonly onBatch = this.#batches.on;
  /** A session begins: the page has to be empty before the next batch. */
  readonly onBlank = this.#blanks.on;
  /** Something was ignored; the text is for the console. */
  readonly onDropped = this.#drops.on;
  /** Every frame, for `_pywebio_debug`. */
  readonly onFrame = this.#frames.on;

  constructor(options: SessionOptions) {
    this.#clock = options.clock;
    this.#store = options.store ?? null;
    this.#backoff = new Backoff(options.random, options.backoff);
    this.#patience = new Backoff(options.random, WAITING);
    this.#fallback = new Fallback(options.transports);
    this.#acks = new Acks(options.clock, () => this.#sendAck());
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Why it is over; null before. */
  get end(): End | null {
    return this.#end;
  }

  /** Why the page waits, in a word of the server: `full` or `stopping`. */
  get refusal(): string {
    return this.#refusal;
  }

  /** Whether a page that is reloaded gets its session back. */
  get keepsPage(): boolean {
    return this.#welcome?.keep === true;
  }

  /** The secret id; null before the first welcome. */
  get id(): string | null {
    return this.#id;
  }

  /** The server's last welcome; null before the first. */
  get welcome(): Full<Welcome> | null {
    return this.#welcome;
  }

  /** Name of the transport in use. */
  get transport(): Transport["name"] {
    return this.#fallback.current.name;
  }

  /** Begin to connect. Once. */
  start(): void {
    this.#id = this.#store?.load() ?? null;
    this.#isBlank = this.#id !== null;
    this.#giveUpAt = this.#clock.now() + CONNECT_PATIENCE;
    this.#connect();
  }

  /**
   * Send an event: at once, or when the connection is back. Each arrives once and in order, unless the session
   * ends before.
   *
   * @throws TypeError for a value that JSON cannot hold (one that contains itself, a BigInt).
   */
  send(event: PageEvent): SendOutcome {
    if (this.#state === "ended") {
      return "ended";
    }
    const encoded = encodeEvent(event);
    const bytes = utf8Length(encoded);
    if (bytes > this.#limit) {
      return "too_big";
    }
    if (this.#outbox.isFull) {
      return "full";
    }
    this.#outbox.push(encoded, bytes);
    this.#flush();
    return "accepted";
  }

  /** Between two attempts: try again at once. */
  retryNow(): void {
    if (this.#state !== "ended" && this.#link === null) {
      this.#backoff.reset();
      this.#connect();
    }
  }

  /** The page goes away for good: say so and end. */
  leave(): void {
    if (this.#state === "ended") {
      return;
    }
    if (this.#state === "open" && this.#link !== null) {
      this.#outbox.push(encodeEvent({ t: "leave" }));
      const { first, events } = this.#outbox.take(this.#limit);
      const text = encodeUp({ first, events, ack: this.#shown });
      this.#emit(this.#frames, { direction: "up", text });
      this.#link.sendLast(text);
    }
    this.#finish("left", "the page has left");
  }

  /** The page goes away but may come back, to `retryNow()`: be silent without ending. */
  suspend(): void {
    if (this.#state !== "ended") {
      this.#drop(CLOSE.GOING_AWAY, "the page rests");
      this.#giveUpAt = this.#clock.now() + (this.#welcome?.reconnect ?? 0) * 1000;
      if (this.#state === "open") {
        this.#change("reconnecting");
      }
    }
  }

  /** End without a word to anybody. */
  dispose(): void {
    this.#drop(CLOSE.GOING_AWAY, "disposed");
    this.#state = "ended";
    this.#end ??= { kind: "left", reason: "disposed", message: "" };
    for (const emitter of [this.#states, this.#batches, this.#blanks, this.#drops, this.#frames]) {
      emitter.dispose();
    }
  }

  // What the link calls.

  linkOpened(): void {
    if (this.#id !== null) {
      const resume = this.#isBlank ? { session: this.#id, fresh: true } : { session: this.#id };
      this.#write({ resume, ack: this.#inbox.seen });
    }
  }

  linkReceived(text: string): void {
    this.#emit(this.#frames, { direction: "down", text });
    try {
      this.#take(decodeDown(text), text.length);
    } catch (error) {
      if (!(error instanceof ProtocolViolation)) {
        throw error;
      }
      this.#violated(error);
    }
  }

  linkWritable(): void {
    this.#flush();
    if (this.#acks.isDue) {
      this.#sendAck();
    }
  }

  linkLost(code: number, reason: string): void {
    const link = this.#link;
    this.#link = null;
    this.#silence();
    if (link?.isWelcomed !== true) {
      this.#fallback.failed(link?.hasTimedOut);
    }
    const kind = endOfCloseCode(code);
    if (kind === "expired" && this.#isBlank) {
      // What a reloaded page remembered is gone; it begins anew.
      this.#store?.clear();
      this.#id = null;
      this.#isBlank = false;
      this.#connect();
    } else if (kind === "full" && (this.#state === "connecting" || this.#state === "waiting")) {
      this.#wait(reason);
    } else if (kind === null) {
      this.#lost(reason);
    } else {
      this.#finish(kind, reason);
    }
  }

  // Receiving

  #take(frame: DownFrame, characters: number): void {
    if (frame.welcome !== null) {
      this.#greet(frame.welcome);
    } else if (this.#link?.isWelcomed !== true) {
      throw new ProtocolViolation("a frame before the welcome");
    }
    const acknowledged = this.#outbox.acknowledge(frame.ack);
    const commands = this.#inbox.accept(frame.first, frame.commands);
    if (acknowledged > 0 || commands.length > 0) {
      this.#backoff.reset();
      this.#violations = 0;
    }
    if (acknowledged > 0) {
      this.#watch?.dispose();
      this.#watch = null;
      this.#watchEvents();
    }
    if (frame.welcome !== null) {
      this.#change("open");
      if (frame.welcome.fresh) {
        this.#emit(this.#blanks, frame.welcome);
      }
    }
    this.#deliver(commands, characters);
    this.#flush();
  }

  #greet(welcome: Full<Welcome>): void {
    if (welcome.fresh) {
      if (this.#id !== null) {
        this.#outbox.reset();
      }
      this.#inbox.reset();
      this.#shown = 0;
      this.#epoch += 1;
      this.#acks.reset();
    } else if (this.#id !== welcome.session || this.#isBlank) {
      throw new ProtocolViolation("a welcome to another session");
    }
    this.#outbox.rewind();
    this.#id = welcome.session;
    this.#isBlank = false;
    this.#welcome = welcome;
    if (welcome.keep) {
      this.#store?.save(welcome.session);
    }
    this.#fallback.succeeded();
    this.#link?.welcomed();
  }

  #deliver(raw: readonly unknown[], characters: number): void {
    if (raw.length === 0) {
      return;
    }
    const commands: Full<Command>[] = [];
    let end: Full<EndCommand> | null = null;
    for (const each of raw) {
      const command = decodeCommand(each);
      if ("dropped" in command) {
        this.#emit(this.#drops, command.dropped);
        continue;
      }
      commands.push(command);
      if (command.t === "end") {
        end = command;
      }
    }
    const last = this.#inbox.seen;
    const epoch = this.#epoch;
    const done = (): void => {
      if (epoch === this.#epoch && last > this.#shown) {
        this.#shown = last;
        if (this.#state === "open") {
          this.#acks.came(last, characters);
        }
      }
    };
    this.#emit(this.#batches, { commands, done });
    if (end !== null && this.#end === null) {
      // The last word: whether it is shown already is of no matter to the server.
      this.#write({ ack: last });
      this.#finish("done", end.reason, end.message);
    }
  }

  // Sending

  get #limit(): number {
    return (this.#welcome?.limit ?? MESSAGE_BYTES) - FRAME_OVERHEAD;
  }

  #flush(): void {
    while (this.#state === "open" && this.#outbox.unsent > 0 && this.#link?.isWritable === true) {
      const { first, events } = this.#outbox.take(this.#limit);
      this.#write({ first, events, ack: this.#shown });
      this.#watchEvents();
    }
  }

  /** As long as events are sent and not acknowledged, a silent connection counts as lost after a while. */
  #watchEvents(): void {
    const isWaiting = this.#outbox.count > this.#outbox.unsent;
    if (isWaiting && (this.#welcome?.reconnect ?? 0) > 0) {
      this.#watch ??= this.#clock.after(EVENT_TIMEOUT, () => {
        this.#drop(CLOSE.GOING_AWAY, "no acknowledgement");
        this.#lost("no acknowledgement");
      });
    }
  }

  #sendAck(): void {
    // If nothing can be sent now it stays due, and goes with the next frame.
    if (this.#state === "open" && this.#link?.isWritable === true) {
      this.#write({ ack: this.#shown });
    }
  }

  #write(frame: Parameters<typeof encodeUp>[0]): void {
    const text = encodeUp(frame);
    this.#emit(this.#frames, { direction: "up", text });
    this.#acks.told(frame.ack ?? 0);
    this.#link?.send(text);
  }

  // Coming and going

  #connect(): void {
    this.#retry?.dispose();
    this.#retry = null;
    this.#link = new Link(this.#fallback.current, this.#id !== null, this.#clock, this);
  }

  #violated(violation: ProtocolViolation): void {
    this.#violations += 1;
    this.#emit(this.#drops, violation.message);
    this.#drop(violation.code, violation.message);
    if (this.#violations >= MOST_VIOLATIONS) {
      this.#finish("broken", violation.message);
    } else {
      this.#lost(violation.message);
    }
  }

  #lost(reason: string): void {
    const now = this.#clock.now();
    if (this.#state === "open") {
      this.#giveUpAt = now + (this.#welcome?.reconnect ?? 0) * 1000;
    }
    if (now >= this.#giveUpAt) {
      this.#finish(this.#state === "open" || this.#state === "reconnecting" ? "lost" : "unreachable", reason);
      return;
    }
    if (this.#state === "open") {
      this.#change("reconnecting");
    }
    // The last attempt comes when time is up, however long the computer slept meanwhile.
    const pause = Math.min(this.#backoff.next(), this.#giveUpAt - now);
    this.#retry = this.#clock.after(pause, () => this.#connect());
  }

  /** The server has no place for this page now. */
  #wait(reason: string): void {
    this.#refusal = reason;
    this.#giveUpAt = Infinity;
    this.#change("waiting");
    this.#retry = this.#clock.after(this.#patience.next(), () => this.#connect());
  }

  #finish(kind: EndKind, reason: string, message = ""): void {
    this.#end = { kind, reason, message };
    this.#store?.clear();
    this.#drop(CLOSE.DONE, reason);
    this.#change("ended");
  }

  #drop(code: number, reason: string): void {
    this.#silence();
    this.#link?.close(code, reason);
    this.#link = null;
  }

  #silence(): void {
    this.#retry?.dispose();
    this.#retry = null;
    this.#watch?.dispose();
    this.#watch = null;
    this.#acks.dispose();
  }

  #change(state: SessionState): void {
    if (this.#state !== state) {
      this.#state = state;
      this.#emit(this.#states, state);
    }
  }

  #emit<T>(emitter: Emitter<T>, value: NoInfer<T>): void {
    try {
      emitter.emit(value);
    } catch (error) {
      this.#clock.after(0, () => {
        throw error;
      });
    }
  }
}
