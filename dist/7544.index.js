export const id = 7544;
export const ids = [7544];
export const modules = {

/***/ 37544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   json: () => (/* binding */ json)
/* harmony export */ });
/**
 * Keys in the order of the contract, for every object of a report: the same report gives the same bytes, however it was
 * put together. Keys that are not listed come last, by name.
 */
const ORDER = `version command verdict headline kind rule severity name label object provider engine id event at
  target shadow history plan preflight apply backup restore verify log run notes error
  database why base applied pending problems source appliedAt by digest migrations changes drift findings sizes now
  askedAt countedSince reads traffic openTransactions replicas unknown
  relation mode code message layout path migration statement line endLine column excerpt hint before after suggestion acknowledged
  checksum transactional notAtomic reversible noDown outcome status sql ms rows bytes locks rewrites algorithm change
  others rebuilds measured reason skipped
  outcomes state next statementsDone statementsAll ok expected actual checks
  file createdAt sha256 encrypted inTarget kept since commands proof method tables note tool startedAt durationMs actor commit runUrl pullRequests statements`
    .trim()
    .split(/\s+/);
const RANK = new Map(ORDER.map((key, rank) => [key, rank]));
function byRank(a, b) {
    const rank = (key) => RANK.get(key) ?? ORDER.length;
    return rank(a) - rank(b) || (a < b ? -1 : 1);
}
function ordered(_key, value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => byRank(a, b)));
}
/** The report itself, for programs. */
const json = {
    name: 'json',
    render: (report) => `${JSON.stringify(report, ordered, 2)}\n`,
};


/***/ })

};
