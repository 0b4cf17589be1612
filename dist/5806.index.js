export const id = 5806;
export const ids = [5806];
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

/***/ 25806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  analyze: () => (/* binding */ analyze),
  ruleProblems: () => (/* binding */ ruleProblems),
  V: () => (/* binding */ verdictOf)
});

// UNUSED EXPORTS: ruleIds

// EXTERNAL MODULE: ./lib/io/nearest.js
var nearest = __webpack_require__(22094);
// EXTERNAL MODULE: ./lib/rules/index.js + 132 modules
var rules = __webpack_require__(93387);
;// CONCATENATED MODULE: ./lib/steps/allowance.js
/** Why a comment above this statement lets a rule pass; undefined where none does. */
function allowedBy(statement, rule) {
    const allowance = statement.allows.find((allow) => allow.rule === rule && allow.reason !== '');
    return allowance === undefined ? undefined : `${allowance.reason} (allowed in the file, line ${allowance.line})`;
}

// EXTERNAL MODULE: ./lib/steps/held.js
var steps_held = __webpack_require__(50328);
// EXTERNAL MODULE: ./lib/steps/on-target.js
var on_target = __webpack_require__(25762);
// EXTERNAL MODULE: ./lib/render/text/words.js
var words = __webpack_require__(98915);
// EXTERNAL MODULE: ./lib/steps/busy.js
var steps_busy = __webpack_require__(69634);
;// CONCATENATED MODULE: ./lib/steps/impact/grade.js


/** Below both, whatever is done to every row is done before anybody notices. */
const SMALL = { rows: 10_000, bytes: 10_000_000 };
const RANK = ['info', 'warning', 'error'];
const rankOf = (severity) => RANK.indexOf(severity);
const at = (rank) => RANK[Math.max(0, Math.min(rank, RANK.length - 1))] ?? 'error';
/** `public.orders (about 800 rows, 96 kB)` */
function sized(relation, target) {
    const { rows: many = null, bytes = null, indexBytes } = target.sizes.get(relation) ?? {};
    const facts = [
        ...(many === null ? [] : [`about ${(0,words/* rows */.Ge)(many)}`]),
        ...(bytes === null ? [] : [(0,words/* size */.Ej)(bytes + (indexBytes ?? 0))]),
    ];
    return `${relation}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}
/** What the statistics do not tell is not small. */
function isSmall(relation, target) {
    const found = target.sizes.get(relation);
    if (found === undefined || found.rows === null || found.bytes === null || found.indexBytes === null)
        return false;
    return found.rows < SMALL.rows && found.bytes + (found.indexBytes ?? 0) < SMALL.bytes;
}
const listed = (relations, target) => {
    const shown = relations.slice(0, 3).map((relation) => sized(relation, target));
    const more = relations.length - shown.length;
    return `${shown.join(' and ')}${more > 0 ? ` and ${more} more` : ''}`;
};
/**
 * The severity of a danger that grows with a table, by what the target's tables are: small and quiet ones make it a note, small ones of
 * which nobody tells how busy they are a warning, and busy ones that are not small make it one louder. Pure.
 */
function grade({ severity, atLeast, relations, locks, target }) {
    const felt = relations.map((relation) => ({ relation, waiting: (0,steps_busy/* waitingFor */.Fz)(locks, relation) }));
    const waited = felt.filter(({ waiting }) => waiting.reads || waiting.writes);
    if (relations.length > 0 && relations.every((relation) => isSmall(relation, target))) {
        const busy = waited.map(({ relation, waiting }) => (0,steps_busy/* busyAt */.xu)(target, relation, waiting));
        if (busy.some((one) => one === 'hot' || one === 'middling'))
            return { severity };
        const unknown = busy.some((one) => one === 'unknown');
        const least = Math.max(rankOf(atLeast), rankOf(unknown ? 'warning' : 'info'));
        if (least >= rankOf(severity))
            return { severity };
        const are = relations.length === 1 ? 'is' : 'are';
        const how = unknown ? `${are} small, and how busy is not known` : `${are} small and quiet`;
        const word = at(least) === 'info' ? 'Only a note' : 'Only a warning';
        return { severity: at(least), because: `${word}: ${listed(relations, target)} ${how}.` };
    }
    const hot = waited.find(({ relation, waiting }) => (0,steps_busy/* busyAt */.xu)(target, relation, waiting) === 'hot');
    if (hot === undefined || severity === 'error')
        return { severity };
    return {
        severity: at(rankOf(severity) + 1),
        because: `Louder than the rule itself, since ${(0,steps_busy/* trafficWords */.bu)(target, hot.relation, hot.waiting)} on ${hot.relation} would wait.`,
    };
}

;// CONCATENATED MODULE: ./lib/steps/impact/grade-finding.js


/** What the user set counts for all that a rule says; else a finding may be louder or quieter than its rule, but not of one that is off. */
function gradeOf(rule, hit, request, seen) {
    const wanted = request.settings.get(rule.id) ?? (rule.severity === 'off' ? 'off' : undefined);
    if (wanted === 'off')
        return undefined;
    const severity = wanted ?? hit.severity ?? rule.severity;
    const { target } = request;
    if (severity === 'off')
        return undefined;
    if (wanted !== undefined || rule.grows === undefined || target === undefined || seen === undefined)
        return { severity };
    return grade({ severity, atLeast: hit.atLeast ?? 'info', relations: (0,on_target/* concerned */.kk)(seen), locks: seen.locks, target });
}

// EXTERNAL MODULE: ./lib/steps/probes/finding.js
var finding = __webpack_require__(8974);
// EXTERNAL MODULE: ./lib/steps/rollback/words.js
var rollback_words = __webpack_require__(93741);
;// CONCATENATED MODULE: ./lib/steps/rollback/findings.js


/** What may be wrong with a way back, in the words of `rules:`. */
const ROLLBACK_RULES = ['rollback-fails', 'rollback-differs', 'rollback-loses', 'rollback-missing'];
const MOST = 8;
function findings_listed(all) {
    const more = all.length - MOST;
    return [...all.slice(0, MOST), ...(more > 0 ? [`${more} more`] : [])].join('; ');
}
/** What the walk on the shadow found wrong with a migration's way back. Pure. */
function rollbackFindings({ migration, rollback }) {
    if (rollback === undefined)
        return [];
    // Of a way back that is the migration, what is wrong is said at itself
    const down = migration.undoes === true ? migration.up : migration.down;
    const path = down?.kind === 'sql' ? (down.path ?? migration.path) : migration.path;
    const place = { path, line: down?.kind === 'sql' ? down.line : 1 };
    const base = { migration: migration.id, place };
    const { error, differences } = rollback;
    const loses = (0,rollback_words/* losesOfBefore */.HI)(rollback);
    if (migration.undoes === true) {
        const message = `Undone on the shadow with rows that were made up for it, and run again: what does not come back is ${findings_listed(loses)}. The backup alone has it.`;
        return loses.length === 0 ? [] : [{ ...base, rule: 'rollback-loses', severity: 'info', message }];
    }
    return [
        ...(error === undefined
            ? []
            : [
                {
                    ...base,
                    rule: 'rollback-fails',
                    severity: 'warning',
                    message: `The way back was tried on the shadow, and it fails: ${error.message}. With this file there is no going back but by the backup.`,
                    place: {
                        path: error.path,
                        line: error.line,
                        ...(error.column === undefined ? {} : { column: error.column }),
                    },
                },
            ]),
        ...(differences.length === 0
            ? []
            : [
                {
                    ...base,
                    rule: 'rollback-differs',
                    severity: 'warning',
                    message: `The way back was tried on the shadow, and the schema after it is not the one before: ${findings_listed(differences.map(({ kind, object, name }) => `${object} ${(0,rollback_words/* shown */.SP)(name)} ${WORDS[kind]}`))}. Complete the down migration.`,
                },
            ]),
        ...(loses.length === 0
            ? []
            : [
                {
                    ...base,
                    rule: 'rollback-loses',
                    severity: 'info',
                    message: `The way back was tried on the shadow with rows that were made up for it. It does not bring back: ${findings_listed(loses)}. These come back from the backup alone.`,
                },
            ]),
    ];
}
const WORDS = { added: 'stays', removed: 'is missing', changed: 'is another' };
/** The same by the settings, with what the file allows: a comment above any of its statements counts, since the walk is about all of it. */
function onWayBack(migration, level) {
    const all = rollbackFindings(migration);
    const findings = all.flatMap((finding) => {
        const severity = level(finding.rule, finding.severity);
        const reasons = migration.parsed.flatMap((statement) => allowedBy(statement, finding.rule) ?? []);
        if (severity === undefined)
            return [];
        return [{ ...finding, severity, ...(reasons[0] === undefined ? {} : { acknowledged: reasons[0] }) }];
    });
    return { findings, said: new Set(all.map(({ rule }) => rule)) };
}

;// CONCATENATED MODULE: ./lib/steps/analyze.js







/** Disagreements between files and history, in the words of `rules:`. */
const PROBLEMS = [
    'edited',
    'vanished',
    'out-of-order',
    'duplicate',
    'encoding',
    'outside',
    'not-a-file',
];
/** What no setting, comment or label can wave through: there is nothing to decide, only to repair. */
const FIXED = ['migration-fails', 'dirty', 'unreadable'];
/** Remarks of this step about its own settings and comments, on the way back, and what probes found. */
const OWN = ['unused-allow', 'unknown-rule', 'label-before-push', ...ROLLBACK_RULES, finding/* RULE */.xZ];
/** Everything that `rules:` may name. */
function ruleIds() {
    return [...rules.rules.map((rule) => rule.id), ...PROBLEMS, ...OWN].sort();
}
const meant = (id) => (0,nearest/* didYouMean */.a)(id, ruleIds()) || ' docs/rules lists them all.';
/** What is wrong with the `rules` setting, in words, for whoever reads the inputs. */
function ruleProblems(settings) {
    const known = new Set(ruleIds());
    return [...settings.keys()].flatMap((id) => {
        if (known.has(id))
            return [];
        if (FIXED.some((fixed) => fixed === id))
            return [`rules: ${id} cannot be set; it always blocks.`];
        return [`rules: there is no rule ${id}.${meant(id)}`];
    });
}
/** The severity that the user wants, or undefined for none. */
function levels(settings) {
    return (id, own) => {
        const wanted = FIXED.some((fixed) => fixed === id) ? undefined : settings.get(id);
        return wanted === 'off' ? undefined : (wanted ?? own);
    };
}
/** A rule that breaks over a text must not take the whole plan with it; nor may the danger count as not there. */
function checked(rule, input) {
    try {
        return rule.check(input);
    }
    catch (cause) {
        const message = `This rule broke over the statement, so what it looks for was not looked for: ${cause instanceof Error ? cause.message : String(cause)}`;
        return [{ severity: 'warning', message }];
    }
}
function onStatement(request, migration, index, seen) {
    const statement = migration.parsed[index];
    const rehearsed = migration.statements[index];
    const input = {
        statement,
        index,
        migration,
        locks: rehearsed?.locks ?? [],
        rewrites: rehearsed?.rewrites ?? [],
        ...(rehearsed?.change === undefined ? {} : { change: rehearsed.change }),
        dialect: request.dialect,
        ...(request.before === undefined ? {} : { before: request.before }),
        ...(request.after === undefined ? {} : { after: request.after }),
        existedBefore: request.existing,
        major: request.major,
        ...(request.target === undefined ? {} : { size: (relation) => request.target?.sizes.get(relation) }),
    };
    const said = new Set();
    const findings = [];
    for (const rule of rules.rules) {
        if (!rule.dialects.includes(request.dialect))
            continue;
        for (const hit of checked(rule, input)) {
            said.add(rule.id);
            const graded = gradeOf(rule, hit, request, seen);
            const acknowledged = allowedBy(statement, rule.id);
            if (graded === undefined)
                continue;
            findings.push({
                rule: rule.id,
                severity: graded.severity,
                message: graded.because === undefined ? hit.message : `${hit.message} ${graded.because}`,
                place: { path: migration.migration.path, line: statement.line, endLine: statement.endLine },
                statement: index,
                migration: migration.migration.id,
                ...(hit.suggestion === undefined ? {} : { suggestion: hit.suggestion }),
                ...(acknowledged === undefined ? {} : { acknowledged }),
            });
        }
    }
    const found = (0,finding/* onRows */.j5)(request.probed, migration.migration.id, index);
    if (found.open)
        said.add(finding/* RULE */.xZ);
    const severity = levels(request.settings)(finding/* RULE */.xZ, 'error');
    const acknowledged = allowedBy(statement, finding/* RULE */.xZ);
    if (severity !== undefined)
        findings.push(...found.findings.map((one) => ({ ...one, severity, ...(acknowledged === undefined ? {} : { acknowledged }) })));
    return { findings, said };
}
function unused(allow, migration, index, level) {
    const severity = level('unused-allow', 'info');
    const known = ruleIds().includes(allow.rule);
    const mute = allow.reason === '';
    // A statement that was not reached has shown neither locks nor rewrites, and a rule that is off says nothing.
    if (severity === undefined ||
        (known && !mute && (migration.outcome !== 'ok' || level(allow.rule, 'info') === undefined)))
        return [];
    return [
        {
            rule: 'unused-allow',
            severity,
            message: known
                ? mute
                    ? `The comment would allow ${allow.rule}, but gives no reason, so it does not count. Write \`allow ${allow.rule} because REASON\`.`
                    : `The comment allows ${allow.rule}, which found nothing here. It can go.`
                : `The comment allows ${allow.rule}, but there is no such rule.${meant(allow.rule)}`,
            place: { path: migration.migration.path, line: allow.line },
            statement: index,
            migration: migration.migration.id,
        },
    ];
}
/** The rule that explains a refusal of the server better than its own words; said once, with the failure. */
const EXPLAINS = 'concurrently-in-own-transaction';
function failureOf(error, migration, suggestion) {
    const failing = migration.statements.findIndex((statement) => statement.error !== undefined);
    const number = /^\d{4}$/.test(error.code) ? ` (error ${error.code})` : '';
    const code = /^[0-9A-Z]{5}$/.test(error.code) ? ` (SQLSTATE ${error.code})` : number;
    const parts = [`${error.message}${code}`, error.detail, error.hint === undefined ? undefined : `Hint: ${error.hint}`];
    return {
        rule: 'migration-fails',
        severity: 'error',
        message: parts.filter((part) => part !== undefined).join('\n'),
        place: error.place,
        migration: migration.migration.id,
        ...(failing === -1 ? {} : { statement: failing }),
        ...(suggestion === undefined ? {} : { suggestion }),
    };
}
function onMigration(request, migration, level) {
    const { error } = migration;
    const failing = migration.statements.findIndex((statement) => statement.error !== undefined);
    let better;
    const back = onWayBack(migration, level);
    const held = (0,steps_held/* underHeld */.c)(migration);
    const findings = migration.parsed.flatMap((statement, index) => {
        const found = onStatement(request, migration, index, held(index));
        const used = ({ rule }) => found.said.has(rule) || back.said.has(rule);
        const left = statement.allows.filter((allow) => !used(allow) || allow.reason === '');
        const kept = index === failing ? found.findings.filter((finding) => finding.rule !== EXPLAINS) : found.findings;
        better ??= found.findings.find((finding) => index === failing && finding.rule === EXPLAINS)?.suggestion;
        return [...kept, ...left.flatMap((allow) => unused(allow, migration, index, level))];
    });
    const all = error === undefined ? findings : [failureOf(error, migration, better), ...findings];
    return [...all.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0)), ...back.findings];
}
function onProblem(problem, level) {
    const severity = level(problem.kind, 'error');
    if (severity === undefined)
        return [];
    return [
        {
            rule: problem.kind,
            severity,
            message: problem.hint === '' ? problem.message : `${problem.message} ${problem.hint}`,
            migration: problem.id,
            ...(problem.path === undefined ? {} : { place: { path: problem.path, line: 1 } }),
        },
    ];
}
/** The label speaks for every danger that nobody has spoken for yet, but cannot make a failing migration run. */
function labelled(finding, label) {
    const open = finding.acknowledged === undefined && finding.severity !== 'info';
    const present = label.files?.get(finding.place?.path ?? '') ?? label.present;
    if (!present || !open || FIXED.some((fixed) => fixed === finding.rule))
        return finding;
    const who = label.byOfFile?.get(finding.place?.path ?? '') ?? label.by;
    const by = who === undefined ? '' : `, set by ${who}`;
    return { ...finding, acknowledged: `${LABELLED}"${label.name}"${by}` };
}
const LABELLED = 'allowed by the label ';
/** A label that is older than the newest commit still speaks for it; that is said, and a setting can make it block. */
function tooEarly(findings, { late }, level) {
    const severity = level('label-before-push', 'warning');
    const counts = findings.some(({ acknowledged }) => acknowledged?.startsWith(LABELLED));
    return late === undefined || severity === undefined || !counts
        ? []
        : [{ rule: 'label-before-push', severity, message: late }];
}
/** Lets the rules read what the rehearsal saw, and puts everything that stands against the plan into one list. Pure. */
function analyze(request) {
    const level = levels(request.settings);
    const unknown = level('unknown-rule', 'warning');
    const settings = unknown === undefined
        ? []
        : ruleProblems(request.settings).map((message) => ({ rule: 'unknown-rule', severity: unknown, message }));
    const findings = [
        ...settings,
        ...request.problems.flatMap((problem) => onProblem(problem, level)),
        ...request.migrations.flatMap((migration) => onMigration(request, migration, level)),
    ].map((finding) => labelled(finding, request.allowLabel));
    return [...findings, ...tooEarly(findings, request.allowLabel, level)];
}
const analyze_RANK = { info: 0, warning: 1, error: 2 };
/** `blocked` by what nobody acknowledged and is at least as bad as `failOn`; `warned` by any other warning or error; notes never count. */
function verdictOf(findings, failOn) {
    const blocks = (finding) => failOn !== 'never' && finding.acknowledged === undefined && analyze_RANK[finding.severity] >= analyze_RANK[failOn];
    if (findings.some(blocks))
        return 'blocked';
    return findings.some((finding) => finding.severity !== 'info') ? 'warned' : 'clean';
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

/***/ 8974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hD: () => (/* binding */ findingOf),
/* harmony export */   j5: () => (/* binding */ onRows),
/* harmony export */   xZ: () => (/* binding */ RULE)
/* harmony export */ });
/* unused harmony exports inertId, breaksWords */
/** What `rules:` and comments in files call it. */
const RULE = 'data-would-break';
const WAYS = {
    nulls: 'Give these rows a value first, in a migration of its own, and let code write no more NULLs; then make the column NOT NULL.',
    duplicates: 'Merge or change these rows first, in a migration of its own, and let code write no more of them; then make it unique.',
    orphans: 'Delete these rows, or give them a parent or NULL, in a migration of its own; then add the foreign key.',
    check: 'Correct these rows first, in a migration of its own, and let code write no more of them; then add the check.',
    values: 'Correct these values first, in a migration of its own; then change the type.',
    default: 'Add the column with a DEFAULT, or without NOT NULL; fill it, and make it NOT NULL in a later migration.',
};
const LONGEST_ID = 40;
/** A key as it can stand in a sentence: it is data, and may hold anything. */
function inertId(id) {
    const plain = id.replace(/[\p{C}\p{Z}`]+/gu, ' ').trim();
    const short = [...plain].length > LONGEST_ID ? `${[...plain].slice(0, LONGEST_ID).join('')}…` : plain;
    return /^[\w.,() -]+$/.test(short) ? short : `\`${short}\``;
}
/** `3 rows would break this: ids 7, 9, 12`. */
function breaksWords({ rows = 0, atLeast, ids = [], why }) {
    const number = `${atLeast === true ? 'at least ' : ''}${rows} ${rows === 1 ? 'row' : 'rows'}`;
    const some = ids.length < rows || atLeast === true ? (ids.length === 1 ? 'such as id' : 'ids') : ids.length === 1 ? 'id' : 'ids';
    const which = ids.length === 0
        ? ''
        : `: ${some} ${ids.map(inertId).join(', ')}${rows > ids.length || atLeast === true ? ', …' : ''}`;
    return `${number} would break this${which}${why === undefined ? '' : ` (${why})`}`;
}
/** What a probe found, as a finding. */
function findingOf(question, probe, query) {
    const { path, line, endLine, statement, migration } = question.at;
    const words = breaksWords(probe);
    const comment = `-- ${WAYS[question.remedy]}`;
    return {
        rule: RULE,
        severity: 'error',
        message: `${words.charAt(0).toUpperCase()}${words.slice(1)}. Looked for on the target: ${question.words}. The statement fails there as long as they are there.`,
        place: { path, line, endLine },
        statement,
        migration,
        suggestion: query === undefined ? comment : `-- Find them:\n${query}\n${comment}`,
    };
}
/** What the target's rows have said to a statement; `open` where they did not all say that it holds, or nobody asked them. */
function onRows(probed, migration, index) {
    const of = (one) => one.migration === migration && one.statement === index;
    if (probed === undefined)
        return { findings: [], open: true };
    return {
        findings: probed.findings.filter(of),
        open: probed.probes.some((probe) => of(probe) && probe.outcome !== 'holds'),
    };
}


/***/ })

};
