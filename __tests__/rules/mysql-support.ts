import { mysqlDialect } from '../../src/engines/mysqlfamily/dialect.js';
import type { Session } from '../../src/model/session.js';
import { raw } from '../../src/sql/query.js';
import { type AnalyzeRequest, analyze } from '../../src/steps/analyze.js';
import { withDependents } from '../../src/steps/dependents/dependents.js';
import { parseAll } from '../../src/steps/parse.js';
import { rehearse } from '../../src/steps/rehearse/rehearse.js';
import { freshDatabase } from '../engines/mysql-helpers.js';
import { migrationOf, NAMED, type Rehearsed } from './support.js';

const OPTIONS = { historySchema: 'migrate_on_merge' };

export interface MysqlServer extends AsyncDisposable {
  /** Runs `setup`, then the files as pending migrations, in an empty database, and lets the rules read what happened. */
  run(
    setup: string | undefined,
    files: readonly string[],
    options?: Pick<Partial<AnalyzeRequest>, 'settings' | 'target'>,
  ): Promise<Rehearsed>;
}

async function empty(session: Session, name: string): Promise<void> {
  await session.run(`DROP DATABASE IF EXISTS \`${name}\``);
  await session.run(`CREATE DATABASE \`${name}\``);
  await session.run(`USE \`${name}\``);
}

async function setUp(session: Session, text: string): Promise<void> {
  const { statements, problems } = await mysqlDialect.split(text);
  if (problems.length > 0) throw new Error(problems[0]?.message);
  for (const { sql } of statements) await session.run(sql);
}

/** One database of a shared server, for one file of tests. */
export async function mysqlServer(key: string): Promise<MysqlServer> {
  const { name, open } = await freshDatabase(key);
  const asRoot = (): Promise<Session> => open({ root: true });
  return onSessions(await asRoot(), asRoot, name);
}

/** The session is closed with it; all of them must be an administrator's. */
export function onSessions(session: Session, open: () => Promise<Session>, name: string): MysqlServer {
  return {
    async run(setup, files, { settings = new Map(), target } = {}) {
      await empty(session, name);
      if (setup !== undefined) await setUp(session, setup);
      await mysqlDialect.reset(session);
      const observer = mysqlDialect.observer(session, OPTIONS);
      await observer.start();
      await using asker = mysqlDialect.changeAsker?.(session, {
        open,
        choice: true,
        existed: (relation) => observer.existed(relation),
      });
      const before = await mysqlDialect.snapshot(session, OPTIONS);
      const migrations = files.map((sql, i) => migrationOf(sql, NAMED.exec(sql)?.[1] ?? `migrations/00${i + 1}.sql`));
      const parsed = await parseAll(migrations, mysqlDialect, { transactionalDdl: false });
      const ran = await rehearse(
        {
          session,
          dialect: mysqlDialect,
          observer,
          ...(asker === undefined ? {} : { asker }),
          sessionSetup: undefined,
          names: [],
          shadow: 'local',
          progress: () => undefined,
          before,
        },
        [],
        parsed,
      );
      const after = await mysqlDialect.snapshot(session, OPTIONS);
      const { migrations: rehearsed } = await withDependents(session, mysqlDialect, { before, after }, ran);
      const findings = analyze({
        migrations: rehearsed,
        existing: (relation) => observer.existed(relation),
        before,
        after,
        problems: [],
        settings,
        target,
        dialect: 'mysql',
        major: undefined,
        allowLabel: { name: 'migrations: allow-dangerous', present: false },
      });
      return { migrations: rehearsed, findings };
    },
    async [Symbol.asyncDispose]() {
      await session.query(raw('SELECT 1'));
      await session.run(`DROP DATABASE IF EXISTS \`${name}\``);
      await session.close();
    },
  };
}
