/** Commands about forms. */
import { suggestionLists } from "../fields/controls/suggestion_lists";
import type { CommandHandler } from "./context";

export const form: CommandHandler<"form"> = (command, page) => page.forms.open(command);

export const update_item: CommandHandler<"update_item"> = (command, page) =>
  page.forms.update(command.form, command.name, command.props);

export const item_status: CommandHandler<"item_status"> = (command, page) =>
  page.forms.setCheckResult(command.form, command.name, command.error);

export const edited: CommandHandler<"edited"> = (command, page) => page.forms.takeEdited(command);

export const reject: CommandHandler<"reject"> = (command, page) => page.forms.reject(command);

export const suggest: CommandHandler<"suggest"> = (command) =>
  suggestionLists.get(command.callback)?.offer(command.text, command.entries);

export const close_form: CommandHandler<"close_form"> = (command, page) => page.forms.close(command.form);
