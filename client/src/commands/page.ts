/** What commands act on. `../app.ts` puts it together; a handler is one function in a file of its own. */
import type { PageEvent } from "../generated";
import type { SendOutcome } from "../core/session";
import type { Announcer } from "../dom/announcer";
import type { Callbacks } from "../dom/callbacks";
import type { Messages } from "../dom/messages";
import type { Settings } from "../dom/settings";
import type { FormPanel } from "../panels/form";
import type { Pins } from "../panels/pins";
import type { Popups } from "../panels/popup";
import type { Status } from "../panels/status";
import type { Toasts } from "../panels/toast";
import type { CommandName, CommandOf } from "../protocol/complete";
import type { Screen } from "../widgets/screen";

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
