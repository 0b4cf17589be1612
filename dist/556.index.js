export const id = 556;
export const ids = [556];
export const modules = {

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

/***/ 556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sarif: () => (/* binding */ sarif)
});

// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
// EXTERNAL MODULE: ./lib/render/parts/history.js
var parts_history = __webpack_require__(21433);
// EXTERNAL MODULE: ./lib/render/text/visible.js
var visible = __webpack_require__(28524);
;// CONCATENATED MODULE: ./lib/render/sarif-rules.js



const LEVEL = (0,dictionary/* dictionary */.z)({ error: 'error', warning: 'warning', info: 'note', off: 'none' });
/** What is found without a rule: by the server, by the history, and among the settings themselves. */
const OTHERS = (0,dictionary/* dictionary */.z)({
    'migration-fails': 'A migration fails on the shadow database',
    'unused-allow': 'A comment allows what was not found',
    'unknown-rule': 'The settings name a rule that there is not',
    'label-before-push': 'The label that allows is older than the newest commit',
});
/** A rule as code scanning shows it: GitHub asks for a short and a full description and for help. */
function describeRule(id, rule) {
    if (rule === undefined) {
        const text = OTHERS[id] ?? (0,parts_history/* kindWords */.Gk)(id) ?? id;
        return {
            id,
            shortDescription: { text },
            fullDescription: { text },
            help: { text: `${text}. The result says what to do.` },
        };
    }
    const { when, effect, instead, severity, page } = rule;
    const blocks = [`When: ${when}`, `What it does to production: ${effect}`, `What to do instead: ${instead}`];
    const bold = [
        `**When.** ${when}`,
        `**What it does to production.** ${effect}`,
        `**What to do instead.** ${instead}`,
        `One statement is let through by a comment before it: \`-- migrate-on-merge: allow ${id} because (the reason)\``,
    ];
    return {
        id,
        // GitHub shows 1,024 characters of each description.
        shortDescription: { text: (0,visible/* oneLine */.TN)(when).slice(0, 1_000) },
        fullDescription: { text: (0,visible/* oneLine */.TN)(effect).slice(0, 1_000) },
        help: { text: blocks.join('\n\n'), markdown: bold.join('\n\n') },
        ...(page === undefined ? {} : { helpUri: page }),
        defaultConfiguration: { level: LEVEL[severity], ...(severity === 'off' ? { enabled: false } : {}) },
    };
}

;// CONCATENATED MODULE: ./lib/render/text/hash.js
const MASK = 0xffffffffffffffffn;
/** FNV-1a, 64 bits, in hex: tells texts apart, protects nothing. */
function fingerprint(text) {
    let hash = 0xcbf29ce484222325n;
    for (let i = 0; i < text.length; i += 1) {
        hash = ((hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & MASK;
    }
    return hash.toString(16).padStart(16, '0');
}

;// CONCATENATED MODULE: ./lib/render/sarif.js




/** GitHub shows the first 5,000 results of a run and refuses more than 25,000. */
const MOST = 5_000;
/** And no file of more than 10 MB, compressed: of very many results each is told in fewer words. */
const LONGEST = 8_000;
const LONGEST_OF_MANY = 1_500;
const MANY = 1_000;
const sarif_LEVEL = (0,dictionary/* dictionary */.z)({ error: 'error', warning: 'warning', info: 'note' });
const RANK = (0,dictionary/* dictionary */.z)({ error: 0, warning: 1, info: 2 });
/** The text that a finding is about: its statement, so that moving it in the file leaves it the same finding. */
function subject(finding, statements) {
    const migration = statements.get(finding.migration ?? '');
    const sql = finding.statement === null ? undefined : migration?.statements[finding.statement]?.sql;
    return (sql ?? finding.message).slice(0, 10_000).replace(/\s+/g, ' ').trim();
}
/** A path as a URI relative to the repository; a lone surrogate cannot be encoded and is replaced. */
function uri(path) {
    return encodeURI(path.replace(/\p{Cs}/gu, '\ufffd')).replace(/[#?]/g, (sign) => (sign === '#' ? '%23' : '%3F'));
}
function sarif_location(finding, path) {
    const { line, endLine, column } = finding;
    const region = {
        startLine: Math.max(1, line ?? 1),
        ...(column === undefined ? {} : { startColumn: Math.max(1, column) }),
        ...(endLine === null ? {} : { endLine: Math.max(1, line ?? 1, endLine) }),
    };
    return { physicalLocation: { artifactLocation: { uri: uri(path), uriBaseId: '%SRCROOT%' }, region } };
}
function suppressions(acknowledged) {
    // A label lives outside of the source, a comment in the file within it; its reason may speak of a label, too.
    const inFile = /\(allowed in the file, line \d+\)$/.test(acknowledged);
    const kind = !inFile && /^(?:allowed by the )?label\b/i.test(acknowledged) ? 'external' : 'inSource';
    return [{ kind, justification: (0,visible/* visibleLines */.gB)(acknowledged) }];
}
function resultsOf(report) {
    const { plan } = report;
    const byId = new Map((plan?.migrations ?? []).map((migration) => [migration.id, migration]));
    const seen = new Map();
    // A result needs a file; what has none is in the report and the comment.
    const placed = (plan?.findings ?? []).flatMap((finding) => {
        const path = finding.path ?? byId.get(finding.migration ?? '')?.path;
        return path === undefined ? [] : [{ finding, path }];
    });
    return placed
        .sort((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity])
        .slice(0, MOST)
        .map(({ finding, path }) => {
        const hash = fingerprint([finding.rule, path, subject(finding, byId)].join('\n'));
        const nth = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, nth);
        const message = [finding.message, ...(finding.suggestion === undefined ? [] : ['Instead:', finding.suggestion])];
        return {
            ruleId: finding.rule,
            level: sarif_LEVEL[finding.severity],
            message: { text: (0,visible/* shorten */.ml)((0,visible/* visibleLines */.gB)(message.join('\n')), placed.length > MANY ? LONGEST_OF_MANY : LONGEST) },
            locations: [sarif_location(finding, path)],
            partialFingerprints: { primaryLocationLineHash: `${hash}:${nth}` },
            ...(finding.acknowledged === undefined ? {} : { suppressions: suppressions(finding.acknowledged) }),
        };
    });
}
/** The findings as SARIF 2.1.0, for code scanning. */
const sarif = {
    name: 'sarif',
    render: (report, options = {}) => {
        const findings = report.plan?.findings ?? [];
        const help = new Map((options.rules ?? []).map((rule) => [rule.id, rule]));
        const rules = [...new Set(findings.map((finding) => finding.rule))]
            .sort()
            .map((id) => describeRule(id, help.get(id)));
        const results = resultsOf(report);
        const left = findings.length - results.length;
        const notice = {
            level: 'warning',
            message: {
                text: `${left} of ${findings.length} findings are only in the report: they name no file, or are more than code scanning shows.`,
            },
        };
        const version = /\d+\.\d+\.\d+[\w.+-]*$/.exec(report.run.tool)?.[0];
        const run = {
            tool: {
                driver: { name: 'migrate-on-merge', ...(version === undefined ? {} : { semanticVersion: version }), rules },
            },
            automationDetails: { id: `migrate-on-merge/${report.label}/` },
            invocations: [
                {
                    executionSuccessful: report.verdict !== 'failed',
                    ...(left > 0 ? { toolExecutionNotifications: [notice] } : {}),
                },
            ],
            columnKind: 'unicodeCodePoints',
            results,
        };
        const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
        return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
    },
};


/***/ })

};
