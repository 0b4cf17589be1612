import { historyPlace, type Place } from '../../engines/mysqlfamily/names.js';
import type { Rights } from '../../engines/mysqlfamily/preflight/rights.js';
import type { ServerFacts } from '../../engines/mysqlfamily/preflight/server.js';
import { isOn } from '../../engines/mysqlfamily/preflight/server.js';
import type { Check } from '../../model/report.js';
import { check } from '../preflight/facts.js';
import type { Need } from './needs.js';

/** As it may be written in a statement. */
const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``;
/** As a database stands in a GRANT, where a name is a pattern. */
const pattern = (name: string): string => quoted(name.replaceAll(/[\\_%]/g, '\\$&'));

const ROWS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/** Whether our own history table can be kept, or made. */
export function historyCheck(
  rights: Rights,
  place: Place,
  there: { readonly database: boolean; readonly table: boolean },
): Check {
  const name = 'rights on the history table';
  const missing = [...(there.table ? [] : ['CREATE']), ...ROWS].filter(
    (privilege) => !rights.onTable(place.database, place.table, privilege),
  );
  const what = there.table
    ? 'may be written'
    : there.database
      ? `the table is made in database ${place.database}`
      : `database ${place.database} is made`;
  const hint = there.database
    ? `As an administrator: GRANT ${missing.join(', ')} ON ${pattern(place.database)}.${there.table ? quoted(place.table) : '*'} TO this user.`
    : `As an administrator: CREATE DATABASE ${quoted(place.database)}, then GRANT ${missing.join(', ')} ON ${pattern(place.database)}.* TO this user. Or leave \`history-schema\` out: then the table stands in the target database.`;
  return check(name, missing.length === 0, what, missing.length === 0 ? what : `no ${missing.join(', ')}`, hint);
}

/** What a migration's user mostly has on its database. */
const USUAL = ['CREATE', 'ALTER', 'DROP', 'INDEX', 'REFERENCES'];

const lacking = (rights: Rights, needs: readonly Need[]): readonly Need[] =>
  needs.filter(
    ({ anyOf, database, table }) =>
      !anyOf.some((privilege) =>
        database === '*'
          ? rights.everywhere(privilege)
          : table === undefined
            ? rights.onSome(database, privilege)
            : rights.onTable(database, table, privilege),
      ),
  );

/** What no pending statement needs may be missing: it is told. Without a list of statements nothing is known of their needs. */
export function changeCheck(rights: Rights, database: string, needs: readonly Need[]): Check {
  const missing = lacking(rights, needs);
  const without = USUAL.filter((privilege) => !rights.onSome(database, privilege));
  const told =
    without.length === 0
      ? `${USUAL.join(', ')} on ${database}`
      : `no ${without.join(', ')} on ${database}, which no pending statement needs`;
  const byDatabase = [...new Set(missing.map((need) => need.database))].map((where) => {
    const names = missing.filter((need) => need.database === where).map(({ anyOf }) => anyOf[0] ?? '');
    return `GRANT ${[...new Set(names)].join(', ')} ON ${where === '*' ? '*' : pattern(where)}.* TO this user`;
  });
  return check(
    'rights to change the schema',
    missing.length === 0,
    'what the pending statements need',
    missing.length === 0
      ? told
      : missing
          .map(
            ({ anyOf, database: where, table, place }) =>
              `no ${anyOf[0]} on ${where === '*' ? 'the server' : `${where}${table === undefined ? '' : `.${table}`}`} (${place})`,
          )
          .join('; '),
    `As an administrator: ${byDatabase.join('; ')}.`,
  );
}

/** A table without one is refused as it is made, also where a later statement would give it one. */
export function keysCheck({ variables }: ServerFacts, place: string | undefined): readonly Check[] {
  if (place === undefined || !isOn(variables['sql_require_primary_key'])) return [];
  if (isOn(variables['sql_generate_invisible_primary_key'])) return [];
  return [
    check(
      'primary keys',
      false,
      'every new table has one (sql_require_primary_key is ON)',
      `the server would refuse ${place}`,
      'Give the table a primary key where it is made, or let `session-setup` say SET SESSION sql_require_primary_key = OFF where this user may.',
    ),
  ];
}

/** With a binary log only a few may make functions and triggers: error 1419, in the middle of a file. */
export function loggedCheck(
  rights: Rights | undefined,
  { variables }: ServerFacts,
  place: string | undefined,
): readonly Check[] {
  if (place === undefined || !isOn(variables['log_bin'])) return [];
  const trusted = isOn(variables['log_bin_trust_function_creators']);
  const may = trusted || rights?.everywhere('SUPER') === true || rights?.everywhere('BINLOG ADMIN') === true;
  return [
    check(
      'functions and triggers beside a binary log',
      may || rights === undefined,
      'may be made',
      may
        ? 'may be made'
        : rights === undefined
          ? 'the server does not tell'
          : `the server would refuse ${place}: it writes a binary log and log_bin_trust_function_creators is OFF`,
      'As an administrator: SET GLOBAL log_bin_trust_function_creators = 1, and the same in the server’s configuration (on Amazon RDS and Aurora in the parameter group). The right SUPER would do too; few hosts give it.',
    ),
  ];
}

/** Every check of rights; one that the server does not answer is no refusal, since the statements themselves will say. */
export function rightsChecks(
  rights: Rights | undefined,
  options: {
    readonly database: string;
    readonly historySchema: string;
    readonly there: { readonly database: boolean; readonly table: boolean };
    readonly needs: readonly Need[];
  },
): readonly Check[] {
  if (rights === undefined) return [check('rights', true, 'what the files need', 'the server does not tell')];
  const { database, historySchema, there, needs } = options;
  return [historyCheck(rights, historyPlace(database, historySchema), there), changeCheck(rights, database, needs)];
}
