/** Assembles the page: dispatches commands of the session to outputs, forms and overlays, and sends their events. */
import { formatBytes } from "../base/format_bytes";
import type { PageContext } from "../commands/context";
import { dispatch, prepare } from "../commands/dispatch";
import { Callbacks } from "../dom/callbacks";
import { required, scopeId } from "../dom/element";
import { RemovalObserver } from "../dom/removal_observer";
import { Drafts } from "../forms/drafts";
import { FormStack } from "../forms/form_stack";
import type { KeptInput } from "../forms/kept_input";
import { PanelLayout } from "../forms/panel_layout";
import { runScripts } from "../html/scripts";
import type { Messages } from "../i18n/messages";
import { CrashNotice } from "../overlays/crash_notice";
import { Popups } from "../overlays/popups";
import { Status } from "../overlays/status";
import { Toasts } from "../overlays/toast";
import { Pins } from "../pins/pins";
import type { Complete } from "../protocol/defaults";
import type { Command, PageEvent } from "../protocol/generated";
import { CommandQueue } from "../runtime/command_queue";
import { defaultSettings } from "../runtime/settings";
import type { SendOutcome, Session } from "../session/session";
import { ViewRegistry } from "../views/registry";
import { ViewRenderer } from "../views/view_renderer";
import { OutputArea } from "./output_area";
import { endMessage, StatusPresenter } from "./status_presenter";

/** A command, or a function to call after all commands before it. */
type Task = Complete<Command> | (() => void | Promise<void>);

export class App implements PageContext {
  readonly settings = defaultSettings();
  readonly outputs = new OutputArea(this.settings);
  readonly removals = new RemovalObserver();
  readonly views = new ViewRegistry(this.removals);
  readonly callbacks: Callbacks;
  readonly crashNotice: CrashNotice;
  readonly drafts: Drafts;
  readonly forms: FormStack;
  readonly pins: Pins;
  readonly popups: Popups;
  readonly renderer: ViewRenderer;
  readonly status: Status;
  readonly toasts: Toasts;
  readonly #queue: CommandQueue<Task>;
  #announcesRestart: boolean;
  #isRestarting = false;
  /** What views still do for commands that were executed. */
  #unfinished: Promise<void>[] = [];

  constructor(
    private readonly session: Session,
    readonly messages: Messages,
    kept: KeptInput,
  ) {
    this.removals.observe(document.body);
    this.callbacks = new Callbacks(
      {
        clicked: (callback, value) => this.#sendUserAction({ t: "click", callback, value }),
        released: (callbacks) => this.send({ t: "release", callbacks }),
      },
      this.removals,
    );
    this.pins = new Pins(messages, this.removals, {
      changed: (pin, name, value) => this.#sendUserAction({ t: "pin", pin, name, value }),
      // Not by send(), which would flush the pins first.
      reported: (values, removed) => this.session.send({ t: "pins", values, gone: removed }),
      asked: (callback, value) => this.send({ t: "click", callback, value }),
      isSessionEnded: () => this.isSessionEnded,
    });
    this.renderer = new ViewRenderer(this.callbacks, this.removals, this.views, messages, this.pins, {
      act: (event) => this.#sendUserAction(event),
      report: (event) => this.send(event),
      hold: (work) => this.#unfinished.push(work),
    });
    this.toasts = new Toasts(messages);
    this.status = new Status(messages);
    this.crashNotice = new CrashNotice(messages, () => {
      // Buttons of the app may keep the session open; with its page, it would be resumed.
      this.session.leave();
      location.reload();
    });
    this.popups = new Popups(
      [...document.querySelectorAll<HTMLElement>(".pywebio, footer.footer")],
      messages,
      (body) => {
        if (this.session.keepsPage && this.session.state !== "ended")
          this.send({ t: "dismiss", scope: body.id.slice(scopeId("").length) });
      },
    );
    this.drafts = new Drafts(
      (event) => this.session.send(event),
      () => this.session.keepsPage && this.session.state !== "ended",
    );
    this.forms = new FormStack(
      required("input-cards"),
      new PanelLayout(this.settings, messages),
      this.settings,
      messages,
      {
        submitted: (form, values) => {
          this.drafts.discard(form);
          this.forms.observer?.submitted(form, values);
          return this.#sendUserAction({ t: "submit", form, values });
        },
        cancelled: (form) => {
          this.forms.observer?.cancelled(form);
          return this.#sendUserAction({ t: "cancel", form });
        },
        changed: (form, name, value) => this.send({ t: "change", form, name, value }),
        edited: (form, name, batch, changes) =>
          this.#sendUserAction({ t: "edit", form, name, batch, changes: [...changes] }),
        blurred: (form, name, value) => this.send({ t: "blur", form, name, value }),
        drafted: (form, field) => this.drafts.record(form, field),
        actionClicked: (callback) => this.#sendUserAction({ t: "click", callback, value: null }),
        asked: (callback, value) => this.send({ t: "click", callback, value }),
        rejected: () => this.toasts.show({ content: messages.text("error_in_input"), color: "error" }),
        isSessionEnded: () => this.isSessionEnded,
      },
      kept,
      this.removals,
    );
    this.#announcesRestart = kept.wasRestarted;
    this.#queue = new CommandQueue<Task>({
      prepare: (task) => (typeof task === "function" ? undefined : prepare(task, this)),
      handle: (task) => {
        if (typeof task === "function") return task();
        const working = dispatch(task, this);
        return working ? working.then(runScripts) : runScripts();
      },
      failed: (task, reason) =>
        console.error(
          typeof task === "function" ? "A task failed" : `The command "${task.t}" failed`,
          reason,
        ),
      sliceStarting: (waiting) => this.outputs.sliceStarting(waiting),
      sliceEnded: () => this.outputs.sliceEnded(),
    });
    this.#listen();
  }

  /** Run `task` after all commands received so far, and before later ones. */
  enqueue(task: () => void | Promise<void>): void {
    this.#queue.push([task]);
  }

  get isSessionEnded(): boolean {
    return this.session.state === "ended";
  }

  send(event: PageEvent): SendOutcome {
    // The server reads its mirror of the pins: it must be up to date when any other event arrives.
    this.pins.flush();
    return this.session.send(event);
  }

  /** Reload the page because the server has been restarted. */
  restart(): void {
    this.#isRestarting = true;
    location.reload();
  }

  /**
   * The page is left: keep what was entered if the session may not get it. Firefox and WebKit send nothing more over a
   * WebSocket then, Chromium does.
   */
  leaving(): void {
    const isUnreported = this.drafts.flush();
    if (isUnreported || this.session.state === "ended" || this.session.state === "reconnecting")
      this.forms.keepInput(this.#isRestarting);
  }

  /** Release the session and the document. */
  dispose(): void {
    this.popups.close();
    this.removals.dispose();
    this.callbacks.reset();
    this.#queue.dispose();
    this.session.dispose();
  }

  /** Send an action of the user, and show an error if that is not possible. */
  #sendUserAction(event: PageEvent): boolean {
    this.outputs.userActed();
    const outcome = this.send(event);
    if (outcome === "accepted") return true;
    if (outcome === "ended") {
      this.#showEnded(event);
      return false;
    }
    let content = this.messages.text("too_large");
    if (outcome === "too_big") {
      content += ` (≤ ${formatBytes(this.session.messageBytes)})`;
      console.warn(`${content}: the limit is start_server(websocket_max_message_size=)`);
    }
    this.toasts.show({ content, color: "error", duration: outcome === "too_big" ? 0 : 1.5 });
    return false;
  }

  /** An action came too late. Of an app that is through, fields do nothing, and buttons say so. */
  #showEnded(event: PageEvent): void {
    const { end } = this.session;
    const message = end ? endMessage(end) : null;
    if (message !== null) {
      const color = end?.kind === "done" ? "info" : "error";
      this.toasts.show({ content: this.messages.text(message), color, duration: 1.5 });
    } else if (event.t !== "pin") {
      this.toasts.show({ content: this.messages.text("app_ended"), duration: 1.5 });
    }
  }

  #listen(): void {
    this.session.onBatch((batch) =>
      this.#queue.push([
        ...batch.commands,
        () => {
          // Changes of pins by the commands are reported before the commands are acknowledged.
          this.pins.flush();
          const unfinished = this.#unfinished.splice(0);
          if (unfinished.length === 0) return batch.done();
          return Promise.all(unfinished).then(() => batch.done());
        },
      ]),
    );
    this.session.onReset(() => this.#reset());
    this.session.onIgnored((reason) => console.warn(`Ignored: ${reason}`));
    const presenter = new StatusPresenter(this.session, this.status, this.messages, (show) =>
      this.enqueue(show),
    );
    this.session.onState((state) => {
      presenter.show(state);
      if (state === "ended") this.enqueue(() => this.forms.sessionEnded());
      if (state === "open" && this.#announcesRestart) {
        this.#announcesRestart = false;
        this.enqueue(() => this.status.setMessage(this.messages.text("server_back")));
      }
    });
  }

  /** Remove everything of an earlier session. */
  #reset(): void {
    this.#queue.clear();
    this.popups.close();
    this.forms.clear();
    this.crashNotice.clear();
    this.outputs.clear();
    this.removals.flush();
    // Only then, because removals are not reported to the new session.
    this.callbacks.reset();
    this.pins.clear();
  }
}
