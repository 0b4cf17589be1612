export const id = 8592;
export const ids = [8592];
export const modules = {

/***/ 81067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ LABELS)
/* harmony export */ });
/** Servers as people call them. */
const LABELS = {
    postgres: 'PostgreSQL',
    mysql: 'MySQL',
    mariadb: 'MariaDB',
    tidb: 'TiDB',
};


/***/ }),

/***/ 28524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   AX: () => (/* binding */ sharedFolder),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   gB: () => (/* binding */ visibleLines),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   tl: () => (/* binding */ shortLine)
/* harmony export */ });
/**
 * Characters that show nothing, or that change what is around them: controls, bidirectional marks, zero-width and odd
 * spaces, lone surrogates, private use. A name that holds one must look as strange as it is.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]/gu;
/** The same, without line feed and tab. */
const HIDDEN_IN_LINES = /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]/gu;
function name(character) {
    return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
/** A name or another short text: every hidden character, line ends too, as `<U+202E>`. */
function visible(text) {
    return text.replace(HIDDEN, name);
}
/** A text of several lines: as `visible`, with line ends and tabs kept. */
function visibleLines(text) {
    return text.replace(/\r\n?/g, '\n').replace(HIDDEN_IN_LINES, name);
}
/** Running text on one line: white space between words is one space, the rest as `visible`. */
function oneLine(text) {
    return visible(text.replace(/[ \t\r\n]+/g, ' ').trim());
}
/** The first characters of a text, with `…` where it goes on. Never cuts a character in two. */
function shorten(text, longest) {
    if (text.length <= longest)
        return text;
    const end = Math.max(0, longest - 1);
    const unit = text.charCodeAt(end - 1);
    return `${text.slice(0, unit >= 0xd800 && unit <= 0xdbff ? end - 1 : end)}…`;
}
/** One line of at most that many characters; work does not grow with the text's length. */
function shortLine(text, longest) {
    return shorten(oneLine(shorten(text, longest * 4 + 64)), longest);
}
/** A name of at most that many characters; its white space is part of it and is shown. */
function shortName(text, longest) {
    return shorten(visible(shorten(text, longest)), longest);
}
/** How many characters of all paths are the folder that they have in common: in a narrow table it only takes room. */
function sharedFolder(paths) {
    const [first = ''] = paths;
    let end = first.lastIndexOf('/') + 1;
    while (end > 0 && !paths.every((path) => path.startsWith(first.slice(0, end))))
        end = first.lastIndexOf('/', end - 2) + 1;
    return end;
}
/** The first lines and characters of a longer text; what was left out is said on a last line. */
function clip(text, longest, lines = 60) {
    const cutAt = nthLineEnd(text, lines);
    const end = Math.min(cutAt, longest);
    if (end >= text.length)
        return text;
    return `${shorten(text, end + 1)}\n… ${text.length - end} more characters`;
}
function nthLineEnd(text, lines) {
    let at = -1;
    for (let seen = 0; seen < lines; seen += 1) {
        at = text.indexOf('\n', at + 1);
        if (at === -1)
            return text.length;
    }
    return at;
}


/***/ }),

/***/ 98915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ shortHash),
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   Ge: () => (/* binding */ rows),
/* harmony export */   KW: () => (/* binding */ age),
/* harmony export */   L5: () => (/* binding */ serverName),
/* harmony export */   MV: () => (/* binding */ layoutWords),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   gN: () => (/* binding */ sizesOf),
/* harmony export */   iE: () => (/* binding */ stamp),
/* harmony export */   n$: () => (/* binding */ moment),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   wr: () => (/* binding */ adviceOf)
/* harmony export */ });
/* harmony import */ var _model_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81067);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28524);


/** `12,400`: the same everywhere, whatever the machine's language. */
function number(value) {
    if (!Number.isFinite(value))
        return '?';
    const whole = Math.abs(value) >= 1e15 ? String(value) : String(Math.round(value));
    return whole.includes('e') ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
/** `1 statement`, `2 statements`. */
function count(value, one, many = `${one}s`) {
    return `${number(value)} ${value === 1 ? one : many}`;
}
/** What an error advises beside the next step, which renderers show by itself. */
function adviceOf({ error, apply }) {
    const hint = error?.hint ?? '';
    const next = apply?.next ?? '';
    return next !== '' && hint.endsWith(next) ? hint.slice(0, -next.length).trimEnd() : hint;
}
/** Of which layout a migration is, where a report has several. */
function layoutWords(of, print) {
    return of.layout === undefined ? '' : ` (${print((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(of.layout.slice(0, 40)))})`;
}
/** A duration as people say it: `0.4 ms`, `48 ms`, `3.2 s`, `2 min 5 s`, `1 h 4 min`. */
function duration(ms) {
    if (!Number.isFinite(ms) || ms < 0)
        return '?';
    if (ms > 0 && ms < 1)
        return `${Math.max(0.1, ms).toFixed(1)} ms`;
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${number(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}
/** `42 min`, `3 h 5 min`: to the minute. */
function age(seconds) {
    const minutes = Math.round(seconds / 60);
    if (seconds < 60)
        return `${Math.round(seconds)} s`;
    if (minutes < 120)
        return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    return hours < 48 ? `${hours} h ${minutes % 60} min` : `${number(Math.floor(hours / 24))} days`;
}
const UNITS = ['kB', 'MB', 'GB', 'TB', 'PB'];
/** A size in decimal units: `512 bytes`, `12.3 MB`. */
function size(bytes) {
    if (!Number.isFinite(bytes) || bytes < 0)
        return '?';
    if (bytes < 1000)
        return count(bytes, 'byte');
    let value = bytes / 1000;
    let unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${value < 10 ? value.toFixed(1) : number(value)} ${UNITS[unit] ?? ''}`;
}
/** A number of rows where the exact one does not help: `12.4 million rows`. */
function rows(value) {
    if (value >= 1e9)
        return `${(value / 1e9).toFixed(1)} billion rows`;
    if (value >= 1e6)
        return `${(value / 1e6).toFixed(1)} million rows`;
    return count(value, 'row');
}
const ISO = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/;
/** Date and time of an ISO 8601 text in UTC; anything else stays as it is. */
function moment(iso) {
    const [, date, time] = ISO.exec(iso) ?? [];
    return date === undefined || time === undefined ? { date: (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(iso), time: '' } : { date, time: `${time} UTC` };
}
function stamp(iso) {
    const { date, time } = moment(iso);
    return `${date} ${time}`.trim();
}
/** A server as people call it. */
const serverName = (engine) => Object.hasOwn(_model_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .LABELS */ .k, engine) ? _model_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .LABELS */ .k[engine] : engine;
/** The beginning of a hash: enough to compare by eye. */
function shortHash(hash) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(hash.replace(/^sha256:/, '')).slice(0, 12);
}
function sizesOf(plan) {
    const known = new Map((plan?.sizes ?? []).map((entry) => [entry.relation, entry]));
    return (relation) => {
        const entry = known.get(relation);
        const facts = [
            ...(entry === undefined || entry.rows === null ? [] : [rows(entry.rows)]),
            ...(entry === undefined || entry.bytes === null ? [] : [size(entry.bytes)]),
        ];
        return facts.length === 0 ? '' : ` (${facts.join(', ')})`;
    };
}
/** Each relation's size where it is first named: said again on every line it would only be noise. */
function once(sizeOf) {
    const told = new Set();
    return (relation) => {
        if (told.has(relation))
            return '';
        told.add(relation);
        return sizeOf(relation);
    };
}


/***/ }),

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
