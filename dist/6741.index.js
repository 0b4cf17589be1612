export const id = 6741;
export const ids = [6741];
export const modules = {

/***/ 46741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   restoreRun: () => (/* binding */ restoreRun)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _steps_backup_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22633);
/* harmony import */ var _steps_backup_seal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25745);
/* harmony import */ var _steps_backup_writes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90488);
/* harmony import */ var _steps_restore_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13391);
/* harmony import */ var _steps_restore_left_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99157);
/* harmony import */ var _restore_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88837);







/** Whether anything of this run is in, or may be. */
const somethingIsIn = ({ outcomes }) => outcomes.some(({ status }) => status === 'applied' || status === 'failed');
/** The backup stays what it was: how it is restored by hand. */
const byHand = ({ saved, target }) => `\`restore --backup-file ${saved?.file ?? ''} --confirm ${target.server.database}\` puts the backup of before this run into its place.`;
/** Nothing was restored: the result as it was, and why. */
function left(failed, why, hint = '') {
    const { result } = failed;
    const next = [result.next, hint, byHand(failed)].filter((words) => words !== '').join(' ');
    return { ...result, state: `${result.state} The backup was not restored: ${why}`, next };
}
/** Copies fill a disk, whoever made them; what cannot be asked keeps nobody from the restore. */
async function leftNotes(context, session) {
    const place = (0,_restore_js__WEBPACK_IMPORTED_MODULE_4__.placeOf)(context, session.server.database);
    const note = await (0,_steps_restore_left_js__WEBPACK_IMPORTED_MODULE_3__/* .leftBeside */ .e)(session, context.engine.traits.backup, place).catch(() => undefined);
    return note === undefined ? [] : [note];
}
async function restoreNow(failed, backup, session) {
    const { context, lock, target, observer } = failed;
    const since = await (0,_steps_backup_writes_js__WEBPACK_IMPORTED_MODULE_5__/* .writtenSince */ .w)(session, context.engine, backup.manifest);
    context.host.progress({ type: 'note', text: since });
    const start = performance.now();
    const request = await (0,_restore_js__WEBPACK_IMPORTED_MODULE_4__.restoreRequest)(context, backup, { session, database: session.server.database, missing: false }, {
        sameServer: true,
        replace: true,
        stamp: await (0,_steps_restore_left_js__WEBPACK_IMPORTED_MODULE_3__/* .freeStamp */ .y)(session, context.engine.traits.backup, (0,_restore_js__WEBPACK_IMPORTED_MODULE_4__.placeOf)(context, session.server.database)),
        leave: async () => {
            await lock[Symbol.asyncDispose]();
            for (const one of [observer, target, session])
                await one?.close();
        },
    });
    const { restoreBackup } = await __webpack_require__.e(/* import() */ 6486).then(__webpack_require__.bind(__webpack_require__, 86486));
    const done = await restoreBackup(request);
    for (const { name, ok, actual } of done.checks)
        context.host.progress({ type: 'check', name, ok, actual });
    return { done, report: { ...(0,_restore_js__WEBPACK_IMPORTED_MODULE_4__.restored)(backup, done, Math.round(performance.now() - start)), since } };
}
/** The database is the backup now: nothing of this run is in. */
function asBefore({ result }, { kept }, report) {
    const outcomes = result.outcomes.map((one) => (one.status === 'not-run' ? one : { ...one, status: 'rolled-back', statementsDone: 0 }));
    const where = kept === null ? '' : ` What was there when it failed is kept in ${kept}.`;
    return {
        ...result,
        outcomes,
        state: `Restored: the database is as the backup ${report.file} has it, from before this run.${where} ${report.since ?? ''}`.trim(),
        next: 'Settle what the error names, then run the same again.',
        restore: report,
    };
}
/**
 * Restores the backup that this run made before its first statement. What is in is told truthfully whatever becomes of it:
 * the state of the failure is kept in a place of its own, and where the restore fails, the next step is to do it by hand.
 */
async function restoreRun(failed) {
    const { context, result, saved, lock, target, observer } = failed;
    if (!somethingIsIn(result))
        return result;
    // A run that was told to end has seconds left, and a restore that is killed is worse than none.
    if (context.signal.aborted)
        return left(failed, 'the run was cancelled, and there is no time for it.');
    const path = _steps_backup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .backupFiles */ .U.get(saved?.file ?? '');
    if (saved === null || path === undefined)
        return left(failed, 'this run made none.');
    let notes = [];
    try {
        lock.assertHeld();
        context.host.progress({ type: 'phase', name: 'Restore' });
        const backup = await (0,_steps_restore_check_js__WEBPACK_IMPORTED_MODULE_2__/* .openBackup */ .Tw)(path, await (0,_steps_backup_seal_js__WEBPACK_IMPORTED_MODULE_6__/* .sealFor */ .J)(context.inputs));
        const alone = context.engine.traits.sessions === 'one';
        const session = alone ? target : await context.open('apply', false);
        try {
            notes = await leftNotes(context, session);
            const { done, report } = await restoreNow(failed, backup, session);
            notes = [...done.notes, ...notes];
            if (done.inTarget && done.checks.every(({ ok }) => ok))
                return { ...asBefore(failed, done, report), notes };
            const wrong = done.checks.find(({ ok }) => !ok);
            return {
                ...left(failed, `what came out of it, in ${done.database}, is not what was saved: ${wrong?.actual ?? ''}.`),
                restore: report,
                notes,
            };
        }
        finally {
            if (session !== target && session !== observer)
                await session.close();
        }
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { ...left(failed, message.replace(/\.?$/, '.'), error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? error.hint : ''), notes };
    }
}


/***/ })

};
