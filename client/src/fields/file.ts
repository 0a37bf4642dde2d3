import { formatBytes } from "../base/format_bytes";
import { element } from "../dom/element";
import type { ItemOf } from "../protocol/defaults";
import { serverUrl } from "../runtime/address";
import { UploadRefused } from "../runtime/upload";
import { FileSelection } from "./controls/file_selection";
import { UploadBar } from "./controls/upload_bar";
import { applyAttributes, Field, type FieldHost } from "./field";
import "./file.scss";

export class FileField extends Field<ItemOf<"file">> {
  readonly #control: HTMLInputElement;
  readonly #names: HTMLElement;
  #selection: FileSelection;
  /** The uploads under way. */
  #uploads: Promise<void> | null = null;
  /** Deletions of earlier files, which count for the limits until they are complete. */
  #deletions: Promise<unknown> = Promise.resolve();
  #bar: UploadBar | null = null;
  #isRequired: boolean;

  constructor(item: ItemOf<"file">, host: FieldHost) {
    super(item, host);
    this.#isRequired = item.required;
    this.#selection = this.#newSelection([]);
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
    return this.#selection.tokens;
  }

  /** Whether no file is selected, or one is not uploaded yet: such a value cannot be checked. */
  get isEmpty(): boolean {
    return this.#selection.files.length === 0 || !this.#selection.isUploaded;
  }

  /** Return the names: a page that is shown again asks for the files once more. */
  override draft(): unknown {
    return { names: this.#selection.files.map((file) => file.name) };
  }

  override validate(): string | null {
    const { max_size, max_total_size } = this.item;
    const { messages } = this.host;
    const { files } = this.#selection;
    const tooBig = max_size ? files.find((file) => file.size > max_size) : undefined;
    if (tooBig) return messages.text("file_size_exceed", tooBig.name, formatBytes(max_size));
    if (max_total_size && this.#selection.size > max_total_size) {
      return messages.text("file_total_size_exceed", formatBytes(max_total_size));
    }
    return this.#isRequired && files.length === 0 ? messages.text("fill_in") : null;
  }

  override prepare(): Promise<void> | null {
    if (this.#selection.isUploaded) return null;
    if (!this.#uploads) {
      const uploads = this.#upload().finally(() => {
        if (this.#uploads === uploads) this.#uploads = null;
        this.#showNames();
      });
      this.#uploads = uploads;
      this.#showNames();
    }
    return this.#uploads;
  }

  override wasReset(): void {
    this.#clear();
    this.#showNames();
  }

  override dispose(): void {
    this.#selection.cancel();
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
        this.#showNames();
        return true;
      case "value":
        // The app can only clear the selection.
        this.#control.value = "";
        this.wasReset();
        this.#askAgain(value);
        return true;
      default:
        return false;
    }
  }

  #select(): void {
    this.#clear();
    this.#selection = this.#newSelection([...(this.#control.files ?? [])]);
    this.#selected();
  }

  /** The user has chosen files, or removed one of them. */
  #selected(): void {
    this.#showNames();
    this.host.invalidated(this);
    const isEmpty = this.#selection.files.length === 0;
    const error = isEmpty ? null : this.validate();
    if (error !== null) this.setValidity({ error });
    else if (isEmpty) this.host.changed(this);
    else if (this.item.watch || this.host.isImmediate) void this.#uploadNow();
  }

  #remove(file: File): void {
    this.#deletions = Promise.all([this.#deletions, this.#selection.remove(file)]);
    // Browsers do not report that the same file was selected again.
    this.#control.value = "";
    this.#selected();
    this.#control.focus();
  }

  /** The page is shown again, without the files: `value` has their names, or the tokens of a pin's uploads. */
  #askAgain(value: unknown): void {
    const { messages } = this.host;
    if (Array.isArray(value)) {
      if (value.length > 0) this.setValidity({ error: messages.text("choose_file_again") });
    } else if (typeof value === "object" && value !== null && "names" in value) {
      const names = Array.isArray(value.names) ? value.names.map(String) : [];
      if (names.length > 0) this.setValidity({ error: messages.text("choose_again", names.join(", ")) });
    }
  }

  /** Upload at once and report the change, with the files' contents. */
  async #uploadNow(): Promise<void> {
    const selection = this.#selection;
    try {
      await this.prepare();
    } catch {
      return;
    }
    if (selection === this.#selection) this.host.changed(this);
  }

  async #upload(): Promise<void> {
    const selection = this.#selection;
    this.#bar?.remove();
    const bar = new UploadBar(this.host.messages, () => selection.cancel());
    this.#bar = bar;
    this.host.progressContainer(this).append(bar.element);
    const show = (): void => bar.show(selection.progress);
    try {
      show();
      await this.#deletions;
      await selection.upload(show, () => this.host.isSessionEnded);
    } catch (reason) {
      if (selection === this.#selection) this.#failed(reason);
      throw reason;
    } finally {
      bar.remove();
    }
  }

  #failed(reason: unknown): void {
    const { messages } = this.host;
    // The file will not be sent later, and browsers do not report that the same file was selected again.
    if (this.host.isImmediate) this.#control.value = "";
    if (reason instanceof UploadRefused && reason.kind === "cancelled") {
      if (this.host.isImmediate) this.wasReset();
      return;
    }
    if (reason instanceof UploadRefused && reason.file) {
      this.#remove(reason.file);
      this.setValidity({ error: messages.text("file_changed", reason.file.name) });
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

  #newSelection(files: readonly File[]): FileSelection {
    return new FileSelection(files, serverUrl(this.item.url));
  }

  #clear(): void {
    this.#deletions = Promise.all([this.#deletions, this.#selection.discard()]);
    this.#selection = this.#newSelection([]);
    // An upload under way ends by itself; the next selection does not wait for it.
    this.#uploads = null;
  }

  #showNames(): void {
    const hint = this.#names.dataset["placeholder"] ?? this.item.placeholder;
    const { files } = this.#selection;
    const isEmpty = files.length === 0;
    this.#names.replaceChildren(
      ...(isEmpty
        ? [hint || this.host.messages.text("choose_file")]
        : files.map((file) => this.#nameOf(file))),
    );
    this.#names.classList.toggle("webio-file-empty", isEmpty);
    // The control may be empty although there are files.
    this.#control.required = this.#isRequired && isEmpty;
  }

  /** Return the name of a file, with a button to remove it unless it is being sent: that is cancelled. */
  #nameOf(file: File): HTMLElement {
    const name = element("span", { class: "webio-file-name" }, element("span", {}, file.name));
    if (this.#uploads) return name;
    const label = this.host.messages.text("remove_file", file.name);
    const button = element("button", {
      type: "button",
      class: "btn-close",
      "aria-label": label,
      title: label,
    });
    button.addEventListener("click", () => this.#remove(file));
    name.append(button);
    return name;
  }
}
