export const id = 5865;
export const ids = [5865,8988];
export const modules = {

/***/ 28988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MysqlTree: () => (/* binding */ MysqlTree),
  hasParts: () => (/* binding */ hasParts),
  mayHaveParts: () => (/* binding */ mayHaveParts),
  mysqlTree: () => (/* binding */ mysqlTree)
});

// EXTERNAL MODULE: ./lib/sql/mysql/kind.js + 1 modules
var kind = __webpack_require__(84185);
;// CONCATENATED MODULE: ./lib/sql/mysql/outline.js
const FORMS = {
    AlterByAddColumnContext: 'add-column',
    AlterByAddColumnsContext: 'add-column',
    AlterByDropColumnContext: 'drop-column',
    AlterByModifyColumnContext: 'modify',
    AlterByChangeColumnContext: 'change',
    AlterByRenameColumnContext: 'rename-column',
    AlterByAlterColumnDefaultContext: 'alter-column',
    AlterByAddIndexContext: 'add-index',
    AlterByAddSpecialIndexContext: 'add-index',
    AlterByAddPrimaryKeyContext: 'add-index',
    AlterByAddUniqueKeyContext: 'add-index',
    AlterByDropIndexContext: 'drop-index',
    AlterByDropPrimaryKeyContext: 'drop-index',
    AlterByRenameIndexContext: 'rename-index',
    AlterByAlterIndexVisibilityContext: 'alter-index',
    AlterByAddForeignKeyContext: 'add-foreign-key',
    AlterByDropForeignKeyContext: 'drop-foreign-key',
    AlterByAddCheckTableConstraintContext: 'add-check',
    AlterByDropConstraintCheckContext: 'drop-constraint',
    AlterByAlterCheckTableConstraintContext: 'alter-constraint',
    AlterByRenameContext: 'rename-table',
    AlterByDefaultCharsetContext: 'charset',
    AlterByConvertCharsetContext: 'convert-charset',
    AlterByForceContext: 'force',
    AlterKeysContext: 'keys',
    AlterByOrderContext: 'order',
    AlterPartitionContext: 'partition',
    AlterBySetAlgorithmContext: 'algorithm',
    AlterByLockContext: 'lock',
};
const words = (node) => (node.rule === '' ? node.text : node.children.map(words).join(''));
const outline_all = (node, rule) => node.rule === rule ? [node] : node.children.flatMap((child) => outline_all(child, rule));
function optionKind(option) {
    const first = words(option).toUpperCase();
    if (first.startsWith('ENGINE=') || /^ENGINE(?!_)/.test(first))
        return 'engine';
    return /^(?:DEFAULT)?(?:CHAR|COLLATE)/.test(first) ? 'charset' : 'option';
}
function actionsOf(node) {
    return node.children.flatMap((child) => {
        if (child.rule === 'partitionDefinitions')
            return ['partition'];
        if (child.rule !== 'alterOption')
            return [];
        if (child.form === 'AlterByTableOptionContext')
            return outline_all(child, 'tableOption').map(optionKind);
        const kind = FORMS[child.form] ?? 'other';
        const columns = child.form === 'AlterByAddColumnsContext' ? child.children.filter((c) => c.rule === 'columnName') : [];
        return columns.length > 1 ? columns.map(() => kind) : [kind];
    });
}
/** Names are written `a` or `a.b`; a name in backticks may hold anything. */
const named = (node) => words(node)
    .replace(/`((?:[^`]|``)*)`/g, (_, name) => name.replaceAll('``', '`'))
    .replace(/\s/g, '');
function tablesOf(node) {
    if (node.rule === 'multipleDeleteStatement' || node.rule === 'multipleUpdateStatement')
        return undefined;
    const clauses = node.children.filter((child) => child.rule === 'renameTableClause');
    if (clauses.length > 0)
        return clauses.map((clause) => named(clause.children[0] ?? clause));
    const direct = node.children.flatMap((child) => {
        if (child.rule === 'tableName' || child.rule === 'tableNameCreate')
            return [child];
        return child.rule === 'tableNames' ? child.children.filter((one) => one.rule === 'tableName') : [];
    });
    // CREATE TABLE … LIKE names two: ours is the first.
    return (node.rule === 'createTable' ? direct.slice(0, 1) : direct).map(named);
}
const GROUPS = /^(?:program|singleStatement|sqlStatement|emptyStatement_|\w+Statement)$/;
/** The node of the statement itself, below the groups that the grammar sorts statements into. */
function statementOf(node) {
    const inner = node.children.filter((child) => child.rule !== '');
    const last = inner.at(-1);
    if (node.rule === 'withStatement' && last?.rule.endsWith('Statement'))
        return statementOf(last);
    const only = inner.length === 1 && node.children.every((child) => child.rule !== '' || /^(?:<EOF>|;)$/.test(child.text));
    return only && GROUPS.test(node.rule) && inner[0] !== undefined ? statementOf(inner[0]) : node;
}
function outlineOf(tree) {
    const node = statementOf(tree);
    return {
        rule: node.rule,
        tables: tablesOf(node),
        actions: actionsOf(node),
        where: node.children.some((child) => child.rule === '' && child.text.toUpperCase() === 'WHERE'),
    };
}

// EXTERNAL MODULE: ./lib/sql/mysql/scan.js
var scan = __webpack_require__(4556);
;// CONCATENATED MODULE: ./lib/sql/mysql/plain.js

const spaces = (text) => text.replace(/[^\n]/g, ' ');
/**
 * The statement as the grammar knows how to read it, offsets unchanged: comments are blank, comments that the server runs
 * are code, names stand in backticks, and texts hold nothing but zeros, so that no mode has a say in how they end.
 */
function plain(sql, lexis) {
    let out = '';
    let inside = false;
    for (let at = 0; at < sql.length;) {
        const { type, end } = (0,scan/* tokenAt */.BN)(sql, at, lexis, inside);
        const written = sql.slice(at, end);
        if (type === 'open')
            inside = true;
        if (type === 'close')
            inside = false;
        if (type === 'comment' || type === 'open' || type === 'close')
            out += spaces(written);
        else if (type === 'string')
            out += written.length < 2 ? written : `'${'0'.repeat(written.length - 2)}'`;
        else if (type === 'name' && written.startsWith('"'))
            out += requoted(written);
        else
            out += written;
        at = end;
    }
    return out;
}
function requoted(written) {
    const token = { type: 'name', text: written, upper: written, start: 0, end: 0, depth: 0 };
    const name = (0,scan/* nameOf */.Vb)(token).replaceAll('`', '_');
    return `\`${name}\``.padEnd(written.length);
}

// EXTERNAL MODULE: ./lib/sql/mysql/read.js + 1 modules
var read = __webpack_require__(65222);
;// CONCATENATED MODULE: ./lib/sql/mysql/relax.js

/** Statements whose object may be preceded by MariaDB's `OR REPLACE` or followed by `IF [NOT] EXISTS`. */
const OBJECTS = /^(?:TABLE|INDEX|TRIGGER|PROCEDURE|FUNCTION|EVENT|DATABASE|SCHEMA|ROLE|USER|VIEW)$/;
/** Takes words of a statement out by turning them into blanks. */
class Blanks {
    sql;
    tokens;
    cuts = [];
    constructor(sql, tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }
    word(at) {
        const token = this.tokens[at];
        return token?.type === 'word' || token?.type === 'symbol' ? token.upper : '';
    }
    is(at, ...words) {
        return words.every((word, i) => this.word(at + i) === word);
    }
    /** Blanks `count` tokens, or puts a word of the same length or less in their place. */
    cut(at, count, by = '') {
        const from = this.tokens[at]?.start;
        const to = this.tokens[Math.min(at + count, this.tokens.length) - 1]?.end;
        if (from !== undefined && to !== undefined)
            this.cuts.push([from, to, by]);
    }
    text() {
        let out = '';
        let at = 0;
        for (const [from, to, by] of this.cuts) {
            if (from < at)
                continue;
            out += this.sql.slice(at, from) + by.padEnd(to - from);
            at = to;
        }
        return out + this.sql.slice(at);
    }
}
/**
 * What MariaDB and TiDB added to MySQL's statements, taken out where it does not change what the statement is about, so that a grammar
 * of MySQL can read the rest: `IF [NOT] EXISTS`, `OR REPLACE`, `WAIT`, `ONLINE`, `RETURNING`, and TiDB's notes on keys.
 */
function relax(sql, lexis) {
    const blanks = new Blanks(sql, [...(0,scan/* significant */.I1)(sql, 0, sql.length, lexis)]);
    const verb = blanks.word(0);
    const ddl = /^(?:CREATE|ALTER|DROP|RENAME|TRUNCATE|OPTIMIZE|LOCK)$/.test(verb);
    const rows = /^(?:INSERT|REPLACE|DELETE)$/.test(verb);
    for (let at = 0; at < blanks.tokens.length; at += 1) {
        const depth = blanks.tokens[at]?.depth ?? 0;
        if (ddl && depth <= 1 && blanks.is(at, 'IF', 'NOT', 'EXISTS'))
            blanks.cut(at, 3);
        else if (ddl && depth <= 1 && blanks.is(at, 'IF', 'EXISTS'))
            blanks.cut(at, 2);
        else if (verb === 'CREATE' && at === 1 && blanks.is(at, 'OR', 'REPLACE') && replaces(blanks))
            blanks.cut(at, 2);
        else if (verb === 'ALTER' && at === 1 && /^(?:ONLINE|IGNORE)$/.test(blanks.word(at)))
            blanks.cut(at, 1);
        else if (ddl && depth === 0 && blanks.is(at, 'WAIT') && /^\d+$/.test(blanks.word(at + 1)))
            blanks.cut(at, 2);
        else if (ddl && depth === 0 && blanks.is(at, 'NOWAIT'))
            blanks.cut(at, 1);
        else if (rows && depth === 0 && blanks.is(at, 'RETURNING')) {
            blanks.cut(at, blanks.tokens.length);
            break;
        }
        else if (ddl && blanks.is(at, 'PERSISTENT'))
            blanks.cut(at, 1, 'STORED');
        else if (ddl && blanks.is(at, 'IGNORED'))
            blanks.cut(at, 1, 'VISIBLE');
        else if (ddl && blanks.is(at, 'NOCOPY'))
            blanks.cut(at, 1, 'COPY');
        else if (ddl && blanks.is(at + 1, 'SYSTEM', 'VERSIONING') && /^WITH(?:OUT)?$/.test(blanks.word(at)))
            blanks.cut(at, 3);
        else if (ddl && depth === 1 && TYPES.test(blanks.word(at)) && blanks.word(at + 1) !== '(')
            blanks.cut(at, 1, 'INT');
        else if (ddl && depth <= 1)
            tidb(blanks, at);
    }
    return blanks.text();
}
/** Types of MariaDB that MySQL has no name for. */
const TYPES = /^(?:UUID|INET6|INET4|XMLTYPE)$/;
const OPTIONS = /^(?:SHARD_ROW_ID_BITS|PRE_SPLIT_REGIONS|AUTO_ID_CACHE|AUTO_RANDOM_BASE|TTL_ENABLE)$/;
/** TiDB's notes on the primary key, and its options of tables. */
function tidb(blanks, at) {
    const word = blanks.word(at);
    if (/^(?:CLUSTERED|NONCLUSTERED)$/.test(word))
        blanks.cut(at, 1);
    else if (word === 'AUTO_RANDOM') {
        const close = blanks.word(at + 1) === '(' ? blanks.tokens.findIndex((t, i) => i > at && t.text === ')') : at;
        blanks.cut(at, Math.max(1, close - at + 1));
    }
    else if (OPTIONS.test(word) && blanks.tokens[0]?.upper === 'CREATE')
        blanks.cut(at, blanks.is(at + 1, '=') ? 3 : 2);
}
function replaces(blanks) {
    return blanks.tokens.slice(3, 12).some((token) => OBJECTS.test(token.upper));
}

;// CONCATENATED MODULE: ./lib/sql/mysql/classify.js







/** On long statements the grammar would spend seconds, and on long rows of data to say nothing new. */
const LONGEST = 64 * 1024;
const LONGEST_ROWS = 4 * 1024;
/** Each bracket within a bracket costs the grammar more than the one before. */
const DEEPEST = 60;
/** The grammar's names of the statements whose tables and parts are compared; of others only that the grammar took them. */
const RULES = {
    'ALTER TABLE': /^alterTable$/,
    'CREATE TABLE': /^createTable$/,
    'CREATE TEMPORARY TABLE': /^createTable$/,
    'DROP TABLE': /^dropTable$/,
    'DROP TEMPORARY TABLE': /^dropTable$/,
    'CREATE INDEX': /^createIndex$/,
    'DROP INDEX': /^dropIndex$/,
    'CREATE TRIGGER': /^createTrigger$/,
    'RENAME TABLE': /^renameTable$/,
    'TRUNCATE TABLE': /^truncateTable$/,
    INSERT: /^insertStatement$/,
    REPLACE: /^replaceStatement$/,
    UPDATE: /^(?:single|multiple)UpdateStatement$/,
    DELETE: /^(?:single|multiple)DeleteStatement$/,
};
const written = ({ schema, name }) => `${schema === undefined ? '' : `${schema}.`}${name}`.replace(/\s/g, '');
const ROWS = /^(?:UPDATE|DELETE)$/;
/** Whether the grammar sees in the statement what we see. */
function agrees(facts, seen) {
    const rule = RULES[facts.verb];
    if (rule === undefined)
        return facts.verb !== 'UNKNOWN';
    if (!rule.test(seen.rule))
        return false;
    if (ROWS.test(facts.verb) && seen.where === facts.withoutWhere)
        return false;
    if (seen.tables !== undefined && seen.tables.join('\n') !== facts.tables.map(written).join('\n'))
        return false;
    if (facts.verb !== 'ALTER TABLE')
        return true;
    return seen.actions.join() === facts.actions.map((action) => action.kind).join();
}
/**
 * The facts of a statement. They are read by a tolerant reader and checked against a full grammar; `complete` only where
 * both saw the same, so that nothing is called harmless because a parser missed half of it.
 */
function checkFacts(taken, sql, lexis) {
    const facts = (0,read/* readFacts */.M)(sql, lexis);
    if (partless(sql, facts, lexis))
        return { ...facts, complete: true };
    const longest = /^(?:INSERT|REPLACE)$/.test(facts.verb) ? LONGEST_ROWS : LONGEST;
    if (sql.length > longest || facts.actions.some((action) => action.kind === 'other'))
        return facts;
    if (deep(sql, lexis))
        return facts;
    const text = plain(sql, lexis);
    const tree = taken.parse(text) ?? relaxed(taken, text, lexis);
    return tree !== undefined && agrees(facts, outlineOf(tree)) ? { ...facts, complete: true } : facts;
}
/** A statement whose verb says it all: it commits nothing, and names no table that it would change. */
function partless(sql, { verb }, lexis) {
    return RULES[verb] === undefined && !verb.startsWith('LOAD') && (0,kind/* kindOf */.I)(sql, lexis).transaction !== 'forbidden';
}
function deep(sql, lexis) {
    for (const { depth } of (0,scan/* significant */.I1)(sql, 0, sql.length, lexis))
        if (depth > DEEPEST)
            return true;
    return false;
}
function relaxed(taken, text, lexis) {
    const other = relax(text, { ...lexis, ansiQuotes: false, noBackslashEscapes: true });
    return other === text ? undefined : taken.parse(other);
}
/** The facts of a statement, by the grammar that is loaded at first use. */
async function factsOf(sql, lexis = {}) {
    return checkFacts(await grammar(), sql, { ansiQuotes: false, noBackslashEscapes: false, ...lexis });
}

;// CONCATENATED MODULE: ./lib/sql/mysql/tree.js



/** What rules read of a statement; taken apart when the first of them asks, for most statements are asked for little. */
class MysqlTree {
    grammar;
    sql;
    lexis;
    known;
    checked;
    words;
    constructor(grammar, sql, lexis) {
        this.grammar = grammar;
        this.sql = sql;
        this.lexis = lexis;
    }
    /** By the tolerant reader, so never `complete`: that is asked for by itself. */
    get facts() {
        this.known ??= (0,read/* readFacts */.M)(this.sql, this.lexis);
        return this.known;
    }
    /**
     * Whether a full grammar sees the same in it. Asked only of statements with parts (see `hasParts`): the grammar's first look at a
     * new kind of statement takes up to a second.
     */
    get complete() {
        this.checked ??= this.grammar !== undefined && checkFacts(this.grammar, this.sql, this.lexis).complete;
        return this.checked;
    }
    /** The tokens that count, comments that the server runs among them. */
    get tokens() {
        this.words ??= [...(0,scan/* significant */.I1)(this.sql, 0, this.sql.length, this.lexis)];
        return this.words;
    }
}
/** Undefined for statements of another dialect, and where a text was split without its grammar. */
const mysqlTree = (statement) => statement?.tree instanceof MysqlTree ? statement.tree : undefined;
/** Statements with parts, any of which may take something away; of all others the first words, or the tokens, say what they do. */
const hasParts = (kind) => /^(?:ALTER TABLE|DROP TABLE|DROP INDEX|RENAME TABLE|TRUNCATE TABLE)$/.test(kind);
/** Whether a text can hold such a statement, so that its grammar is worth loading. */
const mayHaveParts = (text) => /\b(?:alter|drop|rename|truncate)\b/i.test(text);


/***/ }),

/***/ 85865:
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
  addCheck: () => (add_check_addCheck),
  addColumnNotNull: () => (add_column_not_null_addColumnNotNull),
  addForeignKey: () => (add_foreign_key_addForeignKey),
  attachPartition: () => (attachPartition),
  blockingIndex: () => (blocking_index_blockingIndex),
  cascade: () => (cascade),
  changeColumnType: () => (change_column_type_changeColumnType),
  cluster: () => (cluster),
  concurrentlyInOwnTransaction: () => (concurrentlyInOwnTransaction),
  deleteOrUpdateAll: () => (delete_or_update_all_deleteOrUpdateAll),
  dependsOnRows: () => (dependsOnRows),
  disableRowSecurity: () => (disableRowSecurity),
  dropColumn: () => (drop_column_dropColumn),
  dropConstraint: () => (drop_constraint_dropConstraint),
  dropDatabase: () => (drop_database_dropDatabase),
  dropIndex: () => (dropIndex),
  dropSchema: () => (dropSchema),
  dropTable: () => (drop_table_dropTable),
  dropType: () => (dropType),
  exclusiveLockHeld: () => (exclusiveLockHeld),
  grantPublic: () => (grantPublic),
  guardOnRows: () => (guardOnRows),
  hiddenLock: () => (hiddenLock),
  indexDropBlocking: () => (indexDropBlocking),
  lockTables: () => (lockTables),
  modifyDropsAttributes: () => (modifyDropsAttributes),
  newerThanTarget: () => (newerThanTarget),
  noPrimaryKey: () => (noPrimaryKey),
  notAtomic: () => (not_atomic_notAtomic),
  notTransactional: () => (notTransactional),
  notUnderstood: () => (notUnderstood),
  nothingDone: () => (nothing_done_nothingDone),
  ownTransaction: () => (own_transaction_ownTransaction),
  refreshMatview: () => (refreshMatview),
  reindexBlocking: () => (reindexBlocking),
  rename: () => (rename_rename),
  securityDefinerSearchPath: () => (securityDefinerSearchPath),
  sessionSetting: () => (session_setting_sessionSetting),
  setNotNull: () => (set_not_null_setNotNull),
  tableRewrite: () => (table_rewrite_tableRewrite),
  truncate: () => (truncate_truncate),
  uniqueConstraint: () => (unique_constraint_uniqueConstraint),
  vacuumFull: () => (vacuumFull),
  volatileDefault: () => (volatileDefault)
});

// EXTERNAL MODULE: ./lib/io/nearest.js
var nearest = __webpack_require__(22094);
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

// EXTERNAL MODULE: ./lib/sql/mysql/tree.js + 4 modules
var mysql_tree = __webpack_require__(28988);
;// CONCATENATED MODULE: ./lib/rules/mysql/facts.js

const factsOf = (statement) => (0,mysql_tree.mysqlTree)(statement)?.facts;
/** As people read it. */
const shown = ({ schema, name }) => (schema === undefined ? name : `${schema}.${name}`);
/** As it can be pasted. */
const quoted = (name) => `\`${name.replaceAll('`', '``')}\``;
const typed = ({ schema, name }) => schema === undefined ? quoted(name) : `${quoted(schema)}.${quoted(name)}`;
const folded = (named) => shown(named).toLowerCase();
/** Whether two statements name one table; how a server treats capitals is its own setting, so they do not count. */
const sameTable = (a, b) => a.schema === undefined || b.schema === undefined
    ? a.name.toLowerCase() === b.name.toLowerCase()
    : folded(a) === folded(b);
/**
 * Whether the table of that name, as it is before the statement at `index`, was there before the plan: it is not where the file has
 * made it, and is still where the file has only given it the name.
 */
function wasThere(input, target, index) {
    for (let i = index - 1; i >= 0; i -= 1) {
        const facts = factsOf(input.migration.parsed[i]);
        if (facts === undefined)
            continue;
        const named = facts.tables.some((table) => sameTable(table, target));
        if (/^CREATE (?:TEMPORARY )?TABLE$/.test(facts.verb) && named) {
            if (!facts.ifNotExists || input.migration.statements[i]?.skipped === undefined)
                return false;
            continue;
        }
        const renamed = facts.actions.findIndex(({ kind, table }) => kind === 'rename-table' && table !== undefined && sameTable(table, target));
        const from = facts.verb === 'RENAME TABLE' ? facts.tables[renamed] : facts.tables[0];
        if (renamed !== -1 && from !== undefined)
            return wasThere(input, from, i);
    }
    return input.existedBefore(shown(target));
}
/** A table that was there before the plan, and is still that one. After USE nobody knows whose a plain name is. */
function existed(input, target) {
    const moved = input.migration.parsed.slice(0, input.index).some(({ kind }) => kind === 'USE');
    return moved || wasThere(input, target, input.index);
}
/** IF [NOT] EXISTS turned the whole of it into nothing. */
const didNothing = (input) => input.migration.statements[input.index]?.skipped !== undefined;
/** The parts of these kinds; CREATE INDEX and DROP INDEX count as the parts that they are short for. */
function alterations(input, ...kinds) {
    const facts = factsOf(input.statement);
    const [on] = facts?.tables ?? [];
    if (facts === undefined || on === undefined || facts.verb === 'RENAME TABLE')
        return [];
    if (didNothing(input) || !existed(input, on))
        return [];
    return actionsOf(input.statement)
        .filter(({ kind }) => kinds.includes(kind))
        .map((action) => ({ ...action, on }));
}
const INDEX_KINDS = {
    UNIQUE: 'unique',
    FULLTEXT: 'fulltext',
    SPATIAL: 'spatial',
    VECTOR: 'vector',
};
/** The parts of an ALTER TABLE, or the one that a CREATE or DROP INDEX is. */
function actionsOf(statement) {
    const tree = (0,mysql_tree.mysqlTree)(statement);
    if (tree === undefined)
        return [];
    const { verb, object, actions, ifExists, ifNotExists } = tree.facts;
    if (verb === 'ALTER TABLE')
        return actions;
    if (object === undefined)
        return [];
    const common = { name: object.name, ifExists, ifNotExists, text: statement.sql };
    if (verb === 'DROP INDEX')
        return [{ kind: 'drop-index', index: 'plain', ...common }];
    const special = tree.tokens.slice(0, 5).map(({ upper }) => INDEX_KINDS[upper]);
    if (verb === 'CREATE INDEX')
        return [{ kind: 'add-index', index: special.find((kind) => kind !== undefined) ?? 'plain', ...common }];
    return [];
}
/** Parts of this file's earlier statements on the same table. */
function actionsBefore(input, table) {
    return input.migration.parsed.slice(0, input.index).flatMap((statement) => {
        const [on] = factsOf(statement)?.tables ?? [];
        return on !== undefined && sameTable(on, table) ? actionsOf(statement) : [];
    });
}
/** Whether this file itself added the column: no code that runs now knows it. */
const addedHere = (input, table, column) => actionsBefore(input, table).some(({ kind, name }) => kind === 'add-column' && name.toLowerCase() === column.toLowerCase());
/** An object of a table by its own name, as the catalog had it before; undefined where it was not there, or nobody looked. */
function before(input, kind, table, name) {
    return find(input.before, kind, table, name);
}
function after(input, kind, table, name) {
    return find(input.after, kind, table, name);
}
function find(catalog, kind, table, name) {
    const full = name === undefined ? table.name : `${table.name}.${name}`;
    const exact = catalog?.objects.get(`${kind} ${full}`);
    if (exact !== undefined || catalog === undefined)
        return exact;
    const wanted = full.toLowerCase();
    for (const object of catalog.objects.values())
        if (object.kind === kind && object.name.toLowerCase() === wanted)
            return object;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/rules/support/hidden.js


/** `schema.name` as the catalog has it, as it could be typed. */
function hidden_typed(name) {
    const dot = name.indexOf('.');
    return (0,pg_tree/* printed */.zd)({ schema: name.slice(0, dot), name: name.slice(dot + 1) });
}
const POSTGRESQL = {
    name: (table, column) => (column === undefined ? hidden_typed(table) : `${hidden_typed(table)}.${(0,pg_tree/* quoted */.TL)(column)}`),
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
const counting = (table, condition) => `-- On production, this must count none:\n-- SELECT COUNT(*) FROM ${typed(table)} WHERE ${condition.replace(/\s+/g, ' ')};`;
const columnIsNull = (column) => `${quoted(column)} IS NULL`;
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
    return alterations(input, 'add-check')
        .filter(({ text }) => !NOT_ENFORCED.test(text))
        .map(({ on, name, text }) => {
        const condition = text.slice(text.search(/\(/), text.lastIndexOf(')') + 1);
        return {
            ...louder(input),
            message: `The check${name === '' ? '' : ` ${name}`} reads every row of ${shown(on)}; one that breaks it makes it fail.${costOf(input)}`,
            suggestion: script(counting(on, `NOT ${condition}`), words_accepted('add-check', '(since when every row holds to it)', input.statement.sql)),
        };
    });
}

// EXTERNAL MODULE: ./lib/rules/support/facts.js
var facts = __webpack_require__(51156);
;// CONCATENATED MODULE: ./lib/rules/support/alter.js



const subjectOf = (command) => command.name || (0,pg_tree/* text */.Qq)(command.def, 'colname') || (0,pg_tree/* text */.Qq)(command.def, 'conname');
/** The commands of an ALTER TABLE on an existing table that did something, of the given types. */
function alter_alterations(input, ...types) {
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
function alter_addedHere(input, table, column) {
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
    const column = added ? columnText(command.text) : undefined;
    const condition = partText(column, 'CHECK');
    const own = added ? condition && `CHECK ${condition}` : constraintText(command, 'CHECK');
    if (own === undefined)
        return undefined;
    return script(column === undefined ? undefined : words_closed(`${command.head} ${without(column, 'CHECK')}`), notValidRecipe(command.head, name, own));
}
const add_check_addCheck = {
    id: 'add-check',
    severity: 'warning',
    when: 'A CHECK constraint is added to a table that was there before, and checked in place.',
    effect: 'The whole table is read under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile.',
    instead: 'Add it as NOT VALID and validate it in the next migration, which lets reads and writes go on.',
    onMysql: {
        when: 'A CHECK is added to a table that was there before, and is enforced.',
        effect: 'Every row is read, mostly by copying the table; a row that breaks it makes it fail.',
        instead: 'Look for such rows on production first; the finding gives the query.',
    },
    ...perDialect({
        postgresql: (input) => alter_alterations(input, 'AddConstraint', 'AddColumn').flatMap((command) => (0,pg_tree/* constraints */.Pu)(command, 'CHECK')
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

;// CONCATENATED MODULE: ./lib/rules/mysql/columns.js

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
    return alterations(input, 'modify', 'change').flatMap((action) => {
        const old = before(input, 'column', action.on, action.name);
        if (input.before !== undefined && old === undefined)
            return [];
        const now = after(input, 'column', action.on, action.to ?? action.name);
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

;// CONCATENATED MODULE: ./lib/rules/mysql/add-column-not-null.js




/** The values that these servers put into the rows that are there, without a word. */
function silent(type) {
    if (/^(?:tinyint|smallint|mediumint|int|bigint|decimal|float|double|bit|year)/.test(type))
        return '0';
    if (/^(?:date|datetime|timestamp)/.test(type))
        return "the date '0000-00-00'";
    if (/^enum\('((?:[^']|'')*)'/.test(type))
        return 'the first value of the list';
    return type.startsWith('time') ? "'00:00:00'" : 'an empty value';
}
function addColumnNotNull(input) {
    const added = alterations(input, 'add-column').flatMap(({ on, name, text }) => {
        const made = after(input, 'column', on, name);
        if (made === undefined)
            return [];
        const { type, notNull, rest } = definitionOf(made.definition);
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
            message: `${many ? 'Columns' : 'Column'} ${and(added.map(({ name }) => name))} of ${shown(first.on)} ${many ? 'are' : 'is'} NOT NULL without a default: rows that are there get ${and([...new Set(added.map(({ type }) => silent(type)))])}, and an INSERT of code that does not know ${many ? 'them' : 'it'} fails from that moment (error 1364).`,
            suggestion: script('-- Give it a DEFAULT; or add it nullable, fill it in batches, and make it NOT NULL later. Or:', words_accepted('add-column-not-null', '(why that value is right, and no code inserts without it)', input.statement.sql)),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/add-column-not-null.js








function add_column_not_null_recipe(command, major) {
    const column = columnText(command.text);
    if (column === undefined)
        return undefined;
    return script('-- With a DEFAULT in the same command nothing is written, and old rows have a value at once. Where there is none:', words_closed(`${command.head} ${without(column, 'NOT NULL', 'DEFAULT', 'PRIMARY')}`), inBatches((0,pg_tree/* printed */.zd)(command.table), (0,pg_tree/* quoted */.TL)(command.subject), '(its value)'), NEXT, notNullRecipe(command.head, command.table, command.subject, major));
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
        postgresql: (input) => together(alter_alterations(input, 'AddColumn')
            .filter((c) => (0,pg_tree/* constraints */.Pu)(c, 'NOTNULL').length + (0,pg_tree/* constraints */.Pu)(c, 'PRIMARY').length > 0)
            .filter((c) => defaultOf(c) === undefined && selfFilling(c) === undefined && !(0,facts/* emptied */.$C)(input, c.table)), (columns, { table }, many) => `${many ? 'Columns' : 'Column'} ${columns} ${many ? 'are' : 'is'} NOT NULL without a default: adding ${many ? 'them' : 'it'} fails if ${(0,pg_tree/* printed */.zd)(table)} holds a single row.`, (command) => add_column_not_null_recipe(command, input.major)),
        mysql: addColumnNotNull,
    }),
};

// EXTERNAL MODULE: ./lib/sql/mysql/scan.js
var scan = __webpack_require__(4556);
;// CONCATENATED MODULE: ./lib/rules/mysql/indexes.js



/** The parts of a key as they are written, without their lengths and orders: `` `a` ``, `(lower(b))`. */
function partsOf(input, { text, name }) {
    const lexis = (0,mysql_tree.mysqlTree)(input.statement)?.lexis ?? { ansiQuotes: false, noBackslashEscapes: false };
    const tokens = [...(0,scan/* significant */.I1)(text, 0, text.length, lexis)];
    const open = tokens.findIndex(({ text: sign, depth }) => sign === '(' && depth === 0);
    if (open === -1)
        return /\bunique\b/i.test(text) ? [quoted(name)] : [];
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

;// CONCATENATED MODULE: ./lib/rules/mysql/settings.js


const SCOPES = {
    GLOBAL: 'global',
    PERSIST: 'persist',
    PERSIST_ONLY: 'persist',
    SESSION: 'session',
    LOCAL: 'session',
};
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
    return script('-- On production, this must find no row:', `-- SELECT c.* FROM ${typed(key.on)} c LEFT JOIN ${typed(key.table)} p ON ${on} WHERE ${set} AND p.${other[0] ?? ''} IS NULL LIMIT 10;`);
}
/** Switched off, the server adds the key in an instant, and looks at none of the rows that are there. */
function quickly(input, key) {
    const single = (0,mysql_tree.mysqlTree)(input.statement)?.facts.actions.length === 1;
    if (!single || input.change?.others === 'write')
        return undefined;
    return script('SET SESSION foreign_key_checks = 0;', `ALTER TABLE ${typed(key.on)} ${key.text}, ALGORITHM=INPLACE, LOCK=NONE;`, 'SET SESSION foreign_key_checks = 1;');
}
function addForeignKey(input) {
    return alterations(input, 'add-foreign-key').flatMap((key) => {
        const other = key.table ?? { schema: undefined, name: 'the other table' };
        if (unchecked(input))
            return [
                {
                    severity: 'info',
                    message: `The foreign key to ${shown(other)} is not checked for the rows that ${shown(key.on)} has, since foreign_key_checks is off: rows that break it stay.`,
                },
            ];
        // A new column holds NULL, which points nowhere.
        const columns = partsOf(input, key).map((column) => column.replaceAll('`', ''));
        const fresh = columns.length > 0 && columns.every((column) => addedHere(input, key.on, column));
        if (fresh && input.change?.others === 'write')
            return [];
        const quick = quickly(input, key);
        const self = sameTable(key.on, other);
        return [
            {
                ...louder(input),
                message: `The foreign key to ${self ? 'itself' : shown(other)} is checked for every row of ${shown(key.on)}; a row that points nowhere makes it fail.${costOf(input)}`,
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
const add_foreign_key_addForeignKey = {
    id: 'add-foreign-key',
    severity: 'warning',
    when: 'A foreign key is added to a table that was there before, and checked in place.',
    effect: 'A SHARE ROW EXCLUSIVE lock on both tables stops all writes to both until every row is checked.',
    instead: 'Add it as NOT VALID and validate it in the next migration, which lets writes go on.',
    onMysql: {
        when: 'A foreign key is added to a table that was there before. A note only, where foreign_key_checks is off.',
        effect: 'The table is copied while every row is checked, and nobody can write to it meanwhile; a row that points nowhere makes it fail.',
        instead: 'Look for such rows first; then the key can be added in place with foreign_key_checks off, which looks at no row.',
    },
    ...perDialect({
        postgresql: (input) => alter_alterations(input, 'AddConstraint', 'AddColumn').flatMap((command) => (0,pg_tree/* constraints */.Pu)(command, 'FOREIGN')
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
;// CONCATENATED MODULE: ./lib/rules/mysql/blocking-index.js



/** Built under a lock that only lets others read, as the manuals of all servers have it; for a server that cannot be asked. */
const SHARED = new Set(['fulltext', 'spatial']);
function blockingIndex(input) {
    const { change } = input;
    const added = alterations(input, 'add-index').filter(({ index = 'plain' }) => change !== undefined || SHARED.has(index));
    const [first] = added;
    if (first === undefined || change?.others === 'write' || change?.rebuilds === true)
        return [];
    const who = change?.others === 'nothing' ? 'read or write' : 'write to';
    return [
        {
            message: `Nobody can ${who} ${shown(first.on)} until the index ${and(added.map(({ name }) => name || 'without a name'))} is built${reasonOf(input)}.`,
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

;// CONCATENATED MODULE: ./lib/rules/cascade.js





const RELATIONS = new Set(['TABLE', 'VIEW', 'MATVIEW', 'SEQUENCE', 'INDEX', 'FOREIGN_TABLE'].map((o) => `OBJECT_${o}`));
/** Whether the statement cascades from something that was there before; drop-schema speaks for schemas. */
function cascades(input) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(input.statement.tree);
    if (name === 'AlterTableStmt')
        return alter_alterations(input, 'DropColumn', 'DropConstraint').some((c) => c.cascade);
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
function change_column_type_recipe(input, { on, name, becomes }) {
    const [table, next] = [typed(on), `${name}_new`];
    return script('-- 1. A column beside the old one, and code that writes both:', `--    ALTER TABLE ${table} ADD COLUMN ${quoted(next)} ${becomes?.type ?? '(the new type)'};`, `-- 2. ${IN_BATCHES.slice(3)}`, `--    UPDATE ${table} SET ${quoted(next)} = ${quoted(name)} WHERE ${quoted(next)} IS NULL AND ${quoted(name)} IS NOT NULL LIMIT 5000;`, '-- 3. Code that reads the new one only. 4. The old one goes. Or accept it, for a quiet hour:', words_accepted('change-column-type', '(how many rows there are, and when this runs)', input.statement.sql));
}
function changeColumnType(input) {
    const { change } = input;
    return redefined(input)
        .filter(changesType)
        .flatMap((column) => {
        const { was, becomes, on, name } = column;
        const blocks = change !== undefined && change.others !== 'write';
        const narrow = !widens(column);
        // Done in an instant, or beside the traffic, and no value can be in its way.
        // What makes the server do more is something else in the same statement then.
        const light = sameLengthBytes(column) || (change !== undefined && !blocks && !change.rebuilds);
        if (!narrow && light)
            return [];
        const kinds = was === undefined || becomes === undefined
            ? ''
            : was.type === becomes.type
                ? ` from ${was.collation || 'no collation'} to ${becomes.collation || 'none'}`
                : ` from ${was.type} to ${becomes.type}`;
        const fit = narrow ? ' A value that does not fit makes it fail, or is cut where the session is not strict.' : '';
        return [
            {
                severity: blocks || change === undefined ? 'error' : 'warning',
                message: `Changes ${name} of ${shown(on)}${kinds}.${costOf(input)}${fit}`,
                suggestion: change_column_type_recipe(input, column),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/rules/change-column-type.js








function rules_change_column_type_recipe(command) {
    const type = command.text === undefined ? undefined : between(command.text, 'TYPE', 'USING');
    if (type === undefined)
        return undefined;
    const column = (0,pg_tree/* quoted */.TL)(command.name);
    const next = (0,pg_tree/* quoted */.TL)(`${command.name}_new`);
    const value = between(command.text ?? '', 'USING') ?? `${column}::${type.replace(/\s+COLLATE\s.*$/i, '')}`;
    return script('-- A second column, which the code writes as well from now on:', `${command.head} ADD COLUMN ${next} ${type};`, inBatches((0,pg_tree/* printed */.zd)(command.table), next, value, `${next} IS NULL AND ${column} IS NOT NULL`), `${NEXT} read from ${next} only. When no code uses ${column} any more, drop it.`);
}
const change_column_type_changeColumnType = {
    id: 'change-column-type',
    severity: 'error',
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
            const commands = alter_alterations(input, 'AlterColumnType').filter((c) => !alter_addedHere(input, c.table, c.name));
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
    const name = column.type === 'name' ? column.text : quoted(column.text);
    return script(IN_BATCHES, `UPDATE ${typed(table)} SET ${name} = ${value.text} WHERE NOT (${name} <=> ${value.text}) LIMIT 5000;`);
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
const hit = (input, { deletes, where, tables }, table, within) => {
    const verb = deletes ? 'DELETE' : 'UPDATE';
    const words = `${verb} without ${where === undefined ? 'WHERE' : 'a WHERE that says something'}${within}`;
    if (deletes)
        return {
            severity: 'error',
            message: `${words} removes every row of ${shown(table)}.`,
            suggestion: words_accepted('delete-or-update-all', '(why no row is needed any more)', input.statement.sql),
        };
    const tokens = (0,mysql_tree.mysqlTree)(input.statement)?.tokens ?? [];
    return {
        message: `${words} writes every row of ${shown(table)}, and keeps all of them locked until it has committed; replicas repeat it after that and lag.`,
        suggestion: (within === '' && where === undefined && tables.length === 1 ? inPieces(tokens, table) : undefined) ??
            words_accepted('delete-or-update-all', '(how many rows it has)', input.statement.sql),
    };
};
function deleteOrUpdateAll(input) {
    const tree = (0,mysql_tree.mysqlTree)(input.statement);
    if (tree === undefined)
        return [];
    const told = (found, within) => found.tables.filter((table) => existed(input, table)).map((table) => hit(input, found, table, within));
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
function delete_or_update_all_inPieces(input, fields, table) {
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
                ? delete_or_update_all_inPieces(input, own, name)
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
const delete_or_update_all_deleteOrUpdateAll = {
    id: 'delete-or-update-all',
    severity: 'warning',
    when: 'A DELETE (an error) or UPDATE (a warning) without a condition, or with one that is always true, runs on a table that was there before: also in WITH, MERGE, DO blocks and functions that are called.',
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
            const found = changesIn(input.statement.tree).filter(({ all, table }) => all && (0,facts/* existed */.z1)(input, table));
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
function depends_on_rows_hit(input, reads, text) {
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
            return [depends_on_rows_hit(input, rows.map(pg_tree/* printed */.zd), bodies)].filter((found) => found !== undefined);
        const all = block === undefined ? called : [block, ...called];
        const outcomes = all.map((one) => outcomeOf(input, one, readers)).filter((one) => one !== undefined);
        // What a block calls may be called by its rows.
        const text = [...outcomes.map((one) => one.text), ...(outcomes.length > 0 && block !== undefined ? [bodies] : [])];
        const found = depends_on_rows_hit(input, outcomes.flatMap((one) => one.reads), text.join(';\n'));
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
    check: (input) => alter_alterations(input, 'DisableRowSecurity')
        .filter((command) => !commandsFrom(input, command.table).some((c) => c.type === 'EnableRowSecurity'))
        .map((command) => ({
        message: `Switches off row level security of ${(0,pg_tree/* printed */.zd)(command.table)}: every role that may read or write it sees and changes all rows.`,
        suggestion: accepted('disable-row-security', '(who may see all rows, and why)', input.statement.sql),
    })),
};

;// CONCATENATED MODULE: ./lib/rules/mysql/drop-column.js



function dropColumn(input) {
    const dropped = alterations(input, 'drop-column').filter(({ on, name, ifExists }) => !addedHere(input, on, name) &&
        !(ifExists && input.before !== undefined && before(input, 'column', on, name) === undefined));
    const [first] = dropped;
    if (first === undefined)
        return words_hiddenDrops(input, 'column');
    const many = dropped.length > 1;
    return [
        {
            message: `Drops column${many ? 's' : ''} ${and(dropped.map(({ name }) => name))} of ${shown(first.on)} with all values. Code that runs now and still names ${many ? 'them' : 'it'} (SELECT *, an ORM's list of columns) fails from that moment.${costOf(input)}`,
            suggestion: script('-- In a later migration, when no code that runs names it any more. Until then an INSERT', '-- that leaves it out needs it to be nullable or to have a default.', words_accepted('drop-column', '(since when no code names it)', input.statement.sql)),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/drop-column.js






const drop_column_dropColumn = {
    id: 'drop-column',
    severity: 'error',
    when: 'A column of a table that was there before is dropped.',
    effect: 'Its values are gone, and code that still names it fails from that moment.',
    instead: 'Deploy code that no longer names it first, then drop it in a later migration and say so in the file.',
    ...perDialect({
        postgresql(input) {
            const commands = alter_alterations(input, 'DropColumn').filter((c) => !alter_addedHere(input, c.table, c.name));
            const [hit] = together(commands, (columns, { table }, many) => `Drops column${many ? 's' : ''} ${columns} of ${(0,pg_tree/* printed */.zd)(table)} with all values. Code that runs now and still names ${many ? 'them' : 'it'} (SELECT *, an ORM's list of columns) fails from that moment.`, (command) => `${command.head} ALTER COLUMN ${(0,pg_tree/* quoted */.TL)(command.name)} DROP NOT NULL;`);
            if (hit === undefined)
                return hiddenDrops(input, 'column');
            const suggestion = script('-- In this migration, so that code which leaves the column out can insert:', hit.suggestion, '-- In a later one, when no code that runs names it any more:', accepted('drop-column', '(since when no code names it)', input.statement.sql));
            return [{ ...hit, suggestion }];
        },
        mysql: dropColumn,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/mysql/drop-constraint.js


const ADDED = new Set(['add-foreign-key', 'add-check']);
function dropConstraint(input) {
    const dropped = alterations(input, 'drop-foreign-key', 'drop-constraint', 'drop-index').filter(({ kind, on, name }) => kind !== 'drop-index' || /^(?:UNIQUE|PRIMARY)/.test(before(input, 'index', on, name)?.definition ?? ''));
    const [first] = dropped;
    if (first === undefined)
        return [];
    // One that is put back, or whose column or table goes with it.
    const explained = input.migration.parsed.some((statement, i) => {
        const facts = factsOf(statement);
        const [on] = facts?.tables ?? [];
        if (facts === undefined || on === undefined || !facts.tables.some((table) => sameTable(table, first.on)))
            return false;
        if (facts.verb === 'DROP TABLE')
            return i > input.index;
        return actionsOf(statement).some(({ kind, index }) => ADDED.has(kind) || kind === 'drop-column' || (kind === 'add-index' && /^(?:unique|primary)$/.test(index ?? '')));
    });
    if (explained)
        return [];
    const many = dropped.length > 1;
    return [
        {
            message: `Constraint${many ? 's' : ''} ${and(dropped.map(({ name }) => name))} of ${shown(first.on)} no longer ${many ? 'hold' : 'holds'}: rows that break ${many ? 'them' : 'it'} are accepted from then on.`,
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
        postgresql: (input) => together(alter_alterations(input, 'DropConstraint').filter((command) => {
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
        mysql: dropConstraint,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/mysql/drop-database.js


function dropDatabase(input) {
    const facts = factsOf(input.statement);
    if (facts?.verb !== 'DROP DATABASE')
        return [];
    const name = facts.object?.name ?? '';
    const made = input.migration.parsed.slice(0, input.index).some((statement) => {
        const earlier = factsOf(statement);
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
        const dropped = alterations(input, 'drop-index').filter(({ on, name }) => {
            const column = first(before(input, 'index', on, name)?.definition);
            const others = [...(input.after?.objects.values() ?? [])].filter((object) => object.kind === 'index' && object.name.startsWith(`${on.name}.`));
            return name !== 'PRIMARY' && column !== '' && !others.some(({ definition }) => first(definition) === column);
        });
        const [one] = dropped;
        if (one === undefined)
            return [];
        return [
            {
                message: `Drops the index ${and(dropped.map(({ name }) => name))} of ${shown(one.on)}: queries that used it read the whole table from then on.`,
                suggestion: script('-- In this migration; MariaDB says IGNORED where MySQL says INVISIBLE:', ...dropped.map(({ name }) => `-- ALTER TABLE ${typed(one.on)} ALTER INDEX ${quoted(name)} INVISIBLE;`), '-- In a later one, when nothing has become slow:', `${input.statement.sql};`),
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

;// CONCATENATED MODULE: ./lib/rules/mysql/drop-table.js



function dropTable(input) {
    const facts = factsOf(input.statement);
    const drops = facts?.verb === 'DROP TABLE';
    const replaces = facts?.verb === 'CREATE TABLE' && facts.orReplace;
    if (facts === undefined || (!drops && !replaces))
        return words_hiddenDrops(input, 'table');
    const tables = facts.tables.filter((table) => existed(input, table));
    if (tables.length === 0)
        return [];
    const them = tables.length === 1 ? 'it' : 'them';
    const what = `${and(tables.map(shown))} with all rows`;
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

;// CONCATENATED MODULE: ./lib/rules/lock-tables.js



const GLOBAL = /^(?:FLUSH|LOCK INSTANCE|BACKUP)/;
const lockTables = {
    id: 'lock-tables',
    severity: 'warning',
    dialects: ['mysql'],
    when: 'LOCK TABLES on tables that were there before, FLUSH TABLES … WITH READ LOCK or FOR EXPORT, LOCK INSTANCE, BACKUP STAGE.',
    effect: 'Everybody else waits until UNLOCK TABLES, or until the session ends: for as long as all that stands between takes.',
    instead: 'Leave it out: each statement takes the locks that it needs.',
    check(input) {
        const { kind, sql } = input.statement;
        const facts = factsOf(input.statement);
        const global = GLOBAL.test(kind) && (!kind.startsWith('FLUSH') || /\bread\s+lock\b|\bfor\s+export\b/i.test(sql));
        const tables = kind === 'LOCK TABLES' ? (facts?.tables ?? []).filter((table) => existed(input, table)) : [];
        if (!global && tables.length === 0)
            return [];
        const what = global ? 'the whole server' : and(tables.map(shown));
        return [
            {
                message: `Holds ${what} against everybody else until it is unlocked, or until the session ends.`,
                suggestion: script(words_accepted('lock-tables', '(why it is needed, and for how long)', sql)),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/modify-drops-attributes.js




const wordOf = (part) => /^(?:ON UPDATE|\w+)/.exec(part)?.[0] ?? part;
/** What the column had and has no more, where the text does not say that it is to go. */
function lost({ was, becomes, text }) {
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
        return redefined(input).flatMap((column) => {
            const parts = lost(column);
            if (parts.length === 0)
                return [];
            const one = redefined(input).length === 1 && column.text.length + 1 < input.statement.sql.length;
            const placed = /\b(?:first|after)\b/i.test(column.text);
            const whole = input.statement.sql.endsWith(column.text) && one && !placed;
            return [
                {
                    message: `${column.kind === 'change' ? 'CHANGE' : 'MODIFY'} defines ${column.name} of ${shown(column.on)} anew, without ${and(parts)}, which it has now: that is gone after it.`,
                    suggestion: whole
                        ? script('-- With what the column has:', `${input.statement.sql} ${parts.join(' ')};`)
                        : words_accepted('modify-drops-attributes', `(why ${parts.map(wordOf).join(', ')} may go)`, input.statement.sql),
                },
            ];
        });
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
        const facts = factsOf(input.statement);
        const [table] = facts?.tables ?? [];
        if (facts?.verb !== 'CREATE TABLE' ||
            table === undefined ||
            input.migration.statements[input.index]?.skipped !== undefined)
            return [];
        const made = after(input, 'table', table);
        if (made === undefined || after(input, 'index', table, 'PRIMARY') !== undefined)
            return [];
        return [
            {
                message: `${shown(table)} has no primary key: a replica looks through all of it for each row that changes.`,
                suggestion: script('-- Where no columns are the key, one that numbers itself, after it in this file:', `--   ALTER TABLE ${typed(table)} ADD COLUMN id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST;`, '-- Or say why it needs none:', words_accepted('no-primary-key', '(why it needs none)', input.statement.sql)),
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
    const rows = parsed.filter((statement) => factsOf(statement)?.dataOnly === true && statement.kind !== 'SELECT');
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
const notTransactional = {
    id: 'not-transactional',
    severity: 'warning',
    dialects: ['mysql'],
    when: 'A table is made with, or changed to, a storage engine without transactions: MyISAM, Aria, MEMORY, CSV.',
    effect: 'A failed change of rows stays half done, foreign keys are not kept, a crash can lose rows, and a backup of the running server does not hold one moment of it.',
    instead: 'Use InnoDB.',
    check(input) {
        const facts = factsOf(input.statement);
        const [table] = facts?.tables ?? [];
        if (table === undefined || input.migration.statements[input.index]?.skipped !== undefined)
            return [];
        if (facts?.verb !== 'CREATE TABLE' && alterations(input, 'engine').length === 0)
            return [];
        const { definition } = after(input, 'table', table) ?? { definition: '' };
        if (!definition.startsWith('ENGINE ') || TRANSACTIONAL.test(definition))
            return [];
        const engine = /^ENGINE (\S+)/.exec(definition)?.[1] ?? '';
        return [
            {
                message: `${shown(table)} is kept by ${engine}, which has no transactions: a failed change stays half done, and a crash can lose rows.`,
                suggestion: words_accepted('not-transactional', '(why its rows may be lost)', input.statement.sql),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/not-understood.js



const notUnderstood = {
    id: 'not-understood',
    severity: 'warning',
    dialects: ['mysql'],
    when: 'The server takes a statement that our grammar does not: on a table that was there before, or of an unknown kind.',
    effect: 'A part of it may be a danger that no rule has seen. What was measured on the shadow, what is gone after it among that, is right all the same.',
    instead: 'Read it with care; where it can be written as several plain statements, do so.',
    check(input) {
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
        const touches = facts.tables.length === 0 || facts.tables.some((table) => existed(input, table));
        if (!unknown && !((0,mysql_tree.hasParts)(facts.verb) && touches && !tree.complete))
            return [];
        const parts = alterations(input, 'other').map(({ text }) => text);
        const [part] = parts.length === 1 && parts[0] !== undefined && parts[0].length <= 80 ? parts : [];
        return [
            {
                message: `${unknown ? 'This statement' : part === undefined ? `This ${facts.verb}` : `The part \`${part}\` of this ${facts.verb}`} is written in words that our grammar does not know: the rules may have missed something in it.`,
                suggestion: words_accepted('not-understood', '(who has read it, and what it does)', input.statement.sql),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/mysql/nothing-done.js

/** `DROP … IF EXISTS` before a CREATE of the same name is how a file is made to run twice. */
function madeAgain(input) {
    const facts = factsOf(input.statement);
    if (facts === undefined || !facts.verb.startsWith('DROP'))
        return false;
    const names = [...facts.tables, ...(facts.object === undefined ? [] : [facts.object])];
    return input.migration.parsed.slice(input.index + 1).some((statement) => {
        const later = factsOf(statement);
        if (later === undefined || !later.verb.startsWith('CREATE'))
            return false;
        const made = [...later.tables, ...(later.object === undefined ? [] : [later.object])];
        return made.some((one) => names.some((name) => sameTable(one, name)));
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

;// CONCATENATED MODULE: ./lib/rules/mysql/rename.js



const FAILS = 'Code that runs now knows the old name only and fails from that moment; code that knows the new one fails before.';
/** Something takes the old name within the same file: a view that keeps it alive, or another table in its place. */
function takenAgain(input, table) {
    return input.migration.parsed.slice(input.index).some((statement, i) => {
        const facts = factsOf(statement);
        if (facts === undefined)
            return false;
        const renamed = facts.actions.some(({ kind, table: to }) => kind === 'rename-table' && to !== undefined && sameTable(to, table));
        if (renamed)
            return true;
        const made = facts.verb === 'CREATE VIEW' ? facts.object : facts.verb === 'CREATE TABLE' ? facts.tables[0] : undefined;
        return i > 0 && made !== undefined && sameTable(made, table);
    });
}
function tables(input) {
    const facts = factsOf(input.statement);
    if (facts === undefined || didNothing(input))
        return [];
    return facts.actions.flatMap(({ kind, table: to }, i) => {
        const from = facts.verb === 'RENAME TABLE' ? facts.tables[i] : facts.tables[0];
        return kind === 'rename-table' && from !== undefined && to !== undefined ? [[from, to]] : [];
    });
}
function column(input, on, from, to) {
    const [t, a, b] = [typed(on), quoted(from), quoted(to)];
    return {
        message: `Renames column ${from} of ${shown(on)} to ${to}. ${FAILS}`,
        suggestion: script(`-- 1. ALTER TABLE ${t} ADD COLUMN ${b} (the type of ${a}), and code that writes both.`, `-- 2. ${IN_BATCHES.slice(3)}`, `--    UPDATE ${t} SET ${b} = ${a} WHERE ${b} IS NULL AND ${a} IS NOT NULL LIMIT 5000;`, `-- 3. Code that reads ${b} only. 4. In a later migration: ALTER TABLE ${t} DROP COLUMN ${a};`, '-- Or, where nothing runs that names it:', words_accepted('rename', '(why no code names it)', input.statement.sql)),
    };
}
function rename(input) {
    const moved = tables(input)
        .filter(([from]) => existed(input, from) && !takenAgain(input, from))
        .map(([from, to]) => ({
        message: `Renames ${shown(from)} to ${shown(to)}. ${FAILS}`,
        suggestion: script('-- A view keeps the old name alive, and simple views can be written to. Give it the grants of the table,', '-- and drop it in a later migration, when no code names it any more.', `RENAME TABLE ${typed(from)} TO ${typed(to)};`, `CREATE SQL SECURITY INVOKER VIEW ${typed(from)} AS SELECT * FROM ${typed(to)};`),
    }));
    const columns = alterations(input, 'rename-column', 'change')
        .filter(({ on, name, to = name }) => name.toLowerCase() !== to.toLowerCase() && !addedHere(input, on, name))
        .map(({ on, name, to = '' }) => column(input, on, name, to));
    return [...moved, ...columns];
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
    if (alter_addedHere(input, table, from))
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
    when: 'A table, view, column, schema or enum value that was there before gets another name.',
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
        mysql: rename,
    }),
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

;// CONCATENATED MODULE: ./lib/rules/mysql/session-setting.js



/** What these change, in words that follow "meanwhile". */
const MEANING = {
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
};
const LOUD = new Set(['foreign_key_checks', 'sql_log_bin', 'check_constraint_checks']);
const OFF = /^(?:0|OFF|FALSE)$/i;
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
        const loud = LOUD.has(name) && OFF.test(value);
        const harmless = BACK.test(value) || (/_checks$|_bin$/.test(name) && !OFF.test(value));
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
const session_setting_sessionSetting = {
    id: 'session-setting',
    severity: 'info',
    when: 'A file changes search_path, the role, session_replication_role or row_security for the session and does not put it back. A warning for session_replication_role, which switches triggers and foreign keys off.',
    effect: 'It holds for all that the session does afterwards. This action resets the session after each file; other tools do not.',
    instead: 'Use SET LOCAL, which ends with the transaction, or RESET at the end of the file.',
    onMysql: {
        when: 'A file changes for the session what its statements mean or what is checked (sql_mode, foreign_key_checks, sql_log_bin, …) and does not put it back; or changes a setting for the whole server. A warning for what switches checks off, and for the server.',
        effect: 'It holds for all that the session does afterwards: rows that break a foreign key stay. This action resets the session after each file; other tools do not.',
        instead: 'Put it back at the end of the file.',
    },
    ...perDialect({
        postgresql(input) {
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
    const columns = redefined(input).filter(({ was, becomes, text }) => was === undefined || becomes === undefined
        ? NOT_NULL.test(text)
        : !was.notNull && becomes.notNull && NOT_NULL.test(text));
    const [first] = columns;
    if (first === undefined)
        return [];
    const names = columns.map(({ name, to = name }) => to);
    return [
        {
            ...louder(input),
            message: `Makes ${and(names)} of ${shown(first.on)} NOT NULL. One row with NULL makes it fail; where the session is not strict, NULLs become 0 or an empty text and nobody is told.${costOf(input)}`,
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
const set_not_null_setNotNull = {
    id: 'set-not-null',
    severity: 'warning',
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
        alter_alterations(input, 'SetNotNull').filter((c) => input.rewrites.length === 0 && !proved(input, c.table, c.name)), (columns, { table }) => `SET NOT NULL on ${columns} reads all of ${(0,pg_tree/* printed */.zd)(table)} under an ACCESS EXCLUSIVE lock: nobody can read or write ${(0,pg_tree/* printed */.zd)(table)} meanwhile. One row with NULL makes it fail.`, (command) => notNullRecipe(command.head, command.table, command.name, input.major)),
        mysql: setNotNull,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/mysql/table-rewrite.js







/** These rebuild the table on every server, asked or not. */
const REBUILDS = ['engine', 'force', 'convert-charset', 'order'];
/** These say the same, and why it is done. */
const TOLD = [addCheck, addForeignKey, changeColumnType, setNotNull];
function tableRewrite(input) {
    const { change } = input;
    const facts = factsOf(input.statement);
    const [table] = facts?.tables ?? [];
    if (facts === undefined || table === undefined || !existed(input, table))
        return [];
    const known = change?.rebuilds ?? (facts.verb === 'OPTIMIZE TABLE' || alterations(input, ...REBUILDS).length > 0);
    if (!known || TOLD.some((rule) => rule(input).length > 0))
        return [];
    const open = change?.others === 'write';
    const lock = open
        ? 'Reads and writes go on, but it needs as much disk again, and replicas do the same after it and lag.'
        : 'Nobody can write to it meanwhile; it needs as much disk again, and replicas do the same after it and lag.';
    return [
        {
            severity: open ? 'warning' : 'error',
            message: `${facts.verb} writes all of ${shown(table)} anew${reasonOf(input)}. ${lock}`,
            suggestion: script(ONLINE_TOOLS, words_accepted('table-rewrite', '(how large it is, and when this runs)', input.statement.sql)),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/volatile-default.js






/** The commands of this statement that fill a new column row by row, where the shadow shows a rewrite. */
function fillsEachRow(input) {
    if (input.rewrites.length === 0)
        return [];
    return alter_alterations(input, 'AddColumn').filter((command) => {
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
    const [generated] = alter_alterations(input, 'AddColumn').filter((c) => (0,pg_tree/* constraints */.Pu)(c, 'GENERATED').length > 0);
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
const table_rewrite_tableRewrite = {
    id: 'table-rewrite',
    severity: 'error',
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
            if (alter_alterations(input, 'AlterColumnType').length > 0 || fillsEachRow(input).length > 0)
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
        mysql: tableRewrite,
    }),
};

;// CONCATENATED MODULE: ./lib/rules/mysql/truncate.js


/** Parts of an ALTER TABLE that take rows away without naming one. */
const PARTITIONS = {
    drop: 'Drops a partition of',
    truncate: 'Empties a partition of',
    discard: 'Discards a partition of',
};
const truncate_hit = (input, what, table, rest) => ({
    message: `${what} ${shown(table)}: ${rest} No trigger sees them go, and no transaction can take it back.`,
    suggestion: words_accepted('truncate', '(why no row is needed any more)', input.statement.sql),
});
function truncate(input) {
    const facts = factsOf(input.statement);
    const [table] = facts?.tables ?? [];
    if (facts?.verb === 'TRUNCATE TABLE' && table !== undefined)
        return existed(input, table) ? [truncate_hit(input, 'Empties', table, 'all rows are gone.')] : [];
    return alterations(input, 'partition', 'other').flatMap(({ kind, name, on, text }) => {
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
    return alterations(input, 'add-index')
        .filter(({ index }) => index === 'unique' || index === 'primary')
        .flatMap((added) => {
        const columns = partsOf(input, added);
        const bare = columns.map((column) => column.replaceAll('`', ''));
        // A column that numbers itself is unique from the beginning.
        if (columns.length === 1 && addedHere(input, added.on, bare[0] ?? ''))
            return [];
        const list = columns.join(', ');
        // NULLs do not count as the same
        const set = columns.map((column) => `${column} IS NOT NULL`).join(' AND ');
        return [
            {
                severity: 'warning',
                message: `The ${added.index === 'primary' ? 'PRIMARY KEY' : 'UNIQUE key'} on ${bare.join(', ')} of ${shown(added.on)} fails as soon as two rows have the same values, also rows that are written while it is built.${costOf(input)}`,
                suggestion: script('-- On production, this must find no row:', `-- SELECT ${list}, COUNT(*) FROM ${typed(added.on)} WHERE ${set} GROUP BY ${list} HAVING COUNT(*) > 1;`, words_accepted('unique-constraint', '(since when no two rows are the same)', input.statement.sql)),
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
    const column = command.type === 'AddColumn' ? columnText(command.text) : undefined;
    const table = (0,pg_tree/* printed */.zd)(command.table);
    return script(column === undefined ? undefined : words_closed(`${command.head} ${without(column, 'UNIQUE', 'PRIMARY')}`), ALONE, `CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ${name} ON ${table} (${keys.map(pg_tree/* quoted */.TL).join(', ')})${include}${nulls};`, NEXT, primary
        ? '-- (Make the columns NOT NULL first, as for the rule set-not-null, or this reads the whole table.)'
        : undefined, `${command.head} ADD CONSTRAINT ${name} ${primary ? 'PRIMARY KEY' : 'UNIQUE'} USING INDEX ${name}${deferrable};`);
}
const unique_constraint_uniqueConstraint = {
    id: 'unique-constraint',
    severity: 'error',
    when: 'A UNIQUE or PRIMARY KEY constraint that builds its own index is added to a table that was there before.',
    effect: 'The index is built under an ACCESS EXCLUSIVE lock: nobody can read or write the table until it is built.',
    instead: 'Build a unique index CONCURRENTLY, then add the constraint USING INDEX, which takes an instant.',
    onMysql: {
        when: 'A UNIQUE key or a PRIMARY KEY is added to a table that was there before.',
        effect: 'It fails as soon as two rows have the same values, after all rows were read; a primary key writes the whole table anew.',
        instead: 'Look for such rows on production first; the finding gives the query.',
    },
    ...perDialect({
        postgresql: (input) => alter_alterations(input, 'AddConstraint', 'AddColumn').flatMap((command) => ['UNIQUE', 'PRIMARY'].flatMap((type) => {
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
        ...(rehearsed?.change === undefined ? {} : { change: rehearsed.change }),
        dialect: request.dialect,
        ...(request.before === undefined ? {} : { before: request.before }),
        ...(request.after === undefined ? {} : { after: request.after }),
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
    const number = /^\d{4}$/.test(error.code) ? ` (error ${error.code})` : '';
    const code = /^[0-9A-Z]{5}$/.test(error.code) ? ` (SQLSTATE ${error.code})` : number;
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
