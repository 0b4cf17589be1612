import { expect, test } from '@jest/globals';
import { type Annotated, type Annotation, annotate } from '../../src/host/actions.js';
import { commandsIn } from '../support/github/runner-log.js';
import { stdoutOf } from '../support/github/stdout.js';

async function annotated(list: readonly Annotation[], hide?: (text: string) => string) {
  let result: Annotated | undefined;
  const output = await stdoutOf(() => {
    result = annotate(list, hide);
  });
  return { result, output, commands: commandsIn(output) };
}

const many = (severity: Annotation['severity'], count: number): readonly Annotation[] =>
  Array.from({ length: count }, (_, i) => ({ severity, message: `${severity} ${i}`, path: 'a.sql', line: i + 1 }));

test('an annotation has its place', async () => {
  const place = { path: './db/001_a.sql', line: 3, endLine: 3, column: 7 };
  const { commands } = await annotated([{ severity: 'error', message: 'Locks', title: 'add-column', ...place }]);
  expect(commands).toEqual([
    {
      name: 'error',
      data: 'Locks',
      properties: { title: 'add-column', file: 'db/001_a.sql', line: '3', endLine: '3', col: '7' },
    },
  ]);
});

test('a column is left out where the remark spans lines, and a line where there is none', async () => {
  const { commands } = await annotated([
    { severity: 'warning', message: 'A', path: 'a.sql', line: 3, endLine: 5, column: 7 },
    { severity: 'info', message: 'B', path: 'a.sql', line: null, column: 7 },
    { severity: 'info', message: 'C', path: null, line: 4 },
  ]);
  expect(commands.map(({ properties }) => properties)).toEqual([
    { file: 'a.sql', line: '3', endLine: '5' },
    { file: 'a.sql' },
    {},
  ]);
});

test('hostile text stays in its field', async () => {
  const hostile = 'a::b,c:d%0A::add-mask::x\n::set-output name=v::clean\r##[add-mask]y\u001b[2K';
  const { commands, output } = await annotated([
    { severity: 'error', message: hostile, title: hostile, path: hostile, line: 1 },
  ]);
  expect(commands.map(({ name }) => name)).toEqual(['error']);
  expect(commands[0]?.data).toBe('a::b,c:d%0A::add-mask::x\n::set-output name=v::clean\n## [add-mask]y\\u{1b}[2K');
  expect(commands[0]?.properties['file']).toBe(hostile);
  expect(commands[0]?.properties['line']).toBe('1');
  expect(output.trimEnd().split('\n')).toHaveLength(1);
});

test('the most severe come first, and the last place of a kind says how many are left out', async () => {
  const { commands, result, output } = await annotated([
    ...many('info', 2),
    ...many('warning', 10),
    ...many('error', 14),
  ]);
  expect(commands.map(({ name }) => name)).toEqual([
    ...Array(10).fill('error'),
    ...Array(10).fill('warning'),
    'notice',
    'notice',
  ]);
  expect(commands[8]?.data).toBe('error 8');
  expect(commands[9]?.data).toMatch(/^5 more errors are not shown here/);
  expect(result).toEqual({ shown: 21, hidden: 5 });
  expect(output).toContain('- error: a.sql:14: error 13\n');
});

test('a long message is shortened and a secret hidden', async () => {
  const { commands } = await annotated([{ severity: 'error', message: `pw ${'x'.repeat(10_000)}` }], (t) =>
    t.replace('pw', '***'),
  );
  expect(commands[0]?.data).toMatch(/^\*\*\* x{3000,4000}…$/);
});
