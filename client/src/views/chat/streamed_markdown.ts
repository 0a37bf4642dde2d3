/**
 * Markdown that grows: rendered at most once a frame, and of that only the blocks that have changed. Blocks before the
 * last three cannot change any more, apart from references to definitions that come later: those are rendered at the end.
 */
import { highlightAll } from "../../code/highlight";
import { createId } from "../../dom/element";
import type { Messages } from "../../i18n/messages";
import { loadChunks } from "../../runtime/lazy_chunk";
import { extraChunks } from "../markdown/extras";
import { htmlToFragment, parseBlocks, type Block } from "../markdown/markdown_engine";

interface ShownBlock {
  source: string;
  readonly html: string;
  nodes: ChildNode[];
}

/** Blocks at the end that more text may change. */
const OPEN_BLOCKS = 3;
const OPTIONS = { headerIds: false } as const;
const DEFINITION = /^ {0,3}\[[^\]]+\]:/m;

export class StreamedMarkdown {
  source = "";
  #blocks: ShownBlock[] = [];
  #frame = 0;
  #isFinished = false;
  readonly #footnotes = createId("footnote");

  constructor(
    private readonly target: HTMLElement,
    private readonly messages: Messages,
  ) {}

  append(text: string): void {
    this.source += text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#render(Math.max(0, this.#blocks.length - OPEN_BLOCKS), true);
    });
  }

  /** Nothing follows: render what is left. */
  finish(): void {
    this.dispose();
    this.#isFinished = true;
    this.#render(DEFINITION.test(this.source) ? 0 : Math.max(0, this.#blocks.length - OPEN_BLOCKS), false);
    highlightAll(this.target, "language-");
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** Parse all but the first `stable` blocks, and show those that differ. What is equal stays: it is not drawn again. */
  #render(stable: number, isOpen: boolean): void {
    const kept = this.#blocks.slice(0, stable);
    const before = this.#blocks.slice(stable);
    const rest = this.source.slice(kept.reduce((sum, { source }) => sum + source.length, 0));
    const made = parseBlocks(rest, OPTIONS, this.#footnotes, isOpen).map(({ source, html }, index) => {
      const old = before[index];
      if (old?.html !== html) return this.#create({ source, html });
      // Blank lines below a block change its source, not what it shows.
      old.source = source;
      return old;
    });
    for (const block of before) if (!made.includes(block)) for (const node of block.nodes) node.remove();
    let last: ChildNode | undefined = kept.flatMap(({ nodes }) => nodes).at(-1);
    for (const block of made) {
      for (const node of block.nodes) {
        const next: ChildNode | null = last ? last.nextSibling : this.target.firstChild;
        if (node !== next) this.target.insertBefore(node, next);
        last = node;
      }
    }
    this.#blocks = [...kept, ...made];
  }

  #create({ source, html }: Block): ShownBlock {
    const block = { source, html, nodes: [...htmlToFragment(html, true, this.messages).childNodes] };
    // Formulas and emoji are shown as they were written until their chunks have come.
    const loading = loadChunks(extraChunks(html));
    if (loading) void this.#completeAfter(loading, block);
    return block;
  }

  async #completeAfter(loading: Promise<void>, block: ShownBlock): Promise<void> {
    await loading;
    if (!this.#blocks.includes(block)) return;
    const nodes = [...htmlToFragment(block.html, true, this.messages).childNodes];
    block.nodes[0]?.before(...nodes);
    for (const node of block.nodes) node.remove();
    block.nodes = nodes;
    if (this.#isFinished) highlightAll(this.target, "language-");
  }
}
