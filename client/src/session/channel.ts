import type { Clock } from "../base/clock";
import { decodeCommand, encodeEvent, encodeUp, type DownFrame, type UpFrame } from "../protocol/codec";
import type { Complete } from "../protocol/defaults";
import {
  MESSAGE_BYTES,
  type Command,
  type EndCommand,
  type PageEvent,
  type Resume,
} from "../protocol/generated";
import { utf8Length } from "../protocol/utf8";
import { AckScheduler } from "./ack_scheduler";
import { Inbox } from "./inbox";
import { Outbox } from "./outbox";
import type { Connection } from "./transport";

/** Bytes of a frame in addition to its events. */
const FRAME_OVERHEAD = 128;

/** The commands of one frame, in order, with all their keys. */
export interface Batch {
  readonly commands: readonly Complete<Command>[];
  /**
   * To be called when the page shows all of them: only then are they acknowledged, and a server that has run too
   * far ahead continues. The next batch may be received before. Batches are done in order.
   */
  done(): void;
}

/** The new content of a received frame. */
export interface Received {
  /** The new commands; null if there are none. */
  readonly batch: Batch | null;
  /** The last command `end` among them; null without one. */
  readonly end: Complete<EndCommand> | null;
  /** Why commands were ignored, one text for each. */
  readonly ignored: readonly string[];
  /** Whether the server has acknowledged events. */
  readonly isAcknowledged: boolean;
}

/** The result of queueing an event. */
export type QueueOutcome = "accepted" | "too_big" | "full";

/**
 * Numbers events and commands, acknowledges what was received, and repeats what was not, over one connection after
 * the other.
 */
export class Channel {
  readonly #inbox = new Inbox();
  readonly #outbox = new Outbox();
  readonly #ackScheduler: AckScheduler;
  /** The connection, from its welcome to its end. */
  #connection: Connection | null = null;
  #maxBytes = MESSAGE_BYTES - FRAME_OVERHEAD;
  /** Number of the last command that the page shows. */
  #rendered = 0;
  /** Counts sessions: batches of an earlier one are not acknowledged. */
  #epoch = 0;

  constructor(clock: Clock) {
    this.#ackScheduler = new AckScheduler(clock, () => this.#sendAck());
  }

  /** Whether events were sent that are not acknowledged. */
  get isAwaitingAck(): boolean {
    return this.#outbox.count > this.#outbox.unsent;
  }

  /** Ask over a new connection to resume a session, with the number of the last command received. */
  resume(connection: Connection, resume: Resume): void {
    this.#write(connection, { resume, ack: this.#inbox.seen });
  }

  /** Start again for a new session, whose numbers begin at 1. Keeps events only if they never had a session. */
  reset(keepsEvents: boolean): void {
    if (!keepsEvents) {
      this.#outbox.reset();
    }
    this.#inbox.reset();
    this.#ackScheduler.reset();
    this.#rendered = 0;
    this.#epoch += 1;
  }

  /**
   * Use a connection that was welcomed: what is not acknowledged is sent again by `flush()`.
   *
   * @param limit - maximum bytes of a frame.
   */
  attach(connection: Connection, limit: number): void {
    this.#connection = connection;
    this.#maxBytes = limit - FRAME_OVERHEAD;
    this.#outbox.rewind();
  }

  /** Send nothing more before the next `attach()`. */
  detach(): void {
    this.#connection = null;
    this.#ackScheduler.dispose();
  }

  /**
   * Queue an event, which `flush()` sends.
   *
   * @throws TypeError for a value that JSON cannot hold (one that contains itself, a BigInt).
   */
  push(event: PageEvent): QueueOutcome {
    const encoded = encodeEvent(event);
    const bytes = utf8Length(encoded);
    if (bytes > this.#maxBytes) {
      return "too_big";
    }
    if (this.#outbox.isFull) {
      return "full";
    }
    this.#outbox.push(encoded, bytes);
    return "accepted";
  }

  /** Send queued events, and an acknowledgement that is due, as far as the connection allows. */
  flush(): void {
    while (this.#outbox.unsent > 0 && this.#connection?.isWritable === true) {
      const { first, events } = this.#outbox.take(this.#maxBytes);
      this.#write(this.#connection, { first, events, ack: this.#rendered });
    }
    if (this.#ackScheduler.isDue) {
      this.#sendAck();
    }
  }

  /** Ask the server for a sign of life. */
  probe(): void {
    if (this.#connection !== null) {
      this.#write(this.#connection, { ack: this.#rendered, probe: true });
    }
  }

  /** Send queued events and this last one, and close the connection, because the page is being closed. */
  sendLast(event: PageEvent): void {
    if (this.#connection !== null) {
      this.#outbox.push(encodeEvent(event));
      const { first, events } = this.#outbox.take(this.#maxBytes);
      this.#connection.sendLast(encodeUp({ first, events, ack: this.#rendered }));
    }
  }

  /** Acknowledge every command received, shown or not, because the session is over. */
  acknowledgeAll(): void {
    if (this.#connection !== null) {
      this.#write(this.#connection, { ack: this.#inbox.seen });
    }
  }

  /**
   * Accept a frame of `characters` characters.
   *
   * @throws ProtocolViolation if its numbers do not continue the earlier ones.
   */
  receive(frame: DownFrame, characters: number): Received {
    const isAcknowledged = this.#outbox.acknowledge(frame.ack) > 0;
    const raw = this.#inbox.accept(frame.first, frame.commands);
    const commands: Complete<Command>[] = [];
    const ignored: string[] = [];
    let end: Complete<EndCommand> | null = null;
    for (const each of raw) {
      const command = decodeCommand(each);
      if ("ignored" in command) {
        ignored.push(command.ignored);
        continue;
      }
      commands.push(command);
      if (command.t === "end") {
        end = command;
      }
    }
    const batch = raw.length > 0 ? this.#batch(commands, characters) : null;
    return { batch, end, ignored, isAcknowledged };
  }

  #batch(commands: readonly Complete<Command>[], characters: number): Batch {
    const last = this.#inbox.seen;
    const epoch = this.#epoch;
    const done = (): void => {
      if (epoch === this.#epoch && last > this.#rendered) {
        this.#rendered = last;
        if (this.#connection !== null) {
          this.#ackScheduler.received(last, characters);
        }
      }
    };
    return { commands, done };
  }

  #sendAck(): void {
    // Otherwise it stays due and goes with the next frame.
    if (this.#connection?.isWritable === true) {
      this.#write(this.#connection, { ack: this.#rendered });
    }
  }

  #write(connection: Connection, frame: UpFrame): void {
    this.#ackScheduler.acknowledged(frame.ack ?? 0);
    connection.send(encodeUp(frame));
  }
}
