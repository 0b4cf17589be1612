export const id = 6863;
export const ids = [6863];
export const modules = {

/***/ 36863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   postgresqlAsking: () => (/* binding */ postgresqlAsking)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54693);
/* harmony import */ var _sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30490);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90956);
/* harmony import */ var _question_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11227);




/** Longer than a session that is at work holds a table for nothing, shorter than anybody notices. */
const LOCK_MS = 500;
const REFUSALS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)({
    '57014': 'timeout',
    '55P03': 'locked',
    '42501': 'right',
    '42P01': 'missing',
    '42703': 'missing',
    '42704': 'missing',
    '42883': 'missing',
    '3F000': 'missing',
});
const INTEGERS = new Set(['int2', 'int4', 'int8']);
/** Partitions are a table's rows: their sizes are its size. */
const FACTS = `SELECT c.relkind, pg_catalog.row_security_active(c.oid)::text AS hidden,
    pg_catalog.has_schema_privilege(n.oid, 'USAGE')::text AS used, pg_catalog.has_table_privilege(c.oid, 'SELECT')::text AS may,
    (WITH RECURSIVE parts AS (SELECT c.oid UNION ALL SELECT i.inhrelid FROM pg_catalog.pg_inherits i JOIN parts p ON p.oid = i.inhparent)
      SELECT sum(greatest(t.reltuples, 0))::bigint::text || ' ' || (sum(t.relpages::bigint) * current_setting('block_size')::bigint)::text FROM parts JOIN pg_catalog.pg_class t USING (oid)) AS size,
    (SELECT json_agg(json_build_object('name', a.attname, 'type', t.typname) ORDER BY k.n)::text
      FROM pg_catalog.pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(attnum, n)
      JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      WHERE i.indrelid = c.oid AND i.indisprimary AND k.n <= i.indnkeyatts) AS key
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace`;
const NOT_THERE = { not: 'the target has no such table', key: [], rows: null, bytes: null };
/** Each question is a transaction of its own, also where a pooler hands every transaction to another session. */
const opening = (ms) => `BEGIN TRANSACTION READ ONLY; SET LOCAL lock_timeout = ${LOCK_MS}; SET LOCAL statement_timeout = ${Math.max(1, Math.round(ms))}; SET LOCAL jit = off`;
const postgresqlAsking = {
    async facts(session, table) {
        const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)(FACTS)} WHERE n.nspname = ${table.schema ?? ''} AND c.relname = ${table.name}`);
        if (row === undefined)
            return NOT_THERE;
        const [rows = '', bytes = ''] = (row['size'] ?? '').split(' ');
        const key = JSON.parse(row['key'] ?? '[]').map(({ name, type }) => ({ name, form: INTEGERS.has(type) ? 'integer' : 'text' }));
        const shown = `${(0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(table.schema ?? '')}.${(0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(table.name)}`;
        const not = row['used'] !== 'true'
            ? `the plan's role may not read it: GRANT USAGE ON SCHEMA ${(0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(table.schema ?? '')} and GRANT SELECT ON ${shown} TO it`
            : row['may'] !== 'true'
                ? `the plan's role may not read it: GRANT SELECT ON ${shown} TO it`
                : row['hidden'] === 'true'
                    ? `row security hides rows of ${(0,_question_js__WEBPACK_IMPORTED_MODULE_3__/* .shownTable */ .o)(table)} from the plan's role: give it BYPASSRLS`
                    : row['relkind'] === 'f'
                        ? 'it is a foreign table, whose rows are elsewhere'
                        : undefined;
        return { not, key, rows: Number(rows), bytes: Number(bytes) };
    },
    async doing(session, functions) {
        if (functions.length === 0)
            return [];
        const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `SELECT DISTINCT p.proname AS name FROM pg_catalog.pg_proc p
          WHERE p.provolatile = 'v' AND p.proname IN (SELECT json_array_elements_text(${JSON.stringify(functions)}::json))`);
        return rows.map((row) => row['name'] ?? '');
    },
    table({ schema, name }, alias, sample) {
        const named = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(schema ?? '', name)}${alias === name ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)('') : (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) ` AS ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(alias)}`}`;
        if (sample === undefined)
            return named;
        const percent = Math.min(100, (100 * sample.rows) / Math.max(1, sample.facts.rows ?? 1));
        return (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `${named} TABLESAMPLE SYSTEM (${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)(percent.toFixed(6))})`;
    },
    text: (column) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `(${column})${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)('::text')}`,
    list: (texts) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `json_build_array(${texts.reduce((all, one) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `${all}, ${one}`)})${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)('::text')}`,
    // Bound, so that it is a message of one statement whatever an expression holds.
    limit: (rows) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `LIMIT ${rows}`,
    async bounded(session, ms, query) {
        await session.run(opening(ms));
        const timer = setTimeout(() => void session.cancel().catch(() => undefined), ms + 1_000);
        try {
            return await session.query(query);
        }
        finally {
            clearTimeout(timer);
            if (session.lost === undefined)
                await session.run('ROLLBACK');
        }
    },
    refusal: (code) => REFUSALS[code] ?? (/^2[23]/.test(code) ? 'data' : 'other'),
    quote: _sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL,
};


/***/ })

};
