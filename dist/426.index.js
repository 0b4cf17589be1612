export const id = 426;
export const ids = [426];
export const modules = {

/***/ 58107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ find),
/* harmony export */   LO: () => (/* binding */ missing)
/* harmony export */ });
/* unused harmony export splitName */
/* harmony import */ var _near_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94337);

/** `t`, `schema.t`, and `"a.b"."T"` where a name itself holds a dot. */
function splitName(text) {
    const quoted = /^(?:"((?:[^"]|"")+)"\.)?"((?:[^"]|"")+)"$/.exec(text);
    const plain = (name) => name.replaceAll('""', '"');
    if (quoted !== null)
        return { schema: quoted[1] === undefined ? undefined : plain(quoted[1]), name: plain(quoted[2] ?? '') };
    const dot = text.indexOf('.');
    return dot <= 0 ? { schema: undefined, name: text } : { schema: text.slice(0, dot), name: text.slice(dot + 1) };
}
/** What a name stands for: in its schema, or in the first schema of the search path that has one. */
function find(all, text, path) {
    const wanted = splitName(text);
    const same = all.filter((candidate) => candidate.name === wanted.name);
    const schemas = wanted.schema === undefined ? path : [wanted.schema];
    return schemas
        .map((schema) => same.find((candidate) => candidate.schema === schema))
        .find((hit) => hit !== undefined);
}
/** Why a name was not found, where something like it is there. */
function missing(all, text, path) {
    const wanted = splitName(text);
    const elsewhere = all.find((candidate) => candidate.name === wanted.name);
    if (elsewhere !== undefined)
        return `not there, but ${elsewhere.schema}.${elsewhere.name} is`;
    const folded = all.find((candidate) => candidate.name === wanted.name.toLowerCase());
    if (folded !== undefined)
        return `not there, but ${folded.name} is (unquoted names are folded to lower case)`;
    const schemas = wanted.schema === undefined ? path : [wanted.schema];
    const near = (0,_near_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(wanted.name, all.filter((candidate) => schemas.includes(candidate.schema)).map((candidate) => candidate.name));
    return near === undefined ? 'not there' : `not there; the nearest name is ${near}`;
}


/***/ }),

/***/ 47055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g_: () => (/* binding */ countHolds),
/* harmony export */   lP: () => (/* binding */ objectChecks),
/* harmony export */   rj: () => (/* binding */ countWords)
/* harmony export */ });
/* harmony import */ var _verify_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58107);

/** `>= 4` as people read it. */
function countWords({ operator, value }) {
    return operator === '>=' ? `at least ${value}` : operator === '<=' ? `at most ${value}` : String(value);
}
function countHolds({ operator, value }, actual) {
    return operator === '>=' ? actual >= value : operator === '<=' ? actual <= value : actual === value;
}
const check = (name, ok, expected, actual) => ({ name, ok, expected, actual });
/** Short spellings that everybody uses for the server's own names of types. */
const ALIASES = {
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
};
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
function describeColumn(spec, column) {
    const nullable = 'nullable' in column ? column.nullable : column.null;
    const generated = 'generated' in column && column.generated;
    return [
        ...(spec.type === undefined ? [] : [column.type ?? '']),
        ...(spec.null === undefined ? [] : [nullable === true ? 'null' : 'not null']),
        ...(spec.default === undefined
            ? []
            : [
                typeof column.default === 'string'
                    ? `${generated ? 'generated as' : 'default'} ${column.default}`
                    : 'no default',
            ]),
    ].join(', ');
}
function columnCheck(table, name, spec, relation, facts) {
    const own = facts.columns.filter((candidate) => candidate.oid === relation.oid);
    const column = own.find((candidate) => candidate.name === name);
    const expected = describeColumn(spec, spec) || 'exists';
    if (column === undefined) {
        const hint = (0,_verify_names_js__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(own.map((candidate) => ({ schema: '', name: candidate.name })), `"${name.replaceAll('"', '""')}"`, ['']);
        return check(`column ${table}.${name}`, false, expected, hint);
    }
    const ok = (spec.type === undefined || sameType(spec.type, column.type)) &&
        (spec.null === undefined || spec.null === column.nullable) &&
        (spec.default === undefined || sameDefault(spec.default, column.default));
    return check(`column ${table}.${name}`, ok, expected, describeColumn(spec, column) || 'exists');
}
/** The checks of one table of a map, or one failed check where the table is not there. */
function ofTable(facts, table, what, expected, checks) {
    const relation = (0,_verify_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(facts.relations, table, facts.path);
    if (relation !== undefined)
        return checks(relation);
    return [check(what, false, expected, `the table is ${(0,_verify_names_js__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(facts.relations, table, facts.path)}`)];
}
/** Everything that the expectations say of objects, one check each. Pure. */
function objectChecks(expectations, facts) {
    const { relations, path } = facts;
    const named = (kind, all, name) => (0,_verify_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(all, name, path) === undefined
        ? check(`${kind} ${name}`, false, 'exists', (0,_verify_names_js__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(all, name, path))
        : check(`${kind} ${name}`, true, 'exists', 'exists');
    const tables = expectations.tables.map((name) => {
        const kind = (0,_verify_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(relations, name, path)?.kind;
        return kind === undefined || kind.endsWith('table')
            ? named('table', relations, name)
            : check(`table ${name}`, true, 'exists', `exists (${kind})`);
    });
    const absent = expectations.absent.map((name) => {
        const kind = (0,_verify_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(relations, name, path)?.kind;
        return check(`no table ${name}`, kind === undefined, 'not there', kind === undefined ? 'not there' : `there is a ${kind} of that name`);
    });
    const columns = [...expectations.columns].flatMap(([table, specs]) => ofTable(facts, table, `columns of ${table}`, 'the table exists', (relation) => [...specs].map(([name, spec]) => columnCheck(table, name, spec, relation, facts))));
    const enums = [...expectations.enums].map(([name, labels]) => {
        const found = (0,_verify_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(facts.enums, name, path);
        if (found === undefined)
            return check(`enum ${name}`, false, labels.join(', '), (0,_verify_names_js__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(facts.enums, name, path));
        const same = found.labels.length === labels.length && found.labels.every((label, i) => label === labels[i]);
        return check(`enum ${name}`, same, labels.join(', '), found.labels.join(', '));
    });
    const indexes = expectations.indexes.names.map((name) => {
        const valid = (0,_verify_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(facts.indexes, name, path)?.valid;
        return valid === false
            ? {
                ...check(`index ${name}`, false, 'exists and is valid', 'INVALID: an interrupted build left it'),
                hint: `DROP INDEX CONCURRENTLY ${name}, then build it again.`,
            }
            : named('index', facts.indexes, name);
    });
    return [
        ...tables,
        ...absent,
        ...columns,
        ...enums,
        ...indexes,
        ...countChecks(expectations, facts),
        ...securityChecks(expectations, facts),
    ];
}
function countChecks({ indexes }, facts) {
    const counted = [...indexes.count].flatMap(([table, spec]) => ofTable(facts, table, `indexes of ${table}`, countWords(spec), (relation) => {
        const actual = facts.indexes.filter((index) => index.table === relation.oid).length;
        return [check(`indexes of ${table}`, countHolds(spec, actual), countWords(spec), String(actual))];
    }));
    if (indexes.total === undefined)
        return counted;
    // A platform's own schemas have indexes too; only those that names are looked up in are counted.
    const all = facts.indexes.filter((index) => facts.path.includes(index.schema)).length;
    return [...counted, check('indexes in all', countHolds(indexes.total, all), countWords(indexes.total), String(all))];
}
function securityChecks(expectations, facts) {
    const policies = [...expectations.policies].flatMap(([table, names]) => ofTable(facts, table, `policies of ${table}`, names.join(', '), (relation) => {
        const own = facts.policies.filter((policy) => policy.oid === relation.oid).map((policy) => policy.name);
        return names.map((name) => {
            const ok = own.includes(name);
            const actual = ok ? 'exists' : own.length === 0 ? 'the table has no policy' : `the table has ${own.join(', ')}`;
            return check(`policy "${name}" on ${table}`, ok, 'exists', actual);
        });
    }));
    const security = expectations.rowSecurity.flatMap((table) => ofTable(facts, table, `row security of ${table}`, 'on', ({ rowSecurity }) => [
        check(`row security of ${table}`, rowSecurity, 'on', rowSecurity ? 'on' : 'off'),
    ]));
    return [...policies, ...security];
}


/***/ }),

/***/ 27:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ readOnly),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   xK: () => (/* binding */ queryCheck),
/* harmony export */   y0: () => (/* binding */ rowsCheck)
/* harmony export */ });
/* unused harmony export judge */
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90956);
/* harmony import */ var _verify_objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47055);



/** Longest text of a cell or a list in a report. */
const LONGEST = 200;
const clip = (text) => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);
function words(error) {
    if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .g)
        return `error ${error.code}: ${error.message}`;
    return error instanceof Error ? error.message : String(error);
}
/** Runs `read` in a transaction that cannot write and that is always rolled back; what goes wrong comes back as words. */
async function readOnly(session, timeoutMs, read) {
    if (session.transaction() !== 'idle')
        return { error: 'not run: the session is in the middle of a transaction' };
    try {
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)('BEGIN TRANSACTION READ ONLY'));
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)(`SET LOCAL statement_timeout = ${Math.max(1, Math.round(timeoutMs))}`));
        // A session whose search path a migration emptied still means `public` by a bare name.
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)("SELECT pg_catalog.set_config('search_path', 'public', true) WHERE cardinality(current_schemas(false)) = 0"));
        return { value: await read() };
    }
    catch (error) {
        return { error: words(error) };
    }
    finally {
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)('ROLLBACK')).catch(() => undefined);
    }
}
const show = (cell) => (cell === null ? 'null' : cell);
/** A number equals however many zeros the server prints behind it; true is `t` or `true`. */
function same({ value, text }, actual) {
    if (actual === null || text === null)
        return actual === text;
    if (actual === text)
        return true;
    if (typeof value === 'boolean')
        return actual === String(value) || actual === String(value).charAt(0);
    return typeof value === 'number' && actual.trim() !== '' && Number(actual) === value;
}
/**
 * As a subquery with one bound value, so that the server takes it as a single statement, and no more rows come than are
 * looked at. Columns get names of ours: two of one name would be one in a Row.
 */
function wrapped({ sql: text, result }) {
    const body = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)(`(\n${text.trim().replace(/;\s*$/, '')}\n)`);
    if (result.kind === 'empty')
        return (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `SELECT count(*)::text AS v FROM ${body} AS q WHERE ${true}::boolean`;
    if (result.kind !== 'rows')
        return (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `SELECT * FROM ${body} AS q (v) LIMIT ${2}::int`;
    const width = result.value[0]?.length ?? 1;
    const names = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)(Array.from({ length: width }, (_, i) => `c${i + 1}`).join(', '));
    return (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `SELECT * FROM ${body} AS q (${names}) LIMIT ${result.value.length + 1}::int`;
}
function judgeRows(expected, rows) {
    const width = expected[0]?.length ?? 0;
    for (const [i, row] of rows.entries()) {
        const cells = Object.values(row);
        const wanted = expected[i];
        if (wanted === undefined)
            return { ok: false, actual: `a row more than the ${expected.length} expected` };
        if (cells.length !== width)
            return { ok: false, actual: `${cells.length} columns instead of ${width}` };
        const wrong = wanted.findIndex((cell, column) => !same(cell, cells[column] ?? null));
        if (wrong >= 0)
            return {
                ok: false,
                actual: `row ${i + 1}, column ${wrong + 1}: ${clip(show(cells[wrong] ?? null))} instead of ${clip(show(wanted[wrong]?.text ?? null))}`,
            };
    }
    if (rows.length < expected.length)
        return { ok: false, actual: `${rows.length} rows instead of ${expected.length}` };
    return { ok: true, actual: `${rows.length} rows as expected` };
}
/** Whether the rows are what was expected. Pure. */
function judge(result, rows) {
    if (result.kind === 'rows')
        return judgeRows(result.value, rows);
    const [row] = rows;
    const cells = Object.values(row ?? {});
    const cell = cells[0] ?? null;
    if (result.kind === 'empty') {
        const count = Number(cell ?? 0);
        return {
            ok: (count === 0) === result.value,
            actual: count === 0 ? 'no row' : `${count} row${count === 1 ? '' : 's'}`,
        };
    }
    if (row === undefined)
        return { ok: false, actual: 'no row' };
    if (rows.length > 1)
        return { ok: false, actual: 'several rows where one value was expected' };
    if (cells.length > 1)
        return { ok: false, actual: `${cells.length} columns where one value was expected` };
    const ok = result.kind === 'equals' ? same(result.value, cell) : cell !== null && Number(cell) >= result.value;
    return { ok, actual: clip(show(cell)) };
}
function expectedWords(result) {
    if (result.kind === 'equals')
        return clip(show(result.value.text));
    if (result.kind === 'at-least')
        return `at least ${result.value}`;
    if (result.kind === 'empty')
        return result.value ? 'no row' : 'at least one row';
    const rows = result.value.map((row) => `[${row.map((cell) => show(cell.text)).join(', ')}]`);
    return rows.length <= 3 ? clip(rows.join(', ')) : `${rows.length} rows`;
}
const REWRITE = 'Only a single SELECT, VALUES or WITH is run here, as a subquery.';
async function queryCheck(session, query, timeoutMs) {
    const expected = expectedWords(query.result);
    const answer = await readOnly(session, timeoutMs, () => session.query(wrapped(query)));
    if ('value' in answer)
        return { name: query.name, expected, ...judge(query.result, answer.value) };
    const hint = /^error 42601/.test(answer.error) ? REWRITE : undefined;
    return { name: query.name, ok: false, expected, actual: answer.error, ...(hint === undefined ? {} : { hint }) };
}
/** Counts a table that the expectations name; `table` says where it is. */
async function rowsCheck(session, name, spec, table, timeoutMs) {
    const head = { name: `rows of ${name}`, expected: (0,_verify_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .countWords */ .rj)(spec) };
    if ('missing' in table)
        return { ...head, ok: false, actual: `the table is ${table.missing}` };
    const answer = await readOnly(session, timeoutMs, () => session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `SELECT count(*)::text AS n FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(table.schema, table.name)}`));
    if ('error' in answer)
        return { ...head, ok: false, actual: answer.error };
    const actual = Number(answer.value[0]?.['n'] ?? 0);
    return { ...head, ok: (0,_verify_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .countHolds */ .g_)(spec, actual), actual: String(actual) };
}


/***/ }),

/***/ 50426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ runExpectations)
});

// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
;// CONCATENATED MODULE: ./lib/engines/postgresql/facts-schema.js

const facts_schema_text = (row, name) => row[name] ?? '';
const yes = (value) => value === 'true' || value === 't';
const OURS = (0,query/* sql */.ll) `n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;
const KINDS = {
    r: 'table',
    p: 'partitioned table',
    f: 'foreign table',
    v: 'view',
    m: 'materialized view',
};
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

// EXTERNAL MODULE: ./lib/steps/expectations.js
var steps_expectations = __webpack_require__(85620);
// EXTERNAL MODULE: ./lib/steps/verify-names.js
var verify_names = __webpack_require__(58107);
// EXTERNAL MODULE: ./lib/steps/verify-objects.js
var verify_objects = __webpack_require__(47055);
// EXTERNAL MODULE: ./lib/steps/verify-queries.js
var verify_queries = __webpack_require__(27);
;// CONCATENATED MODULE: ./lib/steps/verify.js





/** A check that takes longer would hold up the deployment that it is to vouch for. */
const TIMEOUT_MS = 60_000;
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
 * Holds the expectations against the database, each giving one check. Only reads, each query in a transaction of its own
 * that cannot write; an error of the server is a failed check with its words, never an exception.
 */
async function runExpectations(session, expectations, options = {}) {
    const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    const after = typeof options.after === 'string' ? { id: options.after } : options.after;
    const checks = [];
    if (after === undefined) {
        const answer = await (0,verify_queries/* readOnly */.Tu)(session, timeoutMs, () => readSchema(session, expectations));
        if ('error' in answer)
            return [{ name: 'expectations', ok: false, expected: 'the schema can be read', actual: answer.error }];
        const facts = answer.value;
        checks.push(...(0,verify_objects/* objectChecks */.lP)(expectations, facts));
        for (const [name, spec] of expectations.rows) {
            const table = (0,verify_names/* find */.I6)(facts.relations, name, facts.path) ?? { missing: (0,verify_names/* missing */.LO)(facts.relations, name, facts.path) };
            checks.push(await (0,verify_queries/* rowsCheck */.y0)(session, name, spec, table, timeoutMs));
        }
    }
    for (const query of expectations.queries) {
        const due = after === undefined ? query.after === undefined : query.after !== undefined && (0,steps_expectations/* comesAfter */.e)(query.after, after);
        if (due)
            checks.push(await (0,verify_queries/* queryCheck */.xK)(session, query, timeoutMs));
    }
    return checks;
}


/***/ })

};
