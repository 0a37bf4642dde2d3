/**
 * The strict policy of a page (`csp="strict"`, greenio/server/pages/policy.py): its nonce, and its policies of Trusted
 * Types. Every text that becomes markup or code passes through this module, and through no other.
 *
 * Without that option there is no nonce, there are no policies, and texts are returned unchanged.
 */
import { parseUrl } from "../runtime/address";
import type { TrustedTypePolicy, TrustedTypePolicyFactory } from "trusted-types/lib";

/** The nonce of this load of the page, without which scripts and styles do not count; empty without the option. */
export const nonce = document.querySelector<HTMLElement>("script[nonce]")?.nonce ?? "";

/** Whether the page runs only what has the nonce. */
export const isStrict = nonce !== "";

const factory = isStrict
  ? (window as { readonly trustedTypes?: TrustedTypePolicyFactory }).trustedTypes
  : undefined;

const unchanged = (text: string): string => text;

/** The policy of this client. Its users sanitize, or pass on what the author of the app has sent. */
export const policy: TrustedTypePolicy | undefined = factory?.createPolicy("greenio", {
  createHTML: unchanged,
  createScript: unchanged,
  createScriptURL: unchanged,
});

// For texts that libraries and scripts of the app use without a policy.
factory?.createPolicy("default", {
  createHTML: (html: string) => accept(html, isInert(html)),
  createScriptURL: (url: string) => accept(url, isOfThisServer(url)),
});

function accept(text: string, isHarmless: boolean): string {
  if (isHarmless) return text;
  throw new TypeError(`Refused under csp="strict", because it could run something: ${text.slice(0, 100)}`);
}

function isOfThisServer(url: string): boolean {
  return parseUrl(url)?.origin === location.origin;
}

/** Return HTML for a property such as `innerHTML`. Scripts in it do not run by that. */
export function trustedHtml(html: string): string {
  return (policy?.createHTML(html) ?? html) as string;
}

/** Return code of the app's author for a script element. */
export function trustedScript(code: string): string {
  return (policy?.createScript(code) ?? code) as string;
}

/** Return the address of a script that the app or its author has named. */
export function trustedScriptUrl(url: string): string {
  return (policy?.createScriptURL(url) ?? url) as string;
}

/** Elements that load or hide something that could run. */
const ACTIVE = "script, iframe, frame, object, embed, base, meta, link, style, template";

/** Return whether nothing in the markup can run. */
function isInert(html: string): boolean {
  const template = document.createElement("template");
  template.innerHTML = trustedHtml(html);
  return [...template.content.querySelectorAll("*")].every(
    (element) =>
      !element.matches(ACTIVE) &&
      [...element.attributes].every(
        ({ name, value }) => !/^on/i.test(name) && !/^\s*javascript:/i.test(value),
      ),
  );
}
