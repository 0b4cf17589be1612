// Walks the way back of migrations on every kind of shadow: embedded, and databases of the shared real servers.

import { mariadb } from '../../src/engines/mariadb.js';
import { mysql } from '../../src/engines/mysql.js';
import { pglite } from '../../src/engines/pglite.js';
import { postgres } from '../../src/engines/postgres.js';
import type { Shadow } from '../../src/model/contracts.js';
import type { Engine } from '../../src/model/engine.js';
import type { RollbackTried } from '../../src/model/measured.js';
import type { Migration } from '../../src/model/migration.js';
import type { RehearsedMigration } from '../../src/model/plan.js';
import type { Session } from '../../src/model/session.js';
import { embedded } from '../../src/shadow/embedded.js';
import { parseAll } from '../../src/steps/parse.js';
import { rehearse } from '../../src/steps/rehearse/rehearse.js';
import { WayBack } from '../../src/steps/rollback/way-back.js';
import { freshDatabase } from '../engines/mysql-helpers.js';
import { sharedPostgres } from '../support/postgres.js';

/** `up`, and `down` where there is one. */
export type File = readonly [up: string, down?: string];

export interface Place extends AsyncDisposable {
  readonly engine: Engine;
  readonly shadow: Pick<Shadow, 'open' | 'admin'>;
  /** Leaves nothing of the case before. */
  empty(): Promise<void>;
}

export const HISTORY = { historySchema: 'migrate_on_merge' };

const EMPTY_PG = `DO $$ DECLARE one text; BEGIN
  FOR one IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
    EXECUTE format('DROP SCHEMA %I CASCADE', one); END LOOP; END $$; CREATE SCHEMA public; GRANT ALL ON SCHEMA public TO PUBLIC`;

async function onEmbedded(): Promise<Place> {
  const shadow = await embedded.start({
    engine: 'postgres',
    major: undefined,
    extensions: [],
    argument: undefined,
    binaries: [],
    progress: () => undefined,
  });
  return {
    engine: pglite,
    shadow,
    async empty() {
      await using admin = await shadow.admin();
      await admin.run(EMPTY_PG);
    },
    [Symbol.asyncDispose]: () => shadow[Symbol.asyncDispose](),
  };
}

async function onPostgres(major: number): Promise<Place> {
  const server = await sharedPostgres(major);
  const url = await server.createDatabase();
  const database = new URL(url).pathname.slice(1);
  const connect = (to: string): Promise<Session> =>
    postgres.connect({ url: to, connectTimeoutMs: 10_000, applicationName: 'rollback test' });
  const admin = (): Promise<Session> => connect(server.superuserUrl(database));
  return {
    engine: postgres,
    shadow: { open: () => connect(url), admin },
    async empty() {
      await using session = await admin();
      await session.run(EMPTY_PG);
    },
    async [Symbol.asyncDispose]() {
      await using session = await connect(server.superuserUrl());
      await session.run(`DROP DATABASE "${database}" WITH (FORCE)`);
    },
  };
}

async function onMysql(key: string): Promise<Place> {
  const { name, open } = await freshDatabase(key);
  const admin = (): Promise<Session> => open({ root: true });
  return {
    engine: key.startsWith('mariadb') ? mariadb : mysql,
    shadow: { open: () => open(), admin },
    async empty() {
      await using session = await admin();
      await session.run(`DROP DATABASE \`${name}\``);
      await session.run(`CREATE DATABASE \`${name}\``);
    },
    async [Symbol.asyncDispose]() {
      await using session = await admin();
      await session.run(`DROP DATABASE \`${name}\``);
    },
  };
}

export const placeOf = (name: string): Promise<Place> => {
  if (name === 'embedded') return onEmbedded();
  return name.startsWith('postgres') ? onPostgres(Number(name.slice('postgres'.length))) : onMysql(name);
};

export function migrationsOf(files: readonly File[]): readonly Migration[] {
  return files.map(([up, down], i) => {
    const path = `migrations/00${i + 1}.sql`;
    return {
      id: `00${i + 1}`,
      name: '',
      path,
      checksum: '',
      up: { kind: 'sql', sql: up, line: 1 },
      ...(down === undefined
        ? {}
        : { down: { kind: 'sql' as const, sql: down, line: 1, path: `migrations/00${i + 1}.down.sql` } }),
    };
  });
}

export interface Walked {
  readonly migrations: readonly RehearsedMigration[];
  readonly tried: readonly RollbackTried[];
  readonly ms: number;
}

/** Rehearses the files on what `setup` makes, and walks back. */
export async function walkBack(
  place: Place,
  setup: string,
  files: readonly File[],
  options: { readonly maxMs?: number; readonly sessionSetup?: string } = {},
): Promise<Walked> {
  const { engine, shadow } = place;
  const { dialect, traits } = engine;
  await place.empty();
  const session = await shadow.open();
  for (const { sql } of (await dialect.split(setup)).statements) await session.run(sql);
  const before = await dialect.snapshot(session, HISTORY);
  const observer = dialect.observer(session, HISTORY);
  await observer.start();
  const parsed = await parseAll(migrationsOf(files), dialect, traits);
  const inputs = { historySchema: HISTORY.historySchema, sessionSetup: options.sessionSetup };
  const request = { engine, progress: () => undefined, inputs };
  const back = WayBack.of(request, parsed, { before, given: new Set() }, options.maxMs);
  const rehearsed = await rehearse(
    {
      session,
      dialect,
      observer,
      sessionSetup: undefined,
      names: [],
      shadow: 'test',
      progress: () => undefined,
      before,
      onLevel: (i) => back.level(i, session),
    },
    [],
    parsed,
  );
  const after = await dialect.snapshot(session, HISTORY);
  const start = performance.now();
  const migrations = await back.walk(rehearsed, after, { shadow, session });
  await session.close();
  return {
    migrations,
    tried: migrations.map(({ rollback }) => rollback ?? { outcome: 'none', loses: [], differences: [] }),
    ms: performance.now() - start,
  };
}
