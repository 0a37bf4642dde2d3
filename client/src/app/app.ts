/** Assembles the page: dispatches commands of the session to outputs, forms and overlays, and sends their events. */
import type { PageContext } from "../commands/context";
import { dispatch } from "../commands/dispatch";
import { AutoScroller } from "../dom/auto_scroll";
import { Callbacks } from "../dom/callbacks";
import { required, scopeId } from "../dom/element";
import { animateEntrance, animatesEntrances, removeEntranceClasses } from "../dom/entrance_animation";
import { LiveRegion } from "../dom/live_region";
import { OverflowWrapper } from "../dom/overflow_wrapper";
import { Drafts } from "../forms/drafts";
import { FormStack } from "../forms/form_stack";
import { PanelLayout } from "../forms/panel_layout";
import { runScripts } from "../html/scripts";
import type { MessageId, Messages } from "../i18n/messages";
import { Popups } from "../overlays/popup";
import { Status } from "../overlays/status";
import { Toasts } from "../overlays/toast";
import { Pins } from "../pins/pins";
import type { Complete } from "../protocol/defaults";
import type { Command, PageEvent } from "../protocol/generated";
import { CommandQueue } from "../runtime/command_queue";
import { defaultSettings } from "../runtime/settings";
import type { SendOutcome, Session } from "../session/session";
import type { SessionEnd } from "../session/session_end";
import { ViewRenderer } from "../views/view_renderer";

/** A command, or a function to call after all commands before it. */
type Task = Complete<Command> | (() => void | Promise<void>);

/** Ends shown without an error. */
const REGULAR_ENDS: ReadonlySet<SessionEnd["kind"]> = new Set<SessionEnd["kind"]>(["done", "left"]);

/** Messages for other ends. */
const END_MESSAGES: Partial<Record<SessionEnd["kind"], MessageId>> = {
  full: "server_full",
  taken_over: "taken_over",
  unreachable: "connect_fail",
};

/** Messages for reasons with which the server ends a session (command `end`). */
const END_REASON_MESSAGES: Readonly<Record<string, MessageId>> = {
  idle: "session_idle",
  stopped: "server_stopped",
};

export class App implements PageContext {
  readonly settings = defaultSettings();
  readonly root = required(scopeId("ROOT"));
  readonly liveRegion = new LiveRegion(this.root);
  readonly callbacks: Callbacks;
  readonly drafts: Drafts;
  readonly forms: FormStack;
  readonly pins: Pins;
  readonly popups: Popups;
  readonly renderer: ViewRenderer;
  readonly status: Status;
  readonly toasts: Toasts;
  readonly #overflow = new OverflowWrapper();
  readonly #autoScroller = new AutoScroller();
  readonly #queue: CommandQueue<Task>;
  #isAnimated = true;
  #hasRootGrown = false;
  #newItems: HTMLElement[] = [];

  constructor(
    private readonly session: Session,
    readonly messages: Messages,
  ) {
    this.callbacks = new Callbacks({
      clicked: (callback, value) => this.#sendUserAction({ t: "click", callback, value }),
      released: (callbacks) => this.send({ t: "release", callbacks }),
    });
    this.callbacks.observe(document.body);
    this.pins = new Pins(messages, {
      changed: (pin, name, value) => this.#sendUserAction({ t: "pin", pin, name, value }),
      // Not by send(), which would flush the pins first.
      reported: (values, removed) => this.session.send({ t: "pins", values, gone: removed }),
      isSessionEnded: () => this.session.state === "ended",
    });
    this.renderer = new ViewRenderer(this.callbacks, messages, this.pins);
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
    this.forms = new FormStack(
      required("input-cards"),
      new PanelLayout(this.settings, messages),
      this.settings,
      messages,
      {
        submitted: (form, values) => {
          this.drafts.discard(form);
          return this.#sendUserAction({ t: "submit", form, values });
        },
        cancelled: (form) => this.#sendUserAction({ t: "cancel", form }),
        changed: (form, name, value) => this.send({ t: "change", form, name, value }),
        blurred: (form, name, value) => this.send({ t: "blur", form, name, value }),
        drafted: (form, field) => this.drafts.record(form, field),
        actionClicked: (callback) => this.#sendUserAction({ t: "click", callback, value: null }),
        rejected: () => this.toasts.show({ content: messages.text("error_in_input"), color: "error" }),
        isSessionEnded: () => this.session.state === "ended",
      },
    );
    this.#queue = new CommandQueue<Task>({
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
      sliceStarting: (waiting) => this.#sliceStarting(waiting),
      sliceEnded: () => this.#sliceEnded(),
    });
    removeEntranceClasses(required("output-container"));
    this.#overflow.observe(this.root);
    document.querySelector(".pywebio")?.setAttribute("role", "main");
    this.#listen();
  }

  /** Run `task` after all commands received so far, and before later ones. */
  enqueue(task: () => void | Promise<void>): void {
    this.#queue.push([task]);
  }

  send(event: PageEvent): SendOutcome {
    // The server reads its mirror of the pins: it must be up to date when any other event arrives.
    this.pins.flush();
    return this.session.send(event);
  }

  outputShown(item: HTMLElement, scope: HTMLElement, mayOverflow: boolean): void {
    if (this.#isAnimated) animateEntrance(item);
    if (mayOverflow) this.#overflow.add(item);
    if (scope === this.root) this.#hasRootGrown = true;
    this.#newItems.push(item);
  }

  /** Release the session and the document. */
  dispose(): void {
    this.popups.close();
    this.callbacks.dispose();
    this.#queue.dispose();
    this.session.dispose();
  }

  /** Send an action of the user, and show an error if that is not possible. */
  #sendUserAction(event: PageEvent): boolean {
    this.liveRegion.resume();
    const outcome = this.send(event);
    if (outcome === "accepted") return true;
    const why = outcome === "ended" ? "disconnected_with_server" : "too_large";
    this.toasts.show({ content: this.messages.text(why), color: "error", duration: 1.5 });
    return false;
  }

  #sliceStarting(waiting: number): void {
    this.#isAnimated = animatesEntrances(waiting);
    if (!this.#isAnimated) this.liveRegion.announce(waiting);
  }

  #sliceEnded(): void {
    if (this.#newItems.length === 0) return;
    const items = this.#newItems;
    this.#newItems = [];
    this.#overflow.wrap();
    if (this.#hasRootGrown && this.settings.autoScrollBottom) this.#autoScroller.scrollToEnd();
    this.#hasRootGrown = false;
    document.dispatchEvent(new CustomEvent("greenio:output", { detail: { items } }));
  }

  #listen(): void {
    this.session.onBatch((batch) =>
      this.#queue.push([
        ...batch.commands,
        () => {
          // Changes of pins by the commands are reported before the commands are acknowledged.
          this.pins.flush();
          batch.done();
        },
      ]),
    );
    this.session.onReset(() => this.#reset());
    this.session.onIgnored((reason) => console.warn(`Ignored: ${reason}`));
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
          // After the last outputs.
          this.enqueue(() => this.#ended());
          break;
      }
    });
  }

  #ended(): void {
    const end = this.session.end;
    if (!end) return;
    const own = end.kind === "done" ? END_REASON_MESSAGES[end.reason] : undefined;
    if (REGULAR_ENDS.has(end.kind)) this.status.ended(end.message || (own ? this.messages.text(own) : ""));
    else this.status.lost(END_MESSAGES[end.kind] ?? "disconnected_with_server");
    document.dispatchEvent(
      new CustomEvent("greenio:close", { detail: { kind: end.kind, reason: end.reason } }),
    );
  }

  /** Remove everything of an earlier session. */
  #reset(): void {
    this.#queue.clear();
    this.callbacks.reset();
    this.popups.close();
    this.forms.clear();
    this.pins.clear();
    this.root.replaceChildren();
  }
}
