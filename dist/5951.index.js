export const id = 5951;
export const ids = [5951];
export const modules = {

/***/ 95951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mysqlFingerprint: () => (/* binding */ mysqlFingerprint),
/* harmony export */   mysqlIdentity: () => (/* binding */ mysqlIdentity)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90956);


/** What servers have to tell them apart; each knows some of them. */
const MARKS = ['server_uuid', 'server_uid', 'hostname', 'port', 'datadir'];
async function cluster(session) {
    // TiDB: any of its nodes is the same cluster, and only this says so
    const [one] = await session
        .query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT VARIABLE_VALUE AS value FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)('mysql', 'tidb')} WHERE VARIABLE_NAME = 'cluster_id'`)
        .catch(() => []);
    if (one?.['value'] !== undefined && one['value'] !== null)
        return one['value'];
    const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)(`SHOW GLOBAL VARIABLES WHERE Variable_name IN (${MARKS.map((name) => `'${name}'`).join(', ')})`));
    return rows.map((row) => `${row['Variable_name']}=${row['Value']}`).join('\n');
}
const digest = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 32);
/** A server and one of its databases; members of one Galera cluster, which hold the same rows, count as one server. */
async function mysqlIdentity(session) {
    const [member] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)("SHOW STATUS LIKE 'wsrep_cluster_state_uuid'")).catch(() => []);
    const galera = member?.['Value'] ?? '';
    const { database, settings } = session.server;
    return {
        server: digest(/^[0-9a-f-]*[1-9a-f][0-9a-f-]*$/i.test(galera) ? galera : await cluster(session)),
        // Names of databases are the same in any letter case where the server's disk takes them so
        database: digest(settings?.['lower_case_table_names'] === '0' ? database : database.toLowerCase()),
        shown: database,
    };
}
/** Tells one server and one of its databases from all others, in the form of `fingerprint`; host and user stay unsaid. */
async function mysqlFingerprint(session) {
    const { server, database } = await mysqlIdentity(session);
    return `${server}::${database}`;
}


/***/ })

};
