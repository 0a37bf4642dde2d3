import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";
import { Emitter } from "../base/emitter";
import { decodeDown, ProtocolViolation, type DownFrame } from "../protocol/codec";
import type { Complete } from "../protocol/defaults";
import { CLOSE, MESSAGE_BYTES, type PageEvent, type Welcome } from "../protocol/generated";
import type { BackoffLimits } from "./backoff";
import { Channel, type Batch, type QueueOutcome } from "./channel";
import { ConnectionAttempt, type ConnectionOwner } from "./connection_attempt";
import { Heartbeat } from "./heartbeat";
import { Liveness } from "./liveness";
import { Reconnector } from "./reconnector";
import { endKindOf, type SessionEnd, type EndKind } from "./session_end";
import type { Transport } from "./transport";
import { TransportSelector } from "./transport_selector";

/** Milliseconds after which a page gives up that never received a welcome. */
export const CONNECT_TIMEOUT = 30_000;

/** `waiting`: the server accepts no more sessions at the moment; the page tries again by itself. */
export type SessionState = "connecting" | "waiting" | "open" | "reconnecting" | "ended";

/** The result of sending an event: accepted, or why not. */
export type SendOutcome = QueueOutcome | "ended";

/**
 * Storage of the session's id across a reload of the page. One per tab: two tabs with the same id would take the
 * session from each other.
 */
export interface SessionStore {
  /** Return the saved id, or null. */
  load(): string | null;
  save(id: string): void;
  clear(): void;
}

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
 * The page's side of a session: its state from the first attempt to its end. The parts do the work: the channel
 * numbers and repeats, the reconnector schedules attempts, liveness detects a broken connection.
 *
 * An error that a listener throws is rethrown by a timer; it does not affect the session.
 */
export class Session implements Disposable, ConnectionOwner {
  readonly #clock: Clock;
  readonly #store: SessionStore | null;
  readonly #channel: Channel;
  readonly #heartbeat: Heartbeat;
  readonly #liveness: Liveness;
  readonly #reconnector: Reconnector;
  readonly #transportSelector: TransportSelector;

  #state: SessionState = "connecting";
  #end: SessionEnd | null = null;
  #id: string | null = null;
  /** Whether the id is that of a reloaded page, which is empty. */
  #needsReplay = false;
  #welcome: Complete<Welcome> | null = null;
  /** The present connection, or the attempt to make one; null between two attempts. */
  #attempt: ConnectionAttempt | null = null;
  #refusal = "";
  #isStarted = false;

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
    const { clock, random, backoff } = options;
    this.#clock = clock;
    this.#store = options.store ?? null;
    this.#channel = new Channel(clock);
    this.#heartbeat = new Heartbeat(clock, {
      probe: () => this.#channel.probe(),
      lost: () => this.#giveUp("no sign of life"),
    });
    this.#liveness = new Liveness(clock, () => this.#giveUp("no acknowledgement"));
    this.#reconnector = new Reconnector({ clock, random, backoff, connect: () => this.#connect() });
    this.#transportSelector = new TransportSelector(options.transports);
    this.#id = this.#store?.load() ?? null;
    this.#needsReplay = this.#id !== null;
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

  /**
   * Whether a reloaded page resumes its session. True from the beginning on a page that was reloaded itself: it may be
   * reloaded again before the server has welcomed it.
   */
  get keepsPage(): boolean {
    return this.#welcome?.keep ?? this.#needsReplay;
  }

  /** Bytes of the largest frame that the server takes. */
  get messageBytes(): number {
    return this.#welcome?.limit ?? MESSAGE_BYTES;
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
    if (this.#state === "ended") return;
    this.#isStarted = true;
    this.#reconnector.limit(CONNECT_TIMEOUT);
    this.#reconnector.connectNow();
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
    const outcome = this.#channel.push(event);
    this.#flush();
    return outcome;
  }

  /** Try again at once if the session waits between two attempts. */
  retryNow(): void {
    // Before the start, this would be a second attempt, and a second session.
    if (this.#isStarted && this.#state !== "ended" && this.#attempt === null) {
      this.#reconnector.retryNow();
    }
  }

  /** The network or the device may have changed: try again at once, or ask the server for a sign of life. */
  checkNow(): void {
    this.retryNow();
    this.#heartbeat.probeNow();
  }

  /** End the session because the page is closed, and notify the server. */
  leave(): void {
    if (this.#state !== "ended") {
      this.#channel.sendLast({ t: "leave" });
      this.#finish("left", "the page has left");
    }
  }

  /** End the session because a proxy lets the page no longer through before its visitor has logged in. */
  loginExpired(): void {
    if (this.#state !== "ended") {
      this.#finish("no_login", "refused by a proxy");
    }
  }

  /** Disconnect without ending, for a page that may be restored and then calls `retryNow()`. */
  suspend(): void {
    if (this.#state !== "ended") {
      this.#disconnect(CLOSE.GOING_AWAY, "the page is suspended");
      this.#reconnector.limit(this.#welcome === null ? CONNECT_TIMEOUT : this.#reconnectDuration);
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

  connectionOpened(attempt: ConnectionAttempt): void {
    if (this.#id !== null) {
      const resume = this.#needsReplay ? { session: this.#id, fresh: true } : { session: this.#id };
      this.#channel.resume(attempt, resume);
    }
  }

  connectionSending(text: string): void {
    this.#emit(this.#frames, { direction: "up", text });
  }

  connectionReceived(attempt: ConnectionAttempt, text: string): void {
    this.#emit(this.#frames, { direction: "down", text });
    try {
      this.#receive(attempt, decodeDown(text), text.length);
    } catch (error) {
      if (!(error instanceof ProtocolViolation)) {
        throw error;
      }
      this.#handleViolation(error);
    }
  }

  connectionWritable(): void {
    this.#flush();
  }

  connectionLost(attempt: ConnectionAttempt, code: number, reason: string): void {
    this.#release();
    if (!attempt.isWelcomed) {
      this.#transportSelector.failed(attempt.hasTimedOut);
    }
    const kind = endKindOf(code);
    if (kind === "expired" && this.#needsReplay) {
      // The session of a reloaded page has expired: begin a new one.
      this.#store?.clear();
      this.#id = null;
      this.#needsReplay = false;
      this.#reconnector.connectNow();
    } else if (kind === "full" && (this.#state === "connecting" || this.#state === "waiting")) {
      this.#refusal = reason;
      this.#reconnector.retryWhenFull();
      this.#change("waiting");
    } else if (kind === null) {
      this.#handleLoss(reason);
    } else {
      this.#finish(kind, reason);
    }
  }

  // Receiving

  #receive(attempt: ConnectionAttempt, frame: DownFrame, characters: number): void {
    this.#heartbeat.received();
    if (frame.welcome !== null) {
      this.#handleWelcome(attempt, frame.welcome);
    } else if (!attempt.isWelcomed) {
      // A heartbeat may overtake a welcome that is still waited for.
      if (frame.ack === 0 && frame.commands.length === 0) {
        return;
      }
      throw new ProtocolViolation("a frame before the welcome");
    }
    const { batch, end, ignored, isAcknowledged } = this.#channel.receive(frame, characters);
    if (isAcknowledged || batch !== null) {
      this.#reconnector.succeeded();
    }
    if (isAcknowledged) {
      this.#liveness.acknowledged();
    }
    if (frame.welcome !== null) {
      this.#change("open");
      if (frame.welcome.fresh) {
        this.#emit(this.#resets, frame.welcome);
      }
    }
    for (const reason of ignored) {
      this.#emit(this.#ignored, reason);
    }
    if (batch !== null) {
      this.#emit(this.#batches, batch);
    }
    if (end !== null && this.#end === null) {
      this.#channel.acknowledgeAll();
      this.#finish("done", end.reason, end.message);
    }
    this.#flush();
  }

  #handleWelcome(attempt: ConnectionAttempt, welcome: Complete<Welcome>): void {
    if (welcome.fresh) {
      this.#channel.reset(this.#id === null);
    } else if (this.#id !== welcome.session || this.#needsReplay) {
      throw new ProtocolViolation("a welcome to another session");
    }
    this.#id = welcome.session;
    this.#needsReplay = false;
    this.#welcome = welcome;
    if (welcome.keep) {
      this.#store?.save(welcome.session);
    }
    this.#transportSelector.succeeded();
    attempt.welcomed();
    this.#channel.attach(attempt, this.messageBytes);
    if (welcome.heartbeat > 0) {
      this.#heartbeat.start(welcome.heartbeat * 1000, welcome.reconnect > 0);
    }
  }

  #handleViolation(violation: ProtocolViolation): void {
    this.#emit(this.#ignored, violation.message);
    this.#disconnect(violation.code, violation.message);
    if (this.#reconnector.violated()) {
      this.#handleLoss(violation.message);
    } else {
      this.#finish("broken", violation.message);
    }
  }

  // Sending

  /** Milliseconds for which the session survives a lost connection. */
  get #reconnectDuration(): number {
    return (this.#welcome?.reconnect ?? 0) * 1000;
  }

  #flush(): void {
    this.#channel.flush();
    // Without reconnection, a time-out would end the session.
    if (this.#state === "open" && this.#channel.isAwaitingAck && this.#reconnectDuration > 0) {
      this.#liveness.awaitAck();
    }
  }

  // Connecting

  #connect(): void {
    this.#attempt = new ConnectionAttempt(this.#transportSelector.current, this.#id, this.#clock, this);
  }

  #giveUp(reason: string): void {
    this.#disconnect(CLOSE.GOING_AWAY, reason);
    this.#handleLoss(reason);
  }

  #handleLoss(reason: string): void {
    const wasOpen = this.#state === "open";
    if (wasOpen) {
      this.#reconnector.limit(this.#reconnectDuration);
    }
    if (!this.#reconnector.retry()) {
      this.#finish(wasOpen || this.#state === "reconnecting" ? "lost" : "unreachable", reason);
    } else if (wasOpen) {
      this.#change("reconnecting");
    }
  }

  #finish(kind: EndKind, reason: string, message = ""): void {
    this.#end = { kind, reason, message };
    // After another login of the same user, the page goes on.
    if (kind !== "no_login") {
      this.#store?.clear();
    }
    this.#disconnect(CLOSE.DONE, reason);
    this.#change("ended");
  }

  #disconnect(code: number, reason: string): void {
    const attempt = this.#attempt;
    this.#release();
    attempt?.close(code, reason);
  }

  /** Detach the connection and cancel all timers. */
  #release(): void {
    this.#attempt = null;
    this.#channel.detach();
    this.#heartbeat.dispose();
    this.#liveness.dispose();
    this.#reconnector.dispose();
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
