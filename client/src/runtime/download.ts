/** Downloads of files, which the server streams to the browser, not through the page. */
import { element } from "../dom/element";
import { fileUrl } from "./address";

export function downloadFile(url: string, name: string): void {
  const link = element("a", { href: fileUrl(url), download: name, hidden: true });
  // Some browsers ignore clicks on links outside of the page.
  document.body.append(link);
  link.click();
  link.remove();
}
