import type { Origin, Pending } from '../model/migration.js';
import type { Finding, Plan, RehearsedMigration, RehearsedStatement } from '../model/plan.js';
import type {
  CommandName,
  Report,
  ReportFinding,
  ReportMigration,
  ReportPlan,
  ReportStatement,
  RunInfo,
} from '../model/report.js';
import { masked } from '../sql/masked.js';
import { contentOfRehearsed } from './approval/content.js';
import { diagramOf } from './diagram/diagram.js';

/** Whose a migration is, where a plan is of several sources. */
export const layoutOf = ({ origin }: { readonly origin?: Origin | undefined }): { readonly layout?: string } =>
  origin === undefined ? {} : { layout: origin.layout };

/** A report with nothing in it yet. */
export function emptyReport(command: CommandName, label: string, run: RunInfo): Report {
  return {
    version: 1,
    command,
    verdict: 'clean',
    headline: '',
    label,
    target: null,
    shadow: null,
    history: { applied: [], pending: [], problems: [], source: 'none' },
    plan: null,
    preflight: [],
    apply: null,
    backup: null,
    verify: null,
    log: [],
    run,
    notes: [],
    error: null,
  };
}

/** Characters of a statement that a report holds. What is longer is rows, and stands in the file. */
const LONGEST = 20_000;

/** Shortened after passwords are hidden: half of one is not known as such. */
function shownSql(sql: string): string {
  const shown = masked(sql);
  if (shown.length <= LONGEST) return shown;
  const kept = shown.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
  return `${kept}… (${(shown.length - kept.length).toLocaleString('en')} more characters)`;
}

function statement(s: RehearsedStatement): ReportStatement {
  return {
    line: s.line,
    endLine: s.endLine,
    sql: shownSql(s.sql),
    kind: s.kind,
    ms: s.ms === undefined ? null : Math.round(s.ms * 100) / 100,
    rows: s.rows ?? null,
    locks: s.locks,
    rewrites: s.rewrites,
    algorithm: s.algorithm ?? null,
    ...(s.change === undefined ? {} : { change: s.change }),
    ...(s.scans === undefined ? {} : { scans: s.scans }),
    ...(s.validated === undefined ? {} : { validated: s.validated }),
    ...(s.triggers === undefined ? {} : { triggers: s.triggers }),
    ...(s.touched === undefined ? {} : { touched: s.touched }),
    ...(s.skipped === undefined ? {} : { skipped: s.skipped }),
    ...(s.impact === undefined ? {} : { impact: s.impact }),
    ...(s.error === undefined ? {} : { error: s.error.message }),
  };
}

function migration(m: RehearsedMigration): ReportMigration {
  return {
    id: m.migration.id,
    ...layoutOf(m.migration),
    path: m.migration.path,
    checksum: m.migration.checksum,
    ...(m.migration.undoes === undefined ? {} : { undoes: m.migration.undoes }),
    contentSha256: contentOfRehearsed(m),
    transactional: m.transactional,
    ...(m.notAtomic === undefined ? {} : { notAtomic: m.notAtomic }),
    reversible: m.reversible,
    ...(m.reversible || m.migration.noDown === undefined ? {} : { noDown: m.migration.noDown }),
    outcome: m.outcome,
    ms: Math.round(m.ms * 100) / 100,
    notes: m.notes,
    ...(m.rollback === undefined ? {} : { rollback: m.rollback }),
    statements: m.statements.map(statement),
  };
}

function finding(f: Finding, excerpts: ReadonlyMap<string, string>): ReportFinding {
  const excerpt = f.rule === 'migration-fails' && f.migration !== undefined ? excerpts.get(f.migration) : undefined;
  return {
    rule: f.rule,
    severity: f.severity,
    message: f.message,
    path: f.place?.path ?? null,
    line: f.place?.line ?? null,
    endLine: f.place?.endLine ?? f.place?.line ?? null,
    ...(f.place?.column === undefined ? {} : { column: f.place.column }),
    ...(f.migration === undefined ? {} : { migration: f.migration }),
    statement: f.statement ?? null,
    // One that is cut could not be pasted.
    ...(f.suggestion === undefined || f.suggestion.length > LONGEST ? {} : { suggestion: masked(f.suggestion) }),
    ...(f.acknowledged === undefined ? {} : { acknowledged: f.acknowledged }),
    ...(excerpt === undefined ? {} : { excerpt: masked(excerpt) }),
  };
}

/** A plan as reports show it. */
export function reportPlan(plan: Plan): ReportPlan {
  const diagram =
    plan.changes.length === 0 || plan.before === null || plan.after === null
      ? undefined
      : diagramOf(plan.before, plan.after);
  const excerpts = new Map(
    plan.migrations.flatMap((m) => (m.error === undefined ? [] : [[m.migration.id, m.error.excerpt] as const])),
  );
  return {
    digest: plan.digest,
    ...(plan.direction === undefined ? {} : { direction: plan.direction }),
    migrations: plan.migrations.map(migration),
    changes: plan.changes,
    drift: plan.drift,
    findings: plan.findings.map((f) => finding(f, excerpts)),
    ...(plan.sizes === undefined ? {} : { sizes: plan.sizes }),
    ...(plan.probes === undefined ? {} : { probes: plan.probes }),
    ...(plan.now === undefined ? {} : { now: plan.now }),
    ...(diagram === undefined ? {} : { diagram }),
  };
}

/** A history as reports show it; what is half done is among the problems. */
export function reportHistory({ applied, todo, problems, source }: Pending): Report['history'] {
  return {
    applied: applied
      .filter((row) => row.state === 'applied')
      .map(({ id, origin, appliedAt, actor, commit, durationMs }) => ({
        id,
        ...layoutOf({ origin }),
        appliedAt,
        by: actor ?? null,
        commit: commit ?? null,
        durationMs: durationMs ?? null,
      })),
    pending: todo.map(({ id, origin, path, checksum }) => ({ id, ...layoutOf({ origin }), path, checksum })),
    problems,
    source,
  };
}

/** History and shadow of a plan, as reports show them. */
export function reportFacts(plan: Plan): Pick<Report, 'history' | 'shadow' | 'plan' | 'notes'> {
  const { pending } = plan;
  return {
    history: reportHistory(pending),
    shadow:
      plan.shadow === null
        ? null
        : {
            provider: plan.shadow.provider,
            engine: plan.shadow.engine,
            version: plan.shadow.version,
            why: plan.shadow.why,
            base: plan.shadow.base,
          },
    plan: reportPlan(plan),
    notes: plan.notes,
  };
}

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** One sentence that a reviewer can decide by. */
export function planHeadline(plan: Plan, verdict: Report['verdict']): string {
  const pending = plan.pending.todo.length;
  const open = plan.findings.filter((f) => f.acknowledged === undefined);
  const errors = open.filter((f) => f.severity === 'error').length;
  const warnings = open.filter((f) => f.severity === 'warning').length;
  const failed = plan.migrations.filter((m) => m.outcome === 'failed').length;
  const down = plan.direction === 'down';
  const what =
    pending === 0
      ? `No migration is ${down ? 'to be undone' : 'pending'}`
      : `${count(pending, 'migration')} would ${down ? 'be undone' : 'run'}`;
  if (failed > 0)
    return `${what}; ${failed === pending ? (pending === 1 ? 'it fails' : 'all fail') : `${failed} of them ${failed === 1 ? 'fails' : 'fail'}`}.`;
  if (verdict === 'blocked')
    return `${what}; ${count(errors > 0 ? errors : warnings, 'finding')} must be settled first.`;
  const acknowledged = plan.findings.length - open.length;
  const tail = [
    // Where `fail-on` lets them pass
    errors > 0 ? count(errors, 'error') : '',
    warnings > 0 ? count(warnings, 'warning') : '',
    acknowledged > 0 ? `${count(acknowledged, 'acknowledged finding')}` : '',
  ].filter((part) => part !== '');
  if (tail.length > 0) return `${what}; ${tail.join(', ')}.`;
  return pending === 0 ? `${what}.` : `${what}; nothing dangerous was found.`;
}
