export const id = 9423;
export const ids = [9423];
export const modules = {

/***/ 29423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ documentOf),
  D: () => (/* binding */ wholeIn)
});

// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(43419);
// EXTERNAL MODULE: ./lib/render/text/state.js
var state = __webpack_require__(28707);
// EXTERNAL MODULE: ./lib/render/text/words.js
var text_words = __webpack_require__(98915);
// EXTERNAL MODULE: ./lib/render/text/visible.js
var visible = __webpack_require__(28524);
// EXTERNAL MODULE: ./lib/render/parts/part.js
var part = __webpack_require__(29788);
;// CONCATENATED MODULE: ./lib/render/parts/approval.js




/** The error names the first differences; of more than that there is a table. */
const NAMED = 20;
/** Whose plans hold what ran, or everything that differs from them. */
const approvalPart = ({ approval }, look) => {
    if (approval === undefined)
        return [];
    const { ok, pullRequests, differences } = approval;
    if (ok) {
        const plans = pullRequests.filter(({ plan }) => plan === 'found');
        const named = (0,part/* most */.q)(plans, look, 20, 5).map(({ number: pull, planned }) => `${(0,markdown/* code */.aY)(`#${pull}`)}${planned === null ? '' : ` (${(0,markdown/* code */.aY)(planned.slice(0, 7))})`}`);
        const more = plans.length - named.length;
        return [
            `**As reviewed:** what ran is in the plan of ${named.join(', ')}${more > 0 ? ` and ${(0,text_words/* number */.ai)(more)} more` : ''}.`,
        ];
    }
    if (differences.length <= NAMED || look.detail === 'counts')
        return [];
    const rows = (0,part/* most */.q)(differences, look, 150, 0).map(({ path, migration, line, rule, was, is }) => [
        (0,markdown/* code */.aY)((0,visible/* shortLine */.tl)(`${path ?? migration ?? 'the plan'}${line == null ? '' : `:${line}`}`, 300)),
        rule === undefined ? '' : (0,markdown/* code */.aY)((0,visible/* shortLine */.tl)(rule, 80)),
        (0,markdown/* prose */.CS)(was, 300),
        (0,markdown/* prose */.CS)(is, 300),
    ]);
    const heading = `${(0,text_words/* number */.ai)(differences.length)} differences from what was reviewed`;
    return [(0,markdown/* details */.zH)(heading, (0,markdown/* table */.tp)(['Migration', 'Rule', 'Reviewed', 'Now'], rows))];
};

// EXTERNAL MODULE: ./lib/render/parts/changes.js
var changes = __webpack_require__(82832);
// EXTERNAL MODULE: ./lib/render/text/mermaid.js
var mermaid = __webpack_require__(90857);
;// CONCATENATED MODULE: ./lib/render/parts/diagram.js



/** The tables that change, and what they hang on. */
const diagramPart = ({ plan, apply }, look) => {
    const diagram = plan?.diagram;
    if (diagram === undefined || look.detail !== 'full' || apply !== null)
        return [];
    const { tables, more } = diagram;
    const touched = tables.filter(({ fate }) => fate !== undefined).length;
    const left = more === 0 ? '' : `; ${(0,text_words/* count */.U9)(more, 'more neighbour')} not drawn`;
    const title = `Diagram: ${(0,text_words/* count */.U9)(touched, 'table')} of the plan, ${(0,text_words/* count */.U9)(tables.length - touched, 'neighbour')}${left}`;
    return [(0,markdown/* details */.zH)(title, (0,markdown/* fence */.EU)((0,mermaid/* mermaid */.a)(diagram), 'mermaid'))];
};

// EXTERNAL MODULE: ./lib/render/parts/findings.js
var parts_findings = __webpack_require__(75723);
// EXTERNAL MODULE: ./lib/render/text/left-out.js
var left_out = __webpack_require__(99444);
// EXTERNAL MODULE: ./lib/render/text/locks.js
var locks = __webpack_require__(36766);
;// CONCATENATED MODULE: ./lib/render/parts/frame.js









/** The verdict as a heading: sign, words, and which database. */
function title(report, state) {
    const labelled = report.label === 'default' ? [] : [(0,visible/* shortName */.EU)(report.label, 80)];
    const database = report.target === null ? [] : [(0,visible/* shortName */.EU)(report.target.database, 80)];
    const [name, of] = [...new Set([...labelled, ...database])].map(markdown/* code */.aY);
    return `## ${state.sign} ${state.title}${name === undefined ? '' : `: ${name}`}${of === undefined ? '' : ` (${of})`}`;
}
function headline(report) {
    const line = (0,markdown/* prose */.CS)(report.headline, 600);
    return line === '' ? '' : `**${line}**`;
}
/** What the lock that counts does, then the plan in one line: how much, how it stands, and its digest. */
function counts(report) {
    const { plan } = report;
    if (plan === null)
        return [];
    const sorted = (0,state/* sortFindings */.Tc)(plan.findings);
    const statements = plan.migrations.reduce((sum, migration) => sum + (0,left_out/* statementCount */.ZA)(migration), 0);
    const found = [
        [sorted.errors.length + (0,left_out/* findingsLeftOut */.Mm)(plan, 'error'), 'error'],
        [sorted.warnings.length + (0,left_out/* findingsLeftOut */.Mm)(plan, 'warning'), 'warning'],
    ];
    const acknowledged = sorted.acknowledged.length + (0,left_out/* findingsLeftOut */.Mm)(plan, 'acknowledged');
    const facts = [
        `${(0,text_words/* count */.U9)(plan.migrations.length, 'migration')} with ${(0,text_words/* count */.U9)(statements, 'statement')}`,
        ...found.filter(([many]) => many > 0).map(([many, word]) => (0,text_words/* count */.U9)(many, word)),
        ...(acknowledged > 0 ? [`${acknowledged} acknowledged`] : []),
        plan.changes.length === 0 ? 'no schema change' : `schema: ${(0,changes/* changeCounts */.Zg)(plan.changes)}`,
        `plan ${(0,markdown/* code */.aY)((0,text_words/* shortHash */.BC)(plan.digest))}`,
    ];
    if (plan.migrations.length === 0)
        return [`Plan ${(0,markdown/* code */.aY)((0,text_words/* shortHash */.BC)(plan.digest))}`];
    return [[...(report.apply === null ? impact(plan) : []), facts.join(' · ')].join('<br>')];
}
/** What a busy database would feel, with sizes: the line that decides most plans. */
function impact(plan) {
    const statements = plan.migrations.flatMap((migration) => migration.statements);
    const felt = (0,locks/* feltOf */.nd)(statements, markdown/* code */.aY, (0,text_words/* once */.Oo)((0,text_words/* sizesOf */.gN)(plan)));
    const lock = (0,locks/* strongestLock */.fp)(plan.migrations, felt);
    const { rewritten } = felt;
    return [
        ...(lock === undefined ? [] : [`**Strongest lock:** ${lock}.`]),
        ...(rewritten === undefined ? [] : [`**Rewritten:** ${rewritten}.`]),
    ];
}
/** What a plan without a target rests on. */
const WITHOUT_TARGET = (0,dictionary/* dictionary */.z)({
    history: 'No target database was read.',
    since: 'No target database was read: what the base branch holds counts as applied.',
    none: 'No target database was read: every migration counts as pending.',
});
const notesPart = (report, look) => {
    const missing = report.target === null && report.plan !== null ? [WITHOUT_TARGET[report.history.source]] : [];
    const notes = [...missing, ...report.notes];
    if (notes.length === 0)
        return [];
    const shown = (0,part/* most */.q)(notes, look, 20, 5);
    const more = notes.length - shown.length;
    const lines = shown.map((note) => `- ${(0,markdown/* prose */.CS)(note, 600)}`);
    return ['### Notes', [...lines, ...(more > 0 ? [`- ${(0,text_words/* count */.U9)(more, 'more note')} not shown here.`] : [])].join('\n')];
};
const BASES = (0,dictionary/* dictionary */.z)({
    empty: 'an empty database',
    replay: 'a replay of the applied migrations',
    schema: "the target's own schema",
});
function asOf({ snapshot }) {
    return snapshot === undefined ? '' : `, by its snapshot of ${(0,markdown/* prose */.CS)((0,text_words/* stamp */.iE)(snapshot.takenAt), 60)}`;
}
/** What everything above was found on, by which version, and when. */
function footer(report) {
    const { shadow, target, run } = report;
    const lines = [
        ...(shadow === null
            ? []
            : [
                `Shadow database: ${(0,markdown/* prose */.CS)(shadow.provider, 60)} ${(0,markdown/* prose */.CS)(`${(0,text_words/* serverName */.L5)(shadow.engine)} ${shadow.version}`, 120)} on ${BASES[shadow.base]}${shadow.why === '' ? '' : `; ${(0,markdown/* prose */.CS)(shadow.why, 400)}`}.`,
            ]),
        [
            ...(target === null
                ? []
                : [
                    `Target: ${(0,markdown/* prose */.CS)(`${(0,text_words/* serverName */.L5)(target.engine)} ${target.version}`, 120)}, ${(0,markdown/* code */.aY)((0,visible/* shortName */.EU)(target.database, 80))}${asOf(target)}`,
                ]),
            ...(report.plan === null || report.plan.digest === '' ? [] : [`plan ${(0,markdown/* code */.aY)((0,visible/* shortName */.EU)(report.plan.digest, 80))}`]),
            ...(run.commit === null ? [] : [`commit ${(0,markdown/* code */.aY)((0,text_words/* shortHash */.BC)(run.commit))}`]),
            (0,markdown/* prose */.CS)(run.tool, 80),
            [(0,markdown/* prose */.CS)((0,text_words/* stamp */.iE)(run.startedAt), 60), `in ${(0,text_words/* duration */.p0)(run.ms)}`].join(' '),
            ...[(0,markdown/* runLink */.ut)('run', run.runUrl)].filter((link) => link !== undefined),
        ].join(' · '),
    ];
    return [`<sub>${lines.join('<br>')}</sub>`];
}

// EXTERNAL MODULE: ./lib/render/text/health.js
var text_health = __webpack_require__(65846);
;// CONCATENATED MODULE: ./lib/render/parts/health.js





function body(section, look) {
    const { columns, note, advice } = section;
    const rows = (0,part/* most */.q)(section.rows, look, 5, 0);
    const more = section.more + section.rows.length - rows.length;
    const cells = rows.map((row) => columns.map((column, i) => {
        const text = (0,text_health/* cellWords */.OH)(row[i] ?? null, column);
        if (text === '')
            return '';
        return column.kind === 'name' ? (0,markdown/* code */.aY)((0,visible/* shortLine */.tl)(text, 200)) : (0,text_health/* isNumber */.Et)(column) ? (0,markdown/* unbroken */.D_)(text) : (0,markdown/* prose */.CS)(text, 200);
    }));
    const head = columns.map((column) => `${(0,markdown/* prose */.CS)(column.name, 60)}${(0,text_health/* isNumber */.Et)(column) ? ' ' : ''}`);
    return [
        ...(rows.length === 0 ? [] : [(0,markdown/* table */.tp)(head, cells)]),
        ...(more > 0 ? [`${(0,text_words/* count */.U9)(more, 'more row')} not shown here.`] : []),
        ...(note === undefined ? [] : [(0,markdown/* prose */.CS)(note, 600)]),
        ...(advice === undefined ? [] : [`**What to do:** ${(0,markdown/* prose */.CS)(advice, 600)}`]),
    ];
}
/** How the database is: what needs a look stands open, the rest is folded away. */
const healthPart = ({ health }, look) => {
    if (health === undefined)
        return [];
    const needs = health.sections.filter(({ state }) => state === 'look').length;
    const heading = needs === 0 ? 'nothing needs a look' : `${(0,text_words/* count */.U9)(needs, 'section')} to look at`;
    const sections = (0,text_health/* byNeed */.q0)(health.sections).flatMap((section) => {
        const title = (0,visible/* shortLine */.tl)(section.title, 120);
        if (section.state === 'look')
            return [`#### ${(0,markdown/* prose */.CS)(title, 120)}`, ...body(section, look)];
        if (look.detail !== 'full')
            return [];
        const blocks = body(section, look);
        const told = section.state === 'unknown' ? ' is not known' : '';
        if (blocks.length === 0)
            return [];
        return [(0,markdown/* details */.zH)(`${(0,markdown/* htmlCode */.h8)((0,visible/* shortName */.EU)(section.id, 60))}${told}`, [(0,markdown/* prose */.CS)(title, 120), ...blocks].join('\n\n'))];
    });
    const nothing = health.sections.filter(({ state, rows, note }) => state === 'ok' && rows.length === 0 && note === undefined);
    const clean = nothing.length === 0 ? [] : [`Nothing to tell of: ${nothing.map(({ title }) => (0,markdown/* prose */.CS)(title, 120)).join('; ')}.`];
    return [`### Health: ${heading}`, ...sections, ...clean];
};

// EXTERNAL MODULE: ./lib/render/parts/history.js
var parts_history = __webpack_require__(21433);
// EXTERNAL MODULE: ./lib/render/parts/migrations.js + 1 modules
var migrations = __webpack_require__(72956);
// EXTERNAL MODULE: ./lib/render/parts/outcome.js
var outcome = __webpack_require__(50309);
// EXTERNAL MODULE: ./lib/render/text/probes.js
var text_probes = __webpack_require__(71115);
;// CONCATENATED MODULE: ./lib/render/parts/probes.js





const INERT = { id: (text) => (0,markdown/* code */.aY)(text), words: (text) => (0,markdown/* prose */.CS)(text, 400) };
/** Up to here the table stands open. */
const OPEN = 6;
function row(probe, folder) {
    const place = (0,markdown/* code */.aY)((0,visible/* shortName */.EU)(`${probe.path.slice(folder)}:${probe.line}`, 300));
    const answer = (0,text_probes/* answerOf */.u)(probe, INERT);
    return [place, `${(0,markdown/* prose */.CS)(probe.question, 300)}<br>${probe.outcome === 'breaks' ? `**Breaks:** ${answer}` : answer}`];
}
/** What the rows that are on the target say to the statements: what breaks, what holds, and what could not be asked. */
const probesPart = (report, look) => {
    const probes = report.plan?.probes ?? [];
    if (probes.length === 0)
        return [];
    const heading = `### Rows on the target: ${(0,text_probes/* probeCounts */.N)(probes)}`;
    if (look.detail === 'counts')
        return [heading];
    const rank = { breaks: 0, 'not-probed': 1, holds: 2 };
    const sorted = [...probes].sort((a, b) => rank[a.outcome] - rank[b.outcome]);
    const shown = (0,part/* most */.q)(sorted, look, 20, 0);
    const folder = (0,visible/* sharedFolder */.AX)(shown.map(({ path }) => path));
    const rows = (0,markdown/* table */.tp)(['Statement', 'Looked for, and what the rows say'], shown.map((probe) => row(probe, folder)));
    const left = probes.length - shown.length;
    const more = left > 0 ? [`${(0,text_words/* number */.ai)(left)} more not shown here.`] : [];
    const quiet = shown.length > OPEN && !shown.some(({ outcome }) => outcome === 'breaks');
    return [heading, quiet ? (0,markdown/* details */.zH)(`${(0,text_words/* number */.ai)(shown.length)} questions`, rows) : rows, ...more];
};

// EXTERNAL MODULE: ./lib/render/text/restore.js
var text_restore = __webpack_require__(82392);
;// CONCATENATED MODULE: ./lib/render/parts/restore.js




/** What was restored, where it is, and what is left to do. */
const restorePart = ({ restore }) => {
    if (restore === undefined)
        return [];
    const name = (text) => (0,markdown/* code */.aY)((0,visible/* shortName */.EU)(text, 300));
    const made = `${name(restore.file)}, made ${(0,markdown/* code */.aY)((0,visible/* shortName */.EU)(restore.createdAt, 40))}, restored in ${(0,text_words/* duration */.p0)(restore.ms)}.`;
    return [
        '### Restore',
        [made, ...(0,text_restore/* restoreWords */.G)(restore, name, (text) => (0,markdown/* prose */.CS)(text, 600))].join('<br>'),
        ...(restore.commands.length === 0
            ? []
            : ['Left to do by hand:', (0,markdown/* fence */.EU)(restore.commands.map((command) => (0,visible/* shortName */.EU)(command, 600)).join('\n'), 'sql')]),
    ];
};

// EXTERNAL MODULE: ./lib/render/parts/second-hand.js
var second_hand = __webpack_require__(24607);
// EXTERNAL MODULE: ./lib/render/text/tables.js
var text_tables = __webpack_require__(44789);
;// CONCATENATED MODULE: ./lib/render/parts/tables.js





/** More than these are folded away. */
const tables_OPEN = 12;
/** Rows and sizes of the touched tables, before the run and after it. */
const tablesPart = ({ apply }, look) => {
    const tables = apply?.tables ?? [];
    const shown = (0,part/* most */.q)(tables, look, 30, 0);
    if (shown.length === 0)
        return [];
    const name = (text) => (0,markdown/* code */.aY)((0,visible/* shortName */.EU)(text, 200));
    const rows = shown.map((one) => [
        name(one.table),
        (0,markdown/* unbroken */.D_)((0,text_tables/* rowsWords */.hc)(one)),
        (0,markdown/* unbroken */.D_)((0,text_tables/* bytesWords */.Bc)(one)),
        (0,text_tables/* tableNotes */.YN)(one, name),
    ]);
    const notes = rows.some((row) => row[3] !== '');
    const body = (0,markdown/* table */.tp)(['Table', 'Rows ', 'Size with indexes ', ...(notes ? ['Notes'] : [])], rows.map((row) => (notes ? row : row.slice(0, 3))));
    const more = tables.length - shown.length;
    const words = [
        ...((0,text_tables/* someEstimated */.NO)(tables) ? ['`~`: as the server estimates; too many to count in a short time.'] : []),
        ...(more > 0 ? [`${(0,text_words/* count */.U9)(more, 'more table')} not shown here.`] : []),
    ];
    const title = `${(0,text_words/* count */.U9)(tables.length, 'touched table')}, before and after`;
    const blocks = [body, ...words];
    return shown.length > tables_OPEN ? [(0,markdown/* details */.zH)(title, blocks.join('\n\n'))] : [`### ${title}`, ...blocks];
};

// EXTERNAL MODULE: ./lib/render/text/target-now.js
var target_now = __webpack_require__(50112);
;// CONCATENATED MODULE: ./lib/render/parts/target-now.js



/** What goes on at the target, where it matters to this plan. */
const targetNowPart = (report, look) => {
    if (look.detail === 'counts')
        return [];
    const lines = (0,target_now/* nowLines */.M)(report, (name) => (0,markdown/* code */.aY)((0,visible/* shortName */.EU)(name, 80)));
    const unknown = new Set(report.plan?.now?.unknown ?? []);
    if (lines.length === 0)
        return [];
    return ['### Target now', lines.map((line) => `- ${unknown.has(line) ? (0,markdown/* prose */.CS)(line, 400) : line}`).join('\n')];
};

// EXTERNAL MODULE: ./lib/render/text/rollback.js
var text_rollback = __webpack_require__(83300);
;// CONCATENATED MODULE: ./lib/render/parts/way-back.js





const SAY = { name: markdown/* code */.aY, words: (text) => (0,markdown/* prose */.CS)(text, 400) };
function restoreFrom({ backup }) {
    return backup === null ? 'a backup' : `the backup ${(0,markdown/* code */.aY)((0,visible/* shortName */.EU)(backup.id ?? backup.file, 200))}`;
}
/** Which migrations there is no going back from, and what to do in its place. */
function oneWay(all, without, restore) {
    const names = without.slice(0, 5).map((migration) => (0,markdown/* code */.aY)((0,visible/* shortName */.EU)(migration.id, 120)));
    const more = without.length > names.length ? ` and ${(0,text_words/* number */.ai)(without.length - names.length)} more` : '';
    const who = without.length === all.length
        ? 'No migration has a down migration'
        : `No down migration for ${names.join(', ')}${more}`;
    const instead = [...new Set(without.flatMap(({ noDown }) => noDown ?? []))].map((text) => (0,markdown/* prose */.CS)(text, 600));
    return [`${who}: the state before comes back only from ${restore}.`, ...instead].join('\n\n');
}
/** What the walk on the shadow showed of all of them together. */
function together(all, restore) {
    const command = (0,markdown/* code */.aY)(`migrate-on-merge rollback --steps ${all.length}`);
    const tried = all.filter(({ rollback }) => rollback !== undefined);
    const tested = tried.filter(({ rollback }) => rollback?.outcome === 'tested').length;
    const backup = `Data that is dropped comes back only from ${restore}.`;
    if (tried.length === 0)
        return `Every migration has a down migration: ${command}. ${backup}`;
    if (tested === all.length)
        return `Every way back was tried on the shadow: down, the schema was as before, and up again: ${command}. ${backup}`;
    return `Every migration has a down migration (${command}); tried on the shadow, ${(0,text_words/* number */.ai)(tested)} of ${(0,text_words/* number */.ai)(all.length)} went back and up again as they should. ${backup}`;
}
/** What went as it should stands with its migration. */
function needsLook({ rollback }) {
    const outcome = rollback?.outcome ?? 'none';
    return ['fails', 'differs'].includes(outcome) || (outcome === 'tested' && (0,text_rollback/* losesBefore */.aD)(rollback?.loses ?? []));
}
/** Of a plan that goes back: what does not come back by running the migrations again. */
const lossesPart = (report, look) => {
    const losing = (report.plan?.migrations ?? []).filter(({ rollback }) => (rollback?.loses.length ?? 0) > 0);
    const again = 'The files stay in the repository: the next `apply` runs them again, unless a pull request takes them out or mends them.';
    const lines = (0,part/* most */.q)(losing, look, 20, 0).map((one) => `- ${(0,markdown/* code */.aY)((0,visible/* shortName */.EU)(one.id, 120))}: ${(0,text_rollback/* rollbackWords */.ks)(one, SAY)}`);
    const restore = `What was in it comes back only from ${restoreFrom(report)}.`;
    return [
        '### Afterwards',
        losing.length === 0 ? again : `${again} ${restore}`,
        ...(lines.length === 0 ? [] : [lines.join('\n')]),
    ];
};
/** How to undo what this plan does. */
const wayBackPart = (report, look) => {
    const migrations = report.plan?.migrations ?? [];
    // Where a migration fails on the shadow there is nothing to go back from.
    if (migrations.length === 0 || migrations.some((migration) => migration.outcome === 'failed'))
        return [];
    if (report.plan?.direction === 'down')
        return lossesPart(report, look);
    const without = migrations.filter((migration) => !migration.reversible);
    const restore = restoreFrom(report);
    const first = without.length === 0 ? together(migrations, restore) : oneWay(migrations, without, restore);
    const tried = migrations.filter(needsLook);
    const shown = (0,part/* most */.q)(tried, look, 20, 0).slice(0, 50);
    const lines = shown.map((one) => `- ${(0,markdown/* code */.aY)((0,visible/* shortName */.EU)(one.id, 120))}: ${(0,text_rollback/* rollbackWords */.ks)(one, SAY)}`);
    const more = tried.length - shown.length;
    const left = lines.length > 0 && more > 0 ? [`- ${(0,text_words/* count */.U9)(more, 'more migration')} not shown here.`] : [];
    return ['### Way back', first, ...(lines.length === 0 ? [] : [[...lines, ...left].join('\n')])];
};

;// CONCATENATED MODULE: ./lib/render/parts/document.js



















/** What a reader needs before the findings, and after them. */
const BEFORE = [outcome/* errorPart */.U3, approvalPart, parts_history/* problemsPart */._q];
const AFTER = [
    outcome/* applyPart */.G7,
    outcome/* backupPart */.M,
    restorePart,
    outcome/* verifyPart */.Ph,
    tablesPart,
    healthPart,
    probesPart,
    changes/* changesPart */.bG,
    diagramPart,
    migrations/* migrationsPart */.Jo,
    targetNowPart,
    changes/* driftPart */.ZO,
    outcome/* preflightPart */.nj,
    parts_history/* historyPart */.qr,
    wayBackPart,
    notesPart,
];
const SHORTENED = (0,dictionary/* dictionary */.z)({
    files: 'Shortened to fit: one line per migration.',
    counts: 'Shortened to fit: counts, and the findings that need a decision as far as they fit.',
});
/** No statement takes less in a table; what cannot fit is not built. */
const LEAST_PER_STATEMENT = 24;
/** The most detailed of the three forms that fits: everything, a line per file, or counts. */
function documentOf(report, style) {
    for (const detail of ['full', 'files', 'counts']) {
        const text = tooLong(report, detail, style) ? undefined : build(report, detail, style);
        if (text !== undefined)
            return text;
    }
    return least(report, style);
}
function tooLong(report, detail, style) {
    if (detail === 'counts')
        return false;
    const migrations = report.plan?.migrations ?? [];
    const rows = detail === 'files' ? migrations.length : migrations.reduce((sum, m) => sum + m.statements.length, 0);
    return rows * LEAST_PER_STATEMENT > style.limit;
}
function build(report, detail, style) {
    const look = { detail, statement: style.statement };
    const parts = (list) => list.flatMap((part) => [...part(report, look)]);
    const shortened = detail === 'full' ? [] : [`> ${SHORTENED[detail]} ${style.whole}`];
    const before = [...document_top(report, style), ...counts(report), ...shortened, ...parts(BEFORE)];
    const after = [...parts(AFTER), ...parts(style.last ?? []), ...footer(report)];
    const room = style.limit - style.measure([...before, ...after].join('\n\n')) - 4;
    if (room < 0)
        return undefined;
    const findings = (0,parts_findings/* findingsPart */.M)(report, detail, room, style.measure);
    if (findings.left > 0 && detail !== 'counts')
        return undefined;
    const text = [...before, ...findings.blocks, ...after].join('\n\n');
    return style.measure(text) <= style.limit ? text : undefined;
}
function document_top(report, style) {
    const line = style.headline ?? headline(report);
    return [title(report, style.state ?? (0,state/* stateOf */.L4)(report)), ...(0,second_hand/* secondHandWords */.l)(report), ...(line === '' ? [] : [line])];
}
/** Verdict, headline and digest alone: what is left when nothing else fits. */
function least(report, style) {
    const digest = report.plan === null ? [] : [`Plan ${(0,markdown/* code */.aY)((0,text_words/* shortHash */.BC)(report.plan.digest))}`];
    const blocks = [...document_top(report, style), ...digest, `> Shortened to fit. ${style.whole}`];
    while (blocks.length > 1 && style.measure(blocks.join('\n\n')) > style.limit)
        blocks.splice(1, 1);
    return blocks.join('\n\n');
}
/** `The whole text is in A and B.` */
function wholeIn(places) {
    return `The whole text is in ${places.join(' and ')}.`;
}


/***/ }),

/***/ 75723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   M: () => (/* binding */ findingsPart)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54693);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43419);
/* harmony import */ var _text_left_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99444);
/* harmony import */ var _text_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28707);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28524);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98915);






/** Findings that stay open to the eye; more are folded. */
const OPEN = 8;
const TITLE = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_4__/* .dictionary */ .z)({ error: 'Error', warning: 'Warning', info: 'Note' });
function placeOf(item) {
    if (item.path === null)
        return undefined;
    return item.line === null ? item.path : `${item.path}:${item.line}`;
}
function titleOf(finding) {
    const place = placeOf(finding);
    const acknowledged = finding.acknowledged === undefined ? '' : ', acknowledged';
    return `**${TITLE[finding.severity]}${acknowledged}:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .shortName */ .EU)(finding.rule, 100))}${place === undefined ? '' : ` at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .shortName */ .EU)(place, 400))}`}`;
}
/** One finding with all that a decision needs. */
function findingBlock(finding) {
    const { excerpt, suggestion, acknowledged } = finding;
    const said = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)(finding.message, 3_000);
    const reason = acknowledged === undefined ? [] : [`Acknowledged: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(acknowledged, 500)}`];
    const first = [titleOf(finding), ...('words' in said ? [said.words] : []), ...reason].join('<br>');
    const fences = [
        ...('block' in said ? [said.block] : []),
        ...(excerpt === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .clip */ .$Q)(excerpt, 3_000), 'text')]),
    ];
    if (suggestion === undefined)
        return [first, ...fences].join('\n\n');
    const instead = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .clip */ .$Q)(suggestion, 3_000), 'sql');
    return fences.length === 0
        ? `${first}<br>Instead:\n${instead}`
        : [first, ...fences, `Instead:\n${instead}`].join('\n\n');
}
function findingLine(finding) {
    return `- ${titleOf(finding)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(finding.message, 300)}`;
}
function groupsOf(report, sorted) {
    // With `fail-on: warning` it is warnings that block.
    const warningsBlock = report.verdict === 'blocked' && sorted.errors.length === 0;
    const decision = warningsBlock ? sorted.warnings : sorted.errors;
    const { errors, warnings, acknowledged, notes } = sorted;
    const all = (severity, found) => found.length + (report.plan === null ? 0 : (0,_text_left_out_js__WEBPACK_IMPORTED_MODULE_1__/* .findingsLeftOut */ .Mm)(report.plan, severity));
    const decided = warningsBlock ? all('warning', warnings) : all('error', errors);
    const others = warningsBlock ? { findings: [], all: 0 } : { findings: warnings, all: all('warning', warnings) };
    const groups = [
        { title: 'Needs a decision', findings: decision, all: decided, first: true, folded: false },
        { title: 'Warnings', ...others, first: false, folded: false },
        {
            title: 'Acknowledged',
            findings: acknowledged,
            all: all('acknowledged', acknowledged),
            first: false,
            folded: false,
        },
        { title: 'Notes on statements', findings: notes, all: all('info', notes), first: false, folded: true },
    ];
    return groups.filter((group) => group.findings.length > 0);
}
/** The findings, the blocking ones before all others, in at most `room`. */
function findingsPart(report, detail, room, measure) {
    const blocks = [];
    let used = 0;
    let left = 0;
    // What the failure has shown already is not shown twice.
    const block = (finding) => {
        const { excerpt, ...rest } = finding;
        return findingBlock(excerpt === report.error?.excerpt ? rest : finding);
    };
    for (const group of groupsOf(report, (0,_text_state_js__WEBPACK_IMPORTED_MODULE_2__/* .sortFindings */ .Tc)(report.plan?.findings ?? []))) {
        const heading = `### ${group.title}: ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(group.all)}`;
        // Room for the heading, the fold and the line that says what was left out.
        used += measure(heading) + 200;
        const whole = group.first || detail === 'full';
        const texts = [];
        for (const finding of whole || detail === 'files' ? group.findings : []) {
            const text = whole ? block(finding) : findingLine(finding);
            const more = measure(text) + 2;
            if (used + more > room)
                break;
            used += more;
            texts.push(text);
        }
        const missing = group.all - texts.length;
        // What the report itself does not hold fits into no form of it
        if (group.first || detail === 'full')
            left += group.findings.length - texts.length;
        blocks.push(...folded(group, heading, texts, whole ? '\n\n' : '\n'));
        if (missing > 0)
            blocks.push(`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(missing, texts.length === 0 ? 'finding' : 'more finding')} not shown here.`);
    }
    return { blocks, left };
}
function folded(group, heading, texts, between) {
    if (group.folded && texts.length > 0)
        return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(heading.replace('### ', ''), texts.join(between))];
    const shown = texts.slice(0, OPEN);
    const rest = texts.slice(OPEN);
    return [
        heading,
        ...(shown.length > 0 ? [shown.join(between)] : []),
        ...(rest.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(rest.length)} more`, rest.join(between))] : []),
    ];
}


/***/ }),

/***/ 21433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ kindWords),
/* harmony export */   _q: () => (/* binding */ problemsPart),
/* harmony export */   hI: () => (/* binding */ sourceWords),
/* harmony export */   qr: () => (/* binding */ historyPart),
/* harmony export */   r_: () => (/* binding */ untold)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54693);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43419);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28524);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98915);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29788);





const KINDS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_2__/* .dictionary */ .z)({
    edited: 'Edited after it was applied',
    vanished: 'Applied, but its file is gone',
    'out-of-order': 'Out of order',
    duplicate: 'Duplicate',
    dirty: 'Half done',
    unreadable: 'Unreadable',
    encoding: 'Not UTF-8',
    outside: 'Outside the repository',
    'not-a-file': 'Not a file',
});
function kindWords(kind) {
    return KINDS[kind];
}
/** Disagreements that no finding tells already: a plan makes a finding of each, which also says whether it blocks. */
function untold({ history, plan }) {
    const told = new Set((plan?.findings ?? []).map((finding) => `${finding.rule}\0${finding.migration ?? ''}`));
    return history.problems.filter(({ kind, id }) => !told.has(`${kind}\0${id}`));
}
/** Where files and history disagree, each with the next step. */
const problemsPart = (report, look) => {
    const problems = untold(report);
    if (problems.length === 0)
        return [];
    const shown = (0,_part_js__WEBPACK_IMPORTED_MODULE_3__/* .most */ .q)(problems, look, 40, 5);
    const lines = shown.map((problem) => {
        const path = problem.path === undefined || problem.path === problem.id ? '' : ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .shortName */ .EU)(problem.path, 300))})`;
        return `- **${kindWords(problem.kind)}:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .shortName */ .EU)(problem.id, 200))}${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .layoutWords */ .MV)(problem, _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)}${path}. ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(problem.message, 600)} Next: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(problem.hint, 600)}`;
    });
    const more = problems.length - shown.length;
    return [
        `### Files and history disagree: ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(problems.length)}`,
        [...lines, ...(more > 0 ? [`- ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(more, 'more problem')} not shown here.`] : [])].join('\n'),
    ];
};
const SOURCES = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_2__/* .dictionary */ .z)({
    history: "by the target's history table",
    since: 'by the base of the pull request: what it holds counts as applied',
    none: 'there is no history: every migration counts as pending',
});
function sourceWords(source) {
    return SOURCES[source];
}
const named = (entry) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .shortName */ .EU)(entry.id, 200))}${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .layoutWords */ .MV)(entry, _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)}`;
/** Everything that is applied and pending; for the commands whose answer that is. */
const historyPart = (report, look) => {
    if (report.command !== 'status' && report.command !== 'baseline')
        return [];
    const { applied, pending, source } = report.history;
    const blocks = [
        `### History`,
        `${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(applied.length)} applied, ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(pending.length)} pending, ${sourceWords(source)}.`,
    ];
    if (look.detail === 'counts')
        return blocks;
    const waiting = (0,_part_js__WEBPACK_IMPORTED_MODULE_3__/* .most */ .q)(pending, look, 100, 0);
    if (waiting.length > 0) {
        blocks.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Pending', 'File'], waiting.map((entry) => [named(entry), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .shortName */ .EU)(entry.path, 300))])));
    }
    const done = (0,_part_js__WEBPACK_IMPORTED_MODULE_3__/* .most */ .q)(applied, look, 100, 0);
    if (done.length > 0) {
        const rows = done.map((entry) => [
            named(entry),
            entry.appliedAt === null ? 'unknown' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .stamp */ .iE)(entry.appliedAt), 40),
            entry.by === null ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .shortName */ .EU)(entry.by, 80)),
            entry.commit === null ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortHash */ .BC)(entry.commit)),
            entry.durationMs === null ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)((0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(entry.durationMs)),
        ]);
        const body = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Applied', 'At', 'By', 'Commit', 'Time '], rows);
        blocks.push(done.length > 20 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(done.length)} applied`, body) : body);
    }
    const left = applied.length - done.length + pending.length - waiting.length;
    return left > 0 ? [...blocks, `${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(left, 'more migration')} not shown here.`] : blocks;
};


/***/ }),

/***/ 24607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ secondHandWords)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43419);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28524);


/** Stands above everything that a run of strangers' code has said. */
function secondHandWords({ secondHand, run }) {
    if (secondHand === undefined)
        return [];
    const link = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .runLink */ .ut)('the run of the pull request', run.runUrl) ?? 'the run of the pull request';
    const end = secondHand.conclusion === null ? '' : ` It ended with ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(secondHand.conclusion, 40))}.`;
    return [
        `> **Second hand.** All below is as reported by ${link}, which ran code of the pull request itself.${end} What counts is the status of its job, not this comment.`,
    ];
}


/***/ }),

/***/ 90857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ briefType),
/* harmony export */   a: () => (/* binding */ mermaid)
/* harmony export */ });
/*
 * Mermaid's own grammar takes few signs and has no way to write the others, so that a name is shown with `-` in their place (two `_` would make italics of what is between): the picture
 * is for the eye, and the exact names stand in the schema changes below it.
 */
/** Within double quotes. */
const quoted = (text, longest = 60) => `"${text.replace(/[^\p{L}\p{N} _.,:()-]/gu, '-').slice(0, longest)}"`;
/** A bare word that begins with a letter. */
function word(text, otherwise) {
    const plain = text.replace(/[^\p{L}\p{N}_-]/gu, '-').slice(0, 40);
    return /^[\p{L}_]/u.test(plain) ? plain : `${otherwise}${plain}`;
}
const SHORT = [
    [/^character varying/i, 'varchar'],
    [/^character\b/i, 'char'],
    [/^timestamp(?:\(\d\))? with time zone/i, 'timestamptz'],
    [/^timestamp(?:\(\d\))? without time zone/i, 'timestamp'],
    [/^time(?:\(\d\))? with(out)? time zone/i, 'time'],
    [/^double precision/i, 'double'],
];
/** Without the schema of a type of one's own, and as people call it: `timestamptz`. */
function briefType(type) {
    const own = type.replace(/^(?:[a-z_]\w*|"[^"]*")\./, '');
    const [pattern, short] = SHORT.find(([of]) => of.test(own)) ?? [];
    return pattern === undefined || short === undefined ? own : own.replace(pattern, short);
}
/** `numeric(10,2)` as `numeric`, `character varying(80)` as `varchar(80)`: what a reader needs to tell a column by. */
function shortType(type) {
    const named = briefType(type);
    const bare = named.replace(/\((?!\d+\)).*$/s, '');
    const array = /\[\]$/.test(named) ? '[]' : '';
    const size = /\(\d+\)/.exec(bare)?.[0] ?? '';
    return `${word(bare.replace(/[(\s[].*$/s, ''), 't')}${size}${array}`;
}
const WAS = 40;
function columnLine({ name, type, key, refers, fate, before }) {
    const keys = [...(key ? ['PK'] : []), ...(refers ? ['FK'] : [])].join(', ');
    const said = fate === 'changed' && before !== undefined ? `changed, was ${before.slice(0, WAS)}` : fate;
    return [shortType(type), word(name, 'c'), keys, said === undefined ? '' : quoted(said)]
        .filter((part) => part !== '')
        .join(' ');
}
function titleOf({ name, fate, more }) {
    const said = [
        ...(fate === 'added' || fate === 'removed' ? [fate] : []),
        ...(more > 0 ? [`${more} more ${more === 1 ? 'column' : 'columns'}`] : []),
    ];
    return quoted(`${name.slice(0, 40)}${said.length === 0 ? '' : ` (${said.join(', ')})`}`, 80);
}
function block(table, at) {
    const title = `  t${at}[${titleOf(table)}]`;
    const lines = table.columns.map((column) => `    ${columnLine(column)}`);
    return lines.length === 0 ? title : [`${title} {`, ...lines, '  }'].join('\n');
}
function linkLine({ from, to, columns, optional, fate }, ids) {
    const words = `${columns.join(', ')}${fate === undefined ? '' : ` (${fate})`}`;
    return `  t${ids.get(from)} }o--${optional ? 'o|' : '||'} t${ids.get(to)} : ${quoted(words)}`;
}
/** The picture in mermaid's words, as GitHub draws it. */
function mermaid({ tables, links }) {
    const ids = new Map(tables.map(({ name }, at) => [name, at]));
    return ['erDiagram', ...tables.map(block), ...links.map((link) => linkLine(link, ids))].join('\n');
}


/***/ })

};
