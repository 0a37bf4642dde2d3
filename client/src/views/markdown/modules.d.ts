/** Made by dev/emoji_names.ts: a line for each emoji, with its names behind it. */
declare module "virtual:emoji-names" {
  export const names: string;
}
