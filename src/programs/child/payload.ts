import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type ChildRunner, type Job, type OpenRunner, type Project, Unsupported } from './contract.js';
import { sited } from './payload-sites.js';

interface Client {
  connect(): Promise<unknown>;
  query(text: unknown, values?: unknown): Promise<unknown>;
  end(): Promise<unknown>;
}

/** As much of drizzle's database as is called here. */
interface Drizzle {
  execute(query: unknown): PromiseLike<unknown>;
  transaction<T>(work: (tx: Drizzle) => Promise<T>): Promise<T>;
}

type DrizzleOver = (client: Client) => Drizzle;
type SqlTag = { raw(text: string): unknown };
type Action = (given: { readonly db: object; readonly payload: object; readonly req: object }) => unknown;

const ADAPTERS = ['@payloadcms/db-postgres', '@payloadcms/db-vercel-postgres'] as const;
const HINT =
  'That needs the whole application: let its own command line run the migrations, with `layout: program` and `payload migrate`. Or write what it does as SQL with `db.execute`.';
/** Asked of any object by the language or by Node itself, and answered with nothing. */
const IDLE = new Set<PropertyKey>(['then', 'toJSON', 'constructor', 'nodeType', 'asymmetricMatch', '$$typeof']);

/** What is there, and a refusal by name for all else: an undefined would only fail later, and say less. */
function only<T extends object>(name: string, there: T): T {
  return new Proxy(there, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || IDLE.has(key)) return Reflect.get(target, key) as unknown;
      throw new Unsupported(`uses \`${name}.${key}\``, HINT);
    },
  });
}

const words = (given: unknown): string => {
  const { msg, err } = (given ?? {}) as { readonly msg?: unknown; readonly err?: { readonly message?: string } };
  if (typeof given === 'string') return given;
  return [msg, err?.message].filter((one) => typeof one === 'string').join(': ');
};
const say = (given: unknown, text?: unknown): void => console.log(typeof text === 'string' ? text : words(given));
const quiet = (): void => {};
const LOGGER = { fatal: say, error: say, warn: say, info: say, debug: quiet, trace: quiet, silent: quiet };

/** drizzle wraps what the driver says; the statement and its place are known here anyway. */
function asDriver(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && error instanceof Error && /^Failed query:/.test(error.message) ? cause : error;
}

/** Where the adapter's own packages are looked for. */
function adapterOf(project: Project): { readonly name: string; readonly near: string } {
  const from = [project.near, join(project.folder, 'package.json')];
  for (const name of ADAPTERS) {
    if (!project.has(name)) continue;
    for (const one of from) {
      try {
        return { name, near: createRequire(one).resolve(name) };
      } catch {
        // There, but not for `require`, or looked for from the other place
      }
    }
    return { name, near: project.near };
  }
  return { name: ADAPTERS[0], near: project.near };
}

/** What Payload gives to a migration, as far as it goes without the application: its transaction, and names for it. */
function given(project: Project, tx: Drizzle, sql: SqlTag): Parameters<Action>[0] {
  const db = sited(project, tx);
  const transactionID = 'migrate-on-merge';
  const adapter = only('payload.db', {
    name: 'postgres',
    drizzle: db,
    sessions: { [transactionID]: { db } },
    execute: ({ drizzle = db, raw, sql: query }: { drizzle?: Drizzle; raw?: string; sql?: unknown }) =>
      drizzle.execute(raw === undefined ? query : sql.raw(raw)),
  });
  const payload = only('payload', { db: adapter, logger: LOGGER });
  return { db, payload, req: only('req', { payload, transactionID, context: {}, user: null }) };
}

class Runner implements OpenRunner {
  constructor(
    private readonly project: Project,
    private readonly client: Client,
    private readonly drizzle: Drizzle,
    private readonly sql: SqlTag,
  ) {}

  async run({ exports, direction }: Job, settle: () => Promise<void>): Promise<void> {
    // As Payload reads its files
    const module = ('default' in exports ? exports['default'] : exports) as Readonly<Record<string, unknown>>;
    const action = module[direction];
    if (typeof action !== 'function')
      throw new Unsupported(`exports no function \`${direction}\``, `Write \`export async function ${direction}\`.`);
    try {
      await this.drizzle.transaction(async (tx) => {
        await (action as Action)(given(this.project, tx, this.sql));
        await settle();
      });
    } catch (error) {
      throw asDriver(error);
    }
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}

/** Payload on PostgreSQL: each migration in a transaction of drizzle's, with the packages of the project's own adapter. */
export const payload: ChildRunner = {
  async open(project) {
    const { name, near } = adapterOf(project);
    // Says which package is missing, before one that only it brings along is missed
    if (!project.has(name)) await project.load(name);
    const pg = (await project.load('pg', near)) as { readonly Client: new (options: object) => Client };
    const { drizzle } = (await project.load('drizzle-orm/node-postgres', near)) as { readonly drizzle: DrizzleOver };
    const { sql } = (await project.load('drizzle-orm', near)) as { readonly sql: SqlTag };
    const client = new pg.Client({ connectionString: project.url });
    await client.connect();
    return new Runner(project, client, drizzle(client), sql);
  },
};
