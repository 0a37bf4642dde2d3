/** A grammar for makefiles, which CodeMirror lacks. */
import type { StreamParser } from "@codemirror/streamparser";

interface State {
  /** Whether the line is part of a recipe: it began with a tab. */
  recipe: boolean;
}

const DIRECTIVES =
  /^(?:-?include|sinclude|ifeq|ifneq|ifdef|ifndef|else|endif|define|endef|export|unexport|override|vpath|undefine)\b/;

export const makefile: StreamParser<State> = {
  name: "makefile",
  startState: () => ({ recipe: false }),
  token(stream, state) {
    if (stream.sol()) {
      state.recipe = stream.match(/^\t/, true) !== null;
      if (state.recipe) {
        if (stream.match(/^[@+-]+/)) return "operator";
        return null;
      }
      stream.eatSpace();
      if (stream.match(DIRECTIVES)) return "keyword";
      if (stream.match(/^\.[A-Z_]+(?=\s*:)/)) return "variableName.standard";
      if (stream.match(/^[\w.-]+(?=\s*(?:[:?+!]|::)?=)/)) return "variableName.definition";
      if (stream.match(/^[^\s:#=$]+(?=[^:=#$]*:(?!=))/)) return "className";
    }
    if (stream.eatSpace()) return null;
    if (stream.match(/^#.*/)) return "comment";
    if (stream.match(/^\$\$/)) return "escape";
    if (stream.match(/^\$[({][\w-]+ /)) return "keyword";
    if (stream.match(/^\$(?:\([^()]*\)|\{[^{}]*\}|[@<^?*%+|\w])/)) return "variableName.special";
    if (stream.match(/^"(?:[^"\\]|\\.)*"?|^'[^']*'?/)) return "string";
    if (stream.match(/^(?:[:?+!]|::)?=|^::?|^[|\\;]|^&&/)) return "operator";
    if (!stream.match(/^[\w./-]+/)) stream.next();
    return null;
  },
};
