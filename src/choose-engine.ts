import { engineOf, engines } from './engines/index.js';
import type { Engine } from './model/engine.js';
import { ActionError } from './model/error.js';
import type { Inputs } from './model/inputs.js';
import type { CommandName } from './model/report.js';
import type { Snapshot } from './steps/snapshot/snapshot.js';

/** The kind of server that a run is about, and the snapshot that stands for it where a plan has no target. */
export interface Chosen {
  readonly engine: Engine;
  readonly snapshot: Snapshot | undefined;
}

function engineByUrl(inputs: Inputs): Engine {
  const scheme = inputs.databaseUrl === undefined ? 'postgresql:' : `${inputs.databaseUrl.split(':')[0] ?? ''}:`;
  const found = engines.find((engine) => engine.schemes.includes(scheme));
  if (found === undefined) {
    throw new ActionError(
      'bad-url',
      `No engine for \`${scheme}//\` is built.`,
      `Use one of ${engines.flatMap((engine) => engine.schemes).join(', ')}.`,
    );
  }
  return found;
}

/** The engine by its name where no database was given, else by the URL: it says how to reach a server, and the server which one it is. */
async function engineFor(command: CommandName, inputs: Inputs): Promise<Engine> {
  const { databaseUrl: url, engine: named } = inputs;
  if (url === undefined && named !== undefined) {
    const own = engines.find(({ name, traits }) => name === named && !traits.embedded);
    if (own !== undefined) return own;
  }
  const asked = engineByUrl(inputs);
  // It connects by itself, step by step, and tells how far it came.
  if (command === 'doctor') return asked;
  const alike = engines.filter(({ dialect, traits }) => dialect === asked.dialect && !traits.embedded);
  if (url === undefined || asked.traits.embedded || new Set(alike.map(({ name }) => name)).size === 1) return asked;
  await using session = await asked.connect({
    url,
    connectTimeoutMs: inputs.connectTimeoutMs,
    applicationName: 'migrate-on-merge plan',
    readOnly: true,
  });
  return engineOf(session.server, asked);
}

/** Where a plan has no target, its snapshot stands for it. */
async function snapshotFor(command: CommandName, inputs: Inputs): Promise<Snapshot | undefined> {
  const { databaseUrl, snapshotFile, snapshotPassphrase, label } = inputs;
  if (command !== 'plan' || databaseUrl !== undefined || snapshotFile === undefined) return undefined;
  const { readSnapshot } = await import('./steps/snapshot/against.js');
  const snapshot = await readSnapshot(snapshotFile, snapshotPassphrase);
  if (snapshot.label === label) return snapshot;
  throw new ActionError(
    'snapshot',
    '`snapshot-file` is of a database with another `label`.',
    'Plan with the `label` that it was taken with, or take the snapshot of this one.',
  );
}

function engineOfSnapshot({ engine: named }: Snapshot, inputs: Inputs): Engine {
  const found = engines.find(({ id }) => id === named);
  if (found === undefined || (inputs.engine !== undefined && inputs.engine !== found.name))
    throw new ActionError(
      'snapshot',
      found === undefined
        ? '`snapshot-file` is of a kind of server that this version does not know.'
        : `\`engine\` is ${inputs.engine}, and \`snapshot-file\` is of ${found.name}.`,
      'Leave `engine` out, or take the snapshot of this very database.',
    );
  return found;
}

/** By the snapshot, the URL and what its server says of itself, or the setting. Throws ActionError `bad-url`, `bad-input`. */
export async function chooseEngine(command: CommandName, inputs: Inputs): Promise<Chosen> {
  const snapshot = await snapshotFor(command, inputs);
  return {
    snapshot,
    engine: snapshot === undefined ? await engineFor(command, inputs) : engineOfSnapshot(snapshot, inputs),
  };
}
