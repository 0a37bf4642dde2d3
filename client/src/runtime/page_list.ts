/** The pages of an app of several pages. Apps of one page never load this module. */

/** Path below the app, and title, which may be empty. */
export type ListedPage = readonly string[];

let pages: readonly ListedPage[] = [];

export function setPages(listed: readonly ListedPage[]): void {
  pages = listed;
}

export function listedPages(): readonly ListedPage[] {
  return pages;
}
