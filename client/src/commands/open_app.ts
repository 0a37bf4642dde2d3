import { openApp } from "../runtime/address";
import type { Handler } from "./context";

export const open_app: Handler<"open_app"> = (command) => openApp(command.name, command.new_window);
