import { publishedAt } from './error-page.js';
import type { RuleHelp } from './model/contracts.js';
import type { Report } from './model/report.js';
import { number } from './render/text/words.js';
import { masked } from './sql/masked.js';

/** Keys whose values are words, numbers and hashes of our own: a password that reads like one of them must not change it. */
const OURS = new Set(
  `command verdict severity kind rule status outcome engine provider base source method mode object code tool
  digest checksum sha256 contentSha256 head planned at event appliedAt startedAt commit runUrl`.split(/\s+/),
);

/** Keys whose texts are mostly a server's or a tool's, which may say ten megabytes. */
const SAID = new Set('message error detail hint actual expected headline state next words excerpt'.split(' '));
/** Nobody reads more, and no reader takes it. Of the end more than a hint, which comes last. */
const FIRST = 16_000;
const LAST = 4_000;

/** Shortened once secrets are out of it: half of one is not known as such. */
function bounded(text: string): string {
  if (text.length <= FIRST + LAST + 100) return text;
  const head = text.slice(0, FIRST).replace(/[\ud800-\udbff]$/, '');
  const tail = text.slice(-LAST).replace(/^[\udc00-\udfff]/, '');
  return `${head}… (${number(text.length - head.length - tail.length)} more characters) …${tail}`;
}

/** Takes every known secret out of every text of a report, and what a statement in it writes out as a password: whatever a server or a tool said, it ends here. */
export function withoutSecrets(report: Report, hideKnown: (text: string) => string): Report {
  return withoutSecretsIn(report, hideKnown);
}

/** The same for whatever is made from a report. */
export function withoutSecretsIn<T>(whole: T, hideKnown: (text: string) => string): T {
  const hide = (text: string): string => masked(hideKnown(text));
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return OURS.has(key) ? value : SAID.has(key) ? bounded(hide(value)) : hide(value);
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
    return value;
  };
  return walk(whole, '') as T;
}

/** The same report with paths from the root of the repository instead of the working directory. */
export function fromRoot(report: Report, prefix: string): Report {
  if (prefix === '') return report;
  const moved = <T extends { readonly path?: string | null }>(one: T): T =>
    typeof one.path === 'string' ? { ...one, path: `${prefix}${one.path}` } : one;
  const { plan, history, error } = report;
  return {
    ...report,
    history: { ...history, problems: history.problems.map(moved) },
    plan:
      plan === null ? null : { ...plan, migrations: plan.migrations.map(moved), findings: plan.findings.map(moved) },
    error: error === null ? null : moved(error),
  };
}

/** What differs from run to run although nothing has changed. */
const PASSING = new Set(['ms', 'startedAt', 'runUrl', 'actor', 'log']);

/**
 * What a plan's texts are made from, without times and without the run that measured them; undefined for what was done,
 * which is news every time.
 */
export function contentOf(report: Report): string | undefined {
  if (report.command !== 'plan') return undefined;
  return JSON.stringify(report, (key, value: unknown) => (PASSING.has(key) ? undefined : value));
}

/** The rules behind a report, in the words for its server; with the pages that stand beside the action, where a runner says whose it is. */
export async function rulesOf(
  { target, shadow }: Report,
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly RuleHelp[]> {
  const [{ rules }, { engines }] = await Promise.all([import('./rules/index.js'), import('./engines/index.js')]);
  const given = (target ?? shadow)?.engine;
  const dialect = engines.find(({ name }) => name === given)?.dialect.name;
  const pageOf = (id: string): { readonly page?: string } => {
    const page = publishedAt(env, `docs/rules/${id}.md`);
    return page === undefined ? {} : { page };
  };
  return rules.map(({ id, severity, onMysql, when, effect, instead }) => ({
    id,
    severity,
    ...(dialect === 'mysql' && onMysql !== undefined ? onMysql : { when, effect, instead }),
    ...pageOf(id),
  }));
}
