import { dictionary } from '../../model/dictionary.js';
import type { Sameness } from './objects.js';

/** Short spellings that everybody uses for the server's own names of types. */
const ALIASES: Readonly<Record<string, string>> = dictionary({
  varchar: 'character varying',
  char: 'character',
  int: 'integer',
  int4: 'integer',
  int8: 'bigint',
  int2: 'smallint',
  float8: 'double precision',
  float4: 'real',
  bool: 'boolean',
  decimal: 'numeric',
  timestamptz: 'timestamp with time zone',
  timestamp: 'timestamp without time zone',
  timetz: 'time with time zone',
  time: 'time without time zone',
});

/** Spaces and the default schema make no difference; neither do the short spellings. */
function sameType(expected: string, actual: string): boolean {
  const plain = (type: string): string => {
    const spaced = type
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/ ?([(,]) ?/g, '$1')
      .replace(/ \)/g, ')')
      .replace(/^public\./, '');
    const word = /^\w+/.exec(spaced)?.[0] ?? '';
    const alias = / with(?:out)? /.test(spaced) ? undefined : ALIASES[word.toLowerCase()];
    return alias === undefined ? spaced : withArguments(alias, spaced.slice(word.length));
  };
  return plain(expected) === plain(actual);
}

/** The precision of a time stands within its name: `timestamp(3) with time zone`. */
function withArguments(type: string, rest: string): string {
  const [, first = '', others = ''] = /^(\w+)(.*)$/.exec(type) ?? [];
  const precision = /^\(\d+\)/.exec(rest)?.[0];
  return /^time/.test(type) && precision !== undefined
    ? `${first}${precision}${others}${rest.slice(precision.length)}`
    : `${type}${rest}`;
}

/** `public.` comes and goes with the search path. */
function sameDefault(expected: string | null, actual: string | null): boolean {
  const plain = (text: string | null): string | null =>
    text === null
      ? null
      : text
          .trim()
          .replace(/\s+/g, ' ')
          .replace(/(^|[^\w.])public\./g, '$1');
  return plain(expected) === plain(actual);
}

/** As PostgreSQL prints types and defaults. */
export const postgresqlSameness: Sameness = { sameType, sameDefault };
