export const id = 917;
export const ids = [917];
export const modules = {

/***/ 8397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ untouched),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1343);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(441);


const NEXT = {
    clean: '',
    warned: '',
    blocked: 'Settle the findings in a pull request; the next push applies.',
    failed: 'Settle what the error names, then run the same again.',
};
/** Nothing to do, or not allowed: the report of an apply that touched nothing. */
function untouched(base, planned, verdict, headline) {
    return {
        ...base,
        ...(0,_steps_report_js__WEBPACK_IMPORTED_MODULE_1__/* .reportFacts */ .gi)(planned.plan),
        verdict,
        headline,
        apply: {
            outcomes: planned.parsed.map(({ migration, split }) => ({
                id: migration.id,
                path: migration.path,
                status: 'not-run',
                ms: 0,
                statementsDone: 0,
                statementsAll: split.statements.length,
            })),
            state: planned.parsed.length === 0 ? 'Nothing was pending.' : 'Nothing was touched.',
            next: NEXT[verdict],
        },
    };
}
/** Who stopped the run; the server only says that a user did. */
function cancelled({ result, signal }) {
    const { reason } = signal;
    return result.error !== undefined && signal.aborted && reason instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l ? reason : undefined;
}
function headlineOf(done) {
    const { result, checks, ms } = done;
    const applied = result.outcomes.filter((o) => o.status === 'applied').length;
    const count = `${applied} ${applied === 1 ? 'migration' : 'migrations'}`;
    if (result.error !== undefined) {
        const { path, line } = result.error.place;
        return `${cancelled(done) === undefined ? 'Failed' : 'Cancelled'} at ${path}:${line}. ${result.state}`;
    }
    const failed = checks.filter((check) => !check.ok);
    if (failed.length > 0)
        return `${count} applied, but the verification failed: ${failed[0]?.name ?? ''}.`;
    return `${count} applied in ${(ms / 1000).toFixed(1)} s and verified.`;
}
function errorOf(done) {
    const { result, checks } = done;
    const { error } = result;
    if (error !== undefined) {
        const stopped = cancelled(done);
        const { path, line, column } = error.place;
        return {
            code: stopped?.code ?? (error.code === 'verification' ? 'verification' : 'apply-failed'),
            message: [stopped?.message, error.message, error.detail].filter((part) => part !== undefined).join('\n'),
            hint: stopped?.hint ?? error.hint ?? result.next,
            path,
            line,
            ...(column === undefined ? {} : { column }),
            excerpt: error.excerpt,
        };
    }
    const failed = checks.filter((check) => !check.ok);
    if (failed.length === 0)
        return null;
    return {
        code: 'verification',
        message: failed.map((check) => `${check.name}: expected ${check.expected}, found ${check.actual}`).join('\n'),
        hint: 'The migrations are in. Compare the live schema with what the plan showed; `verify` runs the checks again.',
    };
}
function nextOf(done) {
    const { result, checks } = done;
    if (result.error === undefined) {
        const failed = checks.some((check) => !check.ok);
        return failed ? 'The migrations are in. Look at the failed checks; `verify` runs them again.' : result.next;
    }
    // What is half done needs its own next step, whoever stopped it.
    const half = result.outcomes.some((outcome) => outcome.status === 'failed');
    return half ? result.next : (cancelled(done)?.hint ?? result.next);
}
/** Verdict, headline, outcomes, checks and the failure, where there was one. */
function outcomeOf(done, planned) {
    const { result, checks } = done;
    const error = errorOf(done);
    return {
        verdict: error !== null ? 'failed' : planned === 'warned' ? 'warned' : 'clean',
        headline: headlineOf(done),
        apply: { outcomes: result.outcomes, state: result.state, next: nextOf(done) },
        verify: { checks },
        error,
    };
}


/***/ }),

/***/ 6917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  apply: () => (/* binding */ apply)
});

;// CONCATENATED MODULE: ./lib/steps/log.js
function lineOf(event) {
    switch (event.type) {
        case 'phase':
            return { message: event.name };
        case 'note':
        case 'warning':
        case 'waiting':
        case 'backup':
            return { message: event.text };
        case 'check':
            return { message: `${event.ok ? 'ok' : 'NOT OK'}: ${event.name} (${event.actual})` };
        case 'migration':
            return { message: `${event.id} (${event.index} of ${event.of})` };
        case 'statement':
            return undefined;
        case 'statement-done':
            return {
                message: `line ${event.line}: ${event.kind}${event.rows === null ? '' : `, ${event.rows} rows`}`,
                ms: event.ms,
            };
        case 'statement-progress':
            return { message: event.text, ms: event.ms };
        case 'lock-timeout':
            return {
                message: `lock timeout, attempt ${event.attempt} of ${event.of}; ${event.blockers.length === 0 ? 'nobody was seen in the way' : `blocked by ${event.blockers.join('; ')}`}; next try in ${event.waitMs} ms`,
            };
        case 'migration-done':
            return { message: `${event.id}: ${event.status}`, ms: event.ms };
    }
}
/** Keeps what happened, with times, and passes it on: the execution log that people used to fill in by hand. */
function keepLog(next, now = () => new Date()) {
    const lines = [];
    return {
        lines,
        progress(event) {
            const line = lineOf(event);
            if (line !== undefined) {
                lines.push({
                    at: now().toISOString(),
                    event: event.type,
                    message: line.message,
                    ...(line.ms === undefined ? {} : { ms: Math.round(line.ms * 100) / 100 }),
                });
            }
            next(event);
        },
    };
}

// EXTERNAL MODULE: ./lib/steps/report.js
var steps_report = __webpack_require__(441);
// EXTERNAL MODULE: ./lib/commands/apply-report.js
var apply_report = __webpack_require__(8397);
// EXTERNAL MODULE: ./lib/commands/shared.js
var shared = __webpack_require__(5629);
;// CONCATENATED MODULE: ./lib/commands/apply.js
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




function sessionsOf(context) {
    return context.engine.traits.sessions;
}
/** Closes, in this order, what was opened, also where something else failed meanwhile. */
function closing(...sessions) {
    const opened = sessions.map((session) => session.catch(() => undefined));
    return {
        async [Symbol.asyncDispose]() {
            for (const session of opened)
                await (await session)?.close();
        },
    };
}
/** Plans again, checks, backs up, applies, verifies: all under the migration lock. */
const apply = {
    name: 'apply',
    async run(outer) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            (0,shared/* needUrl */.Yi)(outer);
            const log = keepLog(outer.host.progress);
            const context = { ...outer, host: { ...outer.host, progress: log.progress } };
            const { engine, inputs } = context;
            const started = performance.now();
            // All at once: over a network each session takes several round trips, and the files take their time too.
            const opening = context.open('apply', false);
            const secondOpening = sessionsOf(context) === 'many' ? context.open('lock', false) : Promise.resolve(undefined);
            const _ = __addDisposableResource(env_1, closing(secondOpening, opening), true);
            const read = await context.read();
            context.host.progress({ type: 'phase', name: 'Migration lock' });
            const target = await opening;
            const second = await secondOpening;
            const lock = __addDisposableResource(env_1, await engine.dialect.lock(second ?? target, {
                timeoutMs: inputs.lockWaitMs,
                onWait: (holder, waited) => context.host.progress({
                    type: 'waiting',
                    text: `the migration lock is held by ${holder}; waiting (${Math.round(waited / 1000)} s)`,
                }),
            }), true);
            // Read only now: another run may have applied while this one waited for the lock.
            const pending = await (0,shared/* pendingOn */.zH)(context, target, read);
            const base = { ...(0,steps_report/* emptyReport */._O)('apply', inputs.label, context.run), target: (0,shared/* reportTarget */.E6)(target.server) };
            const blocking = pending.problems.length > 0;
            const report = pending.todo.length === 0 && !blocking
                ? (0,apply_report/* untouched */.$)(base, await (0,shared/* planOn */.J9)(context, target, pending), 'clean', 'Nothing was pending: the database is up to date.')
                : await (await Promise.all(/* import() */[__webpack_require__.e(156), __webpack_require__.e(157), __webpack_require__.e(949), __webpack_require__.e(697), __webpack_require__.e(726), __webpack_require__.e(146), __webpack_require__.e(426), __webpack_require__.e(744)]).then(__webpack_require__.bind(__webpack_require__, 8744))).applyUnderLock(context, target, second, lock, pending, base);
            return { ...report, run: { ...report.run, ms: performance.now() - started }, log: log.lines };
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
    },
};


/***/ })

};
