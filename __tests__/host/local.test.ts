import { describe, expect, test } from '@jest/globals';
import { localHost } from '../../src/host/local.js';
import type { ProgressEvent } from '../../src/model/events.js';
import type { TerminalLook } from '../../src/terminal-flags.js';

function shown(
  events: readonly ProgressEvent[],
  {
    env = {},
    isTTY = false,
    secret,
    look = {},
  }: { env?: Record<string, string>; isTTY?: boolean; secret?: string; look?: Partial<TerminalLook> } = {},
): string {
  let text = '';
  const terminal = { isTTY, columns: 20, write: (chunk: string) => (text += chunk) };
  const host = localHost({ env, terminal, ...look });
  if (secret !== undefined) host.secret(secret);
  for (const event of events) host.progress(event);
  host.end();
  return text;
}

const NOTE: ProgressEvent = { type: 'warning', text: 'slow' };
const WAIT: ProgressEvent = { type: 'waiting', text: 'for a lock that somebody holds' };

describe('colour', () => {
  test.each([
    [{}, false, false],
    [{}, true, true],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
  ])('%j on a terminal: %s', (env, isTTY, coloured) => {
    expect(shown([NOTE], { env, isTTY })).toBe(coloured ? '\u001b[33mwarning: slow\u001b[0m\n' : 'warning: slow\n');
  });
});

test('quiet is what goes wrong alone; verbose has the time, and statements as they begin, in a log as well', () => {
  const events: readonly ProgressEvent[] = [
    { type: 'phase', name: 'Apply' },
    { type: 'statement', line: 1, kind: 'CREATE TABLE', index: 1, of: 1 },
    { type: 'check', name: 'rights', ok: true, actual: 'all' },
    { type: 'check', name: 'disk', ok: false, actual: 'full' },
    NOTE,
  ];
  const env = { NO_COLOR: '1' };
  expect(shown(events, { env, look: { quiet: true } })).toBe('not ok: disk: full\nwarning: slow\n');
  expect(shown(events, { env, look: { verbose: true } }).replaceAll(/^\[ +\d+\.\d\d s\] /gm, '@ ')).toBe(
    '@ => Apply\n@ ... line 1 (1/1): CREATE TABLE\n@ ok: rights\n@ not ok: disk: full\n@ warning: slow\n',
  );
});

test('in a workflow phases and migrations fold as those of the action do; not where the output is for a program', () => {
  const events: readonly ProgressEvent[] = [
    { type: 'phase', name: 'Apply' },
    { type: 'migration', id: '001\n::error::x.sql', index: 1, of: 1 },
    { type: 'migration-done', id: '001.sql', ms: 3, status: 'applied' },
    { type: 'note', text: '::stop-commands::x' },
    { type: 'phase', name: 'Verification' },
  ];
  const env = { NO_COLOR: '1', GITHUB_ACTIONS: 'true' };
  expect(shown(events, { env })).toBe(
    [
      '::group::Apply',
      '::endgroup::',
      '::group::001 ::error::x.sql (1/1)',
      'ok: 001.sql: applied, 3 ms',
      '::endgroup::',
      '- ::stop-commands::x',
      '::group::Verification',
      '::endgroup::',
      '',
    ].join('\n'),
  );
  for (const look of [{ quiet: true }, { json: true }]) expect(shown(events, { env, look })).not.toContain('group::');
});

test('passing lines are overwritten in a terminal, and kept elsewhere', () => {
  const env = { NO_COLOR: '1' };
  expect(shown([WAIT, NOTE], { env, isTTY: true })).toBe('... for a lock tha…\r\u001b[2Kwarning: slow\n');
  expect(shown([{ type: 'waiting', text: '注文テーブルの鍵を待つ' }], { env, isTTY: true })).toBe(
    '... 注文テーブルの…\r\u001b[2K',
  );
  expect(shown([WAIT], { env, isTTY: true })).toBe('... for a lock tha…\r\u001b[2K');
  expect(shown([WAIT, NOTE], { env })).toBe('... for a lock that somebody holds\nwarning: slow\n');
});

test('hostile text does not reach the terminal as orders', () => {
  const text = shown([{ type: 'note', text: 'a\u001b]0;title\u0007\rb\u009b2J' }], { isTTY: true });
  expect(text).toBe('- a\\u{1b}]0;title\\u{7}\n  | b\\u{9b}2J\n');
});

test('secrets are hidden', () => {
  const secret = 'postgres://app:hunter2@host/db';
  expect(shown([{ type: 'note', text: `cannot reach ${secret} (hunter2)` }], { secret })).toBe(
    '- cannot reach *** (***)\n',
  );
});

test('every event has its line', () => {
  const events: readonly ProgressEvent[] = [
    { type: 'phase', name: 'Apply' },
    { type: 'migration', id: '002', index: 2, of: 3 },
    { type: 'statement', line: 4, kind: 'ALTER TABLE', index: 1, of: 2 },
    { type: 'statement-progress', text: 'validating', ms: 65_000 },
    { type: 'statement-done', line: 4, kind: 'UPDATE', ms: 130_000, rows: 1 },
    { type: 'lock-timeout', attempt: 5, of: 5, waitMs: 0, blockers: [] },
    { type: 'migration-done', id: '002', ms: 5, status: 'failed' },
    { type: 'check', name: 'history', ok: true, actual: '3 rows' },
    { type: 'check', name: 'index', ok: false, actual: 'INVALID' },
    { type: 'backup', text: '3 tables' },
  ];
  expect(shown(events).split('\n')).toEqual([
    '=> Apply',
    '(2/3) 002',
    '... 65.0 s: validating',
    'line 4: UPDATE, 2 min 10 s, 1 row',
    'lock timeout: attempt 5 of 5 did not get its lock; no attempt is left',
    'not ok: 002: failed, 5 ms',
    'ok: history',
    'not ok: index: INVALID',
    'backup: 3 tables',
    '',
  ]);
});
