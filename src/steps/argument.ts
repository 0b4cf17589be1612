import { printable } from '../io/text.js';

/** A path for a command line that people copy: quoted where a shell would not take it as it is. */
export const argument = (text: string): string =>
  /^[\w./@%+=:,-]+$/.test(text) ? text : `'${printable(text).replaceAll("'", `'\\''`)}'`;
