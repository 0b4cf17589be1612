import fc from 'fast-check';
import { readConfig } from '../../src/inputs-config.js';
import { ActionError } from '../../src/model/error.js';
import { parseExpectations } from '../../src/steps/verify/expectations-parse.js';
import { growth, PROPORTIONAL, worked } from '../support/growth.js';
import { LONG_MS, overTexts, scraps } from './runs.js';

const names = 'database-url migrations layout rules order databases label verify config confirm env'.split(' ');
const PIECES = [
  ...'\n,[,],{,},:,  ,- ,#,|,>,?,!,%,@,`,\',",\t,\r\n, '.split(','),
  ...names.map((name) => `${name}: `),
  ...[
    '&a ',
    '*a',
    '<<: *a',
    '__proto__: ',
    'constructor: ',
    'toString: ',
    '!!binary ',
    '!!js/function ',
    '---\n',
    '...\n',
    '~',
    'null',
    '1e999',
    '0x1',
  ],
  ...['tables:\n', 'queries:\n', 'columns:\n', '\u202e', '\u0000', '::set-output name=a::b', 'x'],
];

/** Whatever it is given, a reader gives an answer or says in its own words what is wrong. */
function survives(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(ActionError);
  }
}

test(
  'a config file of any kind is read or refused in words',
  () => {
    overTexts('config', scraps(PIECES), 400, (text) => {
      survives(() => {
        const { values, troubles } = readConfig(text, '.github/migrate-on-merge.yml', undefined);
        for (const name of values.keys()) expect(name).toMatch(/^[a-z-]+$/);
        for (const { text: words } of troubles) expect(typeof words).toBe('string');
      });
    });
  },
  LONG_MS,
);

test(
  'a file of expectations of any kind is read or refused in words',
  () => {
    overTexts('expectations', scraps(PIECES), 400, (text) => survives(() => parseExpectations(text, 'verify.yml')));
  },
  LONG_MS,
);

const laughs = (n: number): string =>
  `a0: &a0 x\n${Array.from({ length: n }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`).join('\n')}\n`;

test.each<[string, string, RegExp]>([
  ['lists in lists', '['.repeat(100_000), /TOO_DEEP|valid YAML/],
  ['maps in maps', `migrations: ${'{a: '.repeat(50_000)}`, /TOO_DEEP|valid YAML/],
  [
    'maps by indentation',
    Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    /TOO_DEEP|RESOURCE_EXHAUSTION|no key/,
  ],
  ['a laugh a billion times', laughs(30), /no key/],
  ['as many aliases as fit', `a: &a 1\nb: [${'*a,'.repeat(80_000)}]\n`, /TOO_MANY_ALIASES/],
  ['a key that is everything', `? ${'x'.repeat(250_000)}\n: 1\n`, /no key of this name|valid YAML/],
  ['more than a config file is', `# ${'x'.repeat(300_000)}\n`, /TOO_LONG/],
])('%s: refused at once', (_, text, message) => {
  const start = worked();
  const { troubles } = readConfig(text, 'c.yml', undefined);
  expect(troubles.map(({ text: words }) => words).join('\n')).toMatch(message);
  survives(() => parseExpectations(text, 'verify.yml'));
  expect(worked() - start).toBeLessThan(15_000);
});

test('what every object has is no setting', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
    const { troubles, values } = readConfig(`${name}:\n  database-url: postgres://a@b/c\n`, 'c.yml', undefined);
    expect(troubles.map(({ text }) => text)).toEqual([expect.stringContaining(`There is no key \`${name}\``)]);
    expect([...values]).toEqual([]);
  }
  expect(({} as Record<string, unknown>)['database-url']).toBeUndefined();
});

test('time grows with the file', async () => {
  const lines = (n: number): string => `migrations:\n${'  - db/migrations\n'.repeat(n)}`;
  expect(await growth(1_000, lines, (text) => readConfig(text, 'c.yml', undefined))).toBeLessThan(PROPORTIONAL);
});

test('the property has teeth: a reader that throws anything else is found', () => {
  expect(() => survives(() => [].reduce((a) => a))).toThrow();
  expect(fc.sample(scraps(PIECES), 50).join('')).toContain('migrations');
});
