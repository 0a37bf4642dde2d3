/** Shows outputs: announces, inserts and animates each; measures and scrolls once for all of a slice of commands. */
import type { OutputInserter } from "../commands/context";
import { AutoScroller } from "../dom/auto_scroll";
import { required, scopeId } from "../dom/element";
import {
  animateEntrance,
  animatesEntrances,
  isCrowd,
  removeEntranceClasses,
} from "../dom/entrance_animation";
import { LiveRegion } from "../dom/live_region";
import { OverflowWrapper } from "../dom/overflow_wrapper";
import { findScope, insertAt, replacesContent } from "../dom/scopes";
import type { Settings } from "../runtime/settings";

export class OutputArea implements OutputInserter {
  readonly #root = required(scopeId("ROOT"));
  readonly #liveRegion = new LiveRegion(this.#root);
  readonly #overflow = new OverflowWrapper();
  readonly #autoScroller = new AutoScroller();
  #isAnimated = true;
  #hasRootGrown = false;
  #newItems: HTMLElement[] = [];

  constructor(private readonly settings: Settings) {
    removeEntranceClasses(required("output-container"));
    this.#overflow.observe(this.#root);
  }

  insert(item: HTMLElement, scope: HTMLElement, position: number, mayOverflow: boolean): void {
    insertAt(scope, item, position);
    if (this.#isAnimated && !replacesContent(scope)) animateEntrance(item);
    if (scope === this.#root) this.#hasRootGrown = true;
    this.shown(item, mayOverflow);
  }

  shown(item: HTMLElement, mayOverflow: boolean): void {
    this.#liveRegion.announce(1);
    if (mayOverflow) this.#overflow.add(item);
    this.#newItems.push(item);
  }

  /** The user has acted: screen readers read the outputs that follow. */
  userActed(): void {
    this.#liveRegion.resume();
  }

  /** Commands are about to be executed, `waiting` of them at least. */
  sliceStarting(waiting: number): void {
    this.#isAnimated = animatesEntrances(waiting);
    if (isCrowd(waiting)) this.#liveRegion.announce(waiting);
  }

  /** Commands were executed: the browser paints next. */
  sliceEnded(): void {
    if (this.#newItems.length === 0) return;
    const items = this.#newItems;
    this.#newItems = [];
    this.#overflow.wrap();
    if (this.#hasRootGrown && this.settings.autoScrollBottom) this.#autoScroller.scrollToEnd();
    this.#hasRootGrown = false;
    document.dispatchEvent(new CustomEvent("greenio:output", { detail: { items } }));
  }

  clear(): void {
    this.#root.replaceChildren();
    findScope("greenio-shell")?.replaceChildren();
  }
}
