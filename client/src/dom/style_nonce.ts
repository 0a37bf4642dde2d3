/** Lets libraries add style sheets on pages whose Content-Security-Policy allows only those with the page's nonce. */

/** Return the nonce of the page's own scripts or styles; empty if it has none. */
export function styleNonce(): string {
  return document.querySelector<HTMLElement>("script[nonce], style[nonce], link[nonce]")?.nonce ?? "";
}

/** Call `create`; the style elements that it creates have the page's nonce. For libraries without such an option. */
export function withStyleNonce(create: () => void): void {
  const nonce = styleNonce();
  if (nonce === "") return create();
  const own = Object.getOwnPropertyDescriptor(document, "createElement");
  const original = document.createElement.bind(document);
  document.createElement = (tag: string, options?: ElementCreationOptions): HTMLElement => {
    const made = original(tag, options);
    if (made instanceof HTMLStyleElement) made.nonce = nonce;
    return made;
  };
  try {
    create();
  } finally {
    if (own) Object.defineProperty(document, "createElement", own);
    else Reflect.deleteProperty(document, "createElement");
  }
}
