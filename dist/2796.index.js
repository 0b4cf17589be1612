export const id = 2796;
export const ids = [2796];
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

/***/ 43419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   iU: () => (/* binding */ message),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   ut: () => (/* binding */ runLink),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports join, html */
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28524);

/*
 * Markdown from text that others wrote: file names, SQL, messages of servers, reports of forks. Two ways only lead into
 * the output: code (spans and fences, which GitHub leaves alone) and escaped words. Whatever GitHub would turn into a
 * link, a notification, a picture or a formula becomes code.
 */
/** Longest run of backticks, so that a longer one cannot be closed from within. */
function ticks(text) {
    return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
/** A code span on one line, whatever the text holds. */
function code(text) {
    const shown = (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text);
    if (shown.trim() === '')
        return shown === '' ? '`""`' : `\`"${shown}"\``;
    const mark = '`'.repeat(ticks(shown) === 0 ? 1 : ticks(shown) + 1);
    // A space inside each end is taken off again by the reader's Markdown, where both ends have one.
    const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
    return `${mark}${pad}${shown}${pad}${mark}`;
}
/** A fenced block with a fence longer than any in the text. */
function fence(text, language) {
    const shown = (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLines */ .gB)(text).replace(/\n+$/, '');
    const mark = '`'.repeat(Math.max(3, ticks(shown) + 1));
    return `${mark}${language}\n${shown}\n${mark}`;
}
/** What GitHub makes links, notifications, formulas or pictures of: `@name`, `#1`, `GH-1`, hashes, addresses, `$x$`, `:tada:`. */
const LIVELY = /[@#$]|gh-\d|ghsa-|cve-\d|[0-9a-f]{7}|:\/|www\.|:(?!\d\d:)[\w+-]+:/i;
/** Signs that mean something within a line. An underscore within a word means nothing. */
const SIGNS = /[\\*[\]<>&~`]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
const ENTITIES = new Map([
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['&', '&amp;'],
    ['`', '&#96;'],
]);
function escaped(word) {
    return word.replace(SIGNS, (sign) => ENTITIES.get(sign) ?? `\\${sign}`);
}
/** Words between spaces; those that GitHub would bring to life are shown as code, closing punctuation left outside. */
function words(text) {
    return text
        .split(/( +)/)
        .map((word) => {
        if (!LIVELY.test(word))
            return escaped(word);
        let end = word.length;
        while (end > 0 && '.,;:!?)'.includes(word.charAt(end - 1)))
            end -= 1;
        return end === 0 ? escaped(word) : code(word.slice(0, end)) + escaped(word.slice(end));
    })
        .join('');
}
/** Joins pieces of a line so that two code spans never touch: their backticks would run together. */
function join(pieces) {
    return pieces.reduce((line, piece) => (line.endsWith('`') && piece.startsWith('`') ? `${line} ${piece}` : line + piece), '');
}
/** Running text as one inert line. What stands between single backticks is shown as code; between double ones it may hold some itself. */
function prose(text, longest = 4_000) {
    const pieces = (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortLine */ .tl)(text, longest).split(/(?<!`)(`(?!`)[^`]+`|`` (?:[^`]|`(?!`))+ ``)(?!`)/);
    const line = join(pieces.map((piece, i) => (i % 2 === 1 ? code(piece.replace(/^`` | ``$|^`|`$/g, '')) : words(piece))));
    // Signs that begin a block: a list, a heading's underline, a table.
    return line.replace(/^([-+=|]|\d+(?=[.)]))/, (start) => {
        if (start === '|')
            return '&#124;';
        return /\d/.test(start) ? `${start}\\` : `\\${start}`;
    });
}
/** A message of some lines: words where they are words, a fence where lines are indented and so belong under each other. */
function message(text, longest) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > 12 || lines.some((line) => /^(\s|```|~~~)/.test(line))) {
        return { block: fence((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text, longest), 'text') };
    }
    return { words: lines.map((line) => prose(line, longest)).join('<br>') };
}
/** Text for inside HTML tags, where Markdown does not reach. Foreign text belongs into `<code>` there, too. */
function html(text) {
    return (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text).replace(/[<>&"]/g, (sign) => ENTITIES.get(sign) ?? '&quot;');
}
function htmlCode(text) {
    return `<code>${html(text)}</code>`;
}
/** A table; cells are Markdown already, and pipes in them, in code too, are escaped here. */
function table(head, rows) {
    const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    const rule = head.map((title) => (title.endsWith(' ') ? '---:' : '---'));
    return [line(head.map((title) => title.trim())), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}
/** A short text of ours that must not be broken over two lines: `48 ms`. */
function unbroken(text) {
    return text.replaceAll(' ', '&nbsp;');
}
/** A folded part; the title is HTML (`html`, `htmlCode`), the body Markdown. */
function details(title, body, open = false) {
    return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** The address of a workflow run, if it is nothing else: any other address stays text. */
function runLink(title, url) {
    const plain = /^https:\/\/[a-z0-9.-]+(?::\d+)?\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+(?:\/attempts\/\d+)?$/i;
    return url !== null && plain.test(url) ? `[${title}](${url})` : undefined;
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

/***/ 72956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jo: () => (/* binding */ migrationsPart),
  l: () => (/* binding */ reason),
  Gu: () => (/* binding */ shadowTime)
});

// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(43419);
// EXTERNAL MODULE: ./lib/render/text/left-out.js
var left_out = __webpack_require__(99444);
// EXTERNAL MODULE: ./lib/render/text/locks.js
var text_locks = __webpack_require__(36766);
// EXTERNAL MODULE: ./lib/render/text/rollback.js
var rollback = __webpack_require__(83300);
// EXTERNAL MODULE: ./lib/render/text/visible.js
var visible = __webpack_require__(28524);
// EXTERNAL MODULE: ./lib/render/text/words.js
var text_words = __webpack_require__(98915);
;// CONCATENATED MODULE: ./lib/render/parts/impact.js

const LONGEST = 500;
/** What a statement means for the target, for its cell: none where there is nothing to say. */
function impactCell({ impact }) {
    return impact === undefined ? [] : [(0,markdown/* prose */.CS)(impact, LONGEST)];
}

;// CONCATENATED MODULE: ./lib/render/parts/migrations.js







/** Up to here the tables stand open. */
const OPEN_STATEMENTS = 10;
function shadowTime(migration) {
    if (migration.outcome === 'not-run')
        return 'not run on the shadow';
    const failed = migration.statements.find((statement) => statement.error !== undefined);
    if (migration.outcome === 'failed') {
        return `failed on the shadow${failed === undefined ? '' : ` at line ${failed.line}`}`;
    }
    return `${(0,text_words/* duration */.p0)(migration.ms)} on the shadow`;
}
function effectCell(statement, sizeOf, all) {
    const how = (0,text_locks/* algorithmOf */.Hy)(statement);
    const why = how === undefined || how.reason === '' ? '' : `: ${(0,markdown/* prose */.CS)(how.reason, 200)}`;
    const told = [
        ...(statement.error === undefined ? [] : [`**Failed:** ${(0,markdown/* prose */.CS)(statement.error, 300)}`]),
        ...(0,text_locks/* effectsOf */.w7)(statement, sizeOf, markdown/* code */.aY, all).map((effect) => effect.text),
        ...impactCell(statement),
        ...(how === undefined ? [] : [`algorithm ${(0,markdown/* code */.aY)((0,visible/* shortName */.EU)(how.text, 80))}${why}`]),
        ...(statement.skipped === undefined ? [] : [`did nothing: ${(0,markdown/* prose */.CS)(statement.skipped, 200)}`]),
    ];
    return told.join('<br>');
}
function statementTable({ statements, transactional }, look, sizeOf) {
    const firstTime = (0,text_words/* once */.Oo)(sizeOf);
    // Within one transaction a lock that is held already is not taken again, which is not the same as needing none.
    let seen = false;
    const held = (statement) => {
        const before = seen && transactional && statement.ms !== null && /^(?:ALTER|DROP|TRUNCATE|UPDATE|DELETE)\b/.test(statement.kind);
        seen ||= statement.locks.length > 0;
        return before && statement.locks.length === 0;
    };
    return (0,markdown/* table */.tp)(['Line ', 'Statement', 'Time ', 'Effect on existing tables'], statements.map((statement) => {
        const again = held(statement);
        return [
            String(statement.line),
            (0,markdown/* code */.aY)((0,visible/* shortLine */.tl)(statement.sql, look.statement)),
            // Two columns would leave too little room for the others.
            [
                (0,markdown/* unbroken */.D_)(statement.ms === null ? 'not run' : (0,text_words/* duration */.p0)(statement.ms)),
                ...(statement.rows === null ? [] : [(0,markdown/* unbroken */.D_)((0,text_words/* count */.U9)(statement.rows, 'row'))]),
            ].join('<br>'),
            effectCell(statement, firstTime, statements) || (again ? 'no further lock' : '–'),
        ];
    }));
}
/** Why it is not one transaction, for within a sentence. */
function reason(migration) {
    return (migration.notAtomic ?? 'not one transaction').replace(/\.$/, '');
}
/** Whether it runs as a whole, what that means for locks, and the way back. */
function facts(migration) {
    const locks = migration.statements.some((statement) => statement.locks.some((lock) => (0,text_locks/* lockWords */.jU)(lock.mode).blocks));
    const whole = migration.transactional
        ? `One transaction: applied as a whole or not at all${locks ? ', with its locks held until it commits' : ''}.`
        : `**Not atomic:** ${(0,markdown/* prose */.CS)(reason(migration), 500)}. If it stops half-way, the statements before stay.`;
    const words = (0,rollback/* rollbackWords */.ks)(migration, { name: markdown/* code */.aY, words: (text) => (0,markdown/* prose */.CS)(text, 400) });
    const back = `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
    const notes = migration.notes.map((note) => `- ${(0,markdown/* prose */.CS)(note, 500)}`).join('\n');
    return [`${whole} ${back}`, ...(notes === '' ? [] : [notes])].join('\n\n');
}
function section(migration, look, sizeOf, open) {
    const words = [
        (0,text_words/* count */.U9)((0,left_out/* statementCount */.ZA)(migration), 'statement'),
        shadowTime(migration),
        ...(migration.transactional ? [] : ['not atomic']),
        ...(0,text_locks/* feltWords */.$t)(migration.statements, markdown/* htmlCode */.h8),
    ];
    const body = migration.statements.length === 0 ? [] : [statementTable(migration, look, sizeOf)];
    return (0,markdown/* details */.zH)(`${(0,markdown/* htmlCode */.h8)((0,visible/* shortName */.EU)(migration.path, 300))}${(0,text_words/* layoutWords */.MV)(migration, markdown/* htmlCode */.h8)}: ${words.join(', ')}`, [facts(migration), ...body, ...(0,left_out/* leftOutWords */.Ny)(migration).map((words) => (0,markdown/* prose */.CS)(words, 400))].join('\n\n'), open);
}
function fileTable(migrations) {
    return (0,markdown/* table */.tp)(['Migration', 'Statements ', 'Shadow', 'Strongest lock on existing tables', 'Down'], migrations.map((migration) => [
        // Most are, so that the exception is what is said.
        `${(0,markdown/* code */.aY)((0,visible/* shortName */.EU)(migration.path, 300))}${(0,text_words/* layoutWords */.MV)(migration, markdown/* code */.aY)}${migration.transactional ? '' : '<br>**not atomic**'}`,
        (0,text_words/* number */.ai)((0,left_out/* statementCount */.ZA)(migration)),
        (0,markdown/* unbroken */.D_)(shadowTime(migration).replace(' on the shadow', '')),
        (0,text_locks/* feltWords */.$t)(migration.statements, markdown/* code */.aY).join('<br>') || '–',
        migration.rollback === undefined ? (migration.reversible ? 'yes' : 'no') : (0,rollback/* rollbackWord */.bL)(migration),
    ]));
}
/** Every pending migration: its statements as they went on the shadow database. */
const migrationsPart = (report, look) => {
    const all = report.plan?.migrations ?? [];
    if (all.length === 0)
        return [];
    const statements = all.reduce((sum, migration) => sum + (0,left_out/* statementCount */.ZA)(migration), 0);
    const heading = '### Migrations';
    if (look.detail === 'counts')
        return [];
    if (look.detail === 'files')
        return [heading, fileTable(all)];
    const sizeOf = (0,text_words/* sizesOf */.gN)(report.plan);
    const open = statements <= OPEN_STATEMENTS && report.apply === null;
    return [heading, ...all.map((migration) => section(migration, look, sizeOf, open)), ...unknownSizes(report)];
};
/** A lock on a table of unknown size is not known to be harmless. */
function unknownSizes(report) {
    const felt = report.plan?.migrations.some((migration) => (0,text_locks/* feltWords */.$t)(migration.statements, markdown/* code */.aY).length > 0) ?? false;
    if (!felt || (report.plan?.sizes?.length ?? 0) > 0)
        return [];
    return [
        report.target === null
            ? 'Sizes of the locked tables are unknown, and with them how long a lock is held: findings are graded as if they were large.'
            : 'Sizes of the locked tables were not read; how long a lock is held depends on them.',
    ];
}


/***/ }),

/***/ 50309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ scopeWords),
/* harmony export */   G7: () => (/* binding */ applyPart),
/* harmony export */   GF: () => (/* binding */ proofWords),
/* harmony export */   M: () => (/* binding */ backupPart),
/* harmony export */   Ph: () => (/* binding */ verifyPart),
/* harmony export */   TY: () => (/* binding */ outcomeCounts),
/* harmony export */   U3: () => (/* binding */ errorPart),
/* harmony export */   XQ: () => (/* binding */ STATUS),
/* harmony export */   nj: () => (/* binding */ preflightPart)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43419);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28524);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98915);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29788);




/** Why a run broke, where, and the exact next step. */
const errorPart = (report, look) => {
    const { error, apply } = report;
    if (error === null)
        return [];
    const advice = (0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceOf */ .wr)(report);
    const longest = look.detail === 'counts' ? 1_000 : 3_000;
    const said = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)(error.message, longest);
    const where = error.path === undefined ? '' : ` at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(placeOf(error, error.path))}`;
    const hint = apply === null || apply.next === '' ? 'Next' : 'Hint';
    const named = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(error.code, 80));
    return [
        '### What failed',
        [
            `**Error:** ${error.page === undefined ? named : `[${named}](${error.page})`}${where}`,
            ...('words' in said ? [said.words] : []),
        ].join('<br>'),
        ...('block' in said ? [said.block] : []),
        ...(error.excerpt === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(error.excerpt, longest), 'text')]),
        ...(advice === '' ? [] : [`**${hint}:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(advice, longest)}`]),
    ];
};
function placeOf(error, path) {
    const spot = [error.line, error.column].filter((part) => part !== undefined);
    return [(0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortLine */ .tl)(path, 400), ...spot].join(':');
}
const STATUS = {
    applied: 'applied',
    failed: 'failed',
    'rolled-back': 'rolled back',
    'not-run': 'not run',
};
/** `3 applied in 4.1 s`, `2 applied, 1 failed, 1 not run in 0.9 s`. */
function outcomeCounts(outcomes) {
    const kinds = ['applied', 'failed', 'rolled-back', 'not-run'];
    const counted = kinds
        .map((kind) => [outcomes.filter((outcome) => outcome.status === kind).length, STATUS[kind]])
        .filter(([many]) => many > 0)
        .map(([many, words]) => `${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(many)} ${words}`);
    const ms = outcomes.reduce((sum, outcome) => sum + outcome.ms, 0);
    return counted.length === 0 ? 'nothing to run' : `${counted.join(', ')} in ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(ms)}`;
}
/** What happened to each migration, the state that the database is in, and what to do next. */
const applyPart = ({ apply }, look) => {
    if (apply === null)
        return [];
    const { outcomes } = apply;
    const failures = outcomes.filter((outcome) => outcome.status === 'failed');
    const shown = look.detail === 'counts' ? failures.slice(0, 3) : (0,_part_js__WEBPACK_IMPORTED_MODULE_3__/* .most */ .q)(outcomes, look, 150, 0);
    const rows = shown.map((outcome) => [
        `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(outcome.path, 300))}${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .layoutWords */ .MV)(outcome, _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)}`,
        outcome.status === 'failed' ? '**failed**' : STATUS[outcome.status],
        outcome.status === 'not-run' ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)((0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(outcome.ms)),
        `${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(outcome.statementsDone)} of ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(outcome.statementsAll)}`,
        outcome.error === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(outcome.error, 500),
    ]);
    const notes = rows.some((row) => row[4] !== '');
    const head = ['Migration', 'Status', 'Time ', 'Statements done ', ...(notes ? ['Message'] : [])];
    const body = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(head, rows.map((row) => (notes ? row : row.slice(0, 4))));
    return [
        `### Outcome: ${outcomeCounts(outcomes)}`,
        ...(apply.state === '' ? [] : [`**State of the database:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(apply.state)}`]),
        ...(apply.next === '' ? [] : [`**Next:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(apply.next)}`]),
        ...(shown.length === 0 ? [] : [shown.length > 20 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)((0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(shown.length, 'migration'), body) : body]),
    ];
};
/** What a backup's proof is worth, in words. */
function proofWords(backup) {
    const { proof } = backup;
    const held = [(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(proof.tables, 'table'), ...(proof.rows === null ? [] : [(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(proof.rows, 'row')])].join(', ');
    if (proof.method === 'none')
        return 'not proved';
    if (!proof.ok)
        return `its proof failed (${proof.method === 'restore' ? 'restore' : 'reading back'})`;
    const how = proof.method === 'restore' ? 'proved by restoring it' : 'read back as a list, not restored';
    const { sampled, restoreMs } = proof;
    const compared = sampled === undefined ? '' : `, ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(sampled.rows)} of them compared by checksum`;
    const took = restoreMs === undefined ? '' : `; a restore takes about ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(restoreMs)} on this machine`;
    return `${how}: ${held}${compared}${took}`;
}
/** What was saved, where it is not everything. */
function scopeWords({ scope, tables = [] }) {
    if (scope !== 'affected')
        return undefined;
    return `the schema of everything, and the rows of ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(tables.length, 'table')} that the plan touches`;
}
const backupPart = ({ backup }) => {
    if (backup === null)
        return [];
    if (backup.id !== undefined) {
        const made = `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(backup.id, 300))}: made by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(backup.tool)} in ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(backup.ms)}; not proved.`;
        return [
            '### Backup',
            [made, ...(backup.proof.note === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(backup.proof.note, 600)])].join('<br>'),
        ];
    }
    const scope = scopeWords(backup);
    const facts = [
        (0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(backup.bytes),
        ...(scope === undefined ? [] : [scope]),
        `made by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(backup.tool, 100))} in ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(backup.ms)}`,
        backup.encrypted ? 'encrypted' : 'not encrypted',
        proofWords(backup),
        ...(backup.artifact === undefined ? [] : [`kept as the artifact ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(backup.artifact, 200))}`]),
    ];
    const lines = [
        `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(backup.file, 300))}: ${facts.join('; ')}.`,
        ...(backup.proof.note === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(backup.proof.note, 600)]),
        `SHA-256 ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(backup.sha256, 100))}`,
    ];
    return ['### Backup', lines.join('<br>')];
};
/** A checklist: what is not as expected stands open, with what to do; the rest says what was found. */
function checks(title, all, look, open) {
    if (all.length === 0)
        return [];
    const wrong = all.filter((check) => !check.ok);
    const right = look.detail === 'full' ? all.filter((check) => check.ok && check.warning !== true) : [];
    const warned = (0,_part_js__WEBPACK_IMPORTED_MODULE_3__/* .most */ .q)(all.filter((check) => check.warning === true), look, 60, 10);
    const risks = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Worth a look', 'Found', 'Next'], warned.map((check) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.name, 200), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.actual, 300), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.hint ?? '', 400)]));
    const passed = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Check', 'Found'], right.map((check) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.name, 200), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.actual, 300)]));
    if (wrong.length === 0) {
        const heading = `${title}: all ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(all.length)} as expected`;
        if (warned.length > 0)
            return [
                `### ${heading}, ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(warned.length)} worth a look`,
                risks,
                ...(right.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(right.length, 'other check')}`, passed)]),
            ];
        if (right.length > open)
            return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(heading, passed)];
        return [`### ${heading}`, ...(right.length === 0 ? [] : [passed])];
    }
    const shown = (0,_part_js__WEBPACK_IMPORTED_MODULE_3__/* .most */ .q)(wrong, look, 60, 10);
    const rows = shown.map((check) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.name, 200),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.expected, 300),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.actual, 300),
        check.hint === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.hint, 400),
    ]);
    const more = wrong.length - shown.length;
    return [
        `### ${title}: ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(wrong.length)} of ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(all.length)} not as expected`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Check', 'Expected', 'Found', 'Next'], rows),
        ...(more > 0 ? [`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(more, 'more check')} not shown here.`] : []),
        ...(warned.length === 0 ? [] : [risks]),
        ...(right.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(right.length, 'check')} as expected`, passed)]),
    ];
}
/** The proof after the deed is read by people: a short one stands open. */
const verifyPart = (report, look) => checks('Verification', report.verify?.checks ?? [], look, 10);
const preflightPart = (report, look) => checks('Preflight', report.preflight, look, 0);


/***/ }),

/***/ 29788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ most)
/* harmony export */ });
/** At most that many of a list, by the detail; the rest is counted by the caller. */
function most(all, look, files, counts) {
    if (look.detail === 'full')
        return all;
    return all.slice(0, look.detail === 'files' ? files : counts);
}


/***/ }),

/***/ 52927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ diffOf)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54693);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28524);


const SIGN = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({ added: '+', removed: '-', changed: '!' });
const SHORT = 140;
/** One change: a line where that says it all, else its changed lines below. */
function diffOf(change) {
    const sign = SIGN[change.kind];
    const title = `${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(change.object)} ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(change.name, 200)}`;
    const before = tidy(change.before);
    const after = tidy(change.after);
    if (change.kind !== 'changed') {
        const text = change.kind === 'added' ? after : before;
        if (text === '')
            return [{ sign, text: title }];
        return [{ sign, text: `${title}: ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shortLine */ .tl)(text, SHORT)}` }];
    }
    if (!`${before}${after}`.includes('\n') && before.length + after.length < SHORT) {
        return [{ sign, text: `${title}: ${before} -> ${after}` }];
    }
    return [{ sign, text: title }, ...between(before.split('\n'), after.split('\n'))];
}
function tidy(definition) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLines */ .gB)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(definition ?? '', 4_000, 40)).trim();
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

/***/ 99444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mm: () => (/* binding */ findingsLeftOut),
/* harmony export */   Ny: () => (/* binding */ leftOutWords),
/* harmony export */   ZA: () => (/* binding */ statementCount)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98915);

/** Of the whole migration, also where a report that would have been too large holds only some of them. */
const statementCount = ({ statements, statementsLeftOut }) => statements.length + (statementsLeftOut?.statements ?? 0);
/** Findings of one severity, or acknowledged ones, that are only counted. */
const findingsLeftOut = (plan, of) => (plan.findingsLeftOut ?? [])
    .filter(({ severity, acknowledged }) => (acknowledged === true ? of === 'acknowledged' : of === severity))
    .reduce((sum, { findings }) => sum + findings, 0);
/** `49,000 more statements are only counted: 48,000 INSERT, 1,000 UPDATE`. */
function leftOutWords({ statementsLeftOut: left }) {
    if (left === undefined)
        return [];
    const kinds = Object.entries(left.kinds).slice(0, 5);
    return [
        `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(left.statements, 'more statement')} only counted: ${kinds.map(([kind, many]) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(many)} ${kind}`).join(', ')}.`,
    ];
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

/***/ 54596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ outline)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54693);

/** What may come or go as a whole, with all that belongs to it. */
const WHOLES = /table|view|function|procedure|aggregate|sequence|schema|enum|type|domain/;
/** What belongs to something: named by it, and gone with it. */
const PARTS = new Set(['column', 'constraint', 'index', 'trigger', 'policy', 'rule', 'grant', 'comment', 'statistics']);
const PLURALS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    index: 'indexes',
    policy: 'policies',
    statistics: 'statistics',
});
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
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54693);

const SIGNS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({ clean: '✅', warned: '⚠️', blocked: '⛔', failed: '❌' });
/** Each command's title when it went well, when something stands in the way, and when it broke. */
const TITLES = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
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
    doctor: ['Nothing is missing', 'Something is missing', 'Something is missing'],
    repair: ['Repaired', 'Repair blocked', 'Repair failed'],
});
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

/***/ 44789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ bytesWords),
/* harmony export */   NO: () => (/* binding */ someEstimated),
/* harmony export */   YN: () => (/* binding */ tableNotes),
/* harmony export */   hc: () => (/* binding */ rowsWords)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98915);

/** `1,200 → 1,180`, `~4,000,000`, `none → 12`. */
function rowsWords({ rowsBefore, rowsAfter, exact, became }) {
    const about = (value) => (value === null ? 'unknown' : `${exact ? '' : '~'}${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(value)}`);
    if (became === 'made')
        return about(rowsAfter);
    if (became === 'dropped')
        return `${about(rowsBefore)} → gone`;
    return rowsBefore === rowsAfter ? about(rowsAfter) : `${about(rowsBefore)} → ${about(rowsAfter)}`;
}
/** As `rowsWords`, of the bytes. */
function bytesWords({ bytesBefore, bytesAfter, became }) {
    const about = (value) => (value === null ? 'unknown' : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(value));
    if (became === 'made')
        return about(bytesAfter);
    if (became === 'dropped')
        return `${about(bytesBefore)} → gone`;
    const [before, after] = [about(bytesBefore), about(bytesAfter)];
    return before === after ? after : `${before} → ${after}`;
}
/** What else there is to say; '' where that is nothing. `print` shows names. */
function tableNotes(table, print) {
    const { was, became, withoutStatistics = [], analyzed } = table;
    const shown = withoutStatistics.slice(0, 5).map(print);
    const more = withoutStatistics.length - shown.length;
    return [
        ...(was === undefined ? [] : [`was ${print(was)}`]),
        ...(became === undefined ? [] : [became === 'made' ? 'made' : 'dropped']),
        ...(shown.length === 0
            ? []
            : [`no statistics of ${shown.join(', ')}${more > 0 ? ` and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(more)} more` : ''}`]),
        ...(analyzed === true ? ['analyzed'] : []),
    ].join('; ');
}
/** Whether some of the numbers are no more than the server's guess. */
const someEstimated = (tables) => tables.some(({ exact }) => !exact);


/***/ }),

/***/ 50112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ nowLines)
/* harmony export */ });
/* harmony import */ var _model_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43251);
/* harmony import */ var _locks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36766);
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
