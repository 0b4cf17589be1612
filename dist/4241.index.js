export const id = 4241;
export const ids = [4241];
export const modules = {

/***/ 84241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checksOf: () => (/* binding */ checksOf),
/* harmony export */   drift: () => (/* binding */ drift),
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _steps_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14571);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52528);
/* harmony import */ var _steps_verify_expectations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46198);
/* harmony import */ var _steps_verify_verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93312);
/* harmony import */ var _shared_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15629);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





/** The difference between the live schema and the schema that the applied migrations give. */
async function lookForDrift(context, session, pending) {
    const target = await (0,_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .targetOf */ .$r)(context, session, pending);
    return (0,_steps_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .driftAgainst */ .x)(await (0,_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .planRequest */ .NX)(context, pending, target));
}
function driftCheck(drift) {
    const named = drift.slice(0, 20).map((change) => `${change.object} ${change.name} ${change.kind}`);
    return {
        name: 'live schema equals the schema that the applied migrations give',
        ok: drift.length === 0,
        expected: 'no difference',
        actual: drift.length === 0
            ? 'no difference'
            : `${named.join('; ')}${drift.length > named.length ? `; and ${drift.length - named.length} more` : ''}`,
        hint: 'Write a migration that makes the difference, or undo it by hand. `changed` and `removed` say what the live schema did to what the migrations give.',
    };
}
/** Everything that can be asked of a database of which only the files and the history are known. */
async function checksOf(context, session, pending, expectations) {
    const { drift, notCompared } = await lookForDrift(context, session, pending);
    const expected = expectations === undefined ? [] : await (0,_steps_verify_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .runExpectations */ .f)(session, context.engine.dialect, expectations);
    return { checks: [driftCheck(drift), ...expected], drift, notes: notCompared };
}
async function check(context, name, withExpectations) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        (0,_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .needUrl */ .Yi)(context);
        const read = await context.read();
        const expectations = withExpectations ? await (0,_steps_verify_expectations_js__WEBPACK_IMPORTED_MODULE_2__.readExpectations)(context.folder, context.inputs.verify) : undefined;
        (0,_steps_verify_expectations_js__WEBPACK_IMPORTED_MODULE_2__.refuseStray)(expectations, read.migrations, context.inputs.verify ?? '');
        const session = __addDisposableResource(env_1, await context.open('plan', true), true);
        const pending = await (0,_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .pendingOn */ .zH)(context, session, read);
        const { checks, drift, notes } = await checksOf(context, session, pending, expectations);
        const failed = checks.filter((one) => !one.ok);
        return {
            ...(0,_steps_report_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyReport */ ._O)(name, context.inputs.label, context.run),
            verdict: failed.length === 0 ? 'clean' : 'failed',
            headline: failed.length === 0
                ? `${checks.length} ${checks.length === 1 ? 'check holds' : 'checks hold'}.`
                : `${failed.length} of ${checks.length} checks do not hold: ${failed[0]?.name ?? ''}.`,
            target: (0,_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .reportTarget */ .E6)(session.server),
            history: (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_1__/* .reportHistory */ .LN)(pending),
            plan: { digest: '', migrations: [], changes: [], drift, findings: [] },
            verify: { checks },
            notes,
            error: failed.length === 0
                ? null
                : {
                    code: name === 'drift' ? 'drift' : 'verification',
                    message: failed.map((one) => `${one.name}: expected ${one.expected}, found ${one.actual}`).join('\n'),
                    hint: failed[0]?.hint ?? 'Compare what was expected with what was found.',
                },
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Runs the expectations and compares the live schema with the one that the applied migrations give. */
const verify = { name: 'verify', run: (context) => check(context, 'verify', true) };
/** The comparison alone, for schedules. */
const drift = { name: 'drift', run: (context) => check(context, 'drift', false) };


/***/ }),

/***/ 58977:
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

/***/ 66049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g_: () => (/* binding */ countHolds),
/* harmony export */   lP: () => (/* binding */ objectChecks),
/* harmony export */   rj: () => (/* binding */ countWords)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58977);

/** `>= 4` as people read it. */
function countWords({ operator, value }) {
    return operator === '>=' ? `at least ${value}` : operator === '<=' ? `at most ${value}` : String(value);
}
function countHolds({ operator, value }, actual) {
    return operator === '>=' ? actual >= value : operator === '<=' ? actual <= value : actual === value;
}
const check = (name, ok, expected, actual) => ({ name, ok, expected, actual });
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
function columnCheck(table, name, spec, relation, facts, same) {
    const own = facts.columns.filter((candidate) => candidate.oid === relation.oid);
    const column = own.find((candidate) => candidate.name === name);
    const expected = describeColumn(spec, spec) || 'exists';
    if (column === undefined) {
        const hint = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(own.map((candidate) => ({ schema: '', name: candidate.name })), `"${name.replaceAll('"', '""')}"`, ['']);
        return check(`column ${table}.${name}`, false, expected, hint);
    }
    const ok = (spec.type === undefined || same.sameType(spec.type, column.type)) &&
        (spec.null === undefined || spec.null === column.nullable) &&
        (spec.default === undefined || same.sameDefault(spec.default, column.default));
    return check(`column ${table}.${name}`, ok, expected, describeColumn(spec, column) || 'exists');
}
/** The checks of one table of a map, or one failed check where the table is not there. */
function ofTable(facts, table, what, expected, checks) {
    const relation = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(facts.relations, table, facts.path);
    if (relation !== undefined)
        return checks(relation);
    return [check(what, false, expected, `the table is ${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(facts.relations, table, facts.path)}`)];
}
/** Everything that the expectations say of objects, one check each. Pure. */
function objectChecks(expectations, facts, sameness) {
    const { relations, path } = facts;
    const named = (kind, all, name) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(all, name, path) === undefined
        ? check(`${kind} ${name}`, false, 'exists', (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(all, name, path))
        : check(`${kind} ${name}`, true, 'exists', 'exists');
    const tables = expectations.tables.map((name) => {
        const kind = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(relations, name, path)?.kind;
        return kind === undefined || kind.endsWith('table')
            ? named('table', relations, name)
            : check(`table ${name}`, true, 'exists', `exists (${kind})`);
    });
    const absent = expectations.absent.map((name) => {
        const kind = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(relations, name, path)?.kind;
        return check(`no table ${name}`, kind === undefined, 'not there', kind === undefined ? 'not there' : `there is a ${kind} of that name`);
    });
    const columns = [...expectations.columns].flatMap(([table, specs]) => ofTable(facts, table, `columns of ${table}`, 'the table exists', (relation) => [...specs].map(([name, spec]) => columnCheck(table, name, spec, relation, facts, sameness))));
    const enums = [...expectations.enums].map(([name, labels]) => {
        const found = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(facts.enums, name, path);
        if (found === undefined)
            return check(`enum ${name}`, false, labels.join(', '), (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(facts.enums, name, path));
        const same = found.labels.length === labels.length && found.labels.every((label, i) => label === labels[i]);
        return check(`enum ${name}`, same, labels.join(', '), found.labels.join(', '));
    });
    const indexes = expectations.indexes.names.map((name) => {
        const valid = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(facts.indexes, name, path)?.valid;
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

/***/ 16953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ readOnly),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   xK: () => (/* binding */ queryCheck),
/* harmony export */   y0: () => (/* binding */ rowsCheck)
/* harmony export */ });
/* unused harmony export judge */
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66049);


/** Longest text of a cell or a list in a report. */
const LONGEST = 200;
const clip = (text) => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);
/** Servers name the user and the host whom they refuse; a report never does. */
const NAMED = /(?:\buser )?'[^'\n]*'@'[^'\n]*'/g;
/** What went wrong, in words that a report may hold. */
function words(error) {
    const said = error instanceof Error ? error.message : String(error);
    const shown = said.replace(NAMED, 'this user');
    return error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP ? `error ${error.code}: ${shown}` : shown;
}
/** Runs `read` in a transaction that cannot write and that is always rolled back; what goes wrong comes back as words. */
async function readOnly(session, reader, timeoutMs, read) {
    if (session.transaction() !== 'idle')
        return { error: 'not run: the session is in the middle of a transaction' };
    try {
        await reader.begin(session, timeoutMs);
        return { value: await read() };
    }
    catch (error) {
        return { error: words(error) };
    }
    finally {
        await reader.end(session).catch(() => undefined);
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
async function queryCheck(session, reader, query, timeoutMs) {
    const expected = expectedWords(query.result);
    const answer = await readOnly(session, reader, timeoutMs, () => reader.ask(session, query));
    if ('value' in answer)
        return { name: query.name, expected, ...judge(query.result, answer.value) };
    const hint = reader.rewrite(answer.error);
    return { name: query.name, ok: false, expected, actual: answer.error, ...(hint === undefined ? {} : { hint }) };
}
/** Counts a table that the expectations name; `table` says where it is. */
async function rowsCheck(session, reader, name, spec, table, timeoutMs) {
    const head = { name: `rows of ${name}`, expected: (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .countWords */ .rj)(spec) };
    if ('missing' in table)
        return { ...head, ok: false, actual: `the table is ${table.missing}` };
    const answer = await readOnly(session, reader, timeoutMs, () => reader.count(session, table));
    if ('error' in answer)
        return { ...head, ok: false, actual: answer.error };
    const actual = Number(answer.value);
    return { ...head, ok: (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .countHolds */ .g_)(spec, actual), actual: String(actual) };
}


/***/ }),

/***/ 27518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ schemaReader)
/* harmony export */ });
const READERS = {
    postgresql: async () => (await __webpack_require__.e(/* import() */ 1129).then(__webpack_require__.bind(__webpack_require__, 41129))).postgresqlReader,
    mysql: async () => (await Promise.all(/* import() */[__webpack_require__.e(8577), __webpack_require__.e(272), __webpack_require__.e(3139)]).then(__webpack_require__.bind(__webpack_require__, 53139))).mysqlReader,
};
/** Loaded where it is needed: one run is about one kind of server. */
const schemaReader = ({ name }) => READERS[name]();


/***/ }),

/***/ 93312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ runExpectations)
/* harmony export */ });
/* harmony import */ var _expectations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46198);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58977);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66049);
/* harmony import */ var _queries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16953);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27518);





/** A check that takes longer would hold up the deployment that it is to vouch for. */
const TIMEOUT_MS = 60_000;
/**
 * Holds the expectations against the database, each giving one check. Only reads, each query in a transaction of its own
 * that cannot write; an error of the server is a failed check with its words, never an exception.
 */
async function runExpectations(session, dialect, expectations, options = {}) {
    const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    const after = typeof options.after === 'string' ? { id: options.after } : options.after;
    const reader = await (0,_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .schemaReader */ .J)(dialect);
    const checks = [];
    if (after === undefined) {
        const answer = await (0,_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .readOnly */ .Tu)(session, reader, timeoutMs, () => reader.readSchema(session, expectations));
        if ('error' in answer)
            return [{ name: 'expectations', ok: false, expected: 'the schema can be read', actual: answer.error }];
        const facts = answer.value;
        checks.push(...(0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .objectChecks */ .lP)(expectations, facts, reader));
        for (const [name, spec] of expectations.rows) {
            const table = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .find */ .I6)(facts.relations, name, facts.path) ?? { missing: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .LO)(facts.relations, name, facts.path) };
            checks.push(await (0,_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .rowsCheck */ .y0)(session, reader, name, spec, table, timeoutMs));
        }
    }
    for (const query of expectations.queries) {
        const due = after === undefined ? query.after === undefined : query.after !== undefined && (0,_expectations_js__WEBPACK_IMPORTED_MODULE_0__/* .comesAfter */ .e)(query.after, after);
        if (due)
            checks.push(await (0,_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .queryCheck */ .xK)(session, reader, query, timeoutMs));
    }
    return checks;
}


/***/ })

};
