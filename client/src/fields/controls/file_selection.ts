/** Files that were selected together, and their uploads. */
import { deleteUpload, Upload } from "../../runtime/upload";

interface SelectedFile {
  readonly file: File;
  /** The upload under way. */
  upload: Upload | null;
  /** The server's name of the uploaded file; empty before. */
  token: string;
  /** Bytes sent so far. */
  sent: number;
}

export class FileSelection {
  #selected: readonly SelectedFile[];

  constructor(
    files: readonly File[],
    /** Absolute address of the form's item. */
    private readonly url: string,
  ) {
    this.#selected = files.map((file) => ({ file, upload: null, token: "", sent: 0 }));
  }

  get files(): readonly File[] {
    return this.#selected.map((one) => one.file);
  }

  /** The tokens of the uploaded files, in the order of selection. */
  get tokens(): string[] {
    return this.#selected.map((one) => one.token).filter(Boolean);
  }

  /** Whether all files are uploaded. */
  get isUploaded(): boolean {
    return this.#selected.every((one) => one.token);
  }

  /** Bytes of all files. */
  get size(): number {
    return this.files.reduce((sum, file) => sum + file.size, 0);
  }

  /** How much of the files is sent: 0 to 1. */
  get progress(): number {
    return this.#selected.reduce((sum, one) => sum + one.sent, 0) / Math.max(this.size, 1);
  }

  /**
   * Upload the files that are not uploaded yet. Rejects with `UploadRefused` if one is rejected or cancelled.
   *
   * @param progressed - called when `progress` has changed.
   */
  async upload(progressed: () => void, isSessionEnded: () => boolean): Promise<void> {
    // One after the other: they share the bandwidth anyway.
    for (const one of this.#selected) {
      if (!one.token) await this.#uploadOne(one, progressed, isSessionEnded);
    }
  }

  /** Remove a file, and delete from the server what was sent of it. */
  async remove(file: File): Promise<void> {
    const removed = this.#selected.filter((one) => one.file === file);
    this.#selected = this.#selected.filter((one) => one.file !== file);
    await this.#discard(removed);
  }

  /** Cancel the upload under way. */
  cancel(): void {
    for (const one of this.#selected) void one.upload?.cancel();
  }

  /** Delete from the server what was sent. */
  async discard(): Promise<void> {
    await this.#discard(this.#selected);
  }

  async #discard(selected: readonly SelectedFile[]): Promise<void> {
    await Promise.all(
      selected.flatMap(({ token, upload }) =>
        token ? deleteUpload(this.url, token) : (upload?.cancel() ?? []),
      ),
    );
  }

  async #uploadOne(one: SelectedFile, progressed: () => void, isSessionEnded: () => boolean): Promise<void> {
    const upload = new Upload(this.url, one.file, {
      progress: (sent) => {
        one.sent = sent;
        progressed();
      },
      isSessionEnded,
    });
    one.upload = upload;
    try {
      one.token = await upload.run();
      one.sent = one.file.size;
    } finally {
      one.upload = null;
      progressed();
    }
  }
}
