export const id = 6622;
export const ids = [6622,5620,4241];
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


/***/ }),

/***/ 85620:
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
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('bad-expectations', `The file that \`verify\` names cannot be read: ${path} (${cause.code ?? 'unknown reason'})`, 'Write its path relative to `working-directory`, and see that it is checked out.', { cause });
    }
    // Most runs name no such file, and need no parser of YAML.
    const { parseExpectations } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2762)]).then(__webpack_require__.bind(__webpack_require__, 42762));
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
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('bad-expectations', stray.map(({ line, message }) => `${path}:${line}: ${message}`).join('\n'), 'Correct the name after `after`, or take it out to run the query at the end.', { place: { path, line: stray[0]?.line ?? 1 } });
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


/***/ })

};
