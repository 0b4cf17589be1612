import type {
  FindingsLeftOut,
  Report,
  ReportFinding,
  ReportMigration,
  ReportPlan,
  ReportStatement,
  StatementsLeftOut,
} from '../model/report.js';
import { lockWords } from './text/locks.js';
import { number } from './text/words.js';

/** How many of each are kept, of one migration or of one rule. */
interface Room {
  /** Statements that nobody would feel: rows of a seed. */
  readonly quiet: number;
  readonly loud: number;
  readonly findings: number;
  /** Lists of another kind: changes, drift, the log. */
  readonly lines: number;
}

const ALL = Number.POSITIVE_INFINITY;
/** From much to next to nothing: the first that fits is taken. */
const ROOMS: readonly Room[] = [
  { quiet: 1_000, loud: ALL, findings: ALL, lines: ALL },
  { quiet: 100, loud: 2_000, findings: 2_000, lines: ALL },
  { quiet: 20, loud: 300, findings: 300, lines: 5_000 },
  { quiet: 0, loud: 20, findings: 50, lines: 200 },
  { quiet: 0, loud: 0, findings: 5, lines: 5 },
];

const keyOf = (path: string | null, at: number | null): string => `${at} ${path}`;

/** What a statement does to tables of before that others feel; '' where nothing. */
function felt({ locks, rewrites, scans = [], change }: ReportStatement): string {
  const strong = locks.filter(({ mode }) => lockWords(mode).blocks).map(({ mode, relation }) => `${mode} ${relation}`);
  const how = change === undefined ? [] : [`${change.algorithm} ${change.table}`];
  return [...strong, ...rewrites, ...scans, ...how].join('\n');
}

/** Positions of the statements that are kept: those that are felt or spoken of before all others, and of those each kind first. */
function keptOf({ path, statements }: ReportMigration, spokenOf: ReadonlySet<string>, room: Room): readonly number[] {
  const seen = new Set<string>();
  const [first, loud, quiet]: [number[], number[], number[]] = [[], [], []];
  statements.forEach((statement, at) => {
    const what = felt(statement);
    const isNew = what !== '' && !seen.has(what);
    seen.add(what);
    if (statement.error !== undefined || isNew) first.push(at);
    else if (what !== '' || statement.skipped !== undefined || spokenOf.has(keyOf(path, at))) loud.push(at);
    else quiet.push(at);
  });
  const kept = [...[...first, ...loud].slice(0, room.loud), ...quiet.slice(0, room.quiet)];
  return kept.sort((a, b) => a - b);
}

function sumOf(left: readonly ReportStatement[]): StatementsLeftOut {
  const kinds = new Map<string, number>();
  for (const { kind } of left) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const sum = (of: (one: ReportStatement) => number | null): number =>
    left.reduce((all, one) => all + (of(one) ?? 0), 0);
  return {
    statements: left.length,
    kinds: Object.fromEntries([...kinds].sort(([, a], [, b]) => b - a).slice(0, 50)),
    ms: Math.round(sum(({ ms }) => ms) * 100) / 100,
    rows: sum(({ rows }) => rows),
  };
}

type Moved = ReadonlyMap<string, number | null>;

function withoutQuiet(
  migration: ReportMigration,
  spokenOf: ReadonlySet<string>,
  room: Room,
  moved: Map<string, number | null>,
): ReportMigration {
  const kept = keptOf(migration, spokenOf, room);
  if (kept.length === migration.statements.length) return migration;
  const places = new Map(kept.map((at, place) => [at, place]));
  migration.statements.forEach((_, at) => void moved.set(keyOf(migration.path, at), places.get(at) ?? null));
  return {
    ...migration,
    statements: migration.statements.filter((_, at) => places.has(at)),
    statementsLeftOut: sumOf(migration.statements.filter((_, at) => !places.has(at))),
  };
}

/** The place of a statement among those that are kept; null where it is not. */
const placeIn = (moved: Moved, path: string | null, at: number | null): number | null => {
  const place = moved.get(keyOf(path, at));
  return place === undefined ? at : place;
};

function fewer(
  findings: readonly ReportFinding[],
  most: number,
): { readonly kept: readonly ReportFinding[]; readonly left: readonly FindingsLeftOut[] } {
  const counted = new Map<string, FindingsLeftOut & { findings: number }>();
  const seen = new Map<string, number>();
  const kept = findings.filter(({ rule, severity, acknowledged }) => {
    const group = `${severity} ${acknowledged !== undefined} ${rule}`;
    const place = (seen.get(group) ?? 0) + 1;
    seen.set(group, place);
    if (place <= most) return true;
    const sum = counted.get(group) ?? {
      rule,
      severity,
      ...(acknowledged === undefined ? {} : { acknowledged: true as const }),
      findings: 0,
    };
    counted.set(group, { ...sum, findings: sum.findings + 1 });
    return false;
  });
  return { kept, left: [...counted.values()] };
}

function shortPlan(plan: ReportPlan, room: Room): ReportPlan {
  const { kept, left } = fewer(plan.findings, room.findings);
  const probes = plan.probes?.slice(0, room.lines);
  const spokenOf = new Set([...kept, ...(probes ?? [])].map(({ path, statement }) => keyOf(path, statement)));
  const moved = new Map<string, number | null>();
  const migrations = plan.migrations.map((one) => withoutQuiet(one, spokenOf, room, moved));
  const { diagram, ...rest } = plan;
  return {
    ...rest,
    ...(diagram === undefined || room.lines < ALL ? {} : { diagram }),
    migrations,
    findings: kept.map((one) => ({ ...one, statement: placeIn(moved, one.path, one.statement) })),
    ...(left.length === 0 ? {} : { findingsLeftOut: left }),
    changes: plan.changes.slice(0, room.lines),
    drift: plan.drift.slice(0, room.lines),
    ...(plan.sizes === undefined ? {} : { sizes: plan.sizes.slice(0, room.lines) }),
    ...(probes === undefined
      ? {}
      : {
          probes: probes.flatMap((one) => {
            const statement = placeIn(moved, one.path, one.statement);
            return statement === null ? [] : [{ ...one, statement }];
          }),
        }),
  };
}

/** What is not in it, in words: whoever reads the report must not take it for the whole. */
function said(whole: Report, short: Report): readonly string[] {
  const [before, after] = [whole.plan, short.plan];
  if (before === null || after === null) return [];
  const words: string[] = [];
  for (const { path, statementsLeftOut: left } of after.migrations) {
    if (left === undefined) continue;
    const kinds = Object.entries(left.kinds).slice(0, 3);
    words.push(
      `${number(left.statements)} statements of ${path} (${kinds.map(([kind, count]) => `${number(count)} ${kind}`).join(', ')})`,
    );
    if (words.length === 5) break;
  }
  const lists = [
    ['findings', before.findings.length - after.findings.length],
    ['schema changes', before.changes.length - after.changes.length],
    ['lines of drift', before.drift.length - after.drift.length],
    ['questions to the rows', (before.probes?.length ?? 0) - (after.probes?.length ?? 0)],
    ['lines of the log', whole.log.length - short.log.length],
  ] as const;
  for (const [what, count] of lists) if (count > 0) words.push(`${number(count)} ${what}`);
  return words.length === 0
    ? []
    : [
        `The report was too large and is shortened: ${words.join('; ')} are only counted. All of them were run and judged; hashes are of the whole.`,
      ];
}

/** The same report in fewer bytes; what is left out is counted and said, and what others feel goes last. Pure. */
export function* shortened(report: Report): Generator<Report> {
  const { plan } = report;
  for (const room of ROOMS) {
    const short: Report = {
      ...report,
      ...(plan === null ? {} : { plan: shortPlan(plan, room) }),
      log: report.log.slice(0, room.lines),
    };
    yield { ...short, notes: [...report.notes, ...said(report, short)] };
  }
}
