// Whatever breaks, whenever: who follows what the report says ends where an undisturbed run ends. A sample; `npm run chaos` tries all.
import { appendFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { attempt, type Known, know, type Tried } from './matrix.js';
import { checkout, type Target } from './place.js';
import { LAYOUTS, type Project, projectOf } from './project.js';
import type { Seen } from './proxy.js';
import { ownTarget, sharedTarget, TARGETS } from './targets.js';
import { WAYS, type Way } from './ways.js';

const ALL = process.env['CHAOS'] === 'all';
/** Patterns: `CHAOS_TARGET='mysql-9' CHAOS_LAYOUT='sql|knex' CHAOS_WAY='tool killed'`. */
const only = (variable: string): RegExp => new RegExp(`^(?:${process.env[variable] ?? '.*'})`);
const [TARGET, LAYOUT, WAY] = [only('CHAOS_TARGET'), only('CHAOS_LAYOUT'), only('CHAOS_WAY')];
/** Every n-th place alone, for whoever has no day to spare. */
const EVERY = Number(process.env['CHAOS_EVERY'] ?? '1');
const AT_ONCE = Number(process.env['CHAOS_AT_ONCE'] ?? '4');
const LOG = process.env['CHAOS_LOG'];

jest.setTimeout(ALL ? 24 * 3_600_000 : 240_000);

async function someAtOnce<T>(items: readonly T[], most: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  await Promise.all(
    Array.from({ length: most }, async () => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
    }),
  );
}

function told({ at, way, reached, wrong, steps }: Tried): string {
  const head = `${wrong === undefined ? 'held' : 'WRONG'}${reached ? '' : ' (not reached)'} ${way}: ${at.text.slice(0, 100)} (${at.nth + 1})`;
  return wrong === undefined
    ? head
    : [head, `  ${wrong}`, ...steps.map(({ command, said }) => `    ${command}: ${said}`)].join('\n');
}

interface Case {
  readonly way: Way;
  readonly at: Seen;
}

async function tryAll(
  target: Target,
  project: Project,
  known: Known,
  cases: readonly Case[],
  most: number,
): Promise<readonly Tried[]> {
  using folder = checkout(project);
  const all: Tried[] = [];
  await someAtOnce(cases, most, async ({ way, at }) => {
    const tried = await attempt(target, project, folder.path, known, at, way);
    all.push(tried);
    if (LOG !== undefined) appendFileSync(LOG, `${target.key} ${project.layout} ${told(tried)}\n`);
  });
  return all;
}

/** What held counts only where the run came to its place: anything else shows nothing. */
function summary(target: Target, project: Project, tried: readonly Tried[]): string {
  const line = (what: string, of: readonly Tried[]): string => {
    const reached = of.filter((one) => one.reached);
    const held = reached.filter((one) => one.wrong === undefined).length;
    const wrong = of.filter((one) => one.wrong !== undefined).length;
    return `${target.key} ${project.layout} | ${what} | tried ${of.length}, reached ${reached.length}, held ${held}, wrong ${wrong}`;
  };
  const names = [...new Set(tried.map(({ way }) => way))];
  return [
    ...names.map((way) =>
      line(
        way,
        tried.filter((one) => one.way === way),
      ),
    ),
    line(EVERY === 1 ? 'every place' : `every ${EVERY}th place`, tried),
  ].join('\n');
}

/** Of a sample: another place for each way, so that together they are spread over the run. */
const sampled = (points: readonly Seen[], way: number): readonly Seen[] => {
  const work = points.filter(({ text }) => /people|history|^COMMIT|people_n/.test(text));
  return [Math.floor(((way * 7 + 3) % WAYS.length) * (work.length / WAYS.length))].flatMap((at) => work[at] ?? []);
};

const KEYS = ALL
  ? TARGETS.filter((key) => TARGET.test(key))
  : [TARGETS.filter((key) => key.startsWith('postgresql')).at(-1) ?? '', 'mysql-9'];

describe.each(KEYS)('%s', (key) => {
  const protocol = key.startsWith('postgresql') ? 'postgresql' : 'mysql';
  const layouts = ALL ? LAYOUTS[protocol].filter((layout) => LAYOUT.test(layout)) : ['sql'];
  test('what is advised leads to where an undisturbed run ends', async () => {
    const shared = await sharedTarget(key);
    await using own = await ownTarget(key);
    const wrong: string[] = [];
    for (const layout of layouts) {
      const project = projectOf(layout, protocol);
      using folder = checkout(project);
      const known = await know(shared, project, folder.path);
      const ways = WAYS.map((way, i) => ({
        way,
        // On the second server of the sample every other way
        at: ALL
          ? known.points.filter((_, n) => n % EVERY === 0)
          : protocol === 'mysql' && i % 2 === 1
            ? []
            : sampled(known.points, i),
      }));
      const cases = ways
        .filter(({ way }) => WAY.test(way.name))
        .flatMap(({ way, at }) => at.map((one) => ({ way, at: one })));
      const [mine, theirs] = await Promise.all([
        tryAll(
          own,
          project,
          known,
          cases.filter(({ way }) => way.server === true),
          1,
        ),
        tryAll(
          shared,
          project,
          known,
          cases.filter(({ way }) => way.server !== true),
          AT_ONCE,
        ),
      ]);
      const tried = [...theirs, ...mine];
      if (ALL) console.log(summary(shared, project, tried));
      wrong.push(...tried.filter((one) => one.wrong !== undefined).map((one) => `${layout} ${told(one)}`));
      // A place that nobody comes to shows nothing
      expect(tried.filter(({ reached }) => reached).length).toBeGreaterThan(tried.length * 0.8);
    }
    expect(wrong.join('\n\n')).toBe('');
  });
});
