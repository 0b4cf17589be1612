import { readFileSync } from 'node:fs';
import { ActionError } from '../../model/error.js';

/** How TLS is to be done, in libpq's words, so that the dump tools and we agree. */
export interface Tls {
  readonly mode: 'disable' | 'prefer' | 'require' | 'verify-ca' | 'verify-full';
  readonly rootCert?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** A PostgreSQL URL taken apart. `password` is a secret. */
export interface PostgresUrl {
  readonly host: string;
  readonly port: number;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly database: string | undefined;
  readonly options: string | undefined;
  readonly tls: Tls;
}

const MODES: Readonly<Record<string, Tls['mode']>> = {
  disable: 'disable',
  false: 'disable',
  '0': 'disable',
  allow: 'prefer',
  prefer: 'prefer',
  require: 'require',
  'no-verify': 'require',
  true: 'require',
  '1': 'require',
  'verify-ca': 'verify-ca',
  'verify-full': 'verify-full',
};

function tlsOf(params: URLSearchParams, socket: boolean): Tls {
  const asked = params.get('sslmode') ?? params.get('ssl');
  const mode = asked === null ? (socket ? 'disable' : 'prefer') : MODES[asked.toLowerCase()];
  if (mode === undefined) {
    throw new ActionError(
      'bad-url',
      'The database URL has an unknown sslmode.',
      `Write one of ${Object.keys(MODES)
        .filter((m) => m.length > 1)
        .join(', ')}.`,
    );
  }
  const files = { rootCert: params.get('sslrootcert'), cert: params.get('sslcert'), key: params.get('sslkey') };
  const given = Object.fromEntries(Object.entries(files).filter(([, value]) => value !== null && value !== ''));
  // libpq checks the certificate as soon as it has an authority to check it by.
  return { mode: mode === 'require' && given['rootCert'] !== undefined ? 'verify-ca' : mode, ...given };
}

/** Parses a URL without ever repeating it in an error: it holds the password. */
export function parsePostgresUrl(url: string): PostgresUrl {
  let parsed: URL;
  try {
    // An empty host (`postgres:///db?host=/run/postgresql`) is a libpq form that URL accepts only for this scheme.
    parsed = new URL(
      url.replace(/^postgres(ql)?:\/\//, 'http://').replace(/^http:\/\/([^/@]*@)?\//, 'http://$1localhost.invalid/'),
    );
  } catch {
    throw new ActionError(
      'bad-url',
      'The database URL cannot be read.',
      'Its form is postgres://USER:PASSWORD@HOST:PORT/DATABASE; special characters in the password must be percent-encoded (@ is %40, / is %2F, # is %23).',
    );
  }
  const decode = (text: string): string | undefined => (text === '' ? undefined : decodeURIComponent(text));
  const params = parsed.searchParams;
  const hostname = parsed.hostname === 'localhost.invalid' ? '' : decodeURIComponent(parsed.hostname);
  const host = params.get('host') ?? (hostname === '' ? 'localhost' : hostname.replace(/^\[(.*)\]$/, '$1'));
  return {
    host,
    port: Number(params.get('port') ?? (parsed.port === '' ? 5432 : parsed.port)),
    user: decode(parsed.username) ?? params.get('user') ?? undefined,
    password: decode(parsed.password) ?? params.get('password') ?? undefined,
    database: params.get('dbname') ?? decode(parsed.pathname.slice(1)),
    options: params.get('options') ?? undefined,
    tls: tlsOf(params, host.startsWith('/')),
  };
}

/** The environment by which libpq programs (pg_dump, pg_restore, psql) reach this database: nothing of it is in an argv. */
export function libpqEnvironment(url: string): Record<string, string> {
  const { host, port, user, password, database, options, tls } = parsePostgresUrl(url);
  const entries = {
    PGHOST: host,
    PGPORT: String(port),
    PGUSER: user,
    PGPASSWORD: password,
    PGDATABASE: database,
    PGOPTIONS: options,
    PGSSLMODE: tls.mode,
    PGSSLROOTCERT: tls.rootCert,
    PGSSLCERT: tls.cert,
    PGSSLKEY: tls.key,
  };
  return Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Node's TLS options. `sslrootcert=system` means the authorities that Node trusts. */
export function tlsOptions(tls: Tls, host: string): Record<string, unknown> {
  const read = (file: string): string => {
    try {
      return readFileSync(file, 'utf8');
    } catch (cause) {
      throw new ActionError(
        'bad-url',
        `A certificate file of the database URL cannot be read: ${file}`,
        'Write the file in a step before this one, or correct its path.',
        { cause },
      );
    }
  };
  const verify = tls.mode === 'verify-full' || tls.mode === 'verify-ca';
  return {
    rejectUnauthorized: verify,
    ...(tls.rootCert === undefined || tls.rootCert === 'system' ? {} : { ca: read(tls.rootCert) }),
    ...(tls.cert === undefined ? {} : { cert: read(tls.cert) }),
    ...(tls.key === undefined ? {} : { key: read(tls.key) }),
    // verify-ca checks who signed, not which host it is.
    ...(tls.mode === 'verify-ca' ? { checkServerIdentity: () => undefined } : {}),
    ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
  };
}
