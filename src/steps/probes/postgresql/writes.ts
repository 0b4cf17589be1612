import { bodyOf } from '../../../sql/pg/body.js';
import { nodeOf } from '../../../sql/pg/classify.js';
import { at, bare, type Fields, nodes, type Relation, relation, relations, text } from '../../../sql/pg/tree.js';
import { type Step, WRITES } from '../step.js';
import { keyOf } from './names.js';

const WRITERS = new Set(['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'TruncateStmt', 'CopyStmt']);

/** One statement, or part of one, that changes rows. */
interface Write {
  readonly node: string;
  readonly fields: Fields;
}

/** Also those within a WITH, a PREPARE or an EXPLAIN. */
export function writesIn(tree: unknown): readonly Write[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([node, fields]) => {
    const inner = writesIn(fields);
    const writes = WRITERS.has(node) && !(node === 'CopyStmt' && (fields as Fields)['is_from'] !== true);
    return writes ? [{ node, fields: fields as Fields }, ...inner] : inner;
  });
}

/** What the triggers of a table do beside changing its own rows. */
function triggersReach(step: Step, key: string): boolean {
  const functions = [...step.before.objects.values()];
  return functions.some(({ kind, name, definition }) => {
    if (kind === 'rule') return name.startsWith(`${key}.`);
    if (kind !== 'trigger' || !name.startsWith(`${key}.`)) return false;
    const called = /EXECUTE (?:FUNCTION|PROCEDURE) (?:[^\s.(]+\.)?"?([^\s.("]+)"?\(/.exec(definition)?.[1] ?? '';
    const bodies = functions.filter((one) => one.kind === 'function' && one.name.includes(`${called}(`));
    const reaches = (body: string): boolean => WRITES.test(body.slice(body.search(/\bAS \$|\bbegin atomic\b/i)));
    return bodies.length === 0 || bodies.some((one) => reaches(one.definition));
  });
}

/** Tables whose rows go or change with those of another, by the actions of foreign keys. */
function followers(step: Step, table: string, seen: Set<string>): ReadonlySet<string> {
  for (const { kind, name, definition } of step.before.objects.values()) {
    if (kind !== 'constraint' || !/ ON (?:DELETE|UPDATE) (?:CASCADE|SET)/.test(definition)) continue;
    const parent = /REFERENCES (.+?)\(/.exec(definition)?.[1]?.replaceAll('"', '');
    const child = step.tables.keys().find((key) => name.startsWith(`${key}.`));
    if (parent !== table || child === undefined || seen.has(child)) continue;
    seen.add(child);
    followers(step, child, seen);
  }
  return seen;
}

function written({ node, fields }: Write): readonly Relation[] {
  return node === 'TruncateStmt' ? relations(fields, 'relations') : [relation(fields, 'relation')];
}

function one(step: Step, write: Write, target: Relation, added: ReadonlySet<string>) {
  const key = keyOf(step, target);
  const words = `${step.line} changes these rows first`;
  if (key === 'several')
    return step.tables.changeAll(`${step.line} changes rows first, and several schemas hold a ${bare(target)}`);
  if (key === undefined) return;
  if (triggersReach(step, key) || added.has(key))
    return step.tables.changeAll(`${step.line} fires triggers first, which may change any row`);
  const cascades = write.node !== 'InsertStmt' && write.node !== 'CopyStmt';
  if (cascades)
    for (const child of followers(step, key, new Set()))
      step.tables.change(child, `${step.line} may change these rows first, by a foreign key`);
  const columns = nodes(write.fields, 'targetList', 'ResTarget').map((column) => text(column, 'name'));
  const hasTriggers = [...step.before.objects.values()].some(
    ({ kind, name }) => kind === 'trigger' && name.startsWith(`${key}.`),
  );
  if (write.node !== 'UpdateStmt' || hasTriggers) return step.tables.change(key, words);
  for (const column of columns) step.tables.changeColumn(key, column, words);
}

/** Follows all that changes rows. `added` holds the tables that the plan itself has given a trigger. */
export function followWrites(step: Step, added: ReadonlySet<string>): void {
  const { tree } = step.statement;
  for (const write of writesIn(tree)) for (const target of written(write)) one(step, write, target, added);
  const { name, fields } = nodeOf(tree);
  const bodies = (step.rehearsed.calls ?? []).map((called) => called.text);
  const block = bodyOf(name, fields);
  if (name === 'DoStmt' && block !== undefined) bodies.push(block.text);
  if (name === 'CallStmt' && bodies.length === 0) bodies.push(`call ${String(at(fields, 'funccall')['funcname'])}`);
  if (bodies.some((body) => WRITES.test(body)))
    step.tables.changeAll(`${step.line} runs code first, which may change any row`);
}
