import { saveFile } from "../dom/save";
import type { Handler } from "./page";

export const download: Handler<"download"> = (command) => saveFile(command.url, command.name);
