/**
 * The parts of Bootstrap 4's JavaScript that HTML and scripts of apps use: `data-toggle`, `data-dismiss`, and the
 * methods of jQuery objects. Its own scripts need jQuery and Popper, and would take 30 KB more.
 */

/** Popups of this page are closed as its visitor closes them: so the server learns of it. */
function hidePopup(modal: HTMLElement): boolean {
  if (!modal.querySelector(":scope .modal-body[id^=pywebio-scope-]")) return false;
  modal.dataset["implicitClose"] = "true";
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", cancelable: true }));
  return true;
}

function emit(target: HTMLElement, name: string): void {
  target.dispatchEvent(new Event(name, { bubbles: true }));
}

export function showModal(modal: HTMLElement): void {
  if (modal.classList.contains("show")) return;
  emit(modal, "show.bs.modal");
  modal.style.display = "block";
  modal.classList.add("show");
  document.body.classList.add("modal-open");
  const backdrop = document.createElement("div");
  backdrop.className = "modal-backdrop fade show";
  document.body.append(backdrop);
  emit(modal, "shown.bs.modal");
}

export function hideModal(modal: HTMLElement): void {
  if (!modal.classList.contains("show")) return;
  emit(modal, "hide.bs.modal");
  if (!hidePopup(modal)) {
    modal.classList.remove("show");
    modal.style.display = "none";
    document.querySelector("body > .modal-backdrop")?.remove();
    document.body.classList.remove("modal-open");
  }
  emit(modal, "hidden.bs.modal");
}

function toggleModal(modal: HTMLElement): void {
  if (modal.classList.contains("show")) hideModal(modal);
  else showModal(modal);
}

function setCollapsed(part: HTMLElement, collapsed: boolean): void {
  const group = part.dataset["parent"];
  if (!collapsed && group) {
    for (const other of document.querySelectorAll<HTMLElement>(`${group} .collapse.show`))
      if (other !== part) setCollapsed(other, true);
  }
  part.classList.toggle("show", !collapsed);
  emit(part, collapsed ? "hidden.bs.collapse" : "shown.bs.collapse");
}

function showTab(tab: HTMLElement): void {
  const list = tab.closest(".nav, .list-group") ?? tab.parentElement;
  for (const other of list?.querySelectorAll(".active") ?? []) other.classList.remove("active");
  tab.classList.add("active");
  const [pane] = targetsOf(tab);
  for (const other of pane?.parentElement?.children ?? []) other.classList.remove("active", "show");
  pane?.classList.add("active", "show");
  emit(tab, "shown.bs.tab");
}

/** Return the elements that `data-target` or `href` of a control selects. */
function targetsOf(control: HTMLElement): HTMLElement[] {
  const selector = control.dataset["target"] ?? control.getAttribute("href") ?? "";
  try {
    return selector.length > 1 ? [...document.querySelectorAll<HTMLElement>(selector)] : [];
  } catch {
    return [];
  }
}

/** What a click on a control with `data-toggle` does. */
const TOGGLES: Readonly<Record<string, (control: HTMLElement) => void>> = {
  collapse: (control) => {
    for (const part of targetsOf(control)) setCollapsed(part, part.classList.contains("show"));
  },
  dropdown: (control) => {
    control.parentElement?.querySelector(".dropdown-menu")?.classList.toggle("show");
  },
  modal: (control) => targetsOf(control).forEach(showModal),
  pill: showTab,
  tab: showTab,
};

function dismiss(control: HTMLElement): void {
  const kind = control.dataset["dismiss"];
  // The close buttons of this page's own popups and alerts work without.
  if (control.classList.contains("btn-close")) return;
  if (kind === "modal") {
    const modal = control.closest<HTMLElement>(".modal");
    if (modal) hideModal(modal);
  } else if (kind === "alert" || kind === "toast") control.closest(`.${kind}`)?.remove();
}

/** Let controls with `data-toggle` and `data-dismiss` work, also those that come later. */
export function listenForControls(): void {
  document.addEventListener("click", (event) => {
    const clicked = event.target instanceof Element ? event.target : null;
    const control = clicked?.closest<HTMLElement>("[data-toggle], [data-dismiss]");
    for (const menu of document.querySelectorAll(".dropdown-menu.show"))
      if (!menu.parentElement?.contains(clicked)) menu.classList.remove("show");
    if (!control) return;
    if (control.dataset["dismiss"] !== undefined) dismiss(control);
    const toggle = TOGGLES[control.dataset["toggle"] ?? ""];
    if (!toggle) return;
    if (control.localName === "a") event.preventDefault();
    toggle(control);
  });
}

type Method = (target: HTMLElement, action: unknown) => void;

/** Methods of jQuery objects; their argument is an action, or settings, which have no effect. Some do nothing. */
const METHODS: Readonly<Record<string, Method>> = {
  alert: (target, action) => {
    if (action === "close") target.remove();
  },
  button: () => {},
  carousel: () => {},
  collapse: (target, action) => {
    const isShown = target.classList.contains("show");
    setCollapsed(target, action === "hide" || (action !== "show" && isShown));
  },
  dropdown: (target) => TOGGLES["dropdown"]?.(target),
  modal: (target, action) => {
    if (action === "hide") hideModal(target);
    else if (action === "toggle") toggleModal(target);
    else if (action !== "handleUpdate" && action !== "dispose") showModal(target);
  },
  popover: () => {},
  scrollspy: () => {},
  // The page's searchable lists follow their select by themselves.
  selectpicker: () => {},
  tab: showTab,
  toast: () => {},
  tooltip: () => {},
};

/** Add Bootstrap's methods to jQuery objects. */
export function extendJQuery(jQuery: JQueryStatic): void {
  for (const [name, method] of Object.entries(METHODS)) {
    Object.assign(jQuery.fn, {
      [name](this: JQuery, action?: unknown): JQuery {
        return this.each((_, target) => method(target, action));
      },
    });
  }
}
