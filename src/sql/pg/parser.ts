import { loadBundled } from '../../io/bundled.js';

/** A node of PostgreSQL's own parse tree: one key that names the node, its fields below. */
export type Node = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface ParsedStatement {
  readonly stmt: Node;
  /** Bytes into the UTF-8 text. */
  readonly stmt_location?: number;
  readonly stmt_len?: number;
}

interface Module {
  loadModule(): Promise<void>;
  parseSync(text: string): { readonly stmts?: readonly ParsedStatement[] };
  parsePlPgSQLSync(text: string): unknown;
}

/** PostgreSQL's own parser as WebAssembly, loaded at first use. */
export interface Parser {
  /** Throws ParseError. */
  parse(text: string): readonly ParsedStatement[];
  /** The tree of a function's body, from its CREATE FUNCTION; undefined where it cannot be read without the database. */
  parsePlpgsql(text: string): unknown;
}

/** `character` counts code points from 0; undefined where the parser names no place. */
export class ParseError extends Error {
  constructor(
    message: string,
    readonly character: number | undefined,
  ) {
    super(message);
  }
}

/** The major version of PostgreSQL whose grammar this is. */
export const GRAMMAR_MAJOR = 18;

let loading: Promise<Parser> | undefined;

async function load(): Promise<Parser> {
  const module = await loadBundled<Module>(['parser', 'index.cjs'], 'libpg-query');
  await module.loadModule();
  return {
    parse(text) {
      try {
        return module.parseSync(text).stmts ?? [];
      } catch (error) {
        if (error instanceof RangeError) {
          throw new ParseError('the statement is nested too deeply for the parser', undefined);
        }
        const details = (error as { readonly sqlDetails?: { readonly cursorPosition?: number } }).sqlDetails;
        throw new ParseError(error instanceof Error ? error.message : String(error), details?.cursorPosition);
      }
    },
    parsePlpgsql(text) {
      try {
        return module.parsePlPgSQLSync(text);
      } catch {
        return undefined;
      }
    },
  };
}

export function parser(): Promise<Parser> {
  loading ??= load();
  return loading;
}
