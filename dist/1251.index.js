export const id = 1251;
export const ids = [1251];
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

/***/ 61251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  json: () => (/* binding */ json)
});

// EXTERNAL MODULE: ./lib/render/text/locks.js
var text_locks = __webpack_require__(36766);
// EXTERNAL MODULE: ./lib/render/text/words.js
var text_words = __webpack_require__(98915);
;// CONCATENATED MODULE: ./lib/render/shortened.js


const ALL = Number.POSITIVE_INFINITY;
/** From much to next to nothing: the first that fits is taken. */
const ROOMS = [
    { quiet: 1_000, loud: ALL, findings: ALL, lines: ALL },
    { quiet: 100, loud: 2_000, findings: 2_000, lines: ALL },
    { quiet: 20, loud: 300, findings: 300, lines: 5_000 },
    { quiet: 0, loud: 20, findings: 50, lines: 200 },
    { quiet: 0, loud: 0, findings: 5, lines: 5 },
];
const keyOf = (path, at) => `${at} ${path}`;
/** What a statement does to tables of before that others feel; '' where nothing. */
function felt({ locks, rewrites, scans = [], change }) {
    const strong = locks.filter(({ mode }) => (0,text_locks/* lockWords */.jU)(mode).blocks).map(({ mode, relation }) => `${mode} ${relation}`);
    const how = change === undefined ? [] : [`${change.algorithm} ${change.table}`];
    return [...strong, ...rewrites, ...scans, ...how].join('\n');
}
/** Positions of the statements that are kept: those that are felt or spoken of before all others, and of those each kind first. */
function keptOf({ path, statements }, spokenOf, room) {
    const seen = new Set();
    const [first, loud, quiet] = [[], [], []];
    statements.forEach((statement, at) => {
        const what = felt(statement);
        const isNew = what !== '' && !seen.has(what);
        seen.add(what);
        if (statement.error !== undefined || isNew)
            first.push(at);
        else if (what !== '' || statement.skipped !== undefined || spokenOf.has(keyOf(path, at)))
            loud.push(at);
        else
            quiet.push(at);
    });
    const kept = [...[...first, ...loud].slice(0, room.loud), ...quiet.slice(0, room.quiet)];
    return kept.sort((a, b) => a - b);
}
function sumOf(left) {
    const kinds = new Map();
    for (const { kind } of left)
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const sum = (of) => left.reduce((all, one) => all + (of(one) ?? 0), 0);
    return {
        statements: left.length,
        kinds: Object.fromEntries([...kinds].sort(([, a], [, b]) => b - a).slice(0, 50)),
        ms: Math.round(sum(({ ms }) => ms) * 100) / 100,
        rows: sum(({ rows }) => rows),
    };
}
function withoutQuiet(migration, spokenOf, room, moved) {
    const kept = keptOf(migration, spokenOf, room);
    if (kept.length === migration.statements.length)
        return migration;
    const places = new Map(kept.map((at, place) => [at, place]));
    migration.statements.forEach((_, at) => void moved.set(keyOf(migration.path, at), places.get(at) ?? null));
    return {
        ...migration,
        statements: migration.statements.filter((_, at) => places.has(at)),
        statementsLeftOut: sumOf(migration.statements.filter((_, at) => !places.has(at))),
    };
}
/** The place of a statement among those that are kept; null where it is not. */
const placeIn = (moved, path, at) => {
    const place = moved.get(keyOf(path, at));
    return place === undefined ? at : place;
};
function fewer(findings, most) {
    const counted = new Map();
    const seen = new Map();
    const kept = findings.filter(({ rule, severity, acknowledged }) => {
        const group = `${severity} ${acknowledged !== undefined} ${rule}`;
        const place = (seen.get(group) ?? 0) + 1;
        seen.set(group, place);
        if (place <= most)
            return true;
        const sum = counted.get(group) ?? {
            rule,
            severity,
            ...(acknowledged === undefined ? {} : { acknowledged: true }),
            findings: 0,
        };
        counted.set(group, { ...sum, findings: sum.findings + 1 });
        return false;
    });
    return { kept, left: [...counted.values()] };
}
function shortPlan(plan, room) {
    const { kept, left } = fewer(plan.findings, room.findings);
    const probes = plan.probes?.slice(0, room.lines);
    const spokenOf = new Set([...kept, ...(probes ?? [])].map(({ path, statement }) => keyOf(path, statement)));
    const moved = new Map();
    const migrations = plan.migrations.map((one) => withoutQuiet(one, spokenOf, room, moved));
    const { diagram, ...rest } = plan;
    return {
        ...rest,
        ...(diagram === undefined || room.lines < ALL ? {} : { diagram }),
        migrations,
        findings: kept.map((one) => ({ ...one, statement: placeIn(moved, one.path, one.statement) })),
        ...(left.length === 0 ? {} : { findingsLeftOut: left }),
        changes: plan.changes.slice(0, room.lines),
        drift: plan.drift.slice(0, room.lines),
        ...(plan.sizes === undefined ? {} : { sizes: plan.sizes.slice(0, room.lines) }),
        ...(probes === undefined
            ? {}
            : {
                probes: probes.flatMap((one) => {
                    const statement = placeIn(moved, one.path, one.statement);
                    return statement === null ? [] : [{ ...one, statement }];
                }),
            }),
    };
}
/** What is not in it, in words: whoever reads the report must not take it for the whole. */
function said(whole, short) {
    const [before, after] = [whole.plan, short.plan];
    if (before === null || after === null)
        return [];
    const words = [];
    for (const { path, statementsLeftOut: left } of after.migrations) {
        if (left === undefined)
            continue;
        const kinds = Object.entries(left.kinds).slice(0, 3);
        words.push(`${(0,text_words/* number */.ai)(left.statements)} statements of ${path} (${kinds.map(([kind, count]) => `${(0,text_words/* number */.ai)(count)} ${kind}`).join(', ')})`);
        if (words.length === 5)
            break;
    }
    const lists = [
        ['findings', before.findings.length - after.findings.length],
        ['schema changes', before.changes.length - after.changes.length],
        ['lines of drift', before.drift.length - after.drift.length],
        ['questions to the rows', (before.probes?.length ?? 0) - (after.probes?.length ?? 0)],
        ['lines of the log', whole.log.length - short.log.length],
    ];
    for (const [what, count] of lists)
        if (count > 0)
            words.push(`${(0,text_words/* number */.ai)(count)} ${what}`);
    return words.length === 0
        ? []
        : [
            `The report was too large and is shortened: ${words.join('; ')} are only counted. All of them were run and judged; hashes are of the whole.`,
        ];
}
/** The same report in fewer bytes; what is left out is counted and said, and what others feel goes last. Pure. */
function* shortened(report) {
    const { plan } = report;
    for (const room of ROOMS) {
        const short = {
            ...report,
            ...(plan === null ? {} : { plan: shortPlan(plan, room) }),
            log: report.log.slice(0, room.lines),
        };
        yield { ...short, notes: [...report.notes, ...said(report, short)] };
    }
}

;// CONCATENATED MODULE: ./lib/render/json.js

/**
 * Keys in the order of the contract, for every object of a report: the same report gives the same bytes, however it was
 * put together. Keys that are not listed come last, by name.
 */
const ORDER = `version command verdict headline kind rule severity name label object provider engine id event at
  target shadow history plan preflight apply backup restore verify log run notes error
  database why base applied pending problems source appliedAt by digest migrations changes drift findings sizes now
  askedAt countedSince reads traffic openTransactions replicas unknown
  relation mode code message layout path migration statement line endLine column excerpt hint before after suggestion acknowledged
  checksum transactional notAtomic reversible noDown outcome status statementsLeftOut findingsLeftOut sql ms rows bytes locks rewrites algorithm change
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
/** Less than a `comment` run takes of what another run left, and more than people read. */
const MOST_BYTES = 8 * 1024 * 1024;
const printed = (report) => `${JSON.stringify(report, ordered, 2)}\n`;
/** The report itself, for programs; one that would be too large with less in it, and with a word on that. */
const json = {
    name: 'json',
    render(report) {
        let text = printed(report);
        if (Buffer.byteLength(text) <= MOST_BYTES)
            return text;
        for (const short of shortened(report)) {
            text = printed(short);
            if (Buffer.byteLength(text) <= MOST_BYTES)
                break;
        }
        return text;
    },
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
