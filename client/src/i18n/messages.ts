/**
 * The page's texts in the user's language. English is part of the main chunk; every other language is a chunk that
 * loads while the session connects. Entries of `WebIO.message_tpl` override all of them.
 */
import { LazyChunk } from "../runtime/lazy_chunk";
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

/** Milliseconds until the page goes on in English: nothing is shown before. */
const LANGUAGE_TIMEOUT = 5000;

export class Messages {
  /** Texts that scripts of the app set in `WebIO.message_tpl`. */
  overrides: Record<string, string> = {};
  #language = "en";
  #chunk: LazyChunk<{ messages: Translation }> | undefined;

  constructor(private readonly languages = LANGUAGES) {}

  /** Return the text of `id` with its placeholders filled. */
  text(id: MessageId, ...values: readonly string[]): string {
    const template = this.overrides[id] ?? this.#translation[id] ?? en[id];
    return template.replaceAll(/%(%|\d)/g, (whole, key: string) =>
      key === "%" ? "%" : (values[Number(key) - 1] ?? whole),
    );
  }

  /** Mark `target`, which shows a text of the page, with its language and direction: the document has the app's. */
  mark<T extends HTMLElement>(target: T): T {
    const language = this.#chunk?.isLoaded ? this.#language : "en";
    if (document.documentElement.lang.split("-")[0] === language) return target;
    target.lang = language;
    target.dir = RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
    return target;
  }

  /**
   * Load the texts of a language tag such as `pt-BR`: of the exact tag, else of the part before "-", else English.
   * Never rejects: the texts are English until those of the language are there.
   */
  async use(tag: string): Promise<void> {
    const candidates = [tag.toLowerCase(), tag.toLowerCase().split("-")[0] ?? ""];
    const language = candidates.find((candidate) => Object.hasOwn(this.languages, candidate));
    const importer = language === undefined ? undefined : this.languages[language];
    if (language === undefined || !importer) return;
    this.#language = language === "kz" ? "kk" : language;
    this.#chunk = new LazyChunk(importer, LANGUAGE_TIMEOUT);
    await this.#chunk.load();
    if (!this.#chunk.isLoaded) console.warn(`The texts of the language ${language} could not be loaded`);
  }

  get #translation(): Translation {
    return this.#chunk?.isLoaded ? this.#chunk.get().messages : {};
  }
}
