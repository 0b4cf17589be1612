export const id = 81;
export const ids = [81];
export const modules = {

/***/ 10081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   noDatabases: () => (/* binding */ noDatabases),
/* harmony export */   readConfig: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _inputs_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94281);
/* harmony import */ var _io_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22094);
/* harmony import */ var _io_yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28613);
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54693);





/** What a file in the repository must not decide. */
const REFUSED = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_4__/* .dictionary */ .z)({
    config: 'names this very file, and can only be given as a flag or an action input.',
    command: 'is what a run does; give it as a flag or an action input.',
    confirm: 'confirms one run, and can only be given as a flag or an action input.',
});
/** In our own words: the parser's repeat the text, which may be a secret. */
const SYNTAX = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_4__/* .dictionary */ .z)({
    DUPLICATE_KEY: 'this key stands here twice',
    TAB_AS_INDENT: 'YAML takes no tabs for indentation',
    BAD_INDENT: 'the indentation does not fit',
    MULTIPLE_DOCS: 'a second document begins here',
    TOO_LONG: 'no config file has a million characters',
    TOO_DEEP: 'lists and maps are nested too deeply within each other',
    TOO_MANY_ALIASES: 'this has more aliases than anybody needs',
});
class ConfigReader {
    path;
    troubles = [];
    document;
    lines;
    dangling = new Set();
    constructor(text, path) {
        this.path = path;
        const { document, lines, errors } = (0,_io_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .h)(text);
        this.document = document;
        this.lines = lines;
        for (const { code, offset } of errors.slice(0, 3))
            this.trouble(`${SYNTAX[code] ?? 'this is no valid YAML'} (${code}).`, this.at(offset));
    }
    at(offset) {
        const { line, col } = this.lines.linePos(offset);
        return { path: this.path, line: Math.max(1, line), column: Math.max(1, col) };
    }
    place(node) {
        return this.at(node?.range?.[0] ?? 0);
    }
    trouble(text, place) {
        this.troubles.push({ text, place });
    }
    /** Follows an alias: `*same`. */
    resolved(node) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return node;
        const found = node.resolve(this.document);
        if (found === undefined && !this.dangling.has(node)) {
            this.dangling.add(node);
            this.trouble('this alias has no anchor.', this.place(node));
        }
        return found ?? null;
    }
    /** A single value as it is written (`007` stays `007`); undefined for lists and maps, null for nothing. */
    scalar(given) {
        const node = this.resolved(given);
        if (node === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.value === null))
            return null;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || typeof node.value === 'object')
            return undefined;
        return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
    }
    /** Items of a list, or `key: value` pairs of a map, as lines. */
    linesOf(name, given) {
        const node = this.resolved(given);
        const separator = name === 'migrations' ? ':' : ': ';
        const pairs = (map) => map.items.map(({ key, value }) => {
            const [left, right] = [this.scalar(key), this.scalar(value)];
            return [typeof left === 'string' && typeof right === 'string' ? left + separator + right : undefined, key];
        });
        const items = [];
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            items.push(...pairs(node));
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
            for (const item of node.items) {
                const inner = this.resolved(item);
                if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(inner))
                    items.push(...pairs(inner));
                else
                    items.push([this.scalar(item), item]);
            }
        }
        else
            return undefined;
        const lines = [];
        for (const [text, at] of items) {
            if (typeof text === 'string')
                lines.push({ text, place: this.place(at) });
            else
                this.trouble(`\`${name}\`: this item is no single value.`, this.place(at));
        }
        return { text: lines.map((line) => line.text).join('\n'), place: this.place(given), lines };
    }
    valueOf(name, node) {
        const text = this.scalar(node);
        // An empty `allow-label` says that no label allows anything; elsewhere nothing is nothing.
        if (text === null || (text?.trim() === '' && name !== 'allow-label'))
            return undefined;
        const place = this.place(node);
        const kind = _inputs_values_js__WEBPACK_IMPORTED_MODULE_1__/* .SPECS */ .ne.get(name)?.kind;
        if (text !== undefined) {
            const block = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.type === 'BLOCK_LITERAL';
            const lines = text
                .split('\n')
                .map((one, index) => ({ text: one, place: { path: place.path, line: place.line + 1 + index } }));
            return block && (kind === 'lines' || kind === 'rules') ? { text, place, lines } : { text, place };
        }
        if (kind === 'lines' || kind === 'rules')
            return this.linesOf(name, node);
        this.trouble(`\`${name}\` takes one value, not a list or a map.`, place);
        return undefined;
    }
    /** The settings of one map; what is not a setting is a trouble, or for `also` to take. */
    settings(map, also) {
        const values = new Map();
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map))
            return values;
        for (const { key, value } of map.items) {
            const name = this.scalar(key) ?? '';
            if (also(name, key, value))
                continue;
            const refused = Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined;
            if (refused !== undefined)
                this.trouble(`\`${name}\` ${refused}`, this.place(key));
            else if (!(0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isInput */ .Xy)(name)) {
                const safe = /^[\w.-]{1,60}$/.test(name) ? ` \`${name}\`` : ' of this name';
                this.trouble(`There is no key${safe}.${(0,_io_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(name, [..._inputs_values_js__WEBPACK_IMPORTED_MODULE_1__/* .NAMES */ .Xk, 'databases'])}`, this.place(key));
            }
            else {
                const given = this.valueOf(name, value);
                if (given !== undefined)
                    values.set(name, given);
            }
        }
        return values;
    }
}
const list = (names) => [...names].map(_inputs_values_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP).join(', ');
/** Reads the config file: keys named as the inputs, and a `databases:` map with keys of its own for each database. */
function readConfig(text, path, asked) {
    const reader = new ConfigReader(text, path);
    const none = { values: new Map(), database: undefined, troubles: reader.troubles };
    if (reader.troubles.length > 0)
        return none;
    const root = reader.resolved(reader.document.contents);
    if (root === null || reader.scalar(root) === null)
        return { ...none, troubles: asked === undefined ? [] : [noDatabases(asked, path)] };
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(root)) {
        reader.trouble('the config file holds `input: value` lines, and this is something else.', reader.place(root));
        return none;
    }
    let databases;
    let at;
    const top = reader.settings(root, (name, key, value) => {
        if (name !== 'databases')
            return false;
        [databases, at] = [reader.resolved(value), key];
        return true;
    });
    const wanted = asked ?? top.get('database')?.text;
    const { troubles } = reader;
    if (at === undefined) {
        return {
            values: top,
            database: undefined,
            troubles: wanted === undefined ? troubles : [...troubles, noDatabases(wanted, path)],
        };
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(databases) || databases.items.length === 0) {
        reader.trouble('`databases` holds one `name:` for each database, with its settings below.', reader.place(at));
        return { ...none, values: top };
    }
    const entries = new Map();
    for (const { key, value } of databases.items) {
        const settings = reader.resolved(value);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(settings) && reader.scalar(settings) !== null)
            reader.trouble('a database has `input: value` lines below its name.', reader.place(key));
        entries.set(reader.scalar(key) ?? '', reader.settings(settings, (name, inner) => {
            if (name !== 'database' && name !== 'databases')
                return false;
            reader.trouble(`\`${name}\` has no place within a database.`, reader.place(inner));
            return true;
        }));
    }
    const [only, second] = [...entries.keys()];
    const chosen = wanted ?? (second === undefined ? only : undefined);
    const own = chosen === undefined ? undefined : entries.get(chosen);
    if (chosen === undefined)
        reader.trouble(`there are several databases, ${list(entries.keys())}: choose one with \`database\`.`, reader.place(at));
    else if (own === undefined) {
        reader.trouble(`there is no database ${(0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(chosen)}.${(0,_io_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(chosen, entries.keys())} There are ${list(entries.keys())}.`, reader.place(at));
    }
    return { values: new Map([...top, ...(own ?? [])]), database: own === undefined ? undefined : chosen, troubles };
}
function noDatabases(asked, path) {
    return { text: `\`database\`: ${(0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(asked)} is asked for, and ${path} has no \`databases:\` map.` };
}


/***/ }),

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


/***/ })

};
