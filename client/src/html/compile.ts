/** Makes functions of code that the app's author has sent: `run_js()`, `eval_js()`, `JSFunction()`. */
import { createId } from "../dom/element";
import { LazyChunk } from "../runtime/lazy_chunk";
import { isStrict, nonce, trustedScript } from "./trusted_types";

export type Code = (this: unknown, ...values: readonly unknown[]) => unknown;

/** Direct eval in a function of its own has access to the arguments and returns the value of the last expression. */
const EVALUATE = "return eval(arguments[arguments.length - 1])";

const completion = new LazyChunk(() => import("./completion"));

/**
 * Return a function with these parameters and this body. Declarations are local to it.
 *
 * @throws SyntaxError for code that is none.
 */
export function compile(parameters: readonly string[], body: string): Code {
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- the purpose of these commands
  return isStrict ? compileByScript(parameters, body) : (new Function(...parameters, body) as Code);
}

/**
 * Return a function that returns the value of the last expression of `code`. Under the strict policy, code of several
 * statements needs a chunk: then it is a promise.
 *
 * @throws SyntaxError for code that is none.
 */
export function compileValue(parameters: readonly string[], code: string): Code | Promise<Code> {
  if (!isStrict) {
    const evaluate = compile(parameters, EVALUATE);
    return function (...values) {
      return evaluate.call(this, ...values, code);
    };
  }
  const expression = code.trim().replace(/;$/, "");
  // A text that begins with a brace is a block, not an object.
  if (!expression.startsWith("{")) {
    try {
      return compile(parameters, `return (\n${expression}\n)`);
    } catch {
      // It is more than an expression, or none.
    }
  }
  return (async () => {
    await completion.load();
    return compile(parameters, completion.get().returnLastValue(code));
  })();
}

/** Compile in a script element, which has the nonce: `Function` and `eval` are not allowed. */
function compileByScript(parameters: readonly string[], body: string): Code {
  const name = createId("greenio-code");
  const made = window as unknown as Record<string, Code | undefined>;
  const script = document.createElement("script");
  script.nonce = nonce;
  script.textContent = trustedScript(
    `window[${JSON.stringify(name)}] = function (${parameters.join(", ")}) {\n${body}\n}`,
  );
  let failure: unknown = new SyntaxError("The code cannot be compiled");
  const failed = (event: ErrorEvent): void => {
    failure = (event.error as unknown) ?? new SyntaxError(event.message);
    // It is thrown below, to be reported with its command.
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener("error", failed, { capture: true });
  document.head.append(script);
  window.removeEventListener("error", failed, { capture: true });
  script.remove();
  const code = made[name];
  delete made[name];
  if (!code) throw failure;
  return code;
}
