/** Commands about the page as a whole: its settings, downloads, other apps. */
import { openApp } from "../runtime/address";
import { downloadFile } from "../runtime/download";
import type { CommandHandler } from "./context";

export const set_env: CommandHandler<"set_env"> = (command, page) => {
  const { settings } = page;
  if (command.title !== null) document.title = command.title;
  if (command.output_animation !== null)
    document.body.classList.toggle("no-animation", !command.output_animation);
  if (command.output_max_width !== null) {
    document.getElementById("output-container")?.style.setProperty("max-width", command.output_max_width);
  }
  settings.autoScrollBottom = command.auto_scroll_bottom ?? settings.autoScrollBottom;
  settings.inputPanelFixed = command.input_panel_fixed ?? settings.inputPanelFixed;
  settings.inputPanelMinHeight = command.input_panel_min_height ?? settings.inputPanelMinHeight;
  settings.inputPanelInitHeight = command.input_panel_init_height ?? settings.inputPanelInitHeight;
  settings.inputAutoFocus = command.input_auto_focus ?? settings.inputAutoFocus;
  settings.pullInterval = command.http_pull_interval ?? settings.pullInterval;
};

export const download: CommandHandler<"download"> = (command) => downloadFile(command.url, command.name);

export const open_app: CommandHandler<"open_app"> = (command) => openApp(command.name, command.new_window);
