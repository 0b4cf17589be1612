import { parsePostgresUrl } from '../engines/postgresql/url.js';

/** The same server and the same way to it, as another role or with another database. */
export function scratchUrl(
  url: string,
  change: { readonly database: string; readonly login?: { readonly user: string; readonly password: string } },
): string {
  const { host, port, user, password, options, tls, ...more } = parsePostgresUrl(url);
  const login = change.login ?? { user, password };
  const encode = (text: string | undefined, before = ''): string =>
    text === undefined ? '' : before + encodeURIComponent(text);
  const params = {
    host,
    port: String(port),
    options,
    sslmode: tls.mode,
    sslrootcert: tls.rootCert,
    sslcert: tls.cert,
    sslkey: tls.key,
    channel_binding: more.channelBinding,
    target_session_attrs: more.sessionAttributes,
    connect_timeout: more.connectTimeout?.toString(),
  };
  const query = new URLSearchParams(
    Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const who = login.user === undefined ? '' : `${encode(login.user)}${encode(login.password, ':')}@`;
  return `postgresql://${who}/${encode(change.database)}?${query.toString().replaceAll('+', '%20')}`;
}
