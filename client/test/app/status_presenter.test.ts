import { beforeEach, expect, test } from "vitest";
import { StatusPresenter } from "../../src/app/status_presenter";
import { Messages } from "../../src/i18n/messages";
import { Status } from "../../src/overlays/status";
import { CLOSE } from "../../src/protocol/generated";
import { writeSkeleton } from "../support/page";
import { SessionCase } from "../support/session_case";

let it: SessionCase;
let pending: (() => void)[];

beforeEach(() => {
  writeSkeleton();
  it = new SessionCase();
  pending = [];
  const messages = new Messages();
  const presenter = new StatusPresenter(it.session, new Status(messages), messages, (show) =>
    pending.push(show),
  );
  it.session.onState((state) => presenter.show(state));
});

function note(): string {
  const shown = document.getElementById("greenio-status");
  return shown === null || shown.hidden ? "" : (shown.textContent ?? "");
}

test("the end is shown after the outputs", () => {
  it.open();
  it.server.connection.cut(CLOSE.TAKEN_OVER);
  expect(note()).toBe("");
  for (const show of pending) show();
  expect(note()).toContain("continued in another window");
});

test("the message of the server is shown instead of the text for its reason", () => {
  it.open();
  it.server.push({ t: "end", reason: "idle", message: "Good night" });
  it.server.flush();
  for (const show of pending) show();
  expect(note()).toBe("Good night");
});

test("the reason of an end without message has a text", () => {
  it.open();
  it.server.push({ t: "end", reason: "idle" });
  it.server.flush();
  for (const show of pending) show();
  expect(note()).toContain("nothing happened for a long time");
});

test.each([
  ["full", "Too many visitors"],
  ["stopping", "The server is being restarted"],
])("a server that accepts no sessions is shown with its reason: %s", (reason, text) => {
  it.session.start();
  it.transport.last.cut(CLOSE.FULL, reason);
  expect(note()).toContain(text);
});

test("scripts of apps hear that the session is open", () => {
  let opened = 0;
  document.addEventListener("greenio:open", () => (opened += 1));
  it.open();
  expect(opened).toBe(1);
});
