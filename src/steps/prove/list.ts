import { spawn } from 'node:child_process';
import type { DumpTools } from '../../io/binaries.js';
import { cleanEnvironment } from '../../io/exec.js';
import { toolWords } from '../backup/errors.js';
import { RowCounter } from './count.js';

/** What reading a dump to its end gave. */
export interface ReadBack {
  readonly rows: ReadonlyMap<string, number>;
  /** Why it could not be read to its end, in words. */
  readonly problem: string | undefined;
}

/** Unpacks the whole dump as text and counts the rows in it; nothing is written and nothing is kept. */
export function readBack(tools: DumpTools, file: string, signal?: AbortSignal): Promise<ReadBack> {
  return new Promise((resolve, reject) => {
    const counter = new RowCounter();
    let said = '';
    const child = spawn(tools.pgRestore, ['--data-only', '--file=-', file], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: cleanEnvironment({ LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] }),
      ...(signal === undefined ? {} : { signal }),
    });
    child.stdout.on('data', (chunk: Buffer) => counter.push(chunk));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-8_000);
    });
    child.on('error', reject);
    child.on('close', (code, ended) => {
      const problem =
        code !== 0
          ? toolWords(said) || `pg_restore ended with ${ended ?? code}`
          : counter.whole()
            ? undefined
            : 'the dump ends in the middle of a table';
      resolve({ rows: counter.rows, problem });
    });
  });
}
