import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { commands } from '../src/commands/index.js';
import { helpFor } from '../src/help.js';
import { parseArgv, parseInputs } from '../src/inputs.js';
import { ActionError } from '../src/model/error.js';
import { COMMANDS, INPUTS } from '../src/model/input-list.js';
import type { Inputs } from '../src/model/inputs.js';
import { VERSION } from '../src/version.js';

const PASSWORD = 'hunter2-Geheim';
const URL_WITH_PASSWORD = `postgres://app:${PASSWORD}@db.example.org/app`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inputs-'));
  await mkdir(join(folder, '.github'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const config = (text: string, path = '.github/migrate-on-merge.yml'): Promise<void> =>
  writeFile(join(folder, path), text);

interface Parsed {
  readonly inputs: Inputs;
  readonly secrets: readonly string[];
  readonly notes: readonly string[];
}

type Env = Readonly<Record<string, string>>;

/** As `main` does it: a command line is read first, the action's inputs come as they are. */
async function parse(given: readonly string[] | Readonly<Record<string, string>>, env: Env = {}): Promise<Parsed> {
  const secrets: string[] = [];
  const notes: string[] = [];
  const host = {
    secret: (value: string) => void secrets.push(value),
    progress: (event: { readonly type: string; readonly text?: string }) => void notes.push(event.text ?? ''),
  };
  const action = !Array.isArray(given);
  const argv = action
    ? { command: '', flags: given as Readonly<Record<string, string>> }
    : parseArgv(given as readonly string[], env);
  const settings = { ...(action ? {} : { command: argv.command }), ...argv.flags, 'working-directory': folder };
  const inputs = await parseInputs({ settings, from: action ? 'action' : 'flags' }, env, host);
  return { inputs, secrets, notes };
}

const cli = async (line: string, env: Env = {}): Promise<Inputs> => (await parse(line.split(' '), env)).inputs;

async function refused(
  given: readonly string[] | Readonly<Record<string, string>>,
  env: Env = {},
): Promise<ActionError> {
  try {
    await parse(given, env);
  } catch (error) {
    if (error instanceof ActionError && error.code === 'bad-input') return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

const why = async (line: string, env: Env = {}): Promise<string> => (await refused(line.split(' '), env)).message;

describe('the command line', () => {
  test('defaults', async () => {
    expect(await cli('plan')).toMatchObject({
      command: 'plan',
      databaseUrl: undefined,
      migrations: [],
      layout: 'auto',
      engine: undefined,
      shadow: 'auto',
      failOn: 'error',
      allowLabel: 'migrations: allow-dangerous',
      backup: 'full',
      backupProof: 'restore',
      backupProofAsked: false,
      connectTimeoutMs: 10_000,
      lockTimeoutMs: 5_000,
      statementTimeoutMs: null,
      lockRetries: 5,
      lockWaitMs: 600_000,
      historySchema: 'migrate_on_merge',
      comment: true,
      label: 'default',
      workingDirectory: folder,
      dryRun: false,
      resume: false,
    });
  });

  test('values after a blank and after =, switches, repeated lines, the command anywhere', async () => {
    expect(
      await cli(
        '--migrations a apply --migrations=b/c --dry-run --comment false --fail-on=warning --exclude x --exclude y',
      ),
    ).toMatchObject({
      command: 'apply',
      migrations: [{ path: 'a' }, { path: 'b/c' }],
      dryRun: true,
      comment: false,
      failOn: 'warning',
      exclude: ['x', 'y'],
    });
  });

  test('create takes a name', () => {
    expect(parseArgv(['create', 'add_users', '--migrations', 'm'], {})).toEqual({
      command: 'create',
      name: 'add_users',
      flags: { migrations: 'm' },
    });
  });

  test.each([
    ['', 'No command is named. Commands: plan, apply,'],
    ['auto', '`auto` goes by a workflow'],
    ['pan', '`pan` is no command. Did you mean `plan`?'],
    ['plan --databse-url x', 'There is no flag `--databse-url`. Did you mean `database-url`?'],
    ['plan --label', '`--label` needs a value.'],
    ['plan --label --dry-run', '`--label` needs a value. If it begins with dashes, write `--label=VALUE`.'],
    ['plan -x', '`-x` is no flag; flags begin with two dashes.'],
    ['plan db/migrations', 'is too much: values belong to a flag'],
    ['plan migrations', '`migrations` is too much: values belong to a flag, as in `--migrations migrations`.'],
    ['plan --label a --label b', '`--label` is there twice.'],
    ['plan --command apply', 'Two commands are named, `plan` and `apply`.'],
  ])('refuses "%s"', async (line, message) => {
    expect(await why(line)).toContain(message);
  });

  test('what is wrong with the form comes together with what is wrong with the values', async () => {
    const message = await why(
      'pln --labl x --fail-on maybe --lock-timeout 10 --lock-retries -1 --database-url env:NOTHING',
    );
    expect(message.split('\n')).toEqual([
      expect.stringMatching(/^\d settings cannot be used:$/),
      expect.stringContaining('`pln` is no command'),
      expect.stringContaining('`--labl`. Did you mean `label`?'),
      expect.stringContaining('the variable NOTHING of the environment is not set'),
      expect.stringContaining('`fail-on`: `maybe` is none of error, warning, never.'),
      expect.stringContaining('`lock-timeout`: `10` has no unit: write 10s for seconds.'),
      expect.stringContaining('`lock-retries`: `-1` is not a whole number from 0 to 100.'),
    ]);
  });

  test('a secret in a wrong place is not repeated', async () => {
    for (const line of [
      `plan ${URL_WITH_PASSWORD}`,
      `${URL_WITH_PASSWORD}`,
      `plan --${URL_WITH_PASSWORD}`,
      `plan -${URL_WITH_PASSWORD}`,
      `plan --databse-url ${URL_WITH_PASSWORD}`,
      `plan --databse-url=${URL_WITH_PASSWORD}`,
      `plan --engine ${URL_WITH_PASSWORD}`,
      `plan --label ${URL_WITH_PASSWORD}`,
      `plan --lock-timeout ${URL_WITH_PASSWORD}`,
      `plan --dry-run ${URL_WITH_PASSWORD}`,
      `plan --dry-run=${URL_WITH_PASSWORD}`,
      `plan --rules ${URL_WITH_PASSWORD}`,
      `plan --migrations ${URL_WITH_PASSWORD}`,
      `plan --shadow x${URL_WITH_PASSWORD}`,
      `plan --database-url x${URL_WITH_PASSWORD}`,
      `plan --database-url app:${PASSWORD}@host/db`,
      `plan --database-url ${PASSWORD}`,
      `plan --database-url env:${PASSWORD}`.replaceAll('-Geheim', '!Geheim'),
    ]) {
      const error = await refused(line.split(' '));
      expect(`${line}\n${error.message}${error.hint}`.slice(line.length)).not.toMatch(/hunter2/);
    }
  });
});

describe('secrets', () => {
  test('come from the environment by name, and are made known', async () => {
    const env = { MY_URL: ` ${URL_WITH_PASSWORD}\n`, DIRECT: 'postgresql://direct/app', TOKEN: 'ghs_x' };
    const { inputs, secrets } = await parse(
      ['plan', '--database-url', 'env:MY_URL', '--direct-url=env:DIRECT', '--github-token', 'env:TOKEN'],
      env,
    );
    expect(inputs).toMatchObject({
      databaseUrl: URL_WITH_PASSWORD,
      directUrl: env.DIRECT,
      githubToken: 'ghs_x',
      engine: 'postgres',
    });
    expect(secrets).toEqual(expect.arrayContaining([URL_WITH_PASSWORD, env.DIRECT, 'ghs_x']));
  });

  test('also from the config file, and a scratch server is one', async () => {
    await config('database-url: env:MY_URL\nshadow: postgres://scratch:pw@x/y\n');
    const { inputs, secrets } = await parse(['plan'], { MY_URL: URL_WITH_PASSWORD });
    expect(inputs.databaseUrl).toBe(URL_WITH_PASSWORD);
    expect(secrets).toEqual(expect.arrayContaining([URL_WITH_PASSWORD, 'postgres://scratch:pw@x/y']));
    const error = await refused(['plan']);
    expect(error.message).toBe(
      '.github/migrate-on-merge.yml:1:15: `database-url`: the variable MY_URL of the environment is not set.',
    );
  });

  test('are known before anything is refused', async () => {
    const secrets: string[] = [];
    const host = { secret: (value: string) => void secrets.push(value), progress: () => undefined };
    const settings = {
      command: 'plan',
      'database-url': URL_WITH_PASSWORD,
      'fail-on': 'x',
      'working-directory': folder,
    };
    await expect(parseInputs({ settings, from: 'flags' }, {}, host)).rejects.toBeInstanceOf(ActionError);
    expect(secrets).toEqual([URL_WITH_PASSWORD]);
  });

  test('the environment gives the target on the command line only, where nothing else does, and it is said', async () => {
    const env = { DATABASE_URL: URL_WITH_PASSWORD };
    const { inputs, notes, secrets } = await parse(['status'], env);
    expect(inputs.databaseUrl).toBe(URL_WITH_PASSWORD);
    expect(notes).toEqual(['The target is taken from DATABASE_URL of the environment.']);
    expect(secrets).toContain(URL_WITH_PASSWORD);
    const both = { ...env, MIGRATE_ON_MERGE_DATABASE_URL: 'pglite:x' };
    expect((await cli('status', both)).databaseUrl).toBe('pglite:x');
    expect((await cli('status --database-url pglite:y', both)).databaseUrl).toBe('pglite:y');
    expect((await cli('plan --since main', both)).databaseUrl).toBeUndefined();
    expect((await cli('plan --snapshot-file x', both)).databaseUrl).toBeUndefined();
    expect((await cli('snapshot --snapshot-file x', both)).databaseUrl).toBe('pglite:x');
    expect((await parse({}, both)).inputs.databaseUrl).toBeUndefined();
    await config('database-url: pglite:z');
    expect((await cli('status', both)).databaseUrl).toBe('pglite:z');
  });

  test('a DATABASE_URL of something else is left alone', async () => {
    const { inputs, notes } = await parse(['plan'], { DATABASE_URL: `sqlite://x${PASSWORD}` });
    expect(inputs.databaseUrl).toBeUndefined();
    expect(notes.join()).toMatch(/DATABASE_URL of the environment is not used/);
    expect(notes.join()).not.toContain(PASSWORD);
    expect(await why('plan', { MIGRATE_ON_MERGE_DATABASE_URL: 'sqlite://x' })).toContain(
      '`database-url`: it does not begin with postgres://',
    );
  });
});

describe('values', () => {
  test.each([
    ['10s', 10_000],
    ['500ms', 500],
    ['2m', 120_000],
    ['1h', 3_600_000],
    ['1.5s', 1_500],
    ['1m30s', 90_000],
  ])('%s is %i ms', async (text, ms) => {
    expect(
      await cli(
        `plan --connect-timeout ${text} --lock-timeout ${text} --statement-timeout ${text} --lock-wait ${text}`,
      ),
    ).toMatchObject({
      connectTimeoutMs: ms,
      lockTimeoutMs: ms,
      statementTimeoutMs: ms,
      lockWaitMs: ms,
    });
  });

  test('limits of durations', async () => {
    expect((await cli('plan --statement-timeout none')).statementTimeoutMs).toBeNull();
    expect((await cli('plan --lock-wait 0s')).lockWaitMs).toBe(0);
    for (const [line, message] of [
      ['--lock-timeout 0s', 'would give up before it begins'],
      ['--lock-timeout none', 'is no duration'],
      ['--statement-timeout 0ms', 'For no limit write none.'],
      ['--lock-timeout 5', 'has no unit: write 5s for seconds.'],
      ['--lock-timeout 5sec', 'is no duration'],
      ['--lock-timeout -5s', 'is no duration'],
      ['--lock-timeout 1e3s', 'is no duration'],
      ['--lock-timeout 999999h', 'is longer than 24 days'],
    ])
      expect(await why(`plan ${line}`)).toContain(message);
  });

  test('true and false, and nothing else', async () => {
    for (const text of ['true', 'True', 'TRUE']) expect((await cli(`plan --dry-run=${text}`)).dryRun).toBe(true);
    for (const text of ['false', 'False', 'FALSE']) expect((await cli(`plan --comment=${text}`)).comment).toBe(false);
    for (const [text, write] of [
      ['yes', 'true'],
      ['on', 'true'],
      ['1', 'true'],
      ['no', 'false'],
      ['off', 'false'],
    ]) {
      expect(await why(`plan --dry-run=${text}`)).toContain(`is neither true nor false. Write ${write}.`);
    }
  });

  test('choices say what was probably meant', async () => {
    expect(await why('plan --fail-on warn')).toContain('`warn` is none of error, warning, never.');
    expect(await why('plan --backup-proof restor')).toContain('Did you mean `restore`?');
    expect(await why('plan --layout sqll')).toContain('Did you mean `sql`?');
  });

  test('sources: a layout before the colon, drives are none', async () => {
    expect((await cli('plan --migrations sql:./db//m/ --migrations auto:x --migrations db\\win')).migrations).toEqual([
      { path: 'db/m', layout: 'sql' },
      { path: 'x' },
      { path: 'db/win' },
    ]);
    expect((await cli('plan --migrations ./a:b')).migrations).toEqual([{ path: 'a:b' }]);
    expect((await cli(`plan --migrations ${folder}/db/m`)).migrations).toEqual([{ path: 'db/m' }]);
    expect((await cli('plan --migrations .')).migrations).toEqual([{ path: '.' }]);
    for (const [line, message] of [
      ['sqll:x', '`sqll` is no layout. Did you mean `sql`? If the path itself holds a colon, write ./ before it.'],
      ['program:x', '`layout: program` needs the command line of the tool'],
      ['sql:', 'names no folder'],
      ['../x', 'leads out of the working directory'],
      ['/elsewhere/x', 'leads out of the working directory'],
    ])
      expect(await why(`plan --migrations ${line}`)).toContain(message);
    if (process.platform !== 'win32') expect(await why('plan --migrations C:\\db\\m')).not.toContain('layout');
    expect(await why('plan --migrations a --migrations ./a/')).toContain('`a` is there twice');
  });

  test('rules', async () => {
    expect([...(await cli('plan --rules drop-table:error --rules rename:off')).rules]).toEqual([
      ['drop-table', 'error'],
      ['rename', 'off'],
    ]);
    const { inputs } = await parse({ rules: 'drop-table: warning\n\n  rename:   info  ' });
    expect([...inputs.rules]).toEqual([
      ['drop-table', 'warning'],
      ['rename', 'info'],
    ]);
    expect(await why('plan --rules drop-table')).toContain('is not of the form RULE-ID: error|warning|info|off');
    expect(await why('plan --rules drop-table:warn')).toContain('`warn` is none of error, warning, info, off.');
    expect(await why('plan --rules a:off --rules a:error')).toContain('`a` is there twice');
  });

  test('URLs', async () => {
    expect((await cli('plan --database-url POSTGRES://x/y')).engine).toBe('postgres');
    expect((await cli('plan --database-url mysql://x/y')).engine).toBe('mysql');
    expect((await cli('plan --database-url mysql://x/y --engine tidb --direct-url mariadb://x/y')).engine).toBe('tidb');
    expect((await cli('plan --database-url pglite:./data')).databaseUrl).toBe('pglite:./data');
    for (const [url, message] of [
      ['db.example.org/app', 'it does not begin with postgres://'],
      ['postgre://x/y', 'Did you mean `postgres`?'],
      ['jdbc:postgresql://x/y', 'jdbc:'],
      ['"postgres://x/y"', 'quotation marks'],
      ['$DATABASE_URL', 'write env:NAME'],
      ['${{secrets.X}}', 'write env:NAME'],
      ['postgres:x', 'two slashes'],
      ['postgres://', 'two slashes'],
      ['pglite:', 'needs a folder'],
      ['mysql:x', 'two slashes'],
      ['mariadb://', 'two slashes'],
      ['mysq://x/y', 'Did you mean `mysql`?'],
    ])
      expect(await why(`plan --database-url ${url}`)).toContain(message);
    expect(await why('plan --direct-url postgres://x/y')).toContain('`database-url`, which is missing');
    expect(await why('plan --database-url pglite:x --direct-url postgres://x/y')).toContain('no pooler');
    expect(await why('plan --database-url postgres://x/y --engine mysql')).toContain(
      '`mysql` contradicts `database-url`, which is a postgres URL.',
    );
  });

  test('shadow, label, schema', async () => {
    for (const shadow of [
      'embedded',
      'local',
      'docker',
      'docker:pgvector/pgvector:pg17',
      'docker:x@sha256:0a',
      'postgres://x/y',
      'mysql://x/y',
      'mariadb://x/y',
    ]) {
      expect((await cli(`plan --shadow ${shadow}`)).shadow).toBe(shadow);
    }
    expect(await why('plan --shadow embeded')).toContain('Did you mean `embedded`?');
    expect(await why('plan --shadow docker:a;b')).toContain('`shadow`');
    expect((await parse({ label: 'Größe 2.0_x-y' })).inputs.label).toBe('Größe 2.0_x-y');
    for (const label of ['a/b', '<b>', '-->', 'a\nb', 'x'.repeat(61), '.x'])
      expect((await refused({ label })).message).toContain('`label`');
    for (const schema of ['pg_x', 'information_schema', 'ä'.repeat(32), 'a\u0000b']) {
      expect((await refused({ 'history-schema': schema })).message).toContain('`history-schema`');
    }
  });

  test('a working directory that is not there', async () => {
    const host = { secret: () => undefined, progress: () => undefined };
    const settings = { command: 'plan', 'working-directory': join(folder, 'nowhere') };
    await expect(parseInputs({ settings, from: 'flags' }, {}, host)).rejects.toMatchObject({
      code: 'bad-input',
      message: '`working-directory`: there is no such folder.',
    });
  });
});

describe('approval', () => {
  test('goes by the comment, so it contradicts having none', async () => {
    expect((await refused({ approval: 'reviewed', comment: 'false' })).message).toMatch(
      /^`approval`: `reviewed` goes by the comment of the plan, and `comment: false` posts none\.$/,
    );
    expect((await parse({ approval: 'reviewed' })).inputs.approval).toBe('reviewed');
    expect((await parse({ comment: 'false' })).inputs.approval).toBe('none');
  });

  test('is refused for an apply on a command line, with every other problem, and for nothing else there', async () => {
    await expect(cli('apply --approval reviewed --layout nonsense')).rejects.toThrow(
      /`layout`[\s\S]*`approval`: `reviewed` asks GitHub[\s\S]*pass `--approval none`/,
    );
    for (const command of ['plan', 'status', 'backup'])
      await expect(cli(`${command} --approval reviewed`)).resolves.toMatchObject({ approval: 'reviewed' });
  });
});

describe('an upload', () => {
  test('takes what encrypts it, and something to upload', async () => {
    const wrong = { 'backup-upload': 'artifact', backup: 'none', 'backup-retention-days': '0' };
    expect((await refused(wrong)).message).toMatch(
      /`backup-retention-days`: `0` is not a whole number from 1 to 400[\s\S]*`backup-upload`: whoever may read[\s\S]*`backup: none` makes no file/,
    );
    expect((await refused({ 'backup-retention-days': '5' })).message).toContain('`backup-upload` is none');
    const right = { 'backup-upload': 'artifact', 'backup-passphrase': 'x', 'backup-retention-days': '5' };
    expect((await parse(right)).inputs).toMatchObject({ backupUpload: 'artifact', backupRetentionDays: 5 });
  });
});

describe('what stands for itself', () => {
  test('a command line is a layout by itself, and contradicts any other', async () => {
    const up = { 'program-up': 'alembic upgrade head' };
    expect((await parse({ ...up, 'program-tables': 'public.our_history\nother' })).inputs).toMatchObject({
      layout: 'program',
      programUp: 'alembic upgrade head',
      programTables: ['our_history', 'other'],
    });
    expect((await refused({ layout: 'program' })).message).toContain('as in `program-up: alembic upgrade head`');
    expect((await refused({ ...up, layout: 'flyway' })).message).toContain('`layout: flyway` has no command line');
    expect((await refused({ ...up, 'program-tables': 'a table' })).message).toContain('is not the name of a table');
    expect((await refused({ 'program-status': 'x' })).message).toContain('beside `program-up`, which is missing');
  });

  test.each([
    ['backup', 'none'],
    ['backup-upload', 'none'],
    ['approval', 'none'],
    ['on-failure', 'stop'],
    ['failure-issue', 'false'],
    ['steps', '1'],
    ['engine', 'postgres'],
    ['layout', 'sql'],
  ])('%s: %s is what there is', async (name, value) => {
    await expect(parse({ [name]: value })).resolves.toBeDefined();
  });

  test('every input is either carried on or refused', async () => {
    const carried = new Set(
      Object.keys(await cli('plan')).map((key) =>
        key.replace(/Ms$/, '').replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`),
      ),
    );
    for (const { name } of INPUTS) {
      if (carried.has(name) || name === 'config' || name === 'database') continue;
      const choices = INPUTS.find((one) => one.name === name);
      const value =
        choices !== undefined && 'choices' in choices
          ? choices.choices.at(-1)
          : name === 'failure-issue'
            ? 'true'
            : 'x';
      expect((await refused({ [name]: value ?? 'x' })).message).toContain(`\`${name}\``);
    }
  });

  test('the list of commands is true', () => {
    const built = [...commands.keys()];
    expect(built.toSorted()).toEqual(COMMANDS.filter((name) => name !== 'auto').toSorted());
  });
});

describe('the action', () => {
  test('takes `auto`, blank inputs as none, and lines', async () => {
    const { inputs } = await parse({
      'database-url': '',
      label: '  ',
      migrations: 'a\r\n\n  b  \n',
      'github-token': 'ghs',
    });
    expect(inputs).toMatchObject({
      command: 'auto',
      databaseUrl: undefined,
      label: 'default',
      migrations: [{ path: 'a' }, { path: 'b' }],
      githubToken: 'ghs',
    });
    expect((await parse({ command: 'drift' })).inputs.command).toBe('drift');
  });

  test('an unknown input names the nearest', async () => {
    expect((await refused({ migration: 'x', command: 'aply' })).message.split('\n')).toEqual([
      '2 settings cannot be used:',
      '- There is no input `migration`. Did you mean `migrations`?',
      expect.stringContaining('- `command`: `aply` is none of'),
    ]);
  });
});

describe('the config file', () => {
  test('flag before config before default', async () => {
    await config('fail-on: warning\nlabel: from-file\nlock-timeout: 1m\ncomment: false\n');
    expect(await cli('plan --label from-flag')).toMatchObject({
      failOn: 'warning',
      label: 'from-flag',
      lockTimeoutMs: 60_000,
      comment: false,
      backup: 'full',
    });
  });

  test('lists, blocks and maps', async () => {
    await config(`migrations:
  - sql: db/m
  - other
shadow-setup: |
  supabase
  base.sql
order: [b.sql, a.sql]
rules:
  drop-table: off
  rename: error
session-setup: |
  SET search_path = public;
  SET x = 1;
to: 007
allow-label: ''
since:
`);
    expect(await cli('plan')).toMatchObject({
      migrations: [{ path: 'db/m', layout: 'sql' }, { path: 'other' }],
      shadowSetup: ['supabase', 'base.sql'],
      order: ['b.sql', 'a.sql'],
      rules: new Map([
        ['drop-table', 'off'],
        ['rename', 'error'],
      ]),
      sessionSetup: 'SET search_path = public;\nSET x = 1;',
      to: '007',
      allowLabel: '',
      since: undefined,
    });
    await config('rules: |\n  drop-table: off\n');
    expect((await cli('plan')).rules).toEqual(new Map([['drop-table', 'off']]));
    await config('rules: [ "drop-table: off", rename: info ]\n');
    expect((await cli('plan')).rules).toEqual(
      new Map([
        ['drop-table', 'off'],
        ['rename', 'info'],
      ]),
    );
  });

  test('every problem has its place, and the first is that of the error', async () => {
    await config(`# comment
fail-on: maybe
labl: x
lock-timeout: 10
migrations:
  - prsma:x
  - [nested]
rules:
  drop-table: warn
comment: yes
label: [a]
`);
    const error = await refused(['plan', '--backup', 'nothing']);
    expect(error.message.split('\n').slice(1)).toEqual([
      '- .github/migrate-on-merge.yml:3:1: There is no key `labl`. Did you mean `label`?',
      expect.stringContaining('- .github/migrate-on-merge.yml:7:5: `migrations`: this item is no single value.'),
      '- .github/migrate-on-merge.yml:11:8: `label` takes one value, not a list or a map.',
      expect.stringContaining('- .github/migrate-on-merge.yml:6:5: `migrations`: `prsma` is no layout.'),
      expect.stringContaining('- .github/migrate-on-merge.yml:2:10: `fail-on`: `maybe` is none of'),
      expect.stringContaining('- .github/migrate-on-merge.yml:9:3: `rules`: `warn` is none of'),
      expect.stringContaining('- `backup`: `nothing` is none of'),
      expect.stringContaining('- .github/migrate-on-merge.yml:4:15: `lock-timeout`: `10` has no unit'),
      expect.stringContaining(
        '- .github/migrate-on-merge.yml:10:10: `comment`: `yes` is neither true nor false. Write true.',
      ),
    ]);
    expect(error.place).toEqual({ path: '.github/migrate-on-merge.yml', line: 3, column: 1 });
  });

  test('broken YAML is named by its place, never repeated', async () => {
    for (const [text, message] of [
      [`label: x\nlabel: y\n`, ':2:1: this key stands here twice (DUPLICATE_KEY).'],
      [`\tdatabase-url: ${URL_WITH_PASSWORD}\n`, ':1:1: '],
      [`database-url: "${URL_WITH_PASSWORD}\nlabel: x`, 'this is no valid YAML'],
      [`a: b: ${URL_WITH_PASSWORD}\n`, 'migrate-on-merge.yml:1:'],
      ['--- \nlabel: x\n---\nlabel: y\n', ':3:1: a second document begins here'],
      ['just text', 'the config file holds `input: value` lines'],
      ['- a\n- b\n', 'the config file holds `input: value` lines'],
      [`label: *nowhere\n`, 'this alias has no anchor'],
    ] as const) {
      await config(text);
      const error = await refused(['plan']);
      expect(error.message).toContain(message);
      expect(error.message).not.toContain(PASSWORD);
    }
  });

  test('a bomb of aliases is no more than it looks', async () => {
    await config(`a: &a [x, x]\nb: &b [*a, *a]\nmigrations: [*b, *b, *b]\n`);
    expect((await refused(['plan'])).message).toContain('this item is no single value');
  });

  test('empty, with a byte order mark, in another encoding, missing, elsewhere', async () => {
    await config('');
    expect((await cli('plan')).label).toBe('default');
    await config('# only this\n');
    expect((await cli('plan')).label).toBe('default');
    await config('\uFEFFlabel: x\r\n');
    expect((await cli('plan')).label).toBe('x');
    await writeFile(join(folder, '.github/migrate-on-merge.yml'), Buffer.from('\uFEFFlabel: x', 'utf16le'));
    expect((await refused(['plan'])).message).toContain('is UTF-16LE, not UTF-8');
    await rm(join(folder, '.github/migrate-on-merge.yml'));
    expect((await cli('plan')).label).toBe('default');
    expect(await why('plan --config nowhere.yml')).toBe('`config`: `nowhere.yml` cannot be read (ENOENT).');
    await config('label: y', 'other.yml');
    expect((await cli('plan --config other.yml')).label).toBe('y');
    await config('label: z', '.github/migrate-on-merge.yaml');
    expect(await why('plan')).toContain('and there is .github/migrate-on-merge.yaml');
  });

  test('does not decide what a run does', async () => {
    await config('command: apply\nconfirm: production\nconfig: x\n');
    expect((await refused(['plan'])).message.split('\n').slice(1)).toEqual([
      expect.stringContaining(':1:1: `command` is what a run does'),
      expect.stringContaining(':2:1: `confirm` confirms one run'),
      expect.stringContaining(':3:1: `config` names this very file'),
    ]);
  });
});

describe('several databases', () => {
  const TWO = `fail-on: warning
label: shared
databases:
  main:
    migrations: db/main
    label: the-main
  reports:
    migrations: db/reports
    fail-on: never
`;

  test('one is chosen by a flag, its keys count before those above', async () => {
    await config(TWO.replace('label: shared\n', ''));
    expect(await cli('plan --database main')).toMatchObject({
      migrations: [{ path: 'db/main' }],
      failOn: 'warning',
      label: 'the-main',
    });
    expect(await cli('plan --database=reports')).toMatchObject({
      migrations: [{ path: 'db/reports' }],
      failOn: 'never',
      label: 'reports',
    });
    expect(await cli('plan --database reports --fail-on error')).toMatchObject({ failOn: 'error' });
    await config(TWO);
    expect(await cli('plan --database reports')).toMatchObject({ label: 'shared' });
  });

  test('none chosen, or one that is not there, names them all', async () => {
    await config(TWO);
    expect(await why('plan')).toBe(
      '.github/migrate-on-merge.yml:3:1: there are several databases, `main`, `reports`: choose one with `database`.',
    );
    expect(await why('plan --database report')).toContain(
      'there is no database `report`. Did you mean `reports`? There are `main`, `reports`.',
    );
    await config(`database: main\n${TWO}`);
    expect((await cli('plan')).label).toBe('the-main');
    expect((await cli('plan --database reports')).failOn).toBe('never');
  });

  test('a single one needs no choice', async () => {
    await config('databases:\n  only:\n    migrations: m\n');
    expect(await cli('plan')).toMatchObject({ migrations: [{ path: 'm' }], label: 'only' });
    await config('databases:\n  only:\n');
    expect((await cli('plan')).label).toBe('only');
  });

  test('keys of every database are checked', async () => {
    await config('databases:\n  a:\n    migration: m\n  b:\n    databases: {}\n    database: x\n');
    expect((await refused(['plan', '--database', 'a'])).message.split('\n').slice(1)).toEqual([
      '- .github/migrate-on-merge.yml:3:5: There is no key `migration`. Did you mean `migrations`?',
      '- .github/migrate-on-merge.yml:5:5: `databases` has no place within a database.',
      '- .github/migrate-on-merge.yml:6:5: `database` has no place within a database.',
    ]);
  });

  test('wrong shapes', async () => {
    for (const text of ['databases: x\n', 'databases: []\n', 'databases: {}\n', 'databases:\n']) {
      await config(text);
      expect((await refused(['plan'])).message).toContain('`databases` holds one `name:`');
    }
    await config('databases:\n  a: text\n');
    expect((await refused(['plan'])).message).toContain('a database has `input: value` lines below its name');
    await config('label: x\n');
    expect(await why('plan --database a')).toContain(
      '`a` is asked for, and .github/migrate-on-merge.yml has no `databases:` map',
    );
    await rm(join(folder, '.github/migrate-on-merge.yml'));
    expect(await why('plan --database a')).toContain('has no `databases:` map');
    await config('databases:\n  "a/b":\n    to: x\n');
    expect((await refused(['plan'])).message).toContain('the name of the database is the label');
  });
});

test('whatever is given, it is Inputs or one error without the secret', async () => {
  const name = fc.constantFrom(
    ...INPUTS.map((one) => one.name).filter((one) => !/directory|config|file/.test(one)),
    'nonsense',
  );
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('true', '10s', 'sql', 'x:y', URL_WITH_PASSWORD, `postgres:/${PASSWORD}`, `mysql://a:${PASSWORD}@b`),
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, value, { maxKeys: 5 }), async (settings) => {
      try {
        await parse(settings);
      } catch (error) {
        if (!(error instanceof ActionError)) throw error;
        expect(error.code).toBe('bad-input');
        expect(error.message).not.toContain(PASSWORD);
      }
    }),
    { numRuns: 500 },
  );
  await fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          name.map((one) => `--${one}`),
          fc.constantFrom('plan', URL_WITH_PASSWORD),
        ),
        { maxLength: 6 },
      ),
      (argv) => {
        try {
          parseArgv(argv, {});
        } catch (error) {
          if (!(error instanceof ActionError)) throw error;
          expect(error.message).not.toContain(PASSWORD);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('whatever the config file is, it is Inputs or one error', async () => {
  const piece = fc.constantFrom(
    'label: x',
    'databases:',
    '  main:',
    '    to: y',
    '- a',
    'rules: {a: off}',
    '*x',
    '&x',
    '? ',
    ': ',
    '|',
    '\t',
    '"',
    '<<: *x',
    '!!binary x',
    'migrations: [a, {b: c}]',
    '%YAML 1.1',
    '...',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (lines) => {
      await config(lines.join('\n'));
      try {
        await parse(['plan']);
      } catch (error) {
        expect(error).toMatchObject({ name: 'ActionError', code: 'bad-input' });
      }
    }),
    { numRuns: 500 },
  );
});

describe('help', () => {
  test('is given when it is asked for, and only then', () => {
    for (const argv of [['--help'], ['-h'], ['help'], ['plan', '--help'], ['--help', 'plan'], ['help', 'plan']])
      expect(helpFor(argv)).toBeDefined();
    for (const argv of [[], ['plan'], ['plan', '--label', 'help']]) expect(helpFor(argv)).toBeUndefined();
    expect(helpFor(['help', 'no-shema'])).toMatch(
      /^There is no command and no error of the name `no-shema`\. Did you mean `no-schema`\?\n\n/,
    );
    expect(helpFor(['help', 'aply'])).toMatch(/Did you mean `apply`\?\n\n/);
    expect(helpFor(['help', '--help'])).toBe(helpFor(['help']));
    expect(helpFor(['--version'])).toBe(`${VERSION}\n`);
  });

  test('names every command and every input', () => {
    const text = helpFor(['--help']) ?? '';
    for (const name of COMMANDS) if (name !== 'auto') expect(text).toMatch(new RegExp(`^  ${name} `, 'm'));
    for (const { name } of INPUTS) if (name !== 'command') expect(text).toMatch(new RegExp(`^  --${name} `, 'm'));
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(130);
  });

  test.each(COMMANDS.filter((name) => name !== 'auto'))(
    'of %s shows an example that this command line reads',
    (name) => {
      const text = helpFor([name, '--help']) ?? '';
      expect(helpFor(['--help', name])).toBe(text);
      const example = /^Example:\n {2}migrate-on-merge (.+)$/m.exec(text)?.[1] ?? '';
      const env = { DATABASE_URL: 'postgres://x/y', GITHUB_TOKEN: 'x' };
      expect(parseArgv(example.split(' '), env).command).toBe(name);
    },
  );
});
