import { ActionError } from '../../model/error.js';
import type { ServerInfo, Session } from '../../model/session.js';
import type { TargetFacts } from '../target.js';
import { answering } from './answers.js';
import { unpackFile } from './file.js';
import { toSnapshot } from './form.js';
import type { Snapshot } from './snapshot.js';

export const readSnapshot = async (path: string, passphrase: string | undefined): Promise<Snapshot> =>
  toSnapshot(await unpackFile(path, passphrase));

const serverOf = ({ server }: Snapshot): ServerInfo => ({ ...server, tls: false });

const short = (commit: string | null): string => (commit === null ? '' : ` at commit ${commit.slice(0, 7)}`);

/** A session that answers what the history tables held. */
export function sessionOn(snapshot: Snapshot): Session {
  const layouts = snapshot.layouts.length === 0 ? '' : ` for ${snapshot.layouts.join(', ')}`;
  return answering(
    serverOf(snapshot),
    snapshot.history,
    `by ${snapshot.tool}${layouts} on ${snapshot.takenAt.slice(0, 10)}${short(snapshot.commit)}`,
  );
}

/** What a live target would say, as it was then. */
export function targetOf(snapshot: Snapshot, applied: TargetFacts['applied'], shadow: string): TargetFacts {
  const { environment, catalog, sizes, now, toolRows, fingerprint } = snapshot;
  return {
    server: serverOf(snapshot),
    applied,
    environment,
    catalog,
    sizes,
    ...(shadow.includes('://') ? { fingerprint } : {}),
    ...(now === undefined ? {} : { now }),
    ...(toolRows === undefined ? {} : { toolRows }),
  };
}

/** The schema as SQL; where there is none, why, in the words of the run that looked for it. */
export function schemaOf({ schema }: Snapshot): string {
  if ('sql' in schema) return schema.sql;
  throw new ActionError(
    'schema-dump',
    schema.missing,
    'Make the snapshot anew where the dump program of the server is.',
  );
}

const DAY_MS = 86_400_000;

/** How old it is, in days: hours would make another comment of every run. */
function ageOf({ takenAt }: Snapshot, now: string): string {
  const days = Math.floor((Date.parse(now) - Date.parse(takenAt)) / DAY_MS);
  if (Number.isNaN(days) || days < 0) return 'younger than this run';
  if (days === 0) return 'less than a day old';
  return days === 1 ? '1 day old' : `${days} days old`;
}

/** What a plan without a live target rests on, in whole sentences. */
export function notesOn(snapshot: Snapshot, now: string, tool: string): readonly string[] {
  const which = `the snapshot of ${snapshot.takenAt.slice(0, 10)} (${ageOf(snapshot, now)}${snapshot.commit === null ? '' : `, taken${short(snapshot.commit)}`})`;
  const { unsaid } = snapshot;
  return [
    `The target is ${which}: schema, sizes, statistics and history are as they were then, and its rows were not probed. What was applied since counts as pending.`,
    ...(snapshot.tool === tool
      ? []
      : [
          `${snapshot.tool} made the snapshot, and this is ${tool}: what they call drift may only be another way to print a schema.`,
        ]),
    ...(unsaid.length === 0
      ? []
      : [`A snapshot holds no values of settings of your own, so the shadow went without ${unsaid.join(', ')}.`]),
  ];
}
