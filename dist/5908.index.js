export const id = 5908;
export const ids = [5908];
export const modules = {

/***/ 25908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareFingerprints: () => (/* binding */ compareFingerprints),
/* harmony export */   fingerprint: () => (/* binding */ fingerprint)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);

/**
 * Tells one running server and one of its databases from all others: the cluster's number, when the server started (a
 * copy of a disk has the same number) and the database's own number. Says nothing about host or user.
 */
async function fingerprint(session) {
    const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)(`SELECT extract(epoch FROM pg_catalog.pg_postmaster_start_time())::text AS started,
      (SELECT oid::text FROM pg_catalog.pg_database WHERE datname = current_database()) AS database`));
    // Some platforms keep this one to themselves; the moment of the start is telling enough.
    const [cluster] = await session
        .query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)('SELECT system_identifier::text AS number FROM pg_catalog.pg_control_system()'))
        .catch(() => []);
    return [cluster?.['number'] ?? '', row?.['started'] ?? '', row?.['database'] ?? ''].join(':');
}
/** How near two fingerprints are. */
function compareFingerprints(one, other) {
    const [cluster1, started1, database1] = one.split(':');
    const [cluster2, started2, database2] = other.split(':');
    if (started1 !== started2 || (cluster1 !== '' && cluster2 !== '' && cluster1 !== cluster2))
        return 'none';
    return database1 === database2 ? 'database' : 'server';
}


/***/ })

};
