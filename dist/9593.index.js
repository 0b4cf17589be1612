export const id = 9593;
export const ids = [9593];
export const modules = {

/***/ 59593:
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
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
;// CONCATENATED MODULE: ./lib/steps/verify-mysql.js





/** Other spellings of the server's own names of types. */
const ALIASES = {
    integer: 'int',
    bool: 'tinyint(1)',
    boolean: 'tinyint(1)',
    numeric: 'decimal',
    dec: 'decimal',
    'double precision': 'double',
    real: 'double',
    'character varying': 'varchar',
    serial: 'bigint unsigned',
};
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
            if (!(error instanceof model_error/* ServerError */.g) || error.data.connectionLost === true)
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
            throw new model_error/* ServerError */.g('this is no query that only reads', 'not-a-query');
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
