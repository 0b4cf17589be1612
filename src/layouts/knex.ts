import { posix } from 'node:path';
import { printable } from '../io/text.js';
import type { Layout } from '../model/contracts.js';
import type { Problem } from '../model/migration.js';
import { baseName, type CodeTool, readCode } from './code-files.js';
import { codeMark } from './code-marks.js';
import { createKnex } from './create-knex.js';
import { knexHistory } from './knex-history.js';
import { knexFolders, knexSettings } from './knex-settings.js';

const SCRIPT = /\.[cm]?[jt]s$/;
const DECLARATIONS = /\.d\.[cm]?ts$/;

const takes =
  (extensions: readonly string[]): CodeTool['takes'] =>
  (name) => {
    if (name.startsWith('.')) return SCRIPT.test(name) ? 'a hidden file' : undefined;
    if (DECLARATIONS.test(name)) return 'types alone, of a file that is elsewhere';
    const extension = posix.extname(name);
    if (SCRIPT.test(name))
      return extensions.includes(extension) ? true : `knex passes it over: \`loadExtensions\` has no \`${extension}\``;
    return /\.sql$/i.test(name) ? 'SQL, which knex does not run by itself; its scripts may read it' : undefined;
  };

/** Knex would run these, with a compiler that is not here: passed over in silence they would be missing. */
const foreign = (path: string): Problem => ({
  kind: 'not-a-file',
  id: baseName(path),
  path,
  message: `${printable(path)} is in a language that is compiled as it is loaded, which is not done here.`,
  hint: 'Compile it to JavaScript once, under the name that knex_migrations has for it; or exclude it.',
});

/** Knex's migrations: scripts that get a knex, or its transaction. */
export const knex: Layout = {
  name: 'knex',
  create: createKnex,
  detect: (folder) => codeMark(folder, 'knex'),
  async read(sources, options) {
    const settings = await knexSettings(options.folder, sources);
    const read = await readCode(sources, options, {
      tool: 'knex',
      takes: takes(settings.extensions),
      folderByFolder: settings.folderByFolder,
      ...(settings.disableTransactions ? { settings: { disableTransactions: 'true' } } : {}),
      foreign: (path) =>
        !SCRIPT.test(path) && settings.extensions.includes(posix.extname(path)) ? foreign(path) : undefined,
    });
    return { ...read, settings: settings.history };
  },
  history: knexHistory({}),
  historyOf: knexHistory,
  named: knexFolders,
};
