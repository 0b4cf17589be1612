import type { Catalog } from '../model/catalog.js';
import type { Statement } from '../model/migration.js';
import type { CalledBody } from '../model/plan.js';
import { mysqlTree } from '../sql/mysql/tree.js';
import type { Parsed } from './parse.js';
import type { Called } from './reading.js';

/** Statements that run programs of the database; others do so by functions only, and of these a query is what people write. */
const CALLING = new Set(['CALL', 'SELECT', 'DO', 'EXECUTE IMMEDIATE', 'BEGIN NOT ATOMIC']);

/** `CALL a.b`, and each word before a bracket: a false one costs nothing, since it must be a program of the database as well. */
const CALL =
  /\bcall\s+(?:`?[\w$\u0080-\uffff]+`?\s*\.\s*)?(?:`([^`]+)`|([\w$\u0080-\uffff]+))|(?<![\w$\u0080-\uffff])([\w$\u0080-\uffff]+)`?\s*\(/gi;

const calledIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(CALL)].map(([, quoted, word, before]) => (quoted ?? word ?? before ?? '').toLowerCase()),
  ),
];

/** The bodies of the database's own procedures and functions, by their names: those of before, and those of the files. */
export class MysqlCalledBodies implements Called {
  private bodies: Map<string, string[]> | undefined;

  constructor(
    private readonly before: Catalog | undefined,
    private readonly files: readonly Parsed[],
  ) {}

  /** What a statement calls, and what that calls, each once. */
  of(statement: Statement): readonly CalledBody[] {
    if (!CALLING.has(statement.kind)) return [];
    const left = [...calledIn(statement.sql)];
    if (left.length === 0) return [];
    this.bodies ??= this.read();
    const found = new Map<string, string>();
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      const own = this.bodies.get(one);
      if (own === undefined || found.has(one)) continue;
      const text = own.join('\n;\n');
      found.set(one, text);
      left.push(...calledIn(text));
    }
    return [...found].map(([name, text]) => ({ name, text }));
  }

  private read(): Map<string, string[]> {
    const bodies = new Map<string, string[]>();
    const add = (name: string, text: string): void => {
      const key = name.toLowerCase();
      bodies.set(key, [...(bodies.get(key) ?? []), text]);
    };
    for (const { kind, name, definition } of this.before?.objects.values() ?? [])
      if (kind === 'function' || kind === 'procedure') add(name, definition);
    for (const statement of this.files.flatMap(({ split }) => split.statements)) {
      if (!/^CREATE (?:PROCEDURE|FUNCTION)$/.test(statement.kind)) continue;
      const name = mysqlTree(statement)?.facts.object?.name;
      // From the brackets of its parameters on, so that its own name calls nothing
      if (name !== undefined) add(name, statement.sql.slice(Math.max(0, statement.sql.indexOf('('))));
    }
    return bodies;
  }
}
