export const id = 2262;
export const ids = [2262,8988];
export const modules = {

/***/ 38314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ LOCK_TABLE),
/* harmony export */   RS: () => (/* binding */ isOwnHistory),
/* harmony export */   Uo: () => (/* binding */ ownTables),
/* harmony export */   s7: () => (/* binding */ scratchSuffix),
/* harmony export */   sm: () => (/* binding */ historyPlace),
/* harmony export */   ul: () => (/* binding */ SCRATCH_PREFIX),
/* harmony export */   vr: () => (/* binding */ RESTORING_TABLE)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The setting `history-schema` at its default means a table in the target database itself; any other value names a database. */
const DEFAULT_SCHEMA = 'migrate_on_merge';
function historyPlace(database, schema) {
    return schema === DEFAULT_SCHEMA
        ? { database, table: `${DEFAULT_SCHEMA}_history`, apart: false }
        : { database: schema, table: 'history', apart: schema !== database };
}
/** The lock row's table stands in the target database: it locks that one. */
const LOCK_TABLE = `${DEFAULT_SCHEMA}_lock`;
/** Stands in a database for as long as a restore into it is not through. */
const RESTORING_TABLE = `${DEFAULT_SCHEMA}_restoring`;
/** Whether a name in a statement is our history table's; a bare one counts only where the table's own name is ours. */
function isOwnHistory({ schema, name }, historySchema) {
    const place = historyPlace('', historySchema);
    return name === place.table && (place.apart ? schema === place.database : true);
}
/** Our own tables in a database. */
function ownTables(database, historySchema) {
    const history = historyPlace(database, historySchema);
    return new Set([LOCK_TABLE, RESTORING_TABLE, ...(history.apart ? [] : [history.table])]);
}
/** Databases of ours on a server for shadows begin with this and the time of their making: a later run tells leftovers by it. */
const SCRATCH_PREFIX = `${DEFAULT_SCHEMA}_shadow_`;
/** The name tells when it was made, and nobody can guess it. */
const scratchSuffix = () => `${Date.now().toString(36)}_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;


/***/ }),

/***/ 85584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ spotAt),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   LX: () => (/* binding */ lineCounter),
/* harmony export */   M0: () => (/* binding */ offsetOfCharacter),
/* harmony export */   T_: () => (/* binding */ spotCounter)
/* harmony export */ });
/** Where an offset (UTF-16 units) stands in a text. */
function spotAt(text, offset) {
    const end = Math.min(Math.max(offset, 0), text.length);
    let line = 1;
    let start = 0;
    for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
        line += 1;
        start = at + 1;
    }
    return { line, column: [...text.slice(start, end)].length + 1 };
}
/** The offset (UTF-16 units) of the n-th character (code point, from 0): servers count characters, JavaScript does not. */
function offsetOfCharacter(text, index) {
    let offset = 0;
    for (let seen = 0; seen < index && offset < text.length; seen += 1) {
        const unit = text.charCodeAt(offset);
        offset += unit >= 0xd800 && unit <= 0xdbff && offset + 1 < text.length ? 2 : 1;
    }
    return offset;
}
/** Follows growing offsets over the text, each character looked at once; smaller ones begin anew. */
class Lines {
    text;
    line = 1;
    start = 0;
    /** The coming line end, kept so that a line of megabytes is not searched again for each offset on it. */
    next;
    constructor(text) {
        this.text = text;
        this.next = this.find(0);
    }
    find(from) {
        const found = this.text.indexOf('\n', from);
        return found === -1 ? Number.POSITIVE_INFINITY : found;
    }
    to(offset) {
        if (offset < this.start) {
            this.line = 1;
            this.start = 0;
            this.next = this.find(0);
        }
        while (this.next < offset) {
            this.line += 1;
            this.start = this.next + 1;
            this.next = this.find(this.start);
        }
        return this;
    }
}
/** Answers `line of offset` for growing offsets in one pass over the text. */
function lineCounter(text, firstLine = 1) {
    const lines = new Lines(text);
    return (offset) => lines.to(offset).line + firstLine - 1;
}
/** Answers `spotAt` for growing offsets in one pass over the text, however many there are on one line. */
function spotCounter(text) {
    const lines = new Lines(text);
    let seen = 0;
    let column = 1;
    return (offset) => {
        const end = Math.min(Math.max(offset, 0), text.length);
        const { line, start } = lines.to(end);
        if (seen > end || start > seen) {
            seen = start;
            column = 1;
        }
        column += [...text.slice(seen, end)].length;
        seen = end;
        return { line, column };
    };
}
const WIDEST = 160;
/** Wide lines are cut around the caret, so that a dump's line of a megabyte stays readable. */
function cut(line, column) {
    const characters = [...line];
    if (characters.length <= WIDEST)
        return { text: line, column };
    const from = Math.max(0, Math.min(column - WIDEST / 2, characters.length - WIDEST));
    const text = characters.slice(from, from + WIDEST).join('');
    return {
        text: `${from > 0 ? '…' : ''}${text}${from + WIDEST < characters.length ? '…' : ''}`,
        column: column - from + (from > 0 ? 1 : 0),
    };
}
/** The lines around a spot, numbered, with a caret under it. `firstLine` is the number of the text's first line in its file. */
function excerpt(text, spot, firstLine = 1) {
    const lines = text.split('\n');
    const index = spot.line - firstLine;
    const from = Math.max(0, index - 2);
    const to = Math.min(lines.length - 1, index + 2);
    const width = String(firstLine + to).length;
    const out = [];
    for (let i = from; i <= to; i += 1) {
        const line = (lines[i] ?? '').replace(/\r$/, '').replaceAll('\t', ' ');
        const shown = cut(line, i === index ? spot.column : 1);
        out.push(`${String(firstLine + i).padStart(width)} | ${shown.text}`.trimEnd());
        if (i === index)
            out.push(`${' '.repeat(width)} | ${' '.repeat(Math.max(0, shown.column - 1))}^`);
    }
    return out.join('\n');
}


/***/ }),

/***/ 49734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ positionOf)
/* harmony export */ });
/** MySQL and MariaDB show 80 bytes, and MariaDB makes the last three of them dots. Characters have up to four bytes. */
const WHOLE = 76;
function toldBy(message) {
    const mysql = /\bnear '([\s\S]*)' at line (\d+)\s*$/.exec(message);
    if (mysql !== null)
        return { near: mysql[1] ?? '', line: Number(mysql[2]) };
    const tidb = /\bline (\d+) column \d+ near "([\s\S]*)"\s*(?:\(total length \d+\))?\s*$/.exec(message);
    return tidb === null ? undefined : { near: tidb[2] ?? '', line: Number(tidb[1]) };
}
/** A pattern for a text that the server printed: what its character set lacks, it prints as a question mark. */
function pattern(printed, end) {
    const escaped = printed.replace(/[\\^$.*+()[\]{}|/]/g, '\\$&').replaceAll('?', '(?:\\?|[^\\x00-\\x7f])');
    return new RegExp(escaped + end, 'gu');
}
/** Where the text from the word to the end of the statement begins, if that is what the server printed. */
function atEnd(sql, near) {
    const from = Math.max(0, sql.length - 4 * near.length - 1000);
    const found = pattern(near, '\\s*$').exec(sql.slice(from));
    return found === null ? -1 : from + found.index;
}
/** The occurrence whose line is nearest to the one that was told; the first of several on it. */
function onLine(sql, printed, line) {
    if (printed.trim() === '')
        return -1;
    let best = -1;
    let away = Number.POSITIVE_INFINITY;
    let seen = 1;
    let at = 0;
    for (const { index } of sql.matchAll(pattern(printed, ''))) {
        for (let next = sql.indexOf('\n', at); next !== -1 && next < index; next = sql.indexOf('\n', at)) {
            seen += 1;
            at = next + 1;
        }
        if (Math.abs(seen - line) < away) {
            best = index;
            away = Math.abs(seen - line);
        }
    }
    return best;
}
function startOfLine(sql, line) {
    let at = 0;
    for (let seen = 1; seen < line; seen += 1) {
        const next = sql.indexOf('\n', at);
        if (next === -1)
            break;
        at = next + 1;
    }
    return at + (/^[ \t]*/.exec(sql.slice(at, at + 1000))?.[0].length ?? 0);
}
function offsetOf(sql, { near, line }) {
    if (near.trim() === '')
        return sql.trimEnd().length;
    const cut = near.endsWith('...') || Buffer.byteLength(near) > WHOLE;
    const whole = atEnd(sql, near);
    if (whole !== -1)
        return whole;
    const printed = cut ? near.replace(/\.\.\.$/, '').replace(/\?+$/, '') : near;
    for (const part of [printed, printed.split('\n')[0] ?? '', printed.slice(0, 20), printed.slice(0, 8)]) {
        const found = onLine(sql, part, line);
        if (found !== -1)
            return found;
    }
    return startOfLine(sql, line);
}
/** MariaDB names a type that it does not know, without a place. */
function unknownType(sql, message) {
    const type = /^Unknown data type: '(\w+)'/.exec(message)?.[1];
    return type === undefined ? -1 : sql.search(new RegExp(`(?<![\\w\`'"$])${type}(?![\\w\`'"$])`, 'i'));
}
/**
 * Where in the statement an error of the server belongs, by its "… near '…' at line N": counted in characters from 1,
 * one past the end where the statement breaks off. Undefined for errors that tell no place.
 */
function positionOf(sql, message) {
    const told = toldBy(message);
    const offset = told === undefined ? unknownType(sql, message) : offsetOf(sql, told);
    return offset === -1 ? undefined : [...sql.slice(0, offset)].length + 1;
}


/***/ }),

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


/***/ }),

/***/ 72480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ nodeOf),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   kp: () => (/* binding */ roleOf)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54693);

const OBJECTS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    OBJECT_TABLE: 'TABLE',
    OBJECT_INDEX: 'INDEX',
    OBJECT_VIEW: 'VIEW',
    OBJECT_MATVIEW: 'MATERIALIZED VIEW',
    OBJECT_SEQUENCE: 'SEQUENCE',
    OBJECT_FOREIGN_TABLE: 'FOREIGN TABLE',
    OBJECT_TYPE: 'TYPE',
    OBJECT_DOMAIN: 'DOMAIN',
    OBJECT_SCHEMA: 'SCHEMA',
    OBJECT_FUNCTION: 'FUNCTION',
    OBJECT_PROCEDURE: 'PROCEDURE',
    OBJECT_ROUTINE: 'ROUTINE',
    OBJECT_AGGREGATE: 'AGGREGATE',
    OBJECT_EXTENSION: 'EXTENSION',
    OBJECT_TRIGGER: 'TRIGGER',
    OBJECT_POLICY: 'POLICY',
    OBJECT_RULE: 'RULE',
    OBJECT_COLUMN: 'COLUMN',
    OBJECT_TABCONSTRAINT: 'CONSTRAINT',
    OBJECT_DOMCONSTRAINT: 'CONSTRAINT',
    OBJECT_ATTRIBUTE: 'ATTRIBUTE',
    OBJECT_DATABASE: 'DATABASE',
    OBJECT_ROLE: 'ROLE',
    OBJECT_COLLATION: 'COLLATION',
    OBJECT_OPERATOR: 'OPERATOR',
    OBJECT_STATISTIC_EXT: 'STATISTICS',
    OBJECT_PUBLICATION: 'PUBLICATION',
    OBJECT_SUBSCRIPTION: 'SUBSCRIPTION',
    OBJECT_EVENT_TRIGGER: 'EVENT TRIGGER',
    OBJECT_TSCONFIGURATION: 'TEXT SEARCH CONFIGURATION',
    OBJECT_TSDICTIONARY: 'TEXT SEARCH DICTIONARY',
    OBJECT_FOREIGN_SERVER: 'SERVER',
    OBJECT_FDW: 'FOREIGN DATA WRAPPER',
    OBJECT_LANGUAGE: 'LANGUAGE',
    OBJECT_CAST: 'CAST',
    OBJECT_OPCLASS: 'OPERATOR CLASS',
    OBJECT_OPFAMILY: 'OPERATOR FAMILY',
    OBJECT_LARGEOBJECT: 'LARGE OBJECT',
});
const KINDS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    CreateStmt: 'CREATE TABLE',
    CreateTableAsStmt: 'CREATE TABLE AS',
    IndexStmt: 'CREATE INDEX',
    ViewStmt: 'CREATE VIEW',
    CreateSeqStmt: 'CREATE SEQUENCE',
    AlterSeqStmt: 'ALTER SEQUENCE',
    CreateSchemaStmt: 'CREATE SCHEMA',
    CreateExtensionStmt: 'CREATE EXTENSION',
    AlterExtensionStmt: 'ALTER EXTENSION',
    CreateTrigStmt: 'CREATE TRIGGER',
    CreatePLangStmt: 'CREATE LANGUAGE',
    CreateEnumStmt: 'CREATE TYPE',
    CreateRangeStmt: 'CREATE TYPE',
    CompositeTypeStmt: 'CREATE TYPE',
    AlterEnumStmt: 'ALTER TYPE',
    AlterTypeStmt: 'ALTER TYPE',
    CreateDomainStmt: 'CREATE DOMAIN',
    AlterDomainStmt: 'ALTER DOMAIN',
    CreatePolicyStmt: 'CREATE POLICY',
    AlterPolicyStmt: 'ALTER POLICY',
    CreateRoleStmt: 'CREATE ROLE',
    AlterRoleStmt: 'ALTER ROLE',
    AlterRoleSetStmt: 'ALTER ROLE',
    DropRoleStmt: 'DROP ROLE',
    CreatedbStmt: 'CREATE DATABASE',
    DropdbStmt: 'DROP DATABASE',
    AlterDatabaseStmt: 'ALTER DATABASE',
    AlterDatabaseSetStmt: 'ALTER DATABASE',
    AlterSystemStmt: 'ALTER SYSTEM',
    RuleStmt: 'CREATE RULE',
    InsertStmt: 'INSERT',
    UpdateStmt: 'UPDATE',
    DeleteStmt: 'DELETE',
    MergeStmt: 'MERGE',
    SelectStmt: 'SELECT',
    TruncateStmt: 'TRUNCATE TABLE',
    CopyStmt: 'COPY',
    DoStmt: 'DO',
    CallStmt: 'CALL',
    LockStmt: 'LOCK TABLE',
    ExplainStmt: 'EXPLAIN',
    ReindexStmt: 'REINDEX',
    ClusterStmt: 'CLUSTER',
    CommentStmt: 'COMMENT',
    SecLabelStmt: 'SECURITY LABEL',
    RefreshMatViewStmt: 'REFRESH MATERIALIZED VIEW',
    CheckPointStmt: 'CHECKPOINT',
    NotifyStmt: 'NOTIFY',
    ListenStmt: 'LISTEN',
    UnlistenStmt: 'UNLISTEN',
    PrepareStmt: 'PREPARE',
    ExecuteStmt: 'EXECUTE',
    DeallocateStmt: 'DEALLOCATE',
    CreateStatsStmt: 'CREATE STATISTICS',
    AlterStatsStmt: 'ALTER STATISTICS',
    CreatePublicationStmt: 'CREATE PUBLICATION',
    AlterPublicationStmt: 'ALTER PUBLICATION',
    CreateSubscriptionStmt: 'CREATE SUBSCRIPTION',
    AlterSubscriptionStmt: 'ALTER SUBSCRIPTION',
    DropSubscriptionStmt: 'DROP SUBSCRIPTION',
    CreateEventTrigStmt: 'CREATE EVENT TRIGGER',
    AlterEventTrigStmt: 'ALTER EVENT TRIGGER',
    CreateFdwStmt: 'CREATE FOREIGN DATA WRAPPER',
    CreateForeignServerStmt: 'CREATE SERVER',
    CreateForeignTableStmt: 'CREATE FOREIGN TABLE',
    CreateUserMappingStmt: 'CREATE USER MAPPING',
    ImportForeignSchemaStmt: 'IMPORT FOREIGN SCHEMA',
    CreateTableSpaceStmt: 'CREATE TABLESPACE',
    DropTableSpaceStmt: 'DROP TABLESPACE',
    CreateCastStmt: 'CREATE CAST',
    CreateConversionStmt: 'CREATE CONVERSION',
    CreateTransformStmt: 'CREATE TRANSFORM',
    CreateOpClassStmt: 'CREATE OPERATOR CLASS',
    CreateOpFamilyStmt: 'CREATE OPERATOR FAMILY',
    CreateAmStmt: 'CREATE ACCESS METHOD',
    ConstraintsSetStmt: 'SET CONSTRAINTS',
    DropOwnedStmt: 'DROP OWNED',
    ReassignOwnedStmt: 'REASSIGN OWNED',
    AlterDefaultPrivilegesStmt: 'ALTER DEFAULT PRIVILEGES',
    AlterTableMoveAllStmt: 'ALTER TABLE',
    LoadStmt: 'LOAD',
});
const NOBODY = { name: '', fields: {} };
/** Every rule asks this of every statement first. */
const asked = new WeakMap();
/** The node's own name and its fields. */
function nodeOf(tree) {
    if (typeof tree !== 'object' || tree === null)
        return NOBODY;
    const known = asked.get(tree);
    if (known !== undefined)
        return known;
    const entry = Object.entries(tree)[0];
    const parts = entry === undefined ? NOBODY : { name: entry[0], fields: entry[1] };
    asked.set(tree, parts);
    return parts;
}
const object = (fields, key) => OBJECTS[String(fields[key])] ?? 'OBJECT';
function dynamicKind(name, fields) {
    switch (name) {
        case 'AlterTableStmt':
            return `ALTER ${object(fields, 'objtype')}`;
        case 'RenameStmt': {
            const renamed = object(fields, 'renameType');
            const inner = ['COLUMN', 'CONSTRAINT', 'ATTRIBUTE'].includes(renamed);
            if (renamed === 'ATTRIBUTE' || fields['renameType'] === 'OBJECT_DOMCONSTRAINT')
                return 'ALTER TYPE';
            return `ALTER ${inner ? object({ t: fields['relationType'] ?? 'OBJECT_TABLE' }, 't') : renamed}`;
        }
        case 'AlterObjectSchemaStmt':
        case 'AlterObjectDependsStmt':
        case 'AlterOwnerStmt':
            return `ALTER ${object(fields, 'objectType')}`;
        case 'AlterFunctionStmt':
            return `ALTER ${object(fields, 'objtype')}`;
        case 'DropStmt':
            return `DROP ${object(fields, 'removeType')}`;
        case 'DefineStmt':
            return `CREATE ${object(fields, 'kind')}`;
        case 'CreateFunctionStmt':
            return fields['is_procedure'] === true ? 'CREATE PROCEDURE' : 'CREATE FUNCTION';
        case 'CreateTableAsStmt':
            return fields['objtype'] === 'OBJECT_MATVIEW' ? 'CREATE MATERIALIZED VIEW' : 'CREATE TABLE AS';
        case 'GrantStmt':
            return fields['is_grant'] === true ? 'GRANT' : 'REVOKE';
        case 'GrantRoleStmt':
            return fields['is_grant'] === true ? 'GRANT' : 'REVOKE';
        case 'VacuumStmt':
            return fields['is_vacuumcmd'] === true ? 'VACUUM' : 'ANALYZE';
        case 'VariableSetStmt':
            return String(fields['kind']).startsWith('VAR_RESET') ? 'RESET' : 'SET';
        case 'DiscardStmt':
            return String(fields['target'] ?? 'DISCARD_ALL').replace('_', ' ');
        case 'VariableShowStmt':
            return 'SHOW';
        case 'TransactionStmt':
            return String(fields['kind'])
                .replace('TRANS_STMT_', '')
                .replaceAll('_', ' ')
                .replace(/^START$/, 'START TRANSACTION')
                .replace(/^ROLLBACK TO$/, 'ROLLBACK');
        default:
            return undefined;
    }
}
/** The command in PostgreSQL's own words. */
function kindOf(tree) {
    const { name, fields } = nodeOf(tree);
    const words = name
        .replace(/Stmt$/, '')
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toUpperCase();
    return dynamicKind(name, fields) ?? KINDS[name] ?? (words === '' ? 'UNKNOWN' : words);
}
function hasOption(fields, key, option) {
    const list = fields[key];
    if (!Array.isArray(list))
        return false;
    return list.some((item) => {
        const element = nodeOf(item).fields;
        if (element['defname'] !== option)
            return false;
        const value = nodeOf(element['arg']);
        const text = value.fields['sval'] ?? value.fields['ival'] ?? value.fields['boolval'];
        return !(text === 'false' || text === 'off' || text === 0 || text === false);
    });
}
function isTrue(fields, key) {
    return fields[key] === true;
}
function detachesConcurrently(fields) {
    const commands = fields['cmds'];
    return (Array.isArray(commands) &&
        commands.some((command) => {
            const { fields: inner } = nodeOf(command);
            const subtype = String(inner['subtype']);
            if (subtype === 'AT_DetachPartitionFinalize')
                return false;
            return subtype === 'AT_DetachPartition' && isTrue(nodeOf(inner['def']).fields, 'concurrent');
        }));
}
/** The statements that PostgreSQL refuses inside a transaction block, each with its own condition. */
const FORBIDDEN = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    IndexStmt: (f) => isTrue(f, 'concurrent'),
    DropStmt: (f) => isTrue(f, 'concurrent'),
    ReindexStmt: (f) => hasOption(f, 'params', 'concurrently') ||
        ['REINDEX_OBJECT_SCHEMA', 'REINDEX_OBJECT_SYSTEM', 'REINDEX_OBJECT_DATABASE'].includes(String(f['kind'])),
    VacuumStmt: (f) => isTrue(f, 'is_vacuumcmd'),
    ClusterStmt: (f) => f['relation'] === undefined,
    AlterTableStmt: detachesConcurrently,
    CreatedbStmt: () => true,
    DropdbStmt: () => true,
    AlterDatabaseStmt: (f) => hasOption(f, 'options', 'tablespace'),
    AlterSystemStmt: () => true,
    CreateTableSpaceStmt: () => true,
    DropTableSpaceStmt: () => true,
    CreateSubscriptionStmt: () => true,
    DropSubscriptionStmt: () => true,
    DiscardStmt: (f) => f['target'] === undefined || f['target'] === 'DISCARD_ALL',
});
const ENDS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    TRANS_STMT_BEGIN: 'begin',
    TRANS_STMT_START: 'begin',
    TRANS_STMT_COMMIT: 'commit',
    TRANS_STMT_PREPARE: 'commit',
    TRANS_STMT_COMMIT_PREPARED: 'forbidden',
    TRANS_STMT_ROLLBACK_PREPARED: 'forbidden',
    TRANS_STMT_ROLLBACK: 'rollback',
});
/** How the statement stands to transactions. */
function roleOf(tree) {
    const { name, fields } = nodeOf(tree);
    if (name === 'TransactionStmt')
        return ENDS[String(fields['kind'])] ?? 'inside';
    return FORBIDDEN[name]?.(fields) === true ? 'forbidden' : 'inside';
}


/***/ }),

/***/ 58214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   _O: () => (/* binding */ recordedBy),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   zn: () => (/* binding */ places)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _made_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44290);


const quoted = (message) => /"([^"]+)"/.exec(message)?.[1];
const at = (made) => `${made.path}:${made.line}`;
/** How a file is recorded that somebody has run by hand. */
const recordedBy = ({ id, halfDone }) => halfDone === true ? `repair --mark-applied ${id}` : `baseline --to ${id}`;
/** Two neighbours that changed places are one slip, not two. */
function slips(a, b) {
    const at = [...a].findIndex((c, i) => c !== b[i]);
    const swapped = `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}`;
    return at >= 0 && swapped === b ? 1 : (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(a, b);
}
/** The name that is meant, where one is only a slip of the hand away. */
function nearest(name, names) {
    let best;
    for (const candidate of names) {
        const far = slips(name, candidate);
        if (best === undefined || far < best.far)
            best = { name: candidate, far };
    }
    return best !== undefined && best.far > 0 && best.far <= Math.max(1, Math.floor(name.length / 4))
        ? best.name
        : undefined;
}
/** `schema.name` of everything that bears this name; columns and the like have three parts or more. */
function places(name, names) {
    const found = names.filter((one) => /^[^.]+\.[^.(]+(?:\(|$)/.test(one) && (0,_made_js__WEBPACK_IMPORTED_MODULE_1__/* .bareName */ .yZ)(one) === name);
    return [...new Set(found.map((one) => one.replace(/\(.*$/s, '')))];
}


/***/ }),

/***/ 77495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ flat),
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   MH: () => (/* binding */ plainName),
/* harmony export */   qM: () => (/* binding */ asCode),
/* harmony export */   rI: () => (/* binding */ conditionOf),
/* harmony export */   rT: () => (/* binding */ parts),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _made_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44290);

/** Longer texts are no help in a hint. */
const MOST = 1_000;
/** A query of a hint, as code to copy: within two backticks where it has some of its own. */
const asCode = (query) => (query.includes('`') ? `\`\` ${query} \`\`` : `\`${query}\``);
/** Past the quoted text that begins at `at`, or `at` itself where none does. */
function skipQuoted(text, at) {
    const quote = text[at] ?? '';
    if (!`'"\``.includes(quote) || quote === '')
        return at;
    for (let i = at + 1; i < text.length; i += 1) {
        if (text[i] === '\\' && quote === "'")
            i += 1;
        else if (text[i] === quote && text[i + 1] === quote)
            i += 1;
        else if (text[i] === quote)
            return i + 1;
    }
    return text.length;
}
/** What stands between the bracket at `at` and the one that closes it; undefined where none does. */
function within(text, at) {
    let depth = 0;
    for (let i = at; i < text.length; i += 1) {
        const past = skipQuoted(text, i);
        if (past > i)
            i = past - 1;
        else if (text[i] === '(')
            depth += 1;
        else if (text[i] === ')') {
            depth -= 1;
            if (depth === 0)
                return text.slice(at + 1, i).trim();
        }
    }
    return undefined;
}
/** A list taken apart at the commas that stand in no bracket and no text. */
function parts(list) {
    const found = [];
    let depth = 0;
    let from = 0;
    for (let i = 0; i < list.length; i += 1) {
        const past = skipQuoted(list, i);
        if (past > i)
            i = past - 1;
        else if (list[i] === '(')
            depth += 1;
        else if (list[i] === ')')
            depth -= 1;
        else if (list[i] === ',' && depth === 0) {
            found.push(list.slice(from, i).trim());
            from = i + 1;
        }
    }
    return [...found, list.slice(from).trim()].filter((part) => part !== '');
}
/** The text on one line, without comments; what stands in quotes stays as it is. */
function flat(text) {
    let out = '';
    for (let i = 0; i < text.length;) {
        const past = skipQuoted(text, i);
        const comment = past > i ? undefined : /^(?:--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\s+)/.exec(text.slice(i, i + MOST))?.[0];
        if (comment !== undefined && !out.endsWith(' '))
            out += ' ';
        else if (comment === undefined)
            out += text.slice(i, Math.max(past, i + 1));
        i = comment === undefined ? Math.max(past, i + 1) : i + comment.length;
    }
    return out.trim();
}
/** A name without its quotes. */
function plainName(name) {
    const quote = name[0] ?? '';
    if (!'"`'.includes(quote) || quote === '' || !name.endsWith(quote) || name.length < 2)
        return name;
    return name.slice(1, -1).replaceAll(quote + quote, quote);
}
/** The condition of a check: as this statement writes it, or as the database has it. */
function conditionOf(name, { sql, catalog }) {
    const all = [...sql.matchAll(/(?:\bCONSTRAINT\s+("[^"]+"|`[^`]+`|[\w$]+)\s+)?\bCHECK\s*\(/gi)];
    const own = all.find(([, given]) => given !== undefined && plainName(given) === name);
    // A check without a name of its own is the one that is meant only where there is no other.
    const found = own ?? (all.length === 1 && all[0]?.[1] === undefined ? all[0] : undefined);
    const text = found === undefined
        ? definitionOf(name, catalog)?.replace(/^CHECK\s*/i, '')
        : sql.slice(found.index + found[0].length - 1);
    const condition = text?.startsWith('(') === true ? within(text, 0) : undefined;
    return condition === undefined || condition.length > MOST ? undefined : flat(condition);
}
/** A constraint's or an index's text in the database, by its bare name; undefined where several bear it. */
function definitionOf(name, catalog) {
    if (name === undefined || catalog === undefined)
        return undefined;
    const found = [...catalog.objects.values()].filter((one) => (one.kind === 'constraint' || one.kind === 'index') && (0,_made_js__WEBPACK_IMPORTED_MODULE_0__/* .bareName */ .yZ)(one.name) === name);
    return found.length === 1 ? found[0]?.definition : undefined;
}


/***/ }),

/***/ 44290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v$: () => (/* binding */ madeBy),
/* harmony export */   wH: () => (/* binding */ madeByAll),
/* harmony export */   yZ: () => (/* binding */ bareName)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54693);
/* harmony import */ var _sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72480);


/** The last part of a qualified name as catalogs print it: `f` of `app.f(a integer)`. */
function bareName(qualified) {
    const name = qualified.replace(/\(.*$/s, '');
    return name.slice(name.lastIndexOf('.') + 1);
}
const text = (value) => (typeof value === 'string' && value !== '' ? value : undefined);
/** The last part of a qualified name in the tree. */
function lastName(list) {
    if (!Array.isArray(list))
        return undefined;
    return text((0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(list.at(-1)).fields['sval']);
}
const relation = (fields, key) => text(fields[key]?.['relname']);
/** What each statement makes, by the node of its tree. */
const MAKERS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)({
    CreateStmt: (f) => [relation(f, 'relation')],
    CreateForeignTableStmt: (f) => [relation((f['base'] ?? {}), 'relation')],
    CreateTableAsStmt: (f) => [relation((f['into'] ?? {}), 'rel')],
    ViewStmt: (f) => [relation(f, 'view')],
    CreateSeqStmt: (f) => [relation(f, 'sequence')],
    IndexStmt: (f) => [text(f['idxname'])],
    CreateEnumStmt: (f) => [lastName(f['typeName'])],
    CreateDomainStmt: (f) => [lastName(f['domainname'])],
    CompositeTypeStmt: (f) => [relation(f, 'typevar')],
    CreateRangeStmt: (f) => [lastName(f['typeName'])],
    CreateFunctionStmt: (f) => [lastName(f['funcname'])],
    CreateSchemaStmt: (f) => [text(f['schemaname'])],
    CreateExtensionStmt: (f) => [text(f['extname'])],
    CreateRoleStmt: (f) => [text(f['role'])],
    CreatePolicyStmt: (f) => [text(f['policy_name'])],
    CreateTrigStmt: (f) => [text(f['trigname'])],
    RenameStmt: (f) => [text(f['newname'])],
    AlterEnumStmt: (f) => [text(f['newVal'])],
    AlterTableStmt: (f) => (Array.isArray(f['cmds']) ? f['cmds'] : []).map((command) => {
        const cmd = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(command).fields;
        const def = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(cmd['def']);
        return def.name === 'ColumnDef'
            ? text(def.fields['colname'])
            : def.name === 'Constraint'
                ? text(def.fields['conname'])
                : undefined;
    }),
});
/** Names of what one statement makes. */
function madeBy(statement) {
    const { name, fields } = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(statement.tree);
    return (MAKERS[name]?.(fields) ?? []).filter((made) => made !== undefined);
}
/** Everything that these migrations make, in order. DDL inside DO blocks cannot be seen so. */
function madeByAll(migrations, reading) {
    return migrations.flatMap(({ migration, split }) => split.statements.flatMap((statement) => reading.madeBy(statement).map((name) => ({ name, path: migration.path, line: statement.line }))));
}


/***/ }),

/***/ 82262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mysqlReading: () => (/* binding */ mysqlReading)
});

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/names.js
var names = __webpack_require__(38314);
// EXTERNAL MODULE: ./lib/sql/mysql/read.js + 1 modules
var read = __webpack_require__(65222);
// EXTERNAL MODULE: ./lib/sql/mysql/tree.js + 4 modules
var tree = __webpack_require__(28988);
;// CONCATENATED MODULE: ./lib/steps/called-mysql.js

/** Statements that run programs of the database; others do so by functions only, and of these a query is what people write. */
const CALLING = new Set(['CALL', 'SELECT', 'DO', 'EXECUTE IMMEDIATE', 'BEGIN NOT ATOMIC']);
/** `CALL a.b`, and each word before a bracket: a false one costs nothing, since it must be a program of the database as well. */
const CALL = /\bcall\s+(?:`?[\w$\u0080-\uffff]+`?\s*\.\s*)?(?:`([^`]+)`|([\w$\u0080-\uffff]+))|(?<![\w$\u0080-\uffff])([\w$\u0080-\uffff]+)`?\s*\(/gi;
const calledIn = (text) => [
    ...new Set([...text.matchAll(CALL)].map(([, quoted, word, before]) => (quoted ?? word ?? before ?? '').toLowerCase())),
];
/** The bodies of the database's own procedures and functions, by their names: those of before, and those of the files. */
class MysqlCalledBodies {
    before;
    files;
    bodies;
    constructor(before, files) {
        this.before = before;
        this.files = files;
    }
    /** What a statement calls, and what that calls, each once. */
    of(statement) {
        if (!CALLING.has(statement.kind))
            return [];
        const left = [...calledIn(statement.sql)];
        if (left.length === 0)
            return [];
        this.bodies ??= this.read();
        const found = new Map();
        for (let one = left.pop(); one !== undefined; one = left.pop()) {
            const own = this.bodies.get(one);
            if (own === undefined || found.has(one))
                continue;
            const text = own.join('\n;\n');
            found.set(one, text);
            left.push(...calledIn(text));
        }
        return [...found].map(([name, text]) => ({ name, text }));
    }
    read() {
        const bodies = new Map();
        const add = (name, text) => {
            const key = name.toLowerCase();
            bodies.set(key, [...(bodies.get(key) ?? []), text]);
        };
        for (const { kind, name, definition } of this.before?.objects.values() ?? [])
            if (kind === 'function' || kind === 'procedure')
                add(name, definition);
        for (const statement of this.files.flatMap(({ split }) => split.statements)) {
            if (!/^CREATE (?:PROCEDURE|FUNCTION)$/.test(statement.kind))
                continue;
            const name = (0,tree.mysqlTree)(statement)?.facts.object?.name;
            // From the brackets of its parameters on, so that its own name calls nothing
            if (name !== undefined)
                add(name, statement.sql.slice(Math.max(0, statement.sql.indexOf('('))));
        }
        return bodies;
    }
}

// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
// EXTERNAL MODULE: ./lib/sql/locate.js
var locate = __webpack_require__(85584);
// EXTERNAL MODULE: ./lib/sql/mysql/place.js
var place = __webpack_require__(49734);
;// CONCATENATED MODULE: ./lib/steps/hints/mysql-text.js



/** The words that were found, as a title. */
const shown = (text) => text.replace(/\s+/g, ' ').toUpperCase();
const MYSQL = {
    title: 'MySQL',
    ifExists: false,
    returning: [],
    arrows: true,
    functionalIndex: true,
    sequences: false,
    uuidType: false,
    orReplace: false,
    triggers: true,
    wrappedDefault: true,
    rowAlias: true,
    collation: 'utf8mb4_0900_ai_ci',
};
const FLAVOURS = (0,dictionary/* dictionary */.z)({
    mysql: MYSQL,
    mariadb: {
        title: 'MariaDB',
        ifExists: true,
        returning: ['INSERT', 'REPLACE', 'DELETE'],
        arrows: false,
        functionalIndex: false,
        sequences: true,
        uuidType: true,
        orReplace: true,
        triggers: true,
        wrappedDefault: false,
        rowAlias: false,
        collation: 'utf8mb4_unicode_520_ci',
    },
    // As TiDB's documentation has it; nobody asked a TiDB server.
    tidb: { ...MYSQL, title: 'TiDB', ifExists: true, sequences: true, triggers: false, rowAlias: false },
});
const flavourOf = ({ engine }) => FLAVOURS[engine] ?? MYSQL;
const QUOTED = /'(?:[^'\\]|\\[\s\S]|'')*'?|"(?:[^"\\]|\\[\s\S]|"")*"?|`[^`]*`?|--(?=\s)[^\n]*|#[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;
/** Blanks texts: no letter, or a long text would be one long word to search. */
const BLANK = '·';
/** The statement with its texts, quoted names and comments blanked, character for character, so that only code is searched. */
function codeOf(sql) {
    return sql.replace(QUOTED, (piece) => {
        const [quote = ''] = piece;
        if (!`'"\``.includes(quote))
            return piece.replace(/[^\n]/g, ' ');
        const closed = piece.length > 1 && piece.endsWith(quote);
        return quote + piece.slice(1, closed ? -1 : undefined).replace(/[^\n]/g, BLANK) + (closed ? quote : '');
    });
}
/** A name of the user's within a pattern. */
const escaped = (name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
/** Where the server stopped reading, as an offset into the statement; undefined where it tells no place. */
function placeOf(message, sql) {
    const position = (0,place/* positionOf */.d)(sql, message);
    return position === undefined ? undefined : (0,locate/* offsetOfCharacter */.M0)(sql, position - 1);
}
/** As far as a statement is searched: rows by the thousand tell nothing more. */
const NEAR = 3000;
/** `users` of `db.users`, `` `db`.`users` `` and `` `users` ``. */
function lastName(qualified) {
    const plain = qualified.replaceAll('`', '');
    return plain.slice(plain.lastIndexOf('.') + 1);
}
const NAME = '(`[^`]+`|[\\w$]+)';
const TABLE = new RegExp(`^\\s*(?:CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:TEMPORARY\\s+)?TABLE(?:\\s+IF\\s+NOT\\s+EXISTS)?|ALTER\\s+(?:IGNORE\\s+)?TABLE(?:\\s+IF\\s+EXISTS)?|(?:INSERT|REPLACE)\\s+(?:IGNORE\\s+)?INTO|UPDATE|DELETE\\s+FROM|(?:CREATE|DROP)\\s[\\s\\S]*?\\sON)\\s+(?:${NAME}\\s*\\.\\s*)?${NAME}`, 'i');
/** The table that a statement is about. */
function tableOf(sql) {
    const found = TABLE.exec(sql)?.[2];
    return found === undefined ? undefined : lastName(found);
}

;// CONCATENATED MODULE: ./lib/steps/hints/mysql-words-reserved.js

/** Words that must be quoted as names on every server of the family. */
const RESERVED = `ADD ALL ALTER ANALYZE AND AS ASC BEFORE BETWEEN BOTH BY CALL CASCADE CASE CHANGE CHARACTER CHECK COLLATE COLUMN CONDITION
   CONSTRAINT CONTINUE CONVERT CREATE CROSS CURSOR DATABASE DATABASES DAY_HOUR DECLARE DEFAULT DELETE DESC DESCRIBE DISTINCT DIV
   DROP DUAL EACH ELSE ELSEIF EXISTS EXIT EXPLAIN FALSE FETCH FOR FORCE FOREIGN FROM FULLTEXT GRANT GROUP HAVING IF IGNORE IN INDEX
   INFILE INNER INOUT INSERT INTERVAL INTO IS ITERATE JOIN KEY KEYS KILL LEADING LEAVE LEFT LIKE LIMIT LINES LOAD LOCK LOOP MATCH
   MOD NATURAL NOT NULL ON OPTIMIZE OPTION OR ORDER OUT OUTER OUTFILE OVER PARTITION PRIMARY PROCEDURE RANGE READ RECURSIVE REFERENCES
   REGEXP RELEASE RENAME REPEAT REPLACE REQUIRE RESTRICT RETURN REVOKE RIGHT ROWS SCHEMA SELECT SEPARATOR SET SHOW SIGNAL SQL
   SSL STARTING TABLE TERMINATED THEN TO TRAILING TRIGGER TRUE UNDO UNION UNIQUE UNLOCK UNSIGNED UPDATE USAGE USE USING VALUES VARYING
   WHEN WHERE WHILE WITH WRITE XOR ZEROFILL`.split(/\s+/);
/** Reserved on one side only. */
const ONLY = (0,dictionary/* dictionary */.z)({
    MySQL: `CUBE CUME_DIST DENSE_RANK EMPTY EXCEPT FIRST_VALUE FUNCTION GROUPING GROUPS INTERSECT JSON_TABLE LAG LAST_VALUE LATERAL LEAD
     MANUAL NTH_VALUE NTILE OF PARALLEL PERCENT_RANK QUALIFY RANK ROW ROW_NUMBER SYSTEM TABLESAMPLE WINDOW`.split(/\s+/),
    MariaDB: 'CURRENT_ROLE DO_DOMAIN_IDS EXCEPT INTERSECT OFFSET PAGE_CHECKSUM PARSE_VCOL_EXPR RETURNING STATS_AUTO_RECALC'.split(' '),
});
const TAKEN = new Set([...RESERVED, ...Object.values(ONLY).flat()]);
/** A name as every server of the family reads it back. */
const asName = (name) => /^[A-Za-z_][\w$]*$/.test(name) && !TAKEN.has(name.toUpperCase()) ? name : `\`${name.replaceAll('`', '``')}\``;

// EXTERNAL MODULE: ./lib/steps/hints/text.js
var hints_text = __webpack_require__(77495);
;// CONCATENATED MODULE: ./lib/steps/hints/mysql-data-types.js





const DEFINED = /^\s*(?:MODIFY|CHANGE)\s+(?:COLUMN\s+)?(?:IF\s+EXISTS\s+)?(?:`[^`]+`|[\w$]+)\s+/i;
const mysql_data_types_NAME = /^(?:`[^`]+`|[\w$]+)\s+/;
/** The column that this statement gives another type, by the name that it has in the table; the only one where none is named. */
function retyped(sql, column) {
    const { actions } = (0,read/* readFacts */.M)(sql, { ansiQuotes: false, noBackslashEscapes: false });
    const all = actions.filter(({ kind }) => kind === 'modify' || kind === 'change');
    const found = column === undefined
        ? all.find(() => all.length === 1)
        : all.find(({ name, to }) => name === column || to === column);
    if (found === undefined)
        return undefined;
    const text = found.text.replace(DEFINED, '');
    return { column: found.name, rest: found.kind === 'change' ? text.replace(mysql_data_types_NAME, '') : text };
}
const LIMITS = (0,dictionary/* dictionary */.z)({
    TINYINT: ['-128', '127', '255'],
    SMALLINT: ['-32768', '32767', '65535'],
    MEDIUMINT: ['-8388608', '8388607', '16777215'],
    INT: ['-2147483648', '2147483647', '4294967295'],
    INTEGER: ['-2147483648', '2147483647', '4294967295'],
    BIGINT: ['-9223372036854775808', '9223372036854775807', '18446744073709551615'],
});
/** Rows that a type does not take, as a condition over the column as it is now. */
function outside(column, rest, code) {
    const type = /^[a-z]+/i.exec(rest)?.[0].toUpperCase() ?? '';
    const bracket = rest.slice(type.length).trimStart().startsWith('(') ? (0,hints_text/* within */.ux)(rest, rest.indexOf('(')) : undefined;
    const limits = LIMITS[type];
    if (limits !== undefined && /^(?:1366|1292)$/.test(code))
        return `${column} NOT REGEXP '^[[:space:]]*[-+]?[0-9]+[[:space:]]*$'`;
    if (limits !== undefined)
        return /^\w+(?:\s*\([^)]*\))?\s+UNSIGNED\b/i.test(rest)
            ? `${column} NOT BETWEEN 0 AND ${limits[2]}`
            : `${column} NOT BETWEEN ${limits[0]} AND ${limits[1]}`;
    if (/^(?:DATE|DATETIME|TIMESTAMP)$/.test(type))
        return `${column} IS NOT NULL AND CAST(${column} AS DATETIME) IS NULL`;
    if (bracket === undefined)
        return undefined;
    if (/^(?:VAR)?CHAR$/.test(type))
        return `CHAR_LENGTH(${column}) > ${bracket}`;
    if (/^(?:VAR)?BINARY$/.test(type))
        return `LENGTH(${column}) > ${bracket}`;
    if (type === 'ENUM')
        return `${column} NOT IN (${bracket})`;
    if (!/^(?:DECIMAL|NUMERIC|DEC)$/.test(type))
        return undefined;
    const [precision = '10', scale = '0'] = (0,hints_text/* parts */.rT)(bracket);
    return `ABS(ROUND(${column}, ${scale})) >= 1e${Number(precision) - Number(scale)}`;
}
/** 1406, 1264, 1265, 1292, 1366: rows hold what the new type of a column does not take. */
const misfits = (error, { sql }) => {
    const table = tableOf(sql);
    const named = /column (?:`[^`]+`\.`[^`]+`\.)?[`']([^'`]+)[`']/.exec(error.message)?.[1];
    if (table === undefined || !/^\s*ALTER/i.test(codeOf(sql)))
        return undefined;
    const found = retyped(sql, named === undefined ? undefined : (0,hints_text/* plainName */.MH)(named));
    if (found === undefined)
        return undefined;
    const column = asName(found.column);
    const misfit = outside(column, found.rest, error.code);
    const empty = error.code === '1265' && /\bNOT\s+NULL\b/i.test(codeOf(found.rest)) ? `${column} IS NULL` : undefined;
    const where = [misfit, empty].filter((part) => part !== undefined).join(' OR ');
    if (where === '')
        return undefined;
    const what = misfit === undefined
        ? 'NULL'
        : empty === undefined
            ? 'what the new type does not take'
            : 'NULL, or what the new type does not take,';
    return `Rows of \`${table}\` hold ${what} in \`${found.column}\`. This finds them: ${(0,hints_text/* asCode */.qM)(`SELECT * FROM ${asName(table)} WHERE ${where};`)}. Mend or delete them in a migration before this one.`;
};

;// CONCATENATED MODULE: ./lib/steps/hints/mysql-data.js






const BEFORE = 'in a migration before this one';
const changesSchema = ({ sql }) => /^\s*(?:ALTER|CREATE|OPTIMIZE|RENAME)\b/i.test(codeOf(sql));
const KEY = /\b(?:PRIMARY\s+KEY|UNIQUE(?:\s+(?:KEY|INDEX))?)(?:\s+IF\s+NOT\s+EXISTS)?\s*(`[^`]+`|[\w$]+)?(?:\s+USING\s+\w+)?(?:\s+ON\s+(?:(?:`[^`]+`|[\w$]+)\s*\.\s*)?(?:`[^`]+`|[\w$]+))?\s*\(/gi;
/** The columns and expressions of a key, as a query may name them. */
function keyParts(list) {
    return (0,hints_text/* parts */.rT)(list).map((part) => {
        const plain = part.replace(/\s+(?:ASC|DESC)$/i, '');
        const [, name, length] = /^(`[^`]+`|[\w$]+)\s*\((\d+)\)$/.exec(plain) ?? [];
        return length === undefined ? (/^[\w$]+$/.test(plain) ? asName(plain) : plain) : `LEFT(${name}, ${length})`;
    });
}
/** A key of this name that the statement makes; one without a name bears that of its first column. */
function keyIn(name, { sql, catalog }) {
    const made = [...sql.matchAll(KEY)].map((match) => ({
        name: (0,hints_text/* plainName */.MH)(match[1] ?? ''),
        primary: /^PRIMARY/i.test(match[0]),
        list: (0,hints_text/* within */.ux)(sql, match.index + match[0].length - 1) ?? '',
    }));
    const inline = /[(,]\s*(?:ADD\s+(?:COLUMN\s+)?)?(`[^`]+`|[\w$]+)\s+[a-z]+[^,]*\bUNIQUE\b(?!\s*(?:KEY|INDEX)?\s*[`\w]*\s*\()/i.exec(sql);
    const first = (list) => (0,hints_text/* plainName */.MH)((0,hints_text/* parts */.rT)(list)[0]?.replace(/\s*\(\d+\)$/, '') ?? '');
    const found = made.find((one) => (name === 'PRIMARY' ? one.primary : one.name === name)) ??
        made.find((one) => !one.primary && one.name === '' && first(one.list) === name) ??
        (made.length === 1 && name !== 'PRIMARY' ? made[0] : undefined);
    if (found !== undefined)
        return keyParts(found.list);
    if (inline !== null && (0,hints_text/* plainName */.MH)(inline[1] ?? '') === name)
        return [asName(name)];
    const definition = [...(catalog?.objects.values() ?? [])].find((one) => one.kind === 'index' && one.name === `${tableOf(sql)}.${name}`)?.definition;
    return keyParts((0,hints_text/* within */.ux)(definition ?? '', (definition ?? '').indexOf('(')) ?? '');
}
const duplicates = (error, context) => {
    const table = tableOf(context.sql);
    const key = /for key '(?:[^'.]+\.)?([^']+)'/.exec(error.message)?.[1];
    if (table === undefined || key === undefined)
        return undefined;
    const name = asName(table);
    const columns = keyIn(key, context);
    if (changesSchema(context)) {
        if (columns.length === 0)
            return `Rows of \`${table}\` have the same key \`${key}\`. Remove or mend the duplicates ${BEFORE}.`;
        const list = columns.join(', ');
        const filled = columns.map((column) => `${column} IS NOT NULL`).join(' AND ');
        const query = `SELECT ${list}, COUNT(*) FROM ${name} WHERE ${filled} GROUP BY ${list} HAVING COUNT(*) > 1;`;
        return `Rows of \`${table}\` have the same key \`${key}\`. This finds them: ${(0,hints_text/* asCode */.qM)(query)}. Remove or mend the duplicates ${BEFORE}.`;
    }
    const value = /^Duplicate entry '([\s\S]*)' for key/.exec(error.message)?.[1];
    const known = value !== undefined && value !== '…' && columns.length === 1;
    const find = known
        ? ` It is ${(0,hints_text/* asCode */.qM)(`SELECT * FROM ${name} WHERE ${columns[0]} = '${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}';`)}.`
        : '';
    return `\`${table}\` has a row with this key (\`${key}\`) already, or two rows of this statement have the same.${find} Take the row out of the file, or write \`ON DUPLICATE KEY UPDATE\` where the row on the target may stay.`;
};
/** 1138: MySQL names no column, so all that become NOT NULL are asked for. */
function filled({ sql }) {
    const { actions } = (0,read/* readFacts */.M)(sql, { ansiQuotes: false, noBackslashEscapes: false });
    return actions.flatMap(({ kind, name, text }) => {
        if (kind === 'modify' || kind === 'change')
            return /\bNOT\s+NULL\b/i.test(codeOf(text)) ? [name] : [];
        if (kind !== 'add-index' || !/\bPRIMARY\s+KEY\b/i.test(text))
            return [];
        return (0,hints_text/* parts */.rT)((0,hints_text/* within */.ux)(text, text.indexOf('(')) ?? '').map((part) => (0,hints_text/* plainName */.MH)(part.replace(/\s*\(\d+\)$/, '')));
    });
}
const nulls = (_, context) => {
    const table = tableOf(context.sql);
    const columns = changesSchema(context) ? filled(context) : [];
    if (table === undefined || columns.length === 0)
        return undefined;
    const where = columns.map((column) => `${asName(column)} IS NULL`).join(' OR ');
    const names = columns.map((column) => `\`${column}\``).join(', ');
    return `Rows of \`${table}\` hold NULL in ${names}, which is to be NOT NULL. This finds them: ${(0,hints_text/* asCode */.qM)(`SELECT * FROM ${asName(table)} WHERE ${where};`)}. Fill or delete them ${BEFORE}.`;
};
const CONSTRAINT = /`([^`]+)`, CONSTRAINT `[^`]+` FOREIGN KEY \(([^)]+)\) REFERENCES ((?:`[^`]+`\.)?`[^`]+`) \(([^)]+)\)/;
const bare = (list) => (0,hints_text/* parts */.rT)(list).map(hints_text/* plainName */.MH);
const orphans = (error, context) => {
    const [, child = '', columns, parent, targets] = CONSTRAINT.exec(error.message) ?? [];
    const table = child === '' || child.startsWith('#sql') ? tableOf(context.sql) : child;
    if (table === undefined || columns === undefined || parent === undefined || targets === undefined)
        return undefined;
    const from = bare(columns);
    const to = bare(targets);
    const named = from.map((column) => `\`${column}\``).join(', ');
    const other = lastName(parent);
    if (!changesSchema(context))
        return `The row refers by ${named} to one of \`${other}\` that is not on the target. Insert that one first, or leave this row out.`;
    const there = from.map((column) => `c.${asName(column)} IS NOT NULL`).join(' AND ');
    const same = from.map((column, i) => `p.${asName(to[i] ?? '')} = c.${asName(column)}`).join(' AND ');
    const query = `SELECT c.* FROM ${asName(table)} AS c WHERE ${there} AND NOT EXISTS (SELECT 1 FROM ${parent.replaceAll(/`([^`]+)`/g, (_, name) => asName(name))} AS p WHERE ${same});`;
    return `Rows of \`${table}\` refer by ${named} to rows of \`${other}\` that are not there. This finds them: ${(0,hints_text/* asCode */.qM)(query)}. Mend or delete them ${BEFORE}, or insert the rows of \`${other}\` first.`;
};
/** 3819, 4025: a check that rows break. */
const checks = (error, context) => {
    const table = tableOf(context.sql);
    const found = /constraint '([^']+)'|CONSTRAINT `([^`]+)`/.exec(error.message);
    const name = lastName(found?.[1] ?? found?.[2] ?? '');
    if (table === undefined || name === '')
        return undefined;
    const condition = (0,hints_text/* conditionOf */.rI)(name, context);
    if (!changesSchema(context))
        return `A row of this statement breaks the check \`${name}\` of \`${table}\`${condition === undefined ? '' : `, ${(0,hints_text/* asCode */.qM)(condition)}`}. Mend the row, or the check before it.`;
    const find = condition === undefined
        ? ''
        : ` This finds them: ${(0,hints_text/* asCode */.qM)(`SELECT * FROM ${asName(table)} WHERE NOT (${condition});`)}.`;
    return `Rows of \`${table}\` break the check \`${name}\`.${find} Mend them ${BEFORE}.`;
};
/** 1265 says NULL under NOT NULL on MariaDB, and a value that fits no more on both. */
const misfit = (error, context) => misfits(error, context) ?? (error.code === '1265' ? nulls(error, context) : undefined);
const HELD = `Another session held a lock for longer than \`lock-timeout\`, and \`lock-retries\` did not help. This shows who has had a transaction open for long: ${(0,hints_text/* asCode */.qM)('SELECT trx_mysql_thread_id, trx_started, trx_state FROM information_schema.innodb_trx ORDER BY trx_started;')}. Let it end, or run this in a quieter hour.`;
const SLOW = 'The statement took longer than it may: raise `statement-timeout` for this run, or run it in a quieter hour.';
const DATA = (0,dictionary/* dictionary */.z)({
    '1062': duplicates,
    '1586': duplicates,
    '1138': nulls,
    '1452': orphans,
    '3819': checks,
    '4025': checks,
    '1264': misfit,
    '1265': misfit,
    '1292': misfit,
    '1366': misfit,
    '1406': misfit,
    '1205': () => HELD,
    '1969': () => SLOW,
    '3024': () => SLOW,
    '1021': () => "The target's disk is full. Make room first.",
    '1114': () => "The table, or the target's disk, is full. Make room first; a rebuild needs as much as the table again.",
});
/** On the target rows are in the way that no shadow has: where they are, never what they hold. */
const mysqlOnTarget = (error, context) => DATA[error.code]?.(error, context);

// EXTERNAL MODULE: ./lib/steps/made.js
var made = __webpack_require__(44290);
// EXTERNAL MODULE: ./lib/steps/hints/names.js
var hints_names = __webpack_require__(58214);
;// CONCATENATED MODULE: ./lib/steps/hints/mysql-names.js



/** The name of what is missing or there already, as the messages of both servers have it. */
const NAMED = /Duplicate (?:column name|key name|foreign key constraint name|CHECK constraint name|check constraint name) '([^']+)'|Key column '([^']+)'|(?:Table|VIEW:|Unknown table|Unknown column|referenced table|Missing column|Unknown event|database|Key) '([^']+)'|Can't DROP (?:[A-Z ]+ )?[`']([^`']+)|(?:PROCEDURE|FUNCTION|EVENT|Trigger) (\S+) (?:does not exist|already exists)/;
function nameIn(message) {
    return NAMED.exec(message)
        ?.slice(1)
        .find((one) => one !== undefined);
}
const mysql_names_made = (list, name) => list.find((one) => one.name.toLowerCase() === name.toLowerCase());
const COLUMN = /^(?:Unknown column|Key column|Can't DROP|Failed to add the foreign key constraint. Missing column)/;
const SCHEMA = "A schema is a database here, and `public` is PostgreSQL's: leave `public.` out. What has no database before its name is in the one of the URL.";
/** A column's own table comes before a column of that name elsewhere. */
function candidates(name, { names, sql }, column) {
    const table = tableOf(sql);
    const own = names.filter((one) => one.startsWith(`${table}.`));
    const fitting = names.filter((one) => one.includes('.') === column);
    return [...new Set((column && own.length > 0 ? own : fitting).map(made/* bareName */.yZ))].filter((one) => one !== name);
}
/** Whether a statement names that table or alias, besides before a column. */
const isTableOf = (alias, { sql }) => new RegExp(`(?<![\\w.])${escaped(alias)}(?![\\w.])(?!\`?\\s*\\.)`, 'i').test(codeOf(sql));
/** Something that a statement names is not there: who makes it, or what is there instead. */
function missing(error, context) {
    const full = nameIn(error.message);
    if (full === undefined)
        return undefined;
    if (/^public(?:\.|$)/i.test(full))
        return SCHEMA;
    if (/^Unknown database/.test(error.message))
        return context.shadow === undefined
            ? `There is no database \`${full}\` on the target's server, or this user may not see it. What a migration changes is in the database of the URL: leave \`${full}.\` out.`
            : `There is no database \`${full}\` on the shadow. What a migration changes is in the database of the URL: leave \`${full}.\` out; or make that database in \`shadow-setup\`.`;
    const alias = /^Unknown column '([^.']+)\.[^']+'/.exec(error.message)?.[1];
    if (alias !== undefined && !isTableOf(alias, context))
        return `\`${alias}\` is neither a table nor an alias of this statement.`;
    return missingName(lastName(full), COLUMN.test(error.message), context);
}
/** The same for a name that is known already. */
function missingName(name, column, context) {
    const { earlier, later, path, line } = context;
    const failed = earlier.find((one) => one.name === name && context.failed.has(one.path));
    if (failed !== undefined)
        return `\`${name}\` is made by ${(0,hints_names.at)(failed)}, which failed above. Mend that one first.`;
    const behind = mysql_names_made(later.filter((one) => one.path !== path || one.line > line), name);
    if (behind !== undefined) {
        const where = behind.path === path ? 'is a later line of this file' : 'runs later';
        return `\`${name}\` is made by ${(0,hints_names.at)(behind)}, which ${where}. Move that statement before this one, or give its file a lower version.`;
    }
    const list = candidates(name, context, column);
    const other = list.find((one) => one.toLowerCase() === name.toLowerCase());
    if (other !== undefined)
        return `There is a \`${other}\`: names of tables heed capital letters on this server. Write it as it is.`;
    const near = (0,hints_names/* nearest */.pA)(name, list);
    if (near !== undefined)
        return `There is a \`${near}\`: is that what is meant?`;
    const soFar = earlier.filter((one) => one.path !== path || one.line < line).map((one) => one.name);
    const fresh = soFar.includes(name) ? undefined : (0,hints_names/* nearest */.pA)(name, soFar);
    if (fresh !== undefined)
        return `There is a \`${fresh}\`: is that what is meant?`;
    const before = mysql_names_made(earlier.filter((one) => one.path !== path || one.line < line), name);
    if (before !== undefined)
        return `${(0,hints_names.at)(before)} makes \`${name}\`, but it is not there now: it was dropped or renamed since.`;
    if (context.shadow === undefined)
        return `No migration makes \`${name}\` before this line, and the target does not have it. Make it there before the migrations run, or add the file that does.`;
    return `No migration makes \`${name}\` before this line. If it was there before the first migration, put what makes it into a file and name that in \`shadow-setup\`.`;
}
/** What this file makes that earlier ones made already: two things or more look like a squashed baseline. */
function again({ earlier, later, path }) {
    const others = new Set(earlier.filter((one) => one.path !== path).map((one) => one.name));
    const own = [...earlier, ...later].filter((one) => one.path === path);
    return new Set(own.map((one) => one.name).filter((name) => others.has(name))).size;
}
/** Something that a statement makes is there already: who made it. */
function exists(error, context) {
    const full = nameIn(error.message);
    if (full === undefined)
        return undefined;
    const name = lastName(full);
    if (/^Can't create database/.test(error.message))
        return 'A migration belongs to the database of the URL, and need not make one: take this statement out, or write IF NOT EXISTS.';
    if (/^Duplicate column/.test(error.message) && /^\s*CREATE/i.test(codeOf(context.sql)))
        return `The column \`${name}\` stands twice in this statement.`;
    const { earlier, path, line, id } = context;
    const table = /^Table|PROCEDURE|FUNCTION|EVENT/.test(error.message);
    const maybe = table || flavourOf(context).ifExists;
    const or = maybe ? ', or write IF NOT EXISTS where both may run' : '';
    const maker = earlier.find((one) => one.name === name && !(one.path === path && one.line >= line));
    const repeats = again(context);
    if (maker !== undefined && maker.path !== path && repeats > 1)
        return `\`${name}\` was made by ${(0,hints_names.at)(maker)}, and this file makes ${repeats} things again that earlier files made. If it replaces them, leave those out with \`exclude\`; where they have run already, record this one without running it: \`${(0,hints_names/* recordedBy */._O)(context)}\`.`;
    if (maker !== undefined)
        return `\`${name}\` was made by ${(0,hints_names.at)(maker)}. Take this statement out${or}.`;
    if (context.shadow === undefined)
        return `\`${name}\` is on the target already, and no migration makes it before: somebody made it by hand. Compare it with what this file makes; then rename or drop it${or}. If this very file was run by hand, record it without running it: \`${(0,hints_names/* recordedBy */._O)(context)}\`.`;
    return `\`${name}\` is in the database already, and no migration makes it before: it comes from \`shadow-setup\`, or somebody made it by hand. Take this statement out${or}; if this very file was run by hand, record it without running it: \`baseline --to ${id}\`.`;
}

;// CONCATENATED MODULE: ./lib/steps/hints/mysql-keys.js



const mysql_keys_NAME = '`?([\\w$]+)`?';
const INLINE = new RegExp(`${mysql_keys_NAME}\\s+[A-Za-z]+(?:\\s*\\([^)]*\\))?[^,()]*?\\bREFERENCES\\s+${mysql_keys_NAME}\\s*\\(\\s*${mysql_keys_NAME}`, 'gi');
const CLAUSE = new RegExp(`\\bFOREIGN\\s+KEY\\s*(?:${mysql_keys_NAME}\\s*)?\\(\\s*${mysql_keys_NAME}\\s*\\)\\s*REFERENCES\\s+(?:${mysql_keys_NAME}\\s*\\.\\s*)?${mysql_keys_NAME}\\s*\\(\\s*${mysql_keys_NAME}`, 'gi');
/** Foreign keys of one column that a statement makes. */
function referencesIn(sql) {
    const clauses = [...sql.matchAll(CLAUSE)].map(([, , column = '', , table = '', target = '']) => ({
        column,
        table,
        target,
    }));
    const inline = [...sql.replace(CLAUSE, '').matchAll(INLINE)].map(([, column = '', table = '', target = '']) => ({
        column,
        table,
        target,
    }));
    return [...clauses, ...inline];
}
/** The type that a statement itself gives to a column. */
function typeIn(sql, column) {
    const found = new RegExp(`(?:[(,]|\\bCOLUMN|\\bADD|\\bMODIFY)\\s*\`?${escaped(column)}\`?\\s+((?!KEY|INDEX)[a-z]+(?:\\s*\\([^)]*\\))?(?:\\s+unsigned)?)`, 'i').exec(sql)?.[1];
    return found?.toLowerCase() === 'serial' ? 'bigint unsigned' : found?.toLowerCase().replace(/^integer/, 'int');
}
const SERIAL = 'SERIAL is BIGINT UNSIGNED here, and INT fits no BIGINT, signed no unsigned.';
function types({ sql, typeOf }, found) {
    const table = tableOf(sql) ?? '';
    const own = typeIn(sql, found.column) ?? typeOf?.(table, found.column);
    const other = typeOf?.(found.table, found.target) ??
        (found.table.toLowerCase() === table.toLowerCase() ? typeIn(sql, found.target) : undefined);
    if (own !== undefined && other !== undefined && own !== other)
        return `The key column \`${found.column}\` is ${own}, but \`${found.table}.${found.target}\` that it refers to is ${other}. Make both ${other}.`;
    const mine = own === undefined ? '' : `, which is ${own},`;
    return `The key column \`${found.column}\`${mine} and \`${found.table}.${found.target}\` that it refers to must be of the same type, UNSIGNED and, for texts, character set and collation included: see SHOW CREATE TABLE ${found.table}. ${SERIAL}`;
}
const pick = (context, column) => {
    const all = referencesIn(context.sql);
    return all.find((one) => one.column === column) ?? all[0];
};
/** Whether the table is in the database, as far as is known: what earlier files made is in no list of names. */
function isThere(table, { names, earlier, later, failed }) {
    const mine = earlier.some(({ name, path }) => name === table && !failed.has(path));
    return mine || names.includes(table) || (names.length === 0 && !later.some(({ name }) => name === table));
}
const UNIQUE = 'A foreign key needs a primary key or a unique index on the columns it refers to, in their order. Add that first.';
/** 1005 with errno 150, 1215, 3780, 1824, …: the reason stands in the warning behind it, where somebody has read that. */
function foreignKey(error, context) {
    if (/errno: 121/.test(error.message))
        return 'A foreign key of that name is there already, on this table or another: its name must be unique in the database.';
    const said = `${error.message} ${error.data.detail ?? ''}`;
    const column = /Referencing column '([^']+)'|for column '([^']+)'/.exec(said);
    const found = pick(context, column?.[1] ?? column?.[2]);
    const table = /referenced table '([^']+)'|Referenced table (\S+) not found/i.exec(said);
    if (/Failed to open the referenced|not found in the data dictionary/i.test(said)) {
        const name = lastName(table?.[1] ?? table?.[2] ?? found?.table ?? '');
        return missingName(name, false, context);
    }
    if (/no index in the referenced table|Missing (?:unique key|index)/i.test(said))
        return UNIQUE;
    if (/SET NULL/.test(said))
        return 'ON DELETE SET NULL needs a column that may be NULL: take NOT NULL away, or choose CASCADE.';
    const gone = /Column (\S+) was not found/.exec(said)?.[1];
    if (gone !== undefined)
        return missingName(gone, true, context);
    if (found === undefined)
        return column === null ? undefined : referred(error, context);
    if (/does not match referenced column/.test(said))
        return types(context, found);
    const known = isThere(found.table, context);
    const self = found.table.toLowerCase() === tableOf(context.sql)?.toLowerCase();
    if (/errno: 150|Cannot add foreign key/i.test(said) && !known && !self)
        return missingName(found.table, false, context);
    return types(context, found);
}
const mysql_keys_CONSTRAINT = /`([^`]+)`, CONSTRAINT `([^`]+)`(?: FOREIGN KEY \(`([^`]+)`\) REFERENCES (?:`[^`]+`\.)?`([^`]+)` \(`([^`]+)`\))?/;
/** 1452: a row refers to nothing. */
function orphan(error, { sql }) {
    const [, child = '', , column, parent, target] = mysql_keys_CONSTRAINT.exec(error.message) ?? [];
    const table = child.startsWith('#sql') || child === '' ? (tableOf(sql) ?? child) : child;
    if (column === undefined || parent === undefined)
        return 'A row refers to one that is not there.';
    return `A row of \`${table}\` refers by \`${column}\` to a row of \`${parent}\` that is not there. Find such rows by \`SELECT ${column} FROM ${table} WHERE ${column} NOT IN (SELECT ${target} FROM ${parent})\`, and mend or delete them in a migration before this one; or insert the rows of \`${parent}\` first.`;
}
/** 1451, 1217, 3730, 1701, 1553, 1828, 1832, 1833: somebody refers to what is deleted, dropped or changed. */
function referred(error, { sql }) {
    const named = mysql_keys_CONSTRAINT.exec(error.message);
    const other = /constraint '([^']+)'(?: (?:on|of) table '([^']+)')?/.exec(error.message);
    const constraint = named?.[2] ?? other?.[1] ?? /index '([^']+)'/.exec(error.message)?.[1];
    const table = named?.[1] ?? (other?.[2] === undefined ? undefined : lastName(other[2]));
    const who = constraint === undefined
        ? 'A foreign key'
        : `The foreign key \`${constraint}\`${table === undefined ? '' : ` of \`${table}\``}`;
    if (/^Cannot delete or update/.test(error.message) && /^\s*(?:DELETE|UPDATE|REPLACE)/i.test(codeOf(sql)))
        return `${who} refers to these rows: change or delete those that refer to them first.`;
    if (/truncate/i.test(error.message))
        return `${who} refers to this table, so TRUNCATE is refused: write DELETE FROM, children first.`;
    if (/^Referencing column/.test(error.message))
        return `${who} joins this column with another one, and both must be of the same type. Drop the foreign key, change both columns, and add it again.`;
    if (/^Cannot drop (?:index|column)|^Cannot change/.test(error.message))
        return `${who} needs it. Drop the foreign key first (\`ALTER TABLE ${table ?? tableOf(sql) ?? '…'} DROP FOREIGN KEY ${constraint ?? '…'}\`) and add it again behind the change.`;
    return `${who} refers to this table: drop that foreign key or its table first. CASCADE is read here and does nothing.`;
}
const BYTES = (0,dictionary/* dictionary */.z)({
    '3072': 'InnoDB',
    '1000': 'MyISAM',
    '767': 'a table of ROW_FORMAT=COMPACT or REDUNDANT',
});
/** 1071, 1709: too many bytes in a key. */
function keyTooLong(error) {
    const bytes = /is (\d+) bytes/.exec(error.message)?.[1] ?? '3072';
    const whose = BYTES[bytes] === undefined ? '' : ` in ${BYTES[bytes]}`;
    const letters = Math.floor(Number(bytes) / 4);
    const old = bytes === '767' ? ' Or make the table ROW_FORMAT=DYNAMIC, which takes 3072.' : '';
    return `A key holds ${bytes} bytes${whose}, and a character of utf8mb4 counts four: ${letters} characters over all its columns. Shorten the columns, or index only their beginning: \`KEY k (c(${Math.min(191, letters)}))\`.${old}`;
}

;// CONCATENATED MODULE: ./lib/steps/hints/mysql-rights.js


const shadowWords = ({ shadow }) => shadow === undefined
    ? ''
    : ` On the shadow (${shadow}) it has all rights on its database and none beyond, like on managed platforms.`;
/** 1142, 1143: `DROP command denied to user … for table 'users'`. */
const command = (error, context) => {
    const [, right = '', table] = /^(.+?) command denied to (?:this user|user .+?) for (?:table|column .+ in table) ([`'].+)$/.exec(error.message) ??
        [];
    if (right === '')
        return undefined;
    // Of a view MySQL says only that some right is missing.
    const wanted = right === 'ANY' ? 'SELECT' : right;
    const name = table === undefined ? '…' : table.replaceAll(/[`']/g, '');
    const also = /^\s*TRUNCATE/i.test(codeOf(context.sql)) ? ' TRUNCATE needs DROP.' : '';
    return `The user that runs migrations may not do this: GRANT ${wanted} ON ${name} TO it, or on the whole database.${also}${shadowWords(context)}`;
};
const NEEDS = [
    [/^\s*CREATE\s+(?:DATABASE|SCHEMA)/i, 'CREATE ON database.*'],
    [/^\s*DROP\s+(?:DATABASE|SCHEMA)/i, 'DROP ON database.*'],
    [/\bEVENT\b/i, 'EVENT ON database.*'],
    [/\b(?:PROCEDURE|FUNCTION)\b/i, 'CREATE ROUTINE ON database.*'],
    [/^\s*LOCK\b/i, 'LOCK TABLES ON database.*'],
    [/\bTEMPORARY\b/i, 'CREATE TEMPORARY TABLES ON database.*'],
    [/^\s*GRANT\b/i, 'what it passes on, WITH GRANT OPTION'],
];
const database = (error, context) => {
    const name = /database '([^']+)'/.exec(error.message)?.[1] ?? '…';
    const right = NEEDS.find(([statement]) => statement.test(codeOf(context.sql)))?.[1] ?? 'what is needed ON database.*';
    const apart = /^\s*(?:CREATE|DROP)\s+(?:DATABASE|SCHEMA)|^\s*USE\b/i.test(codeOf(context.sql))
        ? ' A migration belongs to the database of the URL: another one is made by its administrator.'
        : '';
    return `The user that runs migrations may not do this: GRANT ${right.replace('database', name)} TO it.${apart}${shadowWords(context)}`;
};
/** 1227: rights over the whole server, which platforms keep for themselves. */
const server = (error, context) => {
    const right = /the (.+?) privilege/.exec(error.message)?.[1] ?? 'SUPER';
    const code = codeOf(context.sql);
    const instead = /\bDEFINER\b/i.test(code)
        ? 'Take `DEFINER = …` out: whoever runs the migration is then the definer.'
        : /\bsql_log_bin\b|\bgtid_purged\b/i.test(code)
            ? 'Take the line out: a dump wrote it for whole servers.'
            : /\bSET\s+(?:@@)?(?:GLOBAL|PERSIST)/i.test(code)
                ? 'A setting of the whole server is no business of a migration: take it out, or set it where the server is configured; for the session alone write `SET SESSION` in `session-setup`.'
                : 'Let the administrator do this once, outside of the migrations.';
    return `This needs ${right}, a right over the whole server, which managed platforms do not give. ${instead}`;
};
const routine = (error, context) => {
    const [, right = '', name = ''] = /^(.+?) command denied to (?:this user|user .+?) for routine '([^']+)'/.exec(error.message) ?? [];
    return `The user that runs migrations may not do this: GRANT ${right.toUpperCase()} ON PROCEDURE ${lastName(name)} TO it (ON FUNCTION for a function).${shadowWords(context)}`;
};
const FUNCTIONS = 'The server writes a binary log and trusts no functions and triggers: its administrator sets `log_bin_trust_function_creators = 1` (a parameter on managed platforms).';
const file = (error, { sql }) => /\b(?:LOAD\s+DATA|OUTFILE|LOAD_FILE)\b/i.test(sql) && /Access denied/.test(error.message)
    ? 'Reading and writing files of the server needs the right FILE, which no migration should have: INSERT the rows instead.'
    : undefined;
/** What no right is there for. */
const RIGHTS = (0,dictionary/* dictionary */.z)({
    '1142': command,
    '1143': command,
    '1044': database,
    '1045': file,
    '1227': server,
    '1370': routine,
    '1418': () => `Say what the function does: DETERMINISTIC, NO SQL or READS SQL DATA before its body. Or: ${FUNCTIONS.charAt(0).toLowerCase()}${FUNCTIONS.slice(1)}`,
    '1419': () => FUNCTIONS,
    '1290': () => 'The server was started so that this is refused (read-only, or without reading of files). A replica takes no migrations: name the primary in `database-url`.',
    '1792': () => 'The transaction only reads. A `SET TRANSACTION READ ONLY` stands before this statement, or `session-setup` has it.',
    '1836': () => 'The server is read-only: name the primary in `database-url`.',
});

;// CONCATENATED MODULE: ./lib/steps/hints/mysql-settings.js



/** Settings that migrations make: where each is known, `both` for all. */
const VARIABLES = (0,dictionary/* dictionary */.z)({
    foreign_key_checks: 'both',
    unique_checks: 'both',
    sql_mode: 'both',
    sql_safe_updates: 'both',
    sql_notes: 'both',
    sql_log_bin: 'both',
    sql_big_selects: 'both',
    time_zone: 'both',
    autocommit: 'both',
    lock_wait_timeout: 'both',
    innodb_lock_wait_timeout: 'both',
    innodb_strict_mode: 'both',
    group_concat_max_len: 'both',
    max_allowed_packet: 'both',
    character_set_client: 'both',
    collation_connection: 'both',
    default_storage_engine: 'both',
    cte_max_recursion_depth: 'MySQL',
    max_execution_time: 'MySQL',
    sql_require_primary_key: 'MySQL',
    sql_generate_invisible_primary_key: 'MySQL',
    default_table_encryption: 'MySQL',
    information_schema_stats_expiry: 'MySQL',
    transaction_isolation: 'both',
    max_statement_time: 'MariaDB',
    max_recursive_iterations: 'MariaDB',
    system_versioning_alter_history: 'MariaDB',
    check_constraint_checks: 'MariaDB',
    search_path: 'PostgreSQL',
    statement_timeout: 'PostgreSQL',
    lock_timeout: 'PostgreSQL',
    idle_in_transaction_session_timeout: 'PostgreSQL',
    transaction_timeout: 'PostgreSQL',
    client_encoding: 'PostgreSQL',
    standard_conforming_strings: 'PostgreSQL',
    check_function_bodies: 'PostgreSQL',
    client_min_messages: 'PostgreSQL',
    row_security: 'PostgreSQL',
});
/** What does the same elsewhere. */
const INSTEAD = (0,dictionary/* dictionary */.z)({
    search_path: ': the database of the URL is where bare names are',
    statement_timeout: ': this tool has `statement-timeout`',
    lock_timeout: ': this tool has `lock-timeout`',
    client_encoding: ': the connection is utf8mb4',
    max_execution_time: ': write `max_statement_time`, in seconds',
    max_statement_time: ': write `max_execution_time`, in milliseconds',
    cte_max_recursion_depth: ': write `max_recursive_iterations`',
    max_recursive_iterations: ': write `cte_max_recursion_depth`',
});
const variable = (error) => {
    const name = lastName(/variable '([^']+)'/.exec(error.message)?.[1] ?? '').toLowerCase();
    const where = VARIABLES[name];
    if (where !== undefined && where !== 'both')
        return `\`${name}\` is a setting of ${where}. Take the line out${INSTEAD[name] ?? ''}.`;
    const near = (0,hints_names/* nearest */.pA)(name, Object.keys(VARIABLES));
    return near === undefined
        ? 'This server does not know the setting. Take the line out, or check its spelling. Around `/*!80000 SET … */` only servers of that version and newer run it.'
        : `Is \`${near}\` meant?`;
};
const serverOf = (context) => {
    const { title } = flavourOf(context);
    return context.shadow === undefined ? `the target is ${title}` : `the shadow is ${title} (${context.shadow})`;
};
/** 1273: a collation that this server does not know. */
const collation = (error, context) => {
    const { title, collation: own } = flavourOf(context);
    const name = /collation: '([^']+)'/.exec(error.message)?.[1] ?? '';
    const whose = /_0900_/.test(name) ? "MySQL 8's" : /uca1400/.test(name) ? "MariaDB's (from 10.10)" : undefined;
    const both = 'or `utf8mb4_unicode_ci`, which every server of the family knows';
    return whose === undefined
        ? `This server knows no such collation: check its spelling, \`SHOW COLLATION\` lists them.`
        : `\`${name}\` is ${whose}, and ${serverOf(context)}. Write \`${own}\`, ${both}.${context.shadow === undefined ? '' : ` If the target is no ${title}, name its server in \`shadow\`.`}`;
};
const mode = (error, context) => {
    const [, name = '', value = ''] = /Variable '([^']+)' can't be set to the value of '([^']*)'/.exec(error.message) ?? [];
    if (name !== 'sql_mode')
        return `\`${name}\` does not take that value here. Take the line out, or write one that this server knows.`;
    const { title } = flavourOf(context);
    const why = value === 'NO_AUTO_CREATE_USER'
        ? 'is gone since MySQL 8 (dumps of older servers and of MariaDB have it)'
        : "is another server's or another version's";
    return `The mode ${value} ${why}: take it out of the list, the other modes stay. Here it is ${title}${context.shadow === undefined ? '' : ` (${context.shadow})`}.`;
};
/** Settings, collations, engines and time zones that a server does not have. */
const SETTINGS = (0,dictionary/* dictionary */.z)({
    '1193': variable,
    '1231': mode,
    '1232': () => 'The setting wants a value of another type: a number without quotes, or a text in quotes.',
    '1238': () => 'The setting is fixed when the server starts or belongs to another scope (GLOBAL, SESSION): a migration cannot change it so.',
    '1273': collation,
    '1253': () => 'A collation belongs to one character set: name both, `CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`; a database made with latin1 gives its own set to new tables.',
    '1267': () => 'Two texts are compared by different rules: give both columns the same collation, or say which counts, `a COLLATE utf8mb4_unicode_ci = b`.',
    '1115': () => 'This server knows no such character set: `utf8mb4` is the one for everything.',
    '1286': (_, context) => context.shadow === undefined
        ? 'The target has no such storage engine, and NO_ENGINE_SUBSTITUTION refuses another instead. Write ENGINE=InnoDB or leave it out.'
        : `The shadow (${context.shadow}) has no such storage engine, and NO_ENGINE_SUBSTITUTION refuses another instead. Write ENGINE=InnoDB or leave it out; where the target has that engine, name a server with it in \`shadow\`.`,
    '1298': () => "The server's time zone tables are empty. Write an offset, `SET time_zone = '+00:00'`, or load them once: `mysql_tzinfo_to_sql /usr/share/zoneinfo | mysql mysql` (`mariadb-tzinfo-to-sql`).",
});

;// CONCATENATED MODULE: ./lib/steps/hints/mysql-queries.js

function conflict(found, { rowAlias }) {
    const key = /\(\s*([\w`]+)/.exec(found[0])?.[1] ?? 'id';
    if (/NOTHING$/i.test(found[0]))
        return `\`ON CONFLICT … DO NOTHING\` is PostgreSQL's: write \`ON DUPLICATE KEY UPDATE ${key} = ${key}\`, which leaves the row as it is. \`INSERT IGNORE\` would also hide every other mistake.`;
    return rowAlias
        ? "`ON CONFLICT … DO UPDATE` is PostgreSQL's: write `INSERT … VALUES (…) AS new ON DUPLICATE KEY UPDATE c = new.c`."
        : "`ON CONFLICT … DO UPDATE` is PostgreSQL's: write `ON DUPLICATE KEY UPDATE c = VALUES(c)`.";
}
/** Rows and expressions, as other databases write them. */
const QUERY_WORDS = [
    [
        /::\s*[\w"]+(?:\s+varying|\s+precision)?(?:\s*\([\d, ]*\))?(?:\[\])?/i,
        (found) => `\`${found[0].replace(/\s+/g, ' ')}\` is a cast of PostgreSQL: leave it out behind a plain value, else write \`CAST(… AS …)\`.`,
    ],
    [
        /\bRETURNING\b(?=\s+[\w`*])/i,
        (_, { returning, title }, { sql }) => {
            const verb = /^\s*(\w+)/.exec(codeOf(sql))?.[1]?.toUpperCase() ?? '';
            if (returning.includes(verb) || !/^(?:INSERT|REPLACE|UPDATE|DELETE|WITH)$/.test(verb))
                return undefined;
            const has = returning.length === 0 ? 'has no RETURNING' : `has RETURNING for ${returning.join(', ')} only`;
            return `${title} ${has}: leave it out; \`LAST_INSERT_ID()\` gives the number that an INSERT made.`;
        },
    ],
    [/\bON\s+CONFLICT\b[\s\S]*?\bDO\s+(?:NOTHING|UPDATE)/i, conflict],
    [/\bARRAY\s*\[/i, 'There are no arrays here: `JSON_ARRAY(…)`, or `IN (…)` instead of `= ANY (ARRAY[…])`.'],
    [
        /\bTRUNCATE\b[\s\S]*?\b(?:(?:RESTART|CONTINUE)\s+IDENTITY|CASCADE)\b/i,
        'TRUNCATE takes no further words here: it begins counting anew by itself, and never empties another table.',
    ],
    [
        /\bNULLS\s+(?:NOT\s+)?(?:FIRST|LAST|DISTINCT)\b/i,
        'There is no NULLS here: order by `c IS NULL, c`. A unique index takes any number of NULLs.',
    ],
    [
        /\bAT\s+TIME\s+ZONE\b/i,
        "`AT TIME ZONE` is PostgreSQL's: write `UTC_TIMESTAMP()` for now, else `CONVERT_TZ(t, from, to)`.",
    ],
    [/\b(?:NOT\s+)?ILIKE\b/i, "`ILIKE` is PostgreSQL's: `LIKE` ignores case here, by the collation of the column."],
    [/\bSIMILAR\s+TO\b/i, "`SIMILAR TO` is PostgreSQL's: write `REGEXP`."],
    [/(?<=\s)!?~\*?(?=\s)/, "`~` is PostgreSQL's: write `REGEXP`."],
    [/@>|<@/, "`@>` is PostgreSQL's: write `JSON_CONTAINS(target, candidate)`."],
    [/\s\?[|&]?(?=\s*')/, "`?` is PostgreSQL's: write `JSON_CONTAINS_PATH(c, 'one', '$.key')`."],
    [
        /(?<!-)->>?/,
        (found, { arrows, title }) => arrows
            ? undefined
            : `${title} has no \`${found[0]}\`: write ${found[0] === '->' ? '`JSON_EXTRACT(c, path)`' : '`JSON_VALUE(c, path)` or `JSON_UNQUOTE(JSON_EXTRACT(c, path))`'}.`,
    ],
    [
        /\|\|/,
        '`||` is OR here unless `sql_mode` has PIPES_AS_CONCAT: write `CONCAT(a, b)`; for JSON `JSON_MERGE_PATCH(a, b)`.',
        'mild',
    ],
    [
        /\bINTERVAL\s+'[^']*'(?!\s*(?:SECOND|MINUTE|HOUR|DAY|WEEK|MONTH|QUARTER|YEAR)\b)/i,
        'An interval is a number and a unit here: `INTERVAL 7 DAY`.',
    ],
    [
        /\bSET\b[\s\S]*\bFROM\s+[\w`]+[\s\S]*\bWHERE\b/i,
        (_, __, { sql }) => /^\s*UPDATE\b/i.test(codeOf(sql))
            ? "`UPDATE … FROM` is PostgreSQL's: write `UPDATE a JOIN b ON … SET a.c = b.c`."
            : undefined,
    ],
    [/^\s*(?:VACUUM|REINDEX|CLUSTER)\b/i, "That is PostgreSQL's: leave it out; `OPTIMIZE TABLE t` rebuilds a table."],
    [/^\s*ANALYZE\s+(?!TABLE\b|FORMAT\b|SELECT\b)/i, 'Write `ANALYZE TABLE t`.'],
    [/^\s*COPY\b[\s\S]*\bFROM\b/i, "`COPY` is PostgreSQL's: write `INSERT INTO … VALUES (…), (…)`."],
    [/^\s*BEGIN\s+TRANSACTION\b/i, 'Write `START TRANSACTION` or a bare `BEGIN`.'],
    [
        /\bAS\s+[\w`]+\s*(?:\([^)]*\)\s*)?ON\s+DUPLICATE\s+KEY\b/i,
        (_, { rowAlias, title }) => rowAlias ? undefined : `${title} has no name for the new row: write \`ON DUPLICATE KEY UPDATE c = VALUES(c)\`.`,
    ],
    [
        /\bLATERAL\b/i,
        (_, { arrows, title }) => (arrows ? undefined : `${title} has no LATERAL: write a join or a subquery.`),
    ],
    [/\bFETCH\s+(?:FIRST|NEXT)\b/i, 'Write `LIMIT n`.'],
    [
        /\bOFFSET\s+\d+(?!\s*ROWS?\b)(?!.*\bLIMIT\b)/i,
        '`OFFSET` stands behind LIMIT: `LIMIT 18446744073709551615 OFFSET n`.',
    ],
    [/^\s*IF\b[\s\S]*\bTHEN\b/i, '`IF … THEN` stands only within a procedure: put it into one, or into two migrations.'],
    [/^\s*DELIMITER\b/i, '`DELIMITER` is a command of the client and must stand at the beginning of a line.'],
    [
        /--?>\s*statement-breakpoint/,
        "`--> statement-breakpoint` is Drizzle's: name its folder with `layout: drizzle`, or take the lines out. A comment needs a space behind `--`.",
    ],
];

;// CONCATENATED MODULE: ./lib/steps/hints/mysql-words.js


const ONCE = 'A migration runs once, so leave it out; what is there already is recorded with `baseline`.';
const uuid = ({ wrappedDefault }, sql) => /\bDEFAULT\b/i.test(sql) ? (wrappedDefault ? '`DEFAULT (UUID())`' : '`DEFAULT UUID()`') : '`UUID()`';
function modify(found, _, { sql, typeOf }) {
    const [, name = '', what = '', given = ''] = found;
    const table = tableOf(sql) ?? '…';
    const type = given.replace(/\bUSING\b[\s\S]*/i, '').trim() || typeOf?.(table, lastName(name)) || 'TYPE';
    const rest = /NULL$/i.test(what) ? ` ${shown(what).replace(/^(?:SET|DROP NOT) /, '')}` : '';
    return `\`${shown(what)}\` of ALTER COLUMN is PostgreSQL's: write \`ALTER TABLE ${table} MODIFY COLUMN ${name} ${type}${rest}\` with the whole definition; what it leaves out (NOT NULL, DEFAULT, COMMENT) is gone.`;
}
/** Types of PostgreSQL, and what stands for them here. */
const TYPES = (0,dictionary/* dictionary */.z)({
    JSONB: '`JSON`',
    BIGSERIAL: '`BIGINT NOT NULL AUTO_INCREMENT`',
    SERIAL8: '`BIGINT NOT NULL AUTO_INCREMENT`',
    SMALLSERIAL: '`SMALLINT NOT NULL AUTO_INCREMENT`',
    SERIAL4: '`INT NOT NULL AUTO_INCREMENT`',
    TIMESTAMPTZ: '`TIMESTAMP` (kept in UTC, up to the year 2038) or `DATETIME`',
    TIMETZ: '`TIME`',
    BYTEA: '`BLOB` or `VARBINARY(n)`',
    MONEY: '`DECIMAL(12, 2)`',
    INET: '`VARCHAR(45)` or `VARBINARY(16)`',
    CIDR: '`VARCHAR(45)`',
    CITEXT: '`VARCHAR(n)`, whose collation ignores case as a rule',
    TSVECTOR: '`TEXT` with a FULLTEXT index',
    HSTORE: '`JSON`',
    INT4: '`INT`',
    INT8: '`BIGINT`',
    INT2: '`SMALLINT`',
    FLOAT8: '`DOUBLE`',
});
/** Types, tables and what belongs to them, as other databases write it. */
const SCHEMA_WORDS = [
    [
        /\b(ADD|DROP|MODIFY|CHANGE|RENAME)\s+(?:(?:COLUMN|INDEX|KEY|UNIQUE|CONSTRAINT|FOREIGN\s+KEY|PARTITION)\s+){0,2}IF\s+(?:NOT\s+)?EXISTS\b/i,
        (found, { ifExists, title }) => ifExists ? undefined : `${title} has no \`${shown(found[0])}\`; MariaDB and TiDB have. ${ONCE}`,
    ],
    [
        /\b(?:CREATE|DROP)\s+(?:(?:UNIQUE|FULLTEXT|SPATIAL)\s+)?INDEX\s+IF\s+(?:NOT\s+)?EXISTS\b/i,
        (found, { ifExists, title }) => ifExists ? undefined : `${title} has no \`${shown(found[0])}\`; MariaDB and TiDB have. ${ONCE}`,
    ],
    [
        /\bDROP\s+INDEX\s+(?:IF\s+EXISTS\s+)?[\w`]+\s*$/i,
        'An index belongs to its table here: write `DROP INDEX name ON table`.',
    ],
    [
        new RegExp(`(?<!::\\s*)\\b(${Object.keys(TYPES).join('|')})\\b(?!\\s*\\()`, 'i'),
        (found) => `\`${shown(found[0])}\` is PostgreSQL's: write ${TYPES[shown(found[0])] ?? ''}.`,
    ],
    [
        /\bTIMESTAMP\s*(?:\(\d\)\s*)?WITH(?:OUT)?\s+TIME\s+ZONE\b/i,
        'A type says nothing of time zones here: write `TIMESTAMP` (kept in UTC, up to the year 2038) or `DATETIME`.',
    ],
    [
        /(?<=[\w`)]\s+)UUID\b(?!\s*\()/i,
        (_, { uuidType, title }) => uuidType ? undefined : `${title} has no type \`UUID\`: write \`CHAR(36)\` or \`BINARY(16)\`.`,
    ],
    [
        /\b(?:gen_random_uuid|uuid_generate_v4|uuid_generate_v1)\b(?:\s*\(\s*\))?/i,
        (found, flavour, { sql }) => `\`${found[0].replace(/\s/g, '').replace(/\(?\)?$/, '()')}\` is PostgreSQL's: write ${uuid(flavour, sql)}.`,
    ],
    [
        /\bjson\b[^,;()]*\bDEFAULT\s+'/i,
        (_, { wrappedDefault, title }) => wrappedDefault ? `${title} takes a default of JSON only as an expression: \`DEFAULT ('{}')\`.` : undefined,
        'mild',
    ],
    [
        /\bSERIAL\b/i,
        '`SERIAL` is `BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE` here: columns that refer to it must be `BIGINT UNSIGNED` too, or write `INT NOT NULL AUTO_INCREMENT`.',
        'mild',
    ],
    [
        /\bCREATE\s+TYPE\b[\s\S]*?\bAS\s+ENUM\b/i,
        "There are no types of one's own here: write the list where the column is, `plan ENUM (…)`, and leave CREATE TYPE out.",
    ],
    [
        /\bALTER\s+TYPE\b[\s\S]*?\bADD\s+VALUE\b/i,
        "There are no types of one's own here: `ALTER TABLE … MODIFY COLUMN c ENUM (…)` with the longer list; new values at its end cost nothing.",
    ],
    [
        /\b(?:CREATE|ALTER|DROP)\s+(?:TYPE|DOMAIN)\b/i,
        "There are no types of one's own here: write type and CHECK where the column is, and leave this statement out.",
    ],
    [/\bCREATE\s+EXTENSION\b/i, "Extensions are PostgreSQL's: leave the statement out."],
    [
        /\bCREATE\s+SCHEMA\b[\s\S]*?\bAUTHORIZATION\b/i,
        'A schema is a database here, and has no owner: leave AUTHORIZATION out and GRANT what is needed.',
    ],
    [
        /\w+\s*(?:\(\d+\)\s*)?\[\s*\]/,
        'There are no arrays here: make the column `JSON`, or a table of its own with a row for each element.',
    ],
    [
        /\b(?:AS|DO)\s+\$\w*\$/i,
        (_, { triggers, title }) => `\`$$\` bodies and PL/pgSQL are PostgreSQL's: write the body as \`BEGIN … END\`${triggers ? ', with `DELIMITER` around it' : `; but ${title} has neither triggers nor stored functions`}. \`ON UPDATE CURRENT_TIMESTAMP\` on the column does what most touch-triggers do.`,
    ],
    [
        /\bEXECUTE\s+(?:FUNCTION|PROCEDURE)\b/i,
        'A trigger holds its statements itself here: `FOR EACH ROW SET NEW.c = …`, or `BEGIN … END`.',
    ],
    [
        /(?<!\$\s*)\bLANGUAGE\s+(?:plpgsql|sql)\b/i,
        "A function's body stands without quotes and LANGUAGE here: `RETURN …` or `BEGIN … END`.",
    ],
    [
        /\bCREATE\s+OR\s+REPLACE\s+(FUNCTION|PROCEDURE|TABLE|TRIGGER|EVENT)\b/i,
        (found, { orReplace, title }) => orReplace
            ? undefined
            : `${title} has no \`${shown(found[0])}\`: write \`DROP ${shown(found[1] ?? '')} IF EXISTS …\` and then CREATE.`,
    ],
    [/\bALTER\s+(?:COLUMN\s+)?([\w`]+)\s+((?:SET\s+DATA\s+)?TYPE)\b([^,;]*)/i, modify],
    [/\bALTER\s+(?:COLUMN\s+)?([\w`]+)\s+((?:SET|DROP)\s+NOT\s+NULL)\b/i, modify],
    [
        /\bCOMMENT\s+ON\s+(TABLE|COLUMN|\w+)/i,
        (found) => /table/i.test(found[1] ?? '')
            ? "`COMMENT ON` is PostgreSQL's: write `ALTER TABLE t COMMENT = '…'`, or COMMENT behind CREATE TABLE (…)."
            : "`COMMENT ON` is PostgreSQL's: write COMMENT '…' where the column is defined.",
    ],
    [
        /\bCREATE\s+(UNIQUE\s+)?INDEX\b[\s\S]*\)\s*(?:INCLUDE\s*\([^)]*\)\s*)?WHERE\b/i,
        (found) => found[1] === undefined
            ? 'There is no index of some rows only here: leave WHERE out.'
            : 'There is no index of some rows only here: make a generated column that is NULL for the others, and a unique index on it.',
    ],
    [
        /\bUSING\s+(GIN|GIST|BRIN|SP-?GIST|HNSW|IVFFLAT)\b/i,
        (found) => `\`${shown(found[0])}\` is PostgreSQL's: for JSON make a generated column of what is searched for and index that; for text a FULLTEXT index.`,
    ],
    [
        /\bON\s+[\w`.]+\s+USING\s+(?:BTREE|HASH)\b/i,
        '`USING` stands behind the columns here, and may be left out: `ON t (c) USING BTREE`.',
    ],
    [
        /\bCONCURRENTLY\b/i,
        "`CONCURRENTLY` is PostgreSQL's: leave it out. InnoDB builds an index without blocking writes; `ALGORITHM=INPLACE LOCK=NONE` at the end makes sure of it.",
    ],
    [/\)\s*INCLUDE\b/i, 'There is no INCLUDE here: put the columns at the end of the index.'],
    [
        /\bGENERATED\s+(?:ALWAYS|BY\s+DEFAULT)\s+AS\s+IDENTITY\b/i,
        "`… AS IDENTITY` is PostgreSQL's: write `AUTO_INCREMENT`, with a key on the column.",
    ],
    [/(?<=[\w`]\s+)INTERVAL\b(?=\s*[,)])/i, 'There is no type INTERVAL here: keep seconds in an `INT`.'],
    [
        /\bROW\s+LEVEL\s+SECURITY\b|\b(?:CREATE|ALTER|DROP)\s+POLICY\b/i,
        'There is no row level security here: leave it out, and let the application or a view choose the rows.',
    ],
    [/\bOWNER\s+TO\b/i, 'Nothing has an owner here: leave it out, and GRANT what is needed.'],
    [
        /\b(?:CREATE|ALTER|DROP)\s+SEQUENCE\b|\bnextval\s*\(\s*'/i,
        (_, { sequences, title }) => sequences
            ? '`nextval` takes a name here, no text: `NEXTVAL(s)`.'
            : `${title} has no sequences: write \`AUTO_INCREMENT\` on the column.`,
    ],
    [
        /\bMATERIALIZED\s+VIEW\b/i,
        'There is no such view here: make a table, and fill it by an event or by the application.',
    ],
    [
        /\bNOT\s+VALID\b|\bVALIDATE\s+CONSTRAINT\b/i,
        'A constraint is checked at once here: leave NOT VALID and VALIDATE out.',
    ],
    [
        /\b(?:NOT\s+)?DEFERRABLE\b|\bINITIALLY\s+(?:DEFERRED|IMMEDIATE)\b/i,
        'A foreign key is checked at once here: leave DEFERRABLE out, and mind the order of the rows.',
    ],
    [/\bALTER\s+INDEX\b[\s\S]*\bRENAME\b/i, 'Write `ALTER TABLE t RENAME INDEX a TO b`.'],
    [/\bUNLOGGED\b/i, "`UNLOGGED` is PostgreSQL's: leave it out."],
    [/\bVARCHAR\b(?!\s*\()/i, '`VARCHAR` needs a length here: `VARCHAR(255)`, or `TEXT`.'],
    [
        /\bDEFAULT\s+(?!CURRENT_TIMESTAMP|NOW\b|LOCALTIME|NULL\b|TRUE\b|FALSE\b)[A-Za-z_]\w*\s*(?:\(|(?=[,)\s]|$))/i,
        (found, { wrappedDefault, title }) => wrappedDefault && /\(|current_date|current_time\b/i.test(found[0])
            ? `${title} wants parentheses around a default that is an expression: \`DEFAULT (${found[0].replace(/^DEFAULT\s+/i, '').replace(/\s*\($/, '(…)')})\`.`
            : undefined,
    ],
    [
        /\bINDEX\b[^(]*\(\s*\(|\bINDEX\b[^(]*\(\s*\w+\s*\(\s*[A-Za-z_`]/i,
        (found, { functionalIndex, title }) => functionalIndex
            ? found[0].replace(/\s/g, '').endsWith('((')
                ? undefined
                : 'An expression in an index needs parentheses of its own: `ON t ((LOWER(c)))`.'
            : `${title} has no index on an expression: make a generated column, \`c2 VARCHAR(n) AS (LOWER(c)) VIRTUAL\`, and index that.`,
    ],
    [
        /\bALTER\s+(?:INDEX|KEY)\s+[\w`]+\s+(?:NOT\s+)?(INVISIBLE|VISIBLE|IGNORED)\b/i,
        (found, { arrows, title }) => /ignored/i.test(found[1] ?? '') === arrows
            ? `${title} writes ${arrows ? '`INVISIBLE` and `VISIBLE`' : '`IGNORED` and `NOT IGNORED`'} there.`
            : undefined,
    ],
    [
        /\bDROP\s+INDEX\b[^,]*\sON\s+[\w`.]+\s+(?:LOCK|ALGORITHM)\b/i,
        (_, { arrows, title }) => arrows ? undefined : `${title} takes it in ALTER TABLE only: \`ALTER TABLE t DROP INDEX i, LOCK=NONE\`.`,
    ],
    [
        /\bWITH\s+SYSTEM\s+VERSIONING\b|\bPERIOD\s+FOR\b|\bAS\s+ROW\s+(?:START|END)\b/i,
        (_, { arrows, title }) => arrows
            ? `${title} has no system versioning, which is MariaDB's: keep the history in a table of its own.`
            : undefined,
    ],
    [
        /\)\s*(?:VIRTUAL|STORED|PERSISTENT)\s+NOT\s+NULL\b/i,
        (_, { functionalIndex, title }) => functionalIndex
            ? undefined
            : `${title} takes no NOT NULL behind a generated column: leave it out, or check it, \`CHECK (c IS NOT NULL)\`.`,
    ],
];

;// CONCATENATED MODULE: ./lib/steps/hints/mysql-foreign.js



/** Looks at `code`, the statement with its texts blanked, around an offset; at its beginning where there is none. */
function foreignWords(context, code, at) {
    const flavour = flavourOf(context);
    const start = Math.max(0, (at ?? 0) - NEAR);
    const part = code.slice(start, (at ?? 0) + NEAR);
    const head = { ...context, sql: context.sql.slice(0, NEAR) };
    const found = [...SCHEMA_WORDS, ...QUERY_WORDS].flatMap(([pattern, advice, mild]) => [...part.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].flatMap((match) => {
        const text = typeof advice === 'string' ? advice : advice(match, flavour, head);
        const from = start + match.index;
        return text === undefined ? [] : [{ from, to: from + match[0].length, advice: text, mild: mild === 'mild' }];
    }));
    // Of two that begin at one word the longer knows more.
    const sorted = found.sort((a, b) => a.from - b.from || b.to - a.to);
    return sorted.filter((one, i) => one.from !== sorted[i - 1]?.from);
}

;// CONCATENATED MODULE: ./lib/steps/hints/mysql-syntax.js




/** Words of SQL that people mistype. */
const WORDS = [
    ...RESERVED,
    ...`AFTER AUTO_INCREMENT BEGIN BIGINT BOOLEAN CHARSET COMMENT COMMIT CURRENT_TIMESTAMP DATE DATETIME DECIMAL DETERMINISTIC
      DUPLICATE END ENGINE ENUM FIRST GENERATED INNODB INTEGER JSON MODIFY STORED TEXT TIMESTAMP TINYINT VARCHAR VIEW VIRTUAL`.split(/\s+/),
];
const aroundOf = (code, at) => ({
    before: code.slice(Math.max(0, at - NEAR), at),
    rest: code.slice(at, at + NEAR),
});
const wordAt = (text) => /^[A-Za-z_]\w*/.exec(text)?.[0];
const wordBefore = (text) => /([A-Za-z_]\w*)\s*$/.exec(text)?.[1];
/** A word that stands where a name is expected. */
function reserved({ before, rest }, { title }) {
    const here = wordAt(rest);
    const previous = wordBefore(before);
    const taken = (word) => word !== undefined && [...RESERVED, ...(ONLY[title] ?? [])].includes(word.toUpperCase());
    const name = /(?:[(,.]|\b(?:TABLE|EXISTS|COLUMN|ADD|ON|INTO|FROM|UPDATE|JOIN|SELECT|SET|AS|CHANGE|MODIFY|TO))\s*$/i;
    const found = here !== undefined && taken(here) && name.test(before)
        ? here
        : // `key varchar(5)`: the server takes KEY for the beginning of a key and trips over what follows.
            previous !== undefined && taken(previous) && name.test(before.slice(0, before.lastIndexOf(previous)))
                ? previous
                : undefined;
    if (found === undefined)
        return undefined;
    return `\`${found}\` is a reserved word of ${title}: write it in backticks, or choose another name.`;
}
function slip({ before, rest }) {
    for (const word of [wordAt(rest), wordBefore(before)]) {
        if (word === undefined || word.length < 3)
            continue;
        const meant = WORDS.includes(word.toUpperCase()) ? undefined : (0,hints_names/* nearest */.pA)(word.toUpperCase(), WORDS);
        if (meant !== undefined)
            return `Is ${meant} meant?`;
    }
    return undefined;
}
function plain(around, flavour) {
    const rest = around.rest.trimStart();
    const before = around.before.trimEnd();
    if (rest === '' && /\bFROM\s*\([\s\S]*\)$/i.test(before))
        return 'Give the subquery in FROM a name: `FROM (SELECT …) AS s`.';
    if (rest === '')
        return 'The file ends in the middle of a statement: look for an open bracket or quote, or for a word that is missing at its end.';
    if (rest.startsWith('"'))
        return "Double quotes make a text here, not a name: write names in backticks, or let `session-setup` say `SET sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES')`.";
    if (/^'[^']*$/.test(rest))
        return 'The text that begins at the caret has no closing quote.';
    if (before.endsWith(',') && /^[);]/.test(rest))
        return 'Take out the comma before the bracket.';
    return (reserved(around, flavour) ??
        slip(around) ??
        'The server stops reading at the caret; the mistake is there or just before it.');
}
/** Behind the word and its blanks the server may stop, at the next one. */
const touches = ({ from, to }, at, code) => from <= at && at <= to + (/^\s*/.exec(code.slice(to, to + NEAR))?.[0].length ?? 0);
/** Where the server stopped: by what it quotes, or by the name of the type or function that it does not know. */
function stop(error, { sql }) {
    const near = placeOf(error.message, sql);
    if (near !== undefined)
        return near;
    const name = /(?:data type: '|FUNCTION (?:\w+\.)?|'`?|: `)([\w$]+)/.exec(error.message)?.[1];
    const at = name === undefined ? -1 : codeOf(sql).search(new RegExp(`(?<![\\w$])${escaped(name)}(?![\\w$])`, 'i'));
    return at < 0 ? undefined : at;
}
/** Longest list of advice: more makes nobody wiser. */
const MOST = 4;
/** Words of another database in the statement, that of the error first; undefined where there is none at the error and none else. */
function foreign(error, context) {
    const code = codeOf(context.sql);
    const at = stop(error, context);
    const all = foreignWords(context, code, at);
    const strict = all.filter((one) => !one.mild);
    const here = at === undefined ? undefined : strict.filter((one) => touches(one, at, code)).at(-1);
    const first = here ?? (at === undefined ? strict[0] : undefined);
    const known = at === undefined || here !== undefined;
    if (strict.length === 0 || (!known && plainIsSure(aroundOf(code, at ?? 0))))
        return undefined;
    const rest = all.filter((one) => one !== first && (one.from > (first?.from ?? -1) || first === undefined));
    const lines = [...new Set([...(first === undefined ? [] : [first]), ...rest].map((one) => one.advice))];
    return lines.slice(0, MOST).join(' ');
}
/** A quote, a comma or the end tell the mistake by themselves. */
function plainIsSure({ before, rest }) {
    return /^\s*"/.test(rest) || (/^\s*[);]/.test(rest) && before.trimEnd().endsWith(','));
}
/** 4161: a type that is none, often because the word before it is mistyped. */
function unknownType(error, context) {
    const code = codeOf(context.sql);
    const at = stop(error, context);
    return (foreign(error, context) ??
        (at === undefined ? undefined : slip(aroundOf(code, at))) ??
        (context.shadow === undefined
            ? 'The target knows no such type: look for a slip of the hand.'
            : `The shadow (${context.shadow}) knows no such type: look for a slip of the hand, or name a newer server in \`shadow\` if the target is one.`));
}
/** What to write instead of what the server could not read. */
function syntax(error, context) {
    const found = foreign(error, context);
    if (found !== undefined)
        return found;
    const at = placeOf(error.message, context.sql);
    return at === undefined
        ? 'The server cannot read this statement; compare it with its manual.'
        : plain(aroundOf(codeOf(context.sql), at), flavourOf(context));
}

;// CONCATENATED MODULE: ./lib/steps/hints/mysql-values.js

const OR = '`||` is OR here, not a way to join texts: write `CONCAT(a, b)`.';
/** 1292: a date or a number that is none. */
function wrongValue(error, { sql }) {
    const value = /value: '([^']*)'/.exec(error.message)?.[1] ?? '';
    if (/DOUBLE|DECIMAL|INTEGER/.test(error.message))
        return codeOf(sql).includes('||')
            ? OR
            : 'A text is compared or reckoned with as a number. Compare texts with texts (put the number into quotes), or CAST on purpose.';
    if (/^0000|-00/.test(value))
        return 'NO_ZERO_DATE and NO_ZERO_IN_DATE of `sql_mode` refuse zero dates: write NULL, and let the column take it.';
    if (/\dZ$|[+-]\d\d(?::?\d\d)?$/.test(value) && /\d:\d/.test(value))
        return "A date says nothing of its time zone here: write it in UTC, `2025-01-31 08:00:00`, with `SET time_zone = '+00:00'` in `session-setup` for TIMESTAMP columns.";
    return 'There is no such date; write `YYYY-MM-DD hh:mm:ss`. The server refuses it in strict mode instead of storing zeros.';
}
/** 1366: a number or a text that the column cannot hold. */
function wrongNumber(error) {
    const value = /value: '([^']*)'/.exec(error.message)?.[1] ?? '';
    if (/string value/.test(error.message))
        return "The column's character set has no such character (emoji need four bytes): `ALTER TABLE … CONVERT TO CHARACTER SET utf8mb4` first.";
    if (/^(?:true|false|t|f|yes|no)$/i.test(value))
        return `A BOOLEAN is a TINYINT here: write TRUE or FALSE without quotes instead of '${value}'.`;
    if (value === '')
        return 'An empty text is no number: write NULL or 0.';
    return 'The server refuses it in strict mode instead of storing 0. Correct the value, or the type of the column.';
}
/** 1265, 1406, 1264: a value that would be cut. */
function truncated(error, { sql }) {
    const column = /column '([^']+)'/.exec(error.message)?.[1] ?? '…';
    const row = /row (\d+)/.exec(error.message)?.[1];
    const alter = /^\s*ALTER/i.test(codeOf(sql));
    if (alter && /\bNOT\s+NULL\b/i.test(codeOf(sql)) && error.code === '1265')
        return `Row ${row} holds NULL in \`${column}\`, or what the new type cannot hold. Before it: \`UPDATE ${tableOf(sql) ?? '…'} SET ${column} = … WHERE ${column} IS NULL\`, in a migration of its own.`;
    return alter
        ? `A row holds a value of \`${column}\` that does not fit the new type (a text too long, a word that the ENUM has not). Mend the rows in a migration before this one.`
        : `The value does not fit the column \`${column}\`. The server refuses it in strict mode instead of cutting it: shorten it, or widen the column first.`;
}
/** 1101, 1067: a default that the server does not take. */
function badDefault(error, context) {
    const { title } = flavourOf(context);
    const column = /'([^']+)'/.exec(error.message)?.[1] ?? '…';
    if (error.code === '1101')
        return `${title} takes a default for TEXT, BLOB and JSON only as an expression in parentheses: \`DEFAULT ('…')\`, \`DEFAULT (JSON_OBJECT())\`.`;
    const given = new RegExp(`\`?${escaped(column)}\`?\\s[^,]*?\\bDEFAULT\\s+('[^']*'|[\\w.]+)`, 'i').exec(context.sql)?.[1] ?? '';
    if (/^'?0|^'0000/.test(given) && !/^'?0'?$/.test(given))
        return 'NO_ZERO_DATE of `sql_mode` refuses a zero date: write `DEFAULT NULL` or `DEFAULT CURRENT_TIMESTAMP`.';
    if (/^0$/.test(given))
        return 'A date has no 0, and NO_ZERO_DATE of `sql_mode` refuses it: write `DEFAULT NULL` or `DEFAULT CURRENT_TIMESTAMP`.';
    if (/^(?:CURRENT_TIMESTAMP|NOW)$/i.test(given))
        return 'CURRENT_TIMESTAMP is for TIMESTAMP and DATETIME, with the same number of digits: `DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3)`; for a DATE write `DEFAULT (CURRENT_DATE)`.';
    if (/^'(?:t|f|true|false)'$/i.test(given))
        return 'A BOOLEAN is a TINYINT here: write `DEFAULT TRUE` or `DEFAULT FALSE` without quotes.';
    return `${given === '' ? 'That default' : given} is no value of the type of \`${column}\`: it must fit it, and be a word of the list for an ENUM.`;
}
/** 1048, 1138, 1364: NULL where none may be. */
function nullValue(error, { sql }) {
    const column = /'([^']+)'/.exec(error.message)?.[1];
    if (error.code === '1364')
        return `\`${column}\` is NOT NULL and has no default: name it in the INSERT, or give it a default.${/\bSELECT\b/i.test(codeOf(sql)) ? ' MariaDB says so even where the SELECT gives no row.' : ''}`;
    if (error.code === '1048')
        return `\`${column}\` is NOT NULL: write a value, or leave the column out if it has a default.`;
    const table = tableOf(sql) ?? '…';
    return `A row of \`${table}\` holds NULL in the column that becomes NOT NULL. Fill it first, in a migration of its own: \`UPDATE ${table} SET … WHERE … IS NULL\`.`;
}
/** 1062: two rows of one key. */
function duplicate(error, { sql }) {
    const key = /for key '(?:[^'.]+\.)?([^']+)'/.exec(error.message)?.[1] ?? '…';
    return /^\s*(?:ALTER|CREATE)/i.test(codeOf(sql))
        ? `Two rows of \`${tableOf(sql) ?? '…'}\` have the same \`${key}\`. Remove the duplicates in a migration before this one.`
        : `Two rows have the same \`${key}\`. Remove the duplicate, or seed with \`ON DUPLICATE KEY UPDATE\`, which may run twice.`;
}
/** 3819, 4025: a check that some row breaks. */
function violated(error, { sql }) {
    const name = /constraint '([^']+)'|CONSTRAINT `([^`]+)`/.exec(error.message);
    const check = name?.[1] ?? name?.[2] ?? '…';
    return /^\s*ALTER/i.test(codeOf(sql))
        ? `A row of \`${tableOf(sql) ?? '…'}\` breaks \`${check}\`. Mend such rows in a migration before this one; NOT ENFORCED is MySQL's way to add it without looking.`
        : `The row breaks the check \`${check}\`.`;
}

;// CONCATENATED MODULE: ./lib/steps/hints/mysql.js









const mysql_HELD = 'Another session held the lock for longer than this one waits. Run it again in a quieter hour; `lock-timeout` and `lock-retries` say how long and how often to wait.';
const PURE = 'What it gives must depend on the row alone: CURRENT_TIMESTAMP, RAND, subqueries and stored functions are refused there.';
const SIZE = 'A row may hold 65,535 bytes over all columns, and about half of a page (8 KB) in InnoDB, TEXT and BLOB aside. Make long VARCHARs TEXT, or put columns into a table of their own.';
const HINTS = (0,dictionary/* dictionary */.z)({
    ...RIGHTS,
    ...SETTINGS,
    '1064': syntax,
    '1149': syntax,
    '4161': unknownType,
    '1901': (error, context) => foreign(error, context) ?? PURE,
    '3770': (error, context) => foreign(error, context) ?? PURE,
    '3814': () => PURE,
    '3763': () => PURE,
    '1305': (error, context) => foreign(error, context) ?? missing(error, context),
    '1336': (error, context) => foreign(error, context),
    '1248': () => 'Give the subquery in FROM a name: `FROM (SELECT …) AS s`.',
    '1065': () => 'There is nothing in this statement: take it out.',
    '1049': missing,
    '1051': missing,
    '1054': missing,
    '1072': missing,
    '1091': missing,
    '1109': (_, context) => /\bUSING\b/i.test(context.sql)
        ? 'USING names the table again here: `DELETE FROM a USING a JOIN b ON …`.'
        : 'With aliases write `DELETE a FROM t AS a JOIN …`, naming what to delete from.',
    '1146': missing,
    '1176': missing,
    '1360': () => 'There is no such trigger: check its name, or write `DROP TRIGGER IF EXISTS`.',
    '1539': missing,
    '3734': missing,
    '4092': missing,
    '1052': () => 'Several tables have such a column: write the table or its alias before it.',
    '1396': () => 'Users belong to the whole server, not to a migration: let the administrator make them, or write IF [NOT] EXISTS.',
    '1007': exists,
    '1050': exists,
    '1060': exists,
    '1061': exists,
    '1304': exists,
    '1359': () => 'A trigger of that name is there already: write `DROP TRIGGER IF EXISTS` before it, or choose another name.',
    '1537': exists,
    '1826': exists,
    '3822': exists,
    '1068': () => 'The table has a primary key already: `DROP PRIMARY KEY, ADD PRIMARY KEY (…)` in one ALTER TABLE replaces it.',
    '1005': foreignKey,
    '1215': foreignKey,
    '1822': foreignKey,
    '1824': foreignKey,
    '1830': foreignKey,
    '3780': foreignKey,
    '6125': foreignKey,
    '1216': orphan,
    '1452': orphan,
    '1217': referred,
    '1451': referred,
    '1553': referred,
    '1701': referred,
    '1828': referred,
    '1829': referred,
    '1832': referred,
    '1833': referred,
    '3730': referred,
    '1071': keyTooLong,
    '1709': keyTooLong,
    '1170': (error) => {
        const column = /column '([^']+)'/.exec(error.message)?.[1] ?? 'c';
        return `A key on TEXT or BLOB needs a length: make \`${column}\` VARCHAR(n), or index its beginning, \`KEY k (${column}(100))\`.`;
    },
    '3152': () => 'JSON cannot be indexed itself: make a generated column of the path, and index that.',
    '1101': badDefault,
    '1067': badDefault,
    '1118': () => SIZE,
    '1074': () => `The length counts in characters of up to four bytes. ${SIZE}`,
    '1075': () => 'AUTO_INCREMENT needs a key on its column, and there is one such column in a table: add `PRIMARY KEY (c)`. SERIAL counts as one.',
    '1171': () => 'A primary key takes no NULL: write NOT NULL for its columns, or make it UNIQUE.',
    '1292': wrongValue,
    '1525': wrongValue,
    '1411': wrongValue,
    '1366': wrongNumber,
    '1264': truncated,
    '1265': truncated,
    '1406': truncated,
    '1365': () => 'ERROR_FOR_DIVISION_BY_ZERO with strict mode refuses it; elsewhere it gives NULL. Write `a / NULLIF(b, 0)`.',
    '1048': nullValue,
    '1138': nullValue,
    '1364': nullValue,
    '1062': duplicate,
    '1586': duplicate,
    '3819': violated,
    '4025': violated,
    '1136': () => 'The INSERT names more or fewer columns than it has values. Name the columns: `INSERT INTO t (a, b) VALUES (…)`.',
    '1055': () => 'ONLY_FULL_GROUP_BY of `sql_mode` refuses it: name the column in GROUP BY, or write `ANY_VALUE(c)` or `MIN(c)`.',
    '1093': (_, context) => `${flavourOf(context).title} cannot read the table that it changes in a subquery: join it, or wrap the subquery once more, \`IN (SELECT id FROM (SELECT …) AS s)\`.`,
    '1906': () => 'A generated column takes no value: leave it out of the INSERT.',
    '3105': () => 'A generated column takes no value: leave it out of the INSERT.',
    '1846': () => 'The server cannot do this change in that way. Take ALGORITHM and LOCK out, or name what it offers; it may then block writes.',
    '1845': () => 'The server cannot do this change in that way. Take ALGORITHM and LOCK out, or name what it offers; it may then block writes.',
    '1205': () => mysql_HELD,
    '1213': () => 'Two sessions waited for each other, and this one was rolled back. Run it again; `lock-retries` says how often that is done by itself.',
    '1690': () => 'The result is below zero or too large for its type: CAST to SIGNED before subtracting UNSIGNED columns.',
});
/** These look for the place that the server tells, wherever in the statement it is. */
const READS_ON = new Set(['1064', '1149', '4161', '1901', '3770', '1305', '1336']);
/** What to do about an error of a server of the MySQL family, in words with the user's own names; undefined when there is nothing to add. */
function mysqlHintFor(error, context) {
    const near = READS_ON.has(error.code) ? context : { ...context, sql: context.sql.slice(0, 2 * NEAR) };
    const told = context.shadow === undefined ? mysqlOnTarget(error, near) : undefined;
    return told ?? HINTS[error.code]?.(error, near);
}

// EXTERNAL MODULE: ./lib/steps/session-before/session-before.js
var session_before = __webpack_require__(56106);
;// CONCATENATED MODULE: ./lib/steps/session-before/mysql.js


/** Set for everybody and for good, or for one transaction that has ended. */
const NOT_OURS = /^SET\s+(?:GLOBAL|PERSIST|PERSIST_ONLY|DEFAULT\s+ROLE|TRANSACTION|RESOURCE)\b|@@(?:GLOBAL|PERSIST)/i;
/** User variables that a statement assigns to. */
const assigned = (sql) => [...sql.matchAll(/(?<!@)@(`[^`]+`|[\w$.]+)\s*:?=/g), ...sql.matchAll(/\bINTO\s+@(`[^`]+`|[\w$.]+)/gi)].map(([, name = '']) => `@${name}`);
/** A value that is asked of the server may be another one the next time; what it was is gone with the session. */
const variables = (sql) => assigned(sql).map((name) => ({ name, what: `the value of ${name}` }));
const prepared = (sql) => /^PREPARE\s+(`[^`]+`|[\w$]+)/i.exec(sql)?.[1] ?? '';
/** What a file's first statements made of their session, on MySQL, MariaDB and TiDB. */
function mysqlSessionBefore(done, rest) {
    return (0,session_before/* sessionBefore */.S)(done, rest, ({ kind, sql }, later) => {
        switch (kind) {
            case 'SET':
                if (NOT_OURS.test(sql))
                    return [];
                // `SET @old = @@sql_mode` gives the same again; `SET @id = LAST_INSERT_ID()` does not.
                return assigned(sql).length > 0 && /[(]|\bSELECT\b/i.test(sql) ? variables(sql) : 'again';
            case 'USE':
                return 'again';
            case 'PREPARE':
                return (0,session_before/* spokenOf */.G)(prepared(sql), rest) ? 'again' : [];
            case 'LOCK TABLES':
                return later.some((one) => /^(?:UN)?LOCK TABLES$/.test(one.kind)) ? [] : 'again';
            case 'CREATE TEMPORARY TABLE': {
                const { name = '' } = (0,read/* readFacts */.M)(sql, { ansiQuotes: false, noBackslashEscapes: false }).tables[0] ?? {};
                const dropped = later.some((one) => /^DROP (?:TEMPORARY )?TABLE$/.test(one.kind) && (0,session_before/* spokenOf */.G)(name, [one]));
                return dropped || name === '' ? [] : [{ name, what: `the temporary table ${name}` }];
            }
            default:
                return /^(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|CALL|EXECUTE)$/.test(kind) ? variables(sql) : [];
        }
    });
}

// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
;// CONCATENATED MODULE: ./lib/steps/values-mysql.js


/** A zero date says nothing of anybody, and is the mistake itself. */
const ZERO = /^0000-00-00/;
/** The rows of a plain INSERT stand in the file, for everybody to read. */
function standsInFile(value, { kind, sql }) {
    return /^(?:INSERT|REPLACE)$/.test(kind) && !/\bselect\b/i.test(sql) && value !== '' && sql.includes(value);
}
const DUPLICATE = /^(Duplicate entry ')([\s\S]*)(' for key [\s\S]*)$/;
const INCORRECT = /^([^:]*value: ')([\s\S]*)('(?: for column [\s\S]*| for function [\s\S]*)?)$/;
/** Where a message holds a value: before it, and what comes after it. MariaDB has numbers of its own from 1900 on. */
const PLACES = (0,dictionary/* dictionary */.z)({
    '1062': DUPLICATE,
    '1586': DUPLICATE,
    '1569': /^([^']*')([\s\S]*)(' for key [\s\S]*)$/,
    '1292': INCORRECT,
    '1366': INCORRECT,
    '1411': INCORRECT,
    '1525': INCORRECT,
    '1300': /^(Invalid [^']*')([\s\S]*)(')$/,
    '1526': /^(Table has no partition for value )([\s\S]*)()$/,
    '1367': /^(Illegal [^']*')([\s\S]*)(' value found[\s\S]*)$/,
    '1761': /^([\s\S]*?, record ')([\s\S]*)(' would [\s\S]*)$/,
    '1762': /^([\s\S]*?, record ')([\s\S]*)(' would [\s\S]*)$/,
    '1916': /^(Got overflow when casting ')([\s\S]*)(' to [\s\S]*)$/,
    '1917': /^(Truncated value ')([\s\S]*)(' when casting to [\s\S]*)$/,
    '1918': /^(Encountered illegal value ')([\s\S]*)(' when converting to [\s\S]*)$/,
    '3854': /^(Cannot convert string ')([\s\S]*)(' from [\s\S]*)$/,
});
/** All between the first sign and the last: a server speaks other languages, too. */
function unquoted(text) {
    const [open, close] = [text.indexOf("'"), text.lastIndexOf("'")];
    return close <= open ? text : `${text.slice(0, open + 1)}…${text.slice(close)}`;
}
function shownOf(code, message, statement) {
    const place = PLACES[code];
    if (place === undefined)
        return message;
    const found = place.exec(message);
    if (found === null)
        return unquoted(message);
    const [, head = '', value = '', tail = ''] = found;
    return statement !== undefined && (ZERO.test(value) || standsInFile(value, statement)) ? message : `${head}…${tail}`;
}
/** What else the server said, each by its own number; behind it stands what we have added. */
function detailOf({ detail, remarks }, statement) {
    if (detail === undefined || remarks === undefined)
        return detail;
    const said = remarks.map(({ message }) => message).join('\n');
    const shown = remarks.map(({ code, message }) => shownOf(code, message, statement)).join('\n');
    return `${shown}${detail.slice(said.length)}`;
}
const values_mysql_NAMED = /\buser '[^']*'@'[^']*'/g;
/** An error of the target as a report may show it: without what its rows hold, and without the user's name. */
function withoutValues(error, statement) {
    const { remarks: _, ...data } = error.data;
    const detail = detailOf(error.data, statement)?.replace(values_mysql_NAMED, 'this user');
    return new model_error/* ServerError */.gP(shownOf(error.code, error.message, statement).replace(values_mysql_NAMED, 'this user'), error.code, { ...data, ...(detail === undefined ? {} : { detail }) }, error.cause);
}

;// CONCATENATED MODULE: ./lib/steps/reading-mysql.js







const MAKING = new Set(['add-column', 'add-index', 'add-foreign-key', 'add-check']);
const RENAMING = new Set(['change', 'rename-column', 'rename-index', 'rename-table']);
/** By the tolerant reader: a failing statement is one that no grammar would take either. */
const factsOf = ({ sql }) => (0,read/* readFacts */.M)(sql, { ansiQuotes: false, noBackslashEscapes: false });
function madeBy(statement) {
    if (!/^(?:CREATE|ALTER TABLE|RENAME TABLE)\b/.test(statement.kind))
        return [];
    const { verb, tables, object, actions } = factsOf(statement);
    if (verb.startsWith('CREATE'))
        return object === undefined ? tables.map(({ name }) => name) : [object.name];
    return actions.flatMap(({ kind, name, to }) => MAKING.has(kind) ? [name] : RENAMING.has(kind) && to !== undefined ? [to] : []);
}
/** There already (database, table, column, key, routine, trigger, event, sequence), or not there. */
const PASSED_OVER = new Set('1007 1008 1050 1051 1054 1060 1061 1091 1176 1304 1305 1359 1360 1537 1539 1826 3822 4090 4091 4092 4093'.split(' '));
/** IF [NOT] EXISTS leaves a note for each object that it passed over. */
function skippedBy(statement, { notices }) {
    const notes = notices.filter(({ severity, code }) => severity === 'NOTE' && PASSED_OVER.has(code));
    if (notes.length === 0)
        return undefined;
    const { verb, ifExists, ifNotExists, tables, actions } = factsOf(statement);
    const optional = actions.filter((action) => action.ifExists || action.ifNotExists).length;
    if (verb === 'ALTER TABLE' && !ifExists)
        return optional === actions.length && notes.length >= optional ? notes[0]?.message : undefined;
    const parts = verb.startsWith('DROP') ? Math.max(1, tables.length) : 1;
    return (ifExists || ifNotExists) && notes.length >= parts ? notes[0]?.message : undefined;
}
/** Programs, and what puts statements together when it runs; functions cannot change tables here, so no query does. */
const OPAQUE = /^(?:CALL|EXECUTE|UNKNOWN|BEGIN NOT ATOMIC|IF|CASE|LOOP|WHILE|REPEAT|FOR)$/;
function hides(statement) {
    if (OPAQUE.test(statement.kind))
        return true;
    return (0,tree.hasParts)(statement.kind) && (0,tree.mysqlTree)(statement)?.complete === false;
}
const ROWS = /^(?:INSERT|REPLACE)$/;
/** The text of a statement on a server of the MySQL family. */
const mysqlReading = {
    madeBy,
    hides,
    skippedBy,
    // What a newer server brought is found by the shadow, which is of the target's own series.
    needsOf: () => [],
    withoutValues: withoutValues,
    hintFor: (error, context) => mysqlHintFor(error, context),
    calledBodies: (before, files) => new MysqlCalledBodies(before, files),
    shapeOf(statement) {
        // Rows that are read from elsewhere lock what they are read from.
        if (!ROWS.test(statement.kind) || /\bselect\b/i.test(statement.sql))
            return undefined;
        const [table] = factsOf(statement).tables;
        if (table === undefined)
            return undefined;
        const name = `${table.schema ?? ''}.${table.name}`;
        return { table: name, key: `${statement.kind} ${name}` };
    },
    sessionBefore: mysqlSessionBefore,
    onlyOwnHistory(statement, historySchema) {
        const { tables, verb } = factsOf(statement);
        // What is granted stands behind ON, and is no table that the statement writes to.
        const [, schema, name] = /\bON\s+(?:TABLE\s+)?(?:(`?)([\w$]+)\1\s*\.\s*)?`?([\w$]+)`?\s+(?:TO|FROM)\b/i
            .exec(statement.sql.replaceAll(/\s+/g, ' '))
            ?.slice(1) ?? [undefined, undefined, undefined];
        const named = /^(?:GRANT|REVOKE)$/.test(verb) && name !== undefined ? [{ schema, name }] : tables;
        return named.length > 0 && named.every((one) => (0,names/* isOwnHistory */.RS)(one, historySchema));
    },
    // Here only rebuilt tables are looked for, and rows rebuild none, whatever hangs on the table.
    isPlain: () => Promise.resolve(true),
};


/***/ }),

/***/ 56106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ spokenOf),
/* harmony export */   S: () => (/* binding */ sessionBefore)
/* harmony export */ });
/** Whether a word stands in one of the texts, whatever the letter case. */
function spokenOf(word, rest) {
    const escaped = word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    const found = new RegExp(`(?<![\\w$])${escaped}(?![\\w$])`, 'i');
    return rest.some(({ sql }) => found.test(sql));
}
/** Made anew out of each statement in turn. `of`: again, nothing, or the words for what is lost with its name. */
function sessionBefore(done, rest, of) {
    const again = [];
    let lost;
    for (const [i, statement] of done.entries()) {
        const found = of(statement, done.slice(i + 1));
        if (found === 'again')
            again.push(statement);
        else {
            const missed = found.find(({ name }) => spokenOf(name, rest));
            if (missed !== undefined)
                lost ??= { statement, what: missed.what };
        }
    }
    return { again, lost };
}


/***/ })

};
