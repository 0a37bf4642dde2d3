/** Draws diagrams with Mermaid in the colours of the design: a chunk of its own, which loads a part for each kind. */
import mermaid from "mermaid";
import { colorMode, onColorMode } from "../../dom/color_mode";
import { createId } from "../../dom/element";
import { leaveDrawings, purifyDrawing } from "../../html/purify";
import type { Messages } from "../../i18n/messages";
import { token } from "../charts/chart_frame";

interface Diagram {
  readonly figure: HTMLElement;
  readonly source: string;
  readonly messages: Messages;
  hasBeenShown: boolean;
}

/** Those on the page, to be drawn again when the colours change. */
const diagrams = new Set<Diagram>();
/** What a diagram must not set by itself: `%%{init: ...}%%` comes with its text, which may be anybody's. */
const SECURE = [
  "secure",
  "securityLevel",
  "startOnLoad",
  "maxTextSize",
  "maxEdges",
  "suppressErrorRendering",
  "htmlLabels",
  "themeCSS",
  "fontFamily",
  "altFontFamily",
  "dompurifyConfig",
];

leaveDrawings();

/** Draw the diagram in place of its code. @throws Error if its source has a mistake. */
export async function draw(figure: HTMLElement, source: string, messages: Messages): Promise<void> {
  const code = [...figure.childNodes];
  const diagram = { figure, source, messages, hasBeenShown: false };
  await show(diagram);
  for (const node of code) node.remove();
  forgetRemoved();
  if (diagrams.size === 0) onColorMode(() => void redraw());
  diagrams.add(diagram);
}

async function show({ figure, source, messages }: Diagram): Promise<void> {
  const mode = colorMode();
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    secure: SECURE,
    suppressErrorRendering: true,
    htmlLabels: false,
    theme: "base",
    fontFamily: token("sans"),
    themeVariables: themeVariables(mode === "dark"),
  });
  const { svg } = await mermaid.render(createId("diagram"), source);
  const drawing = purifyDrawing(svg);
  const made = drawing.querySelector("svg");
  if (!made) throw new Error("Mermaid has drawn nothing");
  if (!made.hasAttribute("aria-labelledby")) made.setAttribute("aria-label", messages.text("diagram"));
  figure.querySelector("svg")?.remove();
  figure.prepend(drawing);
  figure.dataset["mode"] = mode;
  figure.removeAttribute("aria-busy");
}

async function redraw(): Promise<void> {
  forgetRemoved();
  const mode = colorMode();
  for (const diagram of diagrams) {
    if (diagram.figure.dataset["mode"] === mode) continue;
    // oxlint-disable-next-line no-await-in-loop -- Mermaid draws one after the other anyway
    await show(diagram).catch((reason: unknown) => console.warn("A diagram cannot be drawn", reason));
  }
}

function forgetRemoved(): void {
  for (const diagram of diagrams) {
    if (diagram.figure.isConnected) diagram.hasBeenShown = true;
    else if (diagram.hasBeenShown) diagrams.delete(diagram);
  }
}

/** Return a token's colour as Mermaid can compute with it: `#rrggbb` or `rgba(...)`. */
function color(name: string): string {
  const pen = document.createElement("canvas").getContext("2d");
  const value = token(name);
  if (!pen) return value;
  pen.fillStyle = value;
  return pen.fillStyle;
}

/** https://mermaid.js.org/config/theming.html#theme-variables */
function themeVariables(isDark: boolean): Record<string, string | boolean> {
  const text = color("text");
  const line = color("line-strong");
  const variables: Record<string, string | boolean> = {
    darkMode: isDark,
    fontSize: "14px",
    background: color("canvas"),
    mainBkg: color("surface"),
    primaryColor: color("surface"),
    primaryTextColor: text,
    primaryBorderColor: line,
    secondaryColor: color("accent-subtle"),
    secondaryTextColor: text,
    secondaryBorderColor: color("accent-line"),
    tertiaryColor: color("sunken"),
    tertiaryTextColor: text,
    tertiaryBorderColor: color("line"),
    lineColor: color("text-3"),
    textColor: text,
    titleColor: text,
    noteBkgColor: color("warn-subtle"),
    noteTextColor: text,
    noteBorderColor: color("warn"),
    edgeLabelBackground: color("canvas"),
    clusterBkg: color("sunken"),
    clusterBorder: color("line"),
    actorBkg: color("surface"),
    actorBorder: line,
    actorTextColor: text,
    signalColor: color("text-2"),
    signalTextColor: text,
    labelTextColor: text,
    activationBkgColor: color("accent-subtle"),
    activationBorderColor: color("accent"),
    errorBkgColor: color("danger-subtle"),
    errorTextColor: color("danger-text"),
    pieOpacity: "1",
    pieStrokeColor: color("canvas"),
    pieOuterStrokeColor: color("line"),
    pieTitleTextColor: text,
    pieLegendTextColor: text,
    pieSectionTextColor: color("canvas"),
    taskBkgColor: color("accent-subtle"),
    taskBorderColor: color("accent-line"),
    taskTextColor: text,
    taskTextDarkColor: text,
    taskTextOutsideColor: text,
    activeTaskBkgColor: color("accent-line"),
    activeTaskBorderColor: color("accent"),
    doneTaskBkgColor: color("hover"),
    doneTaskBorderColor: line,
    critBkgColor: color("danger-subtle"),
    critBorderColor: color("danger"),
    sectionBkgColor: color("sunken"),
    altSectionBkgColor: color("surface"),
    gridColor: color("line"),
    todayLineColor: color("danger"),
  };
  for (let index = 1; index <= 6; index += 1) {
    variables[`pie${index}`] = color(`c${index}`);
    variables[`git${index - 1}`] = color(`c${index}`);
    variables[`cScale${index - 1}`] = color(`c${index}`);
    variables[`cScaleLabel${index - 1}`] = color("canvas");
  }
  return variables;
}
