/** Files for the folder of a program: dropped on its terminal, or chosen with a button. */
import { element } from "../../dom/element";
import type { Messages } from "../../i18n/messages";
import { serverUrl } from "../../runtime/address";
import { loadOnce } from "../../runtime/lazy_chunk";

export class FileDrop {
  /** Tells of the files that are sent, and why one was not. */
  readonly element = element("div", { class: "webio-terminal-files", role: "status", hidden: true });
  readonly #choice = element("input", { type: "file", multiple: true, hidden: true });
  #hasEnded = false;

  /** @param url - where the files are sent, relative to the app. */
  constructor(
    private readonly url: string,
    private readonly messages: Messages,
  ) {
    this.#choice.addEventListener("change", () => {
      this.#send(this.#choice.files);
      this.#choice.value = "";
    });
  }

  /** Let the user choose files. */
  open(): void {
    this.#choice.click();
  }

  /** Take what is dropped on `target`. */
  listen(target: HTMLElement): void {
    const mark = (isOver: boolean): void => {
      target.classList.toggle("webio-terminal-drop", isOver);
    };
    target.addEventListener("dragover", (event) => {
      if (this.#hasEnded || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      mark(true);
    });
    target.addEventListener("dragleave", () => mark(false));
    target.addEventListener("drop", (event) => {
      mark(false);
      if (this.#hasEnded || !event.dataTransfer?.files.length) return;
      event.preventDefault();
      this.#send(event.dataTransfer.files);
    });
  }

  /** The program has ended: it takes no more files. */
  ended(): void {
    this.#hasEnded = true;
  }

  #send(files: FileList | null): void {
    for (const file of files ?? []) void this.#sendOne(file);
  }

  async #sendOne(file: File): Promise<void> {
    const line = element("div", {}, `${file.name}: ${this.messages.text("file_uploading")}`);
    this.element.hidden = false;
    this.element.append(line);
    const { Upload, UploadRefused } = await loadOnce(() => import("../../runtime/upload"));
    const upload = new Upload(serverUrl(this.url), file, {
      progress: (sent) => {
        if (sent < file.size) line.textContent = `${file.name}: ${Math.floor((100 * sent) / file.size)} %`;
      },
      isSessionEnded: () => this.#hasEnded,
    });
    try {
      await upload.run();
      line.textContent = `${file.name} ✓`;
    } catch (reason) {
      const why = reason instanceof UploadRefused ? reason.reason : String(reason);
      line.textContent = `${file.name}: ${this.messages.text("upload_failed")} (${why})`;
      line.classList.add("webio-terminal-refused");
    }
  }
}
