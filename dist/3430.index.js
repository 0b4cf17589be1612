export const id = 3430;
export const ids = [3430,8489];
export const modules = {

/***/ 99863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ approve),
  o: () => (/* binding */ needReviews)
});

// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/steps/approval/record.js
var approval_record = __webpack_require__(40870);
;// CONCATENATED MODULE: ./lib/steps/approval/compare.js

const WORDS = ['nothing above a note', 'a warning', 'an error'];
const wordsOf = (rank) => WORDS[rank] ?? 'nothing';
/** For each migration the plans that hold it. */
function heldBy({ before, migrations, pulls }) {
    const contents = [...before, ...migrations.map(({ contentSha256 }) => contentSha256 ?? '')];
    const held = migrations.map(() => []);
    for (const { record } of pulls) {
        for (const [i, at] of (record?.find(contents) ?? []).entries()) {
            if (record !== undefined && at !== undefined)
                held[i - before.length]?.push({ record, at });
        }
    }
    return held;
}
/** Whether some plan has these two in this order, or none has both. */
function inOrder(first, second) {
    const both = second.flatMap(({ record, at }) => {
        const other = first.find((one) => one.record === record);
        return other === undefined ? [] : [other.at < at];
    });
    return both.length === 0 || both.includes(true);
}
/** The first that was reviewed after the one that it would now run after. */
function orderOf({ migrations }, held) {
    return migrations.flatMap(({ id, path }, i) => {
        const now = held[i] ?? [];
        // Within one plan it is enough to look at the one before.
        const earlier = now.flatMap(({ record }) => {
            for (let k = i - 1; k >= 0; k--)
                if (held[k]?.some((one) => one.record === record))
                    return [k];
            return [];
        });
        const wrong = earlier.find((k) => !inOrder(held[k] ?? [], now));
        if (wrong === undefined)
            return [];
        const other = migrations[wrong]?.path ?? '';
        return [{ kind: 'order', migration: id, path, was: `before ${other}`, is: `after ${other}` }];
    });
}
/** What only a repair can mend. Where it blocks, that says what to do; here it would read like a matter of opinion. */
const REPAIRED = ['dirty', 'unreadable'];
const lookedAt = (pulls) => pulls.map(({ number }) => `#${number}`).join(', ');
/** Why no plan holds a migration. */
function missing({ id, path }, pulls) {
    const plans = pulls.filter(({ record }) => record !== undefined);
    if (pulls.length === 0) {
        return { kind: 'no-pull-request', migration: id, path, was: 'no merged pull request', is: 'would run' };
    }
    if (plans.length === 0) {
        return { kind: 'no-plan', migration: id, path, was: `no plan of ${lookedAt(pulls)}`, is: 'would run' };
    }
    const was = plans.map(({ number, planned, head }) => {
        const older = planned !== null && head !== null && planned !== head;
        return older
            ? `the plan of #${number} is of ${compare_short(planned)}, and it was merged at ${compare_short(head)}`
            : `the plan of #${number} does not have it`;
    });
    return { kind: 'content', migration: id, path, was: was.join('; '), is: 'another content, or another name' };
}
const compare_short = (sha) => sha.slice(0, 7);
/** What is worse now than in every plan that holds its migration. */
function worse({ findings, migrations, pulls, errorsBlock }, held) {
    const places = new Map(migrations.map(({ id }, i) => [id, i]));
    const plans = pulls.flatMap(({ record }) => record ?? []);
    return findings.flatMap((finding) => {
        const { rule, severity, acknowledged, migration = null, path, line, statement } = finding;
        if (acknowledged !== undefined || severity === 'info')
            return [];
        if (errorsBlock && REPAIRED.includes(rule))
            return [];
        const place = places.get(migration ?? '');
        const looked = place === undefined ? plans.map((record) => ({ record, at: approval_record/* NONE */.x3 })) : (held[place] ?? []);
        // That it was not reviewed at all is said already.
        if (place !== undefined && looked.length === 0)
            return [];
        const reviewed = Math.max(0, ...looked.map(({ record, at }) => record.reviewed(rule, at, statement)));
        if ((0,approval_record/* rankOf */.IQ)(severity) <= reviewed)
            return [];
        return [{ kind: 'finding', migration, path, line, rule, was: wordsOf(reviewed), is: wordsOf((0,approval_record/* rankOf */.IQ)(severity)) }];
    });
}
/** Everything that would run otherwise than it was reviewed; empty where nothing would. Pure. */
function differences(request) {
    const held = heldBy(request);
    const unheld = request.migrations.flatMap((migration, i) => (held[i] ?? []).length === 0 ? [missing(migration, request.pulls)] : []);
    return [...unheld, ...orderOf(request, held), ...worse(request, held)];
}

// EXTERNAL MODULE: ./lib/steps/approval/content.js
var content = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/io/text.js
var io_text = __webpack_require__(31141);
;// CONCATENATED MODULE: ./lib/steps/approval/words.js

const words_short = (sha) => (sha === null ? 'an unknown commit' : sha.slice(0, 7));
const listed = (numbers) => numbers.map((number) => `#${number}`).join(', ');
/** ` in #12, #13`; empty where there is none. */
function planNumbers({ pullRequests }) {
    return pullRequests.length === 0 ? '' : ` in ${listed(pullRequests.map(({ number }) => number))}`;
}
/** Whose plans hold what is to run. */
function approvedWords({ pullRequests }) {
    const plans = pullRequests.filter(({ plan }) => plan === 'found');
    return plans.map(({ number, planned }) => `the plan of #${number} (${words_short(planned)})`).join(', ');
}
/** Why a pull request's plan does not count; undefined where it does. */
function whyNot({ number, plan, by }) {
    switch (plan) {
        case 'found':
            return undefined;
        case 'none':
            return `#${number} has no plan that this token's owner posted.`;
        case 'without-hashes':
            return `The comment of #${number} holds no plan: its last plan failed, or is of a version that did not keep one.`;
        case 'second-hand':
            return `The plan of #${number} was made by a run of a fork or of Dependabot, and nobody has made sure of it.`;
        case 'edited':
            return `The comment of #${number} was edited by ${(0,io_text/* printable */.g$)(by ?? 'somebody else')}, so nobody knows what the plan said.`;
        case 'unreadable':
            return `What the comment of #${number} keeps of its plan cannot be read: it is of another version.`;
    }
}
const KINDS = {
    'no-pull-request': 'came with no merged pull request',
    'no-plan': 'is in no plan that counts',
    content: 'is not as it was planned',
    order: 'would run in another order',
    finding: 'is worse than it was',
};
/** In signs that make it a name where it is shown; a name with such a sign stands without. */
function quoted(name) {
    const shown = (0,io_text/* printable */.g$)(name);
    return shown.includes('`') ? shown : `\`${shown}\``;
}
const MOST = 20;
/** One difference, in one line. */
function differenceWords({ kind, migration, path, line, rule, was, is }) {
    const spot = line === undefined || line === null ? '' : `:${line}`;
    const where = quoted(path === null ? (migration ?? 'the plan') : `${path}${spot}`);
    const what = rule === undefined ? KINDS[kind] : `\`${rule}\` ${KINDS[kind]}`;
    // Where there was no plan there is nothing to hold it against.
    const against = kind === 'no-pull-request' || kind === 'no-plan' ? '' : ` (reviewed: ${(0,io_text/* printable */.g$)(was)}; now: ${(0,io_text/* printable */.g$)(is)})`;
    return `${where}: ${what}${against}.`;
}
/** The next steps, the one that asks least first. */
function nextSteps({ pullRequests, differences }, { allowLabel }) {
    const has = (...kinds) => differences.some(({ kind }) => kinds.includes(kind));
    const of = (...plans) => pullRequests.filter(({ plan }) => plans.includes(plan)).map(({ number }) => number);
    const behind = pullRequests.filter(({ plan, planned, head }) => plan === 'found' && planned !== null && head !== null && planned !== head);
    const missing = has('no-pull-request', 'no-plan', 'content', 'order');
    const again = missing ? [...of('none', 'without-hashes', 'unreadable'), ...behind.map(({ number }) => number)] : [];
    const edited = missing ? of('edited') : [];
    const steps = [
        edited.length > 0
            ? `Delete the edited comment of ${listed(edited)} and run its plan job again, look at the plan, and run this again.`
            : '',
        again.length > 0
            ? `Run the plan job of the last commit of ${listed(again)} again, look at the plan, and run this again.`
            : '',
        differences.some(({ rule }) => rule === FAILS)
            ? 'It would fail on the target as it is now: mend it in a new pull request.'
            : '',
        differences.some(({ kind, rule }) => kind === 'finding' && rule !== FAILS)
            ? `Where the findings may stand, set the label \`${allowLabel}\` on the pull request and run this again; else mend the migration in a new pull request.`
            : '',
    ].filter((step) => step !== '');
    if (!missing)
        return steps;
    return [...steps, `${steps.length > 0 ? 'Or open' : 'Open'} ${FRESH}`];
}
/** No label lets this pass. */
const FAILS = 'migration-fails';
/** Helps whatever is missing: a push past all pull requests, a fork's, a plan that is gone. */
const FRESH = 'a pull request on top of this branch, whatever it changes: with `database-url` or a snapshot its plan shows everything that is pending, and its merge runs what that plan showed.';
/** The failure, with everything that differs and the exact next steps. */
function approvalError(approval, settings) {
    const { pullRequests, differences } = approval;
    const lines = [
        ...differences.slice(0, MOST).map(differenceWords),
        ...(differences.length > MOST ? [`and ${differences.length - MOST} more`] : []),
        ...pullRequests.flatMap((pull) => whyNot(pull) ?? []),
        ...(settings.unasked > 0 ? [`GitHub was not asked which pull requests brought ${settings.unasked} files.`] : []),
    ];
    return { code: 'plan-changed', message: lines.join('\n'), hint: nextSteps(approval, settings).join('\n') };
}

// EXTERNAL MODULE: ./lib/steps/report.js + 2 modules
var report = __webpack_require__(52528);
// EXTERNAL MODULE: ./lib/commands/apply-report.js
var apply_report = __webpack_require__(88397);
;// CONCATENATED MODULE: ./lib/commands/apply-approval.js






/** Settled before anything is opened: without GitHub nobody can say what was reviewed. */
function needReviews({ inputs, pullRequests }) {
    if (inputs.approval === 'reviewed' && pullRequests.reviewed === undefined)
        throw new model_error/* ActionError */.lZ('no-github', '`approval: reviewed` asks GitHub for the plans of merged pull requests, and there is no token or no repository to ask about.', 'Leave `github-token` out to use that of the run, in a job with `pull-requests: write` and `contents: read`.');
}
const count = (n) => `${n} ${n === 1 ? 'difference' : 'differences'}`;
/** The same without what only the comparison needs. */
const shown = ({ record: _, ...pull }) => pull;
/** First by the pull requests of the run; those that brought a file are looked for only where these do not hold it. */
async function compared(planned, pending, errorsBlock, reviewed) {
    const { migrations, findings } = (0,report/* reportPlan */._S)(planned.plan);
    const before = pending.replay.map((migration) => (0,content/* contentOf */.$E)(migration));
    const compare = (pulls) => {
        const found = differences({ before, migrations, findings, errorsBlock, pulls });
        return { ok: found.length === 0, pullRequests: pulls.map(shown), differences: found };
    };
    const own = await reviewed([]);
    const first = compare(own.pulls);
    const paths = first.differences.flatMap(({ path }) => path ?? []);
    if (paths.length === 0)
        return { approval: first, unasked: 0 };
    const all = await reviewed([...new Set(paths)]);
    return { approval: compare(all.pulls), unasked: all.unasked.length };
}
async function approvalFor(context, planned, pending) {
    const { inputs, host, pullRequests } = context;
    if (inputs.approval !== 'reviewed' || pullRequests.reviewed === undefined)
        return {};
    host.progress({ type: 'phase', name: 'Approval' });
    try {
        const { approval, unasked } = await compared(planned, pending, inputs.failOn !== 'never', pullRequests.reviewed);
        const { ok } = approval;
        const actual = ok ? approvedWords(approval) : `${count(approval.differences.length)} from what was reviewed`;
        host.progress({ type: 'check', name: 'what was reviewed is what runs', ok, actual });
        return ok ? { approval } : { approval, error: approvalError(approval, { ...inputs, unasked }) };
    }
    catch (error) {
        if (!(error instanceof model_error/* ActionError */.lZ))
            throw error;
        const { code, message, hint } = error;
        return { error: { code, message: `Nobody could say what was reviewed: ${message}`, hint } };
    }
}
/** Whether this very plan was reviewed: what is to be added to the report, or the report where it was not, and nothing may run. */
async function approve(context, planned, pending, base) {
    const { approval, error } = await approvalFor(context, planned, pending);
    const told = approval === undefined ? base : { ...base, approval };
    if (error === undefined)
        return { base: told };
    const headline = approval === undefined
        ? `Nothing was touched: ${error.message.split('\n')[0] ?? ''}`
        : `Nothing was touched: what would run is not what was reviewed${planNumbers(approval)}.`;
    const report = (0,apply_report/* untouched */.sF)(told, planned, 'failed', headline);
    // What to do next stands in the error's hint alone.
    const apply = report.apply === null ? null : { ...report.apply, next: '' };
    return { base: told, refused: { ...report, apply, error } };
}


/***/ }),

/***/ 88397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   FD: () => (/* binding */ finishedLate),
/* harmony export */   JG: () => (/* binding */ failedAt),
/* harmony export */   K2: () => (/* binding */ NEXT),
/* harmony export */   gv: () => (/* binding */ unproved),
/* harmony export */   sF: () => (/* binding */ untouched),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52528);
/* harmony import */ var _steps_run_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87612);
/* harmony import */ var _cancelled_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90405);



const LOOK = 'The migrations are in. Look at the failed checks; `verify` runs them again.';
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
        ...(0,_steps_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reportFacts */ .gi)(planned.plan),
        verdict,
        headline,
        apply: {
            outcomes: (0,_steps_run_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .notRun */ .n)(planned.parsed),
            state: planned.parsed.length === 0 ? 'Nothing was pending.' : 'Nothing was touched.',
            next: NEXT[verdict],
        },
    };
}
const UNPROVED = 'the verification could be made';
/** A proof that could not be made is one that does not hold: what is in must be in the report all the same. */
function unproved(error) {
    return {
        name: UNPROVED,
        ok: false,
        expected: 'an answer to every check',
        actual: error instanceof Error ? error.message : String(error),
        hint: 'Every migration is in and recorded. Run `verify` once the database answers again.',
    };
}
/** Who stopped the run; the server only says that a user did. */
const cancelled = ({ result, signal }) => result.error === undefined ? undefined : (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_2__/* .cancelledBy */ .t)(signal);
/** All is in, and there was no time to prove it. */
const cutShort = ({ checks, signal }) => checks.some(({ ok, name }) => !ok && name === UNPROVED) ? (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_2__/* .cancelledBy */ .t)(signal) : undefined;
function headlineOf(done) {
    const { result, checks, ms } = done;
    const applied = result.outcomes.filter((o) => o.status === 'applied').length;
    const count = `${applied} ${applied === 1 ? 'migration' : 'migrations'}`;
    if (result.error !== undefined) {
        const { path, line } = result.error.place;
        return `${cancelled(done) === undefined ? 'Failed' : 'Cancelled'} at ${path}:${line}. ${result.state}`;
    }
    const failed = checks.filter((check) => !check.ok);
    if (cutShort(done) !== undefined)
        return `${count} applied; cancelled before they were verified.`;
    if (failed.length > 0)
        return `${count} applied, but the verification failed: ${failed[0]?.name ?? ''}.`;
    return `${count} applied in ${(ms / 1000).toFixed(1)} s and verified.`;
}
/** What has a code of its own, beside all that a server says. */
const OWN = ['verification', 'open-transaction', 'lock-lost', 'still-running'];
/** Whoever cancelled a run has to know first that something goes on. */
const codeOf = (failed, stopped) => failed.code === 'still-running' ? failed.code : (stopped?.code ?? failed.code);
/** What the server said, at its place in the file; as hint what is known about it, and then the next step. */
function failedAt(error, next) {
    const { path, line, column } = error.place;
    return {
        code: OWN.find((code) => code === error.code) ?? 'apply-failed',
        message: [error.message, error.detail].filter((part) => part !== undefined).join('\n'),
        hint: [error.hint, next].filter((part) => part !== undefined && part !== '').join('\n'),
        path,
        line,
        ...(column === undefined ? {} : { column }),
        excerpt: error.excerpt,
    };
}
function errorOf(done) {
    const { result, checks } = done;
    const { error } = result;
    if (error !== undefined) {
        const stopped = cancelled(done);
        const failed = failedAt(error, nextOf(done));
        const message = [stopped?.message, failed.message].filter((part) => part !== undefined).join('\n');
        return {
            ...failed,
            code: codeOf(failed, stopped),
            message,
            hint: stopped === undefined ? failed.hint : nextOf(done),
        };
    }
    const failed = errorOfChecks(checks);
    const stopped = cutShort(done);
    if (failed === null || stopped === undefined)
        return failed;
    return {
        ...failed,
        code: stopped.code,
        message: stopped.message,
        hint: 'Every migration is in and recorded; `verify` runs the checks.',
    };
}
function errorOfChecks(checks) {
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
        return failed ? LOOK : result.next;
    }
    // What is half done needs its own next step, whoever stopped it.
    const half = result.outcomes.some((outcome) => outcome.status === 'failed');
    const next = half ? result.next : (cancelled(done)?.hint ?? result.next);
    return result.then === undefined ? next : `${next} ${result.then}`;
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
/** What an attempt applied that was cut off before it could say so, as the history has it, and the checks of now. */
function finishedLate(rows, checks) {
    const error = errorOfChecks(checks);
    const count = `${rows.length} ${rows.length === 1 ? 'migration' : 'migrations'}`;
    const proof = error === null
        ? 'now they are verified.'
        : `and the verification failed: ${checks.find((check) => !check.ok)?.name ?? ''}.`;
    return {
        verdict: error === null ? 'clean' : 'failed',
        headline: `${count} applied by an earlier attempt, which was cut off before it could say so; ${proof}`,
        apply: {
            outcomes: rows.map(({ id, path, durationMs, statementsDone, statementsAll }) => ({
                id,
                path: path ?? id,
                status: 'applied',
                ms: durationMs ?? 0,
                statementsDone,
                statementsAll,
            })),
            state: 'Every pending migration is applied.',
            next: error === null ? '' : LOOK,
        },
        verify: { checks },
        error,
        notes: ['What is said of the earlier attempt comes from the history table; its backup is named in its own log.'],
    };
}


/***/ }),

/***/ 73430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   apply: () => (/* binding */ apply)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _steps_log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72177);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52528);
/* harmony import */ var _apply_approval_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99863);
/* harmony import */ var _cancelled_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90405);
/* harmony import */ var _migration_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69340);
/* harmony import */ var _shared_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15629);
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
async function underLock(context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { inputs } = context;
        // All at once: over a network each session takes several round trips, and the files take their time too.
        const opening = context.open('apply', false);
        const secondOpening = sessionsOf(context) === 'many' ? context.open('lock', false) : Promise.resolve(undefined);
        const _ = __addDisposableResource(env_1, closing(secondOpening, opening), true);
        const read = await context.read();
        context.host.progress({ type: 'phase', name: 'Migration lock' });
        const target = await opening;
        const second = await secondOpening;
        const lock = __addDisposableResource(env_1, await (0,_migration_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .migrationLock */ .i)(context, target, second), true);
        // Read only now: another run may have applied while this one waited for the lock.
        const pending = await (0,_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .pendingOn */ .zH)(context, target, read);
        const nothing = pending.todo.length + pending.problems.length === 0;
        const numbers = nothing ? [] : (await context.pullRequests.of((0,_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .filesOf */ .R8)(pending))).numbers;
        const base = {
            ...(0,_steps_report_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyReport */ ._O)('apply', inputs.label, { ...context.run, pullRequests: numbers }),
            target: (0,_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .reportTarget */ .E6)(target.server),
        };
        return nothing
            ? await (await __webpack_require__.e(/* import() */ 5974).then(__webpack_require__.bind(__webpack_require__, 75974))).applyNothing(context, target, read, pending, base)
            : await (await Promise.all(/* import() */[__webpack_require__.e(5222), __webpack_require__.e(490), __webpack_require__.e(8577), __webpack_require__.e(272), __webpack_require__.e(6181), __webpack_require__.e(9234), __webpack_require__.e(3387), __webpack_require__.e(5075), __webpack_require__.e(5806), __webpack_require__.e(381), __webpack_require__.e(585), __webpack_require__.e(3399), __webpack_require__.e(1373), __webpack_require__.e(694), __webpack_require__.e(3592), __webpack_require__.e(8901)]).then(__webpack_require__.bind(__webpack_require__, 98362))).applyUnderLock(context, target, second, lock, pending, base);
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
/** Plans again, checks, backs up, applies, verifies: all under the migration lock. */
const apply = {
    name: 'apply',
    async run(outer) {
        (0,_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .needUrl */ .Yi)(outer);
        (0,_apply_approval_js__WEBPACK_IMPORTED_MODULE_2__/* .needReviews */ .o)(outer);
        if (outer.inputs.direction === 'down')
            throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('conflicting-inputs', '`direction: down` plans a way back, and `apply` does not go there.', '`rollback` walks it; leave `direction` out to apply.');
        const log = (0,_steps_log_js__WEBPACK_IMPORTED_MODULE_6__/* .keepLog */ .O)(outer.host.progress);
        const context = { ...outer, host: { ...outer.host, progress: log.progress } };
        const started = performance.now();
        const begun = () => log.lines.some(({ event, message }) => event === 'phase' && message === 'Apply');
        const report = await (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_3__/* .orNothing */ .b)(context, begun, () => underLock(context));
        const apply = (0,_steps_log_js__WEBPACK_IMPORTED_MODULE_6__/* .withStatements */ .Z)(report.apply, log.ran);
        return { ...report, apply, run: { ...report.run, ms: performance.now() - started }, log: log.lines };
    },
};


/***/ }),

/***/ 90405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ orNothing),
/* harmony export */   t: () => (/* binding */ cancelledBy)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52528);


/** What has not ended by then is left: a runner kills ten seconds after it has asked, and the report is to be out before. */
const LEAVE_MS = 4_500;
/** Who told the run to end; undefined where nobody did. */
function cancelledBy({ aborted, reason }) {
    return aborted && reason instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? reason : undefined;
}
/**
 * Work that writes nothing before `begun`. Where the run is told to end before that, the report says that nothing was touched, and does
 * not wait for what cannot be stopped: whatever comes back later finds the signal before its first statement.
 */
async function orNothing({ command, inputs, run, signal }, begun, work) {
    let timer;
    let listener;
    const left = new Promise((_, reject) => {
        listener = () => {
            timer = setTimeout(() => begun() || reject(signal.reason), LEAVE_MS);
        };
        if (signal.aborted)
            listener();
        else
            signal.addEventListener('abort', listener, { once: true });
    });
    const working = work();
    working.catch(() => undefined);
    try {
        return await Promise.race([working, left]);
    }
    catch (error) {
        const cancelled = cancelledBy(signal);
        if (cancelled === undefined || begun())
            throw error;
        const { code, message, hint } = cancelled;
        return {
            ...(0,_steps_report_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyReport */ ._O)(command, inputs.label, run),
            verdict: 'failed',
            headline: `Nothing was touched: ${message}`,
            apply: { outcomes: [], state: 'Nothing was touched.', next: hint },
            error: { code, message, hint },
        };
    }
    finally {
        clearTimeout(timer);
        if (listener !== undefined)
            signal.removeEventListener('abort', listener);
    }
}


/***/ }),

/***/ 40870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IQ: () => (/* binding */ rankOf),
/* harmony export */   SALT_BYTES: () => (/* binding */ SALT_BYTES),
/* harmony export */   readRecord: () => (/* binding */ readRecord),
/* harmony export */   recordOf: () => (/* binding */ recordOf),
/* harmony export */   x3: () => (/* binding */ NONE)
/* harmony export */ });
/* unused harmony exports ANY, RECORD_LIMIT */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);


const ANY = -1;
const NONE = -2;
const RANKS = { info: 0, warning: 1, error: 2 };
const rankOf = (severity) => RANKS[severity];
/**
 * Twelve bytes, salted. Nobody who writes a migration knows the salt before its plan is posted, so two texts that would look the same here
 * cannot be prepared; one that looks like a text that was posted takes 2^96 attempts.
 */
const HASH = 12;
const SALT = 12;
/** More than that many hashes would take the comment's whole room. */
const SINGLE = 1_500;
const NEWEST = 1_000;
const GROUPS = SINGLE - NEWEST;
/** Half of a comment. */
const RECORD_LIMIT = 32_000;
/** Unpacked; nobody's record has a tenth of it. */
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_MIGRATIONS = 10_000_000;
const hashOf = (salt, kind, contents) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
    .update(salt)
    .update(`${kind}\n${contents.join('\n')}`)
    .digest()
    .subarray(0, HASH);
/** How many stand together: the newest always stand alone, since other files come between them and are taken away again. */
function groupsOf(n) {
    if (n <= SINGLE)
        return { size: 1, groups: 0 };
    const size = Math.ceil((n - NEWEST) / GROUPS);
    return { size, groups: Math.ceil((n - NEWEST) / size) };
}
/** Where a group ends; the last one may be smaller. */
const endOf = (group, size, newest) => Math.min((group + 1) * size, newest);
function foundOf(findings, positions, fineness) {
    const worst = new Map();
    for (const { rule, severity, migration, statement } of findings) {
        if (severity === 'info')
            continue;
        const at = fineness === 'rule' ? ANY : (positions.get(migration ?? '') ?? NONE);
        const which = fineness === 'statement' ? (statement ?? ANY) : ANY;
        const ofRule = worst.get(rule) ?? new Map();
        const key = `${at} ${which}`;
        if ((ofRule.get(key)?.[0] ?? 0) < rankOf(severity))
            ofRule.set(key, [rankOf(severity), at, which]);
        worst.set(rule, ofRule);
    }
    return Object.fromEntries([...worst].map(([rule, all]) => [rule, [...all.values()].flat()]));
}
const packed = (kept) => (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateRawSync)(JSON.stringify(kept), { level: 9 }).toString('base64');
/**
 * What is to be kept of a plan, as base64; undefined for what is no plan. Never longer than `RECORD_LIMIT`: of very many migrations the oldest
 * stand together under one hash, and of very many findings the worst of each rule counts.
 */
function recordOf(report, salt) {
    const { plan, run } = report;
    if (report.command !== 'plan' || plan === null)
        return undefined;
    const contents = plan.migrations.map(({ contentSha256 }) => contentSha256 ?? '');
    if (contents.includes(''))
        return undefined;
    const { size, groups } = groupsOf(contents.length);
    const newest = groups === 0 ? 0 : contents.length - NEWEST;
    const hashes = [
        ...Array.from({ length: groups }, (_, i) => hashOf(salt, 'group', contents.slice(i * size, endOf(i, size, newest)))),
        ...contents.slice(newest).map((content) => hashOf(salt, 'one', [content])),
    ];
    const positions = new Map(plan.migrations.map(({ id }, i) => [id, i]));
    const kept = (fineness) => ({
        v: 1,
        head: run.head ?? run.commit,
        n: contents.length,
        size,
        groups,
        salt: Buffer.from(salt).toString('base64'),
        hashes: Buffer.concat(hashes).toString('base64'),
        found: foundOf(plan.findings, positions, fineness),
    });
    for (const fineness of ['statement', 'migration']) {
        const text = packed(kept(fineness));
        if (text.length <= RECORD_LIMIT)
            return text;
    }
    return packed(kept('rule'));
}
const SALT_BYTES = SALT;
const isCount = (value, most) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most;
function bytesOf(value, length) {
    if (typeof value !== 'string')
        return undefined;
    const bytes = Buffer.from(value, 'base64');
    return bytes.length === length ? bytes : undefined;
}
function isFound(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return false;
    return Object.values(value).every((list) => Array.isArray(list) && list.length % 3 === 0 && list.every((n) => Number.isSafeInteger(n) && n >= NONE));
}
function unpacked(text) {
    try {
        if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text))
            return undefined;
        const bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateRawSync)(Buffer.from(text, 'base64'), { maxOutputLength: MOST_BYTES });
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
/** Reads what a comment keeps. It comes from outside, so everything of it is checked; undefined where it is not as we write it. */
function readRecord(text) {
    const value = unpacked(text);
    if (typeof value !== 'object' || value === null)
        return undefined;
    const { v, head, n, size, groups, salt, hashes, found } = value;
    if (v !== 1 || !isCount(n, MOST_MIGRATIONS) || !isFound(found))
        return undefined;
    const fits = groupsOf(n);
    if (size !== fits.size || groups !== fits.groups)
        return undefined;
    const newest = fits.groups === 0 ? 0 : n - NEWEST;
    const salted = bytesOf(salt, SALT);
    const all = bytesOf(hashes, (fits.groups + n - newest) * HASH);
    if (salted === undefined || all === undefined)
        return undefined;
    if (head !== null && (typeof head !== 'string' || !/^[0-9a-f]{40,64}$/.test(head)))
        return undefined;
    const places = placesOf(found);
    const at = new Map();
    for (let i = 0; i * HASH < all.length; i++)
        at.set(all.toString('base64', i * HASH, (i + 1) * HASH), i);
    return {
        head,
        find: (contents) => findAll(contents, { at, salt: salted, newest, ...fits }),
        reviewed: (rule, migration, statement) => worstAt(places, rule, migration, statement),
    };
}
/** Those that stand alone are found by themselves; those of a group only all together, one after the other. */
function findAll(contents, searched) {
    const { at, salt, size, groups, newest } = searched;
    const positions = contents.map((content) => {
        const entry = at.get(hashOf(salt, 'one', [content]).toString('base64'));
        return entry === undefined || entry < groups ? undefined : newest + entry - groups;
    });
    const sizes = groups === 0 ? [] : [...new Set([size, newest - (groups - 1) * size])];
    for (let i = 0; i < contents.length;) {
        const taken = sizes.find((many) => {
            if (positions[i] !== undefined || i + many > contents.length)
                return false;
            const entry = at.get(hashOf(salt, 'group', contents.slice(i, i + many)).toString('base64'));
            if (entry === undefined || entry >= groups)
                return false;
            for (let k = 0; k < many; k++)
                positions[i + k] = entry * size + k;
            return true;
        });
        i += taken ?? 1;
    }
    return positions;
}
/** Each place by its name, so that ten thousand findings are looked up as fast as one. */
function placesOf(found) {
    const places = new Map();
    for (const [rule, list] of Object.entries(found)) {
        for (let i = 0; i + 2 < list.length; i += 3) {
            const key = `${list[i + 1]} ${list[i + 2]} ${rule}`;
            places.set(key, Math.max(places.get(key) ?? 0, list[i] ?? 0));
        }
    }
    return places;
}
function worstAt(places, rule, migration, statement) {
    const keys = [`${ANY} ${ANY} ${rule}`, `${migration} ${ANY} ${rule}`, `${migration} ${statement ?? ANY} ${rule}`];
    return Math.max(...keys.map((key) => places.get(key) ?? 0));
}


/***/ }),

/***/ 72177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ keepLog),
/* harmony export */   Z: () => (/* binding */ withStatements)
/* harmony export */ });
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
    const ran = new Map();
    let [applying, migration] = [false, ''];
    const keep = (event) => {
        if (event.type === 'phase')
            applying = event.name === 'Apply';
        if (event.type === 'migration')
            migration = event.id;
        if (event.type !== 'statement-done' || !applying)
            return;
        const { line, kind, rows } = event;
        const all = ran.get(migration) ?? [];
        all.push({ line, kind, at: now().toISOString(), ms: Math.round(event.ms * 100) / 100, rows });
        ran.set(migration, all);
    };
    return {
        lines,
        ran,
        progress(event) {
            keep(event);
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
/** The outcomes with the statements that ran. */
function withStatements(apply, ran) {
    if (apply === null)
        return null;
    const outcomes = apply.outcomes.map((outcome) => {
        const statements = ran.get(outcome.id);
        return statements === undefined ? outcome : { ...outcome, statements };
    });
    return { ...apply, outcomes };
}


/***/ }),

/***/ 87612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ notRun)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52528);

/** What is told of each before anything has happened. A run that breaks off leaves the list whole. */
const notRun = (migrations) => migrations.map(({ migration, split }) => ({
    id: migration.id,
    ...(0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .layoutOf */ .aH)(migration),
    path: migration.path,
    status: 'not-run',
    ms: 0,
    statementsDone: 0,
    statementsAll: split.statements.length,
}));


/***/ })

};
