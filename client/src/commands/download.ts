import { saveFile } from "../runtime/download";
import type { Handler } from "./context";

export const download: Handler<"download"> = (command) => saveFile(command.url, command.name);
