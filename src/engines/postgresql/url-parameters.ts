import { didYouMean } from '../../io/nearest.js';
import { dictionary } from '../../model/dictionary.js';
import { ActionError } from '../../model/error.js';

/** What the URL's parameters say and we do. */
const USED = [
  ...['host', 'port', 'user', 'password', 'dbname', 'options'],
  ...['ssl', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey'],
  ...['channel_binding', 'connect_timeout', 'target_session_attrs'],
];

/** What says only what is done anyway, as long as it has one of these values. */
const ANYWAY: Readonly<Record<string, RegExp>> = dictionary({
  client_encoding: /^(?:utf-?8|unicode)$/i,
  gssencmode: /^(?:disable|prefer)$/,
  keepalives: /^1$/,
  load_balance_hosts: /^disable$/,
  sslcompression: /^0$/,
  sslcertmode: /^allow$/,
  sslnegotiation: /^postgres$/,
  sslsni: /^1$/,
  uselibpqcompat: /^true$/,
});

const POOL = 'It is for the pool of another program: take it out. Where a pooler stands in front, give `direct-url`.';
const SESSION = (name: string): string => `Write it as a setting: \`options=-c%20${name}%3DVALUE\`.`;
const IN_SETTING = SESSION('search_path');

/** What people find in the URLs of other programs, or libpq knows and we do not: the next step. */
export const INSTEAD: Readonly<Record<string, string>> = dictionary({
  application_name: 'Take it out: sessions are named `migrate-on-merge`, so that whoever waits for one can tell it.',
  client_encoding: 'Take it out: the connection speaks UTF-8.',
  connection_limit: POOL,
  currentSchema: IN_SETTING,
  fallback_application_name: 'Take it out: sessions are named `migrate-on-merge`.',
  hostaddr: 'Write the address in the place of the host.',
  keepalives: 'Take it out: the connection is kept alive.',
  lock_timeout: 'Give it in the input `lock-timeout`.',
  passfile: 'Set PGPASSFILE in the environment, or write the password in the URL.',
  pgbouncer: POOL,
  pool_timeout: POOL,
  prepareThreshold: POOL,
  schema: IN_SETTING,
  search_path: IN_SETTING,
  service: 'Write host, port and database of the service in the URL.',
  sslaccept: 'Write `sslmode=verify-full` (strict) or `sslmode=require`.',
  sslidentity: 'Write `sslcert` and `sslkey`, as PEM files.',
  sslnegotiation: 'Take it out: TLS is asked for in the way that every server knows.',
  sslpassword:
    'Decrypt the key in a step before this one (`openssl pkey -in KEY -passin env:NAME -out FILE`, with the mode 0600), and name that file in `sslkey`.',
  statement_timeout: 'Give it in the input `statement-timeout`.',
  supa: POOL,
});

/**
 * Refuses by name what would not be done. Values are never repeated: they may be secrets. Nor is what stands where a name
 * should, since a password with a bare `?` in it ends there.
 */
export function refuseUnknownParameters(params: URLSearchParams): void {
  const hints = new Map<string, string>();
  for (const [name, value] of params) {
    if (USED.includes(name)) {
      if (params.getAll(name).length > 1) hints.set(name, 'Write it once.');
    } else if (!/^[a-z_][\w.-]*$/i.test(name) || [...params].some(([other]) => other.includes('@'))) {
      throw new ActionError(
        'bad-url',
        'The database URL has something after its `?` that is no parameter.',
        'Special characters in the password must be percent-encoded: ? is %3F, & is %26, @ is %40.',
      );
    } else if (ANYWAY[name]?.test(value) !== true) {
      const known = [...USED, ...Object.keys(INSTEAD)];
      hints.set(name, INSTEAD[name] ?? `Take it out.${didYouMean(name, known)}`);
    }
  }
  if (hints.size === 0) return;
  const names = [...hints.keys()].map((name) => `\`${name}\``).join(', ');
  const next = [...hints].map(([name, hint]) => (hints.size === 1 ? hint : `\`${name}\`: ${hint}`));
  const cannot = [...hints.keys()].some((name) => !USED.includes(name));
  throw new ActionError(
    'bad-url',
    cannot
      ? `The database URL has a parameter that is not supported: ${names}.`
      : `The database URL says more than once: ${names}.`,
    next.join('\n'),
  );
}

/** A parameter that knows a few words. */
export function oneOf<const Word extends string>(
  params: URLSearchParams,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const value = params.get(name);
  if (value === null) return undefined;
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw new ActionError('bad-url', `The database URL has an unknown ${name}.`, `Write one of ${words.join(', ')}.`);
}
