export const id = 5106;
export const ids = [5106];
export const modules = {

/***/ 65106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   postgresqlTables: () => (/* binding */ postgresqlTables)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);

const names = (text) => new Set(text === null || text === undefined ? [] : JSON.parse(text));
/** Of a table with partitions all of them are weighed. What is virtual has no statistics, nor has what somebody switched off. */
const FACTS = (tables) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
  WITH rel AS MATERIALIZED (
    SELECT c.oid, n.nspname, c.relname, c.reltuples,
      (SELECT coalesce(json_agg(a.attname), '[]') FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
        AND NOT a.attisdropped AND a.attgenerated <> 'v' AND coalesce(a.attstattarget, -1) <> 0) AS columns,
      (SELECT coalesce(json_agg(i.relname), '[]') FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
        WHERE x.indrelid = c.oid AND x.indexprs IS NOT NULL AND x.indisvalid) AS expressions
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname || '.' || c.relname IN
      (SELECT pg_catalog.json_array_elements_text(${JSON.stringify(tables)}::json)))
  SELECT rel.oid::text AS oid, rel.nspname AS schema, rel.relname AS name, rel.reltuples::text AS rows,
    (WITH RECURSIVE tree (oid) AS (SELECT rel.oid UNION ALL SELECT i.inhrelid FROM pg_catalog.pg_inherits i JOIN tree ON i.inhparent = tree.oid)
      SELECT sum(pg_catalog.pg_total_relation_size(tree.oid)) FROM tree)::text AS bytes,
    rel.columns::text AS columns, rel.expressions::text AS expressions,
    (SELECT json_agg(DISTINCT s.attname) FROM pg_catalog.pg_stats s
      WHERE s.schemaname = rel.nspname AND s.tablename = rel.relname)::text AS known,
    (SELECT json_agg(DISTINCT s.tablename) FROM pg_catalog.pg_stats s WHERE s.schemaname = rel.nspname
      AND s.tablename IN (SELECT pg_catalog.json_array_elements_text(rel.expressions)))::text AS known_expressions
  FROM rel ORDER BY 2, 3`;
async function read(session, tables) {
    const rows = await session.query(FACTS(tables));
    return rows.map((row) => {
        const gathers = new Set([...names(row['columns']), ...names(row['expressions'])]);
        const [schema, name, estimate] = [row['schema'] ?? '', row['name'] ?? '', Number(row['rows'] ?? -1)];
        return {
            key: row['oid'] ?? '',
            table: `${schema}.${name}`,
            schema,
            name,
            rows: estimate < 0 ? null : Math.round(estimate),
            bytes: row['bytes'] === null || row['bytes'] === undefined ? null : Number(row['bytes']),
            statistics: new Set([...names(row['known']), ...names(row['known_expressions'])]),
            columns: gathers,
            gathers,
        };
    });
}
/** Tables of this run, as PostgreSQL tells of them. Its number stays a table's own where it gets another name. */
const postgresqlTables = {
    read,
    async count(session, tables) {
        // Where row security would hide rows, no number is better than a smaller one.
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)("SELECT pg_catalog.set_config('row_security', 'off', true)"));
        const counts = tables.map(({ schema, name }) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `(SELECT count(*) FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__.id)(schema, name)})`);
        const all = counts.slice(1).reduce((list, one) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `${list}, ${one}`, counts[0] ?? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `0`);
        const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `SELECT pg_catalog.json_build_array(${all})::text AS n`);
        return JSON.parse(row?.['n'] ?? '[]');
    },
    async analyze(session, { schema, name }) {
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `ANALYZE ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__.id)(schema, name)}`);
    },
};


/***/ })

};
