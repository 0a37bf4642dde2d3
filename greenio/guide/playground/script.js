// Fills the editor with the program that the page's address holds, and puts the editor's program there. Neither sends it.
const MOST = 200000;
const LINK = /^#code=([\w-]+)$/;

function editor() {
  // What the client's own EditorView.findFromDOM() reads (CodeMirror 6).
  return document.querySelector("#input-container .cm-content")?.cmTile?.root?.view;
}

async function piped(bytes, stream) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const blocks = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > 4 * MOST) throw new Error("too long"); // of a small link, too: it may unfold
    blocks.push(next.value);
  }
  return new Uint8Array(await new Blob(blocks).arrayBuffer());
}

async function unpack(text) {
  const packed = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0));
  return new TextDecoder("utf-8", { fatal: true }).decode(await piped(bytes, new DecompressionStream("deflate-raw")));
}

async function pack(code) {
  const bytes = await piped(new TextEncoder().encode(code), new CompressionStream("deflate-raw"));
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function set(code) {
  const view = editor();
  if (view) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: code } });
  else if (document.getElementById("pywebio-scope-playground-bar")) requestAnimationFrame(() => set(code));
}

async function fill() {
  const found = LINK.exec(location.hash);
  if (!found || !document.getElementById("pywebio-scope-playground-bar")) return;
  try {
    set((await unpack(found[1])).slice(0, MOST));
  } catch {
    set("# The link of this program is damaged or too long.\n");
  }
}

async function share() {
  const link = `#code=${await pack(editor().state.doc.toString())}`;
  history.replaceState(history.state, "", location.pathname + location.search + link);
  try {
    await navigator.clipboard.writeText(location.href);
    return "copied";
  } catch {
    return "shown"; // pages without https may not write there
  }
}

if (!window.greenioPlayground) {
  window.greenioPlayground = { fill, share, read: () => editor()?.state.doc.toString() ?? null };
  window.addEventListener("hashchange", () => window.greenioPlayground.fill());
}
window.greenioPlayground.fill();
