import type { ServerInfo } from '../../../model/session.js';
import { nodeOf } from '../../../sql/pg/classify.js';
import { parser } from '../../../sql/pg/parser.js';
import {
  type AlterCommand,
  alterTable,
  bare,
  dropped,
  type Fields,
  names,
  nodes,
  quoted,
  type Relation,
  relation,
  text,
} from '../../../sql/pg/tree.js';
import { columnsOf } from '../../hidden-drops.js';
import { Followed, type TableNow } from '../followed.js';
import type { Question } from '../question.js';
import { eachStep, type Material, type Step } from '../step.js';
import { askOfBlocks } from './blocks.js';
import { addColumn } from './column.js';
import { askConstraint, unasked } from './constraint.js';
import { keyOf, madeKey, splitterOf } from './names.js';
import { askNulls, askUniqueIndex } from './questions.js';
import { askTypeChange } from './type-change.js';
import { followWrites } from './writes.js';

/** What changes neither rows nor columns; of everything else nothing is concluded. */
const HARMLESS =
  /^(?:Comment|Grant|GrantRole|VariableSet|VariableShow|Transaction|CreateSchema|View|CreateSeq|AlterSeq|CreateFunction|AlterFunction|CreatePolicy|AlterPolicy|Drop|Vacuum|Lock|CreateExtension|AlterExtension|CreateRole|AlterRole|AlterRoleSet|DropRole|AlterOwner|AlterDefaultPrivileges|CreateStats|AlterStats|Reindex|Cluster|CheckPoint|Discard|Listen|Notify|RefreshMatView|ConstraintsSet|CreateEnum|CompositeType|CreateRange|CreateDomain|AlterEnum|AlterDomain|CreateCast|CreatePublication|AlterPublication|Define|AlterType|Rename|AlterObjectSchema|AlterObjectDepends|Explain|Do|Call|Select|Copy|Insert|Update|Delete|Merge|Truncate|Create|CreateTableAs|CreateTrig|Index|AlterTable|SecLabel|AlterDatabase|AlterDatabaseSet|Prepare|Deallocate)Stmt$/;

const STILL =
  /^(?:ColumnDefault|CookedColumnDefault|DropNotNull|SetStatistics|SetOptions|ResetOptions|SetStorage|SetCompression|DropConstraint|ChangeOwner|ClusterOn|DropCluster|SetLogged|SetUnLogged|DropOids|SetAccessMethod|SetTableSpace|SetRelOptions|ResetRelOptions|ReplaceRelOptions|EnableTrig\w*|DisableTrig\w*|EnableAlwaysTrig|EnableReplicaTrig|EnableRule|DisableRule|ReplicaIdentity|\w*RowSecurity|AddIdentity|SetIdentity|DropIdentity|DropExpression|AlterConstraint|AddOf|DropOf|GenericOptions)$/;

class Reader {
  private readonly planned = new Map<string, readonly string[] | null>();
  private readonly functions = new Set<string>();
  private readonly triggered = new Set<string>();
  /** Constraints that were added NOT VALID, by table and name. */
  private readonly later = new Map<string, { readonly constraint: Fields; readonly written: string | undefined }>();
  private readonly indexes = new Map<string, readonly string[]>();

  constructor(
    private readonly major: number,
    private readonly parse: (text: string) => unknown,
  ) {}

  take(step: Step) {
    const { name, fields } = nodeOf(step.statement.tree);
    followWrites(step, this.triggered);
    if (!HARMLESS.test(name)) step.tables.changeAll(`nobody knows what ${step.line} does to the rows`);
    switch (name) {
      case 'AlterTableStmt':
        return this.alter(step);
      case 'IndexStmt':
        return this.index(step, fields);
      case 'RenameStmt':
      case 'AlterObjectSchemaStmt':
        return this.rename(step, fields);
      case 'CreateStmt':
        return this.create(step, relation(fields, 'relation'), fields);
      case 'CreateTableAsStmt':
        return this.create(
          step,
          relation({ rel: (fields['into'] as Fields | undefined)?.['rel'] }, 'rel'),
          fields,
          true,
        );
      case 'DropStmt':
        return this.drop(step, fields);
      default:
        return this.note(step, name, fields);
    }
  }

  /** Types, functions and triggers that are no longer what the target has. */
  private note(step: Step, name: string, fields: Fields): void {
    const type = names(fields, 'typeName').at(-1) ?? text((fields['typevar'] ?? {}) as Fields, 'relname');
    if (name === 'CreateEnumStmt') this.planned.set(type, names(fields, 'vals'));
    else if (name === 'AlterEnumStmt') this.planned.set(type, null);
    else if (name === 'CompositeTypeStmt' || name === 'CreateRangeStmt') this.planned.set(type, null);
    else if (name === 'CreateDomainStmt') this.planned.set(names(fields, 'domainname').at(-1) ?? '', null);
    else if (name === 'AlterDomainStmt') this.planned.set(type, null);
    else if (name === 'CreateFunctionStmt') this.functions.add(names(fields, 'funcname').at(-1) ?? '');
    else if (name === 'CreateTrigStmt' || name === 'RuleStmt') {
      const key = keyOf(step, relation(fields, 'relation'));
      if (key !== undefined) this.triggered.add(key);
    }
  }

  private table(step: Step, target: Relation): TableNow | undefined {
    const key = keyOf(step, target);
    if (key !== 'several') return key === undefined ? undefined : step.tables.get(key);
    return {
      on: { schema: target.schema, name: target.name },
      name: target.name,
      columns: new Map(),
      changed: `several schemas hold a ${bare(target)}, and nobody can tell which it is`,
    };
  }

  private index(step: Step, fields: Fields): void {
    const columns = nodes(fields, 'indexParams', 'IndexElem').map((element) => text(element, 'name'));
    this.indexes.set(text(fields, 'idxname'), columns);
    const table = fields['unique'] === true ? this.table(step, relation(fields, 'relation')) : undefined;
    if (table !== undefined && step.rehearsed.skipped === undefined) askUniqueIndex(step, table, fields);
  }

  private rename(step: Step, fields: Fields): void {
    const what = fields['renameType'] ?? fields['objectType'];
    const to = text(fields, 'newname');
    if (what === 'OBJECT_TYPE' || what === 'OBJECT_DOMAIN' || what === 'OBJECT_FUNCTION') {
      const old =
        names((fields['object'] ?? {}) as Fields, 'items').at(-1) ?? names({ o: fields['object'] }, 'o').at(-1) ?? '';
      for (const name of [old, to]) if (name !== '') this.planned.set(name, null);
      return;
    }
    const key = keyOf(step, relation(fields, 'relation'));
    const table = key === undefined ? undefined : step.tables.get(key);
    if (key === undefined || table === undefined) return;
    if (what === 'OBJECT_COLUMN') {
      const old = text(fields, 'subname');
      const column = table.columns.get(old);
      table.columns.delete(old);
      if (column !== undefined) table.columns.set(to, column);
    } else if (what === 'OBJECT_TABLE') {
      const schema = key.slice(0, key.length - table.name.length - 1);
      const moved = text(fields, 'newschema');
      step.tables.rename(
        key,
        moved === '' ? `${schema}.${to}` : `${moved}.${table.name}`,
        moved === '' ? to : table.name,
      );
    }
  }

  private create(step: Step, target: Relation, fields: Fields, filled = false): void {
    const there = keyOf(step, target);
    const passed = fields['if_not_exists'] === true && there !== undefined;
    if (passed) return;
    const key = madeKey(target);
    step.tables.make(key, target.name);
    if (filled) step.tables.change(key, `the plan itself fills ${target.name}, on ${step.line}`);
    const [parent] = fields['partbound'] === undefined ? [] : nodes(fields, 'inhRelations', 'RangeVar');
    const of = parent === undefined ? undefined : this.table(step, relation({ parent }, 'parent'));
    const isDefault = (fields['partbound'] as Fields | undefined)?.['is_default'] === true;
    const hasDefault = [...step.before.objects.values()].some(
      ({ kind, definition }) => kind === 'table' && /\bDEFAULT$/.test(definition),
    );
    if (of !== undefined && !isDefault && hasDefault)
      unasked(
        step,
        of,
        'rows of the default partition that belong into the new one',
        'the default partition is not looked at',
      );
  }

  private drop(step: Step, fields: Fields): void {
    if (fields['removeType'] !== 'OBJECT_TABLE') return;
    for (const target of dropped(fields)) {
      const key = keyOf(step, target);
      if (key !== undefined) step.tables.drop(key);
    }
  }

  private alter(step: Step): void {
    const alter = alterTable(step.statement.tree, step.statement.sql);
    const table = alter === undefined ? undefined : this.table(step, alter.table);
    if (alter === undefined || table === undefined) return;
    for (const command of alter.commands) this.command(step, table, command);
  }

  private command(step: Step, table: TableNow, command: AlterCommand) {
    const constrain = (constraint: Fields, written: string | undefined): void =>
      askConstraint(step, table, constraint, [], written, (index) => this.columnsOfIndex(step, index));
    switch (command.type) {
      case 'SetNotNull':
        return askNulls(step, table, [command.name]);
      case 'AddColumn':
        return addColumn(
          step,
          table,
          command,
          (type) => this.planned.has(type),
          (index) => this.columnsOfIndex(step, index),
        );
      case 'AddConstraint':
        if (command.def['skip_validation'] === true)
          this.later.set(`${table.name}.${text(command.def, 'conname')}`, {
            constraint: command.def,
            written: command.text,
          });
        return constrain(command.def, command.text);
      case 'ValidateConstraint': {
        const { constraint, written } =
          this.later.get(`${table.name}.${command.name}`) ?? this.ofBefore(step, table, command.name);
        if (constraint !== undefined) return constrain({ ...constraint, skip_validation: false }, written);
        return unasked(step, table, `rows that break ${command.name}`, 'the constraint could not be read');
      }
      case 'AlterColumnType':
        return askTypeChange(step, table, command, this.planned, this.major);
      case 'DropColumn':
        return void table.columns.delete(command.name);
      case 'SetExpression':
        return void table.columns.set(command.name, {
          kind: 'unknown',
          why: `${step.line} computes ${command.name} anew`,
        });
      case 'AttachPartition':
        unasked(
          step,
          table,
          'rows that do not belong into the partition',
          'rows of a table that is attached are not looked at',
        );
        break;
      default:
        if (STILL.test(command.type)) return;
    }
    table.changed ??= `${step.line} changes which rows it has`;
  }

  private columnsOfIndex(step: Step, index: string): readonly string[] {
    const own = this.indexes.get(index);
    if (own !== undefined) return own;
    const found = [...step.before.objects.values()].find(
      ({ kind, name }) => kind === 'index' && name.endsWith(`.${index}`),
    );
    const tree = found === undefined ? undefined : this.parse(found.definition.replace(/ (?:INVALID|CLUSTERED)/g, ''));
    return nodes(nodeOf(tree).fields, 'indexParams', 'IndexElem').map((element) => text(element, 'name'));
  }

  /** A constraint that was there before, not valid yet. */
  private ofBefore(
    step: Step,
    table: TableNow,
    constraint: string,
  ): { readonly constraint?: Fields; readonly written?: string | undefined } {
    const of = table.on === undefined ? '' : `constraint ${table.on.schema}.${table.on.name}.${constraint}`;
    const definition = step.before.objects.get(of)?.definition;
    if (definition === undefined) return {};
    const written = `ADD CONSTRAINT ${quoted(constraint)} ${definition}`;
    const sql = `ALTER TABLE t ${written}`;
    const [command] = alterTable(this.parse(sql), sql)?.commands ?? [];
    return command === undefined ? {} : { constraint: command.def, written: command.text };
  }

  /** Functions that the plan makes are not yet what the target has under that name. */
  hides(question: Question): Question {
    const made = question.calls.find((name) => this.functions.has(name));
    return made === undefined || 'not' in question.ask
      ? question
      : { ...question, ask: { not: `it calls ${made}, which the plan makes or changes` } };
  }
}

/** What the statements of a plan ask of the rows that are on the target. */
export async function postgresqlQuestions(
  material: Material,
  { major }: Pick<ServerInfo, 'major'>,
): Promise<readonly Question[]> {
  const { before } = material;
  if (before === undefined) return [];
  const { parse } = await parser();
  const found: Question[] = [];
  const reader = new Reader(major, (sql) => {
    try {
      return parse(sql)[0]?.stmt;
    } catch {
      return undefined;
    }
  });
  const tables = new Followed(columnsOf(before), splitterOf(before));
  const { after } = material;
  eachStep(material, tables, found, (step) => {
    reader.take(step);
    if (after !== undefined) askOfBlocks(step, after, found);
  });
  return found.map((question) => reader.hides(question));
}
