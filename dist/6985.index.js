export const id = 6985;
export const ids = [6985];
export const modules = {

/***/ 96985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  analyze: () => (/* binding */ analyze),
  ruleProblems: () => (/* binding */ ruleProblems),
  V: () => (/* binding */ verdictOf)
});

// UNUSED EXPORTS: ruleIds

// NAMESPACE OBJECT: ./lib/rules/all.js
var all_namespaceObject = {};
__webpack_require__.r(all_namespaceObject);
__webpack_require__.d(all_namespaceObject, {
  addCheck: () => (addCheck),
  addColumnNotNull: () => (addColumnNotNull),
  addForeignKey: () => (addForeignKey),
  attachPartition: () => (attachPartition),
  blockingIndex: () => (blockingIndex),
  cascade: () => (cascade),
  changeColumnType: () => (changeColumnType),
  cluster: () => (cluster),
  concurrentlyInOwnTransaction: () => (concurrentlyInOwnTransaction),
  deleteOrUpdateAll: () => (deleteOrUpdateAll),
  dependsOnRows: () => (dependsOnRows),
  disableRowSecurity: () => (disableRowSecurity),
  dropColumn: () => (dropColumn),
  dropConstraint: () => (dropConstraint),
  dropDatabase: () => (dropDatabase),
  dropSchema: () => (dropSchema),
  dropTable: () => (dropTable),
  dropType: () => (dropType),
  exclusiveLockHeld: () => (exclusiveLockHeld),
  grantPublic: () => (grantPublic),
  guardOnRows: () => (guardOnRows),
  hiddenLock: () => (hiddenLock),
  indexDropBlocking: () => (indexDropBlocking),
  newerThanTarget: () => (newerThanTarget),
  notAtomic: () => (notAtomic),
  nothingDone: () => (nothingDone),
  ownTransaction: () => (ownTransaction),
  refreshMatview: () => (refreshMatview),
  reindexBlocking: () => (reindexBlocking),
  rename: () => (rename),
  securityDefinerSearchPath: () => (securityDefinerSearchPath),
  sessionSetting: () => (sessionSetting),
  setNotNull: () => (setNotNull),
  tableRewrite: () => (tableRewrite),
  truncate: () => (truncate),
  uniqueConstraint: () => (uniqueConstraint),
  vacuumFull: () => (vacuumFull),
  volatileDefault: () => (volatileDefault)
});

// EXTERNAL MODULE: ./lib/io/nearest.js
var nearest = __webpack_require__(22094);
// EXTERNAL MODULE: ./lib/sql/pg/tree.js
var pg_tree = __webpack_require__(30490);
// EXTERNAL MODULE: ./lib/rules/support/facts.js
var facts = __webpack_require__(51156);
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

;// CONCATENATED MODULE: ./lib/rules/support/alter.js



const subjectOf = (command) => command.name || (0,pg_tree/* text */.Qq)(command.def, 'colname') || (0,pg_tree/* text */.Qq)(command.def, 'conname');
/** The commands of an ALTER TABLE on an existing table that did something, of the given types. */
function alterations(input, ...types) {
    const alter = (0,pg_tree/* alterTable */.Dp)(input.statement.tree, input.statement.sql);
    if (alter === undefined || !(0,facts/* existed */.z1)(input, alter.table) || (0,facts/* didNothing */.zY)(input))
        return [];
    return alter.commands
        .map((command) => ({ ...command, table: alter.table, head: alter.head, subject: subjectOf(command) }))
        .filter((c) => types.includes(c.type) && !(c.missingOk && (0,facts/* skippedObject */.qk)(input, input.index, c.subject)));
}
function commandsOn(statements, table) {
    return statements.flatMap((statement) => {
        const alter = (0,pg_tree/* alterTable */.Dp)(statement.tree, statement.sql);
        return alter !== undefined && (0,pg_tree/* same */.FB)(alter.table, table) ? alter.commands : [];
    });
}
/** Commands of this file on the same table, before this statement. */
const commandsBefore = (input, table) => commandsOn((0,facts/* earlier */.X)(input), table);
/** Commands of this file on the same table, from this statement on. */
const commandsFrom = (input, table) => commandsOn([input.statement, ...(0,facts/* later */.NU)(input)], table);
/** Whether this file itself added the column: no code that runs now knows it. */
function addedHere(input, table, column) {
    return commandsBefore(input, table).some((c) => c.type === 'AddColumn' && (0,pg_tree/* text */.Qq)(c.def, 'colname') === column);
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

;// CONCATENATED MODULE: ./lib/rules/support/column-text.js

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
    const all = (0,pg_tree/* tokens */.LU)(command);
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
    const all = (0,pg_tree/* tokens */.LU)(command);
    const start = all.findIndex((token) => token.word === from);
    if (start === -1)
        return undefined;
    const stop = all.slice(start + 1).find((token) => to.includes(token.word));
    return command.slice(all[start]?.end ?? 0, stop?.start ?? command.length).trim();
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
    const column = added ? columnText(command.text) : undefined;
    const condition = partText(column, 'CHECK');
    const own = added ? condition && `CHECK ${condition}` : constraintText(command, 'CHECK');
    if (own === undefined)
        return undefined;
    return script(column === undefined ? undefined : words_closed(`${command.head} ${without(column, 'CHECK')}`), notValidRecipe(command.head, name, own));
}
const addCheck = {
    id: 'add-check',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A CHECK constraint is added to a table that was there before, and checked in place.',
    effect: 'The whole table is read under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile.',
    instead: 'Add it as NOT VALID and validate it in the next migration, which lets reads and writes go on.',
    check: (input) => alterations(input, 'AddConstraint', 'AddColumn').flatMap((command) => (0,pg_tree/* constraints */.Pu)(command, 'CHECK')
        // A rewrite reads all rows anyway, and has a finding of its own.
        .filter((constraint) => input.rewrites.length === 0 && constraint['skip_validation'] !== true && constraint['is_enforced'] === true)
        .map((constraint) => {
        const table = (0,pg_tree/* printed */.zd)(command.table);
        const suggestion = recipe(command, constraint);
        return {
            message: `The CHECK constraint is tried on every row of ${table} under an ACCESS EXCLUSIVE lock: nobody can read or write ${table} meanwhile. One row that breaks it makes it fail.`,
            ...(suggestion === undefined ? {} : { suggestion }),
        };
    })),
};

;// CONCATENATED MODULE: ./lib/rules/add-column-not-null.js






function add_column_not_null_recipe(command, major) {
    const column = columnText(command.text);
    if (column === undefined)
        return undefined;
    return script('-- With a DEFAULT in the same command nothing is written, and old rows have a value at once. Where there is none:', words_closed(`${command.head} ${without(column, 'NOT NULL', 'DEFAULT', 'PRIMARY')}`), inBatches((0,pg_tree/* printed */.zd)(command.table), (0,pg_tree/* quoted */.TL)(command.subject), '(its value)'), NEXT, notNullRecipe(command.head, command.table, command.subject, major));
}
const addColumnNotNull = {
    id: 'add-column-not-null',
    severity: 'error',
    dialects: ['postgresql'],
    when: 'A NOT NULL column without a default is added to a table that was there before.',
    effect: 'It fails as soon as the table holds one row. The shadow has no rows, so it cannot show that.',
    instead: 'Give it a default, or add it nullable, fill it in batches, and make it NOT NULL then.',
    check: (input) => together(alterations(input, 'AddColumn')
        .filter((c) => (0,pg_tree/* constraints */.Pu)(c, 'NOTNULL').length + (0,pg_tree/* constraints */.Pu)(c, 'PRIMARY').length > 0)
        .filter((c) => defaultOf(c) === undefined && selfFilling(c) === undefined && !(0,facts/* emptied */.$C)(input, c.table)), (columns, { table }, many) => `${many ? 'Columns' : 'Column'} ${columns} ${many ? 'are' : 'is'} NOT NULL without a default: adding ${many ? 'them' : 'it'} fails if ${(0,pg_tree/* printed */.zd)(table)} holds a single row.`, (command) => add_column_not_null_recipe(command, input.major)),
};

;// CONCATENATED MODULE: ./lib/rules/add-foreign-key.js






function add_foreign_key_recipe(input, command, constraint) {
    const added = command.type === 'AddColumn';
    const columns = added ? [command.subject] : (0,pg_tree/* names */.Dy)(constraint, 'fk_attrs');
    const name = (0,pg_tree/* text */.Qq)(constraint, 'conname') || chosenName(command.table, columns, 'fkey');
    const column = added ? columnText(command.text) : undefined;
    const references = partText(column, 'REFERENCES');
    const own = added
        ? references && `FOREIGN KEY (${column?.head.split(/\s+/).at(-1) ?? ''}) REFERENCES ${references}`
        : constraintText(command, 'FOREIGN');
    if (own === undefined)
        return undefined;
    const parts = (0,facts/* lockedWith */.b4)(input, 'ShareRowExclusiveLock', command.table).filter((locked) => !(0,facts/* includes */.mK)([locked], (0,pg_tree/* relation */.JW)(constraint, 'pktable')));
    return script(column === undefined ? undefined : words_closed(`${command.head} ${without(column, 'REFERENCES')}`), parts.length > 0 && (input.major ?? 0) < 18
        ? '-- Before PostgreSQL 18 a partitioned table takes no NOT VALID: do this for each partition.'
        : undefined, notValidRecipe(command.head, name, own));
}
const addForeignKey = {
    id: 'add-foreign-key',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A foreign key is added to a table that was there before, and checked in place.',
    effect: 'A SHARE ROW EXCLUSIVE lock on both tables stops all writes to both until every row is checked.',
    instead: 'Add it as NOT VALID and validate it in the next migration, which lets writes go on.',
    check: (input) => alterations(input, 'AddConstraint', 'AddColumn').flatMap((command) => (0,pg_tree/* constraints */.Pu)(command, 'FOREIGN')
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
};

;// CONCATENATED MODULE: ./lib/rules/attach-partition.js




const attachPartition = {
    id: 'attach-partition',
    severity: 'warning',
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
            const around = [...commandsBefore(input, table), ...commandsFrom(input, table)];
            const proved = around.some((c) => c.type === 'DropConstraint' || c.type === 'ValidateConstraint' || (0,pg_tree/* constraints */.Pu)(c, 'CHECK').length > 0);
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

// EXTERNAL MODULE: ./lib/sql/pg/classify.js
var classify = __webpack_require__(72480);
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
const blockingIndex = {
    id: 'blocking-index',
    severity: 'error',
    dialects: ['postgresql'],
    when: 'An index is built without CONCURRENTLY on a table that was there before, in the open or within a DO block or a function that is called.',
    effect: 'A SHARE lock stops every INSERT, UPDATE and DELETE on the table until the index is built and the transaction has committed.',
    instead: 'Build it with CREATE INDEX CONCURRENTLY, in a migration of its own.',
    check(input) {
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
        const plain = input.statement.sql.replace(/\s+cascade\b(?=\s*(?:,|$))/gi, '');
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

;// CONCATENATED MODULE: ./lib/rules/change-column-type.js






function change_column_type_recipe(command) {
    const type = command.text === undefined ? undefined : between(command.text, 'TYPE', 'USING');
    if (type === undefined)
        return undefined;
    const column = (0,pg_tree/* quoted */.TL)(command.name);
    const next = (0,pg_tree/* quoted */.TL)(`${command.name}_new`);
    const value = between(command.text ?? '', 'USING') ?? `${column}::${type.replace(/\s+COLLATE\s.*$/i, '')}`;
    return script('-- A second column, which the code writes as well from now on:', `${command.head} ADD COLUMN ${next} ${type};`, inBatches((0,pg_tree/* printed */.zd)(command.table), next, value, `${next} IS NULL AND ${column} IS NOT NULL`), `${NEXT} read from ${next} only. When no code uses ${column} any more, drop it.`);
}
const changeColumnType = {
    id: 'change-column-type',
    severity: 'error',
    dialects: ['postgresql'],
    when: 'The type of a column is changed so that the table has to be written anew, as seen on the shadow. A wider varchar and the like is not reported.',
    effect: 'The table and all its indexes are written anew under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile.',
    instead: 'Add a column of the new type, write both, fill it in batches, switch over, and drop the old one later.',
    check(input) {
        const commands = alterations(input, 'AlterColumnType').filter((c) => !addedHere(input, c.table, c.name));
        if (!(0,facts/* measured */.jh)(input)) {
            const unknown = together(commands, (columns, { table }) => `Changing the type of ${columns} may write ${(0,pg_tree/* printed */.zd)(table)} anew under an ACCESS EXCLUSIVE lock. The rehearsal did not reach the statement, so this is not known.`, change_column_type_recipe);
            return unknown.map((hit) => ({ ...hit, severity: 'warning' }));
        }
        if (input.rewrites.length === 0)
            return [];
        return together(commands, (columns, { table }) => `Changing the type of ${columns} writes ${and((0,facts/* rewrittenTables */.al)(input))} and all indexes anew under an ACCESS EXCLUSIVE lock: nobody can read or write ${(0,pg_tree/* printed */.zd)(table)} meanwhile.`, change_column_type_recipe);
    },
};

;// CONCATENATED MODULE: ./lib/rules/cluster.js




const cluster = {
    id: 'cluster',
    severity: 'error',
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

// EXTERNAL MODULE: ./lib/sql/pg/body.js
var body = __webpack_require__(86714);
// EXTERNAL MODULE: ./lib/sql/pg/scan.js
var scan = __webpack_require__(62763);
;// CONCATENATED MODULE: ./lib/rules/support/blocks.js




const SPLITS = new Set([';', 'THEN', 'ELSE', 'LOOP', 'BEGIN', 'DECLARE']);
/** Takes a body apart by its own words, outside of quotes and brackets. */
function blockOf(body) {
    const text = (0,scan/* blankComments */.$E)(body);
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

;// CONCATENATED MODULE: ./lib/rules/delete-or-update-all.js






/** Statements that change rows or run code which does; EXPLAIN, views and functions only hold the text. */
const CHANGING = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'SELECT', 'DO', 'CALL', 'COPY', 'CREATE TABLE AS']);
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
/** No WHERE, or one that says nothing. */
const meansAll = (fields) => fields['whereClause'] === undefined || isTrue(fields['whereClause']);
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
function inPieces(input, fields, table) {
    const [target, ...more] = (0,pg_tree/* nodes */.a9)(fields, 'targetList', 'ResTarget');
    const value = between(input.statement.sql, 'SET', 'WHERE', 'RETURNING')?.replace(/^[^=]*=\s*/, '');
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
                ? inPieces(input, own, name)
                : accepted('delete-or-update-all', '(how many rows it has)', input.statement.sql),
        };
    }
    return {
        severity: 'error',
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
const deleteOrUpdateAll = {
    id: 'delete-or-update-all',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A DELETE (an error) or UPDATE (a warning) without a condition, or with one that is always true, runs on a table that was there before: also in WITH, MERGE, DO blocks and functions that are called.',
    effect: 'Every row is gone, or written a second time: all of them stay locked until the transaction has committed, and the table grows to twice its size.',
    instead: 'Say with WHERE which rows are meant; change large tables in batches, outside of migrations.',
    check(input) {
        const { kind, sql } = input.statement;
        if (!CHANGING.has(kind) || (!/\b(?:update|delete|merge)\b/i.test(sql) && calledBlocks(input).length === 0))
            return [];
        const block = blockIn(input);
        if (block !== undefined)
            return [...inBlock(input, block), ...calledBlocks(input).flatMap((one) => inBlock(input, one))];
        const found = changesIn(input.statement.tree).filter(({ all, table }) => all && (0,facts/* existed */.z1)(input, table));
        const called = calledBlocks(input).flatMap((one) => inBlock(input, one));
        return [...found.map((change) => told(input, change, (0,classify/* nodeOf */.E7)(input.statement.tree).fields)), ...called];
    },
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
const named = (list, text) => list.flatMap(([word, pattern]) => (pattern.test(text) ? [word] : []));
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
function hit(input, reads, text) {
    const dangers = named(DANGERS, text);
    const all = [...dangers, ...named(CHANGES, text)];
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
            return [hit(input, rows.map(pg_tree/* printed */.zd), bodies)].filter((found) => found !== undefined);
        const all = block === undefined ? called : [block, ...called];
        const outcomes = all.map((one) => outcomeOf(input, one, readers)).filter((one) => one !== undefined);
        // What a block calls may be called by its rows.
        const text = [...outcomes.map((one) => one.text), ...(outcomes.length > 0 && block !== undefined ? [bodies] : [])];
        const found = hit(input, outcomes.flatMap((one) => one.reads), text.join(';\n'));
        return [found, ...all.map((one) => swallowed(input, one))].filter((one) => one !== undefined).slice(0, 1);
    },
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
        .filter((command) => !commandsFrom(input, command.table).some((c) => c.type === 'EnableRowSecurity'))
        .map((command) => ({
        message: `Switches off row level security of ${(0,pg_tree/* printed */.zd)(command.table)}: every role that may read or write it sees and changes all rows.`,
        suggestion: accepted('disable-row-security', '(who may see all rows, and why)', input.statement.sql),
    })),
};

;// CONCATENATED MODULE: ./lib/rules/support/hidden.js


/** `schema.name` as the catalog has it, as it could be typed. */
function typed(name) {
    const dot = name.indexOf('.');
    return (0,pg_tree/* printed */.zd)({ schema: name.slice(0, dot), name: name.slice(dot + 1) });
}
/** What a block or a function took away without its text saying so: seen in the catalog, not read. */
function hiddenDrops(input, kind) {
    const removed = (input.migration.statements[input.index]?.removed ?? []).filter((one) => one.kind === kind);
    if (removed.length === 0)
        return [];
    const names = removed.map(({ table, column }) => column === undefined ? typed(table) : `${typed(table)}.${(0,pg_tree/* quoted */.TL)(column)}`);
    const many = names.length > 1;
    return [
        {
            message: `After this ${input.statement.kind} the ${kind}${many ? 's' : ''} ${and(names)} ${many ? 'are' : 'is'} there no more, with all ${kind === 'table' ? 'rows' : 'values'}. Code that runs now and still names ${many ? 'them' : 'it'} fails from that moment.`,
            suggestion: accepted(`drop-${kind}`, '(since when no code names it)', input.statement.sql),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/drop-column.js




const dropColumn = {
    id: 'drop-column',
    severity: 'error',
    dialects: ['postgresql'],
    when: 'A column of a table that was there before is dropped.',
    effect: 'Its values are gone, and code that still names it fails from that moment.',
    instead: 'Deploy code that no longer names it first, then drop it in a later migration and say so in the file.',
    check(input) {
        const commands = alterations(input, 'DropColumn').filter((c) => !addedHere(input, c.table, c.name));
        const [hit] = together(commands, (columns, { table }, many) => `Drops column${many ? 's' : ''} ${columns} of ${(0,pg_tree/* printed */.zd)(table)} with all values. Code that runs now and still names ${many ? 'them' : 'it'} (SELECT *, an ORM's list of columns) fails from that moment.`, (command) => `${command.head} ALTER COLUMN ${(0,pg_tree/* quoted */.TL)(command.name)} DROP NOT NULL;`);
        if (hit === undefined)
            return hiddenDrops(input, 'column');
        const suggestion = script('-- In this migration, so that code which leaves the column out can insert:', hit.suggestion, '-- In a later one, when no code that runs names it any more:', accepted('drop-column', '(since when no code names it)', input.statement.sql));
        return [{ ...hit, suggestion }];
    },
};

;// CONCATENATED MODULE: ./lib/rules/drop-constraint.js




const dropConstraint = {
    id: 'drop-constraint',
    severity: 'info',
    dialects: ['postgresql'],
    when: 'A constraint of a table that was there before is dropped, and this file adds none in its place.',
    effect: 'Rows that break it are accepted from that moment; putting it back fails once there is one.',
    instead: 'Add what replaces it in the same migration, or leave it.',
    check: (input) => together(alterations(input, 'DropConstraint').filter((command) => {
        const around = [...commandsBefore(input, command.table), ...commandsFrom(input, command.table)];
        // One that is put back, that only helped to set NOT NULL, or whose column or table goes with it.
        const explained = around.some((other) => (other.type === 'AddConstraint' && (0,pg_tree/* text */.Qq)(other.def, 'conname') !== '') ||
            ['SetNotNull', 'DropColumn'].includes(other.type));
        const gone = (0,facts/* later */.NU)(input).some((statement) => {
            const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
            return name === 'DropStmt' && (0,pg_tree/* dropped */.p)(fields).some((table) => (0,pg_tree/* same */.FB)(table, command.table));
        });
        return !explained && !gone;
    }), (constraints, { table }, many) => `Constraint${many ? 's' : ''} ${constraints} of ${(0,pg_tree/* printed */.zd)(table)} no longer ${many ? 'hold' : 'holds'}: rows that break it are accepted from then on.`, () => undefined),
};

;// CONCATENATED MODULE: ./lib/rules/drop-database.js



const dropDatabase = {
    id: 'drop-database',
    severity: 'error',
    dialects: ['postgresql'],
    when: 'A migration drops a database.',
    effect: 'Everything in it is gone, for good and at once; it cannot be part of a transaction.',
    instead: 'Keep this out of migrations: do it by hand, after a backup.',
    check(input) {
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

;// CONCATENATED MODULE: ./lib/rules/drop-table.js





const dropTable = {
    id: 'drop-table',
    severity: 'error',
    dialects: ['postgresql'],
    when: 'A table that was there before is dropped.',
    effect: 'Its rows are gone, and code that still uses it fails from that moment.',
    instead: 'Take it out of use first: deploy code that no longer names it, see that nobody reads it, then say so in the file.',
    check(input) {
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
/** ACCESS EXCLUSIVE locks that one statement took; nobody waits for what is dropped. */
function takenBy(migration, index) {
    const { locks = [], line = 0 } = migration.statements[index] ?? {};
    const strong = locks.filter(({ mode }) => mode === 'AccessExclusiveLock');
    if (strong.length === 0)
        return [];
    const { name, fields } = (0,classify/* nodeOf */.E7)(migration.parsed[index]?.tree);
    const gone = name === 'DropStmt' ? (0,pg_tree/* dropped */.p)(fields) : [];
    return strong
        .filter(({ relation }) => !gone.some((one) => (0,facts/* includes */.mK)([relation], one)))
        .map(({ relation }) => ({ relation, line }));
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
    dialects: ['postgresql'],
    when: 'In one transaction, a statement that takes a short ACCESS EXCLUSIVE lock comes before one that takes the longer the more rows there are.',
    effect: 'Locks are held until the transaction has committed: nobody can read or write the locked table while the second one runs.',
    instead: 'Move the long statement into the next migration, so that the lock is gone when it runs.',
    check(input) {
        if (!growsWithRows(input, input.statement))
            return [];
        const taken = heldHere(input);
        const [first] = taken;
        if (first === undefined)
            return [];
        const tables = [...new Set(taken.map((lock) => lock.relation))];
        const some = tables.length > 4 ? [...tables.slice(0, 4), `${tables.length - 4} more`] : tables;
        const copied = input.statement.copyData !== undefined;
        return [
            {
                message: `Line ${first.line} took an ACCESS EXCLUSIVE lock on ${and(some)}, which is held until the transaction has committed: nobody can read or write ${tables.length === 1 ? 'it' : 'them'} while this ${input.statement.kind} runs.`,
                ...(copied ? {} : { suggestion: script(NEXT, words_closed(input.statement.sql)) }),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/grant-public.js



/** PUBLIC may run new functions and use new types anyway, so that says nothing. */
const WHAT = {
    OBJECT_TABLE: 'table',
    OBJECT_SEQUENCE: 'sequence',
    OBJECT_SCHEMA: 'schema',
    OBJECT_DATABASE: 'database',
};
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
const notAtomic = {
    id: 'not-atomic',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A file with several changes does not run as one transaction. A note only, where each has IF [NOT] EXISTS.',
    effect: 'A failure leaves the changes before it in the database, and the file cannot simply run again.',
    instead: 'Put each statement that cannot run in a transaction into a migration of its own.',
    check(input) {
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
                ...(cause === -1 || parsed.some((s) => s.copyData !== undefined) ? {} : { suggestion: apart(parsed) }),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/nothing-done.js



/** Made once and for all, without content that could differ; and databases, of which the shadow has no other. */
const IDIOMS = new Set(['CREATE EXTENSION', 'CREATE SCHEMA', 'DROP DATABASE']);
/** `DROP … IF EXISTS` before a CREATE of the same name is how a file is made to run twice. */
function madeAgain(input) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
    const names = name === 'DropStmt' ? (0,pg_tree/* dropped */.p)(fields).map((object) => object.name) : [];
    const text = input.statement.sql;
    const constraint = /\bdrop\s+constraint\s+if\s+exists\s+"?([^\s",;]+)/i.exec(text)?.[1];
    const all = constraint === undefined ? names : [constraint];
    return all.some((own) => (0,facts/* later */.NU)(input).some((s) => /^(?:CREATE|ALTER|DO)\b/.test(s.kind) && s.sql.includes(own)));
}
const nothingDone = {
    id: 'nothing-done',
    severity: 'info',
    dialects: ['postgresql'],
    when: 'IF [NOT] EXISTS turned a statement into nothing on the shadow.',
    effect: 'What is there already may differ from what the file says, and nobody is told.',
    instead: 'Leave the clause out, so that a mistake is an error; or leave the statement out.',
    check(input) {
        const skipped = input.migration.statements[input.index]?.skipped;
        if (skipped === undefined || IDIOMS.has(input.statement.kind) || (0,facts/* optionalParts */.p6)(input.statement) === 0)
            return [];
        if (madeAgain(input))
            return [];
        const made = skipped.includes('already exists');
        return [
            {
                message: `Does nothing: ${skipped.replace(/, skipping$/, '')}.${made ? ' Whether it is as the file says has not been looked at.' : ''}`,
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/own-transaction.js
const CONTROL = ['begin', 'commit', 'rollback'];
const ownTransaction = {
    id: 'own-transaction',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A file has its own BEGIN, COMMIT or ROLLBACK. A note only, where they are its first and its last statement.',
    effect: 'A COMMIT within the file ends its transaction: what stands before it stays when something after it fails.',
    instead: 'Leave BEGIN and COMMIT out: every file is one transaction anyway. What must be apart is two migrations.',
    check(input) {
        if (!CONTROL.includes(input.statement.transaction))
            return [];
        const controls = input.migration.parsed.filter((statement) => CONTROL.includes(statement.transaction));
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
};

;// CONCATENATED MODULE: ./lib/rules/refresh-matview.js




const refreshMatview = {
    id: 'refresh-matview',
    severity: 'warning',
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

;// CONCATENATED MODULE: ./lib/rules/rename.js





const FAILS = 'Code that runs now knows the old name only and fails from that moment; code that knows the new one fails before.';
function renamedTable(input, table, to) {
    const next = { schema: table.schema, name: to };
    // A view or table under the old name takes its place within the same file.
    if ((0,facts/* madeHere */.wI)(input, table, (0,facts/* later */.NU)(input)) || takesItsPlace(input, table))
        return [];
    const invoker = (input.major ?? 18) >= 15 ? ' WITH (security_invoker = true)' : '';
    return [
        {
            message: `Renames ${(0,pg_tree/* printed */.zd)(table)} to ${to}. ${FAILS}`,
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
            message: `Renames column ${from} of ${t} to ${to}. ${FAILS}`,
            suggestion: script(`-- 1. ALTER TABLE ${t} ADD COLUMN ${b} (the type of ${a}), and code that writes both.`, '-- 2. Outside of migrations, again and again until it touches no row:', `--    UPDATE ${t} SET ${b} = ${a} WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${t} WHERE ${b} IS NULL AND ${a} IS NOT NULL LIMIT 5000));`, `-- 3. Code that reads ${b} only. 4. In a later migration: ALTER TABLE ${t} DROP COLUMN ${a};`, '-- Or, where nothing runs that names it:', accepted('rename', '(why no code names it)', input.statement.sql)),
        },
    ];
}
function renamedOther(input, what, from, to) {
    const message = `Renames ${what} ${from} to ${to}. ${FAILS}`;
    return [{ message, suggestion: accepted('rename', '(why no code that runs names it)', input.statement.sql) }];
}
function enumValue(input, fields) {
    const type = (0,pg_tree/* names */.Dy)(fields, 'typeName').at(-1) ?? '';
    const made = (0,facts/* earlier */.X)(input).some((statement) => {
        const { name, fields: other } = (0,classify/* nodeOf */.E7)(statement.tree);
        return name === 'CreateEnumStmt' && (0,pg_tree/* names */.Dy)(other, 'typeName').at(-1) === type;
    });
    return made ? [] : renamedOther(input, `the value of type ${type}`, (0,pg_tree/* text */.Qq)(fields, 'oldVal'), (0,pg_tree/* text */.Qq)(fields, 'newVal'));
}
const rename = {
    id: 'rename',
    severity: 'error',
    dialects: ['postgresql'],
    when: 'A table, view, column, schema or enum value that was there before gets another name.',
    effect: 'Code that runs now knows the old name only and fails from that moment; new code fails until then.',
    instead: 'Keep the old name alive: a view for a table, a second column for a column, until no code uses it.',
    check(input) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
        if (name === 'AlterEnumStmt' && (0,pg_tree/* text */.Qq)(fields, 'oldVal') !== '')
            return enumValue(input, fields);
        if (name !== 'RenameStmt' || (0,facts/* didNothing */.zY)(input))
            return [];
        const to = (0,pg_tree/* text */.Qq)(fields, 'newname');
        if (fields['renameType'] === 'OBJECT_SCHEMA')
            return renamedOther(input, 'schema', (0,pg_tree/* text */.Qq)(fields, 'subname'), to);
        const table = (0,pg_tree/* relation */.JW)(fields, 'relation');
        if (!input.existedBefore((0,pg_tree/* bare */.$B)(table)) || !(0,facts/* existed */.z1)(input, table))
            return [];
        if (fields['renameType'] === 'OBJECT_COLUMN')
            return renamedColumn(input, table, (0,pg_tree/* text */.Qq)(fields, 'subname'), to);
        if (fields['renameType'] === 'OBJECT_TABLE')
            return renamedTable(input, table, to);
        return ['OBJECT_VIEW', 'OBJECT_MATVIEW'].includes(String(fields['renameType']))
            ? renamedOther(input, 'view', (0,pg_tree/* printed */.zd)(table), to)
            : [];
    },
};

;// CONCATENATED MODULE: ./lib/rules/security-definer-search-path.js




const OUT = new Set(['FUNC_PARAM_OUT', 'FUNC_PARAM_TABLE']);
function functionOf(fields) {
    const [name = '', schema] = [...(0,pg_tree/* names */.Dy)(fields, 'funcname')].reverse();
    return { schema, name };
}
/** `name(integer, text[])`, as ALTER FUNCTION wants it. */
function signature(fields) {
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
                suggestion: script('-- After it, in the same file:', `ALTER ${what} ${signature(fields)} SET search_path = ${schemas}, pg_temp;`),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/session-setting.js




/** These change what the statements after them mean; timeouts and the like do not. */
const MEANING = new Set(['search_path', 'role', 'session_authorization', 'session_replication_role', 'row_security']);
const session_setting_constant = (node) => {
    const { fields } = (0,classify/* nodeOf */.E7)(node);
    return fields['sval'] === undefined ? (0,pg_tree.at)(fields, 'boolval')['boolval'] === true : (0,pg_tree/* text */.Qq)((0,pg_tree.at)(fields, 'sval'), 'sval');
};
/** The setting that a statement changes for the rest of the session, by SET or by `SELECT set_config(…, false)`. */
function settingOf(statement) {
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
function putBack(input, setting) {
    return (0,facts/* later */.NU)(input).some((statement) => {
        const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
        if (name !== 'VariableSetStmt')
            return false;
        const own = (0,pg_tree/* text */.Qq)(fields, 'name') === setting;
        const back = ['VAR_RESET', 'VAR_SET_DEFAULT'].includes((0,pg_tree/* text */.Qq)(fields, 'kind')) || settingOf(statement) === undefined;
        return fields['kind'] === 'VAR_RESET_ALL' || (own && back && fields['is_local'] !== true);
    });
}
const sessionSetting = {
    id: 'session-setting',
    severity: 'info',
    dialects: ['postgresql'],
    when: 'A file changes search_path, the role, session_replication_role or row_security for the session and does not put it back. A warning for session_replication_role, which switches triggers and foreign keys off.',
    effect: 'It holds for all that the session does afterwards. This action resets the session after each file; other tools do not.',
    instead: 'Use SET LOCAL, which ends with the transaction, or RESET at the end of the file.',
    check(input) {
        const setting = settingOf(input.statement);
        if (setting === undefined || !MEANING.has(setting) || putBack(input, setting))
            return [];
        if ((0,facts/* earlier */.X)(input).some((statement) => settingOf(statement) === setting))
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
};

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
    const before = commandsBefore(input, table);
    const validated = new Set(before.flatMap((c) => (c.type === 'ValidateConstraint' ? [c.name] : [])));
    const holds = before.some((command) => ['CHECK', 'NOTNULL'].some((type) => (0,pg_tree/* constraints */.Pu)(command, type).some((constraint) => {
        const valid = constraint['skip_validation'] !== true || validated.has((0,pg_tree/* text */.Qq)(constraint, 'conname'));
        const about = type === 'CHECK' ? provesNotNull(constraint['raw_expr'], column) : (0,pg_tree/* names */.Dy)(constraint, 'keys').includes(column);
        return command.type === 'AddConstraint' && valid && about;
    })));
    const dropped = commandsFrom(input, table).some((command) => command.type === 'DropConstraint' && command.name.includes(column) && /null|nn/i.test(command.name));
    return holds || dropped;
}
const setNotNull = {
    id: 'set-not-null',
    severity: 'warning',
    dialects: ['postgresql'],
    when: 'A column of a table that was there before is made NOT NULL, and no valid constraint proves that it holds no NULL.',
    effect: 'The whole table is read under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile.',
    instead: 'Add the constraint as NOT VALID, validate it in the next migration, which lets reads and writes go on, and set NOT NULL then.',
    check: (input) => together(
    // A rewrite reads all rows anyway, and has a finding of its own.
    alterations(input, 'SetNotNull').filter((c) => input.rewrites.length === 0 && !proved(input, c.table, c.name)), (columns, { table }) => `SET NOT NULL on ${columns} reads all of ${(0,pg_tree/* printed */.zd)(table)} under an ACCESS EXCLUSIVE lock: nobody can read or write ${(0,pg_tree/* printed */.zd)(table)} meanwhile. One row with NULL makes it fail.`, (command) => notNullRecipe(command.head, command.table, command.name, input.major)),
};

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
    const column = columnText(command.text);
    if (column === undefined)
        return undefined;
    const [table, name] = [(0,pg_tree/* printed */.zd)(command.table), (0,pg_tree/* quoted */.TL)(command.subject)];
    const numbered = selfFilling(command) !== undefined;
    const sequence = sequenceOf(command.table, command.subject);
    const value = numbered ? `nextval('${sequence.replaceAll("'", "''")}')` : (partText(column, 'DEFAULT') ?? 'NULL');
    const primary = (0,pg_tree/* constraints */.Pu)(command, 'PRIMARY').length > 0;
    const strict = numbered || (0,pg_tree/* constraints */.Pu)(command, 'NOTNULL').length > 0;
    const type = column.type
        .replace(/^bigserial$|^serial8$/i, 'bigint')
        .replace(/^smallserial$|^serial2$/i, 'smallint')
        .replace(/^serial4?$/i, 'integer');
    return script(words_closed(`${command.head} ${without({ ...column, type }, 'DEFAULT', 'NOT NULL', 'GENERATED', 'PRIMARY')}`), numbered ? `CREATE SEQUENCE ${sequence} OWNED BY ${table}.${name};` : undefined, `${command.head} ALTER COLUMN ${name} SET DEFAULT ${value};`, inBatches(table, name, value), strict ? '-- Then make it NOT NULL, as for the rule set-not-null.' : undefined, primary ? '-- Then make it the PRIMARY KEY, as for the rule unique-constraint.' : undefined);
}
const volatileDefault = {
    id: 'volatile-default',
    severity: 'error',
    dialects: ['postgresql'],
    when: 'A column is added to a table that was there before with a default that differs from row to row (a volatile function, serial, identity), so that the table is written anew.',
    effect: 'The table and all its indexes are written anew under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile.',
    instead: 'Add the column without a default, set the default for new rows, and fill the old ones in batches.',
    check: (input) => together(fillsEachRow(input), (columns, { table }) => `What a default gives to ${columns} differs from row to row, so ${and((0,facts/* rewrittenTables */.al)(input))} and all indexes are written anew under an ACCESS EXCLUSIVE lock: nobody can read or write ${(0,pg_tree/* printed */.zd)(table)} meanwhile.`, volatile_default_recipe),
};

;// CONCATENATED MODULE: ./lib/rules/table-rewrite.js







/** Each of these has a rule of its own, or writes anew what is no table. */
const OTHERS = new Set(['TruncateStmt', 'ClusterStmt', 'VacuumStmt', 'ReindexStmt', 'RefreshMatViewStmt']);
function suggestion(input) {
    const [generated] = alterations(input, 'AddColumn').filter((c) => (0,pg_tree/* constraints */.Pu)(c, 'GENERATED').length > 0);
    const column = columnText(generated?.text);
    if (generated === undefined || column === undefined) {
        return accepted('table-rewrite', '(how large the table is, and when this runs)', input.statement.sql);
    }
    if ((input.major ?? 0) >= 18) {
        const virtual = `${generated.head} ${generated.text ?? ''}`.replace(/\bSTORED\b(?![\s\S]*\bSTORED\b)/i, 'VIRTUAL');
        return script('-- Computed when it is read, so nothing is written:', words_closed(virtual));
    }
    return script('-- An ordinary column, which a BEFORE INSERT OR UPDATE trigger fills; then fill the old rows in batches:', words_closed(`${generated.head} ${without(column, 'GENERATED')}`));
}
const tableRewrite = {
    id: 'table-rewrite',
    severity: 'error',
    dialects: ['postgresql'],
    when: 'A statement wrote a table that was there before into a new file, as seen on the shadow, and no other rule says why.',
    effect: 'The table and all its indexes are written anew under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile, and it needs as much disk space again.',
    instead: 'Add a new column or table beside the old one, fill it in batches, and switch over.',
    check(input) {
        if (input.rewrites.length === 0 || OTHERS.has((0,classify/* nodeOf */.E7)(input.statement.tree).name))
            return [];
        if (alterations(input, 'AlterColumnType').length > 0 || fillsEachRow(input).length > 0)
            return [];
        const tables = and((0,facts/* rewrittenTables */.al)(input));
        // Only the server knows what a DO block or a function did.
        const what = (0,classify/* nodeOf */.E7)(input.statement.tree).name === 'AlterTableStmt' ? 'written anew' : 'written anew, or emptied';
        return [
            {
                message: `${input.statement.kind} gives ${tables} a new file under an ACCESS EXCLUSIVE lock: all of it is ${what}, with its indexes, and nobody can read or write it meanwhile.`,
                suggestion: suggestion(input),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/truncate.js




const truncate = {
    id: 'truncate',
    severity: 'error',
    dialects: ['postgresql'],
    when: 'A table that was there before is emptied with TRUNCATE.',
    effect: 'All its rows are gone, without any trigger having seen them, and an ACCESS EXCLUSIVE lock stops all reads and writes.',
    instead: 'Delete the rows that are meant, by a condition; or say in the file why all may go.',
    check(input) {
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
};

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
    const column = command.type === 'AddColumn' ? columnText(command.text) : undefined;
    const table = (0,pg_tree/* printed */.zd)(command.table);
    return script(column === undefined ? undefined : words_closed(`${command.head} ${without(column, 'UNIQUE', 'PRIMARY')}`), ALONE, `CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ${name} ON ${table} (${keys.map(pg_tree/* quoted */.TL).join(', ')})${include}${nulls};`, NEXT, primary
        ? '-- (Make the columns NOT NULL first, as for the rule set-not-null, or this reads the whole table.)'
        : undefined, `${command.head} ADD CONSTRAINT ${name} ${primary ? 'PRIMARY KEY' : 'UNIQUE'} USING INDEX ${name}${deferrable};`);
}
const uniqueConstraint = {
    id: 'unique-constraint',
    severity: 'error',
    dialects: ['postgresql'],
    when: 'A UNIQUE or PRIMARY KEY constraint that builds its own index is added to a table that was there before.',
    effect: 'The index is built under an ACCESS EXCLUSIVE lock: nobody can read or write the table until it is built.',
    instead: 'Build a unique index CONCURRENTLY, then add the constraint USING INDEX, which takes an instant.',
    check: (input) => alterations(input, 'AddConstraint', 'AddColumn').flatMap((command) => ['UNIQUE', 'PRIMARY'].flatMap((type) => {
        const primary = type === 'PRIMARY';
        // Without a value for the rows that are there it fails before it builds anything: add-column-not-null says that.
        const fails = primary && command.type === 'AddColumn' && !defaultOf(command) && !selfFilling(command);
        return ((0,pg_tree/* constraints */.Pu)(command, type)
            // A rewrite builds all indexes anyway, and has a finding of its own.
            .filter((c) => input.rewrites.length === 0 && (0,pg_tree/* text */.Qq)(c, 'indexname') === '' && c['without_overlaps'] !== true && !fails)
            .map((constraint) => ({
            message: `The ${primary ? 'PRIMARY KEY' : 'UNIQUE'} constraint builds its index under an ACCESS EXCLUSIVE lock: nobody can read or write ${(0,pg_tree/* printed */.zd)(command.table)} until it is built.`,
            // A partitioned table takes neither CONCURRENTLY nor USING INDEX.
            ...((0,facts/* lockedWith */.b4)(input, 'AccessExclusiveLock', command.table).length > 0
                ? {}
                : { suggestion: unique_constraint_recipe(command, constraint, primary) }),
        })));
    })),
};

;// CONCATENATED MODULE: ./lib/rules/vacuum-full.js





const vacuumFull = {
    id: 'vacuum-full',
    severity: 'error',
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

;// CONCATENATED MODULE: ./lib/rules/all.js







































;// CONCATENATED MODULE: ./lib/rules/index.js

/** Every rule; adding one is a file, a line in `all.ts`, and its fixture. */
const rules = Object.values(all_namespaceObject);

;// CONCATENATED MODULE: ./lib/steps/analyze.js


/** Disagreements between files and history, in the words of `rules:`. */
const PROBLEMS = [
    'edited',
    'vanished',
    'out-of-order',
    'duplicate',
    'encoding',
    'outside',
    'not-a-file',
];
/** What no setting, comment or label can wave through: there is nothing to decide, only to repair. */
const FIXED = ['migration-fails', 'dirty', 'unreadable'];
/** Remarks of this step about its own settings and comments. */
const OWN = ['unused-allow', 'unknown-rule'];
/** Everything that `rules:` may name. */
function ruleIds() {
    return [...rules.map((rule) => rule.id), ...PROBLEMS, ...OWN].sort();
}
const meant = (id) => (0,nearest/* didYouMean */.a)(id, ruleIds()) || ' docs/rules lists them all.';
/** What is wrong with the `rules` setting, in words, for whoever reads the inputs. */
function ruleProblems(settings) {
    const known = new Set(ruleIds());
    return [...settings.keys()].flatMap((id) => {
        if (known.has(id))
            return [];
        if (FIXED.some((fixed) => fixed === id))
            return [`rules: ${id} cannot be set; it always blocks.`];
        return [`rules: there is no rule ${id}.${meant(id)}`];
    });
}
/** The severity that the user wants, or undefined for none. */
function levels(settings) {
    return (id, own) => {
        const wanted = FIXED.some((fixed) => fixed === id) ? undefined : settings.get(id);
        return wanted === 'off' ? undefined : (wanted ?? own);
    };
}
/** What the user set counts for all that a rule says; else a finding may be louder or quieter than its rule. */
function severityOf(rule, hit, settings) {
    const wanted = settings.get(rule.id) ?? hit.severity ?? rule.severity;
    return wanted === 'off' ? undefined : wanted;
}
function allowedBy(statement, rule) {
    const allowance = statement.allows.find((allow) => allow.rule === rule && allow.reason !== '');
    return allowance === undefined ? undefined : `${allowance.reason} (allowed in the file, line ${allowance.line})`;
}
/** A rule that breaks over a text must not take the whole plan with it; nor may the danger count as not there. */
function checked(rule, input) {
    try {
        return rule.check(input);
    }
    catch (cause) {
        const message = `This rule broke over the statement, so what it looks for was not looked for: ${cause instanceof Error ? cause.message : String(cause)}`;
        return [{ severity: 'warning', message }];
    }
}
function onStatement(request, migration, index) {
    const statement = migration.parsed[index];
    const rehearsed = migration.statements[index];
    const input = {
        statement,
        index,
        migration,
        locks: rehearsed?.locks ?? [],
        rewrites: rehearsed?.rewrites ?? [],
        existedBefore: request.existing,
        major: request.major,
    };
    const said = new Set();
    const findings = [];
    for (const rule of rules) {
        if (!rule.dialects.includes(request.dialect))
            continue;
        for (const hit of checked(rule, input)) {
            said.add(rule.id);
            const severity = severityOf(rule, hit, request.settings);
            const acknowledged = allowedBy(statement, rule.id);
            if (severity === undefined)
                continue;
            findings.push({
                rule: rule.id,
                severity,
                message: hit.message,
                place: { path: migration.migration.path, line: statement.line, endLine: statement.endLine },
                statement: index,
                migration: migration.migration.id,
                ...(hit.suggestion === undefined ? {} : { suggestion: hit.suggestion }),
                ...(acknowledged === undefined ? {} : { acknowledged }),
            });
        }
    }
    return { findings, said };
}
function unused(allow, migration, index, level) {
    const severity = level('unused-allow', 'info');
    const known = ruleIds().includes(allow.rule);
    const mute = allow.reason === '';
    // A statement that was not reached has shown neither locks nor rewrites, and a rule that is off says nothing.
    if (severity === undefined ||
        (known && !mute && (migration.outcome !== 'ok' || level(allow.rule, 'info') === undefined)))
        return [];
    return [
        {
            rule: 'unused-allow',
            severity,
            message: known
                ? mute
                    ? `The comment would allow ${allow.rule}, but gives no reason, so it does not count. Write \`allow ${allow.rule} because REASON\`.`
                    : `The comment allows ${allow.rule}, which found nothing here. It can go.`
                : `The comment allows ${allow.rule}, but there is no such rule.${meant(allow.rule)}`,
            place: { path: migration.migration.path, line: allow.line },
            statement: index,
            migration: migration.migration.id,
        },
    ];
}
/** The rule that explains a refusal of the server better than its own words; said once, with the failure. */
const EXPLAINS = 'concurrently-in-own-transaction';
function failureOf(error, migration, suggestion) {
    const failing = migration.statements.findIndex((statement) => statement.error !== undefined);
    const code = /^[0-9A-Z]{5}$/.test(error.code) ? ` (SQLSTATE ${error.code})` : '';
    const parts = [`${error.message}${code}`, error.detail, error.hint === undefined ? undefined : `Hint: ${error.hint}`];
    return {
        rule: 'migration-fails',
        severity: 'error',
        message: parts.filter((part) => part !== undefined).join('\n'),
        place: error.place,
        migration: migration.migration.id,
        ...(failing === -1 ? {} : { statement: failing }),
        ...(suggestion === undefined ? {} : { suggestion }),
    };
}
function onMigration(request, migration, level) {
    const { error } = migration;
    const failing = migration.statements.findIndex((statement) => statement.error !== undefined);
    let better;
    const findings = migration.parsed.flatMap((statement, index) => {
        const found = onStatement(request, migration, index);
        const left = statement.allows.filter((allow) => !found.said.has(allow.rule) || allow.reason === '');
        const kept = index === failing ? found.findings.filter((finding) => finding.rule !== EXPLAINS) : found.findings;
        better ??= found.findings.find((finding) => index === failing && finding.rule === EXPLAINS)?.suggestion;
        return [...kept, ...left.flatMap((allow) => unused(allow, migration, index, level))];
    });
    const all = error === undefined ? findings : [failureOf(error, migration, better), ...findings];
    return all.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
}
function onProblem(problem, level) {
    const severity = level(problem.kind, 'error');
    if (severity === undefined)
        return [];
    return [
        {
            rule: problem.kind,
            severity,
            message: problem.hint === '' ? problem.message : `${problem.message} ${problem.hint}`,
            migration: problem.id,
            ...(problem.path === undefined ? {} : { place: { path: problem.path, line: 1 } }),
        },
    ];
}
/** The label speaks for every danger that nobody has spoken for yet, but cannot make a failing migration run. */
function labelled(finding, label) {
    const open = finding.acknowledged === undefined && finding.severity !== 'info';
    const present = label.files?.get(finding.place?.path ?? '') ?? label.present;
    if (!present || !open || FIXED.some((fixed) => fixed === finding.rule))
        return finding;
    const by = label.by === undefined ? '' : `, set by ${label.by}`;
    return { ...finding, acknowledged: `allowed by the label "${label.name}"${by}` };
}
/** Lets the rules read what the rehearsal saw, and puts everything that stands against the plan into one list. Pure. */
function analyze(request) {
    const level = levels(request.settings);
    const unknown = level('unknown-rule', 'warning');
    const settings = unknown === undefined
        ? []
        : ruleProblems(request.settings).map((message) => ({ rule: 'unknown-rule', severity: unknown, message }));
    return [
        ...settings,
        ...request.problems.flatMap((problem) => onProblem(problem, level)),
        ...request.migrations.flatMap((migration) => onMigration(request, migration, level)),
    ].map((finding) => labelled(finding, request.allowLabel));
}
const RANK = { info: 0, warning: 1, error: 2 };
/** `blocked` by what nobody acknowledged and is at least as bad as `failOn`; `warned` by any other warning or error; notes never count. */
function verdictOf(findings, failOn) {
    const blocks = (finding) => failOn !== 'never' && finding.acknowledged === undefined && RANK[finding.severity] >= RANK[failOn];
    if (findings.some(blocks))
        return 'blocked';
    return findings.some((finding) => finding.severity !== 'info') ? 'warned' : 'clean';
}


/***/ })

};
