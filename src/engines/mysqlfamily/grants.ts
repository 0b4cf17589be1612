/** Privileges with which nothing can be written, neither rows nor files nor a schema nor the server’s settings. What a routine may do is asked apart. */
const READING: ReadonlySet<string> = new Set([
  'USAGE',
  'SELECT',
  'SHOW VIEW',
  'SHOW DATABASES',
  'SHOW CREATE ROUTINE',
  'SHOW_ROUTINE',
  'PROCESS',
  'LOCK TABLES',
  'EXECUTE',
  'REPLICATION CLIENT',
  'BINLOG MONITOR',
  'SLAVE MONITOR',
  'REPLICATION SLAVE',
  'BACKUP_ADMIN',
  'PROXY',
]);

/** One `GRANT … ON … TO …` of `SHOW GRANTS`, or a `REVOKE … ON … FROM …`. */
export interface Grant {
  /** A part taken out of a grant for every database (`partial_revokes` of MySQL). */
  readonly revoked: boolean;
  readonly privileges: readonly string[];
  /** `*.*`, `db.*`, `db.table`: unquoted, the database as the pattern that it is. */
  readonly database: string;
  readonly object: string;
}

/** A name in backticks. What follows is no backtick, so that there is one way only to read several of them. */
const QUOTED = '`(?:[^`]|``)*`(?!`)';
const NAME = '(?:`((?:[^`]|``)*)`(?!`)|([^\\s`.]+))';
const COLUMNS = new RegExp(`\\s{0,8}\\((?:[^()\`]|${QUOTED})*\\)`, 'g');
const ROLE = new RegExp(`${QUOTED}(?:@${QUOTED})?`, 'g');
const ROLES = new RegExp(`^GRANT ((?:${QUOTED}(?:@${QUOTED})?(?:, ?)?)+) TO `, 'i');
const ON = new RegExp(
  `^(GRANT|REVOKE) (.+?) ON (?:TABLE |FUNCTION |PROCEDURE |PACKAGE |PACKAGE BODY )?${NAME}\\.${NAME} (?:TO|FROM) `,
  'is',
);

/** Reads a line of `SHOW GRANTS`; undefined for grants of roles and of proxies. */
export function parseGrant(line: string): Grant | undefined {
  const found = ON.exec(line);
  if (found === null) return undefined;
  const [, verb = '', privileges = '', quotedDb, plainDb, quotedObject, plainObject] = found;
  return {
    revoked: verb.toUpperCase() === 'REVOKE',
    // Columns stand behind their privilege: SELECT (`a`, `b`).
    privileges: privileges
      .replaceAll(COLUMNS, '')
      .split(',')
      .map((one) => one.trim().toUpperCase()),
    database: (quotedDb ?? plainDb ?? '').replaceAll('``', '`'),
    object: (quotedObject ?? plainObject ?? '').replaceAll('``', '`'),
  };
}

/** The roles of a line "GRANT `a`@`%`,`b`@`%` TO …" (MySQL) or "GRANT `a` TO …" (MariaDB), as printed. */
export function grantedRoles(line: string): readonly string[] {
  const list = ROLES.exec(line)?.[1];
  return list === undefined ? [] : (list.match(ROLE) ?? []);
}

/** A database in a grant is a pattern: `app\_%`. */
export function covers(pattern: string, database: string): boolean {
  if (pattern === '*') return true;
  const signs = pattern.toLowerCase().match(/\\[_%\\]|[\s\S]/g) ?? [];
  const name = database.toLowerCase();
  let [at, sign] = [0, 0];
  /** The last `%`, and how much of the name it has taken: only that one ever has to take more. */
  let any: { readonly sign: number; readonly at: number } | undefined;
  while (at < name.length) {
    const wanted = signs[sign];
    if (wanted === '%') {
      any = { sign, at };
      sign += 1;
    } else if (wanted === '_' || wanted === name[at] || (wanted?.length === 2 && wanted[1] === name[at])) {
      at += 1;
      sign += 1;
    } else if (any !== undefined) {
      any = { sign: any.sign, at: any.at + 1 };
      [at, sign] = [any.at, any.sign + 1];
    } else return false;
  }
  return signs.slice(sign).every((rest) => rest === '%');
}

/** Why these grants let somebody write to the database, in words. */
export function whyWriting(lines: readonly string[], database: string): string | undefined {
  for (const line of lines) {
    const grant = parseGrant(line);
    if (grant === undefined || grant.revoked || !covers(grant.database, database)) continue;
    const writing = grant.privileges.filter((one) => !READING.has(one));
    if (writing.length === 0) continue;
    const where = grant.database === '*' ? 'every database' : grant.object === '*' ? 'this database' : grant.object;
    const more = writing.length > 3 ? ` and ${writing.length - 3} more` : '';
    return `it has ${writing.slice(0, 3).join(', ')}${more} on ${where}`;
  }
  return undefined;
}

/** What a server does not even list for whoever has none of these rights. */
const SHOWING: Readonly<Record<'triggers' | 'events' | 'routines', readonly string[]>> = {
  triggers: ['TRIGGER'],
  events: ['EVENT'],
  routines: ['EXECUTE', 'CREATE ROUTINE', 'ALTER ROUTINE', 'SHOW_ROUTINE', 'SHOW CREATE ROUTINE'],
};

/** Kinds of objects that these grants keep out of sight in a database. */
export function hiddenKinds(lines: readonly string[], database: string): readonly string[] {
  const grants = lines.flatMap((line) => parseGrant(line) ?? []);
  const rights = new Set(
    grants.filter((grant) => covers(grant.database, database)).flatMap(({ privileges }) => privileges),
  );
  const mayReadRoutines = grants.some(
    ({ database: where, privileges }) =>
      (where === '*' || where === 'mysql') && privileges.some((one) => one === 'SELECT' || one === 'ALL PRIVILEGES'),
  );
  return Object.entries(SHOWING).flatMap(([kind, any]) => {
    const seen = ['ALL PRIVILEGES', ...any].some((one) => rights.has(one));
    return seen || (kind === 'routines' && mayReadRoutines) ? [] : [kind];
  });
}
