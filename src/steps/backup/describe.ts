import { createHash } from 'node:crypto';
import type { ReportBackup } from '../../model/report.js';
import { serverIdentity } from './identity.js';
import { MANIFEST_FORMAT, type Manifest } from './manifest.js';
import { marksOf } from './marks.js';
import type { BackupRequest, Written } from './request.js';
import { nameOf } from './source.js';

/** Who defined what, told from others without saying who it is. */
export const accountMark = (account: string): string => createHash('sha256').update(account).digest('hex').slice(0, 16);

/** Of the MySQL family what is only known there. */
function ofMysql({ mysql }: Written): Pick<Manifest, 'mysql'> {
  if (mysql === undefined) return {};
  const { source, withHistory, fold } = mysql;
  const { charset, collation, definers, eventEnds } = source;
  return {
    mysql: {
      charset,
      collation,
      fold,
      definers: definers.map(accountMark),
      withHistory: [...withHistory],
      eventEnds: [...eventEnds],
    },
  };
}

/** The manifest of a backup that is complete. */
export async function describeBackup(
  request: BackupRequest,
  written: Written,
  made: Pick<ReportBackup, 'file' | 'bytes' | 'sha256' | 'encrypted'> & {
    readonly createdAt: string;
    readonly partial: boolean;
    readonly writes: Manifest['writes'];
  },
): Promise<Manifest> {
  const { engine, session, label, origin } = request;
  const { source, tool } = written;
  const { server } = session;
  const kind = engine.traits.backup;
  const named = kind === 'mysqldump' ? (of: { readonly name: string }) => of.name : nameOf;
  return {
    format: MANIFEST_FORMAT,
    version: 1,
    createdAt: made.createdAt,
    by: origin?.by ?? '',
    label,
    commit: origin?.commit ?? null,
    planDigest: origin?.planDigest ?? null,
    server: {
      engine: server.engine,
      version: server.version,
      major: server.major,
      embedded: server.embedded,
      identity: (await serverIdentity(session, engine.dialect.name)) ?? null,
    },
    database: { name: server.database, encoding: source.encoding, bytes: source.bytes },
    backup: {
      file: made.file,
      bytes: made.bytes,
      sha256: made.sha256,
      kind,
      tool,
      scope: made.partial ? 'affected' : 'full',
      compression: kind === 'pg_dump' ? 'by the tool' : made.file.includes('.sql.zst') ? 'zstd' : 'gzip',
      encryption: made.encrypted ? 'age with a passphrase' : 'none',
    },
    tables: source.relations
      .filter((relation) => relation.kind === 'table')
      .map((relation) => ({ name: named(relation), rows: source.rows?.get(named(relation)) ?? null })),
    objects: marksOf(source.catalog),
    ...(made.writes === undefined ? {} : { writes: made.writes }),
    ...ofMysql(written),
  };
}
