import type { Folder } from '../../model/contracts.js';
import { ActionError } from '../../model/error.js';
import { nearest } from '../near.js';
import type { Scalar } from './expectations-yaml.js';

/** `4` or `>= 4`. */
export interface CountSpec {
  readonly operator: '=' | '>=' | '<=';
  readonly value: number;
}

/** What is expected of one column; what is undefined is not looked at. `default: null` means that there is none. */
export interface ColumnSpec {
  readonly type?: string;
  readonly null?: boolean;
  readonly default?: string | null;
}

/** A cell as the file has it; the kind decides how it is compared with the server's text. */
export type Cell = Pick<Scalar, 'value' | 'text'>;

export type QueryResult =
  | { readonly kind: 'equals'; readonly value: Cell }
  | { readonly kind: 'at-least'; readonly value: number }
  | { readonly kind: 'empty'; readonly value: boolean }
  | { readonly kind: 'rows'; readonly value: readonly (readonly Cell[])[] };

export interface QueryExpectation {
  readonly name: string;
  readonly sql: string;
  readonly result: QueryResult;
  /** The migration right after which this holds; undefined: at the end. */
  readonly after: string | undefined;
  readonly line: number;
}

/** The file that `verify` names, parsed. */
export interface Expectations {
  readonly tables: readonly string[];
  readonly absent: readonly string[];
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, ColumnSpec>>;
  readonly enums: ReadonlyMap<string, readonly string[]>;
  readonly indexes: {
    readonly names: readonly string[];
    readonly count: ReadonlyMap<string, CountSpec>;
    readonly total: CountSpec | undefined;
  };
  readonly policies: ReadonlyMap<string, readonly string[]>;
  readonly rowSecurity: readonly string[];
  readonly rows: ReadonlyMap<string, CountSpec>;
  readonly queries: readonly QueryExpectation[];
}

/** Reads and parses the file that `verify` names; undefined where it names none. Throws ActionError. */
export async function readExpectations(
  folder: Pick<Folder, 'read'>,
  path: string | undefined,
): Promise<Expectations | undefined> {
  if (path === undefined) return undefined;
  let bytes: Uint8Array;
  try {
    bytes = await folder.read(path);
  } catch (cause) {
    throw new ActionError(
      'bad-expectations',
      `The file that \`verify\` names cannot be read: ${path} (${(cause as NodeJS.ErrnoException).code ?? 'unknown reason'})`,
      'Write its path relative to `working-directory`, and see that it is checked out.',
      { cause },
    );
  }
  // Most runs name no such file, and need no parser of YAML.
  const { parseExpectations } = await import('./expectations-parse.js');
  return parseExpectations(new TextDecoder().decode(bytes), path);
}

/** `after` names a migration by its id, its file, or its file without the ending. */
export function comesAfter(after: string, migration: { readonly id: string; readonly path?: string }): boolean {
  const file = (migration.path ?? migration.id).split('/').at(-1) ?? '';
  const stem = file.replace(/(?:\.up)?\.[A-Za-z]+$/, '');
  return [migration.id, migration.path, file, stem].includes(after);
}

/** Queries whose `after` names no migration: they would never run, so a misspelling must not pass in silence. */
export function strayQueries(
  expectations: Expectations,
  migrations: readonly { readonly id: string; readonly path?: string }[],
): readonly { readonly line: number; readonly message: string }[] {
  const ids = migrations.map((migration) => migration.id);
  return expectations.queries.flatMap(({ name, after, line }) => {
    if (after === undefined || migrations.some((migration) => comesAfter(after, migration))) return [];
    const near = nearest(after, ids);
    const meant = near === undefined ? '' : `; did you mean \`${near}\`?`;
    return [{ line, message: `query "${name}" waits for the migration \`${after}\`, which there is not${meant}` }];
  });
}

/** Throws for queries that would never run: a misspelt name must not pass for a check that held. */
export function refuseStray(
  expectations: Expectations | undefined,
  migrations: readonly { readonly id: string; readonly path?: string }[],
  path: string,
): void {
  const stray = expectations === undefined ? [] : strayQueries(expectations, migrations);
  if (stray.length === 0) return;
  throw new ActionError(
    'bad-expectations',
    stray.map(({ line, message }) => `${path}:${line}: ${message}`).join('\n'),
    'Correct the name after `after`, or take it out to run the query at the end.',
    { place: { path, line: stray[0]?.line ?? 1 } },
  );
}
