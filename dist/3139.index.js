export const id = 3139;
export const ids = [3139];
export const modules = {

/***/ 67491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ optionalColumns)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);

const known = new WeakMap();
/** Asks the server what its `information_schema` holds, once per session: neither name nor version say it. */
async function optionalColumns(session) {
    let columns = known.get(session);
    if (columns === undefined) {
        const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
      SELECT CONCAT(UPPER(TABLE_NAME), '.', UPPER(COLUMN_NAME)) AS name FROM information_schema.COLUMNS
      WHERE TABLE_SCHEMA = 'information_schema' AND TABLE_NAME IN
        ('STATISTICS', 'CHECK_CONSTRAINTS', 'TABLE_CONSTRAINTS', 'VIEWS', 'COLUMNS', 'SEQUENCES', 'TIDB_CHECK_CONSTRAINTS', 'PROCESSLIST',
         'INNODB_TABLES', 'INNODB_SYS_TABLES', 'INNODB_LOCK_WAITS', 'INNODB_TRX', 'METADATA_LOCK_INFO')`);
        columns = new Set(rows.map((row) => row['name'] ?? ''));
        known.set(session, columns);
    }
    const found = columns;
    return (table, column) => found.has(`${table}.${column}`);
}


/***/ }),

/***/ 40344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ charset),
/* harmony export */   AP: () => (/* binding */ timestamps),
/* harmony export */   EO: () => (/* binding */ portableType),
/* harmony export */   HA: () => (/* binding */ defaultOf),
/* harmony export */   LT: () => (/* binding */ loose),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   iR: () => (/* binding */ rewriteCode),
/* harmony export */   s: () => (/* binding */ withoutDatabase),
/* harmony export */   tv: () => (/* binding */ unescaped)
/* harmony export */ });
/** Splits a text into pieces of code and quoted strings ('…' or "…"), so that only code is rewritten. */
function rewriteCode(text, rewrite) {
    return text
        .split(/('(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*")/)
        .map((piece, i) => (i % 2 === 0 ? rewrite(piece) : piece))
        .join('');
}
/** A string, or a whole name with what it stands in: `shop`.`orders`.`it's`. */
const STRING_OR_NAME = /('(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*")|(`(?:[^`]|``)*`)((?:\.`(?:[^`]|``)*`)*)/g;
/**
 * Takes the database's own name out of what the server prints with it: a shadow's has another. Only in front: a table of `shop` may
 * be called `shop` too.
 */
function withoutDatabase(text, database) {
    const own = `\`${database.replaceAll('`', '``')}\``;
    return text.replaceAll(STRING_OR_NAME, (all, string, first, rest) => string === undefined && first === own && rest !== '' ? rest.slice(1) : all);
}
/** MySQL keeps expressions with their quotes escaped: `_utf8mb4\'x\'`. */
function unescaped(expression) {
    return expression.includes("\\'") ? expression.replaceAll("\\'", "'") : expression;
}
/**
 * An expression as every server prints it: without the parentheses, spaces, quotes and introducers in which they differ. Coarse,
 * and so only for comparing servers of different series.
 */
function loose(expression) {
    return rewriteCode(expression, (code) => code
        .toLowerCase()
        .replaceAll(/\b_utf8(?:mb[34])?(?=\s*$)/g, '')
        .replaceAll(/\blcase\(/g, 'lower(')
        .replaceAll(/\bucase\(/g, 'upper(')
        .replaceAll(/[()`\s]/g, ''));
}
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
/** The text of a literal that a server prints as SQL. */
const literal = (sql) => sql.slice(1, -1).replaceAll("''", "'").replaceAll('\\\\', '\\');
/** `current_timestamp()`, `CURRENT_TIMESTAMP(6)`, `now()` are one thing. */
const timestamps = (text) => text.replaceAll(/\b(?:current_timestamp|now|localtimestamp|localtime)\b(?:\((\d*)\))?/gi, (_all, digits) => digits === undefined || digits === '' || digits === '0' ? 'current_timestamp' : `current_timestamp(${digits})`);
/**
 * A default as SQL, the same for every server: MySQL and TiDB give a literal bare and mark expressions, MariaDB gives SQL, and
 * the word NULL where there is none.
 */
function defaultOf(value, extra, type, flavour) {
    if (value === null)
        return undefined;
    if (flavour.engine === 'mariadb') {
        if (value === 'NULL')
            return undefined;
        if (/^'[\s\S]*'$/.test(value))
            return quoted(literal(value));
        if (/^-?[\d.]+(?:e[+-]?\d+)?$/i.test(value))
            return quoted(value);
        if (/^[bx]'/i.test(value))
            return value.toLowerCase();
        return timestamps(value) === 'current_timestamp' || /^current_timestamp\(\d\)$/.test(timestamps(value))
            ? timestamps(value)
            : `(${value})`;
    }
    if (/^(?:timestamp|datetime)/.test(type) && /^current_timestamp/i.test(value))
        return timestamps(value);
    if (/\bDEFAULT_GENERATED\b/i.test(extra))
        return `(${unescaped(value)})`;
    return /^b'[01]*'$/.test(value) ? value : quoted(value);
}
/** A type without what only some versions print: display widths, and the old name of the three-byte character set. */
function portableType(type) {
    if (/zerofill/.test(type) || /^tinyint\(1\)$/.test(type))
        return type;
    return type.replace(/^((?:tiny|small|medium|big)?int|year)\(\d+\)/, '$1');
}
/** `utf8` is another name of `utf8mb3`, also in the names of collations. */
const charset = (name) => name.replace(/^utf8(?=_|$)/, 'utf8mb3');


/***/ }),

/***/ 85492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ setMysqlTimeouts)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90956);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40272);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56389);



/** A year: the longest that servers take, and what they call no limit. */
const FOREVER_S = 31_536_000;
/** Servers count in whole seconds, from 1. */
const seconds = (ms) => (ms <= 0 ? FOREVER_S : Math.min(FOREVER_S, Math.max(1, Math.ceil(ms / 1_000))));
/**
 * Waits for tables and for rows; and how long a statement may run. Only MariaDB holds every statement to such a limit, MySQL and
 * TiDB only a SELECT: there the session itself stops the statement.
 */
async function setMysqlTimeouts(session, { lockMs, statementMs }) {
    const settings = [];
    if (lockMs !== null) {
        settings.push(`lock_wait_timeout = ${seconds(lockMs)}`, `innodb_lock_wait_timeout = ${seconds(lockMs)}`);
    }
    if ((0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .flavourOf */ .Rz)(session).engine === 'mariadb')
        settings.push(`max_statement_time = ${statementMs === null ? 0 : Math.max(0.001, statementMs / 1_000)}`);
    else if (session instanceof _session_js__WEBPACK_IMPORTED_MODULE_1__/* .MysqlSession */ .Zh)
        session.statementMs = statementMs === 0 ? null : statementMs;
    if (settings.length === 0)
        return;
    const statement = `SET ${settings.map((setting) => `SESSION ${setting}`).join(', ')}`;
    if (!(session instanceof _session_js__WEBPACK_IMPORTED_MODULE_1__/* .MysqlSession */ .Zh))
        return void (await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)(statement)));
    // A round trip for each statement of a migration is half of what we cost beside the server.
    if (session.limits === statement)
        return;
    session.limits = undefined;
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)(statement));
    session.limits = statement;
}


/***/ }),

/***/ 53139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mysqlReader: () => (/* binding */ mysqlReader)
});

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/catalog/printed.js
var catalog_printed = __webpack_require__(40344);
// EXTERNAL MODULE: ./lib/sql/query.js
var sql_query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/catalog/features.js
var features = __webpack_require__(67491);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/connect.js + 4 modules
var connect = __webpack_require__(40272);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/facts-schema.js




const facts_schema_text = (row, name) => row[name] ?? '';
const KINDS = [
    [/VIEW/, 'view'],
    [/SEQUENCE/, 'sequence'],
];
/** The values of `enum('a','b')`, as the server prints them. */
const labelsOf = (type) => [...type.matchAll(/'(?:[^'\\]|''|\\.)*'/g)].map(([printed]) => (0,catalog_printed/* literal */.eu)(printed));
/** MariaDB keeps JSON as LONGTEXT with a check; which columns are so, as `table.column`. */
async function jsonColumns(session) {
    const has = await (0,features/* optionalColumns */.e)(session);
    if (!has('CHECK_CONSTRAINTS', 'TABLE_NAME'))
        return new Set();
    const rows = await session.query((0,sql_query/* sql */.ll) `SELECT TABLE_NAME AS tab, CHECK_CLAUSE AS clause
    FROM information_schema.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = ${session.server.database} AND CHECK_CLAUSE LIKE 'json_valid(%'`);
    return new Set(rows.map((row) => `${facts_schema_text(row, 'tab')}.${/^json_valid\(`?(.*?)`?\)$/.exec(facts_schema_text(row, 'clause'))?.[1] ?? ''}`));
}
/** Everything that expectations ask of a database's schema; a table's number is its name. Only reads. */
async function mysqlSchema(session) {
    const { database } = session.server;
    const flavour = (0,connect/* flavourOf */.Rz)(session);
    const relations = await session.query((0,sql_query/* sql */.ll) `SELECT TABLE_NAME AS name, TABLE_TYPE AS type FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database}`);
    const columns = await session.query((0,sql_query/* sql */.ll) `
    SELECT TABLE_NAME AS tab, COLUMN_NAME AS name, COLUMN_DEFAULT AS value, IS_NULLABLE AS nullable, COLUMN_TYPE AS type, EXTRA AS extra,
      GENERATION_EXPRESSION AS expression
    FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ${database} ORDER BY TABLE_NAME, ORDINAL_POSITION`);
    const indexes = await session.query((0,sql_query/* sql */.ll) `SELECT DISTINCT TABLE_NAME AS tab, INDEX_NAME AS name FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ${database}`);
    const json = await jsonColumns(session);
    const columnOf = (row) => {
        const type = facts_schema_text(row, 'type');
        const expression = facts_schema_text(row, 'expression');
        const isJson = type === 'longtext' && json.has(`${facts_schema_text(row, 'tab')}.${facts_schema_text(row, 'name')}`);
        return {
            oid: facts_schema_text(row, 'tab'),
            name: facts_schema_text(row, 'name'),
            type: isJson ? 'json' : (0,catalog_printed/* portableType */.EO)(type),
            nullable: row['nullable'] === 'YES',
            default: expression === ''
                ? ((0,catalog_printed/* defaultOf */.HA)(row['value'] ?? null, facts_schema_text(row, 'extra'), type, flavour) ?? null)
                : (0,catalog_printed/* unescaped */.tv)(expression),
            generated: expression !== '',
        };
    };
    return {
        path: [database],
        relations: relations.map((row) => ({
            oid: facts_schema_text(row, 'name'),
            schema: database,
            name: facts_schema_text(row, 'name'),
            kind: KINDS.find(([pattern]) => pattern.test(facts_schema_text(row, 'type')))?.[1] ?? 'table',
            rowSecurity: false,
        })),
        columns: columns.map(columnOf),
        // An enumeration is a column's own here: `table.column`.
        enums: columns.flatMap((row) => /^enum\(/.test(facts_schema_text(row, 'type'))
            ? [{ schema: facts_schema_text(row, 'tab'), name: facts_schema_text(row, 'name'), labels: labelsOf(facts_schema_text(row, 'type')) }]
            : []),
        indexes: indexes.map((row) => ({
            schema: database,
            name: facts_schema_text(row, 'name'),
            table: facts_schema_text(row, 'tab'),
            valid: true,
        })),
        policies: [],
    };
}

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/timeouts.js
var timeouts = __webpack_require__(85492);
// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
;// CONCATENATED MODULE: ./lib/steps/verify/mysql.js






/** Other spellings of the server's own names of types. */
const ALIASES = (0,dictionary/* dictionary */.z)({
    integer: 'int',
    bool: 'tinyint(1)',
    boolean: 'tinyint(1)',
    numeric: 'decimal',
    dec: 'decimal',
    'double precision': 'double',
    real: 'double',
    'character varying': 'varchar',
    serial: 'bigint unsigned',
});
/** Letter case and spaces make no difference, but within the labels of an enumeration they do. */
function plainType(type) {
    const spaced = (0,catalog_printed/* rewriteCode */.iR)(type.trim(), (code) => code
        .toLowerCase()
        .replace(/\s+/g, ' ')
        .replace(/ ?([(,]) ?/g, '$1')
        .replace(/ \)/g, ')'));
    const [, word = '', rest = ''] = /^([a-z ]+?)((?:\(| unsigned| zerofill).*)?$/.exec(spaced) ?? ['', spaced, ''];
    return (0,catalog_printed/* portableType */.EO)(`${ALIASES[word] ?? word}${rest}`);
}
/** `0` and `'0'` both mean the literal; of expressions only the text outside of quotes is read without letter case. */
function sameDefault(expected, actual) {
    if (expected === null || actual === null)
        return expected === actual;
    const wanted = expected.trim();
    if (/^'[\s\S]*'$/.test(actual))
        return wanted === actual || wanted === (0,catalog_printed/* literal */.eu)(actual);
    const plain = (text) => (0,catalog_printed/* rewriteCode */.iR)(text, (code) => code.toLowerCase()).replace(/^\(([\s\S]*)\)$/, '$1');
    return plain(wanted) === plain(actual);
}
/** Beyond these nobody counts. */
const MOST_ROWS = 1_000;
const most = ({ result }) => result.kind === 'rows' ? result.value.length + 1 : result.kind === 'empty' ? MOST_ROWS : 2;
/** What would write outside of the database, whatever the transaction says. */
const OUTSIDE = /\binto\s+(?:outfile|dumpfile)\b/i;
/**
 * What expectations ask, on servers of the MySQL family. A query is sent as it is: within another one the order of its rows would be lost,
 * and the protocol takes no second statement behind it. A query that writes is refused by the transaction.
 */
const mysqlReader = {
    sameType: (expected, actual) => plainType(expected) === plainType(actual),
    sameDefault,
    readSchema: mysqlSchema,
    async begin(session, timeoutMs) {
        await (0,timeouts/* setMysqlTimeouts */.X)(session, { lockMs: null, statementMs: Math.max(1, timeoutMs) });
        try {
            await session.query((0,sql_query/* raw */.lS)('START TRANSACTION READ ONLY'));
        }
        catch (error) {
            // TiDB knows no such thing. What a query changes is rolled back, and what commits by itself is no query.
            if (!(error instanceof model_error/* ServerError */.gP) || error.data.connectionLost === true)
                throw error;
            await session.query((0,sql_query/* raw */.lS)('START TRANSACTION'));
        }
    },
    async end(session) {
        await session.query((0,sql_query/* raw */.lS)('ROLLBACK'));
        await session.query((0,sql_query/* raw */.lS)('SET SESSION sql_select_limit = DEFAULT'));
        await (0,timeouts/* setMysqlTimeouts */.X)(session, { lockMs: null, statementMs: null });
    },
    async ask(session, query) {
        const text = query.sql.trim().replace(/;\s*$/, '');
        if (!/^[\s(]*(?:select|with|values|table)\b/i.test(text) || OUTSIDE.test(text))
            throw new model_error/* ServerError */.gP('this is no query that only reads', 'not-a-query');
        await session.query((0,sql_query/* raw */.lS)(`SET SESSION sql_select_limit = ${most(query)}`));
        const { rows } = await session.run(text);
        return query.result.kind === 'empty' ? [{ v: String(rows.length) }] : rows;
    },
    async count(session, { schema, name }) {
        const [row] = await session.query((0,sql_query/* sql */.ll) `SELECT COUNT(*) AS n FROM ${(0,sql_query.id)(schema, name)}`);
        return row?.['n'] ?? '0';
    },
    rewrite: (error) => /^error not-a-query/.test(error) ? 'Only a single SELECT, VALUES or WITH is run here.' : undefined,
};


/***/ })

};
