import { readFileSync } from 'node:fs';
import { dictionary } from '../../model/dictionary.js';
import { ActionError } from '../../model/error.js';
import { INSTEAD, oneOf, refuseUnknownParameters } from './url-parameters.js';

/**
 * How TLS is to be done, in libpq's words, so that the dump tools and we agree: `prefer` and `require` check nobody,
 * `verify-ca` who signed, `verify-full` also which host it is. `require` with an authority is `verify-ca`, as in libpq.
 */
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
  /** Whether the password's proof is bound to the server's certificate. */
  readonly channelBinding: (typeof BINDINGS)[number] | undefined;
  /** What the server must be. */
  readonly sessionAttributes: (typeof ATTRIBUTES)[number] | undefined;
  /** In seconds, as libpq has it. */
  readonly connectTimeout: number | undefined;
}

const BINDINGS = ['disable', 'prefer', 'require'] as const;
const ATTRIBUTES = ['any', 'read-write', 'read-only', 'primary', 'standby', 'prefer-standby'] as const;

const MODES: Readonly<Record<string, Tls['mode']>> = dictionary({
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
});

const contradiction = (message: string, hint: string): ActionError => new ActionError('bad-url', message, hint);

function modeOf(params: URLSearchParams, name: string): Tls['mode'] | undefined {
  const asked = params.get(name);
  if (asked === null) return undefined;
  const mode = MODES[asked.toLowerCase()];
  if (mode !== undefined) return mode;
  throw new ActionError(
    'bad-url',
    `The database URL has an unknown ${name}.`,
    `Write one of ${Object.keys(MODES)
      .filter((m) => m.length > 1)
      .join(', ')}.`,
  );
}

function tlsOf(params: URLSearchParams, socket: boolean): Tls {
  const [asked, ssl] = [modeOf(params, 'sslmode'), modeOf(params, 'ssl')];
  if (asked !== undefined && ssl !== undefined && (asked === 'disable') !== (ssl === 'disable')) {
    throw contradiction('The database URL says both yes and no to TLS, by `ssl` and by `sslmode`.', 'Take `ssl` out.');
  }
  const files = { rootCert: params.get('sslrootcert'), cert: params.get('sslcert'), key: params.get('sslkey') };
  const given = Object.fromEntries(Object.entries(files).filter(([, value]) => value !== null && value !== ''));
  const authority = given['rootCert'];
  // As libpq has it: where anybody's authority will do, only the name tells whom we talk to.
  const unsaid = socket ? 'disable' : authority === 'system' ? 'verify-full' : 'prefer';
  const mode = asked ?? ssl ?? unsaid;
  if (mode === 'disable' && Object.keys(given).length > 0) {
    throw contradiction(
      'The database URL names files for TLS, and TLS is off.',
      'Write `sslmode=verify-full` to have it on, or take the files out.',
    );
  }
  if (authority === 'system' && mode !== 'verify-full') {
    throw contradiction('`sslrootcert=system` checks nothing with this sslmode.', 'Write `sslmode=verify-full`.');
  }
  if (authority !== undefined && mode === 'prefer') {
    throw contradiction(
      'The database URL names an authority (`sslrootcert`) that would not be asked, since `sslmode` is `prefer`.',
      'Write `sslmode=verify-full`, or `verify-ca` where the certificate has another name than the host.',
    );
  }
  if ((given['cert'] === undefined) !== (given['key'] === undefined)) {
    throw contradiction('The database URL has one of `sslcert` and `sslkey`.', 'Give both, as PEM files.');
  }
  // libpq checks the certificate as soon as it has an authority to check it by.
  return { mode: mode === 'require' && authority !== undefined ? 'verify-ca' : mode, ...given };
}

const FORM =
  'Its form is postgres://USER:PASSWORD@HOST:PORT/DATABASE; special characters in the password must be percent-encoded (@ is %40, / is %2F, # is %23).';

function unreadable(): never {
  throw new ActionError('bad-url', 'The database URL cannot be read.', FORM);
}

function decode(text: string): string | undefined {
  try {
    return text === '' ? undefined : decodeURIComponent(text);
  } catch {
    return unreadable();
  }
}

/** libpq would try one after the other: another server each time would hold the lock, the history and the backup. */
function refuseSeveralHosts(...lists: readonly (string | null)[]): void {
  if (!lists.some((list) => list?.includes(','))) return;
  throw new ActionError(
    'bad-url',
    'The database URL names several hosts.',
    'Give one: the primary (on managed clusters the writer endpoint). A list with `target_session_attrs` is for programs that may change servers.',
  );
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) unreadable();
  return port;
}

function timeoutOf(text: string | null): number | undefined {
  if (text === null || text === '') return undefined;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new ActionError('bad-url', 'The database URL has an unknown connect_timeout.', 'Write a number of seconds.');
}

/** Parses a URL without ever repeating it in an error: it holds the password. */
export function parsePostgresUrl(url: string): PostgresUrl {
  // Up to the last @ it is user and password.
  const authority = /^postgres(?:ql)?:\/\/(?:[^/?#]*@)?([^/?#]*)/.exec(url)?.[1] ?? '';
  refuseSeveralHosts(authority);
  let parsed: URL;
  try {
    // An empty host (`postgres:///db?host=/run/postgresql`) is a libpq form that URL accepts only for this scheme.
    parsed = new URL(
      url.replace(/^postgres(ql)?:\/\//, 'http://').replace(/^http:\/\/([^/@]*@)?\//, 'http://$1localhost.invalid/'),
    );
  } catch {
    return unreadable();
  }
  const params = parsed.searchParams;
  refuseUnknownParameters(params);
  refuseSeveralHosts(params.get('host'), params.get('port'));
  const hostname = parsed.hostname === 'localhost.invalid' ? '' : (decode(parsed.hostname) ?? '');
  const host = params.get('host') ?? (hostname === '' ? 'localhost' : hostname.replace(/^\[(.*)\]$/, '$1'));
  // Not `parsed.port`, which leaves out 80: what a port is by default is another matter in `http:`.
  const port = params.get('port') ?? /:(\d+)$/.exec(authority)?.[1] ?? '5432';
  return {
    host,
    port: portOf(port),
    user: decode(parsed.username) ?? params.get('user') ?? undefined,
    password: decode(parsed.password) ?? params.get('password') ?? undefined,
    database: params.get('dbname') ?? decode(parsed.pathname.slice(1)),
    options: params.get('options') ?? undefined,
    tls: tlsOf(params, host.startsWith('/')),
    channelBinding: oneOf(params, 'channel_binding', BINDINGS),
    sessionAttributes: oneOf(params, 'target_session_attrs', ATTRIBUTES),
    connectTimeout: timeoutOf(params.get('connect_timeout')),
  };
}

/** The environment by which libpq programs (pg_dump, pg_restore, psql) reach this database: nothing of it is in an argv. */
export function libpqEnvironment(url: string): Record<string, string> {
  const { host, port, user, password, database, options, tls, ...more } = parsePostgresUrl(url);
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
    PGCHANNELBINDING: more.channelBinding,
    PGTARGETSESSIONATTRS: more.sessionAttributes,
    PGCONNECT_TIMEOUT: more.connectTimeout?.toString(),
  };
  return Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Neither the dump tools nor we may be asked for a passphrase, and libpq takes none from the environment. */
function plainKey(text: string): string {
  if (!/ENCRYPTED/.test(text)) return text;
  throw new ActionError(
    'bad-url',
    'The key that `sslkey` of the database URL names is encrypted.',
    INSTEAD['sslpassword'] ?? '',
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
    ...(tls.key === undefined ? {} : { key: plainKey(read(tls.key)) }),
    // verify-ca checks who signed, not which host it is.
    ...(tls.mode === 'verify-ca' ? { checkServerIdentity: () => undefined } : {}),
    ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
  };
}
