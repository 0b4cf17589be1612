import { compareSeries, type MysqlVersion, seriesIn } from '../../io/mysql-programs.js';
import type { ServerInfo } from '../../model/session.js';
import { kindOf } from './family.js';

/** What a dump is to be made of. */
export interface DumpWish {
  readonly tool: MysqlVersion;
  readonly server: ServerInfo;
  /** `schema`: no rows. */
  readonly what: 'all' | 'schema';
  /** Some tables keep the versions of their rows. */
  readonly versioned: boolean;
}

const COMMON = [
  // One snapshot for all tables, nobody waits for it; rows as they come, not table by table in memory
  '--single-transaction',
  '--skip-lock-tables',
  '--quick',
  '--hex-blob',
  '--no-tablespaces',
  '--default-character-set=utf8mb4',
  '--max-allowed-packet=1G',
];

/** MariaDB 10.11 learned to write a row's earlier versions back. */
const HISTORY_SINCE = { major: 10, minor: 11 };

/** Whether the earlier versions of rows can be in the dump. */
export const dumpsHistory = ({ tool, server }: Pick<DumpWish, 'tool' | 'server'>): boolean =>
  tool.flavour === 'mariadb' &&
  kindOf(server).versions &&
  compareSeries(tool, HISTORY_SINCE) >= 0 &&
  compareSeries(seriesIn(server.version), HISTORY_SINCE) >= 0;

/**
 * The flags for this tool and this server. TiDB gives a transaction of one session a snapshot of its own, which is all
 * that `--single-transaction` needs, and has neither routines nor triggers nor events.
 */
export function dumpArguments(wish: DumpWish): readonly string[] {
  const { tool, server, what, versioned } = wish;
  const kind = kindOf(server);
  const programs = kind.programs ? ['--routines', '--triggers', '--events'] : ['--skip-triggers'];
  const own =
    tool.flavour === 'mysql'
      ? [
          '--set-gtid-purged=OFF',
          // A table that other servers do not have
          ...(tool.major >= 8 && server.major < kind.histogramsSince ? ['--column-statistics=0'] : []),
          // Of a component that few have; they belong to the server, and reading them takes rights on its own tables
          '--loose-skip-masking-policies',
        ]
      : versioned && what === 'all' && dumpsHistory(wish)
        ? ['--dump-history']
        : [];
  const rows = what === 'schema' ? ['--no-data', '--skip-dump-date'] : [];
  // The name is whatever somebody chose
  return [...COMMON, ...programs, ...own, ...rows, '--', server.database];
}
