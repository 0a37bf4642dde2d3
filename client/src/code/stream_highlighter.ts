/** Highlights code by a grammar that reads it line by line. */
import { StringStream, type StreamParser } from "@codemirror/streamparser";
import { Tag, tags, type Highlighter } from "@lezer/highlight";

/** Longer lines are highlighted up to here. */
const MAX_LINE = 10_000;
const TAB_SIZE = 4;
const INDENT_UNIT = 2;
/** Calls of the grammar after which it has to have read something. */
const MAX_EMPTY_TOKENS = 10;

/** Names that grammars have for tags. */
const TOKEN_NAMES: Readonly<Record<string, string>> = {
  attribute: "attributeName",
  builtin: "variableName.standard",
  def: "variableName.definition",
  error: "invalid",
  header: "heading",
  property: "propertyName",
  qualifier: "modifier",
  "string-2": "string.special",
  tag: "tagName",
  type: "typeName",
  variable: "variableName",
  "variable-2": "variableName.special",
};

type Modifier = (tag: Tag) => Tag;
type TagTable = Readonly<Record<string, Tag | readonly Tag[] | Modifier | undefined>>;

/** Return the tags of a token such as `keyword` or `variableName.special heading`. */
function tagsOf(token: string): readonly Tag[] {
  return (TOKEN_NAMES[token] ?? token).split(" ").flatMap((name) => {
    let found: readonly Tag[] = [];
    for (const part of name.split(".")) {
      const entry = (tags as unknown as TagTable)[part];
      if (typeof entry === "function") found = found.map(entry);
      else if (entry) found = entry instanceof Tag ? [entry] : entry;
    }
    return found;
  });
}

/** Call `put` for each token that has classes. */
export function highlightStream(
  text: string,
  parser: StreamParser<unknown>,
  highlighter: Highlighter,
  put: (from: number, to: number, classes: string) => void,
): void {
  const classes = new Map<string, string | null>();
  const state = parser.startState?.(INDENT_UNIT) ?? true;
  let start = 0;
  for (const line of text.split("\n")) {
    if (line === "") parser.blankLine?.(state, INDENT_UNIT);
    const stream = new StringStream(line, TAB_SIZE, INDENT_UNIT);
    while (!stream.eol() && stream.pos <= MAX_LINE) {
      const token = readToken(parser, stream, state);
      if (!token) continue;
      let style = classes.get(token);
      if (style === undefined) {
        style = highlighter.style(tagsOf(token));
        classes.set(token, style);
      }
      if (style) put(start + stream.start, start + stream.pos, style);
    }
    start += line.length + 1;
  }
}

/** @throws Error if the grammar makes no progress. */
function readToken(parser: StreamParser<unknown>, stream: StringStream, state: unknown): string | null {
  stream.start = stream.pos;
  for (let call = 0; call < MAX_EMPTY_TOKENS; call += 1) {
    const token = parser.token(stream, state);
    if (stream.pos > stream.start) return token;
  }
  throw new Error("The grammar does not advance");
}
