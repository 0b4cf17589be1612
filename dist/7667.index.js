export const id = 7667;
export const ids = [7667];
export const modules = {

/***/ 67667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _steps_analyze_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85865);
/* harmony import */ var _steps_pending_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53644);
/* harmony import */ var _steps_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6903);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10441);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13838);
/* harmony import */ var _shared_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15629);
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







async function againstTarget(context, read) {
    const { dialect } = context.engine;
    const { historySchema, requireReadOnly, shadow } = context.inputs;
    const notes = [];
    // The session only reads, and is closed before the rehearsal: a plan holds nothing open on production.
    const target = await (async () => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const session = __addDisposableResource(env_1, await context.open('plan', true), true);
            const writable = await dialect.couldWrite(session);
            if (writable !== undefined) {
                if (requireReadOnly)
                    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('not-read-only', `\`require-read-only\` is set, and this ${dialect.readOnly.who} could write: ${writable}.`, `Plan with a ${dialect.readOnly.who} that may only read: ${dialect.readOnly.rights}`);
                notes.push(session.server.settings?.['transaction_read_only'] === 'OFF'
                    ? `The plan's ${dialect.readOnly.who} could write (${writable}), and this server cannot hold a session to reading. Only our own word says that the plan writes nothing; a ${dialect.readOnly.who} that may only read is safer.`
                    : `The plan's ${dialect.readOnly.who} could write (${writable}); its session was read-only by ${dialect.readOnly.by}. A ${dialect.readOnly.who} that may only read is safer.`);
            }
            const applied = await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_4__/* .readHistory */ .L)(session, dialect, historySchema);
            return (0,_steps_pending_js__WEBPACK_IMPORTED_MODULE_2__/* .toPending */ .F)({ read, applied: applied ?? [], source: 'history' }).todo.length === 0
                ? { server: session.server, applied, environment: { roles: [], settings: [] }, catalog: undefined }
                : await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_4__/* .readTarget */ ._)(session, dialect, historySchema, applied, shadow);
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
    })();
    const pending = (0,_steps_pending_js__WEBPACK_IMPORTED_MODULE_2__/* .toPending */ .F)({ read, applied: target.applied ?? [], source: 'history' });
    return { planned: await (0,_steps_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .makePlan */ .C)(await (0,_shared_js__WEBPACK_IMPORTED_MODULE_5__/* .planRequest */ .NX)(context, pending, target)), server: target.server, notes };
}
async function withoutTarget(context, read) {
    const { applied, source, note } = await context.since(read);
    const pending = (0,_steps_pending_js__WEBPACK_IMPORTED_MODULE_2__/* .toPending */ .F)({ read, applied, source });
    const notes = note === undefined ? [] : [note];
    return { planned: await (0,_steps_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .makePlan */ .C)(await (0,_shared_js__WEBPACK_IMPORTED_MODULE_5__/* .planRequest */ .NX)(context, pending, undefined)), server: undefined, notes };
}
/** Reads the migrations, runs the pending ones on a shadow database, reports. Never writes to the target. */
const plan = {
    name: 'plan',
    async run(context) {
        const read = await context.read();
        // What an apply would stumble over after the merge is said before it.
        const { verify } = context.inputs;
        if (verify !== undefined) {
            const { readExpectations, refuseStray } = await __webpack_require__.e(/* import() */ 5620).then(__webpack_require__.bind(__webpack_require__, 85620));
            refuseStray(await readExpectations(context.folder, verify), read.migrations, verify);
        }
        const { planned, server, notes } = await (context.inputs.databaseUrl === undefined
            ? withoutTarget(context, read)
            : againstTarget(context, read));
        const verdict = (0,_steps_analyze_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOf */ .V)(planned.plan.findings, context.inputs.failOn);
        const facts = (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_6__/* .reportFacts */ .gi)(planned.plan);
        return {
            ...(0,_steps_report_js__WEBPACK_IMPORTED_MODULE_6__/* .emptyReport */ ._O)('plan', context.inputs.label, context.run),
            ...facts,
            verdict,
            headline: (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_6__/* .planHeadline */ .MM)(planned.plan, verdict),
            target: (0,_shared_js__WEBPACK_IMPORTED_MODULE_5__/* .reportTarget */ .E6)(server),
            notes: [...notes, ...facts.notes, ...read.leftOut.map(({ path, reason }) => `${path} was left out: ${reason}`)],
        };
    },
};


/***/ })

};
