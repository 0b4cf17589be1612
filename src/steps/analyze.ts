import { didYouMean } from '../io/nearest.js';
import type { Catalog } from '../model/catalog.js';
import type { Rule, RuleHit, RuleInput } from '../model/contracts.js';
import type { Allowance, Problem, ProblemKind, Statement } from '../model/migration.js';
import type { Finding, RehearsalError, RehearsedMigration, RehearsedStatement, Severity } from '../model/plan.js';
import { rules } from '../rules/index.js';
import { allowedBy } from './allowance.js';
import { underHeld } from './held.js';
import { gradeOf } from './impact/grade-finding.js';
import type { OnTarget } from './on-target.js';
import { RULE as DATA, onRows } from './probes/finding.js';
import type { Probed } from './probes/probe.js';
import { onWayBack, ROLLBACK_RULES } from './rollback/findings.js';

/** The pull-request label that turns blocking findings into acknowledged ones. */
export interface AllowLabel {
  readonly name: string;
  /** On every pull request that the run is about. */
  readonly present: boolean;
  /** By path, whether the pull request that a file came with carries it; for other files `present` counts. */
  readonly files?: ReadonlyMap<string, boolean>;
  /** Who put it there and when, in words that follow `set by`, where that is known. */
  readonly by?: string;
  /** The same for the pull request that a file came with, by path. */
  readonly byOfFile?: ReadonlyMap<string, string>;
  /** Why it may not have been meant for all that is there now, in whole sentences. */
  readonly late?: string;
}

export type RuleSettings = ReadonlyMap<string, Severity | 'off'>;

export interface AnalyzeRequest {
  readonly migrations: readonly RehearsedMigration[];
  /** Whether a relation (`schema.name` or `name`) was there before the plan. */
  readonly existing: (relation: string) => boolean;
  readonly problems: readonly Problem[];
  readonly settings: RuleSettings;
  readonly dialect: 'postgresql' | 'mysql';
  /** The schema before and after the plan. */
  readonly before?: Catalog | undefined;
  readonly after?: Catalog | undefined;
  /** The target's major version; undefined where there is no target. */
  readonly major: number | undefined;
  readonly allowLabel: AllowLabel;
  /** What the target's rows have said; undefined where nobody asked them. */
  readonly probed?: Probed;
  /** Sizes and traffic; undefined where no target was asked, and all tables count as large. */
  readonly target?: OnTarget | undefined;
}

/** Disagreements between files and history, in the words of `rules:`. */
const PROBLEMS: readonly ProblemKind[] = [
  'edited',
  'vanished',
  'out-of-order',
  'duplicate',
  'encoding',
  'outside',
  'not-a-file',
];

/** What no setting, comment or label can wave through: there is nothing to decide, only to repair. */
const FIXED = ['migration-fails', 'dirty', 'unreadable'] as const;

/** Remarks of this step about its own settings and comments, on the way back, and what probes found. */
const OWN = ['unused-allow', 'unknown-rule', 'label-before-push', ...ROLLBACK_RULES, DATA] as const;

/** Everything that `rules:` may name. */
export function ruleIds(): readonly string[] {
  return [...rules.map((rule) => rule.id), ...PROBLEMS, ...OWN].sort();
}

const meant = (id: string): string => didYouMean(id, ruleIds()) || ' docs/rules lists them all.';

/** What is wrong with the `rules` setting, in words, for whoever reads the inputs. */
export function ruleProblems(settings: RuleSettings): readonly string[] {
  const known = new Set(ruleIds());
  return [...settings.keys()].flatMap((id) => {
    if (known.has(id)) return [];
    if (FIXED.some((fixed) => fixed === id)) return [`rules: ${id} cannot be set; it always blocks.`];
    return [`rules: there is no rule ${id}.${meant(id)}`];
  });
}

type Levelled = (id: string, own: Severity) => Severity | undefined;

/** The severity that the user wants, or undefined for none. */
function levels(settings: RuleSettings): Levelled {
  return (id, own) => {
    const wanted = FIXED.some((fixed) => fixed === id) ? undefined : settings.get(id);
    return wanted === 'off' ? undefined : (wanted ?? own);
  };
}

interface Found {
  readonly findings: readonly Finding[];
  /** Rules that said something, whatever the settings made of it. */
  readonly said: ReadonlySet<string>;
}

/** A rule that breaks over a text must not take the whole plan with it; nor may the danger count as not there. */
function checked(rule: Rule, input: RuleInput): readonly RuleHit[] {
  try {
    return rule.check(input);
  } catch (cause) {
    const message = `This rule broke over the statement, so what it looks for was not looked for: ${cause instanceof Error ? cause.message : String(cause)}`;
    return [{ severity: 'warning', message }];
  }
}

function onStatement(
  request: AnalyzeRequest,
  migration: RehearsedMigration,
  index: number,
  seen: RehearsedStatement | undefined,
): Found {
  const statement = migration.parsed[index] as Statement;
  const rehearsed = migration.statements[index];
  const input: RuleInput = {
    statement,
    index,
    migration,
    locks: rehearsed?.locks ?? [],
    rewrites: rehearsed?.rewrites ?? [],
    ...(rehearsed?.change === undefined ? {} : { change: rehearsed.change }),
    dialect: request.dialect,
    ...(request.before === undefined ? {} : { before: request.before }),
    ...(request.after === undefined ? {} : { after: request.after }),
    existedBefore: request.existing,
    major: request.major,
    ...(request.target === undefined ? {} : { size: (relation) => request.target?.sizes.get(relation) }),
  };
  const said = new Set<string>();
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (!rule.dialects.includes(request.dialect)) continue;
    for (const hit of checked(rule, input)) {
      said.add(rule.id);
      const graded = gradeOf(rule, hit, request, seen);
      const acknowledged = allowedBy(statement, rule.id);
      if (graded === undefined) continue;
      findings.push({
        rule: rule.id,
        severity: graded.severity,
        message: graded.because === undefined ? hit.message : `${hit.message} ${graded.because}`,
        place: { path: migration.migration.path, line: statement.line, endLine: statement.endLine },
        statement: index,
        migration: migration.migration.id,
        ...(hit.suggestion === undefined ? {} : { suggestion: hit.suggestion }),
        ...(acknowledged === undefined ? {} : { acknowledged }),
      });
    }
  }
  const found = onRows(request.probed, migration.migration.id, index);
  if (found.open) said.add(DATA);
  const severity = levels(request.settings)(DATA, 'error');
  const acknowledged = allowedBy(statement, DATA);
  if (severity !== undefined)
    findings.push(
      ...found.findings.map((one) => ({ ...one, severity, ...(acknowledged === undefined ? {} : { acknowledged }) })),
    );
  return { findings, said };
}

function unused(allow: Allowance, migration: RehearsedMigration, index: number, level: Levelled): readonly Finding[] {
  const severity = level('unused-allow', 'info');
  const known = ruleIds().includes(allow.rule);
  const mute = allow.reason === '';
  // A statement that was not reached has shown neither locks nor rewrites, and a rule that is off says nothing.
  if (
    severity === undefined ||
    (known && !mute && (migration.outcome !== 'ok' || level(allow.rule, 'info') === undefined))
  )
    return [];
  return [
    {
      rule: 'unused-allow',
      severity,
      message: known
        ? mute
          ? `The comment would allow ${allow.rule}, but gives no reason, so it does not count. Write \`allow ${allow.rule} because REASON\`.`
          : `The comment allows ${allow.rule}, which found nothing here. It can go.`
        : `The comment allows ${allow.rule}, but there is no such rule.${meant(allow.rule)}`,
      place: { path: migration.migration.path, line: allow.line },
      statement: index,
      migration: migration.migration.id,
    },
  ];
}

/** The rule that explains a refusal of the server better than its own words; said once, with the failure. */
const EXPLAINS = 'concurrently-in-own-transaction';

function failureOf(error: RehearsalError, migration: RehearsedMigration, suggestion: string | undefined): Finding {
  const failing = migration.statements.findIndex((statement) => statement.error !== undefined);
  const number = /^\d{4}$/.test(error.code) ? ` (error ${error.code})` : '';
  const code = /^[0-9A-Z]{5}$/.test(error.code) ? ` (SQLSTATE ${error.code})` : number;
  const parts = [`${error.message}${code}`, error.detail, error.hint === undefined ? undefined : `Hint: ${error.hint}`];
  return {
    rule: 'migration-fails',
    severity: 'error',
    message: parts.filter((part) => part !== undefined).join('\n'),
    place: error.place,
    migration: migration.migration.id,
    ...(failing === -1 ? {} : { statement: failing }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function onMigration(request: AnalyzeRequest, migration: RehearsedMigration, level: Levelled): readonly Finding[] {
  const { error } = migration;
  const failing = migration.statements.findIndex((statement) => statement.error !== undefined);
  let better: string | undefined;
  const back = onWayBack(migration, level);
  const held = underHeld(migration);
  const findings = migration.parsed.flatMap((statement, index) => {
    const found = onStatement(request, migration, index, held(index));
    const used = ({ rule }: Allowance): boolean => found.said.has(rule) || back.said.has(rule);
    const left = statement.allows.filter((allow) => !used(allow) || allow.reason === '');
    const kept = index === failing ? found.findings.filter((finding) => finding.rule !== EXPLAINS) : found.findings;
    better ??= found.findings.find((finding) => index === failing && finding.rule === EXPLAINS)?.suggestion;
    return [...kept, ...left.flatMap((allow) => unused(allow, migration, index, level))];
  });
  const all = error === undefined ? findings : [failureOf(error, migration, better), ...findings];
  return [...all.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0)), ...back.findings];
}

function onProblem(problem: Problem, level: Levelled): readonly Finding[] {
  const severity = level(problem.kind, 'error');
  if (severity === undefined) return [];
  return [
    {
      rule: problem.kind,
      severity,
      message: problem.hint === '' ? problem.message : `${problem.message} ${problem.hint}`,
      migration: problem.id,
      ...(problem.path === undefined ? {} : { place: { path: problem.path, line: 1 } }),
    },
  ];
}

/** The label speaks for every danger that nobody has spoken for yet, but cannot make a failing migration run. */
function labelled(finding: Finding, label: AllowLabel): Finding {
  const open = finding.acknowledged === undefined && finding.severity !== 'info';
  const present = label.files?.get(finding.place?.path ?? '') ?? label.present;
  if (!present || !open || FIXED.some((fixed) => fixed === finding.rule)) return finding;
  const who = label.byOfFile?.get(finding.place?.path ?? '') ?? label.by;
  const by = who === undefined ? '' : `, set by ${who}`;
  return { ...finding, acknowledged: `${LABELLED}"${label.name}"${by}` };
}

const LABELLED = 'allowed by the label ';

/** A label that is older than the newest commit still speaks for it; that is said, and a setting can make it block. */
function tooEarly(findings: readonly Finding[], { late }: AllowLabel, level: Levelled): readonly Finding[] {
  const severity = level('label-before-push', 'warning');
  const counts = findings.some(({ acknowledged }) => acknowledged?.startsWith(LABELLED));
  return late === undefined || severity === undefined || !counts
    ? []
    : [{ rule: 'label-before-push', severity, message: late }];
}

/** Lets the rules read what the rehearsal saw, and puts everything that stands against the plan into one list. Pure. */
export function analyze(request: AnalyzeRequest): readonly Finding[] {
  const level = levels(request.settings);
  const unknown = level('unknown-rule', 'warning');
  const settings: readonly Finding[] =
    unknown === undefined
      ? []
      : ruleProblems(request.settings).map((message) => ({ rule: 'unknown-rule', severity: unknown, message }));
  const findings = [
    ...settings,
    ...request.problems.flatMap((problem) => onProblem(problem, level)),
    ...request.migrations.flatMap((migration) => onMigration(request, migration, level)),
  ].map((finding) => labelled(finding, request.allowLabel));
  return [...findings, ...tooEarly(findings, request.allowLabel, level)];
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** `blocked` by what nobody acknowledged and is at least as bad as `failOn`; `warned` by any other warning or error; notes never count. */
export function verdictOf(
  findings: readonly Finding[],
  failOn: 'error' | 'warning' | 'never',
): 'clean' | 'warned' | 'blocked' {
  const blocks = (finding: Finding): boolean =>
    failOn !== 'never' && finding.acknowledged === undefined && RANK[finding.severity] >= RANK[failOn];
  if (findings.some(blocks)) return 'blocked';
  return findings.some((finding) => finding.severity !== 'info') ? 'warned' : 'clean';
}
