// Errors that a database has a part in: all of them on the one server that the whole run shares.
import { join } from 'node:path';
import { postgres } from '../../src/engines/postgres.js';
import { ActionError } from '../../src/model/error.js';
import { outputsOf } from '../../src/outputs.js';
import { swapDatabases } from '../../src/steps/restore/swap.js';
import { schemaDumpFor } from '../../src/steps/schema-dumps.js';
import { binFor, sharedPostgres } from '../support/postgres.js';
import { type Refusal, thrown } from '../support/refusal.js';
import { onDatabase, PLAIN, type Placed, type Provocations, withTrap } from './provoke.js';

const connect = (url: string) => postgres.connect({ url, connectTimeoutMs: 10_000, applicationName: 'test' });
const COMMAND = { layout: 'program', 'program-up': 'true' };
const SECOND = {
  'm/001_a.sql': 'CREATE TABLE a (id int PRIMARY KEY);\nINSERT INTO a SELECT 1 / (id - id) FROM trap;\n',
};

/** Whoever may not read a table may not dump it either. */
async function withSecret({ admin, project }: Placed): Promise<void> {
  await project.sql('CREATE TABLE t (id int)');
  await using session = await admin();
  await session.run('CREATE TABLE secret (id int)');
}

export const DATABASE: Provocations = {
  'session-setup': [
    () => onDatabase(PLAIN, ({ asks }) => asks('plan', { 'session-setup': 'nonsense;' })),
    /nonsense/,
    /Correct `session-setup`/,
  ],
  locked: [
    () =>
      onDatabase(PLAIN, async ({ asks, project }) => {
        await using holder = await connect(project.url);
        await using _ = await postgres.dialect.lock(holder, {
          timeoutMs: 10_000,
          worker: undefined,
          onWait: () => undefined,
        });
        return await asks('apply', { 'lock-wait': '1s' });
      }),
    /Another run holds the migration lock: pid \d+/,
    /pg_terminate_backend/,
  ],
  history: [
    () =>
      onDatabase({ 'm/1_a.up.sql': 'SELECT 1;' }, async ({ asks, project }) => {
        await project.sql('CREATE TABLE schema_migrations (version varchar(128) PRIMARY KEY)');
        return await asks('status');
      }),
    /is not the table of golang-migrate/,
    /`layout`/,
  ],
  'no-history': [
    () =>
      onDatabase(PLAIN, async ({ asks, project }) => {
        await project.sql('CREATE TABLE a (id int)');
        return await asks('plan');
      }),
    /schema equals the one after 001_a\.sql/,
    /`baseline --to 001_a\.sql`/,
  ],
  'not-read-only': [
    () => onDatabase(PLAIN, ({ asks }) => asks('plan', { 'require-read-only': 'true' })),
    /this role could write/,
    /pg_read_all_data/,
  ],
  'shadow-is-target': [
    () => onDatabase(PLAIN, ({ asks, project }) => asks('plan', { shadow: project.url })),
    /target/,
    /scratch server/,
  ],
  'shadow-not-empty': [
    () =>
      onDatabase(PLAIN, async ({ asks }) => {
        const full = await (await sharedPostgres(15)).createDatabase(undefined, 'tool_owner');
        await using session = await connect(full);
        await session.run('CREATE TABLE precious (id int)');
        return await asks('plan', { shadow: full });
      }),
    /table public\.precious/,
    /CREATEDB/,
  ],
  'schema-dump': [
    () =>
      onDatabase(PLAIN, async (placed) => {
        await withSecret(placed);
        await using session = await connect(placed.project.url);
        const wish = { url: placed.project.url, server: session.server, binaries: [binFor(15)] };
        return await thrown(() => schemaDumpFor(postgres)?.(wish));
      }),
    /permission denied for table secret/,
    /pg_read_all_data/,
  ],
  'no-schema': [
    () =>
      onDatabase(PLAIN, async (placed) => {
        await withSecret(placed);
        return await placed.asks('plan', COMMAND);
      }),
    /permission denied for table secret/,
    /pg_dump/,
  ],
  blocked: [
    () =>
      onDatabase(PLAIN, async ({ project, write }) => {
        await project.report('apply', { migrations: 'm' });
        write({ 'm/002_b.sql': 'DROP TABLE a;' });
        const report = await project.report('plan', { migrations: 'm', 'fail-on': 'error' });
        const files = { reportFile: '', backupFile: '', evidenceFile: '', commentUrl: '' };
        const [finding] = report.plan?.findings.filter(({ severity }) => severity === 'error') ?? [];
        return {
          code: outputsOf(report, files)['failure-reason'],
          message: finding?.message ?? '',
          hint: finding?.suggestion ?? '',
        };
      }),
    /Drops a with all rows/,
    /allow drop-table because/,
  ],
  'backup-failed': [
    () =>
      onDatabase(PLAIN, ({ asks }) => asks('apply', { backup: 'command', 'backup-command': 'echo quota >&2; exit 3' })),
    /failed \(exit 3\)\.\nquota/,
    /Nothing was touched/,
  ],
  'backup-limit': [
    () =>
      onDatabase(PLAIN, ({ asks }) =>
        asks('apply', { backup: 'command', 'backup-command': 'sleep 600', 'backup-timeout': '1s' }),
      ),
    /not done after 1\.0 s/,
    /backup-timeout/,
  ],
  'backup-upload': [
    () =>
      onDatabase(PLAIN, ({ asks }) =>
        asks('backup', { backup: 'full', 'backup-upload': 'artifact', 'backup-passphrase': 'open sesame' }),
      ),
    /none here/,
    /`backup-directory`/,
  ],
  'backup-manifest': [
    () =>
      onDatabase({ ...PLAIN, 'b.dump': 'x' }, ({ asks, project }) =>
        asks('restore', { 'backup-file': join(project.folder, 'b.dump') }),
      ),
    /manifest/,
    /Put both into one folder/,
  ],
  'backup-file': [
    () =>
      onDatabase(PLAIN, ({ asks, project }) => asks('restore', { 'backup-file': join(project.folder, 'none.dump') })),
    /none\.dump/,
    /path of the backup/,
  ],
  preflight: [
    () =>
      withTrap({ 'm/001_a.sql': 'CREATE TABLE a (id int);' }, ({ asks }) =>
        asks('apply', { 'on-failure': 'rollback' }),
      ),
    /001_a\.sql/,
    /`on-failure: stop`/,
  ],
  'apply-failed': [() => withTrap(SECOND, ({ asks }) => asks('apply')), /division by zero/, /Mend m\/001_a\.sql/],
  'open-transaction': [
    () => onDatabase({ 'm/001_a.sql': 'BEGIN;\nCREATE TABLE a (id int);\n' }, ({ asks }) => asks('apply')),
    /transaction/,
    /COMMIT/,
  ],
  verification: [
    () =>
      onDatabase(PLAIN, async ({ asks, write }) => {
        write({
          'expect.yml': 'queries:\n  - { name: two, sql: SELECT 1, equals: 2 }\n',
        });
        return await asks('apply', { verify: 'expect.yml' });
      }),
    /./,
    /./,
  ],
  drift: [
    () =>
      withTrap({}, async ({ asks, project }) => {
        await project.sql('CREATE TABLE by_hand (id int)');
        return await asks('drift');
      }),
    /by_hand/,
    /./,
  ],
  cancelled: [
    () =>
      onDatabase(PLAIN, async ({ project }) => {
        const reason = new ActionError('cancelled', 'The run was cancelled (SIGINT).', 'Run the same command again.');
        const { runCommand } = await import('../support/run.js');
        const { report } = await runCommand('apply', { ...project.flags, migrations: 'm' }, undefined, {
          signal: AbortSignal.abort(reason),
        });
        return report.error as Refusal;
      }),
    /The run was cancelled/,
    /Run the same command again/,
  ],
  'rollback-failed': [
    () =>
      withTrap({ 'm/000_trap.down.sql': 'ALTER TABLE trap ADD CHECK (id > 1);\nDROP TABLE trap;\n' }, ({ asks }) =>
        asks('rollback'),
      ),
    /check constraint/,
    /./,
  ],
  rollback: [() => withTrap({}, ({ asks }) => asks('rollback')), /000_trap\.sql/, /./],
  repair: [() => withTrap({}, ({ asks }) => asks('repair', { resume: 'true' })), /half done/, /./],
  'restore-swap': [
    async () => {
      const server = await sharedPostgres(15);
      const target = new URL(await server.createDatabase()).pathname.slice(1);
      await using renaming = await connect(server.superuserUrl('postgres'));
      await using ending = await connect(server.superuserUrl('postgres'));
      const leave = async () => undefined;
      return await thrown(() =>
        swapDatabases({ target, copy: 'no_such', kept: `${target}_old`, renaming, ending, leave }),
      );
    },
    /no_such/,
    /./,
  ],
};
