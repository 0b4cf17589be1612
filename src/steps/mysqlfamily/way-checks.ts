import { WAY_AROUND } from '../../engines/mysqlfamily/pooled.js';
import { findProxy, type ProxyFacts, proxyName } from '../../engines/mysqlfamily/preflight/proxy.js';
import type { MysqlUrl } from '../../engines/mysqlfamily/url.js';
import { publicHost } from '../../engines/mysqlfamily/url-tls.js';
import { ActionError } from '../../model/error.js';
import type { Check } from '../../model/report.js';
import type { ServerInfo, Session } from '../../model/session.js';
import { mysqlIdentity } from '../../shadow/mysql-fingerprint.js';
import type { PreflightRequest } from '../preflight/asker.js';
import { check } from '../preflight/facts.js';
import { guarded } from '../preflight/guarded.js';

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** Whether what is sent can be read on its way. */
export function tlsCheck(server: ServerInfo, url: Pick<MysqlUrl, 'host' | 'socketPath' | 'tls'>): Check {
  const name = 'encrypted connection';
  if (server.tls) {
    const actual = {
      unchecked: 'certificate not verified (`ssl-mode=VERIFY_IDENTITY` does)',
      authority: 'certificate verified',
      'authority and host': 'certificate and host verified',
    }[server.certificate ?? 'unchecked'];
    return check(name, true, 'on', `on, ${actual}`);
  }
  if (url.socketPath !== undefined || LOOPBACK.test(url.host))
    return check(name, true, 'on, or on this machine', 'off, and on this machine');
  if (url.tls.mode === 'disabled' && url.tls.asked)
    return check(name, true, 'on, or `ssl-mode=DISABLED`', 'off, as `ssl-mode=DISABLED` asks');
  if (!publicHost(url.host)) return check(name, true, 'on, or a private network', 'off, and in a private network');
  return check(
    name,
    false,
    'on',
    'off: password and data can be read on their way',
    'Switch TLS on in the server and write `ssl-mode=VERIFY_IDENTITY` in the URL (with `sslca=FILE` where the authority is your own). Where the way is private, say so by `ssl-mode=DISABLED`.',
  );
}

/** The migration lock and all settings live in their session: whatever shares sessions would share or lose them. */
export function proxyCheck({ name, shared }: ProxyFacts, direct: boolean): Check {
  const who = name ?? 'a proxy';
  const words = shared
    ? `behind ${who}, which shares sessions`
    : name === undefined
      ? 'nothing in front'
      : `behind ${who}, which keeps it`;
  return check(
    'session for the migration lock',
    !shared,
    'a session of its own',
    `${words}${direct ? ' (`direct-url`)' : ''}`,
    direct ? '`direct-url` leads to a proxy too: give the address of the server itself.' : WAY_AROUND,
  );
}

/** Plan and history would be of one database, and the migrations and the backup of another. Pure. */
export function sameDatabaseCheck(
  url: Awaited<ReturnType<typeof mysqlIdentity>>,
  direct: Awaited<ReturnType<typeof mysqlIdentity>>,
): Check {
  const sameServer = url.server === direct.server;
  const sameName = url.database === direct.database;
  const expected = 'the database of `database-url`';
  const actual = [
    ...(sameServer ? [] : ['on another server']),
    ...(sameName ? [] : [`${direct.shown} instead of ${url.shown}`]),
  ].join(', ');
  return check(
    'database of `direct-url`',
    sameServer && sameName,
    expected,
    actual === '' ? expected : actual,
    'Give the address of one and the same database in both: `direct-url` is the way around the proxy of `database-url`, not another database, and not its replica.',
  );
}

/** What reads through a proxy leaves no mark there either: whether sessions are shared is seen by one as those are that hold locks. */
async function proxyFacts(session: Session, connect: () => Promise<Session>): Promise<ProxyFacts> {
  if (session.server.pooled !== true) return findProxy(session, connect);
  try {
    await using own = await connect();
    return await findProxy(own, connect);
  } catch (error) {
    if (!(error instanceof ActionError) || error.code !== 'pooler') throw error;
    return { name: await proxyName(session), shared: true };
  }
}

export async function wayChecks({ engine, session, url, inputs }: PreflightRequest): Promise<readonly Check[]> {
  const direct = inputs.directUrl;
  const connect = (to: string): Promise<Session> =>
    engine.connect({
      url: to,
      connectTimeoutMs: inputs.connectTimeoutMs,
      applicationName: 'migrate-on-merge preflight',
    });
  const proxy = proxyCheck(await proxyFacts(session, () => connect(direct ?? url)), direct !== undefined);
  if (direct === undefined) return [proxy];
  const same = await guarded('database of `direct-url`', async () => {
    await using planned = await connect(url);
    await using own = await connect(direct);
    return [sameDatabaseCheck(await mysqlIdentity(planned), await mysqlIdentity(own))];
  });
  return [proxy, ...same];
}
