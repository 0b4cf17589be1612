import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf, memoryFolder, openFolder, subFolder } from '../../src/io/dir.js';
import type { Folder } from '../../src/model/contracts.js';
import { growth, PROPORTIONAL } from '../support/growth.js';
import { expectRefusal, thrown } from '../support/refusal.js';

let root: string;
let outside: string;
let folder: Folder;

async function put(path: string, text = 'SELECT 1;'): Promise<void> {
  const file = join(root, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, text);
}

const shown = async (path: string, from = folder): Promise<readonly string[] | undefined> =>
  (await from.list(path))?.map((entry) => `${entry.kind} ${entry.path}`);
const fails = async (path: string, from = folder): Promise<string | undefined> =>
  from.read(path).then(() => 'was read', codeOf);

beforeEach(async () => {
  const base = await mkdtemp(join(tmpdir(), 'folder-'));
  root = join(base, 'repository');
  outside = join(base, 'repository-beside');
  await mkdir(root);
  await mkdir(outside);
  await writeFile(join(outside, 'secret.sql'), 'SELECT secret');
  folder = openFolder(root);
});
afterEach(() => rm(join(root, '..'), { recursive: true, force: true }));

describe('list', () => {
  test('gives everything below, sorted by code unit, with forward slashes', async () => {
    for (const path of ['m/b.sql', 'm/B.sql', 'm/a/z.sql', 'm/a-b.sql', 'm/ä.sql', 'other.sql']) await put(path);
    expect(await shown('m')).toEqual([
      'file m/B.sql',
      'directory m/a',
      'file m/a-b.sql',
      'file m/a/z.sql',
      'file m/b.sql',
      'file m/ä.sql',
    ]);
    expect(await shown('./m//a/')).toEqual(['file m/a/z.sql']);
    expect(await shown('m/a/../b.sql')).toEqual(['file m/b.sql']);
    expect((await shown('.'))?.length).toBe(8);
    expect(await shown('')).toEqual(await shown('.'));
  });

  test('tells nothing there from an empty folder', async () => {
    await mkdir(join(root, 'empty'));
    expect(await shown('empty')).toEqual([]);
    expect(await shown('missing')).toBeUndefined();
    expect(await shown('missing/deeper')).toBeUndefined();
    await put('file.sql');
    expect(await shown('file.sql/x')).toBeUndefined();
    expect(await shown('x\0y')).toBeUndefined();
    expect(await shown('x'.repeat(5_000))).toBeUndefined();
  });

  test('never leaves the root by a path', async () => {
    for (const path of [
      '..',
      '../repository-beside',
      'a/../../repository-beside',
      join(outside, 'secret.sql'),
      'C:/x',
      'C:\\x',
      '\\\\host\\share',
    ]) {
      expect(await shown(path)).toEqual([`outside ${path}`]);
      expect(await fails(path)).toBe('EOUTSIDE');
    }
  });

  test('does not show .git and node_modules, unless one is named', async () => {
    await put('.git/config', 'token');
    await put('m/node_modules/x/a.sql');
    await put('m/a.sql');
    expect(await shown('.')).toEqual(['directory m', 'file m/a.sql']);
    expect(await shown('m/node_modules/x')).toEqual(['file m/node_modules/x/a.sql']);
    expect(await shown('.git')).toEqual(['outside .git']);
    expect(await fails('.git/config')).toBe('EOUTSIDE');
  });
});

describe('links', () => {
  test('within are followed, to files and to folders', async () => {
    await put('real/a.sql', 'A');
    await mkdir(join(root, 'm'));
    await symlink('../real/a.sql', join(root, 'm/a.sql'));
    await symlink(join(root, 'real'), join(root, 'm/all'));
    expect(await shown('m')).toEqual(['file m/a.sql', 'directory m/all', 'file m/all/a.sql']);
    expect(Buffer.from(await folder.read('m/all/a.sql')).toString()).toBe('A');
    expect(await shown('m/all')).toEqual(['file m/all/a.sql']);
  });

  test('that leave are outside, whatever they lead to; a sibling with the same beginning of its name too', async () => {
    await mkdir(join(root, 'm'));
    await symlink(outside, join(root, 'm/all'));
    await symlink(join(outside, 'secret.sql'), join(root, 'm/a.sql'));
    await symlink('../../repository-beside/secret.sql', join(root, 'm/b.sql'));
    await symlink('/etc/passwd', join(root, 'm/c.sql'));
    expect(await shown('m')).toEqual(['outside m/a.sql', 'outside m/all', 'outside m/b.sql', 'outside m/c.sql']);
    for (const path of ['m/a.sql', 'm/all/secret.sql', 'm/b.sql', 'm/c.sql'])
      expect(await fails(path)).toBe('EOUTSIDE');
    expect(await shown('m/all')).toEqual(['outside m/all']);
  });

  test('into .git are outside: the token of the checkout is there', async () => {
    await put('.git/config', 'token');
    await mkdir(join(root, 'm'));
    await symlink('../.git/config', join(root, 'm/001.sql'));
    await symlink('../.git', join(root, 'm/git'));
    expect(await shown('m')).toEqual(['outside m/001.sql', 'outside m/git']);
    expect(await fails('m/001.sql')).toBe('EOUTSIDE');
  });

  test('broken ones and loops end', async () => {
    await put('m/a/x.sql');
    await symlink('nowhere', join(root, 'm/broken.sql'));
    await symlink('self.sql', join(root, 'm/self.sql'));
    await symlink('..', join(root, 'm/a/up'));
    await symlink('../a', join(root, 'm/a/again'));
    expect(await shown('m')).toEqual([
      'directory m/a',
      'other m/a/again',
      'other m/a/up',
      'file m/a/x.sql',
      'other m/broken.sql',
      'other m/self.sql',
    ]);
    expect(await shown('m/broken.sql')).toEqual(['other m/broken.sql']);
    expect(await fails('m/self.sql')).toBe('EINVAL');
  });

  test('in a knot are given up, not followed for ever', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `d${i}`);
    for (const name of names) await mkdir(join(root, name));
    for (const a of names) for (const b of names) if (a !== b) await symlink(`../${b}`, join(root, a, b));
    expectRefusal(await thrown(() => folder.list('.')), 'too-many-files', /symbolic links below/, /`migrations`/);
  });
});

describe('what is no file', () => {
  test('a folder named .sql is a folder; a pipe is never opened', async () => {
    await put('m/x.sql/inner.sql');
    execFileSync('mkfifo', [join(root, 'm/pipe.sql')]);
    await symlink('pipe.sql', join(root, 'm/to-pipe.sql'));
    await symlink('/dev/zero', join(root, 'm/zero.sql'));
    expect(await shown('m')).toEqual([
      'other m/pipe.sql',
      'other m/to-pipe.sql',
      'directory m/x.sql',
      'file m/x.sql/inner.sql',
      'outside m/zero.sql',
    ]);
    expect(await fails('m/pipe.sql')).toBe('EINVAL');
    expect(await fails('m/x.sql')).toBe('EISDIR');
    expect(await fails('m/none.sql')).toBe('ENOENT');
  });

  test('hostile names are given as they are; bytes that are no UTF-8 are no file', async () => {
    await put('m/new\nline.sql', 'N');
    await put('m/es\u001b[2Jc.sql');
    await put('m/-rf.sql');
    await put('m/back\\slash.sql', 'B');
    await put('m/__proto__');
    execFileSync('sh', ['-c', `printf x > "${root}/m/$(printf 'bad\\377.sql')"`]);
    expect((await folder.list('m'))?.map((e) => [e.path, e.kind])).toEqual([
      ['m/-rf.sql', 'file'],
      ['m/__proto__', 'file'],
      ['m/back\\slash.sql', 'file'],
      ['m/bad\uFFFD.sql', 'other'],
      ['m/es\u001b[2Jc.sql', 'file'],
      ['m/new\nline.sql', 'file'],
    ]);
    expect(Buffer.from(await folder.read('m/new\nline.sql')).toString()).toBe('N');
    expect(Buffer.from(await folder.read('m/back\\slash.sql')).toString()).toBe('B');
  });
});

test('a root that is not there says so', async () => {
  await expect(openFolder(join(root, 'nowhere')).list('.')).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a root that is a link is the folder that it leads to', async () => {
  await put('m/a.sql');
  await symlink(root, join(outside, 'link'));
  expect(await shown('m', openFolder(join(outside, 'link')))).toEqual(['file m/a.sql']);
});

test('10,000 files are listed in no more time than they are', async () => {
  const fill = async (amount: number): Promise<string> => {
    for (let d = 0; d < 10; d += 1) {
      await mkdir(join(root, `m${amount}/${d}`), { recursive: true });
      const files = Array.from({ length: amount / 10 }, (_, i) => join(root, `m${amount}/${d}/${i}.sql`));
      await Promise.all(files.map((file) => writeFile(file, '')));
    }
    return `m${amount}`;
  };
  const times = await growth(1_000, fill, async (path) => {
    expect((await openFolder(root).list(path))?.length).toBe(Number(path.slice(1)) + 10);
  });
  expect(times).toBeLessThan(PROPORTIONAL);
});

describe('a folder in memory', () => {
  const memory = memoryFolder({
    'm/a.sql': 'A',
    'm/sub/b.sql': new Uint8Array([1, 2]),
    'm/link.sql': { link: 'sub/b.sql' },
    'm/all': { link: './sub' },
    'm/out.sql': { link: '../../x.sql' },
    'm/etc.sql': { link: '/etc/passwd' },
    'm/loop.sql': { link: 'loop.sql' },
    'm/broken.sql': { link: 'nothing' },
    'm/up': { link: '..' },
    'm/device.sql': { kind: 'other' },
    'm/locked.sql': { fails: 'EACCES' },
  });

  test('behaves as the real one', async () => {
    expect(await shown('m', memory)).toEqual([
      'file m/a.sql',
      'directory m/all',
      'file m/all/b.sql',
      'other m/broken.sql',
      'other m/device.sql',
      'outside m/etc.sql',
      'file m/link.sql',
      'file m/locked.sql',
      'other m/loop.sql',
      'outside m/out.sql',
      'directory m/sub',
      'file m/sub/b.sql',
      'directory m/up',
      'directory m/up/m',
    ]);
    expect([...(await memory.read('m/link.sql'))]).toEqual([1, 2]);
    expect(await fails('m/locked.sql', memory)).toBe('EACCES');
    expect(await fails('m/none.sql', memory)).toBe('ENOENT');
    expect(await fails('m/loop.sql', memory)).toBe('EINVAL');
    expect(await shown('none', memory)).toBeUndefined();
    expect(await shown('m/a.sql/x', memory)).toBeUndefined();
  });

  test('has parts that are folders of their own', async () => {
    const part = subFolder(memory, './m/sub');
    expect(await shown('.', part)).toEqual(['file b.sql']);
    expect([...(await part.read('b.sql'))]).toEqual([1, 2]);
    expect(await shown('../a.sql', part)).toEqual(['outside ../a.sql']);
    expect(await fails('../a.sql', part)).toBe('EOUTSIDE');
    expect(await shown('.', subFolder(memory, 'm/a.sql'))).toEqual(['file a.sql']);
    expect(await shown('m/a.sql', subFolder(memory, '.'))).toEqual(['file m/a.sql']);
  });
});
