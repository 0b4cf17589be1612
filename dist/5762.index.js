export const id = 5762;
export const ids = [5762];
export const modules = {

/***/ 25762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hp: () => (/* binding */ onTarget),
/* harmony export */   PC: () => (/* binding */ ofPlan),
/* harmony export */   kk: () => (/* binding */ concerned)
/* harmony export */ });
function onTarget(sizes, now) {
    return {
        sizes: new Map(sizes.map((entry) => [entry.relation, entry])),
        traffic: new Map((now?.traffic ?? []).map((entry) => [entry.relation, entry])),
        now,
    };
}
/** What a statement that changes rows names, where no lock of it was seen: those of MySQL are of rows alone. */
const CHANGES_ROWS = /^\s*(?:update|delete\s+from|truncate(?:\s+table)?)\s+[`"]?(\w+)[`"]?/i;
/** Every relation that a statement locks, writes anew or reads in full. */
function concerned(statement) {
    const seen = [
        ...statement.locks.map(({ relation }) => relation),
        ...statement.rewrites,
        ...(statement.scans ?? []),
        ...(statement.change === undefined ? [] : [statement.change.table]),
    ];
    if (seen.length > 0)
        return [...new Set(seen)];
    const named = CHANGES_ROWS.exec(statement.sql)?.[1];
    return named === undefined ? [] : [named];
}
/** Sizes and traffic of what the plan concerns: a database has thousands of tables of which it does not. */
function ofPlan(target, migrations) {
    const touched = new Set(migrations.flatMap(({ statements }) => statements.flatMap(concerned)));
    const { sizes, now } = target ?? {};
    const held = (relation) => touched.has(relation);
    return {
        ...(sizes === undefined ? {} : { sizes: sizes.filter(({ relation }) => held(relation)) }),
        ...(now === undefined ? {} : { now: { ...now, traffic: now.traffic.filter(({ relation }) => held(relation)) } }),
    };
}


/***/ })

};
