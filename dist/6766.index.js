export const id = 6766;
export const ids = [6766];
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

/***/ 81067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ LABELS)
/* harmony export */ });
/** Servers as people call them. */
const LABELS = {
    postgres: 'PostgreSQL',
    mysql: 'MySQL',
    mariadb: 'MariaDB',
    tidb: 'TiDB',
};


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

/***/ 28524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   AX: () => (/* binding */ sharedFolder),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   gB: () => (/* binding */ visibleLines),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   tl: () => (/* binding */ shortLine)
/* harmony export */ });
/**
 * Characters that show nothing, or that change what is around them: controls, bidirectional marks, zero-width and odd
 * spaces, lone surrogates, private use. A name that holds one must look as strange as it is.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]/gu;
/** The same, without line feed and tab. */
const HIDDEN_IN_LINES = /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]/gu;
function name(character) {
    return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
/** A name or another short text: every hidden character, line ends too, as `<U+202E>`. */
function visible(text) {
    return text.replace(HIDDEN, name);
}
/** A text of several lines: as `visible`, with line ends and tabs kept. */
function visibleLines(text) {
    return text.replace(/\r\n?/g, '\n').replace(HIDDEN_IN_LINES, name);
}
/** Running text on one line: white space between words is one space, the rest as `visible`. */
function oneLine(text) {
    return visible(text.replace(/[ \t\r\n]+/g, ' ').trim());
}
/** The first characters of a text, with `…` where it goes on. Never cuts a character in two. */
function shorten(text, longest) {
    if (text.length <= longest)
        return text;
    const end = Math.max(0, longest - 1);
    const unit = text.charCodeAt(end - 1);
    return `${text.slice(0, unit >= 0xd800 && unit <= 0xdbff ? end - 1 : end)}…`;
}
/** One line of at most that many characters; work does not grow with the text's length. */
function shortLine(text, longest) {
    return shorten(oneLine(shorten(text, longest * 4 + 64)), longest);
}
/** A name of at most that many characters; its white space is part of it and is shown. */
function shortName(text, longest) {
    return shorten(visible(shorten(text, longest)), longest);
}
/** How many characters of all paths are the folder that they have in common: in a narrow table it only takes room. */
function sharedFolder(paths) {
    const [first = ''] = paths;
    let end = first.lastIndexOf('/') + 1;
    while (end > 0 && !paths.every((path) => path.startsWith(first.slice(0, end))))
        end = first.lastIndexOf('/', end - 2) + 1;
    return end;
}
/** The first lines and characters of a longer text; what was left out is said on a last line. */
function clip(text, longest, lines = 60) {
    const cutAt = nthLineEnd(text, lines);
    const end = Math.min(cutAt, longest);
    if (end >= text.length)
        return text;
    return `${shorten(text, end + 1)}\n… ${text.length - end} more characters`;
}
function nthLineEnd(text, lines) {
    let at = -1;
    for (let seen = 0; seen < lines; seen += 1) {
        at = text.indexOf('\n', at + 1);
        if (at === -1)
            return text.length;
    }
    return at;
}


/***/ }),

/***/ 98915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ shortHash),
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   Ge: () => (/* binding */ rows),
/* harmony export */   KW: () => (/* binding */ age),
/* harmony export */   L5: () => (/* binding */ serverName),
/* harmony export */   MV: () => (/* binding */ layoutWords),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   gN: () => (/* binding */ sizesOf),
/* harmony export */   iE: () => (/* binding */ stamp),
/* harmony export */   n$: () => (/* binding */ moment),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   wr: () => (/* binding */ adviceOf)
/* harmony export */ });
/* harmony import */ var _model_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81067);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28524);


/** `12,400`: the same everywhere, whatever the machine's language. */
function number(value) {
    if (!Number.isFinite(value))
        return '?';
    const whole = Math.abs(value) >= 1e15 ? String(value) : String(Math.round(value));
    return whole.includes('e') ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
/** `1 statement`, `2 statements`. */
function count(value, one, many = `${one}s`) {
    return `${number(value)} ${value === 1 ? one : many}`;
}
/** What an error advises beside the next step, which renderers show by itself. */
function adviceOf({ error, apply }) {
    const hint = error?.hint ?? '';
    const next = apply?.next ?? '';
    return next !== '' && hint.endsWith(next) ? hint.slice(0, -next.length).trimEnd() : hint;
}
/** Of which layout a migration is, where a report has several. */
function layoutWords(of, print) {
    return of.layout === undefined ? '' : ` (${print((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(of.layout.slice(0, 40)))})`;
}
/** A duration as people say it: `0.4 ms`, `48 ms`, `3.2 s`, `2 min 5 s`, `1 h 4 min`. */
function duration(ms) {
    if (!Number.isFinite(ms) || ms < 0)
        return '?';
    if (ms > 0 && ms < 1)
        return `${Math.max(0.1, ms).toFixed(1)} ms`;
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${number(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}
/** `42 min`, `3 h 5 min`: to the minute. */
function age(seconds) {
    const minutes = Math.round(seconds / 60);
    if (seconds < 60)
        return `${Math.round(seconds)} s`;
    if (minutes < 120)
        return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    return hours < 48 ? `${hours} h ${minutes % 60} min` : `${number(Math.floor(hours / 24))} days`;
}
const UNITS = ['kB', 'MB', 'GB', 'TB', 'PB'];
/** A size in decimal units: `512 bytes`, `12.3 MB`. */
function size(bytes) {
    if (!Number.isFinite(bytes) || bytes < 0)
        return '?';
    if (bytes < 1000)
        return count(bytes, 'byte');
    let value = bytes / 1000;
    let unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${value < 10 ? value.toFixed(1) : number(value)} ${UNITS[unit] ?? ''}`;
}
/** A number of rows where the exact one does not help: `12.4 million rows`. */
function rows(value) {
    if (value >= 1e9)
        return `${(value / 1e9).toFixed(1)} billion rows`;
    if (value >= 1e6)
        return `${(value / 1e6).toFixed(1)} million rows`;
    return count(value, 'row');
}
const ISO = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/;
/** Date and time of an ISO 8601 text in UTC; anything else stays as it is. */
function moment(iso) {
    const [, date, time] = ISO.exec(iso) ?? [];
    return date === undefined || time === undefined ? { date: (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(iso), time: '' } : { date, time: `${time} UTC` };
}
function stamp(iso) {
    const { date, time } = moment(iso);
    return `${date} ${time}`.trim();
}
/** A server as people call it. */
const serverName = (engine) => Object.hasOwn(_model_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .LABELS */ .k, engine) ? _model_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .LABELS */ .k[engine] : engine;
/** The beginning of a hash: enough to compare by eye. */
function shortHash(hash) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(hash.replace(/^sha256:/, '')).slice(0, 12);
}
function sizesOf(plan) {
    const known = new Map((plan?.sizes ?? []).map((entry) => [entry.relation, entry]));
    return (relation) => {
        const entry = known.get(relation);
        const facts = [
            ...(entry === undefined || entry.rows === null ? [] : [rows(entry.rows)]),
            ...(entry === undefined || entry.bytes === null ? [] : [size(entry.bytes)]),
        ];
        return facts.length === 0 ? '' : ` (${facts.join(', ')})`;
    };
}
/** Each relation's size where it is first named: said again on every line it would only be noise. */
function once(sizeOf) {
    const told = new Set();
    return (relation) => {
        if (told.has(relation))
            return '';
        told.add(relation);
        return sizeOf(relation);
    };
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


/***/ })

};
