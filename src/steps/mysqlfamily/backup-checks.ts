import type { ContentFacts } from '../../engines/mysqlfamily/preflight/contents.js';
import type { Rights } from '../../engines/mysqlfamily/preflight/rights.js';
import type { MysqlDumpTools } from '../../io/mysql-programs.js';
import type { Check } from '../../model/report.js';
import type { ServerInfo } from '../../model/session.js';
import { count } from '../../render/text/words.js';
import { check, few } from '../preflight/facts.js';
import { kindOf } from './family.js';
import { chooseMysqlTools, installMysqlTools, toolName, wantedTool } from './tool.js';

export function toolCheck(tools: readonly MysqlDumpTools[], server: ServerInfo): Check {
  const wanted = wantedTool(server);
  const name = 'backup tool';
  const expected = `${wanted.name} ${wanted.major} or newer`;
  const tool = chooseMysqlTools(tools, server);
  if (tool !== undefined) return check(name, true, expected, `${toolName(tool)} (${tool.dump})`);
  const here = tools.map((one) => `${toolName(one)} (${one.dump})`);
  return check(
    name,
    false,
    expected,
    here.length === 0 ? 'no dump tool is installed here' : `only ${few(here, 3)}`,
    `${installMysqlTools(server)} Or, at your own risk, \`backup: none\`.`,
  );
}

/** What a user must be given to save everything. The server hides what it may not see, so the tool would leave it out in silence. */
export function readableCheck(
  rights: Rights | undefined,
  server: ServerInfo,
  contents: ContentFacts,
): readonly Check[] {
  const { database } = server;
  const { programs } = kindOf(server);
  const name = 'the backup can read everything';
  const expected = 'every row of every table, and every view, trigger, event and routine';
  if (rights === undefined) return [check(name, true, expected, 'the server does not tell')];
  const tables = contents.tables.filter((table) => !rights.onTable(database, table, 'SELECT'));
  const all = rights.on(database, 'SELECT');
  const missing = [
    ...(all ? [] : ['SELECT']),
    ...(contents.views.length > 0 && !rights.on(database, 'SHOW VIEW') ? ['SHOW VIEW'] : []),
    ...['TRIGGER', 'EVENT'].filter((privilege) => programs && !rights.on(database, privilege)),
  ];
  const { hiddenRoutines, broken } = contents;
  const wrong = [
    ...(tables.length > 0
      ? [`no right to read ${few(tables)}`]
      : all
        ? []
        : ['tables without a grant of their own are not even seen']),
    ...(missing.some((one) => one !== 'SELECT')
      ? [`no ${missing.filter((one) => one !== 'SELECT').join(', ')}: what it shows would be left out in silence`]
      : []),
    ...(hiddenRoutines.length > 0 ? [`the text of ${few(hiddenRoutines)} is kept from this user`] : []),
    ...(broken.length > 0
      ? [`${few(broken)}: the view cannot be read, since something that it names is gone, or its definer`]
      : []),
  ];
  const hints = [
    ...(missing.length > 0
      ? [
          `As an administrator: GRANT ${missing.join(', ')} ON \`${database.replaceAll('`', '``').replaceAll(/[\\_%]/g, '\\$&')}\`.* TO this user.`,
        ]
      : []),
    ...(hiddenRoutines.length > 0
      ? [
          'For routines of others: GRANT SHOW_ROUTINE ON *.* (MySQL 8.0.20 or newer), GRANT SHOW CREATE ROUTINE on the database (MariaDB 11.3 or newer), or GRANT SELECT ON mysql.proc (older MariaDB) TO this user.',
        ]
      : []),
    ...(broken.length > 0 ? [`Mend or drop ${few(broken)}: no dump tool gets past it.`] : []),
  ];
  return [
    check(name, wrong.length === 0, expected, wrong.length === 0 ? expected : wrong.join('; '), hints.join(' ')),
    ...(contents.loose.length === 0
      ? []
      : [
          check(
            'one moment for the whole backup',
            true,
            'every table in InnoDB',
            `${count(contents.loose.length, 'table')} of another engine (${few(contents.loose.map(({ table, engine }) => `${table}: ${engine}`))}): writes during the dump can be half in it`,
          ),
        ]),
  ];
}
