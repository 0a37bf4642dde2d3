import { serverBase } from "../runtime/address";
import { element } from "../dom/element";
import { formatBytes } from "../base/format_bytes";
import { forgetUpload, Upload, UploadRefused } from "../runtime/upload";
import type { ItemOf } from "../protocol/defaults";
import { applyAttributes, Field, type FieldHost } from "./field";
import { UploadBar } from "./controls/upload_bar";

/** A file that was chosen, and what has become of it on the server. */
interface Chosen {
  readonly file: File;
  upload: Upload | null;
  token: string;
  sent: number;
}

export class FileField extends Field<ItemOf<"file">> {
  readonly #control: HTMLInputElement;
  readonly #names: HTMLElement;
  #chosen: Chosen[] = [];
  #work: Promise<void> | null = null;
  /** Earlier files that the server is being told to forget: until it has, they count. */
  #forgetting: Promise<unknown> = Promise.resolve();
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
    this.#control.addEventListener("change", () => this.#choose());
    this.#showNames();
    const browse = element("span", { class: "btn btn-secondary", "aria-hidden": "true" });
    browse.textContent = host.messages.text("browse_file");
    this.assemble(element("div", { class: "input-group webio-file" }, this.#names, browse, this.#control));
  }

  get controls(): readonly HTMLElement[] {
    return [this.#control];
  }

  /** The tokens of what has arrived, in the order of the choice. */
  read(): string[] {
    return this.#chosen.map((one) => one.token).filter(Boolean);
  }

  /** What was chosen and not sent yet cannot be checked: as if there were nothing. */
  get isEmpty(): boolean {
    return this.#chosen.length === 0 || this.#chosen.some((one) => !one.token);
  }

  override problem(): string | null {
    const { max_size, max_total_size } = this.item;
    const { messages } = this.host;
    const files = this.#chosen.map((one) => one.file);
    const tooBig = max_size ? files.find((file) => file.size > max_size) : undefined;
    if (tooBig) return messages.text("file_size_exceed", tooBig.name, formatBytes(max_size));
    const total = files.reduce((sum, file) => sum + file.size, 0);
    if (max_total_size && total > max_total_size) {
      return messages.text("file_total_size_exceed", formatBytes(max_total_size));
    }
    return this.#isRequired && files.length === 0 ? messages.text("fill_in") : null;
  }

  override prepare(): Promise<void> | null {
    if (this.#chosen.every((one) => one.token)) return null;
    if (!this.#work) {
      const work = this.#send().finally(() => {
        if (this.#work === work) this.#work = null;
      });
      this.#work = work;
    }
    return this.#work;
  }

  override wasReset(): void {
    this.#forget();
    this.#showNames();
  }

  override dispose(): void {
    for (const one of this.#chosen) void one.upload?.cancel();
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
        // Files can only be taken away.
        this.#control.value = "";
        this.wasReset();
        return true;
      default:
        return false;
    }
  }

  #choose(): void {
    this.#forget();
    this.#chosen = [...(this.#control.files ?? [])].map((file) => ({
      file,
      upload: null,
      token: "",
      sent: 0,
    }));
    this.#showNames();
    this.host.touched(this);
    const nothing = this.#chosen.length === 0;
    const problem = nothing ? null : this.problem();
    if (problem !== null) this.mark({ error: problem });
    else if (nothing) this.host.edited(this);
    else if (this.item.watch || this.host.isImmediate) void this.#sendNow();
  }

  /** The app wants to know what was chosen, with its contents. */
  async #sendNow(): Promise<void> {
    const chosen = this.#chosen;
    try {
      await this.prepare();
    } catch {
      return;
    }
    if (chosen === this.#chosen) this.host.edited(this);
  }

  async #send(): Promise<void> {
    const chosen = this.#chosen;
    this.#bar?.remove();
    const bar = new UploadBar(this.host.messages, () => {
      for (const one of chosen) void one.upload?.cancel();
    });
    this.#bar = bar;
    this.host.progressHome(this).append(bar.element);
    const total = chosen.reduce((sum, one) => sum + one.file.size, 0);
    const show = (): void => bar.show(chosen.reduce((sum, one) => sum + one.sent, 0) / Math.max(total, 1));
    try {
      show();
      await this.#forgetting;
      // One after the other: they share one line anyway.
      for (const one of chosen) await this.#sendOne(one, show);
    } catch (reason) {
      if (chosen === this.#chosen) this.#failed(reason);
      throw reason;
    } finally {
      bar.remove();
    }
  }

  async #sendOne(one: Chosen, show: () => void): Promise<void> {
    if (one.token) return;
    const upload = new Upload(this.#url, one.file, {
      progress: (sent) => {
        one.sent = sent;
        show();
      },
      isOver: () => this.host.isOver,
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
    // Nothing will send it later, and browsers do not tell that the same file was chosen again.
    if (this.host.isImmediate) this.#control.value = "";
    if (reason instanceof UploadRefused && reason.isCancelled) {
      if (this.host.isImmediate) this.wasReset();
      return;
    }
    const why = reason instanceof UploadRefused ? reason.reason : String(reason);
    const large = why.startsWith("too large") || why.startsWith("larger");
    this.mark({
      error: large
        ? messages.text("file_total_size_exceed", formatBytes(this.item.max_total_size))
        : messages.text("upload_failed"),
    });
    console.warn(`A file could not be sent: ${why}`);
  }

  get #url(): string {
    return new URL(this.item.url, serverBase()).href;
  }

  #forget(): void {
    const forgotten = this.#chosen.map((one) =>
      one.token ? forgetUpload(this.#url, one.token) : one.upload?.cancel(),
    );
    this.#forgetting = Promise.all([this.#forgetting, ...forgotten]);
    this.#chosen = [];
    // What is under way ends by itself; what is chosen next does not wait for it.
    this.#work = null;
  }

  #showNames(): void {
    const hint = this.#names.dataset["placeholder"] ?? this.item.placeholder;
    const names = this.#chosen.map((one) => one.file.name).join(", ");
    this.#names.textContent = names || hint || this.host.messages.text("choose_file");
    this.#names.classList.toggle("webio-file-empty", names === "");
  }
}
