import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadBundled } from '../io/bundled.js';
import { holdFile } from '../io/lockfile.js';
import type { ConnectOptions, Engine } from '../model/engine.js';
import { ActionError, defect } from '../model/error.js';
import type { Notice, Relay, Row, Session } from '../model/session.js';
import { allExtensions, pgliteFiles, preparedCluster } from './pglite-files.js';
import { refuseHalfSwapped } from './pglite-unfinished.js';
import { postgresql } from './postgresql/dialect.js';
import { embeddedRelay } from './postgresql/relay-embedded.js';
import { openSession, sessionSettings, toServerError, type Wire, type WireResult } from './postgresql/wire.js';

/** The little of PGlite that is used here; the package is loaded at run time, from beside the bundle. */
interface Message {
  readonly name: string;
  readonly status?: string;
  readonly text?: string;
  readonly message?: string;
  readonly severity?: string;
  readonly code?: string;
  readonly fields?: readonly (string | null | { readonly name: string })[];
}
interface Database {
  execProtocol(
    bytes: Uint8Array,
    options: { readonly throwOnError: boolean },
  ): Promise<{ readonly messages: readonly Message[] }>;
  execProtocolRaw(bytes: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
  dumpDataDir(compression: 'gzip'): Promise<Blob>;
}
interface Serialize {
  query(text: string): Uint8Array;
  parse(query: { readonly name: string; readonly text: string }): Uint8Array;
  bind(config: { readonly statement: string; readonly values: readonly (string | null)[] }): Uint8Array;
  describe(what: { readonly type: 'P' }): Uint8Array;
  execute(config: Record<string, never>): Uint8Array;
  sync(): Uint8Array;
  copyData(chunk: Uint8Array): Uint8Array;
  copyDone(): Uint8Array;
}
interface Package {
  readonly PGlite: {
    create(options: Record<string, unknown>): Promise<Database>;
    readonly defaultStartParams: readonly string[];
  };
  readonly protocol: { readonly serialize: Serialize };
}

const COUNTED = /^(?:INSERT|UPDATE|DELETE|MERGE|SELECT|COPY|FETCH|MOVE)\b/;

/** A command tag of the server, `INSERT 0 5`, taken apart. */
export function readTag(tag: string): Pick<WireResult, 'command' | 'rowCount'> {
  let end = tag.length;
  while (end > 0 && /[ \d]/.test(tag[end - 1] ?? '')) end -= 1;
  const [last = ''] = tag.slice(end).split(' ').slice(-1);
  return { command: tag.slice(0, end), rowCount: last !== '' && COUNTED.test(tag) ? Number(last) : null };
}

class PgliteWire implements Wire {
  readonly pid = 0;
  readonly embedded = true;
  readonly tls = false;
  private state: 'I' | 'T' | 'E' = 'I';
  private readonly listeners: ((notice: Notice) => void)[] = [];
  private closed: Promise<void> | undefined;
  /** Names of what the server has a plan for. */
  private readonly prepared = new Set<string>();

  constructor(
    private readonly db: Database,
    private readonly serialize: Serialize,
    private readonly release: () => void,
  ) {}

  private async exchange(...frames: readonly Uint8Array[]): Promise<readonly WireResult[]> {
    if (this.closed !== undefined) throw toServerError(new Error('the embedded database is closed'), true);
    const { messages } = await this.db.execProtocol(Buffer.concat(frames), { throwOnError: false });
    const results: WireResult[] = [];
    let names: readonly string[] = [];
    let rows: Row[] = [];
    let failure: Message | undefined;
    for (const m of messages) {
      if (m.name === 'rowDescription')
        names = (m.fields ?? []).map((f) => (typeof f === 'object' && f !== null ? f.name : ''));
      else if (m.name === 'dataRow')
        rows.push(Object.fromEntries(names.map((name, i) => [name, (m.fields?.[i] as string | null) ?? null])));
      else if (m.name === 'commandComplete') {
        results.push({ ...readTag(m.text ?? ''), rows });
        names = [];
        rows = [];
      } else if (m.name === 'notice') {
        for (const listener of this.listeners)
          listener({ severity: m.severity ?? 'NOTICE', code: m.code ?? '00000', message: m.message ?? '' });
      } else if (m.name === 'error') failure ??= m;
      else if (m.name === 'readyForQuery') this.state = m.status === 'T' || m.status === 'E' ? m.status : 'I';
    }
    if (failure !== undefined) throw toServerError(failure, false);
    return results;
  }

  async send(
    text: string,
    values: readonly (string | number | boolean | null)[],
    name = '',
  ): Promise<readonly WireResult[]> {
    const s = this.serialize;
    if (values.length === 0) return this.exchange(s.query(text));
    const bound = values.map((value) => (value === null ? null : String(value)));
    const results = await this.exchange(
      ...(this.prepared.has(name) ? [] : [s.parse({ name, text })]),
      s.bind({ statement: name, values: bound }),
      s.describe({ type: 'P' }),
      s.execute({}),
      s.sync(),
    );
    if (name !== '') this.prepared.add(name);
    return results;
  }

  async copyIn(text: string, data: string): Promise<WireResult> {
    const s = this.serialize;
    const results = await this.exchange(
      s.query(text),
      ...(data === '' ? [] : [s.copyData(Buffer.from(data))]),
      s.copyDone(),
    );
    return results.at(-1) ?? { command: 'COPY', rowCount: null, rows: [] };
  }

  status(): 'I' | 'T' | 'E' {
    return this.state;
  }

  get relay(): Relay {
    return embeddedRelay(
      (bytes) => this.db.execProtocolRaw(bytes),
      (status) => {
        this.state = status;
      },
      (notice) => {
        for (const listener of this.listeners) listener(notice);
      },
    );
  }

  onNotice(listener: (notice: Notice) => void): void {
    this.listeners.push(listener);
  }

  lost(): Error | undefined {
    return undefined;
  }

  /** One thread runs both the server and us: while it runs a statement nobody can ask it to stop. */
  cancel(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.closed ??= this.db.close().finally(this.release);
    return this.closed;
  }
}

const load = (): Promise<Package> => loadBundled<Package>(['pglite', 'index.js'], '@electric-sql/pglite');

/** What comes with the embedded server; a test holds it against the real one. */
export const EXTENSIONS: ReadonlySet<string> = new Set(
  `amcheck autoinc bloom btree_gin btree_gist citext cube dict_int dict_xsyn earthdistance file_fdw fuzzystrmatch hstore insert_username intarray isn lo
   ltree moddatetime pageinspect pg_buffercache pg_freespacemap pg_logicalinspect pg_stat_statements pg_surgery pg_trgm pg_visibility pg_walinspect pgcrypto
   plpgsql refint seg tablefunc tcn tsm_system_rows tsm_system_time unaccent uuid-ossp`.split(/\s+/),
);

/**
 * The cache of a server alone on its machine is too much here: it is cleared at every start, and the files below it are in
 * memory as well, or in the cache of the machine; 1,500 tables are made and read no faster with eight times as much. Nobody
 * reads the log, into which a refused statement would be written letter by letter: with megabytes of them that takes longer
 * than all else.
 */
const SETTINGS = ['-c', 'shared_buffers=4MB', '-c', 'log_min_messages=fatal'];

/** Opens an embedded server: in memory, or kept in a folder. */
export async function openPglite(options: { readonly directory?: string } = {}): Promise<Session> {
  const [{ PGlite, protocol }, files] = await Promise.all([load(), pgliteFiles()]);
  let release = (): void => undefined;
  let fresh = true;
  if (options.directory !== undefined) {
    mkdirSync(options.directory, { recursive: true, mode: 0o700 });
    const there = readdirSync(options.directory);
    fresh = there.length === 0;
    if (!fresh && !there.includes('PG_VERSION')) {
      throw new ActionError(
        'bad-url',
        `The folder of the pglite: URL holds something else than a database: ${options.directory}`,
        'Name an empty or a new folder.',
      );
    }
    release = holdFile(`${options.directory.replace(/\/+$/, '')}.lock`, 'embedded database');
  }
  try {
    const { program, share, prepared } = files;
    const all = allExtensions(files);
    const inMemory = options.directory === undefined;
    const db = await PGlite.create({
      ...(inMemory ? {} : { dataDir: options.directory }),
      ...(!inMemory && fresh && prepared !== undefined ? { loadDataDir: prepared.archive } : {}),
      ...(program === undefined ? {} : { pgliteWasmModule: program }),
      ...(share === undefined ? {} : { fsBundle: share }),
      startParams: [...PGlite.defaultStartParams, ...SETTINGS],
      extensions: inMemory && prepared !== undefined ? { all, cluster: preparedCluster(files) } : { all },
    });
    const session = await openSession(new PgliteWire(db, protocol.serialize, release));
    archives.set(session, () => db.dumpDataDir('gzip'));
    return session;
  } catch (error) {
    release();
    throw error;
  }
}

const archives = new WeakMap<Session, () => Promise<Blob>>();

/** The whole data folder as a gzipped tar archive: the backup of a `pglite:` target. */
export async function dataArchive(session: Session): Promise<Uint8Array> {
  const make = archives.get(session);
  if (make === undefined) throw defect('Only an embedded database has a data archive.');
  return new Uint8Array(await (await make()).arrayBuffer());
}

async function connect(options: ConnectOptions): Promise<Session> {
  const directory = resolve(options.url.slice('pglite:'.length));
  refuseHalfSwapped(directory);
  const missing = options.looking === true && !existsSync(directory);
  if (missing)
    options.note?.(
      'There is no database in the folder of the `pglite:` URL yet; it counts as empty and is not made now.',
    );
  const session = await openPglite(missing ? {} : { directory });
  for (const [name, value] of Object.entries(sessionSettings(options))) {
    await session.run(`SET ${name} = '${value.replaceAll("'", "''")}'`);
  }
  return session;
}

/** Embedded PostgreSQL kept in a folder: `pglite:DIR`. */
export const pglite: Engine = {
  name: 'postgres',
  id: 'pglite',
  schemes: ['pglite:'],
  traits: {
    transactionalDdl: true,
    embedded: true,
    sessions: 'one',
    shadows: ['embedded', 'local', 'docker', 'url'],
    backup: 'archive',
  },
  dialect: postgresql,
  connect,
};
