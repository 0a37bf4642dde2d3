/** The page put together: what comes from the session goes to the panels and the outputs, and back. */
import type { Command, PageEvent } from "../protocol/generated";
import { perform } from "../commands/dispatch";
import type { Page } from "../commands/context";
import type { End } from "../session/session_end";
import type { SendOutcome, Session } from "../session/session";
import { Announcer } from "../dom/live_region";
import { Callbacks } from "../dom/callbacks";
import { required, scopeId } from "../dom/element";
import type { MessageId, Messages } from "../i18n/messages";
import { enter, entersAnimated, Follower, watchEntrances } from "../dom/entrance_animation";
import { runScripts } from "../html/scripts";
import { startSettings } from "../runtime/settings";
import { Slices } from "../runtime/command_queue";
import { WideItems } from "../dom/overflow_wrapper";
import { Drafts } from "../forms/drafts";
import { Dock } from "../forms/panel_layout";
import { FormPanel } from "../forms/form_stack";
import { Pins } from "../pins/pins";
import { Popups } from "../overlays/popup";
import { Status } from "../overlays/status";
import { Toasts } from "../overlays/toast";
import type { Full } from "../protocol/defaults";
import { Screen } from "../views/view_renderer";

/** A command, or something to be done when all commands before it are done. */
type Step = Full<Command> | (() => void | Promise<void>);

/** Ends that are nobody's fault to be told of: the app is through, or the visitor leaves. */
const QUIET: ReadonlySet<End["kind"]> = new Set<End["kind"]>(["done", "left"]);

const REASONS: Partial<Record<End["kind"], MessageId>> = {
  full: "server_full",
  taken_over: "taken_over",
  unreachable: "connect_fail",
};

/** Why the server itself ended a session, where that is worth a word (the command End). */
const SERVER_REASONS: Readonly<Record<string, MessageId>> = {
  idle: "session_idle",
  stopped: "server_stopped",
};

export class App implements Page {
  readonly settings = startSettings();
  readonly root = required(scopeId("ROOT"));
  readonly announcer = new Announcer(this.root);
  readonly callbacks: Callbacks;
  readonly drafts: Drafts;
  readonly forms: FormPanel;
  readonly pins: Pins;
  readonly popups: Popups;
  readonly screen: Screen;
  readonly status: Status;
  readonly toasts: Toasts;
  readonly #wide = new WideItems();
  readonly #follower = new Follower();
  readonly #steps: Slices<Step>;
  #animated = true;
  #rootGrew = false;
  #shownItems: HTMLElement[] = [];

  constructor(
    private readonly session: Session,
    readonly messages: Messages,
  ) {
    this.callbacks = new Callbacks({
      clicked: (callback, value) => this.#act({ t: "click", callback, value }),
      released: (callbacks) => this.send({ t: "release", callbacks }),
    });
    this.callbacks.observe(document.body);
    this.pins = new Pins(messages, {
      changed: (pin, name, value) => this.#act({ t: "pin", pin, name, value }),
      // Not by send(), which would ask for a report first.
      reported: (values, gone) => this.session.send({ t: "pins", values, gone }),
      isOver: () => this.session.state === "ended",
    });
    this.screen = new Screen(this.callbacks, messages, this.pins);
    this.toasts = new Toasts(messages);
    this.status = new Status(messages);
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
    this.forms = new FormPanel(
      required("input-cards"),
      new Dock(this.settings, messages),
      this.settings,
      messages,
      {
        submitted: (form, values) => {
          this.drafts.forget(form);
          return this.#act({ t: "submit", form, values });
        },
        cancelled: (form) => this.#act({ t: "cancel", form }),
        changed: (form, name, value) => this.send({ t: "change", form, name, value }),
        left: (form, name, value) => this.send({ t: "blur", form, name, value }),
        drafted: (form, field) => this.drafts.note(form, field),
        pressed: (callback) => this.#act({ t: "click", callback, value: null }),
        refused: () => this.toasts.show({ content: messages.text("error_in_input"), color: "error" }),
        isOver: () => this.session.state === "ended",
      },
    );
    this.#steps = new Slices<Step>({
      handle: (step) => {
        if (typeof step === "function") return step();
        const working = perform(step, this);
        return working ? working.then(runScripts) : runScripts();
      },
      failed: (step, reason) =>
        console.error(
          typeof step === "function" ? "A step failed" : `The command "${step.t}" failed`,
          reason,
        ),
      begin: (waiting) => this.#begin(waiting),
      end: () => this.#end(),
    });
    watchEntrances(required("output-container"));
    this.#wide.observe(this.root);
    document.querySelector(".pywebio")?.setAttribute("role", "main");
    this.#listen();
  }

  /** Does `step` after all commands that have come so far, and before those that come later. */
  afterwards(step: () => void | Promise<void>): void {
    this.#steps.push([step]);
  }

  send(event: PageEvent): SendOutcome {
    // The server reads pins without asking: what it is told of anything else must not be newer than they are.
    this.pins.settle();
    return this.session.send(event);
  }

  shown(item: HTMLElement, scope: HTMLElement, mayBeWide: boolean): void {
    if (this.#animated) enter(item);
    if (mayBeWide) this.#wide.consider(item);
    if (scope === this.root) this.#rootGrew = true;
    this.#shownItems.push(item);
  }

  /** Lets go of the session and the document. */
  dispose(): void {
    this.popups.close();
    this.callbacks.dispose();
    this.#steps.dispose();
    this.session.dispose();
  }

  /** Sends what the user did on purpose; if that cannot be, he is told. */
  #act(event: PageEvent): boolean {
    this.announcer.listen();
    const outcome = this.send(event);
    if (outcome === "accepted") return true;
    const why = outcome === "ended" ? "disconnected_with_server" : "too_large";
    this.toasts.show({ content: this.messages.text(why), color: "error", duration: 1.5 });
    return false;
  }

  #begin(waiting: number): void {
    this.#animated = entersAnimated(waiting);
    if (!this.#animated) this.announcer.expect(waiting);
  }

  #end(): void {
    if (this.#shownItems.length === 0) return;
    const items = this.#shownItems;
    this.#shownItems = [];
    this.#wide.wrap();
    if (this.#rootGrew && this.settings.autoScrollBottom) this.#follower.follow();
    this.#rootGrew = false;
    document.dispatchEvent(new CustomEvent("greenio:output", { detail: { items } }));
  }

  #listen(): void {
    this.session.onBatch((batch) =>
      this.#steps.push([
        ...batch.commands,
        () => {
          // What the commands did to pins is told before the commands are acknowledged.
          this.pins.settle();
          batch.done();
        },
      ]),
    );
    this.session.onBlank(() => this.#clear());
    this.session.onDropped((reason) => console.warn(`Ignored: ${reason}`));
    this.session.onState((state) => {
      switch (state) {
        case "connecting":
          this.status.connecting();
          break;
        case "waiting":
          this.status.waiting(this.session.refusal === "stopping" ? "server_restarts" : "waiting_for_place");
          break;
        case "open":
          this.status.open();
          document.dispatchEvent(new CustomEvent("greenio:open"));
          break;
        case "reconnecting":
          this.status.reconnecting();
          break;
        case "ended":
          // The last outputs come first.
          this.afterwards(() => this.#ended());
          break;
      }
    });
  }

  #ended(): void {
    const end = this.session.end;
    if (!end) return;
    const own = end.kind === "done" ? SERVER_REASONS[end.reason] : undefined;
    if (QUIET.has(end.kind)) this.status.ended(end.message || (own ? this.messages.text(own) : ""));
    else this.status.lost(REASONS[end.kind] ?? "disconnected_with_server");
    document.dispatchEvent(
      new CustomEvent("greenio:close", { detail: { kind: end.kind, reason: end.reason } }),
    );
  }

  /** A session begins: nothing of an earlier one may remain. */
  #clear(): void {
    this.#steps.clear();
    this.callbacks.reset();
    this.popups.close();
    this.forms.clear();
    this.pins.clear();
    this.root.replaceChildren();
  }
}
