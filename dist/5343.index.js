export const id = 5343;
export const ids = [5343];
export const modules = {

/***/ 48281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ shownName)
/* harmony export */ });
const LONGEST = 60;
/** An address, a host's full name, or a mailbox within what a client calls itself; poolers and drivers like to put them there. */
const PRIVATE = /\[?[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}\]?(?::\d+)?|\b\d{1,3}([.-])\d{1,3}\1\d{1,3}\1\d{1,3}\b(?::\d+)?|[\w.+-]+@[\w.-]+|\b(?:[a-z0-9_-]+\.)+[a-z]{2,}\b(?::\d+)?/gi;
/** What a client or a replica calls itself, for a report: without hosts, addresses and people. */
function shownName(name) {
    const cut = (name ?? '')
        .slice(0, 300)
        .replace(PRIVATE, '…')
        .replace(/[\s\-@:/]*…[\s…]*$/, '')
        .trim();
    return cut.length > LONGEST ? `${cut.slice(0, LONGEST - 1)}…` : cut;
}


/***/ }),

/***/ 94407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ takesTime),
/* harmony export */   Z: () => (/* binding */ blocked)
/* harmony export */ });
/* harmony import */ var _dictionary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54693);

/** What a kind of work needs to get, by the mode that it asks for. */
const ASKED = {
    reads: 'AccessShare',
    rowLocks: 'RowShare',
    writes: 'RowExclusive',
    maintenance: 'ShareUpdateExclusive',
    indexBuilds: 'Share',
    schemaChanges: 'AccessExclusive',
};
/** PostgreSQL's modes, weakest first, each with those that it conflicts with, as the manual has them (Table-Level Lock Modes). */
const POSTGRESQL = (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    AccessShare: ['AccessExclusive'],
    RowShare: ['Exclusive', 'AccessExclusive'],
    RowExclusive: ['Share', 'ShareRowExclusive', 'Exclusive', 'AccessExclusive'],
    ShareUpdateExclusive: ['ShareUpdateExclusive', 'Share', 'ShareRowExclusive', 'Exclusive', 'AccessExclusive'],
    Share: ['RowExclusive', 'ShareUpdateExclusive', 'ShareRowExclusive', 'Exclusive', 'AccessExclusive'],
    ShareRowExclusive: [
        'RowExclusive',
        'ShareUpdateExclusive',
        'Share',
        'ShareRowExclusive',
        'Exclusive',
        'AccessExclusive',
    ],
    Exclusive: [
        'RowShare',
        'RowExclusive',
        'ShareUpdateExclusive',
        'Share',
        'ShareRowExclusive',
        'Exclusive',
        'AccessExclusive',
    ],
    AccessExclusive: [
        'AccessShare',
        'RowShare',
        'RowExclusive',
        'ShareUpdateExclusive',
        'Share',
        'ShareRowExclusive',
        'Exclusive',
        'AccessExclusive',
    ],
});
const NOTHING = {
    reads: false,
    rowLocks: false,
    writes: false,
    maintenance: false,
    indexBuilds: false,
    schemaChanges: false,
};
function postgresql(mode) {
    // Modes come out of reports as well, which anybody may have written.
    const conflicts = Object.hasOwn(POSTGRESQL, mode) ? POSTGRESQL[mode] : undefined;
    if (conflicts === undefined)
        return undefined;
    const entries = Object.entries(ASKED).map(([work, asked]) => [work, conflicts.includes(asked)]);
    return { ...NOTHING, ...Object.fromEntries(entries) };
}
const ONLINE = { ...NOTHING, maintenance: true, indexBuilds: true, schemaChanges: true };
const NO_WRITES = { ...ONLINE, rowLocks: true, writes: true };
const ALL = { ...NO_WRITES, reads: true };
/**
 * Metadata locks of MySQL and MariaDB, by their names in `performance_schema.metadata_locks`, and what a statement may ask for by
 * `LOCK=`. A table that is read or written has a weak one, which only a change of the table waits for.
 */
const MYSQL = (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    NONE: ONLINE,
    SHARED_READ: { ...NOTHING, schemaChanges: true },
    SHARED_WRITE: { ...NOTHING, schemaChanges: true },
    SHARED_UPGRADABLE: ONLINE,
    SHARED: NO_WRITES,
    SHARED_NO_WRITE: NO_WRITES,
    SHARED_NO_READ_WRITE: ALL,
    EXCLUSIVE: ALL,
});
/** What a lock of this mode, by the server's own name, keeps others from; undefined for a mode that is not known here. */
function blocked(mode) {
    const asked = mode.replace(/^LOCK=/, '');
    return postgresql(mode.replace(/Lock$/, '')) ?? (Object.hasOwn(MYSQL, asked) ? MYSQL[asked] : undefined);
}
/** They only frame others, or set something: nobody waits the longer for them. */
const INSTANT = /^(?:BEGIN|START TRANSACTION|SET|RESET|SHOW|SAVEPOINT|RELEASE|DEALLOCATE|COMMIT|ROLLBACK)$/;
/** Whether a statement of this kind is among those that run while a lock is held, as far as anybody notices. */
const takesTime = (kind) => !INSTANT.test(kind);


/***/ })

};
