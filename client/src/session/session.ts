import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";
import { Emitter } from "../base/emitter";
import {
  decodeCommand,
  decodeDown,
  encodeEvent,
  encodeUp,
  ProtocolViolation,
  type DownFrame,
} from "../protocol/codec";
import type { Complete } from "../protocol/defaults";
import {
  CLOSE,
  MESSAGE_BYTES,
  type Command,
  type EndCommand,
  type PageEvent,
  type Welcome,
} from "../protocol/generated";
import { utf8Length } from "../protocol/utf8";
import { AckScheduler } from "./ack_scheduler";
import { Backoff, type BackoffLimits } from "./backoff";
import { ConnectionAttempt, type ConnectionOwner } from "./connection_attempt";
import { Inbox, type Batch } from "./inbox";
import { Outbox } from "./outbox";
import { endKindOf, type SessionEnd, type EndKind } from "./session_end";
import type { SessionStore } from "./session_store";
import type { Transport } from "./transport";
import { TransportSelector } from "./transport_selector";

/** Milliseconds after which a page gives up that never received a welcome. */
export const CONNECT_TIMEOUT = 30_000;

/**
 * Milliseconds without acknowledgement of an event after which the connection counts as lost. Pings are not
 * visible to a page, which would notice a silently broken network only after minutes.
 */
export const EVENT_TIMEOUT = 20_000;

/** Consecutive protocol violations after which the session ends. */
export const MAX_VIOLATIONS = 3;

/** Bytes of a frame in addition to its events. */
const FRAME_OVERHEAD = 128;

/** Limits of the pauses of a page that waits for a full server, in milliseconds. */
export const FULL_SERVER_BACKOFF: BackoffLimits = { first: 2000, max: 30_000 };

/** `waiting`: the server accepts no more sessions at the moment; the page tries again by itself. */
export type SessionState = "connecting" | "waiting" | "open" | "reconnecting" | "ended";

/** The result of sending an event: accepted, or why not. */
export type SendOutcome = "accepted" | "ended" | "too_big" | "full";

export interface SessionOptions {
  /** The preferred one first. */
  readonly transports: readonly Transport[];
  readonly clock: Clock;
  /** Returns a number from 0 to 1 (exclusive). */
  readonly random: () => number;
  /** With a store, a reloaded page resumes its session. */
  readonly store?: SessionStore;
  readonly backoff?: BackoffLimits;
}

/**
 * The page's side of a session: connects, numbers, acknowledges, repeats, reconnects.
 *
 * An error that a listener throws is rethrown by a timer; it does not affect the session.
 */
export class Session implements Disposable, ConnectionOwner {
  readonly #clock: Clock;
  readonly #store: SessionStore | null;
  readonly #inbox = new Inbox();
  readonly #outbox = new Outbox();
  readonly #ackScheduler: AckScheduler;
  readonly #backoff: Backoff;
  readonly #fullServerBackoff: Backoff;
  readonly #transportSelector: TransportSelector;

  #state: SessionState = "connecting";
  #end: SessionEnd | null = null;
  #id: string | null = null;
  #needsReplay = false;
  #welcome: Complete<Welcome> | null = null;
  #attempt: ConnectionAttempt | null = null;
  #retry: Disposable | null = null;
  #eventTimeout: Disposable | null = null;
  #deadline = 0;
  #violations = 0;
  #refusal = "";
  #rendered = 0;
  #epoch = 0;

  readonly #states = new Emitter<SessionState>();
  readonly #batches = new Emitter<Batch>();
  readonly #resets = new Emitter<Complete<Welcome>>();
  readonly #ignored = new Emitter<string>();
  readonly #frames = new Emitter<{ readonly direction: "up" | "down"; readonly text: string }>();

  /** The state has changed. */
  readonly onState = this.#states.on;
  /** Commands were received. */
  readonly onBatch = this.#batches.on;
  /** A session begins: the page has to be emptied before the next batch. */
  readonly onReset = this.#resets.on;
  /** Invalid data was ignored; the text is for the console. */
  readonly onIgnored = this.#ignored.on;
  /** Every frame, for `_pywebio_debug`. */
  readonly onFrame = this.#frames.on;

  constructor(options: SessionOptions) {
    this.#clock = options.clock;
    this.#store = options.store ?? null;
    this.#backoff = new Backoff(options.random, options.backoff);
    this.#fullServerBackoff = new Backoff(options.random, FULL_SERVER_BACKOFF);
    this.#transportSelector = new TransportSelector(options.transports);
    this.#ackScheduler = new AckScheduler(options.clock, () => this.#sendAck());
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Why the session has ended; null before. */
  get end(): SessionEnd | null {
    return this.#end;
  }

  /** Why the page waits, as the server names it: `full` or `stopping`. */
  get refusal(): string {
    return this.#refusal;
  }

  /** Whether a reloaded page resumes its session. */
  get keepsPage(): boolean {
    return this.#welcome?.keep === true;
  }

  /** The secret id; null before the first welcome. */
  get id(): string | null {
    return this.#id;
  }

  /** The server's last welcome; null before the first. */
  get welcome(): Complete<Welcome> | null {
    return this.#welcome;
  }

  /** Name of the transport in use. */
  get transport(): Transport["name"] {
    return this.#transportSelector.current.name;
  }

  /** Begin to connect. Called once. */
  start(): void {
    this.#id = this.#store?.load() ?? null;
    this.#needsReplay = this.#id !== null;
    this.#deadline = this.#clock.now() + CONNECT_TIMEOUT;
    this.#connect();
  }

  /**
   * Send an event: at once, or after reconnecting. Each event arrives once and in order, unless the session ends
   * before.
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

  /** Try again at once if the session waits between two attempts. */
  retryNow(): void {
    if (this.#state !== "ended" && this.#attempt === null) {
      this.#backoff.reset();
      this.#connect();
    }
  }

  /** End the session because the page is closed, and notify the server. */
  leave(): void {
    if (this.#state === "ended") {
      return;
    }
    if (this.#state === "open" && this.#attempt !== null) {
      this.#outbox.push(encodeEvent({ t: "leave" }));
      const { first, events } = this.#outbox.take(this.#limit);
      const text = encodeUp({ first, events, ack: this.#rendered });
      this.#emit(this.#frames, { direction: "up", text });
      this.#attempt.sendLast(text);
    }
    this.#finish("left", "the page has left");
  }

  /** Disconnect without ending, for a page that may be restored and then calls `retryNow()`. */
  suspend(): void {
    if (this.#state !== "ended") {
      this.#disconnect(CLOSE.GOING_AWAY, "the page rests");
      this.#deadline = this.#clock.now() + (this.#welcome?.reconnect ?? 0) * 1000;
      if (this.#state === "open") {
        this.#change("reconnecting");
      }
    }
  }

  /** End without notifying the server or the listeners. */
  dispose(): void {
    this.#disconnect(CLOSE.GOING_AWAY, "disposed");
    this.#state = "ended";
    this.#end ??= { kind: "left", reason: "disposed", message: "" };
    for (const emitter of [this.#states, this.#batches, this.#resets, this.#ignored, this.#frames]) {
      emitter.dispose();
    }
  }

  // ConnectionOwner

  connectionOpened(): void {
    if (this.#id !== null) {
      const resume = this.#needsReplay ? { session: this.#id, fresh: true } : { session: this.#id };
      this.#write({ resume, ack: this.#inbox.seen });
    }
  }

  connectionReceived(text: string): void {
    this.#emit(this.#frames, { direction: "down", text });
    try {
      this.#receive(decodeDown(text), text.length);
    } catch (error) {
      if (!(error instanceof ProtocolViolation)) {
        throw error;
      }
      this.#handleViolation(error);
    }
  }

  connectionWritable(): void {
    this.#flush();
    if (this.#ackScheduler.isDue) {
      this.#sendAck();
    }
  }

  connectionLost(code: number, reason: string): void {
    const attempt = this.#attempt;
    this.#attempt = null;
    this.#cancelTimers();
    if (attempt?.isWelcomed !== true) {
      this.#transportSelector.failed(attempt?.hasTimedOut);
    }
    const kind = endKindOf(code);
    if (kind === "expired" && this.#needsReplay) {
      // The session that a reloaded page remembers has expired: begin a new one.
      this.#store?.clear();
      this.#id = null;
      this.#needsReplay = false;
      this.#connect();
    } else if (kind === "full" && (this.#state === "connecting" || this.#state === "waiting")) {
      this.#waitForServer(reason);
    } else if (kind === null) {
      this.#handleLoss(reason);
    } else {
      this.#finish(kind, reason);
    }
  }

  // Receiving

  #receive(frame: DownFrame, characters: number): void {
    if (frame.welcome !== null) {
      this.#handleWelcome(frame.welcome);
    } else if (this.#attempt?.isWelcomed !== true) {
      throw new ProtocolViolation("a frame before the welcome");
    }
    const acknowledged = this.#outbox.acknowledge(frame.ack);
    const commands = this.#inbox.accept(frame.first, frame.commands);
    if (acknowledged > 0 || commands.length > 0) {
      this.#backoff.reset();
      this.#violations = 0;
    }
    if (acknowledged > 0) {
      this.#eventTimeout?.dispose();
      this.#eventTimeout = null;
      this.#startEventTimeout();
    }
    if (frame.welcome !== null) {
      this.#change("open");
      if (frame.welcome.fresh) {
        this.#emit(this.#resets, frame.welcome);
      }
    }
    this.#deliver(commands, characters);
    this.#flush();
  }

  #handleWelcome(welcome: Complete<Welcome>): void {
    if (welcome.fresh) {
      if (this.#id !== null) {
        this.#outbox.reset();
      }
      this.#inbox.reset();
      this.#rendered = 0;
      this.#epoch += 1;
      this.#ackScheduler.reset();
    } else if (this.#id !== welcome.session || this.#needsReplay) {
      throw new ProtocolViolation("a welcome to another session");
    }
    this.#outbox.rewind();
    this.#id = welcome.session;
    this.#needsReplay = false;
    this.#welcome = welcome;
    if (welcome.keep) {
      this.#store?.save(welcome.session);
    }
    this.#transportSelector.succeeded();
    this.#attempt?.welcomed();
  }

  #deliver(raw: readonly unknown[], characters: number): void {
    if (raw.length === 0) {
      return;
    }
    const commands: Complete<Command>[] = [];
    let end: Complete<EndCommand> | null = null;
    for (const each of raw) {
      const command = decodeCommand(each);
      if ("ignored" in command) {
        this.#emit(this.#ignored, command.ignored);
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
      if (epoch === this.#epoch && last > this.#rendered) {
        this.#rendered = last;
        if (this.#state === "open") {
          this.#ackScheduler.received(last, characters);
        }
      }
    };
    this.#emit(this.#batches, { commands, done });
    if (end !== null && this.#end === null) {
      // The session is over: whether the command is rendered already does not matter to the server.
      this.#write({ ack: last });
      this.#finish("done", end.reason, end.message);
    }
  }

  // Sending

  get #limit(): number {
    return (this.#welcome?.limit ?? MESSAGE_BYTES) - FRAME_OVERHEAD;
  }

  #flush(): void {
    while (this.#state === "open" && this.#outbox.unsent > 0 && this.#attempt?.isWritable === true) {
      const { first, events } = this.#outbox.take(this.#limit);
      this.#write({ first, events, ack: this.#rendered });
      this.#startEventTimeout();
    }
  }

  /** While sent events are not acknowledged, a silent connection counts as lost after EVENT_TIMEOUT. */
  #startEventTimeout(): void {
    const isWaiting = this.#outbox.count > this.#outbox.unsent;
    if (isWaiting && (this.#welcome?.reconnect ?? 0) > 0) {
      this.#eventTimeout ??= this.#clock.after(EVENT_TIMEOUT, () => {
        this.#disconnect(CLOSE.GOING_AWAY, "no acknowledgement");
        this.#handleLoss("no acknowledgement");
      });
    }
  }

  #sendAck(): void {
    // Otherwise it stays due and goes with the next frame.
    if (this.#state === "open" && this.#attempt?.isWritable === true) {
      this.#write({ ack: this.#rendered });
    }
  }

  #write(frame: Parameters<typeof encodeUp>[0]): void {
    const text = encodeUp(frame);
    this.#emit(this.#frames, { direction: "up", text });
    this.#ackScheduler.acknowledged(frame.ack ?? 0);
    this.#attempt?.send(text);
  }

  // Connecting

  #connect(): void {
    this.#retry?.dispose();
    this.#retry = null;
    this.#attempt = new ConnectionAttempt(
      this.#transportSelector.current,
      this.#id !== null,
      this.#clock,
      this,
    );
  }

  #handleViolation(violation: ProtocolViolation): void {
    this.#violations += 1;
    this.#emit(this.#ignored, violation.message);
    this.#disconnect(violation.code, violation.message);
    if (this.#violations >= MAX_VIOLATIONS) {
      this.#finish("broken", violation.message);
    } else {
      this.#handleLoss(violation.message);
    }
  }

  #handleLoss(reason: string): void {
    const now = this.#clock.now();
    if (this.#state === "open") {
      this.#deadline = now + (this.#welcome?.reconnect ?? 0) * 1000;
    }
    if (now >= this.#deadline) {
      this.#finish(this.#state === "open" || this.#state === "reconnecting" ? "lost" : "unreachable", reason);
      return;
    }
    if (this.#state === "open") {
      this.#change("reconnecting");
    }
    // The last attempt is made at the deadline, however long the computer was asleep.
    const pause = Math.min(this.#backoff.next(), this.#deadline - now);
    this.#retry = this.#clock.after(pause, () => this.#connect());
  }

  /** The server accepts no more sessions now: try again later. */
  #waitForServer(reason: string): void {
    this.#refusal = reason;
    this.#deadline = Infinity;
    this.#change("waiting");
    this.#retry = this.#clock.after(this.#fullServerBackoff.next(), () => this.#connect());
  }

  #finish(kind: EndKind, reason: string, message = ""): void {
    this.#end = { kind, reason, message };
    this.#store?.clear();
    this.#disconnect(CLOSE.DONE, reason);
    this.#change("ended");
  }

  #disconnect(code: number, reason: string): void {
    this.#cancelTimers();
    this.#attempt?.close(code, reason);
    this.#attempt = null;
  }

  #cancelTimers(): void {
    this.#retry?.dispose();
    this.#retry = null;
    this.#eventTimeout?.dispose();
    this.#eventTimeout = null;
    this.#ackScheduler.dispose();
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
