import type { Created, CreateRequest } from '../model/contracts.js';
import { codeStyle, stubModule } from './create-code.js';
import { timeVersion } from './create-version.js';

/** Knex: `knex migrate:make`. It refuses a file without a `down`. */
export async function createKnex(request: CreateRequest): Promise<Created> {
  const style = await codeStyle(request, { version: /^(\d+)(?=[-_.])/, joint: '_', first: timeVersion });
  const parameters = { parameters: 'knex', typed: 'knex: Knex' };
  const text = stubModule(
    style,
    request.name,
    [
      { way: 'up', ...parameters },
      { way: 'down', ...parameters, empty: 'leave this line: a rollback then stops here. Knex wants the function.' },
    ],
    style.typescript ? "import type { Knex } from 'knex';" : '',
  );
  return { files: [{ path: `${style.stem}${style.suffix}`, text }], notes: [] };
}
