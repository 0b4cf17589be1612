export const id = 1380;
export const ids = [1380];
export const modules = {

/***/ 37352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ mysqlSizes)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);

/** `null` where the server has none: of views, and of tables that it cannot open. */
const count = (text) => text === null || text === undefined ? null : Number(text);
/**
 * MySQL keeps for a day what it once told of a table, so that one which has grown since would still be small: for this question alone
 * it is told to look. MariaDB and TiDB keep nothing, and do not know the setting.
 */
async function fresh(session, work) {
    const [kept] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)("SHOW VARIABLES LIKE 'information_schema_stats_expiry'")).catch(() => []);
    const before = kept?.['Value'];
    if (before === undefined || before === null || !/^\d+$/.test(before))
        return work();
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)('SET SESSION information_schema_stats_expiry = 0'));
    try {
        return await work();
    }
    finally {
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)(`SET SESSION information_schema_stats_expiry = ${before}`));
    }
}
const partitionsOf = (session) => session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `SELECT TABLE_NAME AS name, COUNT(*) AS number FROM information_schema.PARTITIONS
        WHERE TABLE_SCHEMA = ${session.server.database} AND PARTITION_NAME IS NOT NULL GROUP BY TABLE_NAME`);
/**
 * InnoDB counts rows in memory, and after it has forgotten a table it goes on with what it last wrote down, which may be from when the
 * table was new: none, or next to none of as many as it has given numbers to.
 */
const isForgotten = (rows, given) => rows === 0 || (given > 10_000 && rows < given / 10);
/** The servers' own estimates: no row is read, and a table that another holds is not waited for. */
async function mysqlSizes(session) {
    return fresh(session, async () => {
        const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `SELECT TABLE_NAME AS name, TABLE_ROWS AS number, DATA_LENGTH AS bytes, INDEX_LENGTH AS indexes,
          AUTO_INCREMENT AS given, CREATE_OPTIONS LIKE '%partitioned%' AS parted
        FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${session.server.database} AND TABLE_TYPE LIKE '%TABLE%'`);
        const parted = rows.some((row) => row['parted'] === '1') ? await partitionsOf(session) : [];
        const partitions = new Map(parted.map((row) => [row['name'] ?? '', Number(row['number'])]));
        return rows.map((row) => {
            const [number, bytes, indexBytes] = [count(row['number']), count(row['bytes']), count(row['indexes'])];
            // An empty table has a page, too: who says that there is nothing at all has not counted.
            const known = (number ?? 0) > 0 || (bytes ?? 0) > 0;
            const given = Number(row['given'] ?? 0);
            const parts = partitions.get(row['name'] ?? '');
            return {
                relation: row['name'] ?? '',
                rows: known && !isForgotten(number ?? 0, given) ? number : null,
                bytes: known ? bytes : null,
                indexBytes: known ? indexBytes : null,
                ...(parts === undefined ? {} : { partitions: parts }),
            };
        });
    });
}


/***/ }),

/***/ 51380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mysqlTables: () => (/* binding */ mysqlTables)
/* harmony export */ });
/* harmony import */ var _engines_mysqlfamily_sizes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37352);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90956);



/**
 * Columns with a histogram (MySQL) or with statistics of their own (MariaDB). Both come from a person's ANALYZE TABLE and go with a change
 * of the column. Which of the two a server has, and whether this user may see it, only asking tells.
 */
async function histograms(session) {
    const { database } = session.server;
    const questions = [
        (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT TABLE_NAME AS tab, COLUMN_NAME AS col FROM information_schema.COLUMN_STATISTICS WHERE SCHEMA_NAME = ${database}`,
        (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT table_name AS tab, column_name AS col FROM mysql.column_stats WHERE db_name = ${database}`,
    ];
    for (const question of questions) {
        const rows = await session.query(question).catch(() => undefined);
        if (rows !== undefined)
            return grouped(rows);
    }
    return new Map();
}
async function columnsOf(session) {
    const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT TABLE_NAME AS tab, COLUMN_NAME AS col FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ${session.server.database}`);
    return grouped(rows);
}
function grouped(rows) {
    const found = new Map();
    for (const row of rows) {
        const of = found.get(row['tab'] ?? '') ?? new Set();
        found.set(row['tab'] ?? '', of.add(row['col'] ?? ''));
    }
    return found;
}
async function read(session, tables) {
    const wanted = new Set(tables);
    const sizes = (await (0,_engines_mysqlfamily_sizes_js__WEBPACK_IMPORTED_MODULE_2__/* .mysqlSizes */ .D)(session)).filter(({ relation }) => wanted.has(relation));
    const known = await histograms(session);
    // Whoever has asked for none has none to lose.
    const columns = known.size === 0 ? undefined : await columnsOf(session);
    return sizes.map(({ relation, rows, bytes, indexBytes }) => ({
        key: relation,
        table: relation,
        schema: session.server.database,
        name: relation,
        rows,
        bytes: bytes === null ? null : bytes + (indexBytes ?? 0),
        columns: columns?.get(relation) ?? new Set(),
        statistics: known.get(relation) ?? new Set(),
        // InnoDB keeps what it knows of keys by itself; of columns it knows what somebody has asked it to gather.
        gathers: new Set(),
    }));
}
/** The server tells of a failure in a row of the answer. */
async function asked(session, statement) {
    const rows = await session.query(statement);
    const bad = rows.find((row) => /^error$/i.test(row['Msg_type'] ?? ''));
    if (bad !== undefined)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP(bad['Msg_text'] ?? 'ANALYZE TABLE failed', 'analyze');
}
/** Tables of this run, as servers of the MySQL family tell of them. */
const mysqlTables = {
    read,
    async count(session, tables) {
        const counts = tables.map(({ schema, name }, i) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `(SELECT COUNT(*) FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(schema, name)}) AS ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(`n${i}`)}`);
        const all = counts.slice(1).reduce((list, one) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `${list}, ${one}`, counts[0] ?? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `0`);
        const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT ${all}`);
        return tables.map((_, i) => Number(row?.[`n${i}`]));
    },
    async analyze(session, { schema, name }, lost) {
        await asked(session, (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `ANALYZE TABLE ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(schema, name)}`);
        if (lost.length === 0)
            return;
        const columns = lost
            .map((column) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(column))
            .reduce((list, one) => (list === undefined ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `${one}` : (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `${list}, ${one}`), undefined);
        if (columns === undefined)
            return;
        const [about] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)('SELECT VERSION() AS v'));
        const persistent = /mariadb/i.test(about?.['v'] ?? '');
        await asked(session, persistent
            ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `ANALYZE TABLE ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(schema, name)} PERSISTENT FOR COLUMNS (${columns}) INDEXES ()`
            : (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `ANALYZE TABLE ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(schema, name)} UPDATE HISTOGRAM ON ${columns}`);
    },
};


/***/ })

};
