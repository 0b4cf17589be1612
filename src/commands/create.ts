import type { Command, Context, ReadOptions, Source } from '../context.js';
import { tidy } from '../io/folder.js';
import { migrationName } from '../io/migration-name.js';
import { writeNew } from '../io/new-files.js';
import { printable } from '../io/text.js';
import { withFiles } from '../io/with-files.js';
import type { Created, Layout } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Migration, ReadMigrations } from '../model/migration.js';
import { emptyReport } from '../steps/report.js';

/** The last of the folders: what is in there comes last. */
async function homeOf(
  sources: readonly Source[],
  { folder }: ReadOptions,
): Promise<{
  readonly home: string;
  readonly files: readonly string[];
}> {
  const path = sources.at(-1)?.path ?? '';
  const home = tidy(path) ?? path;
  const entries = await folder.list(home === '' ? '.' : home);
  if (entries === undefined)
    throw new ActionError(
      'no-migrations',
      `There is no folder \`${printable(path)}\`.`,
      `Make it (\`mkdir -p\`), or correct \`migrations\`; paths are relative to the working directory.`,
    );
  const single = entries.find((entry) => entry.path === home);
  if (single !== undefined)
    throw new ActionError(
      single.kind === 'outside' ? 'outside' : 'not-created',
      `\`${printable(path)}\` ${single.kind === 'outside' ? 'leads out of the working directory' : 'is no folder'}, so a new migration has no place there.`,
      'Name in `migrations` the folder that holds them.',
    );
  const below = home === '' ? 0 : home.length + 1;
  return { home, files: entries.filter(({ kind }) => kind === 'file').map((entry) => entry.path.slice(below)) };
}

const withHome = (home: string, path: string): string => (home === '' ? path : `${home}/${path}`);

async function creation(context: Context, layout: Layout, name: string, place: Awaited<ReturnType<typeof homeOf>>) {
  if (layout.create === undefined)
    throw new ActionError(
      'not-ours',
      `No migration of ${layout.name} can be made here.`,
      `Make it with ${layout.name} itself, then run \`plan\`.`,
    );
  return layout.create({
    folder: context.folder,
    ...place,
    name,
    now: new Date(context.run.startedAt),
    engine: context.inputs.engine,
  });
}

const keyOf = ({ kind, id, path }: ReadMigrations['problems'][number]): string => JSON.stringify([kind, id, path]);

/** What the layout reads once the files are there: it must find one migration more, after all others that run once. */
function found(before: ReadMigrations, after: ReadMigrations, paths: readonly string[], byList: boolean): Migration {
  const known = new Set(before.problems.map(keyOf));
  // Whoever lists the order has to add the new one, and is told so
  const trouble = after.problems.find((one) => !known.has(keyOf(one)) && !(byList && one.kind === 'out-of-order'));
  const made = after.migrations.filter((migration) => paths.includes(migration.path));
  const [first] = made;
  const last = after.migrations.findLast(({ repeatable }) => repeatable !== true);
  const [path = ''] = paths;
  if (trouble !== undefined)
    throw new ActionError(
      'not-created',
      `With ${printable(path)} there would be a problem: ${trouble.message}`,
      trouble.hint,
    );
  if (first === undefined || made.length > 1 || after.migrations.length !== before.migrations.length + 1)
    throw new ActionError(
      'not-created',
      `${printable(path)} would not be read as a migration: ${after.leftOut.find((one) => one.path === path)?.reason ?? 'the files beside it count in its place'}.`,
      'Look at `include` and `exclude`, or make the file yourself.',
    );
  if (last !== undefined && first !== last)
    throw new ActionError(
      'not-created',
      `${printable(path)} would run before ${printable(last.path)}: names are compared in another order than the versions in them.`,
      'Give the versions one width (leading zeros), or make the file yourself, with a name that comes last.',
    );
  return first;
}

function notesOf(context: Context, { notes }: Created, sources: readonly Source[], made: Migration) {
  const { engine, order } = context.inputs;
  return [
    `Next: write the SQL or code in place of what fails on purpose, then run \`plan\`.`,
    ...(made.down === undefined ? ['It has no file for the way back, as the newest ones there have none.'] : []),
    ...(engine === undefined
      ? ['No server was named (`engine`), so what fails on purpose is a function that no server has.']
      : []),
    ...(order.length > 0 ? [`\`order\` lists the files: add \`${printable(made.id)}\` at its end.`] : []),
    ...(sources.length > 1 ? ['Of several folders the last one gets it, whose files run last.'] : []),
    ...notes,
  ];
}

/** A new migration in the found layout, with its next version and stubs that fail until they are written. */
export const create: Command = {
  name: 'create',
  async run(context) {
    const { inputs, folder } = context;
    const name = migrationName(inputs.name);
    const { layout, sources, options } = await context.files();
    const place = await homeOf(sources, options);
    const before = await layout.read(sources, options);
    const created = await creation(context, layout, name, place);
    const files = created.files.map(({ path, text }) => ({ path: withHome(place.home, path), text }));
    const paths = files.map(({ path }) => path);
    const overlay = withFiles(folder, new Map(files.map(({ path, text }) => [path, text])));
    const after = await layout.read(sources, { ...options, folder: overlay });
    const made = found(before, after, paths, options.order.length > 0);
    if (!inputs.dryRun) await writeNew(inputs.workingDirectory, files);
    const shown = paths.map(printable).join(' and ');
    return {
      ...emptyReport('create', inputs.label, context.run),
      headline: `${shown} ${inputs.dryRun ? 'would be written' : paths.length === 1 ? 'is written' : 'are written'} (${layout.name}).`,
      history: {
        applied: [],
        pending: [{ id: made.id, path: made.path, checksum: made.checksum }],
        problems: [],
        source: 'none',
      },
      notes: notesOf(context, created, sources, made),
    };
  },
};
