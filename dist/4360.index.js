export const id = 4360;
export const ids = [4360];
export const modules = {

/***/ 54360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   queueNotes: () => (/* binding */ queueNotes),
/* harmony export */   queuedPending: () => (/* binding */ queuedPending)
/* harmony export */ });
/* harmony import */ var _io_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31141);
/* harmony import */ var _layouts_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25051);
/* harmony import */ var _pending_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71127);



/** `#12`, or what stands for it where nobody can tell. */
const pullWords = (pulls, path) => {
    const number = pulls.get(path);
    return number === undefined ? 'another pull request' : `#${number}`;
};
async function withOwn({ own, number, pulls }, paths) {
    const others = await pulls(paths.filter((path) => !own.has(path)));
    return new Map([...paths.filter((path) => own.has(path)).map((path) => [path, number]), ...others]);
}
/** Whether a message names a file: the name does not go on to either side. */
function names(message, { path, id }) {
    return [path, id].some((text) => {
        const shown = (0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text);
        for (let at = message.indexOf(shown); at !== -1; at = message.indexOf(shown, at + 1)) {
            const around = `${message.charAt(at - 1)}${message.charAt(at + shown.length)}`;
            if (!/[\w/-]/.test(around))
                return true;
        }
        return false;
    });
}
/**
 * A group is merged in the order of the queue, so a file of the last pull request runs after those that wait before it, whatever its
 * number: where it should come before one of them, they are out of order among themselves, although none is applied yet.
 */
async function lateFiles(pending, queue) {
    const known = new Set(pending.problems.map(({ id }) => id));
    const files = pending.todo.filter(({ repeatable, version }) => repeatable !== true && version !== undefined);
    const found = files.flatMap((file, at) => {
        if (!queue.own.has(file.path) || known.has(file.id))
            return [];
        const after = files.slice(at + 1).find((other) => !queue.own.has(other.path) && (0,_pending_order_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)(other) === (0,_pending_order_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)(file));
        return after === undefined ? [] : [{ file, after }];
    });
    if (found.length === 0)
        return [];
    const pulls = await withOwn(queue, found.flatMap(({ file, after }) => [file.path, after.path]));
    const versions = [...pending.replay, ...files].flatMap(({ version }) => version ?? []);
    return found.map(({ file, after }) => {
        const next = (0,_layouts_version_js__WEBPACK_IMPORTED_MODULE_2__/* .versionAfter */ .d)((0,_layouts_version_js__WEBPACK_IMPORTED_MODULE_2__/* .highestVersion */ .t)(versions) ?? '0');
        versions.push(next);
        return {
            kind: 'out-of-order',
            id: file.id,
            path: file.path,
            message: `${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file.id)} of #${queue.number} comes before ${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(after.id)} of ${pullWords(pulls, after.path)}, which is merged first: on an empty database it would run before it, here it would run after it.`,
            hint: (0,_pending_order_js__WEBPACK_IMPORTED_MODULE_1__/* .renumbering */ .rY)(file, next),
        };
    });
}
/** Collisions are told with the pull requests that collide. */
async function withPulls(problem, pending, queue) {
    if (problem.kind !== 'duplicate' && problem.kind !== 'out-of-order')
        return problem;
    const files = [...pending.todo, ...pending.replay].filter((file) => names(problem.message, file));
    const paths = [...new Set([...files.map(({ path }) => path), ...(problem.path === undefined ? [] : [problem.path])])];
    const pulls = await withOwn(queue, paths);
    const told = [...pulls].map(([path, number]) => `${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(path)} comes with #${number}`);
    return told.length === 0
        ? problem
        : { ...problem, message: `${problem.message} In this merge group ${told.join(', ')}.` };
}
/** The pending files of a merge group, held against each other. */
async function queuedPending(pending, queue) {
    const told = [];
    for (const problem of pending.problems)
        told.push(await withPulls(problem, pending, queue));
    return { ...pending, problems: [...told, ...(await lateFiles(pending, queue))] };
}
const READS = /AccessShare|RowShare|SHARED_READ/i;
/** Tables of before that a migration changes, or whose rows it writes. */
function tablesOf({ statements }, plan) {
    const named = statements.flatMap(({ locks, rewrites, change, touched = [] }) => [
        ...locks.filter(({ mode }) => !READS.test(mode)).map(({ relation }) => relation),
        ...rewrites,
        ...(change === undefined ? [] : [change.table]),
        ...touched.map(({ relation }) => relation),
    ]);
    return new Set(named.filter((name) => plan.before?.objects.has(`table ${name}`) === true));
}
/** Two pull requests of one group that touch one table were each reviewed without the other. */
async function queueNotes(plan, queue) {
    const touched = plan.migrations.map((one) => ({ path: one.migration.path, tables: tablesOf(one, plan) }));
    const shared = touched.flatMap(({ path, tables }) => !queue.own.has(path)
        ? []
        : touched
            .filter((other) => !queue.own.has(other.path))
            .map((other) => ({ path, other: other.path, tables: [...tables].filter((table) => other.tables.has(table)) }))
            .filter((pair) => pair.tables.length > 0));
    const pulls = await withOwn(queue, shared.map(({ other }) => other));
    return shared.map(({ path, other, tables }) => `${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(path)} of #${queue.number} and ${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(other)} of ${pullWords(pulls, other)} both change ${tables.map((table) => `\`${table}\``).join(', ')}: each was reviewed without the other.`);
}


/***/ })

};
