export const id = 3923;
export const ids = [3923];
export const modules = {

/***/ 28613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** No settings are that long, and nobody repeats himself that often: more is made to keep us busy. */
const LONGEST = 256 * 1024;
const MOST_ALIASES = 500;
function refused(code, message) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)('', { lineCounter: lines });
    return { document, lines, errors: [{ code, message, offset: 0 }] };
}
function aliasesIn(document) {
    let found = 0;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Alias() {
            found += 1;
            return found > MOST_ALIASES ? yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK : undefined;
        },
    });
    return found;
}
/** Reads YAML that anybody may have written: of bounded length, depth and repetition. */
function parseYaml(text) {
    if (text.length > LONGEST)
        return refused('TOO_LONG', `the file has more than ${LONGEST} characters`);
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
        const errors = document.errors.map(({ code, message, pos }) => ({ code, message, offset: pos[0] }));
        // Each of them is looked for from the beginning of the file.
        if (errors.length === 0 && aliasesIn(document) > MOST_ALIASES)
            return refused('TOO_MANY_ALIASES', `the file has more than ${MOST_ALIASES} aliases`);
        return { document: document, lines, errors };
    }
    catch (error) {
        // The stack has ended.
        if (!(error instanceof RangeError))
            throw error;
        return refused('TOO_DEEP', 'lists and maps are nested too deeply within each other');
    }
}


/***/ }),

/***/ 63923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseExpectations: () => (/* binding */ parseExpectations)
});

// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/io/yaml.js
var yaml = __webpack_require__(28613);
// EXTERNAL MODULE: ./lib/steps/near.js
var steps_near = __webpack_require__(94337);
;// CONCATENATED MODULE: ./lib/steps/verify/expectations-yaml.js



/** Reads a YAML tree strictly: what does not fit is noted with its line and reading goes on, so that all problems come at once. */
class YamlReader {
    problems = [];
    counter;
    document;
    constructor(text) {
        const { document, lines, errors } = (0,yaml/* parseYaml */.h)(text);
        this.document = document;
        this.counter = lines;
        for (const { message, offset } of errors)
            this.problems.push({ line: this.at(offset), message });
    }
    get root() {
        return this.document.contents;
    }
    problem(node, message, line = 1) {
        this.problems.push({ line: node === null ? line : this.lineOf(node), message });
    }
    lineOf(node) {
        return this.at(node.range?.[0] ?? 0);
    }
    at(offset) {
        return Math.max(1, this.counter.linePos(offset).line);
    }
    /** An alias stands for what it names. */
    resolved(node) {
        return (0,dist/* isAlias */.Vj)(node) ? (node.resolve(this.document) ?? null) : node;
    }
    /** The pairs of a map; `known` names are the only ones allowed, where given. */
    entries(given, what, line, known) {
        const node = this.resolved(given);
        if (!(0,dist/* isMap */.jh)(node)) {
            this.problem(node, `${what} must be a map (\`name: value\`)`, line);
            return [];
        }
        return node.items.flatMap((pair) => this.entry(pair, what, known));
    }
    entry(pair, what, known) {
        // A key is its spelling: `null` is the name of a setting here, and no null.
        const { key: named } = pair;
        const key = (0,dist/* isScalar */.jn)(named) ? (named.source ?? String(named.value)) : undefined;
        if (key === undefined) {
            this.problem(named, `a name in ${what} must be a single value`);
            return [];
        }
        const line = this.lineOf(named);
        if (known === undefined || known.includes(key))
            return [{ key, node: this.resolved(pair.value), line }];
        const near = (0,steps_near/* nearest */.p)(key, known);
        const meant = near === undefined ? `known are ${known.map((k) => `\`${k}\``).join(', ')}` : `did you mean \`${near}\`?`;
        const cut = /^\d+\)/.test(key) ? 'a value with a comma must be in quotes: `type: "numeric(12,2)"`' : meant;
        this.problems.push({ line, message: `unknown key \`${key}\` in ${what}: ${cut}` });
        return [];
    }
    items(given, what, line) {
        const node = this.resolved(given);
        if ((0,dist/* isSeq */.oP)(node))
            return node.items.flatMap((item) => this.resolved(item) ?? []);
        this.problem(node, `${what} must be a list`, line);
        return [];
    }
    scalar(given, what, line) {
        const node = this.resolved(given);
        if (node === null)
            return { value: null, text: null, line };
        const value = (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
        if (value === null)
            return { value, text: null, line: this.lineOf(node) };
        if (typeof value === 'string')
            return { value, text: value, line: this.lineOf(node) };
        if ((0,dist/* isScalar */.jn)(node) && (typeof value === 'number' || typeof value === 'boolean'))
            return { value, text: node.source ?? String(value), line: this.lineOf(node) };
        this.problem(node, `${what} must be a single value`, line);
        return undefined;
    }
    /** A text that is not empty. */
    text(node, what, line) {
        const scalar = this.scalar(node, what, line);
        if (scalar === undefined)
            return undefined;
        if (scalar.text !== null && scalar.text.trim() !== '')
            return scalar.text;
        this.problems.push({ line: scalar.line, message: `${what} is empty` });
        return undefined;
    }
    texts(node, what, line) {
        return this.items(node, what, line).flatMap((item) => this.text(item, `an entry of ${what}`, line) ?? []);
    }
    boolean(node, what, line) {
        const scalar = this.scalar(node, what, line);
        if (typeof scalar?.value === 'boolean')
            return scalar.value;
        if (scalar !== undefined)
            this.problems.push({ line: scalar.line, message: `${what} must be true or false` });
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/steps/verify/expectations-parse.js


const KEYS = ['tables', 'absent', 'columns', 'enums', 'indexes', 'policies', 'row-security', 'rows', 'queries'];
const RESULTS = ['equals', 'at-least', 'empty', 'rows'];
/** One value per name of a map. */
function mapOf(reader, entry, what, read) {
    const found = new Map();
    if (entry === undefined)
        return found;
    for (const inner of reader.entries(entry.node, what, entry.line)) {
        const value = read(inner);
        if (value !== undefined)
            found.set(inner.key, value);
    }
    return found;
}
function countOf(reader, entry, what) {
    const scalar = reader.scalar(entry.node, what, entry.line);
    if (scalar === undefined)
        return undefined;
    const [, operator, digits] = /^\s*(>=|<=|=)?\s*(\d{1,15})\s*$/.exec(scalar.text ?? '') ?? [];
    if (digits !== undefined)
        return { operator: (operator ?? '='), value: Number(digits) };
    reader.problems.push({ line: scalar.line, message: `${what} must be a number or \`">= NUMBER"\`` });
    return undefined;
}
function columnOf(reader, entry, table) {
    const what = `column \`${table}.${entry.key}\``;
    const spec = {};
    for (const { key, node, line } of reader.entries(entry.node, what, entry.line, ['type', 'null', 'default'])) {
        if (key === 'type')
            Object.assign(spec, { type: reader.text(node, `the type of ${what}`, line) });
        else if (key === 'null')
            Object.assign(spec, { null: reader.boolean(node, `\`null\` of ${what}`, line) });
        else
            Object.assign(spec, { default: reader.scalar(node, `the default of ${what}`, line)?.text });
    }
    return spec;
}
function resultOf(reader, { key, node, line }, what) {
    if (key === 'rows') {
        const value = reader
            .items(node, `\`rows\` of ${what}`, line)
            .map((row) => reader
            .items(row, `a row of ${what}`, reader.lineOf(row))
            .flatMap((cell) => reader.scalar(cell, `a cell of ${what}`, line) ?? []));
        const widths = new Set(value.map((row) => row.length));
        if (widths.size > 1 || widths.has(0)) {
            reader.problem(node, `the rows of ${what} must all have the same number of values`, line);
            return undefined;
        }
        return { kind: 'rows', value };
    }
    if (key === 'empty') {
        const value = reader.boolean(node, `\`empty\` of ${what}`, line);
        return value === undefined ? undefined : { kind: 'empty', value };
    }
    const scalar = reader.scalar(node, `\`${key}\` of ${what}`, line);
    if (scalar === undefined)
        return undefined;
    if (key === 'equals')
        return { kind: 'equals', value: scalar };
    if (typeof scalar.value === 'number')
        return { kind: 'at-least', value: scalar.value };
    reader.problems.push({ line: scalar.line, message: `\`at-least\` of ${what} must be a number` });
    return undefined;
}
function queryOf(reader, node, index) {
    const line = reader.lineOf(node);
    const known = reader.problems.length;
    const entries = reader.entries(node, `query ${index + 1}`, line, ['name', 'sql', 'after', ...RESULTS]);
    if (entries.length === 0 && reader.problems.length > known)
        return undefined;
    const entry = (key) => entries.find((e) => e.key === key);
    const textOf = (key) => {
        const e = entry(key);
        return e === undefined ? undefined : reader.text(e.node, `\`${key}\` of query ${index + 1}`, e.line);
    };
    const name = textOf('name') ?? `query ${index + 1}`;
    const what = `query "${name}"`;
    const sql = textOf('sql');
    const after = textOf('after');
    const results = entries.filter((e) => RESULTS.some((key) => key === e.key));
    if (sql === undefined && entry('sql') === undefined)
        reader.problems.push({ line, message: `${what} has no \`sql\`` });
    if (results.length !== 1) {
        const list = RESULTS.map((key) => `\`${key}\``).join(', ');
        reader.problems.push({ line, message: `${what} must have exactly one of ${list}` });
        return undefined;
    }
    const result = results.map((e) => resultOf(reader, e, what)).at(0);
    return sql === undefined || result === undefined ? undefined : { name, sql, result, after, line };
}
/** `total` stands beside `count` or inside it; a table of that name is written `schema.total`. */
function indexesOf(reader, entry) {
    const inner = entry === undefined ? [] : reader.entries(entry.node, '`indexes`', entry.line, ['names', 'count', 'total']);
    const part = (key) => inner.find((e) => e.key === key);
    const names = part('names');
    const total = part('total');
    const count = mapOf(reader, part('count'), '`indexes.count`', (e) => countOf(reader, e, `the count of \`${e.key}\``));
    return {
        names: names === undefined ? [] : reader.texts(names.node, '`indexes.names`', names.line),
        count: new Map([...count].filter(([name]) => name !== 'total')),
        total: total === undefined ? count.get('total') : countOf(reader, total, '`indexes.total`'),
    };
}
/** Parses the file that `verify` names; every problem is told at once, with its line. Throws ActionError. */
function parseExpectations(text, path) {
    const reader = new YamlReader(text);
    const entries = reader.root === null ? [] : reader.entries(reader.root, 'the file', 1, KEYS);
    const top = (key) => entries.find((e) => e.key === key);
    const list = (key) => {
        const entry = top(key);
        return entry === undefined ? [] : reader.texts(entry.node, `\`${key}\``, entry.line);
    };
    const lists = (key) => mapOf(reader, top(key), `\`${key}\``, (e) => reader.texts(e.node, `\`${key}.${e.key}\``, e.line));
    const queries = top('queries');
    const expectations = {
        tables: list('tables'),
        absent: list('absent'),
        columns: mapOf(reader, top('columns'), '`columns`', (table) => mapOf(reader, table, `\`columns.${table.key}\``, (e) => columnOf(reader, e, table.key))),
        enums: lists('enums'),
        indexes: indexesOf(reader, top('indexes')),
        policies: lists('policies'),
        rowSecurity: list('row-security'),
        rows: mapOf(reader, top('rows'), '`rows`', (e) => countOf(reader, e, `the rows of \`${e.key}\``)),
        queries: queries === undefined
            ? []
            : reader
                .items(queries.node, '`queries`', queries.line)
                .flatMap((node, index) => queryOf(reader, node, index) ?? []),
    };
    if (reader.problems.length > 0)
        fail(reader, path);
    return expectations;
}
function fail(reader, path) {
    const problems = [...reader.problems].sort((a, b) => a.line - b.line);
    const lines = problems.map((problem) => `${path}:${problem.line}: ${problem.message}`);
    throw new error/* ActionError */.lZ('bad-expectations', `The expectations cannot be used:\n${lines.join('\n')}`, `Correct ${problems.length === 1 ? 'that line' : 'those lines'} of the file that \`verify\` names.`, { place: { path, line: problems[0]?.line ?? 1 } });
}


/***/ })

};
