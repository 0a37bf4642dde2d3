/** The widths of characters for the emulator: those by which lines are edited, too. */
import type { IUnicodeVersionProvider, Terminal } from "@xterm/xterm";
import { charWidth } from "../../tty/char_width";

const VERSION = "greenio";

/**
 * Xterm knows Unicode 6, its addon Unicode 11. Newer emoji would be one column wide, and tables that contain them
 * would be out of line. The bits are those of UnicodeService.createPropertyValue() in xterm's source.
 */
const PROVIDER: IUnicodeVersionProvider = {
  version: VERSION,
  wcwidth: charWidth,
  charProperties(codePoint, preceding) {
    const own = charWidth(codePoint);
    const before = (preceding >> 1) & 3;
    const joins = own === 0 && preceding !== 0 && before !== 0;
    const width = joins ? before : own;
    return (width << 1) | (joins ? 1 : 0);
  },
};

export function useCurrentUnicode(terminal: Terminal): void {
  terminal.unicode.register(PROVIDER);
  terminal.unicode.activeVersion = VERSION;
}
