export const id = 3387;
export const ids = [3387];
export const modules = {

/***/ 93387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rules: () => (/* binding */ rules)
});

// NAMESPACE OBJECT: ./lib/rules/all.js
var all_namespaceObject = {};
__webpack_require__.r(all_namespaceObject);
__webpack_require__.d(all_namespaceObject, {
  addCheck: () => (add_check_addCheck),
  addColumnNotNull: () => (add_column_not_null_addColumnNotNull),
  addDomainCheck: () => (addDomainCheck),
  addForeignKey: () => (add_foreign_key_addForeignKey),
  attachPartition: () => (attachPartition),
  autoIncrement: () => (autoIncrement),
  blockingIndex: () => (blocking_index_blockingIndex),
  breaksDependents: () => (breaksDependents),
  cascade: () => (cascade),
  changeColumnType: () => (change_column_type_changeColumnType),
  charColumn: () => (charColumn),
  charsetConversion: () => (charsetConversion),
  cluster: () => (cluster),
  concurrentIndexName: () => (concurrentIndexName),
  concurrentlyInOwnTransaction: () => (concurrentlyInOwnTransaction),
  definer: () => (definer),
  deleteOrUpdateAll: () => (delete_or_update_all_deleteOrUpdateAll),
  dependsOnRows: () => (dependsOnRows),
  detachPartition: () => (detachPartition),
  disableRowSecurity: () => (disableRowSecurity),
  disableTrigger: () => (disableTrigger),
  dropColumn: () => (drop_column_dropColumn),
  dropConstraint: () => (drop_constraint_dropConstraint),
  dropDatabase: () => (drop_database_dropDatabase),
  dropDefault: () => (drop_default_dropDefault),
  dropEnumValue: () => (dropEnumValue),
  dropFunction: () => (drop_function_dropFunction),
  dropIndex: () => (dropIndex),
  dropNotNull: () => (drop_not_null_dropNotNull),
  dropSchema: () => (dropSchema),
  dropTable: () => (drop_table_dropTable),
  dropType: () => (dropType),
  dropView: () => (drop_view_dropView),
  enumValues: () => (enumValues),
  eventScheduler: () => (eventScheduler),
  exclusionConstraint: () => (exclusionConstraint),
  exclusiveLockHeld: () => (exclusiveLockHeld),
  extensionChange: () => (extensionChange),
  floatForMoney: () => (floatForMoney),
  foreignKeyIndex: () => (foreignKeyIndex),
  grantPublic: () => (grantPublic),
  grantWidely: () => (grantWidely),
  guardOnRows: () => (guardOnRows),
  hiddenLock: () => (hiddenLock),
  implicitTimestamp: () => (implicitTimestamp),
  indexDropBlocking: () => (indexDropBlocking),
  jsonColumn: () => (jsonColumn),
  largeWrite: () => (large_write_largeWrite),
  lockTables: () => (lockTables),
  lockTimeoutOff: () => (lockTimeoutOff),
  locksReadRows: () => (locksReadRows),
  modifyDropsAttributes: () => (modifyDropsAttributes),
  nameCutOff: () => (nameCutOff),
  narrowKey: () => (narrow_key_narrowKey),
  newTrigger: () => (newTrigger),
  newerThanTarget: () => (newerThanTarget),
  noPrimaryKey: () => (noPrimaryKey),
  notAtomic: () => (not_atomic_notAtomic),
  notTransactional: () => (notTransactional),
  notUnderstood: () => (notUnderstood),
  nothingDone: () => (nothing_done_nothingDone),
  ownTransaction: () => (own_transaction_ownTransaction),
  passwordInFile: () => (password_in_file_passwordInFile),
  policyAlwaysTrue: () => (policyAlwaysTrue),
  policyChange: () => (policyChange),
  publicationWithoutKey: () => (publicationWithoutKey),
  refreshMatview: () => (refreshMatview),
  reindexBlocking: () => (reindexBlocking),
  rename: () => (rename_rename),
  rerun: () => (rerun),
  revoke: () => (revoke),
  roleChange: () => (roleChange),
  securityDefinerSearchPath: () => (securityDefinerSearchPath),
  serialColumn: () => (serialColumn),
  sessionSetting: () => (session_setting_sessionSetting),
  setNotNull: () => (set_not_null_setNotNull),
  severalLocks: () => (severalLocks),
  tableRewrite: () => (table_rewrite_tableRewrite),
  tableWithoutRowSecurity: () => (tableWithoutRowSecurity),
  threeByteCharset: () => (threeByteCharset),
  timestampWithoutZone: () => (timestampWithoutZone),
  truncate: () => (truncate_truncate),
  uniqueConstraint: () => (unique_constraint_uniqueConstraint),
  unloggedTable: () => (unloggedTable),
  vacuumFull: () => (vacuumFull),
  vagueName: () => (vagueName),
  volatileDefault: () => (volatileDefault),
  zeroDate: () => (zeroDate)
});

// EXTERNAL MODULE: ./lib/sql/pg/tree.js
var pg_tree = __webpack_require__(30490);
;// CONCATENATED MODULE: ./lib/rules/support/words.js

/** A list as people say it: `a, b and c`. */
function and(items) {
    return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
/** A statement with its closing semicolon, which a comment at its end must not swallow. */
const words_closed = (sql) => `${sql.slice(0, (0,pg_tree/* tokens */.LU)(sql).at(-1)?.end).replace(/;$/, '')};`;
/** Lines of a suggestion: SQL and comments. */
const script = (...lines) => lines.filter((line) => line !== undefined).join('\n');
/** The statement itself with its danger accepted: for what cannot be made harmless, only decided upon. */
function accepted(rule, because, sql) {
    return script(`-- migrate-on-merge: allow ${rule} because ${because}`, words_closed(sql));
}
/** The name that PostgreSQL itself would choose for an index or constraint: at most 63 bytes. */
function chosenName(table, columns, suffix) {
    const parts = [table.name, ...columns].join('_');
    return `${parts.slice(0, 62 - suffix.length)}_${suffix}`;
}

// EXTERNAL MODULE: ./lib/rules/mysql/facts.js
var mysql_facts = __webpack_require__(76181);
;// CONCATENATED MODULE: ./lib/rules/support/hidden.js


/** `schema.name` as the catalog has it, as it could be typed. */
function typed(name) {
    const dot = name.indexOf('.');
    return (0,pg_tree/* printed */.zd)({ schema: name.slice(0, dot), name: name.slice(dot + 1) });
}
const POSTGRESQL = {
    name: (table, column) => (column === undefined ? typed(table) : `${typed(table)}.${(0,pg_tree/* quoted */.TL)(column)}`),
    accepted: accepted,
};
/** What a block or a function took away without its text saying so: seen in the catalog, not read. */
function hiddenDrops(input, kind, words = POSTGRESQL) {
    const removed = (input.migration.statements[input.index]?.removed ?? []).filter((one) => one.kind === kind);
    if (removed.length === 0)
        return [];
    const names = removed.map(({ table, column }) => words.name(table, column));
    const many = names.length > 1;
    return [
        {
            message: `After this ${input.statement.kind} the ${kind}${many ? 's' : ''} ${and(names)} ${many ? 'are' : 'is'} there no more, with all ${kind === 'table' ? 'rows' : 'values'}. Code that runs now and still names ${many ? 'them' : 'it'} fails from that moment.`,
            suggestion: words.accepted(`drop-${kind}`, '(since when no code names it)', input.statement.sql),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/mysql/words.js



/** The statement itself with its danger accepted; its text ends with its last token, so no comment swallows the semicolon. */
const words_accepted = (rule, because, sql) => script(`-- migrate-on-merge: allow ${rule} because ${because}`, `${sql};`);
/** What `LIMIT` is for: a statement that holds locks for a moment only, run until it finds nothing more. */
const IN_BATCHES = '-- Outside of migrations, again and again until it touches no row:';
/** What the catalog says is gone, although the text does not say so. */
const words_hiddenDrops = (input, kind) => hiddenDrops(input, kind, {
    name: (table, column) => (column === undefined ? table : `${table}.${column}`),
    accepted: words_accepted,
});
/** How many rows would be in the way. */
const counting = (table, condition) => `-- On production, this must count none:\n-- SELECT COUNT(*) FROM ${(0,mysql_facts/* typed */.nE)(table)} WHERE ${condition.replace(/\s+/g, ' ')};`;
const columnIsNull = (column) => `${(0,mysql_facts/* quoted */.k9)(column)} IS NULL`;
/** What is said of a change for which the server needs more than a moment, as far as it was asked. */
function costOf({ change }) {
    if (change === undefined)
        return '';
    const how = change.measured ? '' : ' (as documented; this server cannot be asked)';
    if (change.algorithm === 'COPY' && change.others !== 'write')
        return ` The table is copied row by row${how}: nobody can write to it meanwhile.`;
    if (change.algorithm === 'COPY')
        return ` The table is copied row by row${how}; reads and writes go on.`;
    if (change.others === 'write')
        return change.rebuilds ? ` The table is rebuilt${how}; reads and writes go on.` : '';
    return ` Nobody can ${change.others === 'read' ? 'write to' : 'read or write'} the table meanwhile${how}.`;
}
/** Louder than the rule where others have to wait for as long as the table is large. */
const louder = ({ change }) => change !== undefined && change.others !== 'write' ? { severity: 'error' } : {};
/** The server's words, where they say more than that it does not do so. */
const reasonOf = ({ change }) => change?.reason === undefined || change.reason.startsWith('ALGORITHM=') ? '' : ` (${change.reason})`;
/** What changes tables without a long lock, from copies of their own that triggers or the binary log keep current. */
const ONLINE_TOOLS = '-- On a large table gh-ost or pt-online-schema-change do it beside the traffic.\n-- Or accept it, for a quiet hour:';

;// CONCATENATED MODULE: ./lib/rules/mysql/add-check.js



const NOT_ENFORCED = /\bnot\s+enforced\s*$/i;
function addCheck(input) {
    return (0,mysql_facts/* alterations */.TL)(input, 'add-check')
        .filter(({ text }) => !NOT_ENFORCED.test(text))
        .map(({ on, name, text }) => {
        const condition = text.slice(text.search(/\(/), text.lastIndexOf(')') + 1);
        return {
            ...louder(input),
            atLeast: 'warning',
            message: `The check${name === '' ? '' : ` ${name}`} reads every row of ${(0,mysql_facts/* shown */.SP)(on)}; one that breaks it makes it fail.${costOf(input)}`,
            suggestion: script(counting(on, `NOT ${condition}`), words_accepted('add-check', '(since when every row holds to it)', input.statement.sql)),
        };
    });
}

// EXTERNAL MODULE: ./lib/rules/support/facts.js
var facts = __webpack_require__(51156);
;// CONCATENATED MODULE: ./lib/rules/support/alter.js



const subjectOf = (command) => command.name || (0,pg_tree/* text */.Qq)(command.def, 'colname') || (0,pg_tree/* text */.Qq)(command.def, 'conname');
/** The commands of an ALTER TABLE on an existing table that did something, of the given types. */
function alterations(input, ...types) {
    const alter = (0,pg_tree/* alterTable */.Dp)(input.statement.tree, input.statement.sql);
    const asked = alter?.commands.filter(({ type }) => types.includes(type)) ?? [];
    if (alter === undefined || asked.length === 0 || !(0,facts/* existed */.z1)(input, alter.table) || (0,facts/* didNothing */.zY)(input))
        return [];
    return asked
        .map((command) => ({ ...command, table: alter.table, head: alter.head, subject: subjectOf(command) }))
        .filter((c) => !(c.missingOk && (0,facts/* skippedObject */.qk)(input, input.index, c.subject)));
}
const alters = new WeakMap();
const keyOf = (table, type, column = '') => `${type} ${column} ${table.name}`;
/** The commands of that key in the statements before `end`, and maybe in later ones. */
function placed(input, key, end) {
    const walk = alters.get(input.migration) ?? { next: 0, all: new Map() };
    alters.set(input.migration, walk);
    const put = (at, one) => {
        const there = walk.all.get(at);
        if (there === undefined)
            walk.all.set(at, [one]);
        else
            there.push(one);
    };
    for (; walk.next < end; walk.next += 1) {
        const statement = input.migration.parsed[walk.next];
        const alter = statement === undefined ? undefined : (0,pg_tree/* alterTable */.Dp)(statement.tree, statement.sql);
        for (const command of alter?.commands ?? []) {
            if (alter === undefined)
                continue;
            const one = { index: walk.next, table: alter.table, command };
            put(keyOf(alter.table, command.type), one);
            if (command.type === 'AddColumn')
                put(keyOf(alter.table, 'AddColumn', (0,pg_tree/* text */.Qq)(command.def, 'colname')), one);
        }
    }
    return walk.all.get(key) ?? [];
}
const commandsOf = (input, table, types, [from, end]) => types
    .flatMap((type) => placed(input, keyOf(table, type), end))
    .filter((one) => one.index >= from && one.index < end && (0,pg_tree/* same */.FB)(one.table, table))
    .sort((a, b) => a.index - b.index)
    .map(({ command }) => command);
/** Commands of these types of this file on the same table, before this statement. */
const commandsBefore = (input, table, ...types) => commandsOf(input, table, types, [0, input.index]);
/** Commands of these types of this file on the same table, from this statement on. */
const commandsFrom = (input, table, ...types) => commandsOf(input, table, types, [input.index, input.migration.parsed.length]);
/** Commands of these types of this file on the same table, before this statement, in it and behind it. */
const commandsAround = (input, table, ...types) => commandsOf(input, table, types, [0, input.migration.parsed.length]);
/** Whether this file itself added the column: no code that runs now knows it. */
function addedHere(input, table, column) {
    return placed(input, keyOf(table, 'AddColumn', column), input.index).some((one) => one.index < input.index && (0,pg_tree/* same */.FB)(one.table, table));
}
/** The default of an added column, or undefined where it has none or NULL. */
function defaultOf(command) {
    const [found] = (0,pg_tree/* constraints */.Pu)(command, 'DEFAULT');
    const constant = found === undefined ? undefined : (0,pg_tree/* nodes */.a9)({ e: [found['raw_expr']] }, 'e', 'A_Const')[0];
    return found === undefined || constant?.['isnull'] === true ? undefined : found;
}
const SERIAL = /^(?:small|big)?serial[248]?$/;
/** Columns that fill themselves: identity, serial, generated. */
function selfFilling(command) {
    if ((0,pg_tree/* constraints */.Pu)(command, 'IDENTITY').length > 0)
        return 'identity';
    if ((0,pg_tree/* constraints */.Pu)(command, 'GENERATED').length > 0)
        return 'generated';
    const type = command.def['typeName'];
    const name = (0,pg_tree/* nodes */.a9)({ names: type?.names }, 'names', 'String').at(-1);
    return SERIAL.test((0,pg_tree/* text */.Qq)(name ?? {}, 'sval')) ? 'serial' : undefined;
}
/** One finding for all of a statement's commands that a rule is about: they share its lock and its time. */
function together(commands, message, recipe) {
    const [first] = commands;
    if (first === undefined)
        return [];
    const recipes = commands.map(recipe).filter((text) => text !== undefined);
    return [
        {
            message: message(and(commands.map((command) => command.subject)), first, commands.length > 1),
            ...(recipes.length === 0 ? {} : { suggestion: recipes.join('\n') }),
        },
    ];
}

// EXTERNAL MODULE: ./lib/rules/support/column-text.js
var column_text = __webpack_require__(94017);
;// CONCATENATED MODULE: ./lib/rules/support/dialects.js
/** A rule for several dialects: one danger, looked for in the words of each. */
function perDialect(checks) {
    return { dialects: ['postgresql', 'mysql'], check: (input) => checks[input.dialect](input) };
}

;// CONCATENATED MODULE: ./lib/rules/support/recipes.js


/** Heads a statement that cannot run in a transaction. */
const ALONE = '-- In a migration of its own, since it cannot run in a transaction:';
const NEXT = '-- In the next migration:';
/** Fills a column a few thousand rows at a time, so that no row stays locked for long. */
function inBatches(table, column, value, open = `${column} IS NULL`) {
    return script('-- Outside of migrations, again and again until it touches no row:', `-- UPDATE ${table} SET ${column} = ${value.replace(/\s+/g, ' ')}`, `--   WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${table} WHERE ${open} LIMIT 5000));`);
}
/** NOT NULL without a scan under an exclusive lock. */
function notNullRecipe(head, table, column, major) {
    const name = (0,pg_tree/* quoted */.TL)(chosenName(table, [column], 'not_null'));
    const validate = `-- In the next migration, when the lock of this one is gone. Reads and writes go on while it looks at the rows:`;
    if ((major ?? 0) >= 18) {
        return script(`${head} ADD CONSTRAINT ${name} NOT NULL ${(0,pg_tree/* quoted */.TL)(column)} NOT VALID;`, validate, `${head} VALIDATE CONSTRAINT ${name};`);
    }
    return script(`${head} ADD CONSTRAINT ${name} CHECK (${(0,pg_tree/* quoted */.TL)(column)} IS NOT NULL) NOT VALID;`, validate, `${head} VALIDATE CONSTRAINT ${name};`, '-- The valid constraint proves it, so this reads nothing:', `${head} ALTER COLUMN ${(0,pg_tree/* quoted */.TL)(column)} SET NOT NULL;`, `${head} DROP CONSTRAINT ${name};`);
}
/** A constraint that holds for new rows at once, and for old ones after a look that lets writes go on. */
function notValidRecipe(head, name, constraint) {
    return script(words_closed(`${head} ADD CONSTRAINT ${(0,pg_tree/* quoted */.TL)(name)} ${constraint} NOT VALID`), '-- In the next migration, when the lock of this one is gone. Reads and writes go on while it looks at the rows:', `${head} VALIDATE CONSTRAINT ${(0,pg_tree/* quoted */.TL)(name)};`);
}
/** A table constraint's text without ADD and without its name: `FOREIGN KEY (a) REFERENCES b`. */
function constraintText(command, word) {
    if (command.text === undefined)
        return undefined;
    const start = (0,pg_tree/* tokens */.LU)(command.text).find((token) => token.word === word)?.start;
    return start === undefined ? undefined : command.text.slice(start);
}

;// CONCATENATED MODULE: ./lib/rules/add-check.js







function recipe(command, constraint) {
    const added = command.type === 'AddColumn';
    const columns = (0,pg_tree/* columnRefs */.po)(constraint['raw_expr']);
    const name = (0,pg_tree/* text */.Qq)(constraint, 'conname') || chosenName(command.table, columns.length === 1 ? columns : [], 'check');
    const column = added ? (0,column_text/* columnText */.QP)(command.text) : undefined;
    const condition = (0,column_text/* partText */.Rn)(column, 'CHECK');
    const own = added ? condition && `CHECK ${condition}` : constraintText(command, 'CHECK');
    if (own === undefined)
        return undefined;
    return script(column === undefined ? undefined : words_closed(`${command.head} ${(0,column_text/* without */.FF)(column, 'CHECK')}`), notValidRecipe(command.head, name, own));
}
const add_check_addCheck = {
    id: 'add-check',
    severity: 'warning',
    grows: 'rows',
    when: 'A CHECK constraint is added to a table that was there before, and checked in place.',
    effect: 'The whole table is read under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile.',
    instead: 'Add it as NOT VALID and validate it in the next migration, which lets reads and writes go on.',
    onMysql: {
        when: 'A CHECK is added to a table that was there before, and is enforced.',
        effect: 'Every row is read, mostly by copying the table; a row that breaks it makes it fail.',
        instead: 'Look for such rows on production first; the finding gives the query.',
    },
    ...perDialect({
        postgresql: (input) => alterations(input, 'AddConstraint', 'AddColumn').flatMap((command) => (0,pg_tree/* constraints */.Pu)(command, 'CHECK')
            // A rewrite reads all rows anyway, and has a finding of its own.
            .filter((constraint) => input.rewrites.length === 0 &&
            constraint['skip_validation'] !== true &&
            constraint['is_enforced'] === true)
            .map((constraint) => {
            const table = (0,pg_tree/* printed */.zd)(command.table);
            const suggestion = recipe(command, constraint);
            return {
                message: `The CHECK constraint is tried on every row of ${table} under an ACCESS EXCLUSIVE lock: nobody can read or write ${table} meanwhile. One row that breaks it makes it fail.`,
                ...(suggestion === undefined ? {} : { suggestion }),
            };
        })),
        mysql: addCheck,
    }),
};

// EXTERNAL MODULE: ./lib/rules/mysql/columns.js
var mysql_columns = __webpack_require__(86505);
;// CONCATENATED MODULE: ./lib/rules/mysql/add-column-not-null.js




/** The values that these servers put into the rows that are there, without a word. */
function silent(type) {
    if (/^(?:tinyint|smallint|mediumint|int|bigint|decimal|float|double|bit|year)/.test(type))
        return '0';
    if (/^(?:date|datetime|timestamp)/.test(type))
        return "the date '0000-00-00'";
    if (/^enum\('([^']*(?:''[^']*)*)'/.test(type))
        return 'the first value of the list';
    return type.startsWith('time') ? "'00:00:00'" : 'an empty value';
}
function addColumnNotNull(input) {
    const added = (0,mysql_facts/* alterations */.TL)(input, 'add-column').flatMap(({ on, name, text }) => {
        const made = (0,mysql_facts/* after */.Pl)(input, 'column', on, name);
        if (made === undefined)
            return [];
        const { type, notNull, rest } = (0,mysql_columns/* definitionOf */.Fg)(made.definition);
        const fills = rest.some((part) => /^(?:DEFAULT|AUTO_INCREMENT)/.test(part)) || made.definition.includes(' GENERATED ');
        return notNull && !fills && /\bnot\s+null\b|\bprimary\b/i.test(text) ? [{ on, name, type }] : [];
    });
    const [first] = added;
    if (first === undefined)
        return [];
    const many = added.length > 1;
    return [
        {
            severity: 'warning',
            message: `${many ? 'Columns' : 'Column'} ${and(added.map(({ name }) => name))} of ${(0,mysql_facts/* shown */.SP)(first.on)} ${many ? 'are' : 'is'} NOT NULL without a default: rows that are there get ${and([...new Set(added.map(({ type }) => silent(type)))])}, and an INSERT of code that does not know ${many ? 'them' : 'it'} fails from that moment (error 1364).`,
            suggestion: script('-- Give it a DEFAULT; or add it nullable, fill it in batches, and make it NOT NULL later. Or:', words_accepted('add-column-not-null', '(why that value is right, and no code inserts without it)', input.statement.sql)),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/add-column-not-null.js








function add_column_not_null_recipe(command, major) {
    const column = (0,column_text/* columnText */.QP)(command.text);
    if (column === undefined)
        return undefined;
    return script('-- With a DEFAULT in the same command nothing is written, and old rows have a value at once. Where there is none:', words_closed(`${command.head} ${(0,column_text/* without */.FF)(column, 'NOT NULL', 'DEFAULT', 'PRIMARY')}`), inBatches((0,pg_tree/* printed */.zd)(command.table), (0,pg_tree/* quoted */.TL)(command.subject), '(its value)'), NEXT, notNullRecipe(command.head, command.table, command.subject, major));
}
const add_column_not_null_addColumnNotNull = {
    id: 'add-column-not-null',
    severity: 'error',
    when: 'A NOT NULL column without a default is added to a table that was there before.',
    effect: 'It fails as soon as the table holds one row. The shadow has no rows, so it cannot show that.',
    instead: 'Give it a default, or add it nullable, fill it in batches, and make it NOT NULL then.',
    onMysql: {
        when: 'A NOT NULL column without a default is added to a table that was there before.',
        effect: 'The rows that are there get 0, an empty text or a zero date without a word, and an INSERT of code that does not know the column fails.',
        instead: 'Give it a default, or add it nullable, fill it in batches, and make it NOT NULL then.',
    },
    ...perDialect({
        postgresql: (input) => together(alterations(input, 'AddColumn')
            .filter((c) => (0,pg_tree/* constraints */.Pu)(c, 'NOTNULL').length + (0,pg_tree/* constraints */.Pu)(c, 'PRIMARY').length > 0)
            .filter((c) => defaultOf(c) === undefined && selfFilling(c) === undefined && !(0,facts/* emptied */.$C)(input, c.table)), (columns, { table }, many) => `${many ? 'Columns' : 'Column'} ${columns} ${many ? 'are' : 'is'} NOT NULL without a default: adding ${many ? 'them' : 'it'} fails if ${(0,pg_tree/* printed */.zd)(table)} holds a single row.`, (command) => add_column_not_null_recipe(command, input.major)),
        mysql: addColumnNotNull,
    }),
};

// EXTERNAL MODULE: ./lib/sql/pg/classify.js
var classify = __webpack_require__(72480);
;// CONCATENATED MODULE: ./lib/rules/support/catalog.js
const indexes = new WeakMap();
/** Functions are found without their parameters, everything with and without its schema. */
function indexOf(catalog) {
    const known = indexes.get(catalog);
    if (known !== undefined)
        return known;
    const index = new Map();
    for (const object of catalog.objects.values()) {
        const name = object.name.replace(/\(.*$/s, '');
        for (const key of [name, name.slice(name.indexOf('.') + 1)]) {
            const place = `${object.kind} ${key}`;
            const there = index.get(place);
            if (there === undefined)
                index.set(place, [object]);
            else if (!there.includes(object))
                there.push(object);
        }
    }
    indexes.set(catalog, index);
    return index;
}
/** What a catalog has under a name as a statement writes it: of several schemas `public` comes first. */
function objectsNamed(catalog, kind, target, part) {
    if (catalog === undefined)
        return [];
    const name = [target.schema, target.name, part].filter((one) => one !== undefined).join('.');
    const found = indexOf(catalog).get(`${kind} ${name}`) ?? [];
    if (target.schema !== undefined)
        return found;
    const common = found.filter((object) => object.name.startsWith('public.'));
    return common.length > 0 ? common : found;
}
const objectNamed = (catalog, kind, target, part) => objectsNamed(catalog, kind, target, part)[0];
const kinds = new WeakMap();
function objectsOf(catalog, kind) {
    if (catalog === undefined)
        return [];
    const known = kinds.get(catalog) ?? new Map();
    kinds.set(catalog, known);
    const found = known.get(kind) ?? [...catalog.objects.values()].filter((object) => object.kind === kind);
    known.set(kind, found);
    return found;
}
/** The schema of an object: catalogs write `schema.name`. */
const schemaOf = ({ name }) => name.slice(0, name.indexOf('.'));

;// CONCATENATED MODULE: ./lib/rules/add-domain-check.js






const addDomainCheck = {
    id: 'add-domain-check',
    severity: 'warning',
    grows: 'rows',
    dialects: ['postgresql'],
    when: 'A constraint is added to a domain that was there before, and checked in place.',
    effect: 'Every table with a column of this type is read, under a SHARE lock: nobody can write to any of them meanwhile, and one value that breaks it makes the migration fail.',
    instead: 'Add it as NOT VALID and validate it in the next migration.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        const constraint = (0,pg_tree.at)(fields, 'def');
        if (name !== 'AlterDomainStmt' || fields['subtype'] !== 'C' || constraint['contype'] !== 'CONSTR_CHECK')
            return [];
        const parts = (0,pg_tree/* names */.Dy)(fields, 'typeName');
        const domain = { schema: parts.at(-2), name: parts.at(-1) ?? '' };
        const fresh = (0,facts/* earlier */.X)(input).some((statement) => {
            const made = (0,classify/* nodeOf */.E7)(statement.tree);
            return made.name === 'CreateDomainStmt' && (0,pg_tree/* names */.Dy)(made.fields, 'domainname').at(-1) === domain.name;
        });
        const known = input.before === undefined || objectNamed(input.before, 'domain', domain) !== undefined;
        if (constraint['skip_validation'] === true || fresh || !known)
            return [];
        const tables = [...new Set((0,facts/* held */.yB)(input).flatMap((lock) => (lock.mode === 'ShareLock' ? [lock.relation] : [])))];
        if (tables.length === 0)
            return [];
        const start = (0,pg_tree/* tokens */.LU)(input.statement.sql).find((token) => token.word === 'CHECK')?.start;
        const own = (0,pg_tree/* text */.Qq)(constraint, 'conname') || `${domain.name}_check`;
        return [
            {
                // One value that breaks it makes it fail, in a small table too.
                atLeast: 'warning',
                message: `The check on ${(0,pg_tree/* printed */.zd)(domain)} reads all of ${and(tables)} under a SHARE lock: nobody can write to ${tables.length === 1 ? 'it' : 'them'} meanwhile. One value that breaks it makes the migration fail.`,
                ...(start === undefined
                    ? {}
                    : {
                        suggestion: notValidRecipe(`ALTER DOMAIN ${(0,pg_tree/* printed */.zd)(domain)}`, (0,pg_tree/* quoted */.TL)(own) === own ? own : own, input.statement.sql.slice(start)),
                    }),
            },
        ];
    },
};

// EXTERNAL MODULE: ./lib/sql/mysql/tree.js + 4 modules
var mysql_tree = __webpack_require__(28988);
// EXTERNAL MODULE: ./lib/sql/mysql/scan.js
var scan = __webpack_require__(4556);
;// CONCATENATED MODULE: ./lib/rules/mysql/indexes.js



/** The parts of a key as they are written, without their lengths and orders: `` `a` ``, `(lower(b))`. */
function partsOf(input, { text, name }) {
    const lexis = (0,mysql_tree.mysqlTree)(input.statement)?.lexis ?? { ansiQuotes: false, noBackslashEscapes: false };
    const tokens = [...(0,scan/* significant */.I1)(text, 0, text.length, lexis)];
    const open = tokens.findIndex(({ text: sign, depth }) => sign === '(' && depth === 0);
    if (open === -1)
        return /\bunique\b/i.test(text) ? [(0,mysql_facts/* quoted */.k9)(name)] : [];
    const parts = [];
    let from = tokens[open]?.end ?? 0;
    for (const { text: sign, depth, start, end } of tokens.slice(open + 1)) {
        const closes = sign === ')' && depth === 0;
        if (!closes && !(sign === ',' && depth === 1))
            continue;
        parts.push(text.slice(from, start).trim());
        from = end;
        if (closes)
            break;
    }
    return parts.map((part) => part.startsWith('(') ? part : part.replace(/\s+(?:asc|desc)$/i, '').replace(/\s*\(\s*\d+\s*\)$/, ''));
}

// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
;// CONCATENATED MODULE: ./lib/rules/mysql/settings.js



const SCOPES = (0,dictionary/* dictionary */.z)({
    GLOBAL: 'global',
    PERSIST: 'persist',
    PERSIST_ONLY: 'persist',
    SESSION: 'session',
    LOCAL: 'session',
});
function assignment(tokens) {
    const equals = tokens.findIndex(({ text, depth }) => text === '=' && depth === 0);
    if (equals === -1)
        return undefined;
    const left = tokens.slice(0, equals).filter(({ text }) => text !== ':' && text !== '.');
    const signs = left.filter(({ text }) => text === '@').length;
    // `@a` is a variable of the user's own.
    if (signs === 1)
        return undefined;
    const words = left.filter(({ text }) => text !== '@').map((token) => (0,scan/* nameOf */.Vb)(token));
    const scope = words.length > 1 ? SCOPES[(words[0] ?? '').toUpperCase()] : undefined;
    const value = tokens
        .slice(equals + 1)
        .map((token) => (token.type === 'string' ? token.text.slice(1, -1) : (0,scan/* nameOf */.Vb)(token)));
    return { name: (words.at(-1) ?? '').toLowerCase(), scope: scope ?? 'session', value: value.join('') };
}
/** What a SET statement sets; `SET NAMES`, `SET ROLE`, `SET PASSWORD` and their like are none of it. */
function settingOf(statement) {
    const tree = (0,mysql_tree.mysqlTree)(statement);
    if (tree === undefined || !/^SET\b/.test(statement.kind))
        return [];
    const parts = [[]];
    for (const token of tree.tokens.slice(1)) {
        if (token.text === ',' && token.depth === 0)
            parts.push([]);
        else
            parts.at(-1)?.push(token);
    }
    const found = [];
    for (const part of parts) {
        const one = assignment(part);
        // `SET GLOBAL a = 1, b = 2`: the word counts for what follows as well.
        const previous = found.at(-1);
        const own = part.some(({ upper }) => SCOPES[upper] !== undefined);
        if (one !== undefined)
            found.push(previous !== undefined && !own ? { ...one, scope: previous.scope } : one);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/rules/mysql/add-foreign-key.js






/** Whether the file has switched the checking of foreign keys off. */
function unchecked(input) {
    const values = input.migration.parsed
        .slice(0, input.index)
        .flatMap((statement) => settingOf(statement).filter(({ name }) => name === 'foreign_key_checks'));
    return /^(?:0|OFF)$/i.test(values.at(-1)?.value ?? '1');
}
/** The columns that the key points to. */
function targets(input, { text }) {
    const at = /\breferences\b/i.exec(text)?.index;
    return at === undefined ? [] : partsOf(input, { text: text.slice(at), name: '' });
}
function orphans(input, key) {
    const [own, other] = [partsOf(input, key), targets(input, key)];
    if (key.table === undefined || own.length === 0 || own.length !== other.length)
        return undefined;
    const on = own.map((column, i) => `p.${other[i] ?? ''} = c.${column}`).join(' AND ');
    const set = own.map((column) => `c.${column} IS NOT NULL`).join(' AND ');
    return script('-- On production, this must find no row:', `-- SELECT c.* FROM ${(0,mysql_facts/* typed */.nE)(key.on)} c LEFT JOIN ${(0,mysql_facts/* typed */.nE)(key.table)} p ON ${on} WHERE ${set} AND p.${other[0] ?? ''} IS NULL LIMIT 10;`);
}
/** Switched off, the server adds the key in an instant, and looks at none of the rows that are there. */
function quickly(input, key) {
    const single = (0,mysql_tree.mysqlTree)(input.statement)?.facts.actions.length === 1;
    if (!single || input.change?.others === 'write')
        return undefined;
    return script('SET SESSION foreign_key_checks = 0;', `ALTER TABLE ${(0,mysql_facts/* typed */.nE)(key.on)} ${key.text}, ALGORITHM=INPLACE, LOCK=NONE;`, 'SET SESSION foreign_key_checks = 1;');
}
function addForeignKey(input) {
    return (0,mysql_facts/* alterations */.TL)(input, 'add-foreign-key').flatMap((key) => {
        const other = key.table ?? { schema: undefined, name: 'the other table' };
        if (unchecked(input))
            return [
                {
                    severity: 'info',
                    message: `The foreign key to ${(0,mysql_facts/* shown */.SP)(other)} is not checked for the rows that ${(0,mysql_facts/* shown */.SP)(key.on)} has, since foreign_key_checks is off: rows that break it stay.`,
                },
            ];
        // A new column holds NULL, which points nowhere.
        const columns = partsOf(input, key).map((column) => column.replaceAll('`', ''));
        const fresh = columns.length > 0 && columns.every((column) => (0,mysql_facts/* addedHere */.Nh)(input, key.on, column));
        if (fresh && input.change?.others === 'write')
            return [];
        const quick = quickly(input, key);
        const self = (0,mysql_facts/* sameTable */.lY)(key.on, other);
        return [
            {
                ...louder(input),
                atLeast: 'warning',
                message: `The foreign key to ${self ? 'itself' : (0,mysql_facts/* shown */.SP)(other)} is checked for every row of ${(0,mysql_facts/* shown */.SP)(key.on)}; a row that points nowhere makes it fail.${costOf(input)}`,
                suggestion: script(orphans(input, key), quick === undefined
                    ? undefined
                    : '-- Then this: it copies no table and looks at no row, so the query above is the check.', quick ?? words_accepted('add-foreign-key', '(since when every row points somewhere)', input.statement.sql)),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/rules/add-foreign-key.js








function add_foreign_key_recipe(input, command, constraint) {
    const added = command.type === 'AddColumn';
    const columns = added ? [command.subject] : (0,pg_tree/* names */.Dy)(constraint, 'fk_attrs');
    const name = (0,pg_tree/* text */.Qq)(constraint, 'conname') || chosenName(command.table, columns, 'fkey');
    const column = added ? (0,column_text/* columnText */.QP)(command.text) : undefined;
    const references = (0,column_text/* partText */.Rn)(column, 'REFERENCES');
    const own = added
        ? references && `FOREIGN KEY (${column?.head.split(/\s+/).at(-1) ?? ''}) REFERENCES ${references}`
        : constraintText(command, 'FOREIGN');
    if (own === undefined)
        return undefined;
    const parts = (0,facts/* lockedWith */.b4)(input, 'ShareRowExclusiveLock', command.table).filter((locked) => !(0,facts/* includes */.mK)([locked], (0,pg_tree/* relation */.JW)(constraint, 'pktable')));
    return script(column === undefined ? undefined : words_closed(`${command.head} ${(0,column_text/* without */.FF)(column, 'REFERENCES')}`), parts.length > 0 && (input.major ?? 0) < 18
        ? '-- Before PostgreSQL 18 a partitioned table takes no NOT VALID: do this for each partition.'
        : undefined, notValidRecipe(command.head, name, own));
}
const add_foreign_key_addForeignKey = {
    id: 'add-foreign-key',
    severity: 'warning',
    grows: 'rows',
    when: 'A foreign key is added to a table that was there before, and checked in place.',
    effect: 'A SHARE ROW EXCLUSIVE lock on both tables stops all writes to both until every row is checked.',
    instead: 'Add it as NOT VALID and validate it in the next migration, which lets writes go on.',
    onMysql: {
        when: 'A foreign key is added to a table that was there before. A note only, where foreign_key_checks is off.',
        effect: 'The table is copied while every row is checked, and nobody can write to it meanwhile; a row that points nowhere makes it fail.',
        instead: 'Look for such rows first; then the key can be added in place with foreign_key_checks off, which looks at no row.',
    },
    ...perDialect({
        postgresql: (input) => alterations(input, 'AddConstraint', 'AddColumn').flatMap((command) => (0,pg_tree/* constraints */.Pu)(command, 'FOREIGN')
            // A new column without a default holds only NULLs, which PostgreSQL does not check.
            .filter((c) => c['skip_validation'] !== true && c['is_enforced'] === true)
            .filter(() => command.type === 'AddConstraint' || defaultOf(command) !== undefined)
            .map((constraint) => {
            const [table, other] = [(0,pg_tree/* printed */.zd)(command.table), (0,pg_tree/* printed */.zd)((0,pg_tree/* relation */.JW)(constraint, 'pktable'))];
            const suggestion = add_foreign_key_recipe(input, command, constraint);
            // The table itself, or one that this plan makes: nobody else waits for that one.
            const both = table !== other && (0,facts/* existed */.z1)(input, (0,pg_tree/* relation */.JW)(constraint, 'pktable'));
            return {
                message: `The foreign key to ${other} is checked for every row of ${table} under a SHARE ROW EXCLUSIVE lock${both ? ' on both' : ''}: nobody can write to ${both ? 'either' : 'it'} meanwhile.`,
                ...(suggestion === undefined ? {} : { suggestion }),
            };
        })),
        mysql: addForeignKey,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/attach-partition.js




const attachPartition = {
    id: 'attach-partition',
    severity: 'warning',
    grows: 'rows',
    dialects: ['postgresql'],
    when: 'A table that was there before is attached as a partition, and this file has no CHECK constraint that proves its bounds.',
    effect: 'All of it is read under an ACCESS EXCLUSIVE lock, and the default partition as well, to see that every row is in its place.',
    instead: 'Add a CHECK constraint with the bounds as NOT VALID and validate it first; then attaching reads nothing.',
    check(input) {
        const alter = (0,pg_tree/* alterTable */.Dp)(input.statement.tree, input.statement.sql);
        return (alter?.commands ?? []).flatMap((command) => {
            const table = (0,pg_tree/* relation */.JW)(command.def, 'name');
            if (command.type !== 'AttachPartition' || alter === undefined || !(0,facts/* existed */.z1)(input, table))
                return [];
            const proved = commandsAround(input, table, 'DropConstraint', 'ValidateConstraint').length > 0 ||
                commandsAround(input, table, 'AddConstraint', 'AddColumn').some((c) => (0,pg_tree/* constraints */.Pu)(c, 'CHECK').length > 0);
            if (proved)
                return [];
            const [name, check] = [(0,pg_tree/* printed */.zd)(table), (0,pg_tree/* quoted */.TL)(chosenName(table, [], 'bounds'))];
            const others = (0,facts/* lockedWith */.b4)(input, 'AccessExclusiveLock', table);
            const also = others.length > 0 ? ` So may be the default partition (${and(others)}).` : '';
            return [
                {
                    message: `Attaching ${name} reads all of it under an ACCESS EXCLUSIVE lock, unless a valid CHECK constraint proves its bounds: nobody can read or write it meanwhile.${also}`,
                    suggestion: script(`-- 1. ALTER TABLE ${name} ADD CONSTRAINT ${check} CHECK (the bounds, and the key IS NOT NULL) NOT VALID;`, `-- 2. In the next migration: ALTER TABLE ${name} VALIDATE CONSTRAINT ${check};`, `-- 3. After that: ${input.statement.sql.replace(/\s+/g, ' ')}; ALTER TABLE ${name} DROP CONSTRAINT ${check};`),
                },
            ];
        });
    },
};

;// CONCATENATED MODULE: ./lib/rules/auto-increment.js

const autoIncrement = {
    id: 'auto-increment',
    severity: 'info',
    dialects: ['mysql'],
    when: 'ALTER TABLE … AUTO_INCREMENT = n on a table that was there before.',
    effect: 'A number below the greatest one that is there does nothing; one above it leaves a gap that is never filled, and brings the end of the type nearer.',
    instead: 'Leave the counting to the server; only where rows are to come from elsewhere, a number above all of theirs.',
    check: (input) => (0,mysql_facts/* alterations */.TL)(input, 'option')
        .filter(({ name }) => name === 'AUTO_INCREMENT')
        .map(({ on, text }) => ({
        message: `Sets the next number of ${(0,mysql_facts/* shown */.SP)(on)} to ${/\bauto_increment\s*=?\s*(\d+)/i.exec(text)?.[1] ?? 'another one'}: nothing happens where there are greater ones already, and else the numbers up to it are never used.`,
    })),
};

;// CONCATENATED MODULE: ./lib/rules/mysql/blocking-index.js



/** Built under a lock that only lets others read, as the manuals of all servers have it; for a server that cannot be asked. */
const SHARED = new Set(['fulltext', 'spatial']);
function blockingIndex(input) {
    const { change } = input;
    const added = (0,mysql_facts/* alterations */.TL)(input, 'add-index').filter(({ index = 'plain' }) => change !== undefined || SHARED.has(index));
    const [first] = added;
    if (first === undefined || change?.others === 'write' || change?.rebuilds === true)
        return [];
    const who = change?.others === 'nothing' ? 'read or write' : 'write to';
    return [
        {
            message: `Nobody can ${who} ${(0,mysql_facts/* shown */.SP)(first.on)} until the index ${and(added.map(({ name }) => name || 'without a name'))} is built${reasonOf(input)}.`,
            suggestion: script(ONLINE_TOOLS, words_accepted('blocking-index', '(how many rows there are, and when this runs)', input.statement.sql)),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/blocking-index.js







function columnsIn(index) {
    return (0,pg_tree/* nodes */.a9)(index, 'indexParams', 'IndexElem').map((element) => (0,pg_tree/* text */.Qq)(element, 'name') || 'expr');
}
/** An index that a partition had before is locked like the partition when it is taken over; only its name tells. */
const nameOfIndex = (name, locked) => locked.find((other) => name.startsWith(`${other}_`));
/** Whether a partition brings an index of its own, of this file or of before: then nothing is built. */
function hasItsIndex(input, partition, locked) {
    const here = (0,facts/* earlier */.X)(input).some((statement) => {
        const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
        return name === 'IndexStmt' && (0,facts/* includes */.mK)([partition], (0,pg_tree/* relation */.JW)(fields, 'relation'));
    });
    return here || locked.some((name) => nameOfIndex(name, locked) === partition);
}
/** What follows the table in a CREATE INDEX: `USING gin (a) WHERE b`. */
function afterTable(sql) {
    const all = (0,pg_tree/* tokens */.LU)(sql);
    let i = all.findIndex((token) => token.word === 'ON') + 2;
    if (i < 2)
        return undefined;
    while (all[i]?.word === '.')
        i += 2;
    return sql.slice(all[i]?.start ?? sql.length);
}
/** A partitioned table takes no CONCURRENTLY: the index is put together from those of its partitions. */
function onPartitions(input, index, name, partitions) {
    const table = (0,pg_tree/* relation */.JW)(index, 'relation');
    const rest = afterTable(input.statement.sql) ?? '';
    const create = `CREATE ${index['unique'] === true ? 'UNIQUE ' : ''}INDEX`;
    const schema = table.schema === undefined ? '' : `${(0,pg_tree/* quoted */.TL)(table.schema)}.`;
    const parts = partitions.map((partition) => {
        const [own = '', inner] = partition.split('.').reverse();
        return {
            table: (0,pg_tree/* printed */.zd)({ schema: inner, name: own }),
            index: (0,pg_tree/* quoted */.TL)(chosenName({ schema: inner, name: own }, columnsIn(index), 'idx')),
            schema: inner,
        };
    });
    return script('-- The index of the partitioned table alone; it becomes valid with the last attached part:', words_closed(`${create} ${(0,pg_tree/* quoted */.TL)(name)} ON ONLY ${(0,pg_tree/* printed */.zd)(table)} ${rest}`), ALONE, '-- (and the same for every other partition that the target has)', ...parts.map((part) => words_closed(`${create} CONCURRENTLY IF NOT EXISTS ${part.index} ON ${part.table} ${rest}`)), NEXT, ...parts.map((part) => `ALTER INDEX ${schema}${(0,pg_tree/* quoted */.TL)(name)} ATTACH PARTITION ${part.schema === undefined ? '' : `${(0,pg_tree/* quoted */.TL)(part.schema)}.`}${part.index};`));
}
/** What a block or a function locks as building an index does; rewrites build theirs too, and have a rule of their own. */
function blocking_index_hidden(input) {
    const shared = input.locks.flatMap(({ mode, relation }) => (mode === 'ShareLock' ? [relation] : []));
    const tables = shared.filter((relation) => !input.rewrites.includes(relation));
    if (tables.length === 0)
        return [];
    return [
        {
            message: `This ${input.statement.kind} holds a SHARE lock on ${and(tables)}, as building an index does: nobody can write to ${tables.length === 1 ? 'it' : 'them'} until it is built and the transaction has committed.`,
            suggestion: accepted('blocking-index', '(how many rows there are, and when this runs)', input.statement.sql),
        },
    ];
}
const blocking_index_blockingIndex = {
    id: 'blocking-index',
    severity: 'error',
    grows: 'rows',
    when: 'An index is built without CONCURRENTLY on a table that was there before, in the open or within a DO block or a function that is called.',
    effect: 'A SHARE lock stops every INSERT, UPDATE and DELETE on the table until the index is built and the transaction has committed.',
    instead: 'Build it with CREATE INDEX CONCURRENTLY, in a migration of its own.',
    onMysql: {
        when: 'An index is built on a table that was there before, and the server says that nobody may write meanwhile (FULLTEXT, SPATIAL, and others where it copies the table).',
        effect: 'Every INSERT, UPDATE and DELETE on the table waits until the index is built.',
        instead: 'Let an online tool do it beside the traffic, or take a quiet hour.',
    },
    ...perDialect({
        postgresql(input) {
            const { name: node, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
            const table = (0,pg_tree/* relation */.JW)(fields, 'relation');
            const only = fields['relation']?.['inh'] !== true;
            if (['DO', 'CALL', 'SELECT'].includes(input.statement.kind))
                return blocking_index_hidden(input);
            if (node !== 'IndexStmt' || fields['concurrent'] === true || only)
                return [];
            if (!(0,facts/* existed */.z1)(input, table) || (0,facts/* didNothing */.zY)(input))
                return [];
            const name = (0,pg_tree/* text */.Qq)(fields, 'idxname') || chosenName(table, columnsIn(fields), 'idx');
            const locked = (0,facts/* lockedWith */.b4)(input, 'ShareLock', table);
            const partitions = locked.filter((name) => nameOfIndex(name, locked) === undefined);
            if (partitions.length > 0 && partitions.every((partition) => hasItsIndex(input, partition, locked)))
                return [];
            const on = (0,pg_tree/* tokens */.LU)(input.statement.sql).find((token) => token.word === 'ON');
            const unique = fields['unique'] === true ? 'UNIQUE ' : '';
            const also = partitions.length > 0 ? ` and its partitions ${and(partitions)}` : '';
            return [
                {
                    message: `Building index ${name} holds a SHARE lock on ${(0,pg_tree/* printed */.zd)(table)}${also}: nobody can write to it until the index is built and the transaction has committed.`,
                    suggestion: partitions.length > 0
                        ? onPartitions(input, fields, name, partitions)
                        : script(ALONE, words_closed(`CREATE ${unique}INDEX CONCURRENTLY IF NOT EXISTS ${(0,pg_tree/* quoted */.TL)(name)} ${input.statement.sql.slice(on?.start)}`)),
                },
            ];
        },
        mysql: blockingIndex,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/breaks-dependents.js

const named = ({ kind, name }) => `${kind} ${name}`;
/** More than these are counted, not named. */
const MOST = 8;
function list(all) {
    const some = all.slice(0, MOST).map(named);
    return and(all.length > MOST ? [...some, `${all.length - MOST} more`] : some);
}
const needs = (all) => and([...new Set(all.map((one) => one.needs))]);
function suggestion(all) {
    const fixes = [...new Set(all.flatMap(({ fix }) => fix ?? []))];
    if (fixes.length === 0)
        return undefined;
    return script('-- After it, in the same file: written again without what is gone, or, where nothing needs it any more, dropped.', ...fixes);
}
function hit(all, message, severity) {
    if (all.length === 0)
        return [];
    const text = suggestion(all);
    return [
        { message, ...(severity === undefined ? {} : { severity }), ...(text === undefined ? {} : { suggestion: text }) },
    ];
}
const breaksDependents = {
    id: 'breaks-dependents',
    severity: 'error',
    dialects: ['postgresql', 'mysql'],
    when: 'After the plan a view, function, procedure, trigger or event of the database names a table, column, function, type or enum value that a statement took away or renamed. On the shadow each statement of its body is read again by the server, without running it: an error where the server refuses it, a warning where it could not be asked and only the name stands there.',
    effect: 'Whatever calls it fails from that moment; a trigger that fails takes the INSERT, UPDATE or DELETE with it that fired it.',
    instead: 'Write it again in the same migration, without what is gone or with its new name; or drop it, where nothing needs it.',
    check(input) {
        const all = input.migration.statements[input.index]?.breaks ?? [];
        const broken = all.filter(({ error }) => error !== undefined);
        const maybe = all.filter(({ error }) => error === undefined);
        const error = broken[0]?.error?.replace(/\.$/, '') ?? '';
        const [them, it] = [broken.length > 1, maybe.length > 1];
        return [
            ...hit(broken, `${list(broken)} ${them ? 'need' : 'needs'} ${needs(broken)}, and ${them ? 'fail' : 'fails'} from this moment: ${error}.`),
            ...hit(maybe, `${list(maybe)} ${it ? 'name' : 'names'} ${needs(maybe)}, gone after this. Whether ${it ? 'they fail' : 'it fails'} could not be asked of the server.`, 'warning'),
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/cascade.js





const RELATIONS = new Set(['TABLE', 'VIEW', 'MATVIEW', 'SEQUENCE', 'INDEX', 'FOREIGN_TABLE'].map((o) => `OBJECT_${o}`));
/** Whether the statement cascades from something that was there before; drop-schema speaks for schemas. */
function cascades(input) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
    if (name === 'AlterTableStmt')
        return alterations(input, 'DropColumn', 'DropConstraint').some((c) => c.cascade);
    if (fields['behavior'] !== 'DROP_CASCADE' || (0,facts/* didNothing */.zY)(input))
        return false;
    if (name === 'TruncateStmt')
        return (0,pg_tree/* relations */.K1)(fields, 'relations').some((table) => (0,facts/* existed */.z1)(input, table));
    if (name !== 'DropStmt' || fields['removeType'] === 'OBJECT_SCHEMA')
        return false;
    const known = RELATIONS.has(String(fields['removeType']));
    return !known || (0,pg_tree/* dropped */.p)(fields).some((relation) => (0,facts/* existed */.z1)(input, relation));
}
const cascade = {
    id: 'cascade',
    severity: 'error',
    dialects: ['postgresql'],
    when: 'CASCADE reaches beyond what the statement names: an error for what it dropped or emptied on the shadow, a note where it found nothing there.',
    effect: 'Views, constraints, functions and columns that depend on it are dropped, tables that refer to it emptied, without a reviewer having read their names.',
    instead: 'Leave CASCADE out and drop each of them by name, in the same migration.',
    check(input) {
        if (!cascades(input))
            return [];
        const reached = (0,facts/* remarks */.IW)(input).filter((remark) => /\bcascades to\b/.test(remark));
        const plain = input.statement.sql.replace(/(?<!\s)\s+cascade\b(?=\s*(?:,|$))/gi, '');
        if (reached.length === 0) {
            const message = (0,facts/* measured */.jh)(input)
                ? 'CASCADE found nothing on the shadow that depends on it. On the target it drops whatever does, without naming it.'
                : 'CASCADE drops whatever depends on it, without naming it.';
            return [{ message, severity: 'info', suggestion: `${plain};` }];
        }
        return [
            {
                message: `On the shadow: ${reached.join('; ')}. None of it is named in the file.`,
                suggestion: accepted('cascade', '(what it drops, and why that may go)', input.statement.sql),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/mysql/lists.js
const LIST = /^(enum|set)\(/;
const membersOf = (type) => [...type.matchAll(/'([^']*(?:''[^']*)*)'/g)].map(([literal]) => literal);
const WRITTEN = /\b(?:enum|set)\s*\(((?:[^()']|'[^']*(?:''[^']*)*')*)\)/i;
/** A list that loses values or has them in other places; values that are only added at its end are no danger. */
function listChange({ was, becomes, text }) {
    const kind = LIST.exec(was?.type ?? '')?.[1];
    if (was === undefined || becomes === undefined || kind === undefined || !becomes.type.startsWith(`${kind}(`))
        return undefined;
    const old = membersOf(was.type);
    // What a later statement makes of it is that one's own.
    const written = WRITTEN.exec(text)?.[1];
    const now = membersOf(written === undefined || /["\\]/.test(written) ? becomes.type : written);
    if (old.every((value, i) => now[i] === value))
        return undefined;
    return {
        kind: kind.toUpperCase(),
        was: old,
        becomes: now,
        removed: old.filter((value) => !now.includes(value)),
        added: now.filter((value) => !old.includes(value)),
    };
}

;// CONCATENATED MODULE: ./lib/rules/mysql/change-column-type.js





/** `varchar(40)` → 40; undefined for types without a length. */
const lengthOf = (type) => {
    const found = /^(?:var)?(?:char|binary)\((\d+)\)$/.exec(type)?.[1];
    return found === undefined ? undefined : Number(found);
};
const INTEGERS = ['tinyint', 'smallint', 'mediumint', 'int', 'bigint'];
/** Whether each value of before is one of after: a longer text, a wider number, values added to the end of a list. */
function widens({ was, becomes }) {
    if (was === undefined || becomes === undefined || was.collation !== becomes.collation)
        return false;
    const [a, b] = [lengthOf(was.type), lengthOf(becomes.type)];
    if (a !== undefined && b !== undefined && was.type.replace(/\d+/, '') === becomes.type.replace(/\d+/, ''))
        return b >= a;
    if (/^(?:enum|set)\(/.test(was.type))
        return becomes.type.startsWith(was.type.slice(0, -1));
    const plain = (type) => type.replace(/\(\d+\)/, '');
    const [from, to] = [plain(was.type), plain(becomes.type)];
    const sign = / unsigned/.test(from) === / unsigned/.test(to);
    const rank = (type) => INTEGERS.indexOf(type.replace(/ .*/, ''));
    return sign && rank(from) !== -1 && rank(to) >= rank(from);
}
/** Longer texts whose length still fits into the same one or two bytes: in place on every server, asked or not. */
function sameLengthBytes({ was, becomes }) {
    const [a, b] = [lengthOf(was?.type ?? ''), lengthOf(becomes?.type ?? '')];
    if (a === undefined ||
        b === undefined ||
        !was?.type.startsWith('var') ||
        was.type.replace(/\d+/, '') !== becomes?.type.replace(/\d+/, ''))
        return false;
    // Up to four bytes a letter.
    const most = was.type.startsWith('varchar') ? 63 : 255;
    return b <= most || a > 255;
}
/** Lists that lose values, and texts that only compare otherwise, have rules of their own. */
function toldElsewhere(column) {
    const { was, becomes } = column;
    if (was === undefined || becomes === undefined)
        return false;
    return (listChange(column) !== undefined || (was.type === becomes.type && was.collation !== '' && becomes.collation !== ''));
}
function change_column_type_recipe(input, { on, name, becomes }) {
    const [table, next] = [(0,mysql_facts/* typed */.nE)(on), `${name}_new`];
    return script('-- 1. A column beside the old one, and code that writes both:', `--    ALTER TABLE ${table} ADD COLUMN ${(0,mysql_facts/* quoted */.k9)(next)} ${becomes?.type ?? '(the new type)'};`, `-- 2. ${IN_BATCHES.slice(3)}`, `--    UPDATE ${table} SET ${(0,mysql_facts/* quoted */.k9)(next)} = ${(0,mysql_facts/* quoted */.k9)(name)} WHERE ${(0,mysql_facts/* quoted */.k9)(next)} IS NULL AND ${(0,mysql_facts/* quoted */.k9)(name)} IS NOT NULL LIMIT 5000;`, '-- 3. Code that reads the new one only. 4. The old one goes. Or accept it, for a quiet hour:', words_accepted('change-column-type', '(how many rows there are, and when this runs)', input.statement.sql));
}
function changeColumnType(input) {
    const { change } = input;
    return (0,mysql_columns/* redefined */.pm)(input)
        .filter((column) => (0,mysql_columns/* changesType */.MC)(column) && !toldElsewhere(column))
        .flatMap((column) => {
        const { was, becomes, on, name } = column;
        const blocks = change !== undefined && change.others !== 'write';
        const narrow = !widens(column);
        // Done in an instant, or beside the traffic, and no value can be in its way.
        // What makes the server do more is something else in the same statement then.
        const light = sameLengthBytes(column) || (change !== undefined && !blocks && !change.rebuilds);
        if (!narrow && light)
            return [];
        const kinds = was === undefined || becomes === undefined ? '' : ` from ${was.type} to ${becomes.type}`;
        const fit = narrow ? ' A value that does not fit makes it fail, or is cut where the session is not strict.' : '';
        return [
            {
                severity: blocks || change === undefined ? 'error' : 'warning',
                ...(narrow ? { atLeast: 'warning' } : {}),
                message: `Changes ${name} of ${(0,mysql_facts/* shown */.SP)(on)}${kinds}.${costOf(input)}${fit}`,
                suggestion: change_column_type_recipe(input, column),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/rules/change-column-type.js








function rules_change_column_type_recipe(command) {
    const type = command.text === undefined ? undefined : (0,column_text/* between */.Tq)(command.text, 'TYPE', 'USING');
    if (type === undefined)
        return undefined;
    const column = (0,pg_tree/* quoted */.TL)(command.name);
    const next = (0,pg_tree/* quoted */.TL)(`${command.name}_new`);
    const value = (0,column_text/* between */.Tq)(command.text ?? '', 'USING') ?? `${column}::${type.replace(/(?<!\s)\s+COLLATE\s.*$/i, '')}`;
    return script('-- A second column, which the code writes as well from now on:', `${command.head} ADD COLUMN ${next} ${type};`, inBatches((0,pg_tree/* printed */.zd)(command.table), next, value, `${next} IS NULL AND ${column} IS NOT NULL`), `${NEXT} read from ${next} only. When no code uses ${column} any more, drop it.`);
}
const change_column_type_changeColumnType = {
    id: 'change-column-type',
    severity: 'error',
    grows: 'rows',
    when: 'The type of a column is changed so that the table has to be written anew, as seen on the shadow. A wider varchar and the like is not reported.',
    effect: 'The table and all its indexes are written anew under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile.',
    instead: 'Add a column of the new type, write both, fill it in batches, switch over, and drop the old one later.',
    onMysql: {
        when: 'MODIFY or CHANGE gives a column that was there before another type, length, character set or collation, and the server cannot do that in an instant or a value may not fit.',
        effect: 'Mostly the table is copied, and nobody can write to it meanwhile. A value that does not fit makes it fail; where the session is not strict it is cut without a word.',
        instead: 'Add a new column beside the old one, fill it in batches, and switch over; or take a quiet hour.',
    },
    ...perDialect({
        postgresql(input) {
            const commands = alterations(input, 'AlterColumnType').filter((c) => !addedHere(input, c.table, c.name));
            if (!(0,facts/* measured */.jh)(input)) {
                const unknown = together(commands, (columns, { table }) => `Changing the type of ${columns} may write ${(0,pg_tree/* printed */.zd)(table)} anew under an ACCESS EXCLUSIVE lock. The rehearsal did not reach the statement, so this is not known.`, rules_change_column_type_recipe);
                return unknown.map((hit) => ({ ...hit, severity: 'warning' }));
            }
            if (input.rewrites.length === 0)
                return [];
            return together(commands, (columns, { table }) => `Changing the type of ${columns} writes ${and((0,facts/* rewrittenTables */.al)(input))} and all indexes anew under an ACCESS EXCLUSIVE lock: nobody can read or write ${(0,pg_tree/* printed */.zd)(table)} meanwhile.`, rules_change_column_type_recipe);
        },
        mysql: changeColumnType,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/support/columns.js



function columnOf(table, column, def) {
    return {
        table,
        column,
        type: (0,pg_tree/* printedType */.hk)((0,pg_tree.at)(def, 'typeName')).replaceAll('"', ''),
        constraints: (0,pg_tree/* nodes */.a9)(def, 'constraints', 'Constraint'),
    };
}
/** Of CREATE TABLE, ADD COLUMN and ALTER COLUMN … TYPE; of new tables too. */
function columnsMade(input) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
    if (name === 'CreateStmt') {
        if ((0,facts/* didNothing */.zY)(input))
            return [];
        const table = (0,pg_tree/* relation */.JW)(fields, 'relation');
        return (0,pg_tree/* nodes */.a9)(fields, 'tableElts', 'ColumnDef').map((def) => columnOf(table, (0,pg_tree/* text */.Qq)(def, 'colname'), def));
    }
    const alter = name === 'AlterTableStmt' ? (0,pg_tree/* alterTable */.Dp)(input.statement.tree, input.statement.sql) : undefined;
    if (alter === undefined || (0,facts/* didNothing */.zY)(input))
        return [];
    return alter.commands
        .filter(({ type }) => type === 'AddColumn' || type === 'AlterColumnType')
        .map(({ type, name: own, def }) => columnOf(alter.table, type === 'AddColumn' ? (0,pg_tree/* text */.Qq)(def, 'colname') : own, def));
}
/** The table's own constraints in CREATE TABLE. */
function tableConstraints(input) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
    return name === 'CreateStmt' ? (0,pg_tree/* nodes */.a9)(fields, 'tableElts', 'Constraint') : [];
}

;// CONCATENATED MODULE: ./lib/rules/char-column.js



const charColumn = {
    id: 'char-column',
    severity: 'off',
    dialects: ['postgresql'],
    when: 'A column is made char(n).',
    effect: 'Each value is filled up with blanks to its length, which count in some comparisons and not in others.',
    instead: 'Write text, with a CHECK of its length where one is wanted.',
    check(input) {
        const made = columnsMade(input).filter(({ type }) => type === 'bpchar');
        if (made.length === 0)
            return [];
        const names = and(made.map(({ column }) => (0,pg_tree/* quoted */.TL)(column)));
        return [
            {
                message: `Values of ${names} are filled up with blanks: text is as small and as fast, and keeps them as they are.`,
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/charset-conversion.js






const charsetOf = (collation) => collation.replace(/_.*/, '');
/** What a character set cannot hold that the one before could. */
function narrower(from, to) {
    const rank = (collation) => ['ascii', 'latin1', 'utf8mb3', 'utf8mb4'].indexOf(charsetOf(collation));
    return rank(to) !== -1 && rank(from) > rank(to)
        ? ' Letters that the new character set does not have make it fail, or become question marks where the session is not strict.'
        : '';
}
const COMPARES = 'Texts compare by other rules from then on: a unique key may find two of them the same and make it fail, and comparing or joining with columns that stay as they are fails (error 1267) or uses no index.';
/** The collations of a table's columns that become others. */
function changed(input, on) {
    const columns = [...(input.before?.objects.values() ?? [])].filter(({ kind, name }) => kind === 'column' && name.toLowerCase().startsWith(`${on.name.toLowerCase()}.`));
    return columns.flatMap(({ name, definition }) => {
        const now = (0,mysql_facts/* after */.Pl)(input, 'column', on, name.slice(on.name.length + 1));
        const [from, to] = [
            (0,mysql_columns/* definitionOf */.Fg)(definition).collation,
            now === undefined ? '' : (0,mysql_columns/* definitionOf */.Fg)(now.definition).collation,
        ];
        return from === '' || to === '' || from === to ? [] : [{ from, to }];
    });
}
function whole(input) {
    const [action] = (0,mysql_facts/* alterations */.TL)(input, 'convert-charset');
    if (action === undefined)
        return [];
    const pairs = changed(input, action.on);
    if (input.before !== undefined && pairs.length === 0)
        return [];
    const from = [...new Set(pairs.map((pair) => pair.from))];
    const [first] = pairs;
    const words = first === undefined ? ` to ${action.name}` : ` from ${and(from)} to ${first.to}`;
    const longer = first !== undefined && charsetOf(first.from) !== charsetOf(first.to)
        ? ' A TEXT becomes the next longer type where its letters take more bytes.'
        : '';
    return [
        {
            ...louder(input),
            atLeast: 'warning',
            message: `Converts all texts of ${(0,mysql_facts/* shown */.SP)(action.on)}${words}.${costOf(input)} ${COMPARES}${longer}${first === undefined ? '' : narrower(first.from, first.to)}`,
            suggestion: script(ONLINE_TOOLS, words_accepted('charset-conversion', '(how large it is, and what else it is joined with)', input.statement.sql)),
        },
    ];
}
/** The column's text with its own collation, right behind its type. */
function kept(input, { text, was, kind }) {
    const lexis = (0,mysql_tree.mysqlTree)(input.statement)?.lexis;
    if (was === undefined || lexis === undefined)
        return undefined;
    const tokens = [...(0,scan/* significant */.I1)(text, 0, text.length, lexis)];
    const verb = tokens[1]?.upper === 'COLUMN' ? 2 : 1;
    let at = verb + (kind === 'change' ? 2 : 1);
    if (tokens[at + 1]?.text === '(')
        at = tokens.findIndex((token, i) => i > at && token.text === ')' && token.depth === 0);
    const end = tokens[at]?.end;
    if (end === undefined)
        return undefined;
    const whole = `${text.slice(0, end)} CHARACTER SET ${charsetOf(was.collation)} COLLATE ${was.collation}${text.slice(end)}`;
    return `${input.statement.sql.replace(text, () => whole)};`;
}
function column(input, one) {
    const { was, becomes, name, on, text } = one;
    const [from, to] = [was?.collation ?? '', becomes?.collation ?? ''];
    const silent = !/\b(?:collate|charset|character\s+set|char\s+set)\b/i.test(text);
    const why = silent ? ', since its new definition names none and takes that of the table' : '';
    const same = silent ? kept(input, one) : undefined;
    return {
        ...louder(input),
        atLeast: 'warning',
        message: `Changes ${name} of ${(0,mysql_facts/* shown */.SP)(on)} from ${from} to ${to}${why}.${costOf(input)} ${COMPARES}${narrower(from, to)}`,
        suggestion: same === undefined
            ? script(ONLINE_TOOLS, words_accepted('charset-conversion', '(how large it is, and what else it is joined with)', input.statement.sql))
            : script('-- With the collation that the column has:', same),
    };
}
const charsetConversion = {
    id: 'charset-conversion',
    severity: 'warning',
    grows: 'rows',
    dialects: ['mysql'],
    when: 'CONVERT TO CHARACTER SET, or a MODIFY or CHANGE after which a text column that was there before has another collation, also because its new definition names none.',
    effect: 'The table is copied or rebuilt. Texts compare by other rules: unique keys may find two the same, joins with columns of another collation fail or use no index.',
    instead: 'Repeat CHARACTER SET and COLLATE in a MODIFY. Convert the tables that are joined together, beside the traffic where they are large.',
    check: (input) => [
        ...whole(input),
        ...(0,mysql_columns/* redefined */.pm)(input)
            .filter(({ was, becomes }) => was !== undefined && becomes !== undefined && was.type === becomes.type)
            .filter(({ was, becomes }) => was?.collation !== becomes?.collation && becomes?.collation !== '' && was?.collation !== '')
            .map((one) => column(input, one)),
    ],
};

;// CONCATENATED MODULE: ./lib/rules/cluster.js




const cluster = {
    id: 'cluster',
    severity: 'error',
    grows: 'rows',
    dialects: ['postgresql'],
    when: 'CLUSTER runs on a table that was there before, or on all that were clustered once.',
    effect: 'The table is written anew in the order of an index under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile.',
    instead: 'Put the table in order with pg_repack, which lets reads and writes go on.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        const table = (0,pg_tree/* relation */.JW)(fields, 'relation');
        if (name !== 'ClusterStmt' || (table.name !== '' && !(0,facts/* existed */.z1)(input, table)))
            return [];
        const what = table.name === '' ? 'every table that was clustered before' : (0,pg_tree/* printed */.zd)(table);
        return [
            {
                message: `CLUSTER writes ${what} anew under an ACCESS EXCLUSIVE lock: nobody can read or write ${table.name === '' ? 'them' : 'it'} meanwhile.`,
                suggestion: script('-- Outside of migrations, while reads and writes go on: pg_repack --table NAME --order-by COLUMNS. Or:', accepted('cluster', '(how large it is, and when this runs)', input.statement.sql)),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/concurrent-index-name.js




const concurrentIndexName = {
    id: 'concurrent-index-name',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'CREATE INDEX CONCURRENTLY on a table that was there before gives the index no name.',
    effect: 'A build that was broken off leaves an INVALID index, which every write keeps up and no query uses. Without a name nobody can tell it, and a second run builds another one beside it.',
    instead: 'Give it a name: then this action finds what was left, removes it and builds it again.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        const table = (0,pg_tree/* relation */.JW)(fields, 'relation');
        if (name !== 'IndexStmt' || fields['concurrent'] !== true || (0,pg_tree/* text */.Qq)(fields, 'idxname') !== '')
            return [];
        if (!(0,facts/* existed */.z1)(input, table))
            return [];
        const columns = (0,pg_tree/* nodes */.a9)(fields, 'indexParams', 'IndexElem').map((element) => (0,pg_tree/* text */.Qq)(element, 'name') || 'expr');
        const all = (0,pg_tree/* tokens */.LU)(input.statement.sql);
        const at = all.find((token) => token.word === 'CONCURRENTLY')?.end ?? 0;
        const { sql } = input.statement;
        return [
            {
                message: `The index on ${(0,pg_tree/* printed */.zd)(table)} gets no name. Where the build is broken off, the INVALID index that it leaves cannot be told from others, and a second run builds another one beside it.`,
                suggestion: words_closed(`${sql.slice(0, at)} ${(0,pg_tree/* quoted */.TL)(chosenName(table, columns, 'idx'))}${sql.slice(at)}`),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/concurrently-in-own-transaction.js


/** The line of the BEGIN whose transaction is open at this statement. */
function openSince(input) {
    let line;
    for (const statement of input.migration.parsed.slice(0, input.index)) {
        if (statement.transaction === 'begin')
            line ??= statement.line;
        if (statement.transaction === 'commit' || statement.transaction === 'rollback')
            line = undefined;
    }
    return line;
}
const concurrentlyInOwnTransaction = {
    id: 'concurrently-in-own-transaction',
    severity: 'error',
    dialects: ['postgresql'],
    when: "A statement that cannot run in a transaction (CREATE INDEX CONCURRENTLY, VACUUM, …) stands between the file's own BEGIN and COMMIT.",
    effect: 'PostgreSQL refuses it, and takes back what the transaction did before.',
    instead: 'Put it into a migration of its own, without BEGIN and COMMIT.',
    check(input) {
        const line = input.statement.transaction === 'forbidden' ? openSince(input) : undefined;
        if (line === undefined)
            return [];
        const concurrently = /\bconcurrently\b/i.test(input.statement.sql) ? ' CONCURRENTLY' : '';
        return [
            {
                message: `${input.statement.kind}${concurrently} cannot run in a transaction, and the file opens one with BEGIN on line ${line}: PostgreSQL refuses it.`,
                suggestion: script(ALONE, words_closed(input.statement.sql)),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/definer.js

const definer = {
    id: 'definer',
    severity: 'warning',
    dialects: ['mysql'],
    when: 'CREATE or ALTER of a view, routine, trigger or event names its DEFINER, other than CURRENT_USER.',
    effect: 'Giving the name of another account takes a right that few have. Where that account is not there, whoever uses it gets error 1449; else it runs with all that the account may do.',
    instead: 'Leave DEFINER out: it is the one who runs the migration. SQL SECURITY INVOKER lets callers do only what they may do themselves.',
    check(input) {
        if (!/^(?:CREATE|ALTER) (?:VIEW|PROCEDURE|FUNCTION|TRIGGER|EVENT)$/.test(input.statement.kind))
            return [];
        const tokens = (0,mysql_tree.mysqlTree)(input.statement)?.tokens ?? [];
        const at = tokens.findIndex(({ upper, type }) => type === 'word' && upper === 'DEFINER');
        const [sign, user] = tokens.slice(at + 1, at + 3);
        if (at === -1 || sign?.text !== '=' || user === undefined || /^CURRENT_(?:USER|ROLE)$/.test(user.upper))
            return [];
        const hosted = tokens[at + 3]?.text === '@';
        const last = hosted ? tokens[at + 4] : user;
        const { sql } = input.statement;
        // Within a comment that the server runs, as dumps have it, nothing can simply be cut out.
        const text = `${sql.slice(0, tokens[at]?.start).trimEnd()} ${sql.slice(last?.end).trimStart()}`;
        const named = sql.slice(user.start, last?.end);
        return [
            {
                message: `The ${input.statement.kind.split(' ')[1]?.toLowerCase() ?? 'object'} is made in the name of ${named}: where that account is not there its use fails with error 1449, and else it runs with all that the account may do.`,
                ...(sql.slice(0, last?.end).includes('/*') ? {} : { suggestion: `${text};` }),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/exclusive-lock-held.js





/** Takes longer the more rows there are. Index builds, rewrites and checks have rules of their own. */
function growsWithRows(input, statement) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
    const old = () => input.existedBefore((0,pg_tree/* bare */.$B)((0,pg_tree/* relation */.JW)(fields, 'relation')));
    if (name === 'UpdateStmt' || name === 'DeleteStmt' || name === 'MergeStmt')
        return old();
    // Rows that come from tables of before: their number is not in the file.
    const reads = (key) => (0,pg_tree/* tablesIn */.N$)(fields[key]).some((table) => input.existedBefore((0,pg_tree/* bare */.$B)(table)));
    if (name === 'InsertStmt')
        return reads('selectStmt');
    if (name === 'CreateTableAsStmt')
        return reads('query') && (0,pg_tree.at)(fields, 'into')['skipData'] !== true;
    if (name === 'CopyStmt')
        return fields['is_from'] === true && statement.copyData === undefined;
    const alter = (0,pg_tree/* alterTable */.Dp)(statement.tree, statement.sql);
    return (alter?.commands.some((command) => command.type === 'ValidateConstraint') === true &&
        input.existedBefore((0,pg_tree/* bare */.$B)(alter.table)));
}
/** Locks that stop readers, or writers: the second come with triggers and foreign keys. */
const STRONG = ['AccessExclusiveLock', 'ShareRowExclusiveLock'];
/** Strong locks that one statement took; nobody waits for what is dropped. */
function takenBy(migration, index) {
    const { locks = [], line = 0 } = migration.statements[index] ?? {};
    const strong = locks.filter(({ mode }) => STRONG.includes(mode));
    if (strong.length === 0)
        return [];
    const { name, fields } = (0,classify/* nodeOf */.E7)(migration.parsed[index]?.tree);
    const gone = name === 'DropStmt' ? (0,pg_tree/* dropped */.p)(fields) : [];
    return strong
        .filter(({ relation }) => !gone.some((one) => (0,facts/* includes */.mK)([relation], one)))
        .map(({ relation, mode }) => ({ relation, line, mode }));
}
const walks = new WeakMap();
/** The locks under which this statement runs as the first long one of its transaction. */
function heldHere(input) {
    const { migration, index } = input;
    const start = (0,facts/* transactionStart */.zN)(input);
    const known = walks.get(migration) ?? new Map();
    walks.set(migration, known);
    const walk = known.get(start) ?? { next: start, taken: [], found: undefined };
    known.set(start, walk);
    for (; walk.next <= index && walk.found === undefined; walk.next += 1) {
        const statement = migration.parsed[walk.next];
        if (statement === undefined)
            break;
        if (walk.taken.length > 0 && growsWithRows(input, statement))
            walk.found = walk.next;
        else
            walk.taken.push(...takenBy(migration, walk.next));
    }
    return walk.found === index ? walk.taken : [];
}
const exclusiveLockHeld = {
    id: 'exclusive-lock-held',
    severity: 'warning',
    grows: 'rows',
    dialects: ['postgresql'],
    when: 'In one transaction, a statement that takes a short lock against readers or writers (ACCESS EXCLUSIVE, SHARE ROW EXCLUSIVE) comes before one that takes the longer the more rows there are.',
    effect: 'Locks are held until the transaction has committed: nobody can read or write the locked table, or write to it, while the second one runs.',
    instead: 'Move the long statement into the next migration, so that the lock is gone when it runs.',
    check(input) {
        if (!growsWithRows(input, input.statement))
            return [];
        const all = heldHere(input);
        // Whoever stops readers stops writers as well.
        const readers = all.filter(({ mode }) => mode === 'AccessExclusiveLock');
        const taken = readers.length > 0 ? readers : all;
        const [first] = taken;
        if (first === undefined)
            return [];
        const tables = [...new Set(taken.map((lock) => lock.relation))];
        const some = tables.length > 4 ? [...tables.slice(0, 4), `${tables.length - 4} more`] : tables;
        const copied = input.statement.copyData !== undefined;
        return [
            {
                message: `Line ${first.line} took ${readers.length > 0 ? 'an ACCESS EXCLUSIVE' : 'a SHARE ROW EXCLUSIVE'} lock on ${and(some)}, which is held until the transaction has committed: nobody can ${readers.length > 0 ? 'read or write' : 'write to'} ${tables.length === 1 ? 'it' : 'them'} while this ${input.statement.kind} runs.`,
                ...(copied ? {} : { suggestion: script(NEXT, words_closed(input.statement.sql)) }),
            },
        ];
    },
};

// EXTERNAL MODULE: ./lib/sql/mysql/read.js + 1 modules
var read = __webpack_require__(65222);
;// CONCATENATED MODULE: ./lib/rules/mysql/delete-or-update-all.js






const JOINS = new Set(['JOIN', 'STRAIGHT_JOIN']);
/** What may stand in a value that is the same however often it is written. */
const STEADY = /^(?:NULL|TRUE|FALSE|\d+(?:\.\d+)?)$/;
/** The tokens of the condition; undefined where there is none. */
function condition(tokens) {
    const where = tokens.findIndex(({ depth, upper, type }) => depth === 0 && type === 'word' && upper === 'WHERE');
    if (where === -1)
        return undefined;
    const end = tokens.findIndex(({ depth, upper, type }, i) => i > where && depth === 0 && type === 'word' && /^(?:ORDER|LIMIT|RETURNING)$/.test(upper));
    return tokens.slice(where + 1, end === -1 ? undefined : end).filter(({ text }) => text !== '(' && text !== ')');
}
/** A condition that says nothing: `TRUE`, `1`, `1 = 1`, `'a' = 'a'`. */
function saysNothing(tokens) {
    const words = tokens.map(({ upper }) => upper);
    const [left, sign, right] = words;
    if (words.length === 1)
        return left === 'TRUE' || /^[1-9]\d*$/.test(left ?? '');
    return (words.length === 3 && sign === '=' && left === right && tokens[0]?.type !== 'name' && /^['"\d]/.test(left ?? ''));
}
/** A constant for one column: such an update can be cut into pieces. */
function inPieces(tokens, table) {
    const set = tokens.findIndex(({ upper, depth }) => upper === 'SET' && depth === 0);
    const [column, equals, value, ...more] = tokens.slice(set + 1);
    if (set === -1 || column === undefined || equals?.text !== '=' || value === undefined || more.length > 0)
        return undefined;
    if (value.type !== 'string' && !STEADY.test(value.upper))
        return undefined;
    const name = column.type === 'name' ? column.text : (0,mysql_facts/* quoted */.k9)(column.text);
    return script(IN_BATCHES, `UPDATE ${(0,mysql_facts/* typed */.nE)(table)} SET ${name} = ${value.text} WHERE NOT (${name} <=> ${value.text}) LIMIT 5000;`);
}
/** Undefined for every other statement, and where a condition, a join or a LIMIT chooses among the rows. */
function everythingIn({ verb, tables }, tokens) {
    if (verb === 'TRUNCATE TABLE')
        return { deletes: true, tables, where: undefined };
    if (verb !== 'UPDATE' && verb !== 'DELETE')
        return undefined;
    const where = condition(tokens);
    const limited = tokens.some(({ depth, upper, type }) => depth === 0 && type === 'word' && upper === 'LIMIT');
    // Joined rows are chosen by what they are joined to, but for a join with everything.
    const joined = tokens.some(({ upper }, i) => JOINS.has(upper) && tokens[i - 1]?.upper !== 'CROSS');
    if (limited || (where === undefined ? joined : !saysNothing(where)))
        return undefined;
    return { deletes: verb === 'DELETE', tables, where };
}
const BOUNDARY = /^(?:;|BEGIN|THEN|ELSE|DO|LOOP|REPEAT|DECLARE)$/;
/** The changes of all rows in a body, which is read piece by piece: what stands between two of its own words. */
function inBody(text, lexis) {
    const pieces = [[]];
    for (const token of (0,scan/* significant */.I1)(text, 0, text.length, lexis)) {
        if (token.depth === 0 && token.type !== 'name' && BOUNDARY.test(token.upper))
            pieces.push([]);
        else
            pieces.at(-1)?.push(token);
    }
    return pieces.flatMap((piece) => {
        const start = piece.findIndex(({ upper, type }) => type === 'word' && /^(?:UPDATE|DELETE|TRUNCATE)$/.test(upper));
        // What stands before it belongs to another statement, but for a handler's or a label's words
        if (start === -1 || piece.slice(0, start).some(({ upper }) => /^(?:CREATE|FOR|ON|GRANT|INSERT|SET)$/.test(upper)))
            return [];
        const own = piece.slice(start);
        const sql = text.slice(own[0]?.start, own.at(-1)?.end);
        return everythingIn((0,read/* readFacts */.M)(sql, lexis), [...(0,scan/* significant */.I1)(sql, 0, sql.length, lexis)]) ?? [];
    });
}
const delete_or_update_all_hit = (input, { deletes, where, tables }, table, within) => {
    const verb = deletes ? 'DELETE' : 'UPDATE';
    const words = `${verb} without ${where === undefined ? 'WHERE' : 'a WHERE that says something'}${within}`;
    if (deletes)
        return {
            severity: 'error',
            atLeast: 'error',
            message: `${words} removes every row of ${(0,mysql_facts/* shown */.SP)(table)}.`,
            suggestion: words_accepted('delete-or-update-all', '(why no row is needed any more)', input.statement.sql),
        };
    const tokens = (0,mysql_tree.mysqlTree)(input.statement)?.tokens ?? [];
    return {
        message: `${words} writes every row of ${(0,mysql_facts/* shown */.SP)(table)}, and keeps all of them locked until it has committed; replicas repeat it after that and lag.`,
        suggestion: (within === '' && where === undefined && tables.length === 1 ? inPieces(tokens, table) : undefined) ??
            words_accepted('delete-or-update-all', '(how many rows it has)', input.statement.sql),
    };
};
function deleteOrUpdateAll(input) {
    const tree = (0,mysql_tree.mysqlTree)(input.statement);
    if (tree === undefined)
        return [];
    const told = (found, within) => found.tables.filter((table) => (0,mysql_facts/* existed */.z1)(input, table)).map((table) => delete_or_update_all_hit(input, found, table, within));
    if (tree.facts.verb === 'UPDATE' || tree.facts.verb === 'DELETE') {
        const found = everythingIn(tree.facts, tree.tokens);
        return found === undefined ? [] : told(found, '');
    }
    const block = tree.facts.verb === 'BEGIN NOT ATOMIC' ? [{ name: 'this block', text: input.statement.sql }] : [];
    const called = input.migration.statements[input.index]?.calls ?? [];
    return [...block, ...called].flatMap(({ name, text }) => inBody(text, tree.lexis).flatMap((found) => told(found, ` in ${name}`)));
}

// EXTERNAL MODULE: ./lib/sql/pg/body.js
var body = __webpack_require__(86714);
// EXTERNAL MODULE: ./lib/sql/pg/scan.js
var pg_scan = __webpack_require__(62763);
;// CONCATENATED MODULE: ./lib/rules/support/blocks.js




const SPLITS = new Set([';', 'THEN', 'ELSE', 'LOOP', 'BEGIN', 'DECLARE']);
/** Takes a body apart by its own words, outside of quotes and brackets. */
function blockOf(body) {
    const text = (0,pg_scan/* blankComments */.$E)(body);
    const pieces = [];
    const caught = [];
    let words = [];
    let from = 0;
    let depth = 0;
    let handler = false;
    for (const { word, start, end } of (0,pg_tree/* tokens */.LU)(text)) {
        const raised = word === 'EXCEPTION' && words[0] !== 'RAISE';
        if (!SPLITS.has(word) && !raised) {
            if (words.length === 0)
                from = start;
            words.push(word);
            continue;
        }
        const piece = words.length === 0 ? '' : text.slice(from, start).trim();
        const [first, second] = words;
        if (first === 'END') {
            if (second === 'IF' || second === 'LOOP' || second === 'CASE')
                depth = Math.max(0, depth - 1);
            else if (words.length === 1)
                handler = false;
        }
        else if (piece !== '')
            pieces.push({ text: piece, words, inside: depth > 0 || handler });
        if (handler && first === 'WHEN' && word === 'THEN')
            caught.push(...piece
                .slice(4)
                .trim()
                .toLowerCase()
                .split(/\s+or\s+/));
        // END LOOP is no loop; CASE with THEN inside of a statement has no END of its own here.
        if ((word === 'THEN' && (first === 'IF' || first === 'CASE')) || (word === 'LOOP' && first !== 'END'))
            depth += 1;
        if (raised)
            handler = true;
        if (first === 'END' && word === 'LOOP')
            depth = Math.max(0, depth - 1);
        words = [];
        from = end;
    }
    if (words.length > 0 && words[0] !== 'END')
        pieces.push({ text: text.slice(from).trim(), words, inside: depth > 0 });
    return { text, pieces, caught };
}
const blocks = new WeakMap();
/** What a DO block holds; undefined for every other statement. */
function blockIn(input) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
    if (name !== 'DoStmt')
        return undefined;
    const known = blocks.get(input.statement) ?? blockOf((0,body/* bodyOf */.E)(name, fields)?.text ?? '');
    blocks.set(input.statement, known);
    return known;
}
/** The bodies of what a statement calls, and of what that calls. */
function calledBlocks(input) {
    const called = input.migration.statements[input.index]?.calls ?? [];
    return called.map((body) => {
        const block = blocks.get(body) ?? blockOf(body.text);
        blocks.set(body, block);
        return { ...block, name: body.name };
    });
}
const NAME = String.raw `("[^"]+"|[a-z_\u0080-\uffff][\w$\u0080-\uffff]*)(?:\s*\.\s*("[^"]+"|[a-z_\u0080-\uffff][\w$\u0080-\uffff]*))?`;
const bareOf = (name) => (name.startsWith('"') ? name.slice(1, -1) : name.toLowerCase());
function relationOf(first, second) {
    return second === undefined
        ? { schema: undefined, name: bareOf(first) }
        : { schema: bareOf(first), name: bareOf(second) };
}
/** Relations of before that stand behind one of the words (a pattern), each as it can be printed. */
function relationsAfter(input, words, text) {
    const pattern = new RegExp(String.raw `\b(?:${words})\s+(?:only\s+)?${NAME}(?![\w$]|\s*\()`, 'gi');
    const found = [...text.matchAll(pattern)].map((match) => relationOf(match[1] ?? '', match[2]));
    const once = new Map(found.map((relation) => [(0,pg_tree/* bare */.$B)(relation), relation]));
    return [...once.values()].filter((relation) => input.existedBefore((0,pg_tree/* bare */.$B)(relation)));
}
/** A name that is put together when the code runs: `format('… FROM %I', name)`, `'… FROM ' || name`. */
const COMPOSED = /\b(?:from|join)\s+(?:%\d*\$?[IsL]|'\s*\|\|)/i;
/** Tables of before whose rows a text reads. */
function readsOf(input, text) {
    // EXTRACT(year FROM at) and the like name no table, IS DISTINCT FROM neither.
    return relationsAfter(input, String.raw `from(?<!\bdelete\s+from)(?<!\bdistinct\s+from)|join`, text);
}
const readsComposed = (text) => COMPOSED.test(text);

;// CONCATENATED MODULE: ./lib/rules/support/conditions.js


/** A constant without the place where it stands. */
const constant = (node) => JSON.stringify(node, (key, value) => (key === 'location' ? undefined : value));
/** A condition that says nothing: `true`, `1 = 1`. */
function isTrue(node) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(node);
    if (name === 'A_Const')
        return (0,pg_tree.at)(fields, 'boolval')['boolval'] === true;
    if (name === 'BoolExpr') {
        const parts = (0,pg_tree/* list */.p_)(fields, 'args').map(isTrue);
        return fields['boolop'] === 'AND_EXPR'
            ? parts.every(Boolean)
            : fields['boolop'] === 'OR_EXPR' && parts.some(Boolean);
    }
    const [left, right] = [fields['lexpr'], fields['rexpr']];
    const equals = name === 'A_Expr' && fields['kind'] === 'AEXPR_OP' && (0,pg_tree/* names */.Dy)(fields, 'name').join('') === '=';
    return equals && (0,classify/* nodeOf */.E7)(left).name === 'A_Const' && constant(left) === constant(right);
}

;// CONCATENATED MODULE: ./lib/rules/delete-or-update-all.js












/** Statements that change rows or run code which does; EXPLAIN, views and functions only hold the text. */
const CHANGING = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'SELECT', 'DO', 'CALL', 'COPY', 'CREATE TABLE AS']);
/** No WHERE, or one that says nothing. */
const meansAll = (fields) => fields['whereClause'] === undefined || isTrue(fields['whereClause']);
/** `added IS NULL`, of a column that this plan adds without a value: no row has one, however the condition looks. */
function fillsNew(input, { table, where }) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(where);
    const column = (0,pg_tree/* names */.Dy)((0,pg_tree.at)(fields, 'arg'), 'fields').at(-1);
    if (name !== 'NullTest' || fields['nulltesttype'] !== 'IS_NULL' || column === undefined)
        return false;
    // Under a lock that the same transaction took, the other rule says the same and more.
    if (heldHere(input).some(({ relation: held }) => (0,facts/* includes */.mK)([held], table)))
        return false;
    if (input.after !== undefined) {
        const made = objectNamed(input.after, 'column', table, column);
        const before = objectNamed(input.before, 'column', table, column);
        return made !== undefined && before === undefined && !/ (?:DEFAULT|GENERATED) /.test(made.definition);
    }
    return commandsBefore(input, table, 'AddColumn').some((c) => (0,pg_tree/* text */.Qq)(c.def, 'colname') === column && !defaultOf(c) && selfFilling(c) === undefined);
}
/** Whether a second run finds its work done: the value is made of constants and of other columns. */
function settles(expression, column) {
    if (typeof expression !== 'object' || expression === null)
        return true;
    return Object.entries(expression).every(([key, value]) => {
        if (['FuncCall', 'SubLink', 'SQLValueFunction', 'ParamRef', 'SetToDefault'].includes(key))
            return false;
        return key === 'ColumnRef' ? (0,pg_tree/* names */.Dy)(value, 'fields').at(-1) !== column : settles(value, column);
    });
}
/** One column, one value, one table: such an update can be cut into pieces. */
function delete_or_update_all_inPieces(input, fields, table) {
    const [target, ...more] = (0,pg_tree/* nodes */.a9)(fields, 'targetList', 'ResTarget');
    const value = (0,column_text/* between */.Tq)(input.statement.sql, 'SET', 'WHERE', 'RETURNING')?.replace(/^[^=]*=\s*/, '');
    const simple = target !== undefined && more.length === 0 && fields['fromClause'] === undefined;
    const again = simple && settles(target['val'], (0,pg_tree/* text */.Qq)(target, 'name'));
    if (!again || value === undefined || fields['withClause'] !== undefined) {
        return accepted('delete-or-update-all', '(how many rows it has)', input.statement.sql);
    }
    const column = (0,pg_tree/* quoted */.TL)((0,pg_tree/* text */.Qq)(target, 'name'));
    return script('-- Outside of migrations, again and again until it touches no row:', words_closed(`UPDATE ${table} SET ${column} = ${value}
  WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${table} WHERE ${column} IS DISTINCT FROM (${value}) LIMIT 5000))`));
}
/** A change of rows, in the statement itself, in one of its WITH clauses, or in a MERGE. */
function changesIn(tree) {
    if (typeof tree !== 'object' || tree === null)
        return [];
    return Object.entries(tree).flatMap(([name, inner]) => {
        const fields = (typeof inner === 'object' && inner !== null ? inner : {});
        const table = (0,pg_tree/* relation */.JW)(fields, 'relation');
        const own = name === 'UpdateStmt' || name === 'DeleteStmt'
            ? [
                {
                    deletes: name === 'DeleteStmt',
                    table,
                    all: meansAll(fields),
                    words: `${name.slice(0, 6).toUpperCase()} without WHERE`,
                    where: fields['whereClause'],
                },
            ]
            : name === 'MergeStmt'
                ? merged(fields, table)
                : [];
        return [...own, ...changesIn(inner)];
    });
}
/** Every row matches a condition that is always true. */
function merged(fields, table) {
    if (!isTrue(fields['joinCondition']))
        return [];
    const clauses = (0,pg_tree/* nodes */.a9)(fields, 'mergeWhenClauses', 'MergeWhenClause').filter((clause) => clause['matchKind'] === 'MERGE_WHEN_MATCHED' &&
        (clause['condition'] === undefined || isTrue(clause['condition'])));
    const of = (command) => clauses.some((clause) => clause['commandType'] === command);
    if (of('CMD_DELETE'))
        return [{ deletes: true, table, all: true, words: 'MERGE … ON true … THEN DELETE' }];
    return of('CMD_UPDATE') ? [{ deletes: false, table, all: true, words: 'MERGE … ON true … THEN UPDATE' }] : [];
}
function told(input, { deletes, table, words }, own) {
    const name = (0,pg_tree/* printed */.zd)(table);
    const itself = own !== undefined &&
        (0,classify/* nodeOf */.E7)(input.statement.tree).name === 'UpdateStmt' &&
        words.startsWith('UPDATE') &&
        own['withClause'] === undefined;
    if (!deletes) {
        return {
            message: `${words} writes every row of ${name} a second time, and keeps all of them locked until the transaction has committed.`,
            suggestion: itself
                ? delete_or_update_all_inPieces(input, own, name)
                : accepted('delete-or-update-all', '(how many rows it has)', input.statement.sql),
        };
    }
    return {
        severity: 'error',
        atLeast: 'error',
        message: `${words} removes every row of ${name}.`,
        suggestion: accepted('delete-or-update-all', '(why no row is needed any more)', input.statement.sql),
    };
}
/** The same within a block or a function, where the parser sees only text; also as the text of an EXECUTE. */
function inBlock(input, block) {
    return block.pieces.flatMap((piece) => {
        const text = /^execute\s+'([^']*)'$/i.exec(piece.text)?.[1] ?? piece.text;
        const kind = /^(?:delete(?=\s+from\b)|update)\b/i.exec(text)?.[0].toUpperCase();
        if (kind === undefined)
            return [];
        const words = (0,pg_tree/* tokens */.LU)(text).map(({ word }) => word);
        const where = words.indexOf('WHERE');
        const rest = where === -1 ? [] : words.slice(where + 1).filter((word) => word !== ';');
        const all = where === -1
            ? !words.includes('USING') && !words.includes('FROM', 2)
            : rest.join(' ') === 'TRUE' || rest.join('') === '1=1';
        const [table] = relationsAfter(input, kind === 'DELETE' ? String.raw `delete\s+from` : 'update', text);
        if (!all || table === undefined)
            return [];
        return [
            told(input, {
                deletes: kind === 'DELETE',
                table,
                all,
                words: `${kind} without WHERE, in the text of this ${input.statement.kind},`,
            }),
        ];
    });
}
const delete_or_update_all_deleteOrUpdateAll = {
    id: 'delete-or-update-all',
    severity: 'warning',
    grows: 'rows',
    when: 'A DELETE (an error) or UPDATE (a warning) without a condition, or with one that is always true or asks a new column for NULL, runs on a table that was there before: also in WITH, MERGE, DO blocks and functions that are called.',
    effect: 'Every row is gone, or written a second time: all of them stay locked until the transaction has committed, and the table grows to twice its size.',
    instead: 'Say with WHERE which rows are meant; change large tables in batches, outside of migrations.',
    onMysql: {
        when: 'A DELETE (an error) or UPDATE (a warning) without a condition, or with one that is always true, runs on a table that was there before.',
        effect: 'Every row is gone, or written: all of them stay locked until it has committed, and replicas repeat it and lag.',
        instead: 'Say with WHERE which rows are meant; change large tables in batches, outside of migrations.',
    },
    ...perDialect({
        postgresql(input) {
            const { kind, sql } = input.statement;
            if (!CHANGING.has(kind) || (!/\b(?:update|delete|merge)\b/i.test(sql) && calledBlocks(input).length === 0))
                return [];
            const block = blockIn(input);
            if (block !== undefined)
                return [...inBlock(input, block), ...calledBlocks(input).flatMap((one) => inBlock(input, one))];
            const found = changesIn(input.statement.tree)
                .map((change) => !change.all && !change.deletes && fillsNew(input, change)
                ? { ...change, all: true, words: 'UPDATE of a column that is new, and NULL in each row,' }
                : change)
                .filter(({ all, table }) => all && (0,facts/* existed */.z1)(input, table));
            const called = calledBlocks(input).flatMap((one) => inBlock(input, one));
            return [...found.map((change) => told(input, change, (0,classify/* nodeOf */.E7)(input.statement.tree).fields)), ...called];
        },
        mysql: deleteOrUpdateAll,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/depends-on-rows.js




/** What takes something away or changes it, also where it stands in the text of an EXECUTE. */
const DANGERS = [
    ['DROP', /\bdrop(?<!\bcommit\s+drop)\s+[a-z%]/i],
    ['TRUNCATE', /\btruncate\s+(?:table\s+)?["a-z%]/i],
    ['DELETE', /\bdelete\s+from\b/i],
    ['ALTER', /\balter\s+(?!sequence\b)[a-z%]/i],
];
const CHANGES = [
    ['EXECUTE', /\bexecute\b(?!\s+(?:function|procedure|on)\b)/i],
    ['CREATE', /\bcreate\s+(?!temp)[a-z]/i],
    ['ALTER SEQUENCE', /\balter\s+sequence\b/i],
    ['INSERT', /\binsert\s+into\b/i],
    ['UPDATE', /\bupdate\s+(?:only\s+)?["a-z_][\w".]*\s[\s\S]{0,300}?\bset\b/i],
    ['MERGE', /\bmerge\s+into\b/i],
];
const depends_on_rows_named = (list, text) => list.flatMap(([word, pattern]) => (pattern.test(text) ? [word] : []));
/** Pieces that only do something: what they read decides nothing. A SELECT, a loop or an assignment does. */
const ACTS = new Set('INSERT UPDATE DELETE MERGE CREATE ALTER DROP TRUNCATE COMMENT GRANT REVOKE RAISE LOCK COPY REFRESH COMMIT ROLLBACK SET'.split(' '));
function decides(piece, block) {
    const first = piece.words[0] ?? '';
    if (first === 'EXECUTE')
        return piece.words.includes('INTO');
    if (!ACTS.has(first))
        return true;
    return piece.words.includes('RETURNING') || /\b(?:found|row_count)\b/i.test(block.text);
}
/** Tables that a piece reads, itself or by a function. */
function readBy(input, text, readers) {
    const lower = text.toLowerCase();
    const own = readsOf(input, text).map(pg_tree/* printed */.zd);
    const composed = readsComposed(text) ? ['tables that it names as it runs'] : [];
    const others = [...readers].flatMap(([name, tables]) => new RegExp(`(?<![\\w$])${name}\\s*\\(`).test(lower) ? tables : []);
    return [...own, ...composed, ...others];
}
function outcomeOf(input, block, readers) {
    const changed = (text) => relationsAfter(input, 'update|delete\\s+from|insert\\s+into', text);
    const reads = block.pieces
        .filter((piece) => decides(piece, block))
        .flatMap((piece) => [
        ...readBy(input, piece.text, readers),
        ...(ACTS.has(piece.words[0] ?? '') ? changed(piece.text).map(pg_tree/* printed */.zd) : []),
    ]);
    if (reads.length === 0)
        return undefined;
    // Whoever leaves early does not come to what stands after it.
    const leaves = block.pieces.some(({ words, inside }) => inside && ['RETURN', 'EXIT', 'CONTINUE'].includes(words[0] ?? ''));
    const pieces = block.pieces.filter(({ inside, words }) => inside || leaves || words[0] === 'PERFORM' || words[0] === 'SELECT');
    return { reads, text: pieces.map(({ text }) => text).join(';\n') };
}
/** Errors that come from what is in the catalog, not from rows. */
const OF_THE_CATALOG = /^(?:duplicate_(?!key)\w+|undefined_\w+|invalid_schema_name|insufficient_privilege|feature_not_supported|object_not_in_prerequisite_state|invalid_object_definition|sqlstate '(?:42|3f)\w+'|sqlstate '0a000'|sqlstate '2bp01'|dependent_objects_still_exist)$/;
/** Commands that look at every row, and fail on the wrong one. */
const LOOKS = String.raw `\b(?:add\s+(?:constraint\b|check\b|foreign\b|unique\b|primary\b|exclude\b)|set\s+not\s+null|validate\s+constraint|(?:set\s+data\s+)?type\s)`;
function swallowed(input, block) {
    const caught = block.caught.filter((condition) => !OF_THE_CATALOG.test(condition));
    if (caught.length === 0)
        return undefined;
    const altering = block.pieces.filter(({ text }) => /\balter\s+table\b/i.test(text) && new RegExp(LOOKS, 'i').test(text));
    const tables = altering.flatMap(({ text }) => relationsAfter(input, String.raw `alter\s+table(?:\s+if\s+exists)?`, text));
    if (tables.length === 0)
        return undefined;
    return {
        message: `Cannot see: whether the ALTER TABLE of ${and([...new Set(tables.map(pg_tree/* printed */.zd))])} succeeds depends on rows, and the shadow has none. Where it fails on the target, the block goes on (WHEN ${caught.join(' OR ').toUpperCase()}) and the change is left out without a word.`,
        suggestion: accepted('depends-on-rows', '(what its queries give on the target)', input.statement.sql),
    };
}
function depends_on_rows_hit(input, reads, text) {
    const dangers = depends_on_rows_named(DANGERS, text);
    const all = [...dangers, ...depends_on_rows_named(CHANGES, text)];
    if (all.length === 0)
        return undefined;
    return {
        severity: dangers.length > 0 ? 'warning' : 'info',
        message: `Cannot see: what this ${input.statement.kind} does depends on rows of ${and([...new Set(reads)])}, and the shadow has none. It holds ${and(all)}, which may run on the target though nothing of it was seen here.`,
        suggestion: accepted('depends-on-rows', '(what its queries give on the target)', input.statement.sql),
    };
}
const dependsOnRows = {
    id: 'depends-on-rows',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A DO block, or a function that a statement calls, decides by the rows of tables that were there before what it changes: a warning for DROP, TRUNCATE, DELETE and ALTER, a note for the rest. Also where it catches the error of an ALTER TABLE that looks at rows.',
    effect: 'The shadow has no rows, so it took the other way there: what it drops or changes on the target was not seen.',
    instead: 'Run its queries on the target before the merge, and write what is to be done by name.',
    check(input) {
        if (!['DO', 'CALL', 'SELECT'].includes(input.statement.kind))
            return [];
        const called = calledBlocks(input);
        const block = blockIn(input);
        if (block === undefined && called.length === 0)
            return [];
        const own = called.map(({ name, text }) => [name, readsOf(input, text).map(pg_tree/* printed */.zd)]);
        const readers = new Map(own.filter(([, tables]) => tables.length > 0));
        const { fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        // A function in a query runs once for each row, so on the shadow not at all.
        const from = block === undefined && fields['fromClause'] !== undefined ? (0,pg_tree/* tablesIn */.N$)(fields['fromClause']) : [];
        const rows = from.filter((table) => input.existedBefore((0,pg_tree/* bare */.$B)(table)));
        const bodies = called.map(({ text }) => text).join(';\n');
        if (rows.length > 0)
            return [depends_on_rows_hit(input, rows.map(pg_tree/* printed */.zd), bodies)].filter((found) => found !== undefined);
        const all = block === undefined ? called : [block, ...called];
        const outcomes = all.map((one) => outcomeOf(input, one, readers)).filter((one) => one !== undefined);
        // What a block calls may be called by its rows.
        const text = [...outcomes.map((one) => one.text), ...(outcomes.length > 0 && block !== undefined ? [bodies] : [])];
        const found = depends_on_rows_hit(input, outcomes.flatMap((one) => one.reads), text.join(';\n'));
        return [found, ...all.map((one) => swallowed(input, one))].filter((one) => one !== undefined).slice(0, 1);
    },
};

;// CONCATENATED MODULE: ./lib/rules/detach-partition.js





const detachPartition = {
    id: 'detach-partition',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A partition that was there before is detached without CONCURRENTLY.',
    effect: 'An ACCESS EXCLUSIVE lock on the whole partitioned table: nobody can read or write any of its partitions until the transaction has committed.',
    instead: 'Detach it with CONCURRENTLY, in a migration of its own.',
    check: (input) => alterations(input, 'DetachPartition').flatMap((command) => {
        const partition = (0,pg_tree/* relation */.JW)(command.def, 'name');
        if (command.def['concurrent'] === true || !(0,facts/* existed */.z1)(input, partition))
            return [];
        const [parent, part] = [(0,pg_tree/* printed */.zd)(command.table), (0,pg_tree/* printed */.zd)(partition)];
        return [
            {
                message: `Detaching ${part} takes an ACCESS EXCLUSIVE lock on ${parent}: nobody can read or write any of its partitions until the transaction has committed. Queries on ${parent} no longer find the rows of ${part}.`,
                suggestion: script(ALONE, words_closed(`ALTER TABLE ${parent} DETACH PARTITION ${part} CONCURRENTLY`)),
            },
        ];
    }),
};

;// CONCATENATED MODULE: ./lib/rules/disable-row-security.js



const disableRowSecurity = {
    id: 'disable-row-security',
    severity: 'error',
    dialects: ['postgresql'],
    when: 'Row level security of a table that was there before is switched off, and this file does not switch it on again.',
    effect: 'Its policies count for nothing: every role that may read or write the table sees and changes all rows.',
    instead: 'Leave it on and give the role that needs more a policy of its own.',
    check: (input) => alterations(input, 'DisableRowSecurity')
        .filter((command) => commandsFrom(input, command.table, 'EnableRowSecurity').length === 0)
        .map((command) => ({
        message: `Switches off row level security of ${(0,pg_tree/* printed */.zd)(command.table)}: every role that may read or write it sees and changes all rows.`,
        suggestion: accepted('disable-row-security', '(who may see all rows, and why)', input.statement.sql),
    })),
};

;// CONCATENATED MODULE: ./lib/rules/disable-trigger.js






const OFF = ['DisableTrig', 'DisableTrigAll', 'DisableTrigUser'];
const ON = ['EnableTrig', 'EnableTrigAll', 'EnableTrigUser', 'EnableAlwaysTrig', 'EnableReplicaTrig'];
const whose = ({ type, name }) => type.endsWith('All') ? 'all triggers' : type.endsWith('User') ? 'the triggers' : `trigger ${name}`;
const backOn = (input, table, off) => commandsFrom(input, table, ...ON).some((c) => c.name === off.name || c.name === '');
/** A trigger that is dropped for good, from a table that stays. */
function droppedTriggers(input) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
    if (name !== 'DropStmt' || fields['removeType'] !== 'OBJECT_TRIGGER')
        return [];
    return (0,pg_tree/* dropped */.p)(fields).flatMap(({ schema: on, name: trigger }) => {
        const table = { schema: undefined, name: on ?? '' };
        const anew = (0,facts/* later */.NU)(input).some((statement) => {
            const made = (0,classify/* nodeOf */.E7)(statement.tree);
            const again = made.name === 'CreateTrigStmt' && made.fields['trigname'] === trigger;
            const gone = made.name === 'DropStmt' && (0,pg_tree/* dropped */.p)(made.fields).some((one) => (0,pg_tree/* same */.FB)(one, table));
            return gone || (again && (0,pg_tree/* same */.FB)((0,pg_tree/* relation */.JW)(made.fields, 'relation'), table));
        });
        const still = objectNamed(input.after, 'trigger', table, trigger) !== undefined;
        if (!(0,facts/* existed */.z1)(input, table) || anew || still || (0,facts/* skippedObject */.qk)(input, input.index, trigger))
            return [];
        return [
            {
                severity: 'info',
                message: `Trigger ${trigger} of ${(0,pg_tree/* printed */.zd)(table)} is gone: what it did on each write is no longer done.`,
            },
        ];
    });
}
const disableTrigger = {
    id: 'disable-trigger',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'Triggers of a table that was there before are switched off and not on again in the same file, or all of them for a while, foreign keys among them. A note where a trigger is dropped.',
    effect: 'What the trigger did (an audit row, a sum, a check) is not done for what is written meanwhile, by anybody; with ALL, rows that break a foreign key stay.',
    instead: 'Leave triggers on; where one must be off for a change of rows, switch that one on again in the same file.',
    check: (input) => [
        ...alterations(input, ...OFF).flatMap((command) => {
            const [table, all] = [(0,pg_tree/* printed */.zd)(command.table), command.type === 'DisableTrigAll'];
            const again = backOn(input, command.table, command);
            if (again && !all)
                return [];
            const keys = all ? ' Foreign keys are triggers too: rows that break them stay.' : '';
            return [
                {
                    message: again
                        ? `Switches off all triggers of ${table} until this file switches them on again.${keys}`
                        : `Switches off ${whose(command)} of ${table}, and this file does not switch ${command.type === 'DisableTrig' ? 'it' : 'them'} on again: what is written from then on goes without.${keys}`,
                    suggestion: accepted('disable-trigger', '(what is not done meanwhile, and who makes up for it)', input.statement.sql),
                },
            ];
        }),
        ...droppedTriggers(input),
    ],
};

;// CONCATENATED MODULE: ./lib/rules/mysql/drop-column.js




/** So that code which leaves the column out can insert: a default, which these servers set in an instant. */
function lenient(input, { on, name }) {
    const { type, notNull, rest } = (0,mysql_columns/* definitionOf */.Fg)((0,mysql_facts/* before */.gM)(input, 'column', on, name)?.definition ?? '');
    if (!notNull || rest.some((part) => /^(?:DEFAULT|AUTO_INCREMENT)/.test(part)))
        return undefined;
    const value = /^(?:tinyint|smallint|mediumint|int|bigint|decimal|float|double)/.test(type)
        ? '0'
        : /^(?:var)?(?:char|binary)\b/.test(type)
            ? "''"
            : /^enum\(('[^']*(?:''[^']*)*')/.exec(type)?.[1];
    return value === undefined
        ? undefined
        : `ALTER TABLE ${(0,mysql_facts/* typed */.nE)(on)} ALTER COLUMN ${(0,mysql_facts/* quoted */.k9)(name)} SET DEFAULT ${value};`;
}
function dropColumn(input) {
    const dropped = (0,mysql_facts/* alterations */.TL)(input, 'drop-column').filter(({ on, name, ifExists }) => !(0,mysql_facts/* addedHere */.Nh)(input, on, name) &&
        !(ifExists && input.before !== undefined && (0,mysql_facts/* before */.gM)(input, 'column', on, name) === undefined));
    const [first] = dropped;
    if (first === undefined)
        return words_hiddenDrops(input, 'column');
    const many = dropped.length > 1;
    const defaults = dropped.flatMap((column) => lenient(input, column) ?? []);
    return [
        {
            message: `Drops column${many ? 's' : ''} ${and(dropped.map(({ name }) => name))} of ${(0,mysql_facts/* shown */.SP)(first.on)} with all values. Code that runs now and still names ${many ? 'them' : 'it'} (SELECT *, an ORM's list of columns) fails from that moment.${costOf(input)}`,
            suggestion: script(...(defaults.length === 0
                ? []
                : ['-- In this migration, so that code which leaves it out can insert:', ...defaults]), '-- In a later one, when no code that runs names it any more:', words_accepted('drop-column', '(since when no code names it)', input.statement.sql)),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/drop-column.js







/** Code that leaves the column out can insert already: it may be NULL, or has a default. */
function canBeLeftOut(input, { table, name }) {
    const definition = objectNamed(input.before, 'column', table, name)?.definition;
    return definition !== undefined && (!/ NOT NULL\b/.test(definition) || / DEFAULT /.test(definition));
}
const drop_column_dropColumn = {
    id: 'drop-column',
    severity: 'error',
    when: 'A column of a table that was there before is dropped.',
    effect: 'Its values are gone, and code that still names it fails from that moment.',
    instead: 'Deploy code that no longer names it first, then drop it in a later migration and say so in the file.',
    ...perDialect({
        postgresql(input) {
            const commands = alterations(input, 'DropColumn').filter((c) => !addedHere(input, c.table, c.name));
            const [hit] = together(commands, (columns, { table }, many) => `Drops column${many ? 's' : ''} ${columns} of ${(0,pg_tree/* printed */.zd)(table)} with all values. Code that runs now and still names ${many ? 'them' : 'it'} (SELECT *, an ORM's list of columns) fails from that moment.`, (command) => canBeLeftOut(input, command)
                ? undefined
                : `${command.head} ALTER COLUMN ${(0,pg_tree/* quoted */.TL)(command.name)} DROP NOT NULL;`);
            if (hit === undefined)
                return hiddenDrops(input, 'column');
            const now = hit.suggestion;
            const suggestion = script(now === undefined ? undefined : '-- In this migration, so that code which leaves the column out can insert:', now, now === undefined
                ? '-- In a later migration, when no code that runs names it any more:'
                : '-- In a later one, when no code that runs names it any more:', accepted('drop-column', '(since when no code names it)', input.statement.sql));
            return [{ ...hit, suggestion }];
        },
        mysql: dropColumn,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/mysql/drop-constraint.js


const ADDED = new Set(['add-foreign-key', 'add-check']);
function dropConstraint(input) {
    const dropped = (0,mysql_facts/* alterations */.TL)(input, 'drop-foreign-key', 'drop-constraint', 'drop-index').filter(({ kind, on, name }) => kind !== 'drop-index' || /^(?:UNIQUE|PRIMARY)/.test((0,mysql_facts/* before */.gM)(input, 'index', on, name)?.definition ?? ''));
    const [first] = dropped;
    if (first === undefined)
        return [];
    // One that is put back, or whose column or table goes with it.
    const explained = input.migration.parsed.some((statement, i) => {
        const facts = (0,mysql_facts/* factsOf */.xS)(statement);
        const [on] = facts?.tables ?? [];
        if (facts === undefined || on === undefined || !facts.tables.some((table) => (0,mysql_facts/* sameTable */.lY)(table, first.on)))
            return false;
        if (facts.verb === 'DROP TABLE')
            return i > input.index;
        return (0,mysql_facts/* actionsOf */.Ro)(statement).some(({ kind, index }) => ADDED.has(kind) || kind === 'drop-column' || (kind === 'add-index' && /^(?:unique|primary)$/.test(index ?? '')));
    });
    if (explained)
        return [];
    const many = dropped.length > 1;
    return [
        {
            message: `Constraint${many ? 's' : ''} ${and(dropped.map(({ name }) => name))} of ${(0,mysql_facts/* shown */.SP)(first.on)} no longer ${many ? 'hold' : 'holds'}: rows that break ${many ? 'them' : 'it'} are accepted from then on.`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/drop-constraint.js






const drop_constraint_dropConstraint = {
    id: 'drop-constraint',
    severity: 'info',
    when: 'A constraint of a table that was there before is dropped, and this file adds none in its place.',
    effect: 'Rows that break it are accepted from that moment; putting it back fails once there is one.',
    instead: 'Add what replaces it in the same migration, or leave it.',
    ...perDialect({
        postgresql: (input) => together(alterations(input, 'DropConstraint').filter((command) => {
            const around = commandsAround(input, command.table, 'AddConstraint', 'SetNotNull', 'DropColumn');
            // One that is put back, that only helped to set NOT NULL, or whose column or table goes with it.
            const explained = around.some((other) => (other.type === 'AddConstraint' && (0,pg_tree/* text */.Qq)(other.def, 'conname') !== '') ||
                ['SetNotNull', 'DropColumn'].includes(other.type));
            const gone = (0,facts/* later */.NU)(input).some((statement) => {
                const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
                return name === 'DropStmt' && (0,pg_tree/* dropped */.p)(fields).some((table) => (0,pg_tree/* same */.FB)(table, command.table));
            });
            return !explained && !gone;
        }), (constraints, { table }, many) => `Constraint${many ? 's' : ''} ${constraints} of ${(0,pg_tree/* printed */.zd)(table)} no longer ${many ? 'hold' : 'holds'}: rows that break it are accepted from then on.`, () => undefined),
        mysql: dropConstraint,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/mysql/drop-database.js


function dropDatabase(input) {
    const facts = (0,mysql_facts/* factsOf */.xS)(input.statement);
    if (facts?.verb !== 'DROP DATABASE')
        return [];
    const name = facts.object?.name ?? '';
    const made = input.migration.parsed.slice(0, input.index).some((statement) => {
        const earlier = (0,mysql_facts/* factsOf */.xS)(statement);
        return earlier?.verb === 'CREATE DATABASE' && earlier.object?.name === name && !earlier.ifNotExists;
    });
    if (made)
        return [];
    return [
        {
            message: `Drops database ${name} with everything in it. No transaction can take that back.`,
            suggestion: words_accepted('drop-database', '(where its backup is)', input.statement.sql),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/drop-database.js





const drop_database_dropDatabase = {
    id: 'drop-database',
    severity: 'error',
    when: 'A migration drops a database.',
    effect: 'Everything in it is gone, for good and at once; it cannot be part of a transaction.',
    instead: 'Keep this out of migrations: do it by hand, after a backup.',
    ...perDialect({
        postgresql(input) {
            const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
            if (name !== 'DropdbStmt')
                return [];
            return [
                {
                    message: `Drops database ${(0,pg_tree/* quoted */.TL)((0,pg_tree/* text */.Qq)(fields, 'dbname'))} with everything in it. No transaction can take that back.`,
                    suggestion: accepted('drop-database', '(where its backup is)', input.statement.sql),
                },
            ];
        },
        mysql: dropDatabase,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/mysql/drop-default.js




/** ALTER COLUMN … DROP DEFAULT; what MODIFY leaves out has a rule of its own. */
function dropDefault(input) {
    const columns = (0,mysql_facts/* alterations */.TL)(input, 'alter-column').flatMap(({ on, name, text }) => {
        const was = (0,mysql_facts/* before */.gM)(input, 'column', on, name);
        const now = (0,mysql_facts/* after */.Pl)(input, 'column', on, name);
        if (!/\bdrop\s+default\s*$/i.test(text) || was === undefined || now === undefined || (0,mysql_facts/* addedHere */.Nh)(input, on, name))
            return [];
        const has = (definition) => (0,mysql_columns/* definitionOf */.Fg)(definition).rest.some((part) => part.startsWith('DEFAULT'));
        return has(was.definition) && !has(now.definition)
            ? [{ on, name, strict: (0,mysql_columns/* definitionOf */.Fg)(now.definition).notNull }]
            : [];
    });
    const failing = columns.filter(({ strict }) => strict);
    const told = failing.length > 0 ? failing : columns;
    const [first] = told;
    if (first === undefined)
        return [];
    const what = `Drops the default of ${and(told.map(({ name }) => name))} of ${(0,mysql_facts/* shown */.SP)(first.on)}`;
    const them = told.length > 1 ? 'them' : 'it';
    if (failing.length === 0)
        return [
            {
                severity: 'info',
                message: `${what}: an INSERT that leaves ${them} out writes NULL from then on, and on MySQL fails (error 1364) until the column has a DEFAULT NULL.`,
            },
        ];
    return [
        {
            message: `${what}, which ${told.length > 1 ? 'are' : 'is'} NOT NULL: an INSERT of code that runs now and leaves ${them} out fails from that moment (error 1364).`,
            suggestion: words_accepted('drop-default', '(since when all code gives a value)', input.statement.sql),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/drop-default.js






/** The default of before; an own sequence or expression counts too. */
function hadDefault(input, command) {
    if (input.before === undefined)
        return true;
    return / DEFAULT /.test(objectNamed(input.before, 'column', command.table, command.name)?.definition ?? '');
}
const strict = (input, command) => / NOT NULL\b/.test(objectNamed(input.before, 'column', command.table, command.name)?.definition ?? '') &&
    !commandsFrom(input, command.table, 'DropNotNull').some((c) => c.name === command.name);
/** Set again by this file, as around a change of type, or gone with its column. */
const settled = (input, command) => commandsFrom(input, command.table, 'DropColumn', 'ColumnDefault').some((c) => c.name === command.name &&
    (c.type === 'DropColumn' || (c.type === 'ColumnDefault' && c.def !== undefined && Object.keys(c.def).length > 0)));
const drop_default_dropDefault = {
    id: 'drop-default',
    severity: 'warning',
    when: 'The default of a column that was there before is dropped, and this file sets no other. A note only, where the column may hold NULL.',
    effect: 'Code that runs now and leaves the column out of its INSERT fails from that moment where it is NOT NULL, and else writes NULL.',
    instead: 'Deploy code that always gives a value first, then drop the default and say so in the file.',
    onMysql: {
        when: 'ALTER COLUMN … DROP DEFAULT on a column that was there before. A note only, where the column may hold NULL. What a MODIFY leaves out is told by modify-drops-attributes.',
        effect: 'Code that runs now and leaves the column out of its INSERT fails from that moment.',
        instead: 'Deploy code that always gives a value first, then drop the default and say so in the file.',
    },
    ...perDialect({
        postgresql(input) {
            const commands = alterations(input, 'ColumnDefault').filter((c) => Object.keys(c.def).length === 0 &&
                !addedHere(input, c.table, c.name) &&
                hadDefault(input, c) &&
                !settled(input, c));
            const failing = commands.filter((c) => strict(input, c));
            const told = failing.length > 0 ? failing : commands;
            return together(told, (columns, { table }, many) => failing.length > 0
                ? `Drops the default of ${columns} of ${(0,pg_tree/* printed */.zd)(table)}, which ${many ? 'are' : 'is'} NOT NULL: an INSERT of code that runs now and leaves ${many ? 'them' : 'it'} out fails from that moment.`
                : `Drops the default of ${and(told.map((c) => c.subject))} of ${(0,pg_tree/* printed */.zd)(table)}: an INSERT that leaves ${many ? 'them' : 'it'} out writes NULL from then on.`, () => undefined).map((hit) => failing.length > 0
                ? { ...hit, suggestion: accepted('drop-default', '(since when all code gives a value)', input.statement.sql) }
                : { ...hit, severity: 'info' });
        },
        mysql: dropDefault,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/drop-enum-value.js





const drop_enum_value_named = (parts) => ({ schema: parts.at(-2), name: parts.at(-1) ?? '' });
/** The name that a new type has at the end of the file: made beside the old one, it takes its place by RENAME. */
function finalName(input, made) {
    let { name: last } = made;
    for (const { tree } of (0,facts/* later */.NU)(input)) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(tree);
        const about = (0,pg_tree/* names */.Dy)((0,classify/* nodeOf */.E7)(fields['object']).fields, 'items').at(-1) === last;
        if (name === 'RenameStmt' && fields['renameType'] === 'OBJECT_TYPE' && about)
            last = (0,pg_tree/* text */.Qq)(fields, 'newname');
    }
    return { schema: made.schema, name: last };
}
/** `'sad', 'it''s'` as the catalog prints it. */
const values = (definition) => [...definition.matchAll(/'([^']*(?:''[^']*)*)'/g)].map((match) => (match[1] ?? '').replaceAll("''", "'"));
const dropEnumValue = {
    id: 'drop-enum-value',
    severity: 'error',
    dialects: ['postgresql'],
    when: 'An enum that was there before is made anew with fewer values.',
    effect: 'Code that runs now and still writes or compares with such a value fails from that moment, and one row that holds it makes the migration fail.',
    instead: 'Deploy code that no longer names the value, change the rows that hold it, then make the type anew and say so in the file.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        if (name !== 'CreateEnumStmt' || input.before === undefined)
            return [];
        const made = drop_enum_value_named((0,pg_tree/* names */.Dy)(fields, 'typeName'));
        const last = finalName(input, made);
        const before = objectNamed(input.before, 'enum', last);
        // A name that a file before this one in the plan has given away is no comparison any more.
        if (before === undefined || (last.name === made.name && !movedAway(input, made)))
            return [];
        const kept = new Set((0,pg_tree/* names */.Dy)(fields, 'vals'));
        const gone = values(before.definition).filter((value) => !kept.has(value));
        if (gone.length === 0)
            return [];
        const [type, many] = [(0,pg_tree/* printed */.zd)(last), gone.length > 1];
        return [
            {
                message: `Makes type ${type} anew without ${and(gone.map((value) => `'${value}'`))}. Code that runs now and still names ${many ? 'one of these values' : 'this value'} fails from that moment, and a row that holds ${many ? 'one' : 'it'} makes the migration fail.`,
                suggestion: accepted('drop-enum-value', '(since when no code names it, and how the rows were changed)', input.statement.sql),
            },
        ];
    },
};
/** Whether the old type of the same name was renamed or dropped before, in this file. */
function movedAway(input, type) {
    return (0,facts/* earlier */.X)(input).some((statement) => {
        const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
        if (name === 'RenameStmt')
            return (0,pg_tree/* names */.Dy)((0,classify/* nodeOf */.E7)(fields['object']).fields, 'items').at(-1) === type.name;
        return name === 'DropStmt' && fields['removeType'] === 'OBJECT_TYPE';
    });
}

;// CONCATENATED MODULE: ./lib/rules/mysql/drop-function.js


/** `(a int, OUT b text) RETURNS int` */
const signature = ({ outline, definition }) => outline ?? definition;
function dropFunction(input) {
    const [, kind] = /^DROP (FUNCTION|PROCEDURE)$/.exec(input.statement.kind) ?? [];
    const routine = (0,mysql_facts/* factsOf */.xS)(input.statement)?.object;
    if (kind === undefined || routine === undefined)
        return [];
    const was = (0,mysql_facts/* before */.gM)(input, kind.toLowerCase(), routine);
    if (was === undefined)
        return [];
    const now = (0,mysql_facts/* after */.Pl)(input, kind.toLowerCase(), routine);
    if (now === undefined)
        return [
            {
                message: `Drops ${kind.toLowerCase()} ${(0,mysql_facts/* shown */.SP)(routine)}. Code that runs now and still calls it fails from that moment.`,
                suggestion: words_accepted('drop-function', '(since when no code calls it)', input.statement.sql),
            },
        ];
    if (signature(was) === signature(now))
        return [];
    return [
        {
            severity: 'info',
            message: `${(0,mysql_facts/* shown */.SP)(routine)} has other parameters or another result from then on: code that runs now calls it as before.`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/drop-function.js








const KINDS = (0,dictionary/* dictionary */.z)({
    OBJECT_FUNCTION: ['function', 'window function'],
    OBJECT_PROCEDURE: ['procedure'],
    OBJECT_ROUTINE: ['function', 'window function', 'procedure', 'aggregate'],
    OBJECT_AGGREGATE: ['aggregate'],
});
const makes = (tree, target) => {
    const { name, fields } = (0,classify/* nodeOf */.E7)(tree);
    const [own, schema] = (0,pg_tree/* dropped */.p)({ objects: [{ ObjectWithArgs: { objname: fields['funcname'] } }] }).map((one) => [one.name, one.schema])[0] ?? ['', undefined];
    const sameSchema = schema === undefined || target.schema === undefined || schema === target.schema;
    return name === 'CreateFunctionStmt' && own === target.name && sameSchema;
};
/** A function of before that code may call: triggers call theirs by themselves. */
function callable(input, kinds, target) {
    const found = kinds.flatMap((kind) => objectsNamed(input.before, kind, target));
    if (input.before === undefined)
        return !(0,facts/* earlier */.X)(input).some((statement) => makes(statement.tree, target));
    return found.some(({ definition }) => !/^[ \t]*RETURNS (?:event_)?trigger\b/im.test(definition));
}
const drop_function_dropFunction = {
    id: 'drop-function',
    severity: 'warning',
    when: 'A function, procedure or aggregate that was there before is dropped. A note only, where one of the same name takes its place; functions of triggers do not count.',
    effect: 'Code that runs now and still calls it fails from that moment.',
    instead: 'Deploy code that no longer calls it first, then drop it in a later migration and say so in the file.',
    onMysql: {
        when: 'A function or procedure that was there before is dropped. A note only, where one of the same name with other parameters takes its place.',
        effect: 'Code that runs now and still calls it fails from that moment.',
        instead: 'Deploy code that no longer calls it first, then drop it in a later migration and say so in the file.',
    },
    ...perDialect({
        postgresql(input) {
            const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
            const kinds = KINDS[String(fields['removeType'])];
            if (name !== 'DropStmt' || kinds === undefined)
                return [];
            const functions = (0,pg_tree/* dropped */.p)(fields).filter((one) => callable(input, kinds, one));
            const stays = (one) => kinds.some((kind) => objectsNamed(input.after, kind, one).length > 0) ||
                (0,facts/* later */.NU)(input).some((statement) => makes(statement.tree, one));
            const gone = functions.filter((one) => !stays(one));
            const anew = functions.filter((one) => stays(one) && drop_function_changed(input, kinds, one));
            return [
                ...(gone.length === 0
                    ? []
                    : [
                        {
                            message: `Drops ${and(gone.map(pg_tree/* printed */.zd))}. Code that runs now and still calls ${gone.length > 1 ? 'them' : 'it'} fails from that moment.`,
                            suggestion: accepted('drop-function', '(since when no code calls it)', input.statement.sql),
                        },
                    ]),
                ...(anew.length === 0
                    ? []
                    : [
                        {
                            severity: 'info',
                            message: `${and(anew.map(pg_tree/* printed */.zd))} ${anew.length > 1 ? 'have' : 'has'} other parameters or another result from then on: code that runs now calls ${anew.length > 1 ? 'them' : 'it'} as before.`,
                        },
                    ]),
            ];
        },
        mysql: dropFunction,
    }),
};
/** Whether the signatures of that name are others after the plan. */
function drop_function_changed(input, kinds, target) {
    const signatures = (catalog) => kinds
        .flatMap((kind) => objectsNamed(catalog, kind, target))
        .map(({ name, definition }) => `${name} ${/^[ \t]*RETURNS [^\n]*/m.exec(definition)?.[0] ?? ''}`)
        .sort()
        .join('\n');
    return input.after !== undefined && signatures(input.before) !== signatures(input.after);
}

;// CONCATENATED MODULE: ./lib/rules/drop-index.js


const dropIndex = {
    id: 'drop-index',
    severity: 'info',
    dialects: ['mysql'],
    when: 'An index that was there before is dropped, and none with the same first column takes its place.',
    effect: 'Queries that used it read the whole table from that moment, and building it again takes as long as the table is large.',
    instead: 'Make it invisible first (IGNORED on MariaDB): that is undone in an instant. Drop it when nothing has become slow.',
    check(input) {
        const first = (definition) => /\(([^,)]*)/.exec(definition ?? '')?.[1]?.trim() ?? '';
        const dropped = (0,mysql_facts/* alterations */.TL)(input, 'drop-index').filter(({ on, name }) => {
            const column = first((0,mysql_facts/* before */.gM)(input, 'index', on, name)?.definition);
            const others = [...(input.after?.objects.values() ?? [])].filter((object) => object.kind === 'index' && object.name.startsWith(`${on.name}.`));
            return name !== 'PRIMARY' && column !== '' && !others.some(({ definition }) => first(definition) === column);
        });
        const [one] = dropped;
        if (one === undefined)
            return [];
        return [
            {
                message: `Drops the index ${and(dropped.map(({ name }) => name))} of ${(0,mysql_facts/* shown */.SP)(one.on)}: queries that used it read the whole table from then on.`,
                suggestion: script('-- In this migration; MariaDB says IGNORED where MySQL says INVISIBLE:', ...dropped.map(({ name }) => `-- ALTER TABLE ${(0,mysql_facts/* typed */.nE)(one.on)} ALTER INDEX ${(0,mysql_facts/* quoted */.k9)(name)} INVISIBLE;`), '-- In a later one, when nothing has become slow:', `${input.statement.sql};`),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/mysql/drop-not-null.js



/** Said in the file; where a MODIFY only forgets it, `modify-drops-attributes` tells. */
function dropNotNull(input) {
    const columns = (0,mysql_columns/* redefined */.pm)(input).filter(({ was, becomes, text }) => was?.notNull === true && becomes?.notNull === false && /(?<!\bnot\s)\bnull\b/i.test(text));
    const [first] = columns;
    if (first === undefined)
        return [];
    return [
        {
            message: `${and(columns.map(({ name, to = name }) => to))} of ${(0,mysql_facts/* shown */.SP)(first.on)} may hold NULL from then on. Code that runs now has never seen one there, and with the first one NOT NULL cannot simply be set again.`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/drop-not-null.js





const drop_not_null_dropNotNull = {
    id: 'drop-not-null',
    severity: 'info',
    when: 'A column of a table that was there before may hold NULL from then on.',
    effect: 'Code that runs now has never seen a NULL there, and as soon as there is one the constraint cannot simply come back.',
    instead: 'Deploy code that can read NULL there before anything writes one.',
    onMysql: {
        when: 'MODIFY or CHANGE makes a NOT NULL column that was there before NULL.',
        effect: 'Code that runs now has never seen a NULL there, and as soon as there is one the constraint cannot simply come back.',
        instead: 'Deploy code that can read NULL there before anything writes one.',
    },
    ...perDialect({
        postgresql: (input) => together(alterations(input, 'DropNotNull').filter((command) => {
            const before = objectNamed(input.before, 'column', command.table, command.name);
            const was = before === undefined || / NOT NULL\b/.test(before.definition);
            const moves = commandsFrom(input, command.table, 'SetNotNull', 'DropColumn').some((c) => c.name === command.name);
            return was && !moves && !addedHere(input, command.table, command.name);
        }), (columns, { table }, many) => `${columns} of ${(0,pg_tree/* printed */.zd)(table)} may hold NULL from then on. Code that runs now has never seen one there, and with the first one NOT NULL cannot simply be set again${many ? ' on that column' : ''}.`, () => undefined),
        mysql: dropNotNull,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/drop-schema.js




const dropSchema = {
    id: 'drop-schema',
    severity: 'error',
    dialects: ['postgresql'],
    when: 'A schema is dropped with CASCADE. Without it PostgreSQL drops only an empty schema.',
    effect: 'Everything in it is gone, tables with their rows, and whatever depends on it elsewhere.',
    instead: 'Drop what is in it by name, so that a reviewer sees each, then the empty schema.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        const cascade = fields['behavior'] === 'DROP_CASCADE';
        if (name !== 'DropStmt' || fields['removeType'] !== 'OBJECT_SCHEMA' || !cascade)
            return [];
        const madeHere = new Set((0,facts/* earlier */.X)(input)
            .map((statement) => (0,classify/* nodeOf */.E7)(statement.tree))
            .flatMap((node) => (node.name === 'CreateSchemaStmt' ? [(0,pg_tree/* text */.Qq)(node.fields, 'schemaname')] : [])));
        const schemas = (0,pg_tree/* dropped */.p)(fields).filter((s) => !madeHere.has(s.name) && !(0,facts/* skippedObject */.qk)(input, input.index, s.name));
        if (schemas.length === 0)
            return [];
        const gone = input.locks.filter((lock) => lock.mode === 'AccessExclusiveLock').map((lock) => lock.relation);
        const some = gone.length > 8 ? [...gone.slice(0, 8), `${gone.length - 8} more`] : gone;
        const what = gone.length > 0 ? `: ${and(some)}` : (0,facts/* measured */.jh)(input) ? ' (no table of before on the shadow)' : '';
        const nothing = (0,facts/* measured */.jh)(input) && gone.length === 0;
        return [
            {
                ...(nothing ? { severity: 'warning' } : {}),
                message: `Drops schema ${and(schemas.map(pg_tree/* printed */.zd))} with everything in it and everything that depends on it${what}.`,
                suggestion: accepted('drop-schema', '(since when nothing uses it, and where its rows are kept)', input.statement.sql),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/mysql/drop-table.js



function dropTable(input) {
    const facts = (0,mysql_facts/* factsOf */.xS)(input.statement);
    const drops = facts?.verb === 'DROP TABLE';
    const replaces = facts?.verb === 'CREATE TABLE' && facts.orReplace;
    if (facts === undefined || (!drops && !replaces))
        return words_hiddenDrops(input, 'table');
    const tables = facts.tables.filter((table) => (0,mysql_facts/* existed */.z1)(input, table));
    if (tables.length === 0)
        return [];
    const them = tables.length === 1 ? 'it' : 'them';
    const what = `${and(tables.map(mysql_facts/* shown */.SP))} with all rows`;
    return [
        {
            message: drops
                ? `Drops ${what}. Code that runs now and still uses ${them} fails from that moment.`
                : `CREATE OR REPLACE drops ${what} and makes ${them} anew, empty.`,
            suggestion: script(drops
                ? '-- When nothing reads or writes it any more (performance_schema.table_io_waits_summary_by_table):'
                : undefined, words_accepted('drop-table', '(since when nothing uses it, and where its rows are kept)', input.statement.sql)),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/drop-table.js







const drop_table_dropTable = {
    id: 'drop-table',
    severity: 'error',
    when: 'A table that was there before is dropped.',
    effect: 'Its rows are gone, and code that still uses it fails from that moment.',
    instead: 'Take it out of use first: deploy code that no longer names it, see that nobody reads it, then say so in the file.',
    onMysql: {
        when: 'A table that was there before is dropped, also by CREATE OR REPLACE TABLE, by a procedure or by a prepared statement.',
        effect: 'Its rows are gone, and code that still uses it fails from that moment.',
        instead: 'Take it out of use first: deploy code that no longer names it, see that nobody reads it, then say so in the file.',
    },
    ...perDialect({
        postgresql(input) {
            const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
            if (name !== 'DropStmt' || fields['removeType'] !== 'OBJECT_TABLE')
                return hiddenDrops(input, 'table');
            const tables = (0,pg_tree/* dropped */.p)(fields).filter((table) => (0,facts/* existed */.z1)(input, table) && !(0,facts/* skippedObject */.qk)(input, input.index, table.name));
            if (tables.length === 0)
                return [];
            const names = and(tables.map(pg_tree/* printed */.zd));
            return [
                {
                    message: `Drops ${names} with all rows. Code that runs now and still uses ${tables.length === 1 ? 'it' : 'them'} fails from that moment.`,
                    suggestion: script('-- When no code names it any more (n_tup_ins, seq_scan, idx_scan in pg_stat_user_tables stand still):', accepted('drop-table', '(since when nothing uses it, and where its rows are kept)', input.statement.sql)),
                },
            ];
        },
        mysql: dropTable,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/drop-type.js




const MAKES = new Set(['CreateEnumStmt', 'CreateDomainStmt', 'CreateRangeStmt', 'CompositeTypeStmt']);
/** A type that this file made, or moved out of the way under another name: no code that runs now names it. */
function freshName(tree) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(tree);
    if (MAKES.has(name)) {
        const [own] = ['typeName', 'domainname'].flatMap((key) => (0,pg_tree/* names */.Dy)(fields, key).slice(-1));
        return own ?? fields['typevar']?.relname;
    }
    const renames = name === 'RenameStmt' && ['OBJECT_TYPE', 'OBJECT_DOMAIN'].includes(String(fields['renameType']));
    return renames ? String(fields['newname']) : undefined;
}
function dropsUser(statement) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
    const columns = (0,pg_tree/* alterTable */.Dp)(statement.tree, statement.sql)?.commands.some((command) => command.type === 'DropColumn');
    return columns === true || (name === 'DropStmt' && fields['removeType'] === 'OBJECT_TABLE');
}
const dropType = {
    id: 'drop-type',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A type or domain is dropped that this file neither made nor renamed.',
    effect: 'Code that still names it, in a cast or as the type of a parameter, fails from that moment.',
    instead: 'Deploy code that no longer names it first, then drop it in a later migration and say so in the file.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        if (name !== 'DropStmt' || !['OBJECT_TYPE', 'OBJECT_DOMAIN'].includes(String(fields['removeType'])))
            return [];
        // What used the type goes with it, and that is said already.
        if ((0,facts/* earlier */.X)(input).some((statement) => dropsUser(statement)))
            return [];
        // Made here, or made anew under the same name afterwards: the name lives on.
        const fresh = new Set([...(0,facts/* earlier */.X)(input), ...(0,facts/* later */.NU)(input)].map((statement) => freshName(statement.tree)));
        const types = (0,pg_tree/* dropped */.p)(fields).filter((type) => !fresh.has(type.name) && !(0,facts/* skippedObject */.qk)(input, input.index, type.name));
        if (types.length === 0)
            return [];
        return [
            {
                message: `Drops type ${and(types.map(pg_tree/* printed */.zd))}. Code that runs now and still names it, in a cast or as the type of a parameter, fails from that moment.`,
                suggestion: accepted('drop-type', '(since when no code names it)', input.statement.sql),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/mysql/drop-view.js





/** The names behind DROP VIEW, which may be several. */
function droppedViews(input) {
    const tokens = (0,mysql_tree.mysqlTree)(input.statement)?.tokens ?? [];
    const start = tokens.findIndex(({ upper }) => upper === 'VIEW') + 1;
    const from = tokens[start]?.upper === 'IF' ? start + 2 : start;
    const parts = [[]];
    for (const token of tokens.slice(from)) {
        if (/^(?:RESTRICT|CASCADE)$/.test(token.upper))
            break;
        if (token.text === ',')
            parts.push([]);
        else if (token.text !== '.')
            parts.at(-1)?.push((0,scan/* nameOf */.Vb)(token));
    }
    return parts.flatMap(([first, second]) => first === undefined
        ? []
        : [second === undefined ? { schema: undefined, name: first } : { schema: first, name: second }]);
}
function dropView(input) {
    if (input.statement.kind !== 'DROP VIEW')
        return [];
    const views = droppedViews(input).filter((view) => {
        const was = (0,mysql_facts/* before */.gM)(input, 'view', view) !== undefined;
        const lives = (0,mysql_facts/* after */.Pl)(input, 'view', view) !== undefined || (0,mysql_facts/* after */.Pl)(input, 'table', view) !== undefined;
        // What this file itself has made under that name is no view of before.
        const made = input.migration.parsed.slice(0, input.index).some((statement) => {
            const facts = (0,mysql_facts/* factsOf */.xS)(statement);
            return (facts?.verb === 'CREATE VIEW' && facts.object !== undefined && (0,mysql_facts/* sameTable */.lY)(facts.object, view) && !facts.orReplace);
        });
        return was && !lives && !made;
    });
    if (views.length === 0)
        return [];
    return [
        {
            message: `Drops view${views.length > 1 ? 's' : ''} ${and(views.map(mysql_facts/* shown */.SP))}. Code that runs now and still reads ${views.length > 1 ? 'them' : 'it'} fails from that moment.`,
            suggestion: words_accepted('drop-view', '(since when nothing reads it)', input.statement.sql),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/drop-view.js








const VIEWS = (0,dictionary/* dictionary */.z)({
    OBJECT_VIEW: 'view',
    OBJECT_MATVIEW: 'materialized view',
});
/** There again after the plan, as a view or as a table. */
const livesOn = (input, view) => (0,facts/* madeHere */.wI)(input, view, (0,facts/* later */.NU)(input)) ||
    ['view', 'materialized view', 'table'].some((kind) => objectNamed(input.after, kind, view) !== undefined);
/** Who had which rights on a view, and has not any more: a view made anew begins without them. */
function lost(input, view) {
    if (input.after === undefined)
        return [];
    const head = `table ${view.name} to `;
    return objectsOf(input.before, 'grant')
        .filter(({ name }) => name.startsWith(head))
        .filter(({ name, definition }) => {
        const now = input.after?.objects.get(`grant ${name}`)?.definition.split(', ') ?? [];
        return definition.split(', ').some((right) => !now.includes(right));
    })
        .map(({ name }) => name.slice(head.length));
}
const drop_view_dropView = {
    id: 'drop-view',
    severity: 'warning',
    when: 'A view or materialized view that was there before is dropped; or made anew without the rights that were granted on it.',
    effect: 'Code that reads it fails from that moment: with the view gone, or, where it was made anew, because the grants went with the old one.',
    instead: 'Deploy code that no longer names it first. Where only its columns grow, use CREATE OR REPLACE VIEW, which keeps the grants.',
    onMysql: {
        when: 'A view that was there before is dropped, and neither a view nor a table has its name when the plan is through.',
        effect: 'Code that reads it fails from that moment.',
        instead: 'Deploy code that no longer names it first. Where only its query changes, use CREATE OR REPLACE VIEW.',
    },
    ...perDialect({
        postgresql(input) {
            const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
            const kind = VIEWS[String(fields['removeType'])];
            if (name !== 'DropStmt' || kind === undefined)
                return [];
            const views = (0,pg_tree/* dropped */.p)(fields).filter((view) => (0,facts/* existed */.z1)(input, view) &&
                !(0,facts/* madeHere */.wI)(input, view, (0,facts/* earlier */.X)(input)) &&
                !(0,facts/* skippedObject */.qk)(input, input.index, view.name));
            const gone = views.filter((view) => !livesOn(input, view));
            const rights = views
                .filter((view) => !gone.includes(view))
                .flatMap((view) => {
                const before = objectNamed(input.before, kind, view);
                const roles = before === undefined ? [] : lost(input, before);
                return roles.length === 0 ? [] : [{ view, roles }];
            });
            return [
                ...(gone.length === 0
                    ? []
                    : [
                        {
                            message: `Drops ${kind}${gone.length > 1 ? 's' : ''} ${and(gone.map(pg_tree/* printed */.zd))}. Code that runs now and still reads ${gone.length > 1 ? 'them' : 'it'} fails from that moment.`,
                            suggestion: accepted('drop-view', '(since when nothing reads it)', input.statement.sql),
                        },
                    ]),
                ...rights.map(({ view, roles }) => ({
                    message: `${(0,pg_tree/* printed */.zd)(view)} is made anew, and the rights that ${and(roles)} had on it went with the old one: reading it fails from that moment.`,
                    suggestion: accepted('drop-view', '(who is to read it from now on)', input.statement.sql),
                })),
            ];
        },
        mysql: dropView,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/enum-values.js





/** MODIFY with another list of values and all else that the column has. */
function modify({ on, name, was }, kind, values) {
    const rest = [
        was?.collation === '' ? '' : `COLLATE ${was?.collation}`,
        was?.notNull === true ? 'NOT NULL' : '',
        ...(was?.rest ?? []),
    ];
    const type = `${kind.toLowerCase()}(${values.join(',')})`;
    return `ALTER TABLE ${(0,mysql_facts/* typed */.nE)(on)} MODIFY COLUMN ${[(0,mysql_facts/* quoted */.k9)(name), type, ...rest].filter((part) => part !== '').join(' ')};`;
}
const holds = (column, kind, values) => kind === 'ENUM'
    ? `${column} IN (${values.join(', ')})`
    : values.map((value) => `FIND_IN_SET(${value}, ${column}) > 0`).join(' OR ');
function removal(input, column, { kind, was, removed, added }) {
    const { on, name } = column;
    const many = removed.length > 1;
    const [c, t] = [(0,mysql_facts/* quoted */.k9)(name), (0,mysql_facts/* typed */.nE)(on)];
    const count = counting(on, holds(c, kind, removed));
    const steps = added.length === 0
        ? [count]
        : [
            '-- In this migration, the new values behind the old ones, which rewrites nothing:',
            modify(column, kind, [...was, ...added]),
            '-- Then code that reads both and writes the new ones only; and then the rows:',
            IN_BATCHES,
            `-- UPDATE ${t} SET ${c} = ${added[0] ?? ''} WHERE ${holds(c, kind, removed.slice(0, 1))} LIMIT 5000;`,
            '-- In a later one, when no code writes the old values. On production, this must count none:',
            ...count.split('\n').slice(1),
        ];
    return {
        severity: 'error',
        message: `Takes ${and(removed)} out of the values of ${name} of ${(0,mysql_facts/* shown */.SP)(on)}. A row that holds ${many ? 'one of them' : 'it'} makes this fail, or is left with an empty value where the session is not strict; code that runs now and still writes ${many ? 'them' : 'it'} fails from that moment.${costOf(input)}`,
        suggestion: script(...steps, words_accepted('enum-values', '(since when no row holds it, and no code writes it)', input.statement.sql)),
    };
}
function order(input, column, { kind, was, added }) {
    return {
        ...louder(input),
        message: `Puts the values of ${column.name} of ${(0,mysql_facts/* shown */.SP)(column.on)} in other places. Rows keep their values, but ORDER BY and comparisons with numbers go by the places, so their results change from that moment.${costOf(input)}`,
        suggestion: script('-- New values at the end leave the old ones where they are; order by FIELD() where another order is wanted.', added.length === 0
            ? words_accepted('enum-values', '(why nothing goes by the places of its values)', input.statement.sql)
            : modify(column, kind, [...was, ...added])),
    };
}
const enumValues = {
    id: 'enum-values',
    severity: 'warning',
    dialects: ['mysql'],
    when: 'MODIFY or CHANGE takes values out of an ENUM or SET that was there before (an error), or puts them in other places.',
    effect: 'Rows that hold a value that goes make it fail, or become empty where the session is not strict. ORDER BY and comparisons with numbers go by the places of the values. The table is copied for either.',
    instead: 'Add new values at the end of the list. Take old ones out in a later migration, when no row holds them and no code writes them.',
    check: (input) => (0,mysql_columns/* redefined */.pm)(input).flatMap((column) => {
        const change = listChange(column);
        if (change === undefined)
            return [];
        return [change.removed.length > 0 ? removal(input, column, change) : order(input, column, change)];
    }),
};

;// CONCATENATED MODULE: ./lib/rules/event-scheduler.js

const eventScheduler = {
    id: 'event-scheduler',
    severity: 'info',
    dialects: ['mysql'],
    when: 'An event is made.',
    effect: 'It runs only where event_scheduler is on, which MariaDB and many hosted servers have off, and nobody is told when it does not run or fails. It runs beside all else, with locks of its own.',
    instead: 'Look at @@event_scheduler of production first; change many rows in an event by LIMIT.',
    check(input) {
        const facts = (0,mysql_facts/* factsOf */.xS)(input.statement);
        if (facts?.verb !== 'CREATE EVENT' || facts.object === undefined)
            return [];
        return [
            {
                message: `The event ${(0,mysql_facts/* shown */.SP)(facts.object)} runs only where event_scheduler is on (SELECT @@event_scheduler), and its errors reach the server's log alone.`,
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/exclusion-constraint.js



const exclusionConstraint = {
    id: 'exclusion-constraint',
    severity: 'error',
    grows: 'rows',
    dialects: ['postgresql'],
    when: 'An EXCLUDE constraint is added to a table that was there before.',
    effect: 'Its index is built under an ACCESS EXCLUSIVE lock: nobody can read or write the table until it is built. PostgreSQL has no other way: neither NOT VALID nor USING INDEX.',
    instead: 'Run it when nobody needs the table, or make a new table with the constraint and copy the rows in batches.',
    check: (input) => alterations(input, 'AddConstraint').flatMap((command) => (0,pg_tree/* constraints */.Pu)(command, 'EXCLUSION')
        .filter(() => input.rewrites.length === 0)
        .map(() => ({
        atLeast: 'warning',
        message: `The EXCLUDE constraint builds its index under an ACCESS EXCLUSIVE lock: nobody can read or write ${(0,pg_tree/* printed */.zd)(command.table)} until it is built. There is no way to build it beforehand. Two rows that exclude each other make it fail.`,
        suggestion: accepted('exclusion-constraint', '(how many rows there are, and when this runs)', input.statement.sql),
    }))),
};

;// CONCATENATED MODULE: ./lib/rules/extension-change.js




const extensionChange = {
    id: 'extension-change',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'An extension that was there before is dropped, or brought to another version (a note).',
    effect: 'With an extension go its functions, operators and types, also those that only code of the application uses. An update takes the version that the server has on its disk, which need not be that of the shadow.',
    instead: 'Deploy code that uses nothing of it first; and let an update wait until all servers have the new version.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        if (name === 'AlterExtensionStmt') {
            const [version] = (0,pg_tree/* nodes */.a9)(fields, 'options', 'DefElem').map((option) => (0,pg_tree/* text */.Qq)((0,pg_tree.at)(option, 'arg'), 'sval'));
            const to = version === undefined ? 'the newest version that the server has on its disk' : `version ${version}`;
            return [
                {
                    severity: 'info',
                    message: `Brings extension ${(0,pg_tree/* text */.Qq)(fields, 'extname')} to ${to}. There is no way back by SQL, and what it changes in its functions no schema shows.`,
                },
            ];
        }
        if (name !== 'DropStmt' || fields['removeType'] !== 'OBJECT_EXTENSION')
            return [];
        const gone = (0,pg_tree/* dropped */.p)(fields)
            .map((one) => one.name)
            .filter((one) => !(0,facts/* skippedObject */.qk)(input, input.index, one))
            .filter((one) => input.before === undefined || input.before.objects.has(`extension ${one}`));
        if (gone.length === 0)
            return [];
        return [
            {
                message: `Drops extension${gone.length > 1 ? 's' : ''} ${and(gone.map(pg_tree/* quoted */.TL))} with all functions, operators and types of ${gone.length > 1 ? 'theirs' : 'its own'}. Code that runs now and uses one fails from that moment; PostgreSQL knows of such use only within the database.`,
                suggestion: accepted('extension-change', '(since when no code uses it)', input.statement.sql),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/mysql/made.js


const MADE = new Set(['add-column', 'modify', 'change']);
function made(input, on, name, text, old = name) {
    const now = (0,mysql_facts/* after */.Pl)(input, 'column', on, name);
    if (now === undefined)
        return [];
    const was = (0,mysql_facts/* before */.gM)(input, 'column', on, old);
    return [
        {
            on,
            name,
            definition: now.definition,
            now: (0,mysql_columns/* definitionOf */.Fg)(now.definition),
            was: was === undefined ? undefined : (0,mysql_columns/* definitionOf */.Fg)(was.definition),
            text,
        },
    ];
}
const within = ({ kind, name }, table) => kind === 'column' && name.toLowerCase().startsWith(`${table.toLowerCase()}.`);
/** The columns of a CREATE TABLE or an ALTER TABLE, of new tables and old ones. */
function madeColumns(input) {
    const facts = (0,mysql_facts/* factsOf */.xS)(input.statement);
    const [on] = facts?.tables ?? [];
    if (facts === undefined || on === undefined || (0,mysql_facts/* didNothing */.zY)(input))
        return [];
    if (facts.verb === 'ALTER TABLE')
        return (0,mysql_facts/* actionsOf */.Ro)(input.statement)
            .filter(({ kind }) => MADE.has(kind))
            .flatMap(({ name, to, text }) => made(input, on, to ?? name, text, name));
    // A table that was there before is not made by this.
    if (facts.verb !== 'CREATE TABLE' || (0,mysql_facts/* before */.gM)(input, 'table', on) !== undefined)
        return [];
    return [...(input.after?.objects.values() ?? [])]
        .filter((object) => within(object, on.name))
        .flatMap((object) => made(input, on, object.name.slice(on.name.length + 1), undefined));
}

;// CONCATENATED MODULE: ./lib/rules/float-for-money.js



const FLOATS = /^(?:float|double)/;
const MONEY = /(?:^|_)(?:price|amount|cost|fee|salary|balance|payment|refund|discount|tax|total|revenue|wage|budget)(?:_|s?$)/i;
const floatForMoney = {
    id: 'float-for-money',
    severity: 'info',
    dialects: ['mysql'],
    when: 'A FLOAT or DOUBLE column is made whose name says that it holds money: price, amount, cost, fee, tax, balance and the like.',
    effect: 'It holds no exact cents: 0.1 + 0.2 is not 0.3, sums drift, and a FLOAT keeps seven digits in all.',
    instead: 'Use DECIMAL, or whole cents.',
    check(input) {
        const columns = madeColumns(input).filter(({ now, was, name }) => FLOATS.test(now.type) && MONEY.test(name) && !FLOATS.test(was?.type ?? ''));
        const [first] = columns;
        if (first === undefined)
            return [];
        const many = columns.length > 1;
        return [
            {
                message: `${and(columns.map(({ name, now }) => `${name} (${now.type})`))} of ${(0,mysql_facts/* shown */.SP)(first.on)} ${many ? 'hold' : 'holds'} no exact cents; DECIMAL does.`,
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/foreign-key-index.js







function keysOf(input) {
    const made = columnsMade(input);
    const inline = made.flatMap(({ table, column, constraints: all }) => all.some((one) => one['contype'] === 'CONSTR_FOREIGN') ? [{ table, columns: [column] }] : []);
    const own = (table, all) => all.filter((one) => one['contype'] === 'CONSTR_FOREIGN').map((one) => ({ table, columns: (0,pg_tree/* names */.Dy)(one, 'fk_attrs') }));
    const [first] = made;
    const added = alterations(input, 'AddConstraint').map((c) => own(c.table, (0,pg_tree/* constraints */.Pu)(c, 'FOREIGN')));
    return [...inline, ...(first === undefined ? [] : own(first.table, tableConstraints(input))), ...added.flat()];
}
/** The columns in the brackets of `… USING btree (a, b DESC)`, `PRIMARY KEY (a, b)`. */
const listed = (definition) => (/\(([^()]*)\)/.exec(definition)?.[1] ?? '')
    .split(',')
    .map((part) => /^\s*("(?:[^"]|"")+"|[\w$]+)/.exec(part)?.[1] ?? '')
    .map((name) => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name));
/** A condition on the key itself being there leaves out no row that is looked for. */
const partial = (definition, [column = '']) => / WHERE /.test(definition) && !definition.endsWith(`WHERE (${(0,pg_tree/* quoted */.TL)(column)} IS NOT NULL)`);
function indexed({ after }, table, columns) {
    const indexes = objectsOf(after, 'index').filter(({ definition }) => definition.includes(` ON ${table.name} USING `) || definition.includes(` ON ONLY ${table.name} USING `));
    const keys = objectsOf(after, 'constraint').filter(({ name, definition }) => name.startsWith(`${table.name}.`) && /^(?:PRIMARY KEY|UNIQUE|EXCLUDE)/.test(definition));
    return [...indexes, ...keys].some(({ definition }) => {
        const first = new Set(listed(definition.replace(/^.* USING \w+ /s, '')).slice(0, columns.length));
        return !partial(definition, columns) && columns.every((column) => first.has(column));
    });
}
const known = new WeakMap();
/** Foreign keys of the whole file that have no index in the end. */
function bareKeys(input) {
    const { migration } = input;
    const there = known.get(migration);
    if (there !== undefined)
        return there;
    const found = migration.parsed.flatMap((statement, index) => {
        if (!/foreign|references/i.test(statement.sql))
            return [];
        const keys = keysOf({ ...input, statement, index }).filter(({ table, columns }) => {
            const object = objectNamed(input.after, 'table', table);
            return object !== undefined && columns.length > 0 && !indexed(input, object, columns);
        });
        return keys.map((key) => ({ ...key, index, used: (0,facts/* existed */.z1)({ ...input, statement, index }, key.table) }));
    });
    const both = [found.filter(({ used }) => used), found.filter(({ used }) => !used)];
    known.set(migration, both);
    return both;
}
const nameOf = ({ table, columns }) => (0,pg_tree/* quoted */.TL)(`${table.name}_${columns.join('_')}_idx`.slice(0, 63));
const onto = ({ table, columns }) => `${(0,pg_tree/* printed */.zd)(table)} (${columns.map(pg_tree/* quoted */.TL).join(', ')})`;
/** Said once for a file, by the last statement that makes one: the indexes can stand after it. */
function foreign_key_index_together(input, keys) {
    if (keys.at(-1)?.index !== input.index)
        return [];
    const some = keys.length > 6 ? [...keys.slice(0, 6).map(onto), `${keys.length - 6} more`] : keys.map(onto);
    const them = keys.length > 1 ? 'these foreign keys refer' : 'this foreign key refers';
    return [
        {
            message: `No index begins with the columns of ${and(some)}: each DELETE of a row that ${them} to reads the whole referring table.`,
            suggestion: keys.every(({ used }) => used)
                ? script(...keys.flatMap((key) => [ALONE, `CREATE INDEX CONCURRENTLY ${nameOf(key)} ON ${onto(key)};`]))
                : script('-- After it, in the same file:', ...keys.map((key) => `CREATE INDEX ${nameOf(key)} ON ${onto(key)};`)),
        },
    ];
}
const foreignKeyIndex = {
    id: 'foreign-key-index',
    severity: 'info',
    dialects: ['postgresql'],
    when: 'Foreign keys are made, and no index begins with their columns when the plan is through. PostgreSQL makes none by itself. Said once for a file.',
    effect: 'Each DELETE of a row that is referred to, and each change of its key, reads the whole referring table; the locks that it holds meanwhile stop writers.',
    instead: 'Make an index on the columns, CONCURRENTLY where the table is in use.',
    check(input) {
        if (input.after === undefined || !/foreign|references/i.test(input.statement.sql))
            return [];
        return bareKeys(input).flatMap((keys) => foreign_key_index_together(input, keys));
    },
};

;// CONCATENATED MODULE: ./lib/rules/grant-public.js




/** PUBLIC may run new functions and use new types anyway, so that says nothing. */
const WHAT = (0,dictionary/* dictionary */.z)({
    OBJECT_TABLE: 'table',
    OBJECT_SEQUENCE: 'sequence',
    OBJECT_SCHEMA: 'schema',
    OBJECT_DATABASE: 'database',
});
function objects(grant) {
    const what = WHAT[(0,pg_tree/* text */.Qq)(grant, 'objtype')] ?? '';
    if (grant['targtype'] === 'ACL_TARGET_DEFAULTS')
        return `every future ${what}`;
    const all = (0,pg_tree/* names */.Dy)(grant, 'objects');
    if (grant['targtype'] === 'ACL_TARGET_ALL_IN_SCHEMA')
        return `every ${what} in ${and(all)}`;
    return and([...(0,pg_tree/* relations */.K1)(grant, 'objects').map(pg_tree/* printed */.zd), ...all]);
}
/** The same grant to a role, in place of PUBLIC behind TO. */
function toRole(sql) {
    const all = (0,pg_tree/* tokens */.LU)(sql);
    const to = all.findLastIndex((token) => token.word === 'TO');
    const grantee = all.slice(to + 1).find((token) => token.word === 'PUBLIC');
    return grantee === undefined ? sql : `${sql.slice(0, grantee.start)}the_role_that_needs_it${sql.slice(grantee.end)}`;
}
const grantPublic = {
    id: 'grant-public',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'Rights on tables, sequences, schemas (other than USAGE) or databases (other than CONNECT) are given to PUBLIC.',
    effect: 'Every role of the server has them, also those that are made later.',
    instead: 'Give them to the role that needs them.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        const grant = name === 'AlterDefaultPrivilegesStmt' ? (0,pg_tree.at)(fields, 'action') : fields;
        if (name !== 'GrantStmt' && name !== 'AlterDefaultPrivilegesStmt')
            return [];
        const toPublic = (0,pg_tree/* nodes */.a9)(grant, 'grantees', 'RoleSpec').some((role) => role['roletype'] === 'ROLESPEC_PUBLIC');
        if (grant['is_grant'] !== true || !toPublic || WHAT[(0,pg_tree/* text */.Qq)(grant, 'objtype')] === undefined)
            return [];
        const rights = (0,pg_tree/* nodes */.a9)(grant, 'privileges', 'AccessPriv').map((right) => (0,pg_tree/* text */.Qq)(right, 'priv_name').toUpperCase());
        const usual = new Set(['USAGE', 'CONNECT', 'TEMP', 'TEMPORARY']);
        const strong = rights.filter((right) => !usual.has(right) || grant['objtype'] === 'OBJECT_SEQUENCE');
        if (rights.length > 0 && strong.length === 0)
            return [];
        return [
            {
                message: `Gives ${rights.length === 0 ? 'all rights' : and(strong)} on ${objects(grant)} to PUBLIC: every role of the server has them, also those that are made later.`,
                suggestion: words_closed(toRole(input.statement.sql)),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/grant-widely.js



/** Rights by which everything else can be had. */
const MIGHTY = /^(?:SUPER|FILE|SHUTDOWN|SYSTEM_USER|SYSTEM_VARIABLES_ADMIN|SET_USER_ID|SET_ANY_DEFINER|CONNECTION_ADMIN)$/;
const grantWidely = {
    id: 'grant-widely',
    severity: 'warning',
    dialects: ['mysql'],
    when: 'GRANT of ALL, on all databases, WITH GRANT OPTION, to PUBLIC, or of rights over the server such as SUPER and FILE.',
    effect: 'Who has that account can read, change and drop what it was not meant for, or give its rights on to others.',
    instead: 'Grant the rights that it needs, on the database that it needs them on.',
    check(input) {
        if (input.statement.kind !== 'GRANT')
            return [];
        const tokens = (0,mysql_tree.mysqlTree)(input.statement)?.tokens ?? [];
        const words = tokens.map(({ upper, type }) => (type === 'name' || type === 'string' ? '' : upper));
        const on = words.indexOf('ON');
        const to = words.indexOf('TO');
        const what = words.slice(1, on === -1 ? to : on);
        const found = [
            what[0] === 'ALL' ? 'all rights' : '',
            ...what.filter((word) => MIGHTY.test(word)),
            on !== -1 && words.slice(on + 1, to).join('') === '*.*' ? 'all databases' : '',
            words.join(' ').includes('WITH GRANT OPTION') || words.join(' ').includes('WITH ADMIN OPTION')
                ? 'the right to give them on'
                : '',
            words[to + 1] === 'PUBLIC' ? 'everybody' : '',
        ].filter((part) => part !== '');
        if (found.length === 0)
            return [];
        const last = words.findIndex((word, i) => i > to && (word === 'WITH' || word === 'IDENTIFIED' || word === 'REQUIRE'));
        const who = input.statement.sql.slice(tokens[to + 1]?.start, tokens[last === -1 ? tokens.length - 1 : last - 1]?.end);
        return [
            {
                message: `Grants widely to ${who}: ${and(found)}.`,
                suggestion: words_accepted('grant-widely', '(why it needs that much)', input.statement.sql),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/guard-on-rows.js

/** RAISE without a level is an exception; `RAISE;` alone hands on one that is there already. */
const RAISES = /\braise\s+(?!debug\b|log\b|info\b|notice\b|warning\b)[\w'$]/i;
const ASSERTS = /\bassert\b/i;
/** Tables that a block reads or changes; functions in FROM and the server's own catalogs hold no rows of users. */
const TABLES = /\b(?:from|join|update|into)\s+(?:only\s+)?("[^"]+"|[a-z_][\w$]*)((?:\.(?:"[^"]+"|[a-z_][\w$]*))*)(?!\s*\(|[\w$])/gi;
const CATALOGS = /^"?(?:pg_\w+|information_schema)\b/i;
/** The names that a block declares: `SELECT … INTO missing` is about no table. */
function declared(code) {
    const section = /\bdeclare\b([\s\S]*?)\bbegin\b/i.exec(code)?.[1] ?? '';
    return new Set([...section.matchAll(/(?:^|;)\s*([a-z_]\w*)\s/gi)].map((m) => (m[1] ?? '').toLowerCase()));
}
function readsRows(code) {
    const own = declared(code);
    return [...code.matchAll(TABLES)].some(([, first = '']) => !CATALOGS.test(first) && !own.has(first.toLowerCase()));
}
/** The text without what stands in quotes. */
const unquoted = (code) => code.replace(/'[^']*'/g, "''");
const guardOnRows = {
    id: 'guard-on-rows',
    severity: 'info',
    dialects: ['postgresql'],
    when: 'A DO block reads tables and stops with RAISE EXCEPTION or ASSERT.',
    effect: 'Whether it stops depends on rows, and the shadow has none: that it passed there says nothing about the target.',
    instead: 'Run its query on the target before the merge.',
    check(input) {
        const code = blockIn(input)?.text;
        if (code === undefined)
            return [];
        const bare = unquoted(code);
        const found = [...(RAISES.test(bare) ? ['RAISE EXCEPTION'] : []), ...(ASSERTS.test(bare) ? ['ASSERT'] : [])];
        if (found.length === 0 || !readsRows(code))
            return [];
        return [
            {
                message: `${found.join(' and ')} in this block depends on rows, and the shadow has none: that it passed there says nothing about the target.`,
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/hidden-lock.js




/** Strong ones, from the strongest down. */
const MODES = [
    ['AccessExclusiveLock', 'an ACCESS EXCLUSIVE', 'read or write'],
    ['ExclusiveLock', 'an EXCLUSIVE', 'write to'],
    ['ShareRowExclusiveLock', 'a SHARE ROW EXCLUSIVE', 'write to'],
];
/** Takes longer the more rows there are. */
const GROWS = /\b(?:foreign\s+key|references|check\s*\(|set\s+not\s+null|validate\s+constraint|attach\s+partition)/i;
const hiddenLock = {
    id: 'hidden-lock',
    severity: 'warning',
    grows: 'rows',
    dialects: ['postgresql'],
    when: 'A DO block, CALL or SELECT took a lock on a table that was there before that stops its writers, as seen on the shadow, and no other rule says why: a warning where it looks at all rows meanwhile, else a note.',
    effect: 'Nobody can write to the table, or read it, until the transaction has committed; the text of the statement does not show it.',
    instead: 'Write the change as a statement of its own, so that reviewers and rules can read it.',
    check(input) {
        if (!['DO', 'CALL', 'SELECT'].includes(input.statement.kind))
            return [];
        const removed = (input.migration.statements[input.index]?.removed ?? []).map(({ table }) => table);
        // Each of these has a rule of its own: a new file, a table that is gone, an index that is built.
        const shared = (0,facts/* held */.yB)(input).flatMap(({ mode, relation }) => (mode === 'ShareLock' ? [relation] : []));
        const told = new Set([...input.rewrites, ...removed, ...shared]);
        const open = input.locks.filter(({ relation }) => !told.has(relation));
        const [mode, words, what] = MODES.find(([one]) => open.some((lock) => lock.mode === one)) ?? [];
        if (words === undefined)
            return [];
        const tables = open.filter((lock) => lock.mode === mode).map(({ relation }) => relation);
        const text = [blockIn(input)?.text ?? '', ...calledBlocks(input).map((block) => block.text)].join('\n');
        const altered = relationsAfter(input, String.raw `alter\s+table(?:\s+if\s+exists)?`, text).map(pg_tree/* bare */.$B);
        const composed = /\balter\s+table\s+(?:only\s+|if\s+exists\s+)*(?:%|'\s*\|\|)/i.test(text);
        const grows = GROWS.test(text) && !/\bnot\s+valid\b/i.test(text) && (altered.length > 0 || composed);
        const some = tables.length > 4 ? [...tables.slice(0, 4), `${tables.length - 4} more`] : tables;
        const them = tables.length === 1 ? 'it' : 'them';
        return [
            {
                ...(grows ? {} : { severity: 'info' }),
                message: `This ${input.statement.kind} takes ${words} lock on ${and(some)}: nobody can ${what} ${them} until the transaction has committed${grows ? ', and it looks at all rows meanwhile' : ''}.`,
                ...(grows
                    ? {
                        suggestion: accepted('hidden-lock', '(how many rows there are, and when this runs)', input.statement.sql),
                    }
                    : {}),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/implicit-timestamp.js




const ON_UPDATE = /\bon\s+update\s+(?:current_timestamp|now|localtime)/i;
const implicitTimestamp = {
    id: 'implicit-timestamp',
    severity: 'warning',
    dialects: ['mysql'],
    when: 'After it a TIMESTAMP column has ON UPDATE CURRENT_TIMESTAMP although no text says so: what the server gives the first such column where explicit_defaults_for_timestamp is off.',
    effect: 'Each UPDATE of a row sets the column to the moment of the update: what was meant as the time of making is gone.',
    instead: 'Say what it is to be: NULL, or a DEFAULT.',
    check(input) {
        const { sql } = input.statement;
        const columns = madeColumns(input).filter(({ now, was, text }) => now.rest.some((part) => part.startsWith('ON UPDATE')) &&
            !(was?.rest.some((part) => part.startsWith('ON UPDATE')) ?? false) &&
            !ON_UPDATE.test(text ?? sql));
        const [first] = columns;
        if (first === undefined)
            return [];
        const many = columns.length > 1;
        const bare = columns.every(({ text }) => text !== undefined && /\btimestamp(?:\s*\(\d\))?$/i.test(text));
        const mended = bare
            ? columns.reduce((all, { text = '' }) => all.replace(text, () => `${text} NULL DEFAULT NULL`), sql)
            : sql;
        return [
            {
                message: `${and(columns.map(({ name }) => name))} of ${(0,mysql_facts/* shown */.SP)(first.on)} ${many ? 'get' : 'gets'} ON UPDATE CURRENT_TIMESTAMP without a word, since explicit_defaults_for_timestamp is off: each UPDATE of a row sets ${many ? 'them' : 'it'} anew.`,
                suggestion: bare
                    ? script('-- Where it is not to change by itself:', `${mended};`)
                    : words_accepted('implicit-timestamp', '(why it is to change with each update)', sql),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/index-drop-blocking.js





const indexDropBlocking = {
    id: 'index-drop-blocking',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'An index that was there before is dropped without CONCURRENTLY.',
    effect: 'An ACCESS EXCLUSIVE lock on the table: it waits for every running query, and all others wait behind it, until the transaction has committed.',
    instead: 'Drop it with DROP INDEX CONCURRENTLY, in a migration of its own.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        if (name !== 'DropStmt' || fields['removeType'] !== 'OBJECT_INDEX' || fields['concurrent'] === true)
            return [];
        const indexes = (0,pg_tree/* dropped */.p)(fields).filter((index) => (0,facts/* existed */.z1)(input, index) && !(0,facts/* skippedObject */.qk)(input, input.index, index.name));
        if (indexes.length === 0)
            return [];
        const own = new Set(indexes.map((index) => index.name));
        const locked = input.locks.filter((lock) => lock.mode === 'AccessExclusiveLock').map((lock) => lock.relation);
        const tables = locked.filter((relation) => !own.has(relation.slice(relation.indexOf('.') + 1)));
        // Where the transaction holds that lock already, dropping the index costs nothing more.
        if ((0,facts/* measured */.jh)(input) && tables.length === 0)
            return [];
        const where = tables.length === 0 ? 'the table' : and(tables);
        return [
            {
                message: `Dropping ${and(indexes.map(pg_tree/* printed */.zd))} takes an ACCESS EXCLUSIVE lock on ${where}: it waits for the queries that run, and every new one waits behind it.`,
                // The index of a partitioned table, which takes locks on all partitions, cannot be dropped CONCURRENTLY.
                ...(tables.length > indexes.length
                    ? {}
                    : { suggestion: script(ALONE, ...indexes.map((i) => `DROP INDEX CONCURRENTLY IF EXISTS ${(0,pg_tree/* printed */.zd)(i)};`)) }),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/json-column.js



const jsonColumn = {
    id: 'json-column',
    severity: 'off',
    dialects: ['postgresql'],
    when: 'A column is made json, not jsonb.',
    effect: 'There is no equality for json: SELECT DISTINCT, UNION and GROUP BY over the column fail, and it takes no index.',
    instead: 'Write jsonb, unless the text has to stay as it came, with its blanks and the order of its keys.',
    check(input) {
        const made = columnsMade(input).filter(({ type }) => type.replace('[]', '') === 'json');
        if (made.length === 0)
            return [];
        const names = and(made.map(({ column }) => (0,pg_tree/* quoted */.TL)(column)));
        return [
            {
                message: `json has no equality: SELECT DISTINCT, UNION and GROUP BY over ${names} fail. jsonb has one, and can be indexed.`,
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/support/large.js
/** From either on, a statement that reads or writes much of a table is noticed by whoever uses it. */
const LARGE = { rows: 1_000_000, bytes: 1_000_000_000 };
/** `about 12 million rows`, or where the server does not count them `about 3 GB`; undefined where the target's table is not known to be large. */
function largeWords(size) {
    const { rows = null, bytes = null } = size ?? {};
    if (rows !== null && rows >= LARGE.rows)
        return `about ${Math.round(rows / 1_000_000)} million rows`;
    return bytes !== null && bytes >= LARGE.bytes ? `about ${Math.round(bytes / 1_000_000_000)} GB` : undefined;
}
const CONSTANT = String.raw `(?:'[^']*'|-?\d+(?:\.\d+)?|\$\d+|\?)`;
/**
 * Whether a condition names rows by the value of a column that is unique by itself: those are few, however many there are. `table` as
 * the catalog has it.
 */
function byKey(input, table, condition) {
    // It is a piece already.
    if (/\bctid\b|\blimit\b/i.test(condition))
        return true;
    if (/\bor\b/i.test(condition))
        return false;
    const keys = [...(input.before?.objects.values() ?? [])].flatMap(({ name, definition }) => {
        const own = name.startsWith(`${table}.`) || definition.includes(table.slice(table.indexOf('.') + 1));
        const [, column] = (own && /(?:primary key|unique)[^(]*\(["`]?(\w+)["`]?\)/i.exec(definition)) || [];
        return column === undefined ? [] : [column];
    });
    return keys.some((key) => new RegExp(String.raw `(?:^|[^\w])["\`]?${key}["\`]?\s*(?:=\s*${CONSTANT}|in\s*\(\s*${CONSTANT}(?:\s*,\s*${CONSTANT})*\s*\))`, 'i').test(condition));
}
/** Whether an UPDATE that sets these columns makes its own condition false for the rows that it meets, as far as the text tells. */
const endsItself = (set, condition) => [...set.matchAll(/(?:^|,)\s*["`]?(\w+)["`]?\s*=/g)].some(([, column]) => new RegExp(String.raw `(?:^|[^\w])["\`]?${column}["\`]?(?:$|[^\w])`, 'i').test(condition));

;// CONCATENATED MODULE: ./lib/rules/mysql/large-write.js





function largeWrite(input) {
    const tree = (0,mysql_tree.mysqlTree)(input.statement);
    const { verb = '', tables = [] } = tree?.facts ?? {};
    if (tree === undefined || input.size === undefined || (verb !== 'UPDATE' && verb !== 'DELETE'))
        return [];
    const where = condition(tree.tokens);
    const [table] = tables;
    // Whoever says LIMIT has thought of it.
    const limited = tree.tokens.some(({ depth, upper, type }) => depth === 0 && type === 'word' && upper === 'LIMIT');
    if (where === undefined || saysNothing(where) || limited || table === undefined || !(0,mysql_facts/* existed */.z1)(input, table))
        return [];
    const large = largeWords(input.size(table.name));
    const asked = input.statement.sql.slice(where[0]?.start);
    const set = /\bset\b([\s\S]*)/i.exec(input.statement.sql.slice(0, where[0]?.start))?.[1] ?? '';
    if (large === undefined || byKey(input, table.name, asked))
        return [];
    return [
        {
            message: `${(0,mysql_facts/* shown */.SP)(table)} has ${large}: every row that this ${verb} reads may stay locked until it has committed; replicas repeat it after that and lag.`,
            suggestion: tables.length === 1 && (verb === 'DELETE' || endsItself(set, asked))
                ? script('-- Outside of migrations, again and again until it touches no row:', words_closed(`${input.statement.sql.replace(/;?\s*$/, '')} LIMIT 5000`))
                : accepted('large-write', '(how many rows it meets)', input.statement.sql),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/large-write.js










/** The same, some thousand rows at a time, with its own words; of what cannot be cut by its text, how. */
function pieces(input, { deletes, table }, name) {
    const { kind, sql, tree } = input.statement;
    const { fields } = (0,classify/* nodeOf */.E7)(tree);
    const set = deletes ? '' : (0,column_text/* between */.Tq)(sql, 'SET', 'WHERE');
    const condition = (0,column_text/* between */.Tq)(sql, 'WHERE', 'RETURNING');
    const plain = ['fromClause', 'usingClause', 'withClause', 'returningList', 'returningClause'].every((part) => fields[part] === undefined) && (0,pg_tree.at)((0,pg_tree.at)(fields, 'relation'), 'alias')['aliasname'] === undefined;
    if (!plain || set === undefined || condition === undefined || !(deletes || endsItself(set, condition))) {
        return script('-- Outside of migrations, some thousand rows at a time, in the order of its key:', `-- ${kind} … WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${(0,pg_tree/* printed */.zd)(table)} WHERE … LIMIT 5000));`, '-- Then, for what came in meanwhile:', accepted('large-write', '(how many rows are left)', sql));
    }
    const head = deletes ? `DELETE FROM ${name}` : `UPDATE ${name} SET ${set}`;
    return script('-- Outside of migrations, again and again until it touches no row:', words_closed(`${head}\n  WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${name} WHERE ${condition} LIMIT 5000))`));
}
const large_write_largeWrite = {
    id: 'large-write',
    severity: 'warning',
    when: 'An UPDATE or DELETE with a condition that does not name its rows by their key runs on a table that is large on the target: a million rows, or a gigabyte. Without a target it says nothing.',
    effect: 'As many rows as the condition meets stay locked until the transaction has committed, and each of them is written a second time.',
    instead: 'Change them in batches, outside of migrations, before the migration that needs them changed.',
    onMysql: {
        when: 'An UPDATE or DELETE with a condition that does not name its rows by their key runs on a table that is large on the target: a million rows, or a gigabyte. Without a target it says nothing.',
        effect: 'Without an index on what it asks for every row that it reads stays locked until it has committed; replicas repeat it after that and lag.',
        instead: 'Change them in batches, outside of migrations, before the migration that needs them changed.',
    },
    ...perDialect({
        postgresql(input) {
            const { kind, sql, tree } = input.statement;
            if (input.size === undefined || (kind !== 'UPDATE' && kind !== 'DELETE'))
                return [];
            const [change] = changesIn(tree);
            if (change === undefined || change.all || !(0,facts/* existed */.z1)(input, change.table))
                return [];
            const { schema = 'public', name } = change.table;
            const full = objectNamed(input.before, 'table', change.table)?.name ?? `${schema}.${name}`;
            const large = largeWords(input.size(full));
            // Its own WHERE alone: that of a query within may name a key of another table.
            const condition = (0,column_text/* between */.Tq)(sql, 'WHERE', 'RETURNING') ?? '';
            if (large === undefined || byKey(input, full, condition))
                return [];
            const table = (0,pg_tree/* printed */.zd)(change.table);
            return [
                {
                    message: `${table} has ${large}: every row that this ${kind} meets stays locked until the transaction has committed${change.deletes ? '' : ', and is written a second time'}.`,
                    suggestion: pieces(input, change, table),
                },
            ];
        },
        mysql: largeWrite,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/lock-tables.js






/** From SHARE up a mode stops writers; the last of them stops readers too. */
const SHARE = 5;
const ACCESS_EXCLUSIVE = 8;
function onPostgresql(input) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
    const mode = Number(fields['mode'] ?? 0);
    if (name !== 'LockStmt' || mode < SHARE)
        return [];
    const tables = (0,pg_tree/* relations */.K1)(fields, 'relations').filter((table) => input.existedBefore((0,pg_tree/* bare */.$B)(table)));
    if (tables.length === 0)
        return [];
    const what = mode === ACCESS_EXCLUSIVE ? 'read or write' : 'write to';
    return [
        {
            message: `Nobody can ${what} ${and(tables.map(pg_tree/* printed */.zd))} from here on until the transaction has committed.`,
            suggestion: accepted('lock-tables', '(why it is needed, and for how long)', input.statement.sql),
        },
    ];
}
const GLOBAL = /^(?:FLUSH|LOCK INSTANCE|BACKUP)/;
const lockTables = {
    id: 'lock-tables',
    severity: 'warning',
    when: 'LOCK TABLE on tables that were there before, in a mode that stops writers (SHARE) or readers too (ACCESS EXCLUSIVE).',
    effect: 'Everybody else waits until the transaction has committed: for as long as all that stands after it takes.',
    instead: 'Leave it out: each statement takes the locks that it needs.',
    onMysql: {
        when: 'LOCK TABLES on tables that were there before, FLUSH TABLES … WITH READ LOCK or FOR EXPORT, LOCK INSTANCE, BACKUP STAGE.',
        effect: 'Everybody else waits until UNLOCK TABLES, or until the session ends: for as long as all that stands between takes.',
        instead: 'Leave it out: each statement takes the locks that it needs.',
    },
    ...perDialect({
        postgresql: onPostgresql,
        mysql(input) {
            const { kind, sql } = input.statement;
            const facts = (0,mysql_facts/* factsOf */.xS)(input.statement);
            const global = GLOBAL.test(kind) && (!kind.startsWith('FLUSH') || /\bread\s+lock\b|\bfor\s+export\b/i.test(sql));
            const tables = kind === 'LOCK TABLES' ? (facts?.tables ?? []).filter((table) => (0,mysql_facts/* existed */.z1)(input, table)) : [];
            if (!global && tables.length === 0)
                return [];
            const what = global ? 'the whole server' : and(tables.map(mysql_facts/* shown */.SP));
            return [
                {
                    message: `Holds ${what} against everybody else until it is unlocked, or until the session ends.`,
                    suggestion: script(words_accepted('lock-tables', '(why it is needed, and for how long)', sql)),
                },
            ];
        },
    }),
};

;// CONCATENATED MODULE: ./lib/rules/support/lock-timeout.js



const UNITS = (0,dictionary/* dictionary */.z)({
    us: 0.001,
    ms: 1,
    s: 1000,
    min: 60_000,
    h: 3_600_000,
    d: 86_400_000,
});
/** `10min`, `5000`, `0` in milliseconds; undefined for what the server would refuse. */
function milliseconds(value) {
    const [, number, unit] = /^\s*([\d.]+)\s*(us|ms|s|min|h|d)?\s*$/.exec(value) ?? [];
    return number === undefined ? undefined : Number(number) * (UNITS[unit ?? 'ms'] ?? 1);
}
function textOf(node) {
    const { fields } = (0,classify/* nodeOf */.E7)(node);
    if (fields['sval'] !== undefined)
        return (0,pg_tree/* text */.Qq)((0,pg_tree.at)(fields, 'sval'), 'sval');
    return String((0,pg_tree.at)(fields, 'ival')['ival'] ?? (0,pg_tree.at)(fields, 'fval')['fval'] ?? 0);
}
function ofSet(fields) {
    const kind = (0,pg_tree/* text */.Qq)(fields, 'kind');
    if (kind === 'VAR_RESET_ALL')
        return 0;
    if ((0,pg_tree/* text */.Qq)(fields, 'name') !== 'lock_timeout')
        return undefined;
    // What the role or the database has is none, unless somebody has set it.
    if (kind === 'VAR_RESET' || kind === 'VAR_SET_DEFAULT')
        return 0;
    return kind === 'VAR_SET_VALUE' ? milliseconds(textOf((0,pg_tree/* list */.p_)(fields, 'args')[0])) : undefined;
}
/** The lock_timeout that a statement sets, in milliseconds, 0 for none; undefined where it sets none. */
function lockTimeoutOf(statement) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
    if (name === 'VariableSetStmt')
        return ofSet(fields);
    if (name !== 'SelectStmt' || !statement.sql.includes('lock_timeout'))
        return undefined;
    const call = (0,pg_tree/* nodes */.a9)(fields, 'targetList', 'ResTarget').map((target) => (0,pg_tree.at)(target, 'val'))[0] ?? {};
    const [setting, value] = (0,pg_tree/* list */.p_)(call, 'args').map(textOf);
    const sets = (0,pg_tree/* names */.Dy)(call, 'funcname').at(-1) === 'set_config' && setting === 'lock_timeout';
    return sets && value !== undefined ? milliseconds(value) : undefined;
}

;// CONCATENATED MODULE: ./lib/rules/lock-timeout-off.js



/** Longer than users wait for a page. */
const LONG_MS = 60_000;
/** What waits for others and has others waiting behind it. */
const lock_timeout_off_STRONG = (0,dictionary/* dictionary */.z)({
    AccessExclusiveLock: 'an ACCESS EXCLUSIVE',
    ExclusiveLock: 'an EXCLUSIVE',
    ShareRowExclusiveLock: 'a SHARE ROW EXCLUSIVE',
    ShareLock: 'a SHARE',
});
const strongOf = (input, index) => input.migration.statements[index]?.locks.find(({ mode }) => lock_timeout_off_STRONG[mode] !== undefined);
const settings = new WeakMap();
/** The first statement after each setting that takes a strong lock, with that setting: read once for a file. */
function settingFor(input) {
    const known = settings.get(input.migration);
    if (known !== undefined)
        return known.get(input.index);
    const found = new Map();
    let open;
    for (const [index, statement] of input.migration.parsed.entries()) {
        const wait = lockTimeoutOf(statement);
        if (wait !== undefined)
            open = { line: statement.line, wait };
        else if (open !== undefined && strongOf(input, index) !== undefined) {
            found.set(index, open);
            open = undefined;
        }
    }
    settings.set(input.migration, found);
    return found.get(input.index);
}
const lockTimeoutOff = {
    id: 'lock-timeout-off',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A statement takes a strong lock on a table that was there before, and the file has set lock_timeout to 0, to its default, or to a minute and more.',
    effect: 'The statement waits for every transaction that uses the table, and every query that comes meanwhile waits behind it, without an end in sight.',
    instead: 'Leave the setting out: the input lock-timeout sets it, and a statement that did not get its lock is tried again.',
    check(input) {
        const setting = settingFor(input);
        const lock = strongOf(input, input.index);
        if (setting === undefined || lock === undefined)
            return [];
        const { wait } = setting;
        if (wait > 0 && wait < LONG_MS)
            return [];
        const long = wait === 0 ? 'without an end' : `for up to ${Math.round(wait / 60_000)} minutes`;
        return [
            {
                message: `By the lock_timeout of line ${setting.line} this ${input.statement.kind} waits ${long} for ${lock_timeout_off_STRONG[lock.mode]} lock on ${lock.relation}, and every query that comes meanwhile waits behind it.`,
                suggestion: script(`SET lock_timeout = '5s';`, words_closed(input.statement.sql)),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/locks-read-rows.js





const READS = /^(?:INSERT|REPLACE|CREATE TABLE)$/;
const LOOSE = /\bisolation\s+level\s+read\s+(?:un)?committed\b|\b(?:tx|transaction)_isolation\b.*\bread-(?:un)?committed\b/i;
/** The tables of before behind FROM and JOIN, wherever they stand. */
function sources(input, tokens) {
    const found = tokens.flatMap((token, i) => {
        if (token.type !== 'word' || !/^(?:FROM|JOIN|STRAIGHT_JOIN)$/.test(token.upper))
            return [];
        const [first, dot, second] = tokens.slice(i + 1, i + 4);
        if (first === undefined || (first.type !== 'word' && first.type !== 'name'))
            return [];
        return dot?.text === '.' && second !== undefined
            ? [{ schema: (0,scan/* nameOf */.Vb)(first), name: (0,scan/* nameOf */.Vb)(second) }]
            : [{ schema: undefined, name: (0,scan/* nameOf */.Vb)(first) }];
    });
    return found.filter((table, i) => (0,mysql_facts/* existed */.z1)(input, table) && found.findIndex((other) => (0,mysql_facts/* sameTable */.lY)(other, table)) === i && !/^dual$/i.test(table.name));
}
/** Sessions whose reads take no locks. */
const loose = (input) => input.migration.parsed.slice(0, input.index).some(({ sql }) => LOOSE.test(sql));
const locksReadRows = {
    id: 'locks-read-rows',
    severity: 'warning',
    grows: 'rows',
    dialects: ['mysql'],
    when: 'INSERT … SELECT, REPLACE … SELECT or CREATE TABLE … SELECT reads tables that were there before. A note only, where a WHERE or LIMIT chooses among their rows.',
    effect: 'Under REPEATABLE READ, the usual isolation, each row that is read stays locked against writers until the transaction has committed, and the gaps between them against new rows.',
    instead: 'Copy a few thousand rows at a time by ranges of the key, or under READ COMMITTED, where the reads take no locks.',
    check(input) {
        const facts = (0,mysql_facts/* factsOf */.xS)(input.statement);
        if (facts === undefined || !READS.test(facts.verb) || !/\bselect\b/i.test(input.statement.sql) || loose(input))
            return [];
        const tokens = (0,mysql_tree.mysqlTree)(input.statement)?.tokens ?? [];
        const select = tokens.findIndex(({ upper, type }) => type === 'word' && upper === 'SELECT');
        if (select === -1)
            return [];
        const tables = sources(input, tokens.slice(select));
        if (tables.length === 0)
            return [];
        const chosen = tokens.slice(select).some(({ upper, type }) => type === 'word' && /^(?:WHERE|LIMIT)$/.test(upper));
        const what = chosen ? 'the rows that it reads in' : 'all rows of';
        const message = `While ${facts.verb} … SELECT runs, and until its transaction has committed, nobody can write to ${what} ${and(tables.map(mysql_facts/* shown */.SP))}: under REPEATABLE READ they are locked as they are read.`;
        if (chosen)
            return [{ severity: 'info', message }];
        return [
            {
                message,
                suggestion: script(IN_BATCHES, '--   INSERT INTO … SELECT … WHERE (the key) > (the greatest that is in) ORDER BY (the key) LIMIT 5000;', words_accepted('locks-read-rows', '(how many rows there are)', input.statement.sql)),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/modify-drops-attributes.js




const wordOf = (part) => /^(?:ON UPDATE|\w+)/.exec(part)?.[0] ?? part;
/** What the column had and has no more, where the text does not say that it is to go. */
function modify_drops_attributes_lost({ was, becomes, text }) {
    if (was === undefined || becomes === undefined)
        return [];
    const has = new Set(becomes.rest.map(wordOf));
    const rest = was.rest.filter((part) => !has.has(wordOf(part)) && !new RegExp(`\\b${wordOf(part)}\\b`, 'i').test(text));
    const null_ = was.notNull && !becomes.notNull && !/\bnull\b/i.test(text) ? ['NOT NULL'] : [];
    return [...null_, ...rest];
}
const modifyDropsAttributes = {
    id: 'modify-drops-attributes',
    severity: 'warning',
    dialects: ['mysql'],
    when: 'MODIFY or CHANGE of a column that was there before leaves out NOT NULL, DEFAULT, ON UPDATE, AUTO_INCREMENT, INVISIBLE or COMMENT, which the column had.',
    effect: 'Both define the column anew: what they do not repeat is gone, and nobody is told. An INSERT that relied on the default then fails, or writes NULL.',
    instead: 'Repeat everything that is to stay, as SHOW CREATE TABLE prints it; for a default alone there is ALTER COLUMN … SET DEFAULT.',
    check(input) {
        return (0,mysql_columns/* redefined */.pm)(input).flatMap((column) => {
            const parts = modify_drops_attributes_lost(column);
            if (parts.length === 0)
                return [];
            const one = (0,mysql_columns/* redefined */.pm)(input).length === 1 && column.text.length + 1 < input.statement.sql.length;
            const placed = /\b(?:first|after)\b/i.test(column.text);
            const whole = input.statement.sql.endsWith(column.text) && one && !placed;
            return [
                {
                    message: `${column.kind === 'change' ? 'CHANGE' : 'MODIFY'} defines ${column.name} of ${(0,mysql_facts/* shown */.SP)(column.on)} anew, without ${and(parts)}, which it has now: that is gone after it.`,
                    suggestion: whole
                        ? script('-- With what the column has:', `${input.statement.sql} ${parts.join(' ')};`)
                        : words_accepted('modify-drops-attributes', `(why ${parts.map(wordOf).join(', ')} may go)`, input.statement.sql),
                },
            ];
        });
    },
};

;// CONCATENATED MODULE: ./lib/rules/name-cut-off.js
/** The server's own remark. */
const CUT = /^identifier "(.*)" will be truncated to "(.*)"$/s;
const nameCutOff = {
    id: 'name-cut-off',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A name is longer than 63 bytes, and the server cuts it off, as seen on the shadow.',
    effect: 'The object has another name than the file says: two that differ at the end only are the same, and tools that look for the whole name in the catalog do not find it.',
    instead: 'Give it a shorter name.',
    check(input) {
        const notices = input.migration.statements[input.index]?.notices ?? [];
        const cut = notices.flatMap((notice) => {
            const [, whole, left] = CUT.exec(notice) ?? [];
            return whole === undefined || left === undefined ? [] : [{ whole, left }];
        });
        // A name of before, however often it is written out, is cut off as it was.
        return cut
            .filter(({ left }) => !name_cut_off_known(input.before?.objects, left))
            .map(({ whole, left }) => ({
            message: `The name ${whole} is longer than 63 bytes: the server makes it ${left}.`,
        }));
    },
};
const name_cut_off_known = (objects, left) => [...(objects?.keys() ?? [])].some((key) => key.endsWith(`.${left}`));

;// CONCATENATED MODULE: ./lib/rules/mysql/narrow-key.js



const NARROW = /^(?:tinyint|smallint|mediumint|int)\b/;
/** `FOREIGN KEY (a, b) REFERENCES …`, `PRIMARY KEY (a)` */
const columnsOf = (definition) => (/\(([^)]*)\)/.exec(definition)?.[1] ?? '').split(',').map((name) => name.trim().toLowerCase());
/** The columns of a table's primary and foreign keys, as the plan leaves them. */
function keys(input, table) {
    const found = [...(input.after?.objects.values() ?? [])].filter(({ kind, name, definition }) => name.toLowerCase().startsWith(`${table.toLowerCase()}.`) &&
        ((kind === 'constraint' && definition.startsWith('FOREIGN KEY')) ||
            (kind === 'index' && definition.startsWith('PRIMARY KEY'))));
    return new Set(found.flatMap(({ definition }) => columnsOf(definition)));
}
function narrowKey(input) {
    const made = madeColumns(input).filter(({ now, was }) => NARROW.test(now.type) && was?.type !== now.type);
    const [first] = made;
    if (first === undefined || (0,mysql_facts/* after */.Pl)(input, 'table', first.on) === undefined)
        return [];
    const known = keys(input, first.on.name);
    const narrow = made.filter(({ name }) => known.has(name.toLowerCase()));
    if (narrow.length === 0)
        return [];
    return [
        {
            message: `${and(narrow.map(({ name }) => name))} of ${(0,mysql_facts/* shown */.SP)(first.on)} ${narrow.length > 1 ? 'are keys' : 'is a key'} of 32 bits or less, which can be used up; with bigint it cannot.`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/narrow-key.js





const narrow_key_NARROW = new Set(['int4', 'int2', 'serial', 'serial4', 'smallserial', 'serial2']);
const KEYS = new Set(['CONSTR_PRIMARY', 'CONSTR_FOREIGN']);
/** Columns that the table's own constraints make part of a key. */
const keyColumns = (input) => new Set(tableConstraints(input)
    .filter((constraint) => KEYS.has(String(constraint['contype'])))
    .flatMap((constraint) => [...(0,pg_tree/* names */.Dy)(constraint, 'keys'), ...(0,pg_tree/* names */.Dy)(constraint, 'fk_attrs')]));
const isKey = (constraint) => KEYS.has(String(constraint['contype']));
const narrow_key_narrowKey = {
    id: 'narrow-key',
    severity: 'off',
    when: 'A column of a primary or foreign key has 32 bits or less.',
    effect: 'With 2,147,483,647 (of smallint 32,767) it is at its end and every INSERT fails; numbers are used up by rows that were rolled back too. Widening it then writes the table and all that refer to it anew.',
    instead: 'Write bigint, for the key and for what refers to it.',
    onMysql: {
        when: 'A column of a primary or foreign key has 32 bits or less: INT and smaller.',
        effect: 'With 2,147,483,647 (unsigned 4,294,967,295) it is at its end and every INSERT fails; numbers are used up by rows that were rolled back too. Widening it copies the table and all that refer to it.',
        instead: 'Write bigint, for the key and for what refers to it.',
    },
    ...perDialect({
        postgresql(input) {
            const keys = keyColumns(input);
            const made = columnsMade(input).filter(({ type, column, constraints }) => narrow_key_NARROW.has(type) && (keys.has(column) || constraints.some(isKey)));
            if (made.length === 0)
                return [];
            const all = and(made.map(({ column }) => (0,pg_tree/* quoted */.TL)(column)));
            return [
                {
                    message: `${all} ${made.length > 1 ? 'are keys' : 'is a key'} of 32 bits or less, which can be used up; with bigint it cannot.`,
                },
            ];
        },
        mysql: narrowKey,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/new-trigger.js


const newTrigger = {
    id: 'new-trigger',
    severity: 'info',
    dialects: ['mysql'],
    when: 'A trigger is made on a table that was there before.',
    effect: 'Code that runs now fires it with each row that it writes: an error in it fails that statement, and what it locks and writes is added to each.',
    instead: 'Keep it short, and try it with what production writes.',
    check(input) {
        const facts = (0,mysql_facts/* factsOf */.xS)(input.statement);
        const [table] = facts?.tables ?? [];
        if (facts?.verb !== 'CREATE TRIGGER' || table === undefined || (0,mysql_facts/* didNothing */.zY)(input) || !(0,mysql_facts/* existed */.z1)(input, table))
            return [];
        const words = ((0,mysql_tree.mysqlTree)(input.statement)?.tokens ?? []).slice(0, 20).map(({ upper }) => upper);
        const event = words.find((word) => /^(?:INSERT|UPDATE|DELETE)$/.test(word)) ?? 'change';
        return [
            {
                message: `Fires with each row of an ${event} on ${(0,mysql_facts/* shown */.SP)(table)} from that moment, of code that runs now as well: where it fails, that statement fails.`,
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/newer-than-target.js

/** Every version that its makers still care for has what came with this one: not worth a note. */
const EVERYBODY_HAS = 14;
const newerThanTarget = {
    id: 'newer-than-target',
    severity: 'error',
    dialects: ['postgresql'],
    when: 'A statement uses what came with a newer PostgreSQL than the target is. A note of the version that it needs, where no target is known.',
    effect: 'The target refuses the statement, although a newer shadow took it, and the migration fails after the merge.',
    instead: 'Write it so that the version of the target takes it, or upgrade the target first.',
    check(input) {
        const needs = input.migration.statements[input.index]?.needs ?? [];
        const { major } = input;
        const lacking = needs.filter(({ since }) => since > (major ?? EVERYBODY_HAS));
        const [newest] = lacking;
        if (newest === undefined)
            return [];
        const what = and(lacking.map((need) => need.what));
        if (major === undefined)
            return [{ severity: 'info', message: `Needs PostgreSQL ${newest.since} or newer, for ${what}.` }];
        const took = input.migration.statements[input.index]?.ms !== undefined;
        return [
            {
                message: `Needs PostgreSQL ${newest.since}, for ${what}: the target is PostgreSQL ${major} and refuses the statement.${took ? ' The shadow is newer, and took it.' : ''}`,
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/no-primary-key.js



const noPrimaryKey = {
    id: 'no-primary-key',
    severity: 'warning',
    dialects: ['mysql'],
    when: 'A table is made without a primary key, and has none when the plan is through.',
    effect: 'A replica looks through the whole table for each changed row; Group Replication, Galera and sql_require_primary_key do not take such tables, and online tools cannot change them.',
    instead: 'Give it a primary key; where no columns are one, a column that numbers itself.',
    check(input) {
        const facts = (0,mysql_facts/* factsOf */.xS)(input.statement);
        const [table] = facts?.tables ?? [];
        if (facts?.verb !== 'CREATE TABLE' ||
            table === undefined ||
            input.migration.statements[input.index]?.skipped !== undefined)
            return [];
        const made = (0,mysql_facts/* after */.Pl)(input, 'table', table);
        if (made === undefined || (0,mysql_facts/* after */.Pl)(input, 'index', table, 'PRIMARY') !== undefined)
            return [];
        return [
            {
                message: `${(0,mysql_facts/* shown */.SP)(table)} has no primary key: a replica looks through all of it for each row that changes.`,
                suggestion: script('-- Where no columns are the key, one that numbers itself, after it in this file:', `--   ALTER TABLE ${(0,mysql_facts/* typed */.nE)(table)} ADD COLUMN id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST;`, '-- Or say why it needs none:', words_accepted('no-primary-key', '(why it needs none)', input.statement.sql)),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/mysql/not-atomic.js

const not_atomic_CHANGES = /^(?:CREATE|ALTER|DROP|RENAME|TRUNCATE) /;
/** Each statement of DDL is all or nothing by itself; rows that are changed between two of them are what cannot simply be done again. */
function notAtomic(input) {
    const { parsed, transactional } = input.migration;
    if (transactional)
        return [];
    const commits = parsed.findIndex(({ kind, transaction }) => transaction === 'forbidden' && not_atomic_CHANGES.test(kind));
    const rows = parsed.filter((statement) => (0,mysql_facts/* factsOf */.xS)(statement)?.dataOnly === true && statement.kind !== 'SELECT');
    if (commits !== input.index || rows.length === 0)
        return [];
    const [first] = rows;
    return [
        {
            severity: 'info',
            message: `The file changes tables and rows (${first?.kind ?? ''} on line ${first?.line ?? 0}). ${input.statement.kind} commits at once on this server, so a failure leaves in what stands before it; \`repair\` goes on from there. In a file of their own the rows would be one transaction.`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/not-atomic.js




/** These leave nothing behind that a second run would find in its way. */
const HARMLESS = new Set(['SET', 'RESET', 'SHOW', 'SELECT', 'DISCARD', 'ANALYZE', 'VACUUM', 'REINDEX', 'EXPLAIN']);
const isControl = (statement) => ['begin', 'commit', 'rollback'].includes(statement.transaction);
const repeatable = (statement) => HARMLESS.has(statement.kind) || /\bif\s+(?:not\s+)?exists\b|\bor\s+replace\b/i.test(statement.sql);
/** The same statements in the same order: what may share a transaction together, every other one alone. */
function apart(statements) {
    const lines = [];
    let open = false;
    for (const statement of statements) {
        const alone = statement.transaction === 'forbidden';
        if (alone)
            lines.push(ALONE);
        else if (!open && lines.length > 0)
            lines.push(NEXT);
        open = !alone;
        lines.push(words_closed(statement.sql));
    }
    return script(...lines);
}
const not_atomic_notAtomic = {
    id: 'not-atomic',
    severity: 'warning',
    when: 'A file with several changes does not run as one transaction. A note only, where each has IF [NOT] EXISTS.',
    effect: 'A failure leaves the changes before it in the database, and the file cannot simply run again.',
    instead: 'Put each statement that cannot run in a transaction into a migration of its own.',
    onMysql: {
        when: 'A file changes tables and rows.',
        effect: 'Each change of a table commits at once on these servers: a failure leaves in what stands before it.',
        instead: 'Put the changes of rows into a migration of their own: it is one transaction then.',
    },
    ...perDialect({
        postgresql(input) {
            const { parsed, transactional, notAtomic: reason } = input.migration;
            if (transactional || (input.index > 0 && input.statement.transaction !== 'forbidden'))
                return [];
            const cause = parsed.findIndex((statement) => statement.transaction === 'forbidden');
            if (input.index !== Math.max(0, cause))
                return [];
            const changes = parsed.filter((statement) => !HARMLESS.has(statement.kind));
            if (changes.length < 2 || parsed.some(isControl))
                return [];
            const because = reason === undefined ? '' : `, because ${reason}`;
            const message = `The file is not one transaction${because}: a failure leaves the changes before it in the database.`;
            if (parsed.every(repeatable)) {
                return [{ severity: 'info', message: `${message} Each has IF [NOT] EXISTS, so the file can run again.` }];
            }
            return [
                {
                    message,
                    // What code sends nobody can write apart
                    ...(cause === -1 ||
                        input.migration.migration.up.kind !== 'sql' ||
                        parsed.some((s) => s.copyData !== undefined)
                        ? {}
                        : { suggestion: apart(parsed) }),
                },
            ];
        },
        mysql: notAtomic,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/not-transactional.js



/** Engines whose changes a ROLLBACK undoes and whose rows a crash leaves whole. */
const TRANSACTIONAL = /^ENGINE (?:InnoDB|ROCKSDB|TokuDB|ndbcluster|Sequence)\b/i;
/** A CREATE TABLE with the engine that is safe in place of the one that it names. */
function withInnodb({ statement }) {
    if (statement.kind !== 'CREATE TABLE')
        return undefined;
    const tokens = (0,mysql_tree.mysqlTree)(statement)?.tokens ?? [];
    const at = tokens.findIndex(({ upper, depth, type }) => upper === 'ENGINE' && depth === 0 && type === 'word');
    const value = tokens[tokens[at + 1]?.text === '=' ? at + 2 : at + 1];
    if (at === -1 || value === undefined)
        return undefined;
    return `${statement.sql.slice(0, value.start)}InnoDB${statement.sql.slice(value.end)};`;
}
const notTransactional = {
    id: 'not-transactional',
    severity: 'warning',
    dialects: ['mysql'],
    when: 'A table is made with, or changed to, a storage engine without transactions: MyISAM, Aria, MEMORY, CSV.',
    effect: 'A failed change of rows stays half done, foreign keys are not kept, a crash can lose rows, and a backup of the running server does not hold one moment of it.',
    instead: 'Use InnoDB.',
    check(input) {
        const facts = (0,mysql_facts/* factsOf */.xS)(input.statement);
        const [table] = facts?.tables ?? [];
        if (table === undefined || input.migration.statements[input.index]?.skipped !== undefined)
            return [];
        if (facts?.verb !== 'CREATE TABLE' && (0,mysql_facts/* alterations */.TL)(input, 'engine').length === 0)
            return [];
        const { definition } = (0,mysql_facts/* after */.Pl)(input, 'table', table) ?? { definition: '' };
        if (!definition.startsWith('ENGINE ') || TRANSACTIONAL.test(definition))
            return [];
        const engine = /^ENGINE (\S+)/.exec(definition)?.[1] ?? '';
        return [
            {
                message: `${(0,mysql_facts/* shown */.SP)(table)} is kept by ${engine}, which has no transactions: a failed change stays half done, and a crash can lose rows.`,
                suggestion: withInnodb(input) ?? words_accepted('not-transactional', '(why its rows may be lost)', input.statement.sql),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/not-understood.js




function onMysql(input) {
    const tree = (0,mysql_tree.mysqlTree)(input.statement);
    const known = input.migration.statements[input.index];
    // What the server does not take is a failure, and that is said.
    if (tree === undefined || known?.error !== undefined)
        return [];
    const { facts } = tree;
    if (input.statement.kind.startsWith('EXECUTE'))
        return [
            {
                severity: 'info',
                message: 'What this EXECUTE runs is put together when it runs: rules cannot read it. Tables and columns that are gone after it were looked for.',
            },
        ];
    const unknown = input.statement.kind === 'UNKNOWN';
    const touches = () => facts.tables.length === 0 || facts.tables.some((table) => (0,mysql_facts/* existed */.z1)(input, table));
    if (!unknown && !((0,mysql_tree.hasParts)(facts.verb) && touches() && !tree.complete))
        return [];
    const parts = (0,mysql_facts/* alterations */.TL)(input, 'other').map(({ text }) => text);
    const [part] = parts.length === 1 && parts[0] !== undefined && parts[0].length <= 80 ? parts : [];
    return [
        {
            message: `${unknown ? 'This statement' : part === undefined ? `This ${facts.verb}` : `The part \`${part}\` of this ${facts.verb}`} is written in words that our grammar does not know: the rules may have missed something in it.`,
            suggestion: words_accepted('not-understood', '(who has read it, and what it does)', input.statement.sql),
        },
    ];
}
/** What PostgreSQL's own parser, of one version, did not take: no rule that reads statements has seen it. */
function not_understood_onPostgresql({ statement, migration, index }) {
    if (statement.kind !== 'UNKNOWN' || migration.statements[index]?.error !== undefined)
        return [];
    return [
        {
            message: 'The server takes this statement, and the parser that rules read by does not: none of them has seen it.',
        },
    ];
}
const notUnderstood = {
    id: 'not-understood',
    severity: 'warning',
    when: 'The server takes a statement that the parser does not: too long, nested too deeply, or in words of another version or setting.',
    effect: 'It may be a danger that no rule has seen. What was measured on the shadow, locks and rewrites among that, is right all the same.',
    instead: 'Read it with care; where it can be written as several plain statements, do so.',
    onMysql: {
        when: 'The server takes a statement that our grammar does not: on a table that was there before, or of an unknown kind.',
        effect: 'A part of it may be a danger that no rule has seen. What was measured on the shadow, what is gone after it among that, is right all the same.',
        instead: 'Read it with care; where it can be written as several plain statements, do so.',
    },
    ...perDialect({ postgresql: not_understood_onPostgresql, mysql: onMysql }),
};

;// CONCATENATED MODULE: ./lib/rules/mysql/nothing-done.js

/** `DROP … IF EXISTS` before a CREATE of the same name is how a file is made to run twice. */
function madeAgain(input) {
    const facts = (0,mysql_facts/* factsOf */.xS)(input.statement);
    if (facts === undefined || !facts.verb.startsWith('DROP'))
        return false;
    const names = [...facts.tables, ...(facts.object === undefined ? [] : [facts.object])];
    return input.migration.parsed.slice(input.index + 1).some((statement) => {
        const later = (0,mysql_facts/* factsOf */.xS)(statement);
        if (later === undefined || !later.verb.startsWith('CREATE'))
            return false;
        const made = [...later.tables, ...(later.object === undefined ? [] : [later.object])];
        return made.some((one) => names.some((name) => (0,mysql_facts/* sameTable */.lY)(one, name)));
    });
}
function nothingDone(input) {
    const skipped = input.migration.statements[input.index]?.skipped;
    if (skipped === undefined || /^(?:CREATE|DROP) DATABASE$/.test(input.statement.kind) || madeAgain(input))
        return [];
    const made = /exists/i.test(skipped);
    return [
        {
            message: `Does nothing: ${skipped.replace(/\.$/, '')}.${made ? ' Whether it is as the file says has not been looked at.' : ''}`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/nothing-done.js





/** Made once and for all, without content that could differ; and databases, of which the shadow has no other. */
const IDIOMS = new Set(['CREATE EXTENSION', 'CREATE SCHEMA', 'DROP DATABASE']);
/** `DROP … IF EXISTS` before a CREATE of the same name is how a file is made to run twice. */
function nothing_done_madeAgain(input) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
    const names = name === 'DropStmt' ? (0,pg_tree/* dropped */.p)(fields).map((object) => object.name) : [];
    const text = input.statement.sql;
    const constraint = /\bdrop\s+constraint\s+if\s+exists\s+"?([^\s",;]+)/i.exec(text)?.[1];
    const all = constraint === undefined ? names : [constraint];
    return all.some((own) => (0,facts/* later */.NU)(input).some((s) => /^(?:CREATE|ALTER|DO)\b/.test(s.kind) && s.sql.includes(own)));
}
const nothing_done_nothingDone = {
    id: 'nothing-done',
    severity: 'info',
    when: 'IF [NOT] EXISTS turned a statement into nothing on the shadow.',
    effect: 'What is there already may differ from what the file says, and nobody is told.',
    instead: 'Leave the clause out, so that a mistake is an error; or leave the statement out.',
    ...perDialect({
        postgresql(input) {
            const skipped = input.migration.statements[input.index]?.skipped;
            if (skipped === undefined || IDIOMS.has(input.statement.kind) || (0,facts/* optionalParts */.p6)(input.statement) === 0)
                return [];
            if (nothing_done_madeAgain(input))
                return [];
            const made = skipped.includes('already exists');
            return [
                {
                    message: `Does nothing: ${skipped.replace(/, skipping$/, '')}.${made ? ' Whether it is as the file says has not been looked at.' : ''}`,
                },
            ];
        },
        mysql: nothingDone,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/mysql/own-transaction.js
const CONTROL = ['begin', 'commit', 'rollback'];
function ownTransaction(input) {
    if (!CONTROL.includes(input.statement.transaction))
        return [];
    const { parsed, transactional } = input.migration;
    const controls = parsed.filter(({ transaction }) => CONTROL.includes(transaction));
    if (controls[0] !== input.statement)
        return [];
    if (transactional)
        return [
            {
                severity: 'info',
                message: 'The file brings its own transaction, which is kept. It can be left out: a file that only changes rows is one transaction anyway.',
            },
        ];
    const commits = parsed.find(({ transaction }) => transaction === 'forbidden');
    const marks = controls.map((statement) => `${statement.kind} on line ${statement.line}`).slice(0, 6);
    return [
        {
            message: commits === undefined
                ? `The file has its own ${marks.join(', ')}, so it is not one transaction: what was committed stays when a later statement fails.`
                : `The file has its own ${marks.join(', ')}, but ${commits.kind} on line ${commits.line} commits at once on this server, and all that stands before it: a ROLLBACK brings nothing of that back.`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/own-transaction.js


const own_transaction_CONTROL = ['begin', 'commit', 'rollback'];
const own_transaction_ownTransaction = {
    id: 'own-transaction',
    severity: 'warning',
    when: 'A file has its own BEGIN, COMMIT or ROLLBACK. A note only, where they are its first and its last statement.',
    effect: 'A COMMIT within the file ends its transaction: what stands before it stays when something after it fails.',
    instead: 'Leave BEGIN and COMMIT out: every file is one transaction anyway. What must be apart is two migrations.',
    onMysql: {
        when: 'A file has its own START TRANSACTION, COMMIT or ROLLBACK. A note only, where they stand around changes of rows alone.',
        effect: 'Each change of a table commits at once on these servers, with all that stands before it: the transaction promises what it cannot keep.',
        instead: 'Leave it out: a file that only changes rows is one transaction anyway. What must be apart is two migrations.',
    },
    ...perDialect({
        postgresql(input) {
            if (!own_transaction_CONTROL.includes(input.statement.transaction))
                return [];
            const controls = input.migration.parsed.filter((statement) => own_transaction_CONTROL.includes(statement.transaction));
            if (controls[0] !== input.statement)
                return [];
            if (input.migration.transactional) {
                return [
                    {
                        severity: 'info',
                        message: 'The file brings its own BEGIN and COMMIT, which are kept. They can be left out: every file is one transaction anyway.',
                    },
                ];
            }
            // Around everything, and still no transaction of its own: another rule says why.
            const { parsed } = input.migration;
            const around = controls.length === 2 && parsed[0] === controls[0] && parsed.at(-1) === controls[1];
            if (around && controls[1]?.transaction === 'commit')
                return [];
            const marks = controls.map((statement) => `${statement.kind} on line ${statement.line}`).slice(0, 6);
            return [
                {
                    message: `The file has its own ${marks.join(', ')}, so it is not one transaction: what was committed stays when a later statement fails.`,
                },
            ];
        },
        mysql: ownTransaction,
    }),
};

// EXTERNAL MODULE: ./lib/sql/masked.js
var masked = __webpack_require__(62787);
;// CONCATENATED MODULE: ./lib/rules/mysql/password-in-file.js




const WHOSE = (0,dictionary/* dictionary */.z)({
    'CREATE USER': 'a user',
    'ALTER USER': 'a user',
    GRANT: 'a user',
    'SET PASSWORD': 'a user',
    'CREATE SERVER': 'a server',
    'ALTER SERVER': 'a server',
});
const REPLICATION = /^change\s+(?:master|replication)\b/i;
/** One user made without a password, locked until it has one: without the lock anybody could come in. */
function without({ statement: { kind, sql } }) {
    const found = /^(create\s+user\s+(?:if\s+not\s+exists\s+)?(\S+(?:\s*@\s*\S+)?))\s+identified\s+by\s+(?:'(?:[^'\\]|''|\\.)*'|"[^"]*")\s*$/is.exec(sql);
    const [, head, user] = found ?? [];
    if (kind !== 'CREATE USER' || head === undefined || user === undefined)
        return undefined;
    return script(`${head} ACCOUNT LOCK;`, `-- And outside of the repository: ALTER USER ${user} IDENTIFIED BY '…' ACCOUNT UNLOCK;`);
}
function passwordInFile(input) {
    const { kind, sql } = input.statement;
    const whose = WHOSE[kind] ?? (/^set\s+password\b/i.test(sql) ? 'a user' : REPLICATION.test(sql) ? 'the replication' : undefined);
    // Texts within bodies are no statement of this one.
    if (whose === undefined || (0,mysql_tree.mysqlTree)(input.statement) === undefined || (0,masked/* masked */.Iv)(sql) === sql)
        return [];
    const suggestion = without(input);
    return [
        {
            message: `The password of ${whose} stands in the file: whoever can read the repository has it, now and from its history, and the server may write it into its logs.`,
            ...(suggestion === undefined ? {} : { suggestion }),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/password-in-file.js





/** Filled in when the file is used: no secret yet. */
const PLACEHOLDER = /^(?:\$\{.*\}|\{\{.*\}\}|<.*>|:'?\w+'?)$/;
/** Where a connection string holds a password. */
const IN_CONNECTION = /\bpassword\s*=|:\/\/[^/\s:@]+:[^@\s]+@/i;
const secretIn = (fields) => (0,pg_tree/* nodes */.a9)(fields, 'options', 'DefElem').some((option) => {
    const value = (0,pg_tree/* text */.Qq)((0,pg_tree.at)(option, 'arg'), 'sval');
    return option['defname'] === 'password' && value !== '' && !PLACEHOLDER.test(value);
});
/** The same role without its password. */
function password_in_file_without(sql) {
    const all = (0,pg_tree/* tokens */.LU)(sql);
    const at = all.findIndex((token) => token.word === 'PASSWORD');
    const start = all[at - 1]?.word === 'ENCRYPTED' ? at - 1 : at;
    const [from, to] = [all[start]?.start, all[at + 1]?.end];
    if (at === -1 || from === undefined || to === undefined)
        return sql;
    return `${sql.slice(0, from).trimEnd()} ${sql.slice(to).trimStart()}`.trim();
}
const password_in_file_hit = (what, suggestion) => ({
    message: `The password of ${what} stands in the file: whoever can read the repository has it, now and from its history, and the server may write it into its log.`,
    ...(suggestion === undefined ? {} : { suggestion }),
});
const password_in_file_passwordInFile = {
    id: 'password-in-file',
    severity: 'error',
    when: 'A role, a user mapping or a subscription is given a password in the text of the migration.',
    effect: 'Whoever can read the repository has it, also from its history after it was taken out again.',
    instead: 'Set the password outside of the repository, and change this one: it is known. The report shows *** in its place.',
    onMysql: {
        when: 'A user, a server or the replication is given a password in the text of the migration.',
        effect: 'Whoever can read the repository has it, also from its history after it was taken out again.',
        instead: 'Set the password outside of the repository, and change this one: it is known. The report shows *** in its place.',
    },
    ...perDialect({
        postgresql(input) {
            const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
            if (name === 'CreateRoleStmt' || name === 'AlterRoleStmt') {
                if (!secretIn(fields))
                    return [];
                const role = (0,pg_tree/* text */.Qq)(fields, 'role') || (0,pg_tree/* text */.Qq)((0,pg_tree.at)(fields, 'role'), 'rolename');
                const rest = password_in_file_without(input.statement.sql);
                const bare = /^alter\s+(?:role|user)\s+\S+(?:\s+with)?$/i.test(rest);
                const outside = `-- And outside of the repository, with psql: \\password ${(0,pg_tree/* quoted */.TL)(role)}`;
                return [password_in_file_hit(`role ${role}`, bare ? outside : script(words_closed(rest), outside))];
            }
            if (name === 'CreateUserMappingStmt' || name === 'AlterUserMappingStmt')
                return secretIn(fields) ? [password_in_file_hit(`a user mapping for server ${(0,pg_tree/* text */.Qq)(fields, 'servername')}`)] : [];
            const connection = (0,pg_tree/* text */.Qq)(fields, 'conninfo');
            const subscribes = name === 'CreateSubscriptionStmt' || name === 'AlterSubscriptionStmt';
            return subscribes && IN_CONNECTION.test(connection) ? [password_in_file_hit(`subscription ${(0,pg_tree/* text */.Qq)(fields, 'subname')}`)] : [];
        },
        mysql: passwordInFile,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/policy-always-true.js




/** Roles as which requests of everybody run: PUBLIC, and the two of PostgREST, as Supabase names them. */
const EVERYBODY = new Set(['anon', 'authenticated']);
const rolesOf = (fields) => (0,pg_tree/* nodes */.a9)(fields, 'roles', 'RoleSpec').flatMap((role) => {
    if (role['roletype'] === 'ROLESPEC_PUBLIC')
        return ['PUBLIC'];
    return EVERYBODY.has((0,pg_tree/* text */.Qq)(role, 'rolename')) ? [(0,pg_tree/* text */.Qq)(role, 'rolename')] : [];
});
/** What the policy lets everybody do; reading everything is often meant. */
function allows(fields) {
    const command = (0,pg_tree/* text */.Qq)(fields, 'cmd_name');
    const using = fields['qual'] !== undefined && isTrue(fields['qual']);
    const check = fields['with_check'] === undefined ? using : isTrue(fields['with_check']);
    if (command === 'insert')
        return check ? 'insert any row' : undefined;
    if (command === 'delete')
        return using ? 'delete every row' : undefined;
    if (command === 'update')
        return using && check ? 'change every row' : undefined;
    return command === 'all' && using ? 'read, change and delete every row' : undefined;
}
const policyAlwaysTrue = {
    id: 'policy-always-true',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A permissive policy for PUBLIC, anon or authenticated has a condition that is always true, for INSERT, UPDATE, DELETE or ALL.',
    effect: 'Row security is on and keeps nobody out: permissive policies are joined by OR, so this one makes all others of the table void.',
    instead: 'Write the condition that is meant (the row belongs to whoever asks), or name the one role that may do all.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        if (name !== 'CreatePolicyStmt' || fields['permissive'] !== true)
            return [];
        const [roles, what] = [rolesOf(fields), allows(fields)];
        if (roles.length === 0 || what === undefined)
            return [];
        return [
            {
                message: `Policy ${(0,pg_tree/* text */.Qq)(fields, 'policy_name')} lets ${and(roles)} ${what} of ${(0,pg_tree/* printed */.zd)((0,pg_tree/* relation */.JW)(fields, 'table'))}: its condition is always true, and the table's other policies cannot narrow it.`,
                suggestion: accepted('policy-always-true', '(why everybody may)', input.statement.sql),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/policy-change.js





/** What DROP POLICY names: the table's name may have a schema before it. */
function policiesOf(tree) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(tree);
    if (name !== 'DropStmt' || fields['removeType'] !== 'OBJECT_POLICY')
        return [];
    return (0,pg_tree/* nodes */.a9)(fields, 'objects', 'List').map((object) => {
        const [policy = '', table = '', schema] = [...(0,pg_tree/* names */.Dy)(object, 'items')].reverse();
        return { policy, table: { schema, name: table } };
    });
}
/** Policies of a table, by the names that catalogs give them. */
const policiesOn = (input, when, table) => {
    const own = objectNamed(input[when], 'table', table)?.name;
    const all = objectsOf(input[when], 'policy').map((object) => object.name);
    return own === undefined ? [] : all.filter((name) => name.startsWith(`${own}.`));
};
function droppedPolicy(input, { table, policy }) {
    const before = objectNamed(input.before, 'policy', table, policy);
    if (!(0,facts/* existed */.z1)(input, table) || (0,facts/* skippedObject */.qk)(input, input.index, policy))
        return [];
    if (input.before !== undefined && before === undefined)
        return [];
    const anew = (0,facts/* later */.NU)(input).some(({ tree }) => {
        const { name, fields } = (0,classify/* nodeOf */.E7)(tree);
        const again = name === 'CreatePolicyStmt' && fields['policy_name'] === policy;
        return again && (0,pg_tree/* same */.FB)((0,pg_tree/* relation */.JW)(fields, 'table'), table);
    });
    // There again, or gone with its table.
    if (anew || (input.after !== undefined && objectNamed(input.after, 'table', table) === undefined))
        return [];
    const then = new Set(policiesOn(input, 'before', table));
    const now = policiesOn(input, 'after', table);
    const replaced = now.some((name) => !then.has(name));
    const restrictive = before?.definition.startsWith('restrictive') === true;
    const last = now.length === 0 && input.after !== undefined;
    const effect = restrictive
        ? 'rows that it kept back are shown, and can be changed, from then on'
        : `roles that it let in no longer see its rows${last ? '; no policy is left, so only the owner sees any' : ''}`;
    return [
        {
            ...(replaced ? { severity: 'info' } : {}),
            message: `Drops policy ${policy} of ${(0,pg_tree/* printed */.zd)(table)}: ${effect}.${replaced ? ' Other policies are new in this plan: see that they let in whom it let in.' : ''}`,
            suggestion: accepted('policy-change', '(who may see what from now on)', input.statement.sql),
        },
    ];
}
const policyChange = {
    id: 'policy-change',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A row security policy that was there before is dropped and not made anew under its name. A note where it is altered, or where other policies are made in this plan.',
    effect: 'Without an error, code that runs now finds fewer rows than before, or, where the policy was restrictive, more than it should.',
    instead: 'Make the new policy first and drop the old one after it, in the same migration.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        const table = (0,pg_tree/* relation */.JW)(fields, 'table');
        if (name === 'AlterPolicyStmt' && (0,facts/* existed */.z1)(input, table)) {
            return [
                {
                    severity: 'info',
                    message: `Changes policy ${(0,pg_tree/* text */.Qq)(fields, 'policy_name')} of ${(0,pg_tree/* printed */.zd)(table)}: other rows can be seen or changed from then on, without an error.`,
                },
            ];
        }
        return policiesOf(input.statement.tree).flatMap((policy) => droppedPolicy(input, policy));
    },
};

;// CONCATENATED MODULE: ./lib/rules/publication-without-key.js




const tablesOf = (fields) => (0,pg_tree/* nodes */.a9)(fields, 'pubobjects', 'PublicationObjSpec')
    .map((object) => (0,pg_tree/* relation */.JW)((0,pg_tree.at)(object, 'pubtable'), 'relation'))
    .filter((table) => table.name !== '');
/** Neither a primary key nor another identity of its rows. */
function withoutIdentity(input, table) {
    const object = objectNamed(input.after, 'table', table);
    if (object === undefined || /\breplica identity (?:full|index)\b/.test(object.definition))
        return false;
    return !objectsOf(input.after, 'constraint').some(({ name, definition }) => name.startsWith(`${object.name}.`) && definition.startsWith('PRIMARY KEY'));
}
const publicationWithoutKey = {
    id: 'publication-without-key',
    severity: 'error',
    dialects: ['postgresql'],
    when: 'A table without a primary key or another replica identity is put into a publication.',
    effect: 'Every UPDATE and DELETE on it fails from that moment, for everybody: the publisher cannot name the row.',
    instead: 'Give it a primary key first, or REPLICA IDENTITY FULL, which writes the whole old row into the log.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        const adds = name === 'AlterPublicationStmt' && fields['action'] !== 'AP_DropObjects';
        if (name !== 'CreatePublicationStmt' && !adds)
            return [];
        if ((0,pg_tree/* hasOption */.Kz)(fields, 'options', 'publish') && /publish\s*=\s*'\s*insert\s*'/i.test(input.statement.sql))
            return [];
        const bare = tablesOf(fields).filter((table) => withoutIdentity(input, table));
        if (bare.length === 0)
            return [];
        const many = bare.length > 1;
        return [
            {
                message: `${and(bare.map(pg_tree/* printed */.zd))} ${many ? 'have' : 'has'} no primary key and no other replica identity: every UPDATE and DELETE on ${many ? 'them' : 'it'} fails once ${many ? 'they are' : 'it is'} published.`,
                suggestion: script(...bare.map((table) => `ALTER TABLE ${(0,pg_tree/* printed */.zd)(table)} REPLICA IDENTITY FULL;`), `${input.statement.sql};`),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/refresh-matview.js




const refreshMatview = {
    id: 'refresh-matview',
    severity: 'warning',
    grows: 'rows',
    dialects: ['postgresql'],
    when: 'A materialized view that was there before is refreshed without CONCURRENTLY.',
    effect: 'An ACCESS EXCLUSIVE lock stops everybody who reads it while its query runs.',
    instead: 'Refresh it CONCURRENTLY, for which it needs a unique index over all rows.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        const view = (0,pg_tree/* relation */.JW)(fields, 'relation');
        if (name !== 'RefreshMatViewStmt' || fields['concurrent'] === true || !(0,facts/* existed */.z1)(input, view))
            return [];
        return [
            {
                message: `Refreshing ${(0,pg_tree/* printed */.zd)(view)} holds an ACCESS EXCLUSIVE lock on it while its query runs: nobody can read it meanwhile.`,
                suggestion: script('-- Needs a unique index on columns of the view, without WHERE:', `REFRESH MATERIALIZED VIEW CONCURRENTLY ${(0,pg_tree/* printed */.zd)(view)};`),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/reindex-blocking.js





const reindexBlocking = {
    id: 'reindex-blocking',
    severity: 'error',
    grows: 'rows',
    dialects: ['postgresql'],
    when: 'An index that was there before is rebuilt without CONCURRENTLY.',
    effect: 'A SHARE lock stops all writes to the table, and an ACCESS EXCLUSIVE lock on the index stops the queries that would use it.',
    instead: 'Rebuild it with REINDEX CONCURRENTLY, in a migration of its own.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        if (name !== 'ReindexStmt' || (0,pg_tree/* hasOption */.Kz)(fields, 'params', 'concurrently'))
            return [];
        const kind = (0,pg_tree/* text */.Qq)(fields, 'kind').replace('REINDEX_OBJECT_', '');
        const target = (0,pg_tree/* relation */.JW)(fields, 'relation');
        if (kind === 'SYSTEM' || (target.name !== '' && !(0,facts/* existed */.z1)(input, target)))
            return [];
        const what = target.name === '' ? (0,pg_tree/* quoted */.TL)((0,pg_tree/* text */.Qq)(fields, 'name')) : (0,pg_tree/* printed */.zd)(target);
        return [
            {
                message: `REINDEX of ${what} stops all writes to the table${target.name === '' ? 's' : ''}, and queries that would use the index, until it is rebuilt.`,
                suggestion: script(ALONE, `REINDEX ${kind} CONCURRENTLY ${what};`),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/mysql/rename.js



const FAILS = 'Code that runs now knows the old name only and fails from that moment; code that knows the new one fails before.';
/** Something takes the old name within the same file: a view that keeps it alive, or another table in its place. */
function takenAgain(input, table) {
    return input.migration.parsed.slice(input.index).some((statement, i) => {
        const facts = (0,mysql_facts/* factsOf */.xS)(statement);
        if (facts === undefined)
            return false;
        const renamed = facts.actions.some(({ kind, table: to }) => kind === 'rename-table' && to !== undefined && (0,mysql_facts/* sameTable */.lY)(to, table));
        if (renamed)
            return true;
        const made = facts.verb === 'CREATE VIEW' ? facts.object : facts.verb === 'CREATE TABLE' ? facts.tables[0] : undefined;
        return i > 0 && made !== undefined && (0,mysql_facts/* sameTable */.lY)(made, table);
    });
}
function tables(input) {
    const facts = (0,mysql_facts/* factsOf */.xS)(input.statement);
    if (facts === undefined || (0,mysql_facts/* didNothing */.zY)(input))
        return [];
    return facts.actions.flatMap(({ kind, table: to }, i) => {
        const from = facts.verb === 'RENAME TABLE' ? facts.tables[i] : facts.tables[0];
        return kind === 'rename-table' && from !== undefined && to !== undefined ? [[from, to]] : [];
    });
}
function rename_column(input, on, from, to) {
    const [t, a, b] = [(0,mysql_facts/* typed */.nE)(on), (0,mysql_facts/* quoted */.k9)(from), (0,mysql_facts/* quoted */.k9)(to)];
    return {
        message: `Renames column ${from} of ${(0,mysql_facts/* shown */.SP)(on)} to ${to}. ${FAILS}`,
        suggestion: script(`-- 1. ALTER TABLE ${t} ADD COLUMN ${b} (the type of ${a}), and code that writes both.`, `-- 2. ${IN_BATCHES.slice(3)}`, `--    UPDATE ${t} SET ${b} = ${a} WHERE ${b} IS NULL AND ${a} IS NOT NULL LIMIT 5000;`, `-- 3. Code that reads ${b} only. 4. In a later migration: ALTER TABLE ${t} DROP COLUMN ${a};`, '-- Or, where nothing runs that names it:', words_accepted('rename', '(why no code names it)', input.statement.sql)),
    };
}
function rename(input) {
    const moved = tables(input)
        .filter(([from]) => (0,mysql_facts/* existed */.z1)(input, from) && !takenAgain(input, from))
        .map(([from, to]) => ({
        message: `Renames ${(0,mysql_facts/* shown */.SP)(from)} to ${(0,mysql_facts/* shown */.SP)(to)}. ${FAILS}`,
        suggestion: script('-- A view keeps the old name alive, and simple views can be written to. Give it the grants of the table,', '-- and drop it in a later migration, when no code names it any more.', `RENAME TABLE ${(0,mysql_facts/* typed */.nE)(from)} TO ${(0,mysql_facts/* typed */.nE)(to)};`, `CREATE SQL SECURITY INVOKER VIEW ${(0,mysql_facts/* typed */.nE)(from)} AS SELECT * FROM ${(0,mysql_facts/* typed */.nE)(to)};`),
    }));
    const columns = (0,mysql_facts/* alterations */.TL)(input, 'rename-column', 'change')
        .filter(({ on, name, to = name }) => name.toLowerCase() !== to.toLowerCase() && !(0,mysql_facts/* addedHere */.Nh)(input, on, name))
        .map(({ on, name, to = '' }) => rename_column(input, on, name, to));
    const indexes = (0,mysql_facts/* alterations */.TL)(input, 'rename-index').map(({ on, name, to = '' }) => ({
        severity: 'info',
        message: `Renames index ${name} of ${(0,mysql_facts/* shown */.SP)(on)} to ${to}. A query that names it (USE INDEX, FORCE INDEX) fails from that moment.`,
    }));
    return [...moved, ...columns, ...indexes];
}

;// CONCATENATED MODULE: ./lib/rules/rename.js









const rename_FAILS = 'Code that runs now knows the old name only and fails from that moment; code that knows the new one fails before.';
function renamedTable(input, table, to) {
    const next = { schema: table.schema, name: to };
    // A view or table under the old name takes its place within the same file.
    if ((0,facts/* madeHere */.wI)(input, table, (0,facts/* later */.NU)(input)) || takesItsPlace(input, table))
        return [];
    const invoker = (input.major ?? 18) >= 15 ? ' WITH (security_invoker = true)' : '';
    return [
        {
            message: `Renames ${(0,pg_tree/* printed */.zd)(table)} to ${to}. ${rename_FAILS}`,
            suggestion: script('-- A view keeps the old name alive: simple views can be written to. Give it the grants of the table,', '-- and drop it in a later migration, when no code names it any more.', `ALTER TABLE ${(0,pg_tree/* printed */.zd)(table)} RENAME TO ${(0,pg_tree/* quoted */.TL)(to)};`, `CREATE VIEW ${(0,pg_tree/* printed */.zd)(table)}${invoker} AS SELECT * FROM ${(0,pg_tree/* printed */.zd)(next)};`),
        },
    ];
}
/** `ALTER TABLE new RENAME TO old` after the old one moved away: a swap. */
function takesItsPlace(input, table) {
    return (0,facts/* later */.NU)(input).some((statement) => {
        const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
        return name === 'RenameStmt' && fields['renameType'] === 'OBJECT_TABLE' && fields['newname'] === table.name;
    });
}
function renamedColumn(input, table, from, to) {
    if (addedHere(input, table, from))
        return [];
    const [t, a, b] = [(0,pg_tree/* printed */.zd)(table), (0,pg_tree/* quoted */.TL)(from), (0,pg_tree/* quoted */.TL)(to)];
    return [
        {
            message: `Renames column ${from} of ${t} to ${to}. ${rename_FAILS}`,
            suggestion: script(`-- 1. ALTER TABLE ${t} ADD COLUMN ${b} (the type of ${a}), and code that writes both.`, '-- 2. Outside of migrations, again and again until it touches no row:', `--    UPDATE ${t} SET ${b} = ${a} WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${t} WHERE ${b} IS NULL AND ${a} IS NOT NULL LIMIT 5000));`, `-- 3. Code that reads ${b} only. 4. In a later migration: ALTER TABLE ${t} DROP COLUMN ${a};`, '-- Or, where nothing runs that names it:', accepted('rename', '(why no code names it)', input.statement.sql)),
        },
    ];
}
function renamedOther(input, what, from, to) {
    const message = `Renames ${what} ${from} to ${to}. ${rename_FAILS}`;
    return [{ message, suggestion: accepted('rename', '(why no code that runs names it)', input.statement.sql) }];
}
/** What a catalog calls the kinds that have no table. */
const rename_KINDS = (0,dictionary/* dictionary */.z)({
    OBJECT_TYPE: ['type', 'enum', 'type', 'range type', 'domain'],
    OBJECT_DOMAIN: ['domain', 'domain'],
    OBJECT_FUNCTION: ['function', 'function', 'window function'],
    OBJECT_PROCEDURE: ['procedure', 'procedure'],
    OBJECT_ROUTINE: ['routine', 'function', 'window function', 'procedure'],
    OBJECT_AGGREGATE: ['aggregate', 'aggregate'],
});
/** A type or function of before, whose old name nothing has after the plan. */
function renamedWithoutTable(input, fields, to) {
    const [what, ...kinds] = rename_KINDS[String(fields['renameType'] ?? fields['objectType'])] ?? ['', ''];
    const { name, fields: object } = (0,classify/* nodeOf */.E7)(fields['object']);
    const parts = (0,pg_tree/* names */.Dy)(object, name === 'ObjectWithArgs' ? 'objname' : 'items');
    const own = { schema: parts.at(-2), name: parts.at(-1) ?? '' };
    const there = (catalog) => kinds.some((kind) => objectsNamed(catalog, kind, own).length > 0);
    const stays = fields['newschema'] === undefined || own.schema !== undefined;
    if (input.before === undefined || !there(input.before) || (stays && there(input.after)))
        return [];
    return fields['newschema'] === undefined ? renamedOther(input, what, (0,pg_tree/* printed */.zd)(own), to) : moved(input, what, own, to);
}
/** A relation that goes to another schema: an unqualified name may still find it, where the search_path has both. */
function movedRelation(input, fields) {
    const table = (0,pg_tree/* relation */.JW)(fields, 'relation');
    const to = (0,pg_tree/* text */.Qq)(fields, 'newschema');
    const what = rename_RELATIONS[String(fields['objectType'])];
    if (what === undefined)
        return renamedWithoutTable(input, fields, to);
    if (!(0,facts/* existed */.z1)(input, table) || (0,facts/* madeHere */.wI)(input, table, (0,facts/* later */.NU)(input)))
        return [];
    return moved(input, what, table, to);
}
function moved(input, what, own, to) {
    return [
        {
            message: `Moves ${what} ${(0,pg_tree/* printed */.zd)(own)} to schema ${to}. Code that runs now and names the old schema, or does not have the new one in its search_path, fails from that moment.`,
            suggestion: accepted('rename', '(why no code that runs names it)', input.statement.sql),
        },
    ];
}
const rename_RELATIONS = (0,dictionary/* dictionary */.z)({
    OBJECT_TABLE: 'table',
    OBJECT_VIEW: 'view',
    OBJECT_MATVIEW: 'view',
    OBJECT_SEQUENCE: 'sequence',
});
function enumValue(input, fields) {
    const type = (0,pg_tree/* names */.Dy)(fields, 'typeName').at(-1) ?? '';
    const made = (0,facts/* earlier */.X)(input).some((statement) => {
        const { name, fields: other } = (0,classify/* nodeOf */.E7)(statement.tree);
        return name === 'CreateEnumStmt' && (0,pg_tree/* names */.Dy)(other, 'typeName').at(-1) === type;
    });
    return made ? [] : renamedOther(input, `the value of type ${type}`, (0,pg_tree/* text */.Qq)(fields, 'oldVal'), (0,pg_tree/* text */.Qq)(fields, 'newVal'));
}
const rename_rename = {
    id: 'rename',
    severity: 'error',
    when: 'A table, view, sequence, column, schema, type, function or enum value that was there before gets another name, or goes to another schema.',
    effect: 'Code that runs now knows the old name only and fails from that moment; new code fails until then.',
    instead: 'Keep the old name alive: a view for a table, a second column for a column, until no code uses it.',
    onMysql: {
        when: 'A table or column that was there before gets another name, by RENAME, ALTER TABLE … RENAME, or CHANGE.',
        effect: 'Code that runs now knows the old name only and fails from that moment; new code fails until then.',
        instead: 'Keep the old name alive: a view for a table, a second column for a column, until no code uses it.',
    },
    ...perDialect({
        postgresql(input) {
            const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
            if (name === 'AlterEnumStmt' && (0,pg_tree/* text */.Qq)(fields, 'oldVal') !== '')
                return enumValue(input, fields);
            if (name === 'AlterObjectSchemaStmt' && !(0,facts/* didNothing */.zY)(input))
                return movedRelation(input, fields);
            if (name !== 'RenameStmt' || (0,facts/* didNothing */.zY)(input))
                return [];
            const to = (0,pg_tree/* text */.Qq)(fields, 'newname');
            if (fields['renameType'] === 'OBJECT_SCHEMA')
                return renamedOther(input, 'schema', (0,pg_tree/* text */.Qq)(fields, 'subname'), to);
            if (rename_KINDS[String(fields['renameType'])] !== undefined)
                return renamedWithoutTable(input, fields, to);
            const table = (0,pg_tree/* relation */.JW)(fields, 'relation');
            if (!input.existedBefore((0,pg_tree/* bare */.$B)(table)) || !(0,facts/* existed */.z1)(input, table))
                return [];
            if (fields['renameType'] === 'OBJECT_COLUMN')
                return renamedColumn(input, table, (0,pg_tree/* text */.Qq)(fields, 'subname'), to);
            if (fields['renameType'] === 'OBJECT_TABLE')
                return renamedTable(input, table, to);
            const what = rename_RELATIONS[String(fields['renameType'])];
            return what === undefined ? [] : renamedOther(input, what, (0,pg_tree/* printed */.zd)(table), to);
        },
        mysql: rename,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/support/rerun.js



/** What may stand before another statement so that it can run again: DROP … IF EXISTS. */
const takesAway = ({ kind, sql }) => (kind.startsWith('DROP') || kind === 'ALTER TABLE') && /\bif\s+exists\b/i.test(sql);
/** Whether the text before takes the object away where it is there. */
function droppedBefore(before, what, target) {
    return before.some((statement) => {
        const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
        return (name === 'DropStmt' &&
            fields['missing_ok'] === true &&
            fields['removeType'] === what &&
            (0,pg_tree/* dropped */.p)(fields).some((one) => one.name === target.name && (one.schema === target.schema || (0,pg_tree/* same */.FB)(one, target))));
    });
}
/** Each command of ALTER TABLE that makes or takes away something, and whether it has a guard. */
function ofAlter(statement, before) {
    const alter = (0,pg_tree/* alterTable */.Dp)(statement.tree, statement.sql);
    const commands = alter?.commands ?? [];
    const runs = commands.map(({ type, missingOk, name, def }) => {
        if (type === 'AddColumn' || type === 'DropColumn' || type === 'DropConstraint')
            return missingOk ? 'guarded' : 'fails';
        if (type !== 'AddConstraint')
            return 'same';
        const own = (0,pg_tree/* text */.Qq)(def, 'conname') || name;
        const gone = before.some((other) => {
            const earlier = (0,pg_tree/* alterTable */.Dp)(other.tree, other.sql);
            return earlier?.commands.some((c) => c.type === 'DropConstraint' && c.missingOk && c.name === own) === true;
        });
        // Without a name PostgreSQL chooses another one, and the same constraint is there twice.
        return gone ? 'guarded' : own === '' && def['contype'] !== 'CONSTR_PRIMARY' ? 'same' : 'fails';
    });
    return runs.includes('fails') ? 'fails' : runs.includes('guarded') ? 'guarded' : 'same';
}
/** A source with a condition may look for what is there already. */
const looksFirst = (sql) => /\bnot\s+exists\b|\bexcept\b|\bnot\s+in\b|\bis\s+null\b/i.test(sql);
function ofInsert(statement, fields) {
    if (fields['onConflictClause'] !== undefined || looksFirst(statement.sql))
        return 'guarded';
    return 'repeats';
}
/** Where IF NOT EXISTS is to be had, the key under which the tree keeps it. */
const GUARDS = (0,dictionary/* dictionary */.z)({
    CreateStmt: 'if_not_exists',
    CreateTableAsStmt: 'if_not_exists',
    IndexStmt: 'if_not_exists',
    CreateSeqStmt: 'if_not_exists',
    CreateSchemaStmt: 'if_not_exists',
    CreateExtensionStmt: 'if_not_exists',
    AlterEnumStmt: 'skipIfNewValExists',
    DropStmt: 'missing_ok',
    DropRoleStmt: 'missing_ok',
    CreateFunctionStmt: 'replace',
    ViewStmt: 'replace',
});
/** What is made, as DROP names it: a trigger's or policy's table stands where else a schema does. */
function madeBy(name, fields) {
    const last = (key) => ({ schema: undefined, name: (0,pg_tree/* names */.Dy)(fields, key).at(-1) ?? '' });
    switch (name) {
        case 'CreateStmt':
            return ['OBJECT_TABLE', (0,pg_tree/* relation */.JW)(fields, 'relation')];
        case 'ViewStmt':
            return ['OBJECT_VIEW', (0,pg_tree/* relation */.JW)(fields, 'view')];
        case 'IndexStmt':
            return ['OBJECT_INDEX', { schema: undefined, name: (0,pg_tree/* text */.Qq)(fields, 'idxname') }];
        case 'CreateFunctionStmt':
            return [fields['is_procedure'] === true ? 'OBJECT_PROCEDURE' : 'OBJECT_FUNCTION', last('funcname')];
        case 'CreateTrigStmt':
            return ['OBJECT_TRIGGER', { schema: (0,pg_tree/* relation */.JW)(fields, 'relation').name, name: (0,pg_tree/* text */.Qq)(fields, 'trigname') }];
        case 'CreatePolicyStmt':
            return ['OBJECT_POLICY', { schema: (0,pg_tree/* relation */.JW)(fields, 'table').name, name: (0,pg_tree/* text */.Qq)(fields, 'policy_name') }];
        case 'CreateEnumStmt':
        case 'CompositeTypeStmt':
            return ['OBJECT_TYPE', last('typeName')];
        case 'CreateDomainStmt':
            return ['OBJECT_DOMAIN', last('domainname')];
        default:
            return undefined;
    }
}
function secondRun(statement, before) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
    if (name === 'AlterTableStmt')
        return ofAlter(statement, before);
    if (name === 'InsertStmt')
        return ofInsert(statement, fields);
    if (name === 'RenameStmt')
        return fields['missing_ok'] === true ? 'same' : 'fails';
    if (name === 'CopyStmt')
        return statement.copyData === undefined ? 'same' : 'repeats';
    if (name === 'AlterEnumStmt' && (0,pg_tree/* text */.Qq)(fields, 'oldVal') !== '')
        return 'fails';
    const guard = GUARDS[name];
    const made = madeBy(name, fields);
    if (guard !== undefined && fields[guard] === true)
        return 'guarded';
    if (fields['replace'] === true)
        return 'guarded';
    if (made !== undefined && droppedBefore(before, ...made))
        return 'guarded';
    if (name === 'IndexStmt' && (0,pg_tree/* text */.Qq)(fields, 'idxname') === '')
        return 'same';
    return guard !== undefined || made !== undefined ? 'fails' : 'same';
}

;// CONCATENATED MODULE: ./lib/rules/rerun.js


/** With this many guards of its own a file says that it is meant to run twice. */
const MEANT = 2;
const rerun = {
    id: 'rerun',
    severity: 'info',
    dialects: ['postgresql'],
    when: 'Most statements of a file have IF NOT EXISTS, OR REPLACE and the like, as if it could run twice, and some would fail or do their work again. A warning for a repeatable migration (R__), which does run again.',
    effect: 'A second run, by hand or by another tool after a failure, stops halfway, or adds the same rows again.',
    instead: 'Guard these statements too: IF NOT EXISTS, DROP … IF EXISTS before it, ON CONFLICT DO NOTHING.',
    check(input) {
        const { parsed, migration } = input.migration;
        if (input.index !== 0)
            return [];
        const before = [];
        const runs = parsed.map((statement) => {
            const run = secondRun(statement, before);
            if (takesAway(statement))
                before.push(statement);
            return { statement, run };
        });
        const guarded = runs.filter(({ run }) => run === 'guarded').length;
        const open = runs.filter(({ run }) => run === 'fails' || run === 'repeats');
        const again = migration.repeatable === true;
        if (open.length === 0 || (!again && (guarded < MEANT || open.length > guarded)))
            return [];
        const shown = open.slice(0, 4).map(({ statement, run }) => `line ${statement.line} (${rerun_told(statement, run)})`);
        const more = open.length > shown.length ? [`${open.length - shown.length} more`] : [];
        return [
            {
                ...(again ? { severity: 'warning' } : {}),
                message: again
                    ? `This file runs again whenever it is changed, but not all of it can: ${and([...shown, ...more])}.`
                    : `${guarded} statements of this file can run twice, but not all: ${and([...shown, ...more])}.`,
            },
        ];
    },
};
const rerun_told = ({ kind }, run) => run === 'repeats' ? `${kind} adds its rows again` : `${kind} fails`;

;// CONCATENATED MODULE: ./lib/rules/revoke.js





const revoke_KINDS = (0,dictionary/* dictionary */.z)({
    OBJECT_TABLE: 'table',
    OBJECT_SEQUENCE: 'sequence',
    OBJECT_SCHEMA: 'schema',
});
/** Whether the statement is about the object of a catalog's grant: `table public.orders`. */
function about(fields, what) {
    const kind = revoke_KINDS[(0,pg_tree/* text */.Qq)(fields, 'objtype')];
    if (kind === undefined || !what.startsWith(`${kind} `))
        return false;
    const own = what.slice(kind.length + 1);
    if (kind === 'schema')
        return (0,pg_tree/* names */.Dy)(fields, 'objects').includes(own);
    if (fields['targtype'] === 'ACL_TARGET_ALL_IN_SCHEMA')
        return (0,pg_tree/* names */.Dy)(fields, 'objects').includes(own.slice(0, own.indexOf('.')));
    return (0,pg_tree/* relations */.K1)(fields, 'objects').some(({ schema, name }) => own === `${schema ?? 'public'}.${name}` || (schema === undefined && own.endsWith(`.${name}`)));
}
/** Rights of before that are there no more, on what is still there. */
function revoke_lost(input, fields, role) {
    const tail = ` to ${role}`;
    return objectsOf(input.before, 'grant').filter(({ name, definition }) => {
        const what = name.slice(0, -tail.length);
        if (!name.endsWith(tail) || !about(fields, what))
            return false;
        const [schema, relation] = what.slice(what.indexOf(' ') + 1).split('.');
        const there = ['table', 'view', 'materialized view', 'foreign table', 'sequence'].some((kind) => objectNamed(input.after, kind, { schema, name: relation ?? '' }) !== undefined);
        const now = input.after?.objects.get(`grant ${name}`)?.definition.split(', ') ?? [];
        return (there || what.startsWith('schema ')) && definition.split(', ').some((right) => !now.includes(right));
    });
}
const revoke = {
    id: 'revoke',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A role loses rights that it had on tables, sequences or schemas, as the catalog shows it before and after the plan.',
    effect: 'Code that runs now as this role fails with "permission denied" from that moment.',
    instead: 'Deploy code that needs the right no more first, then take it away and say so in the file.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        if (name !== 'GrantStmt' || fields['is_grant'] === true || input.after === undefined)
            return [];
        const roles = (0,pg_tree/* nodes */.a9)(fields, 'grantees', 'RoleSpec').map((role) => role['roletype'] === 'ROLESPEC_PUBLIC' ? 'public' : (0,pg_tree/* text */.Qq)(role, 'rolename'));
        return roles.flatMap((role) => {
            const taken = revoke_lost(input, fields, role).map((object) => object.name.slice(0, -` to ${role}`.length));
            if (taken.length === 0)
                return [];
            const some = taken.length > 4 ? [...taken.slice(0, 4), `${taken.length - 4} more`] : taken;
            const who = role === 'public' ? 'PUBLIC, which is every role,' : `Role ${role}`;
            return [
                {
                    message: `${who} loses rights on ${and(some)}: code that runs now and uses them fails from that moment.`,
                    suggestion: accepted('revoke', '(since when nothing needs it)', input.statement.sql),
                },
            ];
        });
    },
};

;// CONCATENATED MODULE: ./lib/rules/role-change.js





/** Options that give more than the tables do. */
const role_change_STRONG = (0,dictionary/* dictionary */.z)({
    superuser: 'SUPERUSER',
    createrole: 'CREATEROLE',
    createdb: 'CREATEDB',
    isreplication: 'REPLICATION',
    bypassrls: 'BYPASSRLS',
});
const options = (fields, wanted) => (0,pg_tree/* nodes */.a9)(fields, 'options', 'DefElem')
    .filter((option) => ((0,pg_tree.at)(option, 'arg')['boolval'] === true) === wanted)
    .map((option) => (0,pg_tree/* text */.Qq)(option, 'defname'));
const role_change_named = (role) => (0,pg_tree/* text */.Qq)(role, 'rolename') || (0,pg_tree/* text */.Qq)(role, 'roletype').replace('ROLESPEC_', '').toLowerCase();
function said(name, fields) {
    const role = (0,pg_tree/* text */.Qq)(fields, 'role') || role_change_named((0,pg_tree.at)(fields, 'role'));
    const strong = options(fields, true).flatMap((option) => role_change_STRONG[option] ?? []);
    if (name === 'DropRoleStmt') {
        const roles = (0,pg_tree/* nodes */.a9)(fields, 'roles', 'RoleSpec').map(role_change_named);
        return {
            message: `Drops role${roles.length > 1 ? 's' : ''} ${and(roles)}, for all databases of the server: what logs in as ${roles.length > 1 ? 'one of them' : 'it'} cannot any more.`,
            because: '(since when nothing logs in as it)',
        };
    }
    if (name === 'AlterRoleSetStmt') {
        const setting = (0,pg_tree/* text */.Qq)((0,pg_tree.at)(fields, 'setstmt'), 'name') || 'all settings';
        return {
            severity: 'info',
            message: `Changes ${setting} for every session that ${role} opens from now on, not for those that are open.`,
            because: '',
        };
    }
    if (strong.length > 0) {
        return {
            message: `Role ${role} gets ${and(strong)}, for all databases of the server.`,
            because: '(who needs it, and for what)',
        };
    }
    const login = name === 'AlterRoleStmt' && options(fields, false).includes('canlogin');
    if (login)
        return {
            message: `Role ${role} may no longer log in: what connects as it fails from that moment.`,
            because: '(since when nothing logs in as it)',
        };
    return name === 'CreateRoleStmt'
        ? {
            severity: 'info',
            message: `Makes role ${role} for the whole server: a backup of this database does not hold it, and where it is there already the migration fails.`,
            because: '',
        }
        : undefined;
}
const roleChange = {
    id: 'role-change',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A role is dropped, may no longer log in, or gets SUPERUSER, CREATEROLE, CREATEDB, REPLICATION or BYPASSRLS. A note where a role is made, or gets settings.',
    effect: 'Roles belong to the whole server, not to the database of the migration; no backup of the database holds them.',
    instead: 'Keep roles where servers are set up, and give them rights in migrations.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        if (!['CreateRoleStmt', 'AlterRoleStmt', 'AlterRoleSetStmt', 'DropRoleStmt'].includes(name) || (0,facts/* didNothing */.zY)(input))
            return [];
        const hit = said(name, fields);
        if (hit === undefined)
            return [];
        const { because, ...rest } = hit;
        return [
            because === '' ? rest : { ...rest, suggestion: accepted('role-change', because, shown(input.statement.sql)) },
        ];
    },
};
/** Without a password, of which another rule speaks. */
const shown = (sql) => sql.replace(/(?<!\s)\s+(?:encrypted\s+)?password\s+(?:e?'[^']*(?:''[^']*)*'|null)/i, '');

;// CONCATENATED MODULE: ./lib/rules/security-definer-search-path.js




const OUT = new Set(['FUNC_PARAM_OUT', 'FUNC_PARAM_TABLE']);
function functionOf(fields) {
    const [name = '', schema] = [...(0,pg_tree/* names */.Dy)(fields, 'funcname')].reverse();
    return { schema, name };
}
/** `name(integer, text[])`, as ALTER FUNCTION wants it. */
function security_definer_search_path_signature(fields) {
    const parameters = (0,pg_tree/* nodes */.a9)(fields, 'parameters', 'FunctionParameter').filter((p) => !OUT.has((0,pg_tree/* text */.Qq)(p, 'mode')));
    const types = parameters.map((p) => `${p['mode'] === 'FUNC_PARAM_VARIADIC' ? 'VARIADIC ' : ''}${(0,pg_tree/* printedType */.hk)((0,pg_tree.at)(p, 'argType'))}`);
    return `${(0,pg_tree/* printed */.zd)(functionOf(fields))}(${types.join(', ')})`;
}
function setsPath(fields, key) {
    return (0,pg_tree/* nodes */.a9)(fields, key, 'DefElem').some((option) => option['defname'] === 'set' && (0,pg_tree/* text */.Qq)((0,pg_tree.at)(option, 'arg'), 'name') === 'search_path');
}
const securityDefinerSearchPath = {
    id: 'security-definer-search-path',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A SECURITY DEFINER function is made without a search_path of its own.',
    effect: 'It runs with the rights of its owner but finds names by the search_path of whoever calls it, who can put objects of their own in their place.',
    instead: "Set search_path on the function: to '' with qualified names in its body, or to the schemas that it needs, pg_temp last.",
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        if (name !== 'CreateFunctionStmt' || setsPath(fields, 'options'))
            return [];
        const definer = (0,pg_tree/* nodes */.a9)(fields, 'options', 'DefElem').some((option) => option['defname'] === 'security' && (0,pg_tree.at)(option, 'arg')['boolval'] === true);
        const own = functionOf(fields);
        const fixed = (0,facts/* later */.NU)(input).some((statement) => {
            const other = (0,classify/* nodeOf */.E7)(statement.tree);
            const func = (0,pg_tree.at)(other.fields, 'func');
            return (other.name === 'AlterFunctionStmt' &&
                (0,pg_tree/* names */.Dy)(func, 'objname').at(-1) === own.name &&
                setsPath(other.fields, 'actions'));
        });
        if (!definer || fixed)
            return [];
        const what = fields['is_procedure'] === true ? 'PROCEDURE' : 'FUNCTION';
        const schemas = ['pg_catalog', own.schema ?? 'public'].map(pg_tree/* quoted */.TL).join(', ');
        return [
            {
                message: `${(0,pg_tree/* printed */.zd)(own)} runs with the rights of its owner, but finds tables and functions by the search_path of whoever calls it.`,
                suggestion: script('-- After it, in the same file:', `ALTER ${what} ${security_definer_search_path_signature(fields)} SET search_path = ${schemas}, pg_temp;`),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/serial-column.js



const serial_column_SERIAL = /^(?:small|big)?serial[248]?$/;
const serialColumn = {
    id: 'serial-column',
    severity: 'off',
    dialects: ['postgresql'],
    when: 'A column is made serial or bigserial.',
    effect: 'Its sequence is an object of its own: it needs grants of its own, anybody can write past it, and what is copied or renamed leaves it behind.',
    instead: 'Write bigint GENERATED BY DEFAULT AS IDENTITY, or ALWAYS, which keeps INSERT from writing past it.',
    check(input) {
        const made = columnsMade(input).filter(({ type }) => serial_column_SERIAL.test(type));
        if (made.length === 0)
            return [];
        return [
            {
                message: `An identity column does what serial does without a sequence of its own to grant and to keep: ${and(made.map(({ column }) => `${(0,pg_tree/* quoted */.TL)(column)} bigint GENERATED BY DEFAULT AS IDENTITY`))}.`,
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/mysql/session-setting.js




/** What these change, in words that follow "meanwhile". */
const MEANING = (0,dictionary/* dictionary */.z)({
    sql_mode: '',
    foreign_key_checks: 'Foreign keys are not checked meanwhile: rows that break them stay.',
    unique_checks: 'InnoDB may leave out the check of unique keys meanwhile.',
    sql_log_bin: 'What follows is not in the binary log: no replica and no restore to a point in time will have it.',
    check_constraint_checks: 'CHECK constraints are not checked meanwhile: rows that break them stay.',
    innodb_strict_mode: '',
    default_storage_engine: '',
    collation_connection: '',
    character_set_client: '',
    time_zone: '',
});
const LOUD = new Set(['foreign_key_checks', 'sql_log_bin', 'check_constraint_checks']);
const session_setting_OFF = /^(?:0|OFF|FALSE)$/i;
const BACK = /^(?:1|ON|TRUE|DEFAULT|@.*)$/i;
/** A later statement sets it again: to what it was, to its default, or to a value that the file put aside. */
const putBack = (input, { name }) => input.migration.parsed
    .slice(input.index + 1)
    .some((statement) => settingOf(statement).some((one) => one.name === name));
function sessionSetting(input) {
    const settings = settingOf(input.statement);
    const everybody = settings.filter(({ scope }) => scope !== 'session');
    const hits = [];
    if (everybody.length > 0)
        hits.push({
            severity: 'warning',
            message: `Changes ${and(everybody.map(({ name }) => name))} for the whole server: every database and every session from now on.`,
            suggestion: words_accepted('session-setting', '(who is to have it, and who takes it back)', input.statement.sql),
        });
    for (const setting of settings) {
        const { name, scope, value } = setting;
        const loud = LOUD.has(name) && session_setting_OFF.test(value);
        const harmless = BACK.test(value) || (/_checks$|_bin$/.test(name) && !session_setting_OFF.test(value));
        if (scope !== 'session' || MEANING[name] === undefined || harmless || putBack(input, setting))
            continue;
        const also = MEANING[name] === '' ? '' : ` ${MEANING[name] ?? ''}`;
        hits.push({
            ...(loud ? { severity: 'warning' } : {}),
            message: `Changes ${name} for the rest of the session, not only for this file.${also}`,
            ...(loud ? { suggestion: words_accepted('session-setting', '(why this is needed)', input.statement.sql) } : {}),
        });
    }
    return hits;
}

;// CONCATENATED MODULE: ./lib/rules/session-setting.js






/** These change what the statements after them mean; timeouts and the like do not. */
const session_setting_MEANING = new Set(['search_path', 'role', 'session_authorization', 'session_replication_role', 'row_security']);
const session_setting_constant = (node) => {
    const { fields } = (0,classify/* nodeOf */.E7)(node);
    return fields['sval'] === undefined ? (0,pg_tree.at)(fields, 'boolval')['boolval'] === true : (0,pg_tree/* text */.Qq)((0,pg_tree.at)(fields, 'sval'), 'sval');
};
/** The setting that a statement changes for the rest of the session, by SET or by `SELECT set_config(…, false)`. */
function session_setting_settingOf(statement) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
    if (name === 'VariableSetStmt') {
        const back = (0,pg_tree/* list */.p_)(fields, 'args').some((arg) => session_setting_constant(arg) === 'none');
        return fields['kind'] === 'VAR_SET_VALUE' && fields['is_local'] !== true && !back
            ? (0,pg_tree/* text */.Qq)(fields, 'name')
            : undefined;
    }
    if (name !== 'SelectStmt')
        return undefined;
    const call = (0,pg_tree/* nodes */.a9)(fields, 'targetList', 'ResTarget').map((target) => (0,pg_tree.at)(target, 'val'))[0] ?? {};
    const [setting, , local] = (0,pg_tree/* list */.p_)(call, 'args').map(session_setting_constant);
    const sets = (0,pg_tree/* names */.Dy)(call, 'funcname').at(-1) === 'set_config' && local !== true;
    return sets && typeof setting === 'string' ? setting : undefined;
}
function session_setting_putBack(input, setting) {
    return (0,facts/* later */.NU)(input).some((statement) => {
        const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
        if (name !== 'VariableSetStmt')
            return false;
        const own = (0,pg_tree/* text */.Qq)(fields, 'name') === setting;
        const back = ['VAR_RESET', 'VAR_SET_DEFAULT'].includes((0,pg_tree/* text */.Qq)(fields, 'kind')) || session_setting_settingOf(statement) === undefined;
        return fields['kind'] === 'VAR_RESET_ALL' || (own && back && fields['is_local'] !== true);
    });
}
/** What every session that begins from now on has. */
function forEverybody({ statement }) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
    if (name !== 'AlterSystemStmt' && name !== 'AlterDatabaseSetStmt')
        return [];
    const setting = (0,pg_tree/* text */.Qq)((0,pg_tree.at)(fields, 'setstmt'), 'name') || 'all settings';
    const whose = name === 'AlterSystemStmt'
        ? 'the whole server, once it is told to read its files again'
        : `database ${(0,pg_tree/* text */.Qq)(fields, 'dbname')}, for every session that begins from now on`;
    return [
        {
            severity: 'warning',
            message: `Changes ${setting} of ${whose}.`,
            suggestion: accepted('session-setting', '(who is to have it, and who takes it back)', statement.sql),
        },
    ];
}
const session_setting_sessionSetting = {
    id: 'session-setting',
    severity: 'info',
    when: 'A file changes search_path, the role, session_replication_role or row_security for the session and does not put it back; or a setting of the whole database or server. A warning for session_replication_role, which switches triggers and foreign keys off, and for the database and the server.',
    effect: 'It holds for all that the session does afterwards. This action resets the session after each file; other tools do not.',
    instead: 'Use SET LOCAL, which ends with the transaction, or RESET at the end of the file.',
    onMysql: {
        when: 'A file changes for the session what its statements mean or what is checked (sql_mode, foreign_key_checks, sql_log_bin, …) and does not put it back; or changes a setting for the whole server. A warning for what switches checks off, and for the server.',
        effect: 'It holds for all that the session does afterwards: rows that break a foreign key stay. This action resets the session after each file; other tools do not.',
        instead: 'Put it back at the end of the file.',
    },
    ...perDialect({
        postgresql(input) {
            const [everybody] = forEverybody(input);
            if (everybody !== undefined)
                return [everybody];
            const setting = session_setting_settingOf(input.statement);
            if (setting === undefined || !session_setting_MEANING.has(setting) || session_setting_putBack(input, setting))
                return [];
            if ((0,facts/* earlier */.X)(input).some((statement) => session_setting_settingOf(statement) === setting))
                return [];
            const off = setting === 'session_replication_role';
            const also = off
                ? ' Triggers do not fire and foreign keys are not checked meanwhile: rows that break them stay.'
                : '';
            const local = input.statement.sql.replace(/^set\s+(?:session\s+(?!authorization))?/i, 'SET LOCAL ');
            const fits = input.migration.transactional && input.statement.kind === 'SET';
            return [
                {
                    message: `Changes ${setting} for the rest of the session, not only for this file.${also}`,
                    ...(off ? { severity: 'warning' } : {}),
                    ...(fits ? { suggestion: words_closed(local) } : {}),
                },
            ];
        },
        mysql: sessionSetting,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/mysql/set-not-null.js




const NOT_NULL = /\bnot\s+null\b/i;
function setNotNull(input) {
    const columns = (0,mysql_columns/* redefined */.pm)(input).filter(({ was, becomes, text }) => was === undefined || becomes === undefined
        ? NOT_NULL.test(text)
        : !was.notNull && becomes.notNull && NOT_NULL.test(text));
    const [first] = columns;
    if (first === undefined)
        return [];
    const names = columns.map(({ name, to = name }) => to);
    return [
        {
            ...louder(input),
            atLeast: 'warning',
            message: `Makes ${and(names)} of ${(0,mysql_facts/* shown */.SP)(first.on)} NOT NULL. One row with NULL makes it fail; where the session is not strict, NULLs become 0 or an empty text and nobody is told.${costOf(input)}`,
            suggestion: script(counting(first.on, columns.map(({ name }) => columnIsNull(name)).join(' OR ')), words_accepted('set-not-null', '(since when no row holds NULL, and no code writes it)', input.statement.sql)),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/set-not-null.js






/** `c IS NOT NULL`, alone or joined to more by AND. */
function provesNotNull(expression, column) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(expression);
    if (name === 'BoolExpr' && fields['boolop'] === 'AND_EXPR') {
        return (0,pg_tree/* list */.p_)(fields, 'args').some((part) => provesNotNull(part, column));
    }
    const about = (0,pg_tree/* names */.Dy)((0,pg_tree.at)(fields, 'arg'), 'fields');
    return name === 'NullTest' && fields['nulltesttype'] === 'IS_NOT_NULL' && about.length === 1 && about[0] === column;
}
/** A constraint that this file made valid, or that it drops again: the last step of the recipe. */
function proved(input, table, column) {
    const before = commandsBefore(input, table, 'AddConstraint', 'ValidateConstraint');
    const validated = new Set(before.flatMap((c) => (c.type === 'ValidateConstraint' ? [c.name] : [])));
    const holds = before.some((command) => ['CHECK', 'NOTNULL'].some((type) => (0,pg_tree/* constraints */.Pu)(command, type).some((constraint) => {
        const valid = constraint['skip_validation'] !== true || validated.has((0,pg_tree/* text */.Qq)(constraint, 'conname'));
        const about = type === 'CHECK' ? provesNotNull(constraint['raw_expr'], column) : (0,pg_tree/* names */.Dy)(constraint, 'keys').includes(column);
        return command.type === 'AddConstraint' && valid && about;
    })));
    const dropped = commandsFrom(input, table, 'DropConstraint').some((command) => command.type === 'DropConstraint' && command.name.includes(column) && /null|nn/i.test(command.name));
    return holds || dropped;
}
const set_not_null_setNotNull = {
    id: 'set-not-null',
    severity: 'warning',
    grows: 'rows',
    when: 'A column of a table that was there before is made NOT NULL, and no valid constraint proves that it holds no NULL.',
    effect: 'The whole table is read under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile.',
    instead: 'Add the constraint as NOT VALID, validate it in the next migration, which lets reads and writes go on, and set NOT NULL then.',
    onMysql: {
        when: 'MODIFY or CHANGE makes a column NOT NULL that could hold NULL before.',
        effect: 'The table is written anew, and one row with NULL makes it fail; where the session is not strict NULLs become 0 or an empty text.',
        instead: 'Fill the NULLs in batches first, and let code write none, then change it.',
    },
    ...perDialect({
        postgresql: (input) => together(
        // A rewrite reads all rows anyway, and has a finding of its own.
        alterations(input, 'SetNotNull').filter((c) => input.rewrites.length === 0 && !proved(input, c.table, c.name)), (columns, { table }) => `SET NOT NULL on ${columns} reads all of ${(0,pg_tree/* printed */.zd)(table)} under an ACCESS EXCLUSIVE lock: nobody can read or write ${(0,pg_tree/* printed */.zd)(table)} meanwhile. One row with NULL makes it fail.`, (command) => notNullRecipe(command.head, command.table, command.name, input.major)),
        mysql: setNotNull,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/several-locks.js






const WORDS = (0,dictionary/* dictionary */.z)({
    AccessExclusiveLock: 'ACCESS EXCLUSIVE',
    ShareRowExclusiveLock: 'SHARE ROW EXCLUSIVE',
});
/** Tables that one statement locks against readers or writers; nobody waits for one that it drops. */
function lockedBy({ migration }, index) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(migration.parsed[index]?.tree);
    const gone = name === 'DropStmt' ? (0,pg_tree/* dropped */.p)(fields) : [];
    return (migration.statements[index]?.locks ?? []).filter(({ mode, relation }) => WORDS[mode] !== undefined && !gone.some((one) => (0,facts/* includes */.mK)([relation], one)));
}
const isTable = (input, relation) => input.before === undefined || input.before.objects.has(`table ${relation}`);
const several_locks_walks = new WeakMap();
/** What this transaction has locked before this statement. */
function before(input) {
    const start = (0,facts/* transactionStart */.zN)(input);
    const known = several_locks_walks.get(input.migration) ?? new Map();
    several_locks_walks.set(input.migration, known);
    const there = known.get(start);
    const walk = there === undefined || there.next > input.index
        ? { next: start, locked: new Set(), line: 0, said: false }
        : there;
    known.set(start, walk);
    for (; walk.next < input.index; walk.next += 1) {
        if (walk.said)
            continue;
        const fresh = lockedBy(input, walk.next).filter(({ relation }) => isTable(input, relation) && !walk.locked.has(relation));
        if (fresh.length === 0)
            continue;
        if (walk.locked.size > 0)
            walk.said = true;
        else
            walk.line = input.migration.parsed[walk.next]?.line ?? 0;
        for (const { relation } of fresh)
            walk.locked.add(relation);
    }
    return walk;
}
const severalLocks = {
    id: 'several-locks',
    severity: 'info',
    dialects: ['postgresql'],
    when: 'One transaction takes locks that stop readers or writers on several tables that were there before, by several statements.',
    effect: 'While it waits for the second table nobody can use the first, for up to lock-timeout; code that uses the two in the other order meets it in a deadlock, and one of them fails.',
    instead: 'Make each table a migration of its own.',
    check(input) {
        // What writes a table anew, or hides its locks in a block, has a louder finding.
        if (input.rewrites.length > 0 || ['DO', 'CALL', 'SELECT'].includes(input.statement.kind))
            return [];
        const own = lockedBy(input, input.index).filter(({ relation }) => isTable(input, relation));
        if (own.length === 0)
            return [];
        const { locked, line, said } = before(input);
        const first = own.find(({ relation }) => !locked.has(relation));
        // Said once for a transaction: where the second table comes in.
        if (first === undefined || locked.size === 0 || said)
            return [];
        const held = [...locked];
        return [
            {
                message: `This ${input.statement.kind} waits for its ${WORDS[first.mode]} lock on ${first.relation} while the transaction holds ${and(held)} since line ${line}: nobody can use ${held.length > 1 ? 'them' : 'it'} meanwhile, and code that locks them in the other order deadlocks with it.`,
                suggestion: script(NEXT, words_closed(input.statement.sql)),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/mysql/table-rewrite.js









/** These rebuild the table on every server, asked or not. */
const REBUILDS = ['engine', 'force', 'convert-charset', 'order'];
const STORED = /\b(?:stored|persistent)\b/i;
/** Of partitions, these write rows anew, whatever the server says of the table as a whole. */
const REPARTITIONS = /^(?:reorganize|rebuild|coalesce|by|remove)$/;
/** These say the same, and why it is done. */
const TOLD = [charsetConversion.check, enumValues.check, addCheck, addForeignKey, changeColumnType, setNotNull];
function tableRewrite(input) {
    const { change } = input;
    const facts = (0,mysql_facts/* factsOf */.xS)(input.statement);
    const [table] = facts?.tables ?? [];
    if (facts === undefined || table === undefined || !(0,mysql_facts/* existed */.z1)(input, table))
        return [];
    const partitions = (0,mysql_facts/* alterations */.TL)(input, 'partition').some(({ name }) => REPARTITIONS.test(name));
    const known = partitions || (change?.rebuilds ?? (facts.verb === 'OPTIMIZE TABLE' || (0,mysql_facts/* alterations */.TL)(input, ...REBUILDS).length > 0));
    if (!known || TOLD.some((rule) => rule(input).length > 0))
        return [];
    const open = change?.others === 'write';
    const lock = open
        ? 'Reads and writes go on, but it needs as much disk again, and replicas do the same after it and lag.'
        : 'Nobody can write to it meanwhile; it needs as much disk again, and replicas do the same after it and lag.';
    return [
        {
            severity: open ? 'warning' : 'error',
            message: `${facts.verb} writes all of ${(0,mysql_facts/* shown */.SP)(table)} anew${reasonOf(input)}. ${lock}`,
            suggestion: script((0,mysql_facts/* alterations */.TL)(input, 'add-column').some(({ text }) => STORED.test(text))
                ? '-- VIRTUAL in place of STORED is added in an instant, and can be indexed.'
                : undefined, ONLINE_TOOLS, words_accepted('table-rewrite', '(how large it is, and when this runs)', input.statement.sql)),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/volatile-default.js






/** The commands of this statement that fill a new column row by row, where the shadow shows a rewrite. */
function fillsEachRow(input) {
    if (input.rewrites.length === 0)
        return [];
    return alterations(input, 'AddColumn').filter((command) => {
        const filling = selfFilling(command);
        return filling === 'identity' || filling === 'serial' || (filling === undefined && isComputed(command));
    });
}
/** These give one value to all rows, which is kept in the catalog. */
const STABLE = new Set([
    'now',
    'transaction_timestamp',
    'statement_timestamp',
    'date_trunc',
    'timezone',
    'current_setting',
]);
function isComputed(command) {
    return (0,pg_tree/* calls */.Kr)(defaultOf(command)?.['raw_expr']).some((name) => !STABLE.has(name));
}
const sequenceOf = (table, column) => (0,pg_tree/* printed */.zd)({ schema: table.schema, name: chosenName(table, [column], 'seq') });
function volatile_default_recipe(command) {
    const column = (0,column_text/* columnText */.QP)(command.text);
    if (column === undefined)
        return undefined;
    const [table, name] = [(0,pg_tree/* printed */.zd)(command.table), (0,pg_tree/* quoted */.TL)(command.subject)];
    const numbered = selfFilling(command) !== undefined;
    const sequence = sequenceOf(command.table, command.subject);
    const value = numbered ? `nextval('${sequence.replaceAll("'", "''")}')` : ((0,column_text/* partText */.Rn)(column, 'DEFAULT') ?? 'NULL');
    const primary = (0,pg_tree/* constraints */.Pu)(command, 'PRIMARY').length > 0;
    const strict = numbered || (0,pg_tree/* constraints */.Pu)(command, 'NOTNULL').length > 0;
    const type = column.type
        .replace(/^bigserial$|^serial8$/i, 'bigint')
        .replace(/^smallserial$|^serial2$/i, 'smallint')
        .replace(/^serial4?$/i, 'integer');
    return script(words_closed(`${command.head} ${(0,column_text/* without */.FF)({ ...column, type }, 'DEFAULT', 'NOT NULL', 'GENERATED', 'PRIMARY')}`), numbered ? `CREATE SEQUENCE ${sequence} OWNED BY ${table}.${name};` : undefined, `${command.head} ALTER COLUMN ${name} SET DEFAULT ${value};`, inBatches(table, name, value), strict ? '-- Then make it NOT NULL, as for the rule set-not-null.' : undefined, primary ? '-- Then make it the PRIMARY KEY, as for the rule unique-constraint.' : undefined);
}
const volatileDefault = {
    id: 'volatile-default',
    severity: 'error',
    grows: 'rows',
    dialects: ['postgresql'],
    when: 'A column is added to a table that was there before with a default that differs from row to row (a volatile function, serial, identity), so that the table is written anew.',
    effect: 'The table and all its indexes are written anew under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile.',
    instead: 'Add the column without a default, set the default for new rows, and fill the old ones in batches.',
    check: (input) => together(fillsEachRow(input), (columns, { table }) => `What a default gives to ${columns} differs from row to row, so ${and((0,facts/* rewrittenTables */.al)(input))} and all indexes are written anew under an ACCESS EXCLUSIVE lock: nobody can read or write ${(0,pg_tree/* printed */.zd)(table)} meanwhile.`, volatile_default_recipe),
};

;// CONCATENATED MODULE: ./lib/rules/table-rewrite.js









/** Each of these has a rule of its own, or writes anew what is no table. */
const OTHERS = new Set(['TruncateStmt', 'ClusterStmt', 'VacuumStmt', 'ReindexStmt', 'RefreshMatViewStmt']);
function table_rewrite_suggestion(input) {
    const [generated] = alterations(input, 'AddColumn').filter((c) => (0,pg_tree/* constraints */.Pu)(c, 'GENERATED').length > 0);
    const column = (0,column_text/* columnText */.QP)(generated?.text);
    if (generated === undefined || column === undefined) {
        return accepted('table-rewrite', '(how large the table is, and when this runs)', input.statement.sql);
    }
    if ((input.major ?? 0) >= 18) {
        const virtual = `${generated.head} ${generated.text ?? ''}`.replace(/\bSTORED\b(?![\s\S]*\bSTORED\b)/i, 'VIRTUAL');
        return script('-- Computed when it is read, so nothing is written:', words_closed(virtual));
    }
    return script('-- An ordinary column, which a BEFORE INSERT OR UPDATE trigger fills; then fill the old rows in batches:', words_closed(`${generated.head} ${(0,column_text/* without */.FF)(column, 'GENERATED')}`));
}
const table_rewrite_tableRewrite = {
    id: 'table-rewrite',
    severity: 'error',
    grows: 'rows',
    when: 'A statement wrote a table that was there before into a new file, as seen on the shadow, and no other rule says why.',
    effect: 'The table and all its indexes are written anew under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile, and it needs as much disk space again.',
    instead: 'Add a new column or table beside the old one, fill it in batches, and switch over.',
    onMysql: {
        when: 'The server says that it writes a table that was there before anew: another character set or engine, a new order, a copy.',
        effect: 'The table needs as much disk again and, where it is copied, nobody can write to it meanwhile; replicas do the same afterwards and lag as long.',
        instead: 'Let an online tool do it beside the traffic, or take a quiet hour.',
    },
    ...perDialect({
        postgresql(input) {
            if (input.rewrites.length === 0 || OTHERS.has((0,classify/* nodeOf */.E7)(input.statement.tree).name))
                return [];
            if (alterations(input, 'AlterColumnType').length > 0 || fillsEachRow(input).length > 0)
                return [];
            const tables = and((0,facts/* rewrittenTables */.al)(input));
            // Only the server knows what a DO block or a function did.
            const altered = (0,classify/* nodeOf */.E7)(input.statement.tree).name === 'AlterTableStmt';
            const what = altered ? 'written anew' : 'written anew, or emptied';
            return [
                {
                    ...(altered ? {} : { atLeast: 'error' }),
                    message: `${input.statement.kind} gives ${tables} a new file under an ACCESS EXCLUSIVE lock: all of it is ${what}, with its indexes, and nobody can read or write it meanwhile.`,
                    suggestion: table_rewrite_suggestion(input),
                },
            ];
        },
        mysql: tableRewrite,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/table-without-row-security.js





const guarded = ({ definition }) => /\brow security enabled\b/.test(definition);
/** The new table as it is at the end of the plan; not a temporary one, and no partition, which is reached by its parent. */
function madeTable(input) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
    const into = name === 'CreateTableAsStmt' ? (0,pg_tree.at)(fields, 'into') : {};
    const range = name === 'CreateTableAsStmt' ? { rel: into['rel'] } : { rel: fields['relation'] };
    if (!['CreateStmt', 'CreateTableAsStmt'].includes(name) || fields['objtype'] === 'OBJECT_MATVIEW')
        return undefined;
    if (fields['partbound'] !== undefined || (0,pg_tree.at)(range, 'rel')['relpersistence'] === 't' || (0,facts/* didNothing */.zY)(input))
        return undefined;
    const table = objectNamed(input.after, 'table', (0,pg_tree/* relation */.JW)(range, 'rel'));
    return table === undefined || input.before?.objects.has(`table ${table.name}`) === true ? undefined : table;
}
const tableWithoutRowSecurity = {
    id: 'table-without-row-security',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A table is made in a schema where at least half of the other tables have row level security, and has none when the plan is through. A note where it has, but no policy.',
    effect: 'Every role that may use the schema by default privileges or a grant reads and writes all of its rows, as nowhere else there.',
    instead: 'Switch row level security on in the same migration, and give each role that needs the table a policy.',
    check(input) {
        const table = madeTable(input);
        if (table === undefined)
            return [];
        const own = { schema: schemaOf(table), name: table.name.slice(schemaOf(table).length + 1) };
        const name = (0,pg_tree/* printed */.zd)(own.schema === 'public' ? { schema: undefined, name: own.name } : own);
        if (guarded(table)) {
            const policies = objectsOf(input.after, 'policy').filter((policy) => policy.name.startsWith(`${table.name}.`));
            if (policies.length > 0)
                return [];
            return [
                {
                    severity: 'info',
                    message: `Row level security of ${name} is on, and no policy lets anybody in: only its owner and roles with BYPASSRLS see rows.`,
                },
            ];
        }
        const others = objectsOf(input.after, 'table').filter((other) => other !== table && schemaOf(other) === own.schema && !/^partition|FOR VALUES|DEFAULT$/.test(other.definition));
        const safe = others.filter(guarded).length;
        if (safe === 0 || safe * 2 < others.length)
            return [];
        return [
            {
                message: `${name} has no row level security, unlike ${safe} of the ${others.length} other tables of schema ${(0,pg_tree/* quoted */.TL)(own.schema)}: whoever has rights on it sees and changes all rows.`,
                suggestion: script('-- After it, in the same file:', `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;`),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/three-byte-charset.js



const THREE = /^utf8(?:mb3)?(?:_|$)/;
const threeByteCharset = {
    id: 'three-byte-charset',
    severity: 'info',
    dialects: ['mysql'],
    when: 'A text column is made with the character set utf8mb3, which is also called utf8.',
    effect: 'It holds no letter of four bytes, such as emoji: an INSERT with one fails (error 1366), or loses the rest of the text where the session is not strict.',
    instead: 'Use utf8mb4.',
    check(input) {
        const columns = madeColumns(input).filter(({ now, was }) => THREE.test(now.collation) && !THREE.test(was?.collation ?? ''));
        const [first] = columns;
        if (first === undefined)
            return [];
        const many = columns.length > 1;
        return [
            {
                message: `${and(columns.map(({ name }) => name))} of ${(0,mysql_facts/* shown */.SP)(first.on)} ${many ? 'hold' : 'holds'} no letter of four bytes, such as emoji: the character set is utf8mb3. utf8mb4 holds all.`,
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/timestamp-without-zone.js



const timestampWithoutZone = {
    id: 'timestamp-without-zone',
    severity: 'off',
    dialects: ['postgresql'],
    when: 'A column is made timestamp, without time zone.',
    effect: "It keeps what a clock shows, not a moment: now() is turned into the session's time zone and the zone is forgotten, so that two sessions write the same moment as two values.",
    instead: 'Write timestamptz, which is as small and holds a moment.',
    check(input) {
        const made = columnsMade(input).filter(({ type }) => type.replace('[]', '') === 'timestamp');
        if (made.length === 0)
            return [];
        const names = and(made.map(({ column }) => `${(0,pg_tree/* quoted */.TL)(column)} timestamptz`));
        return [{ message: `timestamp keeps no moment, only what the clock of one session showed: ${names}.` }];
    },
};

;// CONCATENATED MODULE: ./lib/rules/mysql/truncate.js



/** Parts of an ALTER TABLE that take rows away without naming one. */
const PARTITIONS = (0,dictionary/* dictionary */.z)({
    drop: 'Drops a partition of',
    truncate: 'Empties a partition of',
    discard: 'Discards a partition of',
});
const truncate_hit = (input, what, table, rest) => ({
    message: `${what} ${(0,mysql_facts/* shown */.SP)(table)}: ${rest} No trigger sees them go, and no transaction can take it back.`,
    suggestion: words_accepted('truncate', '(why no row is needed any more)', input.statement.sql),
});
function truncate(input) {
    const facts = (0,mysql_facts/* factsOf */.xS)(input.statement);
    const [table] = facts?.tables ?? [];
    if (facts?.verb === 'TRUNCATE TABLE' && table !== undefined)
        return (0,mysql_facts/* existed */.z1)(input, table) ? [truncate_hit(input, 'Empties', table, 'all rows are gone.')] : [];
    return (0,mysql_facts/* alterations */.TL)(input, 'partition', 'other').flatMap(({ kind, name, on, text }) => {
        if (kind === 'other')
            return /^discard\b/i.test(text) ? [truncate_hit(input, 'Discards the file of', on, 'all rows are gone.')] : [];
        const what = PARTITIONS[name];
        return what === undefined ? [] : [truncate_hit(input, what, on, 'all its rows are gone.')];
    });
}

;// CONCATENATED MODULE: ./lib/rules/truncate.js






const truncate_truncate = {
    id: 'truncate',
    severity: 'error',
    when: 'A table that was there before is emptied with TRUNCATE.',
    effect: 'All its rows are gone, without any trigger having seen them, and an ACCESS EXCLUSIVE lock stops all reads and writes.',
    instead: 'Delete the rows that are meant, by a condition; or say in the file why all may go.',
    onMysql: {
        when: 'A table that was there before is emptied with TRUNCATE, or loses a partition by DROP or TRUNCATE PARTITION, or its file by DISCARD.',
        effect: 'All these rows are gone at once, no trigger has seen them, and the statement commits by itself.',
        instead: 'Delete the rows that are meant, by a condition; or say in the file why all may go.',
    },
    ...perDialect({
        postgresql(input) {
            const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
            if (name !== 'TruncateStmt')
                return [];
            const tables = (0,pg_tree/* relations */.K1)(fields, 'relations').filter((table) => (0,facts/* existed */.z1)(input, table));
            if (tables.length === 0)
                return [];
            return [
                {
                    message: `Empties ${and(tables.map(pg_tree/* printed */.zd))}: all rows are gone. The ACCESS EXCLUSIVE lock stops all reads and writes until the transaction has committed.`,
                    suggestion: accepted('truncate', '(why no row is needed any more)', input.statement.sql),
                },
            ];
        },
        mysql: truncate,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/mysql/unique-constraint.js




function uniqueConstraint(input) {
    return (0,mysql_facts/* alterations */.TL)(input, 'add-index')
        .filter(({ index }) => index === 'unique' || index === 'primary')
        .flatMap((added) => {
        const columns = partsOf(input, added);
        const bare = columns.map((column) => column.replaceAll('`', ''));
        // A column that numbers itself is unique from the beginning.
        if (columns.length === 1 && (0,mysql_facts/* addedHere */.Nh)(input, added.on, bare[0] ?? ''))
            return [];
        const list = columns.join(', ');
        // NULLs do not count as the same
        const set = columns.map((column) => `${column} IS NOT NULL`).join(' AND ');
        return [
            {
                severity: 'warning',
                atLeast: 'warning',
                message: `The ${added.index === 'primary' ? 'PRIMARY KEY' : 'UNIQUE key'} on ${bare.join(', ')} of ${(0,mysql_facts/* shown */.SP)(added.on)} fails as soon as two rows have the same values, also rows that are written while it is built.${costOf(input)}`,
                suggestion: script('-- On production, this must find no row:', `-- SELECT ${list}, COUNT(*) FROM ${(0,mysql_facts/* typed */.nE)(added.on)} WHERE ${set} GROUP BY ${list} HAVING COUNT(*) > 1;`, words_accepted('unique-constraint', '(since when no two rows are the same)', input.statement.sql)),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/rules/unique-constraint.js








/** The index apart from the constraint: built while writes go on, then taken over in an instant. */
function unique_constraint_recipe(command, constraint, primary) {
    const keys = command.type === 'AddColumn' ? [command.subject] : (0,pg_tree/* names */.Dy)(constraint, 'keys');
    const name = (0,pg_tree/* quoted */.TL)((0,pg_tree/* text */.Qq)(constraint, 'conname') || chosenName(command.table, primary ? [] : keys, primary ? 'pkey' : 'key'));
    const including = (0,pg_tree/* names */.Dy)(constraint, 'including').map(pg_tree/* quoted */.TL);
    const include = including.length > 0 ? ` INCLUDE (${including.join(', ')})` : '';
    const nulls = constraint['nulls_not_distinct'] === true ? ' NULLS NOT DISTINCT' : '';
    const deferred = constraint['initdeferred'] === true ? ' INITIALLY DEFERRED' : '';
    const deferrable = constraint['deferrable'] === true ? ` DEFERRABLE${deferred}` : '';
    const column = command.type === 'AddColumn' ? (0,column_text/* columnText */.QP)(command.text) : undefined;
    const table = (0,pg_tree/* printed */.zd)(command.table);
    return script(column === undefined ? undefined : words_closed(`${command.head} ${(0,column_text/* without */.FF)(column, 'UNIQUE', 'PRIMARY')}`), ALONE, `CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ${name} ON ${table} (${keys.map(pg_tree/* quoted */.TL).join(', ')})${include}${nulls};`, NEXT, primary
        ? '-- (Make the columns NOT NULL first, as for the rule set-not-null, or this reads the whole table.)'
        : undefined, `${command.head} ADD CONSTRAINT ${name} ${primary ? 'PRIMARY KEY' : 'UNIQUE'} USING INDEX ${name}${deferrable};`);
}
const unique_constraint_uniqueConstraint = {
    id: 'unique-constraint',
    severity: 'error',
    grows: 'rows',
    when: 'A UNIQUE or PRIMARY KEY constraint that builds its own index is added to a table that was there before.',
    effect: 'The index is built under an ACCESS EXCLUSIVE lock: nobody can read or write the table until it is built.',
    instead: 'Build a unique index CONCURRENTLY, then add the constraint USING INDEX, which takes an instant.',
    onMysql: {
        when: 'A UNIQUE key or a PRIMARY KEY is added to a table that was there before.',
        effect: 'It fails as soon as two rows have the same values, after all rows were read; a primary key writes the whole table anew.',
        instead: 'Look for such rows on production first; the finding gives the query.',
    },
    ...perDialect({
        postgresql: (input) => alterations(input, 'AddConstraint', 'AddColumn').flatMap((command) => ['UNIQUE', 'PRIMARY'].flatMap((type) => {
            const primary = type === 'PRIMARY';
            // Without a value for the rows that are there it fails before it builds anything: add-column-not-null says that.
            const fails = primary && command.type === 'AddColumn' && !defaultOf(command) && !selfFilling(command);
            return ((0,pg_tree/* constraints */.Pu)(command, type)
                // A rewrite builds all indexes anyway, and has a finding of its own.
                .filter((c) => input.rewrites.length === 0 &&
                (0,pg_tree/* text */.Qq)(c, 'indexname') === '' &&
                c['without_overlaps'] !== true &&
                !fails)
                .map((constraint) => ({
                message: `The ${primary ? 'PRIMARY KEY' : 'UNIQUE'} constraint builds its index under an ACCESS EXCLUSIVE lock: nobody can read or write ${(0,pg_tree/* printed */.zd)(command.table)} until it is built.`,
                // A partitioned table takes neither CONCURRENTLY nor USING INDEX.
                ...((0,facts/* lockedWith */.b4)(input, 'AccessExclusiveLock', command.table).length > 0
                    ? {}
                    : { suggestion: unique_constraint_recipe(command, constraint, primary) }),
            })));
        })),
        mysql: uniqueConstraint,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/unlogged-table.js






const unloggedTable = {
    id: 'unlogged-table',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A table is made UNLOGGED, or changed to it, and still is when the plan is through.',
    effect: 'After a crash of the server it is empty; replicas, and backups made from the log, do not have its rows at all.',
    instead: 'Leave UNLOGGED out, unless all rows can be made again at any time.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        const into = name === 'CreateTableAsStmt' ? (0,pg_tree.at)(fields, 'into') : undefined;
        const made = into === undefined ? { rel: fields['relation'] } : { rel: into['rel'] };
        const creates = ['CreateStmt', 'CreateTableAsStmt'].includes(name) && (0,pg_tree.at)(made, 'rel')['relpersistence'] === 'u';
        const tables = [
            ...(creates && !(0,facts/* didNothing */.zY)(input) ? [(0,pg_tree/* relation */.JW)(made, 'rel')] : []),
            ...alterations(input, 'SetUnLogged').map((command) => command.table),
        ];
        return tables
            .filter((table) => commandsFrom(input, table, 'SetLogged').length === 0)
            .filter((table) => {
            const after = objectNamed(input.after, 'table', table);
            return input.after === undefined || after?.definition.startsWith('unlogged') === true;
        })
            .map((table) => ({
            message: `${(0,pg_tree/* printed */.zd)(table)} is not written to the log: after a crash of the server it is empty, and replicas do not have its rows.`,
            suggestion: accepted('unlogged-table', '(how its rows are made again)', input.statement.sql),
        }));
    },
};

;// CONCATENATED MODULE: ./lib/rules/vacuum-full.js





const vacuumFull = {
    id: 'vacuum-full',
    severity: 'error',
    grows: 'rows',
    dialects: ['postgresql'],
    when: 'VACUUM FULL runs on tables that were there before, or on all of them.',
    effect: 'Each is written anew under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile, and it needs as much disk space again.',
    instead: 'A plain VACUUM lets reads and writes go on. Where space must go back to the disk, pg_repack does that online.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        if (name !== 'VacuumStmt' || !(0,pg_tree/* hasOption */.Kz)(fields, 'options', 'full'))
            return [];
        const rels = (0,pg_tree/* nodes */.a9)(fields, 'rels', 'VacuumRelation').map((rel) => (0,pg_tree/* relation */.JW)(rel, 'relation'));
        const tables = rels.filter((table) => (0,facts/* existed */.z1)(input, table)).map(pg_tree/* printed */.zd);
        if (rels.length > 0 && tables.length === 0)
            return [];
        const what = tables.length === 0 ? 'every table' : and(tables);
        return [
            {
                message: `VACUUM FULL writes ${what} anew under an ACCESS EXCLUSIVE lock: nobody can read or write meanwhile.`,
                suggestion: script(ALONE, `VACUUM (ANALYZE)${tables.length === 0 ? '' : ` ${tables.join(', ')}`};`),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/vague-name.js
/** Words that say that something is done, not what. */
const EMPTY = new Set(`a again all and another apply better big bug bugs change changed changes commit copy correct do draft edit edits extra final fix fixed fixes foo bar
   hotfix improve improvement improvements latest migrate migration migrations minor misc miscellaneous modification modifications modify more my new
   next old other patch pending quick refactor small some stuff temp test tests the thing things tmp todo tweak tweaks untitled update updated updates
   v version wip work`.split(/\s+/));
/** These alone may be the name of a first file; beside one of the others they say nothing. */
const WIDE = new Set('database databases db schema schemas script scripts sql table tables'.split(' '));
/** Numbers say nothing either, whatever stands before them: `migration1`, `v2`, `0003`. */
const wordsOf = (name) => name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
/** The name alone, without folders, version, ending and the words that layouts put around it. */
function vague_name_nameOf(path) {
    const parts = path.split('/');
    const file = parts.at(-1) ?? '';
    // Prisma and Diesel put the name on the folder.
    const own = /^(?:migration|up)\.sql$/.test(file) ? (parts.at(-2) ?? '') : file;
    return own.replace(/(?:\.up)?\.\w+$/, '').replace(/^[VURB]?[\d._-]*(?:__)?/, '');
}
const vagueName = {
    id: 'vague-name',
    severity: 'info',
    dialects: ['postgresql', 'mysql'],
    when: 'The name of a migration has no word that says what it changes: migration1, fix_stuff, update_schema.',
    effect: 'Whoever looks for a change later, or decides what to roll back, has to open every file.',
    instead: 'Name the object and what happens to it: add_users_email_index, create_orders_table.',
    check({ index, migration }) {
        if (index !== 0)
            return [];
        const name = vague_name_nameOf(migration.migration.path);
        const words = wordsOf(name);
        // A number alone is a choice of the tool, and nobody's name: then there is no word at all.
        const vague = words.some((word) => EMPTY.has(word)) && words.every((word) => EMPTY.has(word) || WIDE.has(word));
        if (!vague)
            return [];
        return [{ message: `The name "${name}" says that something changes, not what.` }];
    },
};

;// CONCATENATED MODULE: ./lib/rules/zero-date.js




const ZERO = /DEFAULT '0000-00-00[ 0:.]*'/;
const zero_date_WRITTEN = /\bnot\s+null\s+default\s+'0000-00-00[ 0:.]*'|\bdefault\s+'0000-00-00[ 0:.]*'(?:\s+not\s+null)?/gi;
const zero = ({ now }) => now.rest.some((part) => ZERO.test(part));
const zeroDate = {
    id: 'zero-date',
    severity: 'warning',
    dialects: ['mysql'],
    when: "A column is made with the default '0000-00-00'.",
    effect: 'Sessions with NO_ZERO_DATE, which is the default of MySQL, refuse each later change of the table and each INSERT that relies on it; drivers read it as an error, as NULL or as another day.',
    instead: 'Use NULL where there is no date, or CURRENT_TIMESTAMP.',
    check(input) {
        const columns = madeColumns(input).filter((column) => zero(column) && !(column.was !== undefined && zero({ ...column, now: column.was })));
        const [first] = columns;
        if (first === undefined)
            return [];
        const many = columns.length > 1;
        const { sql } = input.statement;
        const mended = sql.replace(zero_date_WRITTEN, 'NULL DEFAULT NULL');
        return [
            {
                message: `${and(columns.map(({ name }) => name))} of ${(0,mysql_facts/* shown */.SP)(first.on)} ${many ? 'have' : 'has'} a zero date as the default: a session with NO_ZERO_DATE, which is MySQL's own setting, refuses it, also when the table is changed later or its dump is loaded.`,
                suggestion: mended === sql
                    ? words_accepted('zero-date', '(why no NULL will do)', sql)
                    : script('-- No date is NULL:', `${mended};`),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/all.js

























































































;// CONCATENATED MODULE: ./lib/rules/index.js

/** Every rule; adding one is a file, a line in `all.ts`, and its fixture. */
const rules = Object.values(all_namespaceObject);


/***/ }),

/***/ 86505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   MC: () => (/* binding */ changesType),
/* harmony export */   pm: () => (/* binding */ redefined)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76181);

const QUOTED = String.raw `'(?:[^'\\]|''|\\.)*'`;
const PART = new RegExp(String.raw `\s(?:COLLATE (?<collation>\S+)|(?<notNull>NOT NULL)|GENERATED ALWAYS AS .*? (?:VIRTUAL|STORED)|(?<rest>DEFAULT (?:${QUOTED}|\((?:[^()']|${QUOTED}|\([^()]*\))*\)|\S+)|ON UPDATE \S+|AUTO_INCREMENT|INVISIBLE|COMMENT ${QUOTED}))(?=\s|$)`, 'gs');
function definitionOf(text) {
    const parts = [...text.matchAll(PART)];
    return {
        type: text.slice(0, parts[0]?.index ?? text.length),
        collation: parts.find(({ groups }) => groups?.['collation'])?.groups?.['collation'] ?? '',
        notNull: parts.some(({ groups }) => groups?.['notNull'] !== undefined),
        rest: parts.flatMap(({ groups }) => groups?.['rest'] ?? []),
    };
}
/** Columns that were there before the plan. What they become is what they are after all of it. */
function redefined(input) {
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .alterations */ .TL)(input, 'modify', 'change').flatMap((action) => {
        const old = (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .before */ .gM)(input, 'column', action.on, action.name);
        if (input.before !== undefined && old === undefined)
            return [];
        const now = (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(input, 'column', action.on, action.to ?? action.name);
        return [
            {
                ...action,
                was: old === undefined ? undefined : definitionOf(old.definition),
                becomes: now === undefined ? undefined : definitionOf(now.definition),
            },
        ];
    });
}
/** Whether a column holds another kind of values, or the same in other letters. */
const changesType = ({ was, becomes }) => was === undefined || becomes === undefined || was.type !== becomes.type || was.collation !== becomes.collation;


/***/ }),

/***/ 94017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   QP: () => (/* binding */ columnText),
/* harmony export */   Rn: () => (/* binding */ partText),
/* harmony export */   Tq: () => (/* binding */ between)
/* harmony export */ });
/* harmony import */ var _sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30490);

const STARTS = new Set(['CHECK', 'GENERATED', 'UNIQUE', 'PRIMARY', 'REFERENCES', 'CONSTRAINT', 'COLLATE', 'DEFAULT']);
/** The word of the constraint that begins at this token, or undefined where it goes on. */
function startsAt(all, i) {
    const word = all[i]?.word ?? '';
    const before = all[i - 1]?.word ?? '';
    if (word === 'NOT')
        return all[i + 1]?.word === 'NULL' ? 'NOT NULL' : undefined;
    if (word === 'NULL')
        return ['NOT', 'SET', 'DEFAULT', 'IS'].includes(before) ? undefined : word;
    if (word === 'DEFAULT' && (before === 'SET' || before === 'BY'))
        return undefined;
    return STARTS.has(word) ? word : undefined;
}
function columnText(command) {
    if (command === undefined)
        return undefined;
    const all = (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .tokens */ .LU)(command);
    if (all[0]?.word !== 'ADD')
        return undefined;
    let i = 1;
    if (all[i]?.word === 'COLUMN')
        i += 1;
    if (all[i]?.word === 'IF')
        i += 3;
    const name = all[i];
    if (name === undefined)
        return undefined;
    const parts = [];
    for (let n = i + 2; n < all.length; n += 1) {
        const word = startsAt(all, n);
        const last = parts.at(-1);
        // A constraint's own name belongs to what it names.
        const named = last?.word === 'CONSTRAINT' && word !== 'CONSTRAINT';
        if (word !== undefined && named)
            last.word = word;
        else if (word !== undefined)
            parts.push({ word, start: all[n]?.start ?? 0 });
    }
    const end = (n) => parts[n]?.start ?? command.length;
    return {
        head: command.slice(0, name.end),
        type: command.slice(name.end, end(0)).trim(),
        parts: parts.map(({ word, start }, n) => ({ word, text: command.slice(start, end(n + 1)).trim() })),
    };
}
/** The column again, without the constraints of the given words. */
function without(column, ...words) {
    const kept = column.parts.filter((part) => !words.includes(part.word)).map((part) => part.text);
    return [column.head, column.type, ...kept].join(' ');
}
/** What follows a constraint's keyword: the expression of `DEFAULT`, the table of `REFERENCES`. */
function partText(column, word) {
    return column?.parts
        .find((part) => part.word === word)
        ?.text.replace(/^CONSTRAINT\s+\S+\s+/i, '')
        .replace(new RegExp(`^${word}\\s*`, 'i'), '');
}
/** The text from the first token of one word up to the first of the others. */
function between(command, from, ...to) {
    const all = (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .tokens */ .LU)(command);
    const start = all.findIndex((token) => token.word === from);
    if (start === -1)
        return undefined;
    const stop = all.slice(start + 1).find((token) => to.includes(token.word));
    return command.slice(all[start]?.end ?? 0, stop?.start ?? command.length).trim();
}


/***/ }),

/***/ 51156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ emptied),
/* harmony export */   IW: () => (/* binding */ remarks),
/* harmony export */   NU: () => (/* binding */ later),
/* harmony export */   X: () => (/* binding */ earlier),
/* harmony export */   al: () => (/* binding */ rewrittenTables),
/* harmony export */   b4: () => (/* binding */ lockedWith),
/* harmony export */   jh: () => (/* binding */ measured),
/* harmony export */   mK: () => (/* binding */ includes),
/* harmony export */   p6: () => (/* binding */ optionalParts),
/* harmony export */   qk: () => (/* binding */ skippedObject),
/* harmony export */   wI: () => (/* binding */ madeHere),
/* harmony export */   yB: () => (/* binding */ held),
/* harmony export */   z1: () => (/* binding */ existed),
/* harmony export */   zN: () => (/* binding */ transactionStart),
/* harmony export */   zY: () => (/* binding */ didNothing)
/* harmony export */ });
/* harmony import */ var _sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72480);
/* harmony import */ var _sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30490);


/** True when the statement ran on the shadow, so that its locks and rewrites are facts. */
function measured(input) {
    return input.migration.statements[input.index]?.ms !== undefined;
}
const notices = (input, index) => input.migration.statements[index]?.notices ?? [];
/** Remarks of the server, without the ones that are about `IF [NOT] EXISTS`. */
function remarks(input) {
    return notices(input, input.index).filter((notice) => !notice.endsWith(', skipping'));
}
/** Whether the server said of this object that there was nothing to do. */
function skippedObject(input, index, name) {
    return notices(input, index).some((notice) => notice.endsWith(', skipping') && notice.includes(`"${name}"`));
}
/** How many objects of a statement its own IF [NOT] EXISTS covers; 0 where it has none, so that a notice is about something else. */
function optionalParts(statement) {
    const { fields } = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(statement?.tree);
    if (fields['if_not_exists'] === true || fields['skipIfNewValExists'] === true)
        return 1;
    if (fields['missing_ok'] === true)
        return Math.max(1, (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(fields, 'objects').length);
    const commands = (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .nodes */ .a9)(fields, 'cmds', 'AlterTableCmd');
    return commands.length > 0 && commands.every((command) => command['missing_ok'] === true) ? commands.length : 0;
}
/** True when `IF [NOT] EXISTS` turned the whole statement into nothing on the shadow. */
function didNothing(input, index = input.index) {
    const parts = optionalParts(input.migration.parsed[index]);
    const skips = notices(input, index).filter((notice) => notice.endsWith(', skipping'));
    // ALTER TABLE IF EXISTS over a missing table says it once, whatever its commands.
    const missing = skips.some((notice) => /^relation ".*" does not exist, skipping$/.test(notice));
    return parts > 0 && (skips.length >= parts || missing);
}
/** Statements of this file before this one. */
function earlier(input) {
    return input.migration.parsed.slice(0, input.index);
}
function later(input) {
    return input.migration.parsed.slice(input.index + 1);
}
/** The relation that a statement makes. */
function made(statement) {
    const { name, fields } = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(statement.tree);
    if (name === 'CreateStmt' || name === 'CreateForeignTableStmt') {
        return (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .relation */ .JW)(name === 'CreateStmt' ? fields : { relation: fields['base'] }, 'relation');
    }
    if (name === 'CreateTableAsStmt')
        return (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .relation */ .JW)({ rel: fields['into']?.['rel'] }, 'rel');
    if (name === 'ViewStmt')
        return (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .relation */ .JW)(fields, 'view');
    return undefined;
}
/** Views, tables and the like that this file makes under that name, from statement `from` on. */
function madeHere(input, target, statements) {
    return statements.some((statement) => {
        const relation = made(statement);
        return (relation !== undefined && (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .same */ .FB)(relation, target) && !didNothing(input, input.migration.parsed.indexOf(statement)));
    });
}
/** Whether this file emptied the table before: TRUNCATE, or DELETE without WHERE. */
function emptied(input, table) {
    return earlier(input).some((statement) => {
        const { name, fields } = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(statement.tree);
        if (name === 'TruncateStmt')
            return (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .relations */ .K1)(fields, 'relations').some((other) => (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .same */ .FB)(other, table));
        return name === 'DeleteStmt' && fields['whereClause'] === undefined && (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .same */ .FB)((0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .relation */ .JW)(fields, 'relation'), table);
    });
}
const makers = new WeakMap();
/** The statements before this one, and maybe later ones, that make a relation of that name. */
function makersOf(input, name) {
    const walk = makers.get(input.migration) ?? { next: 0, all: new Map() };
    makers.set(input.migration, walk);
    // No further than before: a later statement that cannot be read is no matter of this one.
    for (; walk.next < input.index; walk.next += 1) {
        const statement = input.migration.parsed[walk.next];
        const relation = statement === undefined ? undefined : made(statement);
        if (relation === undefined || didNothing(input, walk.next))
            continue;
        const there = walk.all.get(relation.name);
        if (there === undefined)
            walk.all.set(relation.name, [{ relation, index: walk.next }]);
        else
            there.push({ relation, index: walk.next });
    }
    return walk.all.get(name) ?? [];
}
/** A relation that was there before the plan and is still that one: one made anew by this file blocks nobody. */
function existed(input, target) {
    if (!input.existedBefore((0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .bare */ .$B)(target)))
        return false;
    return !makersOf(input, target.name).some(({ relation, index }) => index < input.index && (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .same */ .FB)(relation, target));
}
/** Where the transaction of this statement begins; its own index where it runs alone. */
function transactionStart(input) {
    if (input.migration.transactional)
        return 0;
    const { parsed } = input.migration;
    const ends = ['commit', 'rollback', 'forbidden'];
    for (let i = input.index - 1; i >= 0; i -= 1) {
        const role = parsed[i]?.transaction ?? 'inside';
        if (role === 'begin')
            return i;
        if (ends.includes(role))
            break;
    }
    return input.index;
}
/** Every lock that the transaction holds once this statement is through: a lock that was held before is not seen again. */
function held(input) {
    const earlierOnes = input.migration.statements.slice(transactionStart(input), input.index);
    return [...earlierOnes.flatMap((statement) => statement.locks), ...input.locks];
}
/** Tables with a new file, without their indexes: rebuilding those takes a SHARE lock on the table, never on the index. */
function rewrittenTables(input) {
    const shared = new Set(held(input).flatMap((lock) => (lock.mode === 'ShareLock' ? [lock.relation] : [])));
    const tables = input.rewrites.filter((name) => shared.has(name));
    return tables.length > 0 ? tables : input.rewrites;
}
/** Whether one of the relations (`schema.name`) is the one that a statement names. */
function includes(all, target) {
    return all.some((name) => name === (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .bare */ .$B)(target) || (target.schema === undefined && name.endsWith(`.${target.name}`)));
}
/** Relations that took the same lock together with this one: partitions and children, to which a command goes on. */
function lockedWith(input, mode, target) {
    const start = transactionStart(input);
    for (let at = input.index; at >= start; at -= 1) {
        const locks = input.migration.statements[at]?.locks ?? [];
        const locked = locks.flatMap((lock) => (lock.mode === mode ? [lock.relation] : []));
        if (includes(locked, target))
            return locked.filter((name) => !includes([name], target));
    }
    return [];
}


/***/ }),

/***/ 86714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ bodyOf)
/* harmony export */ });
/* harmony import */ var _classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72480);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30490);


/** `'text'`, or a list of one: a function in C has two, its file and its name. */
function strings(fields, key) {
    const { name, fields: inner } = (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(fields[key]);
    return name === 'String' ? [(0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(inner, 'sval')] : (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .names */ .Dy)(inner, 'items');
}
/** The body of a node `DoStmt` or `CreateFunctionStmt`; what stands after BEGIN ATOMIC is in the tree itself. */
function bodyOf(name, fields) {
    if (name !== 'DoStmt' && name !== 'CreateFunctionStmt')
        return undefined;
    const options = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .nodes */ .a9)(fields, name === 'DoStmt' ? 'args' : 'options', 'DefElem');
    const option = (key) => options.find((one) => one['defname'] === key) ?? {};
    const language = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_tree_js__WEBPACK_IMPORTED_MODULE_1__.at)(option('language'), 'arg'), 'sval');
    return {
        text: strings(option('as'), 'arg').join('\n'),
        language: language === '' ? undefined : language.toLowerCase(),
    };
}


/***/ })

};
