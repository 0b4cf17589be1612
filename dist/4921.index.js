export const id = 4921;
export const ids = [4921];
export const modules = {

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
            return { tone: 'plain', lines: (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLines */ .wi)('backup: ', event.text) };
    }
}


/***/ }),

/***/ 94921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   localHost: () => (/* binding */ localHost),
/* harmony export */   wantsColour: () => (/* binding */ wantsColour)
/* harmony export */ });
/* harmony import */ var _hidden_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59996);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5005);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45170);



const COLOUR = {
    plain: '',
    heading: '\u001b[1m',
    faint: '\u001b[2m',
    good: '\u001b[32m',
    warning: '\u001b[33m',
    bad: '\u001b[31m',
};
/** `NO_COLOR` wins over `FORCE_COLOR`, which wins over what the terminal says of itself. */
function wantsColour(terminal, env) {
    if ((env['NO_COLOR'] ?? '') !== '')
        return false;
    const forced = env['FORCE_COLOR'];
    if (forced !== undefined && forced !== '')
        return forced !== '0' && forced !== 'false';
    return terminal.isTTY === true && env['TERM'] !== 'dumb';
}
/** What is said even to those who want to hear nothing. */
const loud = (event) => event.type === 'warning' || event.type === 'lock-timeout' || (event.type === 'check' && !event.ok);
/** Prints progress for people; in a terminal, lines of passing interest are overwritten by the next. */
function localHost(options = {}) {
    const env = options.env ?? process.env;
    const terminal = options.terminal ?? process.stderr;
    const colour = wantsColour(terminal, env);
    const overwrites = terminal.isTTY === true && env['TERM'] !== 'dumb';
    const secrets = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .makeSecrets */ .s)();
    const { mask = (text) => text, quiet = false, verbose = false, json = false } = options;
    const start = performance.now();
    const since = () => (verbose ? `[${((performance.now() - start) / 1000).toFixed(2).padStart(8)} s] ` : '');
    const hide = (text) => mask(secrets.hide(text));
    let passing = false;
    const end = () => {
        if (passing)
            terminal.write('\r\u001b[2K');
        passing = false;
    };
    return {
        kind: 'local',
        env,
        colour,
        json,
        verbose,
        workingDirectory: options.workingDirectory ?? process.cwd(),
        progress(event) {
            end();
            // In a log the line of a finished statement is enough; a slow one is named by its progress.
            if (event.type === 'statement' && !overwrites && !verbose)
                return;
            if (quiet && !loud(event))
                return;
            const { tone, lines, passing: brief = false } = (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .printed */ .z)((0,_hidden_js__WEBPACK_IMPORTED_MODULE_2__/* .hidden */ .R)(event, hide));
            const paint = (line) => colour && COLOUR[tone] !== '' ? `${COLOUR[tone]}${line}\u001b[0m` : line;
            passing = brief && overwrites && !verbose;
            if (passing)
                terminal.write(paint((lines[0] ?? '').slice(0, Math.max(10, (terminal.columns ?? 80) - 1))));
            else
                terminal.write(lines.map((line) => `${paint(`${since()}${line}`)}\n`).join(''));
        },
        secret(value) {
            secrets.add(value);
        },
        hide,
        end,
    };
}


/***/ }),

/***/ 45170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ makeSecrets),
  G: () => (/* binding */ secretSpellings)
});

;// CONCATENATED MODULE: ./lib/host/encodings.js
/** Shorter ones would be found by chance in what is no secret. */
const SHORTEST = 8;
const HTML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
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
