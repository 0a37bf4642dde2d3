/** A signature: drawn by pointer, or a name that is typed and written out. */
import { onColorMode } from "../../dom/color_mode";
import { element } from "../../dom/element";
import type { ItemOf } from "../../protocol/defaults";
import type { FieldHost } from "../field";
import { CapturedField } from "./captured_field";
import { HEIGHT, Ink, MAX_NAME, WIDTH } from "./ink";

export class SignatureField extends CapturedField<ItemOf<"signature">> {
  readonly #ink = new Ink();
  readonly #pad: HTMLCanvasElement;
  readonly #name: HTMLInputElement;
  readonly #undo: HTMLButtonElement;
  readonly #clear: HTMLButtonElement;
  readonly #stopFollowing: () => void;

  constructor(item: ItemOf<"signature">, host: FieldHost) {
    super(item, host);
    // Focused by the page only: there is nothing to do here by keyboard.
    this.#pad = element("canvas", {
      class: "webio-signature-pad form-control",
      width: WIDTH,
      height: HEIGHT,
      role: "img",
      tabindex: -1,
    });
    this.#name = element("input", {
      id: this.controlId,
      type: "text",
      class: "form-control",
      dir: "auto",
      autocomplete: "off",
      maxlength: MAX_NAME,
    });
    this.#undo = this.#button("undo", () => this.#ink.undo());
    this.#clear = this.#button("clear", () => this.#ink.clear());
    const label = element("label", { for: this.controlId }, this.text("sign_name"));
    host.messages.mark(label);
    const before = element("div", { class: "webio-capture-before", dir: "auto" }, item.placeholder);
    const row = element("div", { class: "webio-capture-row" }, this.#name, this.#undo, this.#clear);
    this.assemble(element("div", { class: "webio-signature" }, this.#pad, before, label, row));
    this.#listen();
    // The colour is known once the field is in the page.
    requestAnimationFrame(() => this.#show());
    this.#stopFollowing = onColorMode(() => this.#show());
    this.#show();
  }

  get controls(): readonly HTMLElement[] {
    return [this.#name];
  }

  override draft(): unknown {
    return this.#ink.draft;
  }

  override focus(): void {
    // Not the field for the name: a phone would show its keyboard over the pad.
    this.#pad.focus();
  }

  override setValidity(state: { error: string } | "valid" | null): void {
    super.setValidity(state);
    // The pad has the focus when an error is shown.
    const description = this.#name.getAttribute("aria-describedby");
    if (description === null) this.#pad.removeAttribute("aria-describedby");
    else this.#pad.setAttribute("aria-describedby", description);
    this.#pad.classList.toggle("is-invalid", this.isInvalid);
  }

  override dispose(): void {
    super.dispose();
    this.#stopFollowing();
  }

  protected get hasContent(): boolean {
    return !this.#ink.isEmpty;
  }

  protected async file(): Promise<File> {
    const picture = element("canvas", { width: WIDTH, height: HEIGHT });
    const context = picture.getContext("2d");
    if (context) {
      context.fillStyle = "#fff";
      context.fillRect(0, 0, WIDTH, HEIGHT);
      this.#ink.draw(context, "#000");
    }
    const blob = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve, "image/png"));
    if (!blob) throw new Error("This browser makes no picture of the signature");
    return new File([blob], "signature.png", { type: "image/png" });
  }

  protected empty(): void {
    this.#ink.clear();
    this.#show();
  }

  protected restore(draft: unknown): void {
    this.#ink.restore(draft);
    this.#show();
  }

  #listen(): void {
    const pad = this.#pad;
    pad.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || !event.isPrimary || this.isLocked) return;
      event.preventDefault();
      pad.focus({ preventScroll: true });
      pad.setPointerCapture(event.pointerId);
      this.#ink.begin(...this.#place(event));
      this.#show();
    });
    pad.addEventListener("pointermove", (event) => {
      if (!pad.hasPointerCapture(event.pointerId)) return;
      // Safari has the method since 18.
      const points = "getCoalescedEvents" in event ? event.getCoalescedEvents() : [];
      for (const point of points.length > 0 ? points : [event]) this.#ink.extend(...this.#place(point));
      this.#show();
    });
    // Also after a cancelled pointer: what was drawn is there.
    pad.addEventListener("lostpointercapture", () => this.captured());
    this.#name.addEventListener("input", () => {
      this.#ink.write(this.#name.value);
      this.#show();
      this.captured();
    });
  }

  /** Return the place of a pointer in units of the drawing. */
  #place(event: PointerEvent): [number, number] {
    const box = this.#pad.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * WIDTH,
      ((event.clientY - box.top) / box.height) * HEIGHT,
    ];
  }

  #button(id: string, change: () => void): HTMLButtonElement {
    const button = this.button(id, () => {
      change();
      this.#show();
      // The button that was pressed may be disabled now.
      if (button.disabled) this.#pad.focus({ preventScroll: true });
      this.captured();
    });
    return button;
  }

  #show(): void {
    const ink = this.#ink;
    const context = this.#pad.getContext("2d");
    context?.clearRect(0, 0, WIDTH, HEIGHT);
    if (context) ink.draw(context, getComputedStyle(this.#pad).color || "#000");
    if (this.#name.value.trim().slice(0, MAX_NAME) !== ink.name) this.#name.value = ink.name;
    this.#pad.setAttribute("aria-label", ink.name || this.text(ink.isEmpty ? "sign_pad" : "sign_done"));
    this.#undo.disabled = ink.isEmpty;
    this.#clear.disabled = ink.isEmpty;
  }
}
