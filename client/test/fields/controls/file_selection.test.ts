import { beforeEach, expect, test, vi } from "vitest";
import { FileSelection } from "../../../src/fields/controls/file_selection";
import type { UploadHooks } from "../../../src/runtime/upload";

const calls = vi.hoisted(() => ({ log: [] as string[], rejected: "" }));

vi.mock(import("../../../src/runtime/upload"), async (original) => {
  class FakeUpload {
    constructor(
      _url: string,
      private readonly file: File,
      private readonly hooks: UploadHooks,
    ) {}

    async run(): Promise<string> {
      calls.log.push(`upload ${this.file.name}`);
      this.hooks.progress(this.file.size / 2);
      await Promise.resolve();
      if (this.file.name === calls.rejected) throw new Error("refused");
      return `token of ${this.file.name}`;
    }

    cancel(): Promise<void> {
      calls.log.push(`cancel ${this.file.name}`);
      return Promise.resolve();
    }
  }
  return {
    ...(await original()),
    Upload: FakeUpload as never,
    deleteUpload: (_url: string, token: string) => {
      calls.log.push(`delete ${token}`);
      return Promise.resolve();
    },
  };
});

const files = [new File(["0123456789"], "a"), new File(["0123456789"], "b")];
let selection: FileSelection;
let progress: number[];

beforeEach(() => {
  calls.log = [];
  calls.rejected = "";
  progress = [];
  selection = new FileSelection(files, "http://h/slot");
});

function upload(): Promise<void> {
  return selection.upload(
    () => progress.push(selection.progress),
    () => false,
  );
}

test("files are uploaded one after the other; their tokens are the value", async () => {
  expect(selection.isUploaded).toBe(false);
  await upload();
  expect(calls.log).toEqual(["upload a", "upload b"]);
  expect(selection.tokens).toEqual(["token of a", "token of b"]);
  expect(selection.isUploaded).toBe(true);
  expect(progress).toEqual([0.25, 0.5, 0.75, 1]);
});

test("after a failure, only what is not uploaded is sent again", async () => {
  calls.rejected = "b";
  await expect(upload()).rejects.toThrow("refused");
  expect(selection.tokens).toEqual(["token of a"]);
  calls.rejected = "";
  await upload();
  expect(calls.log).toEqual(["upload a", "upload b", "upload b"]);
  expect(selection.isUploaded).toBe(true);
});

test("a discarded selection deletes what was sent and cancels what is under way", async () => {
  calls.rejected = "b";
  const uploads = upload();
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  expect(calls.log).toEqual(["upload a", "upload b"]);
  void selection.discard();
  expect(calls.log.slice(2)).toEqual(["delete token of a", "cancel b"]);
  await expect(uploads).rejects.toThrow("refused");
});

test("a removed file is deleted from the server; the others stay", async () => {
  await upload();
  void selection.remove(files[0] as File);
  expect(calls.log.slice(2)).toEqual(["delete token of a"]);
  expect(selection.files).toEqual([files[1]]);
  expect(selection.tokens).toEqual(["token of b"]);
  expect(selection.size).toBe(10);
});

test("nothing selected is uploaded", () => {
  expect(new FileSelection([], "http://h/slot").isUploaded).toBe(true);
});
