/** The page's colours and font as charts of other libraries need them: as values, because a canvas knows no variables. */

export interface Palette {
  readonly canvas: string;
  readonly raised: string;
  readonly sunken: string;
  readonly line: string;
  readonly strong: string;
  readonly text: string;
  readonly text2: string;
  readonly text3: string;
  readonly accent: string;
  readonly font: string;
  /** Twelve colours of series: the six tokens, then each mixed with the text. */
  readonly series: readonly string[];
}

const SERIES = 6;

export function palette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--g-${name}`).trim();
  const text = token("text");
  const base = Array.from({ length: SERIES }, (_none, index) => token(`c${index + 1}`));
  return {
    canvas: token("canvas"),
    raised: token("raised"),
    sunken: token("sunken"),
    line: token("line"),
    strong: token("line-strong"),
    text,
    text2: token("text-2"),
    text3: token("text-3"),
    accent: token("accent"),
    font: token("sans"),
    series: [...base, ...base.map((color) => mix(color, text))],
  };
}

/** Return the middle of two colours; the first if one is not written as #rrggbb. */
function mix(one: string, other: string): string {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i;
  const first = hex.exec(one);
  const second = hex.exec(other);
  if (!first || !second) return one;
  const parts = [1, 2, 3].map((index) =>
    Math.round(
      (Number.parseInt(first[index] as string, 16) + Number.parseInt(second[index] as string, 16)) / 2,
    )
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${parts.join("")}`;
}
