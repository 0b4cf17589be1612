export const id = 5974;
export const ids = [5974,5620];
export const modules = {

/***/ 75974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyNothing: () => (/* binding */ applyNothing)
/* harmony export */ });
/* harmony import */ var _steps_expectations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85620);
/* harmony import */ var _apply_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88397);
/* harmony import */ var _shared_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15629);



/** The run itself, whichever attempt it is. */
const runOf = (url) => url?.replace(/\/attempts\/\d+$/, '');
/** What this very run put in before it was started again, or an earlier one for the same commit. */
function ofThisRun({ applied }, { commit, runUrl }) {
    return applied.filter((row) => row.state === 'applied' &&
        ((commit !== null && row.commit === commit) || (runUrl !== null && runOf(row.runUrl) === runOf(runUrl))));
}
async function verified(context, target, read, pending) {
    const { folder, host, inputs } = context;
    host.progress({ type: 'phase', name: 'Verification' });
    try {
        const expectations = await (0,_steps_expectations_js__WEBPACK_IMPORTED_MODULE_0__.readExpectations)(folder, inputs.verify);
        (0,_steps_expectations_js__WEBPACK_IMPORTED_MODULE_0__.refuseStray)(expectations, read.migrations, inputs.verify ?? '');
        const { checksOf } = await __webpack_require__.e(/* import() */ 4241).then(__webpack_require__.bind(__webpack_require__, 84241));
        const { checks } = await checksOf(context, target, pending, expectations);
        for (const { name, ok, actual } of checks)
            host.progress({ type: 'check', name, ok, actual });
        return checks;
    }
    catch (error) {
        return [(0,_apply_report_js__WEBPACK_IMPORTED_MODULE_1__/* .unproved */ .gv)(error)];
    }
}
/**
 * Nothing is pending. Mostly all was said before. But a run that was killed after its last commit left its pull requests
 * waiting: then the history says what it did, and its proof is made now.
 */
async function applyNothing(context, target, read, pending, base) {
    const planned = await (0,_shared_js__WEBPACK_IMPORTED_MODULE_2__/* .planOn */ .J9)(context, target, pending);
    const report = (0,_apply_report_js__WEBPACK_IMPORTED_MODULE_1__/* .untouched */ .sF)(base, planned, 'clean', 'Nothing was pending: the database is up to date.');
    const rows = ofThisRun(pending, context.run);
    if (rows.length === 0 || context.inputs.dryRun)
        return report;
    const numbers = await context.pullRequests.leftApplying(rows.map((row) => row.path ?? row.id));
    if (numbers.length === 0)
        return report;
    const checks = await verified(context, target, read, pending);
    return { ...report, ...(0,_apply_report_js__WEBPACK_IMPORTED_MODULE_1__/* .finishedLate */ .FD)(rows, checks), run: { ...report.run, pullRequests: numbers } };
}


/***/ }),

/***/ 88397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ finishedLate),
/* harmony export */   JG: () => (/* binding */ failedAt),
/* harmony export */   gv: () => (/* binding */ unproved),
/* harmony export */   sF: () => (/* binding */ untouched),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10441);


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
        ...(0,_steps_report_js__WEBPACK_IMPORTED_MODULE_1__/* .reportFacts */ .gi)(planned.plan),
        verdict,
        headline,
        apply: {
            outcomes: planned.parsed.map(({ migration, split }) => ({
                id: migration.id,
                ...(0,_steps_report_js__WEBPACK_IMPORTED_MODULE_1__/* .layoutOf */ .aH)(migration),
                path: migration.path,
                status: 'not-run',
                ms: 0,
                statementsDone: 0,
                statementsAll: split.statements.length,
            })),
            state: planned.parsed.length === 0 ? 'Nothing was pending.' : 'Nothing was touched.',
            next: NEXT[verdict],
        },
    };
}
/** A proof that could not be made is one that does not hold: what is in must be in the report all the same. */
function unproved(error) {
    return {
        name: 'the verification could be made',
        ok: false,
        expected: 'an answer to every check',
        actual: error instanceof Error ? error.message : String(error),
        hint: 'Every migration is in and recorded. Run `verify` once the database answers again.',
    };
}
/** Who stopped the run; the server only says that a user did. */
function cancelled({ result, signal }) {
    const { reason } = signal;
    return result.error !== undefined && signal.aborted && reason instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l ? reason : undefined;
}
function headlineOf(done) {
    const { result, checks, ms } = done;
    const applied = result.outcomes.filter((o) => o.status === 'applied').length;
    const count = `${applied} ${applied === 1 ? 'migration' : 'migrations'}`;
    if (result.error !== undefined) {
        const { path, line } = result.error.place;
        return `${cancelled(done) === undefined ? 'Failed' : 'Cancelled'} at ${path}:${line}. ${result.state}`;
    }
    const failed = checks.filter((check) => !check.ok);
    if (failed.length > 0)
        return `${count} applied, but the verification failed: ${failed[0]?.name ?? ''}.`;
    return `${count} applied in ${(ms / 1000).toFixed(1)} s and verified.`;
}
/** What the server said, at its place in the file; as hint what is known about it, and then the next step. */
function failedAt(error, next) {
    const { path, line, column } = error.place;
    return {
        code: error.code === 'verification' ? 'verification' : 'apply-failed',
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
        return { ...failed, code: stopped?.code ?? failed.code, message, hint: stopped?.hint ?? failed.hint };
    }
    return errorOfChecks(checks);
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
    return half ? result.next : (cancelled(done)?.hint ?? result.next);
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
