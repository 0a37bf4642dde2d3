/** The traceback of an error, for its author: lines that open the editor, and a way to the local variables. */
import { element } from "../dom/element";
import type { CommandOf } from "../protocol/defaults";
import { fileUrl } from "../runtime/address";

/** A line of a traceback that names a place. */
const PLACE = /File "([^"]+)", line (\d+)/g;
/** Addresses that would run something in this page. */
const SCRIPT = /^\s*(javascript|data|vbscript):/i;

/** Return the traceback with its links. */
export function linkedTraceback(
  command: Pick<CommandOf<"crash">, "traceback" | "editor" | "details">,
): HTMLElement {
  const trace = element("pre", { class: "webio-traceback", tabindex: 0, dir: "ltr" });
  trace.append(...(command.editor === "" ? [command.traceback] : linked(command.traceback, command.editor)));
  if (command.details === "") return trace;
  const link = element(
    "a",
    { href: fileUrl(command.details), target: "_blank", rel: "noopener", lang: "en" },
    "Local variables",
  );
  return element("div", {}, trace, link);
}

function linked(traceback: string, editor: string): (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = [];
  let end = 0;
  for (const match of traceback.matchAll(PLACE)) {
    const [text, path = "", line = ""] = match;
    const address = editorAddress(editor, path, line);
    if (address === null) continue;
    parts.push(traceback.slice(end, match.index), element("a", { href: address }, text));
    end = match.index + text.length;
  }
  parts.push(traceback.slice(end));
  return parts;
}

/** Return the address of a line in the editor; null if there is none: `<stdin>` is no file. */
export function editorAddress(editor: string, path: string, line: string): string | null {
  if (path.startsWith("<") || SCRIPT.test(editor)) return null;
  const escaped = encodeURI(path.replaceAll("\\", "/")).replaceAll(/[?#]/g, encodeURIComponent);
  return editor.replaceAll("{path}", () => escaped).replaceAll("{line}", line);
}
