// Names and texts of files, as anybody with a pull request can bring them: every layout reads them, or refuses them in words.
import fc from 'fast-check';
import { memoryFolder } from '../../src/io/dir.js';
import { layouts } from '../../src/layouts/index.js';
import { ActionError } from '../../src/model/error.js';
import { LONG_MS, runs } from './runs.js';

const STEMS = [
  ...[
    '001_x',
    '2020-01-01-000000_x',
    'V1__x',
    'U1__x',
    'R__x',
    'B1__x',
    '1700000000000_x',
    '0000_x',
    '20200101000000_x',
  ],
  ...[
    '::set-output name=a::b',
    '\u202egnp',
    'a\nb',
    '##[error]x',
    '__proto__',
    'constructor',
    '-rf',
    '~',
    '%s',
    '\u00ad',
    '.',
    '😀',
  ],
  ...['x'.repeat(251), '9'.repeat(60), '1.2.3.4', 'V9999999999999999999999__x', 'V1.__x', 'V__x', '_'],
];
const ENDS = [
  '.sql',
  '.up.sql',
  '.down.sql',
  '.js',
  '.ts',
  '.mjs',
  '.json',
  '.conf',
  '.toml',
  '/up.sql',
  '/down.sql',
  '/migration.sql',
  '',
  '.SQL',
];
const TEXTS = [
  ...[
    '',
    'SELECT 1;',
    '-- +goose Up\nSELECT 1;',
    '-- +goose StatementBegin',
    '-- migrate:up\n-- migrate:down',
    '{',
    '[[',
    '\u0000',
    '\ufeff;',
  ],
  ...[
    'exports.up = 1',
    '{"entries":[{"tag":"../x","when":"a"}]}',
    '{"entries":{}}',
    'flyway.placeholders.a=${a}',
    '--> statement-breakpoint',
  ],
];
/** Files by which tools are known, whatever stands in them. */
const SETTINGS = [
  'meta/_journal.json',
  'migration_lock.toml',
  'flyway.toml',
  'flyway.conf',
  'diesel.toml',
  'atlas.sum',
  'package.json',
  'prisma.config.ts',
  '.sequelizerc',
];

const name = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...STEMS), fc.constantFrom(...ENDS)).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...SETTINGS) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((one) => !/[/\0]|^\.{1,2}$/.test(one)),
  },
);
const files = fc.dictionary(name, fc.constantFrom(...TEXTS), { maxKeys: 6 });

/** No file is also a folder. */
const possible = (all: Readonly<Record<string, string>>): boolean =>
  Object.keys(all).every((one) => !Object.keys(all).some((other) => other.startsWith(`${one}/`)));

test.each(layouts)(
  '$name',
  async (layout) => {
    await fc.assert(
      fc.asyncProperty(files.filter(possible), async (all) => {
        const folder = memoryFolder(Object.fromEntries(Object.entries(all).map(([one, text]) => [`m/${one}`, text])));
        try {
          await layout.detect(folder);
          const { migrations, problems } = await layout.read([{ path: 'm' }], {
            folder,
            include: [],
            exclude: [],
            order: [],
            engine: 'postgres',
          });
          for (const { path } of migrations) expect(path.startsWith('m')).toBe(true);
          for (const { message, hint } of problems) expect([message, hint]).not.toContain('');
        } catch (error) {
          if (!(error instanceof ActionError)) throw error;
          expect(error.hint).not.toBe('');
        }
      }),
      runs(60),
    );
  },
  LONG_MS,
);
