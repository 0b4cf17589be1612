import { nearest } from '../../io/nearest.js';
import { ActionError } from '../../model/error.js';
import { tlsOf } from './url-tls.js';
import { type MysqlTls, OTHERS, PLACE_PARAMETERS, TLS_PARAMETERS } from './url-words.js';

export type { MysqlTls, MysqlTlsMode } from './url-words.js';

/** A URL of the MySQL family taken apart. `password` is a secret. */
export interface MysqlUrl {
  readonly host: string;
  readonly port: number;
  readonly socketPath: string | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly database: string | undefined;
  /** Of string literals, where the URL names one of utf8mb4; else the server's own choice. */
  readonly collation: string | undefined;
  /** Of the session, where the URL names one; else the server's. */
  readonly timeZone: string | undefined;
  readonly tls: MysqlTls;
}

const FORM =
  'Its form is mysql://USER:PASSWORD@HOST:PORT/DATABASE; special characters in the password must be percent-encoded (@ is %40, / is %2F, # is %23, % is %25).';

const badUrl = (message: string, hint: string): ActionError => new ActionError('bad-url', message, hint);

/** `mysql://user:password@tcp(host:3306)/db`: what Go programs (golang-migrate) call a URL. */
function withoutGoAddress(url: string): string {
  const [, before, kind, address = '', rest = ''] = /^(.*?)\b(tcp|unix)\(([^()]*)\)(.*)$/s.exec(url) ?? [];
  if (before === undefined || !/(?:@|:\/\/)$/.test(before)) return url;
  if (kind === 'tcp') return `${before}${address}${rest}`;
  return `${before}localhost${rest}${rest.includes('?') ? '&' : '?'}socket=${encodeURIComponent(address)}`;
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_]/g, '');

function unknown(name: string): ActionError {
  const known = [...Object.keys(TLS_PARAMETERS), ...Object.keys(PLACE_PARAMETERS), ...OTHERS];
  const close = nearest(plain(name), known);
  // A password with an unencoded `?` ends up here: only what looks like a name is repeated.
  const shown = /^[A-Za-z][\w.-]{0,40}$/.test(name) ? `\`${name}\`` : 'something that is no name';
  return badUrl(
    `The database URL has a parameter that is not known: ${shown}.`,
    close === undefined
      ? `Take it out. Known are \`ssl-mode\`, \`sslca\`, \`sslcert\`, \`sslkey\`, \`sslaccept\`, \`socket\`, \`collation\` and \`time_zone\`. A ? in a password is %3F.`
      : `Did you mean \`${close}\`? Else take it out.`,
  );
}

interface Sorted {
  readonly place: ReadonlyMap<string, string>;
  readonly tls: readonly (readonly [meaning: string, value: string])[];
}

function sortParameters(params: URLSearchParams): Sorted {
  const place = new Map<string, string>();
  const tls: (readonly [string, string])[] = [];
  for (const [name, value] of params) {
    const where = PLACE_PARAMETERS[name.toLowerCase()] ?? PLACE_PARAMETERS[plain(name)];
    const how = TLS_PARAMETERS[plain(name)];
    if (where !== undefined) place.set(where, value);
    else if (how !== undefined) tls.push([how, value]);
    // golang-migrate and its kin keep their own settings in the URL, all named x-….
    else if (!OTHERS.has(plain(name)) && !/^x-/.test(name)) throw unknown(name);
  }
  return { place, tls };
}

/** Parses a URL without ever repeating its values in an error: it holds the password. */
export function parseMysqlUrl(url: string): MysqlUrl {
  let parsed: URL;
  try {
    parsed = new URL(withoutGoAddress(url));
  } catch {
    throw badUrl('The database URL cannot be read.', FORM);
  }
  const decode = (text: string): string | undefined => {
    try {
      return text === '' ? undefined : decodeURIComponent(text);
    } catch {
      throw badUrl('The database URL has a % that is no percent-encoding.', FORM);
    }
  };
  if (parsed.hash !== '') throw badUrl('The database URL has an unencoded #.', FORM);
  const { place, tls } = sortParameters(parsed.searchParams);
  const host = place.get('host') ?? (decode(parsed.hostname) ?? 'localhost').replace(/^\[(.*)\]$/, '$1');
  const port = Number(place.get('port') ?? (parsed.port === '' ? 3306 : parsed.port));
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw badUrl('The port of the database URL is no port.', FORM);
  const collation = place.get('collation')?.toLowerCase();
  const socketPath = place.get('socket') ?? (host.startsWith('/') ? host : undefined);
  return {
    host,
    port,
    socketPath,
    user: decode(parsed.username) ?? place.get('user'),
    password: decode(parsed.password) ?? place.get('password'),
    database: decode(parsed.pathname.replace(/^\//, '')) ?? place.get('database'),
    collation: collation !== undefined && /^utf8mb4_\w+$/.test(collation) ? collation : undefined,
    timeZone: place.get('timeZone')?.replace(/^'(.*)'$/, '$1'),
    tls: tlsOf(tls, host, socketPath !== undefined),
  };
}
