/** Area on the page, title (a few words), why (what was found, and why it stops the run), next (in general; the message has the names). */
export type ErrorLines = readonly [area: string, title: string, why: string, next: string];
