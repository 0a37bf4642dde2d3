/** Emoji by their names on GitHub, such as `:tada:`. */
import type { TokenizerAndRendererExtension, Tokens } from "marked";

/** Names of digits only would be found in times such as 10:30:45. */
const CODE = /^:((?:100|1234|8ball)|[a-z+-][\w+-]*):(?![\w:])/;

export const emojiCodes: TokenizerAndRendererExtension = {
  name: "emoji",
  level: "inline",
  start: (source) => {
    const index = source.search(/:[a-z\d+-][\w+-]*:/);
    return index < 0 ? undefined : index;
  },
  tokenizer(source, before) {
    const found = CODE.exec(source);
    if (!found || /[\w:]$/.test(before.at(-1)?.raw ?? "")) return undefined;
    return { type: "emoji", raw: found[0], text: found[1] };
  },
  renderer: ({ raw, text }: Tokens.Generic) => `<span data-emoji="${String(text)}">${raw}</span>`,
};
