import type { Catalog, CatalogObject } from '../../model/catalog.js';
import type { Environment } from '../../model/engine.js';
import type { TargetNow } from '../../model/measured.js';
import type { RelationSize } from '../../model/plan.js';
import type { Row } from '../../model/session.js';
import type { ToolRows } from '../tool/rows.js';
import { amount, flag, listOf, mapOf, orNull, type Read, recordOf, text, whole } from './checked.js';
import { broken } from './file.js';
import type { Answer, Snapshot, SnapshotServer } from './snapshot.js';

const row: Read<Row> = mapOf(orNull(text));
const texts = listOf(text);

const server = recordOf<SnapshotServer>({
  engine: text,
  version: text,
  major: whole,
  database: text,
  user: text,
  superuser: flag,
  embedded: flag,
  settings: mapOf(text),
});

/** Names of settings become part of statements; those with a dot are never written. */
const setting: Read<string> = (value, at) => {
  const name = text(value, at);
  if (!/^\w{1,63}$/.test(name)) throw broken(`at ${at} it has no name of a setting.`);
  return name;
};

const environment = recordOf<Environment>(
  {
    roles: texts,
    memberOf: texts,
    settings: listOf(recordOf<Environment['settings'][number]>({ name: setting, value: text })),
    variables: mapOf(text),
  },
  ['memberOf', 'variables'],
);

const object = recordOf<CatalogObject>(
  { kind: text, name: text, definition: text, portable: text, outline: text, hidden: flag },
  ['portable', 'outline', 'hidden'],
);

interface PlainCatalog {
  readonly major: number;
  readonly objects: readonly CatalogObject[];
  readonly unseen?: readonly string[];
}
const plainCatalog = recordOf<PlainCatalog>({ major: whole, objects: listOf(object), unseen: texts }, ['unseen']);
const catalog: Read<Catalog> = (value, at) => {
  const { major, objects, unseen } = plainCatalog(value, at);
  const all = new Map(objects.map((one) => [`${one.kind} ${one.name}`, one]));
  return { major, objects: all, ...(unseen === undefined ? {} : { unseen: new Set(unseen) }) };
};

const size = recordOf<RelationSize>(
  {
    relation: text,
    rows: orNull(amount),
    bytes: orNull(amount),
    indexBytes: orNull(amount),
    partitions: whole,
  },
  ['indexBytes', 'partitions'],
);

const unit: Read<'scans' | 'rows'> = (value, at) => {
  if (value !== 'scans' && value !== 'rows') throw broken(`at ${at} it has no unit.`);
  return value;
};

const now = recordOf<TargetNow>(
  {
    askedAt: text,
    countedSince: orNull(text),
    reads: unit,
    traffic: listOf(
      recordOf<TargetNow['traffic'][number]>({
        relation: text,
        readsPerSecond: orNull(amount),
        writesPerSecond: orNull(amount),
      }),
    ),
    openTransactions: listOf(
      recordOf<TargetNow['openTransactions'][number]>(
        { seconds: amount, idle: flag, application: text, holds: texts },
        ['holds'],
      ),
    ),
    replicas: listOf(recordOf<TargetNow['replicas'][number]>({ name: text, lagSeconds: orNull(amount) })),
    unknown: texts,
  },
  ['askedAt', 'reads'],
);

const schema: Read<Snapshot['schema']> = (value, at) => {
  const { sql, missing } = recordOf<{ readonly sql?: string; readonly missing?: string }>(
    { sql: text, missing: text },
    ['sql', 'missing'],
  )(value, at);
  return sql === undefined ? { missing: text(missing, `${at}.missing`) } : { sql };
};

/** A moment as we write it: anything else would be read in some other way by everybody. */
const moment: Read<string> = (value, at) => {
  const said = text(value, at);
  const time = new Date(said);
  if (Number.isNaN(time.getTime()) || time.toISOString() !== said) throw broken(`at ${at} it has no time.`);
  return said;
};
const commit: Read<string> = (value, at) => {
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text(value, at))) throw broken(`at ${at} it has no commit.`);
  return value as string;
};

const read = recordOf<Snapshot>(
  {
    takenAt: moment,
    tool: text,
    commit: orNull(commit),
    label: text,
    engine: text,
    layouts: texts,
    server,
    environment,
    unsaid: texts,
    fingerprint: text,
    history: listOf(recordOf<Answer>({ question: text, rows: listOf(row) })),
    catalog,
    sizes: listOf(size),
    now,
    toolRows: listOf(recordOf<ToolRows>({ table: texts, columns: texts, rows: listOf(row) })),
    schema,
  },
  ['now', 'toolRows'],
);

/** Takes parsed JSON for a snapshot, or throws; what it does not know is left behind. */
export const toSnapshot = (value: unknown): Snapshot => read(value, 'its top');

/** The content as JSON. */
export function toJson(snapshot: Snapshot): string {
  const { major, objects, unseen } = snapshot.catalog;
  const plain: PlainCatalog = {
    major,
    objects: [...objects.values()],
    ...(unseen === undefined ? {} : { unseen: [...unseen] }),
  };
  return JSON.stringify({ ...snapshot, catalog: plain });
}
