/**
 * The name of the process that made an id, for a balancer in front of several: it stands before the first point, and in
 * the parameter `at` of every request that belongs to the id.
 */

const NAME = /^([a-z\d](?:[a-z\d-]{0,30}[a-z\d])?)\./;

/** Add the name to an address; an id of a process without a name changes nothing. */
export function addOwner(url: URL, id: string): void {
  const name = NAME.exec(id)?.[1];
  if (name !== undefined) url.searchParams.set("at", name);
}
