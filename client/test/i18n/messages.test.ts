import { expect, test } from "vitest";
import { Messages } from "../../src/i18n/messages";
import { en } from "../../src/i18n/messages/en";

test.each([
  ["en-US", "Submit", "en", ""],
  ["de-AT", "Absenden", "de", ""],
  ["kz", "Жіберу", "kk", ""],
  ["xx", "Submit", "en", ""],
  ["fa", "ارسال", "fa", "rtl"],
])("%s", async (tag, submit, language, direction) => {
  document.documentElement.removeAttribute("dir");
  const messages = new Messages();
  await messages.use(tag);
  expect(messages.text("submit")).toBe(submit);
  expect(document.documentElement.lang).toBe(language);
  expect(document.documentElement.dir).toBe(direction);
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
