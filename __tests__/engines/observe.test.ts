import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Observer } from '../../src/model/engine.js';
import type { Session } from '../../src/model/session.js';
import { raw } from '../../src/sql/query.js';
import { CASES, type Case, line, SETUP, TRIGGER_CASES, TRIGGERS } from './observe-cases.js';
import { SERVERS, statementsOf } from './observe-servers.js';

/** Runs one case as a rehearsal does, and takes it back. */
async function seen(session: Session, observer: Observer, { first = '', sql }: Case): Promise<string> {
  const statements = await statementsOf(first === '' ? sql : `${first}; ${sql}`);
  await session.query(raw('BEGIN'));
  observer.begin();
  let last = '';
  try {
    for (const statement of statements) {
      await observer.during(statement, () => session.run(statement.sql));
      last = line(await observer.after(statement));
    }
  } catch (error) {
    last = String(error);
  }
  await session.query(raw('ROLLBACK'));
  await observer.rolledBack();
  return last;
}

const name = ({ first, sql }: Case): string => (first === undefined ? sql : `${first}; then ${sql}`);

describe.each(SERVERS)('%s', (_, open) => {
  test.each([
    ['what a statement does', SETUP, CASES],
    ['which triggers fire', SETUP + TRIGGERS, TRIGGER_CASES],
  ])('%s', async (_, setup, cases) => {
    await using opened = await open();
    const { session } = opened;
    await session.run(setup);
    const observer = postgresql.observer(session, opened.open === undefined ? {} : { open: opened.open });
    await observer.start();
    const found: Record<string, string> = {};
    for (const one of cases) found[name(one)] = await seen(session, observer, one);
    expect(found).toEqual(
      Object.fromEntries(
        cases.map((one) => [name(one), (session.server.major < 18 ? one.before18 : undefined) ?? one.seen]),
      ),
    );
  });
});
