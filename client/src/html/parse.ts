import { queueScripts } from "./scripts";
import { applyStyles, renameStyles } from "./styles";
import { trustedHtml } from "./trusted_types";

/**
 * Parse `html` into nodes. Its scripts run with the next `runScripts()`, if they are in the page by then.
 *
 * Under the strict policy only scripts of `isTrusted` HTML run, which this server has made, not the app's author.
 */
export function parseHtml(html: string, isTrusted = false): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = trustedHtml(renameStyles(html.trim()));
  queueScripts(template.content, isTrusted);
  return applyStyles(document.adoptNode(template.content));
}
