import { stat } from 'node:fs/promises';
import type { MysqlDumpTools } from '../../io/mysql-programs.js';
import { type BackupContent, feedWith, opened } from '../backup/content.js';
import { cancelled } from '../backup/errors.js';
import type { Pace } from '../backup/pace.js';
import { unpacking } from '../backup/packing.js';
import { runUntil } from '../backup/run.js';
import type { ToolConnection } from './connection.js';
import { mysqlWords } from './errors.js';

/**
 * A dump is data of a production, and the client has commands of its own (`\!`, `system`, `source`) that reach this
 * machine, on which a deployment's secrets may lie: `--binary-mode` leaves it none but DELIMITER.
 */
const TAME = ['--batch', '--binary-mode', '--local-infile=0', '--skip-named-commands'];

/** Once more, where the client has a switch for it. */
const TAMER: Readonly<Record<MysqlDumpTools['flavour'], readonly string[]>> = {
  mysql: ['--loose-skip-system-command'],
  mariadb: ['--loose-sandbox'],
};

/** MariaDB's client repeats the whole statement, rows and all, before it says what is wrong with it. */
const clientWords = (stderr: string): string => mysqlWords(stderr.slice(Math.max(0, stderr.lastIndexOf('\nERROR '))));

export interface LoadRequest {
  readonly tools: MysqlDumpTools;
  readonly content: BackupContent;
  readonly socket: string;
  readonly user: string;
  readonly database: string;
  readonly signal?: AbortSignal | undefined;
  readonly pace?: Pick<Pace, 'by'> | undefined;
}

/** Into a server of ours, by its socket. */
export function loadDump({ socket, user, ...request }: LoadRequest): Promise<string | undefined> {
  const args = ['--no-defaults', '--protocol=socket', `--socket=${socket}`, `--user=${user}`];
  // Else a login file of this machine would be read
  return runLoad({ ...request, connection: { args, files: [], env: { HOME: '/dev/null' } } });
}

/** Loads a compressed dump by the tool's own client, stopping at the first error; → why that failed, in words. */
export async function runLoad({
  tools,
  content,
  connection,
  database,
  signal,
  pace,
}: Omit<LoadRequest, 'socket' | 'user'> & {
  readonly connection: Pick<ToolConnection, 'args' | 'files' | 'env'>;
}): Promise<string | undefined> {
  let broken: string | undefined;
  const ended = await runUntil(
    tools.client,
    [
      ...connection.args,
      ...TAME,
      ...TAMER[tools.flavour],
      '--default-character-set=utf8mb4',
      '--max-allowed-packet=1G',
      '--',
      database,
    ],
    {
      env: connection.env,
      files: connection.files,
      signal,
      feed: async (stdin) => {
        const { stream, read } = opened(content);
        pace?.by(async () => ({ done: read(), total: (await stat(content.path)).size }));
        broken = await feedWith(stream, [unpacking], stdin);
        // What it was given last it may work at for long yet
        pace?.by();
      },
    },
  );
  if (signal?.aborted === true) throw cancelled();
  if (broken !== undefined) return `the dump cannot be read to its end: ${broken}`;
  return ended.code === 0 ? undefined : clientWords(ended.stderr) || `the client ended with ${ended.code}`;
}
