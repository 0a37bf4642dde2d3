/** The icons of a chat, drawn with strokes on a grid of 24. */

const SHAPES = {
  attach: [
    "M20 11.5 12.2 19.3a5 5 0 0 1-7.1-7.1l8-8a3.4 3.4 0 0 1 4.8 4.8l-8 8a1.7 1.7 0 0 1-2.4-2.4l7.3-7.3",
  ],
  bad: [
    "M10 15v4a2.6 2.6 0 0 0 2.6 2.6L16.5 13V3H6.2a2 2 0 0 0-2 1.7L3 12.7a2 2 0 0 0 2 2.3z",
    "M16.5 3H19a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-2.5",
  ],
  check: ["M5 12.5l4.5 4.5L19 7.5"],
  copy: [
    "M10 9h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2z",
    "M4.5 15.5A2 2 0 0 1 4 14V5a2 2 0 0 1 2-2h8a2 2 0 0 1 1.5.500",
  ],
  good: [
    "M14 9V5a2.6 2.6 0 0 0-2.6-2.6L7.5 11v10h10.3a2 2 0 0 0 2-1.7L21 11.3a2 2 0 0 0-2-2.3z",
    "M7.5 21H5a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2h2.5",
  ],
  remove: ["M7 7l10 10", "M17 7L7 17"],
  retry: ["M20 5v5h-5", "M19.5 14.5A8 8 0 1 1 18.6 7L20 10"],
  send: ["M12 19V5.5", "M6 11l6-6 6 6"],
  stop: ["M8 7h8a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1z"],
} as const;

export type IconName = keyof typeof SHAPES;

const SVG = "http://www.w3.org/2000/svg";

export function icon(name: IconName): SVGElement {
  const made = document.createElementNS(SVG, "svg");
  const attributes = {
    viewBox: "0 0 24 24",
    width: "18",
    height: "18",
    fill: name === "stop" ? "currentColor" : "none",
    stroke: "currentColor",
    "stroke-width": "1.8",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "aria-hidden": "true",
  };
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  for (const shape of SHAPES[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", shape);
    made.append(path);
  }
  return made;
}
