import fc from 'fast-check';
import { ServerError } from '../../src/model/error.js';
import type { Statement } from '../../src/model/migration.js';
import { withoutValues as mysql } from '../../src/steps/values-mysql.js';
import { withoutValues as postgresql } from '../../src/steps/values-postgresql.js';

const MARK = 'zzsecret';

const statement = (kind: string, sql: string): Statement => ({
  sql,
  kind,
  offset: 0,
  line: 1,
  endLine: 1,
  transaction: 'inside',
  allows: [],
});

const ALTER = statement('ALTER TABLE', 'ALTER TABLE t ADD UNIQUE (a)');

/** Values with all that could look like the end of one. */
const value = fc
  .tuple(
    fc.array(fc.constantFrom('"', "'", ')', '(', ')=(', '\n', '«', '»', ' a ', ': ', '\nblocked by '), {
      maxLength: 6,
    }),
    fc.nat(6),
  )
  .map(([pieces, at]) => [...pieces.slice(0, at), MARK, ...pieces.slice(at)].join(''));

test('whatever a value looks like, nothing of it is shown on PostgreSQL', () => {
  fc.assert(
    fc.property(value, (v) => {
      const errors = [
        new ServerError('could not create unique index "u"', '23505', { detail: `Key (a)=(${v}) is duplicated.` }),
        new ServerError('x', '23505', { detail: `Schlüssel »(a)=(${v})« existiert bereits.` }),
        new ServerError('x', '23503', { detail: `Key (a)=(${v}) is not present in table "t".` }),
        new ServerError('x', '23514', { detail: `Failing row contains (1, ${v}).` }),
        new ServerError('x', '23P01', { detail: `Key (a)=(${v}) conflicts with existing key (a)=(${v}).` }),
        new ServerError(`invalid input syntax for type integer: "${v}"`, '22P02'),
        new ServerError('x', '22P02', { detail: `Token "${v}" is invalid.`, where: `JSON data, line 1: ${v}` }),
        new ServerError(`value "${v}" is out of range for type integer`, '22003'),
        new ServerError('x', '22P02', { where: `COPY t, line 3, column a: "${v}"` }),
      ];
      for (const error of errors) {
        const { message, data } = postgresql(error, ALTER);
        expect(`${message}${JSON.stringify(data)}`).not.toContain(MARK);
      }
    }),
  );
});

test('nor on MySQL; what the file says itself, and a zero date, may be read', () => {
  fc.assert(
    fc.property(value, (v) => {
      for (const [code, message] of [
        ['1062', `Duplicate entry '${v}' for key 't.a'`],
        ['1292', `Incorrect date value: '${v}' for column 'a' at row 1`],
        ['1292', `Truncated incorrect INTEGER value: '${v}'`],
        ['1366', `Incorrect integer value: '${v}' for column \`d\`.\`t\`.\`a\` at row 1`],
        ['1062', `Doppelter Eintrag '${v}' für Schlüssel 't.a'`],
        ['1300', `Invalid utf8mb4 character string: '${v}'`],
        [
          '1762',
          `Foreign key constraint for table 't', record '${v}' would lead to a duplicate entry in a child table`,
        ],
        ['1918', `Encountered illegal value '${v}' when converting to INT`],
        ['3854', `Cannot convert string '${v}' from binary to utf8mb4`],
      ] as const) {
        expect(mysql(new ServerError(message, code), ALTER).message).not.toContain(MARK);
        const data = { detail: `${message}\nblocked by session 7`, remarks: [{ code, message }] };
        const { data: shown } = mysql(new ServerError('Lock wait timeout exceeded', '1205', data), ALTER);
        expect(JSON.stringify(shown)).not.toContain(MARK);
        expect(shown.detail).toMatch(/\nblocked by session 7$/);
      }
    }),
  );
  const zero = "Incorrect date value: '0000-00-00' for column 'a' at row 1";
  expect(mysql(new ServerError(zero, '1292'), ALTER).message).toBe(zero);
  const twice = "Duplicate entry '7' for key 't.PRIMARY'";
  const insert = statement('INSERT', 'INSERT INTO t VALUES (7)');
  expect(mysql(new ServerError(twice, '1062'), insert).message).toBe(twice);
  expect(mysql(new ServerError(twice, '1062'), statement('INSERT', 'INSERT INTO t SELECT 7')).message).not.toBe(twice);
});
