// Migrations of code against MySQL and MariaDB from end to end: planned on a shadow, applied, and to the tool itself all is done.
import { join } from 'node:path';
import { install, node } from '../support/node-tool.js';
import { toolProjects } from '../support/tool-project.js';

const FIXTURES = join(import.meta.dirname, '../../migrations-fixtures/layouts');
const TOOLS = [
  { tool: 'knex', script: 'node_modules/knex/bin/cli.js', again: ['migrate:latest'], done: 'Already up to date' },
  {
    tool: 'sequelize',
    script: 'node_modules/sequelize-cli/lib/sequelize',
    again: ['db:migrate', '--env', 'production'],
    done: 'No migrations were executed',
  },
] as const;

const cases = TOOLS.flatMap((one) =>
  toolProjects(join(FIXTURES, one.tool))
    .filter(([name]) => name !== 'PostgreSQL')
    .map(([name, open]) => [one.tool, name, one, open] as const),
);

// A plan, an apply and the tool itself, each with processes of its own
test.each(cases)(
  'what %s would do on %s is planned and applied',
  async (_tool, _name, one, open) => {
    using project = await open();
    install(project.folder);
    const plan = await project.report('plan');
    expect(plan.error).toBeNull();
    const planned = plan.plan?.migrations.map(({ id, statements }) => [id, statements.map(({ sql }) => sql)]) ?? [];
    expect(planned).toHaveLength(5);
    expect(planned.every(([, statements]) => (statements?.length ?? 0) > 0)).toBe(true);
    expect(JSON.stringify(planned)).toMatch(/create table /i);
    const applied = await project.report('apply');
    expect(applied.error).toBeNull();
    expect(applied.apply?.outcomes.map(({ id, status }) => [id, status])).toEqual(
      planned.map(([id]) => [id, 'applied']),
    );
    const said = await node(project.folder, one.script, one.again, {
      DATABASE_URL: project.url,
      NODE_ENV: 'production',
    });
    expect(said.text).toContain(one.done);
  },
  180_000,
);
