import { postgres } from '../../src/engines/postgres.js';
import type { Session } from '../../src/model/session.js';
import { openServer, type Rehearsed, rehearseFiles } from '../rules/support.js';
import { startPostgres } from '../support/postgres.js';

const SETUP = `
  CREATE TYPE mood AS ENUM ('sad', 'glad');
  CREATE TABLE users (id bigint PRIMARY KEY, email text, "Last Name" text, feels mood, seen timestamptz);
  CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, total numeric, state text);
  CREATE SCHEMA audit;
  CREATE TABLE audit.log (id bigint, what text);
  CREATE TABLE log (id bigint, email text);
  CREATE FUNCTION helper(a bigint) RETURNS bigint LANGUAGE sql AS 'SELECT a';
  CREATE VIEW mails AS SELECT id, email FROM users;
`;

const plpgsql = (name: string, declare: string, body: string, returns = 'void', args = ''): string =>
  `CREATE FUNCTION ${name}(${args}) RETURNS ${returns} LANGUAGE plpgsql AS $f$ DECLARE ${declare} BEGIN ${body} END $f$;`;

const trigger = (body: string, table = 'users'): string =>
  `${plpgsql('tf#', '', `${body} RETURN NEW;`, 'trigger')} CREATE TRIGGER t# BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION tf#();`;

const DROP = 'ALTER TABLE users DROP COLUMN email CASCADE;';

/** A database's own code, a migration, and what breaks. */
const CASES: readonly (readonly [what: string, own: string, migration: string, ...breaks: readonly string[]])[] = [
  [
    'SQL',
    "CREATE FUNCTION f#() RETURNS text LANGUAGE sql AS 'SELECT email FROM users LIMIT 1';",
    DROP,
    'error function public.f#() column public.users.email',
  ],
  ['SQL, another column', "CREATE FUNCTION f#() RETURNS bigint LANGUAGE sql AS 'SELECT id FROM users LIMIT 1';", DROP],
  ['SQL, of another table', "CREATE FUNCTION f#() RETURNS text LANGUAGE sql AS 'SELECT email FROM log LIMIT 1';", DROP],
  [
    'SQL, comment and text',
    "CREATE FUNCTION f#() RETURNS text LANGUAGE sql AS $f$ SELECT 'email' /* email of users */ FROM users -- email\n$f$;",
    DROP,
  ],
  [
    'BEGIN ATOMIC goes with CASCADE',
    'CREATE FUNCTION f#() RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT email FROM users; END;',
    DROP,
  ],
  [
    'a procedure',
    "CREATE PROCEDURE p#() LANGUAGE sql AS 'UPDATE users SET email = NULL';",
    DROP,
    'error procedure public.p#() column public.users.email',
  ],
  [
    'PL/pgSQL, query',
    plpgsql('f#', 'v text;', 'SELECT email INTO v FROM users WHERE id = 1;'),
    DROP,
    'error function public.f#() column public.users.email',
  ],
  [
    'a variable of the same name',
    plpgsql(
      'f#',
      'email text;',
      'SELECT u.seen::text INTO email FROM users u WHERE u.id = 1; INSERT INTO log (id, email) VALUES (1, email);',
    ),
    DROP,
  ],
  [
    'a parameter, dotted by the function',
    plpgsql('f#', '', 'UPDATE users SET seen = now() WHERE id = f#.a;', 'void', 'a bigint'),
    DROP,
  ],
  [
    'an update within a branch',
    plpgsql('f#', '', "IF 1 = 2 THEN UPDATE users SET email = 'x'; END IF;"),
    DROP,
    'error function public.f#() column public.users.email',
  ],
  [
    'a condition',
    plpgsql('f#', '', 'IF EXISTS (SELECT FROM users WHERE email IS NULL) THEN NULL; END IF;'),
    DROP,
    'error function public.f#() column public.users.email',
  ],
  [
    'an assignment',
    plpgsql('f#', 'v text;', 'v := (SELECT max(email) FROM users);'),
    DROP,
    'error function public.f#() column public.users.email',
  ],
  [
    'a loop over rows',
    plpgsql('f#', 'r record;', 'FOR r IN SELECT email FROM users LOOP PERFORM r.email; END LOOP;'),
    DROP,
    'error function public.f#() column public.users.email',
  ],
  [
    'a field of a record of another query',
    plpgsql(
      'f#',
      'r record;',
      'FOR r IN SELECT email FROM log LOOP PERFORM length(r.email), (SELECT max(seen) FROM users); END LOOP;',
    ),
    DROP,
  ],
  [
    'a row type',
    plpgsql('f#', 'u users%ROWTYPE;', 'SELECT * INTO u FROM users; PERFORM u.email;'),
    DROP,
    'error function public.f#() column public.users.email',
  ],
  [
    'the type of a column',
    plpgsql('f#', 'v users.email%TYPE;', 'v := NULL;'),
    DROP,
    'error function public.f#() column public.users.email',
  ],
  [
    'a cursor',
    plpgsql('f#', 'c CURSOR FOR SELECT email FROM users;', 'OPEN c; CLOSE c;'),
    DROP,
    'error function public.f#() column public.users.email',
  ],
  [
    'RETURN QUERY',
    plpgsql('f#', '', 'RETURN QUERY SELECT email FROM users;', 'SETOF text'),
    DROP,
    'error function public.f#() column public.users.email',
  ],
  [
    'a handler of errors',
    plpgsql('f#', '', 'BEGIN NULL; EXCEPTION WHEN others THEN DELETE FROM users WHERE email IS NULL; END;'),
    DROP,
    'error function public.f#() column public.users.email',
  ],
  ['text that is run', plpgsql('f#', '', "EXECUTE 'UPDATE users SET email = NULL';"), DROP],
  [
    'the row of a trigger, written',
    trigger('NEW.email := lower(NEW.email);'),
    DROP,
    'error function public.tf#() column public.users.email',
  ],
  ['the row of a trigger on another table', trigger('NEW.email := lower(NEW.email);', 'log'), DROP],
  [
    'the row of a trigger that goes by its table',
    trigger("IF TG_TABLE_NAME = 'log' THEN NEW.email := lower(NEW.email); END IF;"),
    DROP,
  ],
  [
    'a name with a blank',
    plpgsql('f#', 'v text;', 'SELECT "Last Name" INTO v FROM users;'),
    'ALTER TABLE users DROP COLUMN "Last Name";',
    'error function public.f#() column public.users.Last Name',
  ],
  [
    'letters that take two bytes',
    plpgsql('f#', 'grün text;', "SELECT email INTO grün FROM users WHERE seen::text = 'ü' || grün;"),
    'ALTER TABLE users DROP COLUMN feels; ALTER TABLE users DROP COLUMN seen;',
    'error function public.f#() column public.users.seen',
  ],
  [
    'a table',
    plpgsql('f#', '', 'DELETE FROM orders;'),
    'DROP TABLE orders;',
    'error function public.f#() table public.orders',
  ],
  ['a table of another schema by its bare name', plpgsql('f#', '', 'DELETE FROM log;'), 'DROP TABLE audit.log;'],
  [
    'a table, with a setting of its own',
    'CREATE FUNCTION f#() RETURNS void LANGUAGE plpgsql SET search_path = audit AS $f$ BEGIN DELETE FROM log; END $f$;',
    'DROP TABLE audit.log;',
    'error function public.f#() table audit.log',
  ],
  [
    'a table that a view takes the place of',
    plpgsql('f#', '', 'PERFORM id FROM orders;'),
    'ALTER TABLE orders RENAME TO purchases; CREATE VIEW orders AS SELECT * FROM purchases;',
  ],
  [
    'a renamed table',
    plpgsql('f#', '', 'PERFORM id FROM orders;'),
    'ALTER TABLE orders RENAME TO purchases;',
    'error function public.f#() table public.orders',
  ],
  [
    'a table that the body makes for itself',
    plpgsql('f#', '', 'CREATE TEMP TABLE orders (id int); DELETE FROM orders;'),
    'DROP TABLE orders;',
  ],
  [
    'a function',
    plpgsql('f#', '', 'PERFORM helper(1);'),
    'DROP FUNCTION helper(bigint);',
    'error function public.f#() function public.helper()',
  ],
  [
    'a function with other parameters',
    plpgsql('f#', '', 'PERFORM helper(1);'),
    "DROP FUNCTION helper(bigint); CREATE FUNCTION helper(a bigint, b text) RETURNS bigint LANGUAGE sql AS 'SELECT a';",
    'error function public.f#() function public.helper(a bigint)',
  ],
  [
    'a function with another default besides',
    plpgsql('f#', '', 'PERFORM helper(1);'),
    "DROP FUNCTION helper(bigint); CREATE FUNCTION helper(a bigint, b text DEFAULT '') RETURNS bigint LANGUAGE sql AS 'SELECT a';",
  ],
  [
    'a value of an enum',
    plpgsql('f#', '', "UPDATE users SET feels = 'sad';"),
    "ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';",
    "error function public.f#() value 'sad' of public.mood",
  ],
  [
    'a column of a view',
    plpgsql('f#', '', 'PERFORM email FROM mails;'),
    'DROP VIEW mails; CREATE VIEW mails AS SELECT id FROM users;',
    'error function public.f#() column public.mails.email',
  ],
  [
    'a function that is mended in the plan',
    plpgsql('mended', '', 'DELETE FROM orders;'),
    'DROP TABLE orders; CREATE OR REPLACE FUNCTION mended() RETURNS void LANGUAGE plpgsql AS $f$ BEGIN DELETE FROM log; END $f$;',
  ],
  [
    'a function that was broken before',
    `SET check_function_bodies = off; ${plpgsql('f#', '', 'DELETE FROM nobody WHERE state = 1;')} ${plpgsql('g#', '', 'PERFORM nothing FROM users;')}`,
    DROP,
  ],
  [
    'a statement that cannot be asked',
    plpgsql('f#', 'r record;', 'SELECT 1, 2 INTO r; INSERT INTO users (id, email) SELECT r.*;'),
    DROP,
    'error function public.f#() column public.users.email',
  ],
  [
    'a statement whose types are not known',
    plpgsql(
      'f#',
      'r record;',
      'SELECT 1 AS a INTO r; PERFORM r.a + r.b, email FROM log WHERE to_char(r.a, r.b) > r.c ORDER BY (SELECT u.id FROM users u LIMIT 1);',
    ),
    DROP,
    'warning function public.f#() column public.users.email',
  ],
];

const broken = ({ migrations, findings }: Rehearsed): readonly string[] => {
  const error = migrations.find((migration) => migration.error !== undefined)?.error;
  if (error !== undefined) return [`failed: ${error.message}`];
  const all = migrations.flatMap(({ statements }) => statements.flatMap(({ breaks = [] }) => breaks));
  expect(findings.some(({ rule }) => rule === 'breaks-dependents')).toBe(all.length > 0);
  return all
    .map((one) => `${one.error === undefined ? 'warning' : 'error'} ${one.kind} ${one.name} ${one.needs}`)
    .sort();
};

/** Cases of one migration share a database; each has functions of its own, by its number. */
async function holds(session: Session): Promise<void> {
  const numbered = CASES.map((texts, i) => texts.map((text) => text.replaceAll('#', `${i}`)));
  for (const migration of new Set(CASES.map(([, , sql]) => sql.replaceAll('#', '')))) {
    const own = numbered.filter((_, i) => CASES[i]?.[2].replaceAll('#', '') === migration);
    const setup = [SETUP, ...own.map(([, code = '']) => code)].join('\n');
    const found = broken(await rehearseFiles(session, setup, [migration]));
    expect({ migration, found }).toEqual({ migration, found: own.flatMap(([, , , ...breaks]) => breaks).sort() });
  }
}

test('what breaks on the embedded server', async () => {
  await using session = await openServer();
  await holds(session);
});

test.each([15, 18])('what breaks on PostgreSQL %i', async (major) => {
  await using server = await startPostgres(major);
  await using session = await postgres.connect({
    url: server.superuserUrl(),
    connectTimeoutMs: 10_000,
    applicationName: 'dependents',
  });
  await holds(session);
});

test('the finding stands at the statement that takes it away, and nothing is left behind', async () => {
  await using session = await openServer();
  const own = plpgsql('f', '', 'DELETE FROM orders;');
  const file = 'ALTER TABLE users ADD COLUMN orders int;\nUPDATE users SET orders = 1;\nDROP TABLE orders;\nSELECT 1;';
  const { findings } = await rehearseFiles(session, `${SETUP} ${own}`, [file]);
  const [one] = findings.filter(({ rule }) => rule === 'breaks-dependents');
  expect(one?.place).toEqual({ path: 'migrations/001.sql', line: 3, endLine: 3 });
  expect(one?.suggestion).toContain('DROP FUNCTION public.f();');
  const left = await session.run("SELECT name FROM pg_prepared_statements WHERE name = 'mom_look'");
  expect([left.rows.length, session.transaction()]).toEqual([0, 'idle']);
});
