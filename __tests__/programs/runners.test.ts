// The runners alone, with the tools' real packages on real servers: what they hand to a migration, when they settle, where they say
// that a statement comes from. In a child process, through a listener, they run in the tests of their layouts.
import { createRequire } from 'node:module';
import type { Knex } from 'knex';
import type { DataTypes, QueryInterface, Sequelize } from 'sequelize';
import { type Job, MissingPackage, type OpenRunner, type Project } from '../../src/programs/child/contract.js';
import { knex } from '../../src/programs/child/knex.js';
import { sequelize } from '../../src/programs/child/sequelize.js';
import { type ToolProject, toolProjects } from '../support/tool-project.js';

const require = createRequire(import.meta.url);
const FOLDER = `${import.meta.dirname}/../../migrations-fixtures/layouts/sequelize-umzug`;
const projects = toolProjects(FOLDER);

interface Place extends AsyncDisposable {
  readonly project: ToolProject;
  readonly runner: OpenRunner;
  /** Places that counted while something was sent, each once, in order. */
  readonly sites: string[];
}

/** The place is a name that the test sets before it calls the tool. */
let here: string | undefined;

async function place(
  which: typeof knex,
  open: () => Promise<ToolProject>,
  has: Project['has'] = () => true,
): Promise<Place> {
  const project = await open();
  const sites: string[] = [];
  const runner = await which.open({
    folder: project.folder,
    near: '/somewhere/1_x.js',
    url: project.url,
    dialect: project.dialect,
    load: async (name) => require(name) as unknown,
    file: (path) => Promise.resolve(require(path) as Readonly<Record<string, unknown>>),
    // What is not installed here
    has: (name) => name !== 'mysql' && name !== 'mariadb' && has(name),
    at(site, work) {
      if (site !== undefined && site !== '' && sites.at(-1) !== site) sites.push(site);
      return work();
    },
    site: () => here,
  });
  return {
    project,
    runner,
    sites,
    async [Symbol.asyncDispose]() {
      await runner.close();
      project[Symbol.dispose]();
    },
  };
}

const job = (exports: Job['exports'], more: Partial<Job> = {}): Job => ({
  id: '1_x.js',
  file: '/somewhere/1_x.js',
  direction: 'up',
  exports,
  ...more,
});

const count = async (project: ToolProject, table: string): Promise<number> =>
  (await project.sql(`SELECT a FROM ${table}`)).length;

test.each(projects)(
  'sequelize: both forms, both directions, settled after the last statement, on %s',
  async (_, open) => {
    await using at = await place(sequelize, open);
    const { project, runner, sites } = at;
    const exports = {
      default: {
        async up(queryInterface: QueryInterface, Sequelize: typeof DataTypes) {
          here = 'create';
          await queryInterface.createTable('t', { a: Sequelize.INTEGER });
          here = 'insert';
          await queryInterface.bulkInsert('t', [{ a: 1 }, { a: 2 }]);
        },
        async down({ context, name, path }: { context: QueryInterface & Sequelize; name: string; path: string }) {
          here = `${name} ${path}`;
          await context.query('DELETE FROM t WHERE a = 1');
        },
      },
    };
    let seen = 0;
    await runner.run(job(exports), async () => {
      seen = await count(project, 't');
    });
    expect(seen).toBe(2);
    await runner.run(job(exports, { direction: 'down' }), async () => {
      seen = await count(project, 't');
    });
    expect(seen).toBe(1);
    expect(sites).toEqual(['create', 'insert', '1_x.js /somewhere/1_x.js']);
  },
);

test.each(projects)(
  'sequelize: what settles wrongly, and what the code throws, is thrown as it is, on %s',
  async (_, open) => {
    await using at = await place(sequelize, open);
    const settled = at.runner.run(job({ up: async () => {} }), async () => {
      throw new Error('no history');
    });
    await expect(settled).rejects.toThrow('no history');
    let settles = 0;
    const settle = async (): Promise<void> => {
      settles += 1;
    };
    await expect(
      at.runner.run(job({ up: (q: QueryInterface) => q.sequelize.query('SELECT nothing') }), settle),
    ).rejects.toThrow(/nothing/);
    await expect(at.runner.run(job({}), settle)).rejects.toMatchObject({ name: 'Unsupported' });
    expect(settles).toBe(0);
  },
);

test.each(projects)(
  'knex: in its transaction with the history, and without where the file says so, on %s',
  async (_, open) => {
    await using at = await place(knex, open);
    const { project, runner, sites } = at;
    await project.sql('CREATE TABLE t (a int)');
    const down = async (): Promise<void> => {};
    let seen = -1;
    const settle = async (): Promise<void> => {
      seen = await count(project, 't');
    };
    const up = async (knex: Knex): Promise<void> => {
      here = 'made';
      const query = knex('t').insert({ a: 1 });
      here = 'awaited elsewhere';
      await query;
    };
    await runner.run(job({ up, down }), settle);
    // Nobody else sees it before the COMMIT
    expect([seen, await count(project, 't')]).toEqual([0, 1]);
    await runner.run(job({ up, down, config: { transaction: false } }), settle);
    expect(seen).toBe(2);
    await runner.run(job({ up, down }, { settings: { disableTransactions: 'true' } }), settle);
    expect(seen).toBe(3);
    await runner.run(
      job({ up, down, config: { transaction: true } }, { settings: { disableTransactions: 'true' } }),
      settle,
    );
    expect([seen, await count(project, 't')]).toEqual([3, 4]);
    // Where it was made, not where it was sent
    expect([...new Set(sites)]).toEqual(['made']);
  },
);

test.each(projects)(
  'knex: what fails takes its transaction with it, and so does a history that is not written, on %s',
  async (_, open) => {
    await using at = await place(knex, open);
    const { project, runner } = at;
    await project.sql('CREATE TABLE t (a int)');
    const down = async (): Promise<void> => {};
    const insert = (knex: Knex) => knex('t').insert({ a: 1 });
    await expect(
      runner.run(job({ up: insert, down }), async () => {
        throw new Error('no history');
      }),
    ).rejects.toThrow('no history');
    const up = async (knex: Knex): Promise<void> => {
      await insert(knex);
      await knex.raw('SELECT nothing');
    };
    await expect(runner.run(job({ up, down }), async () => {})).rejects.toThrow(/nothing/);
    await expect(runner.run(job({ up: insert }), async () => {})).rejects.toMatchObject({ name: 'Unsupported' });
    expect(await count(project, 't')).toBe(0);
    // Many migrations ask by this name which server it is
    let client = '';
    await runner.run(
      job({
        down,
        async up(knex: Knex) {
          client = String(knex.client.config.client);
        },
      }),
      async () => {},
    );
    expect(client).toBe(project.dialect === 'postgresql' ? 'pg' : 'mysql2');
  },
);

test.each([
  ['sequelize', sequelize],
  ['knex', knex],
] as const)('%s without the driver names the one that is missing', async (_, runner) => {
  for (const [, open] of projects.slice(0, 2)) {
    const without = place(runner, open, (name) => name !== 'pg' && name !== 'mysql2' && !name.startsWith('@'));
    const error: unknown = await without.catch((one: unknown) => one);
    expect(error).toBeInstanceOf(MissingPackage);
    expect((error as MissingPackage).packageName).toMatch(/^(?:pg|mysql2)$/);
  }
});
