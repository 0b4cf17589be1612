import type { Shadow, ShadowRequest } from '../model/contracts.js';
import type { EngineName } from '../model/engine.js';
import { raw } from '../sql/query.js';
import { type ContainerKind, startContainer } from './container.js';
import { ensureImage, noDocker } from './docker-engine.js';
import type { Provided } from './families.js';
import { withSession } from './mysql-connect.js';
import { MYSQL_ADMIN, type MysqlNames, mysqlNames } from './mysql-names.js';
import { mysqlShadowOn } from './mysql-own.js';
import type { NamedRequest } from './names.js';

/** Nothing of it has to survive a crash; what a version does not know it does without. */
const SETTINGS = [
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--skip-log-bin',
  '--event-scheduler=OFF',
  '--local-infile=0',
  '--skip-symbolic-links',
  '--performance-schema=ON',
  '--performance-schema-instrument=wait/lock/metadata/sql/mdl=ON',
  '--max-allowed-packet=64M',
];

const url: ContainerKind['url'] = (user, database, { port, password }) =>
  `mysql://${encodeURIComponent(user)}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}?ssl-mode=PREFERRED`;

/** The official images of both read these names; the images of MariaDB know their own ones too. */
const SERVER: ContainerKind = {
  port: 3306,
  memory: '/var/lib/mysql',
  environment: (_, password) => ({ MYSQL_ROOT_PASSWORD: password, MYSQL_ROOT_HOST: '%' }),
  settings: ({ ours }) => (ours ? SETTINGS : []),
  url,
  answers: (admin) => withSession(admin, () => Promise.resolve(undefined)),
};

/** Its image takes no password: root has none until we give it one. */
const TIDB: ContainerKind = {
  port: 4000,
  memory: '/tmp/tidb',
  environment: () => ({}),
  settings: () => [],
  url,
  async answers(admin, password) {
    const open = new URL(admin);
    open.password = '';
    await withSession(open.href, (session) => session.query(raw(`ALTER USER 'root'@'%' IDENTIFIED BY '${password}'`)));
  },
};

/** Without a target: series that are kept up for long, and whose images are surely there. */
const USUAL: Readonly<Partial<Record<EngineName, string>>> = { mysql: '8.4', mariadb: '11.8', tidb: '8.5.0' };

/** Images of one major follow its newest series; TiDB has them by whole version only. */
export function mysqlImage(request: ShadowRequest): string {
  const { argument, engine, major, version = '' }: NamedRequest = request as NamedRequest;
  if (argument !== undefined) return argument;
  if (engine === 'tidb') return `pingcap/tidb:v${/^\d+\.\d+\.\d+$/.test(version) ? version : USUAL[engine]}`;
  return `${engine}:${/^\d+\.\d+/.exec(version)?.[0] ?? major ?? USUAL[engine]}`;
}

/** The account by which we come in over TCP; the images make others of the same name, which go with the first clearing up. */
async function takeOver(admin: string): Promise<void> {
  await withSession(admin, (session) =>
    session.query(raw(`RENAME USER 'root'@'%' TO '${MYSQL_ADMIN}'@'%'`)).then(() => undefined),
  );
}

async function start(request: ShadowRequest): Promise<Shadow> {
  const image = mysqlImage(request);
  await ensureImage(image, () => request.progress({ type: 'note', text: `Pulling the image ${image}` }));
  const kind = request.engine === 'tidb' ? TIDB : SERVER;
  const container = await startContainer({ image, user: 'root', database: '', ours: true }, kind);
  try {
    await takeOver(container.adminUrl(''));
    // From outside of the container nobody comes from its localhost
    const names: MysqlNames = { ...mysqlNames(request), host: '%' };
    const own = {
      adminUrl: (database: string) => container.roleUrl(MYSQL_ADMIN, database),
      userUrl: (user: string, database: string) => container.roleUrl(user, database),
      password: container.password,
      stop: () => container.stop(),
    };
    return await mysqlShadowOn('docker', own, names);
  } catch (error) {
    await container.stop();
    throw error;
  }
}

/** A container of the target's own series, or of an image that was named. */
export const mysqlDocker: Provided = { unfit: () => noDocker(), start };
