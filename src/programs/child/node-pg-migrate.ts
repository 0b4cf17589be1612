import { type ChildRunner, type Job, type OpenRunner, type Project, Unsupported } from './contract.js';

type Run = (text: unknown, values?: unknown) => Promise<unknown>;

interface Client {
  connect(): Promise<unknown>;
  query: Run;
  end(): Promise<unknown>;
}

/** What a migration is given: operations that gather SQL, and a few that say how it is sent. */
interface Builder {
  getSqlSteps(): readonly string[];
  isUsingTransaction(): boolean;
}

type Action = (pgm: Builder, done?: () => void) => unknown;

/** What the package exports in all versions from 4 on. */
interface Tool {
  readonly Migration: new (
    db: object,
    path: string,
    actions: object,
    options: object,
    shorthands: object,
    logger: object,
  ) => { apply(direction: 'up' | 'down'): Promise<unknown> };
}

/** In place of its table: the statement that would write into it is told by that name, whichever version writes it. */
const TABLE = 'migrate_on_merge_writes_this_row';

const nothing = (): void => {};
const SILENT = { debug: undefined, info: nothing, warn: nothing, error: nothing };
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The transaction that the tool makes: begun with the first statement in it, so that an empty one is never sent. */
class Transaction {
  private state: 'none' | 'wanted' | 'open' = 'none';

  constructor(private readonly run: Run) {}

  begin(): void {
    this.state = 'wanted';
  }

  async ready(): Promise<void> {
    if (this.state !== 'wanted') return;
    this.state = 'open';
    await this.run('BEGIN');
  }

  async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    const { state } = this;
    this.state = 'none';
    if (state === 'open') await this.run(how);
  }
}

/** What one migration's operations have gathered, each step with the place that asked for it. */
class Steps {
  /** The migration's function has come to its end. */
  gathered = false;
  private readonly sites: (string | undefined)[] = [];
  private pgm: Builder | undefined;
  private reversed = false;

  constructor(private readonly project: Project) {}

  /** The builder, with a look at each operation; everything else is its own. */
  watched(pgm: Builder, reversed: boolean): Builder {
    this.pgm = pgm;
    this.reversed = reversed;
    return new Proxy(pgm, {
      get: (target, name) => {
        const found: unknown = Reflect.get(target, name, target);
        if (typeof found !== 'function' || name === 'func') return found;
        return (...args: unknown[]) => {
          const site = this.project.site();
          const given: unknown = Reflect.apply(found, target, args);
          while (this.sites.length < target.getSqlSteps().length) this.sites.push(site);
          return given === target ? this.watched(target, reversed) : given;
        };
      },
    });
  }

  get count(): number {
    return this.sites.length;
  }

  get alone(): boolean {
    return this.pgm?.isUsingTransaction() === false;
  }

  site(at: number): string | undefined {
    return this.sites[this.reversed ? this.sites.length - 1 - at : at];
  }
}

/**
 * The functions as the tool is to call them: of the same number of parameters, since by that it tells a callback. What is sent once
 * they have come to their end is the tool's own list.
 */
function actionsFor({ exports, direction }: Pick<Job, 'exports' | 'direction'>, steps: Steps): object {
  const { up, down } = exports;
  const reversed = direction === 'down' && (down === undefined || down === up);
  const wrapped = (action: unknown): unknown => {
    if (typeof action !== 'function') return action;
    const call = action as Action;
    if (call.length === 2)
      return (pgm: Builder, done: () => void) =>
        call(steps.watched(pgm, reversed), () => {
          steps.gathered = true;
          done();
        });
    return async (pgm: Builder) => {
      await call(steps.watched(pgm, reversed));
      steps.gathered = true;
    };
  };
  const wrappedUp = wrapped(up);
  return { up: wrappedUp, down: down === up ? wrappedUp : wrapped(down) };
}

/** The tool reads the file by itself, and takes what stands under `default` as well. */
function whole(exports: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const inner = exports['default'];
  return 'up' in exports || typeof inner !== 'object' || inner === null
    ? exports
    : (inner as Readonly<Record<string, unknown>>);
}

const listIn = (text: string | undefined): readonly string[] => JSON.parse(text ?? '[]') as readonly string[];

async function shorthandsFor(project: Project, { settings }: Job): Promise<object> {
  let all: object = {};
  for (const path of listIn(settings?.['shorthands'])) {
    const loaded = whole(await project.file(`${project.folder}/${path}`));
    all = { ...all, ...(loaded['shorthands'] as object | undefined) };
  }
  return all;
}

class Runner implements OpenRunner {
  constructor(
    private readonly project: Project,
    private readonly tool: Tool,
    private readonly client: Client,
  ) {}

  async run(job: Job, settle: () => Promise<void>): Promise<void> {
    const { project, client, tool } = this;
    const exports = whole(job.exports);
    const steps = new Steps(project);
    const send: Run = (text, values) => client.query(text, values);
    const transaction = new Transaction(send);
    /** How many of the tool's own list are sent; undefined while the migration's function still runs. */
    let sent: number | undefined;

    const settled = async (): Promise<void> => {
      await transaction.ready();
      await settle();
    };
    /** The tool's list: its steps, the row, and around them what takes it out of the transaction. */
    const fromList = async (text: string): Promise<unknown> => {
      if (steps.alone && sent === undefined) {
        sent = 0;
        return transaction.end('COMMIT');
      }
      sent ??= 0;
      const at = sent;
      sent += 1;
      if (at === steps.count) return settled();
      if (at > steps.count) return transaction.begin();
      await transaction.ready();
      return project.at(steps.site(at), () => send(text));
    };
    const query: Run = async (text, values) => {
      if (steps.gathered && typeof text === 'string' && values === undefined) return fromList(text);
      await transaction.ready();
      return send(text, values);
    };
    const select: Run = async (text, values) => ((await query(text, values)) as { readonly rows: unknown }).rows;
    const column = async (name: string, text: unknown, values?: unknown): Promise<unknown> =>
      ((await select(text, values)) as readonly Record<string, unknown>[]).map((row) => row[name]);

    const shorthands = { ...(await shorthandsFor(project, job)), ...(exports['shorthands'] as object | undefined) };
    const options = {
      migrationsTable: TABLE,
      schema: 'public',
      singleTransaction: true,
      decamelize: job.settings?.['decamelize'] === 'true',
    };
    const migration = new tool.Migration(
      { query, select, column },
      job.file,
      actionsFor({ exports, direction: job.direction }, steps),
      options,
      shorthands,
      SILENT,
    );
    const path = listIn(job.settings?.['schemas']);
    await send(`SET search_path TO ${(path.length === 0 ? ['public'] : path).map(quoted).join(', ')}`);
    transaction.begin();
    try {
      await migration.apply(job.direction);
      await transaction.end('COMMIT');
    } catch (error) {
      // What it failed of says more than a connection that is gone
      await transaction.end('ROLLBACK').catch(nothing);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}

/** node-pg-migrate, versions 4 to 9: its own classes build and order the statements, one migration at a time. */
export const nodePgMigrate: ChildRunner = {
  async open(project) {
    const tool = (await project.load('node-pg-migrate')) as Partial<Tool>;
    if (typeof tool.Migration !== 'function')
      throw new Unsupported(
        'is for a version of node-pg-migrate that is not known here',
        'Install a version from 4 to 9.',
      );
    const pg = (await project.load('pg')) as { readonly Client: new (options: object) => Client };
    const client = new pg.Client({ connectionString: project.url });
    await client.connect();
    return new Runner(project, { Migration: tool.Migration }, client);
  },
};
