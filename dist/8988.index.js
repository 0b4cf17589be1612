export const id = 8988;
export const ids = [8988];
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

// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
// EXTERNAL MODULE: ./lib/sql/mysql/kind.js + 1 modules
var kind = __webpack_require__(84185);
;// CONCATENATED MODULE: ./lib/sql/mysql/outline.js

const FORMS = (0,dictionary/* dictionary */.z)({
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
});
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
const RULES = (0,dictionary/* dictionary */.z)({
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
});
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


/***/ })

};
