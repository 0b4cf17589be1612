import { dictionary } from '../../model/dictionary.js';

/**
 * How TLS is to be done. `preferred`: where the server has it, unchecked; `unchecked`: required, with whatever certificate;
 * `verify-ca`: signed by a known authority; `verify-identity`: and made out for this host.
 */
export type MysqlTlsMode = 'disabled' | 'preferred' | 'unchecked' | 'verify-ca' | 'verify-identity';

/** What a URL says about TLS. */
export interface MysqlTls {
  readonly mode: MysqlTlsMode;
  /** The URL says so; else it is our choice for this host. */
  readonly asked: boolean;
  /** A file, or the text of a certificate (PEM); undefined for the authorities that Node trusts. */
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** How the common tools write what TLS is to do, in lower case. `unchecked` is TLS without a look at the certificate. */
export const TLS_WORDS: Readonly<Record<string, MysqlTlsMode>> = dictionary({
  // mysql --ssl-mode, Connector/J, PlanetScale. REQUIRED asks for TLS, not for TLS with anybody: so the certificate is checked.
  disabled: 'disabled',
  preferred: 'preferred',
  required: 'verify-identity',
  verify_ca: 'verify-ca',
  verify_identity: 'verify-identity',
  // The words of PostgreSQL's URLs, which Prisma and others use here too.
  disable: 'disabled',
  allow: 'preferred',
  prefer: 'preferred',
  require: 'verify-identity',
  verify_full: 'verify-identity',
  no_verify: 'unchecked',
  // Prisma's `sslaccept`
  strict: 'verify-identity',
  accept_invalid_certs: 'unchecked',
  // Go's `tls`
  skip_verify: 'unchecked',
  // `ssl=`
  false: 'disabled',
  '0': 'disabled',
  no: 'disabled',
  off: 'disabled',
  true: 'verify-identity',
  '1': 'verify-identity',
  yes: 'verify-identity',
  on: 'verify-identity',
});

/** Parameters of TLS by what they mean; names are compared in lower case without `-` and `_`. */
export const TLS_PARAMETERS: Readonly<Record<string, 'mode' | 'ca' | 'cert' | 'key' | 'bundle'>> = dictionary({
  ssl: 'mode',
  sslmode: 'mode',
  tls: 'mode',
  usessl: 'mode',
  sslaccept: 'mode',
  sslca: 'ca',
  sslrootcert: 'ca',
  sslcert: 'cert',
  sslkey: 'key',
  sslidentity: 'bundle',
});

/** Parameters that say where and how to connect. */
export const PLACE_PARAMETERS: Readonly<
  Record<string, 'socket' | 'collation' | 'timeZone' | 'host' | 'port' | 'user' | 'password' | 'database'>
> = {
  socket: 'socket',
  socketpath: 'socket',
  unixsocket: 'socket',
  charset: 'collation',
  collation: 'collation',
  host: 'host',
  port: 'port',
  user: 'user',
  password: 'password',
  database: 'database',
  // A session variable in Go's driver; `timezone` of the JavaScript drivers only says how they read dates.
  time_zone: 'timeZone',
};

/** What other programs read from the same URL, and what changes nothing here: pools, types in the client, their own tables. */
export const OTHERS: ReadonlySet<string> = new Set(
  `allowfallbacktoplaintext allownativepasswords allowpublickeyretrieval bignumberstrings characterencoding clientfoundrows columnswithalias
   compress connectionlimit connecttimeout connectiontimeout datestrings debug decimalnumbers enablekeepalive flags idletimeout
   infilestreamfactory insecureauth interpolateparams jsonstrings keepaliveinitialdelay loc maxallowedpacket maxidle
   maxidleconnectionlifetime minidle multiplestatements multistatements namedplaceholders parsetime pool pooltimeout
   queuelimit readtimeout rejectreadonly schema serverversion servertimezone sockettimeout sslpassword statementcachesize
   supportbignumbers timeout timezone trace typecast version waitforconnections writetimeout`.split(/\s+/),
);
