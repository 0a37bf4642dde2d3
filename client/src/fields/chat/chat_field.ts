/** The field for the next message of a chat: it grows with its text, takes files, and sends by Enter. */
import type { Disposable } from "../../base/disposable";
import { formatBytes } from "../../base/format_bytes";
import { element } from "../../dom/element";
import type { ItemOf } from "../../protocol/defaults";
import { serverUrl } from "../../runtime/address";
import { UploadRefused } from "../../runtime/upload";
import "./chat.css";
import { goToEnd } from "./follow_end";
import { icon } from "./icons";
import { isRunning, onRunningChange, stopAll } from "./running_messages";
import { FileSelection } from "../controls/file_selection";
import { UploadBar } from "../controls/upload_bar";
import { Field, type FieldHost } from "../field";

/** Milliseconds for which the field stays when the form is closed and no message is being written. */
const LINGER = 1500;

/** The field of a closed form that is still on the page: the next one takes over what was typed meanwhile. */
let lingering: ChatField | null = null;

export class ChatField extends Field<ItemOf<"chat">> {
  readonly #text: HTMLTextAreaElement;
  readonly #send: HTMLButtonElement;
  readonly #files = element("ul", { class: "webio-composer-files" });
  readonly #suggestions: HTMLElement;
  #selection: FileSelection;
  #uploads: Promise<void> | null = null;
  #bar: UploadBar | null = null;
  #subscription: Disposable | null = null;
  #timer = 0;
  /** Whether the form is closed, so that the button stops messages. */
  #isResting = false;

  constructor(item: ItemOf<"chat">, host: FieldHost) {
    super(item, host);
    const { messages } = host;
    this.#selection = new FileSelection([], "");
    this.#text = element("textarea", {
      ...this.controlAttributes,
      rows: 1,
      placeholder: item.placeholder,
      dir: "auto",
      enterkeyhint: "send",
      autocomplete: "off",
    });
    this.#text.value = item.value;
    this.#send = element(
      "button",
      { type: "submit", class: "webio-composer-send", "aria-label": messages.text("terminal_send") },
      icon("send"),
    );
    const row = element("div", { class: "webio-composer-row" }, this.#text, this.#send);
    if (item.files) row.prepend(this.#attachButton());
    const composer = element("div", { class: "webio-composer" }, this.#files, row);
    this.#suggestions = element(
      "div",
      { class: "webio-suggestions" },
      ...item.suggestions.map((text) => this.#suggestion(text)),
    );
    this.assemble(element("div", {}, this.#suggestions, composer));
    if (item.files) this.#takeFiles(composer);
    this.#listen();
    if (lingering) {
      this.#text.value = lingering.#text.value || this.#text.value;
      this.#selection =
        lingering.#selection.files.length > 0
          ? this.#newSelection(lingering.#selection.files)
          : this.#selection;
    }
    this.#changed();
    this.#showFiles();
    requestAnimationFrame(() => this.#grow());
  }

  get controls(): readonly HTMLElement[] {
    return [this.#text];
  }

  override get canSubmit(): boolean {
    return true;
  }

  override get submitButton(): HTMLButtonElement {
    return this.#send;
  }

  override get takesInitialFocus(): boolean {
    return true;
  }

  read(): unknown {
    const text = this.#text.value;
    return this.item.files ? { text, files: this.#selection.tokens } : { text };
  }

  override draft(): unknown {
    return this.#text.value;
  }

  get isEmpty(): boolean {
    return this.#text.value.trim() === "" && this.#selection.files.length === 0;
  }

  override validate(): string | null {
    const { messages } = this.host;
    const { max_size } = this.item;
    const tooBig = max_size ? this.#selection.files.find((file) => file.size > max_size) : undefined;
    if (tooBig) return messages.text("file_size_exceed", tooBig.name, formatBytes(max_size));
    return this.isEmpty ? messages.text("fill_in") : null;
  }

  override prepare(): Promise<void> | null {
    goToEnd();
    if (this.#selection.isUploaded) return null;
    this.#uploads ??= this.#upload().finally(() => (this.#uploads = null));
    return this.#uploads;
  }

  override wasReset(): void {
    this.#setFiles([]);
    this.#changed();
  }

  override lingers(done: () => void): boolean {
    // oxlint-disable-next-line typescript/no-this-alias -- the next field asks this one
    lingering = this;
    this.#isResting = true;
    this.#text.value = "";
    this.#setFiles([]);
    this.#suggestions.replaceChildren();
    this.#grow();
    this.group.closest("form")?.removeAttribute("aria-busy");
    const watch = (): void => {
      clearTimeout(this.#timer);
      this.#showButton();
      if (!isRunning()) this.#timer = window.setTimeout(done, LINGER);
    };
    this.#subscription = onRunningChange(watch);
    watch();
    return true;
  }

  override dispose(): void {
    if (lingering === this) lingering = null;
    clearTimeout(this.#timer);
    this.#subscription?.dispose();
    this.#selection.cancel();
    this.#bar?.remove();
  }

  protected apply(key: string, value: unknown): boolean {
    if (key === "placeholder") this.#text.placeholder = String(value);
    else if (key === "value") this.#text.value = typeof value === "string" ? value : "";
    else return false;
    this.#changed();
    return true;
  }

  #listen(): void {
    this.#text.addEventListener("input", () => {
      this.#changed();
      this.host.invalidated(this);
    });
    this.#text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey || event.isComposing)
        return;
      event.preventDefault();
      this.#submit();
    });
    // Of a closed form, the button stops what is being written.
    this.#send.addEventListener("click", (event) => {
      if (!this.#isResting) return;
      event.preventDefault();
      stopAll();
    });
  }

  #submit(): void {
    if (!this.#isResting && !this.isEmpty) this.#text.form?.requestSubmit(this.#send);
  }

  #changed(): void {
    this.#suggestions.hidden = !this.isEmpty;
    this.#grow();
    this.#showButton();
  }

  #grow(): void {
    this.#text.style.height = "auto";
    if (this.#text.scrollHeight > 0) this.#text.style.height = `${this.#text.scrollHeight}px`;
  }

  #showButton(): void {
    const stops = this.#isResting && isRunning();
    const label = this.host.messages.text(stops ? "terminal_stop" : "terminal_send");
    this.#send.replaceChildren(icon(stops ? "stop" : "send"));
    this.#send.setAttribute("aria-label", label);
    this.#send.title = label;
    this.#send.disabled = this.#isResting ? !stops : this.isEmpty;
  }

  #suggestion(text: string): HTMLElement {
    const button = element("button", { type: "button", dir: "auto" }, text);
    button.addEventListener("click", () => {
      this.#text.value = text;
      this.#changed();
      this.#submit();
    });
    return button;
  }

  #attachButton(): HTMLElement {
    const label = this.host.messages.text("chat_attach");
    const chooser = element("input", {
      type: "file",
      multiple: true,
      accept: this.item.accept || null,
    });
    chooser.addEventListener("change", () => {
      this.#add([...(chooser.files ?? [])]);
      chooser.value = "";
    });
    const button = element(
      "button",
      { type: "button", class: "webio-composer-attach", "aria-label": label, title: label },
      icon("attach"),
    );
    button.addEventListener("click", () => chooser.click());
    return button;
  }

  /** Take files that are pasted or dropped. */
  #takeFiles(composer: HTMLElement): void {
    const take = (event: Event, data: DataTransfer | null): void => {
      const files = [...(data?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      this.#add(files);
    };
    this.#text.addEventListener("paste", (event) => take(event, event.clipboardData));
    composer.addEventListener("dragover", (event) => event.preventDefault());
    composer.addEventListener("drop", (event) => take(event, event.dataTransfer));
  }

  #add(files: readonly File[]): void {
    this.#setFiles([...this.#selection.files, ...files]);
    this.#changed();
    this.host.invalidated(this);
    this.#text.focus();
  }

  #newSelection(files: readonly File[]): FileSelection {
    return new FileSelection(files, this.item.files ? serverUrl(this.item.url) : "");
  }

  #setFiles(files: readonly File[]): void {
    this.#selection = this.#newSelection(files);
    this.#showFiles();
  }

  #showFiles(): void {
    const { messages } = this.host;
    this.#files.replaceChildren(
      ...this.#selection.files.map((file) => {
        const label = messages.text("remove_file", file.name);
        const remove = element(
          "button",
          { type: "button", "aria-label": label, title: label },
          icon("remove"),
        );
        remove.addEventListener("click", () => {
          this.#setFiles(this.#selection.files.filter((other) => other !== file));
          this.#changed();
          this.#text.focus();
        });
        const name = element("bdi", {}, file.name);
        return element("li", {}, name, element("small", {}, formatBytes(file.size)), remove);
      }),
    );
    this.#files.hidden = this.#selection.files.length === 0;
  }

  async #upload(): Promise<void> {
    const selection = this.#selection;
    const bar = new UploadBar(this.host.messages, () => selection.cancel());
    this.#bar = bar;
    this.host.progressContainer(this).append(bar.element);
    const show = (): void => bar.show(selection.progress);
    try {
      show();
      await selection.upload(show, () => this.host.isSessionEnded);
    } catch (reason) {
      const isCancelled = reason instanceof UploadRefused && reason.kind === "cancelled";
      this.setValidity({ error: isCancelled ? "" : this.host.messages.text("upload_failed") });
      throw reason;
    } finally {
      bar.remove();
    }
  }
}
