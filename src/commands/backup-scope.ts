import type { Context } from '../context.js';
import { historyPlace } from '../engines/mysqlfamily/names.js';
import { relatedMysql } from '../engines/mysqlfamily/related.js';
import { relatedPostgres } from '../engines/postgresql/related.js';
import type { Plan } from '../model/plan.js';
import type { Session } from '../model/session.js';
import { type Affected, affectedBy, bareMysqlName, plainName } from '../steps/backup/affected.js';

/** Which tables' rows a backup is to hold, asked of the target; undefined for all of them without further words. */
export async function affectedTables(
  { engine, inputs, owners }: Pick<Context, 'engine' | 'inputs' | 'owners'>,
  session: Session,
  plan: Plan | undefined,
): Promise<Affected | undefined> {
  if (inputs.backup !== 'affected') return undefined;
  if (plan === undefined) return { what: 'all', why: 'there is no plan whose tables could be told' };
  const kind = engine.traits.backup;
  if (kind === 'archive') return { what: 'all', why: 'an embedded database is saved as a whole' };
  const mysql = kind === 'mysqldump';
  const related = mysql ? await relatedMysql(session) : await relatedPostgres(session);
  const tools = (await owners()).flatMap(({ history }) => history?.tables ?? []);
  const ours = mysql ? historyPlace(session.server.database, inputs.historySchema).table : 'history';
  return affectedBy(plan, related, {
    nameOf: mysql ? bareMysqlName : plainName,
    // Its statements commit and hold no lock afterwards that could be seen.
    byText: engine.traits.implicitCommit === true,
    own: [...tools, mysql ? ours : `${inputs.historySchema}.${ours}`],
  });
}
