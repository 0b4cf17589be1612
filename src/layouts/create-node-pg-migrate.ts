import type { Created, CreateRequest } from '../model/contracts.js';
import { codeStyle, stubModule } from './create-code.js';
import { sqlStub } from './create-stub.js';

/** node-pg-migrate: `node-pg-migrate create`, as SQL where the newest file is SQL. */
export async function createNodePgMigrate(request: CreateRequest): Promise<Created> {
  const style = await codeStyle(request, {
    version: /^(\d+)(?=[-_.])/,
    joint: '_',
    first: (now) => String(now.getTime()),
  });
  const path = `${style.stem}${style.suffix}`;
  if (style.suffix === '.sql') {
    const empty = 'leave this part empty: `down` then only takes the name out of the table.';
    // It knows PostgreSQL alone
    const sql = { ...request, engine: 'postgres' as const };
    const text = `-- Up Migration\n${sqlStub(sql, 'up')}\n-- Down Migration\n${sqlStub(sql, 'down', empty)}`;
    return { files: [{ path, text }], notes: [] };
  }
  const parameters = { parameters: 'pgm', typed: 'pgm: MigrationBuilder' };
  const none = style.module === 'esm' ? '`export const down = false;`' : '`exports.down = false;`';
  const text = stubModule(
    style,
    request.name,
    [
      { way: 'up', ...parameters },
      { way: 'down', ...parameters, empty: `write ${none} in place of this function.` },
    ],
    style.typescript ? "import type { MigrationBuilder } from 'node-pg-migrate';" : '',
  );
  return { files: [{ path, text }], notes: [] };
}
