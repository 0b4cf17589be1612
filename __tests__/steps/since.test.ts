import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder } from '../../src/io/dir.js';
import { openGit, refusedRef } from '../../src/io/git.js';
import { sql } from '../../src/layouts/sql.js';
import type { ReadOptions } from '../../src/model/contracts.js';
import type { Pending } from '../../src/model/migration.js';
import { toPending } from '../../src/steps/pending/pending.js';
import { appliedSince, type ChangedFile, type SinceRequest } from '../../src/steps/since.js';

let base: string;
let repository: string;

/** Settings of whoever runs the tests must not matter, nor the variables that Git sets within a hook. */
const env = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

function git(...args: readonly string[]): string {
  return execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
    cwd: repository,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

async function put(path: string, text: string | Uint8Array = `SELECT '${path}';\n`): Promise<void> {
  const file = join(repository, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, text);
}

function commit(): string {
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'x');
  return git('rev-parse', 'HEAD');
}

function request(
  ref: string,
  more: Partial<SinceRequest> & {
    readonly paths?: readonly string[];
    readonly within?: string;
    readonly order?: readonly string[];
  } = {},
): SinceRequest {
  const workingDirectory = join(repository, more.within ?? '.');
  const folder = openFolder(workingDirectory);
  const options: ReadOptions = { folder, include: [], exclude: [], order: more.order ?? [], engine: 'postgres' };
  const sources = (more.paths ?? ['m']).map((path) => ({ path }));
  return {
    ref,
    folder,
    groups: [{ layout: sql, sources }],
    named: (_, row) => row,
    options,
    workingDirectory,
    changedFiles: undefined,
    ...more,
  };
}

async function pending(asked: SinceRequest): Promise<Pending & { readonly note: string }> {
  const { applied, source, note } = await appliedSince(asked);
  return {
    ...toPending({ read: await sql.read(asked.groups[0]?.sources ?? [], asked.options), applied, source }),
    note,
  };
}

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
const said = (found: Pending): readonly string[] => found.problems.map(({ kind, id }) => `${kind} ${id}`);

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'since-'));
  repository = join(base, 'repository');
  await mkdir(repository);
  git('init', '-q', '-b', 'main');
  await put('m/001_a.sql');
  await put('m/002_b.sql');
  commit();
});
afterEach(() => rm(base, { recursive: true, force: true }));

describe('from Git', () => {
  test('what the base holds counts as applied, the rest is pending', async () => {
    git('switch', '-q', '-c', 'feature');
    await put('m/003_c.sql');
    commit();
    await put('m/004_not_committed.sql');
    const found = await pending(request('main'));
    expect(ids(found.applied)).toEqual(['001_a.sql', '002_b.sql']);
    expect(found.applied[0]).toMatchObject({ state: 'applied', appliedAt: null, path: 'm/001_a.sql' });
    expect(ids(found.todo)).toEqual(['003_c.sql', '004_not_committed.sql']);
    expect(found.problems).toEqual([]);
    expect(found.note).toBe(
      `No history was read: the 2 migrations that \`main\` holds (commit ${git('rev-parse', 'main').slice(0, 7)}) count as applied.`,
    );
  });

  test('edits, deletions, renames and late numbers show', async () => {
    git('switch', '-q', '-c', 'feature');
    await put('m/001_a.sql', 'SELECT 2;');
    await rename(join(repository, 'm/002_b.sql'), join(repository, 'm/002_renamed.sql'));
    await put('m/000_late.sql');
    commit();
    const found = await pending(request('main'));
    expect(said(found)).toEqual(['edited 001_a.sql', 'vanished 002_b.sql', 'out-of-order 000_late.sql']);
    expect(found.problems[1]?.message).toContain('m/002_renamed.sql has the same content');
  });

  test('line ends and byte order marks are no edits', async () => {
    await put('m/001_a.sql', "\uFEFFSELECT 'm/001_a.sql';\r\n");
    expect((await pending(request('main'))).problems).toEqual([]);
  });

  test('the point where the branch left the base counts, not what the base got since', async () => {
    const fork = git('rev-parse', 'main');
    git('switch', '-q', '-c', 'feature');
    await put('m/003_c.sql');
    commit();
    git('switch', '-q', 'main');
    await put('m/003_other.sql');
    commit();
    git('switch', '-q', 'feature');
    const found = await pending(request('main'));
    expect(found.problems).toEqual([]);
    expect(ids(found.applied)).toEqual(['001_a.sql', '002_b.sql']);
    expect(found.note).toContain(`commit ${fork.slice(0, 7)}, where this branch left it`);
  });

  test('without a common ancestor it is the ref itself', async () => {
    git('switch', '-q', '--orphan', 'other');
    await put('m/001_a.sql');
    commit();
    expect(ids((await appliedSince(request('main'))).applied)).toEqual(['001_a.sql', '002_b.sql']);
  });

  test('tags, commits, parents and branches of the remote are refs as well', async () => {
    git('tag', 'v1');
    const first = git('rev-parse', 'HEAD');
    git('update-ref', 'refs/remotes/origin/release/2', first);
    await put('m/003_c.sql');
    commit();
    for (const ref of [
      'v1',
      first,
      first.slice(0, 10),
      'HEAD~1',
      'HEAD^',
      'origin/release/2',
      'release/2',
      'refs/tags/v1',
    ]) {
      expect(ids((await appliedSince(request(ref))).applied)).toEqual(['001_a.sql', '002_b.sql']);
    }
  });

  test('a folder that the base did not have, and an empty one, hold nothing', async () => {
    await put('new/001.sql');
    await put('m2/.gitkeep', '');
    commit();
    await put('m2/001_x.sql');
    const found = await pending(request('HEAD~1', { paths: ['new', 'm'] }));
    expect(ids(found.todo)).toEqual(['001.sql']);
    expect(ids((await pending(request('HEAD', { paths: ['m2'] }))).todo)).toEqual(['001_x.sql']);
  });

  test('an explicit order of today is no trouble for yesterday', async () => {
    await put('m/aaa.sql');
    const found = await pending(request('HEAD', { order: ['002_b.sql', '001_a.sql', 'aaa.sql'] }));
    expect(ids(found.todo)).toEqual(['aaa.sql']);
    expect(found.problems).toEqual([]);
  });

  test('paths are relative to the working directory, wherever it is in the repository', async () => {
    await put('apps/web/db/001_x.sql');
    await put('apps/web/db/sub/002_y.sql');
    commit();
    await put('apps/web/db/003_z.sql');
    const found = await pending(request('HEAD', { within: 'apps/web', paths: ['db'] }));
    expect(found.applied.map(({ id, path }) => [id, path])).toEqual([
      ['001_x.sql', 'db/001_x.sql'],
      ['sub/002_y.sql', 'db/sub/002_y.sql'],
    ]);
    expect(ids(found.todo)).toEqual(['003_z.sql']);
  });

  test('links in the tree are followed as on disk', async () => {
    await put('shared/100_x.sql');
    await put('shared/more/200_y.sql');
    await symlink('../shared/100_x.sql', join(repository, 'm/100_x.sql'));
    await symlink('../shared/more', join(repository, 'm/more'));
    await symlink('/etc/passwd', join(repository, 'm/300_out.sql'));
    commit();
    const found = await pending(request('HEAD'));
    expect(ids(found.applied)).toEqual(['001_a.sql', '002_b.sql', '100_x.sql', 'more/200_y.sql']);
    expect(found.todo).toEqual([]);
    expect(said(found)).toEqual(['outside 300_out.sql']);
    await put('shared/100_x.sql', 'SELECT changed');
    expect(said(await pending(request('HEAD')))).toContain('edited 100_x.sql');
  });

  test('hostile names and big files come through', async () => {
    const big = `SELECT '${'x'.repeat(3_000_000)}';`;
    await put('m/003 blank "quoted".sql');
    await put("m/004_o'clock_Größe.sql");
    await put('m/005_new\nline.sql');
    await put('m/006_big.sql', big);
    await put('m/007_empty.sql', '');
    commit();
    const found = await pending(request('HEAD'));
    expect(ids(found.applied)).toEqual([
      '001_a.sql',
      '002_b.sql',
      '003 blank "quoted".sql',
      "004_o'clock_Größe.sql",
      '006_big.sql',
      '007_empty.sql',
    ]);
    expect(said(found)).toEqual(['encoding 005_new\nline.sql']);
  });

  test('a submodule is said, not taken for nothing', async () => {
    const other = join(base, 'other');
    await mkdir(other);
    execFileSync('git', ['init', '-q'], { cwd: other, env });
    execFileSync('git', ['commit', '-q', '--allow-empty', '-m', 'x'], { cwd: other, env });
    git('submodule', 'add', '-q', other, 'm/shared');
    commit();
    await expect(appliedSince(request('HEAD'))).rejects.toMatchObject({
      code: 'no-base',
      message: expect.stringContaining('m/shared is a submodule'),
    });
  });

  test('the variables that a hook sets do not lead elsewhere', async () => {
    const before = process.env['GIT_DIR'];
    process.env['GIT_DIR'] = join(base, 'nowhere');
    try {
      expect(ids((await appliedSince(request('HEAD'))).applied)).toEqual(['001_a.sql', '002_b.sql']);
    } finally {
      if (before === undefined) delete process.env['GIT_DIR'];
      else process.env['GIT_DIR'] = before;
    }
  });

  test('a thousand files come from as many processes as one', async () => {
    for (let i = 0; i < 1_000; i += 1) await put(`big/${i}_x.sql`);
    await put('small/1_x.sql');
    commit();
    const [real, log] = [execFileSync('which', ['git'], { encoding: 'utf8' }).trim(), join(base, 'processes')];
    await mkdir(join(base, 'bin'));
    await writeFile(join(base, 'bin/git'), `#!/bin/sh\necho "$1" >> '${log}'\nexec '${real}' "$@"\n`, { mode: 0o755 });
    const before = process.env['PATH'];
    process.env['PATH'] = `${join(base, 'bin')}:${before}`;
    try {
      const processes = async (path: string, files: number): Promise<readonly string[]> => {
        await rm(log, { force: true });
        expect((await appliedSince(request('HEAD', { paths: [path] }))).applied.length).toBe(files);
        return (await readFile(log, 'utf8')).trim().split('\n');
      };
      const one = await processes('small', 1);
      expect(one.filter((command) => command === 'cat-file')).toHaveLength(1);
      expect(await processes('big', 1_000)).toEqual(one);
    } finally {
      process.env['PATH'] = before;
    }
  });
});

describe('refs that are none', () => {
  test.each([
    '',
    '-x',
    '--upload-pack=touch x',
    'a b',
    'a..b',
    'HEAD:m',
    '@{-1}',
    'a\nb',
    'a*',
    'a?',
    'a[b',
    'a\\b',
    'a\0',
    `${'x'.repeat(2_000)}`,
  ])('%j is refused', async (ref) => {
    expect(refusedRef(ref)).toBeDefined();
    await expect(appliedSince(request(ref))).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('`since`'),
    });
  });

  test.each(['main', 'origin/main', 'HEAD~2', 'feature/x+y@2', 'v1.0', 'müller', 'a;b', '$(x)', '`x`'])(
    '%j may be one',
    (ref) => {
      expect(refusedRef(ref)).toBeUndefined();
    },
  );

  test('one that is not there, and a blob, say so with the next step', async () => {
    for (const ref of ['nowhere', '$(touch pwned)'.replace(' ', ''), git('rev-parse', 'HEAD:m/001_a.sql')]) {
      await expect(appliedSince(request(ref))).rejects.toMatchObject({
        code: 'no-base',
        message: `What counts as applied cannot be found: this checkout does not hold \`${ref}\`.`,
        hint: expect.stringContaining('fetch-depth: 0'),
      });
    }
  });
});

describe('from the list of a pull request', () => {
  const list = (...files: readonly ChangedFile[]) => ({ changedFiles: () => Promise.resolve(files) });

  async function shallow(): Promise<void> {
    git('switch', '-q', '-c', 'feature');
    await put('m/003_c.sql');
    await put('m/001_a.sql', 'SELECT 2;');
    await rename(join(repository, 'm/002_b.sql'), join(repository, 'm/002_renamed.sql'));
    commit();
    const clone = join(base, 'clone');
    git('clone', '-q', '--depth=1', '--branch=feature', `file://${repository}`, clone);
    repository = clone;
  }

  test('a shallow checkout without the base takes what the pull request does not add', async () => {
    await shallow();
    const files = list(
      { path: 'm/003_c.sql', status: 'added' },
      { path: 'm/001_a.sql', status: 'modified' },
      { path: 'm/002_renamed.sql', status: 'renamed', previousPath: 'm/002_b.sql' },
      { path: 'm/000_gone.sql', status: 'removed' },
      { path: 'README.md', status: 'removed' },
    );
    const found = await pending(request('main', files));
    expect(ids(found.applied)).toEqual(['000_gone.sql', '001_a.sql', '002_b.sql']);
    expect(ids(found.todo)).toEqual(['002_renamed.sql', '003_c.sql']);
    expect(said(found)).toEqual(['edited 001_a.sql', 'vanished 000_gone.sql', 'vanished 002_b.sql']);
    expect(found.problems[2]?.hint).toBe('Rename m/002_renamed.sql back to m/002_b.sql.');
    expect(found.note).toBe(
      "No history was read, and this shallow checkout does not hold `main`: by the pull request's list of changed files, the 3 migrations that it does not add count as applied.",
    );
  });

  test('a shallow checkout that holds the base goes by Git', async () => {
    await shallow();
    git('fetch', '-q', '--depth=1', 'origin', 'main');
    const found = await pending(request('FETCH_HEAD', list({ path: 'm/003_c.sql', status: 'added' })));
    expect(said(found)).toEqual(['edited 001_a.sql', 'vanished 002_b.sql']);
    expect(found.note).toContain('`FETCH_HEAD` holds');
  });

  test('neither: an error with both ways out', async () => {
    await shallow();
    await expect(appliedSince(request('main'))).rejects.toMatchObject({
      code: 'no-base',
      message: expect.stringContaining('this shallow checkout does not hold `main`'),
      hint: expect.stringMatching(/fetch-depth: 0.*github-token.*database-url/),
    });
  });

  test('paths of the list are of the repository, ours of the working directory', async () => {
    await put('apps/web/m/001_x.sql');
    await put('apps/web/m/002_y.sql');
    commit();
    const files = list(
      { path: 'apps/web/m/002_y.sql', status: 'added' },
      { path: 'm/001_x.sql', status: 'added' },
      { path: 'apps/web/m/0.sql', status: 'removed' },
    );
    const found = await pending(request('nowhere', { ...files, within: 'apps/web' }));
    expect(ids(found.applied)).toEqual(['0.sql', '001_x.sql']);
    expect(ids(found.todo)).toEqual(['002_y.sql']);
  });

  test('outside of any checkout it is taken as it is', async () => {
    await rm(join(repository, '.git'), { recursive: true });
    const found = await pending(request('main', list({ path: 'm/002_b.sql', status: 'added' })));
    expect(ids(found.todo)).toEqual(['002_b.sql']);
    expect(found.note).toContain('the working directory is no Git checkout');
    await expect(appliedSince(request('main'))).rejects.toMatchObject({
      code: 'no-base',
      hint: expect.stringContaining('actions/checkout'),
    });
  });

  test('a folder that is all new had nothing in it', async () => {
    await put('n/1.sql');
    const files = list({ path: 'n/1.sql', status: 'added' });
    expect(ids((await pending(request('nowhere', { ...files, paths: ['n'] }))).todo)).toEqual(['1.sql']);
    expect(ids((await pending(request('nowhere', { ...files, paths: ['n/1.sql'] }))).todo)).toEqual(['1.sql']);
  });

  test('a list that GitHub cut short is not believed', async () => {
    const many = Array.from({ length: 3_000 }, (_, i): ChangedFile => ({ path: `x/${i}`, status: 'added' }));
    await expect(appliedSince(request('nowhere', list(...many)))).rejects.toMatchObject({
      code: 'no-base',
      message: expect.stringContaining('3000'),
    });
  });
});

describe('trouble with Git', () => {
  test('a checkout of somebody else is explained', async () => {
    if (process.getuid?.() !== 0) return;
    execFileSync('chown', ['-R', '65534:65534', repository]);
    const home = process.env['HOME'];
    process.env['HOME'] = base;
    try {
      await expect(appliedSince(request('main'))).rejects.toMatchObject({
        code: 'no-base',
        message: expect.stringContaining('another user owns it'),
        hint: expect.stringContaining(`git config --global --add safe.directory "${repository}"`),
      });
    } finally {
      if (home === undefined) delete process.env['HOME'];
      else process.env['HOME'] = home;
    }
  });

  test('no program of that name is explained', async () => {
    const before = process.env['PATH'];
    process.env['PATH'] = base;
    try {
      expect(await openGit(repository)).toEqual({
        why: 'the `git` program is not installed',
        hint: expect.any(String),
      });
    } finally {
      process.env['PATH'] = before;
    }
  });

  test('a damaged repository says what Git says', async () => {
    await writeFile(join(repository, '.git/HEAD'), 'ref: refs/heads/main\n');
    await rm(join(repository, '.git/objects'), { recursive: true });
    await mkdir(join(repository, '.git/objects'));
    await expect(appliedSince(request('main'))).rejects.toMatchObject({ code: 'no-base' });
  });

  test('a missing blob is an error: its file must not count as new', async () => {
    const blob = git('rev-parse', 'HEAD:m/001_a.sql');
    await rm(join(repository, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true });
    await expect(appliedSince(request('HEAD'))).rejects.toMatchObject({
      code: 'no-base',
      message: expect.stringContaining('m/001_a.sql cannot be read (EMISSING)'),
    });
  });
});
