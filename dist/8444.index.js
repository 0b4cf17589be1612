export const id = 8444;
export const ids = [8444];
export const modules = {

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

/***/ 67987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SF: () => (/* binding */ undone),
/* harmony export */   dH: () => (/* binding */ notBegun),
/* harmony export */   iH: () => (/* binding */ asUndone),
/* harmony export */   vi: () => (/* binding */ BEGINS)
/* harmony export */ });
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52528);
/* harmony import */ var _steps_run_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87612);
/* harmony import */ var _apply_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88397);
/* harmony import */ var _cancelled_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90405);




/** The phase in which the first statement is sent. */
const BEGINS = 'Walking back';
const BLOCKED = 'Look at what would be lost. Then allow each finding in the file (`-- migrate-on-merge: allow RULE-ID because REASON`), or run the same with `--fail-on never`.';
function headlineOf(base, { plan }, { verdict, preview, error }) {
    if (error !== undefined)
        return `Nothing was touched: ${error.message.split('\n')[0] ?? ''}`;
    const refused = base.preflight.filter((check) => !check.ok);
    if (refused.length > 0)
        return `Nothing was touched: ${refused.map((check) => check.name).join(', ')} not in order.`;
    const planned = (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_0__/* .planHeadline */ .MM)(plan, verdict);
    return preview === undefined ? planned : `${planned} ${preview} This was a dry run.`;
}
function errorOf(base, { error }) {
    if (error !== undefined)
        return { code: error.code, message: error.message, hint: error.hint };
    const refused = base.preflight.filter((check) => !check.ok);
    if (refused.length === 0)
        return null;
    return {
        code: 'preflight',
        message: refused.map((check) => `${check.name}: ${check.actual}`).join('\n'),
        hint: refused[0]?.hint ?? 'Settle what the list names, then run this again.',
    };
}
function nextOf({ verdict, preview, error }) {
    if (error?.code === 'cancelled')
        return error.hint;
    if (verdict === 'blocked')
        return BLOCKED;
    return preview === undefined
        ? 'Settle what the error names, then run the same again.'
        : 'The same without `dry-run` undoes them.';
}
/** The report of a rollback that touched nothing. */
function notBegun(base, down, why) {
    const outcomes = (0,_steps_run_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .notRun */ .n)(down.parsed);
    const { verdict } = why;
    return {
        ...base,
        verdict,
        headline: headlineOf(base, down, why),
        apply: { outcomes, state: 'Nothing was touched.', next: nextOf(why) },
        error: errorOf(base, why),
    };
}
/** Of a way back that came to its end the migration is rolled back; where the way back itself was, it failed. */
function asUndone(outcomes) {
    return outcomes.map((one) => {
        if (one.status === 'applied')
            return { ...one, status: 'rolled-back', statementsDone: Math.max(one.statementsDone, one.statementsAll) };
        return one.status === 'rolled-back' ? { ...one, status: 'failed' } : one;
    });
}
/** Whatever pushes next runs an apply, and to that they are pending again. */
const AGAIN = 'Their files are still there: the next `apply` runs them again. Revert or mend them in a pull request before the next merge.';
const LOOK = 'They are undone. Look at the failed checks; `drift` names every difference.';
/** The report of a rollback that began. */
function undone(base, { result, checks, ms, signal, verdict, stays }) {
    const outcomes = asUndone(result.outcomes);
    const many = outcomes.filter(({ status }) => status === 'rolled-back').length;
    const count = `${many} ${many === 1 ? 'migration' : 'migrations'}`;
    const newest = stays === undefined ? 'No migration is in.' : `The newest migration that is in is ${stays}.`;
    const common = { ...base, verify: { checks } };
    if (result.error !== undefined) {
        const cancelled = (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_3__/* .cancelledBy */ .t)(signal);
        const half = result.outcomes.some(({ status }) => status === 'failed');
        const next = half ? result.next : (cancelled?.hint ?? result.next);
        const failed = (0,_apply_report_js__WEBPACK_IMPORTED_MODULE_2__/* .failedAt */ .JG)(result.error, next);
        const { path, line } = result.error.place;
        return {
            ...common,
            verdict: 'failed',
            headline: `${cancelled === undefined ? 'Failed' : 'Cancelled'} at ${path}:${line}. ${result.state}`,
            apply: { outcomes, state: result.state, next },
            error: {
                ...failed,
                code: (0,_apply_report_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(failed.code === 'apply-failed' ? { ...failed, code: 'rollback-failed' } : failed, cancelled),
                message: [cancelled?.message, failed.message].filter((part) => part !== undefined).join('\n'),
                hint: cancelled?.hint ?? failed.hint,
            },
        };
    }
    const wrong = checks.filter((check) => !check.ok);
    const state = `${many === 1 ? `${outcomes[0]?.id ?? ''} is` : `${outcomes.map(({ id }) => id).join(', ')} are`} undone and out of the history. ${newest}`;
    return {
        ...common,
        verdict: wrong.length > 0 ? 'failed' : verdict,
        headline: wrong.length > 0
            ? `${count} undone, but the verification failed: ${wrong[0]?.name ?? ''}.`
            : `${count} undone in ${(ms / 1000).toFixed(1)} s and verified. ${newest}`,
        apply: { outcomes, state, next: wrong.length > 0 ? LOOK : AGAIN },
        error: wrong.length === 0
            ? null
            : {
                code: 'verification',
                message: wrong
                    .map((check) => `${check.name}: expected ${check.expected}, found ${check.actual}`)
                    .join('\n'),
                hint: wrong[0]?.hint ?? LOOK,
            },
    };
}


/***/ }),

/***/ 6600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ inversesOf),
/* harmony export */   _: () => (/* binding */ inverseOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * A migration turned round: its way back as what it does, so that planning and running need no second form. Undefined where it has none.
 * Its path is that of the file in which the way back stands.
 */
function inverseOf(migration) {
    const { down, up, remarks: _, alike: __, repeatable: ___, noDown: ____, ...rest } = migration;
    if (down === undefined)
        return undefined;
    const text = down.kind === 'sql' ? down.sql : down.text;
    return {
        ...rest,
        path: down.kind === 'sql' ? (down.path ?? migration.path) : migration.path,
        // Of what runs: the digest of a way back is another one than that of the way there
        checksum: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update('down\0').update(text).digest('hex'),
        up: down,
        down: up.kind === 'sql' ? { ...up, path: up.path ?? migration.path } : up,
        undoes: true,
    };
}
/** All of them, in the order given; those without a way back are left out. */
const inversesOf = (migrations) => migrations.flatMap((migration) => inverseOf(migration) ?? []);


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

/***/ 17969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ withoutSquashed),
/* harmony export */   Lp: () => (/* binding */ idNamed),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   _q: () => (/* binding */ rowNamed),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   eZ: () => (/* binding */ namesOf)
/* harmony export */ });
/* harmony import */ var _io_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31141);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);


/** Every file that the history may have a row of. */
const filesOf = ({ migrations, squashed = [] }) => [
    ...migrations,
    ...squashed.map(({ migration }) => migration),
];
/**
 * Of one source the ids are its own. Of several an id stands for itself where only one source has a file of it: whose row it is
 * otherwise, its layout's name says, and nothing but the files decides.
 */
function namesOf(parts) {
    const owners = new Map();
    for (const [source, { read }] of parts.entries())
        for (const id of new Set(filesOf(read).map((file) => file.id)))
            owners.set(id, [...(owners.get(id) ?? []), source]);
    const alone = parts.length === 1;
    const layoutOf = (source) => parts[source]?.layout ?? '';
    const origin = (source, id) => ({ layout: layoutOf(source), source, id });
    /** Of two sources of one layout (they share our own table) the one that has the file. */
    const qualified = (id) => {
        const fitting = parts.flatMap(({ layout }, source) => {
            const own = id.slice(layout.length + 1);
            return id.startsWith(`${layout}:`) ? [origin(source, own)] : [];
        });
        return fitting.find((one) => owners.get(one.id)?.includes(one.source) === true) ?? fitting[0];
    };
    return {
        idOf(source, id) {
            const own = owners.get(id);
            return alone || (own?.length === 1 && own[0] === source) ? id : `${layoutOf(source)}:${id}`;
        },
        originOf(id) {
            const own = owners.get(id);
            if (own?.length === 1)
                return origin(own[0] ?? 0, id);
            return qualified(id) ?? (alone ? origin(0, id) : undefined);
        },
    };
}
/** Two files that have one id even with their layout's name: both are of our own history. */
function twice(parts) {
    const first = new Map();
    return parts.flatMap(({ migrations, layout }) => migrations.flatMap((file) => {
        const other = first.get(file.id);
        if (other === undefined || other.origin?.source === file.origin?.source) {
            first.set(file.id, file);
            return [];
        }
        return [
            {
                kind: 'duplicate',
                id: file.id,
                path: file.path,
                layout,
                message: `${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file.path)} and ${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(other.path)} have the same id in one history, ${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file.origin?.id ?? file.id)}.`,
                hint: 'Rename one of them.',
            },
        ];
    }));
}
function renamed({ layout, read }, source, names) {
    const idOf = (id) => names.idOf(source, id);
    const file = (one) => ({
        ...one,
        id: idOf(one.id),
        origin: { layout, source, id: one.id },
    });
    return {
        ...read,
        layout,
        migrations: read.migrations.map(file),
        problems: read.problems.map((one) => ({ ...one, id: idOf(one.id), layout })),
        leftOut: read.leftOut.map((one) => (one.id === undefined ? one : { ...one, id: idOf(one.id) })),
        ...(read.squashed === undefined
            ? {}
            : {
                squashed: read.squashed.map(({ migration, covers }) => ({
                    migration: file(migration),
                    covers: new Set([...covers].map(idOf)),
                })),
            }),
    };
}
/** What all sources hold, in the order of the plan. One alone is as its layout read it. */
function allOf({ parts, names }) {
    const [only] = parts;
    if (only !== undefined && parts.length === 1)
        return only.read;
    const all = parts.map((part, source) => renamed(part, source, names));
    const again = twice(all);
    const of = all.map((part) => ({
        ...part,
        problems: [...part.problems, ...again.filter(({ layout, path }) => layout === part.layout && has(part, path))],
    }));
    return {
        migrations: of.flatMap(({ migrations }) => migrations),
        problems: of.flatMap(({ problems }) => problems),
        leftOut: of.flatMap(({ leftOut }) => leftOut),
        ordered: of.some(({ ordered }) => ordered),
        parts: of,
    };
}
const has = ({ migrations }, path) => migrations.some((file) => file.path === path);
/** A row of one source's history, by the plan's name for it. */
function rowNamed({ parts, names }, source, row) {
    const layout = parts[source]?.layout;
    if (layout === undefined || parts.length === 1)
        return row;
    return { ...row, id: names.idOf(source, row.id), origin: { layout, source, id: row.id } };
}
/** Without the scripts that sum up others: file by file. */
function withoutSquashed(read) {
    const { squashed: _, parts, ...rest } = read;
    if (parts === undefined)
        return rest;
    return { ...rest, parts: parts.map(({ squashed: __, ...part }) => part) };
}
/** The plan's id of what a person has named: by that, by the id in its tool's own history, or by that with the layout before it. */
function idNamed(given, known) {
    if (known.some(({ id }) => id === given))
        return given;
    const meant = known.filter(({ origin }) => origin !== undefined && (origin.id === given || `${origin.layout}:${origin.id}` === given));
    const [only, ...others] = new Set(meant.map(({ id }) => id));
    if (only === undefined)
        return given;
    if (others.length > 0)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('unknown-migration', `\`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(given)}\` could be ${[only, ...others].map((id) => `\`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(id)}\``).join(' or ')}.`, 'Give it with the name of its layout, as it is written here.');
    return only;
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
