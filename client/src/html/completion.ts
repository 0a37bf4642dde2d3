/**
 * Rewrites code so that it returns the value that `eval()` would: that of the last expression. A chunk of its own,
 * because it has a parser, and only code of several statements under the strict policy needs it.
 */
import { parser } from "@lezer/javascript";

/** Nodes whose statements are not part of the code's own. */
const INNER = new Set([
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunction",
  "MethodDeclaration",
  "ClassDeclaration",
  "ClassExpression",
]);

/** Name of the variable for the value. */
const VALUE = "$greenio_value";

/** Return the body of a function that runs `code` and returns the value of its last expression. */
export function returnLastValue(code: string): string {
  let made = "";
  let done = 0;
  const insert = (position: number, text: string): void => {
    made += code.slice(done, position) + text;
    done = position;
  };
  parser.parse(code).iterate({
    enter(node) {
      if (INNER.has(node.name)) return false;
      if (node.name !== "ExpressionStatement") return true;
      const expression = node.node.firstChild;
      if (expression) {
        insert(expression.from, `${VALUE} = (`);
        insert(expression.to, ")");
      }
      return false;
    },
  });
  return `let ${VALUE};\n${made}${code.slice(done)}\nreturn ${VALUE};`;
}
