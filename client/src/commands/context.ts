/** The parts of the page that commands act on; app/app.ts assembles them. */
import type { Callbacks } from "../dom/callbacks";
import type { RemovalObserver } from "../dom/removal_observer";
import type { FormStack } from "../forms/form_stack";
import type { Messages } from "../i18n/messages";
import type { CrashNotice } from "../overlays/crash_notice";
import type { Popups } from "../overlays/popups";
import type { Status } from "../overlays/status";
import type { Toasts } from "../overlays/toast";
import type { Pins } from "../pins/pins";
import type { CommandName, CommandOf } from "../protocol/defaults";
import type { PageEvent } from "../protocol/generated";
import type { Settings } from "../runtime/settings";
import type { SendOutcome } from "../session/session";
import type { ViewRegistry } from "../views/registry";
import type { ViewRenderer } from "../views/view_renderer";

/** Shows outputs; implemented on a higher floor. */
export interface OutputInserter {
  /**
   * Show an output in a scope. Measuring and scrolling follow after the slice.
   *
   * @param position - see `indexFor()`.
   * @param mayOverflow - whether the output may be wider than its scope.
   */
  insert(item: HTMLElement, scope: HTMLElement, position: number, mayOverflow: boolean): void;
  /** Announce and measure an output that has come into the page, without an entrance. */
  shown(item: HTMLElement, mayOverflow: boolean): void;
}

export interface PageContext {
  readonly callbacks: Callbacks;
  readonly crashNotice: CrashNotice;
  readonly forms: FormStack;
  readonly messages: Messages;
  readonly outputs: OutputInserter;
  readonly pins: Pins;
  readonly popups: Popups;
  readonly removals: RemovalObserver;
  readonly renderer: ViewRenderer;
  readonly settings: Settings;
  readonly status: Status;
  readonly toasts: Toasts;
  readonly views: ViewRegistry;
  readonly isSessionEnded: boolean;
  send(event: PageEvent): SendOutcome;
}

export type CommandHandler<N extends CommandName> = (
  command: CommandOf<N>,
  page: PageContext,
) => void | Promise<void>;
