import { dictionary } from '../../model/dictionary.js';
import type { ServerError } from '../../model/error.js';
import { bareName } from '../made.js';
import type { Hint, HintContext } from './context.js';
import { keyOf, named, tableOf } from './data-names.js';
import { notOfType, tooLarge, tooLong } from './data-types.js';
import { asCode, conditionOf, definitionOf, flat, parts, plainName, within } from './text.js';

/** Rows that are there already are what a change of the schema stumbles over; other statements bring rows of their own. */
const changesSchema = ({ message }: ServerError, { sql }: HintContext): boolean =>
  /^(?:CREATE|ALTER|REINDEX|REFRESH)\b/i.test(sql) ||
  /^could not create|contains null values|by some row$/.test(message);

const before = 'in a migration before this one';

const duplicates: Hint = (error, context) => {
  const table = tableOf(error);
  const keys = keyOf(error);
  if (table === undefined || keys === undefined) return undefined;
  const { sql } = context;
  if (!changesSchema(error, context)) {
    const value = /\)=\((.*)\)/s.exec(error.data.detail ?? '')?.[1];
    const known = value !== undefined && value !== '…' && parts(keys).length === 1;
    const find = known
      ? ` It is ${asCode(`SELECT * FROM ${table} WHERE ${keys} = '${value.replaceAll("'", "''")}';`)}`
      : '';
    return `${table} has a row with this key (${keys}) already, or two rows of this statement have the same.${find}${known ? '.' : ''} Take the row out of the file, or write \`ON CONFLICT (${keys}) DO NOTHING\` where the row on the target may stay.`;
  }
  const condition = /^CREATE\b/i.test(sql) ? /\bWHERE\b([\s\S]*)$/i.exec(sql)?.[1] : undefined;
  const filled = /\bNULLS\s+NOT\s+DISTINCT\b/i.test(sql) ? [] : parts(keys).map((key) => `${key} IS NOT NULL`);
  const where = [...(condition === undefined ? [] : [`(${flat(condition.slice(0, 1_000))})`]), ...filled].join(' AND ');
  const query = `SELECT ${keys}, count(*) FROM ${table}${where === '' ? '' : ` WHERE ${where}`} GROUP BY ${keys} HAVING count(*) > 1;`;
  return `Rows of ${table} have the same ${keys}. This finds them: ${asCode(query)}. Remove or mend the duplicates ${before}.`;
};

const nulls: Hint = (error, context) => {
  const table = tableOf(error);
  if (table === undefined || error.data.column === undefined) return undefined;
  const column = named(error.data.column);
  if (!changesSchema(error, context))
    return `${column} of ${table} is NOT NULL, and this statement brings a row without a value for it: write one, or give the column a default.`;
  const added = [...context.sql.matchAll(/\bADD\s+(?:COLUMN\s+)?(?:IF\s+NOT\s+EXISTS\s+)?("[^"]+"|[\w$]+)/gi)];
  if (added.some(([, name = '']) => plainName(name).toLowerCase() === error.data.column?.toLowerCase()))
    return `${table} has rows (${asCode(`SELECT count(*) FROM ${table};`)}), and none of them has a value for the new column ${column}. Give it a DEFAULT; or add it without NOT NULL, fill it, and then set NOT NULL.`;
  return `Rows of ${table} hold NULL in ${column}. This finds them: ${asCode(`SELECT * FROM ${table} WHERE ${column} IS NULL;`)}. Fill or delete them ${before}.`;
};

interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly targets: readonly string[];
}

const NAME = '(?:"[^"]+"|[\\w$]+)';
const REFERENCES = new RegExp(`\\bREFERENCES\\s+((?:${NAME}\\s*\\.\\s*)?${NAME})(?:\\s*\\(([^)]*)\\))?`, 'gi');
const FOREIGN = new RegExp(`^FOREIGN KEY \\(([^)]*)\\) ${REFERENCES.source.slice(2)}`, 'i');

const lastOf = (name: string): string => plainName(name.replace(new RegExp(`^${NAME}\\s*\\.\\s*`), ''));

/** What a foreign key that the database has refers to, in its own words. */
function referenceIn(definition: string | undefined): Reference | undefined {
  const [, columns = '', table, targets = ''] = FOREIGN.exec(definition ?? '') ?? [];
  return table === undefined ? undefined : { columns: parts(columns), table, targets: parts(targets) };
}

/** The primary key of a table, where somebody has looked. */
function primaryKey(table: string, { catalog }: HintContext): readonly string[] {
  const found = [...(catalog?.objects.values() ?? [])].find(
    ({ kind, name, definition }) =>
      kind === 'constraint' &&
      definition.startsWith('PRIMARY KEY') &&
      bareName(name.slice(0, name.lastIndexOf('.'))) === table,
  );
  return parts(/\(([^)]*)\)/.exec(found?.definition ?? '')?.[1] ?? '');
}

const orphans: Hint = (error, context) => {
  const child = tableOf(error);
  const keys = keyOf(error);
  const parent = /[^"»“]*["»“]([^"«”]+)["«”]/.exec(
    error.data.detail?.replace(/^[\s\S]*\)=\((?:…|[\s\S]*)\)/, '') ?? '',
  )?.[1];
  if (child === undefined || keys === undefined) return undefined;
  if (/^(?:DELETE|TRUNCATE|UPDATE)\b/i.test(context.sql) && /still referenced/.test(error.data.detail ?? ''))
    return referred(child, error.data.constraint, context);
  if (parent === undefined) return undefined;
  const written = [...context.sql.matchAll(REFERENCES)].find(([, table = '']) => lastOf(table) === parent);
  const known = referenceIn(definitionOf(error.data.constraint, context.catalog));
  const targets = written?.[2] === undefined ? (known?.targets ?? primaryKey(parent, context)) : parts(written[2]);
  const columns = parts(keys);
  const table = written?.[1] ?? known?.table ?? named(parent);
  if (!changesSchema(error, context))
    return `The row refers by ${keys} to one of ${table} that is not on the target. Insert that one first, or leave this row out.`;
  if (targets.length !== columns.length)
    return `Rows of ${child} refer by ${keys} to rows of ${table} that are not there. Mend or delete them ${before}.`;
  const there = columns.map((column) => `c.${column} IS NOT NULL`).join(' AND ');
  const same = columns.map((column, i) => `p.${targets[i] ?? ''} = c.${column}`).join(' AND ');
  const query = `SELECT c.* FROM ${child} AS c WHERE ${there} AND NOT EXISTS (SELECT 1 FROM ${table} AS p WHERE ${same});`;
  return `Rows of ${child} refer by ${keys} to rows of ${table} that are not there. This finds them: ${asCode(query)}. Mend or delete them ${before}, or insert the rows of ${table} first.`;
};

/** Rows that others refer to are deleted or changed. */
function referred(child: string, constraint: string | undefined, context: HintContext): string {
  const who = `Rows of ${child} refer to these${constraint === undefined ? '' : ` by the foreign key ${constraint}`}`;
  const [, table, condition] = /^DELETE\s+FROM\s+(\S+)\s+WHERE\s+([\s\S]+)$/i.exec(context.sql) ?? [];
  const known = referenceIn(definitionOf(constraint, context.catalog));
  const [column] = known?.columns ?? [];
  const [target] = known?.targets ?? [];
  const one = known?.columns.length === 1 && column !== undefined && target !== undefined;
  if (!one || table === undefined || condition === undefined || /\bRETURNING\b/i.test(condition))
    return `${who}: change or delete those first.`;
  const query = `SELECT * FROM ${child} WHERE ${column} IN (SELECT ${target} FROM ${table} WHERE ${flat(condition.slice(0, 1_000))});`;
  return `${who}. This finds them: ${asCode(query)}. Change or delete them first.`;
}

const checks: Hint = (error, context) => {
  const table = tableOf(error);
  const name = error.data.constraint;
  if (table === undefined || name === undefined) return undefined;
  const condition = conditionOf(name, context);
  if (!changesSchema(error, context))
    return `A row of this statement breaks the check ${name} of ${table}${condition === undefined ? '' : `, ${asCode(condition)}`}. Mend the row, or the check before it.`;
  const find =
    condition === undefined ? '' : ` This finds them: ${asCode(`SELECT * FROM ${table} WHERE NOT (${condition});`)}.`;
  return `Rows of ${table} break the check ${name}.${find} Mend them ${before}; or add it as NOT VALID, mend the rows, and VALIDATE CONSTRAINT then.`;
};

/** Rows that exclude each other, by the operators of the constraint. */
const exclusions: Hint = (error, context) => {
  const table = tableOf(error);
  const from = context.sql.search(/\bEXCLUDE\b/i);
  if (table === undefined || !changesSchema(error, context)) return undefined;
  const text = from === -1 ? definitionOf(error.data.constraint, context.catalog) : context.sql.slice(from);
  const elements = parts(within(text ?? '', (text ?? '').indexOf('(')) ?? '').map((one) =>
    /^("[^"]+"|[\w$]+)\s+WITH\s+(\S+)$/i.exec(one),
  );
  const plain = elements.flatMap((one) => (one === null ? [] : [`a.${one[1]} ${one[2]} b.${one[1]}`]));
  const query = `SELECT a.*, b.* FROM ${table} AS a JOIN ${table} AS b ON a.ctid < b.ctid AND ${plain.join(' AND ')};`;
  const find = plain.length === 0 || plain.length < elements.length ? '' : ` This finds them: ${asCode(query)}.`;
  return `Rows of ${table} exclude each other.${find} Mend or delete them ${before}.`;
};

const HELD = `Another session held a lock for longer than \`lock-timeout\`, and \`lock-retries\` did not help. This shows who has had a transaction open for long: ${asCode('SELECT pid, usename, application_name, state, xact_start FROM pg_stat_activity WHERE xact_start IS NOT NULL ORDER BY xact_start;')}. Let it end, or run this in a quieter hour.`;

const DATA: Readonly<Record<string, Hint>> = dictionary({
  '23505': duplicates,
  '23502': nulls,
  '23503': orphans,
  '23514': checks,
  '23P01': exclusions,
  '22001': tooLong,
  '22003': tooLarge,
  '22P02': notOfType,
  '22007': notOfType,
  '22008': notOfType,
  '55P03': () => HELD,
  '40P01': () =>
    'Two sessions waited for each other, and this one was ended. Run it again in a quieter hour; `lock-retries` says how often that is done by itself.',
  '57014': (error) =>
    /lock timeout/.test(error.message)
      ? HELD
      : 'The statement took longer than it may: raise `statement-timeout` for this run, or the limit that the role or the database has, or run it in a quieter hour.',
  '25006': () =>
    'The target takes no writes: it is a standby, or a setting makes its transactions read only. Name the primary in `database-url`.',
  '53100': () => "The target's disk is full. Make room first: what a failed statement wrote is gone again.",
});

/** On the target rows are in the way that no shadow has: where they are, never what they hold. */
export const onTarget: Hint = (error, context) =>
  // What a RAISE of the user's says stands for itself.
  /\bRAISE\b/.test(error.data.where?.split('\n')[0] ?? '') ? error.data.hint : DATA[error.code]?.(error, context);
