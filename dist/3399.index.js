export const id = 3399;
export const ids = [3399];
export const modules = {

/***/ 32298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ missingTools),
/* harmony export */   J8: () => (/* binding */ installHint),
/* harmony export */   Lk: () => (/* binding */ chooseTools),
/* harmony export */   wl: () => (/* binding */ OLDEST_MAJOR)
/* harmony export */ });
/** The oldest server that is served at all. */
const OLDEST_MAJOR = 13;
/**
 * The tools of the server's own major, else of the next one above: an older `pg_dump` refuses a newer server, and what a
 * much newer one writes only the newer `pg_restore` can read back.
 */
function chooseTools(tools, major) {
    return [...tools].sort((a, b) => a.major - b.major).find((candidate) => candidate.major >= major);
}
/** Why there is no tool, and the exact command that gets one. */
function missingTools(tools, major) {
    const newest = [...tools].sort((a, b) => b.major - a.major)[0];
    const message = newest === undefined
        ? `There is no pg_dump here, and the server is PostgreSQL ${major}.`
        : `The newest pg_dump here is ${newest.version} (${newest.pgDump}), and the server is PostgreSQL ${major}: an older pg_dump refuses a newer server.`;
    return { message, hint: installHint(major) };
}
function installHint(major) {
    return (`Install it in a step before this one: \`sudo apt-get install -y postgresql-client-${major}\` ` +
        '(where apt does not know it, first `sudo apt-get install -y postgresql-common && sudo /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -y`), ' +
        `on macOS \`brew install postgresql@${major}\`. If it is somewhere unusual, name its folder in \`postgres-binaries\`.`);
}


/***/ }),

/***/ 94337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** The name that was most likely meant, where one is near enough to be worth saying. */
function nearest(name, known) {
    const [best] = known
        .map((candidate) => ({ candidate, far: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name.toLowerCase(), candidate.toLowerCase()) }))
        .sort((a, b) => a.far - b.far);
    return best !== undefined && best.far < name.length && best.far <= Math.max(1, name.length / 3)
        ? best.candidate
        : undefined;
}


/***/ }),

/***/ 35864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ problemChecks),
/* harmony export */   CJ: () => (/* binding */ tlsCheck),
/* harmony export */   H$: () => (/* binding */ few),
/* harmony export */   HK: () => (/* binding */ serverChecks),
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   bT: () => (/* binding */ activityChecks),
/* harmony export */   rF: () => (/* binding */ onThisMachine),
/* harmony export */   z6: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _io_shown_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48281);
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54693);
/* harmony import */ var _render_text_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98915);
/* harmony import */ var _backup_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32298);




/** A check, with its next step only where it is needed. */
function check(name, ok, expected, actual, hint) {
    return { name, ok, expected, actual, ...(ok || hint === undefined ? {} : { hint }) };
}
/** In order, and worth a look before: a risk that is no reason to refuse. */
const warn = (name, expected, actual, hint) => ({
    name,
    ok: true,
    warning: true,
    expected,
    actual,
    hint,
});
/** A few names, and how many more. */
function few(names, most = 5) {
    const more = names.length - most;
    return [...names.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
/** Packets to such a host stay on this machine. */
const LOCAL = /^(?:\/.*|localhost|127\.\d+\.\d+\.\d+|::1)$/;
const onThisMachine = (host) => LOCAL.test(host);
/** Private ranges, and names without a dot, which only a private network resolves (a service container). */
const PRIVATE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][0-9a-f]{2}:|fe80:)|^[^.:]+$|\.(?:local|internal)$/i;
/** Whether what is sent can be read on its way. */
function tlsCheck(server, url) {
    const name = 'encrypted connection';
    const { mode } = url.tls;
    if (server.tls) {
        const verified = mode === 'verify-full' ? 'certificate and host verified' : 'certificate verified';
        const actual = mode === 'verify-full' || mode === 'verify-ca'
            ? verified
            : 'certificate not verified (`sslmode=verify-full` does)';
        return check(name, true, 'on', `on, ${actual}`);
    }
    if (LOCAL.test(url.host))
        return check(name, true, 'on, or on this machine', 'off, and on this machine');
    if (PRIVATE.test(url.host))
        return check(name, true, 'on, or a private network', 'off, and in a private network');
    if (mode === 'disable')
        return check(name, true, 'on, or `sslmode=disable`', 'off, as `sslmode=disable` asks');
    return check(name, false, 'on', 'off: password and data can be read on their way', 'Switch TLS on in the server and write `sslmode=require` in the URL. Where the way is private, say so by `sslmode=disable`.');
}
function historyCheck({ history, mayCreateSchema }, schema) {
    const name = 'rights on the history table';
    if (history.table) {
        const hint = `GRANT USAGE ON SCHEMA "${schema}" and SELECT, INSERT, UPDATE, DELETE ON "${schema}".history TO this role, as the role that owns them.`;
        return check(name, history.mayWrite, 'may be written', history.mayWrite ? 'may be written' : 'may not be written', hint);
    }
    const may = history.schema ? history.mayCreate : mayCreateSchema;
    const what = history.schema ? `the table is made in schema ${schema}` : `schema ${schema} is made`;
    return check(name, may, what, may
        ? what
        : history.schema
            ? `no right to create in schema ${schema}`
            : 'no right to create a schema in this database', history.schema
        ? `GRANT USAGE, CREATE ON SCHEMA "${schema}" TO this role.`
        : `Once, as an administrator: CREATE SCHEMA "${schema}" AUTHORIZATION this role. Or name a schema that it owns in \`history-schema\`.`);
}
function rightsChecks(facts, historySchema) {
    const { schema, mayCreateInSchema, foreign, tables } = facts;
    const create = schema === undefined
        ? check('rights to create', true, 'a schema in the search path', `none of ${facts.searchPath} is there: files must name schemas`)
        : check('rights to create', mayCreateInSchema, `may create in schema ${schema}`, mayCreateInSchema
            ? `may create in schema ${schema}`
            : `no right to create in schema ${schema}, the first of the search path`, `GRANT CREATE ON SCHEMA "${schema}" TO this role, as the schema's owner. Since PostgreSQL 15 \`public\` is open to the database's owner only.`);
    const own = tables - foreign.length;
    const owner = foreign.length === 0
        ? `of all ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(tables, 'table')}`
        : `of ${own} of ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(tables, 'table')}; only its owner may alter ${few(foreign)}`;
    return [historyCheck(facts, historySchema), create, check('owner', true, 'of the tables that are altered', owner)];
}
/** Where a setting comes from, as a person would look for it. */
const SOURCES = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)({
    user: 'set for this role: ALTER ROLE … RESET default_transaction_read_only',
    database: 'set for this database: ALTER DATABASE … RESET default_transaction_read_only',
    'database user': 'set for this role in this database: ALTER ROLE … IN DATABASE … RESET default_transaction_read_only',
    client: 'set by the URL (`options`): take it out',
    session: 'set by this session',
});
/** Version, role in a cluster, rights: what the server says of itself. Pure. */
function serverChecks(server, facts, historySchema) {
    const old = facts.versionNumber < _backup_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .OLDEST_MAJOR */ .wl * 10_000;
    const { readOnly } = facts;
    return [
        check('server version', !old, `${_backup_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .OLDEST_MAJOR */ .wl} or newer`, server.version, 'Upgrade the server: this version has no security fixes any more.'),
        check('primary server', !facts.inRecovery, 'a primary', facts.inRecovery ? 'a replica, which cannot be written' : 'a primary', 'Give the URL of the primary (the writer endpoint).'),
        // A replica is read-only anyway: saying it twice would hide which of the two it is.
        check('writable', facts.inRecovery || readOnly === undefined, 'transactions may write', readOnly === undefined ? 'transactions may write' : 'default_transaction_read_only is on', `It is ${SOURCES[readOnly ?? ''] ?? `set in the server (${readOnly}); a full disk or a failover can do this`}.`),
        ...rightsChecks(facts, historySchema),
    ];
}
const seconds = (value) => (0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(value * 1000);
function preparedCheck({ prepared }) {
    const name = 'prepared transactions';
    if (prepared.count === 0)
        return check(name, true, 'none', 'none');
    return warn(name, 'none', `${prepared.count}, the oldest ${seconds(prepared.oldestSeconds)} old: they keep their locks until ROLLBACK PREPARED or COMMIT PREPARED (see pg_prepared_xacts)`, 'One that nobody remembers holds locks and old row versions for ever: whoever made it has to end it.');
}
/** `waitsForAll`: the statement that waits for every transaction of the database, whatever it touched. */
function longCheck(open, waitsForAll) {
    const name = 'long transactions';
    const expected = 'none over a minute';
    const oldest = open[0];
    if (oldest === undefined)
        return check(name, true, expected, 'none over a minute that this role may see');
    const idle = open.filter((transaction) => transaction.idle).length;
    const application = oldest.application === '' ? '' : `, ${(0,_io_shown_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .H)(oldest.application)}`;
    const effect = waitsForAll === undefined
        ? 'statements may have to wait for their locks'
        : `${waitsForAll} waits until each of them has ended, whatever tables they touched`;
    return warn(name, expected, `${open.length}${idle > 0 ? ` (${idle} idle)` : ''}, the oldest ${seconds(oldest.seconds)} (pid ${oldest.pid}${application}): ${effect}`, 'Let them end first, or end what was forgotten: SELECT pg_terminate_backend(PID).');
}
/** Who else is at work: told, since it decides how long locks are waited for, but nothing to refuse for. */
const activityChecks = (facts, open, waitsForAll) => [preparedCheck(facts), longCheck(open, waitsForAll)];
/** Files and history must agree before anything is run. */
function problemChecks(problems) {
    if (problems.length === 0)
        return [check('files and history', true, 'agree', 'agree')];
    return problems.map((problem) => check(`migration ${problem.id}`, false, 'files and history agree', problem.message, problem.hint));
}


/***/ }),

/***/ 93399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ guarded)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _verify_queries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16953);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35864);



/** What goes wrong while a check is made is that check's failure. */
async function guarded(name, make) {
    try {
        return await make();
    }
    catch (error) {
        const hint = error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? error.hint : undefined;
        return [(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6)(name, false, 'can be asked', (0,_verify_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(error), hint)];
    }
}


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


/***/ })

};
