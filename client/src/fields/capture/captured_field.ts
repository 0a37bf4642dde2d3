/** The base of fields that make one file themselves: it is uploaded when the form is submitted, or when it is watched. */
import { formatBytes } from "../../base/format_bytes";
import type { ItemOf } from "../../protocol/defaults";
import { serverUrl } from "../../runtime/address";
import { UploadRefused } from "../../runtime/upload";
import { FileSelection } from "../controls/file_selection";
import { UploadBar } from "../controls/upload_bar";
import type { FieldHost } from "../field";
import { TextsField } from "./texts_field";

export type CapturedItem = ItemOf<"audio"> | ItemOf<"camera"> | ItemOf<"signature">;

/** Milliseconds after a change until it is reported: strokes follow each other. */
const REPORT_PAUSE = 400;

export abstract class CapturedField<I extends CapturedItem> extends TextsField<I> {
  protected isRequired: boolean;
  /** The upload of the present file; null if there is none yet. */
  #selection: FileSelection | null = null;
  #uploads: Promise<void> | null = null;
  /** Deletions of earlier files, which count for the limits until they are complete. */
  #deletions: Promise<unknown> = Promise.resolve();
  #bar: UploadBar | null = null;
  #timer = 0;

  constructor(item: I, host: FieldHost) {
    super(item, host, "group");
    this.isRequired = item.required;
  }

  /** Whether there is something to send. */
  protected abstract get hasContent(): boolean;

  /** Return what is sent. */
  protected abstract file(): Promise<File>;

  /** Remove what was captured, without reporting it. */
  protected abstract empty(): void;

  read(): string[] {
    return this.#selection?.tokens ?? [];
  }

  /** Whether nothing was captured, or it is not uploaded yet: such a value cannot be checked. */
  get isEmpty(): boolean {
    return !this.hasContent || !this.#selection?.isUploaded;
  }

  override validate(): string | null {
    return this.isRequired && !this.hasContent ? this.host.messages.text("fill_in") : null;
  }

  override prepare(): Promise<void> | null {
    clearTimeout(this.#timer);
    if (!this.hasContent || this.#selection?.isUploaded) return null;
    if (!this.#uploads) {
      const uploads = this.#upload().finally(() => {
        if (this.#uploads === uploads) this.#uploads = null;
      });
      this.#uploads = uploads;
    }
    return this.#uploads;
  }

  override wasReset(): void {
    this.#discard();
    this.empty();
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    this.#selection?.cancel();
    this.#bar?.remove();
  }

  /** The user has captured something else, or removed it. */
  protected captured(): void {
    this.#discard();
    this.host.invalidated(this);
    if (!this.hasContent) this.host.changed(this);
    else if (this.item.watch) this.#timer = window.setTimeout(() => void this.#report(), REPORT_PAUSE);
  }

  protected apply(key: string, value: unknown): boolean {
    if (key === "required") this.isRequired = Boolean(value);
    else if (key === "value") {
      this.wasReset();
      this.restore(value);
    } else return false;
    return true;
  }

  /** Show a draft again, as far as it can be: what it holds is unchecked. */
  protected abstract restore(draft: unknown): void;

  #discard(): void {
    clearTimeout(this.#timer);
    if (this.#selection) this.#deletions = Promise.all([this.#deletions, this.#selection.discard()]);
    this.#selection = null;
    // An upload under way ends by itself; the next one does not wait for it.
    this.#uploads = null;
  }

  async #report(): Promise<void> {
    try {
      await this.prepare();
    } catch {
      return;
    }
    if (!this.isEmpty) this.host.changed(this);
  }

  async #upload(): Promise<void> {
    const deletions = this.#deletions;
    const file = await this.file();
    if (this.#deletions !== deletions) throw new UploadRefused("changed meanwhile", "cancelled");
    const { messages } = this.host;
    const { max_size } = this.item;
    if (file.size > max_size) {
      this.setValidity({ error: messages.text("file_size_exceed", file.name, formatBytes(max_size)) });
      throw new UploadRefused("too large");
    }
    const selection = new FileSelection([file], serverUrl(this.item.url));
    this.#selection = selection;
    this.#bar?.remove();
    const bar = new UploadBar(messages, () => selection.cancel());
    this.#bar = bar;
    this.host.progressContainer(this).append(bar.element);
    const show = (): void => bar.show(selection.progress);
    try {
      show();
      await deletions;
      await selection.upload(show, () => this.host.isSessionEnded);
    } catch (reason) {
      const isCancelled = reason instanceof UploadRefused && reason.kind === "cancelled";
      if (selection === this.#selection && !isCancelled)
        this.setValidity({ error: messages.text("upload_failed") });
      throw reason;
    } finally {
      bar.remove();
    }
  }
}
