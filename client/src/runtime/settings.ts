/** Settings of the page that apps may change (`session.set_env`). */
export interface Settings {
  autoScrollBottom: boolean;
  /** Whether the input panel may be fixed to the window's bottom edge. */
  inputPanelFixed: boolean;
  /** In pixels. */
  inputPanelMinHeight: number;
  inputPanelInitHeight: number;
  inputAutoFocus: boolean;
  /** Milliseconds between two polls; kept for apps that set it. */
  pullInterval: number;
}

export function defaultSettings(): Settings {
  return {
    autoScrollBottom: false,
    inputPanelFixed: true,
    inputPanelMinHeight: 300,
    inputPanelInitHeight: 300,
    inputAutoFocus: true,
    pullInterval: 1000,
  };
}
