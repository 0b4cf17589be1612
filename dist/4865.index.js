export const id = 4865;
export const ids = [4865];
export const modules = {

/***/ 84865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  undoRun: () => (/* binding */ undoRun),
  waysBack: () => (/* binding */ waysBack)
});

// EXTERNAL MODULE: ./lib/steps/compare.js
var compare = __webpack_require__(22296);
// EXTERNAL MODULE: ./lib/steps/rollback/missing.js
var missing = __webpack_require__(34004);
// EXTERNAL MODULE: ./lib/steps/mode.js
var mode = __webpack_require__(59271);
// EXTERNAL MODULE: ./lib/steps/run/journal.js
var journal = __webpack_require__(3054);
;// CONCATENATED MODULE: ./lib/steps/run/untouched.js


/**
 * Whether surely nothing is in of a migration that runs statement by statement and was refused at its first: by the journal and by what
 * the server has now. A block, a call or an interrupted build may have left something.
 */
async function nothingIsIn({ migration: { id }, program, split }, session, dialect, historySchema) {
    const [first] = split.statements;
    if (program !== undefined || first === undefined || session.lost !== undefined)
        return false;
    const row = (await dialect.history(session, historySchema).applied())?.find((one) => one.id === id);
    if (row === undefined || row.state === 'applied' || row.statementsDone > 0)
        return false;
    if ((0,mode/* takesTransaction */.D)(first))
        return true;
    if (first.kind === 'DO' || first.kind === 'CALL')
        return false;
    if ((await dialect.leftover(session, first)) !== undefined)
        return false;
    if (dialect.fate === undefined)
        return !(await dialect.landed(session, first));
    return (await dialect.fate(session, first, (0,journal/* looksIn */.Ku)(row))).outcome === 'not-landed';
}

// EXTERNAL MODULE: ./lib/commands/walk-back.js
var walk_back = __webpack_require__(30337);
;// CONCATENATED MODULE: ./lib/commands/apply-undo.js




/** With `on-failure: rollback` nothing begins that could not be undone. */
function waysBack({ inputs }, { plan, parsed }) {
    if (inputs.onFailure !== 'rollback')
        return [];
    const tried = new Map(plan.migrations.map((one) => [one.migration.id, one.rollback]));
    const without = parsed.flatMap(({ migration }) => {
        const rollback = tried.get(migration.id);
        const why = (0,missing/* cannotGoBack */.d)({ migration, ...(rollback === undefined ? {} : { rollback }) });
        return why === undefined ? [] : [`${migration.id} ${why}`];
    });
    return [
        {
            name: 'every migration of this run can be undone',
            ok: without.length === 0,
            expected: 'a way back of each, for `on-failure: rollback`',
            actual: without.length === 0 ? `${parsed.length} of ${parsed.length}` : without.join('; '),
            ...(without.length === 0
                ? {}
                : {
                    hint: 'Write the down migration that is missing, or mend the one that fails; or set `on-failure: stop`, which leaves what is in and says what it is.',
                }),
        },
    ];
}
function standingOf({ planned, result }) {
    const { outcomes } = result;
    const count = outcomes.filter(({ status }) => status === 'applied').length;
    const failing = outcomes[count];
    return {
        applied: planned.parsed.slice(0, count).map(({ migration }) => migration),
        failing: failing?.status === 'failed' || failing?.status === 'rolled-back' ? failing : undefined,
    };
}
const counted = (many) => `${many} ${many === 1 ? 'migration' : 'migrations'}`;
/** The command that undoes by hand what was not undone. */
function byHand({ pending }, applied) {
    const before = pending.applied.findLast(({ state }) => state === 'applied');
    return before === undefined ? `rollback --steps ${applied.length}` : `rollback --to ${before.id}`;
}
/** Nothing could be undone: the result as it was, and why. */
function left({ result }, why, then) {
    return { ...result, state: `${result.state} ${why}`, ...(then === '' ? {} : { then }) };
}
/** What failed, without how many others are in: that is about to change. */
function firstWords({ result }, { applied, failing }, clean) {
    if (failing === undefined)
        return `What was expected after ${applied.at(-1)?.id ?? 'the last migration'} is not so.`;
    if (clean)
        return `Nothing of ${failing.id} is in: its first statement was refused.`;
    return result.state.replace(/ (?:No migration of this run is in|\d+ of \d+ migrations of this run are in)\./, '');
}
/** A session to go back on: the one that migrated, or a new one where that is cut off and the lock is still held. */
async function sessionFor({ context, target, observer }) {
    if (target.lost === undefined)
        return target;
    return observer === undefined || observer.lost !== undefined ? undefined : context.open('apply', false);
}
async function asBefore({ context, before }, session) {
    const { dialect } = context.engine;
    const after = await dialect.snapshot(session, { historySchema: context.inputs.historySchema });
    const changes = (0,compare/* diffCatalogs */.UA)(before, after).map(({ object, name, kind }) => `${object} ${name} ${kind}`);
    const more = changes.length - 20;
    return [
        {
            name: 'live schema is as before this run',
            ok: changes.length === 0,
            expected: 'no difference',
            actual: changes.length === 0
                ? 'no difference'
                : `${changes.slice(0, 20).join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
            ...(changes.length === 0 ? {} : { hint: 'Put right by hand what differs, and complete the down migration.' }),
        },
    ];
}
/** What the ways back came to, put into the result of the run. */
function joined(of, standing, first, back, checks) {
    const { applied } = standing;
    const { result } = of;
    const ends = new Map(back.outcomes.map((one) => [one.id, one]));
    const outcomes = result.outcomes.map((one) => {
        const end = ends.get(one.id);
        if (end?.status === 'applied')
            return { ...one, status: 'rolled-back', statementsDone: 0 };
        if (end?.error === undefined)
            return one;
        const error = `Its way back: ${end.error}`;
        return end.status === 'failed' ? { ...one, status: 'failed', error } : { ...one, error };
    });
    const undone = back.outcomes.filter(({ status }) => status === 'applied').length;
    if (back.error !== undefined)
        return {
            ...result,
            outcomes,
            state: `${first} On that, ${undone} of ${counted(applied.length)} that this run had applied ${undone === 1 ? 'was' : 'were'} undone, and then a way back failed (${back.error.message}). ${back.state}`,
            next: back.next,
        };
    const wrong = checks.filter((check) => !check.ok).map(({ actual }) => actual);
    const schema = wrong.length === 0 ? 'the schema is as before it' : `but the schema is not as before it: ${wrong.join('; ')}`;
    return {
        ...result,
        outcomes,
        checks: [...result.checks, ...checks],
        state: `${first} ${counted(applied.length)} that this run had applied ${applied.length === 1 ? 'was' : 'were'} undone by ${applied.length === 1 ? 'its way back' : 'their ways back'}: no migration of this run is in, ${schema}.`,
        next: nextOf(of, standing),
    };
}
/** Nothing of the run is in: what failed is to be mended, and nothing to be settled. */
function nextOf({ result }, { failing }) {
    if (failing === undefined)
        return 'Look at the failed checks. Correct the expectation or the migration, and merge again.';
    const path = result.error?.place.path ?? failing.path;
    return `Mend ${path} and merge again, or, if the cause was passing, run the same command again.`;
}
async function goBack(of, session) {
    const { context, lock, observer, pending, planned } = of;
    const standing = standingOf(of);
    const { applied, failing } = standing;
    const { engine, inputs } = context;
    let clean = false;
    if (failing?.status === 'failed') {
        const parsed = planned.parsed[applied.length];
        clean = parsed !== undefined && (await nothingIsIn(parsed, session, engine.dialect, inputs.historySchema));
        if (!clean)
            return left(of, applied.length === 0
                ? 'It was not undone: a down migration takes for granted that all of its migration is in.'
                : `Nothing was undone: a down migration takes for granted that all of its migration is in, and ${failing.id} stands in the way of the ${counted(applied.length)} before it.`, applied.length === 0 ? '' : `Once it counts as pending, \`${byHand(of, applied)}\` undoes the others.`);
        await engine.dialect.history(session, inputs.historySchema).forget(failing.id);
    }
    const first = firstWords(of, standing, clean);
    const settled = clean
        ? {
            ...of,
            result: {
                ...of.result,
                outcomes: of.result.outcomes.map((one) => (one === failing ? { ...one, status: 'rolled-back' } : one)),
            },
        }
        : of;
    if (applied.length === 0)
        return clean
            ? { ...settled.result, state: `${first} No migration of this run is in.`, next: nextOf(of, standing) }
            : of.result;
    context.host.progress({ type: 'phase', name: 'Way back' });
    const back = await (0,walk_back/* walkBack */.Z)(context, { target: session, observer, lock }, {
        migrations: applied.toReversed(),
        files: [...pending.replay, ...planned.parsed.map(({ migration }) => migration)],
        planDigest: planned.plan.digest,
    });
    const checks = back.error === undefined ? await asBefore(of, session) : [];
    for (const { name, ok, actual } of checks)
        context.host.progress({ type: 'check', name, ok, actual });
    return joined(settled, standing, first, back, checks);
}
/**
 * `on-failure: rollback`: what this run has applied is undone by the ways back, the newest first. What is half done is left: its way
 * back takes for granted that all of it is in. Never throws.
 */
async function undoRun(of) {
    const { context, lock, target } = of;
    const { applied, failing } = standingOf(of);
    if (applied.length === 0 && failing?.status !== 'failed')
        return of.result;
    const then = applied.length === 0 ? '' : `\`${byHand(of, applied)}\` undoes what is in.`;
    if (context.signal.aborted)
        return left(of, 'Nothing was undone, since the run was cancelled.', then);
    try {
        lock.assertHeld();
        const session = await sessionFor(of);
        if (session === undefined)
            return left(of, 'Nothing was undone, since the connection that migrates is cut off.', then);
        try {
            return await goBack(of, session);
        }
        finally {
            if (session !== target)
                await session.close();
        }
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return left(of, `Undoing it broke off: ${why}`, `\`status\` says what is in. ${then}`);
    }
}


/***/ }),

/***/ 30337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ walkBack)
/* harmony export */ });
/* harmony import */ var _steps_down_history_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87468);
/* harmony import */ var _steps_down_inverse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6600);
/* harmony import */ var _steps_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3288);
/* harmony import */ var _steps_programs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86538);
/* harmony import */ var _steps_run_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19884);
/* harmony import */ var _run_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20075);
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
 * Runs ways back as an apply runs migrations: one transaction with the history where that can be, else journaled, under the same lock
 * and timeouts. The history keeps them by their own paths and checksums, so that a half undone one is known again. Never throws.
 */
async function walkBack(context, on, { migrations, files, planDigest }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { engine, host } = context;
        const dialect = (0,_steps_down_history_js__WEBPACK_IMPORTED_MODULE_4__/* .turnedRound */ .b)(engine.dialect, migrations.map(({ id }) => id));
        const own = new Map(migrations.map((migration) => [migration.id, migration]));
        const parsed = await (0,_steps_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAll */ .bg)((0,_steps_down_inverse_js__WEBPACK_IMPORTED_MODULE_0__/* .inversesOf */ .X)(migrations), dialect, engine.traits);
        const programs = __addDisposableResource(env_1, await (0,_steps_programs_js__WEBPACK_IMPORTED_MODULE_2__/* .programsFor */ .Tu)(parsed, context.programs, dialect, host.progress, null), true);
        const request = (0,_run_request_js__WEBPACK_IMPORTED_MODULE_5__/* .runRequest */ .B)(context, on, dialect, {
            planDigest,
            ...(programs === undefined ? {} : { running: programs }),
            files: () => (0,_steps_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAll */ .bg)(files, dialect, engine.traits),
        });
        const entry = (one) => request.entry({ ...one, migration: own.get(one.migration.id) ?? one.migration });
        return await (0,_steps_run_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)({ ...request, entry }, parsed);
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


/***/ }),

/***/ 87468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ turnedRound)
/* harmony export */ });
/* harmony import */ var _half_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);

const gone = (id) => ({
    id,
    checksum: null,
    appliedAt: null,
    state: 'applied',
    statementsDone: 0,
    statementsAll: 0,
});
function turned(table, ids) {
    /** A tool may keep what is half done in a row of its own, which goes first. */
    const forget = async (id) => {
        await table.forget(id);
        await table.forget(id);
    };
    return {
        ensure: () => table.ensure(),
        async applied() {
            const rows = new Map((await table.applied())?.map((row) => [row.id, row]));
            return [...ids].flatMap((id) => {
                const row = rows.get(id);
                if (row === undefined)
                    return [gone(id)];
                return (0,_half_js__WEBPACK_IMPORTED_MODULE_0__/* .isHalfUndone */ .He)(row) ? [row] : [];
            });
        },
        record: ({ id }) => forget(id),
        journal: (entry, state) => state.state === 'applied'
            ? forget(entry.id)
            : table.journal(entry, { ...state, inFlight: (0,_half_js__WEBPACK_IMPORTED_MODULE_0__/* .onWayBack */ .am)(state.inFlight) }),
        forget: (id) => table.forget(id),
    };
}
/**
 * The history as whoever walks back reads and writes it: done is what is no longer in it. With it a way back runs as any migration
 * does, with its row in one transaction, its journal, and the same questions after a cut.
 */
function turnedRound(dialect, ids) {
    const all = new Set(ids);
    return { ...dialect, history: (session, schema) => turned(dialect.history(session, schema), all) };
}


/***/ }),

/***/ 6600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ inversesOf),
/* harmony export */   _: () => (/* binding */ inverseOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * A migration turned round: its way back as what it does, so that planning and running need no second form. Undefined where it has none.
 * Its path is that of the file in which the way back stands.
 */
function inverseOf(migration) {
    const { down, up, remarks: _, alike: __, repeatable: ___, noDown: ____, ...rest } = migration;
    if (down === undefined)
        return undefined;
    const text = down.kind === 'sql' ? down.sql : down.text;
    return {
        ...rest,
        path: down.kind === 'sql' ? (down.path ?? migration.path) : migration.path,
        // Of what runs: the digest of a way back is another one than that of the way there
        checksum: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update('down\0').update(text).digest('hex'),
        up: down,
        down: up.kind === 'sql' ? { ...up, path: up.path ?? migration.path } : up,
        undoes: true,
    };
}
/** All of them, in the order given; those without a way back are left out. */
const inversesOf = (migrations) => migrations.flatMap((migration) => inverseOf(migration) ?? []);


/***/ })

};
