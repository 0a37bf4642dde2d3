/**
 * A photo. The states of the field:
 *
 *     idle ──open──> live ──take──> taken ──again──> live
 *
 * On phones, and where the page may not have the camera, "taken" follows from "idle" by the browser's own dialog.
 */
import { element } from "../../dom/element";
import type { ItemOf } from "../../protocol/defaults";
import type { FieldHost } from "../field";
import { CapturedField } from "./captured_field";

/** Of the JPEG, 0 to 1: no difference is seen above, and files become twice as large. */
const QUALITY = 0.92;

export class CameraField extends CapturedField<ItemOf<"camera">> {
  readonly #note: HTMLElement;
  readonly #video: HTMLVideoElement;
  readonly #photo: HTMLImageElement;
  readonly #chooser: HTMLInputElement;
  readonly #open: HTMLButtonElement;
  readonly #take: HTMLButtonElement;
  readonly #other: HTMLButtonElement;
  readonly #choose: HTMLButtonElement;
  /** Whether the browser's dialog takes the photos. */
  readonly #hasDialog = matchMedia("(pointer: coarse) and (hover: none)").matches;
  #stream: MediaStream | null = null;
  #cameras: readonly string[] = [];
  #file: File | null = null;
  #address = "";
  #isGone = false;

  constructor(item: ItemOf<"camera">, host: FieldHost) {
    super(item, host);
    this.#note = this.note();
    this.#video = element("video", {
      autoplay: true,
      playsinline: true,
      "aria-label": this.text("camera_live"),
    });
    this.#video.muted = true;
    this.#photo = element("img", { alt: this.text("camera_photo") });
    this.#chooser = element("input", {
      type: "file",
      accept: "image/*",
      capture: this.#hasDialog ? item.facing : null,
      hidden: true,
    });
    this.#open = this.button("camera_open", () => void this.#start());
    this.#take = this.button("camera_take", () => void this.#shoot());
    this.#other = this.button("camera_other", () => void this.#switch());
    this.#choose = this.button("camera_choose", () => this.#chooser.click());
    const before = element("div", { class: "webio-capture-before", dir: "auto" }, item.placeholder);
    const row = element("div", { class: "webio-capture-row" }, ...this.controls, this.#chooser);
    this.assemble(
      element("div", { class: "webio-camera" }, this.#video, this.#photo, before, row, this.#note),
    );
    this.#chooser.addEventListener("change", () => {
      const file = this.#chooser.files?.[0];
      // Browsers do not report that the same file was chosen again.
      this.#chooser.value = "";
      if (file && !this.isLocked) this.#taken(file);
    });
    // Nothing else tells a field that the session has ended: the camera must not stay on.
    this.#video.addEventListener("timeupdate", () => {
      if (host.isSessionEnded) this.#stop();
    });
    if (!this.#hasDialog && !isSecureContext) this.#note.textContent = this.text("camera_insecure");
    this.#show();
  }

  get controls(): readonly HTMLButtonElement[] {
    return [this.#open, this.#take, this.#other, this.#choose];
  }

  override draft(): unknown {
    return { names: this.#file ? [this.#file.name] : [] };
  }

  override dispose(): void {
    super.dispose();
    this.#isGone = true;
    this.#stop();
    this.#setFile(null);
  }

  protected get hasContent(): boolean {
    return this.#file !== null;
  }

  protected file(): Promise<File> {
    return this.#file ? Promise.resolve(this.#file) : Promise.reject(new Error("There is no photo"));
  }

  protected empty(): void {
    this.#stop();
    this.#setFile(null);
    this.#show();
  }

  /** Photos are not kept: ask for another one. */
  protected restore(draft: unknown): void {
    if (typeof draft !== "object" || draft === null || !("names" in draft)) return;
    const names = Array.isArray(draft.names) ? draft.names.map(String) : [];
    if (names.length > 0)
      this.setValidity({ error: this.host.messages.text("choose_again", names.join(", ")) });
  }

  get #hasCamera(): boolean {
    return !this.#hasDialog && isSecureContext && "mediaDevices" in navigator;
  }

  async #start(camera = ""): Promise<void> {
    this.#stop();
    this.#note.textContent = "";
    this.#open.disabled = true;
    try {
      const wanted = camera ? { deviceId: { exact: camera } } : { facingMode: this.item.facing };
      const size = { width: { ideal: 1920 }, height: { ideal: 1080 } };
      const stream = await navigator.mediaDevices.getUserMedia({ video: { ...wanted, ...size } });
      this.#stream = stream;
      if (this.#isGone || this.host.isSessionEnded) {
        this.#stop();
        return;
      }
      // Their names are known once one of them may be used.
      const devices = await navigator.mediaDevices.enumerateDevices();
      this.#cameras = devices.filter((one) => one.kind === "videoinput").map((one) => one.deviceId);
      const hadFile = this.#file !== null;
      this.#setFile(null);
      if (hadFile) this.captured();
      this.#video.srcObject = stream;
    } catch (reason) {
      const isDenied =
        reason instanceof DOMException && ["NotAllowedError", "SecurityError"].includes(reason.name);
      this.#note.textContent = this.text(isDenied ? "camera_denied" : "camera_missing");
    } finally {
      this.#open.disabled = false;
      this.#show();
    }
    this.focusWithin();
  }

  async #switch(): Promise<void> {
    const present = this.#stream?.getVideoTracks()[0]?.getSettings().deviceId ?? "";
    const next = (this.#cameras.indexOf(present) + 1) % this.#cameras.length;
    await this.#start(this.#cameras[next]);
  }

  async #shoot(): Promise<void> {
    const { videoWidth: width, videoHeight: height } = this.#video;
    // Before the first picture there is nothing to take.
    if (width === 0 || this.isLocked) return;
    const canvas = element("canvas", { width, height });
    canvas.getContext("2d")?.drawImage(this.#video, 0, 0);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
    if (blob && !this.#isGone) this.#taken(new File([blob], "photo.jpg", { type: "image/jpeg" }));
  }

  #taken(file: File): void {
    this.#stop();
    this.#note.textContent = "";
    this.#setFile(file);
    this.#show();
    this.captured();
    this.focusWithin();
  }

  #setFile(file: File | null): void {
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#file = file;
    this.#address = file ? URL.createObjectURL(file) : "";
    if (file) this.#photo.src = this.#address;
    else this.#photo.removeAttribute("src");
  }

  #stop(): void {
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = null;
    this.#video.srcObject = null;
    this.#show();
  }

  #show(): void {
    const isLive = this.#stream !== null;
    this.#video.hidden = !isLive;
    this.#video.classList.toggle("webio-mirrored", this.item.facing === "user");
    this.#photo.hidden = this.#file === null;
    this.#open.hidden = isLive || !this.#hasCamera;
    this.#open.textContent = this.text(this.#file ? "camera_again" : "camera_open");
    this.#take.hidden = !isLive;
    this.#other.hidden = !isLive || this.#cameras.length < 2;
    this.#choose.hidden = isLive;
    if (this.#hasDialog) this.#choose.textContent = this.text(this.#file ? "camera_again" : "camera_take");
  }
}
