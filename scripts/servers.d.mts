/** One major's programs: a folder with initdb, postgres, pg_ctl, pg_dump, pg_restore and psql. */
export interface InstalledServer {
  readonly major: number;
  readonly bin: string;
}
/** A server of the MySQL family that the tests run on. */
export interface MysqlServer {
  /** By what the tests ask for it: `mariadb-10.11`, `mysql-9`. */
  readonly key: string;
  readonly flavour: 'mysql' | 'mariadb';
  /** Two numbers; of a recipe as much as is wanted. */
  readonly version: string;
}
/** Its programs: one folder with server, client and dump tool. */
export interface InstalledMysql extends MysqlServer {
  readonly bin: string;
}
export const serverMajors: readonly number[];
export const mysqlServers: readonly MysqlServer[];
export function cacheFolder(): string;
export function ensureServers(options?: { log?: (line: string) => void }): Promise<InstalledServer[]>;
export function ensureMysqlServers(options?: { log?: (line: string) => void }): Promise<InstalledMysql[]>;
/** The folder of the pooler's program. */
export function ensurePgbouncer(options?: { log?: (line: string) => void }): Promise<string>;
/** The folder of the browser's program. */
export function ensureChromium(options?: { log?: (line: string) => void }): Promise<string>;
