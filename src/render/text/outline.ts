import type { Change } from '../../model/catalog.js';
import { dictionary } from '../../model/dictionary.js';

/** What may come or go as a whole, with all that belongs to it. */
const WHOLES = /table|view|function|procedure|aggregate|sequence|schema|enum|type|domain/;
/** What belongs to something: named by it, and gone with it. */
const PARTS = new Set(['column', 'constraint', 'index', 'trigger', 'policy', 'rule', 'grant', 'comment', 'statistics']);
const PLURALS: Readonly<Record<string, string>> = dictionary({
  index: 'indexes',
  policy: 'policies',
  statistics: 'statistics',
});

/** Functions go by their name alone: the server prints their arguments in two ways. */
const bare = (name: string): string => name.replace(/\(.*$/s, '');
const table = (name: string): string => name.split('.').slice(0, 2).join('.');

function grantOwner(name: string): string | undefined {
  const [, what, on] = /^(\w+) (.+) to [^ ]+$/s.exec(name) ?? [];
  return on === undefined ? undefined : what === 'column' ? table(on) : bare(on);
}

function commentOwner(name: string): string | undefined {
  const on = / on (\S+)$/.exec(name)?.[1];
  if (on !== undefined) return on;
  const [, what, about] = /^((?:[a-z]+ )+)("?[^" ]+.*)$/s.exec(name) ?? [];
  if (about === undefined) return undefined;
  return what?.endsWith('column ') === true ? about.replace(/\.[^.]+$/, '') : bare(about);
}

type Owner = (change: Change) => string | undefined;

/** Finds what a part belongs to, where its name or definition says so. */
function owners(changes: readonly Change[]): Owner {
  const indexed = new Map<string, string>();
  for (const change of changes) {
    const on =
      change.object === 'index' ? / ON (?:ONLY )?(\S+) USING /.exec(change.after ?? change.before ?? '') : null;
    if (on?.[1] !== undefined) indexed.set(change.name, on[1].replaceAll('"', ''));
  }
  return (change) => {
    if (change.object === 'index') return indexed.get(change.name);
    if (change.object === 'grant') return grantOwner(change.name);
    return change.object === 'comment' ? commentOwner(change.name) : table(change.name);
  };
}

const isWhole = (change: Change): boolean => WHOLES.test(change.object) && change.kind !== 'changed';

function counted(change: Change, counts: ReadonlyMap<string, number>): Change {
  // A function's own text says more than a count of its grants.
  if (counts.size === 0 || /function|procedure|aggregate/.test(change.object)) return change;
  const words = [...counts].map(([object, n]) => `${n} ${n === 1 ? object : (PLURALS[object] ?? `${object}s`)}`);
  const own = change.kind === 'added' ? change.after : change.before;
  const text = [...(own === undefined || own === change.object ? [] : [own]), ...words].join(', ');
  return change.kind === 'added' ? { ...change, after: text } : { ...change, before: text };
}

/**
 * The changes as a person wants to read them: a table that came or went as a whole is one line that counts its parts.
 * The report's JSON keeps every one.
 */
export function outline(changes: readonly Change[]): readonly Change[] {
  const wholes = new Map(
    changes.filter(isWhole).map((change) => [`${change.kind} ${bare(change.name)}`, new Map<string, number>()]),
  );
  if (wholes.size === 0) return changes;
  const ownerOf = owners(changes);
  const kept = changes.filter((change) => {
    const counts = PARTS.has(change.object) ? wholes.get(`${change.kind} ${ownerOf(change) ?? ''}`) : undefined;
    counts?.set(change.object, (counts.get(change.object) ?? 0) + 1);
    return counts === undefined;
  });
  return kept.map((change) =>
    isWhole(change) ? counted(change, wholes.get(`${change.kind} ${bare(change.name)}`) ?? new Map()) : change,
  );
}
