/**
 * The page's texts in the user's language. English is part of the main chunk; every other language is a chunk that
 * loads while the session connects. Entries of `WebIO.message_tpl` override all of them.
 */
import { en, type MessageId, type Translation } from "./messages/en";

export type { MessageId } from "./messages/en";

const LANGUAGES: Readonly<Record<string, () => Promise<{ messages: Translation }>>> = {
  de: () => import("./messages/de"),
  es: () => import("./messages/es"),
  fa: () => import("./messages/fa"),
  fr: () => import("./messages/fr"),
  ja: () => import("./messages/ja"),
  kk: () => import("./messages/kk"),
  // Apps use the code of the country for Kazakh.
  kz: () => import("./messages/kk"),
  ko: () => import("./messages/ko"),
  pt: () => import("./messages/pt"),
  ru: () => import("./messages/ru"),
  uz: () => import("./messages/uz"),
  zh: () => import("./messages/zh"),
};

const RIGHT_TO_LEFT = new Set(["fa"]);

export class Messages {
  /** Texts that scripts of the app set in `WebIO.message_tpl`. */
  overrides: Record<string, string> = {};
  #texts: Translation = {};

  /** Return the text of `id` with its placeholders filled. */
  text(id: MessageId, ...values: readonly string[]): string {
    const template = this.overrides[id] ?? this.#texts[id] ?? en[id];
    return template.replaceAll(/%(%|\d)/g, (whole, key: string) =>
      key === "%" ? "%" : (values[Number(key) - 1] ?? whole),
    );
  }

  /**
   * Load the texts of a language tag such as `pt-BR`: of the exact tag, else of the part before "-", else English.
   * Sets the document's language. Never rejects: it falls back to English.
   */
  async use(tag: string): Promise<void> {
    const candidates = [tag.toLowerCase(), tag.toLowerCase().split("-")[0] ?? ""];
    const language = candidates.find((candidate) => Object.hasOwn(LANGUAGES, candidate));
    const load = language === undefined ? undefined : LANGUAGES[language];
    const root = document.documentElement;
    if (language === undefined || !load) {
      root.lang = "en";
      return;
    }
    try {
      this.#texts = (await load()).messages;
      root.lang = language === "kz" ? "kk" : language;
      if (RIGHT_TO_LEFT.has(language)) root.dir = "rtl";
    } catch (error) {
      root.lang = "en";
      console.warn(`The texts of the language ${language} could not be loaded`, error);
    }
  }
}
