import { element } from "../../dom/element";
import { partWithDefaults } from "../../protocol/defaults";
import { LazyChunk } from "../../runtime/lazy_chunk";
import type { Renderer } from "../renderer";

const hotkeys = new LazyChunk(() => import("../../dom/hotkeys"));

export const buttons: Renderer<"buttons"> = {
  chunks: ({ buttons: parts }) => (parts.some(({ hotkey }) => hotkey) ? [hotkeys] : []),
  create(widget, context) {
    const made = element("div", { class: "webio-buttons" });
    const removers: (() => void)[] = [];
    if (widget.group) {
      made.classList.add("btn-group");
      made.setAttribute("role", "group");
    }
    for (const part of widget.buttons) {
      const { label, color, disabled, hotkey } = partWithDefaults("Button", part);
      const style = widget.link_style
        ? "link"
        : widget.outline
          ? `outline-${color || "primary"}`
          : color || "default";
      const size = widget.small ? " btn-sm" : "";
      const button = element("button", { type: "button", class: `btn btn-${style}${size}`, disabled }, label);
      made.append(button);
      // A button whose key cannot be loaded still works.
      if (hotkey && hotkeys.isLoaded) {
        const { addHotkey, hotkeyText, platformKeys } = hotkeys.get();
        const text = hotkeyText(hotkey);
        button.append(element("kbd", { "aria-hidden": "true", dir: "ltr" }, text));
        button.title = text;
        button.setAttribute("aria-keyshortcuts", platformKeys(hotkey).join("+"));
        removers.push(addHotkey(hotkey, button, () => button.click()));
      }
    }
    const callback = widget.callback;
    if (callback) {
      context.bind(made, callback);
      // One listener for all buttons: a table of a thousand rows has a thousand of these widgets.
      made.addEventListener("click", (event) => {
        const button = event.target instanceof Element ? event.target.closest("button") : null;
        const index = button ? [...made.children].indexOf(button) : -1;
        if (index >= 0) context.run(callback, index);
      });
    }
    if (removers.length === 0) return { element: made };
    return {
      element: made,
      dispose: () => {
        for (const remove of removers) remove();
      },
    };
  },
};
