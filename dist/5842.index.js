export const id = 5842;
export const ids = [5842];
export const modules = {

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


/***/ }),

/***/ 43251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ countedLongEnough)
/* harmony export */ });
/** Within less, one import or one quiet minute is the whole average. */
const LONG_ENOUGH_MS = 3_600_000;
/** Whether reads and writes have been counted for long enough that their average says something. */
function countedLongEnough({ askedAt, countedSince }) {
    if (askedAt === undefined || countedSince === null)
        return false;
    return Date.parse(askedAt) - Date.parse(countedSince) >= LONG_ENOUGH_MS;
}


/***/ }),

/***/ 36766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ feltWords),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   fp: () => (/* binding */ strongestLock),
/* harmony export */   jU: () => (/* binding */ lockWords),
/* harmony export */   nd: () => (/* binding */ feltOf),
/* harmony export */   w7: () => (/* binding */ effectsOf)
/* harmony export */ });
/* harmony import */ var _model_blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94407);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28524);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98915);
/* harmony import */ var _work_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61249);




const LONGEST_NAME = 140;
const MOST_EFFECTS = 4;
const GOES_ON = 'reads and writes go on';
/** The modes in the server's documented names, weakest first. */
const MODES = [
    'NONE',
    'AccessShareLock',
    'RowShareLock',
    'RowExclusiveLock',
    'SHARED_UPGRADABLE',
    'ShareUpdateExclusiveLock',
    'SHARED',
    'SHARED_NO_WRITE',
    'ShareLock',
    'ShareRowExclusiveLock',
    'ExclusiveLock',
    'EXCLUSIVE',
    'AccessExclusiveLock',
];
/** What other sessions feel of a lock. */
function effectOf(mode) {
    const { reads, rowLocks, writes, maintenance } = (0,_model_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .blocked */ .Z)(mode) ?? {};
    if (reads)
        return 'blocks reads and writes';
    // Of MySQL's, who reads to change is counted among the writers.
    if (writes)
        return rowLocks && mode === 'ExclusiveLock' ? 'blocks writes and SELECT FOR UPDATE' : 'blocks writes';
    return maintenance && mode.endsWith('Lock') ? `${GOES_ON}, other schema changes wait` : GOES_ON;
}
/** `AccessExclusiveLock` → `ACCESS EXCLUSIVE`, as the manual and `LOCK TABLE` write it. */
function manualName(mode) {
    return /^([A-Z][a-z]+)+Lock$/.test(mode)
        ? mode
            .slice(0, -4)
            .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
            .toUpperCase()
        : mode;
}
const WORDS = new Map(MODES.map((mode, rank) => {
    const effect = effectOf(mode);
    return [mode, { rank, name: manualName(mode), effect, known: true, blocks: effect !== GOES_ON }];
}));
/** Unknown modes are shown as they are, and count as strong: silence would be worse. */
function lockWords(mode) {
    return (WORDS.get(mode) ??
        WORDS.get(mode.replace(/^LOCK=/, '')) ?? { rank: MODES.length, name: mode, effect: '', known: false, blocks: true });
}
/** Effects on relations that were there before, strongest first. */
function effects(statements) {
    const found = new Map();
    for (const statement of statements) {
        for (const { mode, relation, documented = false } of statement.locks) {
            const { rank } = lockWords(mode);
            const known = found.get(relation);
            if (known?.mode && known.rank >= rank)
                continue;
            found.set(relation, { rank, relation, mode, rewritten: known?.rewritten ?? false, documented });
        }
        for (const relation of statement.rewrites) {
            const known = found.get(relation) ?? { rank: 0, relation, mode: null, rewritten: true };
            found.set(relation, { ...known, rewritten: true });
        }
    }
    return [...found.values()].sort((a, b) => b.rank - a.rank || Number(b.rewritten) - Number(a.rewritten));
}
function lockLine(effect, sizeOf, show) {
    const words = lockWords(effect.mode ?? '');
    const on = `${nameOf(words, show)} on ${show((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(effect.relation, LONGEST_NAME))}${sizeOf(effect.relation)}`;
    const rewritten = words.blocks && words.effect !== '' ? ' while it is rewritten' : '; rewritten';
    const unseen = effect.documented === true ? ' (as documented, not measured)' : '';
    return `${on}${words.effect === '' ? '' : `: ${words.effect}`}${effect.rewritten ? rewritten : ''}${unseen}`;
}
function nameOf(words, show) {
    return words.known ? words.name : show((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(words.name, 60));
}
/** Names with their sizes, as far as they can be read; the rest is counted. */
function named(list, most, sizeOf, show) {
    if (list.length === 0)
        return undefined;
    // One more is not worth "and 1 more".
    const shown = list.length <= most + 1 ? list : list.slice(0, most);
    const names = shown.map((effect) => `${show((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(effect.relation, LONGEST_NAME))}${sizeOf(effect.relation)}`);
    const more = list.length - shown.length;
    return `${names.join(', ')}${more > 0 ? ` and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(more)} more` : ''}`;
}
/**
 * What one statement does to relations that were there before, one line each; `blocks` where others wait for it. `all` are the
 * statements of its migration, of which some may run while it still holds its locks.
 */
function effectsOf(statement, sizeOf, show, all = []) {
    const found = effects([statement]);
    const locked = found.filter((effect) => effect.mode !== null);
    const shown = locked.length <= MOST_EFFECTS + 1 ? locked : locked.slice(0, MOST_EFFECTS);
    const more = locked.length - shown.length;
    const rewritten = named(found.filter((effect) => effect.mode === null), MOST_EFFECTS, sizeOf, show);
    return [
        ...shown.map((effect) => ({ text: lockLine(effect, sizeOf, show), blocks: lockWords(effect.mode ?? '').blocks })),
        ...(more > 0 ? [{ text: `and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(more)} more`, blocks: true }] : []),
        ...(rewritten === undefined ? [] : [{ text: `rewrites ${rewritten}`, blocks: true }]),
        ...(0,_work_js__WEBPACK_IMPORTED_MODULE_2__/* .heldWords */ .j0)(statement, all).map((text) => ({ text, blocks: true })),
        ...(0,_work_js__WEBPACK_IMPORTED_MODULE_2__/* .workLines */ .dT)(statement, sizeOf, show).map((text) => ({ text, blocks: false })),
    ];
}
/** How the server changes a table, with its reason where others feel it or the whole table is written anew. */
function algorithmOf({ algorithm, change, }) {
    if (algorithm === null)
        return undefined;
    const felt = change === undefined || change.rebuilds || change.others !== 'write';
    // That it is not done so is no reason why
    const reason = felt && !change?.reason?.startsWith('ALGORITHM=') ? (change?.reason ?? '') : '';
    return { text: algorithm, reason, felt };
}
function feltOf(statements, show, sizeOf = () => '') {
    const all = effects(statements);
    const first = all.find((effect) => effect.mode !== null && lockWords(effect.mode).blocks);
    const words = lockWords(first?.mode ?? '');
    const same = first === undefined ? [] : all.filter((effect) => effect.mode === first.mode);
    const rewritten = all.filter((effect) => effect.rewritten);
    const on = named(same, 3, sizeOf, show);
    return {
        mode: first?.mode ?? undefined,
        lock: on === undefined ? undefined : `${nameOf(words, show)} on ${on}`,
        effect: words.effect,
        rewritten: named(rewritten, 2, sizeOf, show),
    };
}
/** The strongest lock of a plan in a sentence without its end: on what, whom it blocks, how long on the shadow; undefined where nobody waits. For Markdown and HTML. */
function strongestLock(migrations, { mode, lock, effect }) {
    if (lock === undefined || mode === undefined)
        return undefined;
    const held = (0,_work_js__WEBPACK_IMPORTED_MODULE_2__/* .longestHeld */ .Qi)(migrations, mode);
    const long = held === undefined ? '' : `, held ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(held.ms).replaceAll(' ', '&nbsp;')} on the shadow`;
    return `${lock}${effect === '' ? '' : `: ${effect}`}${long}${held?.grows ? ', longer with more rows' : ''}`;
}
/** The same in a few words, for one line of many. */
function feltWords(statements, show) {
    const { lock, rewritten } = feltOf(statements, show);
    return [...(lock === undefined ? [] : [lock]), ...(rewritten === undefined ? [] : [`rewrites ${rewritten}`])];
}


/***/ }),

/***/ 61249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qi: () => (/* binding */ longestHeld),
/* harmony export */   _V: () => (/* binding */ lastHeld),
/* harmony export */   dT: () => (/* binding */ workLines),
/* harmony export */   j0: () => (/* binding */ heldWords)
/* harmony export */ });
/* harmony import */ var _model_blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94407);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28524);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98915);



const LONGEST_NAME = 140;
const MOST = 4;
/** Takes the longer the more rows there are. */
const grows = ({ scans = [], validated = [], rewrites }) => scans.length + validated.length + rewrites.length > 0;
/** Of the next statements, `held` of those that take time, the first that takes the longer the more rows there are. */
function firstLong(all, from, held) {
    for (let i = from, left = held; i < all.length && left > 0; i += 1) {
        const one = all[i];
        if (!(0,_model_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .takesTime */ .Y)(one.kind))
            continue;
        if (grows(one))
            return one;
        left -= 1;
    }
    return undefined;
}
/** Of statements one behind the other, the last that runs while a lock is held that one of them takes; `held` counts those that take time. */
function lastHeld(all, from, held) {
    let last = from;
    for (let at = from + 1, left = held; at < all.length && left > 0; at += 1) {
        if (!(0,_model_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .takesTime */ .Y)(all[at].kind))
            continue;
        last = at;
        left -= 1;
    }
    return last;
}
/** The longest that a lock of this mode is held; undefined where a statement of those has not run, or nobody takes one. */
function longestHeld(migrations, mode) {
    const found = [];
    for (const { statements } of migrations) {
        for (const [at, { locks }] of statements.entries()) {
            const own = locks.filter((lock) => lock.mode === mode);
            if (own.length === 0)
                continue;
            const held = Math.max(...own.map(({ statementsHeld = 0 }) => statementsHeld));
            const during = statements.slice(at, lastHeld(statements, at, held) + 1);
            if (during.some(({ ms }) => ms === null))
                return undefined;
            found.push({ ms: during.reduce((sum, { ms }) => sum + (ms ?? 0), 0), grows: during.some(grows) });
        }
    }
    // One that grows with the rows is the longer, whatever it took without them.
    return found.sort((a, b) => Number(b.grows) - Number(a.grows) || b.ms - a.ms)[0];
}
/** That a lock which others feel is held while a long statement runs; nothing where only short ones follow. */
function heldWords(statement, all) {
    const felt = statement.locks.flatMap(({ mode, statementsHeld = 0 }) => (0,_model_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .blocked */ .Z)(mode)?.writes ? [statementsHeld] : []);
    const held = Math.max(0, ...felt);
    if (held === 0)
        return [];
    const long = firstLong(all, all.indexOf(statement) + 1, held);
    if (long === undefined)
        return [];
    // A report of a stranger may call it anything.
    const one = `the ${/^[A-Z ]+$/.test(long.kind) ? long.kind : 'statement'} on line ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(long.line)}`;
    return [held === 1 ? `held while ${one} runs` : `held while ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(held)} more statements run, among them ${one}`];
}
/** Names as far as they can be read; the rest is counted. */
function listed(names, show, after = () => '') {
    // One more is not worth "and 1 more".
    const shown = names.length <= MOST + 1 ? names : names.slice(0, MOST);
    const more = names.length - shown.length;
    const words = shown.map((name) => `${show((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(name, LONGEST_NAME))}${after(name)}`).join(', ');
    return `${words}${more > 0 ? ` and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(more)} more` : ''}`;
}
function rowWords({ relation, ...rows }, show) {
    const told = Object.entries(rows).flatMap(([how, many]) => (many > 0 ? [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(many)} ${how}`] : []));
    return `${show((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(relation, LONGEST_NAME))} ${told.join(', ')}`;
}
/** What a statement reads, checks, fires and writes beside what it locks, one line each. */
function workLines(statement, sizeOf, show) {
    const { scans = [], validated = [], triggers = [], touched = [], locks, rewrites, rows } = statement;
    // Where a lock has said it, it would only be noise.
    const size = (table) => (locks.some(({ relation }) => relation === table) ? '' : sizeOf(table));
    const checked = new Map();
    for (const { table, constraint } of validated)
        checked.set(table, [...(checked.get(table) ?? []), constraint]);
    const read = scans.filter((table) => !checked.has(table) && !rewrites.includes(table));
    const tables = [...checked].slice(0, MOST);
    const more = checked.size - tables.length;
    return [
        ...tables.map(([table, names]) => `checks every row of ${show((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(table, LONGEST_NAME))}${size(table)} for ${listed(names, show)}`),
        ...(more > 0 ? [`checks every row of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(more, 'more table')}`] : []),
        ...(read.length === 0 ? [] : [`reads every row of ${listed(read, show, size)}`]),
        ...(triggers.length === 0 ? [] : [`fires ${listed(triggers, show)}`]),
        // Of one table the number of rows stands beside the statement.
        ...(touched.length === 0 || (touched.length === 1 && rows !== null)
            ? []
            : [
                `rows on the shadow: ${touched
                    .slice(0, MOST)
                    .map((one) => rowWords(one, show))
                    .join('; ')}`,
            ]),
    ];
}


/***/ }),

/***/ 69634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ waitingFor),
/* harmony export */   bu: () => (/* binding */ trafficWords),
/* harmony export */   xu: () => (/* binding */ busyAt)
/* harmony export */ });
/* harmony import */ var _model_blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94407);
/* harmony import */ var _model_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43251);
/* harmony import */ var _render_text_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98915);



/** Of all locks on one relation; a mode that is not known here counts as the strongest. */
function waitingFor(locks, relation) {
    const all = locks.filter((lock) => lock.relation === relation).map(({ mode }) => (0,_model_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .blocked */ .Z)(mode));
    return {
        reads: all.some((one) => one?.reads ?? true),
        writes: all.some((one) => one?.writes ?? true),
    };
}
/** From how many a second on a table is busy: a scan and a row are not the same. Rows written are rows everywhere. */
const MANY = { scans: 100, rows: 1_000, writes: 100 };
/** Up to so many a second nobody notices a short wait. */
const FEW = { scans: 10, rows: 100, writes: 10 };
/** How much goes on at a relation, of what would have to wait. */
function busyAt(target, relation, waiting = { reads: true, writes: true }) {
    const rate = target.traffic.get(relation);
    const { now } = target;
    if (rate === undefined || now === undefined || !(0,_model_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .countedLongEnough */ .b)(now))
        return 'unknown';
    const unit = now.reads ?? 'scans';
    const [reads, writes] = [waiting.reads ? rate.readsPerSecond : 0, waiting.writes ? rate.writesPerSecond : 0];
    if ((reads ?? 0) >= MANY[unit] || (writes ?? 0) >= MANY.writes)
        return 'hot';
    if ((reads ?? 0) > FEW[unit] || (writes ?? 0) > FEW.writes)
        return 'middling';
    return reads === null || writes === null ? 'unknown' : 'quiet';
}
const rate = (value) => value >= 10 || value === 0 ? (0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(value) : String(Math.round(value * 10) / 10);
/** `1,900 reads/s and 40 writes/s`; empty where nothing is counted, or nothing worth a word goes on. */
function trafficWords(target, relation, waiting, least = 1) {
    if (target.now === undefined || !(0,_model_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .countedLongEnough */ .b)(target.now))
        return '';
    const found = target.traffic.get(relation);
    const reads = waiting.reads ? (found?.readsPerSecond ?? null) : null;
    const writes = waiting.writes ? (found?.writesPerSecond ?? null) : null;
    const word = target.now.reads === 'rows' ? 'rows read/s' : 'reads/s';
    const written = target.now.reads === 'rows' ? 'rows written/s' : 'writes/s';
    return [
        ...(reads !== null && reads >= least ? [`${rate(reads)} ${word}`] : []),
        ...(writes !== null && writes >= least ? [`${rate(writes)} ${written}`] : []),
    ].join(' and ');
}


/***/ }),

/***/ 50328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ underHeld)
/* harmony export */ });
/* harmony import */ var _on_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25762);

/** PostgreSQL's own names: its locks are held until the transaction ends, those of MySQL go with their statement. */
const UNTIL_COMMIT = /Lock$/;
const ENDS = new Set(['commit', 'rollback', 'forbidden']);
/** Where the transaction of each statement begins; its own place where it runs alone. */
function starts({ transactional, parsed, statements }) {
    let start = transactional ? 0 : undefined;
    return statements.map((_, i) => {
        const role = parsed[i]?.transaction ?? 'inside';
        if (!transactional && role === 'begin')
            start = i;
        else if (!transactional && ENDS.has(role))
            start = undefined;
        return start ?? i;
    });
}
/**
 * A migration's statements with the locks that their transaction holds already on what they work on. One that is held is not taken
 * again, so that nobody sees it with the later statements that work under it.
 */
function underHeld(migration) {
    const { statements } = migration;
    const from = starts(migration);
    // Of one transaction each lock counts once, from where it was first taken: many statements may take the same again.
    const taken = new Map();
    for (const [at, { locks }] of statements.entries()) {
        for (const lock of locks) {
            if (!UNTIL_COMMIT.test(lock.mode))
                continue;
            const key = `${from[at]} ${lock.relation}`;
            const modes = taken.get(key) ?? new Map();
            taken.set(key, modes);
            if (!modes.has(lock.mode))
                modes.set(lock.mode, { at, lock });
        }
    }
    return (index) => {
        const statement = statements[index];
        const start = from[index] ?? index;
        if (statement === undefined || start === index)
            return statement;
        const held = (0,_on_target_js__WEBPACK_IMPORTED_MODULE_0__/* .concerned */ .kk)(statement).flatMap((relation) => [...(taken.get(`${start} ${relation}`)?.values() ?? [])].filter(({ at }) => at < index).map(({ lock }) => lock));
        return held.length === 0 ? statement : { ...statement, locks: [...statement.locks, ...held] };
    };
}


/***/ }),

/***/ 55842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withImpacts: () => (/* binding */ withImpacts)
});

// UNUSED EXPORTS: impactOf

// EXTERNAL MODULE: ./lib/render/text/locks.js
var text_locks = __webpack_require__(36766);
// EXTERNAL MODULE: ./lib/render/text/words.js
var text_words = __webpack_require__(98915);
// EXTERNAL MODULE: ./lib/steps/busy.js
var steps_busy = __webpack_require__(69634);
// EXTERNAL MODULE: ./lib/steps/held.js
var held = __webpack_require__(50328);
;// CONCATENATED MODULE: ./lib/steps/impact/rates.js

/**
 * How fast servers do it, wide enough for a network disk at one end and a warm cache at the other. Disks: a general purpose volume of
 * the clouds gives 125 MB/s where nobody bought more, a fast one some hundred. Measured beside it on a machine of two cores that had
 * much else to do, everything in memory (PostgreSQL 15 and 18, 2 million rows of 215 bytes; MySQL 9, MariaDB 10.11 and 11.8, 260,000
 * rows of 220): the comments hold that.
 */
const RATES = {
    /** Heap and indexes written anew: 52–67 MB/s measured, on a machine three times slower than alone. */
    rewrite: { low: 80, high: 240, unit: 'MB' },
    /** Read and sort: 47–54 MB/s of the table for long texts, 240–380 for numbers. */
    build: { low: 50, high: 300, unit: 'MB' },
    /** Each row is read once: 520–1,750 MB/s from memory; a disk is slower. */
    check: { low: 125, high: 1_000, unit: 'MB' },
    /** As a check, and every row is looked for in the other table: 730–800 MB/s from memory. */
    'foreign-key': { low: 60, high: 800, unit: 'MB' },
    /** MySQL's copy goes row by row: 20–42 MB/s, 6–30 with a check of each. */
    copy: { low: 10, high: 60, unit: 'MB' },
    /** MySQL's rebuild in place sorts: 50–110 MB/s. */
    rebuild: { low: 40, high: 160, unit: 'MB' },
    /** MySQL's index build in place: 12–90 MB/s of the table for long texts, 130–280 for numbers. */
    'online-build': { low: 20, high: 250, unit: 'MB' },
    /** Each row is written again, with each of its indexes: 10,000–15,000 a second with five of them, 118,000–330,000 with two in place. */
    rows: { low: 5_000, high: 100_000, unit: 'rows' },
};
const UNITS = [
    { unit: 's', seconds: 1, below: 120 },
    { unit: 'min', seconds: 60, below: 7_200 },
    { unit: 'h', seconds: 3_600, below: Number.POSITIVE_INFINITY },
];
function rounded(seconds) {
    const { unit, seconds: one } = UNITS.find(({ below }) => seconds < below) ?? UNITS[2];
    return { value: Math.round(seconds / one), unit };
}
/** Seconds as people say a guess: `less than a second`, `about 3–9 min`, `about 40 s–3 min`. */
function between(low, high) {
    if (high < 1)
        return 'less than a second';
    const [from, to] = [rounded(low), rounded(high)];
    const end = `${(0,text_words/* number */.ai)(to.value)} ${to.unit}`;
    if (from.value < 1)
        return `up to ${end}`;
    if (from.unit !== to.unit)
        return `about ${(0,text_words/* number */.ai)(from.value)} ${from.unit}–${end}`;
    return from.value === to.value ? `about ${end}` : `about ${(0,text_words/* number */.ai)(from.value)}–${end}`;
}
/** How long so much work may take: an estimate, which says by what. `amount` in bytes or rows, as the kind of work has it. */
function estimate(work, amount) {
    const { low, high, unit } = RATES[work];
    const scale = unit === 'MB' ? 1_000_000 : 1;
    const [shortest, longest] = [amount / scale / high, amount / scale / low];
    const rate = `${(0,text_words/* number */.ai)(low)}–${(0,text_words/* number */.ai)(high)} ${unit}/s`;
    return { words: `${between(shortest, longest)} at ${rate}, estimated`, longest };
}
const countsRows = (work) => RATES[work].unit === 'rows';

;// CONCATENATED MODULE: ./lib/steps/impact/waits.js

/** Shorter ones are gone by the time of the merge. */
const LONG_SECONDS = 60;
/** These wait for every transaction that is older, whatever it holds, and stop nobody meanwhile. */
const PATIENT = /^(?:(?:CREATE|DROP) INDEX|REINDEX)\b/;
/** What a transaction that is open for long would do to a statement; empty where it would do nothing. */
function openWords({ kind, sql }, felt, target) {
    const long = (target.now?.openTransactions ?? []).filter(({ seconds }) => seconds >= LONG_SECONDS);
    const [oldest] = long;
    if (oldest === undefined)
        return '';
    if (PATIENT.test(kind) && /\bconcurrently\b/i.test(sql))
        return `it waits for every transaction before it: one has been open for ${(0,text_words/* age */.KW)(oldest.seconds)}`;
    if (felt.length === 0)
        return '';
    const holder = long.find(({ holds }) => holds?.some((relation) => felt.includes(relation)));
    if (holder !== undefined)
        return `a transaction that has been open for ${(0,text_words/* age */.KW)(holder.seconds)} and uses it would make this wait, and all behind it`;
    const unknown = long.find(({ holds }) => holds === undefined);
    return unknown === undefined
        ? ''
        : `a transaction that has been open for ${(0,text_words/* age */.KW)(unknown.seconds)} would make this wait, and all behind it, if it uses the table`;
}

;// CONCATENATED MODULE: ./lib/steps/impact/work.js
const BUILDS = /^(?:CREATE (?:UNIQUE )?INDEX|REINDEX)/;
const UNIQUE = /\b(?:unique|primary\s+key|exclude)\b(?![\s\S]*\busing\s+index\b)/i;
const FOREIGN = /\b(?:foreign\s+key|references)\b/i;
const CHECKS = /\b(?:set\s+not\s+null|check\s*\(|validate\s+constraint|attach\s+partition)/i;
const NOT_VALID = /\bnot\s+valid\b/i;
const ADDS_INDEX = /\b(?:index|key|unique|fulltext|spatial)\b/i;
const ROWS = /^(?:UPDATE|DELETE)$/;
/** Where the shadow did not tell which tables were read: by what the statement says. */
function read(statement) {
    if (statement.scans !== undefined)
        return statement.scans;
    const { kind, sql, locks } = statement;
    const reads = BUILDS.test(kind) ||
        (kind === 'ALTER TABLE' && !NOT_VALID.test(sql) && [UNIQUE, FOREIGN, CHECKS].some((one) => one.test(sql)));
    return reads ? [...new Set(locks.map(({ relation }) => relation))] : [];
}
/** As the server says that it changes a table, where it offers several ways. */
function changing({ change, sql }) {
    if (change === undefined)
        return undefined;
    const relations = [change.table];
    if (change.algorithm === 'COPY')
        return { work: 'copy', relations };
    if (change.rebuilds)
        return { work: 'rebuild', relations };
    return change.algorithm === 'INPLACE' && ADDS_INDEX.test(sql) && !/\bdrop\s+(?:index|key)\b/i.test(sql)
        ? { work: 'online-build', relations }
        : undefined;
}
/** Only tables: of an index its table tells how long it takes. */
const tablesOf = (relations, target) => {
    const tables = relations.filter((relation) => target.sizes.get(relation)?.indexBytes !== undefined);
    return tables.length > 0 ? tables : relations;
};
const ONE_TABLE = /^\s*(?:update\s+(?:only\s+)?|delete\s+from\s+(?:only\s+)?)((?:[`"]?\w+[`"]?\.)?[`"]?\w+[`"]?)/i;
/** All rows of one table, as far as the statement's text says so. */
function allRows({ kind, sql }, target) {
    if (!ROWS.test(kind) || /\b(?:where|limit|using|join)\b/i.test(sql))
        return undefined;
    const name = ONE_TABLE.exec(sql)?.[1]?.replaceAll(/[`"]/g, '');
    if (name === undefined)
        return undefined;
    const known = [...target.sizes.keys()].find((one) => one === name || one.endsWith(`.${name}`));
    return known === undefined ? undefined : { work: 'rows', relations: [known] };
}
/** Undefined for what is done in an instant, whatever the size. */
function workOf(statement, target) {
    const { kind, sql, rewrites } = statement;
    const changed = changing(statement);
    if (changed !== undefined)
        return changed;
    // MySQL says it of every change of a table, so what has no such word there changes rows alone.
    const rows = allRows(statement, target);
    if (rows !== undefined)
        return rows;
    if (/^TRUNCATE|^DROP/.test(kind))
        return undefined;
    const scans = read(statement);
    if (BUILDS.test(kind)) {
        const relations = tablesOf([...scans, ...statement.locks.map(({ relation }) => relation)], target);
        return relations.length === 0 ? undefined : { work: 'build', relations: [...new Set(relations)] };
    }
    if (rewrites.length > 0)
        return { work: 'rewrite', relations: tablesOf(rewrites, target) };
    if (scans.length === 0 || !/^(?:ALTER|DO|CALL|SELECT|CREATE)/.test(kind))
        return undefined;
    if (/^(?:SELECT|CREATE)/.test(kind) && statement.locks.length === 0)
        return undefined;
    const work = UNIQUE.test(sql) ? 'build' : FOREIGN.test(sql) ? 'foreign-key' : 'check';
    return { work, relations: tablesOf(scans, target) };
}

;// CONCATENATED MODULE: ./lib/steps/impact/impact.js







/** A replica that lags for less is no news. */
const LAG_SECONDS = 30;
const WORDS = {
    rewrite: 'the rewrite of',
    build: 'the index build over',
    check: 'the check of every row in',
    'foreign-key': 'the foreign key check of every row in',
    copy: 'the copy of',
    rebuild: 'the rebuild of',
    'online-build': 'the index build over',
    rows: 'the change of',
};
/** What a kind of work has to go through: bytes with indexes where those are written too, or rows. */
function amountOf(work, relations, target) {
    const withIndexes = work === 'rewrite' || work === 'copy' || work === 'rebuild';
    // A table with partitions stands for all that the target has of them.
    const whole = relations.filter((relation) => target.sizes.get(relation)?.partitions !== undefined);
    const all = (whole.length > 0 ? whole : relations).map((relation) => {
        const found = target.sizes.get(relation);
        if (countsRows(work))
            return found?.rows ?? undefined;
        const { bytes, indexBytes } = found ?? {};
        return bytes === null || bytes === undefined ? undefined : bytes + (withIndexes ? (indexBytes ?? 0) : 0);
    });
    return all.reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0);
}
/** The strongest lock on a relation that others wait for. */
function strongest(locks, relation) {
    const all = locks.filter((lock) => lock.relation === relation).map(({ mode }) => (0,text_locks/* lockWords */.jU)(mode));
    return all.sort((a, b) => b.rank - a.rank)[0]?.name;
}
/** Relations that others wait for, the busiest first. */
function feltOf({ locks }, target) {
    const rank = { hot: 3, middling: 2, unknown: 1, quiet: 0 };
    return [...new Set(locks.map(({ relation }) => relation))]
        .map((relation) => ({ relation, waiting: (0,steps_busy/* waitingFor */.Fz)(locks, relation) }))
        .filter(({ waiting }) => waiting.reads || waiting.writes)
        .sort((a, b) => rank[(0,steps_busy/* busyAt */.xu)(target, b.relation, b.waiting)] - rank[(0,steps_busy/* busyAt */.xu)(target, a.relation, a.waiting)] ||
        Number(b.waiting.reads) - Number(a.waiting.reads));
}
const bytesOf = (target, relation) => target.sizes.get(relation)?.bytes ?? -1;
function told({ work, relations }, target) {
    const amount = amountOf(work, relations, target);
    if (amount === undefined)
        return { what: `${WORDS[work]} a table whose size is not known`, guess: '', longest: Number.POSITIVE_INFINITY };
    const { words, longest } = estimate(work, amount);
    return { what: `${WORDS[work]} ${countsRows(work) ? (0,text_words/* rows */.Ge)(amount) : (0,text_words/* size */.Ej)(amount)}`, guess: ` (${words})`, longest };
}
/** The beginning of the sentence: the lock and what it is for, or the work alone where nobody waits for it. */
function headOf(on, lock, doing, work) {
    if (lock !== undefined)
        return `${lock} on ${on} for ${work === undefined ? 'an instant' : `${work.what}${work.guess}`}`;
    if (work === undefined)
        return on;
    const goesOn = doing?.work === 'rows' ? '' : '; reads and writes go on';
    return `T${work.what.slice(1)}${work.guess === '' ? ',' : ' of'} ${on}${work.guess}${goesOn}`;
}
/** Physical replicas replay every page that is written, those of MySQL the statement itself. */
function replicaWords(doing, longest, target) {
    const many = target.now?.replicas.length ?? 0;
    if (doing === undefined || many === 0 || longest < LAG_SECONDS)
        return '';
    if (doing.work === 'check' || doing.work === 'foreign-key')
        return '';
    const repeats = target.now?.reads === 'rows';
    const behind = Math.max(0, ...(target.now?.replicas ?? []).map(({ lagSeconds }) => lagSeconds ?? 0));
    const already = behind >= LAG_SECONDS ? ` (${(0,text_words/* number */.ai)(behind)} s behind already)` : '';
    const verb = repeats
        ? ['repeats it and lags as long', 'repeat it and lag as long']
        : ['replays it and may lag', 'replay it and may lag'];
    return `${(0,text_words/* count */.U9)(many, 'replica')}${already} ${many === 1 ? verb[0] : verb[1]}`;
}
/** A long list of tables in one sentence helps nobody. */
const others = (more) => (more > 0 ? ` and ${(0,text_words/* count */.U9)(more, 'more table')}` : '');
/** The relation that the sentence is about, and what else it stands for. */
function subject(doing, felt, target) {
    const worked = [...(doing?.relations ?? [])].sort((a, b) => bytesOf(target, b) - bytesOf(target, a));
    const all = new Set([...worked, ...felt.map(({ relation }) => relation)]);
    // Partitions are told with their table.
    const whole = [...all].find((one) => target.sizes.get(one)?.partitions !== undefined);
    const main = whole ?? worked[0] ?? felt[0]?.relation;
    if (main === undefined)
        return undefined;
    return [main, whole === undefined ? all.size - 1 : 0];
}
/**
 * What a statement means for the target, in one sentence: the lock, what takes long under it and about how long, who waits. Undefined
 * where there is nothing to say: a lock for an instant on a table on which little goes on.
 */
function impactOf(statement, target) {
    if (statement.skipped !== undefined)
        return undefined;
    const doing = workOf(statement, target);
    const felt = feltOf(statement, target);
    const about = subject(doing, felt, target);
    if (about === undefined)
        return undefined;
    const [main, more] = about;
    const waiting = (0,steps_busy/* waitingFor */.Fz)(statement.locks, main);
    const blocks = waiting.reads || waiting.writes;
    const open = openWords(statement, felt.map(({ relation }) => relation), target);
    const busy = (0,steps_busy/* busyAt */.xu)(target, main, waiting);
    const hot = blocks && busy === 'hot';
    if (doing === undefined && !hot && open === '')
        return undefined;
    const partitions = target.sizes.get(main)?.partitions;
    const work = doing === undefined ? undefined : told(partitions === undefined ? doing : { ...doing, relations: [main] }, target);
    const on = `${main}${partitions === undefined ? '' : ` in ${(0,text_words/* count */.U9)(partitions, 'partition')}`}${others(more)}`;
    const head = headOf(on, blocks ? strongest(statement.locks, main) : undefined, doing, work);
    const traffic = blocks ? (0,steps_busy/* trafficWords */.bu)(target, main, waiting) : '';
    const tail = [
        traffic === '' ? '' : `${traffic} wait${work === undefined ? ' while it is waited for' : ''}`,
        open,
        replicaWords(doing, work?.longest ?? 0, target),
    ].filter((part) => part !== '');
    return `${[head, ...tail].join('; ')}.`;
}
/** Every statement with its sentence, where there is one. */
function withImpacts(migrations, target) {
    return migrations.map((migration) => {
        const at = (0,held/* underHeld */.c)(migration);
        return {
            ...migration,
            statements: migration.statements.map((statement, i) => {
                const impact = impactOf(at(i) ?? statement, target);
                return impact === undefined ? statement : { ...statement, impact };
            }),
        };
    });
}


/***/ })

};
