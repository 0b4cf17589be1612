import type { Catalog } from '../../src/model/catalog.js';
import type { Dialect } from '../../src/model/engine.js';
import { ServerError } from '../../src/model/error.js';
import type { Probe } from '../../src/model/measured.js';
import type { RehearsedMigration } from '../../src/model/plan.js';
import type { Session } from '../../src/model/session.js';
import { parseAll } from '../../src/steps/parse.js';
import { type Limits, type Probed, probeTarget } from '../../src/steps/probes/probe.js';
import { rehearse } from '../../src/steps/rehearse/rehearse.js';
import { migrationOf } from '../rules/support.js';

const OPTIONS = { historySchema: 'migrate_on_merge' };

/** What a plan knows after its rehearsal. */
export interface Rehearsal {
  readonly migrations: readonly RehearsedMigration[];
  readonly before: Catalog;
  /** Only where a test is about it: reading it takes a moment. */
  readonly after?: Catalog;
}

/** Runs files on a shadow that holds the schema and no row. */
export async function rehearsed(
  session: Session,
  dialect: Dialect,
  transactionalDdl: boolean,
  files: readonly string[],
): Promise<Rehearsal> {
  const observer = dialect.observer(session, OPTIONS);
  await observer.start();
  const before = await dialect.snapshot(session, OPTIONS);
  const migrations = files.map((sql, i) => migrationOf(sql, `migrations/00${i + 1}.sql`));
  const parsed = await parseAll(migrations, dialect, { transactionalDdl });
  const ran = await rehearse(
    {
      session,
      dialect,
      observer,
      sessionSetup: undefined,
      names: [],
      shadow: 'local',
      progress: () => undefined,
      before,
    },
    [],
    parsed,
  );
  const failed = ran.find(({ error }) => error !== undefined)?.error;
  if (failed !== undefined) throw new Error(`the rehearsal fails: ${failed.message}`);
  return { migrations: ran, before };
}

/** A probe in one line: `breaks 3 (7, 9, 12): NULLs in public.t.c`. */
export function told({ outcome, rows, atLeast, ids, why, question }: Probe): string {
  const number = rows === undefined ? '' : ` ${atLeast === true ? '>=' : ''}${rows}`;
  const keys = ids === undefined ? '' : ` (${ids.join(', ')})`;
  return `${outcome}${number}${keys}: ${question}${why === undefined ? '' : `; ${why}`}`;
}

/** Whether the statements fail on the rows that are there: what a probe foretells. */
export async function fails(session: Session, dialect: Dialect, files: readonly string[]): Promise<string | undefined> {
  try {
    for (const text of files) for (const { sql } of (await dialect.split(text)).statements) await session.run(sql);
    return undefined;
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    if (session.transaction() !== 'idle') await session.run('ROLLBACK');
    return `${error.code} ${error.message}`;
  }
}

export async function probe(
  rehearsal: Rehearsal,
  dialect: Dialect,
  open: () => Promise<Session>,
  limits?: Limits,
): Promise<Probed> {
  await using session = await open();
  return probeTarget(rehearsal, dialect, session.server, open, limits);
}
