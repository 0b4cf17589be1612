import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Command, Context } from '../context.js';
import { ActionError } from '../model/error.js';
import { emptyReport } from '../steps/report.js';
import { pack } from '../steps/snapshot/file.js';
import { toJson } from '../steps/snapshot/form.js';
import type { Snapshot } from '../steps/snapshot/snapshot.js';
import { holdsSecret, takeSnapshot } from '../steps/snapshot/take.js';
import { keptByTool, needUrl, reportTarget } from './shared.js';

/** Where it goes; nobody guesses a place from which a file is then published. */
function fileOf({ inputs }: Context): string {
  if (inputs.snapshotFile !== undefined) return inputs.snapshotFile;
  throw new ActionError(
    'missing-input',
    '`snapshot` needs the file to write.',
    'Name it in `snapshot-file`: `--snapshot-file production.snapshot`.',
  );
}

/** What anybody can read must not hold what this run was given in confidence. */
function refuseSecrets(json: string, { inputs }: Context, { server }: Snapshot): void {
  const urls = [inputs.databaseUrl, inputs.directUrl].filter((url) => url !== undefined);
  if (inputs.snapshotPassphrase !== undefined || !holdsSecret(json, urls, server)) return;
  throw new ActionError(
    'snapshot',
    'The schema itself holds the URL or the password of `database-url`: in the body of a function, a default, a comment or a setting. The snapshot was not written.',
    'Take it out of the schema and change the password, or encrypt the snapshot with `snapshot-passphrase`.',
  );
}

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function notesOn({ schema, unsaid, toolRows = [] }: Snapshot, encrypted: boolean): readonly string[] {
  const tables = toolRows.filter(({ rows }) => rows.length > 0).map(({ table }) => table.join('.'));
  return [
    encrypted
      ? 'It is encrypted: a plan opens it with the same `snapshot-passphrase`. Runs for forks get no secret, so it is of no use to them.'
      : 'It is not encrypted: whoever gets it reads names, definitions, bodies of functions, sizes and the history. It holds no row of the application.',
    ...('missing' in schema
      ? [
          `It holds no schema as SQL (${schema.missing}): a plan replays the applied files, also where the target differs from them.`,
        ]
      : []),
    ...(unsaid.length === 0 ? [] : [`Values of settings of your own were left out: ${unsaid.join(', ')}.`]),
    ...(tables.length === 0 ? [] : [`It holds the rows of the tool's own tables: ${tables.join(', ')}.`]),
  ];
}

/** Writes what a plan asks of the target into a file, for plans that get no credential. Only reads the target. */
export const snapshot: Command = {
  name: 'snapshot',
  async run(context) {
    needUrl(context);
    const { inputs, run, engine } = context;
    const file = fileOf(context);
    // Their layouts say whose history it is: without the files it would be ours, and everything pending.
    const read = await context.read();
    const owners = await context.owners();
    const kept = await keptByTool(context);
    await using session = await context.open('plan', true);
    const taken = await takeSnapshot({
      takenAt: run.startedAt,
      tool: run.tool,
      commit: run.commit,
      label: inputs.label,
      layouts: owners.map(({ layout }) => layout),
      engine,
      session,
      historySchema: inputs.historySchema,
      copied: kept?.keptByTool?.copied ?? [],
      dumpSchema: context.dumpSchema,
      urlSettings: context.urlSettings,
    });
    const json = toJson(taken);
    refuseSecrets(json, context, taken);
    const bytes = await pack(json, inputs.snapshotPassphrase);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes, { mode: 0o600 });
    const tables = [...taken.catalog.objects.values()].filter(({ kind }) => kind === 'table').length;
    const encrypted = inputs.snapshotPassphrase !== undefined;
    return {
      ...emptyReport('snapshot', inputs.label, run),
      headline: `${basename(file)} is written: ${count(tables, 'table')}, ${size(bytes.length)}${encrypted ? ', encrypted' : ''}.`,
      target: reportTarget(session.server),
      notes: [
        ...notesOn(taken, encrypted),
        ...read.leftOut.map(({ path, reason }) => `${path} was left out: ${reason}`),
      ],
    };
  },
};
