#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 71553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 98253:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util/types");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 15141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ withErrorPage),
/* harmony export */   o: () => (/* binding */ publishedAt)
/* harmony export */ });
/** Where this very version of the action has a file, for people to read; undefined outside of a workflow, and of an action without a repository. */
function publishedAt(env, file) {
    const { GITHUB_ACTION_REPOSITORY: repository = '', GITHUB_ACTION_REF: ref = '' } = env;
    const published = /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\w./-]+$/.test(ref);
    return published ? `https://github.com/${repository}/blob/${ref}/${file}` : undefined;
}
/** The report with the address of its error's entry in docs/errors.md, where there is one. */
function withErrorPage(report, env) {
    const page = report.error === null ? undefined : publishedAt(env, `docs/errors.md#${anchorOf(report.error.code)}`);
    if (report.error === null || page === undefined)
        return report;
    return { ...report, error: { ...report.error, page } };
}
/** As GitHub makes it of the heading. */
const anchorOf = (code) => code.toLowerCase();


/***/ }),

/***/ 84982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./lib/model/error.js
var error = __nccwpck_require__(61343);
;// CONCATENATED MODULE: ./lib/github/patience.js
const PATIENCE = {
    totalWaitMs: 60_000,
    answerMs: 30_000,
    retries: 3,
    secondMs: 1_000,
    hurriedMs: 2_000,
    onWait: () => undefined,
};
/** Settings and a plug-in, which put a bound on what the retry and throttling plug-ins would wait. */
function patienceSettings(patience) {
    let left = patience.totalWaitMs;
    const take = (seconds, why) => {
        const wait = seconds * patience.secondMs;
        if (wait > left || patience.hurry?.aborted === true)
            return false;
        left -= wait;
        patience.onWait(`GitHub ${why}; asking again in ${seconds} s`);
        return true;
    };
    const patient = answerTime(patience);
    const onLimit = (kind) => (seconds, _options, _octokit, retryCount) => retryCount < patience.retries && take(seconds, `has a ${kind} rate limit`);
    return {
        retry: {
            retries: patience.retries,
            retryAfterBaseValue: patience.secondMs,
            // Rate limits are the other plug-in's business, which knows how long to wait.
            doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451],
        },
        throttle: {
            // Limits are kept per client: nothing is shared by two of them.
            id: `migrate-on-merge-${clients++}`,
            retryAfterBaseValue: patience.secondMs,
            onRateLimit: onLimit('primary'),
            onSecondaryRateLimit: onLimit('secondary'),
            // A run makes a handful of requests one after the other; the pace for bulk writers would only delay it.
            write: UNPACED,
            notifications: UNPACED,
        },
        /** Stands next to the wire, so that the other plug-ins see what it makes of an answer. */
        plugin: (octokit) => {
            octokit.hook.before('request', (options) => {
                options.request = { ...options.request, signal: patient() };
            });
            octokit.hook.after('request', (response, options) => {
                // A connection cut amid the answer leaves a text that is no JSON, which would pass for an empty page.
                if (typeof response.data === 'string' && /json/.test(response.headers['content-type'] ?? '')) {
                    throw Object.assign(new Error('The answer was cut off.'), {
                        name: 'HttpError',
                        status: 500,
                        request: options,
                    });
                }
            });
            octokit.hook.error('request', (error, options) => {
                const { status } = error;
                const attempt = Number(options.request?.['retryCount'] ?? 0) + 1;
                const allowed = Number(options.request?.['retries'] ?? patience.retries);
                if (typeof status === 'number' && status >= 500 && attempt <= allowed) {
                    const why = 'response' in error ? `answered ${status}` : 'could not be reached';
                    if (!take(attempt ** 2, why))
                        options.request = { ...options.request, retries: 0 };
                }
                // The edge answers so without saying which limit it means.
                if (status === 429 && !/secondary rate/i.test(error.message))
                    error.message += ' (secondary rate limit)';
                throw error;
            });
            return {};
        },
    };
}
let clients = 0;
/** Gives each request the end of its time, which comes nearer for those under way when the run is told to end. */
function answerTime({ answerMs, hurriedMs, hurry }) {
    if (hurry === undefined)
        return () => AbortSignal.timeout(answerMs);
    const soon = new AbortController();
    const shorten = () => {
        const over = new DOMException('The run was told to end.', 'TimeoutError');
        setTimeout(() => soon.abort(over), hurriedMs).unref();
    };
    hurry.addEventListener('abort', shorten, { once: true });
    return () => hurry.aborted
        ? AbortSignal.timeout(Math.min(answerMs, hurriedMs))
        : AbortSignal.any([AbortSignal.timeout(answerMs), soon.signal]);
}
/** Stands in for a Bottleneck group without a pace. */
const UNPACED = {
    key: () => ({
        schedule: async (_options, task, ...args) => task(...args),
    }),
};

;// CONCATENATED MODULE: ./lib/github/client.js


/** Makes a client; the libraries behind it are loaded only now. No request is made yet. */
async function connect(options) {
    const token = options.token.trim();
    // A line end would make a second header; the token itself must not be shown.
    if (token === '' || /[^\x21-\x7e]/.test(token)) {
        throw new error/* ActionError */.lZ('GITHUB_TOKEN', token === '' ? 'There is no token for GitHub.' : 'The token for GitHub holds characters that no token has.', 'Leave `github-token` out to use the token of the run, or pass the whole token without quotes and spaces.');
    }
    const patience = { ...PATIENCE, ...options.patience };
    const { retry, throttle, plugin } = patienceSettings(patience);
    const [github, retrying, throttling] = await load();
    const octokit = github.getOctokit(token, { baseUrl: options.apiUrl, userAgent: 'migrate-on-merge', log: SILENT, retry, throttle }, plugin, retrying.retry, throttling.throttling);
    return { octokit, graphqlUrl: options.graphqlUrl, patience, ...options.repository };
}
/** Warnings of the libraries quote addresses and answers; what matters of them comes back as an error. */
const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
async function load() {
    try {
        return await Promise.all([
            Promise.all(/* import() */[__nccwpck_require__.e(4119), __nccwpck_require__.e(1758)]).then(__nccwpck_require__.bind(__nccwpck_require__, 11758)),
            Promise.all(/* import() */[__nccwpck_require__.e(3251), __nccwpck_require__.e(9735)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49735)),
            Promise.all(/* import() */[__nccwpck_require__.e(3251), __nccwpck_require__.e(6856)]).then(__nccwpck_require__.bind(__nccwpck_require__, 86856)),
        ]);
    }
    catch (cause) {
        // @actions/github reads the event as it is loaded, and throws where that is no JSON.
        throw new error/* ActionError */.lZ('GITHUB_CLIENT', "The GitHub client could not be loaded; the runner's event file may be damaged.", 'Look at the file that `GITHUB_EVENT_PATH` names, or unset it.', { cause });
    }
}


/***/ }),

/***/ 74510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   COMMENT_LIMIT: () => (/* reexport safe */ _marker_js__WEBPACK_IMPORTED_MODULE_1__.W$),
/* harmony export */   findComment: () => (/* binding */ findComment),
/* harmony export */   markerOf: () => (/* reexport safe */ _marker_js__WEBPACK_IMPORTED_MODULE_1__.we),
/* harmony export */   postComment: () => (/* binding */ postComment),
/* harmony export */   roomFor: () => (/* reexport safe */ _marker_js__WEBPACK_IMPORTED_MODULE_1__.N_),
/* harmony export */   saysApplying: () => (/* binding */ saysApplying)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(58500);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(35917);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(13220);
/* harmony import */ var _viewer_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(79997);





const ATTEMPTS = 3;
const READ_ONLY = 'GitHub would not post the comment: runs for pull requests from forks and from Dependabot get a token that can only read. The report stands in the job summary; `command: comment` in a `workflow_run` workflow can post it.';
/**
 * Posts the one comment of a label, or edits it where its text changed. What GitHub refuses is a result and not an
 * exception, so that a failed comment never changes a verdict.
 */
async function postComment(client, request) {
    // One that is too long is a fault of ours, whatever stands there.
    if (typeof request.body === 'string')
        textFor(request, undefined);
    try {
        const newer = await newerHead(client, request);
        if (newer !== undefined) {
            const reason = `Pull request #${request.pullRequest} has moved on to ${newer.slice(0, 7)}, whose run writes the comment.`;
            return { action: 'superseded', reason };
        }
        return await post(client, request);
    }
    catch (error) {
        const trouble = (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .troubleOf */ .LH)(error);
        if (trouble === undefined)
            throw error;
        return { action: 'refused', reason: reasonOf(trouble, request, client) };
    }
}
/** The comment of a label, the oldest where there are several; undefined where this token's owner wrote none. */
async function findComment(client, pullRequest, label, author) {
    const { octokit, owner, repo } = client;
    const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
        owner,
        repo,
        issue_number: pullRequest,
        per_page: 100,
    });
    let ours = author;
    for await (const { data } of pages) {
        for (const { id, node_id: nodeId, html_url: url, body = '', user } of data) {
            // Anybody can paste our line, so the author decides; who we are is asked only once it matters.
            if (user === null || !(0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .hasMarker */ .xY)(body, label))
                continue;
            ours ??= await (0,_viewer_js__WEBPACK_IMPORTED_MODULE_3__.viewerLogin)(client);
            if (user.login === ours)
                return { id, nodeId, url, body, author: user.login };
        }
    }
    return undefined;
}
/** Whether the comment of a label says that an apply is under way, by its hidden last line. */
async function saysApplying(client, pullRequest, label) {
    return (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .insist */ .R6)(client, `list the comments of pull request #${pullRequest}`, 'pull-requests: read', async () => {
        const found = await findComment(client, pullRequest, label);
        return found !== undefined && (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .isApplying */ .Bs)(found.body);
    });
}
/** The whole comment, in place of the one that may be there. */
function textFor({ label, body, content, standing, record }, old) {
    const kept = typeof record === 'object' ? (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .recordIn */ .Rn)(old?.body ?? '') : record;
    const text = typeof body === 'string' ? body : body((0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .roomFor */ .N_)(label, kept));
    return (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .fullBody */ .EN)(label, text, { content, standing, record: kept });
}
async function post(client, request) {
    for (let attempt = 1;; attempt++) {
        const old = await findComment(client, request.pullRequest, request.label);
        const edited = old === undefined ? undefined : await edit(client, old, textFor(request, old));
        if (edited !== undefined) {
            return attempt > 1 && edited.action === 'unchanged' ? { ...edited, action: 'created' } : edited;
        }
        try {
            return await create(client, request);
        }
        catch (error) {
            // Nobody knows whether a write that was cut off happened: only looking again keeps it one comment.
            const kind = (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .troubleOf */ .LH)(error)?.kind;
            const last = attempt === ATTEMPTS || client.patience.hurry?.aborted === true;
            if ((kind !== 'server' && kind !== 'network') || last)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(attempt ** 2 * client.patience.secondMs);
        }
    }
}
/** Undefined where the comment was deleted since it was found. */
async function edit(client, old, body) {
    const { octokit, owner, repo } = client;
    if ((0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .sameBody */ .NZ)(old.body, body))
        return { action: 'unchanged', url: old.url };
    try {
        const { data } = await octokit.rest.issues.updateComment({ owner, repo, comment_id: old.id, body });
        return { action: 'updated', url: data.html_url };
    }
    catch (error) {
        if ((0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .troubleOf */ .LH)(error)?.kind === 'missing')
            return undefined;
        throw error;
    }
}
async function create(client, request) {
    const { octokit, owner, repo } = client;
    const { data } = await octokit.rest.issues.createComment({
        owner,
        repo,
        issue_number: request.pullRequest,
        body: textFor(request, undefined),
        request: { retries: 0 },
    });
    const made = { action: 'created', url: data.html_url };
    try {
        return (await yieldToOlder(client, request, data.id, data.user?.login)) ?? made;
    }
    catch (error) {
        if ((0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .troubleOf */ .LH)(error) === undefined)
            throw error;
        return made;
    }
}
/**
 * A pull request opened with labels starts several runs at once, none of which sees a comment yet. The older comment
 * stays, so all of them agree on one without talking to each other. The answer to our own write also says for certain who
 * we are, which mends a wrong guess.
 */
async function yieldToOlder(client, request, id, author) {
    if (author === undefined)
        return undefined;
    const oldest = await findComment(client, request.pullRequest, request.label, author);
    if (oldest === undefined || oldest.id >= id)
        return undefined;
    const edited = await edit(client, oldest, textFor(request, oldest));
    if (edited === undefined)
        return undefined;
    const { octokit, owner, repo } = client;
    await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
    return { action: 'updated', url: oldest.url };
}
async function newerHead(client, request) {
    const { octokit, owner, repo } = client;
    if (typeof request.headSha !== 'string')
        return undefined;
    try {
        const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: request.pullRequest });
        return data.head.sha === request.headSha ? undefined : data.head.sha;
    }
    catch (error) {
        // A token may write comments without being allowed to ask this.
        if ((0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .troubleOf */ .LH)(error) === undefined)
            throw error;
        return undefined;
    }
}
function reasonOf(trouble, request, client) {
    const refused = trouble.kind === 'permission' || trouble.kind === 'missing';
    if (refused && request.readOnlyToken === true)
        return READ_ONLY;
    return (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(trouble, 'post the comment', 'pull-requests: write', client.patience);
}


/***/ }),

/***/ 67407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  v: () => (/* binding */ readTrigger)
});

;// CONCATENATED MODULE: ./lib/github/decide.js
const plan = (reason) => ({ command: 'plan', reason });
const apply = (reason) => ({ command: 'apply', reason });
const none = (reason) => ({ command: 'none', reason });
/** The one place that knows the rule of `command: auto`. */
function decide(facts) {
    switch (facts.event) {
        case 'pull_request':
        case 'pull_request_target':
            return ofPullRequest(facts);
        case 'merge_group':
            return facts.action === 'destroyed'
                ? none('The merge queue gave this group up, so there is nothing to plan.')
                : plan('The merge queue asks whether this group may be merged.');
        case 'push':
            return ofPush(facts);
        case 'schedule':
            return { command: 'drift', reason: 'A schedule looks for drift.' };
        case 'workflow_dispatch':
            return plan('A run started by hand plans; name `command: apply` to apply.');
        case 'workflow_run':
            return none('A `workflow_run` does nothing by itself; name `command: comment` to post the report of that run.');
        case '':
            return none('This is no workflow run, so there is no event to go by: name a command.');
        default:
            return none(`The event \`${facts.event}\` stands for no command; name one with \`command\`.`);
    }
}
function ofPullRequest({ event, action, pullRequest, defaultBranch }) {
    const name = pullRequest === null ? 'The pull request' : `Pull request #${pullRequest.number}`;
    if (action === 'closed') {
        if (pullRequest?.merged !== true)
            return none(`${name} was closed without being merged.`);
        const into = `${name} was merged into \`${pullRequest.baseRef ?? 'its base'}\``;
        if (defaultBranch === null || pullRequest.baseRef === null)
            return none(`${into}, and the event does not say whether that is the default branch; name \`command: apply\`.`);
        if (pullRequest.baseRef === defaultBranch)
            return apply(`${into}, the default branch.`);
        return none(`${into}, which is not the default branch \`${defaultBranch}\`; to apply there, name \`command: apply\`.`);
    }
    const risk = event === 'pull_request_target'
        ? ' `pull_request_target` hands the secrets of this repository to a run about code that strangers may have written: never check out and run the head here; prefer `pull_request`.'
        : '';
    const what = action === 'synchronize' ? 'has new commits' : `was ${action?.replaceAll('_', ' ') ?? 'touched'}`;
    return plan(`${name} ${what}.${risk}`);
}
function ofPush({ ref, deleted, defaultBranch }) {
    if (ref === null)
        return none('The push names no branch.');
    if (deleted)
        return none(`The push deleted \`${ref}\`.`);
    if (!ref.startsWith('refs/heads/'))
        return none(`The push is to \`${ref}\`, which is no branch.`);
    const branch = ref.slice('refs/heads/'.length);
    if (defaultBranch === null)
        return none('The event does not say what the default branch is; name `command: apply`.');
    if (branch === defaultBranch)
        return apply(`The push is to the default branch \`${branch}\`.`);
    return none(`The push is to \`${branch}\`, which is not the default branch \`${defaultBranch}\`; to apply there, name \`command: apply\`.`);
}

// EXTERNAL MODULE: ./lib/github/json.js
var json = __nccwpck_require__(87781);
;// CONCATENATED MODULE: ./lib/github/event.js


/** Reads what started this run. The payload is hostile: anybody who opens a pull request writes parts of it. */
function readTrigger(env, payload) {
    const event = env['GITHUB_EVENT_NAME'] ?? '';
    const pullRequest = event === 'merge_group' ? queued(payload) : (pullRequestOf(payload) ?? namedByRef(env, event));
    const actor = (0,json/* text */.Qq)(env['GITHUB_ACTOR']) ?? (0,json/* text */.Qq)((0,json.at)(payload, 'sender', 'login'));
    const serverUrl = (0,json/* webAddress */.Dy)(env['GITHUB_SERVER_URL']) ?? 'https://github.com';
    const apiUrl = (0,json/* webAddress */.Dy)(env['GITHUB_API_URL']) ?? 'https://api.github.com';
    const repository = repositoryOf(env, payload);
    const facts = {
        event,
        action: (0,json/* text */.Qq)((0,json.at)(payload, 'action')),
        pullRequest,
        push: event === 'push' ? pushOf(payload) : null,
        deleted: (0,json.at)(payload, 'deleted') === true,
        // Where a branch was deleted, the environment names the default branch.
        ref: (event === 'push' ? (0,json/* refName */.P7)((0,json.at)(payload, 'ref')) : null) ?? (0,json/* refName */.P7)(env['GITHUB_REF']),
        defaultBranch: (0,json/* refName */.P7)((0,json.at)(payload, 'repository', 'default_branch')),
    };
    return {
        event,
        action: facts.action,
        label: (0,json/* text */.Qq)((0,json.at)(payload, 'label', 'name')),
        ...decide(facts),
        pullRequest,
        push: facts.push,
        workflowRun: event === 'workflow_run' ? workflowRunOf(payload) : null,
        commit: commitOf(env, payload, pullRequest),
        ref: facts.ref,
        defaultBranch: facts.defaultBranch,
        actor,
        runUrl: runUrl(env, serverUrl, repository),
        repository,
        apiUrl,
        graphqlUrl: (0,json/* webAddress */.Dy)(env['GITHUB_GRAPHQL_URL']) ?? graphqlOf(apiUrl),
        serverUrl,
        readOnlyToken: isReadOnly(event, pullRequest, actor),
    };
}
function graphqlOf(apiUrl) {
    return apiUrl.endsWith('/api/v3') ? apiUrl.replace(/\/v3$/, '/graphql') : `${apiUrl}/graphql`;
}
function repositoryOf(env, payload) {
    for (const name of [env['GITHUB_REPOSITORY'], (0,json/* text */.Qq)((0,json.at)(payload, 'repository', 'full_name'))]) {
        const match = /^([A-Za-z0-9][\w-]*)\/([\w.-]+)$/.exec(name ?? '');
        const [, owner, repo] = match ?? [];
        if (owner !== undefined && repo !== undefined && repo !== '.' && repo !== '..')
            return { owner, repo };
    }
    return null;
}
function runUrl(env, serverUrl, repository) {
    const id = env['GITHUB_RUN_ID'] ?? '';
    if (repository === null || !/^\d+$/.test(id))
        return null;
    const attempt = env['GITHUB_RUN_ATTEMPT'] ?? '';
    const again = /^\d+$/.test(attempt) && attempt !== '1' ? `/attempts/${attempt}` : '';
    return `${serverUrl}/${repository.owner}/${repository.repo}/actions/runs/${id}${again}`;
}
function pullRequestOf(payload) {
    const pull = (0,json.at)(payload, 'pull_request');
    const number = (0,json/* positive */.yj)((0,json.at)(pull, 'number')) ?? (0,json/* positive */.yj)((0,json.at)(payload, 'number'));
    if (number === null || Object.keys((0,json/* record */.g1)(pull)).length === 0)
        return null;
    return {
        number,
        headSha: (0,json/* sha */.hW)((0,json.at)(pull, 'head', 'sha')),
        baseSha: (0,json/* sha */.hW)((0,json.at)(pull, 'base', 'sha')),
        baseRef: (0,json/* refName */.P7)((0,json.at)(pull, 'base', 'ref')),
        headRef: (0,json/* refName */.P7)((0,json.at)(pull, 'head', 'ref')),
        fork: isFork(pull),
        labels: Array.isArray((0,json.at)(pull, 'labels'))
            ? (0,json/* list */.p_)((0,json.at)(pull, 'labels')).flatMap((label) => (0,json/* text */.Qq)((0,json.at)(label, 'name')) ?? [])
            : null,
        merged: (0,json.at)(pull, 'merged') === true,
        author: (0,json/* text */.Qq)((0,json.at)(pull, 'user', 'login')),
    };
}
/** Without the event's JSON the environment still names the pull request. */
function namedByRef(env, event) {
    const number = (0,json/* positive */.yj)(Number(/^refs\/pull\/(\d{1,15})\//.exec(env['GITHUB_REF'] ?? '')?.[1]));
    if (number === null || !event.startsWith('pull_request'))
        return null;
    return {
        number,
        headSha: null,
        baseSha: null,
        baseRef: (0,json/* refName */.P7)(env['GITHUB_BASE_REF']),
        headRef: (0,json/* refName */.P7)(env['GITHUB_HEAD_REF']),
        fork: false,
        labels: null,
        merged: false,
        author: null,
    };
}
/** The head's repository is null once a fork was deleted; without any word on the two, nothing is assumed. */
function isFork(pull) {
    const head = (0,json.at)(pull, 'head', 'repo');
    const base = (0,json.at)(pull, 'base', 'repo');
    if (head === null)
        return true;
    for (const key of ['id', 'full_name']) {
        const [a, b] = [(0,json.at)(head, key), (0,json.at)(base, key)];
        if (a !== undefined && b !== undefined)
            return a !== b;
    }
    return false;
}
/** A merge queue names its last pull request in the branch that it makes: `gh-readonly-queue/main/pr-12-<sha>`. */
function queued(payload) {
    const group = (0,json.at)(payload, 'merge_group');
    const head = (0,json/* text */.Qq)((0,json.at)(group, 'head_ref')) ?? '';
    const number = (0,json/* positive */.yj)(Number(/\/pr-(\d{1,15})-[0-9a-f]+$/.exec(head)?.[1]));
    if (number === null || !/^(refs\/heads\/)?gh-readonly-queue\//.test(head))
        return null;
    return {
        number,
        headSha: (0,json/* sha */.hW)((0,json.at)(group, 'head_sha')),
        baseSha: (0,json/* sha */.hW)((0,json.at)(group, 'base_sha')),
        baseRef: (0,json/* refName */.P7)((0,json/* text */.Qq)((0,json.at)(group, 'base_ref'))?.replace(/^refs\/heads\//, '')),
        headRef: (0,json/* refName */.P7)(head.replace(/^refs\/heads\//, '')),
        // The queue's branch lies in this repository and its runs have the token of this repository.
        fork: false,
        labels: null,
        merged: false,
        author: null,
    };
}
function pushOf(payload) {
    return {
        before: (0,json/* sha */.hW)((0,json.at)(payload, 'before')),
        after: (0,json/* sha */.hW)((0,json.at)(payload, 'after')),
        commits: (0,json/* list */.p_)((0,json.at)(payload, 'commits')).flatMap((commit) => (0,json/* sha */.hW)((0,json.at)(commit, 'id')) ?? []),
        forced: (0,json.at)(payload, 'forced') === true,
    };
}
function workflowRunOf(payload) {
    const run = (0,json.at)(payload, 'workflow_run');
    if (Object.keys((0,json/* record */.g1)(run)).length === 0)
        return null;
    return {
        id: (0,json/* positive */.yj)((0,json.at)(run, 'id')),
        event: (0,json/* text */.Qq)((0,json.at)(run, 'event')),
        conclusion: (0,json/* text */.Qq)((0,json.at)(run, 'conclusion')),
        headSha: (0,json/* sha */.hW)((0,json.at)(run, 'head_sha')),
        headBranch: (0,json/* refName */.P7)((0,json.at)(run, 'head_branch')),
        headOwner: (0,json/* text */.Qq)((0,json.at)(run, 'head_repository', 'owner', 'login')),
        headRepository: (0,json/* text */.Qq)((0,json.at)(run, 'head_repository', 'full_name')),
        actor: (0,json/* text */.Qq)((0,json.at)(run, 'actor', 'login')),
        pullRequests: (0,json/* list */.p_)((0,json.at)(run, 'pull_requests')).flatMap((pull) => (0,json/* positive */.yj)((0,json.at)(pull, 'number')) ?? []),
    };
}
function commitOf(env, payload, pull) {
    const merge = pull?.merged === true ? (0,json/* sha */.hW)((0,json.at)(payload, 'pull_request', 'merge_commit_sha')) : null;
    return merge ?? (0,json/* sha */.hW)(env['GITHUB_SHA']) ?? (0,json/* sha */.hW)((0,json.at)(payload, 'after')) ?? pull?.headSha ?? null;
}
/** `pull_request_target` runs with the base's own token, which writes for forks too, but not for Dependabot. */
function isReadOnly(event, pull, actor) {
    const ofPullRequest = event.startsWith('pull_request');
    if (actor === 'dependabot[bot]')
        return ofPullRequest || event === 'push' || event === 'create';
    return ofPullRequest && event !== 'pull_request_target' && pull?.fork === true;
}


/***/ }),

/***/ 87781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ webAddress),
/* harmony export */   P7: () => (/* binding */ refName),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   hW: () => (/* binding */ sha),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   yj: () => (/* binding */ positive)
/* harmony export */ });
/** Readers for JSON that anybody may have written: what is not as it should be is null. */
function record(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** What stands at a path of own keys. */
function at(value, ...path) {
    return path.reduce((found, key) => {
        const object = record(found);
        return Object.hasOwn(object, key) ? object[key] : undefined;
    }, value);
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
function text(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}
function positive(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}
/** A commit's name; the all-zero one, which stands for none, is null. */
function sha(value) {
    return typeof value === 'string' && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value) && !/^0+$/.test(value) ? value : null;
}
/** The name of a branch or ref that can be handed to Git without being taken for an option or a range. */
function refName(value) {
    if (typeof value !== 'string' || value === '' || value.length > 1_000)
        return null;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Git forbids them in names
    if (/^[-/.]|[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|[/.]$|\.lock$/.test(value))
        return null;
    return value;
}
/** A web address without what follows a `?`, and without a slash at its end. */
function webAddress(value) {
    if (typeof value !== 'string' || !URL.canParse(value))
        return null;
    const url = new URL(value);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return null;
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}


/***/ }),

/***/ 7975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   aX: () => (/* binding */ labelWords),
/* harmony export */   isSameLabel: () => (/* binding */ isSameLabel)
/* harmony export */ });
/* unused harmony exports labelSet, pushedAt */
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(13220);

/** GitHub takes two labels that differ in case only for one. */
function isSameLabel(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
const PER_PAGE = 100;
/** Of a pull request with more events than this nobody is told who set the label. */
const MOST_PAGES = 10;
/** The last time that a label was set; undefined where GitHub does not say. Events come oldest first, so the last page is read first. */
async function labelSet(client, number, name) {
    return unlessRefused(async () => {
        const first = await page(client, number, 1);
        const last = Number(/[?&]page=(\d+)[^>]*>; rel="last"/.exec(first.link)?.[1] ?? 1);
        for (let at = last; at >= 1 && at > last - MOST_PAGES; at--) {
            const { events } = at === 1 ? first : await page(client, number, at);
            const found = events.findLast(({ event, label }) => event === 'labeled' && isSameLabel(label, name));
            if (found !== undefined)
                return { by: found.by, at: found.at };
        }
        return undefined;
    });
}
async function page({ octokit, owner, repo }, number, at) {
    const { data, headers } = await octokit.rest.issues.listEvents({
        owner,
        repo,
        issue_number: number,
        per_page: PER_PAGE,
        page: at,
    });
    const events = data.map((event) => ({
        event: event.event,
        label: 'label' in event ? (event.label?.name ?? '') : '',
        // GitHub's own name for an account that is gone.
        by: event.actor?.login ?? 'ghost',
        at: event.created_at,
    }));
    return { events, link: headers.link ?? '' };
}
/**
 * When a commit became the head of a branch of this repository, by GitHub's own clock: the dates within a commit are its author's to
 * choose. Undefined for branches of forks, and where GitHub does not say.
 */
async function pushedAt({ octokit, owner, repo }, { branch, sha }) {
    return unlessRefused(async () => {
        const { data } = await octokit.rest.repos.listActivities({
            owner,
            repo,
            ref: `refs/heads/${branch}`,
            per_page: PER_PAGE,
        });
        return data.find(({ after }) => after === sha)?.timestamp;
    });
}
async function unlessRefused(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if ((0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .troubleOf */ .LH)(error) === undefined)
            throw error;
        return undefined;
    }
}
async function labelWords(client, pull, name) {
    const set = await labelSet(client, pull.number, name);
    if (set === undefined)
        return {};
    const own = set.by === pull.author ? ', who wrote the pull request,' : '';
    const by = `@${set.by}${own} on ${minute(set.at)}`;
    const pushed = pull.head === undefined ? undefined : await pushedAt(client, pull.head);
    if (pull.head === undefined || pushed === undefined || Date.parse(pushed) <= Date.parse(set.at))
        return { by };
    const late = `The label "${name}" is older than the newest commit: it was set on ${minute(set.at)}, and ${pull.head.sha.slice(0, 7)} was pushed on ${minute(pushed)}. It counts for that commit as well. Look at what is new, then take the label off and set it again.`;
    return { by, late };
}
/** `2026-11-20 14:02 UTC`. */
function minute(iso) {
    const time = new Date(iso);
    return Number.isNaN(time.getTime()) ? iso : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 35917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ isApplying),
/* harmony export */   EN: () => (/* binding */ fullBody),
/* harmony export */   NZ: () => (/* binding */ sameBody),
/* harmony export */   N_: () => (/* binding */ roomFor),
/* harmony export */   Rn: () => (/* binding */ recordIn),
/* harmony export */   W$: () => (/* binding */ COMMENT_LIMIT),
/* harmony export */   we: () => (/* binding */ markerOf),
/* harmony export */   xF: () => (/* binding */ SECOND_HAND),
/* harmony export */   xK: () => (/* binding */ withRemark),
/* harmony export */   xY: () => (/* binding */ hasMarker)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);

/** GitHub refuses longer comments. */
const COMMENT_LIMIT = 65_536;
/**
 * The hidden first line by which the comment of a label is found again. The label is written in letters that can neither
 * end an HTML comment nor be a part of another label's line.
 */
function markerOf(label) {
    const bytes = [...Buffer.from(label, 'utf8')];
    const written = bytes.map((byte, index) => {
        const character = String.fromCharCode(byte);
        const plain = /[A-Za-z0-9._~]/.test(character) || (byte === DASH && bytes[index - 1] !== DASH);
        return plain ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    });
    return `<!-- migrate-on-merge label=${written.join('')} -->`;
}
const DASH = 0x2d;
/** For other tools: what follows was said by a run that nobody trusts. No text of that run comes before it. */
const SECOND_HAND = '<!-- second hand -->';
const short = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 20);
const seal = (content, text) => `<!-- content=${short(content)} text=${short(normal(text))} -->`;
const SEAL = /\n<!-- content=([0-9a-f]{20}) text=([0-9a-f]{20}) -->$/;
const SEAL_LENGTH = seal('', '').length + 1;
const standingLine = (standing) => `<!-- apply=${standing} -->`;
const RECORD = '<!-- reviewed=';
const recordLine = (record) => `${RECORD}${record} -->`;
const RECORDED = /\n<!-- reviewed=([A-Za-z0-9+/]+={0,2}) -->\n<!-- [^\n]* -->$/;
/** What a comment of ours keeps of its plan: the line before its last one. A body cannot bring it along, since it may not hold its beginning. */
function recordIn(body) {
    return RECORDED.exec(normal(body))?.[1];
}
/** How many characters a body of this label may have, beside what is kept of its plan. */
function roomFor(label, record) {
    const kept = record === undefined ? 0 : recordLine(record).length + 1;
    return COMMENT_LIMIT - markerOf(label).length - 1 - SEAL_LENGTH - kept;
}
/** The comment as it is sent. Shortening is the renderer's work, so a body that is too long is a fault of ours. */
function fullBody(label, body, { content, standing, record } = {}) {
    // GitHub takes neither NUL nor half a surrogate pair.
    const sendable = Buffer.from(body.replaceAll('\0', '\ufffd'), 'utf8').toString('utf8');
    const kept = record === undefined ? '' : `\n${recordLine(record)}`;
    const text = `${markerOf(label)}\n${sendable.replaceAll(RECORD, '<!-- ')}${kept}`;
    // A line of ours is the last one, so that a body cannot bring one along.
    const last = content === undefined ? standing && standingLine(standing) : seal(content, text);
    const full = last === undefined ? text : `${text}\n${last}`;
    if (full.length > COMMENT_LIMIT) {
        throw new RangeError(`A comment of ${full.length} characters was made; GitHub takes ${COMMENT_LIMIT}.`);
    }
    return full;
}
const STALE_BEGIN = '<!-- stale -->';
const STALE_END = '<!-- /stale -->';
/**
 * The comment with a remark on top, in place of the one that stood there. Its last line stays, and no longer fits: so the next plan
 * writes the whole comment again, even where it says the same. Undefined where there is no room.
 */
function withRemark(body, remark) {
    const [marker = '', ...rest] = normal(body).split('\n');
    const end = rest[0] === STALE_BEGIN ? rest.indexOf(STALE_END) : -1;
    const full = [marker, STALE_BEGIN, remark.trimEnd(), '', STALE_END, ...rest.slice(end + 1)].join('\n');
    return full.length > COMMENT_LIMIT ? undefined : full;
}
/** Whether a comment begins with this label's line. */
function hasMarker(body, label) {
    return body.split(/\r?\n/, 1)[0]?.trimEnd() === markerOf(label);
}
/** Whether a comment of ours says that an apply is under way. */
function isApplying(body) {
    return normal(body).endsWith(`\n${standingLine('applying')}`);
}
/**
 * Whether the comment that is there says what the new one says. Its last line tells what it was made from, and that nobody
 * has edited it since.
 */
function sameBody(old, body) {
    const [before, now] = [normal(old), normal(body)];
    if (before === now)
        return true;
    const [sealed, content, text] = SEAL.exec(before) ?? [];
    if (sealed === undefined || content !== SEAL.exec(now)?.[1])
        return false;
    return text === short(normal(before.slice(0, -sealed.length)));
}
/** Compares as GitHub stores: it may change line ends and cuts white space at the end. */
function normal(body) {
    return body.replaceAll('\r\n', '\n').trimEnd();
}


/***/ }),

/***/ 13220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ troubleOf),
/* harmony export */   R6: () => (/* binding */ insist),
/* harmony export */   em: () => (/* binding */ sentence)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(61343);

/** What an error of a request means; undefined where it is no such error but a fault of ours. */
function troubleOf(error) {
    if (typeof error !== 'object' || error === null)
        return undefined;
    const { name, message, status, response } = error;
    if (name !== 'HttpError' || typeof status !== 'number' || typeof message !== 'string')
        return undefined;
    const said = message.replace(/\s+/g, ' ').slice(0, 200);
    return { kind: response === undefined ? 'network' : kindOf(status, said), status, said };
}
function kindOf(status, said) {
    if (status === 429 || /rate limit|abuse detection/i.test(said))
        return 'rate';
    if (status === 401)
        return 'token';
    if (status === 403)
        return /\blocked\b/i.test(said) ? 'locked' : 'permission';
    if (status === 404)
        return 'missing';
    if (status === 410)
        return 'gone';
    return status >= 500 ? 'server' : 'invalid';
}
/** One sentence or two for people. `wanted` is what was tried ("post the comment"), `permission` what it takes. */
function sentence(trouble, wanted, permission, patience) {
    const could = `GitHub would not ${wanted}`;
    switch (trouble.kind) {
        case 'token':
            return `${could}: it does not accept the token. Check \`github-token\`; it may have expired.`;
        case 'permission':
            return `${could}: the token lacks a permission. Add \`${permission}\` to the job's \`permissions\`.`;
        case 'locked':
            return `${could}: the conversation is locked. Unlock it, or read the report in the job summary.`;
        case 'missing':
            return `${could}: the token sees nothing there (404). Check the repository and the permission \`${permission}\`.`;
        case 'gone':
            return `${could}: it is gone (410).`;
        case 'invalid':
            return `${could}: ${trouble.said} (${trouble.status}).`;
        case 'rate':
            return `${could}: its rate limit is used up, and this run waits ${Math.round(patience.totalWaitMs / 1000)} s at most. Run it again later.`;
        case 'server':
            return `${could}: it answered ${trouble.status} as often as it was asked. Run it again later.`;
        case 'network':
            return `${could}: it could not be reached (${trouble.said}).`;
    }
}
/** For requests without which the run cannot go on. */
async function insist(client, wanted, permission, ask) {
    try {
        return await ask();
    }
    catch (cause) {
        const trouble = troubleOf(cause);
        if (trouble === undefined)
            throw cause;
        const [what = '', ...hint] = sentence(trouble, wanted, permission, client.patience).split(/(?<=\.) (?=[A-Z])/);
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`GITHUB_${trouble.kind.toUpperCase()}`, what, hint.length > 0 ? hint.join(' ') : 'Run it again later.', { cause });
    }
}


/***/ }),

/***/ 79997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   viewerLogin: () => (/* binding */ viewerLogin)
/* harmony export */ });
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(13220);

/** Who writes with the token that workflows have by default. */
const WORKFLOW = 'github-actions[bot]';
/**
 * The login that this token writes under. GraphQL knows it for every kind of token; where it is refused, REST knows it for
 * the tokens of people. What then is left are the tokens of apps, of which REST does not say whose they are: by far most
 * of them are the workflow's own.
 */
async function viewerLogin(client) {
    return (await byGraphql(client)) ?? (await byRest(client)) ?? WORKFLOW;
}
async function byGraphql({ octokit, graphqlUrl }) {
    try {
        const answer = await octokit.graphql({
            query: 'query { viewer { login } }',
            url: graphqlUrl,
        });
        return login(answer.viewer?.login);
    }
    catch (error) {
        return ifRefused(error);
    }
}
async function byRest({ octokit }) {
    try {
        return login((await octokit.rest.users.getAuthenticated()).data.login);
    }
    catch (error) {
        return ifRefused(error);
    }
}
function login(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function ifRefused(error) {
    if ((0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .troubleOf */ .LH)(error) !== undefined || (error instanceof Error && error.name === 'GraphqlResponseError'))
        return;
    throw error;
}


/***/ }),

/***/ 75691:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24509);

process.exitCode = await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)({ argv: process.argv.slice(2), env: process.env });
// Whatever is still open then (a connection kept warm, work given up after a signal) has nothing left to say.
setTimeout(() => process.exit(), 1_000).unref();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 95985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ readArgv),
/* harmony export */   In: () => (/* binding */ CLI_COMMANDS),
/* harmony export */   xE: () => (/* binding */ commandTrouble)
/* harmony export */ });
/* harmony import */ var _inputs_values_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(94281);
/* harmony import */ var _io_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(22094);
/* harmony import */ var _model_input_list_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2370);



/** A word for a message: only what looks like a flag or a name, for anything else may be a secret. */
function word(text) {
    return /^[\w.-]{1,40}$/.test(text) ? `\`${text}\`` : 'an argument (not shown: it may be a secret)';
}
/** `COMMAND [--input value | --input=value | --switch]…`; a repeated flag of lines adds a line. */
function readArgv(argv) {
    const troubles = [];
    const flags = new Map();
    const words = [];
    const rest = [...argv].reverse();
    const trouble = (text) => {
        troubles.push({ text });
    };
    const nextValue = (name) => {
        const next = rest.at(-1);
        if (_inputs_values_js__WEBPACK_IMPORTED_MODULE_0__/* .SPECS */ .ne.get(name)?.kind === 'boolean')
            return next === 'true' || next === 'false' ? rest.pop() : 'true';
        if (next !== undefined && !next.startsWith('--'))
            return rest.pop();
        const odd = next === undefined ? '' : ` If it begins with dashes, write \`--${name}=VALUE\`.`;
        trouble(`\`--${name}\` needs a value.${odd}`);
        return undefined;
    };
    for (let arg = rest.pop(); arg !== undefined; arg = rest.pop()) {
        const [, name, given] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(arg) ?? [];
        if (name === undefined) {
            if (arg.startsWith('-'))
                trouble(`${word(arg)} is no flag; flags begin with two dashes.`);
            else
                words.push(arg);
            continue;
        }
        if (!(0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isInput */ .Xy)(name)) {
            trouble(`There is no flag ${word(`--${name}`)}.${(0,_io_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(name, _inputs_values_js__WEBPACK_IMPORTED_MODULE_0__/* .NAMES */ .Xk)}`);
            // What follows is its value, most likely, and no word of ours.
            if (given === undefined && rest.at(-1)?.startsWith('-') === false)
                rest.pop();
            continue;
        }
        const value = given ?? nextValue(name);
        const before = flags.get(name);
        if (value === undefined)
            continue;
        const kind = _inputs_values_js__WEBPACK_IMPORTED_MODULE_0__/* .SPECS */ .ne.get(name)?.kind;
        if (before === undefined)
            flags.set(name, value);
        else if (kind === 'lines' || kind === 'rules')
            flags.set(name, `${before}\n${value}`);
        else
            trouble(`\`--${name}\` is there twice.`);
    }
    const [first, second, ...more] = words;
    const named = flags.get('command');
    flags.delete('command');
    if (first !== undefined && named !== undefined && first !== named) {
        trouble(`Two commands are named, ${word(first)} and ${word(named)}.`);
    }
    const command = first ?? named ?? '';
    const surplus = command === 'create' ? more : words.slice(1);
    for (const one of surplus)
        trouble(`${word(one)} is too much: values belong to a flag, as in \`--migrations ${/^[\w.-]+$/.test(one) ? one : 'PATH'}\`.`);
    return { command, name: command === 'create' ? second : undefined, flags: Object.fromEntries(flags), troubles };
}
/** Commands that can be named on a command line. */
const CLI_COMMANDS = _model_input_list_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMANDS */ .Lo.filter((command) => command !== 'auto');
/** What is wrong with a command on the command line. */
function commandTrouble(command) {
    if (CLI_COMMANDS.includes(command))
        return undefined;
    const list = `Commands: ${CLI_COMMANDS.join(', ')}.`;
    if (command === 'completion')
        return { text: 'Name the shell: `completion bash`, `completion zsh` or `completion fish`.' };
    if (command === '')
        return { text: `No command is named. ${list}` };
    if (command === 'auto')
        return { text: `\`auto\` goes by a workflow's event, and there is none here: name a command. ${list}` };
    return { text: `${word(command)} is no command.${(0,_io_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(command, CLI_COMMANDS)} ${list}` };
}


/***/ }),

/***/ 94281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ badInput),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   Xk: () => (/* binding */ NAMES),
/* harmony export */   Xy: () => (/* binding */ isInput),
/* harmony export */   mP: () => (/* binding */ Reader),
/* harmony export */   ne: () => (/* binding */ SPECS)
/* harmony export */ });
/* harmony import */ var _io_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(22094);
/* harmony import */ var _io_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(31141);
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(54693);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(61343);
/* harmony import */ var _model_input_list_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2370);





const SPECS = new Map(_model_input_list_js__WEBPACK_IMPORTED_MODULE_3__/* .INPUTS */ .mc.map((spec) => [spec.name, spec]));
const NAMES = _model_input_list_js__WEBPACK_IMPORTED_MODULE_3__/* .INPUTS */ .mc.map((spec) => spec.name);
function isInput(name) {
    return SPECS.has(name);
}
function line({ text, place }) {
    if (place === undefined)
        return text;
    return `${place.path}:${place.line}${place.column === undefined ? '' : `:${place.column}`}: ${text}`;
}
/** All that is wrong, in one error. */
function badInput(troubles) {
    const [first] = troubles;
    const place = troubles.find((trouble) => trouble.place !== undefined)?.place;
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('bad-input', first !== undefined && troubles.length === 1
        ? line(first)
        : `${troubles.length} settings cannot be used:\n${troubles.map((trouble) => `- ${line(trouble)}`).join('\n')}`, 'Correct what is named, then run this again. `--help` lists every input.', place === undefined ? {} : { place });
}
/** A value for a message. Whatever could be a URL, and so hold a password, is never repeated. */
function shown(value) {
    if (/:\/\/|@|^(?:jdbc|postgres|mysql|mariadb)\w*:/i.test(value))
        return 'the value (not shown: it may be a URL)';
    const short = value.length > 60 ? `${value.slice(0, 60)}…` : value;
    return value === '' ? 'an empty value' : `\`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(short)}\``;
}
const UNITS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_4__/* .dictionary */ .z)({ h: 3_600_000, m: 60_000, s: 1_000, ms: 1 });
/** The longest that PostgreSQL's settings and JavaScript's timers take. */
const LONGEST_MS = 2_147_483_647;
/** `500ms`, `10s`, `1.5h`, `1m30s`; undefined for anything else. */
function milliseconds(text) {
    if (text.length > 40 || !/^(?:\d+(?:\.\d+)?(?:ms|[hms]))+$/.test(text))
        return undefined;
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[hms])/g)];
    return Math.round(parts.reduce((sum, [, number, unit]) => sum + Number(number) * (UNITS[unit ?? ''] ?? 0), 0));
}
const BYTES = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_4__/* .dictionary */ .z)({
    B: 1,
    ...Object.fromEntries([...'KMGT'].flatMap((unit, n) => [
        [`${unit}B`, 1000 ** (n + 1)],
        [`${unit}IB`, 1024 ** (n + 1)],
    ])),
});
/** `500MB`, `1.5 GiB`; undefined for anything else. */
function bytesOf(text) {
    const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?([a-z]+)$/i.exec(text) ?? [];
    const factor = BYTES[unit.toUpperCase()];
    return number === undefined || factor === undefined ? undefined : Math.floor(Number(number) * factor);
}
/** Reads settings by their kinds and gathers every problem instead of stopping at the first. */
class Reader {
    settings;
    troubles = [];
    constructor(settings) {
        this.settings = settings;
    }
    /** What was given, or the default. */
    text(name) {
        return this.settings.get(name)?.text.trim() ?? SPECS.get(name)?.default;
    }
    asked(name) {
        return this.settings.has(name);
    }
    wrong(name, why, place = this.settings.get(name)?.place) {
        this.troubles.push({ text: `\`${name}\`: ${why}`, ...(place === undefined ? {} : { place }) });
    }
    /** Each line with what to say it is wrong with. */
    lines(name) {
        const given = this.settings.get(name);
        const lines = given?.lines ?? (this.text(name) ?? '').split(/\r?\n/).map((text) => ({ text }));
        return lines
            .map(({ text, place }) => ({
            text: text.trim(),
            wrong: (why) => this.wrong(name, why, place ?? given?.place),
        }))
            .filter(({ text }) => text !== '');
    }
    list(name) {
        return this.lines(name).map(({ text }) => text);
    }
    choice(name, choices) {
        const value = this.text(name);
        if (value === undefined)
            return undefined;
        const found = choices.find((choice) => choice === value);
        if (found === undefined)
            this.wrong(name, `${shown(value)} is none of ${choices.join(', ')}.${(0,_io_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(value, choices)}`);
        return found;
    }
    flag(name) {
        const value = this.text(name);
        if (value === undefined || /^(?:false|False|FALSE)$/.test(value))
            return false;
        if (/^(?:true|True|TRUE)$/.test(value))
            return true;
        const near = /^(?:yes|y|on|1)$/i.test(value) ? 'true' : /^(?:no|n|off|0)$/i.test(value) ? 'false' : undefined;
        this.wrong(name, `${shown(value)} is neither true nor false.${near === undefined ? '' : ` Write ${near}.`}`);
        return false;
    }
    /** Milliseconds. `none` where there may be no limit; nothing waits for 0 ms. */
    duration(name, options = {}) {
        const value = this.text(name);
        if (value === undefined || (value === 'none' && options.none === true))
            return null;
        const ms = milliseconds(value);
        const without = options.none === true ? ' For no limit write none.' : '';
        if (ms === undefined) {
            const unit = /^\d+$/.test(value)
                ? `has no unit: write ${value}s for seconds`
                : 'is no duration: write it like 500ms, 10s, 2m or 1h';
            this.wrong(name, `${shown(value)} ${unit}.${without}`);
            return null;
        }
        if (ms === 0 && options.zero !== true) {
            this.wrong(name, `${shown(value)} would give up before it begins.${without}`);
            return null;
        }
        if (ms <= LONGEST_MS)
            return ms;
        this.wrong(name, `${shown(value)} is longer than 24 days.${without}`);
        return null;
    }
    /** Bytes; undefined for no limit. */
    size(name) {
        const value = this.text(name);
        if (value === undefined || value === 'none')
            return undefined;
        const bytes = bytesOf(value);
        if (bytes === undefined) {
            const unit = /^\d+$/.test(value)
                ? `has no unit: write ${value}MB or ${value}GB`
                : 'is no size: write it like 500MB, 20GB or 4GiB';
            this.wrong(name, `${shown(value)} ${unit}. For no limit write none.`);
        }
        else if (bytes === 0)
            this.wrong(name, `${shown(value)} leaves room for nothing. For no limit write none.`);
        return bytes;
    }
    count(name, least, most) {
        const value = this.text(name) ?? '';
        const number = Number(value);
        if (/^\d+$/.test(value) && number >= least && number <= most)
            return number;
        this.wrong(name, `${shown(value)} is not a whole number from ${least} to ${most}.`);
        return least;
    }
}


/***/ }),

/***/ 36521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readBounded)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(77914);


/**
 * The bytes of a file that a path of the repository's names: never of a pipe that nobody writes into, or of a device without end, which
 * a link may lead to. Throws an Error with the system's code; `EINVAL` where it is no file, `EFBIG` where it is larger.
 */
async function readBounded(path, most) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        const found = await file.stat();
        if (found.isDirectory())
            throw (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .systemError */ .Oj)('EISDIR', path);
        if (!found.isFile())
            throw (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .systemError */ .Oj)('EINVAL', path);
        if (found.size > most)
            throw (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .systemError */ .Oj)('EFBIG', path);
        return await file.readFile();
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 77914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   DZ: () => (/* binding */ tidy),
/* harmony export */   Oj: () => (/* binding */ systemError),
/* harmony export */   nx: () => (/* binding */ inside),
/* harmony export */   vy: () => (/* binding */ folderOver),
/* harmony export */   zL: () => (/* binding */ subFolder)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(61343);

/** Far above any history, and far below what a hostile knot of links could give. */
const MOST_ENTRIES = 200_000;
const MOST_LINKS = 5_000;
/** Never migrations, and big. Whoever names a folder in there gets it. */
const SKIPPED = new Set(['node_modules', '.git']);
/** An error with the system's code, as Node's own are. */
function systemError(code, path) {
    return Object.assign(new Error(`${code}: ${path}`), { code, path });
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}
/** A path without `.`, `..` and double slashes; undefined where it leaves the root. `.git` is not ours to show: it holds the token. */
function tidy(path) {
    if (/^(?:\/|\\\\|[A-Za-z]:[\\/])/.test(path))
        return undefined;
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '..') {
            if (parts.pop() === undefined)
                return undefined;
        }
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.includes('.git') ? undefined : parts.join('/');
}
const inside = (folder, name) => (folder === '' ? name : `${folder}/${name}`);
function loops(real, open) {
    for (let at = open; at !== undefined; at = at.within)
        if (at.real === real)
            return true;
    return false;
}
async function walk(disk, start) {
    const found = [];
    const open = [start];
    let links = 0;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
        for (const entry of await disk.entries(at.real)) {
            if (SKIPPED.has(entry.name))
                continue;
            const path = inside(at.path, entry.name);
            const real = inside(at.real, entry.name);
            const target = entry.kind === 'link'
                ? await disk.resolve(real)
                : entry.kind === 'file' || entry.kind === 'directory'
                    ? { kind: entry.kind, real }
                    : { kind: entry.kind };
            const loop = target.kind === 'directory' && loops(target.real, at);
            const back = loop && entry.kind === 'link';
            found.push({ path, kind: target.kind === 'nothing' || back ? 'other' : target.kind });
            if (entry.kind === 'link')
                links += 1;
            if (target.kind === 'directory' && !loop)
                open.push({ path, real: target.real, within: at });
            if (found.length > MOST_ENTRIES || links > MOST_LINKS) {
                throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('too-many-files', `There are more than ${MOST_ENTRIES} files or ${MOST_LINKS} symbolic links below ${start.path === '' ? '.' : start.path}.`, 'Name the folders of the migrations in `migrations`; a knot of symbolic links may also be the cause.');
            }
        }
    }
    return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
/** A Folder over any disk: one way to follow links, to stop at loops and at the root, to sort. */
function folderOver(disk) {
    const resolve = async (path) => {
        const tidied = tidy(path);
        if (tidied === undefined)
            return { kind: 'outside' };
        return tidied.includes('\0') ? { kind: 'nothing' } : disk.resolve(tidied);
    };
    return {
        async list(path) {
            const target = await resolve(path);
            if (target.kind === 'nothing')
                return undefined;
            const shown = tidy(path) ?? path;
            if (target.kind !== 'directory')
                return [{ path: shown, kind: target.kind }];
            return walk(disk, { path: shown, real: target.real, within: undefined });
        },
        async read(path) {
            const target = await resolve(path);
            if (target.kind === 'file')
                return disk.bytes(target.real);
            const codes = { nothing: 'ENOENT', directory: 'EISDIR', outside: 'EOUTSIDE', other: 'EINVAL' };
            throw systemError(codes[target.kind], path);
        },
    };
}
/** The part of a folder below a path, as if it were the whole. */
function subFolder(folder, path) {
    const base = tidy(path) ?? path;
    const below = (name) => {
        const tidied = tidy(name);
        return tidied === undefined ? undefined : tidied === '' ? base : inside(base, tidied);
    };
    return {
        async list(name) {
            const from = below(name);
            if (from === undefined)
                return [{ path: name, kind: 'outside' }];
            const entries = await folder.list(from === '' ? '.' : from);
            if (base === '')
                return entries;
            // A path that is a file gives itself, under its own name.
            const cut = entries?.some((entry) => entry.path === base) ? base.lastIndexOf('/') + 1 : base.length + 1;
            return entries?.map((entry) => ({ ...entry, path: entry.path.slice(cut) }));
        },
        read(name) {
            const from = below(name);
            return from === undefined ? Promise.reject(systemError('EOUTSIDE', name)) : folder.read(from);
        },
    };
}


/***/ }),

/***/ 22094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21916);

/** The same letters in another order: two that changed places are the commonest slip, and count as two for the distance. */
const shuffled = (a, b) => a.length > 3 && [...a].sort().join() === [...b].sort().join();
/** The name that was probably meant: at most a third of its letters apart. Letter case does not count. */
function nearest(name, names) {
    let best;
    for (const candidate of names) {
        const [a, b] = [name.toLowerCase(), candidate.toLowerCase()];
        const far = Math.min((0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(a, b), shuffled(a, b) ? 1 : Number.POSITIVE_INFINITY);
        if (best === undefined || far < best.far)
            best = { name: candidate, far };
    }
    return best !== undefined && best.far <= Math.max(1, Math.floor(Math.max(name.length, best.name.length) / 3))
        ? best.name
        : undefined;
}
/** ` Did you mean …?`, or nothing. */
function didYouMean(name, names) {
    const found = nearest(name, names);
    return found === undefined ? '' : ` Did you mean \`${found}\`?`;
}


/***/ }),

/***/ 31141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ decode),
/* harmony export */   FN: () => (/* binding */ hasUnseen),
/* harmony export */   cM: () => (/* binding */ checksum),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   j7: () => (/* binding */ normalise)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(77598);


const MARKS = [
    // UTF-32 first: its little-endian mark begins with that of UTF-16.
    [[0xff, 0xfe, 0x00, 0x00], 'UTF-32LE'],
    [[0x00, 0x00, 0xfe, 0xff], 'UTF-32BE'],
    [[0xff, 0xfe], 'UTF-16LE'],
    [[0xfe, 0xff], 'UTF-16BE'],
];
/** SQL is mostly ASCII, so in wide encodings the zero bytes stand in columns. */
function byZeros(bytes) {
    const sample = bytes.subarray(0, Math.min(4096, bytes.length - (bytes.length % 4)));
    const zeros = [0, 0, 0, 0];
    sample.forEach((byte, at) => {
        if (byte === 0)
            zeros[at % 4] = (zeros[at % 4] ?? 0) + 1;
    });
    const share = zeros.map((count) => count / Math.max(1, sample.length / 4));
    const [a = 0, b = 0, c = 0, d = 0] = share;
    const most = 0.7;
    const few = 0.1;
    if (b > most && c > most && d > most && a < few)
        return 'UTF-32LE';
    if (a > most && b > most && c > most && d < few)
        return 'UTF-32BE';
    if (b > most && d > most && a < few && c < few)
        return 'UTF-16LE';
    if (a > most && c > most && b < few && d < few)
        return 'UTF-16BE';
    return undefined;
}
function wide(bytes) {
    const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
    return marked?.[1] ?? (bytes.length >= 8 && bytes.includes(0) ? byZeros(bytes) : undefined);
}
/** How long the well-formed sequence at this place is, 0 where there is none. By the table of the Unicode standard. */
function sequenceAt(bytes, at) {
    const first = bytes[at] ?? 0;
    if (first < 0x80)
        return 1;
    const length = first >= 0xc2 && first <= 0xdf ? 2 : (first & 0xf0) === 0xe0 ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
    const second = bytes[at + 1] ?? 0;
    const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (length === 0 || second < low || second > high)
        return 0;
    for (let i = 2; i < length; i += 1)
        if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80)
            return 0;
    return length;
}
function firstBad(bytes) {
    let at = 0;
    while (at < bytes.length) {
        const length = sequenceAt(bytes, at);
        if (length === 0)
            return at;
        at += length;
    }
    return at;
}
function lineOf(bytes, offset) {
    let line = 1;
    for (let at = 0; at < offset; at += 1) {
        // CR alone is a line end too, CR LF is one.
        if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a))
            line += 1;
    }
    return line;
}
const hex = (byte) => `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;
/** Reads bytes as UTF-8, the only encoding that every server and every tool agrees on; anything else is named. */
function decode(bytes) {
    const found = wide(bytes);
    if (found !== undefined) {
        return {
            problem: `is ${found}, not UTF-8`,
            hint: `Save it as UTF-8: iconv -f ${found.slice(0, 6)} -t UTF-8 (PowerShell's \`>\` writes UTF-16: use \`Out-File -Encoding utf8\`).`,
        };
    }
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)) {
        const offset = firstBad(bytes);
        return {
            problem: `is not UTF-8: byte ${hex(bytes[offset] ?? 0)} at offset ${offset}`,
            hint: 'Save it as UTF-8; if it is an old Windows or Latin-1 file: iconv -f WINDOWS-1252 -t UTF-8.',
            offset,
            line: lineOf(bytes, offset),
        };
    }
    const zero = bytes.indexOf(0);
    if (zero !== -1) {
        return {
            problem: `holds a NUL byte at offset ${zero}`,
            hint: 'No database server takes a NUL in SQL text. Remove it; if the file is not SQL text, exclude it.',
            offset: zero,
            line: lineOf(bytes, zero),
        };
    }
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const bare = withoutMark(text);
    return { text: bare, notes: bare.length === text.length ? [] : ['a byte order mark at its start was left out'] };
}
/** Files that were put together from several may begin with several marks. */
function withoutMark(text) {
    return text.replace(/^\uFEFF+/, '');
}
/** The text with LF line ends, whatever a checkout on another system made of them. */
function normalise(text) {
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
/** sha256 (hex) of the text as it runs: without a byte order mark, with LF line ends. */
function checksum(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)('sha256')
        .update(normalise(withoutMark(text)), 'utf8')
        .digest('hex');
}
/** Control characters, and those that turn the direction of a line: a name with them shows as something else than it is. */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const EVERY_UNSEEN = new RegExp(UNSEEN.source, 'gu');
function hasUnseen(text) {
    return UNSEEN.test(text);
}
/** A name for a message: what cannot be seen is spelled out. */
function printable(text) {
    return text.replace(EVERY_UNSEEN, (unseen) => `\\u{${(unseen.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 90063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ whileWaitedFor),
/* harmony export */   a: () => (/* binding */ noteTold)
/* harmony export */ });
/** A runner kills ten seconds after it has asked: by then all is out, and the process has a second to end. */
const OUT_MS = 8_000;
/** However long the work took, GitHub gets a chance. */
const LEAST_MS = 1_500;
const told = new WeakMap();
/** Notes when a run was told to end. */
function noteTold(signal) {
    told.set(signal, performance.now());
}
/** What is left of a run that was told to end. */
function left(signal) {
    const since = performance.now() - (told.get(signal) ?? performance.now());
    return Math.max(LEAST_MS, OUT_MS - since);
}
/** The work, or undefined where it is not done in the time that a run has which was told to end. */
async function whileWaitedFor(work, signal) {
    let timer;
    let listener;
    const over = new Promise((done) => {
        listener = () => {
            timer = setTimeout(() => done(undefined), left(signal));
        };
        if (signal.aborted)
            listener();
        else
            signal.addEventListener('abort', listener, { once: true });
    });
    try {
        return await Promise.race([work, over]);
    }
    finally {
        clearTimeout(timer);
        if (listener !== undefined)
            signal.removeEventListener('abort', listener);
    }
}


/***/ }),

/***/ 24509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// NAMESPACE OBJECT: ./lib/commands/all.js
var all_namespaceObject = {};
__nccwpck_require__.r(all_namespaceObject);
__nccwpck_require__.d(all_namespaceObject, {
  apply: () => (apply),
  backup: () => (backup),
  baseline: () => (baseline),
  comment: () => (comment),
  create: () => (create),
  doctor: () => (doctor),
  drift: () => (drift),
  init: () => (init),
  plan: () => (plan),
  repair: () => (repair),
  restore: () => (restore),
  rollback: () => (rollback),
  snapshot: () => (snapshot),
  status: () => (all_status),
  verify: () => (verify)
});

;// CONCATENATED MODULE: ./lib/commands/all.js
const apply = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7108), __nccwpck_require__.e(3842), __nccwpck_require__.e(3430)]).then(__nccwpck_require__.bind(__nccwpck_require__, 73430))).apply;
const backup = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5222), __nccwpck_require__.e(490), __nccwpck_require__.e(7108), __nccwpck_require__.e(8577), __nccwpck_require__.e(272), __nccwpck_require__.e(9234), __nccwpck_require__.e(5075), __nccwpck_require__.e(585), __nccwpck_require__.e(1373), __nccwpck_require__.e(952)]).then(__nccwpck_require__.bind(__nccwpck_require__, 18418))).backup;
const baseline = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7108), __nccwpck_require__.e(3842), __nccwpck_require__.e(6334)]).then(__nccwpck_require__.bind(__nccwpck_require__, 46334))).baseline;
const comment = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5222), __nccwpck_require__.e(490), __nccwpck_require__.e(6181), __nccwpck_require__.e(3387), __nccwpck_require__.e(5806), __nccwpck_require__.e(4063)]).then(__nccwpck_require__.bind(__nccwpck_require__, 75786))).comment;
const create = async () => (await __nccwpck_require__.e(/* import() */ 8556).then(__nccwpck_require__.bind(__nccwpck_require__, 28556))).create;
const doctor = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(5222), __nccwpck_require__.e(490), __nccwpck_require__.e(7108), __nccwpck_require__.e(8577), __nccwpck_require__.e(272), __nccwpck_require__.e(9234), __nccwpck_require__.e(5075), __nccwpck_require__.e(7705), __nccwpck_require__.e(3399), __nccwpck_require__.e(5076), __nccwpck_require__.e(6290), __nccwpck_require__.e(3574), __nccwpck_require__.e(226)]).then(__nccwpck_require__.bind(__nccwpck_require__, 32308))).doctor;
const drift = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7108), __nccwpck_require__.e(4241), __nccwpck_require__.e(3226)]).then(__nccwpck_require__.bind(__nccwpck_require__, 84241))).drift;
const init = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(5076), __nccwpck_require__.e(3574), __nccwpck_require__.e(2922)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96989))).init;
const plan = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5222), __nccwpck_require__.e(490), __nccwpck_require__.e(7108), __nccwpck_require__.e(6181), __nccwpck_require__.e(3387), __nccwpck_require__.e(5806), __nccwpck_require__.e(3399), __nccwpck_require__.e(1310)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6204))).plan;
const repair = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7108), __nccwpck_require__.e(381), __nccwpck_require__.e(3842), __nccwpck_require__.e(694), __nccwpck_require__.e(8444), __nccwpck_require__.e(3092)]).then(__nccwpck_require__.bind(__nccwpck_require__, 53464))).repair;
const rollback = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7108), __nccwpck_require__.e(3842), __nccwpck_require__.e(8444), __nccwpck_require__.e(3772)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3772))).rollback;
const restore = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5222), __nccwpck_require__.e(490), __nccwpck_require__.e(7108), __nccwpck_require__.e(8577), __nccwpck_require__.e(272), __nccwpck_require__.e(9234), __nccwpck_require__.e(5075), __nccwpck_require__.e(585), __nccwpck_require__.e(3842), __nccwpck_require__.e(1373), __nccwpck_require__.e(8837), __nccwpck_require__.e(359)]).then(__nccwpck_require__.bind(__nccwpck_require__, 88837))).restore;
const snapshot = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7108), __nccwpck_require__.e(3215)]).then(__nccwpck_require__.bind(__nccwpck_require__, 13215))).snapshot;
const all_status = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7108), __nccwpck_require__.e(8110)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8110))).status;
const verify = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7108), __nccwpck_require__.e(4241), __nccwpck_require__.e(3226)]).then(__nccwpck_require__.bind(__nccwpck_require__, 84241))).verify;

;// CONCATENATED MODULE: ./lib/commands/index.js

/** Every verb that is built, by its name; adding one is a file and a line in `all.ts`. */
const commands = new Map(Object.entries(all_namespaceObject));

// EXTERNAL MODULE: ./lib/error-page.js
var error_page = __nccwpck_require__(15141);
;// CONCATENATED MODULE: ./lib/gate.js
/**
 * The commit that a check run would be about: the head of a pull request or of a merge queue's group, or what was pushed. A
 * plan started by hand may have other settings than the pull request's own, and under `pull_request_target` the files are not
 * those of the head: neither speaks for it.
 */
function checkedCommit(trigger, command) {
    if (trigger === undefined)
        return null;
    const { event, pullRequest, push, commit } = trigger;
    if (command === 'plan')
        return event === 'pull_request' || event === 'merge_group' ? (pullRequest?.headSha ?? null) : null;
    if (command === 'apply')
        return push !== null || pullRequest?.merged === true ? commit : null;
    return null;
}
const READ_ONLY = 'No check run was made: runs for pull requests from forks and from Dependabot get a token that can only read. The status of the job says the same.';
/** Begins the check run at once, beside the work; undefined where there is to be none. */
function openGate({ inputs, trigger, command, github, progress, prefix }) {
    const headSha = checkedCommit(trigger, command);
    if (headSha === null || github === undefined || inputs.check === 'false')
        return undefined;
    const about = { label: inputs.label, headSha, detailsUrl: trigger?.runUrl ?? null };
    let open;
    const attempt = async () => {
        const [{ openCheck }, client] = await Promise.all([__nccwpck_require__.e(/* import() */ 6255).then(__nccwpck_require__.bind(__nccwpck_require__, 56255)), github()]);
        const taken = await openCheck(client, about);
        open = taken.run;
        return taken;
    };
    const words = (error) => ({ reason: error instanceof Error ? error.message : String(error) });
    const first = attempt().catch(words);
    function refused({ reason = '', forbidden }) {
        const text = forbidden === true && trigger?.readOnlyToken === true
            ? READ_ONLY
            : `${reason} The status of the job says the same.`;
        progress({ type: inputs.check === 'true' ? 'warning' : 'note', text });
        return false;
    }
    return {
        isOpen: () => open !== undefined,
        async close(report) {
            try {
                let taken = await first;
                // A network that failed minutes ago may be there again; a permission is not.
                if (taken.run === undefined && taken.forbidden !== true)
                    taken = await attempt();
                if (taken.run === undefined)
                    return refused(taken);
                const [{ closeCheck }, { renderCheck }, { fromRoot }, client] = await Promise.all([
                    __nccwpck_require__.e(/* import() */ 6255).then(__nccwpck_require__.bind(__nccwpck_require__, 56255)),
                    Promise.all(/* import() */[__nccwpck_require__.e(2796), __nccwpck_require__.e(9423), __nccwpck_require__.e(6340)]).then(__nccwpck_require__.bind(__nccwpck_require__, 66340)),
                    Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 37684)),
                    github(),
                ]);
                const ended = await closeCheck(client, taken.run, {
                    verdict: report.verdict,
                    ...renderCheck(fromRoot(report, prefix)),
                });
                return ended.reason === undefined || refused(ended);
            }
            catch (error) {
                return refused(words(error));
            }
        },
    };
}
/**
 * What an earlier run of this very commit found, where the event is about a label that means nothing here: planned anew it would
 * only cost time, and a run that simply passed would take the place of one that did not. Undefined where a plan has to say.
 */
async function standingVerdict(trigger, inputs, command, github) {
    const { action, label } = trigger ?? {};
    const ofLabel = action === 'labeled' || action === 'unlabeled';
    const headSha = checkedCommit(trigger, command);
    if (command !== 'plan' || !ofLabel || typeof label !== 'string' || headSha === null)
        return undefined;
    const { isSameLabel } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 7975));
    if (isSameLabel(label, inputs.allowLabel) || github === undefined || inputs.check === 'false')
        return undefined;
    const { checkName, standingCheck } = await __nccwpck_require__.e(/* import() */ 6255).then(__nccwpck_require__.bind(__nccwpck_require__, 56255));
    try {
        const { verdict } = (await standingCheck(await github(), headSha, inputs.label)) ?? {};
        // What failed may go well now.
        if (verdict === undefined || verdict === 'failed')
            return undefined;
        const headline = `Nothing to do: the label \`${label}\` decides nothing here. The check \`${checkName(inputs.label)}\` of ${headSha.slice(0, 7)} stands: ${verdict}.`;
        return { verdict, headline };
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/github/event.js + 1 modules
var github_event = __nccwpck_require__(67407);
// EXTERNAL MODULE: ./lib/github/trouble.js
var github_trouble = __nccwpck_require__(13220);
;// CONCATENATED MODULE: ./lib/github/pulls.js

const MOST_FILES = 3_000;
const READ = 'pull-requests: read';
/** All files of a pull request, page by page. Contents of copies are new, so a copy counts as added. */
async function changedFiles(client, number) {
    const { octokit, owner, repo } = client;
    return (0,github_trouble/* insist */.R6)(client, `list the files of pull request #${number}`, READ, async () => {
        const listed = await octokit.paginate(octokit.rest.pulls.listFiles, {
            owner,
            repo,
            pull_number: number,
            per_page: 100,
        });
        const files = listed.flatMap((file) => {
            const path = file.filename;
            switch (file.status) {
                case 'added':
                case 'copied':
                    return [{ path, status: 'added' }];
                case 'removed':
                    return [{ path, status: 'removed' }];
                case 'renamed': {
                    const from = file.previous_filename;
                    return [{ path, status: 'renamed', ...(from === undefined ? {} : { previousPath: from }) }];
                }
                case 'unchanged':
                    return [];
                default:
                    return [{ path, status: 'modified' }];
            }
        });
        return { files, truncated: listed.length >= MOST_FILES };
    });
}
/**
 * The merged pull requests that brought these commits into `base`: of a squash or a merge commit there is one, of rebased
 * commits one for each. Commits that GitHub does not know are passed over.
 */
async function mergedPullRequestsOf(client, commits, base, limit = 100) {
    const distinct = [...new Set(commits)];
    const found = new Map();
    for (const sha of distinct.slice(0, limit)) {
        for (const pull of await pullRequestsOfCommit(client, sha, base))
            found.set(pull.number, pull);
    }
    return { pulls: [...found.values()], unasked: distinct.slice(limit) };
}
/** Those of one commit, by their numbers. */
async function pullRequestsOfCommit(client, sha, base) {
    const { octokit, owner, repo } = client;
    const pulls = await (0,github_trouble/* insist */.R6)(client, `tell the pull request of ${sha.slice(0, 7)}`, READ, async () => {
        try {
            return await octokit.paginate(octokit.rest.repos.listPullRequestsAssociatedWithCommit, {
                owner,
                repo,
                commit_sha: sha,
                per_page: 100,
            });
        }
        catch (error) {
            const trouble = (0,github_trouble/* troubleOf */.LH)(error);
            // 422: no such commit. 409: the repository has none.
            if (trouble?.status === 422 || trouble?.status === 409)
                return [];
            throw error;
        }
    });
    return [...pulls]
        .sort((a, b) => a.number - b.number)
        .flatMap((pull) => {
        // The commit may also be part of a fork's own pull requests.
        const here = pull.base.repo.full_name.toLowerCase() === `${owner}/${repo}`.toLowerCase();
        if (!here || pull.base.ref !== base || pull.merged_at === null)
            return [];
        return {
            number: pull.number,
            title: pull.title,
            url: pull.html_url,
            author: pull.user?.login ?? null,
            headSha: pull.head.sha,
            baseRef: pull.base.ref,
            mergeCommit: pull.merge_commit_sha,
            mergedAt: pull.merged_at,
            labels: pull.labels.map((label) => label.name),
        };
    });
}
/** The names of a pull request's labels as they are now; an event's payload may be older. */
async function labels(client, number) {
    const { octokit, owner, repo } = client;
    return (0,github_trouble/* insist */.R6)(client, `list the labels of pull request #${number}`, READ, async () => {
        const all = await octokit.paginate(octokit.rest.issues.listLabelsOnIssue, {
            owner,
            repo,
            issue_number: number,
            per_page: 100,
        });
        return all.map((label) => label.name);
    });
}
/**
 * The open pull requests whose head is this very commit of this branch. A `workflow_run` about a fork does not say to which
 * pull request it belongs, and the report of that run is not to be believed on it.
 */
async function openPullRequestsOf(client, head) {
    const { octokit, owner, repo } = client;
    return (0,github_trouble/* insist */.R6)(client, `list the pull requests of \`${head.owner}:${head.branch}\``, READ, async () => {
        const all = await octokit.paginate(octokit.rest.pulls.list, {
            owner,
            repo,
            state: 'open',
            head: `${head.owner}:${head.branch}`,
            per_page: 100,
        });
        return all.filter((pull) => pull.head.sha === head.sha).map((pull) => pull.number);
    });
}

// EXTERNAL MODULE: ./lib/io/nearest.js
var nearest = __nccwpck_require__(22094);
// EXTERNAL MODULE: ./lib/model/error-codes.js + 2 modules
var error_codes = __nccwpck_require__(93042);
// EXTERNAL MODULE: ./lib/model/input-list.js
var input_list = __nccwpck_require__(2370);
;// CONCATENATED MODULE: ./lib/version.js
/** The tool's version, as the history table and the reports name it. A test holds it against package.json. */
const VERSION = 'migrate-on-merge 0.1.0';

;// CONCATENATED MODULE: ./lib/help.js




/** Settings that belong together, so that a command's help shows what concerns it. */
const FILES = ['migrations', 'layout', 'include', 'exclude', 'order'];
const TARGET = ['database-url', 'direct-url', 'engine', 'connect-timeout', 'history-schema'];
const SHADOW = ['shadow', 'shadow-setup', 'session-setup', 'postgres-binaries', 'mysql-binaries'];
const JUDGE = ['fail-on', 'rules', 'allow-label'];
const LOCKS = ['lock-timeout', 'statement-timeout', 'lock-retries', 'lock-wait'];
const BACKUP = input_list/* INPUTS */.mc.map(({ name }) => name).filter((name) => name.startsWith('backup') && name !== 'backup-file');
const ALWAYS = [
    'config',
    'database',
    'label',
    'working-directory',
    'report-file',
    'evidence-file',
    'comment-file',
    'html-file',
    'sarif-file',
];
const TO_TARGET = '--migrations db/migrations --database-url env:DATABASE_URL';
const ABOUT = {
    plan: {
        does: 'Runs the pending migrations on a shadow database and reports; never writes to the target.',
        example: `plan ${TO_TARGET}`,
        inputs: [
            ...FILES,
            ...TARGET,
            'since',
            ...SHADOW,
            ...JUDGE,
            'require-read-only',
            'snapshot-file',
            'snapshot-passphrase',
        ],
    },
    apply: {
        does: 'Plans again, checks the approval, backs up, applies, verifies.',
        example: `apply ${TO_TARGET}`,
        inputs: [
            ...FILES,
            ...TARGET,
            ...SHADOW,
            ...JUDGE,
            'approval',
            ...BACKUP,
            ...LOCKS,
            'on-failure',
            'verify',
            'analyze-after',
            'dry-run',
        ],
    },
    status: {
        does: 'Shows which migrations are applied, pending, edited, missing, out of order, half done.',
        example: `status ${TO_TARGET}`,
        inputs: [...FILES, ...TARGET, 'health'],
    },
    verify: {
        does: 'Runs the checks, and compares the live schema with the one that the migrations give.',
        example: `verify --verify db/expectations.yml ${TO_TARGET}`,
        inputs: ['verify', ...FILES, ...TARGET, ...SHADOW],
    },
    drift: {
        does: "Makes `verify`'s comparison alone, for schedules.",
        example: `drift ${TO_TARGET}`,
        inputs: [...FILES, ...TARGET, ...SHADOW],
    },
    backup: {
        does: 'Makes a proved backup.',
        example: 'backup --backup-directory backups --database-url env:DATABASE_URL',
        inputs: [...TARGET, ...BACKUP, 'postgres-binaries', 'mysql-binaries'],
    },
    restore: {
        does: 'Restores a backup beside the target, or with its name as confirmation into its place. Refuses one of another database.',
        example: 'restore --backup-file backups/app.dump --confirm app --database-url env:DATABASE_URL',
        inputs: [
            'backup-file',
            'backup-passphrase',
            'confirm',
            'backup-database',
            ...TARGET,
            'lock-wait',
            'postgres-binaries',
            'mysql-binaries',
            'dry-run',
        ],
    },
    rollback: {
        does: 'Runs down migrations.',
        example: `rollback --steps 1 ${TO_TARGET}`,
        inputs: ['to', 'steps', ...FILES, ...TARGET, ...LOCKS, 'dry-run'],
    },
    baseline: {
        does: 'Records migrations up to an id as applied without running them.',
        example: `baseline --to 012_users.sql ${TO_TARGET}`,
        inputs: ['to', ...FILES, ...TARGET, 'lock-wait', 'dry-run'],
    },
    comment: {
        does: 'Posts the report that another run left.',
        example: 'comment --report-file report.json --github-token env:GITHUB_TOKEN',
        inputs: ['github-token', 'fail-on'],
    },
    snapshot: {
        does: "Writes the target's schema, sizes, statistics and history to a file for plans without credentials.",
        example: `snapshot --snapshot-file production.snapshot ${TO_TARGET}`,
        inputs: ['snapshot-file', 'snapshot-passphrase', ...FILES, ...TARGET, 'postgres-binaries', 'mysql-binaries'],
    },
    create: {
        does: 'Makes a new migration: its name follows the command.',
        example: 'create add_users --migrations db/migrations',
        inputs: [...FILES, 'engine', 'dry-run'],
    },
    init: {
        does: 'Looks at this repository and writes a workflow and a config file for it, shown as a diff. Never writes over a file.',
        example: 'init --dry-run',
        inputs: ['migrations', 'dry-run'],
    },
    doctor: {
        does: 'Goes through all that a plan and an apply need, from the machine to the workflow, and says of each what to mend. Only reads.',
        example: 'doctor --database-url env:DATABASE_URL',
        inputs: [...FILES, ...TARGET, ...SHADOW, 'backup', 'require-read-only', 'github-token'],
    },
    repair: {
        does: 'Settles a half-done migration.',
        example: `repair --resume ${TO_TARGET}`,
        inputs: ['resume', 'mark-applied', 'mark-pending', ...FILES, ...TARGET, ...LOCKS, 'dry-run'],
    },
};
const isCommand = (name) => name !== undefined && Object.hasOwn(ABOUT, name);
const WIDTH = 100;
function wrap(text, indent) {
    const lines = [''];
    for (const word of text.split(' ')) {
        const line = lines.at(-1) ?? '';
        if (line !== '' && line.length + word.length + 1 > WIDTH - indent)
            lines.push(word);
        else
            lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    }
    return lines.join(`\n${' '.repeat(indent)}`);
}
function row(left, width, text) {
    return `  ${left.padEnd(width)}${wrap(text, width + 2)}`;
}
function inputRow(spec) {
    const standard = spec.defaultText ?? spec.default;
    const choices = spec.kind === 'choice' && spec.choices !== undefined ? ` One of ${spec.choices.join(', ')}.` : '';
    return row(`--${spec.name}`, 24, `${spec.description}${choices}${standard === undefined ? '' : ` [${standard}]`}`);
}
function rows(wanted) {
    return input_list/* INPUTS */.mc.filter(({ name }) => name !== 'command' && wanted(name))
        .map(inputRow)
        .join('\n');
}
const SECRETS = 'Secrets may be given as env:NAME, to take them from a variable of the environment.';
function overview() {
    const commands = input_list/* COMMANDS */.Lo.filter(isCommand).map((name) => row(name, 10, ABOUT[name].does));
    return [
        VERSION,
        '',
        'Usage: migrate-on-merge COMMAND [--input value …]',
        '',
        'Commands:',
        ...commands,
        '',
        'On a terminal:',
        row('--quiet', 24, 'Only what goes wrong, and the report.'),
        row('--verbose', 24, 'The time before each line, statements as they begin, and the causes of an error.'),
        row('--json', 24, 'The report as JSON on standard output.'),
        row('completion SHELL', 24, 'A script for bash, zsh or fish.'),
        '',
        wrap(`Inputs, each also an action input and a key of the config file. ${SECRETS}`, 0),
        rows(() => true),
        '',
        '`migrate-on-merge COMMAND --help` shows an example; `migrate-on-merge help CODE` says what an error is.',
        'Exit status: 0 clean or warned, 1 blocked, 2 failed or bad input.',
        '',
    ].join('\n');
}
function helpOn(name) {
    const { does, example, inputs } = ABOUT[name];
    return [
        `migrate-on-merge ${name}`,
        '',
        does,
        '',
        'Example:',
        `  migrate-on-merge ${example}`,
        '',
        `Inputs. ${SECRETS}`,
        rows((input) => inputs.includes(input)),
        '',
        'For every command:',
        rows((input) => ALWAYS.includes(input)),
        '',
    ].join('\n');
}
/** What an error's code stands for. */
function errorHelp(code) {
    const found = (0,error_codes/* errorAbout */.Y)(code);
    if (found === undefined)
        return [];
    const [, title, why, next] = found;
    return [[`Error ${code}: ${title}`, '', wrap(why, 0), '', wrap(`Next: ${next}`, 0), ''].join('\n')];
}
/** The text that these arguments ask for (`--help`, `-h`, `help`, `--version`, `-V`); undefined when they ask for none. */
function helpFor(argv) {
    if (argv.includes('--version') || argv.includes('-V'))
        return `${VERSION}\n`;
    if (!argv.includes('--help') && !argv.includes('-h') && argv[0] !== 'help')
        return undefined;
    const name = argv.find((arg, at) => isCommand(arg) && !/^--(?!help$)/.test(argv[at - 1] ?? ''));
    // Some codes are called as the command that they come of.
    const code = argv.find((arg) => (0,error_codes/* errorAbout */.Y)(arg) !== undefined) ?? '';
    const told = errorHelp(code);
    if (isCommand(name))
        return [helpOn(name), ...told].join('\n');
    const [, asked] = argv[0] === 'help' ? argv : [];
    const unknown = asked === undefined || asked.startsWith('-')
        ? ''
        : `There is no command and no error of the name \`${asked}\`.${(0,nearest/* didYouMean */.a)(asked, [...input_list/* COMMANDS */.Lo, ...error_codes/* ERROR_CODES */.O])}\n\n`;
    return told[0] ?? unknown + overview();
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
;// CONCATENATED MODULE: ./lib/host/repository.js


/**
 * What stands before a path of the working directory to make it one from the root of the repository, as GitHub takes
 * paths: '' or `apps/web/`.
 */
function repositoryPrefix(workingDirectory, env = process.env) {
    const root = rootOf(workingDirectory) ?? env['GITHUB_WORKSPACE'] ?? workingDirectory;
    const within = (0,external_node_path_.relative)(root, workingDirectory).split(external_node_path_.sep);
    return within[0] === '' || within[0] === '..' ? '' : `${within.join('/')}/`;
}
/** The nearest folder with a `.git`, which is a folder, or in a worktree a file. */
function rootOf(folder) {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, '.git')))
            return at;
        if (at === (0,external_node_path_.dirname)(at))
            return undefined;
    }
}

// EXTERNAL MODULE: ./lib/inputs-argv.js
var inputs_argv = __nccwpck_require__(95985);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: ./lib/inputs-values.js
var inputs_values = __nccwpck_require__(94281);
// EXTERNAL MODULE: ./lib/io/bounded.js
var bounded = __nccwpck_require__(36521);
// EXTERNAL MODULE: ./lib/io/folder.js
var folder = __nccwpck_require__(77914);
// EXTERNAL MODULE: ./lib/io/text.js
var io_text = __nccwpck_require__(31141);
;// CONCATENATED MODULE: ./lib/inputs-file.js






/** No config file is that large. */
const LARGEST = 4 * 1024 * 1024;
const NO_CONFIG = { values: new Map(), database: undefined, troubles: [] };
/** The config file where there is one; a file that was named has to be there. */
async function configOf(given) {
    const none = NO_CONFIG;
    const directory = (0,external_node_path_.resolve)(given.get('working-directory')?.text.trim() ?? '.');
    const there = await (0,promises_.stat)(directory).then((found) => found.isDirectory(), () => false);
    if (!there)
        return { ...none, troubles: [{ text: '`working-directory`: there is no such folder.' }] };
    const asked = given.get('config')?.text.trim();
    const path = asked ?? inputs_values/* SPECS */.ne.get('config')?.default ?? '';
    const database = given.get('database')?.text.trim();
    let bytes;
    try {
        bytes = await (0,bounded/* readBounded */.C)((0,external_node_path_.resolve)(directory, path), LARGEST);
    }
    catch (error) {
        const code = (0,folder/* codeOf */.$N)(error) ?? 'unknown reason';
        const missing = asked === undefined && (code === 'ENOENT' || code === 'ENOTDIR');
        if (!missing)
            return { ...none, troubles: [{ text: `\`config\`: ${(0,inputs_values/* shown */.SP)(path)} cannot be read (${code}).` }] };
        const other = path.replace(/\.yml$/, '.yaml');
        const misnamed = await (0,promises_.stat)((0,external_node_path_.resolve)(directory, other)).then(() => true, () => false);
        if (misnamed)
            return {
                ...none,
                troubles: [
                    {
                        text: `\`config\`: the file is looked for at ${path}, and there is ${other}: rename it, or name it in \`config\`.`,
                    },
                ],
            };
        if (database === undefined)
            return none;
        const { noDatabases } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(81)]).then(__nccwpck_require__.bind(__nccwpck_require__, 10081));
        return { ...none, troubles: [noDatabases(database, path)] };
    }
    const decoded = (0,io_text/* decode */.D4)(bytes);
    if (decoded.problem !== undefined) {
        return { ...none, troubles: [{ text: `\`config\`: ${(0,inputs_values/* shown */.SP)(path)} ${decoded.problem}. ${decoded.hint}` }] };
    }
    // Only who has the file loads what reads YAML.
    const { readConfig } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(81)]).then(__nccwpck_require__.bind(__nccwpck_require__, 10081));
    return readConfig(decoded.text, path, database);
}

;// CONCATENATED MODULE: ./lib/inputs-unbuilt.js
/** Refused by name, never ignored. Whoever builds something deletes its line. */
const UNBUILT = [];
/** Why a value cannot be used yet, in words that follow it; undefined when it can. */
function unbuilt(name, value, standard) {
    const found = UNBUILT.find((one) => one.name === name && (one.values?.includes(value) ?? value.toLowerCase() !== standard));
    return found === undefined ? undefined : `is not built yet; ${found.instead}.`;
}

;// CONCATENATED MODULE: ./lib/inputs-parts.js







/** What a URL's scheme says of the server; several engines may answer under one scheme. */
const SCHEMES = new Map([
    ['postgres', ['postgres']],
    ['postgresql', ['postgres']],
    ['pglite', ['postgres']],
    ['mysql', ['mysql', 'mariadb', 'tidb']],
    ['mariadb', ['mysql', 'mariadb', 'tidb']],
]);
const FORMS = 'postgres://, postgresql://, mysql://, mariadb:// or pglite:DIR';
/** Why a URL cannot be one of a database, in words that follow the setting; never with the URL, which holds a password. */
function urlTrouble(url) {
    if (/^["'`]/.test(url))
        return 'it has quotation marks around it; leave them away.';
    if (/^\$|\$\{\{/.test(url))
        return 'it is a variable that was not replaced by its value; write env:NAME to take one of the environment.';
    if (/^jdbc:/i.test(url))
        return `it begins with jdbc:; leave that away, the form is ${FORMS}.`;
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
    if (scheme === undefined)
        return `it does not begin with ${FORMS}.`;
    const engines = SCHEMES.get(scheme);
    // What stands before the colon of `user:password@host` is no scheme, and is not repeated.
    if (engines === undefined)
        return `it does not begin with ${FORMS}.${url.includes('://') ? (0,nearest/* didYouMean */.a)(scheme, SCHEMES.keys()) : ''}`;
    const rest = url.slice(scheme.length + 1);
    if (scheme === 'pglite')
        return rest.trim() === '' ? '`pglite:` needs a folder: pglite:DIR.' : undefined;
    return !rest.startsWith('//') || rest.length === 2
        ? `after \`${scheme}:\` come two slashes and the server.`
        : undefined;
}
function enginesOf(url) {
    return SCHEMES.get(url.split(':', 1)[0]?.toLowerCase() ?? '') ?? [];
}
/** Checks the URLs, alone and against each other, and gives the engine. */
function engineOf(reader) {
    const engine = reader.choice('engine', ['postgres', 'mysql', 'mariadb', 'tidb']);
    const url = reader.text('database-url');
    const direct = reader.text('direct-url');
    for (const [name, value] of [['database-url', url], ['direct-url', direct]]) {
        const why = value === undefined ? undefined : urlTrouble(value);
        const engines = value === undefined ? [] : enginesOf(value);
        if (why !== undefined)
            reader.wrong(name, why);
        if (engine !== undefined && engines.length > 0 && !engines.includes(engine)) {
            reader.wrong('engine', `\`${engine}\` contradicts \`${name}\`, which is a ${engines.join(' or ')} URL.`);
        }
    }
    if (direct !== undefined && url === undefined)
        reader.wrong('direct-url', 'it stands beside `database-url`, which is missing.');
    else if (direct !== undefined && /^pglite:/i.test(`${url} ${direct}`)) {
        reader.wrong('direct-url', 'an embedded database has no pooler in front.');
    }
    return engine ?? (url === undefined ? undefined : enginesOf(url)[0]);
}
/** `path` or `layout:path`. A single letter before the colon is a Windows drive. */
function sourceOf(line, workingDirectory, wrong) {
    const [, prefix, rest] = /^([A-Za-z][\w.-]+):(.*)$/.exec(line) ?? [];
    const layouts = input_list/* LAYOUTS */.my;
    if (prefix !== undefined && !layouts.includes(prefix)) {
        wrong(`\`${prefix}\` is no layout.${(0,nearest/* didYouMean */.a)(prefix, layouts)} If the path itself holds a colon, write ./ before it.`);
        return undefined;
    }
    const written = (rest ?? line).trim().replaceAll('\\', '/');
    if (written === '') {
        wrong(`${(0,inputs_values/* shown */.SP)(line)} names no folder.`);
        return undefined;
    }
    const absolute = (0,external_node_path_.isAbsolute)(written) || /^[A-Za-z]:\//.test(written);
    const path = (0,folder/* tidy */.DZ)(absolute ? (0,external_node_path_.relative)(workingDirectory, written).split(external_node_path_.sep).join('/') : written);
    if (path === undefined) {
        wrong(`${(0,inputs_values/* shown */.SP)(written)} leads out of the working directory. Name a \`working-directory\` that holds it.`);
        return undefined;
    }
    return { path: path === '' ? '.' : path, ...(prefix === undefined || prefix === 'auto' ? {} : { layout: prefix }) };
}
function sourcesOf(reader, workingDirectory) {
    const sources = new Map();
    for (const { text, wrong } of reader.lines('migrations')) {
        const source = sourceOf(text, workingDirectory, wrong);
        if (source === undefined)
            continue;
        const why = unbuilt('layout', source.layout ?? 'auto', 'auto');
        if (why !== undefined)
            wrong(`\`${source.layout}\` ${why}`);
        if (sources.has(source.path))
            wrong(`${(0,inputs_values/* shown */.SP)(source.path)} is there twice.`);
        sources.set(source.path, source);
    }
    return [...sources.values()];
}
const SEVERITIES = ['error', 'warning', 'info', 'off'];
function rulesOf(reader) {
    const rules = new Map();
    for (const { text, wrong } of reader.lines('rules')) {
        const [, rule, severity] = /^([\w./-]+)\s*:\s*(\S+)$/.exec(text) ?? [];
        if (rule === undefined || severity === undefined)
            wrong(`${(0,inputs_values/* shown */.SP)(text)} is not of the form RULE-ID: ${SEVERITIES.join('|')}.`);
        else if (!SEVERITIES.includes(severity)) {
            wrong(`${(0,inputs_values/* shown */.SP)(/^[\w-]+$/.test(severity) ? severity : text)} is none of ${SEVERITIES.join(', ')}.${(0,nearest/* didYouMean */.a)(severity, SEVERITIES)}`);
        }
        else if (rules.has(rule))
            wrong(`\`${rule}\` is there twice.`);
        else
            rules.set(rule, severity);
    }
    return rules;
}
const SHADOWS = ['auto', 'embedded', 'local', 'docker'];
/** A word, an image, or the URL of a scratch server; the last is a secret, and what looks like one is never repeated. */
function shadowOf(reader) {
    const value = reader.text('shadow') ?? 'auto';
    if (SHADOWS.includes(value) || /^docker:[\w./:@-]+$/.test(value))
        return value;
    if (/^(?:postgres(?:ql)?|mysql|mariadb):\/\/./i.test(value))
        return value;
    const form = `${SHADOWS.join(', ')}, docker:IMAGE, nor the postgres:// or mysql:// URL of a scratch server.`;
    reader.wrong('shadow', `${(0,inputs_values/* shown */.SP)(value)} is none of ${form}${(0,nearest/* didYouMean */.a)(value, SHADOWS)}`);
    return 'auto';
}
function labelOf(reader, database) {
    const label = reader.asked('label') ? (reader.text('label') ?? '') : (database ?? 'default');
    if (/^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._-]{0,59}$/u.test(label))
        return label;
    const whose = reader.asked('label') ? '' : 'the name of the database is the label, and ';
    reader.wrong('label', `${whose}${(0,inputs_values/* shown */.SP)(label)} may hold letters, digits, blanks and . _ - only, begins with a letter or digit, and has 60 at most.`);
    return 'default';
}
function historySchemaOf(reader) {
    const schema = reader.text('history-schema') ?? 'migrate_on_merge';
    if (schema.startsWith('pg_') || schema === 'information_schema')
        reader.wrong('history-schema', `${(0,inputs_values/* shown */.SP)(schema)} belongs to the server.`);
    // 63 bytes are what PostgreSQL keeps of a name; a longer one would be cut in silence.
    else if (Buffer.byteLength(schema) > 63 || (0,io_text/* hasUnseen */.FN)(schema))
        reader.wrong('history-schema', `${(0,inputs_values/* shown */.SP)(schema)} cannot be the name of a schema.`);
    return schema;
}
/** The command of `backup: command`; each of the two without the other is a slip. */
function backupCommandOf(reader) {
    const command = reader.text('backup-command');
    const wanted = reader.text('backup') === 'command';
    if (wanted && command === undefined)
        reader.wrong('backup', '`command` needs `backup-command`: the command that makes the backup.');
    if (!wanted && command !== undefined)
        reader.wrong('backup-command', 'it would never run: set `backup: command` too.');
    if (wanted && reader.asked('backup-proof') && reader.text('backup-proof') !== 'none')
        reader.wrong('backup-proof', 'what a command saves elsewhere cannot be proved here: set `none`, or leave it out.');
    return command;
}
/** Refuses what has no function yet; secrets are not repeated. */
function refuseUnbuilt(reader) {
    for (const { name, default: standard, secret, choices } of inputs_values/* SPECS */.ne.values()) {
        const input = name;
        const value = reader.asked(input) ? reader.text(input) : undefined;
        // A value that is no choice at all has its own message.
        if (value === undefined || choices?.includes(value) === false)
            continue;
        const why = unbuilt(input, value, standard);
        if (why !== undefined)
            reader.wrong(input, secret === true || choices === undefined ? why : `\`${value}\` ${why}`);
    }
}
/** What was reviewed stands in the comment: without one nothing can be approved. */
function approvalOf(reader) {
    const approval = reader.choice('approval', ['none', 'reviewed']) ?? 'none';
    if (approval === 'reviewed' && !reader.flag('comment'))
        reader.wrong('approval', '`reviewed` goes by the comment of the plan, and `comment: false` posts none.');
    return approval;
}
/** Which pull requests a push has merged only the event says, and GitHub's word on them takes a run's token. */
const NO_EVENT = '`reviewed` asks GitHub for the plans of the pull requests that a push has merged, and no event says here which those are. Apply by the action, or pass `--approval none`: then whoever runs this has decided.';
/** Into the target's place goes only what holds all of it. */
function onFailureOf(reader) {
    const chosen = reader.choice('on-failure', ['stop', 'rollback', 'restore']) ?? 'stop';
    const backup = reader.text('backup') ?? 'full';
    if (chosen === 'restore' && ['affected', 'none', 'command'].includes(backup))
        reader.wrong('on-failure', `\`restore\` puts the backup into the target's place, which takes \`backup: full\`; it is \`${backup}\`.`);
    return chosen;
}
/** Whoever may read a repository may fetch the artifacts of its runs: only what is encrypted goes there. */
function uploadOf(reader) {
    const backupUpload = reader.choice('backup-upload', ['none', 'artifact']) ?? 'none';
    const asked = reader.text('backup-retention-days') !== undefined;
    const backupRetentionDays = asked ? reader.count('backup-retention-days', 1, 400) : undefined;
    if (backupUpload === 'artifact') {
        if (reader.text('backup-passphrase') === undefined)
            reader.wrong('backup-upload', 'whoever may read the repository may fetch its artifacts, so `artifact` takes `backup-passphrase`, from a secret.');
        if (['none', 'command'].includes(reader.text('backup') ?? ''))
            reader.wrong('backup-upload', `\`backup: ${reader.text('backup')}\` makes no file that could be uploaded.`);
    }
    else if (asked)
        reader.wrong('backup-retention-days', 'it is about the artifact, and `backup-upload` is none.');
    return { backupUpload, backupRetentionDays };
}

;// CONCATENATED MODULE: ./lib/inputs-program.js



const EXAMPLE = '`program-up: alembic upgrade head`';
/** A name, with its schema or without: it becomes part of no text, but a sentence here would be a mistake. */
const TABLE = /^[\p{L}_][\p{L}\p{N}_$]*(?:\.[\p{L}_][\p{L}\p{N}_$]*)?$/u;
/** The layout; a command line says by itself that it is `program`. */
function layoutOf(reader, sources) {
    const layout = reader.choice('layout', input_list/* LAYOUTS */.my) ?? 'auto';
    const named = new Set(sources.flatMap(({ layout: own }) => (own === undefined ? [] : [own])));
    const program = layout === 'program' || named.has('program');
    const up = reader.text('program-up');
    if (program && up === undefined && unbuilt('layout', 'program', 'auto') === undefined)
        reader.wrong('program-up', `\`layout: program\` needs the command line of the tool, as in ${EXAMPLE}.`);
    const other = layout === 'auto' ? [...named].find((name) => name !== 'program') : layout;
    if (up !== undefined && !program && other !== undefined)
        reader.wrong('program-up', `\`layout: ${other}\` has no command line of its own. Leave one of the two away.`);
    for (const name of ['program-status', 'program-tables'])
        if (reader.asked(name) && up === undefined)
            reader.wrong(name, 'it stands beside `program-up`, which is missing.');
    return up === undefined || other !== undefined ? layout : 'program';
}
function programTablesOf(reader) {
    const names = [];
    for (const { text, wrong } of reader.lines('program-tables')) {
        if (TABLE.test(text))
            names.push(text.slice(text.indexOf('.') + 1));
        else
            wrong(`${(0,inputs_values/* shown */.SP)(text)} is not the name of a table.`);
    }
    return names;
}

;// CONCATENATED MODULE: ./lib/inputs.js








/** Reads a command line. What is wrong with its form is thrown together with what is wrong with its values. */
function parseArgv(argv, env) {
    const { command, name, flags, troubles } = (0,inputs_argv/* readArgv */.$U)(argv);
    if (troubles.length === 0)
        return { command, name, flags };
    const wrong = (0,inputs_argv/* commandTrouble */.xE)(command);
    const { settings, troubles: secrets } = withSecrets(toSettings(flags).settings, env);
    const reader = new inputs_values/* Reader */.mP(settings);
    toInputs(reader, { command: 'plan' }, undefined);
    throw (0,inputs_values/* badInput */.AN)([...(wrong === undefined ? [] : [wrong]), ...troubles, ...secrets, ...reader.troubles]);
}
/** Names that are inputs, with values that are not blank: an unset secret of a workflow arrives as an empty text. */
function toSettings(raw) {
    const settings = new Map();
    const troubles = [];
    for (const [name, text] of Object.entries(raw)) {
        if ((0,inputs_values/* isInput */.Xy)(name)) {
            if (text.trim() !== '')
                settings.set(name, { text });
        }
        else
            troubles.push({ text: `There is no input ${(0,inputs_values/* shown */.SP)(name)}.${(0,nearest/* didYouMean */.a)(name, inputs_values/* NAMES */.Xk)}` });
    }
    return { settings, troubles };
}
/** `env:NAME` becomes the value of that variable, so that no secret need stand in an argv or a file. */
function withSecrets(given, env) {
    const settings = new Map(given);
    const troubles = [];
    for (const [name, one] of given) {
        if (inputs_values/* SPECS */.ne.get(name)?.secret !== true)
            continue;
        const variable = /^env:(.*)$/s.exec(one.text.trim())?.[1];
        const value = variable === undefined ? one.text : env[variable];
        if (variable !== undefined && (value === undefined || value.trim() === '')) {
            const reason = /^\w+$/.test(variable)
                ? `the variable ${variable} of the environment is not set.`
                : 'after `env:` comes the name of a variable.';
            troubles.push({ text: `\`${name}\`: ${reason}`, ...(one.place === undefined ? {} : { place: one.place }) });
            settings.delete(name);
        }
        else {
            const kept = name.endsWith('-passphrase') ? (value ?? '') : (value ?? '').trim();
            settings.set(name, { ...one, text: kept });
        }
    }
    return { settings, troubles };
}
/** Settings as Inputs; what is wrong with them is in the reader afterwards. */
function toInputs(reader, { command, name }, database) {
    const workingDirectory = (0,external_node_path_.resolve)(reader.text('working-directory') ?? '.');
    refuseUnbuilt(reader);
    const migrations = sourcesOf(reader, workingDirectory);
    return {
        command,
        name,
        databaseUrl: reader.text('database-url'),
        directUrl: reader.text('direct-url'),
        migrations,
        layout: layoutOf(reader, migrations),
        engine: engineOf(reader),
        since: reader.text('since'),
        shadow: shadowOf(reader),
        shadowSetup: reader.list('shadow-setup'),
        sessionSetup: reader.text('session-setup'),
        programEnvironment: reader.list('program-environment'),
        programUp: reader.text('program-up'),
        programStatus: reader.text('program-status'),
        programTables: programTablesOf(reader),
        include: reader.list('include'),
        exclude: reader.list('exclude'),
        order: reader.list('order'),
        failOn: reader.choice('fail-on', ['error', 'warning', 'never']) ?? 'error',
        rules: rulesOf(reader),
        allowLabel: reader.text('allow-label') ?? '',
        approval: approvalOf(reader),
        backup: reader.choice('backup', ['full', 'affected', 'none', 'command']) ?? 'full',
        backupProof: reader.choice('backup-proof', ['restore', 'list', 'none']) ?? 'restore',
        backupProofAsked: reader.asked('backup-proof'),
        backupDirectory: reader.text('backup-directory'),
        backupPassphrase: reader.text('backup-passphrase'),
        backupCommand: backupCommandOf(reader),
        backupMaxSize: reader.size('backup-max-size'),
        backupTimeoutMs: reader.duration('backup-timeout', { none: true }),
        ...uploadOf(reader),
        backupFile: reader.text('backup-file'),
        backupDatabase: reader.text('backup-database'),
        confirm: reader.text('confirm'),
        onFailure: onFailureOf(reader),
        verify: reader.text('verify'),
        snapshotFile: reader.text('snapshot-file'),
        snapshotPassphrase: reader.text('snapshot-passphrase'),
        connectTimeoutMs: reader.duration('connect-timeout') ?? 10_000,
        lockTimeoutMs: reader.duration('lock-timeout') ?? 5_000,
        statementTimeoutMs: reader.duration('statement-timeout', { none: true }),
        lockRetries: reader.count('lock-retries', 0, 100),
        lockWaitMs: reader.duration('lock-wait', { zero: true }) ?? 600_000,
        historySchema: historySchemaOf(reader),
        postgresBinaries: reader.list('postgres-binaries'),
        mysqlBinaries: reader.list('mysql-binaries'),
        comment: reader.flag('comment'),
        check: reader.choice('check', ['auto', 'true', 'false']) ?? 'auto',
        label: labelOf(reader, database),
        githubToken: reader.text('github-token'),
        workingDirectory,
        config: reader.text('config') ?? '.github/migrate-on-merge.yml',
        configTroubles: [],
        analyzeAfter: reader.flag('analyze-after'),
        health: reader.flag('health'),
        requireReadOnly: reader.flag('require-read-only'),
        dryRun: reader.flag('dry-run'),
        failureIssue: reader.flag('failure-issue'),
        to: reader.text('to'),
        steps: reader.count('steps', 1, 10_000),
        stepsAsked: reader.asked('steps'),
        direction: reader.choice('direction', ['up', 'down']) ?? 'up',
        resume: reader.flag('resume'),
        markApplied: reader.text('mark-applied'),
        markPending: reader.text('mark-pending'),
        reportFile: reader.text('report-file'),
        commentFile: reader.text('comment-file'),
        evidenceFile: reader.text('evidence-file'),
        htmlFile: reader.text('html-file'),
        sarifFile: reader.text('sarif-file'),
    };
}
/** On a command line the target may also come from the environment; it is said, because nobody typed it. */
function fromEnvironment(settings, env, host) {
    if (settings.has('database-url') || settings.has('since'))
        return undefined;
    for (const name of ['MIGRATE_ON_MERGE_DATABASE_URL', 'DATABASE_URL']) {
        const value = env[name]?.trim() ?? '';
        if (value === '')
            continue;
        // DATABASE_URL belongs to the application, and may be of a database that we know nothing about.
        const why = name === 'DATABASE_URL' ? urlTrouble(value) : undefined;
        const text = why === undefined
            ? `The target is taken from ${name} of the environment.`
            : `${name} of the environment is not used: ${why}`;
        host.progress({ type: 'note', text });
        return why === undefined ? value : undefined;
    }
    return undefined;
}
function commandOf(reader, raw) {
    const name = raw.settings['command'] ?? '';
    const command = input_list/* COMMANDS */.Lo.find((one) => one === name);
    if (raw.from === 'action')
        return { command: reader.choice('command', input_list/* COMMANDS */.Lo) ?? 'auto', troubles: [] };
    const wrong = (0,inputs_argv/* commandTrouble */.xE)(name);
    return { command: command ?? 'plan', troubles: wrong === undefined ? [] : [wrong] };
}
/** Untrusted settings become Inputs; every problem is in one error. Secrets are made known to the host before anything else. */
async function parseInputs(raw, env, host) {
    const { settings: given, troubles: unknown } = toSettings(raw.settings);
    // What another run left may lie where the config file would be: here it counts only where it was named.
    const left = raw.settings['command'] === 'comment' && !given.has('config');
    // Who is about to write one begins without: it may be of several databases, or broken.
    const first = raw.settings['command'] === 'init';
    const config = left || first ? NO_CONFIG : await configOf(given);
    const { settings, troubles: secrets } = withSecrets(new Map([...config.values, ...given]), env);
    // Who names a snapshot to plan against does not mean what happens to be in the environment.
    const instead = raw.settings['command'] === 'plan' && settings.has('snapshot-file');
    const wanted = raw.from === 'flags' && secrets.length === 0 && !instead && !first;
    const url = wanted ? fromEnvironment(settings, env, host) : undefined;
    const all = url === undefined ? settings : new Map([...settings, ['database-url', { text: url }]]);
    for (const [name, { text }] of all) {
        if (inputs_values/* SPECS */.ne.get(name)?.secret === true || (name === 'shadow' && text.includes('://')))
            host.secret(text);
    }
    const reader = new inputs_values/* Reader */.mP(all);
    const { command, troubles } = commandOf(reader, raw);
    const inputs = toInputs(reader, { command, name: raw.name }, config.database);
    if (raw.from === 'flags' && command === 'apply' && inputs.approval === 'reviewed')
        reader.wrong('approval', NO_EVENT);
    const wrong = [...troubles, ...unknown, ...config.troubles, ...secrets, ...reader.troubles];
    // Broken settings are among what `doctor` is asked for: of the config file it tells them with all else.
    const told = raw.settings['command'] === 'doctor' ? wrong.filter(({ place }) => place !== undefined) : [];
    const refused = wrong.filter((one) => !told.includes(one));
    if (refused.length > 0)
        throw (0,inputs_values/* badInput */.AN)(refused);
    return { ...inputs, configTroubles: told.map((one) => (0,inputs_values/* badInput */.AN)([one]).message) };
}

// EXTERNAL MODULE: ./lib/last-words.js
var last_words = __nccwpck_require__(90063);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __nccwpck_require__(61343);
;// CONCATENATED MODULE: ./lib/interrupt.js


function interrupts() {
    const controller = new AbortController();
    const { signal } = controller;
    const abort = (name) => {
        // The runner asks twice
        if (signal.aborted)
            return;
        (0,last_words/* noteTold */.a)(signal);
        controller.abort(new model_error/* ActionError */.lZ('cancelled', `The run was cancelled (${name}).`, 'Run the same command again; `status` says what is in.'));
    };
    let crash = () => undefined;
    const crashed = new Promise((_, reject) => {
        crash = reject;
    });
    crashed.catch(() => undefined);
    // Left in place until the process ends: what breaks after the report is out must not change the exit status.
    process.on('uncaughtException', crash);
    return {
        signal,
        listen: () => void process.on('SIGINT', abort).on('SIGTERM', abort),
        // Told twice while it says its last words, it still ends by itself
        stop: () => void (signal.aborted || process.off('SIGINT', abort).off('SIGTERM', abort)),
        async race(work, graceMs) {
            work.catch(() => undefined);
            let timer;
            let listener;
            const aborted = new Promise((_, reject) => {
                listener = () => {
                    timer = setTimeout(() => reject(signal.reason), graceMs);
                };
                if (signal.aborted)
                    listener();
                else
                    signal.addEventListener('abort', listener, { once: true });
            });
            try {
                return await Promise.race([work, aborted, crashed]);
            }
            finally {
                clearTimeout(timer);
                if (listener !== undefined)
                    signal.removeEventListener('abort', listener);
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/github/marker.js
var marker = __nccwpck_require__(35917);
// EXTERNAL MODULE: ./lib/report-texts.js
var report_texts = __nccwpck_require__(37684);
;// CONCATENATED MODULE: ./lib/other-run.js




const DEPENDABOT = 'dependabot[bot]';
/** Only runs whose token could not write need somebody who speaks for them. */
function idleOf({ repository }, run) {
    if (run.event !== 'pull_request')
        return `that run is of \`${run.event ?? 'an unknown event'}\`, not of a pull request.`;
    if (run.headSha === null || run.headBranch === null || run.headOwner === null)
        return 'the event does not say which branch that run was of; a fork that is gone leaves no name.';
    const own = repository === null ? '' : `${repository.owner}/${repository.repo}`.toLowerCase();
    if (run.headRepository?.toLowerCase() !== own || run.actor === DEPENDABOT)
        return undefined;
    return 'that run is of a branch of this repository, whose token can write the comment itself.';
}
function urlOf({ serverUrl, repository }, { id }) {
    if (repository === null || id === null)
        return null;
    return `${serverUrl}/${repository.owner}/${repository.repo}/actions/runs/${id}`;
}
/** What `comment` needs of GitHub; undefined where no `workflow_run` started this run. */
function otherRunOf({ trigger, github, label, hide, posted }) {
    const run = trigger?.workflowRun ?? null;
    if (trigger === undefined || run === null)
        return undefined;
    const { headOwner: owner, headBranch: branch, headSha: sha } = run;
    const client = () => {
        if (github !== undefined)
            return github();
        throw new model_error/* ActionError */.lZ('GITHUB_TOKEN', 'There is no token for GitHub.', 'Leave `github-token` out to use that of the run.');
    };
    return {
        idle: idleOf(trigger, run),
        headSha: sha ?? '',
        conclusion: run.conclusion,
        url: urlOf(trigger, run),
        async pullRequests() {
            if (owner === null || branch === null || sha === null)
                return [];
            return openPullRequestsOf(await client(), { owner, branch, sha });
        },
        async post(report, pullRequest) {
            const safe = (0,report_texts.withoutSecrets)(report, hide);
            const [{ comment }, { postComment }] = await Promise.all([
                Promise.all(/* import() */[__nccwpck_require__.e(2796), __nccwpck_require__.e(9423), __nccwpck_require__.e(6833)]).then(__nccwpck_require__.bind(__nccwpck_require__, 66833)),
                Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 74510)),
            ]);
            const done = await postComment(await client(), {
                pullRequest,
                label,
                body: `${marker/* SECOND_HAND */.xF}\n${comment.render(safe)}`,
                content: (0,report_texts.contentOf)(safe),
                standing: 'ended',
                headSha: sha,
            });
            if (done.url !== undefined)
                posted(done.url);
            if (done.reason === undefined)
                return {};
            return done.action === 'refused' ? { refused: done.reason } : { note: done.reason };
        },
    };
}

;// CONCATENATED MODULE: ./lib/outputs.js
/** Every output of the contract, from the report. */
function outputsOf(report, files) {
    return {
        verdict: report.verdict,
        'pending-count': String(report.history.pending.length),
        'applied-count': String(report.apply?.outcomes.filter((o) => o.status === 'applied').length ?? 0),
        'findings-count': String(report.plan?.findings.length ?? 0),
        'plan-digest': report.plan?.digest ?? '',
        'report-file': files.reportFile,
        'evidence-file': files.evidenceFile,
        'backup-file': report.backup === null ? '' : files.backupFile,
        'backup-sha256': report.backup?.sha256 ?? '',
        'comment-url': files.commentUrl,
        'failure-reason': report.error?.code ?? (report.verdict === 'blocked' ? 'blocked' : ''),
    };
}
/** Exit status: 0 clean or warned, 1 blocked, 2 failed. */
function exitStatus(report) {
    if (report.verdict === 'blocked')
        return 1;
    return report.verdict === 'failed' ? 2 : 0;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __nccwpck_require__(58500);
;// CONCATENATED MODULE: ./lib/github/brought.js


/** How many commits of one file are looked at: a pull request seldom needs more to write a migration. */
const COMMITS = 10;
/**
 * The merged pull requests that brought files into `base`, as they are at the commit `head`. It makes `limit` requests at
 * most, for the last files first.
 */
async function pullRequestsOfFiles(client, paths, at, limit = 100) {
    const { octokit, owner, repo } = client;
    const commits = new Map();
    const files = new Map();
    let left = limit;
    for (const path of paths.toReversed()) {
        if (left-- <= 0)
            break;
        const listed = await (0,github_trouble/* insist */.R6)(client, `list the commits of ${path}`, 'contents: read', () => octokit.rest.repos.listCommits({ owner, repo, sha: at.head, path, per_page: COMMITS }));
        const found = [];
        for (const { sha } of listed.data) {
            if (!commits.has(sha)) {
                if (left-- <= 0)
                    break;
                commits.set(sha, await pullRequestsOfCommit(client, sha, at.base));
            }
            found.push(...(commits.get(sha) ?? []));
        }
        const latest = commits.get(listed.data[0]?.sha ?? '') ?? [];
        files.set(path, { pulls: [...new Map(found.map((pull) => [pull.number, pull])).values()], latest });
    }
    return { files, unasked: paths.filter((path) => !files.has(path)) };
}

;// CONCATENATED MODULE: ./lib/reviewed-plans.js





/** Of so many requests for files at most; an apply seldom has more than a few that its own pull request did not plan. */
const MOST_REQUESTS = 300;
const AGAIN_SECONDS = 3;
/** The branch that the migrations were merged into: of a tag or a release that is the default one. */
function branchOf({ pullRequest, ref, defaultBranch }) {
    if (pullRequest?.merged === true)
        return pullRequest.baseRef;
    return ref?.startsWith('refs/heads/') === true ? ref.slice('refs/heads/'.length) : defaultBranch;
}
/**
 * Asks GitHub which merged pull requests a run is of, and reads the plans that were posted for them. Unlike all else that is asked of GitHub
 * nothing of this is done without: an answer that does not come is no approval.
 */
function reviewedPlans(request) {
    const { trigger, github, label, prefix } = request;
    if (trigger === undefined || github === undefined)
        return undefined;
    const plans = new Map();
    async function planOf(client, pull) {
        const { postedPlan } = await __nccwpck_require__.e(/* import() */ 290).then(__nccwpck_require__.bind(__nccwpck_require__, 30290));
        const { readRecord } = await __nccwpck_require__.e(/* import() */ 8489).then(__nccwpck_require__.bind(__nccwpck_require__, 40870));
        const { plan, kept, by } = await postedPlan(client, pull.number, label);
        const record = kept === undefined ? undefined : readRecord(kept);
        return {
            ...pull,
            plan: plan === 'found' && record === undefined ? 'unreadable' : plan,
            planned: record?.head ?? null,
            ...(by === undefined ? {} : { by }),
            ...(record === undefined ? {} : { record }),
        };
    }
    /** The tip first: of a merge or a squash it alone names the pull request. */
    async function ofRun(client, base) {
        const { pullRequest, push, commit } = trigger;
        if (pullRequest !== null)
            return pullRequest.merged ? [{ number: pullRequest.number, head: pullRequest.headSha }] : [];
        const commits = [...(commit === null ? [] : [commit]), ...(push?.commits ?? [])];
        let { pulls } = await mergedPullRequestsOf(client, commits, base);
        if (pulls.length === 0 && push !== null) {
            // Just after a merge GitHub may not know yet whose commit it is.
            await (0,external_node_timers_promises_.setTimeout)(AGAIN_SECONDS * client.patience.secondMs);
            ({ pulls } = await mergedPullRequestsOf(client, commits, base));
        }
        return pulls.map(({ number, headSha }) => ({ number, head: headSha }));
    }
    let own;
    return async (paths) => {
        const base = branchOf(trigger);
        const head = trigger.commit;
        if (base === null || head === null)
            throw new model_error/* ActionError */.lZ('no-pull-request', 'The event of this run does not say which branch it is about, so nobody can tell which pull requests were merged into it.', 'Run `apply` on `push`, or on a `pull_request` that is closed.');
        const client = await github();
        own ??= ofRun(client, base);
        const full = paths.map((path) => `${prefix}${path}`);
        const { files, unasked } = full.length === 0
            ? { files: new Map(), unasked: [] }
            : await pullRequestsOfFiles(client, full, { head, base }, MOST_REQUESTS);
        const brought = [...files.values()].flatMap(({ pulls }) => pulls.map(({ number, headSha }) => ({ number, head: headSha })));
        const all = new Map([...(await own), ...brought].map((pull) => [pull.number, pull]));
        const pulls = [];
        // One after the other, as GitHub wants it.
        for (const pull of all.values()) {
            const plan = plans.get(pull.number) ?? planOf(client, pull);
            plans.set(pull.number, plan);
            pulls.push(await plan);
        }
        return { pulls, unasked: unasked.map((path) => path.slice(prefix.length)) };
    };
}
/** What of a plan the apply will go by. What was done is no plan, and one that was made after the merge nobody has decided by. */
async function recordFor(report, trigger) {
    if (report.command !== 'plan' || trigger?.pullRequest?.merged === true)
        return { kept: true };
    const { recordOf, SALT_BYTES } = await __nccwpck_require__.e(/* import() */ 8489).then(__nccwpck_require__.bind(__nccwpck_require__, 40870));
    return recordOf(report, (0,external_node_crypto_.randomBytes)(SALT_BYTES));
}

// EXTERNAL MODULE: ./lib/steps/backup/files.js
var backup_files = __nccwpck_require__(22633);
;// CONCATENATED MODULE: ./lib/publish.js









const words = (error) => (error instanceof Error ? error.message : String(error));
/** A text that cannot be made or sent is said and nothing more: it never changes what the run found. */
async function attempt(host, what, work) {
    try {
        return await work();
    }
    catch (error) {
        host.progress({ type: 'warning', text: `${what}: ${words(error)}` });
        return undefined;
    }
}
/** The comment in as many characters as there are; GitHub's own limit leaves some for the hidden lines. */
async function commentFor(report) {
    const { comment, COMMENT_LIMIT } = await Promise.all(/* import() */[__nccwpck_require__.e(2796), __nccwpck_require__.e(9423), __nccwpck_require__.e(6833)]).then(__nccwpck_require__.bind(__nccwpck_require__, 66833));
    return (limit = COMMENT_LIMIT) => comment.render(report, { limit: Math.min(limit, COMMENT_LIMIT) });
}
/** Gives where the comment stands; of several the first, which is that of the run's own pull request. */
async function post(audience, { numbers, body, record, content, standing }) {
    const { github, host, inputs, trigger } = audience;
    let url = '';
    if (github === undefined || inputs?.comment !== true)
        return url;
    const { postComment } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 74510));
    for (const pullRequest of numbers) {
        await attempt(host, 'The comment was not posted', async () => {
            const done = await postComment(await github(), {
                pullRequest,
                label: inputs.label,
                body: await body(),
                record: await record(),
                content: content?.(),
                standing,
                readOnlyToken: trigger?.readOnlyToken ?? false,
                headSha: trigger?.pullRequest?.merged === false ? trigger.pullRequest.headSha : null,
            });
            if (url === '')
                url = done.url ?? '';
            if (done.reason === undefined)
                return;
            host.progress({ type: done.action === 'superseded' ? 'note' : 'warning', text: done.reason });
        });
    }
    return url;
}
/** The pull requests of a merge show that their migrations are being applied. Never throws. */
async function publishApplying(plan, run, audience) {
    await post(audience, {
        numbers: plan.run.pullRequests,
        standing: 'applying',
        record: async () => ({ kept: true }),
        async body() {
            const { renderApplying, COMMENT_LIMIT } = await Promise.all(/* import() */[__nccwpck_require__.e(2796), __nccwpck_require__.e(9423), __nccwpck_require__.e(6833)]).then(__nccwpck_require__.bind(__nccwpck_require__, 66833));
            const shown = (0,report_texts.withoutSecrets)(plan, audience.host.hide);
            return (room) => renderApplying(shown, run, { limit: Math.min(room, COMMENT_LIMIT) });
        },
    });
}
/** The last word on the pull requests of the run. Gives where it stands, or ''. */
async function postReport(report, audience, numbers) {
    const posting = async () => post(audience, {
        numbers: (await attempt(audience.host, 'The comment was not posted', numbers)) ?? [],
        body: () => commentFor(report),
        record: () => recordFor(report, audience.trigger),
        content: () => (0,report_texts.contentOf)(report),
        standing: 'ended',
    });
    const url = await (0,last_words/* whileWaitedFor */.N)(posting(), audience.told);
    if (url === undefined) {
        const text = 'The comment was not posted: the run was told to end, and GitHub did not answer soon.';
        audience.host.progress({ type: 'warning', text });
    }
    return url ?? '';
}
async function write(path, text) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, text, { mode: 0o600 });
    return path;
}
/** The files that the inputs name; without a name the action leaves the report under the runner's temp. Gives the report's path. */
async function writeFiles(report, audience) {
    const { host, inputs } = audience;
    const named = (path) => (0,external_node_path_.resolve)(inputs?.workingDirectory ?? '.', path);
    const { commentFile, htmlFile, sarifFile } = inputs ?? {};
    // There it names what another run left, which stays as it is.
    const reportFile = report.command === 'comment' ? undefined : inputs?.reportFile;
    if (commentFile !== undefined)
        await attempt(host, 'The comment could not be written', async () => write(named(commentFile), (await commentFor(report))()));
    if (htmlFile !== undefined)
        await attempt(host, 'The HTML report could not be written', async () => {
            const { html } = await Promise.all(/* import() */[__nccwpck_require__.e(2796), __nccwpck_require__.e(9015)]).then(__nccwpck_require__.bind(__nccwpck_require__, 19015));
            return write(named(htmlFile), html.render(report));
        });
    if (sarifFile !== undefined)
        await attempt(host, 'SARIF could not be written', async () => {
            const { sarif } = await __nccwpck_require__.e(/* import() */ 556).then(__nccwpck_require__.bind(__nccwpck_require__, 556));
            const prefix = repositoryPrefix(inputs?.workingDirectory ?? process.cwd(), host.env);
            return write(named(sarifFile), sarif.render((0,report_texts.fromRoot)(report, prefix), { rules: await (0,report_texts.rulesOf)(report, host.env) }));
        });
    if (reportFile === undefined && host.kind === 'local')
        return '';
    const written = await attempt(host, 'The report could not be written', async () => {
        const file = reportFile === undefined
            ? (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'migrate-on-merge-')), 'report.json')
            : named(reportFile);
        // The execution log as JSON lines, beside the report.
        const { logLines } = await __nccwpck_require__.e(/* import() */ 4108).then(__nccwpck_require__.bind(__nccwpck_require__, 54108));
        if (report.log.length > 0)
            await write(file.replace(/(?:\.json)?$/, '.log.jsonl'), logLines.render(report));
        const { json } = await __nccwpck_require__.e(/* import() */ 1251).then(__nccwpck_require__.bind(__nccwpck_require__, 61251));
        return write(file, json.render(report));
    });
    return written ?? '';
}
/** Remarks for the runner to print: those on lines are left out where they stand in the check run, or each would be shown twice. */
async function remark(host, report, audience, which) {
    await attempt(host, 'The annotations could not be made', async () => {
        const [{ annotate }, { annotations }] = await Promise.all([
            Promise.all(/* import() */[__nccwpck_require__.e(4119), __nccwpck_require__.e(6421), __nccwpck_require__.e(7029)]).then(__nccwpck_require__.bind(__nccwpck_require__, 97029)),
            __nccwpck_require__.e(/* import() */ 7354).then(__nccwpck_require__.bind(__nccwpck_require__, 17354)),
        ]);
        const prefix = repositoryPrefix(audience.inputs?.workingDirectory ?? process.cwd(), host.env);
        const all = annotations((0,report_texts.fromRoot)(report, prefix));
        const elsewhere = audience.gate?.isOpen() === true;
        annotate(all.filter(({ path }) => (which === 'all' ? path === null || !elsewhere : path !== null)), host.hide);
    });
}
/** The last word on the check run. What it did not take is printed for the runner after all. */
async function endGate(report, audience) {
    const { gate, host } = audience;
    if (gate === undefined)
        return;
    const held = gate.isOpen();
    const taken = await (0,last_words/* whileWaitedFor */.N)(gate.close(report), audience.told);
    if (taken === undefined) {
        const text = 'The check run was not ended: the run was told to end, and GitHub did not answer soon.';
        host.progress({ type: 'warning', text });
    }
    if (taken !== true && held && host.kind === 'actions')
        await remark(host, report, audience, 'on lines');
}
/** What is kept of a deployment: written at once, and completed while all else is sent. */
async function keepEvidence(report, audience) {
    const { host, inputs, github, told } = audience;
    const failed = 'The evidence could not be written';
    const { beginEvidence } = await __nccwpck_require__.e(/* import() */ 8049).then(__nccwpck_require__.bind(__nccwpck_require__, 38049));
    const about = { inputs, github, env: host.env, always: host.kind === 'actions', hide: host.hide };
    const begun = await attempt(host, failed, () => beginEvidence(report, about));
    if (begun === undefined)
        return undefined;
    const complete = () => attempt(host, failed, () => begun.complete());
    return { path: begun.path, complete: async () => void (await (0,last_words/* whileWaitedFor */.N)(complete(), told)) };
}
/** The issue of a failed apply, where one is wanted. */
async function keepIssue(report, { host, inputs, github, told }) {
    if (inputs?.failureIssue !== true)
        return;
    const { keptIssue } = await __nccwpck_require__.e(/* import() */ 1679).then(__nccwpck_require__.bind(__nccwpck_require__, 31679));
    const said = await keptIssue({ report, inputs, github }, told);
    if (said !== undefined)
        host.progress(said);
}
async function tellRunner(host, report, audience, { quiet, ...written }) {
    const { setOutputs, writeSummary } = await Promise.all(/* import() */[__nccwpck_require__.e(4119), __nccwpck_require__.e(6421), __nccwpck_require__.e(7029)]).then(__nccwpck_require__.bind(__nccwpck_require__, 97029));
    if (!quiet) {
        await attempt(host, 'The summary could not be written', async () => {
            const { summary } = await Promise.all(/* import() */[__nccwpck_require__.e(2796), __nccwpck_require__.e(9423), __nccwpck_require__.e(6840)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96840));
            const { written, reason } = await writeSummary(summary.render(report), host.env);
            if (!written && reason !== undefined)
                host.progress({ type: 'warning', text: reason });
        });
        await remark(host, report, audience, 'all');
    }
    const good = report.verdict === 'clean' || report.verdict === 'warned';
    if (!quiet)
        host.progress({ type: good ? 'note' : 'warning', text: `${report.verdict}: ${report.headline}` });
    const backupFile = backup_files/* backupFiles */.U.get(report.backup?.file ?? '') ?? '';
    const files = { ...written, backupFile, commentUrl: '' };
    await attempt(host, 'The outputs could not be set', () => setOutputs(outputsOf(report, files)));
}
async function tellTerminal(host, report) {
    if (host.json) {
        const { json } = await __nccwpck_require__.e(/* import() */ 1251).then(__nccwpck_require__.bind(__nccwpck_require__, 61251));
        process.stdout.write(json.render(report));
        return;
    }
    const { terminal } = await Promise.all(/* import() */[__nccwpck_require__.e(2796), __nccwpck_require__.e(1163)]).then(__nccwpck_require__.bind(__nccwpck_require__, 51163));
    const text = terminal.render(report, { colour: host.colour, width: process.stdout.columns ?? 100 });
    process.stdout.write(`${text}\n`);
}
/**
 * Renders the report in every form that is asked for, by renderers loaded only then, and sends the texts where they belong:
 * first what needs nobody, then what GitHub may take its time with, since a run may be killed meanwhile. Never throws.
 */
async function publish(unsafe, audience, { numbers, quiet, posted }) {
    const { host } = audience;
    const report = (0,report_texts.withoutSecrets)(unsafe, host.hide);
    const reportFile = await writeFiles(report, audience);
    const evidence = await keepEvidence(report, audience);
    const evidenceFile = evidence?.path ?? '';
    host.end();
    if (host.kind === 'actions')
        await tellRunner(host, report, audience, { quiet, reportFile, evidenceFile });
    else
        await attempt(host, 'The report could not be shown', () => tellTerminal(host, report));
    // Side by side, so that neither keeps the other waiting where a run may be killed.
    const [own] = await Promise.all([
        postReport(report, audience, numbers),
        endGate(report, audience),
        keepIssue(report, audience),
        evidence?.complete(),
    ]);
    const url = own === '' ? (posted?.() ?? '') : own;
    // Of two lines for one output the runner takes the last.
    if (host.kind === 'actions' && url !== '')
        await attempt(host, 'The outputs could not be set', async () => {
            const { setOutputs } = await Promise.all(/* import() */[__nccwpck_require__.e(4119), __nccwpck_require__.e(6421), __nccwpck_require__.e(7029)]).then(__nccwpck_require__.bind(__nccwpck_require__, 97029));
            setOutputs({ 'comment-url': url });
        });
    return report;
}

// EXTERNAL MODULE: ./lib/github/client.js + 1 modules
var github_client = __nccwpck_require__(84982);
// EXTERNAL MODULE: ./lib/github/comment.js
var github_comment = __nccwpck_require__(74510);
// EXTERNAL MODULE: ./lib/github/label-events.js
var label_events = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./lib/github/queue.js


/** Of more files nobody is told which pull request brought them. */
const queue_MOST_FILES = 20;
/** Files that the last pull request of a group brings, from the root of the repository. */
async function filesOfLast(client, { number }) {
    const { files } = await changedFiles(client, number);
    return new Set(files.filter(({ status }) => status !== 'removed').map(({ path }) => path));
}
/** Which pull request of the queue brought each file; those that cannot be told are left out. */
async function queuedWith(client, group, paths) {
    const found = new Map();
    for (const path of paths.slice(0, queue_MOST_FILES)) {
        const number = await pullOf(client, group, path);
        if (number !== undefined)
            found.set(path, number);
    }
    return found;
}
/**
 * Where the queue merges, GitHub knows to which pull request the file's commit belongs. Where it squashes, the commit is a new one, and
 * only its title says it: that is believed where there is such an open pull request.
 */
async function pullOf(client, group, path) {
    const { octokit, owner, repo } = client;
    const { data: commits } = await (0,github_trouble/* insist */.R6)(client, `list the commits of ${path}`, 'contents: read', () => octokit.rest.repos.listCommits({ owner, repo, sha: group.headSha, path, per_page: 1 }));
    const [newest] = commits;
    if (newest === undefined)
        return undefined;
    const { data: pulls } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
        owner,
        repo,
        commit_sha: newest.sha,
    });
    const known = pulls.find((pull) => pull.state === 'open' && pull.base.ref === group.base);
    if (known !== undefined)
        return known.number;
    const said = Number(/\(#(\d{1,15})\)$/.exec(newest.commit.message.split('\n')[0] ?? '')?.[1] ?? 0);
    return said > 0 && (await isOpen(client, said, group.base)) ? said : undefined;
}
async function isOpen({ octokit, owner, repo }, number, base) {
    try {
        const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
        return data.state === 'open' && data.base.ref === base;
    }
    catch (error) {
        if ((0,github_trouble/* troubleOf */.LH)(error) === undefined)
            throw error;
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/pull-requests.js







/** `told` is aborted once the run is told to end: then GitHub is no longer waited for. */
function askGitHub(trigger, token, told) {
    if (trigger === undefined || token === undefined || trigger.repository === null)
        return undefined;
    const { repository, apiUrl, graphqlUrl } = trigger;
    let client;
    return () => {
        client ??= (0,github_client/* connect */.N)({ token, repository, apiUrl, graphqlUrl, patience: { hurry: told } });
        return client;
    };
}
/** A run that is started again gets the old event, while the label is what it was started again for: so GitHub is asked. */
async function labelsNow(pull, github) {
    if (github === undefined)
        return pull.labels ?? [];
    try {
        return await labels(await github(), pull.number);
    }
    catch (error) {
        if (pull.labels !== null)
            return pull.labels;
        throw error;
    }
}
/** Of very many pull requests not all are asked who labelled them. */
const MOST_LABELLED = 20;
/** The pull requests of a run, asked one at a time and each thing once. Asking GitHub never fails a run. */
function pullRequestsOf(trigger, github, about) {
    const { allowLabel: name, command, prefix, progress } = about;
    const carries = (pull) => pull.labels.some((label) => (0,label_events.isSameLabel)(label, name));
    let down = false;
    async function asking(work, otherwise) {
        if (down)
            return otherwise;
        try {
            return await work();
        }
        catch (error) {
            // All patience was spent on it once; the migration lock may be held meanwhile.
            down = error instanceof model_error/* ActionError */.lZ && /^GITHUB_(NETWORK|SERVER|RATE)$/.test(error.code);
            const text = `GitHub could not be asked about pull requests: ${error instanceof Error ? error.message : String(error)}`;
            progress({ type: 'warning', text });
            return otherwise;
        }
    }
    /** The event's own: the open or closed pull request, or those whose commits were pushed. */
    async function ofEvent() {
        if (trigger === undefined)
            return [];
        const { pullRequest, push, ref, commit } = trigger;
        if (pullRequest !== null) {
            const { number, author, headRef: branch, headSha: sha, fork, merged } = pullRequest;
            const now = await asking(() => labelsNow(pullRequest, github), []);
            const open = !fork && !merged && branch !== null && sha !== null;
            return [{ number, author, labels: now, ...(open ? { head: { branch, sha } } : {}) }];
        }
        if (command !== 'apply' || push === null || github === undefined || ref === null)
            return [];
        // The tip first: of a merge or a squash it alone names the pull request, and of very many commits not all are asked.
        const commits = [...(commit === null ? [] : [commit]), ...push.commits];
        const base = ref.replace(/^refs\/heads\//, '');
        return asking(async () => (await mergedPullRequestsOf(await github(), commits, base)).pulls, []);
    }
    /** The run of the push that brought a file may have failed, or have been dropped for a later one: then that is this one. */
    async function ofFiles(paths) {
        const none = { files: new Map(), unasked: [] };
        const head = trigger?.commit ?? null;
        const branch = trigger?.pullRequest?.baseRef ?? (trigger?.push === null ? null : trigger?.ref) ?? null;
        if (command !== 'apply' || github === undefined || head === null || branch === null || paths.length === 0)
            return none;
        const base = branch.replace(/^refs\/heads\//, '');
        const full = paths.map((path) => `${prefix}${path}`);
        const found = await asking(async () => pullRequestsOfFiles(await github(), full, { head, base }), none);
        if (found.unasked.length > 0) {
            const text = `GitHub was not asked which pull requests brought ${found.unasked.length} of ${paths.length} files.`;
            progress({ type: 'note', text });
        }
        return found;
    }
    let event;
    const asked = new Map();
    let last;
    const words = new Map();
    /** Who labelled these, where all of them are labelled. */
    async function labelledBy(pulls) {
        if (github === undefined || pulls.length === 0 || !pulls.every(carries))
            return {};
        const said = [];
        for (const pull of pulls) {
            const known = words.get(pull.number);
            if (known === undefined && words.size >= MOST_LABELLED)
                continue;
            const found = known ?? asking(async () => (0,label_events/* labelWords */.aX)(await github(), pull, name), {});
            words.set(pull.number, found);
            said.push(await found);
        }
        const by = [...new Set(said.flatMap((one) => one.by ?? []))].join(' and ');
        const late = said.flatMap((one) => one.late ?? []).join(' ');
        return { ...(by === '' ? {} : { by }), ...(late === '' ? {} : { late }) };
    }
    async function factsOf(paths) {
        event ??= ofEvent();
        const own = await event;
        const { files } = await ofFiles(paths);
        const bringers = new Map([
            ...[...files].map(([path, { latest }]) => [path.slice(prefix.length), latest]),
            ...(await ofQueued(paths, own)),
        ]);
        const byOfFile = new Map();
        for (const [path, pulls] of bringers) {
            const { by } = await labelledBy(pulls);
            if (by !== undefined)
                byOfFile.set(path, by);
        }
        const others = [...files.values()].flatMap(({ pulls }) => pulls);
        return {
            numbers: [...new Set([...own, ...others].map((pull) => pull.number))],
            allowLabel: {
                name,
                present: own.length > 0 && own.every(carries),
                ...(await labelledBy(own)),
                byOfFile,
                files: new Map([...bringers].flatMap(([path, pulls]) => (pulls.length === 0 ? [] : [[path, pulls.every(carries)]]))),
            },
        };
    }
    /**
     * In a merge queue's group each file goes by the label of its own pull request: the last one's speaks neither for nor against those
     * that wait before it. For a file of which nobody can tell whose it is no label speaks.
     */
    async function ofQueued(paths, own) {
        const group = await queueOnce();
        if (group === undefined)
            return [];
        const numbers = await group.pulls(paths.filter((path) => !group.own.has(path)));
        const others = new Map();
        for (const number of new Set(numbers.values())) {
            const now = await asking(async () => (github === undefined ? [] : labels(await github(), number)), []);
            others.set(number, { number, author: null, labels: now });
        }
        const unknown = { number: 0, author: null, labels: [] };
        return paths.map((path) => {
            const other = others.get(numbers.get(path) ?? 0) ?? unknown;
            return [path, group.own.has(path) ? own : [other]];
        });
    }
    function of(paths) {
        const key = paths.join('\n');
        const facts = asked.get(key) ?? factsOf(paths);
        asked.set(key, facts);
        last = facts;
        return facts;
    }
    /** The files of a merge queue's group by their pull requests; each path is asked about once. */
    async function queueOf() {
        const { event: name, pullRequest } = trigger ?? {};
        if (github === undefined || name !== 'merge_group' || !pullRequest)
            return undefined;
        const { number, headSha, baseRef: base } = pullRequest;
        if (headSha === null || base === null)
            return undefined;
        const group = { number, headSha, base };
        const files = await asking(async () => filesOfLast(await github(), group), undefined);
        if (files === undefined)
            return undefined;
        const known = new Map();
        return {
            number,
            own: new Set([...files].flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : []))),
            async pulls(paths) {
                const fresh = paths.filter((path) => !known.has(path));
                const full = fresh.map((path) => `${prefix}${path}`);
                const found = await asking(async () => queuedWith(await github(), group, full), new Map());
                for (const path of fresh)
                    known.set(path, found.get(`${prefix}${path}`));
                return new Map(paths.flatMap((path) => {
                    const pull = known.get(path);
                    return pull === undefined ? [] : [[path, pull]];
                }));
            },
        };
    }
    let queue;
    function queueOnce() {
        queue ??= queueOf();
        return queue;
    }
    return {
        of,
        queue: queueOnce,
        async leftApplying(paths) {
            if (github === undefined)
                return [];
            const { numbers } = await of(paths);
            const left = [];
            for (const number of numbers) {
                if (await asking(async () => (0,github_comment.saysApplying)(await github(), number, about.label), false))
                    left.push(number);
            }
            return left;
        },
        latest: async () => (await (last ?? of([]))).numbers,
    };
}

// EXTERNAL MODULE: ./lib/sql/masked.js
var masked = __nccwpck_require__(62787);
// EXTERNAL MODULE: ./lib/steps/report.js + 2 modules
var steps_report = __nccwpck_require__(52528);
// EXTERNAL MODULE: ./lib/steps/thrown.js
var thrown = __nccwpck_require__(78705);
// EXTERNAL MODULE: ./lib/terminal-flags.js
var terminal_flags = __nccwpck_require__(3009);
;// CONCATENATED MODULE: ./lib/main.js





















function failed(command, label, run, error) {
    const { code, message, hint, place } = (0,thrown/* actionErrorOf */.m)(error);
    const column = place?.column === undefined ? {} : { column: place.column };
    return {
        ...(0,steps_report/* emptyReport */._O)(command, label, run),
        verdict: 'failed',
        headline: message.split('\n')[0] ?? '',
        error: { code, message, hint, ...(place === undefined ? {} : { path: place.path, line: place.line, ...column }) },
    };
}
function tellCauses(host, error) {
    if (host.kind === 'local' && host.verbose)
        host.progress({ type: 'warning', text: (0,thrown/* causesOf */.c)(error) });
}
/** A runner kills ten seconds after it has asked; what writes needs most of them to roll back and to say what is in. */
const GRACE_MS = 6_000;
const ONLY_READS = ['plan', 'status', 'verify', 'drift'];
/** Without arguments within a workflow this is the action; anything else is a command line. */
const isAction = ({ bare, env }) => bare && env['GITHUB_ACTIONS'] === 'true';
/** What the event says matters on a command line too, where a command is about nothing else. */
const ofWorkflow = ({ argv, env }) => argv[0] === 'comment' && env['GITHUB_ACTIONS'] === 'true';
/** The runner's toolkit takes as long to load as all else together, and a command line never needs it. */
async function hostOf(begin, look) {
    const { env } = begin;
    return isAction(begin)
        ? (await Promise.all(/* import() */[__nccwpck_require__.e(4119), __nccwpck_require__.e(6421), __nccwpck_require__.e(7029)]).then(__nccwpck_require__.bind(__nccwpck_require__, 97029))).actionsHost({ env, mask: masked/* masked */.Iv })
        : (await __nccwpck_require__.e(/* import() */ 4921).then(__nccwpck_require__.bind(__nccwpck_require__, 94921))).localHost({ env, mask: masked/* masked */.Iv, ...look });
}
async function triggerOf(begin) {
    if (!isAction(begin) && !ofWorkflow(begin))
        return undefined;
    const { readEvent } = await Promise.all(/* import() */[__nccwpck_require__.e(4119), __nccwpck_require__.e(6421), __nccwpck_require__.e(7029)]).then(__nccwpck_require__.bind(__nccwpck_require__, 97029));
    return (0,github_event/* readTrigger */.v)(begin.env, await readEvent(begin.env));
}
async function settingsOf(begin) {
    const { argv, env } = begin;
    if (isAction(begin))
        return { settings: (await Promise.all(/* import() */[__nccwpck_require__.e(4119), __nccwpck_require__.e(6421), __nccwpck_require__.e(7029)]).then(__nccwpck_require__.bind(__nccwpck_require__, 97029))).inputs(env), from: 'action' };
    const { command, name, flags } = parseArgv(argv, env);
    return { settings: { command, ...flags }, from: 'flags', name };
}
/** What a run whose settings cannot be read was to be. */
function commandMeant({ argv, env }, trigger) {
    const named = argv[0] ?? env['INPUT_COMMAND'] ?? 'auto';
    const command = input_list/* COMMANDS */.Lo.find((one) => one === named) ?? 'auto';
    if (command !== 'auto')
        return command;
    return trigger === undefined || trigger.command === 'none' ? 'plan' : trigger.command;
}
/** What the settings and the event make of this run, and why; `none` where there is nothing to do. */
function chosen(inputs, trigger) {
    if (inputs.command === 'auto')
        return { command: trigger?.command ?? 'none', why: trigger?.reason };
    // Its files are what nobody merged.
    const given = trigger?.action === 'closed' && trigger.pullRequest?.merged === false;
    if (given && inputs.command === 'apply')
        return { command: 'none', why: trigger?.reason };
    return { command: inputs.command, why: undefined };
}
/** What is said where there is nothing to do, with the verdict that stands; undefined where there is. */
async function nothingToDo(inputs, trigger, command, why) {
    if (command === 'none')
        return { verdict: 'clean', headline: `Nothing to do: ${why ?? 'no event'}` };
    return standingVerdict(trigger, inputs, command, askGitHub(trigger, inputs.githubToken));
}
/** Code of a pull request runs with whatever the run holds: a token, a database. Nobody has reviewed that of a fork. */
function untrusted(trigger, command) {
    if (trigger === undefined)
        return undefined;
    if (trigger.event === 'pull_request_target')
        return 'this run is of `pull_request_target`, which holds the secrets of the repository';
    const { pullRequest } = trigger;
    const merged = pullRequest?.merged === true && command === 'apply';
    return pullRequest?.fork === true && !merged ? 'the pull request comes from a fork' : undefined;
}
async function commandNamed(name) {
    const load = commands.get(name);
    if (load === undefined)
        throw new model_error/* ActionError */.lZ('not-built', `The command \`${name}\` is not built yet.`, `Built are: ${[...commands.keys()].join(', ')}.`);
    return load();
}
/** The comment tells of a change's plan and of its apply; what else is asked is in the summary, or two steps would fight over it. */
const COMMENTED = ['plan', 'apply'];
const nobody = async () => [];
function speaks({ trigger, command }, report) {
    // A merge queue's run is about a branch of the queue: the comment stays what the pull request's own run said.
    if (trigger?.event === 'merge_group' || !COMMENTED.includes(command))
        return false;
    // A second run after a merge finds nothing to do, and the comment holds the record of the first.
    return command !== 'apply' || report.verdict !== 'clean' || (report.apply?.outcomes.length ?? 1) > 0;
}
async function execute(run) {
    const { host, trigger, inputs, command, signals } = run;
    const github = askGitHub(trigger, inputs.githubToken, signals.signal);
    const prefix = repositoryPrefix(inputs.workingDirectory, host.env);
    const asked = pullRequestsOf(trigger, github, {
        command,
        label: inputs.label,
        allowLabel: inputs.allowLabel,
        prefix,
        progress: host.progress,
    });
    const pull = trigger?.pullRequest ?? undefined;
    const head = pull?.merged === false ? (pull.headSha ?? undefined) : undefined;
    const info = {
        ...run.info,
        ...(head === undefined ? {} : { head }),
        pullRequests: pull === undefined ? [] : [pull.number],
    };
    const gate = openGate({ inputs, trigger, command, github, progress: host.progress, prefix });
    const audience = { host, inputs, trigger, github, gate, told: signals.signal };
    let posted = '';
    const work = async () => {
        const [found, { openContext }] = await Promise.all([commandNamed(command), Promise.all(/* import() */[__nccwpck_require__.e(5222), __nccwpck_require__.e(490), __nccwpck_require__.e(8577), __nccwpck_require__.e(272), __nccwpck_require__.e(9234), __nccwpck_require__.e(7705), __nccwpck_require__.e(5076), __nccwpck_require__.e(7242)]).then(__nccwpck_require__.bind(__nccwpck_require__, 63011))]);
        const context = await openContext({
            command,
            inputs,
            host,
            run: info,
            signal: signals.signal,
            pullRequest: pull === undefined
                ? undefined
                : {
                    baseSha: pull.baseSha,
                    headSha: pull.headSha,
                    queuedFor: trigger?.event === 'merge_group' ? pull.baseRef : null,
                },
            untrusted: untrusted(trigger, command),
            changedFiles: github === undefined || pull === undefined
                ? undefined
                : async () => (await changedFiles(await github(), pull.number)).files,
            pullRequests: {
                ...asked,
                reviewed: reviewedPlans({ trigger, github, label: inputs.label, prefix }),
                applying: (plan) => publishApplying(plan, info, audience),
            },
            otherRun: otherRunOf({
                trigger,
                github,
                label: inputs.label,
                hide: host.hide,
                posted(url) {
                    posted = url;
                },
            }),
        });
        return found.run(context);
    };
    const grace = ONLY_READS.includes(command) ? 0 : GRACE_MS;
    const report = await signals
        .race(work(), grace)
        .catch((error) => {
        tellCauses(host, error);
        return failed(command, inputs.label, info, error);
    })
        .then((told) => (0,error_page/* withErrorPage */.m)(told, host.env));
    // A run that broke off may not have asked yet whose it was. GitHub may take its time with that: all else is out by then.
    const known = report.run.pullRequests;
    const numbers = async () => (known.length > 0 ? known : asked.latest());
    const after = async () => {
        if (command !== 'apply')
            return;
        const { markStalePlans } = await Promise.all(/* import() */[__nccwpck_require__.e(5222), __nccwpck_require__.e(490), __nccwpck_require__.e(7108), __nccwpck_require__.e(6181), __nccwpck_require__.e(3387), __nccwpck_require__.e(5806), __nccwpck_require__.e(5076), __nccwpck_require__.e(6979)]).then(__nccwpck_require__.bind(__nccwpck_require__, 37699));
        await markStalePlans({ report, inputs, trigger, github, progress: host.progress, prefix, told: signals.signal });
    };
    const reach = { numbers: speaks(run, report) ? numbers : nobody, quiet: false, posted: () => posted };
    return { report, audience, reach, after };
}
/** Inputs → context → command → report → texts → outputs, and the exit status. The one place where exceptions end. */
async function main(started) {
    const startedAt = new Date();
    const clock = performance.now();
    const { argv, look } = (0,terminal_flags/* terminalFlags */.S)(started.argv);
    const begin = { ...started, argv, bare: started.argv.length === 0 };
    // What most runs never need is loaded by those that do
    const wanted = helpFor(argv) ?? (argv[0] === 'completion' ? (await __nccwpck_require__.e(/* import() */ 9049).then(__nccwpck_require__.bind(__nccwpck_require__, 49049))).completionFor(argv) : undefined);
    if (wanted !== undefined) {
        process.stdout.write(wanted);
        return 0;
    }
    const host = await hostOf(begin, look);
    const signals = interrupts();
    let trigger;
    const info = () => ({
        tool: VERSION,
        startedAt: startedAt.toISOString(),
        ms: performance.now() - clock,
        actor: trigger?.actor ?? begin.env['USER'] ?? null,
        commit: trigger?.commit ?? null,
        runUrl: trigger?.runUrl ?? null,
        pullRequests: [],
    });
    try {
        trigger = await triggerOf(begin);
        const inputs = await parseInputs(await settingsOf(begin), begin.env, host);
        const { command, why } = chosen(inputs, trigger);
        const idle = await nothingToDo(inputs, trigger, command, why);
        if (command === 'none' || idle !== undefined) {
            host.progress({ type: 'note', text: idle?.headline ?? '' });
            const audience = { host, inputs, trigger, github: undefined, told: signals.signal };
            const report = { ...(0,steps_report/* emptyReport */._O)('plan', inputs.label, info()), ...idle };
            return exitStatus(await publish(report, audience, { numbers: nobody, quiet: true }));
        }
        const risky = trigger?.event === 'pull_request_target';
        if (why !== undefined)
            host.progress({ type: risky ? 'warning' : 'note', text: `\`${command}\`: ${why}` });
        // A terminal's Ctrl-C ends at once what only reads: a listener would wait for an embedded database's long statement.
        if (host.kind === 'actions' || !ONLY_READS.includes(command))
            signals.listen();
        const { report, audience, reach, after } = await execute({ host, trigger, inputs, command, info: info(), signals });
        const timed = { ...report, run: { ...report.run, ms: performance.now() - clock } };
        const published = await publish(timed, audience, reach);
        await after();
        return exitStatus(published);
    }
    catch (error) {
        tellCauses(host, error);
        const report = (0,error_page/* withErrorPage */.m)(failed(commandMeant(begin, trigger), 'default', info(), error), begin.env);
        const audience = { host, inputs: undefined, trigger, github: undefined, told: signals.signal };
        return exitStatus(await publish(report, audience, { numbers: nobody, quiet: false }));
    }
    finally {
        signals.stop();
    }
}


/***/ }),

/***/ 54693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ dictionary)
/* harmony export */ });
/**
 * A table that is asked with words from outside (types, settings, kinds of statements, fields of a report). A plain
 * object answers to `constructor` and `valueOf` as well, and a type or a setting may well be called so.
 */
const dictionary = (entries) => Object.assign(Object.create(null), entries);


/***/ }),

/***/ 81067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 93042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ ERROR_CODES),
  Y: () => (/* binding */ errorAbout)
});

;// CONCATENATED MODULE: ./lib/model/error-codes-after.js
const AFTER = {
    'backup-tool': [
        'Backup',
        'The backup’s program is not here',
        'A dump is made by the server’s own tool, of its version or newer. An older one may leave out what it does not know.',
        'Install it in a step before this one; the message has the package.',
    ],
    'backup-failed': [
        'Backup',
        'The backup was not made',
        'The tool ended with an error, and the message has its words. Without a backup nothing is applied.',
        'Settle what the tool says, then run this again. Nothing was touched.',
    ],
    'backup-limit': [
        'Backup',
        'The backup is larger, or takes longer, than was allowed',
        '`backup-max-size` or `backup-timeout` was passed; the half of a backup is deleted.',
        'Raise the limit, or save less: `backup: affected`, or `backup: command` for the provider’s own snapshot (docs/backups.md).',
    ],
    'backup-proof': [
        'Backup',
        'The backup is not proved',
        'It could not be restored, or what was restored is not what is in the database. A backup that cannot be restored is none.',
        'Settle what the message names; nothing was touched. `backup-proof: list` proves less.',
    ],
    'backup-upload': [
        'Backup',
        'The backup was not uploaded',
        'The artifact could not be written, or this run is no workflow run. The backup would have gone with the runner.',
        'Run this again, or keep the file of the output `backup-file` in a step after.',
    ],
    'plan-changed': [
        'Apply',
        'What would run is not what was reviewed',
        '`approval: reviewed` runs only what a plan of ours showed in a merged pull request. A file differs, nobody reviewed it, or planned again now it is worse.',
        'Look at the difference that the message shows; plan it in a pull request (docs/approval.md).',
    ],
    preflight: [
        'Apply',
        'A check before the apply failed',
        'Something that would stop the migrations half-way was seen before: rights, disk, a replica, a long transaction, files that differ. Nothing was touched.',
        'Settle what the failed checks name (docs/preflight.md).',
    ],
    'apply-failed': [
        'Apply',
        'A migration failed',
        'The server refused a statement, or the connection was lost. The report says of each migration whether it is in, and in what state the database is.',
        'Do what stands under Next in the report (docs/failure.md).',
    ],
    'still-running': [
        'Apply',
        'A cancelled statement still runs',
        'The run was cancelled, and the server did not stop the statement in time.',
        'Wait until it has ended on the server; `status` says what is in.',
    ],
    'open-transaction': [
        'Apply',
        'A migration leaves its transaction open',
        'What it did would be lost with the session, or take in what comes after.',
        'Add the COMMIT that is missing, or await it in the code.',
    ],
    verification: [
        'Apply',
        'What was expected after it is not so',
        'The migrations are in, and a check afterwards failed: the live schema, the history, or an expectation of yours.',
        'Look at the failed checks in the report (docs/after-apply.md).',
    ],
    drift: [
        'Apply',
        'The database is not what its migrations give',
        'Somebody changed the schema by hand, or a migration did not do what it does on an empty database. The next plan would be made on wrong ground.',
        'Write a migration for what is to stay, undo the rest (docs/after-apply.md).',
    ],
    cancelled: [
        'Apply',
        'The run was cancelled',
        'It was told to stop: the statement was cancelled on the server, its transaction rolled back, the lock released.',
        'Run the same command again; `status` says what is in.',
    ],
    'rollback-failed': [
        'Rollback and repair',
        'A way back failed',
        'The server refused a statement of it, or the connection was lost. The report says of each migration whether it is still in.',
        'Do what stands under Next in the report (docs/rollback.md).',
    ],
    rollback: [
        'Rollback and repair',
        'That cannot be undone',
        'A migration has no way back, its file is gone or edited, or the id is not one that is in. Nothing was touched.',
        'Follow the message; without a way back there is the backup (docs/rollback.md).',
    ],
    repair: [
        'Rollback and repair',
        'That cannot be settled so',
        'No migration is half done, or nobody can tell whether its last statement took effect.',
        'Look at the effect in the database, then say it with `--mark-applied` or `--mark-pending`.',
    ],
    'backup-file': [
        'Restore',
        'The file is not the backup that was written',
        'It is not there, its size or checksum is not that of its manifest, or it is encrypted and does not open.',
        'Fetch it again, whole and in binary, with the manifest beside it; or give the `backup-passphrase` that the run had.',
    ],
    'backup-manifest': [
        'Restore',
        'The manifest cannot be read',
        'Without it nobody knows which database the backup is of, and whether it is whole.',
        'Put `NAME.manifest.json` beside the backup, as the run wrote it.',
    ],
    'wrong-database': [
        'Restore',
        'The backup is of another database',
        'Restored here it would put another database’s rows into the place of these.',
        'Give the URL of its own database; `backup-database` says that it is meant to go here.',
    ],
    'wrong-server': [
        'Restore',
        'The backup is of another kind of server',
        'Of another engine, or of a newer version than the target.',
        'Restore it on a server of the same kind, and no older.',
    ],
    confirm: [
        'Restore',
        '`confirm` names another database',
        'The name is the confirmation: it has to be that of the target.',
        'Write the target’s name, or leave `confirm` out to restore beside it.',
    ],
    'restore-scope': [
        'Restore',
        'A backup of some tables cannot replace a database',
        'It holds the whole schema and the rows of some tables: in the place of the target all other rows would be gone.',
        'Leave `confirm` out: restored beside, rows can be copied over.',
    ],
    'restore-rights': [
        'Restore',
        'The user may not restore',
        'Rights that the dump’s own objects take are missing, which would come out only when the target is empty already. Nothing was touched.',
        'Grant what the message names.',
    ],
    'restore-failed': [
        'Restore',
        'The backup was not restored',
        'The message says what is there now and what is left over.',
        'Settle what is named, then run `restore` again (docs/restore.md).',
    ],
    'restore-swap': [
        'Restore',
        'The databases were not swapped',
        'Somebody is connected to the target, or may not be turned away. The restored copy stands beside it.',
        'Stop what connects to the target, then run it again.',
    ],
    'restore-differs': [
        'Restore',
        'What was restored differs from the manifest',
        'Rows, schema or sums are not those that were saved.',
        'Look at the failed checks; do not go on with this copy.',
    ],
    'restore-unfinished': [
        'Restore',
        'A restore was ended before its end',
        'The database is there in part: its rows and its history are not to be trusted, and nothing is run on it. Of an embedded one: it is whole, but under another name.',
        'Run the same `restore` again, or rename the folder; the message has the command.',
    ],
    'no-pull-request': [
        'GitHub',
        'Nobody can tell which pull requests were merged',
        'The event of this run does not say which branch it is about.',
        'Run `apply` on `push`, or on a `pull_request` that is closed.',
    ],
    'no-github': [
        'GitHub',
        'Reviewed plans need GitHub',
        '`approval: reviewed` reads the plans of merged pull requests, and there is no token or no repository.',
        'Leave `github-token` out to use that of the run, with `pull-requests: read`.',
    ],
    'no-run': [
        'GitHub',
        'No run left a report',
        '`comment` posts what the run left that a `workflow_run` is about.',
        'Make it the job of a workflow with `on: workflow_run` (docs/forks.md).',
    ],
    'second-hand': [
        'GitHub',
        'The report of another run cannot be used',
        'It comes from a run that strangers can change, so each part of it is held against what GitHub itself says.',
        'Follow the message; plan once more by a new push.',
    ],
    GITHUB_TOKEN: [
        'GitHub',
        'There is no token, or it is not valid',
        'GitHub is asked with the token of the run.',
        'Leave `github-token` out to use that of the run.',
    ],
    GITHUB_PERMISSION: [
        'GitHub',
        'The token may not do that',
        'The `permissions` of the job do not name what is needed. Runs of forks and of Dependabot only read.',
        'Add the permission that the message names to the job (docs/gate.md).',
    ],
    GITHUB_LOCKED: ['GitHub', 'The conversation is locked', 'Nobody but maintainers can comment on it.', 'Unlock it.'],
    GITHUB_MISSING: [
        'GitHub',
        'GitHub knows no such thing',
        'What was asked for is not there, or the token may not see it.',
        'Look at the names, and at the permissions of the job.',
    ],
    GITHUB_GONE: ['GitHub', 'It is gone', 'GitHub had it, and it was deleted or has expired.', 'Run what made it again.'],
    GITHUB_INVALID: [
        'GitHub',
        'GitHub refused the request',
        'The message has GitHub’s own words.',
        'Follow them; if it is a defect of ours, please report it.',
    ],
    GITHUB_RATE: [
        'GitHub',
        'Too many requests',
        'GitHub lets a token ask only so often, and it was waited for as long as a run may.',
        'Run it again later.',
    ],
    GITHUB_SERVER: [
        'GitHub',
        'GitHub has trouble',
        'It answered with an error of its own, more than once.',
        'Run it again later.',
    ],
    GITHUB_NETWORK: [
        'GitHub',
        'GitHub cannot be reached',
        'No answer came, more than once.',
        'Look at the network of the runner and its proxy, then run it again.',
    ],
    GITHUB_CLIENT: [
        'GitHub',
        'The GitHub client could not be loaded',
        'Its library reads the event of the run as it is loaded, and that file is damaged; or a file of the bundle is missing.',
        'Look at the file that `GITHUB_EVENT_PATH` names; use the action by a released tag.',
    ],
    doctor: [
        'The tool itself',
        'Something is not as a run needs it',
        '`doctor` found at least one thing that would make a run fail.',
        'Do what stands beside each failed check.',
    ],
    bundle: [
        'The tool itself',
        'A file of the bundle is missing',
        'The tool is one file and some that it loads when it needs them; a copy of the one alone cannot do everything.',
        'Use the action by a released tag, or copy `dist/` whole.',
    ],
    internal: [
        'The tool itself',
        'A defect of ours',
        'Something happened that cannot happen: no fault of yours. What was open was closed; `status` says what is in.',
        'Please open an issue with the message, what `--version` says, the command and its settings without passwords, kind and version of the server and, if you can, the migration.',
    ],
};

;// CONCATENATED MODULE: ./lib/model/error-codes-before.js
const BEFORE = {
    'bad-input': [
        'Settings',
        'A setting cannot be used',
        'An input, a flag, a line of the config file or an environment variable is misspelt, or has a value that is not one of its kind. A guess would run something else than was meant, so nothing is begun.',
        'Correct the setting that the message names; docs/inputs.md lists all of them with their values.',
    ],
    'missing-input': [
        'Settings',
        'The command needs one setting more',
        'What the command is to work on has no default: a guess could be another backup, another migration or another file than was meant.',
        'Give the input that the message names; `migrate-on-merge COMMAND --help` lists those of the command.',
    ],
    'conflicting-inputs': [
        'Settings',
        'Two settings contradict each other',
        'Each of them is right alone, and nobody can tell which of them was meant.',
        'Leave one of the two out, as the message says.',
    ],
    'unknown-migration': [
        'Settings',
        'The id is not that of one migration',
        'No migration has it, or several tools have one of that name. The nearest one would be a guess.',
        'Give one of the ids that the message lists; `status` shows all of them.',
    ],
    'bad-name': [
        'Settings',
        'The name of a new migration cannot be used',
        'It becomes a file’s name and is what a reviewer reads first, so it is made of words of letters and digits and says what changes.',
        'Name what the migration does, as in `create add_email_to_users`.',
    ],
    'not-at-root': [
        'Settings',
        '`init` was run below the root of the repository',
        'GitHub reads workflows at the root alone: one written further down would never run.',
        'Run `init` at the root; `--migrations` names the folder below it.',
    ],
    'bad-url': [
        'Settings',
        'A database URL cannot be used',
        'The URL lacks a part, has one that it cannot have, or names a certificate or a folder that cannot be read. The message never shows the URL, since it holds a password.',
        'Write it as `postgres://USER:PASSWORD@HOST:PORT/DATABASE` or `mysql://…`; characters such as `@`, `:` and `/` within a password are percent-encoded.',
    ],
    'no-url': [
        'Settings',
        'The command needs the target database',
        'What this command does is done to a database or asked of it, and no URL of one was given.',
        'Give `database-url`: in a workflow from a secret, on the command line `--database-url env:DATABASE_URL`. A secret that is empty is mostly one of another environment, or a run of a fork.',
    ],
    'session-setup': [
        'Settings',
        '`session-setup` fails',
        'The statements that are to come before each migration cannot be read, are refused by the server, or leave a transaction open. Whatever ran after them would not run as it does in production.',
        'Try the statements in a client as the same user, and correct them.',
    ],
    'bad-expectations': [
        'Settings',
        'The file of expectations cannot be used',
        'A check that is misread would pass or fail for no reason, so each line of the file has to be understood before anything runs.',
        'Correct the lines that the message names; docs/after-apply.md has the format.',
    ],
    'not-built': [
        'Settings',
        'This version does not do that',
        'A command or a layout was named that this version does not have.',
        'Take one of those that the message lists, or a newer version.',
    ],
    'no-shell': [
        'Settings',
        'There is no `sh`',
        'Commands of yours, such as `program-up` and `backup-command`, are run by a POSIX shell.',
        'On Windows use a runner that has Git for Windows, whose `sh` is on the PATH.',
    ],
    'no-migrations': [
        'Files',
        'There are no migrations where they were looked for',
        'The folder is not there, is empty, or holds nothing that the layout reads. An empty plan would say that all is well.',
        'Correct `migrations`: paths are relative to `working-directory`, and the step needs a checkout before it.',
    ],
    'ambiguous-migrations': [
        'Files',
        'Several folders may hold the migrations',
        'Nobody named the folder, and more than one looks like it. Two histories would be mixed.',
        'Name the folder in `migrations`, or make a database of each in the config file.',
    ],
    'no-layout': [
        'Files',
        'No layout reads this folder',
        'The files are not named as any of the supported tools names them, so their order is unknown.',
        'Name the layout with `layout`, or the order with `order`; docs/layouts.md shows what each looks like.',
    ],
    'ambiguous-layout': [
        'Files',
        'A folder could be of several tools',
        'Each tool reads another order and another history from the same names.',
        'Name the one with `layout`, or as `LAYOUT:PATH` in `migrations`.',
    ],
    'wrong-layout': [
        'Files',
        'The folder is not as its tool keeps it',
        'A file that the tool itself needs (a journal, a lock file, a config) is missing or cannot be read, so what the tool would run cannot be told.',
        'Restore the file, or name the folder or layout that is meant.',
    ],
    'wrong-engine': [
        'Files',
        'The migrations are for another kind of server',
        'The files say which server they were written for, and the target is another one.',
        'Correct `database-url` or `engine`, or name the folder of this database.',
    ],
    'tool-settings': [
        'Files',
        'The tool’s own settings cannot be used',
        'Its config file cannot be read, works a value out by running code, or has several values of which one would be this database’s. They say where the history is.',
        'Give the setting that the message names one plain value, or set the input that it names.',
    ],
    outside: [
        'Files',
        'A path leads out of the working directory',
        'A link points there. A pull request could bring such a link, so nothing outside is read as a migration or written.',
        'Name the folder itself, or a `working-directory` that holds both.',
    ],
    'several-layouts': [
        'Files',
        'The migrations are of several tools',
        'What was asked for can be done for one tool at a time.',
        'Name the tool, or make a database of each in the `databases:` map of the config file.',
    ],
    'shared-history': [
        'Files',
        'Two folders share one history table',
        'Whose a row of that table is, nobody could tell: one folder’s migrations would count as the other’s.',
        'Give each tool a table of its own, or list the folders of one tool as one.',
    ],
    'too-many-files': [
        'Files',
        'There are more files than a folder of migrations has',
        'A path that covers a whole repository, or a knot of symbolic links, would be read for minutes.',
        'Name the folders of the migrations themselves.',
    ],
    'nested-too-deeply': [
        'Files',
        'Statements are nested too deeply',
        'PostgreSQL’s own parser runs out of stack on them, and so would the server.',
        'Write them flatter.',
    ],
    'not-created': [
        'Files',
        'No migration was made',
        'The new file would not be the last one in order, would not be read at all, or has no folder to go to.',
        'Follow the message: mostly the versions in the names want one width.',
    ],
    'not-ours': [
        'Files',
        'Only the tool itself makes its migrations',
        'Its files belong together with others (a journal, snapshots) that only the tool can write.',
        'Make the migration with the tool, then run `plan`.',
    ],
    'file-exists': [
        'Files',
        'A file is there already',
        'It is not written over: it may hold somebody’s work.',
        'Run the command again, or move the file away.',
    ],
    'not-written': [
        'Files',
        'A file cannot be written',
        'The user of this run has no right to write there, or the disk is full.',
        'Look at the rights and at the room on the disk.',
    ],
    connect: [
        'Database',
        'There is no connection to the database',
        'The host, the port, the network, TLS or the password keeps the run out. The message has the server’s own word where there is one.',
        'Run `doctor`: it goes through name, port, TLS and login one by one. A database in a private network needs a runner within it (docs/private-networks.md).',
    ],
    server: [
        'Database',
        'The server refused a statement of ours',
        'Not a migration but a question or a record of this tool itself was refused, or the connection was cut while it was on its way.',
        'Settle what the server says, then run the same command again; `status` says what is in.',
    ],
    pooler: [
        'Database',
        'A pooler hands each statement to another session',
        'The migration lock, the settings of a session and a read-only plan hold for one session only. Through a pooler in transaction or statement mode they would not hold, or would fall on the application’s own sessions.',
        'Give the address of the server itself, or of a pooler in session mode, in `direct-url` (docs/poolers.md).',
    ],
    locked: [
        'Database',
        'Another run holds the migration lock',
        'Two runs at once would run migrations twice, or out of order.',
        'Wait for the other run, or raise `lock-wait`. If its process is surely gone, end its session as the message says.',
    ],
    'lock-lost': [
        'Database',
        'The migration lock was lost',
        'The session that held it was cut, so another run may start. What would come after is not run.',
        'Run `status`: it says what is in. Then run the same command again.',
    ],
    'in-use': [
        'Database',
        'Another process has it open',
        'An embedded database, or a folder of ours, can be open in one process only.',
        'Wait until the process that the message names has ended.',
    ],
    history: [
        'Database',
        'The history cannot be read or written',
        'The table that says what is applied lacks a column, holds something its tool never writes, or belongs to another schema. Every step after would go by it.',
        'Follow the message; look at the table with the tool that made it.',
    ],
    'no-history': [
        'Database',
        'The database has tables and no history',
        'It was set up before, and nothing says which migrations made it. Running them all would fail, or do work twice.',
        'Record what is in with `baseline --to ID` (docs/adopting.md).',
    ],
    'not-read-only': [
        'Database',
        'The plan’s user could write',
        '`require-read-only` is set, and the user of the plan has rights that a plan does not need: code of a pull request could use them.',
        'Plan with a user that may only read; the message has the grants.',
    ],
    'no-shadow': [
        'Shadow database',
        'There is no shadow database to run on',
        'Neither a server of this kind and version, nor its programs, nor Docker were found here, and a plan that runs nothing would be a guess.',
        'Install the server in a step before this one, or name one with `shadow` (docs/shadow.md).',
    ],
    'shadow-start': [
        'Shadow database',
        'The shadow server did not start',
        'The message has the last lines of the server’s own log.',
        'Settle what the log says, or choose another `shadow`.',
    ],
    'shadow-setup': [
        'Shadow database',
        'The shadow cannot be made like the target',
        'The file of `shadow-setup` cannot be read, or a statement of it, or a role that the migrations need, was refused on the shadow.',
        'Correct the path, or the statement at the place that the message names.',
    ],
    'shadow-not-empty': [
        'Shadow database',
        'The database of `shadow` cannot be used',
        'It holds something, or others are at work in it, and its user may not make one of its own. A shadow is emptied: never one that holds anything.',
        'Give the user the right to create databases, or name an empty database.',
    ],
    'shadow-is-target': [
        'Shadow database',
        'The shadow is the target itself',
        'Pending migrations would really run in production.',
        'Name a database on a scratch server, or leave `shadow` out.',
    ],
    replay: [
        'Shadow database',
        'The state before cannot be replayed',
        'A migration that counts as applied fails on an empty shadow, so the state that the pending ones meet cannot be made.',
        'Give `database-url`, so that the schema is copied from the target, or provide what is missing in `shadow-setup` (docs/shadow.md).',
    ],
    'schema-dump': [
        'Shadow database',
        'The target’s schema cannot be copied',
        'The dump tool is missing, too old, or its user may not read the schema.',
        'Install the server’s own dump tool, and grant the rights that the message names.',
    ],
    'no-base': [
        'Plan',
        'What counts as applied cannot be found',
        'Without a database the base of the pull request says what is applied, and that commit is not in this checkout.',
        'Check out with `fetch-depth: 0`, or give `database-url` or `since`.',
    ],
    'no-schema': [
        'Plan',
        'The tool’s command needs a copy of the schema',
        'Only the tool knows what it has applied, so it has to run on a copy of the target, and that could not be made.',
        'Install the server’s own dump program, or grant the right to read the schema.',
    ],
    'untrusted-code': [
        'Plan',
        'Migrations that are code are not run here',
        'They come from a fork, or the run holds secrets of the repository: code of a stranger would run with them.',
        'Plan on `pull_request` from branches of this repository, or have a maintainer run it (docs/forks.md).',
    ],
    snapshot: [
        'Plan',
        'The snapshot cannot be used',
        'It was not written whole, is of another version, database or passphrase, or does not hold what this plan must know. A plan by a wrong snapshot would be about another database.',
        'Take a new one on the default branch (`snapshot`), with the same label and passphrase.',
    ],
    blocked: [
        'Plan',
        'Findings block the merge',
        'The run went through, and its verdict is `blocked`. Nothing was touched.',
        'Settle the findings of the report, or acknowledge them with `allow-label` (docs/gate.md).',
    ],
};

;// CONCATENATED MODULE: ./lib/model/error-codes.js
// What each code of an error stands for: the output `failure-reason`, `error.code` of the report, `help CODE`, and docs/errors.md.
// A code stays what it is once it is released: scripts go by it.


const LINES = { ...BEFORE, ...AFTER };
const ERROR_CODES = Object.keys(LINES);
/** What a text stands for that may come from elsewhere (an older report, a command line); undefined for what is no code. */
const errorAbout = (code) => Object.hasOwn(LINES, code) ? LINES[code] : undefined;


/***/ }),

/***/ 61343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   gP: () => (/* binding */ ServerError),
/* harmony export */   gb: () => (/* binding */ defect),
/* harmony export */   lZ: () => (/* binding */ ActionError)
/* harmony export */ });
/**
 * The one error class for broken runs: a stable `code`, `message` (what), `hint` (the exact next step) and, where
 * there is one, the place in a file. Anything that merely disagrees with the user is data, not an ActionError.
 */
class ActionError extends Error {
    code;
    hint;
    name = 'ActionError';
    place;
    constructor(code, message, hint, options = {}) {
        super(message, options.cause === undefined ? {} : { cause: options.cause });
        this.code = code;
        this.hint = hint;
        this.place = options.place;
    }
}
const OURS = 'This is a defect of this tool and no fault of yours. `status` says what is in. Please open an issue with: the message above, what `--version` says, the command and its settings without passwords, kind and version of the server and, if you can, the migration that it stopped at.';
/** What cannot happen and has: the one way to the code `internal`, so that each says whose fault it is and what a report of it needs. */
const defect = (what, cause) => new ActionError('internal', `Internal error: ${what}`, OURS, cause === undefined ? {} : { cause });
/** What a database server says when it refuses something; `position` is a 1-based character offset into the sent text. */
class ServerError extends Error {
    code;
    data;
    name = 'ServerError';
    constructor(message, code, data = {}, cause) {
        super(message, cause === undefined ? {} : { cause });
        this.code = code;
        this.data = data;
    }
}


/***/ }),

/***/ 2370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   mc: () => (/* binding */ INPUTS),
/* harmony export */   my: () => (/* binding */ LAYOUTS)
/* harmony export */ });
/* unused harmony export OUTPUTS */
const COMMANDS = ['auto', 'plan', 'apply', 'status', 'verify', 'drift', 'backup', 'restore', 'rollback', 'baseline', 'comment', 'snapshot', 'create', 'init', 'doctor', 'repair'];
const LAYOUTS = ['auto', 'sql', 'flyway', 'golang-migrate', 'dbmate', 'goose', 'prisma', 'drizzle', 'diesel', 'sequelize', 'payload', 'knex', 'node-pg-migrate', 'program'];
/** Every input of the contract, in the order in which people read about them. `action.yml`, help and README are checked against it. */
const INPUTS = [
    { name: 'command', kind: 'choice', choices: COMMANDS, default: 'auto', description: 'What to do. `auto` goes by the event: a pull request plans, a merge applies, a schedule looks for drift.' },
    { name: 'database-url', kind: 'text', secret: true, description: 'The target: `postgres://`, `postgresql://`, `mysql://`, `mariadb://`, or `pglite:DIR` (embedded PostgreSQL kept in DIR). Without it `plan` takes the migrations that `since` holds as applied.' },
    { name: 'migrations', kind: 'lines', defaultText: 'found by looking', description: 'Folders or files, one per line, in the order to apply; a line may name its layout: `prisma:apps/web/prisma/migrations`.' },
    { name: 'layout', kind: 'choice', choices: LAYOUTS, default: 'auto', description: 'The migration tool whose files these are.' },
    { name: 'engine', kind: 'choice', choices: ['postgres', 'mysql', 'mariadb', 'tidb'], defaultText: 'from the URL, else `postgres`', description: 'The kind of database server.' },
    { name: 'since', kind: 'text', defaultText: "a pull request's base", description: 'A Git ref, used where there is no history to read: migrations that it holds count as applied.' },
    { name: 'shadow', kind: 'text', default: 'auto', description: 'Where the shadow database comes from: `auto`, `embedded`, `local`, `docker`, `docker:IMAGE`, or a URL.' },
    { name: 'shadow-setup', kind: 'lines', description: 'SQL files run on the empty shadow first, one per line: roles, extensions, schemas that the platform provides. `supabase` stands for the one that comes with this action.' },
    { name: 'session-setup', kind: 'text', description: 'SQL run at the start of every session that runs migrations, on shadow and target alike.' },
    { name: 'program-environment', kind: 'lines', description: 'Names of environment variables that migrations which are code may read, one per line. They get no others.' },
    { name: 'program-up', kind: 'text', description: 'For `layout: program`: the command line that applies what is pending, as in `alembic upgrade head`. It gets the URL of the database as `DATABASE_URL`.' },
    { name: 'program-status', kind: 'text', description: 'For `layout: program`: a command line that only reads; `status` shows what it prints.' },
    { name: 'program-tables', kind: 'lines', description: "For `layout: program`: names of the tool's own tables, one per line, beside those that are known by name (`alembic_version`, `django_migrations`, `schema_migrations`, …)." },
    { name: 'include', kind: 'lines', description: 'Glob patterns inside the migration folders; only these files count.' },
    { name: 'exclude', kind: 'lines', description: 'Glob patterns inside the migration folders; these files do not count.' },
    { name: 'order', kind: 'lines', description: 'An explicit order of file names, one per line, where names alone do not give it. Every file must be listed.' },
    { name: 'fail-on', kind: 'choice', choices: ['error', 'warning', 'never'], default: 'error', description: 'The least severity of a finding that blocks.' },
    { name: 'rules', kind: 'rules', description: 'Lines of `RULE-ID: error|warning|info|off`.' },
    { name: 'allow-label', kind: 'text', default: 'migrations: allow-dangerous', description: 'A pull-request label that turns blocking findings into acknowledged ones.' },
    { name: 'approval', kind: 'choice', choices: ['none', 'reviewed'], default: 'none', description: '`reviewed`: `apply` runs a migration only if a posted plan of a merged pull request holds that very content.' },
    { name: 'backup', kind: 'choice', choices: ['full', 'affected', 'none', 'command'], default: 'full', description: 'What to save before applying: everything, the rows of the tables that the plan touches (with the schema of all), nothing, or what `backup-command` saves.' },
    { name: 'backup-command', kind: 'text', description: 'The command that makes the backup, for `backup: command`; the last line that it writes is kept as the name of the backup.' },
    { name: 'backup-max-size', kind: 'size', defaultText: 'none', description: 'Largest backup, like `20GB`: what would be larger stops the run before anything is touched.' },
    { name: 'backup-timeout', kind: 'duration', defaultText: 'none', description: 'Longest time for the backup and its proof together.' },
    { name: 'backup-proof', kind: 'choice', choices: ['restore', 'list', 'none'], default: 'restore', description: 'How the backup is proved: restored into a throw-away server, read back as a list, or not at all.' },
    { name: 'backup-directory', kind: 'text', defaultText: "a private folder under the runner's temp", description: 'Where the dump goes.' },
    { name: 'backup-passphrase', kind: 'text', secret: true, description: 'Encrypts the dump (age format).' },
    { name: 'backup-upload', kind: 'choice', choices: ['none', 'artifact'], default: 'none', description: '`artifact` uploads the backup and its manifest as an artifact of the run, and needs `backup-passphrase`.' },
    { name: 'backup-retention-days', kind: 'text', defaultText: "the repository's own", description: 'How many days the artifact of `backup-upload` is kept.' },
    { name: 'backup-file', kind: 'text', description: 'The backup that `restore` restores; its manifest lies beside it.' },
    { name: 'backup-database', kind: 'text', description: '`restore`: the name of the database that the backup is of, where it is to go into another one, or onto another server.' },
    { name: 'on-failure', kind: 'choice', choices: ['stop', 'rollback', 'restore'], default: 'stop', description: 'What to do when a migration fails: stop, run the down migrations of this run, or restore the backup just made.' },
    { name: 'verify', kind: 'text', description: 'A YAML file of expectations: tables, columns, enums, indexes, policies, queries with expected results.' },
    { name: 'analyze-after', kind: 'boolean', default: 'false', description: "Once everything is in, gather the planner's statistics anew (ANALYZE) of touched tables that lost them, or of which many rows came or went." },
    { name: 'connect-timeout', kind: 'duration', default: '10s', description: 'Longest wait for a connection.' },
    { name: 'lock-timeout', kind: 'duration', default: '5s', description: 'Longest wait of a statement for a lock, set anew for every attempt.' },
    { name: 'statement-timeout', kind: 'duration', defaultText: 'none', description: 'Longest run of one statement.' },
    { name: 'lock-retries', kind: 'text', default: '5', description: 'Attempts per statement that timed out on a lock, with growing, jittered waits.' },
    { name: 'lock-wait', kind: 'duration', default: '10m', description: 'Longest wait for the migration lock while another run holds it.' },
    { name: 'direct-url', kind: 'text', secret: true, description: 'Used instead of `database-url` for the session that holds the migration lock, where a pooler stands in front.' },
    { name: 'history-schema', kind: 'text', default: 'migrate_on_merge', description: 'The schema of our own history table (layout `sql`).' },
    { name: 'postgres-binaries', kind: 'lines', defaultText: 'found by looking', description: 'Folders that hold PostgreSQL programs (`postgres`, `initdb`, `pg_dump`, `pg_restore`), looked at before the usual places.' },
    { name: 'mysql-binaries', kind: 'lines', defaultText: 'found by looking', description: 'Folders that hold MySQL or MariaDB programs (`mysqld`, `mariadbd`, `mysqldump`, `mariadb-dump`), looked at before the usual places.' },
    { name: 'comment', kind: 'boolean', default: 'true', description: 'Post the sticky pull-request comment.' },
    { name: 'check', kind: 'choice', choices: ['auto', 'true', 'false'], default: 'auto', description: 'Make a check run, `migrations` or `migrations (LABEL)`, with the verdict and remarks on lines. `auto`: where the token may (`checks: write`); `true` also warns where it may not.' },
    { name: 'label', kind: 'text', default: 'default', description: 'Names this database in the comment, the check and the artifacts, so several can live side by side.' },
    { name: 'github-token', kind: 'text', secret: true, defaultText: '`${{ github.token }}`', description: 'The token that posts the comment and reads pull requests.' },
    { name: 'working-directory', kind: 'text', default: '.', description: 'Where all relative paths begin.' },
    { name: 'config', kind: 'text', default: '.github/migrate-on-merge.yml', description: 'The config file.' },
    { name: 'database', kind: 'text', description: "Which entry of the config file's `databases:` map this run is about." },
    { name: 'snapshot-file', kind: 'text', description: 'A `snapshot` to plan against where there is no `database-url`; for `snapshot` the file that it writes.' },
    { name: 'snapshot-passphrase', kind: 'text', secret: true, description: 'Encrypts the snapshot (age format), and opens it for a plan.' },
    { name: 'require-read-only', kind: 'boolean', default: 'false', description: '`plan` refuses a credential that could write.' },
    { name: 'health', kind: 'boolean', default: 'false', description: '`status` also tells how the database is: sizes, index use, orphans, dead rows, sequences near their end, connections, replicas. Only reads.' },
    { name: 'failure-issue', kind: 'boolean', default: 'false', description: 'Keep an issue open from the `apply` that fails until the one that leaves nothing pending (`issues: write`).' },
    { name: 'dry-run', kind: 'boolean', default: 'false', description: 'Preview of `apply`, `rollback`, `baseline`, `create`, `init`, `repair`, `restore`.' },
    { name: 'direction', kind: 'choice', choices: ['up', 'down'], default: 'up', description: '`plan`: `down` plans the way back of what is applied, down to `to` or by `steps`.' },
    { name: 'to', kind: 'text', description: '`baseline`: the id of the last migration that is in already. `rollback`: the id of the newest migration that stays.' },
    { name: 'steps', kind: 'text', default: '1', description: 'How many migrations `rollback` undoes, the newest first.' },
    { name: 'resume', kind: 'boolean', default: 'false', description: '`repair`: go on with a half-done migration after its last finished statement.' },
    { name: 'mark-applied', kind: 'text', description: '`repair`: the id of a half-done migration that is to count as applied.' },
    { name: 'mark-pending', kind: 'text', description: '`repair`: the id of a half-done migration that is to count as pending.' },
    { name: 'confirm', kind: 'text', description: "`restore`: the target database's name, to put the backup into its place; without it the backup is restored beside it." },
    { name: 'report-file', kind: 'text', defaultText: "a file under the runner's temp, in the action", description: 'Also write the JSON report here.' },
    { name: 'evidence-file', kind: 'text', defaultText: "a file under the runner's temp, in the action", description: 'Also write what is kept of a deployment here, as JSON and, with the ending `.md`, as an execution log: who, what, when, approvals, backup, verification.' },
    { name: 'comment-file', kind: 'text', description: 'Also write the Markdown of the pull-request comment here.' },
    { name: 'html-file', kind: 'text', description: 'Also write the HTML report here.' },
    { name: 'sarif-file', kind: 'text', description: 'Also write SARIF here.' },
];
/** Every output of the contract; always set, on failure too. */
const OUTPUTS = [
    { name: 'verdict', description: '`clean`, `warned`, `blocked` or `failed`.' },
    { name: 'pending-count', description: 'How many migrations were pending.' },
    { name: 'applied-count', description: 'How many migrations this run applied.' },
    { name: 'findings-count', description: 'How many findings the plan has.' },
    { name: 'plan-digest', description: 'A hash of the pending migrations and their content.' },
    { name: 'report-file', description: 'Path of the JSON report.' },
    { name: 'evidence-file', description: 'Path of the evidence of a deployment, empty where nothing was run on the database.' },
    { name: 'backup-file', description: 'Path of the backup, empty where none was made.' },
    { name: 'backup-sha256', description: 'Its SHA-256.' },
    { name: 'comment-url', description: 'Where the comment stands, empty where none was posted.' },
    { name: 'failure-reason', description: 'A stable code, empty where nothing failed.' },
];


/***/ }),

/***/ 28524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/* harmony import */ var _model_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(81067);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(28524);


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

/***/ 37684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   contentOf: () => (/* binding */ contentOf),
/* harmony export */   fromRoot: () => (/* binding */ fromRoot),
/* harmony export */   rulesOf: () => (/* binding */ rulesOf),
/* harmony export */   withoutSecrets: () => (/* binding */ withoutSecrets),
/* harmony export */   withoutSecretsIn: () => (/* binding */ withoutSecretsIn)
/* harmony export */ });
/* harmony import */ var _error_page_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(15141);
/* harmony import */ var _render_text_words_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(98915);
/* harmony import */ var _sql_masked_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(62787);



/** Keys whose values are words, numbers and hashes of our own: a password that reads like one of them must not change it. */
const OURS = new Set(`command verdict severity kind rule status outcome engine provider base source method mode object code tool
  digest checksum sha256 contentSha256 head planned at event appliedAt startedAt commit runUrl`.split(/\s+/));
/** Keys whose texts are mostly a server's or a tool's, which may say ten megabytes. */
const SAID = new Set('message error detail hint actual expected headline state next words excerpt'.split(' '));
/** Nobody reads more, and no reader takes it. Of the end more than a hint, which comes last. */
const FIRST = 16_000;
const LAST = 4_000;
/** Shortened once secrets are out of it: half of one is not known as such. */
function bounded(text) {
    if (text.length <= FIRST + LAST + 100)
        return text;
    const head = text.slice(0, FIRST).replace(/[\ud800-\udbff]$/, '');
    const tail = text.slice(-LAST).replace(/^[\udc00-\udfff]/, '');
    return `${head}… (${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(text.length - head.length - tail.length)} more characters) …${tail}`;
}
/** Takes every known secret out of every text of a report, and what a statement in it writes out as a password: whatever a server or a tool said, it ends here. */
function withoutSecrets(report, hideKnown) {
    return withoutSecretsIn(report, hideKnown);
}
/** The same for whatever is made from a report. */
function withoutSecretsIn(whole, hideKnown) {
    const hide = (text) => (0,_sql_masked_js__WEBPACK_IMPORTED_MODULE_1__/* .masked */ .Iv)(hideKnown(text));
    const walk = (value, key) => {
        if (typeof value === 'string')
            return OURS.has(key) ? value : SAID.has(key) ? bounded(hide(value)) : hide(value);
        if (Array.isArray(value))
            return value.map((one) => walk(one, key));
        if (typeof value === 'object' && value !== null)
            return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
        return value;
    };
    return walk(whole, '');
}
/** The same report with paths from the root of the repository instead of the working directory. */
function fromRoot(report, prefix) {
    if (prefix === '')
        return report;
    const moved = (one) => typeof one.path === 'string' ? { ...one, path: `${prefix}${one.path}` } : one;
    const { plan, history, error } = report;
    return {
        ...report,
        history: { ...history, problems: history.problems.map(moved) },
        plan: plan === null ? null : { ...plan, migrations: plan.migrations.map(moved), findings: plan.findings.map(moved) },
        error: error === null ? null : moved(error),
    };
}
/** What differs from run to run although nothing has changed. */
const PASSING = new Set(['ms', 'startedAt', 'runUrl', 'actor', 'log']);
/**
 * What a plan's texts are made from, without times and without the run that measured them; undefined for what was done,
 * which is news every time.
 */
function contentOf(report) {
    if (report.command !== 'plan')
        return undefined;
    return JSON.stringify(report, (key, value) => (PASSING.has(key) ? undefined : value));
}
/** The rules behind a report, in the words for its server; with the pages that stand beside the action, where a runner says whose it is. */
async function rulesOf({ target, shadow }, env) {
    const [{ rules }, { engines }] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(5222), __nccwpck_require__.e(490), __nccwpck_require__.e(6181), __nccwpck_require__.e(3387)]).then(__nccwpck_require__.bind(__nccwpck_require__, 93387)), Promise.all(/* import() */[__nccwpck_require__.e(5222), __nccwpck_require__.e(490), __nccwpck_require__.e(8577), __nccwpck_require__.e(272), __nccwpck_require__.e(9234), __nccwpck_require__.e(7705), __nccwpck_require__.e(5300)]).then(__nccwpck_require__.bind(__nccwpck_require__, 67705))]);
    const given = (target ?? shadow)?.engine;
    const dialect = engines.find(({ name }) => name === given)?.dialect.name;
    const pageOf = (id) => {
        const page = (0,_error_page_js__WEBPACK_IMPORTED_MODULE_2__/* .publishedAt */ .o)(env, `docs/rules/${id}.md`);
        return page === undefined ? {} : { page };
    };
    return rules.map(({ id, severity, onMysql, when, effect, instead }) => ({
        id,
        severity,
        ...(dialect === 'mysql' && onMysql !== undefined ? onMysql : { when, effect, instead }),
        ...pageOf(id),
    }));
}


/***/ }),

/***/ 62787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ masked),
/* harmony export */   QO: () => (/* binding */ maskedInPlace),
/* harmony export */   VY: () => (/* binding */ secretsIn)
/* harmony export */ });
/** As far as this it is looked back from a quote, so that long texts take no longer than they are. */
const BACK = 240;
/** Words that name a secret, alone or as the last part of a longer name. */
const SECRET = '(?:passw(?:or)?d|passphrase|pwd|secret|secret_?access_?key|api_?key|private_?key|account_?key|token)';
const UNQUOTED_START = String.raw `(?:[en]|u&|_\w+)?$`;
/**
 * What stands before the quote where a password is given: `PASSWORD 'x'`, `SET PASSWORD FOR a = 'x'`, `IDENTIFIED WITH plugin BY 'x'`,
 * and what it was: `REPLACE 'x'`. The quote at the end of `'password'` has nothing between.
 */
const NEAR = [
    // A plug-in's name in quotes may end with the word.
    new RegExp(String.raw `(?<!['"\`]\w*)${SECRET}(?:\s+|\s*(?::?=|=>)\s*|\s*\(\s*)(?:password\s*\(\s*)?${UNQUOTED_START}`, 'i'),
    /['"]\s+replace\s+$/i,
    /\bcredentials\s+(?:as\s+)?$/i,
    // A setting of the application's own, and what JSON calls so.
    new RegExp(String.raw `\bset\s+(?:session\s+|local\s+)?["\w.]*${SECRET}"?\s*(?:=|\bto\b)\s*$`, 'i'),
    new RegExp(String.raw `\bset_config\s*\(\s*'[^']*${SECRET}'\s*,\s*$`, 'i'),
    new RegExp(String.raw `["'][\w-]*${SECRET}\\?["']\s*:\s*\\?$`, 'i'),
];
/** The same, where a name may stand between, and where nothing does. */
const FAR = [
    /\b(?:create|alter)\s+(?:role|user)\s[^'"]*\spassword$/i,
    new RegExp(String.raw `\bset\s+password\s+for\s[^=;]+=\s*(?:password\s*\(\s*)?${UNQUOTED_START}`, 'i'),
    /\bidentified\s+(?:(?:with|via)\s+\S+\s+)?(?:by|as|using)\s+(?:password\s*\(?\s*)?$/i,
];
const FAR_WORDS = /identified|set\s+password\s+for|password$/i;
/** Nothing of what may hide a secret is in most texts. */
const ANY = /passw|passphrase|pwd|identified|secret|token|_?key\b|credentials|:\/\//i;
/** Filled in when the file is used: no secret yet. */
const PLACEHOLDER = /^(?:\$\{[^}]*\}|\{\{.*\}\}|<.*>|\?|%s|:\w+|)$/s;
/** Comments between the word and the quote, and the numbers that an excerpt has before its lines. */
const BETWEEN = /\/\*[\s\S]*?\*\/|--[^\n]*(?=\n)|(?<=\n)[ \d]*\| ?/g;
function gives(sql, quote) {
    // Most quotes are told by what is right before them.
    const near = sql.slice(Math.max(0, quote - 12), quote);
    if (!/[\w=(>:/&|]\\?\s*$/.test(near) && !(near.trimEnd().endsWith(',') && setsConfig(sql, quote)))
        return false;
    const before = sql.slice(Math.max(0, quote - BACK), quote);
    const bare = /\/\*|--|\|/.test(before) ? before.replace(BETWEEN, ' ') : before;
    const end = bare.slice(-80);
    return (NEAR.some((pattern) => pattern.test(end)) || (FAR_WORDS.test(bare) && FAR.some((pattern) => pattern.test(bare))));
}
const setsConfig = (sql, quote) => /set_config/i.test(sql.slice(Math.max(0, quote - BACK), quote));
/** The inside of a literal, and where it ends. A backslash counts as an escape: to hide too much is no harm. */
function literal(sql, at, opening) {
    const closes = (mark) => {
        const from = at + mark.length;
        const close = sql.indexOf(mark, from);
        return { from, to: close === -1 ? sql.length : close, end: close === -1 ? sql.length : close + mark.length };
    };
    if (opening.startsWith('$'))
        return closes(opening);
    // Quotes within a literal are written twice, as in the text of a connection: password=''x''.
    if (sql[at + 1] === opening && /[^\s,;)'"]/.test(sql[at + 2] ?? ' '))
        return closes(opening + opening);
    for (let i = at + 1; i < sql.length; i += 1) {
        if (sql[i] === '\\')
            i += 1;
        else if (sql[i] === opening && sql[i + 1] === opening)
            i += 1;
        else if (sql[i] === opening)
            return { from: at + 1, to: i, end: i + 1 };
    }
    return { from: at + 1, to: sql.length, end: sql.length };
}
function* inQuotes(sql) {
    const quotes = /['"]|\$(?:[A-Za-z_]\w{0,62})?\$/g;
    for (let found = quotes.exec(sql); found !== null; found = quotes.exec(sql)) {
        if (!gives(sql, found.index))
            continue;
        const { from, to, end } = literal(sql, found.index, found[0]);
        quotes.lastIndex = end;
        if (!PLACEHOLDER.test(sql.slice(from, to)))
            yield { from, to };
    }
}
/** `password=x` as in texts of connections, and a hash in hexadecimal digits: what stands before, and the secret. */
const UNQUOTED = [
    new RegExp(String.raw `(${SECRET}=)[^\s'"]+`, 'gi'),
    /(\bidentified\s+(?:(?:with|via)\s+\S{1,80}\s+)?(?:by|as|using)\s+)0x[0-9a-f]+/gi,
    // Of `://user:password@host`; people leave `@` and `/` in passwords as they are.
    /(:\/\/[^/\s:@'"]{0,100}:)[^\s'"]{1,400}(?=@)/g,
];
/** The first with blanks around its sign, which is a comparison anywhere but beside the other words of a connection. */
const SPACED = new RegExp(String.raw `(${SECRET}(?:\s{1,20}=\s{0,20}|=\s{1,20}))[^\s'"=][^\s'"]*`, 'gi');
const CONNECTION = /\b(?:host|hostaddr|dbname|port|server)\s*=/i;
function* unquoted(sql) {
    for (const pattern of UNQUOTED)
        for (const { 0: all, 1: head = '', index } of sql.matchAll(pattern))
            yield { from: index + head.length, to: index + all.length };
    for (const { 0: all, 1: head = '', index } of sql.matchAll(SPACED)) {
        const around = sql.slice(Math.max(0, index - BACK), index + all.length + BACK);
        if (CONNECTION.test(around))
            yield { from: index + head.length, to: index + all.length };
    }
}
/** Every place where a secret stands, in order, none within another. */
function spans(sql) {
    if (!ANY.test(sql))
        return [];
    const all = [...inQuotes(sql), ...unquoted(sql)].sort((a, b) => a.from - b.from);
    const merged = [];
    for (const { from, to } of all) {
        const last = merged.at(-1);
        if (last !== undefined && from <= last.to)
            last.to = Math.max(last.to, to);
        else
            merged.push({ from, to });
    }
    return merged;
}
function replaced(sql, by) {
    const parts = [];
    let at = 0;
    for (const { from, to } of spans(sql)) {
        parts.push(sql.slice(at, from), by(sql.slice(from, to)));
        at = to;
    }
    return at === 0 ? sql : parts.join('') + sql.slice(at);
}
/** A statement as it may be shown: what gives somebody a password has *** in its place. */
const masked = (sql) => replaced(sql, () => '***');
/** The same with a star for each character, so that lines and columns stay where they are. */
const maskedInPlace = (sql) => replaced(sql, (secret) => secret.replace(/[^\n]/g, '*'));
/** The least that a secret has to be before it is looked for elsewhere: a word or a number would be blotted out wherever it stands. */
const TELLING = /^(?=.*\d)(?=.*\D)[^\n]{8,}$/s;
/** What `masked` would hide, so that it can be hidden in what others say of the statement too. */
const secretsIn = (sql) => {
    const found = spans(sql).map(({ from, to }) => sql.slice(from, to));
    return [...new Set(found)].filter((secret) => TELLING.test(secret) && !PLACEHOLDER.test(secret));
};


/***/ }),

/***/ 59302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   Uc: () => (/* binding */ contentOfRehearsed)
/* harmony export */ });
/* unused harmony export shapeOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);

/** Git writes the ends of lines by the settings of each checkout, and an editor may leave a byte order mark. */
const plain = (text) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
/**
 * A statement without its values. Code writes the time of day and new keys into what it sends, so of two honest runs the words are the
 * same, and the values are not. What stands in the file itself is compared to the letter beside this.
 */
function shapeOf(sql) {
    return sql
        .replace(/ \/\* \$1 = [\s\S]* \*\/$/, '')
        .replace(/'(?:[^'\\]|\\.|'')*'/gs, '?')
        .replace(/\b\d+(?:\.\d+)?\b/g, '?')
        .replace(/\s+/g, ' ')
        .trim();
}
function ofStep(step, path, sent) {
    if (step.kind === 'sql')
        return ['sql', plain(step.sql), step.transactional ?? null];
    const { runner, command, files, settings, text } = step;
    // Of a command the file is that of the one version that it brings in.
    const file = command === undefined ? text : files?.get(path);
    return [
        'code',
        runner,
        command ?? null,
        file === undefined ? null : plain(file),
        Object.entries(settings ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
        sent.map(({ sql }) => shapeOf(sql)),
    ];
}
/**
 * A hash of everything of a migration that could run: its id, its way forth and its way back; of code the file and the shape of what it
 * sent in the rehearsal. The same whether a pull request is merged, squashed or rebased, and wherever its folder lies.
 */
function contentOf(migration, sent = []) {
    const { id, origin, up, down, path } = migration;
    const content = [
        origin?.id ?? id,
        ofStep(up, path, sent),
        down === undefined ? null : ofStep(down, path, []),
        migration.repeatable === true,
        migration.undoes === true,
    ];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(`migrate-on-merge content 1\n${JSON.stringify(content)}`)
        .digest('hex');
}
/** As the rehearsal saw it. */
const contentOfRehearsed = ({ migration, parsed }) => contentOf(migration, parsed);


/***/ }),

/***/ 22633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ backupFiles)
/* harmony export */ });
/**
 * Where the backups of this process lie, by file name. A report names a file only: folders of a runner are nobody's
 * business in a pull request, but the output `backup-file` needs the whole path.
 */
const backupFiles = new Map();


/***/ }),

/***/ 52528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _O: () => (/* binding */ emptyReport),
  aH: () => (/* binding */ layoutOf),
  MM: () => (/* binding */ planHeadline),
  gi: () => (/* binding */ reportFacts),
  LN: () => (/* binding */ reportHistory),
  _S: () => (/* binding */ reportPlan)
});

// EXTERNAL MODULE: ./lib/sql/masked.js
var masked = __nccwpck_require__(62787);
// EXTERNAL MODULE: ./lib/steps/approval/content.js
var content = __nccwpck_require__(59302);
;// CONCATENATED MODULE: ./lib/steps/diagram/tables.js
/** Names in a list as a server prints it: quotes taken off, commas within them left. */
function listed(text) {
    return [...text.matchAll(/"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|([^\s,"`][^,"`]*)/g)].map(([, double, back, bare]) => double?.replaceAll('""', '"') ?? back?.replaceAll('``', '`') ?? (bare ?? '').trim());
}
/** `public."odd t"` as the catalog names it: `public.odd t`. */
const unquoted = (name) => name.replace(/"((?:[^"]|"")*)"|`((?:[^`]|``)*)`/g, (_, double, back) => double === undefined ? (back ?? '').replaceAll('``', '`') : double.replaceAll('""', '"'));
const NAMES = String.raw `((?:"(?:[^"]|"")*"|\`(?:[^\`]|\`\`)*\`|[^()"\`])+)`;
const FOREIGN = new RegExp(String.raw `^FOREIGN KEY \(${NAMES}\) REFERENCES ${NAMES}\(`, 's');
const PRIMARY = new RegExp(String.raw `^PRIMARY KEY \(${NAMES}\)`, 's');
/** The type alone, of a column's whole definition. */
function typeOf(definition) {
    const end = definition.search(/\s(?:NOT NULL|NULL|DEFAULT|GENERATED|COLLATE|CHARACTER SET|COMMENT|AUTO_INCREMENT|ON UPDATE|INVISIBLE|VIRTUAL|STORED)\b/i);
    return (end === -1 ? definition : definition.slice(0, end)).trim();
}
/** Without what its default may say. */
const nullable = (definition) => !/\bNOT NULL\b/i.test(definition.replace(/\sDEFAULT\s.*$/is, ''));
/** The tables of a schema with their columns and keys. What belongs to no table, or to a view, is left out. */
function tablesOf({ objects }) {
    const tables = new Map();
    for (const { kind, name } of objects.values())
        if (kind === 'table')
            tables.set(name, { name, columns: new Map(), key: new Set(), foreign: [] });
    /** Names may hold dots: the longest table that it begins with. */
    const owner = (name) => {
        for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            const table = tables.get(name.slice(0, dot));
            if (table !== undefined)
                return [table, name.slice(dot + 1)];
        }
        return undefined;
    };
    for (const { kind, name, definition } of objects.values()) {
        // MySQL has its primary keys among the indexes.
        if (!/^(?:column|constraint|index)$/.test(kind))
            continue;
        const [table, own] = owner(name) ?? [];
        if (table === undefined || own === undefined)
            continue;
        if (kind === 'column')
            table.columns.set(own, definition);
        for (const column of listed(PRIMARY.exec(definition)?.[1] ?? ''))
            table.key.add(column);
        const [, columns, to] = FOREIGN.exec(definition) ?? [];
        if (columns !== undefined && to !== undefined)
            table.foreign.push({ name: own, columns: listed(columns), to: unquoted(to.trim()), definition });
    }
    return tables;
}

;// CONCATENATED MODULE: ./lib/steps/diagram/diagram.js

/** More of them are no picture any more. */
const MOST_TOUCHED = 12;
const MOST_NEIGHBOURS = 8;
const MOST_COLUMNS = 14;
const fateOf = (before, after) => before === undefined ? 'added' : after === undefined ? 'removed' : before === after ? undefined : 'changed';
const marked = (fate) => (fate === undefined ? {} : { fate });
const union = (...lists) => [
    ...new Set(lists.flatMap((list) => [...(list ?? [])])),
];
/** Servers list what they hold in an order of their own. */
const byName = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Every foreign key of before and after, with what becomes of it. */
function linksOf(before, after) {
    return union(before.keys(), after.keys()).flatMap((from) => {
        const [old, now] = [before.get(from), after.get(from)];
        return union(old?.foreign.map(({ name }) => name), now?.foreign.map(({ name }) => name)).flatMap((name) => {
            const [was, is] = [old, now].map((table) => table?.foreign.find((key) => key.name === name));
            const key = is ?? was;
            if (key === undefined)
                return [];
            const definition = (column) => (now ?? old)?.columns.get(column) ?? '';
            return [
                {
                    name,
                    from,
                    to: key.to,
                    columns: key.columns,
                    optional: key.columns.some((column) => nullable(definition(column))),
                    ...marked(fateOf(was?.definition, is?.definition)),
                },
            ];
        });
    });
}
function columnsOf(old, now) {
    const referring = new Set([...(old?.foreign ?? []), ...(now?.foreign ?? [])].flatMap(({ columns }) => columns));
    return union(now?.columns.keys(), old?.columns.keys()).map((name) => {
        const [before, after] = [old?.columns.get(name), now?.columns.get(name)];
        const fate = fateOf(before, after);
        const definition = after ?? before ?? '';
        return {
            name,
            type: typeOf(definition),
            nullable: nullable(definition),
            key: (now ?? old)?.key.has(name) === true,
            refers: referring.has(name),
            // A table that comes or goes as a whole says so once.
            ...marked(old === undefined || now === undefined ? undefined : fate),
            ...(fate === 'changed' && before !== undefined ? { before } : {}),
        };
    });
}
/** What has to be seen first. */
const weight = ({ key, refers, fate }) => (key ? 0 : fate !== undefined ? 1 : refers ? 2 : 3);
function tableOf(name, before, after, whole) {
    const [old, now] = [before.get(name), after.get(name)];
    const all = [...columnsOf(old, now)].sort((a, b) => weight(a) - weight(b) || byName(a.name, b.name));
    const columns = all.filter((column) => whole || weight(column) < 3).slice(0, MOST_COLUMNS);
    const changed = columns.some(({ fate }) => fate !== undefined);
    const fate = old === undefined ? 'added' : now === undefined ? 'removed' : changed ? 'changed' : undefined;
    return { name, columns, more: all.length - columns.length, ...marked(fate) };
}
/**
 * The tables whose columns or foreign keys a plan changes, and their neighbours. Undefined where a picture would not help: with nothing
 * to connect, or with more than anybody takes in. Pure.
 */
function diagramOf(beforeCatalog, afterCatalog) {
    const [before, after] = [tablesOf(beforeCatalog), tablesOf(afterCatalog)];
    const links = [...linksOf(before, after)].sort((a, b) => byName(a.from, b.from) || byName(a.name, b.name));
    const touched = new Set(union(before.keys(), after.keys()).filter((name) => {
        const [old, now] = [before.get(name), after.get(name)];
        if (old === undefined || now === undefined)
            return true;
        return (links.some(({ from, fate }) => from === name && fate !== undefined) ||
            union(old.columns.keys(), now.columns.keys()).some((column) => old.columns.get(column) !== now.columns.get(column)));
    }));
    if (touched.size === 0 || touched.size > MOST_TOUCHED)
        return undefined;
    const near = union(links.flatMap(({ from, to }) => (touched.has(from) ? [to] : touched.has(to) ? [from] : []))).filter((name) => !touched.has(name) && (before.has(name) || after.has(name)));
    const neighbours = near.slice(0, MOST_NEIGHBOURS);
    if (touched.size + neighbours.length < 2)
        return undefined;
    const shown = new Set([...touched, ...neighbours]);
    return {
        tables: [...[...touched].sort(byName), ...[...neighbours].sort(byName)].map((name) => tableOf(name, before, after, touched.has(name))),
        links: links.filter(({ from, to }) => shown.has(from) && shown.has(to) && (touched.has(from) || touched.has(to))),
        more: near.length - neighbours.length,
    };
}

;// CONCATENATED MODULE: ./lib/steps/report.js



/** Whose a migration is, where a plan is of several sources. */
const layoutOf = ({ origin }) => origin === undefined ? {} : { layout: origin.layout };
/** A report with nothing in it yet. */
function emptyReport(command, label, run) {
    return {
        version: 1,
        command,
        verdict: 'clean',
        headline: '',
        label,
        target: null,
        shadow: null,
        history: { applied: [], pending: [], problems: [], source: 'none' },
        plan: null,
        preflight: [],
        apply: null,
        backup: null,
        verify: null,
        log: [],
        run,
        notes: [],
        error: null,
    };
}
/** Characters of a statement that a report holds. What is longer is rows, and stands in the file. */
const LONGEST = 20_000;
/** Shortened after passwords are hidden: half of one is not known as such. */
function shownSql(sql) {
    const shown = (0,masked/* masked */.Iv)(sql);
    if (shown.length <= LONGEST)
        return shown;
    const kept = shown.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
    return `${kept}… (${(shown.length - kept.length).toLocaleString('en')} more characters)`;
}
function statement(s) {
    return {
        line: s.line,
        endLine: s.endLine,
        sql: shownSql(s.sql),
        kind: s.kind,
        ms: s.ms === undefined ? null : Math.round(s.ms * 100) / 100,
        rows: s.rows ?? null,
        locks: s.locks,
        rewrites: s.rewrites,
        algorithm: s.algorithm ?? null,
        ...(s.change === undefined ? {} : { change: s.change }),
        ...(s.scans === undefined ? {} : { scans: s.scans }),
        ...(s.validated === undefined ? {} : { validated: s.validated }),
        ...(s.triggers === undefined ? {} : { triggers: s.triggers }),
        ...(s.touched === undefined ? {} : { touched: s.touched }),
        ...(s.skipped === undefined ? {} : { skipped: s.skipped }),
        ...(s.impact === undefined ? {} : { impact: s.impact }),
        ...(s.error === undefined ? {} : { error: s.error.message }),
    };
}
function migration(m) {
    return {
        id: m.migration.id,
        ...layoutOf(m.migration),
        path: m.migration.path,
        checksum: m.migration.checksum,
        ...(m.migration.undoes === undefined ? {} : { undoes: m.migration.undoes }),
        contentSha256: (0,content/* contentOfRehearsed */.Uc)(m),
        transactional: m.transactional,
        ...(m.notAtomic === undefined ? {} : { notAtomic: m.notAtomic }),
        reversible: m.reversible,
        ...(m.reversible || m.migration.noDown === undefined ? {} : { noDown: m.migration.noDown }),
        outcome: m.outcome,
        ms: Math.round(m.ms * 100) / 100,
        notes: m.notes,
        ...(m.rollback === undefined ? {} : { rollback: m.rollback }),
        statements: m.statements.map(statement),
    };
}
function finding(f, excerpts) {
    const excerpt = f.rule === 'migration-fails' && f.migration !== undefined ? excerpts.get(f.migration) : undefined;
    return {
        rule: f.rule,
        severity: f.severity,
        message: f.message,
        path: f.place?.path ?? null,
        line: f.place?.line ?? null,
        endLine: f.place?.endLine ?? f.place?.line ?? null,
        ...(f.place?.column === undefined ? {} : { column: f.place.column }),
        ...(f.migration === undefined ? {} : { migration: f.migration }),
        statement: f.statement ?? null,
        // One that is cut could not be pasted.
        ...(f.suggestion === undefined || f.suggestion.length > LONGEST ? {} : { suggestion: (0,masked/* masked */.Iv)(f.suggestion) }),
        ...(f.acknowledged === undefined ? {} : { acknowledged: f.acknowledged }),
        ...(excerpt === undefined ? {} : { excerpt: (0,masked/* masked */.Iv)(excerpt) }),
    };
}
/** A plan as reports show it. */
function reportPlan(plan) {
    const diagram = plan.changes.length === 0 || plan.before === null || plan.after === null
        ? undefined
        : diagramOf(plan.before, plan.after);
    const excerpts = new Map(plan.migrations.flatMap((m) => (m.error === undefined ? [] : [[m.migration.id, m.error.excerpt]])));
    return {
        digest: plan.digest,
        ...(plan.direction === undefined ? {} : { direction: plan.direction }),
        migrations: plan.migrations.map(migration),
        changes: plan.changes,
        drift: plan.drift,
        findings: plan.findings.map((f) => finding(f, excerpts)),
        ...(plan.sizes === undefined ? {} : { sizes: plan.sizes }),
        ...(plan.probes === undefined ? {} : { probes: plan.probes }),
        ...(plan.now === undefined ? {} : { now: plan.now }),
        ...(diagram === undefined ? {} : { diagram }),
    };
}
/** A history as reports show it; what is half done is among the problems. */
function reportHistory({ applied, todo, problems, source }) {
    return {
        applied: applied
            .filter((row) => row.state === 'applied')
            .map(({ id, origin, appliedAt, actor, commit, durationMs }) => ({
            id,
            ...layoutOf({ origin }),
            appliedAt,
            by: actor ?? null,
            commit: commit ?? null,
            durationMs: durationMs ?? null,
        })),
        pending: todo.map(({ id, origin, path, checksum }) => ({ id, ...layoutOf({ origin }), path, checksum })),
        problems,
        source,
    };
}
/** History and shadow of a plan, as reports show them. */
function reportFacts(plan) {
    const { pending } = plan;
    return {
        history: reportHistory(pending),
        shadow: plan.shadow === null
            ? null
            : {
                provider: plan.shadow.provider,
                engine: plan.shadow.engine,
                version: plan.shadow.version,
                why: plan.shadow.why,
                base: plan.shadow.base,
            },
        plan: reportPlan(plan),
        notes: plan.notes,
    };
}
const count = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
/** One sentence that a reviewer can decide by. */
function planHeadline(plan, verdict) {
    const pending = plan.pending.todo.length;
    const open = plan.findings.filter((f) => f.acknowledged === undefined);
    const errors = open.filter((f) => f.severity === 'error').length;
    const warnings = open.filter((f) => f.severity === 'warning').length;
    const failed = plan.migrations.filter((m) => m.outcome === 'failed').length;
    const down = plan.direction === 'down';
    const what = pending === 0
        ? `No migration is ${down ? 'to be undone' : 'pending'}`
        : `${count(pending, 'migration')} would ${down ? 'be undone' : 'run'}`;
    if (failed > 0)
        return `${what}; ${failed === pending ? (pending === 1 ? 'it fails' : 'all fail') : `${failed} of them ${failed === 1 ? 'fails' : 'fail'}`}.`;
    if (verdict === 'blocked')
        return `${what}; ${count(errors > 0 ? errors : warnings, 'finding')} must be settled first.`;
    const acknowledged = plan.findings.length - open.length;
    const tail = [
        // Where `fail-on` lets them pass
        errors > 0 ? count(errors, 'error') : '',
        warnings > 0 ? count(warnings, 'warning') : '',
        acknowledged > 0 ? `${count(acknowledged, 'acknowledged finding')}` : '',
    ].filter((part) => part !== '');
    if (tail.length > 0)
        return `${what}; ${tail.join(', ')}.`;
    return pending === 0 ? `${what}.` : `${what}; nothing dangerous was found.`;
}


/***/ }),

/***/ 78705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ causesOf),
/* harmony export */   m: () => (/* binding */ actionErrorOf)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(61343);

const CUT = 'The server, or something on the way to it, closed the connection. Run the same command again once it answers; `status` says what is in.';
/** An error with all that it came of, as stacks: for whoever looks for a defect. */
function causesOf(error) {
    const causes = [];
    for (let one = error; one !== undefined && causes.length < 10; one = one?.cause)
        causes.push(one instanceof Error ? (one.stack ?? one.message) : String(one));
    return causes.join('\ncaused by ');
}
/** A full disk or a missing right that nobody expected there: the machine's fault, not ours. */
function refusedFile(error) {
    const { code = '', syscall = '' } = error instanceof Error ? error : {};
    if (!/^(?:ENOSPC|EDQUOT|EROFS|EACCES|EPERM)$/.test(code) || syscall === '' || syscall.startsWith('spawn'))
        return undefined;
    const hint = 'Look at the rights and at the room on the disk of the machine that runs this, then run it again.';
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('not-written', `The system refused a file: ${String(error)}.`, hint, { cause: error });
}
/** Whatever was thrown, with the next step: of the server's own errors as it told them, of anything else that it is a defect. */
function actionErrorOf(error) {
    if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
        return error;
    if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP) {
        const cut = error.data.connectionLost === true ? CUT : undefined;
        const hint = error.data.hint ??
            cut ??
            'The server refused a statement of our own; the message says why. Settle that, then run the same command again.';
        return new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('server', error.message, hint, { cause: error });
    }
    return refusedFile(error) ?? (0,_model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defect */ .gb)(error instanceof Error ? error.message : String(error), error);
}


/***/ }),

/***/ 3009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ terminalFlags),
/* harmony export */   x: () => (/* binding */ TERMINAL_FLAGS)
/* harmony export */ });
/** What a terminal shows of a run: no settings of the run itself, so neither an input of the action nor a key of the config file. */
const TERMINAL_FLAGS = ['quiet', 'verbose', 'json'];
/** Takes these flags out of a command line, wherever they stand. */
function terminalFlags(argv) {
    const has = (flag) => argv.includes(`--${flag}`);
    return {
        argv: argv.filter((arg) => !TERMINAL_FLAGS.some((flag) => arg === `--${flag}`)),
        look: { quiet: has('quiet'), verbose: has('verbose'), json: has('json') },
    };
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(75691);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
