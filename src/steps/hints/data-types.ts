import type { Hint, HintContext } from './context.js';
import { asCode } from './text.js';

interface Retyped {
  readonly table: string;
  readonly column: string;
  /** As the user wrote it, in small letters. */
  readonly type: string;
}

const NAME = '(?:"[^"]+"|[\\w$]+)';
const TABLE = new RegExp(`^ALTER\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?((?:${NAME}\\s*\\.\\s*)?${NAME})`, 'i');
const TYPE = new RegExp(
  `\\bALTER\\s+(?:COLUMN\\s+)?(${NAME})\\s+(?:SET\\s+DATA\\s+)?TYPE\\s+((?:${NAME}\\s*\\.\\s*)?[a-z"][\\w "]*?(?:\\s*\\([^)]*\\))?)(?=\\s*(?:,|;|$|\\bUSING\\b|\\bCOLLATE\\b))`,
  'gi',
);

/** Columns that this statement gives another type. */
function retyped({ sql }: HintContext): readonly Retyped[] {
  const table = TABLE.exec(sql)?.[1];
  if (table === undefined) return [];
  return [...sql.matchAll(TYPE)].map(([, column = '', type = '']) => ({
    table,
    column,
    type: type.trim().toLowerCase().replace(/\s+/g, ' '),
  }));
}

const FINDS = 'Mend or delete them in a migration before this one.';
const fits = 'A value of this statement does not fit its column: mend the value, or widen the column before.';

const found = (table: string, column: string, what: string, where: string): string =>
  `Rows of ${table} hold ${what} in ${column}. This finds them: ${asCode(`SELECT * FROM ${table} WHERE ${where};`)}. ${FINDS}`;

/** Several columns may be meant: the server names none. */
function each(context: HintContext, pick: (one: Retyped) => string | undefined, what: string): string | undefined {
  const all = retyped(context).flatMap((one) => {
    const where = pick(one);
    return where === undefined ? [] : [{ ...one, where }];
  });
  const [first] = all;
  if (first === undefined) return undefined;
  const columns = all.map(({ column }) => column).join(', ');
  return found(first.table, columns, what, all.map(({ where }) => where).join(' OR '));
}

const TEXT = /^(?:varchar|character varying|char|character|bpchar)\s*\((\d+)\)$/;

/** 22001: longer than the new type allows. */
export const tooLong: Hint = (_, context) =>
  each(
    context,
    ({ column, type }) => {
      const most = TEXT.exec(type)?.[1];
      return most === undefined ? undefined : `length(${column}::text) > ${most}`;
    },
    'texts that are too long for the new type',
  ) ?? (/^ALTER\b/i.test(context.sql) ? undefined : fits);

const RANGES: readonly (readonly [type: RegExp, range: string])[] = [
  [/^(?:smallint|int2)$/, '-32768 AND 32767'],
  [/^(?:int|integer|int4)$/, '-2147483648 AND 2147483647'],
  [/^(?:bigint|int8)$/, '-9223372036854775808 AND 9223372036854775807'],
];

/** 22003: larger than the new type allows. */
export const tooLarge: Hint = (_, context) =>
  each(
    context,
    ({ column, type }) => {
      const range = RANGES.find(([pattern]) => pattern.test(type))?.[1];
      if (range !== undefined) return `${column}::numeric NOT BETWEEN ${range}`;
      const [, precision, scale = '0'] = /^(?:numeric|decimal)\s*\(\s*(\d+)\s*(?:,\s*(\d+)\s*)?\)$/.exec(type) ?? [];
      return precision === undefined
        ? undefined
        : `abs(round(${column}::numeric, ${scale})) >= 1e${Number(precision) - Number(scale)}`;
    },
    'numbers that are too large for the new type',
  ) ?? (/^ALTER\b/i.test(context.sql) ? undefined : fits);

/** Servers before 16 cannot be asked whether a text is a value of a type. */
const PATTERNS: readonly (readonly [type: RegExp, pattern: string])[] = [
  [/^(?:smallint|int2|int|integer|int4|bigint|int8)$/, "!~ '^\\s*[-+]?\\d+\\s*$'"],
  [/^(?:numeric|decimal)\b/, "!~ '^\\s*[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?\\s*$'"],
  [/^uuid$/, "!~* '^\\{?[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}\\}?$'"],
  [/^date$/, "!~ '^\\s*\\d{4}-\\d{2}-\\d{2}'"],
  [/^bool(?:ean)?$/, "!~* '^\\s*(t(rue)?|f(alse)?|y(es)?|no?|on|off|[01])\\s*$'"],
];

/** 22P02, 22007, 22008: a text that is no value of the new type. */
export const notOfType: Hint = (error, context) => {
  const { major } = context;
  const mood = /invalid input value for enum/.test(error.message);
  const told = each(
    context,
    ({ column, type }) => {
      const name = type.replace(/\s*\(.*$/, '');
      if (major >= 16) return `NOT pg_input_is_valid(${column}::text, '${type.replaceAll("'", "''")}')`;
      if (mood) return `${column}::text NOT IN (SELECT unnest(enum_range(NULL::${type}))::text)`;
      const pattern = PATTERNS.find(([known]) => known.test(name))?.[1];
      return pattern === undefined ? undefined : `${column}::text ${pattern}`;
    },
    'texts that are no value of the new type',
  );
  if (told !== undefined) return told;
  return /^ALTER\b/i.test(context.sql)
    ? 'A row holds a text that is no value of the new type. Mend such rows in a migration before this one.'
    : 'A value of this statement is none of its type: mend it, or CAST on purpose.';
};
