/** What commands act on. `../app.ts` puts it together; a handler is one function in a file of its own. */
import type { PageEvent } from "../protocol/generated";
import type { SendOutcome } from "../session/session";
import type { Announcer } from "../dom/live_region";
import type { Callbacks } from "../dom/callbacks";
import type { Messages } from "../i18n/messages";
import type { Settings } from "../runtime/settings";
import type { FormPanel } from "../forms/form_stack";
import type { Pins } from "../pins/pins";
import type { Popups } from "../overlays/popup";
import type { Status } from "../overlays/status";
import type { Toasts } from "../overlays/toast";
import type { CommandName, CommandOf } from "../protocol/defaults";
import type { Screen } from "../views/view_renderer";

export interface Page {
  readonly announcer: Announcer;
  readonly callbacks: Callbacks;
  readonly forms: FormPanel;
  readonly messages: Messages;
  readonly pins: Pins;
  readonly popups: Popups;
  readonly screen: Screen;
  readonly settings: Settings;
  readonly status: Status;
  readonly toasts: Toasts;
  /** An output has just been put into a scope: it fades in, is measured and followed with its slice. */
  shown(item: HTMLElement, scope: HTMLElement, mayBeWide: boolean): void;
  send(event: PageEvent): SendOutcome;
}

export type Handler<N extends CommandName> = (command: CommandOf<N>, page: Page) => void | Promise<void>;
