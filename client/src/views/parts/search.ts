/** A button, and the key "/", that open a search. What finds loads when the button is about to be used. */
import { addHotkey } from "../../dom/hotkeys";
import { fileUrl } from "../../runtime/address";
import { LazyChunk } from "../../runtime/lazy_chunk";
import type { SearchDialog } from "../search/search_dialog";
import type { Part } from "./part";
import "./search.css";

const chunk = new LazyChunk(() => import("../search/site_search"));

function preload(): void {
  void chunk.load();
}

export const search: Part = (made, _run, context) => {
  let dialog: SearchDialog | undefined;
  const open = async (): Promise<void> => {
    await chunk.load();
    if (!made.isConnected) return;
    dialog ??= chunk
      .get()
      .createSearch(
        made.querySelector(".g-label")?.textContent ?? "",
        fileUrl(made.dataset["items"] ?? ""),
        context.messages,
      );
    dialog.open();
  };
  made.addEventListener("pointerenter", preload);
  made.addEventListener("focus", preload);
  made.addEventListener("click", () => void open());
  const removeHotkey = addHotkey("/", made, () => void open());
  return () => {
    removeHotkey();
    dialog?.remove();
  };
};
