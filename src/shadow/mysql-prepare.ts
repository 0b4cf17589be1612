import { historyPlace } from '../engines/mysqlfamily/names.js';
import type { Shadow } from '../model/contracts.js';
import type { Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';
import { accountsMadeBy, definersIn } from './mysql-asked.js';
import { giveSettings, isRefused } from './mysql-connect.js';
import { account, giveDatabase, type MysqlAccount } from './mysql-users.js';
import type { Preparation, Prepared } from './preparation.js';
import type { RoleSetting } from './settings.js';
import { runSetup } from './setup.js';

/** `user@host`, or a role's name. */
export function parseAccount(name: string): MysqlAccount {
  const at = name.lastIndexOf('@');
  return at <= 0 ? { user: name, host: undefined } : { user: name.slice(0, at), host: name.slice(at + 1) };
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Nobody can log in as one of them, and they hold no rights, but for those as which something of the files runs. */
async function makeAccounts(admin: Session, names: readonly string[]): Promise<readonly string[]> {
  const skipped: string[] = [];
  for (const name of new Set(names)) {
    const who = parseAccount(name);
    try {
      if (who.host === undefined) await admin.query(sql`CREATE ROLE IF NOT EXISTS ${account(who)}`);
      else await admin.query(sql`CREATE USER IF NOT EXISTS ${account(who)} ACCOUNT LOCK`);
    } catch (error) {
      skipped.push(`account ${name}: ${words(error)}`);
      // On a server that is not ours: once is enough to know
      if (isRefused(error)) break;
    }
  }
  return skipped;
}

/** What tables without a character set of their own get. */
async function giveDefaults(admin: Session, settings: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const charset = settings.get('character_set_database');
  const collation = settings.get('collation_database');
  if (charset === undefined || collation === undefined) return [];
  try {
    await admin.query(
      sql`ALTER DATABASE ${id(admin.server.database)} CHARACTER SET ${id(charset)} COLLATE ${id(collation)}`,
    );
    return [];
  } catch (error) {
    return [`the database's collation ${collation}: ${words(error)}`];
  }
}

/** Of the database, not of a session. */
const DEFAULTS = new Set(['character_set_database', 'collation_database']);

/** Those that the shadow's server takes; the others in words. A value that it has already is no change. */
async function usable(
  shadow: Shadow,
  settings: readonly RoleSetting[],
): Promise<{ readonly settings: Record<string, string>; readonly user: string; readonly skipped: readonly string[] }> {
  await using session = await shadow.open();
  const taken: Record<string, string> = {};
  const skipped: string[] = [];
  for (const { name, value } of settings) {
    if (DEFAULTS.has(name) || !/^[a-z_]+$/.test(name)) continue;
    const [now] = await session.query(sql`SHOW SESSION VARIABLES WHERE Variable_name = ${name}`);
    if (now?.['Value'] === value) continue;
    try {
      const variable = raw(`SET SESSION ${name} = `);
      // A variable of numbers takes no text
      await session.query(/^\d+$/.test(value) ? sql`${variable}${raw(value)}` : sql`${variable}${value}`);
      taken[name] = value;
    } catch (error) {
      skipped.push(`setting ${name}: ${words(error)}`);
    }
  }
  return { settings: taken, user: session.server.user, skipped };
}

/** What the target's user may take on, the shadow's may too. */
async function giveRoles(admin: Session, whom: string, roles: readonly string[]): Promise<void> {
  // A role that a set-up has dropped, or a server that gives none away
  for (const role of roles)
    await admin
      .query(sql`GRANT ${account(parseAccount(role))} TO ${account(parseAccount(whom))}`)
      .catch(() => undefined);
}

/**
 * A history in a database of its own stands beside the one that the migration user is given. On a server that is not ours a database of
 * that name would be somebody else's.
 */
async function giveHistory(admin: Session, whom: string, schema: string, ours: boolean): Promise<readonly string[]> {
  const { database, apart } = historyPlace(admin.server.database, schema);
  if (!apart) return [];
  if (!ours) return [`the history table: it stands in another database (${database})`];
  await admin.query(sql`CREATE DATABASE IF NOT EXISTS ${id(database)}`);
  await giveDatabase(admin, parseAccount(whom), database);
  return [];
}

/** Makes an empty shadow look like the target's platform; to be done again after each `renew`. */
export async function prepareMysqlShadow(shadow: Shadow, preparation: Preparation): Promise<Prepared> {
  const { dialect, roles, definers = [], memberOf = [], roleSettings, setupFiles } = preparation;
  giveSettings(shadow, {});
  const { settings, user, skipped } = await usable(shadow, roleSettings);
  giveSettings(shadow, settings);
  await using admin = await shadow.admin();
  const noDefaults = await giveDefaults(admin, new Map(roleSettings.map(({ name, value }) => [name, value])));
  // A set-up file finds the accounts that it does not make itself.
  const own = new Set(setupFiles.flatMap(({ text }) => accountsMadeBy(text)));
  const noAccounts = await makeAccounts(
    admin,
    roles.filter((name) => !own.has(name)),
  );
  // A view upon a view is made only if the definer of the one below may read it, and a trigger runs only if its definer may.
  // On a server that is not ours an account of that name may be somebody's.
  const acting = new Set([
    ...setupFiles.flatMap(({ text }) => definersIn(text)),
    ...(shadow.provider === 'url' ? [] : definers),
  ]);
  for (const name of roles.filter((one) => acting.has(one) && !own.has(one)))
    await giveDatabase(admin, parseAccount(name), admin.server.database).catch(() => undefined);
  for (const file of setupFiles) await runSetup(admin, file, dialect);
  await giveRoles(admin, user, memberOf);
  const { historySchema } = preparation;
  const noHistory =
    historySchema === undefined ? [] : await giveHistory(admin, user, historySchema, shadow.provider !== 'url');
  return {
    skipped: [...skipped, ...noDefaults, ...noAccounts, ...noHistory],
    extensions: [],
    history: noHistory.length === 0,
  };
}
