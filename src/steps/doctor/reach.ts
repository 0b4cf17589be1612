import { lookup } from 'node:dns/promises';
import { connect, isIP } from 'node:net';
import { connectError as mysqlError } from '../../engines/mysqlfamily/errors.js';
import { parseMysqlUrl } from '../../engines/mysqlfamily/url.js';
import { connectError as postgresError } from '../../engines/postgresql/connect-error.js';
import { parsePostgresUrl } from '../../engines/postgresql/url.js';
import { codeOf } from '../../io/folder.js';
import { dictionary } from '../../model/dictionary.js';
import type { Dialect } from '../../model/engine.js';
import { ActionError } from '../../model/error.js';
import type { Check } from '../../model/report.js';
import { check } from '../preflight/facts.js';
import { actionErrorOf } from '../thrown.js';

interface Family {
  /** Where the server of a URL is; a path is a socket of this machine. Throws where the URL cannot be read. */
  readonly address: (url: string) => { readonly host: string; readonly port: number };
  readonly error: (error: unknown) => ActionError;
}

const FAMILIES: Readonly<Record<Dialect['name'], Family>> = {
  postgresql: { address: parsePostgresUrl, error: postgresError },
  mysql: {
    address: (url) => {
      const { host, port, socketPath } = parseMysqlUrl(url);
      return { host: socketPath ?? host, port };
    },
    error: mysqlError,
  },
};

/** The system's codes, in words. */
const WORDS: Readonly<Record<string, string>> = dictionary({
  ECONNREFUSED: 'nothing answers there (ECONNREFUSED)',
  ENOTFOUND: 'there is no such name (ENOTFOUND)',
  EAI_AGAIN: 'the DNS does not answer (EAI_AGAIN)',
  ETIMEDOUT: 'no answer in time (ETIMEDOUT)',
  ENOENT: 'there is no such socket (ENOENT)',
});

/** How far a URL leads; no name or number of it is in the words. */
export interface Reached {
  readonly checks: readonly Check[];
  /** Whether it makes sense to log in. */
  readonly open: boolean;
}

function failed(name: string, expected: string, error: ActionError): Check {
  const said = WORDS[codeOf(error.cause) ?? ''] ?? error.message.replace(/^No connection to the database: /, '');
  return check(name, false, expected, said, error.hint);
}

function knock(host: string, port: number, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = host.startsWith('/') ? connect({ path: host }) : connect({ host, port });
    const end = (error?: Error): void => {
      socket.destroy();
      if (error === undefined) resolve();
      else reject(error);
    };
    socket.setTimeout(timeoutMs, () => end(Object.assign(new Error('timeout expired'), { code: 'ETIMEDOUT' })));
    socket.once('connect', () => end());
    socket.once('error', end);
  });
}

/** The URL, its name in the DNS and its port, one after the other: the first that fails says what is wrong. `name` is the input's. */
export async function reach(
  name: string,
  url: string,
  dialect: Pick<Dialect, 'name'>,
  timeoutMs: number,
): Promise<Reached> {
  const family = FAMILIES[dialect.name];
  const checks: Check[] = [];
  const refused = (what: string, expected: string, error: unknown): Reached => ({
    checks: [
      ...checks,
      failed(`${name}: ${what}`, expected, error instanceof ActionError ? error : family.error(error)),
    ],
    open: false,
  });
  let address: { readonly host: string; readonly port: number };
  try {
    address = family.address(url);
  } catch (error) {
    return refused('form', 'a URL that can be read', actionErrorOf(error));
  }
  checks.push(check(`${name}: form`, true, 'a URL that can be read', 'can be read'));
  const { host, port } = address;
  const socket = host.startsWith('/');
  if (!socket && isIP(host) === 0) {
    try {
      const found = await lookup(host, { all: true });
      const families = [...new Set(found.map(({ family: version }) => `IPv${version}`))].join(' and ');
      checks.push(check(`${name}: name`, true, 'known to the DNS', `known here (${families})`));
    } catch (error) {
      return refused('name', 'known to the DNS', error);
    }
  }
  // PostgreSQL's path is the folder of its socket.
  const at = socket && dialect.name === 'postgresql' ? `${host}/.s.PGSQL.${port}` : host;
  try {
    await knock(at, port, timeoutMs);
    checks.push(check(`${name}: port`, true, 'answers', socket ? 'the socket answers' : 'answers'));
  } catch (error) {
    return refused('port', 'answers', error);
  }
  return { checks, open: true };
}
