import fc from 'fast-check';
import { masked, maskedInPlace, secretsIn } from '../../src/sql/masked.js';
import { LONG_MS, overTexts, runs, scraps } from './runs.js';

/** How a password may be written into SQL; `¤` stands for it. Whoever finds another one adds a line. */
const FORMS = [
  "CREATE ROLE app LOGIN PASSWORD '¤'",
  "CREATE ROLE app LOGIN PASSWORD'¤'",
  'create user app with password $$¤$$ valid until $x$2030-01-01$x$',
  'ALTER ROLE app PASSWORD $pw$¤$pw$',
  "ALTER USER app WITH ENCRYPTED PASSWORD E'¤'",
  "ALTER USER app WITH PASSWORD U&'¤'",
  "ALTER USER app PASSWORD /* rotated in March */ '¤'",
  "ALTER USER app PASSWORD -- it's the new one\n '¤'",
  "ALTER USER app PASSWORD\n\n\t'¤'",
  "12 | ALTER USER app PASSWORD\n13 |   '¤'",
  "CREATE USER MAPPING FOR app SERVER s OPTIONS (user 'u', password '¤')",
  "ALTER USER MAPPING FOR app SERVER s OPTIONS (SET password '¤')",
  "CREATE SERVER s FOREIGN DATA WRAPPER f OPTIONS (host 'h', sslpassword '¤')",
  "CREATE SERVER s FOREIGN DATA WRAPPER f OPTIONS (client_secret '¤', api_key '¤')",
  "CREATE SERVER s FOREIGN DATA WRAPPER s3 OPTIONS (aws_secret_access_key '¤')",
  "CREATE SUBSCRIPTION s CONNECTION 'host=h password=¤ dbname=d' PUBLICATION p",
  "CREATE SUBSCRIPTION s CONNECTION 'host=h dbname=d password = ¤' PUBLICATION p",
  "CREATE SUBSCRIPTION s CONNECTION 'host=h password=''¤'' dbname=d' PUBLICATION p",
  "CREATE SUBSCRIPTION s CONNECTION 'postgresql://u:¤@h/d' PUBLICATION p",
  "ALTER SUBSCRIPTION s CONNECTION 'postgresql://h/d?user=u&password=¤'",
  "SELECT dblink_connect('c', 'host=h user=u password=¤')",
  "SELECT * FROM dblink('postgres://u:¤@h:5432/d?sslmode=require', 'SELECT 1') AS t(a int)",
  "COPY t FROM PROGRAM 'curl https://u:¤@h/t.csv'",
  'COPY t FROM PROGRAM \'PGPASSWORD=¤ psql -h h -c "COPY t TO STDOUT"\'',
  "COPY t FROM 's3://b/k' CREDENTIALS 'aws_access_key_id=a;aws_secret_access_key=¤'",
  'ALTER DATABASE d SET "app.jwt_secret" TO \'¤\'',
  "SET app.api_token = '¤'",
  "SELECT set_config('app.jwt_secret', '¤', false)",
  `INSERT INTO settings VALUES ('{"smtp": {"password": "¤"}}')`,
  "CREATE USER 'app'@'%' IDENTIFIED BY '¤'",
  'CREATE USER app IDENTIFIED BY "¤", other IDENTIFIED BY \'@\'',
  "CREATE USER app IDENTIFIED WITH caching_sha2_password BY '¤' REQUIRE SSL PASSWORD EXPIRE",
  "CREATE USER app IDENTIFIED WITH caching_sha2_password AS '¤'",
  "CREATE USER app IDENTIFIED VIA ed25519 USING PASSWORD('¤')",
  "ALTER USER app IDENTIFIED BY '¤' REPLACE '¤' RETAIN CURRENT PASSWORD",
  "SET PASSWORD FOR 'app'@'localhost' = '¤'",
  "SET PASSWORD = PASSWORD('¤')",
  "GRANT ALL ON *.* TO app IDENTIFIED BY '¤'",
  "CHANGE MASTER TO MASTER_USER='r', MASTER_PASSWORD='¤'",
  "CHANGE REPLICATION SOURCE TO SOURCE_PASSWORD = '¤'",
  "START REPLICA USER='r' PASSWORD='¤'",
  "UPDATE accounts SET password = '¤' WHERE id = 1",
  'could not connect: mysql://root:¤@10.0.0.7:3306/shop refused it',
  'syntax error near "password=¤"',
];

/** Nothing that would end the literal, or be what no such password is. */
const password = fc
  .array(fc.constantFrom(...'aZ09!#%&()*+,-./:;<=>[]^_{|}~é漢'.split('')), { minLength: 6, maxLength: 30 })
  .map((all) => `pW7${all.join('')}`);

const within = fc.tuple(
  fc.constantFrom('', 'SELECT 1; ', "INSERT INTO t VALUES ('it''s', \"x\");\n", '-- a note\n', `${'x'.repeat(300)} `),
  fc.constantFrom('', ';', " ; SELECT 'password', 'x'", '\n'),
);

test.each(FORMS)(
  '%s shows none of it',
  (form) => {
    fc.assert(
      fc.property(password, within, (secret, [before, after]) => {
        const sql = `${before}${form.replaceAll('¤', secret)}${after}`;
        const shown = masked(sql);
        expect(shown).not.toContain(secret);
        expect(shown).toContain('***');
        expect(masked(shown)).toBe(shown);
        const same = maskedInPlace(sql);
        expect(same).not.toContain(secret);
        expect(same.split('\n').map((line) => line.length)).toEqual(sql.split('\n').map((line) => line.length));
        expect(secretsIn(sql).some((one) => one.includes(secret) || secret.includes(one))).toBe(true);
      }),
      runs(20),
    );
  },
  LONG_MS,
);

test('every form has a place for it', () => {
  for (const form of FORMS) expect(form).toMatch(/¤/);
});

const PIECES = [
  ...'\'"`$();,=@:/|\\\n -{}<>'.split(''),
  ...[
    'PASSWORD ',
    'password=',
    'IDENTIFIED BY ',
    'SET PASSWORD FOR a = ',
    '$$',
    '$x$',
    '://',
    'u:p@h',
    '/*',
    '*/',
    '-- ',
    '***',
  ],
  ...[
    "set_config('a.secret',",
    '"token": ',
    '12 | ',
    'REPLACE ',
    'CREDENTIALS ',
    'x',
    '0xAB',
    'host=h ',
    "''",
    'é',
    '😀',
  ],
];

test(
  'whatever the text, hiding ends, and hiding again changes nothing',
  () => {
    overTexts('masked', scraps(PIECES), 600, (text) => {
      const shown = masked(text);
      expect(masked(shown)).toBe(shown);
      const same = maskedInPlace(text);
      expect(same.length).toBe(text.length);
      expect([...same.matchAll(/\n/g)].length).toBe([...text.matchAll(/\n/g)].length);
      for (const secret of secretsIn(text)) expect(text).toContain(secret);
    });
  },
  LONG_MS,
);
