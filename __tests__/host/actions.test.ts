import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ActionsHost, actionsHost } from '../../src/host/actions.js';
import type { ProgressEvent } from '../../src/model/events.js';
import { commandsIn } from '../support/github/runner-log.js';
import { stdoutOf } from '../support/github/stdout.js';

async function log(...events: readonly ProgressEvent[]): Promise<string> {
  return stdoutOf(() => {
    const host = actionsHost({ env: {} });
    for (const event of events) host.progress(event);
    host.end();
  });
}

/** The same hostile text wherever an event has room for some. */
function everywhere(text: string): readonly ProgressEvent[] {
  return [
    { type: 'phase', name: text },
    { type: 'note', text },
    { type: 'warning', text },
    { type: 'check', name: text, ok: true, actual: text },
    { type: 'check', name: text, ok: false, actual: text },
    { type: 'waiting', text },
    { type: 'migration', id: text, index: 1, of: 2 },
    { type: 'statement', line: 1, kind: text, index: 1, of: 1 },
    { type: 'statement-done', line: 1, kind: text, ms: 1, rows: 1 },
    { type: 'statement-progress', text, ms: 1 },
    { type: 'lock-timeout', attempt: 1, of: 2, waitMs: 10, blockers: [text, text] },
    { type: 'migration-done', id: text, ms: 1, status: text },
    { type: 'backup', text },
  ];
}

describe('progress', () => {
  test('is one group per phase and per migration', async () => {
    const output = await log(
      { type: 'phase', name: 'Rehearsal' },
      { type: 'note', text: 'PostgreSQL 17' },
      { type: 'migration', id: '001_users', index: 1, of: 2 },
      { type: 'statement', line: 3, kind: 'CREATE TABLE', index: 1, of: 1 },
      { type: 'statement-done', line: 3, kind: 'CREATE TABLE', ms: 12.4, rows: null },
      { type: 'migration-done', id: '001_users', ms: 1_530, status: 'applied' },
      { type: 'phase', name: 'Backup' },
      { type: 'backup', text: '12 tables' },
    );
    expect(commandsIn(output).map(({ name, data }) => `${name} ${data}`)).toEqual([
      'group Rehearsal',
      'endgroup ',
      'group 001_users (1/2)',
      'endgroup ',
      'group Backup',
      'endgroup ',
    ]);
    expect(output).toContain('line 3: CREATE TABLE, 12 ms\n');
    expect(output).toContain('ok: 001_users: applied, 1.5 s');
  });

  test('names who blocks', async () => {
    const blockers = ['pid 41: SELECT 1', 'pid 42: VACUUM'];
    const output = await log({ type: 'lock-timeout', attempt: 2, of: 5, waitMs: 400, blockers });
    expect(output).toMatch(
      /attempt 2 of 5 did not get its lock; next attempt in 400 ms\S*\n.*pid 41: SELECT 1.*\n.*pid 42/,
    );
  });
});

describe('hostile text is no command', () => {
  const forms = [
    '::set-output name=verdict::clean',
    '  \t::add-mask::e',
    '\u3000::set-env name=PATH::/tmp',
    '\u00ad::stop-commands::x',
    '\u200b::error::x',
    '##[add-mask]e',
    'SELECT 1 ##[set-output name=a]b',
    '#\u00ad#\u200b[group]x',
    '####[error]x',
  ];
  const ends = ['\n', '\r', '\r\n', '\u2028', '\u0085', '\v', '\f', '%0A'];

  test.each(forms)('%j', async (form) => {
    for (const end of ends) {
      const names = commandsIn(await log(...everywhere(`a${end}${form}${end}b`))).map(({ name }) => name);
      expect(names).toEqual(['group', 'endgroup', 'group', 'endgroup']);
    }
  });

  test('nor is any text made of such pieces', async () => {
    const pieces = fc.constantFrom(
      ...ends,
      '::',
      ':',
      '#',
      '##[',
      ']',
      ' ',
      '\0',
      '\u00ad',
      '\u200d',
      'group',
      'add-mask',
      'x',
      '\u001b[2K',
    );
    const texts = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(commandsIn(await log(...everywhere(text)))).toHaveLength(4);
      }),
      { numRuns: 300 },
    );
  });

  test('nor does it move the cursor', async () => {
    const output = await log({ type: 'note', text: 'a\u001b[1A\u001b[2Kb\bc\u202ed' });
    expect(output).toBe('- a\\u{1b}[1A\\u{1b}[2Kb\\u{8}c\\u{202e}d\n');
  });
});

describe('secrets', () => {
  const url = 'postgres://app:p%40ss%2Fw%C3%B6rd@db.example:5432/shop?sslpassword=k3y%20pass';

  async function masks(use: (host: ActionsHost) => void): Promise<readonly string[]> {
    const output = await stdoutOf(() => use(actionsHost({ env: {} })));
    return commandsIn(output).map(({ name, data }) => {
      expect(name).toBe('add-mask');
      return data;
    });
  }

  test('are masked in every spelling', async () => {
    const masked = await masks((host) => host.secret(url));
    expect(masked).toEqual(
      expect.arrayContaining([url, 'p%40ss%2Fw%C3%B6rd', 'p@ss/wörd', 'k3y%20pass', 'k3y pass', 'k3y+pass']),
    );
  });

  test('are masked line by line', async () => {
    const key = '-----BEGIN KEY-----\nAAAA\r\nBBBB\n}\n';
    expect(await masks((host) => host.secret(key))).toEqual(expect.arrayContaining(['AAAA', 'BBBB']));
    expect(await masks((host) => host.secret(key))).not.toContain('}');
  });

  test('are masked once, and nothing is no secret', async () => {
    const masked = await masks((host) => {
      for (const value of ['hunter2', 'hunter2', '', ' \n']) host.secret(value);
    });
    expect(masked).toEqual(['hunter2']);
  });

  test('are printed nowhere', async () => {
    const output = await stdoutOf(() => {
      const host = actionsHost({ env: {} });
      host.secret(url);
      host.secret('multi\nline');
      process.stdout.write('----\n');
      for (const event of everywhere(`${url} p@ss/wörd multi\nline`)) host.progress(event);
    });
    const printed = output.slice(output.indexOf('----'));
    expect(printed).toContain('***');
    expect(printed).not.toMatch(/p@ss|p%40ss|multi|line$/m);
  });
});
