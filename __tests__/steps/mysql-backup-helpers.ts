// What the tests of backups and proofs of the MySQL family share: a database with awkward names, and stand-ins for the tools.
import { randomBytes } from 'node:crypto';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mariadb } from '../../src/engines/mariadb.js';
import { mysql } from '../../src/engines/mysql.js';
import {
  findMysqlDumpTools,
  findMysqlServers,
  type MysqlDumpTools,
  type MysqlServerPrograms,
} from '../../src/io/mysql-programs.js';
import type { ReportBackup } from '../../src/model/report.js';
import { type BackupRequest, type MadeBackup, makeBackup } from '../../src/steps/backup/backup.js';
import { type BackupContent, plain } from '../../src/steps/backup/content.js';
import { unpacking } from '../../src/steps/backup/packing.js';
import { type ProofRequest, proveBackup } from '../../src/steps/prove/prove.js';
import { asRoot, installedMysql, sharedMysql } from '../support/mysql.js';
import type { Folder } from './backup-helpers.js';

export const mysqlToolsOf = async (key: string): Promise<readonly MysqlDumpTools[]> => {
  const { bin } = installedMysql(key);
  return (await findMysqlDumpTools([bin])).filter(({ dump }) => dump.startsWith(join(bin, '..')));
};
export const mysqlServersOf = async (key: string): Promise<readonly MysqlServerPrograms[]> => {
  const { bin } = installedMysql(key);
  return (await findMysqlServers([bin])).filter(({ server }) => server.startsWith(join(bin, '..')));
};
export const engineOf = (key: string) => (installedMysql(key).flavour === 'mariadb' ? mariadb : mysql);

/** What an option file, a URL and a shell each take for something else. */
export const PASSWORD = `p ä"s\\'#;\`$(x)%41\tw\n`;

/** `{ghost}` is an account that other servers do not have. */
const AWKWARD: readonly string[] = [
  "CREATE TABLE `we``ird 'q\" é;` (`id` int AUTO_INCREMENT PRIMARY KEY, `a``b` varchar(200) COMMENT 'it''s; ;; \\\\ ''', b longblob, g int GENERATED ALWAYS AS (length(`a``b`) + 1) STORED, h int GENERATED ALWAYS AS (id * 2) VIRTUAL, j json, `c'x` bit(3), CHECK (`a``b` <> ');(')) COMMENT 'x'".replace(
    'id * 2',
    'length(`a``b`) * 2',
  ),
  'CREATE TABLE `new\nline` (id int PRIMARY KEY, t timestamp NULL)',
  'CREATE TABLE child (id int PRIMARY KEY, parent int, CONSTRAINT `f k` FOREIGN KEY (parent) REFERENCES `new\nline` (id))',
  'CREATE TABLE part (at date NOT NULL, n int) PARTITION BY RANGE (year(at)) (PARTITION p1 VALUES LESS THAN (2026), PARTITION p2 VALUES LESS THAN MAXVALUE)',
  'CREATE TABLE old_engine (id int) ENGINE=MyISAM',
  'CREATE TABLE nothing (id int)',
  'CREATE DEFINER={ghost} FUNCTION `f``1`(x int) RETURNS int DETERMINISTIC RETURN x + 1',
  "CREATE DEFINER={ghost} PROCEDURE p() BEGIN\n INSERT INTO nothing VALUES (1);\n SELECT 'DELIMITER ;', '\\\\';\nEND",
  'CREATE DEFINER={ghost} TRIGGER `tr\ni` BEFORE INSERT ON nothing FOR EACH ROW BEGIN\nSET NEW.id = 3;\nEND',
  'CREATE DEFINER={ghost} EVENT ev ON SCHEDULE EVERY 1 DAY DO BEGIN SELECT 1; SELECT 2; END',
  'CREATE DEFINER={ghost} VIEW v1 AS SELECT id, `f``1`(id) AS more FROM `new\nline`',
  "CREATE DEFINER={ghost} VIEW `v;2` AS SELECT id, ';(''' AS text FROM v1",
];
const FILLED: readonly string[] = [
  "INSERT INTO `we``ird 'q\" é;` (`a``b`, b, j, `c'x`) VALUES ('x\\\\'',(1);\\n(2', x'00ff275c0a1a', '{\"a\": \"(\"}', b'101'), (NULL, '', NULL, NULL), ('😀;\\r\\0\\Z', REPEAT(x'27', 300000), NULL, NULL)",
  "INSERT INTO `new\nline` VALUES (1, '2024-02-03 04:05:06'), (2, NULL)",
  'INSERT INTO child VALUES (1, 1), (2, 2)',
  "INSERT INTO part VALUES ('2025-05-05', 1), ('2027-01-01', 2)",
  'INSERT INTO old_engine VALUES (1)',
];
const OF_MARIADB: readonly string[] = [
  'CREATE SEQUENCE sq START WITH 5 INCREMENT BY 2',
  'CREATE TABLE ver (id int) WITH SYSTEM VERSIONING',
  'INSERT INTO ver VALUES (1), (2)',
  'DELETE FROM ver WHERE id = 1',
];
/** 3 + 2 + 2 + 2 + 1, and of MariaDB the two versions of `ver`. */
export const AWKWARD_ROWS = { mysql: 10, mariadb: 12 } as const;
export const AWKWARD_TABLES = { mysql: 6, mariadb: 7 } as const;

export interface AwkwardMysql {
  readonly name: string;
  readonly rootUrl: string;
  /** As a user with a password and the rights that a backup needs. */
  readonly url: string;
  /** As a user with every right on the database, and on nothing else. */
  readonly ownerUrl: string;
}

export async function awkwardMysql(key: string): Promise<AwkwardMysql> {
  const server = await sharedMysql(key);
  const name = `db_${randomBytes(5).toString('hex')}`;
  const ownerUrl = await server.createDatabase(name, `own_${name}`);
  const rootUrl = server.rootUrl(name);
  const ghost = `\`gh'ost_${name}\`@\`10.%\``;
  const who = `\`saver_${name}\`@\`%\``;
  const bodies = server.flavour === 'mariadb' ? 'SELECT ON mysql.*' : 'SHOW_ROUTINE ON *.*';
  await asRoot(
    rootUrl,
    `CREATE USER ${ghost}`,
    `GRANT ALL ON ${name}.* TO ${ghost}`,
    `CREATE USER ${who} IDENTIFIED BY '${PASSWORD.replaceAll(/['\\]/g, '\\$&')}'`,
    `GRANT SELECT, SHOW VIEW, TRIGGER, EVENT, EXECUTE ON ${name}.* TO ${who}`,
    `GRANT ${bodies} TO ${who}`,
    ...AWKWARD.map((text) => text.replace('{ghost}', ghost)),
    ...FILLED,
    ...(server.flavour === 'mariadb' ? OF_MARIADB : []),
  );
  const url = new URL(rootUrl);
  url.username = `saver_${name}`;
  url.password = encodeURIComponent(PASSWORD);
  return { name, rootUrl, ownerUrl, url: url.href };
}

/** A dump tool of our own making: a shell script. `REAL` stands for the real one. */
export async function mysqlStandIn(folder: Folder, key: string, script: string): Promise<readonly MysqlDumpTools[]> {
  const [tools] = await mysqlToolsOf(key);
  if (tools === undefined) throw new Error(`no dump tools of ${key}`);
  const dump = join(folder.path, 'stand-in');
  await writeFile(dump, `#!/bin/sh\n${script.replaceAll('REAL', tools.dump)}\n`);
  await chmod(dump, 0o755);
  return [{ ...tools, dump }];
}

/** The dump as the tool wrote it. */
export async function textOf(backup: BackupContent): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of unpacking(plain(backup))) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** One backup of a database with sensible settings. */
export async function backUpMysql(
  key: string,
  url: string,
  request: Pick<BackupRequest, 'directory'> & Partial<BackupRequest>,
): Promise<MadeBackup> {
  const engine = engineOf(key);
  await using session = await engine.connect({
    url,
    connectTimeoutMs: 5_000,
    applicationName: 'migrate-on-merge test',
  });
  return await makeBackup({
    engine,
    session,
    url,
    label: 'default',
    historySchema: 'migrate_on_merge',
    tools: [],
    mysqlTools: await mysqlToolsOf(key),
    rows: true,
    sample: true,
    progress: () => undefined,
    ...request,
  });
}

/** A proof as if the user had asked for it. */
export const proveMysql = async (
  key: string,
  backup: MadeBackup,
  request: Partial<ProofRequest> = {},
): Promise<ReportBackup['proof']> =>
  proveBackup({
    method: 'restore',
    asked: true,
    engine: engineOf(key),
    backup,
    historySchema: 'migrate_on_merge',
    servers: [],
    mysqlServers: await mysqlServersOf(key),
    progress: () => undefined,
    ...request,
  });
