import type { Hint } from './context.js';

/** At most so many of what depends are named. */
const NAMED = 4;

/** Something cannot go, because other things hang on it: the server names them in its detail. */
export const dependents: Hint = (error) => {
  const lines = (error.data.detail ?? '').split('\n').flatMap((line) => /^(.+?) depends on /.exec(line)?.[1] ?? []);
  const once = [...new Set(lines)];
  if (once.length === 0) return undefined;
  const more = once.length > NAMED ? ` and ${once.length - NAMED} more` : '';
  const owner = /cannot be dropped because some objects depend/.test(error.message);
  const what = `${once.slice(0, NAMED).join(', ')}${more}`;
  if (owner) return `Hand over or take away first what depends on it: ${what}.`;
  return `Drop or change first, by name, what depends on it: ${what}. CASCADE would drop all of that without anybody having read it.`;
};

/** A view or a rule reads a column whose type is to change. */
export const usedByView: Hint = (error) => {
  if (
    !/used by a (?:view|generated column|policy|trigger|publication|function)|used in a (?:policy|trigger|publication|partition)/.test(
      error.message,
    )
  )
    return undefined;
  const view = /rule \S+ on (?:materialized )?(view \S+) depends/.exec(error.data.detail ?? '')?.[1];
  const user = view ?? /^(.+?) depends on/.exec(error.data.detail ?? '')?.[1];
  return user === undefined
    ? undefined
    : `Drop ${user} before this statement and make it again after it, in the same file.`;
};

/** A type that nothing leads to by itself. */
export const uncast: Hint = (error) => {
  const found = /^(default for )?column "([^"]+)" cannot be cast automatically to type (.+)$/.exec(error.message);
  if (found === null) return undefined;
  const [, fallback, column = '', type = ''] = found;
  const name = /^[a-z_][a-z0-9_]*$/.test(column) ? column : `"${column}"`;
  return fallback === undefined
    ? `Say how each value becomes ${type}: \`ALTER COLUMN ${name} TYPE ${type} USING ${name}::${type}\`, or a better expression.`
    : `Take the default away before, and give it anew after: \`ALTER COLUMN ${name} DROP DEFAULT, ALTER COLUMN ${name} TYPE ${type} USING …, ALTER COLUMN ${name} SET DEFAULT …\`.`;
};

/** What no grant gives: the server asks for a superuser, or for one who owns what a superuser made. */
const SUPERUSER =
  /superuser|owner of extension|to create event trigger|to set parameter|owner of event trigger|FOR ALL TABLES|to alter system|to create extension/i;

const OWNER = /^must be owner of (?:materialized view |foreign table |[a-z]+ )?(.+)$/;
const SCHEMA = /^permission denied for schema (.+)$/;
const DENIED = /^permission denied for (?:table|view|materialized view|relation|sequence|function|type|column) (.+)$/;

/** The same where the target refuses: what its administrator has to grant. */
function targetRights(message: string, words: string): string {
  const who = 'The role that runs migrations may not do this on the target.';
  if (/permission denied to (?:create|rename) database/.test(message))
    return `${who} Make the database by hand, outside of migrations.`;
  if (SUPERUSER.test(words))
    return `${who} Only a superuser may: let an administrator run it by hand, and leave it out of the migration.`;
  const owned = OWNER.exec(message)?.[1];
  if (owned !== undefined)
    return `${who} Only the owner of \`${owned}\` may: let an administrator make that role its owner, or a member of the role that owns it (\`GRANT owner TO role\`).`;
  const schema = SCHEMA.exec(message)?.[1];
  if (schema !== undefined)
    return `${who} Let the owner of the schema run \`GRANT USAGE, CREATE ON SCHEMA ${schema} TO role\`, naming that role.`;
  const object = DENIED.exec(message)?.[1];
  return object === undefined
    ? `${who} Let an administrator grant what the message names.`
    : `${who} Let the owner of \`${object}\` grant that role the right, or make it a member of the role that owns it (\`GRANT owner TO role\`).`;
}

/** Rights: which they are decides what can be done. */
export const rights: Hint = (error, { shadow }) => {
  const words = `${error.message} ${error.data.hint ?? ''} ${error.data.detail ?? ''}`;
  if (shadow === undefined) return targetRights(error.message, words);
  if (/permission denied to (?:create|rename) database/.test(error.message))
    return `A migration cannot make databases here: on the shadow (${shadow}) its role has only the one. Make the database by hand, outside of migrations.`;
  if (SUPERUSER.test(words))
    return `Only a superuser may do this. The shadow's role (${shadow}) is none, whatever the target's role is: a file of a pull request must not rule the server that it is tried on. Run it by hand on the target and leave it out of the migration; what later files need of it goes into \`shadow-setup\`, which an administrator runs.`;
  return `The role that runs migrations may not do this. On the shadow (${shadow}) it owns the database but is no superuser, like on managed platforms. Grant the right on the target, or, where the platform does this itself, put it into \`shadow-setup\`.`;
};
