/** run_js() and eval_js(): code of the app's author, which runs in the page. */
import type { CommandOf } from "../protocol/defaults";
import { serverBase } from "../runtime/address";
import { Upload, UploadRefused } from "../runtime/upload";
import type { CommandHandler, PageContext } from "./context";

type Code = (this: Window, ...values: readonly unknown[]) => unknown;

/** Compile the code as a function with named arguments. Declarations are local to it; `this` is the window. */
function compile(names: readonly string[], code: string): Code {
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- the purpose of these two commands
  return new Function(...names, code) as Code;
}

/** Direct eval in a function of its own has access to the arguments and returns the value of the last expression. */
const EVALUATE = "return eval(arguments[arguments.length - 1])";

/** Return the part of a value that JSON can represent; null for what it cannot (functions, NaN, undefined). */
export function toJsonValue(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? "null") as unknown;
  } catch {
    // The value contains itself, as the window does.
    return {};
  }
}

function describe(reason: unknown): string {
  return (reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason)).slice(0, 10_000);
}

/** Send a value that is too large for a frame over HTTP, and its token as the reply. */
async function sendApart(command: CommandOf<"script">, value: unknown, page: PageContext): Promise<void> {
  const { request } = command;
  const file = new File([JSON.stringify(value)], "value.json", { type: "application/json" });
  const upload = new Upload(new URL(command.upload, serverBase()).href, file, {
    progress: () => {},
    isSessionEnded: () => page.isSessionEnded,
  });
  try {
    page.send({ t: "reply", request, upload: await upload.run() });
  } catch (reason) {
    const error = reason instanceof UploadRefused ? reason.reason : describe(reason);
    page.send({ t: "reply", request, lost: true, error });
  }
}

export const script: CommandHandler<"script"> = (command, page) => {
  const { args, code, request } = command;
  const names = Object.keys(args);
  if (!request) {
    compile(names, code).apply(window, Object.values(args));
    return;
  }
  // Not awaited: later commands do not wait for a promise.
  void (async () => {
    let value: unknown = null;
    let error = "";
    try {
      value = toJsonValue(await compile(names, EVALUATE).call(window, ...Object.values(args), code));
    } catch (reason) {
      console.error(reason);
      error = describe(reason);
    }
    const outcome = page.send({ t: "reply", request, value, error });
    if (outcome === "too_big") await sendApart(command, value, page);
  })();
};
