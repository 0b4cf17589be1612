export const id = 2279;
export const ids = [2279];
export const modules = {

/***/ 52279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   adoptionOf: () => (/* binding */ adoptionOf)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22296);
/* harmony import */ var _drift_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20588);
/* harmony import */ var _hidden_drops_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51188);
/* harmony import */ var _plan_shadow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89957);





/** What only moves rows leaves the schema as it was. */
const ROWS_ONLY = /^(?:INSERT|UPDATE|DELETE|REPLACE|SELECT|COPY|TRUNCATE)\b/;
const movesRowsOnly = ({ program, split }) => program === undefined && split.statements.every(({ kind }) => ROWS_ONLY.test(kind));
/** How many columns of the target's tables are missing or too many: asked after each file, where a whole catalog would cost too much. */
function distance(wanted, extra, rows) {
    const now = new Map();
    for (const { relation, name } of rows) {
        const columns = now.get(relation ?? '') ?? new Set();
        now.set(relation ?? '', columns);
        if (name !== null && name !== undefined)
            columns.add(name);
    }
    let far = [...extra].filter((table) => now.has(table)).length;
    for (const [table, columns] of wanted) {
        const there = now.get(table);
        const same = columns.filter((column) => there?.has(column) === true).length;
        far += columns.length - same + ((there?.size ?? same) - same) + (there === undefined ? 1 : 0);
    }
    return far;
}
/** One file after the other. The whole schema is only compared where the columns are the same. */
async function walk({ request, target, fresh }, track, parsed) {
    const { dialect } = request.engine;
    const wanted = (0,_hidden_drops_js__WEBPACK_IMPORTED_MODULE_3__/* .columnsOf */ .P)(target);
    /** Made by a file, and not in the target: as long as one of these is there, nothing more need be compared. */
    const extra = new Set();
    const far = async () => distance(wanted, extra, await dialect.columnsNow(track.session, [...wanted.keys(), ...extra]));
    const equal = [];
    let nearest;
    let closest;
    let least = await far();
    let differences;
    for (const [i, file] of parsed.entries()) {
        try {
            await track.run([file]);
        }
        catch (error) {
            if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
                throw error;
            return { equal, nearest, closest, stopped: `${file.migration.id} does not run on the shadow database` };
        }
        const same = differences !== undefined && movesRowsOnly(file);
        if (!same) {
            const now = await far();
            if (now < least)
                closest = i;
            least = Math.min(now, least);
            differences = now === 0 ? (0,_drift_js__WEBPACK_IMPORTED_MODULE_1__/* .driftOf */ .$)(fresh, await track.snapshot(), target, dialect.name) : undefined;
        }
        for (const { kind, object, name } of differences ?? [])
            if (kind === 'removed' && object === 'table')
                extra.add(name);
        const { migration } = file;
        if (differences?.length === 0)
            equal.push(migration);
        else if (differences !== undefined &&
            differences.length < (nearest?.differences.length ?? Number.POSITIVE_INFINITY))
            nearest = { migration, differences };
    }
    return { equal, nearest, closest, stopped: undefined };
}
/**
 * After which migration the replayed schema is that of the target. Undefined where the target has no tables beyond what every
 * shadow has, or none that these migrations make.
 */
async function adoptionOf(request, files) {
    const target = request.target?.catalog;
    if (target === undefined || ![...target.objects.values()].some(({ kind }) => kind === 'table'))
        return undefined;
    return (0,_plan_shadow_js__WEBPACK_IMPORTED_MODULE_2__/* .onTrack */ .v)(request, files, async (parsed, open) => {
        const track = await open();
        const fresh = await track.snapshot();
        const has = (0,_compare_js__WEBPACK_IMPORTED_MODULE_4__/* .diffCatalogs */ .UA)(fresh, target).some(({ kind, object }) => kind === 'added' && object === 'table');
        if (!has)
            return undefined;
        const { equal, nearest, closest, stopped } = await walk({ request, target, fresh }, track, parsed);
        const why = stopped === undefined ? {} : { stopped };
        if (equal.length > 0)
            return { equal, ...why };
        if (nearest !== undefined)
            return { equal, nearest, ...why };
        const last = closest === undefined ? undefined : parsed[closest]?.migration;
        if (closest === undefined || last === undefined)
            return undefined;
        const again = await open();
        await again.run(parsed.slice(0, closest + 1));
        const differences = (0,_drift_js__WEBPACK_IMPORTED_MODULE_1__/* .driftOf */ .$)(fresh, await again.snapshot(), target, request.engine.dialect.name);
        return { equal, nearest: { migration: last, differences }, ...why };
    });
}


/***/ })

};
