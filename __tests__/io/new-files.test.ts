import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryFolder } from '../../src/io/dir.js';
import { writeNew } from '../../src/io/new-files.js';
import { withFiles } from '../../src/io/with-files.js';

function place(): { readonly root: string; readonly outside: string } & Disposable {
  const both = mkdtempSync(join(tmpdir(), 'mom-new-'));
  const [root, outside] = [join(both, 'root'), join(both, 'outside')];
  for (const folder of [root, outside]) mkdirSync(folder);
  return { root, outside, [Symbol.dispose]: () => rmSync(both, { recursive: true }) };
}

test('writes files, and the folders that they need', async () => {
  using at = place();
  await writeNew(at.root, [
    { path: 'm/1_a/up.sql', text: 'one\n' },
    { path: 'm/1_a/down.sql', text: 'two\n' },
  ]);
  expect(readdirSync(join(at.root, 'm/1_a'))).toEqual(['down.sql', 'up.sql']);
  expect(readFileSync(join(at.root, 'm/1_a/up.sql'), 'utf8')).toBe('one\n');
  expect(statSync(join(at.root, 'm/1_a/up.sql')).nlink).toBe(1);
});

test('never writes over a file, a link that leads nowhere, or a folder; and then leaves nothing of the others', async () => {
  using at = place();
  writeFileSync(join(at.root, 'file.sql'), 'mine');
  symlinkSync(join(at.outside, 'not-there'), join(at.root, 'link.sql'));
  mkdirSync(join(at.root, 'folder.sql'));
  for (const name of ['file.sql', 'link.sql', 'folder.sql']) {
    const files = [
      { path: 'new/up.sql', text: 'x' },
      { path: name, text: 'x' },
    ];
    await expect(writeNew(at.root, files)).rejects.toMatchObject({ code: 'file-exists' });
    expect(readdirSync(at.root)).toEqual(['file.sql', 'folder.sql', 'link.sql']);
  }
  expect(readFileSync(join(at.root, 'file.sql'), 'utf8')).toBe('mine');
  expect(readdirSync(at.outside)).toEqual([]);
});

test('never writes out of the root, by a path or through a link, nor into .git', async () => {
  using at = place();
  symlinkSync(at.outside, join(at.root, 'out'));
  mkdirSync(join(at.root, '.git'));
  symlinkSync('.git', join(at.root, 'git'));
  for (const path of ['../x.sql', 'out/x.sql', 'out/deep/x.sql', '/tmp/x.sql', 'git/x.sql', '.git/x.sql'])
    await expect(writeNew(at.root, [{ path, text: 'x' }])).rejects.toMatchObject({ code: 'outside' });
  expect(readdirSync(at.outside)).toEqual([]);
  expect(readdirSync(join(at.root, '.git'))).toEqual([]);
});

test('a link that stays within is followed', async () => {
  using at = place();
  mkdirSync(join(at.root, 'real'));
  symlinkSync('real', join(at.root, 'm'));
  await writeNew(at.root, [{ path: 'm/1.sql', text: 'x' }]);
  expect(readdirSync(join(at.root, 'real'))).toEqual(['1.sql']);
});

test('a folder that may not be written, or a file in the place of one, is told with the next step', async () => {
  using at = place();
  writeFileSync(join(at.root, 'file'), '');
  await expect(writeNew(at.root, [{ path: 'file/1.sql', text: 'x' }])).rejects.toMatchObject({ name: 'ActionError' });
  if (process.getuid?.() === 0) return;
  chmodSync(at.root, 0o555);
  const gone = writeNew(at.root, [{ path: 'a/1.sql', text: 'x' }]);
  await expect(gone).rejects.toMatchObject({ code: 'not-written', hint: expect.stringContaining('right to write') });
  chmodSync(at.root, 0o755);
  expect(existsSync(join(at.root, 'a'))).toBe(false);
});

test('a folder with files that are not written yet reads as if they were', async () => {
  const folder = withFiles(memoryFolder({ 'm/1.sql': 'one', 'n/1.sql': 'other' }), new Map([['m/2_a/up.sql', 'two']]));
  expect(await folder.list('m')).toEqual([
    { path: 'm/1.sql', kind: 'file' },
    { path: 'm/2_a', kind: 'directory' },
    { path: 'm/2_a/up.sql', kind: 'file' },
  ]);
  expect((await folder.list('.'))?.map(({ path }) => path)).toEqual([
    'm',
    'm/1.sql',
    'm/2_a',
    'm/2_a/up.sql',
    'n',
    'n/1.sql',
  ]);
  expect(await folder.list('m/2_a/up.sql')).toEqual([{ path: 'm/2_a/up.sql', kind: 'file' }]);
  expect(await folder.list('gone')).toBeUndefined();
  expect(new TextDecoder().decode(await folder.read('m/2_a/up.sql'))).toBe('two');
  expect(new TextDecoder().decode(await folder.read('m/1.sql'))).toBe('one');
});
