export const id = 6558;
export const ids = [6558];
export const modules = {

/***/ 16558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _layouts_program_tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78429);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10441);
/* harmony import */ var _shared_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15629);
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



/** Its own words, by a session that only reads. */
async function ofTool(context, session) {
    const { toolStatus } = await __webpack_require__.e(/* import() */ 616).then(__webpack_require__.bind(__webpack_require__, 60616));
    const { engine, inputs, programs, signal } = context;
    const further = engine.traits.sessions === 'many' ? () => context.open('plan', true) : undefined;
    return toolStatus({ command: inputs.programStatus, session, further, engine, programs, signal });
}
/** Which migrations are applied, pending, edited, missing, out of order, half done. Only reads. */
const status = {
    name: 'status',
    async run(context) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            (0,_shared_js__WEBPACK_IMPORTED_MODULE_0__/* .needUrl */ .Yi)(context);
            const read = await context.read();
            const session = __addDisposableResource(env_1, await context.open('plan', true), true);
            const pending = await (0,_shared_js__WEBPACK_IMPORTED_MODULE_0__/* .pendingOn */ .zH)(context, session, read);
            const said = read.migrations.some(_layouts_program_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommand */ .y) ? await ofTool(context, session) : [];
            const problems = pending.problems.length;
            const applied = pending.applied.filter((row) => row.state === 'applied').length;
            return {
                ...(0,_steps_report_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyReport */ ._O)('status', context.inputs.label, context.run),
                verdict: problems === 0 ? 'clean' : 'warned',
                headline: `${applied} applied, ${pending.todo.length} pending${problems === 0 ? '' : `, ${problems} ${problems === 1 ? 'problem' : 'problems'}`}.`,
                target: (0,_shared_js__WEBPACK_IMPORTED_MODULE_0__/* .reportTarget */ .E6)(session.server),
                history: (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_2__/* .reportHistory */ .LN)(pending),
                notes: [...said, ...read.leftOut.map(({ path, reason }) => `${path} was left out: ${reason}`)],
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


/***/ })

};
