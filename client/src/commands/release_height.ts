import { releaseHeight } from "../dom/scopes";
import type { Handler } from "./context";

export const release_height: Handler<"release_height"> = (command) => releaseHeight(command.name);
