import { Readable } from 'node:stream';
import { dataArchive } from '../../engines/pglite.js';
import { beginStill } from '../../engines/postgresql/facts.js';
import { ActionError } from '../../model/error.js';
import { raw } from '../../sql/query.js';
import { store } from './content.js';
import { countWanted } from './dump.js';
import { fileError } from './errors.js';
import type { BackupFile } from './file.js';
import { refuseTooLarge } from './limits.js';
import type { BackupRequest, Written } from './request.js';
import { readSource, sourceError } from './source.js';

/** The data folder of an embedded server as one archive. Nobody else can be connected, so counts and archive agree. */
export async function writeArchive(request: BackupRequest, file: BackupFile): Promise<Written> {
  const { session } = request;
  try {
    await beginStill(session, 0);
    const source = await readSource(request);
    refuseTooLarge(source.bytes, request.maxBytes);
    const tables = source.relations.filter((relation) => relation.kind === 'table');
    const counted = await countWanted(request, tables);
    await session.query(raw('ROLLBACK'));
    const bytes = await dataArchive(session);
    const pieces = Readable.from([bytes], { objectMode: false });
    const stored = await store(pieces, [], { path: file.part, seal: file.seal }).catch((error: unknown) => {
      throw fileError(error, file.folder);
    });
    const { engine, version } = session.server;
    return {
      source: { ...source, ...counted },
      tool: `archive of the embedded ${engine} ${version}`,
      tools: undefined,
      stored,
    };
  } catch (error) {
    if (session.transaction() !== 'idle') await session.query(raw('ROLLBACK')).catch(() => undefined);
    if (error instanceof ActionError) throw error;
    throw sourceError(error);
  }
}
