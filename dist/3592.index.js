export const id = 3592;
export const ids = [3592,6198];
export const modules = {

/***/ 98218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q$: () => (/* binding */ afterwards),
/* harmony export */   cv: () => (/* binding */ checkBefore),
/* harmony export */   xR: () => (/* binding */ expectationsOf)
/* harmony export */ });
/* harmony import */ var _io_binaries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25715);
/* harmony import */ var _io_mysql_programs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5930);
/* harmony import */ var _layouts_program_tables_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78429);
/* harmony import */ var _steps_preflight_preflight_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31150);
/* harmony import */ var _steps_verify_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19446);
/* harmony import */ var _steps_verify_verify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93312);
/* harmony import */ var _backup_scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26747);







/** The list that a careful operator goes through before a migration. Any failure: nothing was touched. */
async function checkBefore(context, target, pending, planned) {
    const { engine, inputs, host } = context;
    const tool = inputs.backup === 'none' ? undefined : engine.traits.backup;
    host.progress({ type: 'phase', name: 'Preflight' });
    const affected = await (0,_backup_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .affectedTables */ .O)(context, target, planned.plan);
    const checks = await (0,_steps_preflight_preflight_js__WEBPACK_IMPORTED_MODULE_2__/* .preflight */ .M)({
        engine,
        session: target,
        url: inputs.databaseUrl ?? '',
        inputs,
        problems: pending.problems,
        owners: await context.owners(),
        // What a command of the team's needs, it knows itself.
        backupWanted: inputs.backup !== 'none' && inputs.backup !== 'command' && affected?.what !== 'nothing',
        ...(affected?.what === 'tables' ? { affected: affected.tables } : {}),
        pending: planned.parsed,
        plan: planned.plan,
        tools: tool === 'pg_dump' ? await (0,_io_binaries_js__WEBPACK_IMPORTED_MODULE_0__/* .findDumpTools */ .r4)(inputs.postgresBinaries) : [],
        mysqlTools: tool === 'mysqldump' ? await (0,_io_mysql_programs_js__WEBPACK_IMPORTED_MODULE_1__/* .findMysqlDumpTools */ .Fk)(inputs.mysqlBinaries) : [],
    });
    for (const { name, ok, actual, warning } of checks)
        host.progress({ type: 'check', name, ok, actual, ...(warning === undefined ? {} : { warning }) });
    return checks;
}
/** Expectations, as an apply asks for them. */
function expectationsOf(expectations, dialect) {
    return {
        after: (session, id) => expectations === undefined || !expectations.queries.some((query) => query.after !== undefined)
            ? Promise.resolve([])
            : (0,_steps_verify_verify_js__WEBPACK_IMPORTED_MODULE_4__/* .runExpectations */ .f)(session, dialect, expectations, { after: id }),
    };
}
/** Where the rehearsal failed: what it did is no more than what comes before that. */
function stoppedAt({ migrations }) {
    const place = migrations.find(({ outcome }) => outcome === 'failed')?.error?.place;
    return place === undefined ? undefined : `${place.path}:${place.line}`;
}
/** Proof after the apply: the live schema changed as the rehearsal said, the history is whole, and the expectations hold. */
async function afterwards(context, target, planned, before, expectations) {
    const { engine, inputs, host } = context;
    const { dialect } = engine;
    host.progress({ type: 'phase', name: 'Verification' });
    const after = await dialect.snapshot(target, { historySchema: inputs.historySchema });
    const { plan } = planned;
    const checks = [
        ...(0,_steps_verify_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .schemaChecks */ .F)({
            live: { before, after },
            shadow: plan.before === null || plan.after === null ? null : { before: plan.before, after: plan.after },
            pending: planned.parsed.filter(({ migration }) => !(0,_layouts_program_tables_js__WEBPACK_IMPORTED_MODULE_6__/* .isCommand */ .y)(migration)).map(({ migration }) => migration.id),
            drift: plan.drift,
            stopped: stoppedAt(plan),
            history: await dialect.history(target, inputs.historySchema).applied(),
            owner: target.server.user,
            // Where every DDL statement commits by itself, each is whole or not there.
            halfBuilt: engine.traits.implicitCommit !== true,
        }),
        ...(expectations === undefined ? [] : await (0,_steps_verify_verify_js__WEBPACK_IMPORTED_MODULE_4__/* .runExpectations */ .f)(target, dialect, expectations)),
    ];
    for (const { name, ok, actual } of checks)
        host.progress({ type: 'check', name, ok, actual });
    return checks;
}


/***/ }),

/***/ 99270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ proved)
/* harmony export */ });
/* harmony import */ var _steps_run_stop_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6621);
/* harmony import */ var _apply_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88397);
/* harmony import */ var _cancelled_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90405);
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



/**
 * Checks of what is in by now. Never throws: a proof that cannot be made is one that does not hold. A run that is cancelled does not wait
 * for it: the statement is stopped on the server, and what was stopped says nothing of the database. A connection that is lost on the way
 * says nothing of it either: everything is looked at once more, on a new one.
 */
async function proved({ signal, open }, session, look) {
    const looked = async (on) => {
        signal.throwIfAborted();
        const checks = await (0,_steps_run_stop_js__WEBPACK_IMPORTED_MODULE_0__/* .stoppable */ .p)({ session: on, signal }, () => look(on));
        const cancelled = (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_2__/* .cancelledBy */ .t)(signal);
        return cancelled === undefined || checks.every(({ ok }) => ok) ? checks : [(0,_apply_report_js__WEBPACK_IMPORTED_MODULE_1__/* .unproved */ .gv)(cancelled)];
    };
    try {
        try {
            return await looked(session);
        }
        catch (error) {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                if (session.lost === undefined || signal.aborted)
                    throw error;
                const again = __addDisposableResource(env_1, await open('apply', false), true);
                return await looked(again);
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
    }
    catch (error) {
        return [(0,_apply_report_js__WEBPACK_IMPORTED_MODULE_1__/* .unproved */ .gv)((0,_cancelled_js__WEBPACK_IMPORTED_MODULE_2__/* .cancelledBy */ .t)(signal) ?? error)];
    }
}


/***/ }),

/***/ 31150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ preflight)
});

;// CONCATENATED MODULE: ./lib/steps/preflight/asker.js
const ASKERS = {
    postgresql: async () => (await __webpack_require__.e(/* import() */ 3411).then(__webpack_require__.bind(__webpack_require__, 3411))).postgresqlAsker,
    mysql: async () => (await __webpack_require__.e(/* import() */ 7158).then(__webpack_require__.bind(__webpack_require__, 77158))).mysqlAsker,
};
/** Loaded where it is needed: one run is about one kind of server. */
const askerOf = ({ name }) => ASKERS[name]();

// EXTERNAL MODULE: ./lib/steps/preflight/facts.js
var facts = __webpack_require__(35864);
// EXTERNAL MODULE: ./lib/steps/preflight/guarded.js
var guarded = __webpack_require__(93399);
;// CONCATENATED MODULE: ./lib/steps/preflight/preflight.js



const OWN_HISTORY = 'rights on the history table';
/** Of one tool's table; where there are several its name says of which. */
async function toolCheck({ session, engine }, name, history) {
    return (0,guarded/* guarded */.N)(name, async () => {
        const { table, there, may, grants = 'SELECT, INSERT, DELETE' } = await history.rights(session, engine.dialect.name);
        const expected = there ? `${table} may be written` : `${table} is made`;
        return [
            (0,facts/* check */.z6)(name, may, expected, may ? expected : there ? `${table} may not be written` : `no right to make ${table}`, there
                ? `GRANT ${grants} ON ${table} TO this user, as the one who owns it.`
                : `GRANT CREATE on the schema of ${table} TO this user, or let the tool make the table first.`),
        ];
    });
}
async function toolChecks(request) {
    const { owners = [] } = request;
    const checks = [];
    for (const { layout, history } of owners) {
        if (history === undefined || history.keptByTool !== undefined)
            continue;
        const which = owners.length === 1 ? 'the tool' : layout;
        checks.push(...(await toolCheck(request, `rights on the history table of ${which}`, history)));
    }
    return checks;
}
/** Our own table is then only wanted where a migration stops half-way (where DDL commits at once that is any of them), or is a source's own. */
function withTool(asked, tool, seldom, kept) {
    if (kept)
        return asked.filter(({ name }) => name !== OWN_HISTORY);
    if (tool.length === 0)
        return asked;
    const at = asked.findIndex(({ name }) => name === OWN_HISTORY);
    if (at === -1)
        return [...asked, ...tool];
    return [...asked.slice(0, at), ...tool, ...asked.slice(seldom ? at + 1 : at)];
}
/**
 * Everything that can be known to go wrong before anything is touched, as a list of ticks; one that is not ok means that
 * nothing may be touched. Only reads.
 */
async function preflight(request) {
    const { engine, session } = request;
    const { server } = session;
    const asker = await askerOf(engine.dialect);
    const connection = (0,facts/* check */.z6)('connection', true, 'answers', `${server.engine} ${server.version}, database ${server.database}`);
    const network = engine.traits.embedded ? [] : [asker.network(request)];
    const asked = withTool(await (0,guarded/* guarded */.N)('server', () => asker.server(request)), await toolChecks(request), engine.dialect.oneMessage && request.owners?.some(({ history }) => history === undefined) !== true, request.owners?.some(({ history }) => history?.keptByTool !== undefined) === true);
    const way = await (0,guarded/* guarded */.N)('session for the migration lock', () => asker.way(request));
    return [connection, ...network, ...asked, ...way, ...(0,facts/* problemChecks */.$3)(request.problems)];
}


/***/ }),

/***/ 86538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ programsFor),
/* harmony export */   dU: () => (/* binding */ extensionsInCode)
/* harmony export */ });
/* unused harmony export refuseUntrusted */
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);

/** Without a word for so long, code on the shadow has hung: nobody waits for it but us. */
const QUIET_MS = 5 * 60_000;
/** Refuses code that nobody has looked at. */
function refuseUntrusted(all, { refused }) {
    const found = all.find(({ program }) => program !== undefined);
    if (found === undefined || refused === undefined)
        return;
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('untrusted-code', `${found.migration.path} is code, and it is not run: ${refused}.`, 'Code of a pull request would run with what this run holds. Run the plan on `pull_request` for branches of this repository; for a fork, a maintainer pushes its branch here after a look at it.', { place: { path: found.migration.path, line: 1 } });
}
/** What runs the code among these files; undefined where there is none. */
async function programsFor(all, settings, dialect, progress, quietMs = QUIET_MS) {
    if (all.every(({ program }) => program === undefined))
        return undefined;
    refuseUntrusted(all, settings);
    const { Programs } = await __webpack_require__.e(/* import() */ 8818).then(__webpack_require__.bind(__webpack_require__, 48818));
    const { folder, environment } = settings;
    return new Programs({ folder, dialect, progress, environment, quietMs });
}
const EXTENSION = /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?\\?["`']?([\w-]+)/gi;
/** The extensions that code asks for, as far as its text says so: an administrator makes them on the shadow beforehand. */
async function extensionsInCode(dialect, texts) {
    const names = new Set(texts.flatMap((text) => [...text.matchAll(EXTENSION)].map(([, name]) => name ?? '')));
    if (dialect.name !== 'postgresql' || names.size === 0)
        return [];
    const text = [...names].map((name) => `CREATE EXTENSION IF NOT EXISTS "${name}";`).join('\n');
    return (await dialect.split(text)).statements;
}


/***/ }),

/***/ 46198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ comesAfter),
/* harmony export */   readExpectations: () => (/* binding */ readExpectations),
/* harmony export */   refuseStray: () => (/* binding */ refuseStray)
/* harmony export */ });
/* unused harmony export strayQueries */
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _near_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94337);


/** Reads and parses the file that `verify` names; undefined where it names none. Throws ActionError. */
async function readExpectations(folder, path) {
    if (path === undefined)
        return undefined;
    let bytes;
    try {
        bytes = await folder.read(path);
    }
    catch (cause) {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('bad-expectations', `The file that \`verify\` names cannot be read: ${path} (${cause.code ?? 'unknown reason'})`, 'Write its path relative to `working-directory`, and see that it is checked out.', { cause });
    }
    // Most runs name no such file, and need no parser of YAML.
    const { parseExpectations } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3923)]).then(__webpack_require__.bind(__webpack_require__, 63923));
    return parseExpectations(new TextDecoder().decode(bytes), path);
}
/** `after` names a migration by its id, its file, or its file without the ending. */
function comesAfter(after, migration) {
    const file = (migration.path ?? migration.id).split('/').at(-1) ?? '';
    const stem = file.replace(/(?:\.up)?\.[A-Za-z]+$/, '');
    return [migration.id, migration.path, file, stem].includes(after);
}
/** Queries whose `after` names no migration: they would never run, so a misspelling must not pass in silence. */
function strayQueries(expectations, migrations) {
    const ids = migrations.map((migration) => migration.id);
    return expectations.queries.flatMap(({ name, after, line }) => {
        if (after === undefined || migrations.some((migration) => comesAfter(after, migration)))
            return [];
        const near = (0,_near_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(after, ids);
        const meant = near === undefined ? '' : `; did you mean \`${near}\`?`;
        return [{ line, message: `query "${name}" waits for the migration \`${after}\`, which there is not${meant}` }];
    });
}
/** Throws for queries that would never run: a misspelt name must not pass for a check that held. */
function refuseStray(expectations, migrations, path) {
    const stray = expectations === undefined ? [] : strayQueries(expectations, migrations);
    if (stray.length === 0)
        return;
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('bad-expectations', stray.map(({ line, message }) => `${path}:${line}: ${message}`).join('\n'), 'Correct the name after `after`, or take it out to run the query at the end.', { place: { path, line: stray[0]?.line ?? 1 } });
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

/***/ 19446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ schemaChecks)
/* harmony export */ });
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22296);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72754);


/** More differences than these help nobody. */
const MOST = 20;
function named(items) {
    const rest = items.length - MOST;
    return [...items.slice(0, MOST), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}
const isGrant = (change) => change.object === 'grant';
const objectKey = ({ object, name }) => `${object} ${name}`;
function say(change) {
    return `${change.object} ${change.name} ${change.kind}`;
}
const INVALID = / INVALID(?: CLUSTERED)?$/;
const NOT_VALID = / NOT VALID$/;
/**
 * What the merge did to the target is what the rehearsal did to the shadow. Only changes are compared, so whatever the
 * target held before and no migration touched does not count.
 */
function sameChanges(request, shadow) {
    const { live } = request;
    const sameMajor = live.after.major === shadow.after.major;
    const text = (object) => (sameMajor ? object?.definition : (object?.portable ?? object?.definition)) ?? '';
    const did = (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .diffCatalogs */ .UA)(live.before, live.after);
    const rehearsed = (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .diffCatalogs */ .UA)(shadow.before, shadow.after);
    const done = new Map(did.map((change) => [(0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .changeKey */ .Cy)(change), change]));
    const wanted = new Map(rehearsed.map((change) => [(0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .changeKey */ .Cy)(change), change]));
    // What the target had already, as the rehearsal leaves it, needed no change: `IF NOT EXISTS`, `OR REPLACE`.
    const already = (change) => {
        const key = objectKey(change);
        const there = live.after.objects.get(key);
        const wantedThere = shadow.after.objects.get(key);
        if (there === undefined || wantedThere === undefined)
            return there === wantedThere;
        return (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .sameObject */ .Qr)(there, wantedThere, sameMajor) || (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sameWords */ .M)(change.object, text(there), text(wantedThere));
    };
    const missing = rehearsed.filter((change) => !done.has((0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .changeKey */ .Cy)(change)) && !already(change));
    // What only the target had before follows its table: by a new name of that it says something else.
    const ownOnly = new Set((request.drift ?? []).filter(({ kind }) => kind === 'added').map(objectKey));
    const follows = (change) => change.kind === 'changed' && ownOnly.has(objectKey(change));
    const extra = did.filter((change) => !wanted.has((0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .changeKey */ .Cy)(change)) && !already(change) && !follows(change));
    const other = did.filter((change) => change.kind !== 'removed' && wanted.has((0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .changeKey */ .Cy)(change)) && !already(change));
    const words = (changes) => changes.flatMap(([list, how]) => list.filter((change) => !isGrant(change)).map((change) => `${say(change)}${how}`));
    const differences = words([
        [missing, ' in the rehearsal only'],
        [extra, ' on the target only'],
        [other, ', but not as rehearsed'],
    ]);
    const { stopped } = request;
    const schema = {
        name: 'live schema equals the rehearsed one',
        ok: differences.length === 0,
        expected: `${rehearsed.length} change${rehearsed.length === 1 ? '' : 's'} as rehearsed`,
        actual: differences.length === 0
            ? `the same ${did.length === 1 ? 'change' : 'changes'}`
            : `${stopped === undefined ? '' : `the rehearsal failed at ${stopped}, and shows nothing of what comes then: `}${named(differences)}`,
        ...(differences.length === 0
            ? {}
            : stopped !== undefined
                ? {
                    hint: 'The plan said that a migration fails on the shadow, and `fail-on: never` let it through: hold what differs against the files. `drift` names every object.',
                }
                : {
                    hint: 'Compare the target with the plan: `drift` names every object. Something else changed the schema meanwhile, or the shadow was set up differently (`shadow-setup`).',
                }),
    };
    return [schema, ...grantCheck(request.owner, missing, extra, other), ...fromBefore(live, request.drift ?? [])];
}
/** Whether the run left a difference as it was. */
function isLeft({ before, after }, change) {
    const [was, is] = [before, after].map(({ objects }) => objects.get(objectKey(change)));
    if (change.kind === 'added')
        return is !== undefined;
    return was === undefined || is === undefined ? was === is : (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .sameObject */ .Qr)(was, is, true);
}
/** What was different before is no fault of this run, and must not be taken for one. */
function fromBefore(live, drift) {
    if (drift.length === 0)
        return [];
    const old = drift.filter((change) => isLeft(live, change));
    const gone = drift.length - old.length;
    const words = [
        ...(old.length === 0 ? [] : [`${old.length} from before: ${named(old.map(say))}`]),
        ...(gone === 0 ? [] : [`${gone} of before ${gone === 1 ? 'is' : 'are'} gone`]),
    ];
    return [
        {
            name: 'differences from before this run, told apart',
            ok: true,
            expected: 'not of this run',
            actual: words.join('; '),
        },
    ];
}
/** Default privileges of the target grant more than any shadow does; what is missing is what breaks an application. */
function grantCheck(owner, missing, extra, other) {
    const toOwner = (change) => change.name.endsWith(` to ${owner}`);
    const lost = missing.filter((change) => isGrant(change) && !toOwner(change)).map(say);
    const more = [...extra, ...other].filter(isGrant).map((change) => `${change.name}: ${change.after ?? 'nothing'}`);
    if (lost.length === 0 && more.length === 0)
        return [];
    return [
        {
            name: 'grants are the rehearsed ones',
            ok: lost.length === 0,
            expected: 'every grant of the rehearsal',
            actual: lost.length > 0
                ? `missing: ${named(lost)}`
                : `all, and others that the target gives by itself (default privileges): ${named(more)}`,
            ...(lost.length > 0 ? { hint: 'Grant them by a new migration, or find out who revoked them.' } : {}),
        },
    ];
}
/** Objects that carry a mark, before this run as well as after it. */
function still(live, kind, mark) {
    return [...live.after.objects].flatMap(([key, object]) => object.kind === kind && mark.test(object.definition) && mark.test(live.before.objects.get(key)?.definition ?? '')
        ? [object.name]
        : []);
}
/** `none`, and apart from it what was so before. */
function none(words) {
    const told = words.filter((text) => text !== '');
    return told.length === 0 ? 'none' : `none but ${told.join('; ')}`;
}
const listed = (names, where) => names.length === 0 ? '' : `${named(names)} (${where})`;
/** Objects that carry a mark after and did not carry it before. */
function newly(live, kind, mark, except) {
    return [...live.after.objects]
        .filter(([key, object]) => {
        if (object.kind !== kind || !mark.test(object.definition))
            return false;
        const marked = (catalog) => mark.test(catalog?.objects.get(key)?.definition ?? '');
        return !marked(live.before) && !marked(except);
    })
        .map(([, object]) => object.name);
}
/** What must hold once migrations are applied. Pure. */
function schemaChecks(request) {
    const { live, shadow, pending, history } = request;
    const recorded = new Set((history ?? []).filter((row) => row.state === 'applied').map((row) => row.id));
    const absent = pending.filter((id) => !recorded.has(id));
    return [
        ...(shadow === null ? [] : sameChanges(request, shadow)),
        {
            name: 'every migration of this run is in the history',
            ok: absent.length === 0,
            expected: String(pending.length),
            actual: absent.length === 0 ? String(pending.length) : `missing: ${named(absent)}`,
            ...(absent.length === 0 ? {} : { hint: 'See `status`; `repair` settles a half-done migration.' }),
        },
        ...(request.halfBuilt === false ? [] : halfBuilt(live, shadow)),
    ];
}
/** What a server may leave behind, and marks so. */
function halfBuilt(live, shadow) {
    const invalid = newly(live, 'index', INVALID, undefined);
    // A migration may leave a constraint unvalidated on purpose: then the reviewer saw it so.
    const unvalidated = newly(live, 'constraint', NOT_VALID, shadow?.after);
    const planned = newly(live, 'constraint', NOT_VALID, undefined).filter((name) => !unvalidated.includes(name));
    const old = listed(still(live, 'constraint', NOT_VALID), 'from before this run');
    return [
        {
            name: 'no index was left invalid',
            ok: invalid.length === 0,
            expected: 'none',
            actual: invalid.length === 0
                ? none([listed(still(live, 'index', INVALID), 'invalid before this run')])
                : named(invalid),
            ...(invalid.length === 0
                ? {}
                : {
                    hint: `Drop each (DROP INDEX CONCURRENTLY ${invalid[0] ?? ''}) and build it again: queries do not use it.`,
                }),
        },
        {
            name: 'no constraint was left unvalidated',
            ok: unvalidated.length === 0,
            expected: shadow === null ? 'none' : 'none but those of the plan',
            actual: unvalidated.length === 0 ? none([listed(planned, 'as in the plan'), old]) : named(unvalidated),
            ...(unvalidated.length === 0
                ? {}
                : { hint: 'Run ALTER TABLE … VALIDATE CONSTRAINT … in a migration of its own, or correct the rows first.' }),
        },
    ];
}


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
