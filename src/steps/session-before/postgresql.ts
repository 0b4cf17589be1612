import type { Statement } from '../../model/migration.js';
import { type SessionBefore, sessionBefore, spokenOf } from './session-before.js';

const TEMPORARY =
  /^CREATE\s+(?:GLOBAL\s+|LOCAL\s+)?TEMP(?:ORARY)?\s+(?:RECURSIVE\s+)?(?:TABLE|VIEW|SEQUENCE)\s+(?:IF\s+NOT\s+EXISTS\s+)?("[^"]+"|[\w$.]+)/i;

/** What a file's first statements made of their session, on PostgreSQL. */
export function postgresqlSessionBefore(done: readonly Statement[], rest: readonly Statement[]): SessionBefore {
  return sessionBefore(done, rest, ({ kind, sql }, later) => {
    switch (kind) {
      case 'SET':
      case 'RESET':
        // What is local ended with its transaction.
        return /^(?:SET|RESET)\s+LOCAL\b|^SET\s+TRANSACTION\b/i.test(sql) ? [] : 'again';
      case 'SELECT':
        return /^SELECT\s+(?:pg_catalog\s*\.\s*)?set_config\s*\([^()]*\)$/i.test(sql) ? 'again' : [];
      case 'PREPARE':
        return spokenOf(/^PREPARE\s+("[^"]+"|[\w$]+)/i.exec(sql)?.[1] ?? '', rest) ? 'again' : [];
      default: {
        const name = TEMPORARY.exec(sql)?.[1];
        if (name === undefined) return [];
        const dropped = later.some((one) => one.kind.startsWith('DROP') && spokenOf(name, [one]));
        return dropped ? [] : [{ name, what: `what is temporary (${name})` }];
      }
    }
  });
}
