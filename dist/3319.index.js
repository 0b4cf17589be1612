export const id = 3319;
export const ids = [3319];
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

/***/ 73319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mysqlQuestions: () => (/* binding */ mysqlQuestions)
});

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/sizes.js
var mysqlfamily_sizes = __webpack_require__(37352);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/steps/health/question.js
var question = __webpack_require__(22520);
;// CONCATENATED MODULE: ./lib/steps/health/mysql-indexes.js


/** Each server has its own column for indexes that are passed over, so all columns are read. */
async function indexes(session) {
    const rows = await session.query((0,query/* raw */.lS)('SELECT * FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX'));
    const found = new Map();
    for (const row of rows) {
        const upper = Object.fromEntries(Object.entries(row).map(([key, value]) => [key.toUpperCase(), value]));
        const key = `${upper['TABLE_NAME'] ?? ''}\n${upper['INDEX_NAME'] ?? ''}`;
        const index = found.get(key) ?? {
            table: upper['TABLE_NAME'] ?? '',
            name: upper['INDEX_NAME'] ?? '',
            unique: upper['NON_UNIQUE'] === '0',
            kind: upper['INDEX_TYPE'] ?? '',
            seen: upper['IS_VISIBLE'] !== 'NO' && upper['IGNORED'] !== 'YES',
            parts: [],
        };
        const length = upper['SUB_PART'] ?? null;
        const descending = upper['COLLATION'] === 'D' ? ' desc' : '';
        index.parts.push(`${upper['COLUMN_NAME'] ?? upper['EXPRESSION'] ?? '?'}${length === null ? '' : `(${length})`}${descending}`);
        found.set(key, index);
    }
    return [...found.values()];
}
/** Whether all that `one` can do, `other` can do as well. */
function covers(other, one) {
    if (other === one || other.table !== one.table || other.kind !== one.kind || !other.seen || one.unique)
        return false;
    if (!one.parts.every((part, i) => part === other.parts[i]))
        return false;
    if (other.parts.length > one.parts.length)
        return one.kind === 'BTREE';
    return other.unique || other.name < one.name;
}
async function duplicates(session) {
    const all = await indexes(session);
    const rows = all.flatMap((one) => {
        const other = all.find((candidate) => covers(candidate, one));
        return other === undefined ? [] : [[one.name, one.table, other.name]];
    });
    return { ...(0,question/* first */.$1)(rows), look: rows.length > 0 };
}
async function invisible(session) {
    const rows = (await indexes(session)).filter(({ seen }) => !seen).map((one) => [one.name, one.table]);
    return { ...(0,question/* first */.$1)(rows), look: rows.length > 0 };
}
/** Counts of what was read by each index, where the server counts them and shows them; undefined where not. */
async function uses(session) {
    const [on] = await session.query((0,query/* raw */.lS)('SELECT @@performance_schema AS there')).catch(() => []);
    if (on?.['there'] !== '1')
        return undefined;
    const rows = await session
        .query((0,query/* raw */.lS)(`SELECT OBJECT_NAME AS tab, INDEX_NAME AS idx, COUNT_FETCH AS n FROM performance_schema.table_io_waits_summary_by_index_usage
        WHERE OBJECT_SCHEMA = DATABASE() AND INDEX_NAME IS NOT NULL`))
        .catch(() => undefined);
    return rows === undefined
        ? undefined
        : new Map(rows.map((row) => [`${row['tab'] ?? ''}\n${row['idx'] ?? ''}`, Number(row['n'] ?? 0)]));
}
const NOT_COUNTED = 'Not known: performance_schema is off, or hidden from this user (GRANT SELECT ON performance_schema.* TO it shows it).';
const SINCE = 'Counted since the server was started, on this server alone.';
const keyOf = ({ table, name: index }) => `${table}\n${index}`;
async function used(session) {
    const counted = await uses(session);
    if (counted === undefined)
        return { rows: [], note: NOT_COUNTED };
    const rows = (await indexes(session))
        .map((one) => [one.name, one.table, counted.get(keyOf(one)) ?? 0])
        .sort((a, b) => b[2] - a[2]);
    return { ...(0,question/* first */.$1)(rows), note: SINCE };
}
async function unused(session) {
    const counted = await uses(session);
    if (counted === undefined)
        return { rows: [], note: NOT_COUNTED };
    const all = await indexes(session);
    // Of a table that nobody has opened since the start nothing is counted.
    const opened = new Set(all.filter((one) => counted.has(keyOf(one))).map(({ table }) => table));
    const rows = all
        .filter((one) => !one.unique && opened.has(one.table) && (counted.get(keyOf(one)) ?? 0) === 0)
        .map((one) => [one.name, one.table]);
    return { ...(0,question/* first */.$1)(rows), look: rows.length > 0, note: SINCE };
}
const indexQuestions = [
    {
        id: 'index-use',
        title: 'The indexes that are used most',
        columns: [(0,question/* name */.UU)('index'), (0,question/* name */.UU)('table'), (0,question/* count */.U9)('rows read by it')],
        ask: used,
    },
    {
        id: 'unused-indexes',
        title: 'Indexes that no query has used',
        columns: [(0,question/* name */.UU)('index'), (0,question/* name */.UU)('table')],
        advice: 'Where the count covers a whole cycle of the application: make it invisible first (ALTER INDEX … INVISIBLE, on MariaDB IGNORED), and drop it when nobody has missed it. A foreign key needs one on its columns.',
        ask: unused,
    },
    {
        id: 'duplicate-indexes',
        title: 'Indexes that another one makes needless',
        columns: [(0,question/* name */.UU)('index'), (0,question/* name */.UU)('table'), (0,question/* name */.UU)('covered by')],
        advice: 'DROP INDEX the one that is named first; no query needs it.',
        ask: duplicates,
    },
    {
        id: 'invisible-indexes',
        title: 'Indexes that the optimizer is told to pass over',
        columns: [(0,question/* name */.UU)('index'), (0,question/* name */.UU)('table')],
        advice: 'Drop it, or make it visible again: each write pays for it, and no query gains.',
        ask: invisible,
    },
];

;// CONCATENATED MODULE: ./lib/steps/health/mysql-keeping.js


const FREE = (0,question/* listed */.KE)({
    id: 'free-space',
    title: 'Tables with much free space inside',
    columns: [(0,question/* name */.UU)('table'), (0,question/* bytes */.ee)('data and indexes'), (0,question/* bytes */.ee)('free inside')],
    advice: 'OPTIMIZE TABLE writes it anew (with the space of the whole table, and others wait at its beginning and its end).',
    query: (0,query/* sql */.ll) `
    SELECT TABLE_NAME AS c1, DATA_LENGTH + INDEX_LENGTH AS c2, DATA_FREE AS c3, COUNT(*) OVER () AS total FROM information_schema.TABLES
    WHERE TABLE_SCHEMA = DATABASE() AND DATA_FREE > 100000000 AND DATA_FREE > 0.2 * (DATA_LENGTH + INDEX_LENGTH)
    ORDER BY DATA_FREE DESC, 1 LIMIT ${(0,query/* raw */.lS)(String(question/* MOST */._B))}`,
});
const NUMBERS = (0,question/* listed */.KE)({
    id: 'sequences',
    title: 'AUTO_INCREMENT that comes near its end',
    columns: [(0,question/* name */.UU)('table'), (0,question/* name */.UU)('column'), (0,question/* count */.U9)('next number'), (0,question/* count */.U9)('ends at'), (0,question/* percent */.KN)('used')],
    advice: 'Change the column to bigint before it ends: then every INSERT fails. On a large table that writes it anew.',
    query: (0,query/* sql */.ll) `
    SELECT q.tab AS c1, q.col AS c2, q.next AS c3, q.ends AS c4, ROUND(100 * q.next / q.ends, 1) AS c5, COUNT(*) OVER () AS total FROM (
      SELECT t.TABLE_NAME AS tab, c.COLUMN_NAME AS col, t.AUTO_INCREMENT AS next,
        CASE WHEN c.COLUMN_TYPE LIKE '%unsigned%' THEN 1 ELSE 0.5 END * CASE c.DATA_TYPE WHEN 'tinyint' THEN 256 WHEN 'smallint' THEN 65536
          WHEN 'mediumint' THEN 16777216 WHEN 'int' THEN 4294967296 ELSE 18446744073709551616 END - 1 AS ends
      FROM information_schema.TABLES t JOIN information_schema.COLUMNS c ON c.TABLE_SCHEMA = t.TABLE_SCHEMA AND c.TABLE_NAME = t.TABLE_NAME AND c.EXTRA LIKE '%auto_increment%'
      WHERE t.TABLE_SCHEMA = DATABASE() AND t.AUTO_INCREMENT IS NOT NULL) q
    WHERE q.next > 0.6 * q.ends ORDER BY q.next / q.ends DESC, 1 LIMIT ${(0,query/* raw */.lS)(String(question/* MOST */._B))}`,
});
const STATISTICS = (0,question/* listed */.KE)({
    id: 'old-statistics',
    title: 'Tables whose statistics are older than a month',
    columns: [(0,question/* name */.UU)('table'), (0,question/* count */.U9)('rows'), (0,question/* words */.aL)('gathered')],
    advice: 'ANALYZE TABLE it, where the optimizer chooses badly. The server gathers them anew once a tenth of the rows has changed.',
    look: () => false,
    query: (0,query/* sql */.ll) `
    SELECT table_name AS c1, n_rows AS c2, DATE_FORMAT(last_update, '%Y-%m-%d %H:%i') AS c3, COUNT(*) OVER () AS total FROM mysql.innodb_table_stats
    WHERE database_name = DATABASE() AND last_update < NOW() - INTERVAL 1 MONTH ORDER BY last_update, 1 LIMIT ${(0,query/* raw */.lS)(String(question/* MOST */._B))}`,
});
async function connections(session) {
    const rows = await session.query((0,query/* raw */.lS)("SHOW GLOBAL STATUS WHERE Variable_name IN ('Threads_connected', 'Max_used_connections')"));
    const status = new Map(rows.map((row) => [(row['Variable_name'] ?? '').toLowerCase(), Number(row['Value'])]));
    const [limit] = await session.query((0,query/* raw */.lS)('SELECT @@max_connections AS n'));
    const [now, most, peak] = [
        status.get('threads_connected') ?? 0,
        Number(limit?.['n'] ?? 0),
        status.get('max_used_connections') ?? null,
    ];
    const share = most === 0 ? null : Math.round((1000 * now) / most) / 10;
    return { rows: [[now, peak, most, share]], look: (share ?? 0) >= 80 };
}
const CONNECTIONS = {
    id: 'connections',
    title: 'Connections',
    columns: [(0,question/* count */.U9)('in use'), (0,question/* count */.U9)('at most since the start'), (0,question/* count */.U9)('most'), (0,question/* percent */.KN)('used')],
    advice: 'Put a pooler in front, or raise max_connections: without a free one nobody gets in, not even a migration.',
    ask: connections,
};
const CHARSET = (0,question/* listed */.KE)({
    id: 'three-byte-text',
    title: 'Tables whose text takes no more than three bytes a character',
    columns: [(0,question/* name */.UU)('table'), (0,question/* words */.aL)('collation')],
    advice: 'ALTER TABLE … CONVERT TO CHARACTER SET utf8mb4, in a window: it writes the table anew. utf8mb3 is on its way out.',
    query: (0,query/* sql */.ll) `
    SELECT TABLE_NAME AS c1, TABLE_COLLATION AS c2, COUNT(*) OVER () AS total FROM information_schema.TABLES
    WHERE TABLE_SCHEMA = DATABASE() AND (TABLE_COLLATION LIKE 'utf8mb3%' OR TABLE_COLLATION LIKE 'utf8\\_%') ORDER BY 1 LIMIT ${(0,query/* raw */.lS)(String(question/* MOST */._B))}`,
});
/** What has to be looked after while the database runs. */
const keepingQuestions = [FREE, STATISTICS, NUMBERS, CHARSET, CONNECTIONS];

// EXTERNAL MODULE: ./lib/steps/health/orphans.js
var orphans = __webpack_require__(69825);
// EXTERNAL MODULE: ./lib/steps/health/references.js
var references = __webpack_require__(90686);
;// CONCATENATED MODULE: ./lib/steps/health/mysql.js







const SIZES = {
    id: 'table-sizes',
    title: 'The largest tables',
    columns: [(0,question/* name */.UU)('table'), (0,question/* count */.U9)('rows, estimated'), (0,question/* bytes */.ee)('table'), (0,question/* bytes */.ee)('indexes'), (0,question/* bytes */.ee)('together')],
    async ask(session) {
        const together = (one) => (one.bytes ?? 0) + (one.indexBytes ?? 0);
        const sizes = [...(await (0,mysqlfamily_sizes/* mysqlSizes */.D)(session))].sort((a, b) => together(b) - together(a));
        return (0,question/* first */.$1)(sizes.map((one) => [one.relation, one.rows, one.bytes, one.indexBytes ?? null, together(one)]));
    },
};
const WITHOUT_KEY = (0,question/* listed */.KE)({
    id: 'tables-without-primary-key',
    title: 'Tables without a primary key',
    columns: [(0,question/* name */.UU)('table'), (0,question/* count */.U9)('rows, estimated')],
    advice: 'Give each one: row-based replication reads the whole table for each changed row, and Group Replication takes none without.',
    query: (0,query/* sql */.ll) `
    SELECT t.TABLE_NAME AS c1, t.TABLE_ROWS AS c2, COUNT(*) OVER () AS total FROM information_schema.TABLES t
      LEFT JOIN information_schema.TABLE_CONSTRAINTS k ON k.TABLE_SCHEMA = t.TABLE_SCHEMA AND k.TABLE_NAME = t.TABLE_NAME AND k.CONSTRAINT_TYPE = 'PRIMARY KEY'
    WHERE t.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE LIKE '%TABLE%' AND k.CONSTRAINT_NAME IS NULL ORDER BY t.TABLE_ROWS DESC, 1 LIMIT ${(0,query/* raw */.lS)(String(question/* MOST */._B))}`,
});
const ENGINES = (0,question/* listed */.KE)({
    id: 'engines',
    title: 'Tables that a crash may damage',
    columns: [(0,question/* name */.UU)('table'), (0,question/* words */.aL)('engine')],
    advice: 'ALTER TABLE … ENGINE = InnoDB: this engine knows no transactions, so that a failed statement stays half done.',
    query: (0,query/* sql */.ll) `
    SELECT TABLE_NAME AS c1, ENGINE AS c2, COUNT(*) OVER () AS total FROM information_schema.TABLES
    WHERE TABLE_SCHEMA = DATABASE() AND ENGINE IN ('MyISAM', 'Aria', 'MEMORY', 'CSV', 'MRG_MyISAM') ORDER BY 1 LIMIT ${(0,query/* raw */.lS)(String(question/* MOST */._B))}`,
});
const mysql_text = (value) => value ?? '';
/**
 * A foreign key is no proof here: a load with FOREIGN_KEY_CHECKS = 0 leaves behind whatever it brought, and nobody looks at it again. So all
 * of one column are followed, and those that there are by name alone.
 */
async function mysql_references(session) {
    const foreign = await session.query((0,query/* raw */.lS)(`SELECT TABLE_SCHEMA AS sch, TABLE_NAME AS tab, COLUMN_NAME AS col, CONSTRAINT_NAME AS name, REFERENCED_TABLE_SCHEMA AS parent_schema,
        REFERENCED_TABLE_NAME AS parent, REFERENCED_COLUMN_NAME AS parent_col,
        COUNT(*) OVER (PARTITION BY TABLE_NAME, CONSTRAINT_NAME) AS width
      FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME IS NOT NULL ORDER BY 2, 4`));
    const columns = await session.query((0,query/* raw */.lS)(`SELECT c.TABLE_SCHEMA AS sch, c.TABLE_NAME AS tab, c.COLUMN_NAME AS col, c.COLUMN_TYPE AS type, c.COLUMN_KEY AS is_key,
        (SELECT COUNT(*) FROM information_schema.KEY_COLUMN_USAGE k
          WHERE k.TABLE_SCHEMA = c.TABLE_SCHEMA AND k.TABLE_NAME = c.TABLE_NAME AND k.CONSTRAINT_NAME = 'PRIMARY') AS width
      FROM information_schema.COLUMNS c JOIN information_schema.TABLES t ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME
      WHERE c.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE LIKE '%TABLE%' AND (c.COLUMN_KEY = 'PRI' OR c.COLUMN_NAME LIKE '%id') ORDER BY 2, c.ORDINAL_POSITION`));
    const all = columns.map((row) => ({
        of: {
            schema: mysql_text(row['sch']),
            table: mysql_text(row['tab']),
            column: mysql_text(row['col']),
            type: mysql_text(row['type']),
        },
        key: row['is_key'] === 'PRI' && row['width'] === '1',
    }));
    const known = foreign.map((row) => ({
        child: { schema: mysql_text(row['sch']), table: mysql_text(row['tab']), column: mysql_text(row['col']), type: '' },
        parent: {
            schema: mysql_text(row['parent_schema']),
            table: mysql_text(row['parent']),
            column: mysql_text(row['parent_col']),
            type: '',
        },
        constraint: mysql_text(row['name']),
        alone: row['width'] === '1',
    }));
    const likely = (0,references/* likelyReferences */.d)(all.map(({ of }) => of), all.flatMap(({ of, key }) => (key ? [of] : [])), known.map(({ child }) => child));
    return [...known.filter(({ alone }) => alone), ...likely];
}
/** What is asked of servers of the MySQL family, in the order in which it is told. */
const mysqlQuestions = [
    SIZES,
    ...indexQuestions,
    WITHOUT_KEY,
    (0,orphans/* orphansQuestion */.M)(mysql_references, (_, table) => table),
    ENGINES,
    ...keepingQuestions,
];


/***/ }),

/***/ 69825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ orphansQuestion)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);
/* harmony import */ var _question_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22520);


/** As many are counted of one reference; nobody mends more by hand. */
const MOST_ORPHANS = 1_000;
/** No more references than these are asked about. */
const MOST_ASKED = 200;
/** For one reference, and for all of them. */
const ONE_MS = 1_500;
const ALL_MS = 8_000;
/** Rows whose reference leads nowhere. */
async function orphansOf(session, { child, parent }) {
    const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
    SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__.id)(child.schema, child.table)} c
      WHERE c.${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__.id)(child.column)} IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__.id)(parent.schema, parent.table)} p WHERE p.${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__.id)(parent.column)} = c.${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__.id)(child.column)})
      LIMIT 1001) q`);
    return Number(row?.['n'] ?? 0);
}
/** The monitoring query that every guide has: rows that belong to nobody. `references` gives those that the server does not vouch for. */
function orphansQuestion(references, shown) {
    return {
        id: 'orphans',
        title: 'Rows whose reference leads nowhere',
        columns: [(0,_question_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)('column'), (0,_question_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)('speaks of'), (0,_question_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)('by'), (0,_question_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)('orphans')],
        advice: 'Give them a parent or delete them in a migration; then a foreign key (on PostgreSQL NOT VALID first, VALIDATE CONSTRAINT in a later migration) keeps new ones out.',
        apart: true,
        async ask(session, within) {
            const end = performance.now() + ALL_MS;
            const all = await within(ONE_MS, () => references(session));
            if ('error' in all)
                return { rows: [], note: 'Which columns refer to others could not be read.' };
            const rows = [];
            const untold = [];
            for (const one of all.value) {
                const { child, parent, constraint } = one;
                const column = `${shown(child.schema, child.table)}.${child.column}`;
                const left = Math.min(ONE_MS, end - performance.now());
                const found = left <= 0 || rows.length + untold.length >= MOST_ASKED
                    ? undefined
                    : await within(left, () => orphansOf(session, one));
                if (found === undefined || 'error' in found)
                    untold.push(column);
                else if (found.value > 0)
                    rows.push([
                        column,
                        `${shown(parent.schema, parent.table)}.${parent.column}`,
                        constraint === undefined ? 'its name; there is no foreign key' : `foreign key ${constraint}`,
                        found.value > MOST_ORPHANS ? `more than ${MOST_ORPHANS}` : String(found.value),
                    ]);
            }
            return { ...(0,_question_js__WEBPACK_IMPORTED_MODULE_1__/* .first */ .$1)(rows), look: rows.length > 0, note: noteOf(all.value.length, untold) };
        },
    };
}
function noteOf(all, untold) {
    const told = `${all - untold.length} of ${all} ${all === 1 ? 'reference was' : 'references were'} followed`;
    if (untold.length === 0)
        return `${told}.`;
    const shown = untold.slice(0, 5).join(', ');
    return `${told}; not those of ${shown}${untold.length > 5 ? ` and ${untold.length - 5} more` : ''}, which take longer or may not be read.`;
}


/***/ }),

/***/ 90686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ likelyReferences)
/* harmony export */ });
/** `campaign_id`, `campaignId` → `campaign`; undefined for all other names. */
function subject(column) {
    const found = /^(.+?)(?:_id|Id)$/.exec(column)?.[1];
    return found?.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
function plurals(one) {
    return [one, `${one}s`, `${one}es`, one.replace(/y$/, 'ies')];
}
/** Whether a table is called by its subject: `campaigns`, `sms_campaigns`. */
function isCalled(table, one) {
    const called = table.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
    const names = plurals(one);
    if (names.includes(called))
        return 'whole';
    return names.some((name) => called.endsWith(`_${name}`)) ? 'end' : undefined;
}
/**
 * Columns without a foreign key that by their name and type speak of the key of one table of the same schema. Where two tables might be
 * meant, none is.
 */
function likelyReferences(columns, keys, known) {
    const has = new Set(known.map(({ schema, table, column }) => JSON.stringify([schema, table, column])));
    return columns.flatMap((child) => {
        const one = subject(child.column);
        if (one === undefined || has.has(JSON.stringify([child.schema, child.table, child.column])))
            return [];
        const candidates = keys.filter(({ schema, type }) => schema === child.schema && type === child.type);
        const whole = candidates.filter(({ table }) => isCalled(table, one) === 'whole');
        const found = whole.length > 0 ? whole : candidates.filter(({ table }) => isCalled(table, one) === 'end');
        const [parent] = found;
        return found.length === 1 && parent !== undefined ? [{ child, parent }] : [];
    });
}


/***/ })

};
