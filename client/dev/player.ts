/** Plays commands to the page as a server would, and prints what it answers. */
import { App } from "../src/app/app";
import { createGlobal } from "../src/app/globals";
import { Messages } from "../src/i18n/messages";
import type { Command, Item, Widget } from "../src/protocol/generated";
import { Session } from "../src/session/session";
import { BrowserClock } from "../src/transport/browser_clock";
import { MemoryTransport } from "../src/transport/memory";

const COLORS = ["primary", "secondary", "success", "danger", "warning", "info", "light", "dark"];
const parameters = new URLSearchParams(location.search);

function show(...nodes: Widget[]): Command[] {
  return nodes.map((node) => ({ t: "output", node }));
}

const REPORT = show(
  {
    k: "markdown",
    text:
      "# Quarterly report\nRevenue grew by **12 %**, mostly from [subscriptions](#x). `total = price * count`\n\n" +
      "## Details\n1. First we look\n2. Then we decide\n\n- [x] done\n- [ ] open\n\n> A short quotation.\n\n" +
      "```python\ndef area(r):\n    return 3.14 * r ** 2\n```",
  },
  { k: "text", text: `Blanks   are kept\nand lines, too. ${"Long lines wrap. ".repeat(12)}` },
  {
    k: "table",
    rows: [
      ["Name", "Age", "Actions"],
      [
        "Ada Lovelace",
        "36",
        { k: "buttons", callback: 1, buttons: [{ label: "edit" }, { label: "delete" }] },
      ],
      ["Alan Turing", "41", { k: "buttons", callback: 2, buttons: [{ label: "edit" }, { label: "delete" }] }],
    ],
  },
  { k: "buttons", callback: 3, buttons: COLORS.map((color) => ({ label: color, color })) },
  {
    k: "buttons",
    callback: 4,
    outline: true,
    small: true,
    buttons: COLORS.map((color) => ({ label: color, color })),
  },
  { k: "buttons", callback: 5, group: true, outline: true, buttons: [{ label: "One" }, { label: "Two" }] },
  { k: "table", rows: [0, 1, 2].map((row) => COLORS.concat(COLORS).map((name) => `${name} ${row}`)) },
);

const LAYOUT = show(
  ...(["info", "success", "warning", "danger"] as const).map((color): Widget => ({
    k: "alert",
    color,
    closable: true,
    content: [{ k: "text", text: `This is ${color}` }],
  })),
  { k: "collapse", title: "Unfold me", open: true, content: [{ k: "text", text: "Inside" }] },
  {
    k: "tabs",
    tabs: COLORS.slice(0, 3).map((title) => ({ title, content: [{ k: "text", text: `About ${title}` }] })),
  },
  {
    k: "grid",
    columns: "1fr 10px 2fr",
    cells: [
      { content: [{ k: "alert", color: "info", content: [{ k: "text", text: "left" }] }] },
      {},
      { content: [{ k: "alert", color: "success", content: [{ k: "text", text: "right" }] }] },
    ],
  },
  { k: "progress", name: "p", value: 0.42 },
  { k: "loading", color: "primary" },
  {
    k: "scrollable",
    max_height: 160,
    keep_bottom: true,
    content: COLORS.concat(COLORS).map((text): Widget => ({ k: "text", text })),
  },
  { k: "link", label: "A link", url: "#" },
);

const OPTIONS = [
  { label: "tea", selected: true },
  { label: "coffee" },
  { label: "sold out", disabled: true },
];
const ITEMS: Item[] = [
  { k: "input", name: "nick", label: "Nick", help_text: "How others see you", required: true },
  {
    k: "input",
    name: "years",
    label: "Years",
    type: "number",
    placeholder: "42",
    action: "Pick",
    action_callback: 9,
  },
  { k: "radio", name: "radio", label: "Drink", inline: true, options: OPTIONS },
  { k: "checkbox", name: "boxes", label: "Drinks", options: OPTIONS },
  { k: "select", name: "select", label: "Select", options: OPTIONS },
  { k: "slider", name: "slider", label: "Slider", value: 30 },
  { k: "input", name: "colour", label: "Colour", type: "color" },
  { k: "file", name: "file", label: "File", multiple: true },
  { k: "textarea", name: "text", label: "Text", rows: 3 },
];
const FORM: Command[] = [{ t: "form", form: 1, title: "About you", items: ITEMS, cancelable: true }];

const PLAYS: Record<string, Command[]> = {
  report: [...REPORT, ...FORM],
  forms: [
    ...show({ k: "text", text: "Hello" }),
    ...FORM,
    { t: "reject", form: 1, errors: { nick: "Please use at least three letters" }, message: "Nearly there" },
  ],
  layout: LAYOUT,
  popup: [
    ...REPORT,
    { t: "popup", title: "A question of size", scope: "p", content: [{ k: "text", text: "Really?" }] },
    { t: "toast", content: "Saved" },
    { t: "toast", content: "Could not save", color: "error", duration: 0 },
    { t: "toast", content: "Careful", color: "warn", position: "right" },
  ],
  many: Array.from({ length: 2000 }, (_, index): Command => ({
    t: "output",
    node: { k: "text", text: `${index}` },
  })),
  empty: [],
};

const transport = new MemoryTransport();
const session = new Session({ transports: [transport], clock: new BrowserClock(), random: Math.random });
const messages = new Messages();
const app = new App(session, messages);
Object.assign(window, {
  WebIO: createGlobal(
    app,
    session,
    messages,
    () => {},
    () => undefined,
  ),
});
document.documentElement.dataset["bsTheme"] = parameters.get("theme") ?? "auto";
session.onFrame(({ direction, text }) => {
  if (direction === "up") console.debug(text);
});
session.start();
transport.last.open();
transport.last.deliver(JSON.stringify({ w: { session: "dev", fresh: true } }));
const begun = performance.now();
const commands = PLAYS[parameters.get("play") ?? "report"] ?? [];
if (commands.length > 0) transport.last.deliver(JSON.stringify({ s: 1, c: commands }));
app.enqueue(() => {
  document.body.dataset["played"] = String(Math.round(performance.now() - begun));
  if (parameters.get("play") === "lost") transport.last.cut(4001);
});
