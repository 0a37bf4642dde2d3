/**
 * A recording. The states of the field:
 *
 *     idle ──record──> live ──stop, or the time is over──> recorded ──again──> live
 *
 * Where the page may not have the microphone, "recorded" follows from "idle" by the browser's dialog for files.
 */
import { element } from "../../dom/element";
import type { ItemOf } from "../../protocol/defaults";
import type { FieldHost } from "../field";
import { CapturedField } from "./captured_field";

/** Bits of sound in a second: speech is as clear as with more. */
const BITS = 64_000;

/** Milliseconds between two looks at the clock. */
const TICK = 200;

/** What browsers record, the best known first. */
const KINDS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

/** Endings of files by their type. */
const ENDINGS: Readonly<Record<string, string>> = { "audio/mp4": "m4a", "audio/ogg": "ogg" };

/** Seconds that no recording has. */
const BEHIND_THE_END = 1e7;

/** A recording under way. */
interface Live {
  readonly stream: MediaStream;
  readonly recorder: MediaRecorder;
  /** When it began, in milliseconds. */
  readonly began: number;
  /** Resolves when the file is there. */
  readonly ended: Promise<void>;
}

export class AudioField extends CapturedField<ItemOf<"audio">> {
  readonly #note: HTMLElement;
  readonly #time: HTMLElement;
  readonly #player: HTMLAudioElement;
  readonly #chooser: HTMLInputElement;
  readonly #record: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;
  readonly #choose: HTMLButtonElement;
  #live: Live | null = null;
  #clock = 0;
  #file: File | null = null;
  #address = "";
  #isGone = false;

  constructor(item: ItemOf<"audio">, host: FieldHost) {
    super(item, host);
    this.#note = this.note();
    // Not read aloud by itself: it would drown everything else.
    this.#time = element("div", { class: "webio-recording-time", role: "timer", dir: "ltr" });
    this.#player = host.messages.mark(
      element("audio", { controls: true, "aria-label": this.text("audio_yours") }),
    );
    this.#chooser = element("input", { type: "file", accept: "audio/*", hidden: true });
    this.#record = this.button("audio_record", () => void this.#start());
    this.#stop = this.button("audio_stop", () => void this.#end());
    this.#choose = this.button("audio_choose", () => this.#chooser.click());
    const before = element("div", { class: "webio-capture-before", dir: "auto" }, item.placeholder);
    const row = element("div", { class: "webio-capture-row" }, ...this.controls, this.#time, this.#chooser);
    this.assemble(element("div", { class: "webio-recording" }, this.#player, before, row, this.#note));
    this.#player.addEventListener("loadedmetadata", () => {
      const player = this.#player;
      // A stream says nothing of its length: the browser finds it on the way to the end.
      if (player.duration !== Infinity) return;
      player.currentTime = BEHIND_THE_END;
      player.addEventListener("timeupdate", () => (player.currentTime = 0), { once: true });
    });
    this.#chooser.addEventListener("change", () => {
      const file = this.#chooser.files?.[0];
      // Browsers do not report that the same file was chosen again.
      this.#chooser.value = "";
      if (!file || this.isLocked) return;
      this.#note.textContent = "";
      this.#setFile(file);
      this.#show();
      this.captured();
    });
    if (!isSecureContext) this.#note.textContent = this.text("audio_insecure");
    this.#show();
  }

  get controls(): readonly HTMLButtonElement[] {
    return [this.#record, this.#stop, this.#choose];
  }

  override draft(): unknown {
    return { names: this.#file ? [this.#file.name] : [] };
  }

  override dispose(): void {
    super.dispose();
    this.#isGone = true;
    this.#abandon();
    this.#setFile(null);
  }

  protected get hasContent(): boolean {
    return this.#file !== null || this.#live !== null;
  }

  /** Submitting ends a recording. */
  protected async file(): Promise<File> {
    await this.#end();
    if (!this.#file) throw new Error("There is no recording");
    return this.#file;
  }

  protected empty(): void {
    this.#abandon();
    this.#setFile(null);
    this.#show();
  }

  /** Recordings are not kept: ask for another one. */
  protected restore(draft: unknown): void {
    if (typeof draft !== "object" || draft === null || !("names" in draft)) return;
    const names = Array.isArray(draft.names) ? draft.names.map(String) : [];
    if (names.length > 0)
      this.setValidity({ error: this.host.messages.text("choose_again", names.join(", ")) });
  }

  get #hasMicrophone(): boolean {
    return isSecureContext && "mediaDevices" in navigator && "MediaRecorder" in window;
  }

  async #start(): Promise<void> {
    if (this.isLocked) return;
    this.#note.textContent = "";
    this.#record.disabled = true;
    let stream: MediaStream | null = null;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      if (this.#isGone || this.isLocked) turnOff(stream);
      else this.#begin(stream);
    } catch (reason) {
      if (stream) turnOff(stream);
      const isDenied =
        reason instanceof DOMException && ["NotAllowedError", "SecurityError"].includes(reason.name);
      this.#note.textContent = this.text(isDenied ? "audio_denied" : "audio_missing");
    } finally {
      this.#record.disabled = false;
      this.#show();
    }
    this.focusWithin();
  }

  #begin(stream: MediaStream): void {
    const wanted = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind)) ?? "";
    const recorder = new MediaRecorder(stream, { mimeType: wanted, audioBitsPerSecond: BITS });
    const parts: Blob[] = [];
    recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
    const ended = new Promise<void>((done) => {
      // Also when the microphone was unplugged.
      recorder.addEventListener("stop", () => {
        if (this.#live?.recorder === recorder) {
          // Without the codecs, which servers do not expect in a file's type.
          const type = recorder.mimeType.split(";")[0] ?? "";
          this.#abandon();
          this.#setFile(new File(parts, `recording.${ENDINGS[type] ?? "webm"}`, { type }));
          this.#show();
          if (!this.isLocked) this.captured();
          this.focusWithin();
        }
        done();
      });
    });
    const hadFile = this.#file !== null;
    this.#setFile(null);
    if (hadFile) this.captured();
    this.host.invalidated(this);
    recorder.start();
    this.#live = { stream, recorder, began: performance.now(), ended };
    this.#clock = window.setInterval(() => this.#tick(), TICK);
    this.#note.textContent = this.text("audio_live");
  }

  /** End the recording, if there is one, and keep it. */
  async #end(): Promise<void> {
    const live = this.#live;
    if (!live) return;
    if (live.recorder.state !== "inactive") live.recorder.stop();
    await live.ended;
  }

  #tick(): void {
    const live = this.#live;
    if (!live) return;
    // Nothing else tells a field that the session has ended: the microphone must not stay on.
    if (this.host.isSessionEnded) {
      this.#abandon();
      this.#show();
    } else if (performance.now() - live.began >= this.item.max_seconds * 1000) void this.#end();
    else this.#showTime(live);
  }

  /** Switch the microphone off; what was recorded is lost unless it was kept before. */
  #abandon(): void {
    const live = this.#live;
    this.#live = null;
    clearInterval(this.#clock);
    if (!live) return;
    this.#note.textContent = "";
    if (live.recorder.state !== "inactive") live.recorder.stop();
    turnOff(live.stream);
  }

  #setFile(file: File | null): void {
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#file = file;
    this.#address = file ? URL.createObjectURL(file) : "";
    if (file) this.#player.src = this.#address;
    else this.#player.removeAttribute("src");
  }

  #show(): void {
    const live = this.#live;
    this.#player.hidden = this.#file === null;
    this.#record.hidden = live !== null || !this.#hasMicrophone;
    this.#record.textContent = this.text(this.#file ? "audio_again" : "audio_record");
    this.#stop.hidden = live === null;
    this.#choose.hidden = live !== null;
    this.#time.hidden = live === null;
    if (live) this.#showTime(live);
  }

  #showTime({ began }: Live): void {
    this.#time.textContent = `${clock((performance.now() - began) / 1000)} / ${clock(this.item.max_seconds)}`;
  }
}

function turnOff(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Return a number of seconds as minutes and seconds: "1:05". */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
