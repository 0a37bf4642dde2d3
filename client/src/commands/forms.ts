/** What the server says about forms. */
import type { Handler } from "./context";

export const form: Handler<"form"> = (command, page) => page.forms.open(command);

export const update_item: Handler<"update_item"> = (command, page) =>
  page.forms.update(command.form, command.name, command.props);

export const item_status: Handler<"item_status"> = (command, page) =>
  page.forms.status(command.form, command.name, command.error);

export const reject: Handler<"reject"> = (command, page) =>
  page.forms.reject(command.form, command.errors, command.message);

export const close_form: Handler<"close_form"> = (command, page) => page.forms.close(command.form);
