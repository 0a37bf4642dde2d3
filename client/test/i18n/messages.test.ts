import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Messages } from "../../src/i18n/messages";
import { en } from "../../src/i18n/messages/en";

const root = document.documentElement;

beforeEach(() => void (root.lang = "en"));
afterEach(() => void vi.useRealTimers());

test.each([
  ["en-US", "Submit", "", ""],
  ["de-AT", "Absenden", "de", "ltr"],
  ["kz", "Жіберу", "kk", "ltr"],
  ["xx", "Submit", "", ""],
  ["fa", "ارسال", "fa", "rtl"],
])(
  "%s: texts of the page are marked, the document is the app's",
  async (tag, submit, language, direction) => {
    const messages = new Messages();
    await messages.use(tag);
    expect(messages.text("submit")).toBe(submit);
    const { lang, dir } = messages.mark(document.createElement("button"));
    expect([lang, dir]).toEqual([language, direction]);
    expect([root.lang, root.dir]).toEqual(["en", ""]);
  },
);

test("in an app of the visitor's language nothing is marked", async () => {
  root.lang = "de-CH";
  const messages = new Messages();
  const early = messages.mark(document.createElement("button"));
  await messages.use("de");
  expect(early.lang).toBe("en");
  expect(messages.mark(document.createElement("button")).lang).toBe("");
});

test("a language that hangs is given up, and used when it has come", async () => {
  vi.useFakeTimers();
  let arrive = (_chunk: { messages: Record<string, string> }): void => {};
  const messages = new Messages({ xx: () => new Promise((resolve) => (arrive = resolve)) });
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const using = messages.use("xx");
  await vi.advanceTimersByTimeAsync(5000);
  await using;
  expect(warn).toHaveBeenCalledOnce();
  expect(messages.text("submit")).toBe("Submit");
  arrive({ messages: { submit: "Los" } });
  await vi.waitFor(() => expect(messages.text("submit")).toBe("Los"));
});

test("a language whose request is cut is requested again", async () => {
  const importer = vi
    .fn<() => Promise<{ messages: Record<string, string> }>>()
    .mockRejectedValueOnce(new Error("cut"))
    .mockResolvedValue({ messages: { submit: "Los" } });
  const messages = new Messages({ xx: importer });
  await messages.use("xx");
  expect(messages.text("submit")).toBe("Los");
});

test("an app's own texts win, placeholders are filled", () => {
  const messages = new Messages();
  messages.overrides["submit"] = "100%% %1 of %2 %3";
  expect(messages.text("submit", "a", "b")).toBe("100% a of b %3");
});

const LANGUAGES = import.meta.glob<{ messages: Record<string, string> }>("../../src/i18n/messages/??.ts");

test("every language has every text with the same placeholders", async () => {
  const languages = Object.entries(LANGUAGES).filter(([file]) => !file.endsWith("/en.ts"));
  expect(languages.length).toBeGreaterThan(9);
  for (const [file, load] of languages) {
    const { messages } = await load();
    for (const [id, text] of Object.entries(en)) {
      const translated = messages[id] ?? "";
      expect(translated, `${file} ${id}`).not.toBe("");
      expect(new Set(translated.match(/%\d/g)), `${file} ${id}`).toEqual(new Set(text.match(/%\d/g)));
    }
  }
});
