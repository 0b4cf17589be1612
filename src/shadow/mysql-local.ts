import { run } from '../io/exec.js';
import { findMysqlServers, type MysqlServerPrograms, type MysqlVersion } from '../io/mysql-programs.js';
import { startPrivateMysql } from '../io/mysql-server.js';
import { isRoot, unprivilegedAccount } from '../io/unprivileged.js';
import type { Shadow, ShadowRequest } from '../model/contracts.js';
import { LABELS } from '../model/engine.js';
import { ActionError } from '../model/error.js';
import type { Provided } from './families.js';
import { MYSQL_ADMIN, mysqlNames } from './mysql-names.js';
import { mysqlShadowOn } from './mysql-own.js';
import type { NamedRequest } from './names.js';

/** How a target and a server are put in order: `8.0` and `8.4` are series of their own, as `10.6` and `10.11` are. */
export interface Series {
  readonly major: number;
  readonly minor: number;
}

/** The target's series; its minor is taken for 0 where only the major is known. */
export function seriesOf(request: ShadowRequest): Series | undefined {
  const { version, major }: Pick<NamedRequest, 'version' | 'major'> = request as NamedRequest;
  const found = /^(\d+)\.(\d+)/.exec(version ?? '');
  if (found !== null) return { major: Number(found[1]), minor: Number(found[2]) };
  return major === undefined ? undefined : { major, minor: 0 };
}

const compare = (a: Series, b: Series): number => a.major - b.major || a.minor - b.minor;
const shown = ({ major, minor }: Series): string => `${major}.${minor}`;

/** The target's own series, else the next one above it; without a target the newest. */
function fitting(servers: readonly MysqlServerPrograms[], target: Series | undefined): readonly MysqlServerPrograms[] {
  if (target === undefined) return servers;
  return servers.filter((server) => compare(server, target) >= 0).toSorted(compare);
}

/** As root it has to run as somebody else, who may not reach every folder. */
async function runs({ server }: MysqlServerPrograms): Promise<string | undefined> {
  if (!isRoot()) return undefined;
  const found = await unprivilegedAccount();
  if (found === undefined) return 'this runs as root, which the server refuses, and there is no other account';
  const { uid, gid, name } = found;
  const ended = await run(server, ['--no-defaults', '--version'], { uid, gid, cwd: '/', timeoutMs: 10_000 }).catch(
    () => undefined,
  );
  return ended?.code === 0 ? undefined : `as root it would run as the account \`${name}\`, who cannot start ${server}`;
}

/** Asking programs for their versions takes a while, and `unfit` and `start` hear the same. */
const choices = new WeakMap<ShadowRequest, Promise<MysqlServerPrograms | string>>();

function choose(request: ShadowRequest): Promise<MysqlServerPrograms | string> {
  const known = choices.get(request) ?? look(request);
  choices.set(request, known);
  return known;
}

const others = (servers: readonly MysqlVersion[]): string =>
  [...new Set(servers.map((server) => `${LABELS[server.flavour]} ${shown(server)}`))].join(', ');

/** The best server that serves, or why none does. */
async function look(request: ShadowRequest): Promise<MysqlServerPrograms | string> {
  const label = LABELS[request.engine];
  // What MySQL says of a statement says nothing of what TiDB does with it
  if (request.engine === 'tidb') return 'a TiDB of one machine is not started here, and MySQL is not taken for it';
  if (process.platform === 'win32') return 'servers are started on Linux and macOS only';
  const installed = await findMysqlServers(request.binaries);
  const servers = installed.filter(({ flavour }) => flavour === request.engine);
  if (servers.length === 0) {
    const instead = installed.length === 0 ? '' : ` (only ${others(installed)})`;
    return `no ${label} server is installed here${instead}`;
  }
  const target = seriesOf(request);
  const found = fitting(servers, target);
  if (found.length === 0 && target !== undefined)
    return `the installed ${others(servers)} is older than the target's ${shown(target)}`;
  let why = '';
  for (const server of found) {
    const refused = await runs(server);
    if (refused === undefined) return server;
    why ||= refused;
  }
  return why;
}

async function start(request: ShadowRequest): Promise<Shadow> {
  const programs = await choose(request);
  if (typeof programs === 'string') {
    throw new ActionError(
      'no-shadow',
      `An installed server cannot serve as shadow: ${programs}.`,
      'Set `shadow: docker`, name the mysql:// URL of a scratch server, or name the folder of its programs by `mysql-binaries`.',
    );
  }
  const { variables = {} }: Pick<NamedRequest, 'variables'> = request as NamedRequest;
  const server = await startPrivateMysql({ programs, admin: MYSQL_ADMIN, variables });
  for (const lack of server.lacks) request.progress({ type: 'note', text: `The shadow does not know ${lack}.` });
  try {
    const own = {
      adminUrl: (database: string) => server.url(MYSQL_ADMIN, database),
      userUrl: (user: string, database: string) => server.url(user, database),
      stop: () => server.stop(),
    };
    return await mysqlShadowOn('local', own, mysqlNames(request));
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A private server of the MySQL or MariaDB that is installed here. */
export const mysqlLocal: Provided = {
  async unfit(request) {
    const chosen = await choose(request);
    return typeof chosen === 'string' ? chosen : undefined;
  },
  start,
};
