import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DumpTools } from '../../io/binaries.js';
import { type BackupContent, forReader } from '../backup/content.js';
import { toolWords } from '../backup/errors.js';
import { runUntil } from '../backup/run.js';
import { RowCounter } from './count.js';

/** What reading a dump to its end gave. */
export interface ReadBack {
  readonly rows: ReadonlyMap<string, number>;
  /** Why it could not be read to its end, in words. */
  readonly problem: string | undefined;
}

/** Unpacks the whole dump as text and counts the rows in it; nothing is written and nothing is kept. */
export async function readBack(tools: DumpTools, content: BackupContent, signal?: AbortSignal): Promise<ReadBack> {
  const counter = new RowCounter();
  const { args, feed, trouble } = forReader(content);
  const look = new Writable({
    write(chunk: Buffer, _encoding, done) {
      counter.push(chunk);
      done();
    },
  });
  const ended = await runUntil(tools.pgRestore, ['--data-only', '--file=-', ...args], {
    signal,
    env: { LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] },
    keep: 8_000,
    drain: (stdout) => pipeline(stdout, look),
    ...(feed === undefined ? {} : { feed }),
  });
  const problem =
    trouble() ??
    (ended.code !== 0
      ? toolWords(ended.stderr) || `pg_restore ended with ${ended.code}`
      : counter.whole()
        ? undefined
        : 'the dump ends in the middle of a table');
  return { rows: counter.rows, problem };
}
