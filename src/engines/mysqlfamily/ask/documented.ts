import type { TableChange } from '../../../model/plan.js';
import type { AlterKind, MysqlFacts } from '../../../sql/mysql/facts.js';

/** How TiDB's manual says that a part is done: by the catalog alone, by building an index or by rewriting rows. Nothing blocks writes. */
type Work = 'catalog' | 'index' | 'rows' | 'unsure';

const WORK: Readonly<Partial<Record<AlterKind, Work>>> = {
  'add-column': 'catalog',
  'drop-column': 'catalog',
  'rename-column': 'catalog',
  'alter-column': 'catalog',
  'add-index': 'index',
  'drop-index': 'catalog',
  'rename-index': 'catalog',
  'alter-index': 'catalog',
  'add-foreign-key': 'index',
  'drop-foreign-key': 'catalog',
  'add-check': 'index',
  'drop-constraint': 'catalog',
  'alter-constraint': 'catalog',
  'rename-table': 'catalog',
  charset: 'catalog',
  option: 'catalog',
  // Only a change that can lose something rewrites rows, and of that the text alone does not tell.
  modify: 'unsure',
  change: 'unsure',
};

const REASON: Readonly<Partial<Record<Work, string>>> = {
  index: 'existing rows are read meanwhile (reorganization)',
  unsure: 'a change of the type that can lose data rewrites the column of every row',
};

function parts({ verb, actions }: MysqlFacts): readonly (Work | undefined)[] {
  if (verb === 'CREATE INDEX') return ['index'];
  if (verb === 'DROP INDEX') return ['catalog'];
  return verb === 'ALTER TABLE'
    ? actions.filter(({ kind }) => kind !== 'algorithm' && kind !== 'lock').map(({ kind }) => WORK[kind])
    : [undefined];
}

const HEAVIEST: readonly Work[] = ['unsure', 'rows', 'index', 'catalog'];

/** What TiDB documents of its online DDL; undefined where it documents nothing that we could repeat. */
export function documented(facts: MysqlFacts, table: string): TableChange | undefined {
  const all = parts(facts);
  if (all.length === 0 || all.includes(undefined)) return undefined;
  const work = HEAVIEST.find((kind) => all.includes(kind)) ?? 'catalog';
  const reason = REASON[work];
  return {
    table,
    algorithm: work === 'catalog' ? 'INSTANT' : 'INPLACE',
    others: 'write',
    rebuilds: false,
    measured: false,
    ...(reason === undefined ? {} : { reason }),
  };
}
