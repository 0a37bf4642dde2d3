import { afterEach, expect, test } from "vitest";
import { addNames, ClassNames } from "../../src/compat/class_names";

const names = new ClassNames();

afterEach(() => {
  names.disconnect();
  document.body.replaceChildren();
});

function add(html: string): Element {
  document.body.insertAdjacentHTML("beforeend", html);
  const added = document.body.lastElementChild;
  if (!added) throw new Error("nothing was added");
  return added;
}

test("elements that are there already have the names of PyWebIO's page", () => {
  const select = add('<select class="form-select"></select>');
  names.observe(document.body);
  expect(select.className).toBe("form-select form-control");
});

test("new elements have them before a script looks", () => {
  names.observe(document.body);
  const alert = add('<div class="alert"><button class="btn-close"></button></div>');
  names.flush();
  expect(alert.querySelector(".close")?.getAttribute("data-dismiss")).toBe("alert");
});

test("toasts tell where they are", () => {
  const toast = add('<div class="toast webio-toast-left"></div>');
  addNames(toast);
  expect(toast.matches(".toastify.on.toastify-left")).toBe(true);
});
