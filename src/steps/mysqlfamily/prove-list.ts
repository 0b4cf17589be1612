import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { plain } from '../backup/content.js';
import { cancelled } from '../backup/errors.js';
import { sha256Of } from '../backup/file.js';
import { unpacking } from '../backup/packing.js';
import { compareRows } from '../prove/compare.js';
import type { ProofRequest } from '../prove/request.js';
import { lacking } from './contents.js';
import { rowsOf } from './dump.js';
import type { MysqlBackup } from './made-backup.js';
import { DumpScanner } from './scan.js';

/** Why a file is not the one that was written, in words. */
export const otherFile = (sha256: string, written: string): string | undefined =>
  sha256 === written
    ? undefined
    : `The file is not the one that was written: its SHA-256 is ${sha256}, and it was ${written}.`;

/** Unpacks the whole file and looks at what is in it, keeping nothing; → what is wrong with it, in words. */
export async function proveMysqlList(
  { backup, signal }: Pick<ProofRequest, 'backup' | 'signal'>,
  { source, fold }: MysqlBackup,
): Promise<string | undefined> {
  const other = otherFile(await sha256Of(backup.path), backup.report.sha256);
  if (other !== undefined) return other;
  const scanner = new DumpScanner();
  const look = new Writable({
    write(chunk: Buffer, _encoding, done) {
      scanner.push(chunk);
      done();
    },
  });
  try {
    await pipeline(plain(backup), unpacking, look, signal === undefined ? {} : { signal });
  } catch (error) {
    if (signal?.aborted === true) throw cancelled();
    return `The dump cannot be read to its end: ${error instanceof Error ? error.message : String(error)}.`;
  }
  scanner.end();
  if (!scanner.complete) return 'The dump does not end with the closing line "Dump completed".';
  const missing = lacking(source, scanner.contents, fold);
  if (missing.length > 0) return `The dump lacks ${missing.slice(0, 10).join(', ')}.`;
  return compareRows(backup.source.rows ?? new Map(), rowsOf(source, scanner.rows, fold));
}
