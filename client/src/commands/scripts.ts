/** run_js() and eval_js(): code of the app's author, run in the page (session.md 7). */
import type { Handler } from "./context";

type Code = (this: Window, ...values: readonly unknown[]) => unknown;

/** The code as a function of its arguments' names. Declarations stay inside it; `this` is the window. */
function compile(names: readonly string[], code: string): Code {
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- what these two commands are for
  return new Function(...names, code) as Code;
}

/** Direct eval in a function of its own sees the arguments and yields the value of the last expression. */
const EVALUATE = "return eval(arguments[arguments.length - 1])";

/** What JSON can carry of a value; null for what it cannot (functions, NaN, undefined). */
export function portable(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? "null") as unknown;
  } catch {
    // Refers to itself, as the window does.
    return {};
  }
}

function describe(reason: unknown): string {
  return (reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason)).slice(0, 10_000);
}

export const script: Handler<"script"> = (command, page) => {
  const { args, code, request } = command;
  const names = Object.keys(args);
  if (!request) {
    compile(names, code).apply(window, Object.values(args));
    return;
  }
  // Not awaited: a promise may take its time, the outputs after it do not wait.
  void (async () => {
    let value: unknown = null;
    let error = "";
    try {
      value = portable(await compile(names, EVALUATE).call(window, ...Object.values(args), code));
    } catch (reason) {
      console.error(reason);
      error = describe(reason);
    }
    const outcome = page.send({ t: "reply", request, value, error });
    if (outcome === "too_big") {
      page.send({ t: "reply", request, value: null, error: "The value is too large to be sent" });
    }
  })();
};
