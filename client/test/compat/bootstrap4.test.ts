import { afterEach, beforeAll, expect, test } from "vitest";
import { hideModal, listenForControls, showModal } from "../../src/compat/bootstrap4";

beforeAll(() => listenForControls());
afterEach(() => document.body.replaceChildren());

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

test("a control opens and closes the part that it targets", () => {
  document.body.innerHTML =
    '<a href="#part" data-toggle="collapse">x</a><div id="part" class="collapse"></div>';
  find("a").click();
  expect(find("#part").className).toBe("collapse show");
  find("a").click();
  expect(find("#part").className).toBe("collapse");
});

test("a tab shows its pane instead of the others", () => {
  document.body.innerHTML =
    '<div class="nav"><a class="active" href="#a" data-toggle="tab">a</a><a href="#b" data-toggle="tab">b</a></div>' +
    '<div><div id="a" class="tab-pane active"></div><div id="b" class="tab-pane"></div></div>';
  find("[href='#b']").click();
  expect([...document.querySelectorAll(".active")].map((one) => one.outerHTML.slice(0, 20))).toHaveLength(2);
  expect(find("#b").className).toBe("tab-pane active show");
});

test("a modal of the app's HTML is shown, hidden and dismissed", () => {
  document.body.innerHTML = '<div class="modal"><button data-dismiss="modal">x</button></div>';
  const modal = find(".modal");
  showModal(modal);
  expect(modal.style.display).toBe("block");
  find("button").click();
  expect(modal.classList.contains("show")).toBe(false);
  expect(document.querySelector(".modal-backdrop")).toBeNull();
});

test("a popup of the page is closed as its visitor closes it", () => {
  document.body.innerHTML =
    '<div class="modal show"><div class="modal-body" id="pywebio-scope-x"></div></div>';
  const keys: string[] = [];
  const listener = (event: KeyboardEvent): unknown => keys.push(event.key);
  document.addEventListener("keydown", listener);
  hideModal(find(".modal"));
  document.removeEventListener("keydown", listener);
  expect(keys).toEqual(["Escape"]);
});
