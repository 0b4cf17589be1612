// The packages that a project of code migrations has installed, for a copy of a fixture.
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MODULES = join(process.cwd(), 'node_modules');

/** Payload's adapter needs a whole application: one stands in for it that gives the real `sql` of drizzle. */
export function linkPayload(folder: string): void {
  const modules = join(folder, 'node_modules');
  const adapter = join(modules, '@payloadcms/db-postgres');
  mkdirSync(adapter, { recursive: true });
  for (const name of ['pg', 'drizzle-orm', 'tsx']) symlinkSync(join(MODULES, name), join(modules, name));
  writeFileSync(
    join(adapter, 'package.json'),
    JSON.stringify({ name: '@payloadcms/db-postgres', version: '3.90.2', type: 'module', main: './index.js' }),
  );
  writeFileSync(join(adapter, 'index.js'), "export { sql } from 'drizzle-orm';\n");
}

/** What the layout's projects have installed; nothing for those that are no code. */
export function linkPackages(folder: string, layout: string): void {
  if (layout === 'payload') linkPayload(folder);
  else if (['sequelize', 'knex', 'node-pg-migrate'].includes(layout) && !existsSync(join(folder, 'node_modules')))
    symlinkSync(MODULES, join(folder, 'node_modules'));
}
