export const id = 5096;
export const ids = [5096];
export const modules = {

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

/***/ 95096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postgresqlQuestions: () => (/* binding */ postgresqlQuestions)
});

// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/steps/health/orphans.js
var orphans = __webpack_require__(69825);
// EXTERNAL MODULE: ./lib/steps/health/question.js
var question = __webpack_require__(22520);
;// CONCATENATED MODULE: ./lib/steps/health/postgresql-indexes.js


const OURS = (0,query/* raw */.lS)("n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'");
const FROM = (0,query/* sql */.ll) `FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid JOIN pg_catalog.pg_class t ON t.oid = x.indrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = i.relnamespace`;
/** Counters begin anew with the statistics, and each replica has its own. */
const SINCE = (0,query/* raw */.lS)(`(SELECT coalesce(to_char(stats_reset AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'), 'the server was made')
  FROM pg_catalog.pg_stat_database WHERE datname = current_database())`);
const USE = (0,question/* listed */.KE)({
    id: 'index-use',
    title: 'The indexes that are used most',
    columns: [(0,question/* name */.UU)('index'), (0,question/* name */.UU)('table'), (0,question/* count */.U9)('scans'), (0,question/* bytes */.ee)('size')],
    look: question/* never */.Zm,
    query: (0,query/* sql */.ll) `
    SELECT n.nspname || '.' || i.relname AS c1, t.relname AS c2, pg_catalog.pg_stat_get_numscans(i.oid)::text AS c3,
      pg_catalog.pg_relation_size(i.oid)::text AS c4, count(*) OVER ()::text AS total, ${SINCE} AS since
    ${FROM} WHERE i.relkind = 'i' AND ${OURS} ORDER BY pg_catalog.pg_stat_get_numscans(i.oid) DESC, 1 LIMIT ${question/* MOST */._B}::int`,
    note: (row) => (row === undefined ? undefined : `Counted since ${row['since'] ?? ''}.`),
});
const UNUSED = (0,question/* listed */.KE)({
    id: 'unused-indexes',
    title: 'Indexes that no query has used',
    columns: [(0,question/* name */.UU)('index'), (0,question/* name */.UU)('table'), (0,question/* bytes */.ee)('size')],
    advice: 'Where the count covers a whole cycle of the application, and no replica reads by it either: DROP INDEX CONCURRENTLY. Each write pays for it.',
    query: (0,query/* sql */.ll) `
    SELECT n.nspname || '.' || i.relname AS c1, t.relname AS c2, pg_catalog.pg_relation_size(i.oid)::text AS c3, count(*) OVER ()::text AS total, ${SINCE} AS since
    ${FROM} WHERE i.relkind = 'i' AND ${OURS} AND pg_catalog.pg_stat_get_numscans(i.oid) = 0 AND NOT x.indisunique AND NOT x.indisexclusion AND x.indisvalid
      AND pg_catalog.pg_relation_size(i.oid) > 0 AND pg_catalog.pg_stat_get_live_tuples(t.oid) > 0
    ORDER BY pg_catalog.pg_relation_size(i.oid) DESC, 1 LIMIT ${question/* MOST */._B}::int`,
    note: (row) => (row === undefined ? undefined : `Counted since ${row['since'] ?? ''}, on this server alone.`),
});
/** The same, or the beginning of another one: what it can do that one does as well. */
const DUPLICATE = (0,question/* listed */.KE)({
    id: 'duplicate-indexes',
    title: 'Indexes that another one makes needless',
    columns: [(0,question/* name */.UU)('index'), (0,question/* name */.UU)('table'), (0,question/* name */.UU)('covered by'), (0,question/* bytes */.ee)('size')],
    advice: 'DROP INDEX CONCURRENTLY the one that is named first; no query needs it.',
    query: (0,query/* sql */.ll) `
    SELECT n.nspname || '.' || i.relname AS c1, t.relname AS c2, other.name AS c3, pg_catalog.pg_relation_size(i.oid)::text AS c4,
      count(*) OVER ()::text AS total
    ${FROM} JOIN pg_catalog.pg_am m ON m.oid = i.relam CROSS JOIN LATERAL (
      SELECT o.relname AS name FROM pg_catalog.pg_index y JOIN pg_catalog.pg_class o ON o.oid = y.indexrelid
      WHERE y.indrelid = x.indrelid AND y.indexrelid <> x.indexrelid AND o.relam = i.relam AND y.indisvalid AND y.indexprs IS NULL
        AND pg_catalog.pg_get_expr(x.indpred, x.indrelid) IS NOT DISTINCT FROM pg_catalog.pg_get_expr(y.indpred, y.indrelid)
        AND CASE WHEN x.indkey::text = y.indkey::text AND x.indclass::text = y.indclass::text AND x.indcollation::text = y.indcollation::text
              AND x.indoption::text = y.indoption::text THEN y.indisunique OR x.indexrelid > y.indexrelid
            ELSE m.amname = 'btree' AND x.indnatts = x.indnkeyatts AND y.indnkeyatts > x.indnkeyatts
              AND starts_with(y.indkey::text, x.indkey::text || ' ') AND starts_with(y.indclass::text, x.indclass::text || ' ')
              AND starts_with(y.indcollation::text, x.indcollation::text || ' ') AND starts_with(y.indoption::text, x.indoption::text || ' ') END
      ORDER BY y.indisunique DESC, 1 LIMIT 1) other
    WHERE i.relkind = 'i' AND ${OURS} AND x.indisvalid AND NOT x.indisunique AND NOT x.indisexclusion AND x.indexprs IS NULL
    ORDER BY pg_catalog.pg_relation_size(i.oid) DESC, 1 LIMIT ${question/* MOST */._B}::int`,
});
const INVALID = (0,question/* listed */.KE)({
    id: 'invalid-indexes',
    title: 'Invalid indexes',
    columns: [(0,question/* name */.UU)('index'), (0,question/* name */.UU)('table'), (0,question/* bytes */.ee)('size')],
    advice: 'No query uses it, and each write pays for it: DROP INDEX CONCURRENTLY, then build it again. One that is just being built is in this list, too.',
    query: (0,query/* sql */.ll) `
    SELECT n.nspname || '.' || i.relname AS c1, t.relname AS c2, pg_catalog.pg_relation_size(i.oid)::text AS c3, count(*) OVER ()::text AS total
    ${FROM} WHERE NOT x.indisvalid AND ${OURS} ORDER BY 1 LIMIT ${question/* MOST */._B}::int`,
});
const NOT_VALIDATED = (0,question/* listed */.KE)({
    id: 'unvalidated-constraints',
    title: 'Constraints that were not validated',
    columns: [(0,question/* name */.UU)('table'), (0,question/* name */.UU)('constraint'), (0,question/* words */.aL)('definition')],
    advice: 'ALTER TABLE … VALIDATE CONSTRAINT … in a migration of its own: until then rows of before may break it.',
    query: (0,query/* sql */.ll) `
    SELECT n.nspname || '.' || c.relname AS c1, k.conname AS c2, pg_catalog.pg_get_constraintdef(k.oid) AS c3, count(*) OVER ()::text AS total
    FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT k.convalidated AND ${OURS} ORDER BY 1, 2 LIMIT ${question/* MOST */._B}::int`,
});
const FOREIGN = (0,question/* listed */.KE)({
    id: 'foreign-keys-without-index',
    title: 'Foreign keys without an index',
    columns: [(0,question/* name */.UU)('table'), (0,question/* name */.UU)('constraint'), (0,question/* count */.U9)('rows, estimated')],
    advice: 'CREATE INDEX CONCURRENTLY on its columns: without one each DELETE of a parent reads the whole table.',
    query: (0,query/* sql */.ll) `
    SELECT n.nspname || '.' || c.relname AS c1, k.conname AS c2, nullif(c.reltuples, -1)::bigint::text AS c3, count(*) OVER ()::text AS total
    FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE k.contype = 'f' AND k.conparentid = 0 AND ${OURS} AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_index x WHERE x.indrelid = k.conrelid AND x.indisvalid AND x.indpred IS NULL
        AND (SELECT array_agg(u.k ORDER BY u.k) FROM unnest((x.indkey::int2[])[0:cardinality(k.conkey) - 1]) u (k))
          = (SELECT array_agg(u.k ORDER BY u.k) FROM unnest(k.conkey) u (k)))
    ORDER BY c.reltuples DESC, 1, 2 LIMIT ${question/* MOST */._B}::int`,
});
const READ_IN_FULL = (0,question/* listed */.KE)({
    id: 'tables-read-in-full',
    title: 'Large tables that are mostly read in full',
    columns: [(0,question/* name */.UU)('table'), (0,question/* count */.U9)('rows, estimated'), (0,question/* count */.U9)('reads in full'), (0,question/* count */.U9)('reads by an index')],
    advice: 'Look for the query (pg_stat_statements) and give it an index.',
    query: (0,query/* sql */.ll) `
    SELECT n.nspname || '.' || s.relname AS c1, s.n_live_tup::text AS c2, s.seq_scan::text AS c3, coalesce(s.idx_scan, 0)::text AS c4, count(*) OVER ()::text AS total
    FROM pg_catalog.pg_stat_user_tables s JOIN pg_catalog.pg_namespace n ON n.nspname = s.schemaname
    WHERE s.n_live_tup > 10000 AND s.seq_scan > 100 AND s.seq_scan > coalesce(s.idx_scan, 0) AND ${OURS}
    ORDER BY s.seq_tup_read DESC, 1 LIMIT ${question/* MOST */._B}::int`,
});
const indexQuestions = [
    USE,
    UNUSED,
    DUPLICATE,
    INVALID,
    NOT_VALIDATED,
    FOREIGN,
    READ_IN_FULL,
];

;// CONCATENATED MODULE: ./lib/steps/health/postgresql-keeping.js



const LAST = (one, other) => (0,query/* raw */.lS)(`coalesce(to_char(greatest(s.${one}, s.${other}) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'), 'never')`);
const DEAD = (0,question/* listed */.KE)({
    id: 'dead-rows',
    title: 'Tables with many dead rows',
    columns: [(0,question/* name */.UU)('table'), (0,question/* count */.U9)('live rows'), (0,question/* count */.U9)('dead rows'), (0,question/* words */.aL)('last vacuum')],
    advice: 'VACUUM it, and find out what keeps vacuum from it: a long transaction, a replication slot, or its settings.',
    query: (0,query/* sql */.ll) `
    SELECT n.nspname || '.' || s.relname AS c1, s.n_live_tup::text AS c2, s.n_dead_tup::text AS c3, ${LAST('last_vacuum', 'last_autovacuum')} AS c4,
      count(*) OVER ()::text AS total
    FROM pg_catalog.pg_stat_user_tables s JOIN pg_catalog.pg_namespace n ON n.nspname = s.schemaname
    WHERE s.n_dead_tup > 1000 AND s.n_dead_tup > 0.2 * s.n_live_tup AND ${OURS} ORDER BY s.n_dead_tup DESC, 1 LIMIT ${question/* MOST */._B}::int`,
});
const STATISTICS = (0,question/* listed */.KE)({
    id: 'old-statistics',
    title: 'Tables whose statistics are old',
    columns: [(0,question/* name */.UU)('table'), (0,question/* count */.U9)('rows'), (0,question/* count */.U9)('changed since'), (0,question/* words */.aL)('last ANALYZE')],
    advice: 'ANALYZE it: the planner goes by what the table was.',
    query: (0,query/* sql */.ll) `
    SELECT n.nspname || '.' || s.relname AS c1, s.n_live_tup::text AS c2, s.n_mod_since_analyze::text AS c3, ${LAST('last_analyze', 'last_autoanalyze')} AS c4,
      count(*) OVER ()::text AS total
    FROM pg_catalog.pg_stat_user_tables s JOIN pg_catalog.pg_namespace n ON n.nspname = s.schemaname
    WHERE s.n_mod_since_analyze > 1000 AND s.n_mod_since_analyze > 0.2 * s.n_live_tup AND ${OURS} ORDER BY s.n_mod_since_analyze DESC, 1 LIMIT ${question/* MOST */._B}::int`,
});
/** An identity or a serial ends where its column does, whatever its sequence could still give. */
const SEQUENCES = (0,question/* listed */.KE)({
    id: 'sequences',
    title: 'Sequences that come near their end',
    columns: [(0,question/* name */.UU)('sequence'), (0,question/* name */.UU)('column'), (0,question/* count */.U9)('last value'), (0,question/* count */.U9)('ends at'), (0,question/* percent */.KN)('used')],
    advice: 'Change the column to bigint before it ends: then every INSERT fails. On a large table that takes several steps.',
    query: (0,query/* sql */.ll) `
    WITH seq AS (
      SELECT s.seqrelid, n.nspname || '.' || c.relname AS name, CASE WHEN pg_catalog.has_sequence_privilege(c.oid, 'SELECT, USAGE') THEN pg_catalog.pg_sequence_last_value(c.oid) END AS last, t.relname || '.' || a.attname AS col,
        least(s.seqmax, CASE a.atttypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647 ELSE s.seqmax END) AS ends
      FROM pg_catalog.pg_sequence s JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_depend d ON d.objid = c.oid AND d.classid = 'pg_catalog.pg_class'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass
          AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
        LEFT JOIN pg_catalog.pg_class t ON t.oid = d.refobjid LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
      WHERE ${OURS} AND s.seqincrement > 0 AND NOT s.seqcycle)
    SELECT name AS c1, col AS c2, last::text AS c3, ends::text AS c4, round(100.0 * last / ends, 1)::text AS c5, count(*) OVER ()::text AS total
    FROM seq WHERE last > 0.6 * ends ORDER BY last::numeric / ends DESC, 1 LIMIT ${question/* MOST */._B}::int`,
});
const WRAPAROUND = (0,question/* listed */.KE)({
    id: 'wraparound',
    title: 'Transaction ids until vacuum must freeze',
    columns: [(0,question/* name */.UU)('database'), (0,question/* count */.U9)('age'), (0,question/* percent */.KN)('of 2 billion')],
    advice: 'Vacuum is behind: end long transactions, drop replication slots that nobody reads, and VACUUM (FREEZE) the oldest tables.',
    look: (rows) => rows.some((row) => Number(row[2]) > 40),
    query: (0,query/* raw */.lS)(`
    SELECT datname AS c1, age(datfrozenxid)::text AS c2, round(100.0 * age(datfrozenxid) / 2147483648, 1)::text AS c3
    FROM pg_catalog.pg_database WHERE datname = current_database()`),
});
const SLOTS = (0,question/* listed */.KE)({
    id: 'replication-slots',
    title: 'Replication slots that nobody reads',
    columns: [(0,question/* name */.UU)('slot'), (0,question/* words */.aL)('kind'), (0,question/* bytes */.ee)('kept for it')],
    advice: 'Have its reader come back, or pg_drop_replication_slot it: what it keeps fills the disk.',
    query: (0,query/* sql */.ll) `
    SELECT slot_name AS c1, slot_type AS c2, CASE WHEN pg_catalog.pg_is_in_recovery() THEN NULL
        ELSE pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), restart_lsn)::bigint::text END AS c3, count(*) OVER ()::text AS total
    FROM pg_catalog.pg_replication_slots WHERE NOT active AND NOT temporary ORDER BY 1 LIMIT ${question/* MOST */._B}::int`,
});
const CONNECTIONS = (0,question/* listed */.KE)({
    id: 'connections',
    title: 'Connections',
    columns: [(0,question/* count */.U9)('in use'), (0,question/* count */.U9)('idle in a transaction'), (0,question/* count */.U9)('most'), (0,question/* percent */.KN)('used')],
    advice: 'Put a pooler in front, or raise max_connections: without a free one nobody gets in, not even a migration.',
    look: (rows) => rows.some((row) => Number(row[3]) >= 80),
    query: (0,query/* raw */.lS)(`
    SELECT count(*)::text AS c1, count(*) FILTER (WHERE state LIKE 'idle in transaction%')::text AS c2,
      current_setting('max_connections') AS c3, round(100.0 * count(*) / current_setting('max_connections')::int, 1)::text AS c4
    FROM pg_catalog.pg_stat_activity WHERE backend_type = 'client backend' OR backend_type IS NULL AND usename IS NOT NULL`),
});
const DISABLED = (0,question/* listed */.KE)({
    id: 'disabled-triggers',
    title: 'Triggers that are switched off',
    columns: [(0,question/* name */.UU)('table'), (0,question/* name */.UU)('trigger')],
    advice: 'ALTER TABLE … ENABLE TRIGGER …. Where it is one of a foreign key, rows that belong to nobody may have come in meanwhile.',
    query: (0,query/* sql */.ll) `
    SELECT n.nspname || '.' || c.relname AS c1, t.tgname AS c2, count(*) OVER ()::text AS total
    FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE t.tgenabled = 'D' AND ${OURS} ORDER BY 1, 2 LIMIT ${question/* MOST */._B}::int`,
});
/** What has to be looked after while the database runs. */
const keepingQuestions = [
    DISABLED,
    DEAD,
    STATISTICS,
    SEQUENCES,
    WRAPAROUND,
    SLOTS,
    CONNECTIONS,
];

// EXTERNAL MODULE: ./lib/steps/health/references.js
var references = __webpack_require__(90686);
;// CONCATENATED MODULE: ./lib/steps/health/postgresql.js






const SIZES = (0,question/* listed */.KE)({
    id: 'table-sizes',
    title: 'The largest tables',
    columns: [(0,question/* name */.UU)('table'), (0,question/* count */.U9)('rows, estimated'), (0,question/* bytes */.ee)('table'), (0,question/* bytes */.ee)('indexes'), (0,question/* bytes */.ee)('together')],
    look: question/* never */.Zm,
    query: (0,query/* sql */.ll) `
    SELECT n.nspname || '.' || c.relname AS c1, nullif(c.reltuples, -1)::bigint::text AS c2, pg_catalog.pg_table_size(c.oid)::text AS c3,
      pg_catalog.pg_indexes_size(c.oid)::text AS c4, pg_catalog.pg_total_relation_size(c.oid)::text AS c5, count(*) OVER ()::text AS total
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'm') AND ${OURS} ORDER BY pg_catalog.pg_total_relation_size(c.oid) DESC, 1 LIMIT ${question/* MOST */._B}::int`,
});
const WITHOUT_KEY = (0,question/* listed */.KE)({
    id: 'tables-without-primary-key',
    title: 'Tables without a primary key',
    columns: [(0,question/* name */.UU)('table'), (0,question/* count */.U9)('rows, estimated')],
    advice: 'Give each one: logical replication and every tool that names a row need it.',
    query: (0,query/* sql */.ll) `
    SELECT n.nspname || '.' || c.relname AS c1, nullif(c.reltuples, -1)::bigint::text AS c2, count(*) OVER ()::text AS total
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND ${OURS}
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p')
    ORDER BY c.reltuples DESC, 1 LIMIT ${question/* MOST */._B}::int`,
});
const KEYS = (0,query/* raw */.lS)(`
  SELECT n.nspname AS schema, c.relname AS tab, a.attname AS col, pg_catalog.format_type(a.atttypid, NULL) AS type
  FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
  WHERE k.contype = 'p' AND cardinality(k.conkey) = 1 AND NOT c.relispartition`);
const CANDIDATES = (0,query/* sql */.ll) `
  SELECT n.nspname AS schema, c.relname AS tab, a.attname AS col, pg_catalog.format_type(a.atttypid, NULL) AS type
  FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND ${OURS} AND a.attnum > 0 AND NOT a.attisdropped AND a.attname ~ '(_id|Id)$'
  ORDER BY 1, 2, a.attnum`;
const postgresql_FOREIGN = (0,query/* raw */.lS)(`
  SELECT n.nspname AS schema, c.relname AS tab, a.attname AS col, k.conname AS name, k.convalidated::text AS valid, cardinality(k.conkey)::text AS width,
    pn.nspname AS parent_schema, p.relname AS parent, pa.attname AS parent_col
  FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_class p ON p.oid = k.confrelid JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
    CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS u (own, other)
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.own JOIN pg_catalog.pg_attribute pa ON pa.attrelid = p.oid AND pa.attnum = u.other
  WHERE k.contype = 'f'`);
/** What a validated foreign key says the server vouches for. The others: those that nobody has validated, and those that there are by name alone. */
async function postgresql_references(session) {
    const text = (value) => value ?? '';
    const columns = async (query) => (await session.query(query)).map((row) => ({
        schema: text(row['schema']),
        table: text(row['tab']),
        column: text(row['col']),
        type: text(row['type']),
    }));
    const foreign = (await session.query(postgresql_FOREIGN)).map((row) => ({
        child: { schema: text(row['schema']), table: text(row['tab']), column: text(row['col']), type: '' },
        parent: {
            schema: text(row['parent_schema']),
            table: text(row['parent']),
            column: text(row['parent_col']),
            type: '',
        },
        constraint: text(row['name']),
        open: row['valid'] === 'false' && row['width'] === '1',
    }));
    const likely = (0,references/* likelyReferences */.d)(await columns(CANDIDATES), await columns(KEYS), foreign.map(({ child }) => child));
    return [...foreign.filter(({ open }) => open), ...likely];
}
/** What is asked of PostgreSQL, in the order in which it is told. */
const postgresqlQuestions = [
    SIZES,
    ...indexQuestions,
    WITHOUT_KEY,
    (0,orphans/* orphansQuestion */.M)(postgresql_references, (schema, table) => `${schema}.${table}`),
    ...keepingQuestions,
];


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
