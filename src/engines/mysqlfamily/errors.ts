import { ActionError, ServerError } from '../../model/error.js';

/** The fields of an error as mysql2 names them. */
interface DriverError {
  readonly message?: string;
  readonly sqlMessage?: string;
  readonly code?: string;
  readonly errno?: number;
  readonly sqlState?: string;
}

/**
 * With these the server ends the session: shutdown, connection killed, too long idle, too large a packet. 2006 and 2013 are the
 * client's own words for a connection that is gone.
 */
const ENDS_SESSION: ReadonlySet<string> = new Set([
  '1053',
  '1152',
  '1153',
  '1158',
  '1159',
  '1160',
  '1161',
  '1184',
  '1927',
  '2006',
  '2013',
  '4031',
]);

/** Makes a ServerError of what mysql2 threw: `code` is the server's number, `1064`. */
export function toServerError(error: unknown, lost: boolean): ServerError {
  if (error instanceof ServerError) return error;
  const e = error as DriverError;
  const told = e.sqlMessage !== undefined && (e.errno ?? 0) > 0;
  const code = told ? String(e.errno) : lost ? '2013' : (e.code ?? '2000');
  const gone = lost || ENDS_SESSION.has(code);
  return new ServerError(
    e.sqlMessage ?? (e.message || e.code || String(error)),
    code,
    { severity: 'ERROR', ...(gone ? { connectionLost: true } : {}) },
    error,
  );
}

const HINTS: readonly (readonly [pattern: RegExp, hint: string])[] = [
  [
    /ENOTFOUND|EAI_AGAIN/,
    'The host name of the URL is not known here. Check it, and that this runner may reach the database (private networks need a self-hosted runner or a tunnel).',
  ],
  [
    /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/,
    'Nothing answers at that host and port. Check the port, that the server runs, and that its firewall lets this runner in; where it was only restarted, run the same command again.',
  ],
  [/ENOENT|EACCES/, 'There is no such socket that we may use. Check its path, or connect by host and port.'],
  [
    /timeout|ETIMEDOUT/i,
    'The server did not answer in time. A firewall that drops packets looks like this; or raise `connect-timeout`.',
  ],
  [
    /HANDSHAKE_NO_SSL_SUPPORT/,
    'The server has no TLS, and password and rows would travel in clear. Switch TLS on in the server; or, where the way is private, write `ssl-mode=DISABLED`.',
  ],
  [
    /ERR_TLS_CERT_ALTNAME|does not match certificate|altnames/i,
    "The server's certificate is made out for another host. Use the name that stands in it, or `ssl-mode=VERIFY_CA` to check only who signed it.",
  ],
  [
    /self.signed|certificate|unable to verify|unable to get/i,
    "The server's certificate was not accepted. Give its authority by `sslca=FILE` in the URL, or `sslaccept=accept_invalid_certs` to encrypt without checking.",
  ],
  [
    /HANDSHAKE_SSL_ERROR|EPROTO|ssl routines/i,
    'TLS could not be agreed upon. The server must speak TLS 1.2 or newer; where the way is private, write `ssl-mode=DISABLED`.',
  ],
  [
    /^1045\b|^1698\b|Access denied for user .*using password/i,
    'The server refused user or password. Check the secret; special characters of the password must be percent-encoded in the URL. A user is bound to hosts: this runner may be none of them.',
  ],
  [/^1044\b/, 'The user has no right to that database: GRANT it, or correct the name at the end of the URL.'],
  [/^1049\b/, 'Create the database first, or correct its name at the end of the URL.'],
  [
    /^3159\b|^1235\b.*transport|insecure transport/i,
    'The server takes connections by TLS only: write `ssl-mode=REQUIRED` in the URL.',
  ],
  [
    /^1040\b|^1203\b|^1226\b/,
    'The server has no connection left for this user. Free some, or raise `max_connections`.',
  ],
  [/^1129\b|^1130\b/, 'The server lets nobody in from this host. Ask for a user that may come from here.'],
  [
    /MYSQL_CLEAR_PASSWORD|unknown plugin|^1251\b/,
    'The user logs in by a plugin that is not known here. Use one with `caching_sha2_password`, `mysql_native_password` or `sha256_password`.',
  ],
  [
    /PROTOCOL_CONNECTION_LOST|closed the connection|ECONNRESET|EPIPE|^1053\b|^2013\b/,
    'The server hung up before the login. Where it was only restarted, run the same command again; else check that the port is the one of the MySQL protocol.',
  ],
];

/** Why there is no connection, in words that name neither host nor user, with the next step. */
export function connectError(error: unknown): ActionError {
  if (error instanceof ActionError) return error;
  const e = error as DriverError;
  const number = e.sqlMessage !== undefined && e.errno !== undefined ? String(e.errno) : '';
  const text = `${number} ${e.code ?? ''} ${e.message ?? ''}`.trim();
  const hint =
    HINTS.find(([pattern]) => pattern.test(text))?.[1] ??
    'Check `database-url`, and that this runner may reach the database.';
  const message = (e.message ?? '')
    .replace(/\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?|\bgetaddrinfo \w+ \S+|\bconnect (\w+) \S+/g, '$1')
    .replace(/(?:\buser )?'[^']*'@'[^']*'/g, 'this user')
    .replace(/Host '[^']*'/g, 'This host')
    .replace(/Hostname\/IP .*/, 'the host is not one of those of the certificate')
    .trim();
  return new ActionError('connect', `No connection to the database: ${message || (e.code ?? 'unknown reason')}`, hint, {
    cause: error,
  });
}
