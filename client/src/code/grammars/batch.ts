/** A grammar for batch files of Windows, which CodeMirror lacks. */
import type { StreamParser } from "@codemirror/streamparser";

const KEYWORDS =
  /^(?:if|else|not|exist|defined|errorlevel|for|in|do|goto|call|exit|set|setlocal|endlocal|shift|start|pause|equ|neq|lss|leq|gtr|geq)\b/i;
const COMMANDS =
  /^(?:echo|cd|chdir|cls|copy|xcopy|robocopy|move|del|erase|dir|md|mkdir|rd|rmdir|ren|rename|type|find|findstr|pushd|popd|title|color|ver|where|timeout|taskkill|tasklist|net|reg|path|prompt)\b/i;

export const batch: StreamParser<{ readonly begun: boolean }> = {
  name: "batch",
  startState: () => ({ begun: false }),
  token(stream) {
    if (stream.sol()) {
      stream.eatSpace();
      if (stream.match(/^(?:@?rem\b|::).*/i)) return "comment";
      if (stream.match(/^:[\w-]+/)) return "labelName";
    }
    if (stream.eatSpace()) return null;
    if (stream.match(/^%%?~?[\w$]+%?|^%[^%\s]+%|^![^!\s]+!|^%\*/)) return "variableName.special";
    if (stream.match(/^"[^"]*"?/)) return "string";
    if (stream.match(/^\d+\b/)) return "number";
    if (stream.match(KEYWORDS)) return "keyword";
    if (stream.match(COMMANDS)) return "variableName.standard";
    if (stream.match(/^\/[A-Za-z?]+/)) return "attributeName";
    if (stream.match(/^(?:==|&&|\|\||>>|2>&1|[=<>|&@^])/)) return "operator";
    if (stream.match(/^[()]/)) return "punctuation";
    if (!stream.match(/^[\w.\\-]+/)) stream.next();
    return null;
  },
};
