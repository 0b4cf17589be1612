import { ActionError } from '../../model/error.js';

const HINTS: readonly (readonly [pattern: RegExp, hint: string])[] = [
  [
    /ENOTFOUND|EAI_AGAIN/,
    'The host name of the URL is not known here. Check it, and that this runner may reach the database (private networks need a self-hosted runner or a tunnel).',
  ],
  [
    /ECONNREFUSED/,
    'Nothing answers at that host and port. Check the port, that the server runs, and that its firewall lets this runner in; where it was only restarted, run the same command again.',
  ],
  [
    /timeout|ETIMEDOUT/i,
    'The server did not answer in time. A firewall that drops packets looks like this; or raise `connect-timeout`.',
  ],
  [
    /^28P01|^28000|password/i,
    'The server refused user or password. Check the secret; special characters of the password must be percent-encoded in the URL.',
  ],
  [/^3D000/, 'Create the database first, or correct its name at the end of the URL.'],
  [
    /self.signed|certificate|unable to verify/i,
    "The server's certificate was not accepted. Give its authority by `sslrootcert=FILE` in the URL, or `sslmode=require` to encrypt without checking.",
  ],
  [/does not support SSL/i, 'The server has no TLS. Take `sslmode` out of the URL, or write `sslmode=disable`.'],
  [
    /unsupported startup parameter/i,
    'A pooler stands before the database, and takes no settings from a URL: take `options=` out of it, or give the address of the server itself.',
  ],
  [
    /tenant or user not found/i,
    'Supabase’s pooler does not know this user: through it the user is `postgres.PROJECT`, and the region of the host is that of the project.',
  ],
  [
    /no more connections allowed|query_wait_timeout|remaining connection slots|too many (?:clients|connections)|max client connections/i,
    'The server, or the pooler before it, has no connection left. Free some, or give the address of the server itself.',
  ],
  [
    /terminated unexpectedly|ECONNRESET|EPIPE|^57P0/i,
    'The server, or something on the way to it, closed the connection: it may be starting. Run the same command again once it answers.',
  ],
  [/^53300/, 'The server has no connection left. Free some, or use a role with reserved ones.'],
];

/** What a driver or a server said, without any address, and what to do about it. */
export function connectError(error: unknown): ActionError {
  const e = error as { readonly code?: string; readonly message?: string };
  const text = `${e.code ?? ''} ${e.message ?? ''}`.trim();
  const hint =
    HINTS.find(([pattern]) => pattern.test(text))?.[1] ??
    'Check `database-url`, and that this runner may reach the database.';
  // Only the server's or the system's own sentence; addresses in it are taken out, since reports never name a host.
  const message = (e.message ?? String(error))
    .replace(/\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?|\bgetaddrinfo \w+ \S+|\bconnect (\w+) \S+/g, '$1')
    .trim();
  return new ActionError('connect', `No connection to the database: ${message || (e.code ?? 'unknown reason')}`, hint, {
    cause: error,
  });
}
