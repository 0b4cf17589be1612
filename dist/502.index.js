export const id = 502;
export const ids = [502];
export const modules = {

/***/ 50502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ ownSessionCheck),
/* harmony export */   refuseShared: () => (/* binding */ refuseShared)
/* harmony export */ });
/* unused harmony export OWN_SESSION */
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35864);
/* harmony import */ var _guarded_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93399);
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


const OWN_SESSION = 'session for the migration lock';
/** Opens a session as those are that hold locks and settings, and closes it: refused where a pooler would share it with others. */
async function refuseShared({ engine, url, connectTimeoutMs }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const _ = __addDisposableResource(env_1, await engine.connect({
            url,
            connectTimeoutMs,
            applicationName: 'migrate-on-merge preflight',
            readOnly: true,
            lasting: true,
        }), true);
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
/** The migration lock lives as long as its session: a pooler that shares sessions would share or lose it. */
function ownSessionCheck(server, way, direct) {
    const tell = (words) => [
        (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6)(OWN_SESSION, true, 'a session of its own', `${words}${direct ? ' (`direct-url`)' : ''}`),
    ];
    if (server.pooled !== true)
        return Promise.resolve(tell('no pooler in front'));
    return (0,_guarded_js__WEBPACK_IMPORTED_MODULE_1__/* .guarded */ .N)(OWN_SESSION, async () => {
        await refuseShared(way);
        return tell('behind a pooler in session mode');
    });
}


/***/ })

};
