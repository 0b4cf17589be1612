export const id = 5842;
export const ids = [5842];
export const modules = {

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
