import { formatBytes } from "../base/format_bytes";
import { element } from "../dom/element";
import type { ItemOf } from "../protocol/defaults";
import { serverBase } from "../runtime/address";
import { deleteUpload, Upload, UploadRefused } from "../runtime/upload";
import { UploadBar } from "./controls/upload_bar";
import { applyAttributes, Field, type FieldHost } from "./field";

/** A selected file and the state of its upload. */
interface SelectedFile {
  readonly file: File;
  upload: Upload | null;
  token: string;
  sent: number;
}

export class FileField extends Field<ItemOf<"file">> {
  readonly #control: HTMLInputElement;
  readonly #names: HTMLElement;
  #selected: SelectedFile[] = [];
  #work: Promise<void> | null = null;
  /** Deletions of earlier files, which count for the limits until they are complete. */
  #deletions: Promise<unknown> = Promise.resolve();
  #bar: UploadBar | null = null;
  #isRequired: boolean;

  constructor(item: ItemOf<"file">, host: FieldHost) {
    super(item, host);
    this.#isRequired = item.required;
    this.#control = element("input", {
      ...this.controlAttributes,
      type: "file",
      accept: item.accept || null,
      multiple: item.multiple,
      required: item.required,
    });
    applyAttributes(this.#control, item.attributes);
    this.#names = element("span", { class: "form-control" });
    this.#control.addEventListener("change", () => this.#select());
    this.#showNames();
    const browse = element("span", { class: "btn btn-secondary", "aria-hidden": "true" });
    browse.textContent = host.messages.text("browse_file");
    this.assemble(element("div", { class: "input-group webio-file" }, this.#names, browse, this.#control));
  }

  get controls(): readonly HTMLElement[] {
    return [this.#control];
  }

  /** Return the tokens of the uploaded files, in the order of selection. */
  read(): string[] {
    return this.#selected.map((one) => one.token).filter(Boolean);
  }

  /** Whether no file is selected, or one is not uploaded yet: such a value cannot be checked. */
  get isEmpty(): boolean {
    return this.#selected.length === 0 || this.#selected.some((one) => !one.token);
  }

  override validate(): string | null {
    const { max_size, max_total_size } = this.item;
    const { messages } = this.host;
    const files = this.#selected.map((one) => one.file);
    const tooBig = max_size ? files.find((file) => file.size > max_size) : undefined;
    if (tooBig) return messages.text("file_size_exceed", tooBig.name, formatBytes(max_size));
    const total = files.reduce((sum, file) => sum + file.size, 0);
    if (max_total_size && total > max_total_size) {
      return messages.text("file_total_size_exceed", formatBytes(max_total_size));
    }
    return this.#isRequired && files.length === 0 ? messages.text("fill_in") : null;
  }

  override prepare(): Promise<void> | null {
    if (this.#selected.every((one) => one.token)) return null;
    if (!this.#work) {
      const work = this.#send().finally(() => {
        if (this.#work === work) this.#work = null;
      });
      this.#work = work;
    }
    return this.#work;
  }

  override wasReset(): void {
    this.#clear();
    this.#showNames();
  }

  override dispose(): void {
    for (const one of this.#selected) void one.upload?.cancel();
    this.#bar?.remove();
  }

  protected apply(key: string, value: unknown): boolean {
    switch (key) {
      case "accept":
        this.#control.accept = String(value);
        return true;
      case "placeholder":
        this.#names.dataset["placeholder"] = String(value);
        this.#showNames();
        return true;
      case "required":
        this.#isRequired = Boolean(value);
        this.#control.required = this.#isRequired;
        return true;
      case "value":
        // The app can only clear the selection.
        this.#control.value = "";
        this.wasReset();
        return true;
      default:
        return false;
    }
  }

  #select(): void {
    this.#clear();
    this.#selected = [...(this.#control.files ?? [])].map((file) => ({
      file,
      upload: null,
      token: "",
      sent: 0,
    }));
    this.#showNames();
    this.host.invalidated(this);
    const nothing = this.#selected.length === 0;
    const error = nothing ? null : this.validate();
    if (error !== null) this.setValidity({ error });
    else if (nothing) this.host.changed(this);
    else if (this.item.watch || this.host.isImmediate) void this.#sendNow();
  }

  /** Upload at once and report the change, with the files' contents. */
  async #sendNow(): Promise<void> {
    const selected = this.#selected;
    try {
      await this.prepare();
    } catch {
      return;
    }
    if (selected === this.#selected) this.host.changed(this);
  }

  async #send(): Promise<void> {
    const selected = this.#selected;
    this.#bar?.remove();
    const bar = new UploadBar(this.host.messages, () => {
      for (const one of selected) void one.upload?.cancel();
    });
    this.#bar = bar;
    this.host.progressContainer(this).append(bar.element);
    const total = selected.reduce((sum, one) => sum + one.file.size, 0);
    const show = (): void => bar.show(selected.reduce((sum, one) => sum + one.sent, 0) / Math.max(total, 1));
    try {
      show();
      await this.#deletions;
      // One after the other: they share the bandwidth anyway.
      for (const one of selected) await this.#sendOne(one, show);
    } catch (reason) {
      if (selected === this.#selected) this.#failed(reason);
      throw reason;
    } finally {
      bar.remove();
    }
  }

  async #sendOne(one: SelectedFile, show: () => void): Promise<void> {
    if (one.token) return;
    const upload = new Upload(this.#url, one.file, {
      progress: (sent) => {
        one.sent = sent;
        show();
      },
      isSessionEnded: () => this.host.isSessionEnded,
    });
    one.upload = upload;
    try {
      one.token = await upload.run();
      one.sent = one.file.size;
    } finally {
      one.upload = null;
      show();
    }
  }

  #failed(reason: unknown): void {
    const { messages } = this.host;
    // The file will not be sent later, and browsers do not report that the same file was selected again.
    if (this.host.isImmediate) this.#control.value = "";
    if (reason instanceof UploadRefused && reason.isCancelled) {
      if (this.host.isImmediate) this.wasReset();
      return;
    }
    const why = reason instanceof UploadRefused ? reason.reason : String(reason);
    const large = why.startsWith("too large") || why.startsWith("larger");
    this.setValidity({
      error: large
        ? messages.text("file_total_size_exceed", formatBytes(this.item.max_total_size))
        : messages.text("upload_failed"),
    });
    console.warn(`A file could not be sent: ${why}`);
  }

  get #url(): string {
    return new URL(this.item.url, serverBase()).href;
  }

  #clear(): void {
    const deletions = this.#selected.map((one) =>
      one.token ? deleteUpload(this.#url, one.token) : one.upload?.cancel(),
    );
    this.#deletions = Promise.all([this.#deletions, ...deletions]);
    this.#selected = [];
    // An upload under way ends by itself; the next selection does not wait for it.
    this.#work = null;
  }

  #showNames(): void {
    const hint = this.#names.dataset["placeholder"] ?? this.item.placeholder;
    const names = this.#selected.map((one) => one.file.name).join(", ");
    this.#names.textContent = names || hint || this.host.messages.text("choose_file");
    this.#names.classList.toggle("webio-file-empty", names === "");
  }
}
