import { parseMysqlUrl } from '../engines/mysqlfamily/url.js';

/** The same server and the same way to it, as another user or with another database. */
export function mysqlScratchUrl(
  url: string,
  change: { readonly database: string; readonly login?: { readonly user: string; readonly password: string } },
): string {
  const { host, port, socketPath, collation, timeZone, tls, ...own } = parseMysqlUrl(url);
  const login = change.login ?? { user: own.user, password: own.password };
  const params = {
    socket: socketPath,
    collation,
    time_zone: timeZone,
    // A host that nobody vouches for stays so whoever logs in
    'ssl-mode': tls.asked ? WORDS[tls.mode] : undefined,
    sslca: tls.ca,
    sslcert: tls.cert,
    sslkey: tls.key,
  };
  const query = new URLSearchParams(
    Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const encode = (text: string | undefined, before = ''): string =>
    text === undefined ? '' : before + encodeURIComponent(text);
  const who = login.user === undefined ? '' : `${encode(login.user)}${encode(login.password, ':')}@`;
  const where = socketPath === undefined ? `${host.includes(':') ? `[${host}]` : host}:${port}` : 'localhost';
  return `mysql://${who}${where}/${encode(change.database)}?${query.toString().replaceAll('+', '%20')}`;
}

const WORDS = {
  disabled: 'DISABLED',
  preferred: 'PREFERRED',
  unchecked: 'no-verify',
  'verify-ca': 'VERIFY_CA',
  'verify-identity': 'VERIFY_IDENTITY',
} as const;
