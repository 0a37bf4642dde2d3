/**
 * The open forms: a stack in the panel, of which only the newest is visible while the others keep their values, and those
 * in scopes of the page.
 */
import { motionAllowed } from "../dom/entrance_animation";
import type { RemovalObserver } from "../dom/removal_observer";
import { expectScope } from "../dom/scopes";
import type { Properties } from "../fields/field";
import type { Messages } from "../i18n/messages";
import type { CommandOf } from "../protocol/defaults";
import type { Settings } from "../runtime/settings";
import type { FormEvents } from "./form_events";
import { FormView } from "./form_view";
import type { KeptInput } from "./kept_input";
import type { PanelLayout } from "./panel_layout";
import { PlacedForms } from "./placed_forms";

/** Learns of forms that open, and of what the user answers. */
export interface FormObserver {
  opened(view: FormView): void;
  submitted(form: number, values: Readonly<Record<string, unknown>>): void;
  cancelled(form: number): void;
}

export class FormStack {
  /** While debugging: gives the same answers again. */
  observer: FormObserver | null = null;
  readonly #placed: PlacedForms;
  /** Those in the panel. The last one is visible. */
  #views: FormView[] = [];
  /** A form that is closed and stays until the next one. */
  #lingering: FormView | undefined;

  constructor(
    private readonly container: HTMLElement,
    private readonly layout: PanelLayout,
    private readonly settings: Settings,
    private readonly messages: Messages,
    private readonly events: FormEvents,
    private readonly kept: KeptInput,
    removals: RemovalObserver,
  ) {
    this.#placed = new PlacedForms(removals, (view) => {
      if (view.stays) this.#leave(view);
      else this.#showInPanel(view);
    });
    container.addEventListener("animationend", (event) => {
      if (event.target instanceof Element) event.target.classList.remove("webio-enter-card");
    });
  }

  open(command: CommandOf<"form">): void {
    const view = new FormView(command, this.messages, this.events);
    // A form that nobody can see would never be answered: without its scope it goes to the panel.
    const scope = command.scope === "" ? null : expectScope(command.scope);
    if (scope) this.#placed.add(view, scope);
    else if (view.stays) return this.#leave(view);
    else this.#showInPanel(view);
    this.kept.restore(view);
    this.observer?.opened(view);
    if (scope && !view.stays && this.settings.inputAutoFocus && !isTyping()) view.focus();
  }

  /** The place of a form that is one of the outputs is not on the page any more. */
  #leave(view: FormView): void {
    view.dispose();
    this.events.cancelled(view.id);
  }

  #showInPanel(view: FormView): void {
    this.#removeLingering();
    this.#views.push(view);
    this.container.append(view.element);
    this.#show();
  }

  get #all(): readonly FormView[] {
    return [...this.#views, ...this.#placed.views];
  }

  /** Keep what was entered, for a page that is reloaded; see `KeptInput.keep()`. */
  keepInput(restarted: boolean): void {
    this.kept.keep(this.#all, restarted);
  }

  /** The session has ended: the forms stay, and nobody can use them. */
  sessionEnded(): void {
    this.#removeLingering();
    for (const view of this.#all) view.sessionEnded();
  }

  update(form: number, name: string, properties: Properties): void {
    this.#find(form)?.update(name, properties);
  }

  setCheckResult(form: number, name: string, error: string | null): void {
    this.#find(form)?.setCheckResult(name, error);
  }

  takeEdited(answer: CommandOf<"edited">): void {
    this.#find(answer.form)?.field(answer.name)?.takeEdited?.(answer);
  }

  reject({ form, errors, message, reset }: CommandOf<"reject">): void {
    const view = this.#find(form);
    view?.reject(errors, message, this.#mayTakeFocus(view));
    if (reset) view?.reset();
  }

  close(form: number): void {
    const view = this.#find(form);
    if (!view || this.#placed.remove(view)) return;
    if (view === this.#views.at(-1) && view.lingers(() => this.#removeLingering())) this.#lingering = view;
    else this.#remove(view);
  }

  #removeLingering(): void {
    const view = this.#lingering;
    this.#lingering = undefined;
    if (view) this.#remove(view);
  }

  #remove(view: FormView): void {
    const wasVisible = view === this.#views.at(-1);
    this.#views = this.#views.filter((other) => other !== view);
    view.dispose();
    if (wasVisible) this.#show();
  }

  /** Close all forms. */
  clear(): void {
    this.#placed.clear();
    for (const view of this.#views) view.dispose();
    this.#views = [];
    this.#show();
  }

  #find(form: number): FormView | undefined {
    return this.#all.find((view) => view.id === form);
  }

  /** Return whether a rejected form takes the focus: not from a field of another form. */
  #mayTakeFocus(view: FormView): boolean {
    return this.#views.includes(view)
      ? view === this.#views.at(-1)
      : view.element.contains(document.activeElement) || !isTyping();
  }

  #show(): void {
    const visible = this.#views.at(-1);
    for (const view of this.#views) {
      view.element.hidden = view !== visible;
      // Hidden by style as well, because style sheets of apps set `display` on cards.
      view.element.style.display = view === visible ? "" : "none";
    }
    this.layout.show(visible?.element ?? null);
    if (!visible) return;
    if (motionAllowed()) visible.element.classList.add("webio-enter-card");
    if (this.settings.inputAutoFocus) visible.focus();
  }
}

/** Return whether the user is in a field, which a form that comes beside it must not take the focus from. */
function isTyping(): boolean {
  const focused = document.activeElement;
  return focused !== null && focused.closest("form, .webio-pin, [contenteditable=true]") !== null;
}
