import type { EngineName } from '../../model/engine.js';

/** Which server answers, by its own words. */
export interface Flavour {
  readonly engine: Extract<EngineName, 'mysql' | 'mariadb' | 'tidb'>;
  /** For people: `10.11.14`. */
  readonly version: string;
  readonly major: number;
  /** A number per release series and flavour: what two catalogs must share to be compared word by word. */
  readonly series: number;
}

const OFFSET = { mysql: 0, mariadb: 100_000, tidb: 200_000 } as const;

/**
 * From `VERSION()` and `@@version_comment`, never from the URL: `10.11.14-MariaDB-0+deb12u2`, `5.5.5-10.6.1-MariaDB`,
 * `8.0.11-TiDB-v7.5.1`, `8.4.3-3`, comment `Percona Server (GPL)`.
 */
export function recognise(version: string, comment: string): Flavour {
  const tidb = /-TiDB-(?:v?(\d+\.\d+\.\d+)|\S+)/i.exec(version);
  const maria = /mariadb/i.test(version) || /mariadb/i.test(comment);
  const engine = tidb !== null ? 'tidb' : maria ? 'mariadb' : 'mysql';
  const text = tidb !== null ? (tidb[1] ?? version) : maria ? version.replace(/^5\.5\.5-/, '') : version;
  const [plain = text, major = '0', minor = '0'] = /(\d+)\.(\d+)(?:\.\d+)?/.exec(text) ?? [];
  return {
    engine,
    version: plain,
    major: Number(major),
    series: OFFSET[engine] + Number(major) * 100 + Number(minor),
  };
}
