import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inputs, readEvent, setOutputs, writeSummary } from '../../src/host/actions.js';
import { SUMMARY_LIMIT, shortenToBytes } from '../../src/host/runner-files.js';
import { opened, readOutputs, runnerEnv } from '../support/github/events.js';

test('inputs are those that were given, known or not', async () => {
  const given = { 'database-url': 'postgres://x', 'Fail On': ' error ', label: '', comment: '  ', databse_url: 'y' };
  expect(inputs(await runnerEnv({ ...opened(), inputs: given }))).toEqual({
    'database-url': 'postgres://x',
    fail_on: ' error ',
    databse_url: 'y',
  });
  expect(inputs({ INPUT___PROTO__: 'x' })).toEqual(Object.fromEntries([['__proto__', 'x']]));
});

describe('outputs', () => {
  afterEach(() => {
    delete process.env['GITHUB_OUTPUT'];
  });

  test('hold any text', async () => {
    const env = await runnerEnv(opened());
    process.env['GITHUB_OUTPUT'] = env['GITHUB_OUTPUT'];
    const outputs = {
      verdict: 'clean',
      'failure-reason': '',
      'backup-file': 'a\nverdict<<X\nfailed\nX',
      'pending-count': 3,
    };
    setOutputs(outputs);
    const read = readOutputs(await readFile(env['GITHUB_OUTPUT'] ?? '', 'utf8'));
    expect(read).toEqual({ ...outputs, 'pending-count': '3' });
  });
});

describe('the event', () => {
  test('is read', async () => {
    expect(await readEvent(await runnerEnv(opened()))).toMatchObject({ action: 'opened' });
  });

  test.each(['', '{"a":', '\0'])('that is %j is none', async (text) => {
    const env = await runnerEnv(opened());
    await writeFile(env['GITHUB_EVENT_PATH'] ?? '', text);
    expect(await readEvent(env)).toBeUndefined();
  });

  test('that is not there is none', async () => {
    expect(await readEvent({})).toBeUndefined();
    expect(await readEvent({ GITHUB_EVENT_PATH: '/nowhere' })).toBeUndefined();
  });
});

describe('the summary', () => {
  const read = (env: Record<string, string>): Promise<string> => readFile(env['GITHUB_STEP_SUMMARY'] ?? '', 'utf8');

  test('is added to', async () => {
    const env = await runnerEnv(opened());
    expect(await writeSummary('# A', env)).toEqual({ written: true, shortened: false });
    await writeSummary('# B', env);
    expect(await read(env)).toBe('# A\n# B\n');
  });

  test('is measured in bytes, with what is there already', async () => {
    const env = await runnerEnv(opened());
    await writeSummary('x'.repeat(500_000), env);
    expect(await writeSummary('ü – 漢字\n'.repeat(60_000), env)).toEqual({ written: true, shortened: true });
    const text = await read(env);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(SUMMARY_LIMIT);
    expect(Buffer.byteLength(text)).toBeGreaterThan(SUMMARY_LIMIT - 1_000);
    expect(text).toMatch(/ü – 漢字\n\n\*\*Shortened here\*\*[^\n]+\n$/);
    expect(text).not.toContain('\ufffd');
  });

  test('that cannot be written is a result', async () => {
    expect(await writeSummary('A', {})).toMatchObject({
      written: false,
      reason: expect.stringContaining('no job summary'),
    });
    expect(await writeSummary('A', { GITHUB_STEP_SUMMARY: '/nowhere/a' })).toMatchObject({
      written: false,
      reason: expect.stringContaining('ENOENT'),
    });
  });

  test('shortened anywhere is whole lines, with code blocks closed', () => {
    const lines = fc.array(fc.constantFrom('text ü', '```sql', '```', '', '| 漢字 |'), {
      minLength: 40,
      maxLength: 80,
    });
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 400 }), (all, limit) => {
        const text = `${all.join('\n')}\n`;
        const short = shortenToBytes(text, limit);
        if (short === text) return;
        expect(Buffer.byteLength(short)).toBeLessThanOrEqual(limit);
        for (const line of short.split('\n').slice(0, -4)) expect([...all, '```']).toContain(line);
        expect((short.match(/^```/gm)?.length ?? 0) % 2).toBe(0);
      }),
    );
  });
});
