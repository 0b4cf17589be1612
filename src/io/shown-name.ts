const LONGEST = 60;

/** An address, a host's full name, or a mailbox within what a client calls itself; poolers and drivers like to put them there. */
const PRIVATE =
  /\[?[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}\]?(?::\d+)?|\b\d{1,3}([.-])\d{1,3}\1\d{1,3}\1\d{1,3}\b(?::\d+)?|[\w.+-]+@[\w.-]+|\b(?:[a-z0-9_-]+\.)+[a-z]{2,}\b(?::\d+)?/gi;

/** What a client or a replica calls itself, for a report: without hosts, addresses and people. */
export function shownName(name: string | null | undefined): string {
  const cut = (name ?? '')
    .slice(0, 300)
    .replace(PRIVATE, '…')
    .replace(/[\s\-@:/]*…[\s…]*$/, '')
    .trim();
  return cut.length > LONGEST ? `${cut.slice(0, LONGEST - 1)}…` : cut;
}
