/** Prism as a global, which its files of languages look for. Imported before them. */
import Prism from "prismjs";

Object.assign(window, { Prism });

export { Prism };
