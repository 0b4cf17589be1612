import type { Cursor } from './cursor.js';
import type { Part } from './part.js';

/** Options of a table that are one word; those of two words and the special ones are below. */
const OPTIONS = new Set(
  (
    'AUTO_INCREMENT AVG_ROW_LENGTH CHECKSUM COMMENT COMPRESSION CONNECTION DELAY_KEY_WRITE ENCRYPTION ENCRYPTED ' +
    'ENCRYPTION_KEY_ID ENGINE_ATTRIBUTE IETF_QUOTES INSERT_METHOD KEY_BLOCK_SIZE MAX_ROWS MIN_ROWS PACK_KEYS ' +
    'PAGE_CHECKSUM PAGE_COMPRESSED PAGE_COMPRESSION_LEVEL PASSWORD ROW_FORMAT SECONDARY_ENGINE ' +
    'SECONDARY_ENGINE_ATTRIBUTE SEQUENCE STATS_AUTO_RECALC STATS_PERSISTENT STATS_SAMPLE_PAGES TABLE_CHECKSUM ' +
    'TABLESPACE TRANSACTIONAL UNION AUTO_ID_CACHE AUTO_RANDOM_BASE SHARD_ROW_ID_BITS PRE_SPLIT_REGIONS TTL_ENABLE ' +
    'TTL_JOB_INTERVAL'
  ).split(' '),
);

function value(c: Cursor): string {
  c.take('=');
  if (c.take('(')) {
    const open = (c.tokens[c.at - 1]?.depth ?? 0) + 1;
    while (!c.done && (c.token?.depth ?? 0) >= open) c.at += 1;
    c.take(')');
    return '';
  }
  return c.name();
}

function option(c: Cursor): Part | undefined {
  c.take('DEFAULT');
  if (c.take('CHARACTER', 'SET') || c.take('CHARSET') || c.take('CHAR', 'SET'))
    return { kind: 'charset', name: value(c) };
  if (c.take('COLLATE')) return { kind: 'charset', name: value(c) };
  if (c.take('ENGINE') || c.take('TYPE')) return { kind: 'engine', name: value(c) };
  if (c.take('ALGORITHM')) return { kind: 'algorithm', name: value(c).toUpperCase() };
  if (c.take('LOCK')) return { kind: 'lock', name: value(c).toUpperCase() };
  if ((c.peek() === 'DATA' || c.peek() === 'INDEX') && c.peek(1) === 'DIRECTORY') {
    c.at += 2;
    value(c);
    return { kind: 'option', name: 'DIRECTORY' };
  }
  const word = c.peek();
  if (!OPTIONS.has(word)) return undefined;
  c.at += 1;
  value(c);
  return { kind: 'option', name: word };
}

/** Options of the table; several may stand side by side without a comma. Anything else is `other`. */
export function options(c: Cursor): readonly Part[] {
  const found: Part[] = [];
  while (!c.done) {
    const part = option(c);
    if (part === undefined) return [...found, { kind: 'other' }];
    found.push(part);
  }
  return found;
}
