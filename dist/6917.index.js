export const id = 6917;
export const ids = [6917];
export const modules = {

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
var steps_report = __webpack_require__(10441);
// EXTERNAL MODULE: ./lib/commands/shared.js
var shared = __webpack_require__(15629);
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
                signal: context.signal,
                worker: second === undefined ? undefined : target,
                onWait: (holder, waited) => context.host.progress({
                    type: 'waiting',
                    text: `the migration lock is held by ${holder}; waiting (${Math.round(waited / 1000)} s)`,
                }),
            }), true);
            // Read only now: another run may have applied while this one waited for the lock.
            const pending = await (0,shared/* pendingOn */.zH)(context, target, read);
            const nothing = pending.todo.length + pending.problems.length === 0;
            const numbers = nothing ? [] : (await context.pullRequests.of((0,shared/* filesOf */.R8)(pending))).numbers;
            const base = {
                ...(0,steps_report/* emptyReport */._O)('apply', inputs.label, { ...context.run, pullRequests: numbers }),
                target: (0,shared/* reportTarget */.E6)(target.server),
            };
            const report = nothing
                ? await (await __webpack_require__.e(/* import() */ 5974).then(__webpack_require__.bind(__webpack_require__, 75974))).applyNothing(context, target, read, pending, base)
                : await (await Promise.all(/* import() */[__webpack_require__.e(9437), __webpack_require__.e(8577), __webpack_require__.e(9271), __webpack_require__.e(8080), __webpack_require__.e(9093), __webpack_require__.e(5865), __webpack_require__.e(146), __webpack_require__.e(381), __webpack_require__.e(4451), __webpack_require__.e(362), __webpack_require__.e(6027), __webpack_require__.e(4666)]).then(__webpack_require__.bind(__webpack_require__, 94666))).applyUnderLock(context, target, second, lock, pending, base);
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
