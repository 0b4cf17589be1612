import { printable } from '../io/text.js';
import type { Found } from './gather.js';
import { fileName } from './names.js';

/** A version as Flyway writes it (`1.2` of `V1_2__x.sql`), and as it compares: by numbers, zeros at its end do not count. */
export interface FlywayVersion {
  readonly text: string;
  readonly parts: readonly bigint[];
  /** The same for versions that Flyway takes for one: `1`, `01` and `1.0`. */
  readonly key: string;
}

export interface Numbered {
  readonly kind: 'versioned' | 'undo' | 'baseline';
  readonly version: FlywayVersion;
  /** What follows the two underscores, with blanks for single ones, as Flyway's table has it. */
  readonly description: string;
}

export interface Repeatable {
  readonly kind: 'repeatable';
  readonly description: string;
}

export type FlywayName =
  | Numbered
  | Repeatable
  /** `migrates`: `flyway migrate` itself would run it. */
  | { readonly kind: 'callback'; readonly event: string; readonly migrates: boolean }
  /** Numbered between the others, and not SQL. */
  | { readonly kind: 'code'; readonly id: string; readonly language: string }
  | { readonly kind: 'left-out'; readonly reason: string }
  | { readonly kind: 'ignored' };

/** A file with what its name says. */
export interface Named<T extends FlywayName> extends Found {
  readonly named: T;
}

const SEPARATOR = '__';
const KINDS = { V: 'versioned', U: 'undo', B: 'baseline' } as const;

/** Undefined for what Flyway takes for no version. */
export function versionFrom(text: string): FlywayVersion | undefined {
  const dotted = text.replaceAll('_', '.');
  if (!/^\d+(?:\.\d+)*$/.test(dotted)) return undefined;
  const parts = dotted.split('.').map(BigInt);
  while (parts.length > 1 && parts.at(-1) === 0n) parts.pop();
  return { text: dotted, parts, key: parts.join('.') };
}

export function compareVersions(a: FlywayVersion, b: FlywayVersion): number {
  for (let at = 0; at < Math.max(a.parts.length, b.parts.length); at += 1) {
    const [one, other] = [a.parts[at] ?? 0n, b.parts[at] ?? 0n];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** Run by `flyway migrate`, which validates first. */
const WITH_MIGRATE = `beforeConnect afterConnect beforeValidate afterValidate beforeMigrate beforeEachMigrate
  beforeEachMigrateStatement afterEachMigrateStatement afterEachMigrate beforeRepeatables afterVersioned afterMigrateApplied
  afterMigrate afterMigrateOperationFinish`.split(/\s+/);
const ELSEWHERE =
  `beforeClean afterClean afterCleanError afterEachMigrateStatementError afterEachMigrateError afterMigrateError
  beforeUndo beforeEachUndo beforeEachUndoStatement afterEachUndoStatement afterEachUndoStatementError afterEachUndo
  afterEachUndoError afterUndo afterUndoError afterValidateError beforeBaseline afterBaseline afterBaselineError beforeRepair
  afterRepair afterRepairError beforeInfo afterInfo afterInfoError afterInfoOperationFinish createSchema
  beforeCreateSchema`.split(/\s+/);
const EVENTS: ReadonlyMap<string, boolean> = new Map([
  ...WITH_MIGRATE.map((event) => [event, true] as const),
  ...ELSEWHERE.map((event) => [event, false] as const),
]);

const split = (text: string): readonly [before: string, description: string] => {
  const at = text.indexOf(SEPARATOR);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + SEPARATOR.length).replaceAll('_', ' ')];
};

/** What Flyway makes of a name, with its prefixes, separator and suffix as they are by default. */
export function flywayName(name: string): FlywayName {
  const plain = fileName(name);
  if (plain.kind === 'ignored' || plain.kind === 'left-out') return plain;
  const stem = name.slice(0, name.lastIndexOf('.'));
  const [before, description] = split(stem);
  const migrates = EVENTS.get(before);
  if (migrates !== undefined) return { kind: 'callback', event: before, migrates };
  const prefix = stem.charAt(0);
  const version = versionFrom(before.slice(1));
  const numbered = version !== undefined && Object.hasOwn(KINDS, prefix);
  const repeatable = before === 'R' && stem !== 'R';
  if (plain.kind === 'code') {
    const { language } = plain;
    if (numbered || repeatable) return { kind: 'code', id: version?.text ?? stem, language };
    return { kind: 'left-out', reason: `a file in ${language} whose name is none of a migration` };
  }
  if (repeatable) return { kind: 'repeatable', description };
  if (numbered) return { kind: KINDS[prefix as keyof typeof KINDS], version, description };
  return {
    kind: 'left-out',
    reason:
      prefix === 'V' || prefix === 'U' || prefix === 'B'
        ? `Flyway passes it over: \`${printable(before.slice(1))}\` between ${prefix} and two underscores is no version`
        : 'Flyway passes it over: its name begins with none of V, U, B and R in capitals, or a repeatable one has a version',
  };
}
