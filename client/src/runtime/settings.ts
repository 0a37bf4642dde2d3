/** What apps may set about the page (`session.set_env`), with the values it starts with. */
export interface Settings {
  autoScrollBottom: boolean;
  /** May the input panel stick to the window's bottom edge? */
  inputPanelFixed: boolean;
  /** Pixels. */
  inputPanelMinHeight: number;
  inputPanelInitHeight: number;
  inputAutoFocus: boolean;
  /** Milliseconds between two polls, where there is no WebSocket. */
  pullInterval: number;
}

/** Pixels. Smaller panels could not hold a field and its buttons. */
export const PANEL_FLOOR = { min: 75, init: 175 } as const;

export function startSettings(): Settings {
  return {
    autoScrollBottom: false,
    inputPanelFixed: true,
    inputPanelMinHeight: 300,
    inputPanelInitHeight: 300,
    inputAutoFocus: true,
    pullInterval: 1000,
  };
}
