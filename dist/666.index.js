export const id = 666;
export const ids = [666];
export const modules = {

/***/ 94407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ takesTime),
/* harmony export */   Z: () => (/* binding */ blocked)
/* harmony export */ });
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
const POSTGRESQL = {
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
};
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
const MYSQL = {
    NONE: ONLINE,
    SHARED_READ: { ...NOTHING, schemaChanges: true },
    SHARED_WRITE: { ...NOTHING, schemaChanges: true },
    SHARED_UPGRADABLE: ONLINE,
    SHARED: NO_WRITES,
    SHARED_NO_WRITE: NO_WRITES,
    SHARED_NO_READ_WRITE: ALL,
    EXCLUSIVE: ALL,
};
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

/***/ 82832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZO: () => (/* binding */ driftPart),
/* harmony export */   Zg: () => (/* binding */ changeCounts),
/* harmony export */   bG: () => (/* binding */ changesPart)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43419);
/* harmony import */ var _text_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52927);
/* harmony import */ var _text_outline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54596);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98915);




/** Longer differences are folded. */
const OPEN_LINES = 20;
const FILES_LINES = 80;
/** `2 added, 1 changed, 1 removed`. */
function changeCounts(changes) {
    const kinds = ['added', 'changed', 'removed'];
    return kinds
        .map((kind) => [changes.filter((change) => change.kind === kind).length, kind])
        .filter(([many]) => many > 0)
        .map(([many, kind]) => `${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(many)} ${kind}`)
        .join(', ');
}
function diffBlocks(changes, look) {
    if (look.detail === 'counts')
        return [];
    const lines = (0,_text_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .outline */ .r)(changes)
        .flatMap(_text_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .diffOf */ .n)
        .map((line) => `${line.sign} ${line.text}`);
    const shown = look.detail === 'files' ? lines.slice(0, FILES_LINES) : lines;
    const block = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)(shown.join('\n'), 'diff');
    const more = lines.length > shown.length ? [`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(lines.length - shown.length, 'more line')} not shown here.`] : [];
    return lines.length > OPEN_LINES ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)((0,_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(lines.length, 'line'), block), ...more] : [block, ...more];
}
/** What the migrations do to the schema. */
const changesPart = (report, look) => {
    const changes = report.plan?.changes ?? [];
    if (changes.length === 0)
        return [];
    return [`### Schema changes: ${changeCounts(changes)}`, ...diffBlocks(changes, look)];
};
/** Where the target is not what its migrations give. */
const driftPart = (report, look) => {
    const drift = report.plan?.drift ?? [];
    if (drift.length === 0)
        return [];
    return [
        `### Drift: ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(drift.length, 'difference')}`,
        'The target is not what its applied migrations give: `+` is only on the target, `-` only in the migrations, `!` differs.',
        ...diffBlocks(drift, look),
    ];
};


/***/ }),

/***/ 52927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ diffOf)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28524);

const SIGN = { added: '+', removed: '-', changed: '!' };
const SHORT = 140;
/** One change: a line where that says it all, else its changed lines below. */
function diffOf(change) {
    const sign = SIGN[change.kind];
    const title = `${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(change.object)} ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(change.name, 200)}`;
    const before = tidy(change.before);
    const after = tidy(change.after);
    if (change.kind !== 'changed') {
        const text = change.kind === 'added' ? after : before;
        if (text === '')
            return [{ sign, text: title }];
        return [{ sign, text: `${title}: ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortLine */ .tl)(text, SHORT)}` }];
    }
    if (!`${before}${after}`.includes('\n') && before.length + after.length < SHORT) {
        return [{ sign, text: `${title}: ${before} -> ${after}` }];
    }
    return [{ sign, text: title }, ...between(before.split('\n'), after.split('\n'))];
}
function tidy(definition) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLines */ .gB)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(definition ?? '', 4_000, 40)).trim();
}
/** The lines that differ: common ones at both ends left out. */
function between(before, after) {
    const most = Math.min(before.length, after.length);
    let top = 0;
    while (top < most && before[top] === after[top])
        top += 1;
    let bottom = 0;
    while (bottom < most - top && before.at(-1 - bottom) === after.at(-1 - bottom))
        bottom += 1;
    const lines = (sign, all) => all.slice(top, all.length - bottom).map((text) => ({ sign, text: `  ${text.slice(0, 400)}` }));
    return [...lines('-', before), ...lines('+', after)];
}


/***/ }),

/***/ 65846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ isNumber),
/* harmony export */   OH: () => (/* binding */ cellWords),
/* harmony export */   q0: () => (/* binding */ byNeed)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98915);

/** A cell as people read it; names and texts as they are. */
function cellWords(value, { kind }) {
    if (value === null)
        return kind === 'text' || kind === 'name' ? '' : 'unknown';
    if (typeof value === 'string')
        return value;
    if (kind === 'bytes')
        return (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(value);
    if (kind === 'seconds')
        return (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .age */ .KW)(value);
    if (kind === 'percent')
        return `${value} %`;
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(value);
}
const isNumber = ({ kind }) => kind !== 'name' && kind !== 'text';
/** Those that need a look first, then what could not be read, then the rest. */
function byNeed(sections) {
    const order = ['look', 'unknown', 'ok'];
    return [...sections].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}


/***/ }),

/***/ 59944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hy: () => (/* binding */ algorithmOf),
  w7: () => (/* binding */ effectsOf),
  nd: () => (/* binding */ feltOf),
  $t: () => (/* binding */ feltWords),
  jU: () => (/* binding */ lockWords)
});

// EXTERNAL MODULE: ./lib/model/blocks.js
var blocks = __webpack_require__(94407);
// EXTERNAL MODULE: ./lib/render/text/visible.js
var visible = __webpack_require__(28524);
// EXTERNAL MODULE: ./lib/render/text/words.js
var text_words = __webpack_require__(98915);
;// CONCATENATED MODULE: ./lib/render/text/work.js



const LONGEST_NAME = 140;
const MOST = 4;
/** Takes the longer the more rows there are. */
const grows = ({ scans = [], validated = [], rewrites }) => scans.length + validated.length + rewrites.length > 0;
/** Of the next statements, `held` of those that take time, the first that takes the longer the more rows there are. */
function firstLong(all, from, held) {
    for (let i = from, left = held; i < all.length && left > 0; i += 1) {
        const one = all[i];
        if (!(0,blocks/* takesTime */.Y)(one.kind))
            continue;
        if (grows(one))
            return one;
        left -= 1;
    }
    return undefined;
}
/** That a lock which others feel is held while a long statement runs; nothing where only short ones follow. */
function heldWords(statement, all) {
    const felt = statement.locks.flatMap(({ mode, statementsHeld = 0 }) => (0,blocks/* blocked */.Z)(mode)?.writes ? [statementsHeld] : []);
    const held = Math.max(0, ...felt);
    if (held === 0)
        return [];
    const long = firstLong(all, all.indexOf(statement) + 1, held);
    if (long === undefined)
        return [];
    // A report of a stranger may call it anything.
    const one = `the ${/^[A-Z ]+$/.test(long.kind) ? long.kind : 'statement'} on line ${(0,text_words/* number */.ai)(long.line)}`;
    return [held === 1 ? `held while ${one} runs` : `held while ${(0,text_words/* number */.ai)(held)} more statements run, among them ${one}`];
}
/** Names as far as they can be read; the rest is counted. */
function listed(names, show, after = () => '') {
    // One more is not worth "and 1 more".
    const shown = names.length <= MOST + 1 ? names : names.slice(0, MOST);
    const more = names.length - shown.length;
    const words = shown.map((name) => `${show((0,visible/* shortName */.EU)(name, LONGEST_NAME))}${after(name)}`).join(', ');
    return `${words}${more > 0 ? ` and ${(0,text_words/* number */.ai)(more)} more` : ''}`;
}
function rowWords({ relation, ...rows }, show) {
    const told = Object.entries(rows).flatMap(([how, many]) => (many > 0 ? [`${(0,text_words/* number */.ai)(many)} ${how}`] : []));
    return `${show((0,visible/* shortName */.EU)(relation, LONGEST_NAME))} ${told.join(', ')}`;
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
        ...tables.map(([table, names]) => `checks every row of ${show((0,visible/* shortName */.EU)(table, LONGEST_NAME))}${size(table)} for ${listed(names, show)}`),
        ...(more > 0 ? [`checks every row of ${(0,text_words/* count */.U9)(more, 'more table')}`] : []),
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

;// CONCATENATED MODULE: ./lib/render/text/locks.js




const locks_LONGEST_NAME = 140;
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
    const { reads, rowLocks, writes, maintenance } = (0,blocks/* blocked */.Z)(mode) ?? {};
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
    const on = `${nameOf(words, show)} on ${show((0,visible/* shortName */.EU)(effect.relation, locks_LONGEST_NAME))}${sizeOf(effect.relation)}`;
    const rewritten = words.blocks && words.effect !== '' ? ' while it is rewritten' : '; rewritten';
    const unseen = effect.documented === true ? ' (as documented, not measured)' : '';
    return `${on}${words.effect === '' ? '' : `: ${words.effect}`}${effect.rewritten ? rewritten : ''}${unseen}`;
}
function nameOf(words, show) {
    return words.known ? words.name : show((0,visible/* shortName */.EU)(words.name, 60));
}
/** Names with their sizes, as far as they can be read; the rest is counted. */
function named(list, most, sizeOf, show) {
    if (list.length === 0)
        return undefined;
    // One more is not worth "and 1 more".
    const shown = list.length <= most + 1 ? list : list.slice(0, most);
    const names = shown.map((effect) => `${show((0,visible/* shortName */.EU)(effect.relation, locks_LONGEST_NAME))}${sizeOf(effect.relation)}`);
    const more = list.length - shown.length;
    return `${names.join(', ')}${more > 0 ? ` and ${(0,text_words/* number */.ai)(more)} more` : ''}`;
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
        ...(more > 0 ? [{ text: `and ${(0,text_words/* number */.ai)(more)} more`, blocks: true }] : []),
        ...(rewritten === undefined ? [] : [{ text: `rewrites ${rewritten}`, blocks: true }]),
        ...heldWords(statement, all).map((text) => ({ text, blocks: true })),
        ...workLines(statement, sizeOf, show).map((text) => ({ text, blocks: false })),
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
        lock: on === undefined ? undefined : `${nameOf(words, show)} on ${on}`,
        effect: words.effect,
        rewritten: named(rewritten, 2, sizeOf, show),
    };
}
/** The same in a few words, for one line of many. */
function feltWords(statements, show) {
    const { lock, rewritten } = feltOf(statements, show);
    return [...(lock === undefined ? [] : [lock]), ...(rewritten === undefined ? [] : [`rewrites ${rewritten}`])];
}


/***/ }),

/***/ 54596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ outline)
/* harmony export */ });
/** What may come or go as a whole, with all that belongs to it. */
const WHOLES = /table|view|function|procedure|aggregate|sequence|schema|enum|type|domain/;
/** What belongs to something: named by it, and gone with it. */
const PARTS = new Set(['column', 'constraint', 'index', 'trigger', 'policy', 'rule', 'grant', 'comment', 'statistics']);
const PLURALS = { index: 'indexes', policy: 'policies', statistics: 'statistics' };
/** Functions go by their name alone: the server prints their arguments in two ways. */
const bare = (name) => name.replace(/\(.*$/s, '');
const table = (name) => name.split('.').slice(0, 2).join('.');
function grantOwner(name) {
    const [, what, on] = /^(\w+) (.+) to [^ ]+$/s.exec(name) ?? [];
    return on === undefined ? undefined : what === 'column' ? table(on) : bare(on);
}
function commentOwner(name) {
    const on = / on (\S+)$/.exec(name)?.[1];
    if (on !== undefined)
        return on;
    const [, what, about] = /^((?:[a-z]+ )+)("?[^" ]+.*)$/s.exec(name) ?? [];
    if (about === undefined)
        return undefined;
    return what?.endsWith('column ') === true ? about.replace(/\.[^.]+$/, '') : bare(about);
}
/** Finds what a part belongs to, where its name or definition says so. */
function owners(changes) {
    const indexed = new Map();
    for (const change of changes) {
        const on = change.object === 'index' ? / ON (?:ONLY )?(\S+) USING /.exec(change.after ?? change.before ?? '') : null;
        if (on?.[1] !== undefined)
            indexed.set(change.name, on[1].replaceAll('"', ''));
    }
    return (change) => {
        if (change.object === 'index')
            return indexed.get(change.name);
        if (change.object === 'grant')
            return grantOwner(change.name);
        return change.object === 'comment' ? commentOwner(change.name) : table(change.name);
    };
}
const isWhole = (change) => WHOLES.test(change.object) && change.kind !== 'changed';
function counted(change, counts) {
    // A function's own text says more than a count of its grants.
    if (counts.size === 0 || /function|procedure|aggregate/.test(change.object))
        return change;
    const words = [...counts].map(([object, n]) => `${n} ${n === 1 ? object : (PLURALS[object] ?? `${object}s`)}`);
    const own = change.kind === 'added' ? change.after : change.before;
    const text = [...(own === undefined || own === change.object ? [] : [own]), ...words].join(', ');
    return change.kind === 'added' ? { ...change, after: text } : { ...change, before: text };
}
/**
 * The changes as a person wants to read them: a table that came or went as a whole is one line that counts its parts.
 * The report's JSON keeps every one.
 */
function outline(changes) {
    const wholes = new Map(changes.filter(isWhole).map((change) => [`${change.kind} ${bare(change.name)}`, new Map()]));
    if (wholes.size === 0)
        return changes;
    const ownerOf = owners(changes);
    const kept = changes.filter((change) => {
        const counts = PARTS.has(change.object) ? wholes.get(`${change.kind} ${ownerOf(change) ?? ''}`) : undefined;
        counts?.set(change.object, (counts.get(change.object) ?? 0) + 1);
        return counts === undefined;
    });
    return kept.map((change) => isWhole(change) ? counted(change, wholes.get(`${change.kind} ${bare(change.name)}`) ?? new Map()) : change);
}


/***/ }),

/***/ 71115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ probeCounts),
/* harmony export */   u: () => (/* binding */ answerOf)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98915);

/** Longest part of an id that is shown: it is data, and may hold anything. */
const LONGEST_ID = 40;
const MOST_IDS = 10;
const shortened = (text) => [...text].length > LONGEST_ID ? `${[...text].slice(0, LONGEST_ID).join('')}…` : text;
function rowsOf({ rows = 0, atLeast }) {
    return `${atLeast === true ? 'at least ' : ''}${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rows, 'row')}`;
}
/** What came of a question: `3 rows would break it: ids 7, 9, 12`. */
function answerOf(probe, { id, words }) {
    const why = probe.why === undefined ? '' : words(probe.why);
    if (probe.outcome === 'not-probed')
        return `not probed: ${why}`;
    const time = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(probe.ms)}`;
    if (probe.outcome === 'holds')
        return `no row breaks it (probed, ${time})`;
    const ids = (probe.ids ?? []).slice(0, MOST_IDS).map((one) => id(shortened(one)));
    const more = ids.length < (probe.rows ?? 0) || probe.atLeast === true ? ', …' : '';
    const which = ids.length === 0 ? '' : `: ${probe.ids?.length === 1 && more === '' ? 'id' : 'ids'} ${ids.join(', ')}${more}`;
    return `${rowsOf(probe)} would break it${which} (${why === '' ? '' : `${why}, `}${time})`;
}
/** `2 hold, 1 breaks, 1 could not be asked`. */
function probeCounts(probes) {
    const of = (outcome) => probes.filter((probe) => probe.outcome === outcome).length;
    const parts = [
        [of('breaks'), of('breaks') === 1 ? 'breaks' : 'break'],
        [of('holds'), of('holds') === 1 ? 'holds' : 'hold'],
        [of('not-probed'), 'not probed'],
    ];
    return parts.flatMap(([number, word]) => (number === 0 ? [] : [`${number} ${word}`])).join(', ');
}


/***/ }),

/***/ 82392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ restoreWords)
/* harmony export */ });
/** Where the backup's content is, where the state of before is, and what was written since, one sentence each. */
function restoreWords({ database, inTarget, kept, since }, name, words) {
    return [
        inTarget ? `It is the database ${name(database)} now.` : `It is in ${name(database)}; the target is as it was.`,
        ...(kept === null ? [] : [`The state of before is kept in ${name(kept)}.`]),
        ...(since === undefined ? [] : [words(since)]),
    ];
}


/***/ }),

/***/ 83300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aD: () => (/* binding */ losesBefore),
/* harmony export */   bL: () => (/* binding */ rollbackWord),
/* harmony export */   ks: () => (/* binding */ rollbackWords)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28524);

/** So many losses are named. */
const MOST = 5;
const LONGEST = 200;
const SINCE = ' (what was written since)';
/** The name that a loss begins with, where it does, and the words after it. */
function loss(text, { name, words }) {
    const at = /: (?:the column|\d+ of \d+ values) comes? back .*$/.exec(text)?.index;
    if (at !== undefined)
        return `${name((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(text.slice(0, at), LONGEST))}${words(text.slice(at))}`;
    const of = /^(?:all|\d+ of \d+) rows of /.exec(text)?.[0];
    return of === undefined ? name((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(text, LONGEST)) : `${of}${name((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(text.slice(of.length), LONGEST))}`;
}
/** Whether anything of it was there before. */
const losesBefore = (loses) => loses.some((one) => !one.endsWith(SINCE));
function listed(all, print) {
    const more = all.length - MOST;
    return [...all.slice(0, MOST).map(print), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
/** What was there before and does not come back, then what is only there since. */
function lossesWords(loses, say) {
    const since = loses.filter((one) => one.endsWith(SINCE)).map((one) => one.slice(0, -SINCE.length));
    const before = loses.filter((one) => !one.endsWith(SINCE));
    return [
        ...(before.length === 0 ? [] : [`; loses ${listed(before, (one) => loss(one, say))}`]),
        ...(since.length === 0
            ? []
            : [`; what was written since goes: ${listed(since, (one) => say.name((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(one, LONGEST)))}`]),
    ].join('');
}
/** Of a way back itself: it was walked, and then the migration was run again. */
function againWords({ outcome, differences, error, note }, lost, say) {
    const noted = note === undefined ? '' : `; ${say.words(note)}`;
    if (outcome === 'fails') {
        const place = error === undefined ? '' : ` at ${say.name((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(`${error.path}:${error.line}`, LONGEST))}`;
        return `run again after it, the migration fails${place}: ${say.words(error?.message ?? '')}${lost}${noted}`;
    }
    if (outcome === 'not-tried')
        return `running it again was not tried${noted.replace('; ', ': ')}${lost}`;
    const many = differences.length === 1 ? 'one difference' : `${differences.length} differences`;
    const same = differences.length === 0 ? 'the schema is as it is now' : `the schema is not as it is now (${many})`;
    return `tried on the shadow: undone and run again, ${same}${lost}${noted}`;
}
/** One short line on the way back: what was tried, and what came of it. */
function rollbackWords({ reversible, rollback, undoes }, say) {
    if (undoes === true)
        return rollback === undefined ? 'the way back' : againWords(rollback, lossesWords(rollback.loses, say), say);
    if (rollback === undefined)
        return reversible ? 'has a down migration' : 'no down migration';
    const { outcome, loses, differences, error, note } = rollback;
    const lost = lossesWords(loses, say);
    const noted = note === undefined ? '' : `; ${say.words(note)}`;
    if (outcome === 'none')
        return 'no way back but the backup';
    if (outcome === 'fails') {
        const place = error === undefined ? '' : ` at ${say.name((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(`${error.path}:${error.line}`, LONGEST))}`;
        return `rollback fails${place}: ${say.words(error?.message ?? '')}${lost}${noted}`;
    }
    if (outcome === 'not-tried')
        return `rollback not tried${noted.replace('; ', ': ')}${lost}`;
    if (outcome === 'tested')
        return `rollback tested: schema equal, up again${lost}${noted}`;
    const many = differences.length === 1 ? 'one difference' : `${differences.length} differences`;
    return `rollback tested: the schema is not as before (${many})${lost}${noted}`;
}
/** In one word, for tables. */
function rollbackWord({ reversible, rollback }) {
    if (rollback === undefined || rollback.outcome === 'not-tried')
        return reversible ? 'not tried' : 'no';
    return rollback.outcome === 'none' ? 'no' : rollback.outcome;
}


/***/ }),

/***/ 28707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Tc: () => (/* binding */ sortFindings),
/* harmony export */   Zw: () => (/* binding */ APPLYING)
/* harmony export */ });
const SIGNS = { clean: '✅', warned: '⚠️', blocked: '⛔', failed: '❌' };
/** Each command's title when it went well, when something stands in the way, and when it broke. */
const TITLES = {
    plan: ['Migrations planned', 'Migrations blocked', 'Plan failed'],
    apply: ['Migrations applied', 'Apply blocked', 'Apply failed'],
    status: ['Migration status', 'Migration status: needs attention', 'Status failed'],
    verify: ['Schema verified', 'Schema is not as expected', 'Verification failed'],
    drift: ['No drift', 'Schema drift found', 'Drift check failed'],
    backup: ['Backup made', 'Backup blocked', 'Backup failed'],
    restore: ['Backup restored', 'Restore blocked', 'Restore failed'],
    rollback: ['Migrations rolled back', 'Rollback blocked', 'Rollback failed'],
    baseline: ['Baseline recorded', 'Baseline blocked', 'Baseline failed'],
    comment: ['Plan posted', 'Plan not posted', 'Posting the plan failed'],
    snapshot: ['Snapshot written', 'Snapshot blocked', 'Snapshot failed'],
    create: ['Migration created', 'Migration not created', 'Create failed'],
    init: ['Set up', 'Set-up blocked', 'Set-up failed'],
    doctor: ['Nothing is missing', 'Something is missing', 'Doctor failed'],
    repair: ['Repaired', 'Repair blocked', 'Repair failed'],
};
const APPLYING = { sign: '⏳', title: 'Applying migrations' };
function stateOf(report) {
    return { sign: SIGNS[report.verdict], title: titleOf(report) };
}
/** A plan that goes back is none of what is pending. */
const DOWN = ['Way back planned', 'Way back blocked', 'Plan of the way back failed'];
function titleOf(report) {
    const down = report.command === 'plan' && report.plan?.direction === 'down';
    const [done, blocked, failed] = down ? DOWN : TITLES[report.command];
    if (report.verdict === 'failed')
        return failed;
    if (report.verdict === 'blocked')
        return blocked;
    if (report.command === 'plan' && !down && report.history.pending.length === 0 && report.verdict === 'clean') {
        return 'No migrations pending';
    }
    if (report.command === 'apply' && !report.apply?.outcomes.some((outcome) => outcome.status === 'applied')) {
        return 'Nothing applied';
    }
    if (report.command === 'rollback' && !report.apply?.outcomes.some((outcome) => outcome.status === 'rolled-back')) {
        return 'Nothing rolled back';
    }
    if (report.verdict === 'clean')
        return done;
    if (report.command === 'drift')
        return 'Schema drift found';
    return onlyAcknowledged(report) ? `${done}, dangers acknowledged` : `${done}, with warnings`;
}
function onlyAcknowledged(report) {
    const findings = report.plan?.findings ?? [];
    return (findings.some((finding) => finding.acknowledged !== undefined) &&
        findings.every((f) => f.acknowledged !== undefined));
}
function sortFindings(findings) {
    const open = findings.filter((finding) => finding.acknowledged === undefined);
    return {
        errors: open.filter((finding) => finding.severity === 'error'),
        warnings: open.filter((finding) => finding.severity === 'warning'),
        notes: open.filter((finding) => finding.severity === 'info'),
        acknowledged: findings.filter((finding) => finding.acknowledged !== undefined),
    };
}


/***/ }),

/***/ 50112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ nowLines)
/* harmony export */ });
/* harmony import */ var _model_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43251);
/* harmony import */ var _locks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59944);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98915);



/** Shorter ones are gone by the time of the merge, and a replica that is behind by less is not. */
const LONG_SECONDS = 60;
const LAG_SECONDS = 30;
const MOST = 3;
/** A sentence that tells how much goes on. */
const RATE = /\d (?:reads|writes|rows read|rows written)\/s/;
const list = (texts) => {
    const more = texts.length - MOST;
    return `${texts.slice(0, MOST).join('; ')}${more > 0 ? `; and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(more)} more` : ''}`;
};
/** What of the target now decides something about the plan, one whole sentence each. `show` prints what a client calls itself. */
function nowLines({ plan }, show) {
    const now = plan?.now;
    if (plan === null || now === undefined || plan.migrations.length === 0)
        return [];
    const statements = plan.migrations.flatMap((migration) => migration.statements);
    const used = new Set(statements.flatMap(({ locks }) => locks.map(({ relation }) => relation)));
    // An index that is built beside the traffic waits for them all.
    const patient = statements.some(({ sql }) => /\bconcurrently\b/i.test(sql));
    const inTheWay = (holds) => patient || holds === undefined || holds.some((relation) => used.has(relation));
    const long = now.openTransactions.filter(({ seconds, holds }) => seconds >= LONG_SECONDS && inTheWay(holds));
    const open = long.map(({ seconds, idle, application }) => {
        const who = application === '' ? 'a client without a name' : show(application);
        return `${who}, for ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .age */ .KW)(seconds)}${idle ? ', idle' : ''}`;
    });
    const late = now.replicas.filter(({ lagSeconds }) => (lagSeconds ?? 0) >= LAG_SECONDS);
    const rates = statements.some(({ impact }) => impact !== undefined && RATE.test(impact));
    // Who is at work there matters to locks alone.
    const felt = statements.some(({ impact, locks }) => impact !== undefined || locks.some(({ mode }) => (0,_locks_js__WEBPACK_IMPORTED_MODULE_0__/* .lockWords */ .jU)(mode).blocks));
    if (!felt)
        return [];
    // A report may come from anybody: what is no moment is shown as what a stranger wrote.
    const { date, time } = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .moment */ .n$)(now.countedSince ?? '');
    const day = time === '' ? show(date) : date;
    const they = open.length === 1
        ? 'What it uses cannot be locked until it ends.'
        : 'What they use cannot be locked until they end.';
    const behind = late.map(({ name, lagSeconds }) => `${show(name)}, by ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .age */ .KW)(lagSeconds ?? 0)}`);
    return [
        ...(open.length === 0 ? [] : [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(open.length, 'transaction')} open for long: ${list(open)}. ${they}`]),
        ...(late.length === 0
            ? []
            : [`${late.length === 1 ? 'A replica is' : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(late.length, 'replica')} are`} behind: ${list(behind)}.`]),
        ...(now.traffic.length > 0 && now.countedSince !== null && !(0,_model_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .countedLongEnough */ .b)(now)
            ? [
                `Reads and writes have been counted for less than an hour, since ${`${day} ${time}`.trim()}: nothing is concluded from them.`,
            ]
            : []),
        ...(rates && now.countedSince !== null
            ? [`Reads and writes per second are the average since ${day}; peaks are higher.`]
            : []),
        ...now.unknown,
    ];
}


/***/ })

};
