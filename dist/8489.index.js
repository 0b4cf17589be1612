export const id = 8489;
export const ids = [8489];
export const modules = {

/***/ 40870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IQ: () => (/* binding */ rankOf),
/* harmony export */   SALT_BYTES: () => (/* binding */ SALT_BYTES),
/* harmony export */   readRecord: () => (/* binding */ readRecord),
/* harmony export */   recordOf: () => (/* binding */ recordOf),
/* harmony export */   x3: () => (/* binding */ NONE)
/* harmony export */ });
/* unused harmony exports ANY, RECORD_LIMIT */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);


const ANY = -1;
const NONE = -2;
const RANKS = { info: 0, warning: 1, error: 2 };
const rankOf = (severity) => RANKS[severity];
/**
 * Twelve bytes, salted. Nobody who writes a migration knows the salt before its plan is posted, so two texts that would look the same here
 * cannot be prepared; one that looks like a text that was posted takes 2^96 attempts.
 */
const HASH = 12;
const SALT = 12;
/** More than that many hashes would take the comment's whole room. */
const SINGLE = 1_500;
const NEWEST = 1_000;
const GROUPS = SINGLE - NEWEST;
/** Half of a comment. */
const RECORD_LIMIT = 32_000;
/** Unpacked; nobody's record has a tenth of it. */
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_MIGRATIONS = 10_000_000;
const hashOf = (salt, kind, contents) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
    .update(salt)
    .update(`${kind}\n${contents.join('\n')}`)
    .digest()
    .subarray(0, HASH);
/** How many stand together: the newest always stand alone, since other files come between them and are taken away again. */
function groupsOf(n) {
    if (n <= SINGLE)
        return { size: 1, groups: 0 };
    const size = Math.ceil((n - NEWEST) / GROUPS);
    return { size, groups: Math.ceil((n - NEWEST) / size) };
}
/** Where a group ends; the last one may be smaller. */
const endOf = (group, size, newest) => Math.min((group + 1) * size, newest);
function foundOf(findings, positions, fineness) {
    const worst = new Map();
    for (const { rule, severity, migration, statement } of findings) {
        if (severity === 'info')
            continue;
        const at = fineness === 'rule' ? ANY : (positions.get(migration ?? '') ?? NONE);
        const which = fineness === 'statement' ? (statement ?? ANY) : ANY;
        const ofRule = worst.get(rule) ?? new Map();
        const key = `${at} ${which}`;
        if ((ofRule.get(key)?.[0] ?? 0) < rankOf(severity))
            ofRule.set(key, [rankOf(severity), at, which]);
        worst.set(rule, ofRule);
    }
    return Object.fromEntries([...worst].map(([rule, all]) => [rule, [...all.values()].flat()]));
}
const packed = (kept) => (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateRawSync)(JSON.stringify(kept), { level: 9 }).toString('base64');
/**
 * What is to be kept of a plan, as base64; undefined for what is no plan. Never longer than `RECORD_LIMIT`: of very many migrations the oldest
 * stand together under one hash, and of very many findings the worst of each rule counts.
 */
function recordOf(report, salt) {
    const { plan, run } = report;
    if (report.command !== 'plan' || plan === null)
        return undefined;
    const contents = plan.migrations.map(({ contentSha256 }) => contentSha256 ?? '');
    if (contents.includes(''))
        return undefined;
    const { size, groups } = groupsOf(contents.length);
    const newest = groups === 0 ? 0 : contents.length - NEWEST;
    const hashes = [
        ...Array.from({ length: groups }, (_, i) => hashOf(salt, 'group', contents.slice(i * size, endOf(i, size, newest)))),
        ...contents.slice(newest).map((content) => hashOf(salt, 'one', [content])),
    ];
    const positions = new Map(plan.migrations.map(({ id }, i) => [id, i]));
    const kept = (fineness) => ({
        v: 1,
        head: run.head ?? run.commit,
        n: contents.length,
        size,
        groups,
        salt: Buffer.from(salt).toString('base64'),
        hashes: Buffer.concat(hashes).toString('base64'),
        found: foundOf(plan.findings, positions, fineness),
    });
    for (const fineness of ['statement', 'migration']) {
        const text = packed(kept(fineness));
        if (text.length <= RECORD_LIMIT)
            return text;
    }
    return packed(kept('rule'));
}
const SALT_BYTES = SALT;
const isCount = (value, most) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most;
function bytesOf(value, length) {
    if (typeof value !== 'string')
        return undefined;
    const bytes = Buffer.from(value, 'base64');
    return bytes.length === length ? bytes : undefined;
}
function isFound(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return false;
    return Object.values(value).every((list) => Array.isArray(list) && list.length % 3 === 0 && list.every((n) => Number.isSafeInteger(n) && n >= NONE));
}
function unpacked(text) {
    try {
        if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text))
            return undefined;
        const bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateRawSync)(Buffer.from(text, 'base64'), { maxOutputLength: MOST_BYTES });
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
/** Reads what a comment keeps. It comes from outside, so everything of it is checked; undefined where it is not as we write it. */
function readRecord(text) {
    const value = unpacked(text);
    if (typeof value !== 'object' || value === null)
        return undefined;
    const { v, head, n, size, groups, salt, hashes, found } = value;
    if (v !== 1 || !isCount(n, MOST_MIGRATIONS) || !isFound(found))
        return undefined;
    const fits = groupsOf(n);
    if (size !== fits.size || groups !== fits.groups)
        return undefined;
    const newest = fits.groups === 0 ? 0 : n - NEWEST;
    const salted = bytesOf(salt, SALT);
    const all = bytesOf(hashes, (fits.groups + n - newest) * HASH);
    if (salted === undefined || all === undefined)
        return undefined;
    if (head !== null && (typeof head !== 'string' || !/^[0-9a-f]{40,64}$/.test(head)))
        return undefined;
    const places = placesOf(found);
    const at = new Map();
    for (let i = 0; i * HASH < all.length; i++)
        at.set(all.toString('base64', i * HASH, (i + 1) * HASH), i);
    return {
        head,
        find: (contents) => findAll(contents, { at, salt: salted, newest, ...fits }),
        reviewed: (rule, migration, statement) => worstAt(places, rule, migration, statement),
    };
}
/** Those that stand alone are found by themselves; those of a group only all together, one after the other. */
function findAll(contents, searched) {
    const { at, salt, size, groups, newest } = searched;
    const positions = contents.map((content) => {
        const entry = at.get(hashOf(salt, 'one', [content]).toString('base64'));
        return entry === undefined || entry < groups ? undefined : newest + entry - groups;
    });
    const sizes = groups === 0 ? [] : [...new Set([size, newest - (groups - 1) * size])];
    for (let i = 0; i < contents.length;) {
        const taken = sizes.find((many) => {
            if (positions[i] !== undefined || i + many > contents.length)
                return false;
            const entry = at.get(hashOf(salt, 'group', contents.slice(i, i + many)).toString('base64'));
            if (entry === undefined || entry >= groups)
                return false;
            for (let k = 0; k < many; k++)
                positions[i + k] = entry * size + k;
            return true;
        });
        i += taken ?? 1;
    }
    return positions;
}
/** Each place by its name, so that ten thousand findings are looked up as fast as one. */
function placesOf(found) {
    const places = new Map();
    for (const [rule, list] of Object.entries(found)) {
        for (let i = 0; i + 2 < list.length; i += 3) {
            const key = `${list[i + 1]} ${list[i + 2]} ${rule}`;
            places.set(key, Math.max(places.get(key) ?? 0, list[i] ?? 0));
        }
    }
    return places;
}
function worstAt(places, rule, migration, statement) {
    const keys = [`${ANY} ${ANY} ${rule}`, `${migration} ${ANY} ${rule}`, `${migration} ${statement ?? ANY} ${rule}`];
    return Math.max(...keys.map((key) => places.get(key) ?? 0));
}


/***/ })

};
