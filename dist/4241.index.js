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
/* harmony import */ var _steps_expectations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85620);
/* harmony import */ var _steps_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59078);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10441);
/* harmony import */ var _steps_verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50426);
/* harmony import */ var _shared_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15629);
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
    const target = await (0,_shared_js__WEBPACK_IMPORTED_MODULE_3__/* .targetOf */ .$r)(context, session, pending);
    return (0,_steps_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .driftAgainst */ .x)(await (0,_shared_js__WEBPACK_IMPORTED_MODULE_3__/* .planRequest */ .NX)(context, pending, target));
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
    const drift = await lookForDrift(context, session, pending);
    const expected = expectations === undefined ? [] : await (0,_steps_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .runExpectations */ .f)(session, expectations);
    return { checks: [driftCheck(drift), ...expected], drift };
}
async function check(context, name, withExpectations) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        (0,_shared_js__WEBPACK_IMPORTED_MODULE_3__/* .needUrl */ .Yi)(context);
        const read = await context.read();
        const expectations = withExpectations ? await (0,_steps_expectations_js__WEBPACK_IMPORTED_MODULE_0__.readExpectations)(context.folder, context.inputs.verify) : undefined;
        (0,_steps_expectations_js__WEBPACK_IMPORTED_MODULE_0__.refuseStray)(expectations, read.migrations, context.inputs.verify ?? '');
        const session = __addDisposableResource(env_1, await context.open('plan', true), true);
        const pending = await (0,_shared_js__WEBPACK_IMPORTED_MODULE_3__/* .pendingOn */ .zH)(context, session, read);
        const { checks, drift } = await checksOf(context, session, pending, expectations);
        const failed = checks.filter((one) => !one.ok);
        return {
            ...(0,_steps_report_js__WEBPACK_IMPORTED_MODULE_4__/* .emptyReport */ ._O)(name, context.inputs.label, context.run),
            verdict: failed.length === 0 ? 'clean' : 'failed',
            headline: failed.length === 0
                ? `${checks.length} ${checks.length === 1 ? 'check holds' : 'checks hold'}.`
                : `${failed.length} of ${checks.length} checks do not hold: ${failed[0]?.name ?? ''}.`,
            target: (0,_shared_js__WEBPACK_IMPORTED_MODULE_3__/* .reportTarget */ .E6)(session.server),
            history: (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_4__/* .reportHistory */ .LN)(pending),
            plan: { digest: '', migrations: [], changes: [], drift, findings: [] },
            verify: { checks },
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


/***/ })

};
