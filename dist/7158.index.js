export const id = 7158;
export const ids = [7158,8988,5951];
export const modules = {

/***/ 19263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readRights)
/* harmony export */ });
/* unused harmony export rightsOf */
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90956);
/* harmony import */ var _grants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69455);


/** `ALL` is everything on that level but the right to grant. */
const holds = (grant, privilege) => grant.privileges.includes(privilege) ||
    (privilege !== 'GRANT OPTION' && grant.privileges.some((one) => one === 'ALL' || one === 'ALL PRIVILEGES'));
/** How long a pattern of a database is before its first wildcard; a name without one is the most special of all. */
function special(pattern) {
    const at = pattern.search(/(?<!\\)[_%]/);
    return at === -1 ? Number.POSITIVE_INFINITY : at;
}
/** To whom: the rights of a user and of a role that MariaDB lists apart are added. */
const granteeOf = (line) => /.* (?:TO|FROM) (.+?)(?: IDENTIFIED .*| REQUIRE .*| WITH .*)?$/is.exec(line)?.[1] ?? '';
/** Reads the lines of `SHOW GRANTS`. Pure. */
function rightsOf(lines) {
    const all = lines.flatMap((line) => {
        const grant = (0,_grants_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGrant */ .qb)(line);
        return grant === undefined ? [] : [{ ...grant, grantee: granteeOf(line) }];
    });
    const grants = all.filter(({ revoked }) => !revoked);
    // What was revoked names one database, which is no pattern.
    const taken = (database, privilege) => all.some((one) => one.revoked && one.database === database && holds(one, privilege));
    const everywhere = (privilege) => grants.some((one) => one.database === '*' && one.object === '*' && holds(one, privilege));
    // Of several patterns that fit, the servers take the most special one alone.
    const binding = (database) => {
        const fit = grants.filter((one) => one.database !== '*' && one.object === '*' && (0,_grants_js__WEBPACK_IMPORTED_MODULE_0__/* .covers */ .hU)(one.database, database));
        return fit.filter((one) => fit.every((other) => other.grantee !== one.grantee || special(other.database) <= special(one.database)));
    };
    const on = (database, privilege) => (everywhere(privilege) && !taken(database, privilege)) || binding(database).some((one) => holds(one, privilege));
    const onObject = (database, privilege, object) => grants.some((one) => one.object !== '*' &&
        one.database === database &&
        (object === undefined || one.object.toLowerCase() === object.toLowerCase()) &&
        holds(one, privilege));
    return {
        everywhere,
        on,
        onSome: (database, privilege) => on(database, privilege) || onObject(database, privilege),
        onTable: (database, table, privilege) => on(database, privilege) || onObject(database, privilege, table),
    };
}
/** Without a user named, the servers add what the active roles bring; undefined where they tell nothing (`--skip-grant-tables`). */
async function readRights(session) {
    const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)('SHOW GRANTS')).catch(() => undefined);
    if (rows === undefined)
        return undefined;
    return rightsOf(rows.flatMap((row) => Object.values(row).flatMap((value) => (value === null ? [] : [value]))));
}


/***/ }),

/***/ 95237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sessionOf),
/* harmony export */   _: () => (/* binding */ describeSession)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);

/** A session of the server, in words: its number, what it does, for how long. Neither user nor host nor text: a report holds none of them. */
function describeSession(row) {
    const parts = [
        row['program'],
        row['command'] === 'Sleep' ? 'idle' : (row['state'] ?? row['command']),
        row['age'] === null || row['age'] === undefined ? undefined : `for ${row['age']} s`,
    ];
    return `session ${row['id']} (${parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ')})`;
}
/** One session of the server's list; undefined where there is none, or none that we may see. */
async function sessionOf(session, number) {
    const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
    SELECT ID AS id, COMMAND AS command, STATE AS state, TIME AS age FROM information_schema.PROCESSLIST WHERE ID = ${number}`);
    return row;
}


/***/ }),

/***/ 95951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mysqlFingerprint: () => (/* binding */ mysqlFingerprint),
/* harmony export */   mysqlIdentity: () => (/* binding */ mysqlIdentity)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90956);


/** What servers have to tell them apart; each knows some of them. */
const MARKS = ['server_uuid', 'server_uid', 'hostname', 'port', 'datadir'];
async function cluster(session) {
    // TiDB: any of its nodes is the same cluster, and only this says so
    const [one] = await session
        .query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT VARIABLE_VALUE AS value FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)('mysql', 'tidb')} WHERE VARIABLE_NAME = 'cluster_id'`)
        .catch(() => []);
    if (one?.['value'] !== undefined && one['value'] !== null)
        return one['value'];
    const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)(`SHOW GLOBAL VARIABLES WHERE Variable_name IN (${MARKS.map((name) => `'${name}'`).join(', ')})`));
    return rows.map((row) => `${row['Variable_name']}=${row['Value']}`).join('\n');
}
const digest = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 32);
/** A server and one of its databases; members of one Galera cluster, which hold the same rows, count as one server. */
async function mysqlIdentity(session) {
    const [member] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)("SHOW STATUS LIKE 'wsrep_cluster_state_uuid'")).catch(() => []);
    const galera = member?.['Value'] ?? '';
    const { database, settings } = session.server;
    return {
        server: digest(/^[0-9a-f-]*[1-9a-f][0-9a-f-]*$/i.test(galera) ? galera : await cluster(session)),
        // Names of databases are the same in any letter case where the server's disk takes them so
        database: digest(settings?.['lower_case_table_names'] === '0' ? database : database.toLowerCase()),
        shown: database,
    };
}
/** Tells one server and one of its databases from all others, in the form of `fingerprint`; host and user stay unsaid. */
async function mysqlFingerprint(session) {
    const { server, database } = await mysqlIdentity(session);
    return `${server}::${database}`;
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

/***/ 77158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mysqlAsker: () => (/* binding */ mysqlAsker)
});

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/names.js
var names = __webpack_require__(38314);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/connect.js + 4 modules
var connect = __webpack_require__(40272);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/sessions.js
var sessions = __webpack_require__(95237);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/preflight/activity.js



const MOST = 50;
const innodb = (session, seconds) => session.query((0,query/* sql */.ll) `
    SELECT b.ID AS id, b.COMMAND AS command, b.STATE AS state, b.TIME AS age,
      TIMESTAMPDIFF(SECOND, t.trx_started, NOW()) AS seconds
    FROM information_schema.INNODB_TRX t JOIN information_schema.PROCESSLIST b ON b.ID = t.trx_mysql_thread_id
    WHERE b.ID <> CONNECTION_ID() AND TIMESTAMPDIFF(SECOND, t.trx_started, NOW()) >= ${seconds}
      AND (b.DB IS NULL OR b.DB = ${session.server.database})
    ORDER BY t.trx_started LIMIT ${(0,query/* raw */.lS)(String(MOST))}`);
const tidb = (session, seconds) => session.query((0,query/* sql */.ll) `
    SELECT SESSION_ID AS id, CASE STATE WHEN 'Idle' THEN 'Sleep' ELSE STATE END AS command, STATE AS state, NULL AS age,
      TIMESTAMPDIFF(SECOND, START_TIME, NOW()) AS seconds
    FROM information_schema.CLUSTER_TIDB_TRX
    WHERE SESSION_ID <> CONNECTION_ID() AND TIMESTAMPDIFF(SECOND, START_TIME, NOW()) >= ${seconds}
      AND (DB IS NULL OR DB = '' OR DB = ${session.server.database})
    ORDER BY START_TIME LIMIT ${(0,query/* raw */.lS)(String(MOST))}`);
/** Where open transactions stand. */
const SOURCE = { mysql: innodb, mariadb: innodb, tidb };
async function transactions(session, seconds, all) {
    const rows = await SOURCE[(0,connect/* flavourOf */.Rz)(session).engine](session, seconds).catch(() => undefined);
    if (rows === undefined || (rows.length === 0 && !all))
        return 'unknown';
    return rows.map((row) => ({
        session: (0,sessions/* describeSession */._)(row),
        idle: row['command'] === 'Sleep',
        seconds: Number(row['seconds'] ?? 0),
    }));
}
const THREAD = (0,query/* raw */.lS)(`t.PROCESSLIST_ID AS id, t.PROCESSLIST_COMMAND AS command, t.PROCESSLIST_STATE AS state, t.PROCESSLIST_TIME AS age`);
/** Who waits for a table now is told by the list of locks, else by the state of each session. */
async function waiting(session) {
    const { database } = session.server;
    const locks = await session
        .query((0,query/* sql */.ll) `
      SELECT DISTINCT ${THREAD} FROM performance_schema.metadata_locks p JOIN performance_schema.threads t ON t.THREAD_ID = p.OWNER_THREAD_ID
      WHERE p.LOCK_STATUS = 'PENDING' AND p.OBJECT_SCHEMA = ${database} LIMIT ${(0,query/* raw */.lS)(String(MOST))}`)
        .catch(() => []);
    const rows = locks.length > 0
        ? locks
        : await session
            .query((0,query/* sql */.ll) `
            SELECT ID AS id, COMMAND AS command, STATE AS state, TIME AS age FROM information_schema.PROCESSLIST
            WHERE DB = ${database} AND ID <> CONNECTION_ID() AND (STATE LIKE '%metadata lock%' OR STATE LIKE '%table flush%'
              OR STATE LIKE '%backup lock%' OR STATE LIKE '%global read lock%') LIMIT ${(0,query/* raw */.lS)(String(MOST))}`)
            .catch(() => []);
    return rows.map(sessions/* describeSession */._);
}
/** Only reads. `all`: the user may see the sessions of others. */
async function readActivity(session, options) {
    const prepared = await session.query((0,query/* raw */.lS)('XA RECOVER')).catch(() => undefined);
    return {
        transactions: await transactions(session, options.seconds, options.all),
        prepared: prepared?.length ?? 'unknown',
        waiting: await waiting(session),
    };
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/preflight/server.js

/** Variables that decide whether, and how, a migration can run. */
const VARIABLES = [
    'read_only',
    'super_read_only',
    'innodb_read_only',
    'transaction_read_only',
    'tx_read_only',
    'tidb_super_read_only',
    'tidb_restricted_read_only',
    'server_uuid',
    'server_uid',
    'wsrep_on',
    'wsrep_osu_method',
    'pxc_strict_mode',
    'sql_mode',
    'foreign_key_checks',
    'time_zone',
    'character_set_client',
    'collation_connection',
    'lock_wait_timeout',
    'innodb_lock_wait_timeout',
    'unique_checks',
    'autocommit',
    'lower_case_table_names',
    'default_storage_engine',
    'sql_log_bin',
    'sql_require_primary_key',
    'log_bin',
    'log_bin_trust_function_creators',
    'version_comment',
    'max_connections',
    'max_user_connections',
    'datadir',
    'performance_schema',
    'sql_generate_invisible_primary_key',
];
async function readVariables(session) {
    const rows = await session.query((0,query/* raw */.lS)(`SHOW VARIABLES WHERE Variable_name IN (${VARIABLES.map((name) => `'${name}'`).join(', ')})`));
    return Object.fromEntries(rows.map((row) => [(row['Variable_name'] ?? '').toLowerCase(), row['Value'] ?? '']));
}
const server_text = (row, ...names) => names.map((name) => row[name]).find((value) => value !== undefined && value !== null) ?? '';
/** The words changed with the years, and each server knows some of them. Which of them may be asked depends on the rights. */
async function readReplication(session) {
    let allowed = false;
    // MariaDB answers the first of one connection only, and the second of all.
    for (const statement of ['SHOW REPLICA STATUS', 'SHOW ALL SLAVES STATUS', 'SHOW SLAVE STATUS']) {
        const rows = await session.query((0,query/* raw */.lS)(statement)).catch(() => undefined);
        allowed ||= rows !== undefined;
        if (rows === undefined || rows.length === 0)
            continue;
        return rows.map((row) => ({
            channel: server_text(row, 'Channel_Name', 'Connection_name'),
            running: /^(?:Yes|Connecting)$/i.test(server_text(row, 'Replica_IO_Running', 'Slave_IO_Running')),
        }));
    }
    if (allowed)
        return [];
    const told = await session
        .query((0,query/* sql */.ll) `
      SELECT CHANNEL_NAME AS channel, SERVICE_STATE AS state FROM performance_schema.replication_connection_status
      WHERE CHANNEL_NAME NOT LIKE 'group_replication_%'`)
        .catch(() => undefined);
    return (told?.map((row) => ({ channel: row['channel'] ?? '', running: /^(?:ON|CONNECTING)$/i.test(row['state'] ?? '') })) ??
        'unknown');
}
async function galera(session) {
    const rows = await session.query((0,query/* raw */.lS)("SHOW STATUS WHERE Variable_name IN ('wsrep_local_state_comment', 'wsrep_ready', 'wsrep_cluster_status', 'wsrep_cluster_size')"));
    const of = Object.fromEntries(rows.map((row) => [(row['Variable_name'] ?? '').toLowerCase(), row['Value'] ?? '']));
    return {
        kind: 'galera',
        state: `${of['wsrep_local_state_comment'] ?? '?'}, ${of['wsrep_cluster_status'] ?? '?'}`,
        ready: of['wsrep_ready'] === 'ON',
        primary: /^primary$/i.test(of['wsrep_cluster_status'] ?? ''),
        size: Number(of['wsrep_cluster_size'] ?? 1),
        several: true,
    };
}
async function group(session, uuid) {
    const rows = await session
        .query((0,query/* sql */.ll) `
      SELECT MEMBER_ID AS id, MEMBER_STATE AS state, MEMBER_ROLE AS role FROM performance_schema.replication_group_members
      WHERE MEMBER_ID <> ''`)
        .catch(() => []);
    const own = rows.find((row) => row['id'] === uuid);
    if (own === undefined || own['state'] === 'OFFLINE')
        return undefined;
    return {
        kind: 'group',
        state: `${own['state']}, ${own['role']}`,
        ready: own['state'] === 'ONLINE',
        primary: own['role'] === 'PRIMARY',
        size: rows.length,
        several: rows.filter((row) => row['role'] === 'PRIMARY').length > 1,
    };
}
/** Everything in a handful of reads. Never writes. */
async function readServer(session) {
    const variables = await readVariables(session);
    return {
        variables,
        replication: await readReplication(session),
        member: variables['wsrep_on'] === 'ON' ? await galera(session) : await group(session, variables['server_uuid'] ?? ''),
    };
}
/** `ON`, `1`, and the new words for degrees of it (`NO_LOCK`). */
const isOn = (value) => value !== undefined && value !== '' && !/^(?:OFF|0|NO)$/i.test(value);
/** What keeps this session from writing: the name of the variable. Of several, the one that binds most. */
function readOnlyBy({ variables }) {
    return [
        'innodb_read_only',
        'super_read_only',
        'tidb_super_read_only',
        'tidb_restricted_read_only',
        'read_only',
        'transaction_read_only',
        'tx_read_only',
    ].find((name) => isOn(variables[name]));
}
/** Rights with which `read_only` does not bind: whoever has one writes to a replica without a word of warning. */
const PAST_READ_ONLY = ['SUPER', 'CONNECTION_ADMIN', 'READ_ONLY ADMIN', 'READ ONLY ADMIN'];
const pastReadOnly = (rights) => PAST_READ_ONLY.some((one) => rights.everywhere(one));

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/preflight/around.js



async function holders(session, tables, variables) {
    if (tables.length === 0)
        return [];
    if (!isOn(variables['performance_schema']))
        return 'off';
    const [instrument] = await session
        .query((0,query/* raw */.lS)("SELECT ENABLED AS enabled FROM performance_schema.setup_instruments WHERE NAME = 'wait/lock/metadata/sql/mdl'"))
        // Who may not read this may read the list all the same
        .catch(() => [{ enabled: 'YES' }]);
    if (instrument?.['enabled'] !== 'YES')
        return 'off';
    const list = JSON.stringify(tables.map((table) => table.toLowerCase()));
    const rows = await session
        .query((0,query/* sql */.ll) `
      SELECT p.OBJECT_NAME AS name, p.LOCK_TYPE AS type, t.PROCESSLIST_ID AS id, t.PROCESSLIST_COMMAND AS command, t.PROCESSLIST_STATE AS state,
        t.PROCESSLIST_TIME AS age
      FROM performance_schema.metadata_locks p LEFT JOIN performance_schema.threads t ON t.THREAD_ID = p.OWNER_THREAD_ID
      WHERE p.OBJECT_TYPE = 'TABLE' AND p.LOCK_STATUS = 'GRANTED' AND p.LOCK_DURATION <> 'STATEMENT' AND p.OBJECT_SCHEMA = ${session.server.database}
        AND JSON_CONTAINS(${list}, JSON_QUOTE(LOWER(p.OBJECT_NAME))) AND COALESCE(t.PROCESSLIST_ID, 0) <> CONNECTION_ID()`)
        .catch(() => undefined);
    if (rows === undefined)
        return 'denied';
    return rows.map((row) => ({
        table: row['name'] ?? '',
        lock: row['type'] ?? '',
        session: row['id'] === null ? undefined : (0,sessions/* describeSession */._)(row),
        seconds: Number(row['age'] ?? 0),
    }));
}
/** No limit is written as 0. */
const limit = (text) => (Number(text ?? 0) > 0 ? Number(text) : null);
/** Only reads; what this user may not ask is left open. */
async function readAround(session, tables, { variables }) {
    const [row] = await session.query((0,query/* raw */.lS)(`SELECT CAST(UNIX_TIMESTAMP(SYSDATE(6)) * 1000 AS CHAR) AS clock, CURRENT_USER() AS me,
      (SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE USER = SUBSTRING_INDEX(USER(), '@', 1)) AS own,
      (SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE COMMAND LIKE 'Binlog Dump%') AS replicas`));
    const [status] = await session.query((0,query/* raw */.lS)("SHOW GLOBAL STATUS LIKE 'Threads_connected'")).catch(() => []);
    const most = limit(variables['max_connections']);
    const mostOfUser = limit(variables['max_user_connections']);
    const connected = status?.['Value'] === undefined ? null : Number(status['Value']);
    return {
        holders: await holders(session, tables, variables),
        connections: {
            most,
            left: most === null || connected === null ? null : most - connected,
            userLeft: mostOfUser === null ? null : mostOfUser - Number(row?.['own'] ?? 0),
        },
        clock: Number(row?.['clock'] ?? 0),
        replicas: Number(row?.['replicas'] ?? 0),
        dataDirectory: variables['datadir'],
        self: row?.['me'] ?? '',
    };
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/preflight/contents.js


/** Engines whose rows are read as of one moment, or that have none of their own. */
const STILL = /^(?:InnoDB|MyRocks|ROCKSDB|TokuDB|Sequence|BLACKHOLE|ndbcluster)$/i;
async function counted(session, table) {
    const { database } = session.server;
    const [row] = await session
        .query(table === 'TRIGGERS'
        ? (0,query/* sql */.ll) `SELECT COUNT(*) AS n FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = ${database}`
        : (0,query/* sql */.ll) `SELECT COUNT(*) AS n FROM information_schema.EVENTS WHERE EVENT_SCHEMA = ${database}`)
        .catch(() => []);
    return Number(row?.['n'] ?? 0);
}
/** `only`: the tables that are saved, `name` or `database.name`; without it all. Only reads. */
async function readContents(session, options) {
    const { database } = session.server;
    const own = (0,names/* ownTables */.Uo)(database, options.historySchema);
    const only = options.only === undefined ? undefined : new Set(options.only.map((name) => name.replace(/^.*\./, '')));
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT TABLE_NAME AS name, TABLE_TYPE AS type, ENGINE AS engine, DATA_LENGTH AS bytes, TABLE_COMMENT AS comment
    FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database} ORDER BY TABLE_NAME`);
    const wanted = rows.filter((row) => only === undefined || only.has(row['name'] ?? ''));
    const isView = (row) => /VIEW/.test(row['type'] ?? '');
    const tables = wanted.filter((row) => !isView(row));
    const routines = await session.query((0,query/* sql */.ll) `
    SELECT ROUTINE_NAME AS name, ROUTINE_DEFINITION IS NULL AND ROUTINE_BODY = 'SQL' AS hidden
    FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = ${database} ORDER BY ROUTINE_NAME`);
    return {
        tables: tables.map((row) => row['name'] ?? ''),
        views: wanted.filter(isView).map((row) => row['name'] ?? ''),
        bytes: tables.reduce((sum, row) => sum + Number(row['bytes'] ?? 0), 0),
        loose: tables
            .filter((row) => row['engine'] !== null && !STILL.test(row['engine'] ?? '') && !own.has(row['name'] ?? ''))
            .map((row) => ({ table: row['name'] ?? '', engine: row['engine'] ?? '' })),
        hiddenRoutines: routines.filter((row) => row['hidden'] === '1').map((row) => row['name'] ?? ''),
        routines: routines.length,
        triggers: await counted(session, 'TRIGGERS'),
        events: await counted(session, 'EVENTS'),
        broken: wanted
            .filter((row) => isView(row) && /invalid table\(s\) or column\(s\)/i.test(row['comment'] ?? ''))
            .map((row) => row['name'] ?? ''),
    };
}
/** Whether the database and the table of our history are there, as far as this user may see them. */
async function historyThere(session, place) {
    const databases = await session.query((0,query/* sql */.ll) `SELECT 1 AS one FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ${place.database}`);
    const tables = await session.query((0,query/* sql */.ll) `SELECT 1 AS one FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${place.database} AND TABLE_NAME = ${place.table}`);
    return { database: databases.length > 0, table: tables.length > 0 };
}

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/preflight/rights.js
var preflight_rights = __webpack_require__(19263);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/preflight/versions.js

const CUT_OFF = 'before that a DDL statement that is cut off may stay half done, and no catalog tells so';
const OLDEST = {
    mysql: { name: 'MySQL', major: 8, minor: 0, why: CUT_OFF },
    mariadb: { name: 'MariaDB', major: 10, minor: 6, why: CUT_OFF },
    tidb: {
        name: 'TiDB',
        major: 6,
        minor: 5,
        why: 'before that a running transaction makes DDL of others fail, and GET_LOCK locks nothing',
    },
};
function versionFacts(session) {
    const { engine, version, series } = (0,connect/* flavourOf */.Rz)(session);
    const { name, major, minor, why } = OLDEST[engine];
    return {
        expected: `${name} ${major}.${minor} or newer`,
        actual: `${name} ${version}`,
        old: series % 100_000 < major * 100 + minor,
        why,
    };
}
const ANY_ROWS = ['REFERENCES', 'SELECT', 'INSERT', 'UPDATE', 'DELETE'];
/** One of these rights on the table that a foreign key points to is enough to make it. */
const FOREIGN_KEY = {
    mysql: ['REFERENCES'],
    mariadb: ANY_ROWS,
    tidb: ['REFERENCES'],
};
const foreignKeyRights = (session) => FOREIGN_KEY[(0,connect/* flavourOf */.Rz)(session).engine];

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/url.js
var mysqlfamily_url = __webpack_require__(60147);
// EXTERNAL MODULE: ./lib/steps/preflight/disk.js
var disk = __webpack_require__(69874);
// EXTERNAL MODULE: ./lib/steps/preflight/facts.js
var preflight_facts = __webpack_require__(35864);
// EXTERNAL MODULE: ./lib/steps/preflight/footprint.js
var preflight_footprint = __webpack_require__(87084);
// EXTERNAL MODULE: ./lib/steps/preflight/rewrite-disk.js
var rewrite_disk = __webpack_require__(18805);
// EXTERNAL MODULE: ./lib/render/text/words.js
var words = __webpack_require__(98915);
;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/activity-checks.js


function transactionsText(transactions) {
    if (transactions === 'unknown')
        return 'this user may not see those of others (the right PROCESS shows them)';
    const [oldest] = transactions;
    if (oldest === undefined)
        return 'none over a minute';
    const idle = transactions.filter((transaction) => transaction.idle).length;
    return `${transactions.length}${idle > 0 ? ` (${idle} idle)` : ''}, the oldest ${(0,words/* duration */.p0)(oldest.seconds * 1000)}, ${oldest.session}: a schema change has to wait for it, and everybody behind that`;
}
function preparedCheck(prepared) {
    const name = 'prepared transactions';
    if (prepared === 'unknown')
        return (0,preflight_facts/* check */.z6)(name, true, 'none', 'this user may not ask (XA RECOVER)');
    if (prepared === 0)
        return (0,preflight_facts/* check */.z6)(name, true, 'none', 'none');
    return (0,preflight_facts/* warn */.R8)(name, 'none', `${prepared} on this server: they keep their locks until XA COMMIT or XA ROLLBACK (XA RECOVER lists them)`, 'One that nobody remembers holds locks for ever, on tables that the server does not name: whoever made it has to end it.');
}
/** Who else is at work: told, since it decides how long locks are waited for, but nothing to refuse for. Pure. */
function activityChecks({ transactions, prepared, waiting }) {
    const long = transactionsText(transactions);
    const all = `${(0,words/* count */.U9)(waiting.length, 'session')}: ${(0,preflight_facts/* few */.H$)(waiting)}. A schema change comes behind them`;
    return [
        preparedCheck(prepared),
        transactions === 'unknown' || transactions.length === 0
            ? (0,preflight_facts/* check */.z6)('long transactions', true, 'none over a minute', long)
            : (0,preflight_facts/* warn */.R8)('long transactions', 'none over a minute', long, 'Let them end first, or end what was forgotten: KILL the session.'),
        waiting.length === 0
            ? (0,preflight_facts/* check */.z6)('sessions that wait for tables', true, 'none', 'none that this user may see')
            : (0,preflight_facts/* warn */.R8)('sessions that wait for tables', 'none', all, 'Somebody holds a table already: SHOW PROCESSLIST and performance_schema.metadata_locks show who.'),
    ];
}

// EXTERNAL MODULE: ./lib/steps/preflight/standing-checks.js
var standing_checks = __webpack_require__(43429);
;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/around-checks.js



/** A transaction that is younger is everyday life: `lock-timeout` and `lock-retries` are made for it. */
const YOUNG_SECONDS = 5;
const LOCKS = 'locks that the plan takes';
/** Who holds a table that the plan changes: one open read is enough to hold a schema change up, and everybody behind it. */
function lockCheck({ holders }, footprint) {
    const expected = 'nobody in the way';
    if (holders === 'off')
        return (0,preflight_facts/* check */.z6)(LOCKS, true, expected, 'the server keeps no list of them (performance_schema, instrument wait/lock/metadata/sql/mdl)');
    if (holders === 'denied')
        return (0,preflight_facts/* check */.z6)(LOCKS, true, expected, 'this user may not ask (SELECT on performance_schema.metadata_locks and threads shows them)');
    const prepared = holders.filter(({ session }) => session === undefined);
    const old = holders.filter(({ session, seconds }) => session !== undefined && seconds >= YOUNG_SECONDS);
    const told = ({ table, lock, session }) => `${table}: ${session ?? 'a prepared transaction'} holds ${lock}`;
    if (prepared.length > 0)
        return (0,preflight_facts/* check */.z6)(LOCKS, false, expected, (0,preflight_facts/* few */.H$)(prepared.map(told)), 'It ends by XA COMMIT or XA ROLLBACK alone, which whoever made it has to decide: XA RECOVER lists it.');
    if (old.length > 0)
        return (0,preflight_facts/* warn */.R8)(LOCKS, expected, (0,preflight_facts/* few */.H$)(old.map(told)), 'A schema change waits for it, and everybody who comes later waits behind that: let it end first, or end what was forgotten: KILL the session.');
    return (0,preflight_facts/* check */.z6)(LOCKS, true, expected, footprint.relations.length === 0 ? 'the plan changes no table of before' : expected);
}
function connectionsCheck({ connections: { most, left, userLeft } }, needed) {
    const name = 'connections left';
    const expected = `${needed} or more`;
    const least = Math.min(left ?? Number.POSITIVE_INFINITY, userLeft ?? Number.POSITIVE_INFINITY);
    if (least === Number.POSITIVE_INFINITY)
        return (0,preflight_facts/* check */.z6)(name, true, expected, 'the server sets no limit, or does not tell');
    const ofUser = least === userLeft && least !== left;
    return (0,preflight_facts/* check */.z6)(name, least >= needed, expected, `${Math.max(0, least)} of ${ofUser ? 'this user’s max_user_connections' : `max_connections ${most}`}`, ofUser
        ? 'As an administrator: ALTER USER … WITH MAX_USER_CONNECTIONS, or end idle sessions of this user.'
        : 'End idle sessions, or as an administrator: SET GLOBAL max_connections.');
}
const MUCH = 1_000_000_000;
/** A change runs on a replica once it is through here, and all that comes after it waits there for as long again. */
function replicasCheck({ replicas }, { rewritten }) {
    if (replicas === 0)
        return [];
    const name = 'replicas';
    const bytes = rewritten.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
    const actual = `${(0,words/* count */.U9)(replicas, 'replica')} of this server`;
    if (bytes < MUCH)
        return [(0,preflight_facts/* check */.z6)(name, true, 'told', actual)];
    return [
        (0,preflight_facts/* warn */.R8)(name, 'told', `${actual}: ${(0,words/* size */.Ej)(bytes)} are written anew here first and then there, and until then they are behind`, 'Take reads that must be fresh off the replicas meanwhile, or change the table with gh-ost or pt-online-schema-change.'),
    ];
}
/** Pure. */
const aroundChecks = (around, footprint, options) => [
    lockCheck(around, footprint),
    connectionsCheck(around, options.needed),
    ...replicasCheck(around, footprint),
    (0,standing_checks/* clockCheck */.B)(options.aheadMs),
];

// EXTERNAL MODULE: ./lib/steps/mysqlfamily/family.js
var family = __webpack_require__(22488);
// EXTERNAL MODULE: ./lib/steps/mysqlfamily/tool.js
var mysqlfamily_tool = __webpack_require__(48774);
;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/backup-checks.js




function toolCheck(tools, server) {
    const wanted = (0,mysqlfamily_tool/* wantedTool */.c5)(server);
    const name = 'backup tool';
    const expected = `${wanted.name} ${wanted.major} or newer`;
    const tool = (0,mysqlfamily_tool/* chooseMysqlTools */.T1)(tools, server);
    if (tool !== undefined)
        return (0,preflight_facts/* check */.z6)(name, true, expected, `${(0,mysqlfamily_tool/* toolName */.Uf)(tool)} (${tool.dump})`);
    const here = tools.map((one) => `${(0,mysqlfamily_tool/* toolName */.Uf)(one)} (${one.dump})`);
    return (0,preflight_facts/* check */.z6)(name, false, expected, here.length === 0 ? 'no dump tool is installed here' : `only ${(0,preflight_facts/* few */.H$)(here, 3)}`, `${(0,mysqlfamily_tool/* installMysqlTools */.bN)(server)} Or, at your own risk, \`backup: none\`.`);
}
/** What a user must be given to save everything. The server hides what it may not see, so the tool would leave it out in silence. */
function readableCheck(rights, server, contents) {
    const { database } = server;
    const { programs } = (0,family/* kindOf */.I)(server);
    const name = 'the backup can read everything';
    const expected = 'every row of every table, and every view, trigger, event and routine';
    if (rights === undefined)
        return [(0,preflight_facts/* check */.z6)(name, true, expected, 'the server does not tell')];
    const tables = contents.tables.filter((table) => !rights.onTable(database, table, 'SELECT'));
    const all = rights.on(database, 'SELECT');
    const missing = [
        ...(all ? [] : ['SELECT']),
        ...(contents.views.length > 0 && !rights.on(database, 'SHOW VIEW') ? ['SHOW VIEW'] : []),
        ...['TRIGGER', 'EVENT'].filter((privilege) => programs && !rights.on(database, privilege)),
    ];
    const { hiddenRoutines, broken } = contents;
    const wrong = [
        ...(tables.length > 0
            ? [`no right to read ${(0,preflight_facts/* few */.H$)(tables)}`]
            : all
                ? []
                : ['tables without a grant of their own are not even seen']),
        ...(missing.some((one) => one !== 'SELECT')
            ? [`no ${missing.filter((one) => one !== 'SELECT').join(', ')}: what it shows would be left out in silence`]
            : []),
        ...(hiddenRoutines.length > 0 ? [`the text of ${(0,preflight_facts/* few */.H$)(hiddenRoutines)} is kept from this user`] : []),
        ...(broken.length > 0
            ? [`${(0,preflight_facts/* few */.H$)(broken)}: the view cannot be read, since something that it names is gone, or its definer`]
            : []),
    ];
    const hints = [
        ...(missing.length > 0
            ? [
                `As an administrator: GRANT ${missing.join(', ')} ON \`${database.replaceAll('`', '``').replaceAll(/[\\_%]/g, '\\$&')}\`.* TO this user.`,
            ]
            : []),
        ...(hiddenRoutines.length > 0
            ? [
                'For routines of others: GRANT SHOW_ROUTINE ON *.* (MySQL 8.0.20 or newer), GRANT SHOW CREATE ROUTINE on the database (MariaDB 11.3 or newer), or GRANT SELECT ON mysql.proc (older MariaDB) TO this user.',
            ]
            : []),
        ...(broken.length > 0 ? [`Mend or drop ${(0,preflight_facts/* few */.H$)(broken)}: no dump tool gets past it.`] : []),
    ];
    return [
        (0,preflight_facts/* check */.z6)(name, wrong.length === 0, expected, wrong.length === 0 ? expected : wrong.join('; '), hints.join(' ')),
        ...(contents.loose.length === 0
            ? []
            : [
                (0,preflight_facts/* check */.z6)('one moment for the whole backup', true, 'every table in InnoDB', `${(0,words/* count */.U9)(contents.loose.length, 'table')} of another engine (${(0,preflight_facts/* few */.H$)(contents.loose.map(({ table, engine }) => `${table}: ${engine}`))}): writes during the dump can be half in it`),
            ]),
    ];
}

// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
// EXTERNAL MODULE: ./lib/sql/mysql/read.js + 1 modules
var read = __webpack_require__(65222);
// EXTERNAL MODULE: ./lib/sql/mysql/tree.js + 4 modules
var tree = __webpack_require__(28988);
;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/needs.js



const one = (...privileges) => privileges.map((privilege) => [privilege]);
/** By the command tag. What may well be there by another right (a routine is its maker's own) names both. */
const BY_KIND = (0,dictionary/* dictionary */.z)({
    'CREATE TABLE': one('CREATE'),
    'CREATE TEMPORARY TABLE': one('CREATE TEMPORARY TABLES'),
    'CREATE SEQUENCE': one('CREATE'),
    'ALTER TABLE': one('ALTER'),
    'RENAME TABLE': one('ALTER', 'CREATE', 'INSERT', 'DROP'),
    'DROP TABLE': one('DROP'),
    'DROP VIEW': one('DROP'),
    'TRUNCATE TABLE': one('DROP'),
    'CREATE INDEX': one('INDEX'),
    'DROP INDEX': one('INDEX'),
    'CREATE VIEW': one('CREATE VIEW'),
    'ALTER VIEW': one('CREATE VIEW'),
    'CREATE TRIGGER': one('TRIGGER'),
    'DROP TRIGGER': one('TRIGGER'),
    'CREATE PROCEDURE': one('CREATE ROUTINE'),
    'CREATE FUNCTION': one('CREATE ROUTINE'),
    'DROP PROCEDURE': [['ALTER ROUTINE', 'CREATE ROUTINE']],
    'DROP FUNCTION': [['ALTER ROUTINE', 'CREATE ROUTINE']],
    'CREATE EVENT': one('EVENT'),
    'ALTER EVENT': one('EVENT'),
    'DROP EVENT': one('EVENT'),
    INSERT: one('INSERT'),
    REPLACE: one('INSERT', 'DELETE'),
    UPDATE: one('UPDATE'),
    DELETE: one('DELETE'),
    'LOCK TABLES': one('LOCK TABLES'),
    'CREATE DATABASE': one('CREATE'),
    'DROP DATABASE': one('DROP'),
});
/** Rights for the whole server, which no grant on a database brings. */
const EVERYWHERE = (0,dictionary/* dictionary */.z)({
    'CREATE USER': ['CREATE USER'],
    'ALTER USER': ['CREATE USER'],
    'DROP USER': ['CREATE USER'],
    'RENAME USER': ['CREATE USER'],
    'CREATE ROLE': ['CREATE ROLE', 'CREATE USER'],
    'DROP ROLE': ['DROP ROLE', 'CREATE USER'],
});
/** Statements that change the definition of the table which they name first. */
const OF_TABLE = new Set([
    'ALTER TABLE',
    'DROP TABLE',
    'TRUNCATE TABLE',
    'CREATE INDEX',
    'DROP INDEX',
]);
/** To name somebody else as DEFINER; each server has another word for it. */
const FOR_OTHERS = ['SET_ANY_DEFINER', 'SET_USER_ID', 'SET USER', 'SUPER'];
/** For a setting of the whole server. */
const SETTINGS = ['SYSTEM_VARIABLES_ADMIN', 'SUPER'];
const unquoted = (name) => name.replaceAll(/^[`'"]|[`'"]$/g, '');
/** The account that a statement names as DEFINER: `app@%`. */
function definerOf(statement) {
    if (!/^(?:CREATE|ALTER) (?:VIEW|PROCEDURE|FUNCTION|TRIGGER|EVENT)$/.test(statement.kind))
        return undefined;
    const tokens = (0,tree.mysqlTree)(statement)?.tokens ?? [];
    const at = tokens.findIndex(({ upper, type }) => type === 'word' && upper === 'DEFINER');
    const [sign, user, mark, host] = tokens.slice(at + 1, at + 5);
    if (at === -1 || sign?.text !== '=' || user === undefined || /^CURRENT_(?:USER|ROLE)$/.test(user.upper))
        return undefined;
    return `${unquoted(user.text)}@${mark?.text === '@' && host !== undefined ? unquoted(host.text) : '%'}`;
}
/** Of the whole server. `self`: in whose name anybody may make things. */
function serverRights(statement, self) {
    const { kind, sql } = statement;
    const definer = definerOf(statement);
    return [
        ...(EVERYWHERE[kind] === undefined ? [] : [EVERYWHERE[kind]]),
        ...(/^\s*SET\s+(?:(?:GLOBAL|PERSIST)\s|@@(?:GLOBAL|PERSIST)\s*\.)/i.test(sql) ? [SETTINGS] : []),
        ...(definer === undefined || definer === self ? [] : [FOR_OTHERS]),
    ];
}
/** Tables of this database whose definition the statements change. Pure. */
function changedTables(pending, database) {
    const all = pending.flatMap(({ split }) => split.statements.flatMap((statement) => OF_TABLE.has(statement.kind) ||
        statement.kind === 'RENAME TABLE' ||
        /^(?:CREATE|DROP) TRIGGER$/.test(statement.kind)
        ? ((0,tree.mysqlTree)(statement)?.facts.tables ?? [])
        : []));
    return [...new Set(all.filter(({ schema }) => schema === undefined || schema === database).map(({ name }) => name))];
}
/** `id int KEY` is one too, and a unique key of columns that are NOT NULL stands for one: what may be such is not judged. */
const KEY = /\bPRIMARY\s+KEY\b|\bUNIQUE\b|\bSERIAL\b|(?<!\b(?:FOREIGN|FULLTEXT|SPATIAL)\s+)\bKEY\b\s*(?:[,)]|AUTO_INCREMENT\b|NOT\b|COMMENT\b)/i;
/** The first table that is made without a primary key, which sql_require_primary_key refuses whatever comes later. */
function firstWithoutKey(pending) {
    for (const { migration, split } of pending) {
        const found = split.statements.find((statement) => {
            if (!/^CREATE (?:TEMPORARY )?TABLE$/.test(statement.kind))
                return false;
            // Names in quotes and texts say nothing of keys
            const words = (0,tree.mysqlTree)(statement)?.tokens.map(({ type, upper }) => (type === 'string' || type === 'name' ? '?' : upper)) ??
                [];
            const text = words.join(' ');
            return !KEY.test(text) && !/\bLIKE\b/i.test(text);
        });
        if (found !== undefined)
            return `${migration.path}:${found.line}`;
    }
    return undefined;
}
/** The kinds of statements whose text may hold a foreign key. */
const WITH_KEYS = new Set(['CREATE TABLE', 'ALTER TABLE']);
/** The database that a statement works in; undefined where it names none and the session's own may have been left by `USE`. */
function databaseOf({ kind, sql }, current) {
    const { tables, object } = (0,read/* readFacts */.M)(sql, { ansiQuotes: false, noBackslashEscapes: false });
    if (/^(?:CREATE|DROP) DATABASE$/.test(kind))
        return object?.name;
    return tables[0]?.schema ?? object?.schema ?? current;
}
/** What these statements need, each right once. `foreignKey`: one of these makes a foreign key. */
function needsOf(pending, database, foreignKey, self = '') {
    const needs = new Map();
    for (const { migration, split } of pending) {
        // Each file begins in the session's own database.
        let current = database;
        for (const statement of split.statements) {
            const { kind, sql } = statement;
            if (kind === 'USE')
                current = undefined;
            for (const anyOf of serverRights(statement, self)) {
                const key = `*\0${anyOf.join()}`;
                if (!needs.has(key))
                    needs.set(key, { anyOf, database: '*', place: `${migration.path}:${statement.line}` });
            }
            const rights = BY_KIND[kind];
            const where = rights === undefined ? undefined : databaseOf(statement, current);
            if (rights === undefined || where === undefined)
                continue;
            const replaced = /^CREATE\s+OR\s+REPLACE\b/i.test(sql) && kind !== 'CREATE TRIGGER' ? one('DROP') : [];
            const keys = WITH_KEYS.has(kind) && /\bFOREIGN\s+KEY\b/i.test(sql) ? [foreignKey] : [];
            const table = OF_TABLE.has(kind) || kind === 'CREATE TABLE' ? (0,tree.mysqlTree)(statement)?.facts.tables[0]?.name : undefined;
            for (const anyOf of [...rights, ...replaced, ...keys]) {
                // A foreign key asks for its right on the other table
                const own = keys.includes(anyOf) ? undefined : table;
                const key = `${where}\0${own ?? ''}\0${anyOf.join()}`;
                const place = `${migration.path}:${statement.line}`;
                if (!needs.has(key))
                    needs.set(key, { anyOf, database: where, place, ...(own === undefined ? {} : { table: own }) });
            }
        }
    }
    return [...needs.values()];
}
/** Kinds of statements that a server with a binary log takes from few. */
const LOGGED = new Set(['CREATE FUNCTION', 'CREATE TRIGGER', 'ALTER FUNCTION']);
/** The first statement of those that makes a function or a trigger: `migrations/002.sql:14`. */
function firstLogged(pending) {
    for (const { migration, split } of pending) {
        const found = split.statements.find(
        // A loadable function (CREATE FUNCTION … SONAME) is none of these.
        ({ kind, sql }) => LOGGED.has(kind) && !/\bSONAME\b/i.test(sql));
        if (found !== undefined)
            return `${migration.path}:${found.line}`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/rights-checks.js



/** As it may be written in a statement. */
const quoted = (name) => `\`${name.replaceAll('`', '``')}\``;
/** As a database stands in a GRANT, where a name is a pattern. */
const pattern = (name) => quoted(name.replaceAll(/[\\_%]/g, '\\$&'));
const ROWS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
/** Whether our own history table can be kept, or made. */
function historyCheck(rights, place, there) {
    const name = 'rights on the history table';
    const missing = [...(there.table ? [] : ['CREATE']), ...ROWS].filter((privilege) => !rights.onTable(place.database, place.table, privilege));
    const what = there.table
        ? 'may be written'
        : there.database
            ? `the table is made in database ${place.database}`
            : `database ${place.database} is made`;
    const hint = there.database
        ? `As an administrator: GRANT ${missing.join(', ')} ON ${pattern(place.database)}.${there.table ? quoted(place.table) : '*'} TO this user.`
        : `As an administrator: CREATE DATABASE ${quoted(place.database)}, then GRANT ${missing.join(', ')} ON ${pattern(place.database)}.* TO this user. Or leave \`history-schema\` out: then the table stands in the target database.`;
    return (0,preflight_facts/* check */.z6)(name, missing.length === 0, what, missing.length === 0 ? what : `no ${missing.join(', ')}`, hint);
}
/** What a migration's user mostly has on its database. */
const USUAL = ['CREATE', 'ALTER', 'DROP', 'INDEX', 'REFERENCES'];
const lacking = (rights, needs) => needs.filter(({ anyOf, database, table }) => !anyOf.some((privilege) => database === '*'
    ? rights.everywhere(privilege)
    : table === undefined
        ? rights.onSome(database, privilege)
        : rights.onTable(database, table, privilege)));
/** What no pending statement needs may be missing: it is told. Without a list of statements nothing is known of their needs. */
function changeCheck(rights, database, needs) {
    const missing = lacking(rights, needs);
    const without = USUAL.filter((privilege) => !rights.onSome(database, privilege));
    const told = without.length === 0
        ? `${USUAL.join(', ')} on ${database}`
        : `no ${without.join(', ')} on ${database}, which no pending statement needs`;
    const byDatabase = [...new Set(missing.map((need) => need.database))].map((where) => {
        const names = missing.filter((need) => need.database === where).map(({ anyOf }) => anyOf[0] ?? '');
        return `GRANT ${[...new Set(names)].join(', ')} ON ${where === '*' ? '*' : pattern(where)}.* TO this user`;
    });
    return (0,preflight_facts/* check */.z6)('rights to change the schema', missing.length === 0, 'what the pending statements need', missing.length === 0
        ? told
        : missing
            .map(({ anyOf, database: where, table, place }) => `no ${anyOf[0]} on ${where === '*' ? 'the server' : `${where}${table === undefined ? '' : `.${table}`}`} (${place})`)
            .join('; '), `As an administrator: ${byDatabase.join('; ')}.`);
}
/** A table without one is refused as it is made, also where a later statement would give it one. */
function keysCheck({ variables }, place) {
    if (place === undefined || !isOn(variables['sql_require_primary_key']))
        return [];
    if (isOn(variables['sql_generate_invisible_primary_key']))
        return [];
    return [
        (0,preflight_facts/* check */.z6)('primary keys', false, 'every new table has one (sql_require_primary_key is ON)', `the server would refuse ${place}`, 'Give the table a primary key where it is made, or let `session-setup` say SET SESSION sql_require_primary_key = OFF where this user may.'),
    ];
}
/** With a binary log only a few may make functions and triggers: error 1419, in the middle of a file. */
function loggedCheck(rights, { variables }, place) {
    if (place === undefined || !isOn(variables['log_bin']))
        return [];
    const trusted = isOn(variables['log_bin_trust_function_creators']);
    const may = trusted || rights?.everywhere('SUPER') === true || rights?.everywhere('BINLOG ADMIN') === true;
    return [
        (0,preflight_facts/* check */.z6)('functions and triggers beside a binary log', may || rights === undefined, 'may be made', may
            ? 'may be made'
            : rights === undefined
                ? 'the server does not tell'
                : `the server would refuse ${place}: it writes a binary log and log_bin_trust_function_creators is OFF`, 'As an administrator: SET GLOBAL log_bin_trust_function_creators = 1, and the same in the server’s configuration (on Amazon RDS and Aurora in the parameter group). The right SUPER would do too; few hosts give it.'),
    ];
}
/** Every check of rights; one that the server does not answer is no refusal, since the statements themselves will say. */
function rightsChecks(rights, options) {
    if (rights === undefined)
        return [(0,preflight_facts/* check */.z6)('rights', true, 'what the files need', 'the server does not tell')];
    const { database, historySchema, there, needs } = options;
    return [historyCheck(rights, (0,names/* historyPlace */.sm)(database, historySchema), there), changeCheck(rights, database, needs)];
}

;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/server-checks.js




/** What to do about each of them. */
const WRITABLE = (0,dictionary/* dictionary */.z)({
    read_only: 'If it is the primary, as an administrator: SET GLOBAL read_only = OFF.',
    super_read_only: 'If it is the primary, as an administrator: SET GLOBAL super_read_only = OFF, read_only = OFF.',
    innodb_read_only: 'It is set in the server’s configuration (on Aurora it marks a reader).',
    tidb_super_read_only: 'As an administrator: SET GLOBAL tidb_super_read_only = OFF.',
    tidb_restricted_read_only: 'As an administrator: SET GLOBAL tidb_restricted_read_only = OFF.',
    transaction_read_only: 'As an administrator: SET GLOBAL transaction_read_only = OFF.',
    tx_read_only: 'As an administrator: SET GLOBAL tx_read_only = OFF.',
});
/** `past`: this user may write all the same, which on a replica makes it another database than its primary, in silence. */
function writableCheck(facts, past) {
    const by = readOnlyBy(facts);
    const replica = facts.replication !== 'unknown' && facts.replication.length > 0;
    const passed = by === 'read_only' && past
        ? ', though this user may write all the same: what it writes stays on this server alone'
        : '';
    const elsewhere = replica ? 'It is a replica. ' : '';
    return (0,preflight_facts/* check */.z6)('writable', by === undefined, 'transactions may write', by === undefined ? 'transactions may write' : `${by} is on${passed}`, `${elsewhere}Give the URL of the primary (the writer endpoint). ${WRITABLE[by ?? ''] ?? ''}`);
}
function replicaText(replication) {
    const running = replication.filter((one) => one.running).length;
    return `it takes its data from ${(0,words/* count */.U9)(replication.length, 'other server')}${running === replication.length ? '' : ` (${running} running)`}`;
}
/** A server that is a replica and may be written is told: two primaries of each other are one. */
function primaryCheck({ replication, member, variables }) {
    const name = 'primary server';
    const hint = 'Give the URL of the primary (the writer endpoint).';
    if (member?.kind === 'group' && !member.primary)
        return (0,preflight_facts/* check */.z6)(name, false, 'a primary', `a secondary of a replication group (${member.state})`, hint);
    if (replication === 'unknown')
        return (0,preflight_facts/* check */.z6)(name, true, 'a primary', 'this user may not ask (REPLICATION CLIENT, on MariaDB SLAVE MONITOR)');
    if (replication.length === 0)
        return (0,preflight_facts/* check */.z6)(name, true, 'a primary', 'a primary');
    const text = replicaText(replication);
    const open = readOnlyBy({ replication, member, variables }) === undefined;
    return (0,preflight_facts/* check */.z6)(name, true, 'a primary', open
        ? `a replica that may be written: ${text}. What is changed here does not come to that server`
        : `a replica: ${text}`);
}
/** How a cluster of several writers carries a change of a table to the others. */
const METHODS = (0,dictionary/* dictionary */.z)({
    TOI: 'each schema change runs on all members at once, and holds every write of the cluster up until it is done',
    NBO: 'schema changes run on all members without holding up writes to other tables',
});
function galeraChecks(member, { variables }) {
    const method = (variables['wsrep_osu_method'] ?? 'TOI').toUpperCase();
    const strict = variables['pxc_strict_mode'];
    const more = strict === undefined || /^(?:DISABLED|PERMISSIVE)$/i.test(strict)
        ? ''
        : `; pxc_strict_mode is ${strict}: tables without a primary key, LOCK TABLES and other engines than InnoDB are refused`;
    const alone = method === 'RSU';
    return [
        (0,preflight_facts/* check */.z6)('cluster', member.ready && member.primary, 'this member takes writes', `${member.state}, ${(0,words/* count */.U9)(member.size, 'member')}`, 'Give the URL of a member that is Synced and in the primary component, or wait until this one is.'),
        (0,preflight_facts/* check */.z6)('schema changes in the cluster', !alone, 'reach every member', alone
            ? 'wsrep_OSU_method is RSU: they would be made on this member alone'
            : `${METHODS[method] ?? method}${more}`, 'As an administrator: SET GLOBAL wsrep_OSU_method = TOI.'),
    ];
}
function memberChecks(facts) {
    const { member } = facts;
    if (member === undefined)
        return [];
    if (member.kind === 'galera')
        return galeraChecks(member, facts);
    const several = member.several
        ? ': several members take writes, and a schema change must not meet a write to the same table on another one'
        : '';
    return [
        (0,preflight_facts/* check */.z6)('cluster', member.ready, 'this member takes writes', `${member.state}, ${(0,words/* count */.U9)(member.size, 'member')}${several}; every table needs a primary key`, 'Give the URL of a member that is ONLINE, or wait until this one is.'),
    ];
}
/** Version, role among other servers: what the server says of itself. Pure. */
function serverChecks(version, facts, past) {
    return [
        (0,preflight_facts/* check */.z6)('server version', !version.old, version.expected, version.actual, `Upgrade the server: ${version.why}.`),
        primaryCheck(facts),
        writableCheck(facts, past),
        ...memberChecks(facts),
    ];
}
const STRICT = /\bSTRICT_(?:TRANS|ALL)_TABLES\b|\bTRADITIONAL\b/;
/** In the words of the server, for whoever has to find out why a file means something else elsewhere. */
function reported(variables) {
    const value = (name) => variables[name] ?? 'unknown';
    return [
        `sql_mode ${variables['sql_mode'] === '' ? 'empty' : value('sql_mode')}`,
        `time_zone ${value('time_zone')}`,
        `${value('character_set_client')} (${value('collation_connection')})`,
        `foreign_key_checks ${value('foreign_key_checks')}`,
        `lock_wait_timeout ${value('lock_wait_timeout')} s and innodb_lock_wait_timeout ${value('innodb_lock_wait_timeout')} s before \`lock-timeout\` is set`,
    ].join(', ');
}
/** Settings that decide what a statement means. They are told: files may be written for them. Pure. */
function meaningCheck({ variables }) {
    const mode = variables['sql_mode'] ?? '';
    const engine = variables['default_storage_engine'] ?? 'InnoDB';
    const names = variables['lower_case_table_names'];
    const off = (name) => variables[name] !== undefined && !isOn(variables[name]);
    const told = [
        ...(STRICT.test(mode)
            ? []
            : ['sql_mode is not strict: values that do not fit are cut or zeroed with a mere warning']),
        ...(/\bANSI_QUOTES\b/.test(mode) ? ['sql_mode has ANSI_QUOTES: "…" is a name'] : []),
        ...(/\bNO_BACKSLASH_ESCAPES\b/.test(mode) ? ['sql_mode has NO_BACKSLASH_ESCAPES'] : []),
        ...(off('foreign_key_checks') ? ['foreign_key_checks is OFF: rows without a parent are let in'] : []),
        ...(off('unique_checks') ? ['unique_checks is OFF'] : []),
        ...(off('sql_log_bin') ? ['sql_log_bin is OFF: replicas hear nothing of the changes'] : []),
        ...(/^InnoDB$/i.test(engine)
            ? []
            : [
                `default_storage_engine is ${engine}: tables without ENGINE=InnoDB have neither its transactions nor its foreign keys`,
            ]),
        ...(isOn(variables['sql_require_primary_key']) ? ['sql_require_primary_key is ON'] : []),
        ...(names === undefined || names === '0'
            ? []
            : [`lower_case_table_names is ${names}: names of tables have one letter case`]),
    ];
    return (0,preflight_facts/* check */.z6)('session settings', true, 'strict, with foreign keys, InnoDB', [...told, reported(variables)].join('; '));
}

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/pooled.js
var pooled = __webpack_require__(54831);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/preflight/proxy.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



/** Proxies answer these in the server's stead. */
async function proxyName(session) {
    const [row] = await session.query((0,query/* raw */.lS)('SELECT VERSION() AS version, @@version_comment AS comment')).catch(() => []);
    const said = `${row?.['version'] ?? ''} ${row?.['comment'] ?? ''}`;
    const named = (0,pooled/* proxyNamed */.U5)(said);
    if (named !== undefined)
        return named;
    const [proxy] = await session.query((0,query/* raw */.lS)('SELECT @@proxy_version AS version')).catch(() => []);
    return proxy === undefined ? undefined : 'a proxy';
}
const idOf = async (session) => (await session.query((0,query/* raw */.lS)('SELECT CONNECTION_ID() AS id')))[0]?.['id'] ?? '';
const markOf = async (session) => (await session.query((0,query/* raw */.lS)('SELECT @migrate_on_merge_mark AS mark')))[0]?.['mark'] ?? null;
/**
 * A proxy that shares sessions may hand ours to anybody between two statements: then another number answers, a second session is
 * answered by the first one's, or finds what was left in it. The mark is a variable of the session alone.
 */
async function findProxy(session, second) {
    const name = await proxyName(session);
    const first = await idOf(session);
    if (first !== String(session.id))
        return { name, shared: true };
    const mark = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    await session.query((0,query/* sql */.ll) `SET @migrate_on_merge_mark = ${mark}`);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const other = __addDisposableResource(env_1, await second(), true);
            await other.query((0,query/* raw */.lS)('START TRANSACTION'));
            const shared = (await idOf(other)) === first ||
                (await markOf(other)) === mark ||
                (await idOf(session)) !== first ||
                (await markOf(session)) !== mark;
            await other.query((0,query/* raw */.lS)('ROLLBACK'));
            return { name, shared };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    finally {
        await session.query((0,query/* raw */.lS)('SET @migrate_on_merge_mark = NULL')).catch(() => undefined);
    }
}

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/url-tls.js
var url_tls = __webpack_require__(26463);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/shadow/mysql-fingerprint.js
var mysql_fingerprint = __webpack_require__(95951);
// EXTERNAL MODULE: ./lib/steps/preflight/guarded.js
var guarded = __webpack_require__(93399);
;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/way-checks.js
var way_checks_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var way_checks_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});







const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/;
/** Whether what is sent can be read on its way. */
function tlsCheck(server, url) {
    const name = 'encrypted connection';
    if (server.tls) {
        const actual = {
            unchecked: 'certificate not verified (`ssl-mode=VERIFY_IDENTITY` does)',
            authority: 'certificate verified',
            'authority and host': 'certificate and host verified',
        }[server.certificate ?? 'unchecked'];
        return (0,preflight_facts/* check */.z6)(name, true, 'on', `on, ${actual}`);
    }
    if (url.socketPath !== undefined || LOOPBACK.test(url.host))
        return (0,preflight_facts/* check */.z6)(name, true, 'on, or on this machine', 'off, and on this machine');
    if (url.tls.mode === 'disabled' && url.tls.asked)
        return (0,preflight_facts/* check */.z6)(name, true, 'on, or `ssl-mode=DISABLED`', 'off, as `ssl-mode=DISABLED` asks');
    if (!(0,url_tls/* publicHost */.m)(url.host))
        return (0,preflight_facts/* check */.z6)(name, true, 'on, or a private network', 'off, and in a private network');
    return (0,preflight_facts/* check */.z6)(name, false, 'on', 'off: password and data can be read on their way', 'Switch TLS on in the server and write `ssl-mode=VERIFY_IDENTITY` in the URL (with `sslca=FILE` where the authority is your own). Where the way is private, say so by `ssl-mode=DISABLED`.');
}
/** The migration lock and all settings live in their session: whatever shares sessions would share or lose them. */
function proxyCheck({ name, shared }, direct) {
    const who = name ?? 'a proxy';
    const words = shared
        ? `behind ${who}, which shares sessions`
        : name === undefined
            ? 'nothing in front'
            : `behind ${who}, which keeps it`;
    return (0,preflight_facts/* check */.z6)('session for the migration lock', !shared, 'a session of its own', `${words}${direct ? ' (`direct-url`)' : ''}`, direct ? '`direct-url` leads to a proxy too: give the address of the server itself.' : pooled/* WAY_AROUND */.mc);
}
/** Plan and history would be of one database, and the migrations and the backup of another. Pure. */
function sameDatabaseCheck(url, direct) {
    const sameServer = url.server === direct.server;
    const sameName = url.database === direct.database;
    const expected = 'the database of `database-url`';
    const actual = [
        ...(sameServer ? [] : ['on another server']),
        ...(sameName ? [] : [`${direct.shown} instead of ${url.shown}`]),
    ].join(', ');
    return (0,preflight_facts/* check */.z6)('database of `direct-url`', sameServer && sameName, expected, actual === '' ? expected : actual, 'Give the address of one and the same database in both: `direct-url` is the way around the proxy of `database-url`, not another database, and not its replica.');
}
/** What reads through a proxy leaves no mark there either: whether sessions are shared is seen by one as those are that hold locks. */
async function proxyFacts(session, connect) {
    if (session.server.pooled !== true)
        return findProxy(session, connect);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const own = way_checks_addDisposableResource(env_1, await connect(), true);
            return await findProxy(own, connect);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = way_checks_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        if (!(error instanceof model_error/* ActionError */.lZ) || error.code !== 'pooler')
            throw error;
        return { name: await proxyName(session), shared: true };
    }
}
async function wayChecks({ engine, session, url, inputs }) {
    const direct = inputs.directUrl;
    const connect = (to) => engine.connect({
        url: to,
        connectTimeoutMs: inputs.connectTimeoutMs,
        applicationName: 'migrate-on-merge preflight',
    });
    const proxy = proxyCheck(await proxyFacts(session, () => connect(direct ?? url)), direct !== undefined);
    if (direct === undefined)
        return [proxy];
    const same = await (0,guarded/* guarded */.N)('database of `direct-url`', async () => {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const planned = way_checks_addDisposableResource(env_2, await connect(url), true);
            const own = way_checks_addDisposableResource(env_2, await connect(direct), true);
            return [sameDatabaseCheck(await (0,mysql_fingerprint.mysqlIdentity)(planned), await (0,mysql_fingerprint.mysqlIdentity)(own))];
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = way_checks_disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    });
    return [proxy, ...same];
}

;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/asker.js



















/** Open transactions younger than this are everyday life. */
const LONG_SECONDS = 60;
async function backupChecks(request, rights) {
    if (!request.backupWanted)
        return [];
    const { session, affected, inputs, mysqlTools = [] } = request;
    const { historySchema } = inputs;
    const contents = await readContents(session, {
        historySchema,
        ...(affected === undefined ? {} : { only: affected }),
    });
    const free = await (0,disk/* freeBytes */.go)(inputs.backupDirectory ?? (0,disk/* defaultBackupParent */.gJ)());
    return [
        toolCheck(mysqlTools, session.server),
        ...readableCheck(rights, session.server, contents),
        (0,disk/* diskCheck */.YZ)(free, contents.bytes),
    ];
}
/** MySQL, MariaDB and TiDB. */
const mysqlAsker = {
    network: ({ session, inputs, url }) => tlsCheck(session.server, (0,mysqlfamily_url/* parseMysqlUrl */.L)(inputs.directUrl ?? url)),
    async server(request) {
        const { session, inputs, url, pending = [], backupWanted, clock = Date.now } = request;
        const { database } = session.server;
        const { historySchema } = inputs;
        const facts = await readServer(session);
        const rights = await (0,preflight_rights/* readRights */.C)(session);
        const footprint = (0,preflight_footprint/* footprintOf */.b)(request.plan);
        const changed = changedTables(pending, database);
        const before = clock();
        const around = await readAround(session, changed, facts);
        const aheadMs = around.clock - (before + clock()) / 2;
        const { host, socketPath } = (0,mysqlfamily_url/* parseMysqlUrl */.L)(inputs.directUrl ?? url);
        const free = await (0,rewrite_disk/* freeAtServer */.p)(around.dataDirectory, socketPath !== undefined || (0,preflight_facts/* onThisMachine */.rF)(host));
        return [
            ...serverChecks(versionFacts(session), facts, rights !== undefined && pastReadOnly(rights)),
            meaningCheck(facts),
            ...rightsChecks(rights, {
                database,
                historySchema,
                there: await historyThere(session, (0,names/* historyPlace */.sm)(database, historySchema)),
                needs: needsOf(pending, database, foreignKeyRights(session), around.self),
            }),
            ...keysCheck(facts, firstWithoutKey(pending)),
            ...loggedCheck(rights, facts, firstLogged(pending)),
            ...(await backupChecks(request, rights)),
            ...activityChecks(await readActivity(session, { seconds: LONG_SECONDS, all: rights?.everywhere('PROCESS') === true })),
            ...(0,rewrite_disk/* rewriteCheck */.l)(footprint, free, 'the new copy with its indexes'),
            ...aroundChecks(around, { ...footprint, relations: changed }, { aheadMs, needed: backupWanted ? 3 : 1 }),
        ];
    },
    way: wayChecks,
};


/***/ }),

/***/ 69874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YZ: () => (/* binding */ diskCheck),
/* harmony export */   gJ: () => (/* binding */ defaultBackupParent),
/* harmony export */   go: () => (/* binding */ freeBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _render_text_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98915);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35864);





/** Bytes that we may still write where this folder is, or will be; undefined where the system does not say. */
async function freeBytes(folder) {
    for (let at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder);; at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at)) {
        try {
            const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(at);
            return bavail * bsize;
        }
        catch (error) {
            if (error.code !== 'ENOENT' || at === (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at))
                return undefined;
        }
    }
}
/** Where backups go unless a folder is named. */
function defaultBackupParent(env = process.env) {
    return env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
}
/**
 * A dump holds no indexes and is compressed: mostly it has a tenth to a third of the database's size, and half is asked
 * for. Data that is compressed already (pictures) can need all of it: that is said, not refused.
 */
function diskCheck(free, databaseBytes) {
    const name = 'disk space for the backup';
    const half = databaseBytes / 2;
    const expected = `about ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(half)}, half of the database's ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(databaseBytes)} (an estimate)`;
    if (free === undefined)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z6)(name, true, expected, 'unknown here');
    const tight = free < databaseBytes ? '; data that does not compress would not fit' : '';
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z6)(name, free >= half, expected, `${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(free)} free${free >= half ? tight : ''}`, 'Free some space, or name a folder on a larger disk in `backup-directory`.');
}


/***/ }),

/***/ 87084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ footprintOf)
/* harmony export */ });
/** By the statement's own words: they let others work, and wait until all that began before has ended. */
const PATIENT = /^\s*(?:CREATE\s+(?:UNIQUE\s+)?INDEX|DROP\s+INDEX|REINDEX\b[\s\S]*?|ALTER\s+TABLE[\s\S]+DETACH\s+PARTITION[\s\S]+)\s*CONCURRENTLY\b/i;
/** Pure. Of a plan that could not be rehearsed nothing is known. */
function footprintOf(plan) {
    const locks = new Map();
    const rewritten = new Map();
    let waitsForAll;
    const bytes = new Map((plan?.sizes ?? []).map((size) => [
        size.relation,
        size.bytes === null ? null : size.bytes + (size.indexBytes ?? 0),
    ]));
    for (const { migration, statements } of plan?.migrations ?? []) {
        for (const statement of statements) {
            const place = `${migration.path}:${statement.line}`;
            for (const { relation, mode } of statement.locks) {
                const key = `${relation}\0${mode}`;
                if (!locks.has(key))
                    locks.set(key, { relation, mode, place });
            }
            const rebuilt = statement.change?.rebuilds === true ? [statement.change.table] : [];
            // Indexes are counted with their table
            for (const relation of [...statement.rewrites, ...rebuilt])
                if (bytes.has(relation) && !rewritten.has(relation))
                    rewritten.set(relation, { relation, bytes: bytes.get(relation) ?? null, place });
            if (PATIENT.test(statement.sql))
                waitsForAll ??= place;
        }
    }
    return {
        locks: [...locks.values()],
        relations: [...new Set([...locks.values()].map(({ relation }) => relation))],
        rewritten: [...rewritten.values()],
        waitsForAll,
    };
}


/***/ }),

/***/ 18805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ rewriteCheck),
/* harmony export */   p: () => (/* binding */ freeAtServer)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _render_text_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98915);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35864);



/** From here on it is worth a look at the server's disk. */
const MUCH = 1_000_000_000;
/** Free bytes at the server's own folder, where it stands on this very machine; undefined elsewhere: no server tells it by SQL. */
async function freeAtServer(folder, local) {
    if (!local || folder === undefined)
        return undefined;
    try {
        const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder);
        return bavail * bsize;
    }
    catch {
        return undefined;
    }
}
/** A table that is written anew stands twice on the disk until that is through, with its indexes. `times`: how often its bytes are needed. */
function rewriteCheck({ rewritten }, free, what, times = 1) {
    if (rewritten.length === 0)
        return [];
    const name = 'disk space for what is written anew';
    const bytes = rewritten.reduce((sum, one) => sum + (one.bytes ?? 0), 0) * times;
    const unknown = rewritten.filter((one) => one.bytes === null).map(({ relation }) => relation);
    const tables = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .few */ .H$)(rewritten.map(({ relation, bytes: own, place }) => `${relation}${own === null ? '' : ` (${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(own)})`} by ${place}`));
    const expected = `about ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(bytes)} free at the server: ${what} (an estimate)`;
    const more = unknown.length > 0 ? `; of ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .few */ .H$)(unknown)} the server knows no size (ANALYZE counts it)` : '';
    const hint = 'Make room on the server’s disk first: a full one stops the whole server, not this run alone.';
    if (free === undefined) {
        const actual = `${tables}; the server does not tell how much is free${more}`;
        return [
            bytes >= MUCH || unknown.length > 0 ? (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .warn */ .R8)(name, expected, actual, hint) : (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6)(name, true, expected, actual),
        ];
    }
    return [(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6)(name, free >= bytes, expected, `${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(free)} free, for ${tables}${more}`, hint)];
}


/***/ }),

/***/ 43429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ clockCheck),
/* harmony export */   i: () => (/* binding */ standingChecks)
/* harmony export */ });
/* harmony import */ var _io_shown_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48281);
/* harmony import */ var _render_text_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98915);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35864);



const GB = 1_000_000_000;
/** What the statements write anew, and so write to the log as well. */
const writtenBy = ({ rewritten }) => rewritten.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
function connectionsCheck({ connections: c }, needed) {
    const least = Math.min(c.left, c.roleLeft ?? c.left, c.databaseLeft ?? c.left);
    const of = least === c.left
        ? `of max_connections ${c.most}${c.reserved > 0 ? `, ${c.reserved} of them reserved` : ''}`
        : least === c.roleLeft
            ? 'of the role’s CONNECTION LIMIT'
            : 'of the database’s CONNECTION LIMIT';
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)('connections left', least >= needed, `${needed} or more`, `${Math.max(0, least)} ${of}`, least === c.left
        ? 'End idle sessions, or raise max_connections (it needs a restart). A pooler in session mode before the application keeps some free.'
        : 'As an administrator: ALTER ROLE … CONNECTION LIMIT, or ALTER DATABASE … CONNECTION LIMIT.');
}
/** Below this many a migration may be what uses the last of them up. */
const FEW_IDS = 5_000_000;
/** From here on the server gives up everything else to be in time (`vacuum_failsafe_age`). */
const LOW_IDS = 540_000_000;
function idsCheck({ idsLeft }) {
    const name = 'transaction ids left';
    const expected = 'far from wraparound';
    const left = `${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(Math.max(0, idsLeft))} until the server refuses all writes`;
    const hint = 'VACUUM (FREEZE) the oldest tables now, in the oldest database, and look for what holds it up: long or prepared transactions, replication slots (SELECT datname, age(datfrozenxid) FROM pg_database).';
    if (idsLeft < FEW_IDS)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(name, false, expected, left, hint);
    return idsLeft < LOW_IDS ? (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(name, expected, left, hint) : (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(name, true, expected, left);
}
const CLOCK_MS = 30_000;
/** `aheadMs`: how far the server's clock is ahead of ours. */
function clockCheck(aheadMs) {
    const name = 'clock';
    const off = Math.abs(aheadMs);
    const expected = 'within 30 s of this machine’s';
    if (off <= CLOCK_MS)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(name, true, expected, expected);
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(name, expected, `the server's clock is ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(off)} ${aheadMs > 0 ? 'ahead of' : 'behind'} this machine’s`, 'Times in the history are the server’s, those of the report this machine’s: set the wrong one right (NTP). Certificates may be refused as not valid yet.');
}
function slotWords(slot) {
    const kind = slot.logical ? 'logical slot' : 'slot';
    return `${kind} ${(0,_io_shown_name_js__WEBPACK_IMPORTED_MODULE_2__/* .shownName */ .H)(slot.name)} keeps ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(slot.heldBytes)} of log${slot.active ? '' : ', and nobody reads it'}`;
}
/** A slot that nobody reads keeps what a rewrite logs: the disk fills, and then the server stops. */
function slotsCheck({ slots }, footprint) {
    const name = 'replication slots';
    const expected = 'read by somebody';
    const written = writtenBy(footprint);
    const more = written === 0 ? '' : `; this plan writes about ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(written)} more`;
    const alive = slots.filter(({ state }) => state !== 'lost');
    const given = alive.filter(({ safeBytes }) => safeBytes !== null && safeBytes < written);
    const idle = alive.filter((slot) => !slot.active && !given.includes(slot));
    if (given.length > 0)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(name, expected, `${(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .few */ .H$)(given.map(slotWords))}${more}: past max_slot_wal_keep_size it is given up, and its replica has to be made anew`, 'Let the replica catch up first, or raise max_slot_wal_keep_size.');
    if (idle.length > 0)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(name, expected, `${(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .few */ .H$)(idle.map(slotWords))}${more}`, 'Drop a slot whose replica is gone: SELECT pg_drop_replication_slot(NAME). Else the log that it keeps fills the disk (max_slot_wal_keep_size sets an end).');
    const lost = slots.length - alive.length;
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(name, true, expected, slots.length === 0 ? 'none' : `${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(slots.length, 'slot')}${lost > 0 ? `, ${lost} of them lost already` : ''}`);
}
const LAG_SECONDS = 60;
function replicasCheck({ replicas, synchronous }) {
    const name = 'replicas';
    const late = replicas.filter(({ lagSeconds, lagBytes }) => (lagSeconds ?? 0) >= LAG_SECONDS || (lagBytes ?? 0) >= GB);
    const words = late.map(({ name: which, lagSeconds, lagBytes }) => `${(0,_io_shown_name_js__WEBPACK_IMPORTED_MODULE_2__/* .shownName */ .H)(which)} is ${[...(lagSeconds === null ? [] : [(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(lagSeconds * 1000)]), ...(lagBytes === null ? [] : [(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(lagBytes)])].join(', ')} behind`);
    const hidden = replicas.filter(({ lagBytes }) => lagBytes === null).length;
    const lag = late.length > 0
        ? (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(name, 'less than a minute behind', (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .few */ .H$)(words), 'What this plan writes comes on top, and readers of a replica see the old schema until then. Wait until it has caught up.')
        : (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(name, true, 'less than a minute behind', replicas.length === 0
            ? 'none'
            : `${replicas.length}${hidden > 0 ? `, of which ${hidden} hidden from this role (pg_monitor shows them)` : ', none far behind'}`);
    if (!synchronous.wanted)
        return [lag];
    return [
        lag,
        (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)('synchronous replica', synchronous.there !== false, 'one that answers', synchronous.there === false
            ? 'none is connected, and commits wait for one (synchronous_standby_names)'
            : synchronous.there === null
                ? 'hidden from this role (pg_monitor shows it)'
                : 'one that answers', 'Bring it back, or as an administrator take it out of synchronous_standby_names: until then each COMMIT waits for ever.'),
    ];
}
/** Subscribers get rows, and no change of a schema. */
function logicalCheck({ published, subscribed }) {
    const name = 'logical replication';
    const expected = 'none of the tables of the plan';
    if (published.length + subscribed.length === 0)
        return [(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(name, true, expected, expected)];
    return [
        (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(name, expected, [
            ...(published.length > 0 ? [`${(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .few */ .H$)(published)}: published`] : []),
            ...(subscribed.length > 0 ? [`${(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .few */ .H$)(subscribed)}: filled by a subscription`] : []),
        ].join('; '), 'Changes of a schema are not replicated: add a column on the subscriber first, and drop one on the publisher first, or its worker stops at the next row.'),
    ];
}
function archiveCheck({ archiveFailing }, footprint) {
    if (archiveFailing === null)
        return [];
    const written = writtenBy(footprint);
    return [
        (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)('archive of the log', 'works', `its last try failed ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(archiveFailing * 1000)} ago${written === 0 ? '' : `; this plan writes about ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(written)} more`}`, 'Log that is not archived stays on the server’s disk, and a restore to a moment has a gap there: see pg_stat_archiver and the server’s own log.'),
    ];
}
/** Replaced in our sessions by `lock-timeout` and `statement-timeout`, or put off. */
const limitsCheck = ({ limits }) => (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)('limits of role and database', true, 'none, or replaced by those of this run', limits.length === 0
    ? 'none'
    : `${limits.map(({ name, value, source }) => `${name} ${value} (${source})`).join(', ')}: replaced by those of this run`);
const eventsCheck = ({ eventTriggers }) => eventTriggers.length === 0
    ? []
    : [
        (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)('event triggers', true, 'none, or those that the shadow had too', `${(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .few */ .H$)(eventTriggers.map(_io_shown_name_js__WEBPACK_IMPORTED_MODULE_2__/* .shownName */ .H))}: each schema change runs their functions, which may refuse it`),
    ];
/** What stands around the migration at the server. Pure. */
function standingChecks(standing, footprint, options) {
    return [
        connectionsCheck(standing, options.needed),
        idsCheck(standing),
        ...replicasCheck(standing),
        slotsCheck(standing, footprint),
        ...archiveCheck(standing, footprint),
        ...logicalCheck(standing),
        ...eventsCheck(standing),
        limitsCheck(standing),
        clockCheck(options.aheadMs),
    ];
}


/***/ })

};
