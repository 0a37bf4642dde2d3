/** The stack of cards. Only the newest is visible; the others keep what was typed into them. */
import type { Messages } from "../i18n/messages";
import { motionAllowed } from "../dom/entrance_animation";
import type { Settings } from "../runtime/settings";
import type { Properties } from "../fields/field";
import type { CommandOf } from "../protocol/defaults";
import { Card, type CardEvents } from "./form_view";
import type { Dock } from "./panel_layout";

export class FormPanel {
  /** The last one is visible. */
  #cards: Card[] = [];

  constructor(
    private readonly home: HTMLElement,
    private readonly dock: Dock,
    private readonly settings: Settings,
    private readonly messages: Messages,
    private readonly events: CardEvents,
  ) {
    home.addEventListener("animationend", (event) => {
      if (event.target instanceof Element) event.target.classList.remove("webio-enter-card");
    });
  }

  open(command: CommandOf<"form">): void {
    const card = new Card(command, this.messages, this.events);
    this.#cards.push(card);
    this.home.append(card.element);
    this.#show();
  }

  update(form: number, name: string, properties: Properties): void {
    this.#find(form)?.update(name, properties);
  }

  status(form: number, name: string, error: string | null): void {
    this.#find(form)?.status(name, error);
  }

  reject(form: number, errors: Readonly<Record<string, string>>, message: string): void {
    const card = this.#find(form);
    card?.reject(errors, message, card === this.#cards.at(-1));
  }

  close(form: number): void {
    const card = this.#find(form);
    if (!card) return;
    const wasVisible = card === this.#cards.at(-1);
    this.#cards = this.#cards.filter((other) => other !== card);
    card.dispose();
    if (wasVisible) this.#show();
  }

  /** The page starts anew. */
  clear(): void {
    for (const card of this.#cards) card.dispose();
    this.#cards = [];
    this.#show();
  }

  #find(form: number): Card | undefined {
    return this.#cards.find((card) => card.id === form);
  }

  #show(): void {
    const visible = this.#cards.at(-1);
    for (const card of this.#cards) {
      card.element.hidden = card !== visible;
      // Hidden by style as well: apps' style sheets set display on cards.
      card.element.style.display = card === visible ? "" : "none";
    }
    this.dock.show(visible?.element ?? null);
    if (!visible) return;
    if (motionAllowed()) visible.element.classList.add("webio-enter-card");
    if (this.settings.inputAutoFocus) visible.focus();
  }
}
