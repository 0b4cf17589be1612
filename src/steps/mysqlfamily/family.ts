import type { MysqlVersion } from '../../io/mysql-programs.js';
import { dictionary } from '../../model/dictionary.js';
import { type EngineName, LABELS } from '../../model/engine.js';
import type { ServerInfo } from '../../model/session.js';

/** In what the servers of the family differ for a backup. */
export interface Kind {
  /** Whose tools serve it: the other flavour's ask for what is not there, and mostly cannot even log in. */
  readonly tool: MysqlVersion['flavour'];
  /** The series of that flavour that it takes itself for, where it has numbers of its own. */
  readonly like?: Pick<MysqlVersion, 'major' | 'minor'>;
  /** The server that its dumps can be tried on; undefined where none can be started here. */
  readonly flavour: MysqlVersion['flavour'] | undefined;
  /** Routines, triggers and events. */
  readonly programs: boolean;
  /** The first major that keeps histograms where MySQL's tool looks for them. */
  readonly histogramsSince: number;
  /** It can keep the versions that a row had. */
  readonly versions: boolean;
  readonly client: string;
  readonly server: string;
}

const MYSQL = {
  tool: 'mysql',
  client:
    "`sudo apt-get install -y mysql-client` (Debian's `default-mysql-client` is MariaDB's), on macOS `brew install mysql-client`",
  server: '`sudo apt-get install -y mysql-server` (its service may stay stopped), on macOS `brew install mysql`',
} as const;

const KINDS: Readonly<Record<string, Kind>> = dictionary({
  mysql: { ...MYSQL, flavour: 'mysql', programs: true, histogramsSince: 8, versions: false },
  mariadb: {
    tool: 'mariadb',
    flavour: 'mariadb',
    programs: true,
    histogramsSince: Number.POSITIVE_INFINITY,
    versions: true,
    client: '`sudo apt-get install -y mariadb-client`, on macOS `brew install mariadb`',
    server: '`sudo apt-get install -y mariadb-server` (its service may stay stopped), on macOS `brew install mariadb`',
  },
  tidb: {
    ...MYSQL,
    like: { major: 8, minor: 0 },
    flavour: undefined,
    programs: false,
    histogramsSince: Number.POSITIVE_INFINITY,
    versions: false,
  },
});

export function kindOf({ engine }: Pick<ServerInfo, 'engine'>): Kind {
  const found = KINDS[engine];
  if (found === undefined) throw new Error(`no server of this family: ${engine}`);
  return found;
}

/** As people write it: `MariaDB 10.11.8`. */
export const serverName = ({ engine, version }: Pick<ServerInfo, 'engine' | 'version'>): string =>
  `${LABELS[engine as EngineName]} ${version}`;
