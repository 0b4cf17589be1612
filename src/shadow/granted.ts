import type { Dialect } from '../model/engine.js';
import type { Statement } from '../model/migration.js';
import { type AskedExtension, extensionsOf, rolesMadeBy } from './asked.js';
import { accountsMadeBy, accountsNamedIn, definersIn } from './mysql-asked.js';

/** What the shadow gets before the first migration. */
export interface Granted {
  readonly extensions: readonly AskedExtension[];
  readonly roles: readonly string[];
  /** Those of them as which something runs that the files make. */
  readonly definers: readonly string[];
}

/** What files take for granted, beside the target's own roles: what they make themselves must not be there before. */
export interface Asking {
  readonly statements: readonly Statement[];
  readonly texts: readonly string[];
  /** Those of the target. */
  readonly roles: readonly string[];
}

const GRANTED: Readonly<Record<Dialect['name'], (asking: Asking) => Granted>> = {
  postgresql({ statements, texts, roles }) {
    const own = new Set(texts.flatMap(rolesMadeBy));
    return { extensions: extensionsOf(statements), roles: roles.filter((role) => !own.has(role)), definers: [] };
  },
  mysql({ texts, roles }) {
    const own = new Set(texts.flatMap(accountsMadeBy));
    const all = new Set([...roles, ...texts.flatMap(accountsNamedIn)]);
    const others = (names: readonly string[]): readonly string[] => names.filter((name) => !own.has(name));
    return { extensions: [], roles: others([...all]), definers: others([...new Set(texts.flatMap(definersIn))]) };
  },
};

/** What the shadow must have for these files to find what they find on the target. */
export const grantedTo = (dialect: Dialect, asking: Asking): Granted => GRANTED[dialect.name](asking);

/** Accounts that a dump of a schema names (`DEFINER=`), which its own text does not make. */
export function namedInDump(dialect: Dialect, text: string): readonly string[] {
  return dialect.name === 'mysql' ? accountsNamedIn(text) : [];
}
