/** The popups of the page. What shows them is loaded with the first one. */
import type { Messages } from "../i18n/messages";
import { LazyChunk } from "../runtime/lazy_chunk";
import type { ModalPopup, PopupOptions } from "./modal_popup";

/** Has to be loaded before a popup is opened. */
export const popupChunk = new LazyChunk(() => import("./modal_popup"));

export class Popups {
  #shown: ModalPopup | null = null;

  constructor(
    /** The parts of the page that are inert while a popup is open. */
    private readonly behind: readonly HTMLElement[],
    private readonly messages: Messages,
    /** Called when the user has closed the popup of that body. */
    private readonly dismissed: (body: HTMLElement) => void,
  ) {}

  /**
   * Open a popup in place of the one that is open.
   *
   * @throws Error if `popupChunk` could not be loaded.
   */
  open(options: PopupOptions): void {
    this.#shown ??= new (popupChunk.get().ModalPopup)(this.behind, this.messages, this.dismissed);
    this.#shown.open(options);
  }

  close(): void {
    this.#shown?.close();
  }
}
