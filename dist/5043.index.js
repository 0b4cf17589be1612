export const id = 5043;
export const ids = [5043];
export const modules = {

/***/ 75043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mysqlAsking: () => (/* binding */ mysqlAsking)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54693);
/* harmony import */ var _rules_mysql_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76181);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90956);



const REFUSALS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)({
    '3024': 'timeout',
    '1969': 'timeout',
    '1317': 'timeout',
    '1205': 'locked',
    '1044': 'right',
    '1142': 'right',
    '1143': 'right',
    '1356': 'right',
    '1370': 'right',
    '1054': 'missing',
    '1146': 'missing',
    '1305': 'missing',
    '1690': 'data',
});
/** How a server is told when to stop, and how long to wait for a table: each knows some of these. */
const LIMITS = ['lock_wait_timeout', 'innodb_lock_wait_timeout', 'max_execution_time', 'max_statement_time'];
const known = new WeakMap();
function limitsOf(session) {
    const found = known.get(session) ??
        session
            .query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)(`SHOW SESSION VARIABLES WHERE Variable_name IN (${LIMITS.map((name) => `'${name}'`).join(', ')})`))
            .then((rows) => new Set(rows.map((row) => row['Variable_name'] ?? '')));
    known.set(session, found);
    return found;
}
async function limited(session, ms) {
    const has = await limitsOf(session);
    const values = {
        lock_wait_timeout: '1',
        innodb_lock_wait_timeout: '1',
        max_execution_time: String(Math.max(1, Math.round(ms))),
        max_statement_time: String(Math.max(1, Math.round(ms)) / 1_000),
    };
    const settings = LIMITS.filter((name) => has.has(name)).map((name) => `SESSION ${name} = ${values[name]}`);
    if (settings.length > 0)
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)(`SET ${settings.join(', ')}`));
}
function formOf(type) {
    if (/^(?:tinyint|smallint|mediumint|int|bigint)$/.test(type))
        return 'integer';
    return /binary|blob|bit|geometry/.test(type) ? 'bytes' : 'text';
}
const ordered = (facts, direction) => facts.key.length === 0
    ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)('')
    : (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) ` ORDER BY ${facts.key.map(({ name }) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(name)}${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)(direction)}`).reduce((all, one) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `${all}, ${one}`)}`;
const mysqlAsking = {
    async facts(session, { name }) {
        const { database } = session.server;
        const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `SELECT TABLE_TYPE AS type, TABLE_ROWS AS number, DATA_LENGTH AS bytes FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database} AND TABLE_NAME = ${name}`);
        const not = row === undefined
            ? `the target shows the plan's user no such table: GRANT SELECT ON ${(0,_rules_mysql_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .k9)(name)} TO it`
            : undefined;
        const key = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `SELECT s.COLUMN_NAME AS name, c.DATA_TYPE AS type FROM information_schema.STATISTICS s
          JOIN information_schema.COLUMNS c ON c.TABLE_SCHEMA = s.TABLE_SCHEMA AND c.TABLE_NAME = s.TABLE_NAME AND c.COLUMN_NAME = s.COLUMN_NAME
          WHERE s.TABLE_SCHEMA = ${database} AND s.TABLE_NAME = ${name} AND s.INDEX_NAME = 'PRIMARY' ORDER BY s.SEQ_IN_INDEX`);
        const count = (text) => text === null || text === undefined ? null : Number(text);
        return {
            not,
            key: key.map((one) => ({ name: one['name'] ?? '', form: formOf((one['type'] ?? '').toLowerCase()) })),
            rows: count(row?.['number']),
            bytes: count(row?.['bytes']),
        };
    },
    // What a check, an index or a generated column may call only computes: the shadow has refused everything else.
    doing: () => Promise.resolve([]),
    table({ name }, alias, sample) {
        if (sample === undefined)
            return (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(name)}${alias === name ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)('') : (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) ` AS ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(alias)}`}`;
        const { facts } = sample;
        const half = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)(String(Math.ceil(sample.rows / 2)));
        const first = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `SELECT * FROM (SELECT * FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(name)}${ordered(facts, '')} LIMIT ${half}) AS ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)('first')}`;
        const last = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `SELECT * FROM (SELECT * FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(name)}${ordered(facts, ' DESC')} LIMIT ${half}) AS ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)('last')}`;
        return facts.key.length === 0 ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `(${first}) AS ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(alias)}` : (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `(${first} UNION ALL ${last}) AS ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(alias)}`;
    },
    text: (column, form) => (form === 'bytes' ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `concat('0x', hex(${column}))` : (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `CAST(${column} AS CHAR)`),
    list: (texts) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `CAST(json_array(${texts.reduce((all, one) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `${all}, ${one}`)}) AS CHAR)`,
    limit: (rows) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)(`LIMIT ${rows}`),
    async bounded(session, ms, query) {
        await limited(session, ms);
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)('START TRANSACTION READ ONLY'));
        const timer = setTimeout(() => void session.cancel().catch(() => undefined), ms + 1_000);
        try {
            return await session.query(query);
        }
        finally {
            clearTimeout(timer);
            if (session.lost === undefined)
                await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)('ROLLBACK'));
        }
    },
    refusal: (code) => REFUSALS[code] ?? 'other',
    quote: _rules_mysql_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .k9,
};


/***/ })

};
