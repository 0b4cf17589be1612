export const id = 9830;
export const ids = [9830,3741];
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


/***/ }),

/***/ 93741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ SINCE),
/* harmony export */   HI: () => (/* binding */ losesOfBefore),
/* harmony export */   OM: () => (/* binding */ addedBy),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   VH: () => (/* binding */ lossWords),
/* harmony export */   nz: () => (/* binding */ lossKey)
/* harmony export */ });
/** What the up makes and the down drops: nobody loses what was there before. */
const SINCE = ' (what was written since)';
/** Losses of what was there before the migration. */
const losesOfBefore = ({ loses }) => loses.filter((one) => !one.endsWith(SINCE));
/** Without the schema that everybody has. */
const shown = (name) => name.replace(/^public\./, '');
/** In words, with counts; never a value. */
function lossWords({ table, column, how, count, of }) {
    const name = shown(table);
    if (column === undefined)
        return count === of ? `all rows of ${name}` : `${count} of ${of} rows of ${name}`;
    if (how === 'gone')
        return `${name}.${column}`;
    if (how === 'empty' && count === of)
        return `${name}.${column}: the column comes back empty`;
    const what = how === 'empty' ? 'come back empty' : 'come back changed';
    return `${name}.${column}: ${count} of ${of} values ${what}`;
}
/** What is lost is known by its place, whoever loses it. */
const lossKey = ({ table, column }) => JSON.stringify([table, column ?? null]);
/** Tables, and columns of tables of before, that a migration adds. */
function addedBy(changes) {
    const tables = changes.filter(({ kind, object }) => kind === 'added' && object === 'table').map(({ name }) => name);
    return changes.filter(({ kind, object, name }) => kind === 'added' &&
        (object === 'table' || (object === 'column' && !tables.some((table) => name.startsWith(`${table}.`)))));
}


/***/ })

};
