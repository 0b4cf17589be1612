import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startWatchdog } from '../io/watchdog.js';
import { ActionError } from '../model/error.js';
import { withSession } from './connect.js';
import { docker, dockerEnvironment, said } from './docker-engine.js';

/** A running container with a server in it, reached over 127.0.0.1 by password. */
export interface Container {
  readonly name: string;
  readonly user: string;
  readonly database: string;
  readonly password: string;
  adminUrl(database: string): string;
  roleUrl(role: string, database: string): string;
  stop(): Promise<void>;
}

/** What differs from one kind of server to the next. */
export interface ContainerKind {
  readonly port: number;
  /** Where the data lies in memory. */
  readonly memory: string;
  /** What the image's first start reads. */
  environment(options: ContainerOptions, password: string): Readonly<Record<string, string>>;
  /** What the server is told. */
  settings(options: ContainerOptions): readonly string[];
  url(role: string, database: string, server: { readonly port: number; readonly password: string }): string;
  /** Throws while the server does not answer; `url` is the administrator's. */
  answers(url: string, password: string): Promise<void>;
}

export interface ContainerOptions {
  readonly image: string;
  readonly user: string;
  readonly database: string;
  /** The server's settings and data folder are ours to choose; else they are the image's. */
  readonly ours: boolean;
}

const RUN_MS = 120_000;
const READY_MS = 180_000;
/** Not one of the images' declared volumes, which differ by major: so the data stays in memory. */
const DATA = '/shadow/data';

const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'jit=off',
  'max_locks_per_transaction=1024',
  'wal_level=logical',
  'max_wal_senders=0',
  'dynamic_shared_memory_type=mmap',
  'timezone=UTC',
];

const POSTGRES: ContainerKind = {
  port: 5432,
  memory: '/shadow',
  environment: ({ user, database, ours }, password) => ({
    POSTGRES_PASSWORD: password,
    POSTGRES_USER: user,
    POSTGRES_DB: database,
    ...(ours ? { PGDATA: DATA, POSTGRES_INITDB_ARGS: '--no-sync --encoding=UTF8 --locale=C.UTF-8' } : {}),
  }),
  settings: ({ ours }) => (ours ? SETTINGS.flatMap((setting) => ['-c', setting]) : []),
  url: (role, database, { port, password }) =>
    `postgresql://${encodeURIComponent(role)}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}?sslmode=disable`,
  answers: (url) => withSession(url, () => Promise.resolve(undefined)),
};

/**
 * The command line. The port is published to this machine alone, on a number that Docker chooses; no secret is in it. No
 * `--rm`: a container that dies at its start would take its log with it; it is removed by us, or by the watchdog.
 */
export function containerArguments(
  options: ContainerOptions,
  name: string,
  envFile: string,
  kind: ContainerKind = POSTGRES,
): readonly string[] {
  return [
    'run',
    '--detach',
    '--name',
    name,
    '--label',
    'migrate-on-merge=shadow',
    '--env-file',
    envFile,
    '--publish',
    `127.0.0.1::${kind.port}`,
    ...(options.ours ? ['--tmpfs', kind.memory] : []),
    '--pull',
    'never',
    options.image,
    ...kind.settings(options),
  ];
}

/** What the image's first start reads, as a file of lines. */
export function containerEnvironment(
  options: ContainerOptions,
  password: string,
  kind: ContainerKind = POSTGRES,
): string {
  return Object.entries(kind.environment(options, password))
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

function startError(image: string, what: string, text: string): ActionError {
  return new ActionError(
    'shadow-start',
    `The container of ${image} ${what}: ${text}`,
    'Try the image by hand with `docker run`, or choose another source of throw-away databases with `shadow`.',
  );
}

/** The image starts twice, the first time for its set-up and without a network: over TCP only the second is seen. */
async function ready(image: string, name: string, answers: () => Promise<void>): Promise<void> {
  for (const until = Date.now() + READY_MS; ; ) {
    const error = await answers().catch((e: unknown) => e);
    if (error === undefined) return;
    const state = await docker(['inspect', '--format', '{{.State.Running}}', name]);
    if (state.stdout.trim() !== 'true') {
      throw startError(image, 'ended at its start', said(await docker(['logs', '--tail', '6', name])));
    }
    if (Date.now() > until) {
      const text = error instanceof Error ? error.message : String(error);
      throw startError(image, `did not answer on its port within ${READY_MS / 1000} s`, text);
    }
    await delay(100);
  }
}

async function publishedPort(image: string, name: string, inside: number): Promise<number> {
  const ended = await docker(['port', name, `${inside}/tcp`]);
  const port = /:(\d+)\s*$/m.exec(ended.stdout)?.[1];
  if (ended.code === 0 && port !== undefined) return Number(port);
  throw startError(image, `has no port ${inside}`, said(await docker(['logs', '--tail', '6', name])));
}

/** The engine may be about to make the container when we die: so it is removed more than once. */
const ON_DEATH = `if [ "$state" != done ]; then
  for n in 1 2 3 4 5; do docker rm --force --volumes "$1" >/dev/null 2>&1; sleep 1; done
  rm -rf "$2"
fi`;

/** Starts a container and waits until its server answers. It ends with us, whatever ends us. */
export async function startContainer(options: ContainerOptions, kind: ContainerKind = POSTGRES): Promise<Container> {
  const { image, user, database } = options;
  const name = `migrate-on-merge-${randomBytes(6).toString('hex')}`;
  const password = randomBytes(24).toString('hex');
  const folder = await mkdtemp(join(tmpdir(), 'momdocker-'));
  const envFile = join(folder, 'env');
  const watchdog = startWatchdog('state=$line', ON_DEATH, [name, folder], dockerEnvironment());
  const stop = async (): Promise<void> => {
    await docker(['rm', '--force', '--volumes', name]).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
    watchdog.tell('done');
    await watchdog.release();
  };
  try {
    await writeFile(envFile, containerEnvironment(options, password, kind), { mode: 0o600 });
    const ended = await docker(containerArguments(options, name, envFile, kind), RUN_MS);
    // Docker has read it.
    await rm(envFile, { force: true });
    if (ended.code !== 0) throw startError(image, 'did not start', said(ended));
    const port = await publishedPort(image, name, kind.port);
    const url = (role: string, db: string): string => kind.url(role, db, { port, password });
    await ready(image, name, () => kind.answers(url(user, database), password));
    return { name, user, database, password, adminUrl: (db) => url(user, db), roleUrl: url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
