/** The stack of open forms. Only the newest is visible; the others keep their values. */
import { motionAllowed } from "../dom/entrance_animation";
import type { Properties } from "../fields/field";
import type { Messages } from "../i18n/messages";
import type { CommandOf } from "../protocol/defaults";
import type { Settings } from "../runtime/settings";
import type { FormEvents } from "./form_events";
import { FormView } from "./form_view";
import type { PanelLayout } from "./panel_layout";

export class FormStack {
  /** The last one is visible. */
  #views: FormView[] = [];

  constructor(
    private readonly container: HTMLElement,
    private readonly layout: PanelLayout,
    private readonly settings: Settings,
    private readonly messages: Messages,
    private readonly events: FormEvents,
  ) {
    container.addEventListener("animationend", (event) => {
      if (event.target instanceof Element) event.target.classList.remove("webio-enter-card");
    });
  }

  open(command: CommandOf<"form">): void {
    const view = new FormView(command, this.messages, this.events);
    this.#views.push(view);
    this.container.append(view.element);
    this.#show();
  }

  update(form: number, name: string, properties: Properties): void {
    this.#find(form)?.update(name, properties);
  }

  setCheckResult(form: number, name: string, error: string | null): void {
    this.#find(form)?.setCheckResult(name, error);
  }

  reject(form: number, errors: Readonly<Record<string, string>>, message: string): void {
    const view = this.#find(form);
    view?.reject(errors, message, view === this.#views.at(-1));
  }

  close(form: number): void {
    const view = this.#find(form);
    if (!view) return;
    const wasVisible = view === this.#views.at(-1);
    this.#views = this.#views.filter((other) => other !== view);
    view.dispose();
    if (wasVisible) this.#show();
  }

  /** Close all forms. */
  clear(): void {
    for (const view of this.#views) view.dispose();
    this.#views = [];
    this.#show();
  }

  #find(form: number): FormView | undefined {
    return this.#views.find((view) => view.id === form);
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
