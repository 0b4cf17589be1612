export const id = 4108;
export const ids = [4108];
export const modules = {

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

/***/ 54108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logLines: () => (/* binding */ logLines)
/* harmony export */ });
/* harmony import */ var _text_journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4069);

/** One JSON object per line for log collectors: the run, every event in order, each outcome, and how it ended. */
const logLines = {
    name: 'log-lines',
    render: (report) => `${linesOf(report)
        .map((line) => JSON.stringify(line))
        .join('\n')}\n`,
};
function linesOf(report) {
    const { run, target } = report;
    const about = { command: report.command, label: report.label, database: target?.database ?? null };
    return [
        {
            at: run.startedAt,
            event: 'run',
            ...about,
            actor: run.actor,
            commit: run.commit,
            plan: report.plan?.digest ?? null,
            tool: run.tool,
        },
        ...report.log.map(({ at, event, message, ms }) => ({ at, event, message, ...(ms === undefined ? {} : { ms }) })),
        ...(report.apply?.outcomes ?? []).map(({ id, path, status, ms, statementsDone, statementsAll, error }) => ({
            event: 'outcome',
            id,
            path,
            status,
            ms,
            statementsDone,
            statementsAll,
            ...(error === undefined ? {} : { error }),
        })),
        {
            event: 'end',
            verdict: report.verdict,
            status: (0,_text_journal_js__WEBPACK_IMPORTED_MODULE_0__/* .finalStatus */ .nH)(report),
            headline: report.headline,
            ms: run.ms,
            error: report.error?.code ?? null,
        },
    ];
}


/***/ }),

/***/ 4069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   nH: () => (/* binding */ finalStatus),
/* harmony export */   wf: () => (/* binding */ issuesOf)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54693);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98915);


const STATUS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)({
    applied: 'Success',
    failed: 'Failed',
    'rolled-back': 'Rolled back',
    'not-run': 'Not run',
});
/** Each migration with what became of it; for a plan, with what became of it on the shadow. */
function entriesOf(report) {
    const planned = new Map((report.plan?.migrations ?? []).map((migration) => [migration.id, migration]));
    if (report.apply !== null) {
        return report.apply.outcomes.map((outcome) => ({
            path: outcome.path,
            status: STATUS[outcome.status],
            duration: outcome.status === 'not-run' ? null : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(outcome.ms),
            notes: [
                ...(outcome.error === undefined ? [] : [outcome.error]),
                ...(outcome.status === 'failed'
                    ? [`${outcome.statementsDone} of ${outcome.statementsAll} statements done`]
                    : []),
                ...(planned.get(outcome.id)?.notes ?? []),
            ],
        }));
    }
    return [...planned.values()].map((migration) => ({
        path: migration.path,
        status: migration.outcome === 'failed' ? 'Failed on the shadow database' : 'Not run: planned',
        duration: null,
        notes: migration.notes,
    }));
}
/** The last line of the log, in the words of the template. */
function finalStatus(report) {
    const outcomes = report.apply?.outcomes ?? [];
    const applied = outcomes.filter((outcome) => outcome.status === 'applied').length;
    if (report.verdict === 'blocked')
        return 'Blocked';
    if (report.verdict === 'failed')
        return applied > 0 ? 'Partial success' : 'Failed';
    return report.command === 'plan' ? 'Planned' : 'Complete success';
}
/** What went wrong, and what was or is to be done about it. */
function issuesOf(report) {
    const wrong = [...report.preflight, ...(report.verify?.checks ?? [])].filter((check) => !check.ok);
    const { problems } = report.history;
    const issues = [
        ...(report.error === null ? [] : [`${report.error.code}: ${report.error.message}`]),
        ...problems.map((problem) => `${problem.kind} ${problem.id}: ${problem.message}`),
        ...wrong.map((check) => `${check.name}: expected ${check.expected}, found ${check.actual}`),
    ];
    const actions = [
        ...(report.apply === null || report.apply.next === '' ? [] : [`Next: ${report.apply.next}`]),
        ...((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .adviceOf */ .wr)(report) === '' ? [] : [(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .adviceOf */ .wr)(report)]),
        ...problems.map((problem) => problem.hint),
        ...wrong.flatMap((check) => (check.hint === undefined ? [] : [check.hint])),
    ];
    return { issues, actions: [...new Set(actions)] };
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


/***/ })

};
