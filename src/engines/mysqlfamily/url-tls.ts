import { isIP } from 'node:net';
import { ActionError } from '../../model/error.js';
import { type MysqlTls, type MysqlTlsMode, TLS_WORDS } from './url-words.js';

const badUrl = (message: string, hint: string): ActionError => new ActionError('bad-url', message, hint);

const PRIVATE_ADDRESS =
  /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd]|fe80)/i;

/**
 * Whether a public authority could vouch for this host at all: none may for loopback and private addresses, for names of one
 * word (a container's) and for those reserved for private networks.
 */
export function publicHost(host: string): boolean {
  if (isIP(host) !== 0) return !PRIVATE_ADDRESS.test(host);
  return host.includes('.') && !/\.(?:localhost|local|internal|lan|home\.arpa|test|localdomain)\.?$/i.test(host);
}

/** From the weakest to the strongest. */
const ORDER: readonly MysqlTlsMode[] = ['disabled', 'preferred', 'unchecked', 'verify-ca', 'verify-identity'];

/** `ssl={"rejectUnauthorized":false}`: the form of mysql2, TypeORM and Drizzle; certificates stand in it as text. */
function fromJson(text: string): Omit<MysqlTls, 'asked'> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw badUrl(
      'The `ssl` of the database URL is no JSON.',
      'Write `ssl=true`, or percent-encode its value: { is %7B, " is %22.',
    );
  }
  const given = parsed as Readonly<Record<string, unknown>>;
  const known = ['rejectUnauthorized', 'verifyIdentity', 'ca', 'cert', 'key', 'minVersion', 'maxVersion'];
  const odd = Object.keys(given).find((name) => !known.includes(name));
  if (odd !== undefined && /^\w{1,40}$/.test(odd))
    throw badUrl(`The \`ssl\` of the database URL has a key that is not known: ${odd}.`, `Known: ${known.join(', ')}.`);
  const unchecked = given['rejectUnauthorized'] === false;
  const mode = unchecked ? 'unchecked' : given['verifyIdentity'] === false ? 'verify-ca' : 'verify-identity';
  const texts = Object.fromEntries(
    ['ca', 'cert', 'key'].flatMap((name) => (typeof given[name] === 'string' ? [[name, given[name] as string]] : [])),
  );
  return { mode, ...texts };
}

/** How one word stands to what the other parameters said: `sslaccept` says which TLS, if TLS it is. */
function settle(words: readonly MysqlTlsMode[], strict: boolean): MysqlTlsMode | undefined {
  if (words.includes('disabled') && words.some((word) => word !== 'disabled' && word !== 'unchecked'))
    throw badUrl('The database URL asks for TLS and against it.', 'Keep one of its TLS parameters.');
  if (words.includes('unchecked') && (strict || words.includes('verify-ca')))
    throw badUrl(
      'The database URL asks to check the certificate and not to check it.',
      'Keep one of its TLS parameters.',
    );
  if (words.includes('disabled')) return 'disabled';
  // Without a look at the certificate only when that is asked for; it is never what two words amount to.
  if (words.includes('unchecked')) return 'unchecked';
  const left = strict ? words.filter((word) => word !== 'preferred') : words;
  return [...left].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))[0];
}

/**
 * TLS, once it is on, is checked unless the URL says otherwise. Where it says nothing: required and checked for a host that a
 * public authority can vouch for, since passwords and rows would travel in clear; where the server has it, unchecked, for
 * hosts that nobody can vouch for; never over a socket.
 */
export function tlsOf(parameters: readonly (readonly [string, string])[], host: string, socket: boolean): MysqlTls {
  const words: MysqlTlsMode[] = [];
  const files: Record<string, string> = {};
  let strict = false;
  for (const [meaning, value] of parameters) {
    if (value === '') continue;
    if (meaning === 'mode') {
      const word = value.toLowerCase().replaceAll('-', '_');
      const json = value.startsWith('{') ? fromJson(value) : undefined;
      const mode = json?.mode ?? TLS_WORDS[word];
      if (mode === undefined)
        throw badUrl(
          'The database URL says something about TLS that is not known.',
          'Write `ssl-mode=` with DISABLED, PREFERRED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY, or `sslaccept=accept_invalid_certs` to encrypt without checking.',
        );
      const { mode: _mode, ...texts } = json ?? { mode };
      Object.assign(files, texts);
      strict ||= word === 'strict' || /^verify/.test(word);
      words.push(mode);
    } else if (meaning === 'bundle') {
      throw badUrl(
        'A PKCS#12 file (`sslidentity`) cannot be read here.',
        'Take it apart: `openssl pkcs12 -in FILE -nodes`, and give `sslcert=FILE` and `sslkey=FILE`.',
      );
    } else files[meaning] = value;
  }
  // Prisma's `sslcert` without a key is the authority's certificate.
  const { ca = files['key'] === undefined ? files['cert'] : undefined, cert, key } = files;
  const own = key === undefined || cert === undefined ? {} : { cert, key };
  const given = { ...(ca === undefined || ca === 'system' ? {} : { ca }), ...own };
  const asked = settle(words, strict) ?? (ca === undefined ? undefined : 'verify-identity');
  const usual = socket ? 'disabled' : publicHost(host) ? 'verify-identity' : 'preferred';
  return { mode: asked ?? usual, asked: asked !== undefined, ...given };
}
