export const id = 2443;
export const ids = [2443,3161];
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

/***/ 63161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mB: () => (/* binding */ ParseError),
  K3: () => (/* binding */ parser),
  withParser: () => (/* binding */ withParser)
});

// UNUSED EXPORTS: GRAMMAR_MAJOR, ParserDown

// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/io/bundled.js
var bundled = __webpack_require__(10244);
;// CONCATENATED MODULE: ./lib/sql/pg/wasm.js

const nothing = () => undefined;
function instanceOf(raw) {
    const asked = (text, work) => {
        const bytes = raw.lengthBytesUTF8(text) + 1;
        const pointer = raw._malloc(bytes);
        if (pointer === 0)
            throw new RangeError('no memory is left');
        raw.stringToUTF8(text, pointer, bytes);
        const done = work(pointer);
        raw._free(pointer);
        return done;
    };
    const field = (struct, index) => raw.getValue(struct + index * 4, 'i32');
    const words = (pointer) => (pointer === 0 ? '' : raw.UTF8ToString(pointer));
    return {
        parse: (text) => asked(text, (pointer) => {
            const result = raw._wasm_parse_query_raw(pointer);
            if (result === 0)
                throw new RangeError('no memory is left');
            const error = field(result, 2);
            const answer = error === 0
                ? { tree: words(field(result, 0)) }
                : { refused: { message: words(field(error, 0)), character: Math.max(0, field(error, 4) - 1) } };
            raw._wasm_free_parse_result(result);
            return answer;
        }),
        parsePlpgsql: (text) => asked(text, (pointer) => {
            const result = raw._wasm_parse_plpgsql(pointer);
            const answer = words(result);
            raw._wasm_free_string(result);
            return answer;
        }),
    };
}
/** Where it gives up it would end the process with a status of its own, after a page about its memory: neither is anybody's business. */
async function makeInstance() {
    const { default: make } = await (0,bundled/* loadBundled */.P)(['parser', 'libpg-query.js'], 'libpg-query/wasm/libpg-query.js');
    return instanceOf(await make({ print: nothing, printErr: nothing }));
}

;// CONCATENATED MODULE: ./lib/sql/pg/parser.js


/** `character` counts code points from 0; undefined where the parser names no place. */
class ParseError extends Error {
    character;
    constructor(message, character) {
        super(message);
        this.character = character;
    }
}
/** A text has brought the parser down, and with it whatever it was asked meanwhile: `withParser` begins again. */
class ParserDown extends Error {
}
/** The major version of PostgreSQL whose grammar this is. */
const GRAMMAR_MAJOR = 18;
/** Nobody writes one of them by accident; each costs a parser. */
const MOST_DOWN = 20;
/** Texts that have brought a parser down: the next one is not asked. */
const deadly = new Set();
const TOO_DEEP = 'the statement is nested too deeply for the parser';
/**
 * Where a text is nested so deeply that the parser's stack ends, it is left in the middle of its work: from then on its answers are
 * wrong, first rarely, then always. So it is not asked again, ever, and whoever needs one gets a new one.
 */
class Guarded {
    instance;
    down = false;
    constructor(instance) {
        this.instance = instance;
    }
    parse(text) {
        const answer = this.ask(text, () => {
            const said = this.instance.parse(text);
            return 'refused' in said ? said : { stmts: JSON.parse(said.tree).stmts ?? [] };
        });
        if (answer === undefined)
            throw new ParseError(TOO_DEEP, undefined);
        if ('refused' in answer)
            throw new ParseError(answer.refused.message, answer.refused.character);
        return answer.stmts;
    }
    parsePlpgsql(text) {
        // Success is always an object; anything else is a message.
        const answer = this.ask(text, () => this.instance.parsePlpgsql(text)) ?? '';
        return answer.startsWith('{') ? JSON.parse(answer) : undefined;
    }
    /** Undefined for a text that no parser survives. */
    ask(text, work) {
        if (deadly.has(text))
            return undefined;
        if (this.down)
            throw new ParserDown();
        const status = process.exitCode;
        try {
            return work();
        }
        catch (cause) {
            this.down = true;
            process.exitCode = status;
            deadly.add(text);
            if (deadly.size <= MOST_DOWN)
                throw new ParserDown(TOO_DEEP, { cause });
            throw new error/* ActionError */.lZ('nested-too-deeply', `More than ${MOST_DOWN} statements are nested so deeply that PostgreSQL's parser cannot read them.`, 'Write them flatter: no server takes many more brackets, operators or joins within one statement either.', { cause });
        }
    }
}
let loading;
async function current() {
    loading ??= makeInstance().then((instance) => new Guarded(instance));
    const found = await loading;
    if (!found.down)
        return found;
    loading = undefined;
    return current();
}
/** Does some work with the parser; from the beginning where a text has brought it down, which is then told to be too deep. */
async function withParser(work) {
    for (;;) {
        const parser = await current();
        try {
            return work(parser);
        }
        catch (error) {
            if (!(error instanceof ParserDown))
                throw error;
        }
    }
}
/** For whoever asks now and then: what brings it down, and what it is asked after that, it cannot read. */
async function parser() {
    const found = await current();
    const asked = (work, otherwise) => {
        try {
            return work();
        }
        catch (error) {
            if (error instanceof ParserDown)
                return otherwise();
            throw error;
        }
    };
    return {
        parse: (text) => asked(() => found.parse(text), () => {
            throw new ParseError(TOO_DEEP, undefined);
        }),
        parsePlpgsql: (text) => asked(() => found.parsePlpgsql(text), () => undefined),
    };
}


/***/ }),

/***/ 82443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  splitPostgres: () => (/* binding */ splitPostgres)
});

// EXTERNAL MODULE: ./lib/sql/locate.js
var locate = __webpack_require__(85584);
// EXTERNAL MODULE: ./lib/sql/pg/classify.js
var classify = __webpack_require__(72480);
// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
;// CONCATENATED MODULE: ./lib/sql/pg/client.js

const IGNORED = (0,dictionary/* dictionary */.z)({
    restrict: 'guards psql against commands in the dump',
    unrestrict: 'guards psql against commands in the dump',
    echo: 'prints',
    qecho: 'prints',
    warn: 'prints',
    timing: 'is about display',
    pset: 'is about display',
    x: 'is about display',
    t: 'is about display',
    a: 'is about display',
    encoding: 'is about display; files are read as UTF-8',
    conninfo: 'prints',
});
const REFUSED = (0,dictionary/* dictionary */.z)({
    i: ['reads another file', 'Put the statements of that file here, or make it a migration of its own.'],
    ir: ['reads another file', 'Put the statements of that file here, or make it a migration of its own.'],
    include: ['reads another file', 'Put the statements of that file here, or make it a migration of its own.'],
    include_relative: ['reads another file', 'Put the statements of that file here, or make it a migration of its own.'],
    copy: ['reads a file of the client', 'Write COPY … FROM stdin with the rows below it, closed by a line `\\.`.'],
    c: [
        'connects to another database',
        'One run is about one database: give the other one a run of its own, with its own `label`.',
    ],
    connect: [
        'connects to another database',
        'One run is about one database: give the other one a run of its own, with its own `label`.',
    ],
    gexec: ['runs the result of a query as SQL', 'Write a DO block with EXECUTE format(…).'],
    if: ['chooses statements by a variable', 'Write a DO block, or two migrations.'],
    '!': ['starts a program', 'Programs are not started from SQL files.'],
});
/** Decides about one psql command, by its name. `\set ON_ERROR_STOP` and the like are what we do anyway. */
function clientCommand(text) {
    const name = /^\\([A-Za-z_]+|!|\?|.)/.exec(text)?.[1] ?? '';
    const ignored = Object.hasOwn(IGNORED, name) ? IGNORED[name] : undefined;
    if (ignored !== undefined)
        return { verdict: 'ignore', why: ignored, hint: '' };
    if (name === 'set' && /^\\set\s+(ON_ERROR_STOP|ECHO|QUIET|VERBOSITY|FETCH_COUNT|SHOW_CONTEXT)\b/i.test(text)) {
        return { verdict: 'ignore', why: 'is what happens anyway', hint: '' };
    }
    const refused = Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined;
    if (refused !== undefined)
        return { verdict: 'refuse', why: refused[0], hint: refused[1] };
    if (name === 'set' || name === 'gset' || name === 'prompt') {
        return {
            verdict: 'refuse',
            why: 'sets a psql variable',
            hint: 'Write the value itself; psql variables are not expanded.',
        };
    }
    return {
        verdict: 'refuse',
        why: 'is a command of psql, not SQL',
        hint: 'Take it out of the file. Only commands without effect on the database are left out silently.',
    };
}

// EXTERNAL MODULE: ./lib/sql/bounds.js
var bounds = __webpack_require__(61387);
// EXTERNAL MODULE: ./lib/sql/pg/parser.js + 1 modules
var pg_parser = __webpack_require__(63161);
// EXTERNAL MODULE: ./lib/sql/pg/scan.js
var scan = __webpack_require__(62763);
;// CONCATENATED MODULE: ./lib/sql/pg/pieces.js




/** Beyond it a text is parsed statement by statement: a tree takes sixty times the room of its text, and the parser has 2 GB. */
const WHOLE = 4 * 1024 * 1024;
/** A statement beyond it is not parsed at all. What holds that much is data. */
const LONGEST = 8 * 1024 * 1024;
/** The parser's own scanner reads a run of these signs again for each of them, within comments too. */
const RUN = /[-+*/<>=~!@#%^&|`?]{400}/;
const ENDLESS = /[-+*/<>=~!@#%^&|`?]{10000}/;
/** Turns growing byte offsets of the UTF-8 text into offsets of the JavaScript string. */
function byteToOffset(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no table
    if (/^[\x00-\x7f]*$/.test(text))
        return (byte) => byte;
    let bytes = 0;
    let offset = 0;
    return (byte) => {
        if (byte < bytes) {
            bytes = 0;
            offset = 0;
        }
        while (bytes < byte && offset < text.length) {
            const unit = text.charCodeAt(offset);
            const pair = unit >= 0xd800 && unit <= 0xdbff;
            bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : pair ? 4 : 3;
            offset += pair ? 2 : 1;
        }
        return offset;
    };
}
function syntaxProblem(error, text, firstLine) {
    const offset = error.character === undefined ? 0 : (0,locate/* offsetOfCharacter */.M0)(text, error.character);
    const spot = (0,locate/* spotAt */.AH)(text, offset);
    const around = text.slice(offset, offset + 40);
    const place = { line: spot.line + firstLine - 1, column: spot.column, offset };
    if (/^(\{\{|\$\{|<%|\{%)/.test(around) || /^\{/.test(around)) {
        return {
            code: 'template',
            message: `${error.message}: this looks like a template`,
            hint: 'Templates of other tools are not expanded. Write the value itself.',
            ...place,
        };
    }
    if (/^:['"A-Za-z_]/.test(around)) {
        return {
            code: 'client-command',
            message: `${error.message}: this looks like a psql variable`,
            hint: 'psql variables are not expanded. Write the value itself.',
            ...place,
        };
    }
    if (/^psql\s/.test(around)) {
        return {
            code: 'client-command',
            message: `\`${text.slice(offset).split('\n')[0]?.trim().slice(0, 60)}\` starts psql, and is a line for a shell, not SQL`,
            hint: 'Take the line out: the session is connected already, by `database-url`.',
            ...place,
        };
    }
    return {
        code: 'syntax',
        message: error.message,
        hint: 'Correct the statement; the server would refuse the whole file.',
        ...place,
    };
}
/** A body of `BEGIN ATOMIC … END` holds semicolons. */
const ATOMIC = /\bbegin\s+atomic\b/i;
const MOST_IN_BODY = 40;
/**
 * Statement by statement, for a text that the parser does not take as a whole. What it does not understand is left to
 * the server, which may know better: a newer grammar, or one of the few things where this parser is wrong.
 */
function oneByOne(parser, source, ends) {
    const pieces = [];
    let from = 0;
    for (let i = 0; i < ends.length; i += 1) {
        const end = ends[i] ?? source.length;
        if ((0,scan/* skipBlank */.W8)(source, from) >= (source[end - 1] === ';' ? end - 1 : end)) {
            from = end;
            continue;
        }
        const body = ATOMIC.test(source.slice(from, Math.min(end, from + 10_000)));
        let to = end;
        let stmt;
        for (let more = 0; stmt === undefined && more < (body ? MOST_IN_BODY : 1) && i + more < ends.length; more += 1) {
            const last = ends[i + more] ?? source.length;
            stmt = parses(parser, source.slice(from, last));
            if (stmt === undefined)
                continue;
            to = last;
            i += more;
        }
        pieces.push({ stmt, from, to });
        from = to;
    }
    return pieces;
}
/** The one statement of a text. Tried without comments too: this parser refuses one between two halves of a text value. */
function parses(parser, sql) {
    if (sql.length > LONGEST || ENDLESS.test(sql))
        return undefined;
    const bare = sql.includes('--') || sql.includes('/*') ? (0,scan/* blankComments */.$E)(sql) : sql;
    for (const attempt of bare === sql ? [sql] : [sql, bare]) {
        try {
            const found = parser.parse(attempt);
            return found.length === 1 ? found[0]?.stmt : undefined;
        }
        catch (error) {
            if (!(error instanceof pg_parser/* ParseError */.mB))
                throw error;
        }
    }
    return undefined;
}
/** The statements of a text without client commands, or the one thing that keeps it from having any. */
function piecesOf(parser, written, firstLine, most = bounds/* MOST_STATEMENTS */.Hz) {
    const source = RUN.test(written) ? (0,scan/* blankComments */.$E)(written) : written;
    const none = (count) => ({ pieces: [], problem: (0,bounds/* tooMany */.Ot)(count, most, firstLine) });
    const single = () => {
        const ends = (0,scan/* semicolons */.rE)(source);
        // Counted before any of them is parsed; behind the last semicolon there may be nothing.
        const rest = (0,scan/* skipBlank */.W8)(source, ends.at(-2) ?? 0) < source.length;
        const count = rest ? ends.length : ends.length - 1;
        return count > most ? none(count) : { pieces: oneByOne(parser, source, ends) };
    };
    if (source.length > WHOLE || ENDLESS.test(source))
        return single();
    try {
        const toOffset = byteToOffset(source);
        const parsed = parser.parse(source).map(({ stmt, stmt_location = 0, stmt_len = 0 }) => {
            const from = toOffset(stmt_location);
            return { stmt, from, to: stmt_len === 0 ? source.length : toOffset(stmt_location + stmt_len) };
        });
        return parsed.length > most ? none(parsed.length) : { pieces: parsed };
    }
    catch (error) {
        if (!(error instanceof pg_parser/* ParseError */.mB))
            throw error;
        const problem = syntaxProblem(error, source, firstLine);
        return problem.code === 'syntax' ? single() : { pieces: [], problem };
    }
}

;// CONCATENATED MODULE: ./lib/sql/pg/template.js

/**
 * Placeholders that another tool would have expanded and that would run without an error, as text: Flyway's own names
 * anywhere, and a name in double quotes made of braces. `{{name}}` inside a text value is left alone, because e-mail
 * templates are ordinary data.
 */
const SILENT = /\$\{flyway:[^}]*\}|"\s*(?:\{\{[^}"]*\}\}|\$\{[^}"]*\})[^"]*"/g;
function templates(text, firstLine) {
    if (!text.includes('${') && !text.includes('{{'))
        return [];
    const spotOf = (0,locate/* spotCounter */.T_)(text);
    return [...text.matchAll(SILENT)].map((m) => {
        const spot = spotOf(m.index);
        return {
            code: 'template',
            message: `${m[0].trim()} is a template of another tool; it would run as plain text`,
            hint: 'Templates are not expanded here. Write the value itself.',
            line: spot.line + firstLine - 1,
            column: spot.column,
            offset: m.index,
        };
    });
}

;// CONCATENATED MODULE: ./lib/sql/pg/split.js






/** The text with everything that is not SQL turned into blanks, offsets unchanged. */
function blank(text, parts) {
    let out = '';
    let at = 0;
    for (const part of parts) {
        out += text.slice(at, part.start) + text.slice(part.start, part.end).replace(/[^\n]/g, ' ');
        at = part.end;
    }
    return out + text.slice(at);
}
const DIRECTIVE = /(?:--|#|\/\*)[ \t]*migrate-on-merge:[ \t]*(allow|no-transaction)\b([^\n]*)/gi;
/** Answers, for growing offsets, whether a token begins there; the words of a comment may stand in a text too. */
function tokenStarts(text) {
    let at = 0;
    return (offset) => {
        while (at < offset)
            at = (0,scan/* skipToken */.hT)(text, at);
        return at === offset;
    };
}
function asksNoTransaction(text) {
    const isToken = tokenStarts(text);
    for (const { 1: word, index } of text.matchAll(DIRECTIVE))
        if (word?.toLowerCase() === 'no-transaction' && isToken(index))
            return true;
    return false;
}
const ALLOW = /^([a-z0-9-]+)(?:\s+because(?:\s+(\S.*))?)?$/i;
/** Allowances in the comments before a statement. One without a reason has an empty one, and allows nothing. */
function allowances(gap, from, lineAt) {
    if (!gap.includes('migrate-on-merge:'))
        return [];
    return [...gap.matchAll(DIRECTIVE)].flatMap((m) => {
        if (m[1]?.toLowerCase() !== 'allow' || !/^\s/.test(m[2] ?? ''))
            return [];
        const parsed = ALLOW.exec((m[2] ?? '').trim().replace(/\*\/$/, '').trimEnd());
        if (parsed?.[1] === undefined)
            return [];
        return [{ rule: parsed[1], reason: parsed[2] ?? '', line: lineAt(from + m.index) }];
    });
}
function unclosedProblem(text, offset, firstLine) {
    const spot = (0,locate/* spotAt */.AH)(text, offset);
    return {
        code: 'syntax',
        message: 'a /* comment begins here and never ends: whatever follows would not run',
        hint: 'Close it by */. Comments nest, so each /* within needs a */ of its own.',
        line: spot.line + firstLine - 1,
        column: spot.column,
        offset,
    };
}
function clientProblems(text, parts, firstLine) {
    const problems = [];
    const ignored = [];
    const spotOf = (0,locate/* spotCounter */.T_)(text);
    for (const part of parts) {
        if (part.kind === 'copy')
            continue;
        const command = text.slice(part.start, part.end);
        const spot = spotOf(part.start);
        const line = spot.line + firstLine - 1;
        const { verdict, why, hint } = clientCommand(command);
        if (verdict === 'ignore')
            ignored.push({ line, text: command.trim() });
        else
            problems.push({
                code: 'client-command',
                message: `\`${command.trim().slice(0, 60)}\` ${why}`,
                hint,
                line,
                column: spot.column,
                offset: part.start,
            });
    }
    return { problems, ignored };
}
/**
 * Splits a PostgreSQL file by PostgreSQL's own parser. psql commands and the rows of `COPY … FROM stdin` are taken out
 * first; whatever cannot be run is a problem with its place, never an exception.
 */
function splitPostgres(parser, text, firstLine = 1, most) {
    const parts = (0,scan/* clientParts */.QF)(text);
    const { problems, ignored } = clientProblems(text, parts, firstLine);
    const source = (parts.length === 0 ? text : blank(text, parts)).replace(/^\uFEFF/, ' ');
    const directives = { noTransaction: asksNoTransaction(source) };
    const done = (statements) => ({
        statements,
        problems: problems.toSorted((a, b) => a.offset - b.offset),
        ignored,
        directives,
    });
    const nul = source.indexOf('\0');
    if (nul !== -1) {
        const spot = (0,locate/* spotAt */.AH)(text, nul);
        problems.push({
            code: 'syntax',
            message: 'a NUL character stands in the text',
            hint: 'Save the file as plain UTF-8 text.',
            line: spot.line + firstLine - 1,
            column: spot.column,
            offset: nul,
        });
        return done([]);
    }
    const open = (0,scan/* unclosedComment */.Pe)(source);
    if (open !== undefined)
        problems.push(unclosedProblem(source, open, firstLine));
    if ((0,scan/* skipBlank */.W8)(source, 0) >= source.length)
        return done([]);
    problems.push(...templates(source, firstLine));
    const { pieces, problem } = piecesOf(parser, source, firstLine, most);
    if (problem !== undefined) {
        problems.push(problem);
        return done([]);
    }
    const lineAt = (0,locate/* lineCounter */.LX)(text, firstLine);
    const commentLineAt = (0,locate/* lineCounter */.LX)(text, firstLine);
    const copies = new Map(parts.filter((part) => part.kind === 'copy').map((part) => [part.semicolon, part]));
    let previous = 0;
    const statements = pieces.map(({ stmt, from, to }) => {
        const start = (0,scan/* skipBlank */.W8)(source, from);
        const end = (0,scan/* lastTokenEnd */.zm)(source, start, source[to - 1] === ';' ? to - 1 : to);
        const copy = copies.get((0,scan/* skipBlank */.W8)(source, end));
        const gap = previous;
        previous = copy?.end ?? to;
        const line = lineAt(start);
        return {
            sql: source.slice(start, end),
            offset: start,
            line,
            endLine: lineAt(Math.max(start, (copy?.end ?? end) - 1)),
            kind: stmt === undefined ? 'UNKNOWN' : (0,classify/* kindOf */.I)(stmt),
            transaction: stmt === undefined ? 'inside' : (0,classify/* roleOf */.kp)(stmt),
            ...(copy === undefined ? {} : { copyData: text.slice(copy.start, copy.end).replace(/^\\\.[ \t]*\r?$/m, '') }),
            ...(stmt === undefined ? {} : { tree: stmt }),
            allows: allowances(source.slice(gap, start), gap, commentLineAt),
        };
    });
    return done(statements);
}


/***/ })

};
