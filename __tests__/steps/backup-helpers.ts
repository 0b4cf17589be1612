// What the tests of backups and proofs share: a database with awkward names, and stand-ins for pg_dump.
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgres } from '../../src/engines/postgres.js';
import { type DumpTools, findDumpTools } from '../../src/io/binaries.js';
import { ActionError } from '../../src/model/error.js';
import type { Session } from '../../src/model/session.js';
import { type BackupRequest, type MadeBackup, makeBackup } from '../../src/steps/backup/backup.js';
import { binFor, type SharedServer } from '../support/postgres.js';
import { connect } from './verify-fixtures.js';

export const toolsOf = async (...majors: readonly number[]): Promise<readonly DumpTools[]> => {
  const all = await findDumpTools(majors.map(binFor));
  return majors.map((major) => {
    const found = all.find((tools) => tools.major === major);
    if (found === undefined) throw new Error(`no dump tools of PostgreSQL ${major}`);
    return found;
  });
};

export const AWKWARD = `
  CREATE SCHEMA "Other.Schema";
  CREATE TYPE mood AS ENUM ('sad', 'ok');
  CREATE TABLE users (id bigserial PRIMARY KEY, name text, m mood, at timestamptz DEFAULT now());
  CREATE TABLE "Two Words" (id int GENERATED ALWAYS AS IDENTITY, "a;b" text);
  CREATE TABLE "Other.Schema"."q""t" (id int);
  CREATE TABLE nothing ();
  CREATE TABLE child (id int PRIMARY KEY, user_id bigint REFERENCES users);
  CREATE TABLE part (at date NOT NULL, n int) PARTITION BY RANGE (at);
  CREATE TABLE part_2025 PARTITION OF part FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
  CREATE VIEW names AS SELECT name FROM users;
  CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM users;
  CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT 'COPY public.users (id) FROM stdin;'::text $$;
  INSERT INTO users (name, m) SELECT 'user ' || g || E'\\nCOPY public.nothing  FROM stdin;\\n\\\\.\\n', 'ok' FROM generate_series(1, 1000) g;
  INSERT INTO "Two Words" ("a;b") VALUES (E'tab\\there'), ('\\.'), (NULL), ('');
  INSERT INTO "Other.Schema"."q""t" VALUES (1), (2);
  INSERT INTO nothing SELECT FROM generate_series(1, 3);
  INSERT INTO child VALUES (1, 1), (2, 2);
  INSERT INTO part VALUES ('2025-05-05', 1);
  CREATE INDEX ON users (name text_pattern_ops) WHERE id > 5;
  SELECT lo_from_bytea(0, decode(repeat('00ff', 5000), 'hex'))`;
/** Rows of all that: 1000 + 4 + 2 + 3 + 2 + 1. */
export const AWKWARD_ROWS = 1012;

export async function awkwardDatabase(server: SharedServer, owner = 'app'): Promise<string> {
  const url = await server.createDatabase(undefined, owner);
  await using session = await connect(url);
  await session.run(AWKWARD);
  return url;
}

export interface Folder extends AsyncDisposable {
  readonly path: string;
}

export async function temporary(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'mom-test-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** A pg_dump of our own making: a shell script. `REAL` stands for the real one, `$FILE` for the file that it is to write. */
export async function standIn(folder: Folder, tools: DumpTools, script: string): Promise<DumpTools> {
  const pgDump = join(folder.path, 'pg_dump');
  await writeFile(
    pgDump,
    `#!/bin/sh\nfor a; do case $a in --file=*) FILE=\${a#--file=};; esac; done\n${script.replaceAll('REAL', tools.pgDump)}\n`,
  );
  await chmod(pgDump, 0o755);
  return { ...tools, pgDump };
}

/** One backup of a database with sensible settings. */
export async function backUp(
  url: string,
  request: Pick<BackupRequest, 'tools' | 'directory'> & Partial<BackupRequest>,
  use?: Session,
): Promise<MadeBackup> {
  await using session = use ?? (await connect(url));
  return await makeBackup({
    engine: postgres,
    session,
    url,
    label: 'default',
    historySchema: 'migrate_on_merge',
    rows: true,
    sample: true,
    progress: () => undefined,
    ...request,
  });
}

/** The ActionError that this ends in. */
export const failure = async (promise: Promise<unknown>): Promise<ActionError> => {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ActionError) return error;
  throw new Error(`not an ActionError: ${String(error)}`);
};

/** A signal that comes once a program has made this file; the test's own time-out is the limit. */
export function abortOnceThereIs(file: string): AbortSignal {
  const stop = new AbortController();
  const look = (): void => {
    if (existsSync(file)) stop.abort();
    else setTimeout(look, 20).unref();
  };
  look();
  return stop.signal;
}
