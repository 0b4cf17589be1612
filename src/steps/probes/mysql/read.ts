import type { Statement } from '../../../model/migration.js';
import type { ServerInfo } from '../../../model/session.js';
import { actionsOf } from '../../../rules/mysql/facts.js';
import type { AlterAction, MysqlFacts, Named } from '../../../sql/mysql/facts.js';
import { nameOf } from '../../../sql/mysql/scan.js';
import { type MysqlTree, mysqlTree } from '../../../sql/mysql/tree.js';
import { columnsOf } from '../../hidden-drops.js';
import { Followed, type TableNow } from '../followed.js';
import type { Question } from '../question.js';
import { eachStep, type Material, type Step } from '../step.js';
import { type At, ask, askCheck, askForeignKey, askNulls, askUnique, kept, partsOf, shown } from './ask.js';
import { addColumn, neverNull, redefine } from './column.js';
import { type Mode, modeAfter, modeOf } from './session.js';
import { after, tokensOf } from './text.js';

/** What changes no row and no column; of everything else nothing is concluded. */
const HARMLESS =
  /^(?:SELECT|SET|SHOW|COMMIT|ROLLBACK|BEGIN|START TRANSACTION|SAVEPOINT|RELEASE SAVEPOINT|ROLLBACK TO SAVEPOINT|ANALYZE TABLE|OPTIMIZE TABLE|CHECK TABLE|LOCK TABLES|UNLOCK TABLES|GRANT|REVOKE|FLUSH|EXPLAIN|DESCRIBE|(?:CREATE|ALTER|DROP) (?:VIEW|PROCEDURE|FUNCTION|EVENT|USER|ROLE|DATABASE|SEQUENCE|TRIGGER|INDEX)|(?:CREATE|DROP|ALTER|RENAME|TRUNCATE) (?:TEMPORARY )?TABLE|INSERT|REPLACE|UPDATE|DELETE|LOAD DATA|LOAD XML)$/;
const WRITES = /^(?:INSERT|REPLACE|UPDATE|DELETE|LOAD DATA|LOAD XML|TRUNCATE TABLE)$/;

class Reader {
  private mode: Mode;
  private readonly triggered = new Set<string>();

  constructor(
    private readonly initial: Mode,
    private readonly database: string,
    setup: string | undefined,
  ) {
    this.mode = setup === undefined ? initial : modeAfter(setup, initial, initial);
  }

  private key(step: Step, { schema, name }: Named): string | undefined {
    if (schema !== undefined && schema.toLowerCase() !== this.database.toLowerCase()) return undefined;
    const { tables } = step;
    return tables.get(name) !== undefined
      ? name
      : tables.keys().find((one) => one.toLowerCase() === name.toLowerCase());
  }

  private table(step: Step, named: Named | undefined): TableNow | undefined {
    const key = named === undefined ? undefined : this.key(step, named);
    return key === undefined ? undefined : step.tables.get(key);
  }

  take(step: Step): void {
    const { statement, tables } = step;
    const tree = mysqlTree(statement);
    if (tree === undefined) return;
    const { facts } = tree;
    const { verb } = facts;
    if (verb === 'SET') this.mode = modeAfter(statement.sql, this.mode, this.initial);
    if (verb === 'CALL') tables.changeAll(`${step.line} runs code first, which may change any row`);
    else if (!HARMLESS.test(verb)) tables.changeAll(`nobody knows what ${step.line} does to the rows`);
    if (WRITES.test(verb)) this.write(step, tree, facts);
    if (step.rehearsed.skipped !== undefined) return;
    if (verb === 'CREATE TABLE') this.create(step, tree, facts);
    else if (verb === 'DROP TABLE') for (const named of facts.tables) tables.drop(this.key(step, named) ?? '');
    else if (verb === 'CREATE TRIGGER')
      for (const named of facts.tables) this.triggered.add(this.key(step, named) ?? '');
    else if (verb === 'RENAME TABLE') this.rename(step, facts);
    else if (verb === 'ALTER TABLE' || verb === 'CREATE INDEX') this.alter(step, statement, tree, facts);
  }

  private create(step: Step, tree: MysqlTree, facts: MysqlFacts): void {
    for (const { name } of facts.tables) {
      step.tables.make(name, name);
      if (tree.tokens.some(({ upper }) => upper === 'SELECT'))
        step.tables.change(name, `the plan itself fills ${name}, on ${step.line}`);
    }
  }

  private rename(step: Step, { tables, actions }: MysqlFacts): void {
    for (const [i, { table: to }] of actions.entries()) {
      const key = tables[i] === undefined ? undefined : this.key(step, tables[i]);
      if (key !== undefined && to !== undefined) step.tables.rename(key, to.name, to.name);
    }
  }

  /** Tables whose rows go or change with those of another, by the actions of foreign keys. */
  private followers(step: Step, key: string, seen: Set<string>): ReadonlySet<string> {
    for (const { kind, name, definition } of step.before.objects.values()) {
      if (kind !== 'constraint' || !/ ON (?:DELETE|UPDATE) (?:CASCADE|SET)/.test(definition)) continue;
      const child = step.tables.keys().find((one) => name.startsWith(`${one}.`));
      if (/ REFERENCES (\S+) /.exec(definition)?.[1] !== key || child === undefined || seen.has(child)) continue;
      seen.add(child);
      this.followers(step, child, seen);
    }
    return seen;
  }

  private write(step: Step, { tokens }: MysqlTree, { verb, tables }: MysqlFacts): void {
    for (const named of tables) {
      const key = this.key(step, named);
      if (key === undefined) continue;
      const triggers = [...step.before.objects.values()].some(
        ({ kind, name }) => kind === 'trigger' && name.startsWith(`${key}.`),
      );
      if (triggers || this.triggered.has(key))
        step.tables.changeAll(`${step.line} fires triggers first, which may change any row`);
      for (const child of verb === 'INSERT' ? [] : this.followers(step, key, new Set()))
        step.tables.change(child, `${step.line} may change these rows first, by a foreign key`);
      const words = `${step.line} changes these rows first`;
      const table = step.tables.get(key);
      const set = after(tokens, 'SET');
      if (verb !== 'UPDATE' || tables.length !== 1 || set === -1 || table === undefined) {
        step.tables.change(key, words);
        continue;
      }
      for (const [i, token] of tokens.entries()) {
        if (i > set && token.depth === 0 && token.upper === 'WHERE') break;
        if (i < set || token.depth > 0 || token.text !== '=') continue;
        const name = tokens[i - 1];
        if (name !== undefined) step.tables.changeColumn(key, kept(table, nameOf(name)), words);
      }
    }
  }

  private alter(step: Step, statement: Statement, { lexis }: MysqlTree, facts: MysqlFacts): void {
    const key = facts.tables[0] === undefined ? undefined : this.key(step, facts.tables[0]);
    const table = key === undefined ? undefined : step.tables.get(key);
    if (key === undefined || table === undefined) return;
    const at: At = { step, table, lexis };
    for (const action of actionsOf(statement)) this.action(at, key, action);
  }

  private action(at: At, key: string, action: AlterAction): void {
    const { step, table } = at;
    const tokens = tokensOf(action.text, at.lexis);
    switch (action.kind) {
      case 'add-column':
        addColumn(at, action, this.mode);
        break;
      case 'modify':
      case 'change':
        redefine(at, action, this.mode);
        break;
      case 'rename-column': {
        const name = kept(table, action.name);
        const column = table.columns.get(name);
        table.columns.delete(name);
        if (column !== undefined) table.columns.set(action.to ?? '', column);
        break;
      }
      case 'drop-column':
        table.columns.delete(kept(table, action.name));
        break;
      case 'rename-table':
        step.tables.rename(key, action.to ?? key, action.to ?? key);
        break;
      case 'add-index': {
        if (action.index !== 'unique' && action.index !== 'primary') break;
        const parts = partsOf(at, action.text, tokens);
        if (action.index === 'primary')
          for (const { plain } of parts ?? []) if (plain !== undefined && !neverNull(at, plain)) askNulls(at, plain);
        askUnique(at, parts);
        break;
      }
      case 'add-foreign-key':
        if (this.mode.foreignKeys) askForeignKey(at, tokens, this.table(step, action.table));
        else
          ask(
            at,
            `rows of ${shown(table)} without a row in ${action.table?.name ?? 'the other table'}`,
            'orphans',
            [],
            { not: 'foreign_key_checks is off, so the server does not look at the rows' },
          );
        break;
      case 'add-check':
        if (after(tokens, 'ENFORCED') === -1) askCheck(at, action.text, tokens, action.name);
        break;
      case 'alter-constraint':
        this.enforce(at, action, tokens);
        break;
      case 'convert-charset':
        if (!/^utf8mb4/i.test(action.name))
          ask(at, `texts of ${shown(table)} that ${action.name} cannot write`, 'values', [], {
            not: 'it is not looked for',
          });
        break;
      case 'partition':
        ask(at, `rows of ${shown(table)} that belong into no partition`, 'values', [], {
          not: 'partitions are not looked at',
        });
        table.changed ??= `${step.line} changes which rows it has`;
        break;
      case 'other':
        table.changed ??= `nobody knows what ${step.line} does to the rows`;
        break;
      default:
    }
  }

  /** A check of before that was not enforced. */
  private enforce(at: At, action: AlterAction, tokens: ReturnType<typeof tokensOf>): void {
    const to = after(tokens, 'ENFORCED');
    if (to === -1 || tokens[to - 2]?.upper === 'NOT' || at.table.on === undefined) return;
    const text = at.step.before.objects.get(`constraint ${at.table.on.name}.${action.name}`)?.definition ?? '';
    askCheck(at, text, tokensOf(text, at.lexis), action.name);
  }
}

/** What the statements of a plan ask of the rows that are on the target. */
export function mysqlQuestions(material: Material, server: ServerInfo): Promise<readonly Question[]> {
  const { before, setup } = material;
  if (before === undefined) return Promise.resolve([]);
  const found: Question[] = [];
  const reader = new Reader(modeOf(server), server.database, setup);
  const tables = new Followed(columnsOf(before), (name) => ({ schema: undefined, name }));
  eachStep(material, tables, found, (step) => reader.take(step));
  return Promise.resolve(found);
}
