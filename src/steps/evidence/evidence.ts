import type { Evidence, EvidenceEnvironment, EvidenceMigration, EvidencePullRequest } from '../../model/evidence.js';
import type { Outcome, Report } from '../../model/report.js';

/** What a report does not know of its run. */
export interface Surroundings {
  readonly repository: string | null;
  readonly workflow: string | null;
  readonly event: string | null;
  readonly ref: string | null;
  readonly pullRequests: readonly EvidencePullRequest[];
  readonly environments: readonly EvidenceEnvironment[];
  readonly unknown: readonly string[];
}

/** Those that change a database, or may. */
const DEEDS: readonly Report['command'][] = ['apply', 'rollback', 'restore', 'repair', 'baseline'];

/** Whether a run did something that somebody may ask about later. What was refused or only looked at is none. */
export function isDeed({ command, apply, backup }: Report): boolean {
  if (!DEEDS.includes(command)) return false;
  const ran = apply?.outcomes.some(({ status }) => status !== 'not-run') ?? false;
  return ran || (command === 'restore' && backup !== null);
}

function migrationOf(outcome: Outcome, plan: Report['plan']): EvidenceMigration {
  const { id, path, status, ms, statementsDone, statementsAll, error, statements = [] } = outcome;
  const planned = plan?.migrations.find((one) => one.id === id && one.path === path);
  return {
    id,
    path,
    checksum: planned?.checksum ?? null,
    status,
    ms,
    statementsDone,
    statementsAll,
    statements: statements.map((one) => {
      const sql = planned?.statements.find(({ line }) => line === one.line)?.sql;
      return { ...one, ...(sql === undefined ? {} : { sql }) };
    }),
    ...(error === undefined ? {} : { error }),
  };
}

/** What is kept of a deployment. Pure. */
export function evidenceOf(report: Report, around: Surroundings): Evidence {
  const { run, target, plan, apply, verify, error } = report;
  const { pullRequests, environments, unknown, ...where } = around;
  const checks = verify?.checks ?? [];
  return {
    version: 1,
    command: report.command,
    verdict: report.verdict,
    headline: report.headline,
    tool: run.tool,
    run: {
      startedAt: run.startedAt,
      endedAt: new Date(Date.parse(run.startedAt) + Math.round(run.ms)).toISOString(),
      ms: Math.round(run.ms),
      actor: run.actor,
      commit: run.commit,
      url: run.runUrl,
      ...where,
    },
    pullRequests,
    environments,
    target:
      target === null
        ? null
        : { label: report.label, engine: target.engine, version: target.version, database: target.database },
    plan:
      plan === null
        ? null
        : {
            digest: plan.digest,
            findings: plan.findings.length,
            acknowledged: plan.findings.flatMap(({ rule, severity, path, line, acknowledged }) =>
              acknowledged === undefined ? [] : [{ rule, severity, path, line, reason: acknowledged }],
            ),
          },
    backup: report.backup,
    preflight: report.preflight,
    migrations: (apply?.outcomes ?? []).map((outcome) => migrationOf(outcome, plan)),
    state: apply?.state ?? '',
    next: apply?.next ?? '',
    verification: verify === null ? null : { ok: checks.every(({ ok }) => ok), checks },
    tables: apply?.tables ?? [],
    error: error === null ? null : { code: error.code, message: error.message },
    unknown,
  };
}
