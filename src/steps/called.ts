import type { Catalog } from '../model/catalog.js';
import type { Statement } from '../model/migration.js';
import type { CalledBody } from '../model/plan.js';
import { bodyOf } from '../sql/pg/body.js';
import { nodeOf } from '../sql/pg/classify.js';
import { at, calls, names } from '../sql/pg/tree.js';
import { bareName } from './made.js';
import type { Parsed } from './parse.js';

/** Statements that run code which their own text does not show. */
const CALLING = new Set(['DO', 'CALL', 'SELECT']);

const ATOMIC = /\bbegin\s+atomic\b([\s\S]*)$/i;

/** As `pg_get_functiondef` prints it. */
function definedAs(definition: string): string | undefined {
  const tag = /\bAS (\$[a-z]+\$)/.exec(definition);
  if (tag === null) return ATOMIC.exec(definition)?.[1];
  const from = tag.index + tag[0].length;
  const to = definition.lastIndexOf(tag[1] ?? '');
  return to < from ? undefined : definition.slice(from, to);
}

// Only where a word begins: within one of a million letters every letter would be a beginning.
const CALL = /(?<![\w$\u0080-\uffff])([a-z_\u0080-\uffff][\w$\u0080-\uffff]*)\s*\(/gi;

/** Every word before a bracket: a false one costs nothing, since it must be a function of the database as well. */
const calledIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(CALL)].map((match) => (match[1] ?? '').toLowerCase())),
];

/** The bodies of the database's own functions, by their names alone: those of before, and those of the files. */
export class CalledBodies {
  private bodies: Map<string, string[]> | undefined;

  constructor(
    private readonly before: Catalog | undefined,
    private readonly files: readonly Parsed[],
  ) {}

  /** What a statement calls, and what that calls, each once. */
  of(statement: Statement): readonly CalledBody[] {
    if (!CALLING.has(statement.kind)) return [];
    const { name, fields } = nodeOf(statement.tree);
    const block = bodyOf(name, fields)?.text;
    const procedure = names(at(fields, 'funccall'), 'funcname').slice(-1);
    const first = block === undefined ? [...procedure, ...calls(statement.tree)] : calledIn(block);
    // Most statements call what came with the server.
    if (first.length === 0) return [];
    this.bodies ??= this.read();
    const found = new Map<string, string>();
    const left = [...first];
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      const own = this.bodies.get(one);
      if (own === undefined || found.has(one)) continue;
      const text = own.join('\n;\n');
      found.set(one, text);
      left.push(...calledIn(text));
    }
    return [...found].map(([called, text]) => ({ name: called, text }));
  }

  private read(): Map<string, string[]> {
    const bodies = new Map<string, string[]>();
    const add = (name: string, text: string | undefined): void => {
      if (name !== '' && text !== undefined && text !== '') bodies.set(name, [...(bodies.get(name) ?? []), text]);
    };
    for (const { kind, name, definition } of this.before?.objects.values() ?? [])
      if (kind === 'function' || kind === 'procedure') add(bareName(name), definedAs(definition));
    for (const { tree, sql } of this.files.flatMap(({ split }) => split.statements)) {
      const { name, fields } = nodeOf(tree);
      if (name !== 'CreateFunctionStmt') continue;
      const text = bodyOf(name, fields)?.text ?? '';
      add(names(fields, 'funcname').at(-1) ?? '', text === '' ? ATOMIC.exec(sql)?.[1] : text);
    }
    return bodies;
  }
}
