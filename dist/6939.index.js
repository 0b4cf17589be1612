export const id = 6939;
export const ids = [6939];
export const modules = {

/***/ 76939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   baseline: () => (/* binding */ baseline)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _model_migration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78889);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10441);
/* harmony import */ var _shared_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15629);
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




/** Records migrations up to `--to ID` as applied without running them: the way in for a database that has its tables already. */
const baseline = {
    name: 'baseline',
    async run(context) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            (0,_shared_js__WEBPACK_IMPORTED_MODULE_1__/* .needUrl */ .Yi)(context);
            const { engine, inputs } = context;
            const { to } = inputs;
            // What is in is told file by file, also where one script sums them up
            const { squashed: _, ...read } = await context.read();
            const ids = read.migrations.map((m) => m.id);
            const last = to === undefined ? -1 : ids.findIndex((id) => id === to || id === `${to}.sql`);
            if (to === undefined || last === -1) {
                throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('bad-input', to === undefined ? '`baseline` needs `--to ID`.' : `There is no migration \`${to}\`.`, `Name the last migration that is in the database already, one of: ${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ', …' : ''}.`);
            }
            const session = __addDisposableResource(env_1, await context.open('apply', false), true);
            const second = __addDisposableResource(env_1, engine.traits.sessions === 'many' ? await context.open('lock', false) : undefined, true);
            const _lock = __addDisposableResource(env_1, await engine.dialect.lock(second ?? session, {
                timeoutMs: inputs.lockWaitMs,
                onWait: (holder) => context.host.progress({ type: 'waiting', text: `the migration lock is held by ${holder}` }),
            }), true);
            const before = await (0,_shared_js__WEBPACK_IMPORTED_MODULE_1__/* .pendingOn */ .zH)(context, session, read);
            const wanted = new Set(ids.slice(0, last + 1));
            const todo = before.todo.filter((m) => wanted.has(m.id));
            if (!inputs.dryRun) {
                const history = engine.dialect.history(session, inputs.historySchema);
                await history.ensure();
                await session.run('BEGIN');
                for (const m of todo) {
                    await history.record({
                        id: m.id,
                        path: m.path,
                        checksum: m.checksum,
                        actor: context.run.actor,
                        commit: context.run.commit,
                        runUrl: context.run.runUrl,
                        planDigest: _model_migration_js__WEBPACK_IMPORTED_MODULE_2__/* .BASELINE */ .U,
                        tool: context.run.tool,
                    }, { durationMs: 0, statements: 0 });
                }
                await session.run('COMMIT');
            }
            const after = inputs.dryRun ? before : await (0,_shared_js__WEBPACK_IMPORTED_MODULE_1__/* .pendingOn */ .zH)(context, session, read);
            return {
                ...(0,_steps_report_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyReport */ ._O)('baseline', inputs.label, context.run),
                headline: `${todo.length} ${todo.length === 1 ? 'migration' : 'migrations'} ${inputs.dryRun ? 'would be recorded' : 'recorded'} as applied without running ${todo.length === 1 ? 'it' : 'them'}.`,
                target: (0,_shared_js__WEBPACK_IMPORTED_MODULE_1__/* .reportTarget */ .E6)(session.server),
                history: (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_3__/* .reportHistory */ .LN)(after),
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
    },
};


/***/ }),

/***/ 78889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ BASELINE)
/* harmony export */ });
/** Stands in the history in place of a digest where a migration was recorded without being run. */
const BASELINE = 'baseline';


/***/ })

};
