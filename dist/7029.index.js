export const id = 7029;
export const ids = [7029];
export const modules = {

/***/ 97029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  actionsHost: () => (/* binding */ actionsHost),
  annotate: () => (/* reexport */ annotate),
  inputs: () => (/* reexport */ inputs),
  readEvent: () => (/* reexport */ readEvent),
  setOutputs: () => (/* reexport */ setOutputs),
  writeSummary: () => (/* reexport */ writeSummary)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./lib/host/hidden.js
var host_hidden = __webpack_require__(59996);
// EXTERNAL MODULE: ./lib/host/inert.js
var inert = __webpack_require__(19142);
// EXTERNAL MODULE: ./lib/host/lines.js
var host_lines = __webpack_require__(5005);
// EXTERNAL MODULE: ./lib/host/secrets.js + 1 modules
var host_secrets = __webpack_require__(45170);
;// CONCATENATED MODULE: ./lib/host/annotations.js


/** GitHub shows so many of each kind per step and drops the others without a word. */
const PER_KIND = 10;
const LONGEST_MESSAGE = 4_000;
const KINDS = [
    { severity: 'error', issue: core/* error */.z3, many: 'errors' },
    { severity: 'warning', issue: core/* warning */.$e, many: 'warnings' },
    { severity: 'info', issue: core/* notice */.lm, many: 'notices' },
];
/** Prints annotations, the most severe first; where there are too many, the last place of a kind says how many are left out. */
function annotate(list, hide = (text) => text) {
    let hidden = 0;
    for (const { severity, issue, many } of KINDS) {
        const all = list.filter((annotation) => annotation.severity === severity);
        const shown = all.length > PER_KIND ? all.slice(0, PER_KIND - 1) : all;
        for (const annotation of shown)
            issue(message(hide(annotation.message)), properties(annotation, hide));
        const left = all.length - shown.length;
        if (left === 0)
            continue;
        hidden += left;
        issue(`${left} more ${many} are not shown here, because GitHub shows ${PER_KIND} per step; the summary lists all.`);
        for (const annotation of all.slice(shown.length))
            (0,core/* info */.pq)(`- ${severity}: ${place(annotation)}${(0,inert/* inertTitle */.lJ)(hide(annotation.message))}`);
    }
    return { shown: list.length - hidden, hidden };
}
function message(text) {
    const lines = text
        .split(/\r\n|\r|\n/)
        .map(inert/* inertLine */.Fq)
        .join('\n');
    return lines.length > LONGEST_MESSAGE ? `${lines.slice(0, LONGEST_MESSAGE)}…` : lines;
}
function place(annotation) {
    if (typeof annotation.path !== 'string')
        return '';
    return `${(0,inert/* inertTitle */.lJ)(annotation.path)}${typeof annotation.line === 'number' ? `:${annotation.line}` : ''}: `;
}
function properties(annotation, hide) {
    const { title, path, line, endLine, column } = annotation;
    const found = {};
    if (title !== undefined)
        found.title = (0,inert/* inertTitle */.lJ)(hide(title)).slice(0, 255);
    if (typeof path !== 'string')
        return found;
    // GitHub takes `./a.sql` and back slashes for another file, and then shows nothing.
    found.file = path.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
    if (typeof line !== 'number')
        return found;
    found.startLine = line;
    if (typeof endLine === 'number' && endLine >= line)
        found.endLine = endLine;
    // Columns are refused where a remark spans lines.
    if (typeof column === 'number' && (found.endLine ?? line) === line)
        found.startColumn = column;
    return found;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/host/runner-files.js


/** GitHub drops a step's summary as a whole when it is larger than this. */
const SUMMARY_LIMIT = 1024 * 1024;
const SHORTENED = '\n\n**Shortened here**, because GitHub takes a summary of 1 MiB at most. The JSON report is complete.\n';
/**
 * The action's inputs as they were given, under the names as typed. The runner hands over inputs that the action does not
 * have as well, so that they can be reported; empty ones are the same as none.
 */
function inputs(env = process.env) {
    const found = new Map();
    for (const [key, value] of Object.entries(env)) {
        if (key.startsWith('INPUT_') && value !== undefined && value.trim() !== '') {
            found.set(key.slice('INPUT_'.length).toLowerCase(), value);
        }
    }
    return Object.fromEntries(found);
}
/** Sets the action's outputs; values may hold any text. */
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        (0,core/* setOutput */.uH)(name, String(value));
}
/** The event's JSON, or undefined where it is missing or is not JSON; whoever reads it trusts nothing in it. */
async function readEvent(env = process.env) {
    const path = env['GITHUB_EVENT_PATH'];
    if (path === undefined || path === '')
        return undefined;
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/** Adds to the job summary. A summary that cannot be written never fails the run. */
async function writeSummary(markdown, env = process.env) {
    const path = env['GITHUB_STEP_SUMMARY'];
    if (path === undefined || path === '') {
        return { written: false, shortened: false, reason: 'This runner takes no job summary.' };
    }
    try {
        const used = await (0,promises_.stat)(path).then((file) => file.size, () => 0);
        const text = shortenToBytes(markdown.endsWith('\n') ? markdown : `${markdown}\n`, SUMMARY_LIMIT - used);
        await (0,promises_.appendFile)(path, text, 'utf8');
        return { written: true, shortened: text.length < markdown.length };
    }
    catch (cause) {
        const { code } = cause;
        return { written: false, shortened: false, reason: `The job summary could not be written (${String(code)}).` };
    }
}
/** A safety net under the renderers' own size ladder: cuts after a whole line and closes a code block left open. */
function shortenToBytes(markdown, limit) {
    if (Buffer.byteLength(markdown) <= limit)
        return markdown;
    const fence = '\n```';
    const room = limit - Buffer.byteLength(fence + SHORTENED);
    if (room <= 0)
        return '';
    const bytes = Buffer.from(markdown).subarray(0, room);
    const kept = bytes.subarray(0, bytes.lastIndexOf('\n') + 1).toString('utf8');
    const open = (kept.match(/^ {0,3}```/gm)?.length ?? 0) % 2 === 1;
    return `${kept.trimEnd()}${open ? fence : ''}${SHORTENED}`;
}

;// CONCATENATED MODULE: ./lib/host/actions.js







// The log viewer knows the colours of terminals, and reads `##[warning]` as an order to annotate.
const COLOUR = {
    good: '\u001b[32m',
    warning: '\u001b[33m',
    bad: '\u001b[31m',
    faint: '\u001b[90m',
};
/** Prints progress as groups of the runner's log: one per phase, and one per migration. */
function actionsHost(options = {}) {
    const env = options.env ?? process.env;
    const secrets = (0,host_secrets/* makeSecrets */.s)();
    const { mask = (text) => text } = options;
    const hide = (text) => mask(secrets.hide(text));
    let open = false;
    const end = () => {
        if (open)
            (0,core/* endGroup */.N4)();
        open = false;
    };
    const begin = (title) => {
        end();
        (0,core/* startGroup */.Oh)((0,inert/* inertTitle */.lJ)(hide(title)));
        open = true;
    };
    const print = (event) => {
        const { tone, lines } = (0,host_lines/* printed */.z)((0,host_hidden/* hidden */.R)(event, hide));
        const colour = COLOUR[tone];
        for (const line of lines)
            (0,core/* info */.pq)(colour === undefined ? line : `${colour}${line}\u001b[0m`);
    };
    return {
        kind: 'actions',
        env,
        workingDirectory: options.workingDirectory ?? process.cwd(),
        progress(event) {
            if (event.type === 'phase')
                begin(event.name);
            else if (event.type === 'migration')
                begin(`${event.id} (${event.index}/${event.of})`);
            // The line of a finished statement is enough; a slow one is named by its progress.
            else if (event.type !== 'statement')
                print(event);
            if (event.type === 'migration-done')
                end();
        },
        secret(value) {
            for (const spelling of secrets.add(value))
                (0,core/* setSecret */.Pq)(spelling);
        },
        hide,
        end,
    };
}


/***/ }),

/***/ 59996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ hidden)
/* harmony export */ });
/** An event without secrets; they are taken out before text is split into lines, since a secret may span some. */
function hidden(event, hide) {
    const clean = (value) => {
        if (typeof value === 'string')
            return hide(value);
        return Array.isArray(value) ? value.map(clean) : value;
    };
    const entries = Object.entries(event).map(([key, value]) => [key, key === 'type' ? value : clean(value)]);
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 19142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ inertLine),
/* harmony export */   lJ: () => (/* binding */ inertTitle),
/* harmony export */   wi: () => (/* binding */ inertLines)
/* harmony export */ });
/**
 * Characters that end a line, move the cursor, or that a reader may skip. The runner compares with the rules of a
 * language, under which `##\u00AD[` is the same as `##[`: so an invisible character never survives as itself.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
/** The runner's old command form, which it finds anywhere in a line. */
const OLD_COMMAND = /#([^\x20-\x7e]*)#([^\x20-\x7e]*)\[/g;
function visible(character) {
    if (character === '\t')
        return character;
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
/** One line of somebody else's text that neither a terminal nor a runner takes for an order, if something of ours stands before it. */
function inertLine(text) {
    return text.replace(UNSEEN, visible).replace(OLD_COMMAND, '#$1#$2 [');
}
/**
 * Somebody else's text as lines fit to print. `lead` stands before the first line and `  | ` before the others, since the
 * runner obeys a line that begins with `::` after any white space.
 */
function inertLines(lead, text) {
    return text.split(LINE_END).map((line, index) => `${index === 0 ? lead : '  | '}${inertLine(line)}`);
}
/** Somebody else's text on one line, for a title. */
function inertTitle(text) {
    return inertLine(text.split(LINE_END).join(' ')).trim();
}


/***/ }),

/***/ 5005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ printed)
/* harmony export */ });
/* unused harmony export duration */
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19142);

function duration(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 120_000)
        return `${(ms / 1000).toFixed(1)} s`;
    return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}
function count(n, one) {
    return `${n} ${one}${n === 1 ? '' : 's'}`;
}
/** Words for an event; whatever comes from files or servers is made inert here. */
function printed(event) {
    switch (event.type) {
        case 'phase':
            return { tone: 'heading', lines: (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLines */ .wi)('=> ', event.name) };
        case 'note':
            return { tone: 'plain', lines: (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLines */ .wi)('- ', event.text) };
        case 'warning':
            return { tone: 'warning', lines: (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLines */ .wi)('warning: ', event.text) };
        case 'check':
            if (event.warning === true)
                return { tone: 'warning', lines: (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLines */ .wi)('worth a look: ', `${event.name}: ${event.actual}`) };
            return event.ok
                ? { tone: 'good', lines: (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLines */ .wi)('ok: ', event.name) }
                : { tone: 'bad', lines: (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLines */ .wi)('not ok: ', `${event.name}: ${event.actual}`) };
        case 'waiting':
            return { tone: 'faint', lines: (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLines */ .wi)('... ', event.text), passing: true };
        case 'migration':
            return { tone: 'heading', lines: (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLines */ .wi)(`(${event.index}/${event.of}) `, event.id) };
        case 'statement': {
            const lead = `... line ${event.line} (${event.index}/${event.of}): `;
            return { tone: 'faint', lines: (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLines */ .wi)(lead, event.kind), passing: true };
        }
        case 'statement-done': {
            const rows = event.rows === null ? '' : `, ${count(event.rows, 'row')}`;
            return {
                tone: 'plain',
                lines: (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLines */ .wi)(`line ${event.line}: `, `${event.kind}, ${duration(event.ms)}${rows}`),
            };
        }
        case 'statement-progress':
            return { tone: 'faint', lines: (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLines */ .wi)(`... ${duration(event.ms)}: `, event.text), passing: true };
        case 'lock-timeout': {
            const next = event.attempt < event.of ? `next attempt in ${duration(event.waitMs)}` : 'no attempt is left';
            const who = event.blockers.length === 0 ? '' : `\nblocked by ${event.blockers.join('\nblocked by ')}`;
            const text = `attempt ${event.attempt} of ${event.of} did not get its lock; ${next}${who}`;
            return { tone: 'warning', lines: (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLines */ .wi)('lock timeout: ', text) };
        }
        case 'migration-done': {
            const tone = event.status === 'failed' ? 'bad' : 'good';
            return {
                tone,
                lines: (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLines */ .wi)(`${tone === 'bad' ? 'not ok' : 'ok'}: `, `${event.id}: ${event.status}, ${duration(event.ms)}`),
            };
        }
        case 'backup':
            return event.passing === true
                ? { tone: 'faint', lines: (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLines */ .wi)('... ', event.text), passing: true }
                : { tone: 'plain', lines: (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLines */ .wi)('backup: ', event.text) };
    }
}


/***/ }),

/***/ 45170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ makeSecrets),
  G: () => (/* binding */ secretSpellings)
});

// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
;// CONCATENATED MODULE: ./lib/host/encodings.js

/** Shorter ones would be found by chance in what is no secret. */
const SHORTEST = 8;
const HTML = (0,dictionary/* dictionary */.z)({
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
});
/** The letters of base64 that a text gives wherever it begins within three bytes; those at its ends hold bits of its neighbours. */
function base64(bytes) {
    return [0, 1, 2].map((before) => {
        const all = Buffer.concat([Buffer.alloc(before), bytes]);
        return all.toString('base64').slice(Math.ceil((before * 4) / 3), Math.floor((all.length * 4) / 3));
    });
}
/** A secret as programs write it into other texts: the runner looks for the same by itself, but in its log alone. */
function encodings(secret) {
    const texts = [
        JSON.stringify(secret).slice(1, -1),
        secret.replace(/[&<>"']/g, (sign) => HTML[sign] ?? sign),
        secret.replace(/[&<>]/g, (sign) => HTML[sign] ?? sign),
        secret.replaceAll("'", "''"),
        secret.replaceAll('"', '""'),
        secret.replace(/[\\'"]/g, (sign) => `\\${sign}`),
        secret.replaceAll("'", "'\\''"),
        secret.replace(/[^A-Za-z0-9_.~-]/gu, (sign) => [...Buffer.from(sign)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')),
    ];
    const bytes = Buffer.from(secret);
    const plain = bytes.length < SHORTEST ? [] : base64(bytes);
    const binary = [
        ...plain,
        ...plain.map((one) => one.replaceAll('+', '-').replaceAll('/', '_')),
        ...(bytes.length < SHORTEST ? [] : [bytes.toString('hex'), bytes.toString('hex').toUpperCase()]),
    ];
    return [...new Set([...texts, ...binary])].filter((one) => one !== secret);
}

;// CONCATENATED MODULE: ./lib/host/secrets.js

/** Parts shorter than this are left alone: masking `ab` everywhere would blot out the log and give the part away. */
const SHORTEST_PART = 3;
const SECRET_KEY = /pass(word|wd|phrase)?$|pwd|secret|token/i;
function makeSecrets() {
    const known = new Set();
    let longestFirst = [];
    return {
        add(value) {
            const fresh = secretSpellings(value).filter((spelling) => !known.has(spelling));
            for (const spelling of fresh) {
                known.add(spelling);
                for (const encoded of encodings(spelling))
                    known.add(encoded);
            }
            longestFirst = [...known].sort((a, b) => b.length - a.length);
            return fresh;
        },
        hide: (text) => longestFirst.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text),
    };
}
/** A secret, each of its lines and, where it is a URL, its passwords: as written, decoded, and encoded anew. */
function secretSpellings(value) {
    const whole = value.trim();
    if (whole === '')
        return [];
    const parts = new Set();
    for (const line of whole.split(/[\r\n]+/)) {
        parts.add(line.trim());
        for (const password of passwordsOf(line.trim()))
            for (const spelling of spellings(password))
                parts.add(spelling);
    }
    return [...new Set([value, whole, ...[...parts].filter((part) => part.length >= SHORTEST_PART)])];
}
function spellings(password) {
    const decoded = decode(password);
    const encoded = encode(decoded);
    return [password, decoded, encoded, encoded.replaceAll('%20', '+'), decode(password.replaceAll('+', ' '))];
}
/**
 * Passwords of a URL. People leave `@`, `/`, `?` and `#` in passwords unescaped, where no two readers agree on the end:
 * so every end that a reader could choose counts.
 */
function passwordsOf(text) {
    const rest = /^[a-z][a-z0-9+.-]*:\/\/(.*)$/i.exec(text)?.[1];
    if (rest === undefined)
        return [];
    const authority = rest.slice(0, /[/?#]|$/.exec(rest)?.index);
    const ends = [rest.indexOf('@'), authority.lastIndexOf('@'), rest.lastIndexOf('@')];
    const inAuthority = ends.flatMap((end) => {
        const colon = rest.indexOf(':');
        return end > 0 && colon >= 0 && colon < end ? [rest.slice(colon + 1, end)] : [];
    });
    const inQuery = [...rest.matchAll(/[?&;]([^?=&;]+)=([^&#]*)/g)].flatMap(([, key = '', secret = '']) => SECRET_KEY.test(decode(key)) ? [secret] : []);
    return [...inAuthority, ...inQuery].filter((password) => password !== '');
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function encode(text) {
    try {
        return encodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ })

};
