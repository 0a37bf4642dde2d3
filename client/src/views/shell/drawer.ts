/**
 * The sidebar's two states: beside the page, or a drawer over it. It is a drawer in narrow windows, and in wide ones
 * when the visitor has folded it, which the browser remembers.
 */

const NARROW = window.matchMedia("(width < 768px)");
const STORED = "greenio-sidebar";
const MENU: Readonly<Record<string, string>> = {
  de: "Menü",
  es: "Menú",
  fa: "منو",
  ja: "メニュー",
  kk: "Мәзір",
  ko: "메뉴",
  ru: "Меню",
  uz: "Menyu",
  zh: "菜单",
};

/** Return the name of the buttons that open, fold and unfold the sidebar; their state tells which. */
export function menuWord(): string {
  return MENU[navigator.language.slice(0, 2)] ?? "Menu";
}

export interface DrawerParts {
  readonly side: HTMLElement;
  /** The bar with the menu button, while the sidebar is a drawer. */
  readonly bar: HTMLElement;
  readonly menu: HTMLButtonElement;
  /** Folds the sidebar, or unfolds it again, in a wide window. */
  readonly fold: HTMLButtonElement;
  readonly scrim: HTMLElement;
}

export class Drawer {
  #isOpen = false;
  #isFolded = readFolded();
  readonly #root = document.documentElement;
  readonly #update = (): void => this.#show(false);
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && this.#isOpen && !event.defaultPrevented) this.#close();
  };

  constructor(private readonly parts: DrawerParts) {
    const { fold, menu, scrim, side } = parts;
    menu.addEventListener("click", () => this.#show(true));
    scrim.addEventListener("click", () => this.#close());
    fold.addEventListener("click", () => this.#fold());
    // What is chosen in a drawer is done on the page below.
    side.addEventListener("click", (event) => {
      const isChosen =
        event.target instanceof Element && event.target.closest(".g-links :is(a, button), a.g-brand");
      if (isChosen && this.#isOpen) this.#close();
    });
    NARROW.addEventListener("change", this.#update);
    document.addEventListener("keydown", this.#pressed);
    document.addEventListener("greenio:page", this.#update);
    this.#root.classList.add("g-has-side");
    this.#show(false);
  }

  dispose(): void {
    this.#show(false);
    NARROW.removeEventListener("change", this.#update);
    document.removeEventListener("keydown", this.#pressed);
    document.removeEventListener("greenio:page", this.#update);
    // Another one may have taken its place already.
    if (!document.querySelector(".g-side")) this.#root.classList.remove("g-has-side", "g-drawer");
  }

  #close(): void {
    this.#show(false);
    this.parts.menu.focus();
  }

  #fold(): void {
    this.#isFolded = !this.#isFolded;
    try {
      if (this.#isFolded) localStorage.setItem(STORED, "folded");
      else localStorage.removeItem(STORED);
    } catch {
      // Without storage, the choice lasts as long as the page.
    }
    this.#show(false);
    (this.#isFolded ? this.parts.menu : this.parts.fold).focus();
  }

  #show(isOpen: boolean): void {
    const { bar, fold, menu, side } = this.parts;
    const isDrawer = NARROW.matches || this.#isFolded;
    this.#isOpen = isOpen && isDrawer;
    this.#root.classList.toggle("g-drawer", isDrawer);
    this.#root.classList.toggle("g-open", this.#isOpen);
    side.inert = isDrawer && !this.#isOpen;
    menu.setAttribute("aria-expanded", String(this.#isOpen));
    fold.setAttribute("aria-expanded", String(!this.#isFolded));
    fold.hidden = NARROW.matches;
    // The focus stays in an open drawer: the rest is inert.
    for (const each of [bar, ...document.querySelectorAll<HTMLElement>(".g-navbar, .pywebio, footer.footer")])
      each.inert = this.#isOpen;
    if (this.#isOpen)
      for (const first of [".g-links [aria-current]", ".g-links :is(a, button)", "a, button"]) {
        const found = side.querySelector<HTMLElement>(first);
        found?.focus();
        if (found) break;
      }
  }
}

function readFolded(): boolean {
  try {
    return localStorage.getItem(STORED) === "folded";
  } catch {
    return false;
  }
}
