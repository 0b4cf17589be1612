import type { Statement } from '../../model/migration.js';
import { readFacts } from '../../sql/mysql/read.js';
import { type SessionBefore, sessionBefore, spokenOf } from './session-before.js';

/** Set for everybody and for good, or for one transaction that has ended. */
const NOT_OURS = /^SET\s+(?:GLOBAL|PERSIST|PERSIST_ONLY|DEFAULT\s+ROLE|TRANSACTION|RESOURCE)\b|@@(?:GLOBAL|PERSIST)/i;

/** User variables that a statement assigns to. */
const assigned = (sql: string): readonly string[] =>
  [...sql.matchAll(/(?<!@)@(`[^`]+`|[\w$.]+)\s*:?=/g), ...sql.matchAll(/\bINTO\s+@(`[^`]+`|[\w$.]+)/gi)].map(
    ([, name = '']) => `@${name}`,
  );

/** A value that is asked of the server may be another one the next time; what it was is gone with the session. */
const variables = (sql: string): readonly { readonly name: string; readonly what: string }[] =>
  assigned(sql).map((name) => ({ name, what: `the value of ${name}` }));

const prepared = (sql: string): string => /^PREPARE\s+(`[^`]+`|[\w$]+)/i.exec(sql)?.[1] ?? '';

/** What a file's first statements made of their session, on MySQL, MariaDB and TiDB. */
export function mysqlSessionBefore(done: readonly Statement[], rest: readonly Statement[]): SessionBefore {
  return sessionBefore(done, rest, ({ kind, sql }, later) => {
    switch (kind) {
      case 'SET':
        if (NOT_OURS.test(sql)) return [];
        // `SET @old = @@sql_mode` gives the same again; `SET @id = LAST_INSERT_ID()` does not.
        return assigned(sql).length > 0 && /[(]|\bSELECT\b/i.test(sql) ? variables(sql) : 'again';
      case 'USE':
        return 'again';
      case 'PREPARE':
        return spokenOf(prepared(sql), rest) ? 'again' : [];
      case 'LOCK TABLES':
        return later.some((one) => /^(?:UN)?LOCK TABLES$/.test(one.kind)) ? [] : 'again';
      case 'CREATE TEMPORARY TABLE': {
        const { name = '' } = readFacts(sql, { ansiQuotes: false, noBackslashEscapes: false }).tables[0] ?? {};
        const dropped = later.some((one) => /^DROP (?:TEMPORARY )?TABLE$/.test(one.kind) && spokenOf(name, [one]));
        return dropped || name === '' ? [] : [{ name, what: `the temporary table ${name}` }];
      }
      default:
        return /^(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|CALL|EXECUTE)$/.test(kind) ? variables(sql) : [];
    }
  });
}
