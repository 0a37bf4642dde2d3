/** A gallery's pictures in the whole window: a modal dialog, in which arrow keys go on. */
import { element } from "../../dom/element";
import type { Messages } from "../../i18n/messages";
import type { Part } from "./part";

export const gallery: Part = (made, _run, context) => {
  let shown: HTMLDialogElement | undefined;
  made.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest(".g-thumb") : null;
    const all = [...made.querySelectorAll<HTMLElement>(".g-thumb")];
    const at = all.indexOf(pressed as HTMLElement);
    if (at >= 0) shown = open(all, at, context.messages);
  });
  return () => shown?.close();
};

function open(thumbs: readonly HTMLElement[], first: number, messages: Messages): HTMLDialogElement {
  const picture = element("img");
  const caption = element("figcaption", { "aria-live": "polite", dir: "auto" });
  const figure = element("figure", {}, picture, caption);
  const previous = tool("g-previous", messages.text("gallery_previous"));
  const next = tool("g-next", messages.text("gallery_next"));
  const close = tool("g-close", messages.text("close"));
  const dialog = element("dialog", { class: "g-lightbox" }, close, previous, figure, next);
  let at = first;
  const show = (to: number): void => {
    at = (to + thumbs.length) % thumbs.length;
    const image = thumbs[at]?.querySelector("img");
    const text = thumbs[at]?.querySelector(".g-caption")?.textContent ?? "";
    picture.src = image?.src ?? "";
    picture.alt = image?.alt || text;
    caption.textContent = [text, thumbs.length > 1 ? `${at + 1} / ${thumbs.length}` : ""]
      .filter(Boolean)
      .join(" \u00B7 ");
    dialog.setAttribute("aria-label", picture.alt);
  };
  previous.hidden = next.hidden = thumbs.length < 2;
  previous.addEventListener("click", () => show(at - 1));
  next.addEventListener("click", () => show(at + 1));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target === figure) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    const isRtl = getComputedStyle(dialog).direction === "rtl";
    const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key];
    if (step) show(at + step);
    // Keys of the page below, Escape among them, are not for it.
    event.stopPropagation();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    thumbs[at]?.focus();
  });
  show(first);
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

function tool(css: string, label: string): HTMLButtonElement {
  return element("button", { type: "button", class: `g-light-tool ${css}`, "aria-label": label });
}
