export const id = 1129;
export const ids = [1129];
export const modules = {

/***/ 41129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postgresqlReader: () => (/* binding */ postgresqlReader)
});

// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
;// CONCATENATED MODULE: ./lib/engines/postgresql/facts-schema.js


const facts_schema_text = (row, name) => row[name] ?? '';
const yes = (value) => value === 'true' || value === 't';
const OURS = (0,query/* sql */.ll) `n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;
const KINDS = (0,dictionary/* dictionary */.z)({
    r: 'table',
    p: 'partitioned table',
    f: 'foreign table',
    v: 'view',
    m: 'materialized view',
});
/** A list of numbers or names as one bound value. */
const list = (values) => (0,query/* sql */.ll) `(SELECT pg_catalog.json_array_elements_text(${JSON.stringify(values)}::json))`;
/** The schemas of the search path that there are, in its order. */
async function searchPath(session) {
    const rows = await session.query((0,query/* sql */.ll) `SELECT s.name::text AS name FROM unnest(current_schemas(false)) WITH ORDINALITY AS s (name, position) ORDER BY position`);
    return rows.map((row) => facts_schema_text(row, 'name'));
}
async function relations(session) {
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT c.oid::text AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind, c.relrowsecurity::text AS row_security
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND ${OURS}`);
    return rows.map((row) => ({
        oid: facts_schema_text(row, 'oid'),
        schema: facts_schema_text(row, 'schema'),
        name: facts_schema_text(row, 'name'),
        kind: KINDS[facts_schema_text(row, 'kind')] ?? 'table',
        rowSecurity: yes(row['row_security']),
    }));
}
/** The columns of these relations. */
async function columns(session, oids) {
    if (oids.length === 0)
        return [];
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT a.attrelid::text AS oid, a.attname AS name, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
      (NOT a.attnotnull)::text AS nullable, pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS "default", (a.attgenerated <> '')::text AS generated
    FROM pg_catalog.pg_attribute a LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid::text IN ${list(oids)} ORDER BY a.attrelid, a.attnum`);
    return rows.map((row) => ({
        oid: facts_schema_text(row, 'oid'),
        name: facts_schema_text(row, 'name'),
        type: facts_schema_text(row, 'type'),
        nullable: yes(row['nullable']),
        default: row['default'] ?? null,
        generated: yes(row['generated']),
    }));
}
/** Every enumerated type, with its labels in their order. */
async function enums(session) {
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT n.nspname AS schema, t.typname AS name,
      (SELECT coalesce(pg_catalog.json_agg(e.enumlabel ORDER BY e.enumsortorder), '[]')::text FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid) AS labels
    FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace WHERE t.typtype = 'e' AND ${OURS}`);
    return rows.map((row) => ({
        schema: facts_schema_text(row, 'schema'),
        name: facts_schema_text(row, 'name'),
        labels: JSON.parse(facts_schema_text(row, 'labels')),
    }));
}
/** Every index, those of keys and constraints too. */
async function indexes(session) {
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT n.nspname AS schema, c.relname AS name, x.indrelid::text AS tab, x.indisvalid::text AS valid
    FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS}`);
    return rows.map((row) => ({
        schema: facts_schema_text(row, 'schema'),
        name: facts_schema_text(row, 'name'),
        table: facts_schema_text(row, 'tab'),
        valid: yes(row['valid']),
    }));
}
/** The policies of these tables: the table's number and the policy's name. */
async function policies(session, oids) {
    if (oids.length === 0)
        return [];
    const rows = await session.query((0,query/* sql */.ll) `SELECT polrelid::text AS oid, polname AS name FROM pg_catalog.pg_policy WHERE polrelid::text IN ${list(oids)} ORDER BY polname`);
    return rows.map((row) => ({ oid: facts_schema_text(row, 'oid'), name: facts_schema_text(row, 'name') }));
}

// EXTERNAL MODULE: ./lib/steps/verify/names.js
var verify_names = __webpack_require__(58977);
;// CONCATENATED MODULE: ./lib/steps/verify/same.js

/** Short spellings that everybody uses for the server's own names of types. */
const ALIASES = (0,dictionary/* dictionary */.z)({
    varchar: 'character varying',
    char: 'character',
    int: 'integer',
    int4: 'integer',
    int8: 'bigint',
    int2: 'smallint',
    float8: 'double precision',
    float4: 'real',
    bool: 'boolean',
    decimal: 'numeric',
    timestamptz: 'timestamp with time zone',
    timestamp: 'timestamp without time zone',
    timetz: 'time with time zone',
    time: 'time without time zone',
});
/** Spaces and the default schema make no difference; neither do the short spellings. */
function sameType(expected, actual) {
    const plain = (type) => {
        const spaced = type
            .trim()
            .replace(/\s+/g, ' ')
            .replace(/ ?([(,]) ?/g, '$1')
            .replace(/ \)/g, ')')
            .replace(/^public\./, '');
        const word = /^\w+/.exec(spaced)?.[0] ?? '';
        const alias = / with(?:out)? /.test(spaced) ? undefined : ALIASES[word.toLowerCase()];
        return alias === undefined ? spaced : withArguments(alias, spaced.slice(word.length));
    };
    return plain(expected) === plain(actual);
}
/** The precision of a time stands within its name: `timestamp(3) with time zone`. */
function withArguments(type, rest) {
    const [, first = '', others = ''] = /^(\w+)(.*)$/.exec(type) ?? [];
    const precision = /^\(\d+\)/.exec(rest)?.[0];
    return /^time/.test(type) && precision !== undefined
        ? `${first}${precision}${others}${rest.slice(precision.length)}`
        : `${type}${rest}`;
}
/** `public.` comes and goes with the search path. */
function sameDefault(expected, actual) {
    const plain = (text) => text === null
        ? null
        : text
            .trim()
            .replace(/\s+/g, ' ')
            .replace(/(^|[^\w.])public\./g, '$1');
    return plain(expected) === plain(actual);
}
/** As PostgreSQL prints types and defaults. */
const postgresqlSameness = { sameType, sameDefault };

;// CONCATENATED MODULE: ./lib/steps/verify/postgresql.js




async function readSchema(session, expectations) {
    const found = await searchPath(session);
    const path = found.length === 0 ? ['public'] : found;
    const all = await relations(session);
    const oids = (names) => [...names].flatMap((name) => (0,verify_names/* find */.I6)(all, name, path)?.oid ?? []);
    return {
        path,
        relations: all,
        columns: await columns(session, oids(expectations.columns.keys())),
        enums: expectations.enums.size === 0 ? [] : await enums(session),
        indexes: await indexes(session),
        policies: await policies(session, oids(expectations.policies.keys())),
    };
}
/**
 * As a subquery with one bound value, so that the server takes it as a single statement, and no more rows come than are
 * looked at. Columns get names of ours: two of one name would be one in a Row.
 */
function wrapped({ sql: text, result }) {
    const body = (0,query/* raw */.lS)(`(\n${text.trim().replace(/;\s*$/, '')}\n)`);
    if (result.kind === 'empty')
        return (0,query/* sql */.ll) `SELECT count(*)::text AS v FROM ${body} AS q WHERE ${true}::boolean`;
    if (result.kind !== 'rows')
        return (0,query/* sql */.ll) `SELECT * FROM ${body} AS q (v) LIMIT ${2}::int`;
    const width = result.value[0]?.length ?? 1;
    const names = (0,query/* raw */.lS)(Array.from({ length: width }, (_, i) => `c${i + 1}`).join(', '));
    return (0,query/* sql */.ll) `SELECT * FROM ${body} AS q (${names}) LIMIT ${result.value.length + 1}::int`;
}
/** What expectations ask, on PostgreSQL. */
const postgresqlReader = {
    ...postgresqlSameness,
    readSchema,
    async begin(session, timeoutMs) {
        await session.query((0,query/* raw */.lS)('BEGIN TRANSACTION READ ONLY'));
        await session.query((0,query/* raw */.lS)(`SET LOCAL statement_timeout = ${Math.max(1, Math.round(timeoutMs))}`));
        // A session whose search path a migration emptied still means `public` by a bare name.
        await session.query((0,query/* raw */.lS)("SELECT pg_catalog.set_config('search_path', 'public', true) WHERE cardinality(current_schemas(false)) = 0"));
    },
    async end(session) {
        await session.query((0,query/* raw */.lS)('ROLLBACK'));
    },
    ask: (session, query) => session.query(wrapped(query)),
    async count(session, { schema, name }) {
        const [row] = await session.query((0,query/* sql */.ll) `SELECT count(*)::text AS n FROM ${(0,query.id)(schema, name)}`);
        return row?.['n'] ?? '0';
    },
    rewrite: (error) => /^error 42601/.test(error) ? 'Only a single SELECT, VALUES or WITH is run here, as a subquery.' : undefined,
};


/***/ })

};
