import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { repositoryPrefix } from '../../src/host/repository.js';

const root = mkdtempSync(join(tmpdir(), 'prefix-'));
mkdirSync(join(root, 'apps/web'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));
afterEach(() => rmSync(join(root, '.git'), { recursive: true, force: true }));

test('the root of the repository needs nothing before a path', () => {
  mkdirSync(join(root, '.git'));
  expect(repositoryPrefix(root, {})).toBe('');
});

test('a folder below it does, in a worktree too', () => {
  writeFileSync(join(root, '.git'), 'gitdir: /elsewhere\n');
  expect(repositoryPrefix(join(root, 'apps/web'), { GITHUB_WORKSPACE: join(root, 'apps') })).toBe('apps/web/');
});

test('without Git the workspace is the root', () => {
  expect(repositoryPrefix(join(root, 'apps/web'), { GITHUB_WORKSPACE: root })).toBe('apps/web/');
  expect(repositoryPrefix(join(root, 'apps/web'), {})).toBe('');
});

test('a folder outside of the workspace has no place in it', () => {
  expect(repositoryPrefix(root, { GITHUB_WORKSPACE: join(root, 'apps') })).toBe('');
});
