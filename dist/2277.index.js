export const id = 2277;
export const ids = [2277,8988];
export const modules = {

/***/ 61387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hz: () => (/* binding */ MOST_STATEMENTS),
/* harmony export */   Ot: () => (/* binding */ tooMany),
/* harmony export */   cp: () => (/* binding */ tooManyTogether)
/* harmony export */ });
/**
 * The most statements of one file, and of all files that one run is about: each of them is kept with its tree while the run lasts.
 */
const MOST_STATEMENTS = 200_000;
const number = (count) => count.toLocaleString('en');
/** Of a text with more; the place is where it begins. */
function tooMany(count, most, line) {
    return problem(`the file holds ${number(count)} statements, and one run takes ${number(most)}`, line);
}
/** Of a text that is too much behind those before it. */
function tooManyTogether(before, count, most, line) {
    return problem(`the file holds ${number(count)} statements behind ${number(before)} of the files before it, and one run takes ${number(most)}`, line);
}
function problem(message, line) {
    return {
        code: 'too-many',
        message: `${message}: each is run, timed and read by the rules on its own`,
        hint: 'Put many rows into one statement (INSERT … VALUES (…), (…), or on PostgreSQL COPY … FROM stdin), or load the data outside of migrations.',
        line,
        column: 1,
        offset: 0,
    };
}


/***/ }),

/***/ 85584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ spotAt),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   LX: () => (/* binding */ lineCounter),
/* harmony export */   M0: () => (/* binding */ offsetOfCharacter),
/* harmony export */   T_: () => (/* binding */ spotCounter)
/* harmony export */ });
/** Where an offset (UTF-16 units) stands in a text. */
function spotAt(text, offset) {
    const end = Math.min(Math.max(offset, 0), text.length);
    let line = 1;
    let start = 0;
    for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
        line += 1;
        start = at + 1;
    }
    return { line, column: [...text.slice(start, end)].length + 1 };
}
/** The offset (UTF-16 units) of the n-th character (code point, from 0): servers count characters, JavaScript does not. */
function offsetOfCharacter(text, index) {
    let offset = 0;
    for (let seen = 0; seen < index && offset < text.length; seen += 1) {
        const unit = text.charCodeAt(offset);
        offset += unit >= 0xd800 && unit <= 0xdbff && offset + 1 < text.length ? 2 : 1;
    }
    return offset;
}
/** Follows growing offsets over the text, each character looked at once; smaller ones begin anew. */
class Lines {
    text;
    line = 1;
    start = 0;
    /** The coming line end, kept so that a line of megabytes is not searched again for each offset on it. */
    next;
    constructor(text) {
        this.text = text;
        this.next = this.find(0);
    }
    find(from) {
        const found = this.text.indexOf('\n', from);
        return found === -1 ? Number.POSITIVE_INFINITY : found;
    }
    to(offset) {
        if (offset < this.start) {
            this.line = 1;
            this.start = 0;
            this.next = this.find(0);
        }
        while (this.next < offset) {
            this.line += 1;
            this.start = this.next + 1;
            this.next = this.find(this.start);
        }
        return this;
    }
}
/** Answers `line of offset` for growing offsets in one pass over the text. */
function lineCounter(text, firstLine = 1) {
    const lines = new Lines(text);
    return (offset) => lines.to(offset).line + firstLine - 1;
}
/** Answers `spotAt` for growing offsets in one pass over the text, however many there are on one line. */
function spotCounter(text) {
    const lines = new Lines(text);
    let seen = 0;
    let column = 1;
    return (offset) => {
        const end = Math.min(Math.max(offset, 0), text.length);
        const { line, start } = lines.to(end);
        if (seen > end || start > seen) {
            seen = start;
            column = 1;
        }
        column += [...text.slice(seen, end)].length;
        seen = end;
        return { line, column };
    };
}
const WIDEST = 160;
/** Wide lines are cut around the caret, so that a dump's line of a megabyte stays readable. */
function cut(line, column) {
    const characters = [...line];
    if (characters.length <= WIDEST)
        return { text: line, column };
    const from = Math.max(0, Math.min(column - WIDEST / 2, characters.length - WIDEST));
    const text = characters.slice(from, from + WIDEST).join('');
    return {
        text: `${from > 0 ? '…' : ''}${text}${from + WIDEST < characters.length ? '…' : ''}`,
        column: column - from + (from > 0 ? 1 : 0),
    };
}
/** The lines around a spot, numbered, with a caret under it. `firstLine` is the number of the text's first line in its file. */
function excerpt(text, spot, firstLine = 1) {
    const lines = text.split('\n');
    const index = spot.line - firstLine;
    const from = Math.max(0, index - 2);
    const to = Math.min(lines.length - 1, index + 2);
    const width = String(firstLine + to).length;
    const out = [];
    for (let i = from; i <= to; i += 1) {
        const line = (lines[i] ?? '').replace(/\r$/, '').replaceAll('\t', ' ');
        const shown = cut(line, i === index ? spot.column : 1);
        out.push(`${String(firstLine + i).padStart(width)} | ${shown.text}`.trimEnd());
        if (i === index)
            out.push(`${' '.repeat(width)} | ${' '.repeat(Math.max(0, shown.column - 1))}^`);
    }
    return out.join('\n');
}


/***/ }),

/***/ 32277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  splitMysql: () => (/* binding */ splitMysql)
});

// EXTERNAL MODULE: ./lib/sql/bounds.js
var bounds = __webpack_require__(61387);
// EXTERNAL MODULE: ./lib/sql/locate.js
var locate = __webpack_require__(85584);
// EXTERNAL MODULE: ./lib/sql/mysql/kind.js + 1 modules
var kind = __webpack_require__(84185);
;// CONCATENATED MODULE: ./lib/sql/mysql/body.js
const LOOPS = new Set(['IF', 'CASE', 'LOOP', 'WHILE', 'REPEAT', 'FOR']);
/** Words that open the one statement of a routine that has no BEGIN. */
const VERBS = new Set('RETURN SELECT INSERT UPDATE DELETE REPLACE SET CALL DO WITH CREATE ALTER DROP TRUNCATE SIGNAL EXECUTE PREPARE RENAME ANALYZE'.split(' '));
/** Objects whose statements hold no body, so that nothing in them has to be counted. */
const BODILESS = new Set('TABLE VIEW INDEX DATABASE SCHEMA USER ROLE SERVER SEQUENCE TABLESPACE INSTANCE UNIQUE FULLTEXT SPATIAL TEMPORARY'.split(' '));
/**
 * Follows one statement word by word and knows whether a body of a routine, trigger or event is open, so that the
 * semicolons in it end nothing. BEGIN, END and IF are also ordinary names: they count only where a statement may begin.
 */
class Body {
    oracle;
    phase = 'start';
    stack = [];
    depth = 0;
    /** A statement may begin at the next word. */
    atStart = false;
    /** First word of the statement inside the body, and whether it declares a handler. */
    first = '';
    handler = false;
    previous = '';
    pending;
    /** Whether the brackets after a routine's name have been seen. */
    listed = false;
    skip = false;
    constructor(oracle) {
        this.oracle = oracle;
    }
    /** True while a semicolon belongs to the body. */
    get open() {
        return this.stack.length > 0 || this.phase === 'declare';
    }
    /** Whether the statement is of a kind that may hold a body. */
    get stored() {
        return !['start', 'object', 'plain'].includes(this.phase);
    }
    /** Takes the next word in capitals, symbol, or `` ` `` and `'` for anything in quotes. One token is held back to see what follows. */
    feed(token) {
        if (this.phase === 'plain')
            return;
        if (this.pending !== undefined)
            this.take(this.pending, token);
        this.pending = token;
        if (token === ';') {
            this.take(token, '');
            this.pending = undefined;
        }
    }
    take(token, next) {
        if (token === ';')
            this.depth = 0;
        if (token === ')') {
            this.depth = Math.max(0, this.depth - 1);
            this.listed ||= this.depth === 0;
        }
        if (this.depth === 0)
            this.outer(token, next);
        if (token === '(')
            this.depth += 1;
        this.previous = token;
    }
    outer(token, next) {
        switch (this.phase) {
            case 'start':
                if (token === 'CREATE' || token === 'ALTER')
                    this.phase = 'object';
                else if ((token === 'BEGIN' && next === 'NOT') || (LOOPS.has(token) && next !== ':'))
                    this.begin(token, next);
                else
                    this.phase = 'plain';
                return;
            case 'object':
                this.object(token);
                return;
            case 'trigger':
                if (token === 'ROW')
                    this.enter();
                return;
            case 'event':
                if (token === 'DO')
                    this.enter();
                return;
            case 'package':
                if (token !== 'AS' && token !== 'IS')
                    return;
                this.stack.push('PACKAGE');
                this.enter();
                return;
            case 'declare':
                if (token === 'BEGIN')
                    this.begin(token, next);
                return;
            case 'routine':
                this.routine(token, next);
                return;
            case 'body':
                this.inner(token, next);
                return;
            case 'plain':
                return;
        }
    }
    enter() {
        this.phase = 'body';
        this.atStart = true;
    }
    begin(token, next) {
        this.enter();
        this.inner(token, next);
    }
    object(token) {
        // A user after DEFINER = may be called anything.
        if (this.previous === '=' || this.previous === '@')
            return;
        if (token === 'TRIGGER')
            this.phase = 'trigger';
        else if (token === 'PROCEDURE' || token === 'FUNCTION')
            this.phase = 'routine';
        else if (token === 'EVENT')
            this.phase = 'event';
        else if (token === 'PACKAGE')
            this.phase = 'package';
        else if (BODILESS.has(token))
            this.phase = 'plain';
    }
    routine(token, next) {
        if (this.oracle && (token === 'AS' || token === 'IS'))
            this.phase = 'declare';
        if (!this.listed)
            return;
        // `RETURNS SET(…)`, `CHARACTER SET latin1` belong to the header.
        if (token === 'SET' && ['CHARACTER', 'CHAR', 'RETURNS'].includes(this.previous))
            return;
        if (token === 'BEGIN' || LOOPS.has(token) || VERBS.has(token) || next === ':')
            this.begin(token, next);
    }
    inner(token, next) {
        if (this.skip) {
            this.skip = false;
            return;
        }
        const start = this.atStart;
        const top = this.stack.at(-1);
        if (token === ';') {
            this.atStart = true;
            this.handler = false;
            this.first = '';
            return;
        }
        if (start && (next === ':' || token === ':'))
            return;
        // `NEW.end` and `@end` are names.
        if (this.previous === '.' || this.previous === '@')
            return;
        this.atStart = false;
        if (start)
            this.first = token;
        if (token === 'HANDLER' && this.first === 'DECLARE')
            this.handler = true;
        if (start && (token === 'FOLLOWS' || token === 'PRECEDES')) {
            this.skip = true;
            this.atStart = true;
        }
        else if (token === 'CASE')
            this.stack.push(start ? 'CASE' : 'case');
        else if (token === 'END')
            this.end(start, top, next);
        else if (token === 'BEGIN' && (start || this.handler))
            this.push(token, true);
        else if (start && LOOPS.has(token))
            this.push(token, token === 'LOOP' || token === 'REPEAT');
        else if (token === 'THEN' || token === 'ELSE')
            this.atStart = top === 'IF' || top === 'CASE';
        else if (token === 'DO')
            this.atStart = !start && (top === 'WHILE' || top === 'FOR');
        else if (token === 'AS' || token === 'IS')
            this.atStart = top === 'PACKAGE';
    }
    push(word, start) {
        this.stack.push(word);
        this.atStart = start;
        this.handler = false;
    }
    /** END closes an expression's CASE anywhere, all others only where a statement may begin, or after UNTIL. */
    end(start, top, next) {
        if (top !== 'case' && !start && this.first !== 'UNTIL')
            return;
        this.stack.pop();
        this.skip = top !== 'case' && LOOPS.has(next);
    }
}

// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
;// CONCATENATED MODULE: ./lib/sql/mysql/client.js

const PRINTS = 'prints';
const DISPLAY = 'is about display';
const IGNORED = (0,dictionary/* dictionary */.z)({
    tee: 'writes what the client prints into a file',
    notee: 'writes what the client prints into a file',
    pager: DISPLAY,
    nopager: DISPLAY,
    prompt: DISPLAY,
    print: PRINTS,
    rehash: 'is about completing names',
    status: PRINTS,
    warnings: DISPLAY,
    nowarning: DISPLAY,
    go: 'sends nothing here',
    ego: 'sends nothing here',
    sandbox: 'guards the client against commands in the dump',
});
const HERE = 'Put the statements of that file here, or make it a migration of its own.';
const REFUSED = (0,dictionary/* dictionary */.z)({
    source: ['reads another file', HERE],
    system: ['starts a program', 'Programs are not started from SQL files.'],
    edit: ['starts an editor', 'Take the line out of the file.'],
    connect: [
        'connects anew',
        'One run is about one database: give the other one a run of its own, with its own `label`.',
    ],
    use: ['leaves the database', 'Take it out: one run is about one database, and its session is connected already.'],
    resetconnection: ['puts the session back to where it began', 'Set what you need by SET, in this file.'],
    charset: [
        'changes the character set of the client',
        'Files are read as UTF-8. Write `SET NAMES utf8mb4` if the session needs it.',
    ],
    clear: ['throws away what was typed before it', 'Take out the text that is not meant to run.'],
    exit: ['ends the client, so that what follows would not run', 'Take it out, together with what is not meant to run.'],
    query_attributes: ['sends attributes with the next statement', 'Take it out: attributes are not sent.'],
});
const LETTERS = (0,dictionary/* dictionary */.z)({
    d: 'delimiter',
    g: 'end',
    G: 'end',
    T: 'tee',
    t: 'notee',
    P: 'pager',
    n: 'nopager',
    R: 'prompt',
    p: 'print',
    '#': 'rehash',
    s: 'status',
    W: 'warnings',
    w: 'nowarning',
    '-': 'sandbox',
    '.': 'source',
    '!': 'system',
    e: 'edit',
    r: 'connect',
    u: 'use',
    x: 'resetconnection',
    C: 'charset',
    c: 'clear',
    q: 'exit',
});
/** Commands by name count only as the first word of a line, and `use` by name is SQL. */
const NAMES = new Set([...Object.keys(IGNORED), ...Object.keys(REFUSED), 'quit'].filter((n) => n !== 'use'));
function decide(name) {
    if (name === 'delimiter')
        return { verdict: 'delimiter', why: '', hint: '' };
    if (name === 'end')
        return { verdict: 'end', why: '', hint: '' };
    const ignored = IGNORED[name];
    if (ignored !== undefined)
        return { verdict: 'ignore', why: ignored, hint: '' };
    const refused = REFUSED[name === 'quit' ? 'exit' : name];
    if (refused !== undefined)
        return { verdict: 'refuse', why: refused[0], hint: refused[1] };
    return {
        verdict: 'refuse',
        why: 'is a command of the mysql client, not SQL',
        hint: 'Take it out of the file, or write the backslash inside quotes.',
    };
}
/** Decides about a backslash with the letter after it. */
function letterCommand(text) {
    return decide(LETTERS[text[1] ?? ''] ?? '');
}
/** Decides about the first word of a statement; undefined where it is SQL, or nothing that we know. */
function namedCommand(word, rest) {
    const name = word.toLowerCase();
    if (name === 'delimiter')
        return decide(name);
    if (/^(mysql|mysqldump|mysqlimport|mariadb|mariadb-dump)$/.test(name) && /^[ \t]+[-\w<]/.test(rest)) {
        return {
            verdict: 'refuse',
            why: `starts ${name}, and is a line for a shell, not SQL`,
            hint: 'Take the line out: the session is connected already, by `database-url`.',
        };
    }
    if (!NAMES.has(name))
        return undefined;
    if (name === 'charset' && /^\s+['"]?utf8(mb[34])?['"]?\s*;?\s*$/i.test(rest)) {
        return { verdict: 'ignore', why: 'is what happens anyway', hint: '' };
    }
    return decide(name);
}
/** The delimiter that a line asks for, or why there is none. A quoted one loses its quotes, as in the client. */
function delimiterOf(rest) {
    const written = /^[ \t]*(?:'([^']+)'|"([^"]+)"|`([^`]+)`|(\S+))/.exec(rest);
    const delimiter = written?.[1] ?? written?.[2] ?? written?.[3] ?? written?.[4] ?? '';
    if (delimiter === '')
        return { why: 'names no delimiter' };
    if (delimiter.includes('\\'))
        return { why: 'names a delimiter with a backslash, which the client refuses' };
    return { delimiter };
}

;// CONCATENATED MODULE: ./lib/sql/mysql/directives.js
const DIRECTIVE = /^(?:--[ \t]|#|\/\*)[ \t]*migrate-on-merge:[ \t]*(allow|no-transaction)\b([^\n]*)/i;
const ALLOW = /^([a-z0-9-]+)\s+because\s+(\S.*)$/i;
/** Reads a comment; the reason of an allowance is required, so a line without one allows nothing. */
function directiveOf(comment) {
    const found = DIRECTIVE.exec(comment);
    if (found === null)
        return undefined;
    if (found[1]?.toLowerCase() === 'no-transaction')
        return { kind: 'no-transaction' };
    if (!/^\s/.test(found[2] ?? ''))
        return undefined;
    const parsed = ALLOW.exec((found[2] ?? '').trim().replace(/\*\/$/, '').trimEnd());
    if (parsed?.[1] === undefined || parsed[2] === undefined)
        return undefined;
    return { kind: 'allow', rule: parsed[1], reason: parsed[2] };
}

;// CONCATENATED MODULE: ./lib/sql/mysql/problems.js

/** More of them help nobody, and finding the column of each costs time. */
const MOST = 100;
/** Collects what is wrong with a text; the places are worked out at the end, in one pass. */
class Problems {
    found = [];
    add(code, offset, message, hint) {
        if (this.found.length < MOST)
            this.found.push({ code, message, hint, offset });
    }
    placed(text, firstLine) {
        const lineAt = (0,locate/* lineCounter */.LX)(text, firstLine);
        return this.found
            .toSorted((a, b) => a.offset - b.offset)
            .map((problem) => {
            const start = problem.offset === 0 ? 0 : text.lastIndexOf('\n', problem.offset - 1) + 1;
            return {
                ...problem,
                line: lineAt(problem.offset),
                column: [...text.slice(start, problem.offset)].length + 1,
            };
        });
    }
}
/** The first line of a text, short enough to be quoted in a message. */
function shown(text) {
    return text.slice(0, 200).split('\n')[0]?.trim().slice(0, 60) ?? '';
}

// EXTERNAL MODULE: ./lib/sql/mysql/scan.js
var scan = __webpack_require__(4556);
// EXTERNAL MODULE: ./lib/sql/mysql/sqlmode.js
var sqlmode = __webpack_require__(57030);
;// CONCATENATED MODULE: ./lib/sql/mysql/template.js
const OUTSIDE = /\{\{|\{%|\$\{|<%/y;
const NAME = /^["`]\s*(?:\{\{[^}]*\}\}|\$\{[^}]*\})/;
/**
 * The placeholder of another tool at a token, as it is written. Braces inside a text value are left alone, because
 * e-mail templates are ordinary data; Flyway's own names are refused there too, as they would run as plain text.
 */
function templateAt(text, at, token) {
    if (token.type === 'symbol' || token.type === 'word') {
        OUTSIDE.lastIndex = token.type === 'word' && text[token.end] === '{' ? token.end - 1 : at;
        if (!OUTSIDE.test(text))
            return undefined;
        return /^(?:\{\{[^}\n]*\}\}|\{%[^\n]*?%\}|\$\{[^}\n]*\}|<%[^\n]*?%>|..)/.exec(text.slice(OUTSIDE.lastIndex - 2, at + 200))?.[0];
    }
    if (token.type !== 'string' && token.type !== 'name')
        return undefined;
    const quoted = text.slice(at, token.end);
    if (token.type === 'name' && NAME.test(quoted.slice(0, 200)))
        return quoted.slice(0, 60);
    const flyway = quoted.indexOf('${flyway:');
    return flyway === -1 ? undefined : /^\$\{flyway:[^}\n]{0,80}\}?/.exec(quoted.slice(flyway, flyway + 100))?.[0];
}

;// CONCATENATED MODULE: ./lib/sql/mysql/reader.js








const BREAKPOINT = /-->[ \t]*statement-breakpoint\b/y;
const DELIMITER_LINE = /^delimiter[ \t]+[^\w\s'"`(),]+[ \t]*\r?$/i;
const WORDY = /^[A-Za-z0-9_$\u0080-\uffff]/;
/** Goes over a text once, token by token. */
class Reader {
    pieces = [];
    problems = new Problems();
    ignored = [];
    noTransaction = false;
    source;
    modes;
    templated;
    delimiter = ';';
    /** Statements since the last delimiter of the file's own; under `;` there is at most one. */
    chunk = [];
    allows = [];
    /** Of the statement that is being read: -1 before its first token. */
    start = -1;
    end = -1;
    first = '';
    body;
    /** Where the comment began that the server runs and that is still open, or -1. */
    opened = -1;
    constructor(text, options) {
        this.source = text.replace(/^\uFEFF/, ' ');
        const mode = {
            ansiQuotes: options.ansiQuotes ?? false,
            noBackslashEscapes: options.noBackslashEscapes ?? false,
            flavour: options.flavour,
            oracle: false,
        };
        this.modes = new sqlmode/* Modes */.d(mode);
        this.body = new Body(false);
        this.templated = /\{\{|\{%|\$\{|<%/.test(text);
    }
    read() {
        const { source } = this;
        const nul = source.indexOf('\0');
        if (nul !== -1) {
            this.problems.add('syntax', nul, 'a NUL character stands in the text', 'Save the file as plain UTF-8 text.');
            return this;
        }
        for (let at = 0; at < source.length;)
            at = this.step(at);
        this.finish();
        return this;
    }
    step(at) {
        const { source, delimiter } = this;
        const inside = this.opened !== -1;
        if (delimiter !== ';' && !inside && source.startsWith(delimiter, at)) {
            this.cut();
            return at + delimiter.length;
        }
        const token = this.shorten(at, (0,scan/* tokenAt */.BN)(source, at, this.modes.current, inside));
        const template = this.templated ? templateAt(source, at, token) : undefined;
        if (template !== undefined) {
            this.problems.add('template', at, `${template.trim()} is a template of another tool; it would run as plain text, or not at all`, 'Templates are not expanded here. Write the value itself.');
            if (token.type === 'symbol')
                return at + template.length;
        }
        if (!token.closed)
            return this.unclosed(at, token);
        switch (token.type) {
            case 'blank':
                return token.end;
            case 'comment':
                return this.comment(at, token.end);
            case 'open':
                this.opened = at;
                return this.keep(at, token.end, '');
            case 'close':
                this.opened = -1;
                return this.keep(at, token.end, '');
            case 'client':
                return this.command(at, token.end, letterCommand(source.slice(at, token.end)));
            case 'word':
                return this.word(at, token.end);
            case 'symbol':
                return this.symbol(at, token.end);
            default:
                return this.keep(at, token.end, token.type === 'name' ? '`' : "'");
        }
    }
    /** The client looks for its delimiter at every character, so `END$$` is END and `$$`. */
    shorten(at, token) {
        if (token.type !== 'word' || this.delimiter === ';' || !WORDY.test(this.delimiter))
            return token;
        const cut = this.source.slice(at, token.end + this.delimiter.length - 1).indexOf(this.delimiter);
        return cut <= 0 ? token : { ...token, end: at + cut };
    }
    unclosed(at, token) {
        const what = token.type === 'comment' ? 'comment' : token.type === 'name' ? 'quoted name' : 'text in quotes';
        this.problems.add('syntax', at, `the ${what} that begins here (${shown(this.source.slice(at, at + 40))}) is not closed`, token.type === 'string' ? 'Close it; a quote inside is written twice, or after a backslash.' : 'Close it.');
        this.reset();
        return token.end;
    }
    comment(at, end) {
        const text = this.source.slice(at, Math.min(end, at + 2000));
        if (/^\/\*M?!999999\\-/.test(text))
            this.ignored.push({ offset: at, text: shown(text) });
        const directive = directiveOf(text);
        if (directive?.kind === 'no-transaction')
            this.noTransaction = true;
        if (directive?.kind === 'allow' && this.start === -1) {
            this.allows.push({ rule: directive.rule, reason: directive.reason, offset: at });
        }
        return end;
    }
    /** Takes a token into the statement. */
    keep(at, end, word) {
        if (this.start === -1) {
            this.start = at;
            this.body = new Body(this.modes.current.oracle);
        }
        this.end = end;
        if (word !== '') {
            if (this.first === '')
                this.first = word;
            this.body.feed(word);
        }
        return end;
    }
    restOfLine(at) {
        const end = this.source.indexOf('\n', at);
        return this.source.slice(at, end === -1 ? this.source.length : end);
    }
    word(at, end) {
        const written = this.source.slice(at, end);
        if (this.first === '' && this.opened === -1) {
            const command = namedCommand(written, this.restOfLine(end));
            if (command !== undefined)
                return this.command(at, end, command);
        }
        else if (/^delimiter$/i.test(written) && this.opened === -1 && DELIMITER_LINE.test(this.restOfLine(at))) {
            // The client would send what it has, and so do we: the delimiter before this line was forgotten.
            return this.command(at, end, { verdict: 'delimiter', why: '', hint: '' });
        }
        return this.keep(at, end, written.toUpperCase());
    }
    command(at, end, command) {
        const line = this.restOfLine(at);
        if (command.verdict === 'end') {
            this.cut();
            return end;
        }
        if (command.verdict === 'delimiter') {
            this.cut();
            const asked = delimiterOf(this.restOfLine(end));
            if ('delimiter' in asked)
                this.delimiter = asked.delimiter;
            else
                this.problems.add('client-command', at, `\`${shown(line)}\` ${asked.why}`, 'Write `DELIMITER //`, say.');
        }
        else if (command.verdict === 'refuse') {
            this.problems.add('client-command', at, `\`${shown(line)}\` ${command.why}`, command.hint);
        }
        else if (this.start !== -1) {
            const hint = 'Take it out of the statement, or write the backslash inside quotes.';
            this.problems.add('client-command', at, `\`${shown(line)}\` is a command of the client within a statement`, hint);
        }
        else {
            // What follows a semicolon on the line is not the command's.
            const semicolon = line.indexOf(';');
            const length = semicolon === -1 ? line.length : semicolon + 1;
            this.ignored.push({ offset: at, text: line.slice(0, length).trim() });
            return at + length;
        }
        return at + line.length;
    }
    symbol(at, end) {
        const c = this.source[at] ?? '';
        if (c === '-' && this.dashes(at))
            return this.afterDashes(at);
        if (c !== ';')
            return this.keep(at, end, c);
        if (this.start === -1)
            return end;
        this.body.feed(';');
        if (this.opened !== -1 || this.body.open) {
            this.end = end;
        }
        else if (this.delimiter === ';')
            this.cut();
        else if (!this.modes.current.oracle)
            this.close();
        return end;
    }
    /** Whether two dashes stand here that are a comment elsewhere, and are none on these servers. */
    dashes(at) {
        BREAKPOINT.lastIndex = at;
        return BREAKPOINT.test(this.source) || (this.first === '' && this.source.startsWith('--', at));
    }
    afterDashes(at) {
        BREAKPOINT.lastIndex = at;
        if (BREAKPOINT.test(this.source)) {
            this.cut();
            return BREAKPOINT.lastIndex;
        }
        const line = this.restOfLine(at);
        this.problems.add('syntax', at, `\`${shown(line)}\` is not a comment here: these servers want a blank after the two dashes`, 'Write `-- ` with a blank after it.');
        return at + line.length;
    }
    /** Ends a statement at a semicolon, or at the delimiter. */
    close() {
        if (this.start !== -1 && this.first !== '') {
            const { start, end, allows } = this;
            const { stored } = this.body;
            this.chunk.push({ start, end, lexis: this.modes.current, allows, stored });
            if (this.first === 'SET')
                this.modes.follow(this.source.slice(start, end));
            this.allows = [];
        }
        this.reset();
    }
    reset() {
        this.start = -1;
        this.end = -1;
        this.first = '';
        this.opened = -1;
        this.body = new Body(this.modes.current.oracle);
    }
    /**
     * Ends what stands between two delimiters. Semicolons in it have ended statements too, as the server would have it;
     * where that leaves a body open or a piece that is no statement, the delimiter is right and our count is wrong.
     */
    cut() {
        this.body.feed(';');
        const { open } = this.body;
        this.close();
        const pieces = this.chunk;
        this.chunk = [];
        const [head, ...more] = pieces;
        const tail = more.at(-1);
        if (head === undefined)
            return;
        const torn = tail !== undefined &&
            (open ||
                (pieces.some((piece) => piece.stored) &&
                    more.some((p) => (0,kind/* kindOf */.I)(this.source.slice(p.start, p.end), p.lexis).kind === 'UNKNOWN')));
        if (torn)
            this.pieces.push({ ...head, end: tail.end });
        else
            this.pieces.push(...pieces);
    }
    finish() {
        this.body.feed(';');
        if (this.opened !== -1) {
            const hint = 'Close it with `*/`.';
            this.problems.add('syntax', this.opened, 'the comment that begins here is not closed', hint);
            this.reset();
        }
        else if (this.start !== -1 && this.body.open) {
            this.problems.add('syntax', this.start, `the body of \`${shown(this.source.slice(this.start, this.start + 80))}\` is not closed`, 'End each BEGIN, IF, CASE and loop in it, or set the body apart by DELIMITER.');
            this.reset();
        }
        this.cut();
    }
}

// EXTERNAL MODULE: ./lib/sql/mysql/tree.js + 4 modules
var tree = __webpack_require__(28988);
;// CONCATENATED MODULE: ./lib/sql/mysql/split.js





/**
 * Splits a file for MySQL, MariaDB or TiDB as their client would, but by the grammar where the client looks at
 * semicolons only: bodies of routines need no DELIMITER. Whatever cannot be run is a problem with its place, never an
 * exception. Needs no parser but for what rules ask later.
 */
function splitMysql(text, firstLine = 1, options = {}) {
    const read = new Reader(text, options).read();
    const most = options.most ?? bounds/* MOST_STATEMENTS */.Hz;
    const many = read.pieces.length > most;
    const lineAt = (0,locate/* lineCounter */.LX)(text, firstLine);
    const allowLineAt = (0,locate/* lineCounter */.LX)(text, firstLine);
    const ignoredLineAt = (0,locate/* lineCounter */.LX)(text, firstLine);
    const statements = (many ? [] : read.pieces).map(({ start, end, lexis, allows }) => {
        const sql = text.slice(start, end);
        const line = lineAt(start);
        return {
            sql,
            offset: start,
            line,
            endLine: lineAt(Math.max(start, end - 1)),
            ...(0,kind/* kindOf */.I)(sql, lexis),
            tree: new tree.MysqlTree(options.grammar, sql, lexis),
            allows: allows.map(({ offset, ...allow }) => ({ ...allow, line: allowLineAt(offset) })),
        };
    });
    return {
        statements,
        problems: [
            ...(many ? [(0,bounds/* tooMany */.Ot)(read.pieces.length, most, firstLine)] : []),
            ...read.problems.placed(text, firstLine),
        ],
        ignored: read.ignored.map(({ offset, text: written }) => ({ line: ignoredLineAt(offset), text: written })),
        directives: { noTransaction: read.noTransaction },
    };
}


/***/ }),

/***/ 28988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MysqlTree: () => (/* binding */ MysqlTree),
  hasParts: () => (/* binding */ hasParts),
  mayHaveParts: () => (/* binding */ mayHaveParts),
  mysqlTree: () => (/* binding */ mysqlTree)
});

// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
// EXTERNAL MODULE: ./lib/sql/mysql/kind.js + 1 modules
var kind = __webpack_require__(84185);
;// CONCATENATED MODULE: ./lib/sql/mysql/outline.js

const FORMS = (0,dictionary/* dictionary */.z)({
    AlterByAddColumnContext: 'add-column',
    AlterByAddColumnsContext: 'add-column',
    AlterByDropColumnContext: 'drop-column',
    AlterByModifyColumnContext: 'modify',
    AlterByChangeColumnContext: 'change',
    AlterByRenameColumnContext: 'rename-column',
    AlterByAlterColumnDefaultContext: 'alter-column',
    AlterByAddIndexContext: 'add-index',
    AlterByAddSpecialIndexContext: 'add-index',
    AlterByAddPrimaryKeyContext: 'add-index',
    AlterByAddUniqueKeyContext: 'add-index',
    AlterByDropIndexContext: 'drop-index',
    AlterByDropPrimaryKeyContext: 'drop-index',
    AlterByRenameIndexContext: 'rename-index',
    AlterByAlterIndexVisibilityContext: 'alter-index',
    AlterByAddForeignKeyContext: 'add-foreign-key',
    AlterByDropForeignKeyContext: 'drop-foreign-key',
    AlterByAddCheckTableConstraintContext: 'add-check',
    AlterByDropConstraintCheckContext: 'drop-constraint',
    AlterByAlterCheckTableConstraintContext: 'alter-constraint',
    AlterByRenameContext: 'rename-table',
    AlterByDefaultCharsetContext: 'charset',
    AlterByConvertCharsetContext: 'convert-charset',
    AlterByForceContext: 'force',
    AlterKeysContext: 'keys',
    AlterByOrderContext: 'order',
    AlterPartitionContext: 'partition',
    AlterBySetAlgorithmContext: 'algorithm',
    AlterByLockContext: 'lock',
});
const words = (node) => (node.rule === '' ? node.text : node.children.map(words).join(''));
const outline_all = (node, rule) => node.rule === rule ? [node] : node.children.flatMap((child) => outline_all(child, rule));
function optionKind(option) {
    const first = words(option).toUpperCase();
    if (first.startsWith('ENGINE=') || /^ENGINE(?!_)/.test(first))
        return 'engine';
    return /^(?:DEFAULT)?(?:CHAR|COLLATE)/.test(first) ? 'charset' : 'option';
}
function actionsOf(node) {
    return node.children.flatMap((child) => {
        if (child.rule === 'partitionDefinitions')
            return ['partition'];
        if (child.rule !== 'alterOption')
            return [];
        if (child.form === 'AlterByTableOptionContext')
            return outline_all(child, 'tableOption').map(optionKind);
        const kind = FORMS[child.form] ?? 'other';
        const columns = child.form === 'AlterByAddColumnsContext' ? child.children.filter((c) => c.rule === 'columnName') : [];
        return columns.length > 1 ? columns.map(() => kind) : [kind];
    });
}
/** Names are written `a` or `a.b`; a name in backticks may hold anything. */
const named = (node) => words(node)
    .replace(/`((?:[^`]|``)*)`/g, (_, name) => name.replaceAll('``', '`'))
    .replace(/\s/g, '');
function tablesOf(node) {
    if (node.rule === 'multipleDeleteStatement' || node.rule === 'multipleUpdateStatement')
        return undefined;
    const clauses = node.children.filter((child) => child.rule === 'renameTableClause');
    if (clauses.length > 0)
        return clauses.map((clause) => named(clause.children[0] ?? clause));
    const direct = node.children.flatMap((child) => {
        if (child.rule === 'tableName' || child.rule === 'tableNameCreate')
            return [child];
        return child.rule === 'tableNames' ? child.children.filter((one) => one.rule === 'tableName') : [];
    });
    // CREATE TABLE … LIKE names two: ours is the first.
    return (node.rule === 'createTable' ? direct.slice(0, 1) : direct).map(named);
}
const GROUPS = /^(?:program|singleStatement|sqlStatement|emptyStatement_|\w+Statement)$/;
/** The node of the statement itself, below the groups that the grammar sorts statements into. */
function statementOf(node) {
    const inner = node.children.filter((child) => child.rule !== '');
    const last = inner.at(-1);
    if (node.rule === 'withStatement' && last?.rule.endsWith('Statement'))
        return statementOf(last);
    const only = inner.length === 1 && node.children.every((child) => child.rule !== '' || /^(?:<EOF>|;)$/.test(child.text));
    return only && GROUPS.test(node.rule) && inner[0] !== undefined ? statementOf(inner[0]) : node;
}
function outlineOf(tree) {
    const node = statementOf(tree);
    return {
        rule: node.rule,
        tables: tablesOf(node),
        actions: actionsOf(node),
        where: node.children.some((child) => child.rule === '' && child.text.toUpperCase() === 'WHERE'),
    };
}

// EXTERNAL MODULE: ./lib/sql/mysql/scan.js
var scan = __webpack_require__(4556);
;// CONCATENATED MODULE: ./lib/sql/mysql/plain.js

const spaces = (text) => text.replace(/[^\n]/g, ' ');
/**
 * The statement as the grammar knows how to read it, offsets unchanged: comments are blank, comments that the server runs
 * are code, names stand in backticks, and texts hold nothing but zeros, so that no mode has a say in how they end.
 */
function plain(sql, lexis) {
    let out = '';
    let inside = false;
    for (let at = 0; at < sql.length;) {
        const { type, end } = (0,scan/* tokenAt */.BN)(sql, at, lexis, inside);
        const written = sql.slice(at, end);
        if (type === 'open')
            inside = true;
        if (type === 'close')
            inside = false;
        if (type === 'comment' || type === 'open' || type === 'close')
            out += spaces(written);
        else if (type === 'string')
            out += written.length < 2 ? written : `'${'0'.repeat(written.length - 2)}'`;
        else if (type === 'name' && written.startsWith('"'))
            out += requoted(written);
        else
            out += written;
        at = end;
    }
    return out;
}
function requoted(written) {
    const token = { type: 'name', text: written, upper: written, start: 0, end: 0, depth: 0 };
    const name = (0,scan/* nameOf */.Vb)(token).replaceAll('`', '_');
    return `\`${name}\``.padEnd(written.length);
}

// EXTERNAL MODULE: ./lib/sql/mysql/read.js + 1 modules
var read = __webpack_require__(65222);
;// CONCATENATED MODULE: ./lib/sql/mysql/relax.js

/** Statements whose object may be preceded by MariaDB's `OR REPLACE` or followed by `IF [NOT] EXISTS`. */
const OBJECTS = /^(?:TABLE|INDEX|TRIGGER|PROCEDURE|FUNCTION|EVENT|DATABASE|SCHEMA|ROLE|USER|VIEW)$/;
/** Takes words of a statement out by turning them into blanks. */
class Blanks {
    sql;
    tokens;
    cuts = [];
    constructor(sql, tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }
    word(at) {
        const token = this.tokens[at];
        return token?.type === 'word' || token?.type === 'symbol' ? token.upper : '';
    }
    is(at, ...words) {
        return words.every((word, i) => this.word(at + i) === word);
    }
    /** Blanks `count` tokens, or puts a word of the same length or less in their place. */
    cut(at, count, by = '') {
        const from = this.tokens[at]?.start;
        const to = this.tokens[Math.min(at + count, this.tokens.length) - 1]?.end;
        if (from !== undefined && to !== undefined)
            this.cuts.push([from, to, by]);
    }
    text() {
        let out = '';
        let at = 0;
        for (const [from, to, by] of this.cuts) {
            if (from < at)
                continue;
            out += this.sql.slice(at, from) + by.padEnd(to - from);
            at = to;
        }
        return out + this.sql.slice(at);
    }
}
/**
 * What MariaDB and TiDB added to MySQL's statements, taken out where it does not change what the statement is about, so that a grammar
 * of MySQL can read the rest: `IF [NOT] EXISTS`, `OR REPLACE`, `WAIT`, `ONLINE`, `RETURNING`, and TiDB's notes on keys.
 */
function relax(sql, lexis) {
    const blanks = new Blanks(sql, [...(0,scan/* significant */.I1)(sql, 0, sql.length, lexis)]);
    const verb = blanks.word(0);
    const ddl = /^(?:CREATE|ALTER|DROP|RENAME|TRUNCATE|OPTIMIZE|LOCK)$/.test(verb);
    const rows = /^(?:INSERT|REPLACE|DELETE)$/.test(verb);
    for (let at = 0; at < blanks.tokens.length; at += 1) {
        const depth = blanks.tokens[at]?.depth ?? 0;
        if (ddl && depth <= 1 && blanks.is(at, 'IF', 'NOT', 'EXISTS'))
            blanks.cut(at, 3);
        else if (ddl && depth <= 1 && blanks.is(at, 'IF', 'EXISTS'))
            blanks.cut(at, 2);
        else if (verb === 'CREATE' && at === 1 && blanks.is(at, 'OR', 'REPLACE') && replaces(blanks))
            blanks.cut(at, 2);
        else if (verb === 'ALTER' && at === 1 && /^(?:ONLINE|IGNORE)$/.test(blanks.word(at)))
            blanks.cut(at, 1);
        else if (ddl && depth === 0 && blanks.is(at, 'WAIT') && /^\d+$/.test(blanks.word(at + 1)))
            blanks.cut(at, 2);
        else if (ddl && depth === 0 && blanks.is(at, 'NOWAIT'))
            blanks.cut(at, 1);
        else if (rows && depth === 0 && blanks.is(at, 'RETURNING')) {
            blanks.cut(at, blanks.tokens.length);
            break;
        }
        else if (ddl && blanks.is(at, 'PERSISTENT'))
            blanks.cut(at, 1, 'STORED');
        else if (ddl && blanks.is(at, 'IGNORED'))
            blanks.cut(at, 1, 'VISIBLE');
        else if (ddl && blanks.is(at, 'NOCOPY'))
            blanks.cut(at, 1, 'COPY');
        else if (ddl && blanks.is(at + 1, 'SYSTEM', 'VERSIONING') && /^WITH(?:OUT)?$/.test(blanks.word(at)))
            blanks.cut(at, 3);
        else if (ddl && depth === 1 && TYPES.test(blanks.word(at)) && blanks.word(at + 1) !== '(')
            blanks.cut(at, 1, 'INT');
        else if (ddl && depth <= 1)
            tidb(blanks, at);
    }
    return blanks.text();
}
/** Types of MariaDB that MySQL has no name for. */
const TYPES = /^(?:UUID|INET6|INET4|XMLTYPE)$/;
const OPTIONS = /^(?:SHARD_ROW_ID_BITS|PRE_SPLIT_REGIONS|AUTO_ID_CACHE|AUTO_RANDOM_BASE|TTL_ENABLE)$/;
/** TiDB's notes on the primary key, and its options of tables. */
function tidb(blanks, at) {
    const word = blanks.word(at);
    if (/^(?:CLUSTERED|NONCLUSTERED)$/.test(word))
        blanks.cut(at, 1);
    else if (word === 'AUTO_RANDOM') {
        const close = blanks.word(at + 1) === '(' ? blanks.tokens.findIndex((t, i) => i > at && t.text === ')') : at;
        blanks.cut(at, Math.max(1, close - at + 1));
    }
    else if (OPTIONS.test(word) && blanks.tokens[0]?.upper === 'CREATE')
        blanks.cut(at, blanks.is(at + 1, '=') ? 3 : 2);
}
function replaces(blanks) {
    return blanks.tokens.slice(3, 12).some((token) => OBJECTS.test(token.upper));
}

;// CONCATENATED MODULE: ./lib/sql/mysql/classify.js








/** On long statements the grammar would spend seconds, and on long rows of data to say nothing new. */
const LONGEST = 64 * 1024;
const LONGEST_ROWS = 4 * 1024;
/** Each bracket within a bracket costs the grammar more than the one before. */
const DEEPEST = 60;
/** The grammar's names of the statements whose tables and parts are compared; of others only that the grammar took them. */
const RULES = (0,dictionary/* dictionary */.z)({
    'ALTER TABLE': /^alterTable$/,
    'CREATE TABLE': /^createTable$/,
    'CREATE TEMPORARY TABLE': /^createTable$/,
    'DROP TABLE': /^dropTable$/,
    'DROP TEMPORARY TABLE': /^dropTable$/,
    'CREATE INDEX': /^createIndex$/,
    'DROP INDEX': /^dropIndex$/,
    'CREATE TRIGGER': /^createTrigger$/,
    'RENAME TABLE': /^renameTable$/,
    'TRUNCATE TABLE': /^truncateTable$/,
    INSERT: /^insertStatement$/,
    REPLACE: /^replaceStatement$/,
    UPDATE: /^(?:single|multiple)UpdateStatement$/,
    DELETE: /^(?:single|multiple)DeleteStatement$/,
});
const written = ({ schema, name }) => `${schema === undefined ? '' : `${schema}.`}${name}`.replace(/\s/g, '');
const ROWS = /^(?:UPDATE|DELETE)$/;
/** Whether the grammar sees in the statement what we see. */
function agrees(facts, seen) {
    const rule = RULES[facts.verb];
    if (rule === undefined)
        return facts.verb !== 'UNKNOWN';
    if (!rule.test(seen.rule))
        return false;
    if (ROWS.test(facts.verb) && seen.where === facts.withoutWhere)
        return false;
    if (seen.tables !== undefined && seen.tables.join('\n') !== facts.tables.map(written).join('\n'))
        return false;
    if (facts.verb !== 'ALTER TABLE')
        return true;
    return seen.actions.join() === facts.actions.map((action) => action.kind).join();
}
/**
 * The facts of a statement. They are read by a tolerant reader and checked against a full grammar; `complete` only where
 * both saw the same, so that nothing is called harmless because a parser missed half of it.
 */
function checkFacts(taken, sql, lexis) {
    const facts = (0,read/* readFacts */.M)(sql, lexis);
    if (partless(sql, facts, lexis))
        return { ...facts, complete: true };
    const longest = /^(?:INSERT|REPLACE)$/.test(facts.verb) ? LONGEST_ROWS : LONGEST;
    if (sql.length > longest || facts.actions.some((action) => action.kind === 'other'))
        return facts;
    if (deep(sql, lexis))
        return facts;
    const text = plain(sql, lexis);
    const tree = taken.parse(text) ?? relaxed(taken, text, lexis);
    return tree !== undefined && agrees(facts, outlineOf(tree)) ? { ...facts, complete: true } : facts;
}
/** A statement whose verb says it all: it commits nothing, and names no table that it would change. */
function partless(sql, { verb }, lexis) {
    return RULES[verb] === undefined && !verb.startsWith('LOAD') && (0,kind/* kindOf */.I)(sql, lexis).transaction !== 'forbidden';
}
function deep(sql, lexis) {
    for (const { depth } of (0,scan/* significant */.I1)(sql, 0, sql.length, lexis))
        if (depth > DEEPEST)
            return true;
    return false;
}
function relaxed(taken, text, lexis) {
    const other = relax(text, { ...lexis, ansiQuotes: false, noBackslashEscapes: true });
    return other === text ? undefined : taken.parse(other);
}
/** The facts of a statement, by the grammar that is loaded at first use. */
async function factsOf(sql, lexis = {}) {
    return checkFacts(await grammar(), sql, { ansiQuotes: false, noBackslashEscapes: false, ...lexis });
}

;// CONCATENATED MODULE: ./lib/sql/mysql/tree.js



/** What rules read of a statement; taken apart when the first of them asks, for most statements are asked for little. */
class MysqlTree {
    grammar;
    sql;
    lexis;
    known;
    checked;
    words;
    constructor(grammar, sql, lexis) {
        this.grammar = grammar;
        this.sql = sql;
        this.lexis = lexis;
    }
    /** By the tolerant reader, so never `complete`: that is asked for by itself. */
    get facts() {
        this.known ??= (0,read/* readFacts */.M)(this.sql, this.lexis);
        return this.known;
    }
    /**
     * Whether a full grammar sees the same in it. Asked only of statements with parts (see `hasParts`): the grammar's first look at a
     * new kind of statement takes up to a second.
     */
    get complete() {
        this.checked ??= this.grammar !== undefined && checkFacts(this.grammar, this.sql, this.lexis).complete;
        return this.checked;
    }
    /** The tokens that count, comments that the server runs among them. */
    get tokens() {
        this.words ??= [...(0,scan/* significant */.I1)(this.sql, 0, this.sql.length, this.lexis)];
        return this.words;
    }
}
/** Undefined for statements of another dialect, and where a text was split without its grammar. */
const mysqlTree = (statement) => statement?.tree instanceof MysqlTree ? statement.tree : undefined;
/** Statements with parts, any of which may take something away; of all others the first words, or the tokens, say what they do. */
const hasParts = (kind) => /^(?:ALTER TABLE|DROP TABLE|DROP INDEX|RENAME TABLE|TRUNCATE TABLE)$/.test(kind);
/** Whether a text can hold such a statement, so that its grammar is worth loading. */
const mayHaveParts = (text) => /\b(?:alter|drop|rename|truncate)\b/i.test(text);


/***/ })

};
