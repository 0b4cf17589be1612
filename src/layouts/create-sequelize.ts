import type { Created, CreateRequest } from '../model/contracts.js';
import { codeStyle, stubModule } from './create-code.js';
import { timeVersion } from './create-version.js';

/** Sequelize: `sequelize-cli migration:generate`; umzug's form where the newest file has it. */
export async function createSequelize(request: CreateRequest): Promise<Created> {
  const style = await codeStyle(request, { version: /^(\d+)(?=[-_.])/, joint: '-', first: timeVersion });
  const umzug = /\(\s*\{\s*context\b/.test(style.text);
  const parameters = umzug
    ? { parameters: '{ context: queryInterface }', typed: '{ context: queryInterface }: { context: QueryInterface }' }
    : { parameters: 'queryInterface, Sequelize', typed: 'queryInterface: QueryInterface' };
  const text = stubModule(
    style,
    request.name,
    [
      { way: 'up', ...parameters },
      {
        way: 'down',
        ...parameters,
        empty: 'leave this line: an empty function would only take the name out of the table.',
      },
    ],
    style.typescript
      ? "import type { QueryInterface } from 'sequelize';"
      : style.module === 'esm'
        ? ''
        : "'use strict';",
  );
  return { files: [{ path: `${style.stem}${style.suffix}`, text }], notes: [] };
}
