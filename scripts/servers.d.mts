/** One major's programs: a folder with initdb, postgres, pg_ctl, pg_dump, pg_restore and psql. */
export interface InstalledServer {
  readonly major: number;
  readonly bin: string;
}
export const serverMajors: readonly number[];
export function cacheFolder(): string;
export function ensureServers(options?: { log?: (line: string) => void }): Promise<InstalledServer[]>;
