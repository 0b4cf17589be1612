import { compareSeries, type MysqlVersion, seriesIn } from '../../io/mysql-programs.js';
import type { ServerInfo } from '../../model/session.js';
import { kindOf } from './family.js';

/** What a dump is to be made of. */
export interface DumpWish {
  readonly tool: MysqlVersion;
  readonly server: ServerInfo;
  /**
   * `schema`: no rows. The others are parts of a dump of some tables' rows, in this order: a trigger that is there would fire for
   * rows that come after it, and a view may call a function.
   */
  readonly what: 'all' | 'schema' | 'definitions' | 'rows' | 'programs' | 'views';
  /** These tables or views and no others. */
  readonly only?: readonly string[];
  /** The rows of these stay out. */
  readonly without?: readonly string[];
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

const ROWS: Readonly<Record<DumpWish['what'], readonly string[]>> = {
  all: [],
  schema: ['--no-data', '--skip-dump-date'],
  definitions: ['--no-data'],
  rows: ['--no-create-info'],
  programs: ['--no-create-info', '--no-data'],
  views: ['--no-data'],
};

/** Parts of a dump of everything with the rows of `filled` alone. MariaDB's tool can leave rows out by itself; MySQL's cannot. */
export function partialWishes(
  wish: Pick<DumpWish, 'tool' | 'server' | 'versioned'>,
  {
    tables,
    views,
    holding,
    filled,
  }: {
    readonly tables: readonly string[];
    readonly views: readonly string[];
    /** Tables with rows of their own. */
    readonly holding: readonly string[];
    /** Those of them whose rows are to be in it. */
    readonly filled: readonly string[];
  },
): readonly DumpWish[] {
  const without = holding.filter((name) => !filled.includes(name));
  if (wish.tool.flavour === 'mariadb') return [{ ...wish, what: 'all', without }];
  // Without a name the tool would take them all.
  const named = (what: DumpWish['what'], only: readonly string[]): readonly DumpWish[] =>
    only.length === 0 ? [] : [{ ...wish, what, only }];
  return [
    ...named('definitions', tables),
    ...named('rows', filled),
    { ...wish, what: 'programs' },
    ...named('views', views),
  ];
}

/**
 * The flags for this tool and this server. TiDB gives a transaction of one session a snapshot of its own, which is all
 * that `--single-transaction` needs, and has neither routines nor triggers nor events.
 */
export function dumpArguments(wish: DumpWish): readonly string[] {
  const { tool, server, what, versioned } = wish;
  const kind = kindOf(server);
  const whole = what === 'all' || what === 'schema' || what === 'programs';
  const programs = kind.programs && whole ? ['--routines', '--triggers', '--events'] : ['--skip-triggers'];
  const own =
    tool.flavour === 'mysql'
      ? [
          '--set-gtid-purged=OFF',
          // A table that other servers do not have
          ...(tool.major >= 8 && server.major < kind.histogramsSince ? ['--column-statistics=0'] : []),
          // Of a component that few have; they belong to the server, and reading them takes rights on its own tables
          '--loose-skip-masking-policies',
        ]
      : versioned && (what === 'all' || what === 'rows') && dumpsHistory(wish)
        ? ['--dump-history']
        : [];
  const rows = ROWS[what];
  const without = (wish.without ?? []).map((name) => `--ignore-table-data=${server.database}.${name}`);
  // The name is whatever somebody chose
  return [...COMMON, ...programs, ...own, ...rows, ...without, '--', server.database, ...(wish.only ?? [])];
}
