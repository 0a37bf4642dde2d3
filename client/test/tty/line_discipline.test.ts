import { expect, test } from "vitest";
import { openScreen, type Screen } from "../support/screen";

const ERASE = "\u007f";
const LEFT = "\u001b[D";
const RIGHT = "\u001b[C";
const UP = "\u001b[A";
const DOWN = "\u001b[B";
const HOME = "\u001b[H";
const END = "\u001b[F";
const DELETE = "\u001b[3~";
const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
const CTRL_L = "\u000c";
const CTRL_U = "\u0015";
const CTRL_W = "\u0017";

/** A program has asked. */
async function ask(prompt = "name: ", columns = 20): Promise<Screen> {
  const screen = openScreen(columns);
  await screen.print(prompt);
  screen.discipline.setMode("line");
  return screen;
}

test("a line is echoed at once and sent when it is finished", async () => {
  const screen = await ask();
  await screen.type("An");
  await screen.type("n");
  expect(screen.rows()).toEqual(["name: Ann"]);
  expect(screen.sent).toEqual([]);
  await screen.type("\r");
  expect(screen.sent).toEqual(["Ann\n"]);
  expect(screen.cursor()).toEqual([1, 0]);
});

test("a control character is shown with a caret, and erased as one", async () => {
  const screen = await ask();
  await screen.type("a\u0001b");
  expect(screen.rows()).toEqual(["name: a^Ab"]);
  await screen.type(ERASE + ERASE);
  expect(screen.rows()).toEqual(["name: a"]);
  await screen.type("\t|\r");
  expect(screen.rows()).toEqual(["name: a |"]);
  expect(screen.sent).toEqual(["a\t|\n"]);
});

test.each([
  ["a letter", "abc", "ab"],
  ["a wide character", "a漢字", "a漢"],
  ["an emoji newer than Unicode 11", "a🫠", "a"],
  ["a letter with a combining mark", "ae\u0301", "a"],
])("erase removes %s", async (_, typed, left) => {
  const screen = await ask("> ");
  await screen.type(typed + ERASE);
  expect(screen.rows()).toEqual([`> ${left}`]);
  await screen.type("!\r");
  expect(screen.rows()).toEqual([`> ${left}!`]);
  expect(screen.sent).toEqual([`${left}!\n`]);
});

test("nothing is erased before the beginning of the line", async () => {
  const screen = await ask();
  await screen.type(`a${ERASE}${ERASE}${ERASE}${CTRL_U}${CTRL_W}b`);
  expect(screen.rows()).toEqual(["name: b"]);
});

test("erase goes back to the row before", async () => {
  const screen = await ask("> ", 10);
  await screen.type("12345678901");
  expect(screen.rows()).toEqual(["> 12345678", "901"]);
  await screen.type(ERASE.repeat(4));
  expect(screen.rows()).toEqual(["> 1234567"]);
  await screen.type("xyz");
  expect(screen.rows()).toEqual(["> 1234567x", "yz"]);
});

test("a wide character that does not fit into the row wraps, and is erased", async () => {
  const screen = await ask("> ", 10);
  await screen.type("1234567漢字");
  expect(screen.rows()).toEqual(["> 1234567", "漢字"]);
  await screen.type(ERASE + ERASE);
  expect(screen.rows()).toEqual(["> 1234567"]);
  await screen.type("8");
  expect(screen.rows()).toEqual(["> 12345678"]);
});

test("a line that ends at the margin is finished without an empty row", async () => {
  const screen = await ask("> ", 10);
  await screen.type("12345678\r");
  expect(screen.cursor()).toEqual([1, 0]);
});

test("Ctrl-U removes the line, Ctrl-W a word", async () => {
  const screen = await ask("> ", 10);
  await screen.type(`one two three  ${CTRL_W}`);
  expect(screen.rows()).toEqual(["> one two"]);
  await screen.type(CTRL_U);
  expect(screen.rows()).toEqual([">"]);
  expect(screen.cursor()).toEqual([0, 2]);
});

test("Ctrl-C shows itself, forgets the line and interrupts", async () => {
  const screen = await ask();
  await screen.type(`abc${CTRL_C}`);
  expect(screen.rows()).toEqual(["name: abc^C"]);
  await screen.print("\r\nagain: ");
  await screen.type("x\r");
  expect(screen.sent).toEqual(["^C", "x\n"]);
});

test("Ctrl-D on an empty line ends the input, and hands over a line that is not empty", async () => {
  const screen = await ask();
  await screen.type(CTRL_D);
  expect(screen.sent).toEqual(["^D"]);
  await screen.type(`ab${CTRL_D}${ERASE}c\r`);
  expect(screen.rows()).toEqual(["name: abc"]);
  expect(screen.sent).toEqual(["^D", "ab", "c\n"]);
});

test("Ctrl-L leaves the row of the question", async () => {
  const screen = await ask("much\r\noutput\r\n> ");
  await screen.type(`ab${CTRL_L}`);
  expect(screen.rows()).toEqual(["> ab"]);
  await screen.type(`c${ERASE}${ERASE}\r`);
  expect(screen.sent).toEqual(["a\n"]);
});

test("several pasted lines are sent one by one", async () => {
  const screen = await ask("> ");
  await screen.type("one\rtwo\rthr");
  expect(screen.sent).toEqual(["one\n", "two\n"]);
  expect(screen.rows()).toEqual(["> one", "two", "thr"]);
});

test("what is typed while nobody reads is echoed, and sent to the next who does", async () => {
  const screen = openScreen();
  await screen.type("one\rtwo\r\u0004th");
  expect(screen.rows()).toEqual(["one", "two", "th"]);
  expect(screen.sent).toEqual([]);
  await screen.print("\r\n> ");
  screen.discipline.setMode("line");
  expect(screen.sent).toEqual(["one\n", "two\n", "^D"]);
  await screen.type("ree\r");
  expect(screen.sent.at(-1)).toBe("three\n");
  expect(screen.rows()).toEqual(["one", "two", "th", "> ree"]);
});

test("output within a line does not disturb its text", async () => {
  const screen = await ask("> ");
  await screen.type("abc");
  await screen.print("\r\ntick\r\n");
  await screen.type(`de${ERASE}${ERASE}${ERASE}x\r`);
  expect(screen.sent).toEqual(["abx\n"]);
  expect(screen.rows().slice(0, 2)).toEqual(["> abc", "tick"]);
});

test("hidden input is neither echoed nor recalled, and does not begin with what was typed before", async () => {
  const screen = openScreen();
  await screen.type("early\rear");
  screen.discipline.setMode("hidden");
  await screen.print("\r\nPassword: ");
  await screen.type(`s3crett${ERASE}`);
  await screen.type("\r");
  expect(screen.sent).toEqual(["s3cret\n"]);
  await screen.type("more");
  screen.discipline.setMode(null);
  screen.discipline.setMode("line", true);
  await screen.type(`${UP}ok\r`);
  expect(screen.rows()).toEqual(["early", "ear", "Password: earlyok"]);
  expect(screen.sent).toEqual(["s3cret\n", "earlyok\n"]);
});

test("Ctrl-C and Ctrl-D work in hidden input, without a trace", async () => {
  const screen = openScreen();
  screen.discipline.setMode("hidden");
  await screen.type(`abc${CTRL_C}${CTRL_D}`);
  expect(screen.sent).toEqual(["^C", "^D"]);
  expect(screen.rows()).toEqual([]);
});

test("the arrow keys move in the line, which may be changed anywhere", async () => {
  const screen = await ask("> ", 10);
  await screen.type("123456789abc");
  await screen.type(LEFT.repeat(10) + ERASE + RIGHT + DELETE);
  expect(screen.rows()).toEqual(["> 1356789a", "bc"]);
  expect(screen.cursor()).toEqual([0, 4]);
  await screen.type(`漢${HOME}<${END}>\r`);
  expect(screen.rows()).toEqual(["> <13漢567", "89abc>"]);
  expect(screen.sent).toEqual(["<13漢56789abc>\n"]);
});

test("other keys, and answers of the terminal, are no part of a line", async () => {
  const screen = await ask();
  await screen.type(`${UP}${DOWN}\u001b[3;7R\u001b[1;5A\u001bx\u001b[200~ab\u001b[201~\u001b`);
  await screen.type("\r");
  expect(screen.sent).toEqual(["ab\n"]);
  expect(screen.rows()).toEqual(["name: ab"]);
});

test("with readline the arrow keys recall lines", async () => {
  const screen = openScreen();
  screen.discipline.setMode("line", true);
  await screen.type("one\rtwo\r");
  await screen.type(`dra${UP}${UP}${UP}${DOWN}${DOWN}ft${DOWN}`);
  expect(screen.rows()).toEqual(["one", "two", "draft"]);
  await screen.type(`${UP}\u0001x\r`);
  expect(screen.sent).toEqual(["one\n", "two\n", "xtwo\n"]);
});

test("in raw mode each key is sent, with what was typed before", async () => {
  const screen = openScreen();
  await screen.type("ab\rc");
  screen.discipline.setMode("raw");
  expect(screen.sent.splice(0)).toEqual(["ab\n", "c"]);
  await screen.type(`${UP}${CTRL_C}x`);
  expect(screen.sent).toEqual([`${UP}${CTRL_C}x`]);
  expect(screen.rows()).toEqual(["ab", "c"]);
  screen.discipline.interrupt();
  expect(screen.sent.at(-1)).toBe("^C");
});

test("a line that is being typed survives another width", async () => {
  const screen = await ask("> ", 20);
  await screen.type("1234567890");
  screen.resize(8);
  expect(screen.rows()).toEqual(["> 123456", "7890"]);
  await screen.type(ERASE.repeat(5));
  expect(screen.rows()).toEqual(["> 12345"]);
  screen.resize(30);
  await screen.type(`6${HOME}x\r`);
  expect(screen.rows()).toEqual(["> x123456"]);
});

/** A generator of numbers below `n` that is the same in each run. */
function numbers(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * n);
  };
}

/** Show a prompt and type keys after it; returns the screen before and the line after Enter. */
async function edit(prompt: string, keys: readonly string[]): Promise<{ rows: string[]; line: string }> {
  const screen = openScreen(10, 40);
  screen.discipline.setMode("line");
  await screen.print(prompt);
  for (const key of keys) screen.discipline.type(key);
  await screen.type("");
  const rows = screen.rows();
  await screen.type("\r");
  return { rows, line: screen.sent.join("").slice(0, -1) };
}

test("however a line was edited, the screen looks as if it had been typed in one go", async () => {
  const keys = ["a", "b", "漢", "é", "e\u0301", "🫠", "\u0001", " ", "xyz", LEFT, LEFT, RIGHT, HOME, END];
  keys.push(ERASE, ERASE, ERASE, DELETE, CTRL_W, CTRL_U);
  const seeds = Array.from({ length: 25 }, (_, index) => index + 1);
  await Promise.all(
    seeds.map(async (seed) => {
      const next = numbers(seed);
      const prompt = "?".repeat(next(11));
      const typed = Array.from({ length: 80 }, () => keys[next(keys.length)] ?? "");
      const edited = await edit(prompt, typed);
      const straight = await edit(prompt, [edited.line]);
      expect(edited.rows, `seed ${seed}: ${JSON.stringify([prompt, typed])}`).toEqual(straight.rows);
    }),
  );
});
