/** A message: who has sent it, its text as it comes, outputs below the text, and buttons. */
import { copyText } from "../../dom/copy";
import { element } from "../../dom/element";
import type { MessageId } from "../../i18n/messages";
import type { WidgetOf } from "../../protocol/defaults";
import { makeScope, renderAll } from "../containers/content";
import type { RenderContext } from "../renderer";
import type { View } from "../view";
import "../../fields/chat/chat.css";
import { followEnd } from "../../fields/chat/follow_end";
import { icon, type IconName } from "../../fields/chat/icons";
import { messageEnded, messageStarted, type RunningMessage } from "../../fields/chat/running_messages";
import { StreamedMarkdown } from "./streamed_markdown";

/** Milliseconds for which a button shows that it has copied. */
const COPIED_DURATION = 1500;

const ROLE_NAMES = { user: "chat_you", assistant: "chat_assistant", system: null } as const;

export function createMessage(widget: WidgetOf<"message">, context: RenderContext): View {
  const { messages } = context;
  const roleName = ROLE_NAMES[widget.role];
  const sender = widget.name || (roleName ? messages.text(roleName) : "");
  const text = element("div", { class: "webio-message-text" });
  const content = element("div", { class: "webio-message-content" }, ...renderAll(widget.content, context));
  makeScope(content, widget.scope, context);
  const buttons = element("div", { class: "webio-message-buttons" });
  const body = element("div", { class: "webio-message-body" }, text, content);
  const made = element(
    "article",
    { class: `webio-message webio-message-${widget.role}`, "aria-label": sender || null },
    body,
    buttons,
  );
  if (widget.name) body.prepend(element("div", { class: "webio-message-name", dir: "auto" }, widget.name));
  if (widget.role === "assistant")
    made.prepend(
      element("span", { class: "webio-message-who", "aria-hidden": "true" }, initialOf(widget.name)),
    );
  const markdown = new StreamedMarkdown(text, messages);
  markdown.append(widget.text);
  let running: RunningMessage | null = null;

  const button = (label: MessageId, shape: IconName, act: (target: HTMLButtonElement) => void): void => {
    const target = element(
      "button",
      { type: "button", "aria-label": messages.text(label), title: messages.text(label) },
      icon(shape),
    );
    target.addEventListener("click", () => act(target));
    buttons.append(messages.mark(target));
  };

  const finish = (end: string): void => {
    if (running) messageEnded(running);
    running = null;
    made.removeAttribute("data-running");
    text.removeAttribute("aria-busy");
    markdown.finish();
    buttons.replaceChildren();
    if (end === "stopped")
      buttons.append(
        messages.mark(element("span", { class: "webio-message-stopped" }, messages.text("chat_stopped"))),
      );
    if (widget.role !== "system" && markdown.source)
      button("copy", "copy", (target) => copy(target, markdown.source, context));
    if (widget.retry) button("chat_retry", "retry", () => context.run(widget.retry, null));
    if (widget.rate) {
      const rate = (isGood: boolean) => (target: HTMLButtonElement) => {
        if (!context.run(widget.rate, isGood)) return;
        for (const other of buttons.querySelectorAll("[aria-pressed]"))
          other.setAttribute("aria-pressed", String(other === target));
      };
      button("chat_good", "good", rate(true));
      button("chat_bad", "bad", rate(false));
      for (const thumb of [...buttons.children].slice(-2)) thumb.setAttribute("aria-pressed", "false");
    }
  };

  if (widget.streaming) {
    made.setAttribute("data-running", "");
    // Not read word by word.
    text.setAttribute("aria-busy", "true");
    running = messageStarted(() => {
      context.run(widget.stop, null);
    });
    const stop = running.stop;
    const target = element(
      "button",
      { type: "button", class: "webio-message-stop" },
      icon("stop"),
      messages.text("terminal_stop"),
    );
    target.addEventListener("click", () => {
      target.disabled = true;
      stop();
    });
    buttons.append(messages.mark(target));
  } else finish("");
  for (const id of [widget.stop, widget.retry, widget.rate]) if (id) context.bind(made, id);
  followEnd();

  return {
    element: made,
    update(patch) {
      if (patch.t !== "append_output") return false;
      const data: unknown = patch.data;
      if (typeof data === "string") markdown.append(data);
      else if (typeof data === "object" && data !== null && "end" in data) finish(String(data.end));
      else return false;
      return true;
    },
    dispose() {
      if (running) messageEnded(running);
      markdown.dispose();
    },
  };
}

/** Return the first letter of a name. */
function initialOf(name: string): string {
  const code = name.trim().codePointAt(0);
  return code === undefined ? "" : String.fromCodePoint(code).toLocaleUpperCase();
}

function copy(target: HTMLButtonElement, text: string, { messages }: RenderContext): void {
  if (!copyText(text)) return;
  target.replaceChildren(icon("check"));
  target.setAttribute("aria-label", messages.text("copied"));
  setTimeout(() => {
    target.replaceChildren(icon("copy"));
    target.setAttribute("aria-label", messages.text("copy"));
  }, COPIED_DURATION);
}
