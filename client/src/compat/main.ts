/**
 * The entry that pages of PyWebIO's apps load behind the main one (`config(compat=)`): the globals that such apps use,
 * Bootstrap 4's JavaScript, and class names of PyWebIO's page. Like the main entry it has side effects at import.
 */
import DOMPurify from "dompurify";
import { saveAs } from "file-saver";
import jQuery from "jquery";
import Mustache from "mustache";
import requirejs from "requirejs/require.js?raw";
import Toastify from "toastify-js";
import { extendJQuery, listenForControls } from "./bootstrap4";
import { ClassNames } from "./class_names";
import { createCodeMirror, offerEditors } from "./code_mirror";
import { acceptTextIds, defineGlobal, runClassic } from "./globals";
import { Prism } from "./prism";

const names = new ClassNames();
names.observe(document.body);
extendJQuery(jQuery);
listenForControls();
offerEditors();
for (const name of ["$", "jQuery"]) defineGlobal(name, jQuery, () => names.flush());
Object.assign(window, { DOMPurify, Mustache, Prism, Toastify, saveAs, CodeMirror: createCodeMirror() });
// Last: the libraries above would register as modules of the loader instead of becoming globals.
runClassic(requirejs);

const { WebIO } = window as unknown as { WebIO?: Parameters<typeof acceptTextIds>[0] };
if (WebIO) acceptTextIds(WebIO);
