import type { FileHandle } from 'node:fs/promises';
import { amazonAuthorities, amazonHost, sslOptions } from '../../engines/mysqlfamily/tls.js';
import { type MysqlUrl, parseMysqlUrl } from '../../engines/mysqlfamily/url.js';
import { makeSecrets } from '../../host/secrets.js';
import type { MysqlVersion } from '../../io/mysql-programs.js';
import { authorities } from '../backup/environment.js';
import { namelessFile } from './private-file.js';

/** How a program of the family reaches a database, and how to hide that again from what the program says. */
export interface ToolConnection extends AsyncDisposable {
  /** Comes before all other arguments. */
  readonly args: readonly string[];
  /** Open files that these arguments are about, from number 3 on. */
  readonly files: readonly number[];
  readonly env: Readonly<Record<string, string>>;
  readonly hide: (text: string) => string;
}

/** Host and user are no secrets, but a report that goes into a pull request holds none of them. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/\b(for|to) user '[^']*'@'[^']*'/gi, '$1 this user'],
  [/'[^'\s]*'@'[^'\s]*'/g, 'this user'],
  [/^([\w-]+: )\S+ (has insuffici?ent privileges)/gm, '$1this user $2'],
  [/(server (?:on|at)) '[^']*'(?::\d+)?/gi, '$1 this host'],
  [/(server host) '[^']*'/gi, '$1'],
  [/through socket '[^']*'/gi, 'through the socket'],
];

/** As option files have it: within quotes only the backslash is special. */
const quoted = (value: string): string =>
  `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}"`;

type Lines = readonly (readonly [name: string, value?: string])[];

/** Never weaker than our own session: where that is encrypted or its server's certificate checked, so it is here. */
const TLS: Readonly<Record<MysqlVersion['flavour'], (url: MysqlUrl, on: boolean, tool: MysqlVersion) => Lines>> = {
  mysql({ tls: { mode } }, on, { major }) {
    // As mysql2 does: without TLS the server gives a key, by which the password is sent
    if (!on) return [['ssl-mode', 'DISABLED'], ...(major >= 8 ? [['get-server-public-key'] as const] : [])];
    const word = mode === 'verify-ca' ? 'VERIFY_CA' : mode === 'verify-identity' ? 'VERIFY_IDENTITY' : 'REQUIRED';
    return [
      ['ssl-mode', word],
      ['tls-version', major >= 8 ? 'TLSv1.2,TLSv1.3' : 'TLSv1.2'],
    ];
  },
  mariadb({ tls: { mode } }, on) {
    if (!on) return [['skip-ssl']];
    // It checks the authority together with the name, or neither: so `verify-ca` is more here than was asked for. Unchecked
    // it takes TLS where it is offered, as it was to our session; who could withhold it could show any certificate, too.
    const checked = mode === 'verify-ca' || mode === 'verify-identity';
    return [
      ['ssl'],
      [checked ? 'ssl-verify-server-cert' : 'skip-ssl-verify-server-cert'],
      ['tls-version', 'TLSv1.2,TLSv1.3'],
    ];
  },
};

/** The same authorities and certificates that our own session has. */
async function certificates(url: MysqlUrl): Promise<Readonly<Record<string, string>>> {
  const { rejectUnauthorized: checked, ca, cert, key } = sslOptions(url, false);
  const usual = async (): Promise<string> => (amazonHost(url.host) ? amazonAuthorities() : authorities());
  return {
    ...(checked ? { 'ssl-ca': ca ?? (await usual()) } : {}),
    ...(cert === undefined || key === undefined ? {} : { 'ssl-cert': cert, 'ssl-key': key }),
  };
}

/**
 * The connection as an option file without a name, in place of all option files of the machine: what stands in an argv
 * or an environment others can read, and what a machine's own file says (`where=`, `no-data`) would make another dump of
 * it. `tls`: whether our own session is encrypted.
 */
export async function toolConnection(given: string, tool: MysqlVersion, tls: boolean): Promise<ToolConnection> {
  const url = parseMysqlUrl(given);
  const secrets = makeSecrets();
  secrets.add(given);
  if (url.password !== undefined) secrets.add(url.password);
  const held: FileHandle[] = [];
  const dispose = async (): Promise<void> => {
    await Promise.all(held.map((file) => file.close()));
  };
  /** The first one is the option file itself. */
  const hold = async (text: string): Promise<string> => {
    const file = await namelessFile(text);
    held.push(file);
    return `/dev/fd/${held.length + 3}`;
  };
  try {
    const place: Lines =
      url.socketPath === undefined
        ? [
            ['protocol', 'tcp'],
            ['host', url.host],
            ['port', String(url.port)],
          ]
        : [
            ['protocol', 'socket'],
            ['socket', url.socketPath],
          ];
    const files: (readonly [string, string])[] = [];
    if (tls) for (const [name, text] of Object.entries(await certificates(url))) files.push([name, await hold(text)]);
    const lines: Lines = [
      ...place,
      ['user', url.user ?? 'root'],
      ...(url.password === undefined ? [] : [['password', url.password] as const]),
      ...TLS[tool.flavour](url, tls, tool),
      ...files,
    ];
    const text = lines.map(([name, value]) => (value === undefined ? name : `${name}=${quoted(value)}`)).join('\n');
    const options = await namelessFile(`[client]\n${text}\n`);
    held.unshift(options);
    return {
      args: ['--defaults-file=/dev/fd/3'],
      files: held.map(({ fd }) => fd),
      // MySQL's programs read a login file from there whatever they are told
      env: { HOME: '/dev/null' },
      hide: (said) =>
        NAMED.reduce((hidden, [pattern, instead]) => hidden.replace(pattern, instead), secrets.hide(said)),
      [Symbol.asyncDispose]: dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}
