// Errors of settings and files: none of these needs a server.
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryFolder } from '../../src/io/dir.js';
import { writeNew } from '../../src/io/new-files.js';
import { layoutOf } from '../../src/layouts/discover.js';
import { childScript } from '../../src/programs/program.js';
import { actionErrorOf } from '../../src/steps/thrown.js';
import { readExpectations } from '../../src/steps/verify/expectations.js';
import { thrown } from '../support/refusal.js';
import { folderWith, PLAIN, type Provocations, refused, scratch } from './provoke.js';

const URL = 'postgres://nobody@127.0.0.1:1/none';
const MATE = '-- migrate:up\nSELECT 1;\n-- migrate:down\nSELECT 1;\n';
const PRISMA = {
  'p/migrations/migration_lock.toml': 'provider = "mysql"\n',
  'p/migrations/1_a/migration.sql': 'SELECT 1;',
};
const at = { migrations: 'm' };

/** With the search path of commands, or another variable, for a while. */
export async function withVariable<T>(name: string, value: string, work: () => Promise<T>): Promise<T> {
  const before = process.env[name];
  process.env[name] = value;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  }
}

export const FILES: Provocations = {
  'bad-input': [
    () => refused('plan', PLAIN, { 'fail-on': 'nothing' }),
    /`?fail-on`?.*nothing/,
    /Correct what is named/,
  ],
  'missing-input': [
    () => refused('restore', PLAIN, { ...at, 'database-url': URL }),
    /`restore` needs a backup/,
    /--backup-file/,
  ],
  'conflicting-inputs': [
    () => refused('apply', PLAIN, { ...at, 'database-url': URL, direction: 'down' }),
    /`direction: down` plans a way back/,
    /leave `direction` out/,
  ],
  'unknown-migration': [
    () => refused('baseline', PLAIN, { ...at, 'database-url': `pglite:${join(scratch, 'no-such')}`, to: '007' }),
    /There is no migration `007`/,
    /one of: 001_a\.sql/,
  ],
  'bad-name': [() => refused('create', PLAIN, at, 'a.b'), /The name of the migration/, /create add_email_to_users/],
  'bad-url': [
    () => refused('status', PLAIN, { ...at, 'database-url': 'postgres://u@h/d?sslmode=perhaps' }),
    /unknown sslmode/,
    /verify-full/,
  ],
  'no-url': [() => refused('status', PLAIN, at), /`status` needs/, /database-url/],
  'bad-expectations': [
    () => thrown(() => readExpectations(memoryFolder({}), 'no/such.yml')),
    /no\/such\.yml/,
    /relative to `working-directory`/,
  ],
  'not-built': [() => thrown(() => layoutOf(memoryFolder({}), { path: 'p' }, 'no-such-tool')), /no-such-tool/, /sql/],
  'no-shell': [
    () =>
      withVariable('PATH', '/nowhere', () =>
        refused('plan', PLAIN, { ...at, layout: 'program', 'program-up': 'true', shadow: 'embedded' }),
      ),
    /no `sh`|`sh` /,
    /Git for Windows/,
  ],
  'no-migrations': [() => refused('plan', { 'x.txt': '' }), /db\/migrations/, /`migrations: /],
  'ambiguous-migrations': [
    () => refused('plan', { 'migrations/001.sql': 'SELECT 1;', 'db/migrations/001.sql': 'SELECT 1;' }),
    /Several folders.*`migrations`.*`db\/migrations`/,
    /`migrations: /,
  ],
  'no-layout': [
    () => refused('plan', { 'm/1.sql': '-- +migrate Up\nSELECT 1;\n' }, at),
    /sql-migrate/,
    /`migrations: sql:m`/,
  ],
  'ambiguous-layout': [
    () =>
      refused('plan', {
        'migrations/meta/_journal.json': '{"version":"7","dialect":"postgresql","entries":[]}',
        'migrations/migration_lock.toml': '',
        'migrations/20250101000000_a/migration.sql': 'SELECT 1;',
      }),
    /could be of drizzle .* or prisma/,
    /`layout: drizzle`/,
  ],
  'wrong-layout': [
    () => refused('plan', { 'm/0000_a.sql': 'SELECT 1;' }, { migrations: 'drizzle:m' }),
    /meta\/_journal\.json/,
    /`layout: sql`/,
  ],
  'wrong-engine': [
    () => refused('plan', PRISMA, { migrations: 'p/migrations' }),
    /is for mysql, and the engine is postgres/,
    /`engine`/,
  ],
  'several-layouts': [
    () =>
      refused(
        'create',
        { 'plain/001_a.sql': 'SELECT 1;', 'mate/20250101000000_b.sql': MATE },
        { migrations: ['sql:plain', 'dbmate:mate'], engine: 'postgres' },
        'add_email_to_users',
      ),
    /of several tools/,
    /--migrations sql:plain/,
  ],
  'tool-settings': [
    () =>
      refused(
        'plan',
        { '.sequelizerc': '', 'config/config.json': '{', 'migrations/1-a.js': 'exports.up = 1;' },
        { layout: 'sequelize', migrations: 'migrations' },
      ),
    /config\.json is no JSON/,
    /Mend it/,
  ],
  outside: [
    async () => {
      const folder = folderWith(PLAIN);
      symlinkSync(scratch, join(folder, 'out'));
      return await thrown(() => writeNew(folder, [{ path: 'out/x.sql', text: 'x' }]));
    },
    /out\/x\.sql leads out of the working directory/,
    /`working-directory`/,
  ],
  'not-at-root': [
    () => refused('init', PLAIN, { 'working-directory': import.meta.dirname }),
    /__tests__\/errors/,
    /at the root/,
  ],
  'shared-history': [
    () => refused('plan', { 'a/1_x.up.sql': 'SELECT 1;', 'b/2_x.up.sql': 'SELECT 1;' }, { migrations: ['a', 'b'] }),
    /`a` and `b` are both of golang-migrate/,
    /`databases:` map/,
  ],
  'not-created': [
    () => refused('create', { 'm/8_a.sql': MATE, 'm/9_b.sql': MATE }, at, 'add_users'),
    /10_add_users\.sql would run before m\/9_b\.sql/,
    /leading zeros/,
  ],
  'not-ours': [
    () => refused('create', PLAIN, { ...at, layout: 'program', 'program-up': 'true' }, 'add_shelf'),
    /only that tool knows/,
    /alembic revision -m add_shelf/,
  ],
  'file-exists': [
    () => thrown(() => writeNew(folderWith(PLAIN), [{ path: 'm/001_a.sql', text: 'x' }])),
    /001_a\.sql is there already/,
    /Run this again/,
  ],
  'not-written': [
    () => thrown(() => writeNew(folderWith(PLAIN), [{ path: 'm/001_a.sql/x.sql', text: 'x' }])),
    /cannot be written/,
    /room on the disk/,
  ],
  connect: [() => refused('status', PLAIN, { ...at, 'database-url': URL }), /ECONNREFUSED/, /that the server runs/],
  'in-use': [
    () => {
      const folder = folderWith({ ...PLAIN, 'db/PG_VERSION': '17\n' });
      writeFileSync(join(folder, 'db.lock'), `${process.ppid}\n`);
      return refused('status', PLAIN, { ...at, 'database-url': `pglite:${join(folder, 'db')}` });
    },
    new RegExp(`process ${process.ppid}`),
    /Wait until that process has ended/,
  ],
  'no-shadow': [
    () => refused('plan', PLAIN, { ...at, engine: 'mysql', shadow: 'embedded' }),
    /embedded/,
    /`shadow: docker`/,
  ],
  'no-base': [
    () => refused('plan', PLAIN, { ...at, since: 'origin/main', shadow: 'embedded' }),
    /origin\/main|Git/,
    /fetch-depth|`database-url`|repository/,
  ],
  'untrusted-code': [
    () =>
      refused('plan', PLAIN, { ...at, layout: 'program', 'program-up': 'true', shadow: 'embedded' }, undefined, {
        untrusted: 'the pull request comes from a fork',
      }),
    /comes from a fork/,
    /a maintainer pushes/,
  ],
  snapshot: [
    () => refused('plan', { ...PLAIN, 's.snapshot': 'nothing' }, { ...at, 'snapshot-file': 's.snapshot' }),
    /it is no snapshot/,
    /`command: snapshot`/,
  ],
  'shadow-setup': [
    () => refused('plan', PLAIN, { ...at, 'shadow-setup': 'no-such.sql', shadow: 'embedded' }),
    /`shadow-setup`: no-such\.sql cannot be read/,
    /relative to the working directory/,
  ],
  doctor: [() => refused('doctor', {}, { 'database-url': 'pglite:db' }), /: /, /./],
  bundle: [() => thrown(() => childScript(() => undefined)), /`dist\/child\/main\.js`.* is missing/, /released tag/],
  // The one place through which everything goes that nobody foresaw.
  internal: [
    () => thrown(() => Promise.reject(actionErrorOf(new TypeError('x is not a function')))),
    /^Internal error: x is not a function$/,
    /no fault of yours.*`status` says what is in\..*open an issue with: .*`--version`.*without passwords.*the migration/,
  ],
};
