export const id = 9470;
export const ids = [9470];
export const modules = {

/***/ 19470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollbackUnderLock: () => (/* binding */ rollbackUnderLock)
});

// EXTERNAL MODULE: ./lib/steps/analyze.js + 4 modules
var analyze = __webpack_require__(25806);
// EXTERNAL MODULE: ./lib/steps/down/plan-down.js
var plan_down = __webpack_require__(49414);
// EXTERNAL MODULE: ./lib/steps/compare.js
var compare = __webpack_require__(22296);
// EXTERNAL MODULE: ./lib/steps/verify/schema.js
var verify_schema = __webpack_require__(19446);
;// CONCATENATED MODULE: ./lib/steps/down/verify-down.js


const MOST = 20;
const named = (changes) => [
    ...changes.slice(0, MOST).map(({ object, name, kind }) => `${object} ${name} ${kind}`),
    ...(changes.length > MOST ? [`and ${changes.length - MOST} more`] : []),
].join('; ');
/** What must hold once migrations are undone. Pure. */
function checksDown({ undone, history, drift, known, ...schema }) {
    const before = new Set(known.map(compare/* changeKey */.Cy));
    const fresh = (drift ?? []).filter((change) => !before.has((0,compare/* changeKey */.Cy)(change)));
    const told = (drift ?? []).filter((change) => before.has((0,compare/* changeKey */.Cy)(change)));
    const left = history.filter(({ id }) => undone.includes(id)).map(({ id }) => id);
    return [
        ...(0,verify_schema/* schemaChecks */.F)({ ...schema, pending: [], history }).filter(({ name }) => !name.endsWith('is in the history')),
        ...(drift === undefined
            ? []
            : [
                {
                    name: 'live schema equals the schema that the remaining migrations give',
                    ok: fresh.length === 0,
                    expected: told.length === 0 ? 'no difference' : 'no difference but those that were there or were told in the plan',
                    actual: fresh.length > 0 ? named(fresh) : told.length > 0 ? `as told: ${named(told)}` : 'no difference',
                    ...(fresh.length === 0
                        ? {}
                        : {
                            hint: '`drift` names every object. Put right by hand what differs, and complete the down migration.',
                        }),
                },
            ]),
        {
            name: 'every undone migration is out of the history',
            ok: left.length === 0,
            expected: String(undone.length),
            actual: left.length === 0 ? String(undone.length) : `still there: ${left.join(', ')}`,
            ...(left.length === 0
                ? {}
                : { hint: 'See `status`; `repair --mark-pending ID` settles one that is half undone.' }),
        },
    ];
}

// EXTERNAL MODULE: ./lib/steps/report.js + 2 modules
var report = __webpack_require__(52528);
// EXTERNAL MODULE: ./lib/steps/thrown.js
var thrown = __webpack_require__(78705);
// EXTERNAL MODULE: ./lib/commands/apply-backup.js + 22 modules
var apply_backup = __webpack_require__(25341);
// EXTERNAL MODULE: ./lib/commands/apply-checks.js
var apply_checks = __webpack_require__(98218);
// EXTERNAL MODULE: ./lib/commands/plan-down.js + 2 modules
var commands_plan_down = __webpack_require__(58793);
// EXTERNAL MODULE: ./lib/commands/proved.js
var proved = __webpack_require__(99270);
// EXTERNAL MODULE: ./lib/commands/rollback-report.js
var rollback_report = __webpack_require__(67987);
// EXTERNAL MODULE: ./lib/commands/shared.js
var shared = __webpack_require__(15629);
// EXTERNAL MODULE: ./lib/commands/walk-back.js
var walk_back = __webpack_require__(30337);
;// CONCATENATED MODULE: ./lib/commands/rollback-under-lock.js












async function planned(context, target, { pending, chosen }) {
    const facts = await (0,shared/* targetOf */.$r)(context, target, pending);
    const request = await (0,shared/* planRequest */.NX)(context, pending, facts, () => (0,shared/* another */.S)(context, target));
    // A preview has time to try what does not come back; who goes back in earnest has decided.
    return (0,plan_down/* makePlanDown */.IV)({ ...request, wayBack: context.inputs.dryRun }, chosen.undo);
}
/** The backup and the schema of before. What stops them is given back: nothing was touched then. */
async function prepare(context, target, plan) {
    const { historySchema } = context.inputs;
    let saved = null;
    try {
        context.signal.throwIfAborted();
        saved = await (0,apply_backup/* saveBefore */.n)(context, target, plan);
        const before = await context.engine.dialect.snapshot(target, { historySchema });
        context.signal.throwIfAborted();
        return { saved, before };
    }
    catch (error) {
        return { saved, error: (0,thrown/* actionErrorOf */.m)(error) };
    }
}
/** The live schema, against the rehearsal and against what the remaining migrations give. */
async function afterwards(context, target, { read, pending, chosen }, { plan, differs }, before) {
    const { engine, host, inputs } = context;
    host.progress({ type: 'phase', name: 'Verification' });
    const after = await engine.dialect.snapshot(target, { historySchema: inputs.historySchema });
    const now = await (0,shared/* pendingOn */.zH)(context, target, read);
    const facts = await (0,shared/* targetOf */.$r)(context, target, now);
    const drift = await (0,plan_down/* driftOfRemaining */.z)(await (0,shared/* planRequest */.NX)(context, { ...(0,plan_down/* remaining */.Tk)(pending, chosen.undo), applied: now.applied }, facts));
    const checks = checksDown({
        live: { before, after },
        shadow: plan.before === null || plan.after === null ? null : { before: plan.before, after: plan.after },
        undone: chosen.undo.map(({ id }) => id),
        history: now.applied,
        owner: target.server.user,
        halfBuilt: engine.traits.implicitCommit !== true,
        drift,
        known: [...plan.drift, ...differs],
    });
    for (const { name, ok, actual } of checks)
        host.progress({ type: 'check', name, ok, actual });
    return checks;
}
/** Plans the ways back, checks, backs up, walks them, verifies; the caller holds the lock. */
async function rollbackUnderLock(context, on, of) {
    const { host, inputs } = context;
    const { target } = on;
    const { pending, chosen, read } = of;
    const down = await planned(context, target, of);
    const facts = (0,report/* reportFacts */.gi)(down.plan);
    const base = {
        ...of.base,
        ...facts,
        history: (0,report/* reportHistory */.LN)(pending),
        notes: [...chosen.notes, ...facts.notes],
    };
    const verdict = (0,analyze/* verdictOf */.V)(down.plan.findings, inputs.failOn);
    if (verdict === 'blocked')
        return (0,rollback_report/* notBegun */.dH)(base, down, { verdict });
    const preflight = await (0,apply_checks/* checkBefore */.cv)(context, target, (0,plan_down/* pendingDown */.GS)(pending, chosen.undo), down);
    if (preflight.some((check) => !check.ok))
        return (0,rollback_report/* notBegun */.dH)({ ...base, preflight }, down, { verdict: 'failed' });
    if (inputs.dryRun)
        return (0,rollback_report/* notBegun */.dH)({ ...base, preflight }, down, { verdict, preview: (0,commands_plan_down.staysNote)(chosen.stays) });
    const ready = await prepare(context, target, down.plan);
    const saved = { ...base, preflight, backup: ready.saved };
    if ('error' in ready)
        return (0,rollback_report/* notBegun */.dH)(saved, down, { verdict: 'failed', error: ready.error });
    host.progress({ type: 'phase', name: rollback_report/* BEGINS */.vi });
    const start = performance.now();
    const result = await (0,walk_back/* walkBack */.Z)(context, on, {
        migrations: chosen.undo,
        files: pending.replay,
        planDigest: down.plan.digest,
    });
    const ms = performance.now() - start;
    const checks = result.error === undefined
        ? await (0,proved/* proved */.t)(context, target, (on) => afterwards(context, on, of, down, ready.before))
        : [];
    const history = await (0,shared/* pendingOn */.zH)(context, target, read).then(report/* reportHistory */.LN, () => saved.history);
    return (0,rollback_report/* undone */.SF)({ ...saved, history }, { result, checks, ms, signal: context.signal, verdict, stays: chosen.stays });
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


/***/ })

};
