/** The module `virtual:emoji-names`: gemoji's names and emoji alone, a quarter of its data. */
import { gemoji } from "gemoji";
import type { Plugin } from "vite";

const NAME = "virtual:emoji-names";

export function emojiNames(): Plugin {
  return {
    name: "greenio:emoji-names",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      const lines = gemoji.map(({ emoji, names }) => [emoji, ...names].join(" ")).join("\n");
      return `export const names = ${JSON.stringify(lines)};`;
    },
  };
}
