import type { Context } from '../context.js';
import { findDumpTools } from '../io/binaries.js';
import { findMysqlDumpTools } from '../io/mysql-programs.js';
import { isCommand } from '../layouts/program-tables.js';
import type { Catalog } from '../model/catalog.js';
import type { Dialect } from '../model/engine.js';
import type { Pending } from '../model/migration.js';
import type { Check } from '../model/report.js';
import type { Session } from '../model/session.js';
import type { Planned } from '../steps/plan/plan.js';
import { preflight } from '../steps/preflight/preflight.js';
import type { Expectations } from '../steps/verify/expectations.js';
import { schemaChecks } from '../steps/verify/schema.js';
import { runExpectations } from '../steps/verify/verify.js';
import { affectedTables } from './backup-scope.js';

/** The list that a careful operator goes through before a migration. Any failure: nothing was touched. */
export async function checkBefore(
  context: Context,
  target: Session,
  pending: Pending,
  planned: Planned,
): Promise<readonly Check[]> {
  const { engine, inputs, host } = context;
  const tool = inputs.backup === 'none' ? undefined : engine.traits.backup;
  host.progress({ type: 'phase', name: 'Preflight' });
  const affected = await affectedTables(context, target, planned.plan);
  const checks = await preflight({
    engine,
    session: target,
    url: inputs.databaseUrl ?? '',
    inputs,
    problems: pending.problems,
    owners: await context.owners(),
    // What a command of the team's needs, it knows itself.
    backupWanted: inputs.backup !== 'none' && inputs.backup !== 'command' && affected?.what !== 'nothing',
    ...(affected?.what === 'tables' ? { affected: affected.tables } : {}),
    pending: planned.parsed,
    plan: planned.plan,
    tools: tool === 'pg_dump' ? await findDumpTools(inputs.postgresBinaries) : [],
    mysqlTools: tool === 'mysqldump' ? await findMysqlDumpTools(inputs.mysqlBinaries) : [],
  });
  for (const { name, ok, actual, warning } of checks)
    host.progress({ type: 'check', name, ok, actual, ...(warning === undefined ? {} : { warning }) });
  return checks;
}

/** Expectations, as an apply asks for them. */
export function expectationsOf(
  expectations: Expectations | undefined,
  dialect: Dialect,
): {
  readonly after: (session: Session, id: string) => Promise<readonly Check[]>;
} {
  return {
    after: (session, id) =>
      expectations === undefined || !expectations.queries.some((query) => query.after !== undefined)
        ? Promise.resolve([])
        : runExpectations(session, dialect, expectations, { after: id }),
  };
}

/** Where the rehearsal failed: what it did is no more than what comes before that. */
function stoppedAt({ migrations }: Planned['plan']): string | undefined {
  const place = migrations.find(({ outcome }) => outcome === 'failed')?.error?.place;
  return place === undefined ? undefined : `${place.path}:${place.line}`;
}

/** Proof after the apply: the live schema changed as the rehearsal said, the history is whole, and the expectations hold. */
export async function afterwards(
  context: Context,
  target: Session,
  planned: Planned,
  before: Catalog,
  expectations: Expectations | undefined,
): Promise<readonly Check[]> {
  const { engine, inputs, host } = context;
  const { dialect } = engine;
  host.progress({ type: 'phase', name: 'Verification' });
  const after = await dialect.snapshot(target, { historySchema: inputs.historySchema });
  const { plan } = planned;
  const checks = [
    ...schemaChecks({
      live: { before, after },
      shadow: plan.before === null || plan.after === null ? null : { before: plan.before, after: plan.after },
      pending: planned.parsed.filter(({ migration }) => !isCommand(migration)).map(({ migration }) => migration.id),
      drift: plan.drift,
      stopped: stoppedAt(plan),
      history: await dialect.history(target, inputs.historySchema).applied(),
      owner: target.server.user,
      // Where every DDL statement commits by itself, each is whole or not there.
      halfBuilt: engine.traits.implicitCommit !== true,
    }),
    ...(expectations === undefined ? [] : await runExpectations(target, dialect, expectations)),
  ];
  for (const { name, ok, actual } of checks) host.progress({ type: 'check', name, ok, actual });
  return checks;
}
