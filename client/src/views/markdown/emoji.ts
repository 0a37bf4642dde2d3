/** Emoji by name: a chunk of its own, for texts that have such names. */
import { names } from "virtual:emoji-names";

const emoji = new Map<string, string>();
for (const line of names.split("\n")) {
  const [sign = "", ...its] = line.split(" ");
  for (const name of its) emoji.set(name, sign);
}

/** Return the emoji of the name, if there is one. */
export function emojiOf(name: string): string | undefined {
  return emoji.get(name);
}
