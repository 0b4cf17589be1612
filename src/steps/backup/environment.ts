import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { libpqEnvironment } from '../../engines/postgresql/url.js';
import { makeSecrets } from '../../host/secrets.js';

/** What a libpq program needs to reach a database, and how to hide it again from what the program says. */
export interface ToolEnvironment extends AsyncDisposable {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly hide: (text: string) => string;
}

/** Host, port and user are no secrets, but a report that goes into a pull request holds none of them. */
/** As the server lists the sessions of the tool. */
export const TOOL_NAME = 'migrate-on-merge backup';

const NAMED: readonly (readonly [RegExp, string])[] = [
  [/connection to server (?:at|on socket) "[^"]*"(?: \([^)]*\))?(?:, port \d+)?/g, 'connection to the server'],
  [/could not translate host name "[^"]*"/g, 'could not translate the host name'],
  [/(for|as) (user|role) "[^"]*"/g, '$1 this $2'],
];

/** In a passfile colons and backslashes are escaped; a line break cannot be written in one at all. */
function passLine(password: string): string {
  return `*:*:*:*:${password.replace(/[\\:]/g, '\\$&')}\n`;
}

/** The authorities that our own connection trusts, so that `verify-full` means the same to the dump tool. */
export async function authorities(): Promise<string> {
  const extra = process.env['NODE_EXTRA_CA_CERTS'];
  const more = extra === undefined ? '' : await readFile(extra, 'utf8').catch(() => '');
  return [...rootCertificates, more].join('\n');
}

/**
 * The connection as environment: nothing of it stands in an argv, which every user of the machine may read. The password
 * is in a file that only we may read, for as long as the program runs: a child's environment stays readable to whatever
 * else runs as the same user.
 */
export async function toolEnvironment(url: string, database: string): Promise<ToolEnvironment> {
  const { PGPASSWORD: ofUrl, ...connection } = libpqEnvironment(url);
  const password = ofUrl ?? process.env['PGPASSWORD'];
  const secrets = makeSecrets();
  secrets.add(url);
  if (password !== undefined) secrets.add(password);
  const folder = await mkdtemp(join(tmpdir(), 'mom-pass-'));
  const write = async (name: string, text: string): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, text, { mode: 0o600, flag: 'wx' });
    return file;
  };
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const inFile = password !== undefined && !/[\r\n]/.test(password);
    const verified = connection['PGSSLMODE'] === 'verify-full' || connection['PGSSLMODE'] === 'verify-ca';
    const authority = connection['PGSSLROOTCERT'];
    const own = verified && (authority === undefined || authority === 'system');
    return {
      env: {
        // As our own session does where the URL names none.
        PGUSER: process.env['PGUSER'] ?? 'postgres',
        ...connection,
        PGDATABASE: database,
        PGAPPNAME: TOOL_NAME,
        LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'],
        PGPASSFILE: inFile ? await write('passfile', passLine(password)) : process.env['PGPASSFILE'],
        ...(password === undefined || inFile ? {} : { PGPASSWORD: password }),
        ...(own ? { PGSSLROOTCERT: await write('authorities.pem', await authorities()) } : {}),
      },
      hide: (text) =>
        NAMED.reduce((hidden, [pattern, instead]) => hidden.replace(pattern, instead), secrets.hide(text)),
      [Symbol.asyncDispose]: remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
