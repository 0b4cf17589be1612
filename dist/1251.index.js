export const id = 1251;
export const ids = [1251];
export const modules = {

/***/ 61251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  json: () => (/* binding */ json)
});

// EXTERNAL MODULE: ./lib/render/text/locks.js
var text_locks = __webpack_require__(36766);
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
        const number = (seen.get(group) ?? 0) + 1;
        seen.set(group, number);
        if (number <= most)
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
const grouped = (count) => count.toLocaleString('en');
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
        words.push(`${grouped(left.statements)} statements of ${path} (${kinds.map(([kind, count]) => `${grouped(count)} ${kind}`).join(', ')})`);
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
            words.push(`${grouped(count)} ${what}`);
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


/***/ })

};
