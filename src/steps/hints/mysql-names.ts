import type { ServerError } from '../../model/error.js';
import { bareName, type Made } from '../made.js';
import { codeOf, escaped, flavourOf, lastName, type MysqlHintContext, tableOf } from './mysql-text.js';
import { at, nearest, recordedBy } from './names.js';

/** The name of what is missing or there already, as the messages of both servers have it. */
const NAMED =
  /Duplicate (?:column name|key name|foreign key constraint name|CHECK constraint name|check constraint name) '([^']+)'|Key column '([^']+)'|(?:Table|VIEW:|Unknown table|Unknown column|referenced table|Missing column|Unknown event|database|Key) '([^']+)'|Can't DROP (?:[A-Z ]+ )?[`']([^`']+)|(?:PROCEDURE|FUNCTION|EVENT|Trigger) (\S+) (?:does not exist|already exists)/;

export function nameIn(message: string): string | undefined {
  return NAMED.exec(message)
    ?.slice(1)
    .find((one) => one !== undefined);
}

const made = (list: readonly Made[], name: string): Made | undefined =>
  list.find((one) => one.name.toLowerCase() === name.toLowerCase());

const COLUMN = /^(?:Unknown column|Key column|Can't DROP|Failed to add the foreign key constraint. Missing column)/;

const SCHEMA =
  "A schema is a database here, and `public` is PostgreSQL's: leave `public.` out. What has no database before its name is in the one of the URL.";

/** A column's own table comes before a column of that name elsewhere. */
function candidates(name: string, { names, sql }: MysqlHintContext, column: boolean): readonly string[] {
  const table = tableOf(sql);
  const own = names.filter((one) => one.startsWith(`${table}.`));
  const fitting = names.filter((one) => one.includes('.') === column);
  return [...new Set((column && own.length > 0 ? own : fitting).map(bareName))].filter((one) => one !== name);
}

/** Whether a statement names that table or alias, besides before a column. */
const isTableOf = (alias: string, { sql }: MysqlHintContext): boolean =>
  new RegExp(`(?<![\\w.])${escaped(alias)}(?![\\w.])(?!\`?\\s*\\.)`, 'i').test(codeOf(sql));

/** Something that a statement names is not there: who makes it, or what is there instead. */
export function missing(error: ServerError, context: MysqlHintContext): string | undefined {
  const full = nameIn(error.message);
  if (full === undefined) return undefined;
  if (/^public(?:\.|$)/i.test(full)) return SCHEMA;
  if (/^Unknown database/.test(error.message))
    return context.shadow === undefined
      ? `There is no database \`${full}\` on the target's server, or this user may not see it. What a migration changes is in the database of the URL: leave \`${full}.\` out.`
      : `There is no database \`${full}\` on the shadow. What a migration changes is in the database of the URL: leave \`${full}.\` out; or make that database in \`shadow-setup\`.`;
  const alias = /^Unknown column '([^.']+)\.[^']+'/.exec(error.message)?.[1];
  if (alias !== undefined && !isTableOf(alias, context))
    return `\`${alias}\` is neither a table nor an alias of this statement.`;
  return missingName(lastName(full), COLUMN.test(error.message), context);
}

/** The same for a name that is known already. */
export function missingName(name: string, column: boolean, context: MysqlHintContext): string {
  const { earlier, later, path, line } = context;
  const failed = earlier.find((one) => one.name === name && context.failed.has(one.path));
  if (failed !== undefined) return `\`${name}\` is made by ${at(failed)}, which failed above. Mend that one first.`;
  const behind = made(
    later.filter((one) => one.path !== path || one.line > line),
    name,
  );
  if (behind !== undefined) {
    const where = behind.path === path ? 'is a later line of this file' : 'runs later';
    return `\`${name}\` is made by ${at(behind)}, which ${where}. Move that statement before this one, or give its file a lower version.`;
  }
  const list = candidates(name, context, column);
  const other = list.find((one) => one.toLowerCase() === name.toLowerCase());
  if (other !== undefined)
    return `There is a \`${other}\`: names of tables heed capital letters on this server. Write it as it is.`;
  const near = nearest(name, list);
  if (near !== undefined) return `There is a \`${near}\`: is that what is meant?`;
  const soFar = earlier.filter((one) => one.path !== path || one.line < line).map((one) => one.name);
  const fresh = soFar.includes(name) ? undefined : nearest(name, soFar);
  if (fresh !== undefined) return `There is a \`${fresh}\`: is that what is meant?`;
  const before = made(
    earlier.filter((one) => one.path !== path || one.line < line),
    name,
  );
  if (before !== undefined)
    return `${at(before)} makes \`${name}\`, but it is not there now: it was dropped or renamed since.`;
  if (context.shadow === undefined)
    return `No migration makes \`${name}\` before this line, and the target does not have it. Make it there before the migrations run, or add the file that does.`;
  return `No migration makes \`${name}\` before this line. If it was there before the first migration, put what makes it into a file and name that in \`shadow-setup\`.`;
}

/** What this file makes that earlier ones made already: two things or more look like a squashed baseline. */
function again({ earlier, later, path }: MysqlHintContext): number {
  const others = new Set(earlier.filter((one) => one.path !== path).map((one) => one.name));
  const own = [...earlier, ...later].filter((one) => one.path === path);
  return new Set(own.map((one) => one.name).filter((name) => others.has(name))).size;
}

/** Something that a statement makes is there already: who made it. */
export function exists(error: ServerError, context: MysqlHintContext): string | undefined {
  const full = nameIn(error.message);
  if (full === undefined) return undefined;
  const name = lastName(full);
  if (/^Can't create database/.test(error.message))
    return 'A migration belongs to the database of the URL, and need not make one: take this statement out, or write IF NOT EXISTS.';
  if (/^Duplicate column/.test(error.message) && /^\s*CREATE/i.test(codeOf(context.sql)))
    return `The column \`${name}\` stands twice in this statement.`;
  const { earlier, path, line, id } = context;
  const table = /^Table|PROCEDURE|FUNCTION|EVENT/.test(error.message);
  const maybe = table || flavourOf(context).ifExists;
  const or = maybe ? ', or write IF NOT EXISTS where both may run' : '';
  const maker = earlier.find((one) => one.name === name && !(one.path === path && one.line >= line));
  const repeats = again(context);
  if (maker !== undefined && maker.path !== path && repeats > 1)
    return `\`${name}\` was made by ${at(maker)}, and this file makes ${repeats} things again that earlier files made. If it replaces them, leave those out with \`exclude\`; where they have run already, record this one without running it: \`${recordedBy(context)}\`.`;
  if (maker !== undefined) return `\`${name}\` was made by ${at(maker)}. Take this statement out${or}.`;
  if (context.shadow === undefined)
    return `\`${name}\` is on the target already, and no migration makes it before: somebody made it by hand. Compare it with what this file makes; then rename or drop it${or}. If this very file was run by hand, record it without running it: \`${recordedBy(context)}\`.`;
  return `\`${name}\` is in the database already, and no migration makes it before: it comes from \`shadow-setup\`, or somebody made it by hand. Take this statement out${or}; if this very file was run by hand, record it without running it: \`baseline --to ${id}\`.`;
}
