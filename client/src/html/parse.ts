import { queueScripts } from "./scripts";

/** Parse `html` into nodes. Its scripts run with the next `runScripts()`, if they are in the page by then. */
export function parseHtml(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html.trim();
  queueScripts(template.content);
  return document.adoptNode(template.content);
}
