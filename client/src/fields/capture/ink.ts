/** The strokes of a signature, or a name in their place, and how they are drawn. */

/** Units of the drawing, which are the pixels of the picture. */
export const WIDTH = 1000;
export const HEIGHT = 400;
/** Number of coordinates at most: more than anybody signs, and a draft that the server keeps. */
const MAX_COORDINATES = 20_000;
/** Characters of a name at most. */
export const MAX_NAME = 80;
const LINE = 5;
const MARGIN = 60;
const FONT = '"Segoe Script", "Bradley Hand", "Snell Roundhand", "URW Chancery L", cursive';

/** A stroke: x, y, x, y ... */
type Stroke = number[];

export interface Draft {
  readonly strokes: readonly Stroke[];
  readonly name: string;
}

export class Ink {
  #strokes: Stroke[] = [];
  #name = "";

  get name(): string {
    return this.#name;
  }

  get isEmpty(): boolean {
    return this.#strokes.length === 0 && this.#name === "";
  }

  get draft(): Draft {
    return { strokes: this.#strokes, name: this.#name };
  }

  /** Begin a stroke; it replaces a name. */
  begin(x: number, y: number): void {
    this.#name = "";
    this.#strokes.push([]);
    this.extend(x, y);
  }

  /** Extend the last stroke. */
  extend(x: number, y: number): void {
    const stroke = this.#strokes.at(-1);
    if (!stroke || this.#strokes.reduce((sum, one) => sum + one.length, 0) >= MAX_COORDINATES) return;
    const point = [clamp(x, WIDTH), clamp(y, HEIGHT)] as const;
    if (point[0] !== stroke.at(-2) || point[1] !== stroke.at(-1)) stroke.push(...point);
  }

  /** Write a name; it replaces the strokes. */
  write(name: string): void {
    this.#strokes = [];
    this.#name = name.trim().slice(0, MAX_NAME);
  }

  /** Remove the last stroke, or the name. */
  undo(): void {
    this.#name = "";
    this.#strokes.pop();
  }

  clear(): void {
    this.write("");
  }

  /** Take a draft; what is none is left out. */
  restore(draft: unknown): void {
    this.clear();
    if (typeof draft !== "object" || draft === null) return;
    const { strokes, name } = draft as Record<string, unknown>;
    if (typeof name === "string") this.write(name);
    if (this.#name !== "" || !Array.isArray(strokes)) return;
    for (const stroke of strokes as unknown[]) {
      if (!Array.isArray(stroke) || !stroke.every((one) => typeof one === "number") || stroke.length < 2)
        continue;
      this.begin(stroke[0] ?? 0, stroke[1] ?? 0);
      for (let at = 2; at + 1 < stroke.length; at += 2) this.extend(stroke[at] ?? 0, stroke[at + 1] ?? 0);
    }
  }

  /** Draw on an empty canvas of WIDTH x HEIGHT. */
  draw(context: CanvasRenderingContext2D, colour: string): void {
    context.strokeStyle = colour;
    context.fillStyle = colour;
    context.lineWidth = LINE;
    context.lineCap = "round";
    context.lineJoin = "round";
    if (this.#name !== "") drawName(context, this.#name);
    for (const stroke of this.#strokes) drawStroke(context, stroke);
  }
}

function clamp(value: number, end: number): number {
  return Math.round(Math.min(Math.max(value, 0), end));
}

/** Curves through the middles between the points, which makes corners round. */
function drawStroke(context: CanvasRenderingContext2D, stroke: Stroke): void {
  const [x = 0, y = 0] = stroke;
  context.beginPath();
  context.moveTo(x, y);
  let [lastX, lastY] = [x, y];
  for (let at = 2; at + 1 < stroke.length; at += 2) {
    const [nextX = 0, nextY = 0] = stroke.slice(at, at + 2);
    context.quadraticCurveTo(lastX, lastY, (lastX + nextX) / 2, (lastY + nextY) / 2);
    [lastX, lastY] = [nextX, nextY];
  }
  // A stroke of one point is a dot.
  context.lineTo(lastX, lastY);
  context.stroke();
}

function drawName(context: CanvasRenderingContext2D, name: string): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  const size = 150;
  context.font = `italic ${size}px ${FONT}`;
  const width = context.measureText(name).width;
  const fitting = Math.min(size, (size * (WIDTH - 2 * MARGIN)) / Math.max(width, 1));
  context.font = `italic ${fitting}px ${FONT}`;
  context.fillText(name, WIDTH / 2, HEIGHT / 2);
}
