import { rename } from 'node:fs/promises';
import { openPglite } from '../../engines/pglite.js';
import { dumpedRelations } from '../../engines/postgresql/facts.js';
import { ActionError } from '../../model/error.js';
import { countTables, nameOf } from '../backup/source.js';
import { unpackArchive } from '../prove/archive.js';
import { compareRestored, rowsOf } from './compare.js';
import type { Restored, RestoreRequest } from './request.js';

const folderOf = (url: string): string => url.replace(/^pglite:/i, '').replace(/\/+$/, '');

/** An embedded database is a folder: the archive is unpacked beside it, and with `confirm` the two change names. */
export async function restoreArchive(request: RestoreRequest): Promise<Restored> {
  const { backup, engine, historySchema, stamp } = request;
  const folder = folderOf(request.url);
  const copy = `${folder}_restored_${stamp}`;
  const half = `${folder}_restoring_${stamp}`;
  const kept = `${folder}_before_restore_${stamp}`;
  try {
    await unpackArchive(backup, half);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new ActionError(
      'restore-failed',
      `The backup cannot be unpacked: ${words}.`,
      `The target is as it was; what was unpacked lies in ${half}, and may be deleted.`,
      { cause: error },
    );
  }
  const found = await (async () => {
    await using session = await openPglite({ directory: half });
    const wanted = rowsOf(backup.manifest);
    const rows = await countTables(
      session,
      (await dumpedRelations(session)).filter((one) => wanted.has(nameOf(one))),
    );
    return { rows, catalog: await engine.dialect.snapshot(session, { historySchema }) };
  })();
  const { checks, notes } = compareRestored(backup.manifest, found);
  const result = { database: copy, inTarget: false, kept: null, checks, notes, commands: [] };
  const shown = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`;
  if (checks.some(({ ok }) => !ok)) return { ...result, database: half };
  // Only what is whole has that name
  await rename(half, copy);
  if (!request.replace)
    return { ...result, commands: [`mv ${shown(folder)} ${shown(kept)} && mv ${shown(copy)} ${shown(folder)}`] };
  await request.leave();
  await rename(folder, kept);
  try {
    await rename(copy, folder);
  } catch (error) {
    await rename(kept, folder);
    throw new ActionError(
      'restore-failed',
      `The restored folder could not be renamed: ${String(error)}.`,
      `The target is as it was; the copy lies in ${copy}.`,
      { cause: error },
    );
  }
  return { ...result, database: folder, inTarget: true, kept: `the folder ${kept}` };
}
