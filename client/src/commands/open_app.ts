import { openApp } from "../dom/address";
import type { Handler } from "./page";

export const open_app: Handler<"open_app"> = (command) => openApp(command.name, command.new_window);
