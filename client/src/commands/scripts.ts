/** run_js() and eval_js(): code of the app's author, which runs in the page. */
import type { CommandOf } from "../protocol/defaults";
import { compile, compileValue, type Code } from "../html/compile";
import { serverUrl } from "../runtime/address";
import { loadOnce } from "../runtime/lazy_chunk";
import type { CommandHandler, PageContext } from "./context";

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
  const { Upload, UploadRefused } = await loadOnce(() => import("../runtime/upload"));
  const upload = new Upload(serverUrl(command.upload), file, {
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

/** Call `run`, which may return a promise, and reply with the value. */
async function reply(command: CommandOf<"script">, run: () => unknown, page: PageContext): Promise<void> {
  let value: unknown = null;
  let error = "";
  try {
    value = toJsonValue(await run());
  } catch (reason) {
    console.error(reason);
    error = describe(reason);
  }
  const outcome = page.send({ t: "reply", request: command.request, value, error });
  if (outcome === "too_big") await sendApart(command, value, page);
}

export const script: CommandHandler<"script"> = (command, page) => {
  const { args, code, request, line } = command;
  const names = Object.keys(args);
  const run = (compiled: Code): unknown => compiled.apply(window, Object.values(args));
  if (!request) {
    try {
      run(compile(names, code));
    } catch (reason) {
      page.send({ t: "script_failure", error: describe(reason), line });
      throw reason;
    }
    return undefined;
  }
  const fail = (reason: unknown): void => void reply(command, () => Promise.reject(reason), page);
  // The value is not awaited: later commands do not wait for a promise. They do wait for a chunk.
  try {
    const compiled = compileValue(names, code);
    if (compiled instanceof Promise)
      return compiled.then((ready) => void reply(command, () => run(ready), page), fail);
    void reply(command, () => run(compiled), page);
  } catch (reason) {
    fail(reason);
  }
  return undefined;
};
