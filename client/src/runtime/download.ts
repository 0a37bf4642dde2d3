/** Files that the visitor saves: the server streams them to the browser, not through the page. */
import { fileUrl } from "./address";
import { element } from "../dom/element";

export function saveFile(url: string, name: string): void {
  const link = element("a", { href: fileUrl(url), download: name, hidden: true });
  // Some browsers ignore links that are not in the page.
  document.body.append(link);
  link.click();
  link.remove();
}
