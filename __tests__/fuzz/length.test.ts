// Expressions over texts that others write: a megabyte of whatever is worst for each of them takes moments, where it took hours or for ever.
import fc from 'fast-check';
import { covers, grantedRoles, parseGrant } from '../../src/engines/mysqlfamily/grants.js';
import { readTag } from '../../src/engines/pglite.js';
import { makeSecrets, secretSpellings } from '../../src/host/secrets.js';
import { shownName } from '../../src/io/shown-name.js';
import { ServerError } from '../../src/model/error.js';
import type { Statement } from '../../src/model/migration.js';
import { masked } from '../../src/sql/masked.js';
import { withoutValues as withoutMysql } from '../../src/steps/values-mysql.js';
import { withoutValues as withoutPostgresql } from '../../src/steps/values-postgresql.js';
import { words } from '../../src/steps/verify/queries.js';
import { worked } from '../support/growth.js';
import { runs } from './runs.js';

const SIZE = 1_000_000;
/** Of a processor. Each takes a hundredth of it; with the square of the length it would be hours. */
const MOST_MS = 20_000;

const many = (piece: string, size = SIZE): string => piece.repeat(Math.ceil(size / piece.length));

const insert = (sql: string): Statement => ({
  sql,
  kind: 'INSERT',
  offset: 0,
  line: 1,
  endLine: 1,
  transaction: 'inside',
  allows: [],
});

const postgresql = (code: string, message: string, data = {}, statement?: Statement): string =>
  JSON.stringify(withoutPostgresql(new ServerError(message, code, data), statement));

const WORST: Readonly<Record<string, () => unknown>> = {
  'a URL of question marks': () => secretSpellings(`postgres://h/d${many('?')}`),
  'a URL of keys without values': () => secretSpellings(`postgres://h/d?${many('a;')}`),
  'a URL of colons and ats': () => secretSpellings(`postgres://${many(':@')}`),
  'a secret of a megabyte, looked for': () => {
    const secrets = makeSecrets();
    secrets.add(many('aab'));
    return secrets.hide(many('aa'));
  },
  'a grant of columns without an end': () => parseGrant(`GRANT SELECT (${many('`a`')} ON \`d\`.* TO \`u\`@\`%\``),
  'a grant of nothing': () => parseGrant(`GRANT ${many(' ON `')}`),
  'roles without an end': () => grantedRoles(`GRANT ${many('`a`')}`),
  'a pattern of wildcards': () => covers(many('%a', 2_000), many('a', 2_000).concat('b')),
  'a command tag of digits': () => readTag(`INSERT ${many('1')}x`),
  'a command tag of numbers': () => readTag(`${many('1 ')}x`),
  'a message of opening quotes': () => postgresql('22P02', many('“')),
  'a message of quotes': () => postgresql('22P02', many('"')),
  'a value of a million parts, all in the file': () => {
    const value = many("a1, b'2, ");
    return postgresql('22P02', `invalid input: "${value}"`, {}, insert(`VALUES ('${value.split(', ').join(' ')}')`));
  },
  'a detail of keys': () => postgresql('23505', '', { detail: many('Key (a)=(') }),
  'a context of quotes': () => postgresql('22P02', '', { where: many("'") }),
  'a context of COPY': () => postgresql('22P02', '', { where: many('COPY COPY ') }),
  'a context of ten megabytes in quotes': () => postgresql('22P02', '', { where: `'${many("it''s ", 10_000_000)}` }),
  'a duplicate entry of quotes': () =>
    withoutMysql(new ServerError(`Duplicate entry '${many("' for key")}`, '1062', {}), undefined),
  'a wrong value of colons': () => withoutMysql(new ServerError(many("value: '"), '1292', {}), undefined),
  'a message of users': () => withoutMysql(new ServerError(many("user 'a'@"), '1142', {}), undefined),
  'a message of users in a check': () => words(new ServerError(many("'@'"), '1142', {})),
  'a name of digits and dots': () => shownName(many('1.1.')),
  'passwords one behind the other': () => masked(many("PASSWORD 'x' ")),
  'words before a password': () => masked(many('identified with ')),
  'quotes without an end': () => masked(`password ${many("'")}`),
};

test.each(Object.keys(WORST))('%s', (name) => {
  const begun = worked();
  WORST[name]?.();
  expect(worked() - begun).toBeLessThan(MOST_MS);
});

/** As it was written before: by an expression that takes for ever over some patterns. */
function coversByExpression(pattern: string, database: string): boolean {
  const source = pattern.replaceAll(/\\([_%\\])|[_%]|[.*+?^${}()|[\]\\]/g, (all, escaped?: string) =>
    escaped !== undefined ? (escaped === '\\' ? '\\\\' : escaped) : all === '_' ? '.' : all === '%' ? '.*' : `\\${all}`,
  );
  return new RegExp(`^${source}$`, 'is').test(database);
}

test('patterns of databases cover what they covered', () => {
  const text = (signs: string): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...signs), { maxLength: 7 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text('aB_%\\.'), text('abB_%\\.'), (pattern, database) => {
      expect(covers(pattern, database)).toBe(coversByExpression(pattern, database));
    }),
    runs(500),
  );
  expect(covers('*', 'any')).toBe(true);
});

test('command tags are taken apart', () => {
  expect(readTag('INSERT 0 5')).toEqual({ command: 'INSERT', rowCount: 5 });
  expect(readTag('SELECT 12')).toEqual({ command: 'SELECT', rowCount: 12 });
  expect(readTag('CREATE TABLE')).toEqual({ command: 'CREATE TABLE', rowCount: null });
  expect(readTag('')).toEqual({ command: '', rowCount: null });
});

test('a check tells neither the user nor the host that a server names', () => {
  expect(words(new ServerError("SELECT command denied to user 'app'@'10.1.2.3' for table 't'", '1142', {}))).toBe(
    "error 1142: SELECT command denied to this user for table 't'",
  );
  expect(words(new Error("no such account 'app'@'%'"))).toBe('no such account this user');
});
