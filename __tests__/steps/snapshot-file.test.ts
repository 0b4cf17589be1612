// The file of a snapshot as strangers may leave it: whatever is in it, there is a snapshot or a refusal in words.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { mysqlDialect } from '../../src/engines/mysqlfamily/dialect.js';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import { ActionError } from '../../src/model/error.js';
import { sql } from '../../src/sql/query.js';
import { notesOn, readSnapshot, sessionOn } from '../../src/steps/snapshot/against.js';
import { withoutConnections } from '../../src/steps/snapshot/connections.js';
import { MOST, pack, unpack } from '../../src/steps/snapshot/file.js';
import { toJson, toSnapshot } from '../../src/steps/snapshot/form.js';
import type { Snapshot } from '../../src/steps/snapshot/snapshot.js';
import { holdsSecret } from '../../src/steps/snapshot/take.js';
import { scratch } from '../support/checkout.js';

const server = {
  engine: 'postgres',
  version: '17.6',
  major: 17,
  database: 'shop',
  user: 'app',
  superuser: false,
  embedded: false,
  settings: { search_path: 'public' },
};
/** With every field. */
const WHOLE: Snapshot = {
  takenAt: '2026-11-20T07:00:00.000Z',
  tool: 'migrate-on-merge 0.1.0',
  commit: 'a1'.repeat(20),
  label: 'default',
  engine: 'postgres',
  layouts: ['sql'],
  server,
  environment: {
    roles: ['app'],
    memberOf: ['app'],
    settings: [{ name: 'search_path', value: 'public' }],
    variables: { sql_mode: '' },
  },
  unsaid: ['app.key'],
  fingerprint: '1:2:3',
  history: [{ question: JSON.stringify([['SELECT ', ''], [1]]), rows: [{ id: '001_users.sql', at: null }] }],
  catalog: {
    major: 17,
    objects: new Map([
      [
        'table public.users',
        { kind: 'table', name: 'public.users', definition: 'table', portable: 'table', outline: '', hidden: false },
      ],
    ]),
    unseen: new Set(['event']),
  },
  sizes: [{ relation: 'public.users', rows: 3, bytes: 8192, indexBytes: null, partitions: 2 }],
  now: {
    countedSince: null,
    traffic: [{ relation: 'public.users', readsPerSecond: 1.5, writesPerSecond: null }],
    openTransactions: [],
    replicas: [],
    unknown: [],
  },
  toolRows: [{ table: ['public', 'team_history'], columns: ['name'], rows: [{ name: 'x' }] }],
  schema: { sql: 'CREATE TABLE users ();' },
};

const head = (body: string, version = 1): string =>
  `${JSON.stringify({ format: 'migrate-on-merge snapshot', version, sha256: createHash('sha256').update(body).digest('hex') })}\n`;
const packed = (body: string, version?: number): Uint8Array => gzipSync(head(body, version) + body);
const read = async (bytes: Uint8Array, passphrase?: string): Promise<Snapshot> =>
  toSnapshot(await unpack(bytes, passphrase));
const refusal = (work: Promise<unknown>): Promise<ActionError> =>
  work.then(
    () => {
      throw new Error('It was taken for a snapshot.');
    },
    (error: unknown) => {
      expect(error).toBeInstanceOf(ActionError);
      return error as ActionError;
    },
  );

describe('a snapshot', () => {
  test('comes back as it was, packed and sealed', async () => {
    const json = toJson(WHOLE);
    expect(await read(await pack(json, undefined))).toEqual(WHOLE);
    const sealed = await pack(json, 'burst swarm');
    expect(Buffer.from(sealed).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    expect(await read(sealed, 'burst swarm')).toEqual(WHOLE);
    expect((await refusal(read(sealed, 'another'))).message).toContain('cannot be decrypted');
    expect((await refusal(read(sealed))).message).toContain('is encrypted, and there is no `snapshot-passphrase`');
    expect((await refusal(read(sealed.subarray(0, 200), 'burst swarm'))).message).toContain('cannot be decrypted');
  });

  test('of which every byte may be another one', async () => {
    const bytes = await pack(toJson(WHOLE), undefined);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const other = Uint8Array.from(bytes);
        other[at] = (other[at] ?? 0) ^ by;
        // What gzip keeps of the packing itself (a time, a system) says nothing of the content.
        const found = await read(other).catch((error: unknown) => error);
        if (!(found instanceof ActionError)) expect(found).toEqual(WHOLE);
      }),
      { numRuns: 150 },
    );
    for (const length of [0, 1, 2, 10, bytes.length - 1]) await refusal(read(bytes.subarray(0, length)));
  });

  test('of a newer form is refused by its number', async () => {
    expect((await refusal(read(packed('{}', 2)))).message).toContain('is of form 2, and this version reads form 1');
    for (const start of ['', '{}\n', '{"format":"migrate-on-merge snapshot","version":1}\n', `${'x'.repeat(5_000)}\n`])
      expect((await refusal(read(gzipSync(`${start}{}`)))).message).toContain('it is no snapshot');
    expect((await refusal(read(gzipSync(`${head('{}')}{ }`)))).message).toContain('it is damaged');
    expect((await refusal(read(packed('{"takenAt":')))).message).toContain('no JSON');
  });
});

/** Every place of a value, by its path. */
function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value) ? value.map((one, i) => [i, one] as const) : Object.entries(value);
  return [path, ...inner.flatMap(([key, one]) => places(one, [...path, key]))];
}

function changed(path: readonly (string | number)[], other: unknown): string {
  const copy = JSON.parse(toJson(WHOLE)) as Record<string | number, unknown>;
  if (path.length === 0) return JSON.stringify(other);
  const parent = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
  parent[path.at(-1) ?? ''] = other;
  return JSON.stringify(copy);
}

describe('content that anybody may have written', () => {
  /** No place takes any of these. */
  const STRANGE: readonly unknown[] = [{ toString: 1 }, [[]], -1];
  test('is refused at the place where it is something else, and never repeated', async () => {
    const paths = places(JSON.parse(toJson(WHOLE)));
    expect(paths.length).toBe(80);
    for (const path of paths) {
      for (const other of STRANGE) {
        const error = await refusal(read(packed(changed(path, other))));
        expect(error.code).toBe('snapshot');
      }
    }
    const secret = await refusal(read(packed(changed(['server', 'major'], 'pass-word'))));
    expect(secret.message).toBe(
      '`snapshot-file` cannot be used: at its top.server.major it has no whole number from 0.',
    );
  });

  test('names no setting that could be more than a name', async () => {
    for (const name of ['sql_mode = 1; DROP TABLE x; --', 'app.key', '', 'a'.repeat(64)]) {
      const error = await refusal(read(packed(changed(['environment', 'settings', 0, 'name'], name))));
      expect(error.message).toContain('it has no name of a setting');
    }
  });

  test('sets nothing by the names of objects', async () => {
    const body = toJson(WHOLE)
      .replace('"variables":{', '"variables":{"__proto__":"polluted","constructor":"x",')
      .replace('"server":{', '"server":{"__proto__":{"embedded":true},');
    const found = await read(packed(body));
    expect(Object.keys(found.environment.variables ?? {})).toContain('__proto__');
    expect(found.server).toEqual(WHOLE.server);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(found.environment.variables)).toBe(Object.prototype);
  });

  test('may be nested as deep as it likes', async () => {
    const deep = '['.repeat(300_000) + ']'.repeat(300_000);
    await refusal(read(packed(deep)));
    await refusal(read(packed(toJson(WHOLE).replace('"layouts":["sql"]', `"layouts":${deep}`))));
    // What nobody asks for is left behind, however deep.
    expect(await read(packed(toJson(WHOLE).replace('{', `{"surplus":${deep},`)))).toEqual(WHOLE);
  });

  test('does not unpack to more than there may be', async () => {
    const bomb = gzipSync(Buffer.alloc(MOST + 1));
    expect(bomb.length).toBeLessThan(1_000_000);
    expect((await refusal(read(bomb))).message).toContain(`unpacks to more than ${MOST} bytes`);
  });

  test('is whatever JSON there is, or a snapshot', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (json) => {
        await refusal(read(packed(json)));
      }),
      { numRuns: 100 },
    );
  });
});

test('only a file is read, and what is missing is said', async () => {
  const folder = scratch();
  mkdirSync(join(folder, 'folder'));
  writeFileSync(join(folder, 'text'), 'hello\n');
  expect((await refusal(readSnapshot(join(folder, 'missing'), undefined))).message).toContain(
    'cannot be read (ENOENT)',
  );
  expect((await refusal(readSnapshot(join(folder, 'folder'), undefined))).message).toContain('it is no file');
  expect((await refusal(readSnapshot(join(folder, 'text'), undefined))).message).toContain('it is no snapshot');
  expect((await refusal(readSnapshot('/dev/zero', undefined))).message).toContain('it is no file');
});

test('a session on it answers what was asked then, and refuses all else', async () => {
  const session = sessionOn(WHOLE);
  expect(await session.query(sql`SELECT ${1}`)).toEqual([{ id: '001_users.sql', at: null }]);
  await expect(session.query(sql`SELECT ${2}`)).rejects.toThrow(
    'It was made by migrate-on-merge 0.1.0 for sql on 2026-11-20 at commit a1a1a1a.',
  );
  await expect(session.run('DROP TABLE users')).rejects.toThrow('only answers questions');
});

test.each([
  ['2026-11-20T08:00:00.000Z', 'less than a day old'],
  ['2026-11-21T07:00:00.000Z', '1 day old'],
  ['2026-11-26T06:59:00.000Z', '5 days old'],
  ['2026-11-19T07:00:00.000Z', 'younger than this run'],
])('at %s it is %s', (now, age) => {
  const notes = notesOn(WHOLE, now, 'migrate-on-merge 0.1.0');
  expect(notes[0]).toContain(`the snapshot of 2026-11-20 (${age}, taken at commit a1a1a1a)`);
  expect(notes).toHaveLength(2);
  expect(notesOn({ ...WHOLE, unsaid: [] }, now, 'migrate-on-merge 0.2.0')[1]).toContain(
    'migrate-on-merge 0.1.0 made the snapshot, and this is migrate-on-merge 0.2.0',
  );
});

describe('ways to other servers', () => {
  test('are empty in a dump of PostgreSQL', () => {
    const dump = `CREATE SERVER reports TYPE 'x' VERSION '1' FOREIGN DATA WRAPPER postgres_fdw OPTIONS (
    dbname 'a;b',
    host 'it''s.internal',
    "user" E'back\\\\slash',
    fetch_size '500'
);
CREATE USER MAPPING FOR app SERVER reports OPTIONS (
    password 'p; w'
);
CREATE TABLE "CREATE SERVER" (host text DEFAULT 'kept');
`;
    expect(
      withoutConnections(postgresql, dump),
    ).toBe(`CREATE SERVER reports TYPE 'x' VERSION '1' FOREIGN DATA WRAPPER postgres_fdw OPTIONS (
    dbname '',
    host '',
    "user" '',
    fetch_size '500'
);
CREATE USER MAPPING FOR app SERVER reports OPTIONS (
    password ''
);
CREATE TABLE "CREATE SERVER" (host text DEFAULT 'kept');
`);
  });

  test('are empty in a dump of the MySQL family', () => {
    const table = ") ENGINE=FEDERATED DEFAULT CHARSET=utf8mb4 CONNECTION='mysql://u:p''w@host/d' COMMENT='x';";
    expect(withoutConnections(mysqlDialect, `CREATE TABLE t (\n  id int\n${table}\n`)).toBe(
      "CREATE TABLE t (\n  id int\n) ENGINE=FEDERATED DEFAULT CHARSET=utf8mb4 CONNECTION='' COMMENT='x';\n",
    );
  });
});

test.each([
  ['postgres://app:correct-horse@db.internal/shop', "SELECT dblink('password=correct-horse')", true],
  ['postgres://app:correct%22horse@db.internal/shop', 'a correct"horse', true],
  ['postgres://app:short@db.internal/shop', 'short', false],
  ['postgres://app:application@db.internal/application', 'owned by application', false],
])('a schema is searched for what this run was given: %s', (url, text, holds) => {
  const at = { ...server, database: 'application' };
  expect(holdsSecret(JSON.stringify({ text }), [url], at)).toBe(holds);
});
