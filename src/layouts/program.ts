import { createHash } from 'node:crypto';
import { decode } from '../io/text.js';
import type { Layout, ReadOptions, Source } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Problem, ReadMigrations } from '../model/migration.js';
import { someAtOnce } from './at-once.js';
import { gather } from './gather.js';
import { programHistory } from './program-tables.js';

/** What a run of the tool itself leaves beside its files, or what was installed there. */
const MADE = /(?:^|\/)(?:__pycache__|node_modules|\.[^/]+)(?:\/|$)|\.(?:pyc|pyo|class)$/;

/** Longer than any migration: not kept for places of statements. */
const MOST_TEXT = 512 * 1024;

/** The one migration that stands for all that the tool finds to do. */
export const PROGRAM = 'program';

async function read(sources: readonly Source[], options: ReadOptions): Promise<ReadMigrations> {
  const gathered = await gather(sources, options);
  const command = options.program?.up;
  if (command === undefined)
    throw new ActionError(
      'missing-input',
      '`layout: program` needs the command line of the tool.',
      'Give `program-up`, as in `program-up: alembic upgrade head`.',
    );
  const found = gathered.files.filter(({ path }) => !MADE.test(path));
  const problems: Problem[] = gathered.problems.filter(({ kind }) => kind !== 'not-a-file');
  const files = new Map<string, string>();
  const hash = createHash('sha256').update(`${command}\n`);
  const contents = await someAtOnce(found, ({ path }) => options.folder.read(path).catch((error: unknown) => error));
  for (const [i, { path }] of found.entries()) {
    const bytes = contents[i];
    if (!(bytes instanceof Uint8Array)) {
      const message = `${path} cannot be read.`;
      problems.push({
        kind: 'unreadable',
        id: path,
        path,
        message,
        hint: 'Give the user of this run the right to read it.',
      });
      continue;
    }
    const decoded = decode(bytes);
    const plain = decoded.problem === undefined ? decoded.text.replaceAll('\r\n', '\n') : undefined;
    hash.update(`${JSON.stringify(path)}\n`).update(
      createHash('sha256')
        .update(plain ?? bytes)
        .digest(),
    );
    if (plain !== undefined && plain.length <= MOST_TEXT) files.set(path, plain);
  }
  const path = sources[0]?.path ?? '.';
  return {
    migrations: [
      {
        id: PROGRAM,
        name: command,
        path,
        checksum: hash.digest('hex'),
        up: { kind: 'program', runner: PROGRAM, file: path, direction: 'up', text: command, command, files },
      },
    ],
    problems,
    leftOut: gathered.leftOut,
    ordered: false,
    settings: { tables: (options.program?.tables ?? []).join('\n') },
  };
}

/** Any other tool, as a command line. Never found by looking: the user names the command. */
export const program: Layout = {
  name: PROGRAM,
  detect: () => Promise.resolve(undefined),
  read,
  create: ({ name }) =>
    Promise.reject(
      new ActionError(
        'not-ours',
        'How the tool of `program-up` names and numbers its migrations, only that tool knows.',
        `Make it by the tool's own command, as in \`alembic revision -m ${name}\` or \`bin/rails generate migration ${name}\`, then \`plan\`.`,
      ),
    ),
  historyOf: ({ tables = '' }) => programHistory(tables.split('\n').filter((table) => table !== '')),
};
