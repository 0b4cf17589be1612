export const id = 3108;
export const ids = [3108];
export const modules = {

/***/ 23108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mysqlSeeding: () => (/* binding */ mysqlSeeding)
});

// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
// EXTERNAL MODULE: ./lib/steps/rollback/values.js
var values = __webpack_require__(94032);
;// CONCATENATED MODULE: ./lib/steps/rollback/values-mysql.js


const number = (row) => row + 1;
const inFirst = (_, row) => String(number(row));
/** By the short names of `information_schema.COLUMNS`. */
const VALUES = (0,dictionary/* dictionary */.z)({
    tinyint: values/* integer */.nd,
    smallint: values/* integer */.nd,
    mediumint: values/* integer */.nd,
    int: values/* integer */.nd,
    bigint: values/* integer */.nd,
    decimal: values/* decimal */._,
    float: (_, row) => `${number(row)}.5`,
    double: (_, row) => `${number(row)}.125`,
    bit: inFirst,
    year: (_, row) => String(2001 + row),
    date: (_, row) => (0,values/* day */.vd)(row),
    datetime: (_, row) => (0,values/* moment */.n$)(row),
    timestamp: (_, row) => (0,values/* moment */.n$)(row),
    time: (_, row) => `${(0,values/* two */.l4)(row)}:02:03.123456`,
    char: values/* words */.aL,
    varchar: values/* words */.aL,
    tinytext: values/* words */.aL,
    text: values/* words */.aL,
    mediumtext: values/* words */.aL,
    longtext: values/* words */.aL,
    binary: (_, row) => String(number(row)),
    varbinary: (_, row) => String(number(row)),
    tinyblob: values/* words */.aL,
    blob: values/* words */.aL,
    mediumblob: values/* words */.aL,
    longblob: values/* words */.aL,
    json: (_, row) => `{"seed": ${number(row)}, "list": [1, {"a": null}]}`,
    uuid: (_, row) => (0,values/* uuid */.uR)(row),
    inet4: (_, row) => `192.0.2.${number(row)}`,
    inet6: (_, row) => `2001:db8::${number(row)}`,
    point: (_, row) => `POINT(${number(row)} 2)`,
    geometry: (_, row) => `POINT(${number(row)} 2)`,
    linestring: (_, row) => `LINESTRING(0 0, ${number(row)} 2)`,
    polygon: (_, row) => `POLYGON((0 0, ${number(row)} 0, 1 1, 0 0))`,
});
const GEOMETRIES = /^(?:point|geometry|linestring|polygon)$/;
/** The text of a value as a server of the family reads it. */
const mysqlValue = (column, row, style) => column.sort === 'plain' ? VALUES[column.type]?.(column, row, style) : (0,values/* label */.Pf)(column, row);
const wrapped = ({ type }) => {
    if (GEOMETRIES.test(type))
        return ['ST_GeomFromText(', ')'];
    return type === 'bit' ? ['CAST(', ' AS UNSIGNED)'] : undefined;
};

;// CONCATENATED MODULE: ./lib/steps/rollback/mysql.js


const among = (names) => names.slice(1).reduce((all, name) => (0,query/* sql */.ll) `${all}, ${name}`, (0,query/* sql */.ll) `${names[0] ?? ''}`);
const columnsQuery = (names) => (0,query/* sql */.ll) `
  SELECT c.TABLE_NAME AS tab, c.COLUMN_NAME AS col, c.DATA_TYPE AS type, c.COLUMN_TYPE AS full, c.IS_NULLABLE AS nullable, c.EXTRA AS extra,
    c.GENERATION_EXPRESSION AS expression, c.CHARACTER_MAXIMUM_LENGTH AS length, c.NUMERIC_PRECISION AS digits, c.NUMERIC_SCALE AS scale
  FROM information_schema.COLUMNS c JOIN information_schema.TABLES t ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME
  WHERE c.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE NOT LIKE '%VIEW%' AND t.TABLE_TYPE NOT LIKE '%SEQUENCE%' AND c.TABLE_NAME IN (${among(names)})
  ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION`;
const uniqueQuery = (names) => (0,query/* sql */.ll) `
  SELECT TABLE_NAME AS tab, INDEX_NAME AS name, COLUMN_NAME AS col FROM information_schema.STATISTICS
  WHERE TABLE_SCHEMA = DATABASE() AND NON_UNIQUE = 0 AND TABLE_NAME IN (${among(names)}) ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX`;
const foreignQuery = (names) => (0,query/* sql */.ll) `
  SELECT TABLE_NAME AS tab, CONSTRAINT_NAME AS name, COLUMN_NAME AS col, REFERENCED_TABLE_NAME AS other, REFERENCED_COLUMN_NAME AS other_col
  FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_SCHEMA = DATABASE() AND TABLE_NAME IN (${among(names)})
  ORDER BY TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION`;
/** The labels of `enum('a','it''s')`, as the server prints them. */
const labelsOf = (full) => /^(?:enum|set)\(/i.test(full)
    ? [...full.matchAll(/'([^']*(?:''[^']*)*)'/g)].map(([, text = '']) => text.replaceAll("''", "'"))
    : [];
function columnOf(row, unique) {
    const type = (row['type'] ?? '').toLowerCase();
    const length = row['length'];
    const bits = /^bit\((\d+)\)/.exec(row['full'] ?? '')?.[1];
    const scale = Number(row['scale'] ?? 0);
    return {
        name: row['col'] ?? '',
        type,
        sort: type === 'enum' || type === 'set' ? type : 'plain',
        ...(bits !== undefined
            ? { length: Number(bits) }
            : length === null || length === undefined
                ? {}
                : { length: Number(length) }),
        ...(type === 'decimal' ? { digits: { whole: Number(row['digits'] ?? 10) - scale, fraction: scale } } : {}),
        labels: labelsOf(row['full'] ?? ''),
        nullable: row['nullable'] === 'YES',
        generated: (row['expression'] ?? '') !== '' || /GENERATED/i.test((row['extra'] ?? '').replace('DEFAULT_GENERATED', '')),
        unique: unique.has(row['col'] ?? ''),
    };
}
const NAME = /`((?:[^`]|``)+)`/g;
/** Checks and partitions stand in the table's own text on every server of the family, each in a line. */
async function checksOf(session, name, columns) {
    const [row] = await session.query((0,query/* sql */.ll) `SHOW CREATE TABLE ${(0,query.id)(name)}`);
    const text = Object.values(row ?? {})[1] ?? '';
    const lines = text.split('\n').filter((line) => /\bCHECK\s*\(|\bPARTITION\b/.test(line));
    const key = /PARTITION BY[^(]*\((.*)\)/.exec(text)?.[1] ?? '';
    return lines.flatMap((line) => {
        const from = Math.max(line.search(/\bCHECK\s*\(/), 0);
        const about = /\bPARTITION\b/.test(line) ? `${line} ${key}` : line.slice(from);
        const named = [...about.matchAll(NAME)].map(([, one = '']) => one.replaceAll('``', '`'));
        const bare = new Set(about.split(/[^\w$]+/));
        const held = columns.filter((column) => named.includes(column) || bare.has(column));
        // A check within a column's line is named after the column
        const check = /^\s*(?:CONSTRAINT )?`((?:[^`]|``)+)`/.exec(line)?.[1]?.replaceAll('``', '`') ?? '';
        return held.length === 0 ? [] : [{ name: check, columns: held, text: line.slice(from) }];
    });
}
async function tables(session, names) {
    if (names.length === 0)
        return [];
    const columns = await session.query(columnsQuery(names));
    const unique = await session.query(uniqueQuery(names));
    const foreign = await session.query(foreignQuery(names));
    const found = [];
    for (const name of new Set(columns.map(({ tab }) => tab ?? ''))) {
        const own = columns.filter(({ tab }) => tab === name);
        const keys = unique.filter(({ tab }) => tab === name);
        const held = foreign.filter(({ tab }) => tab === name);
        const constraints = [...new Set(held.map((row) => row['name'] ?? ''))];
        found.push({
            name,
            path: [name],
            columns: own.map((row) => columnOf(row, new Set(keys.map(({ col }) => col ?? '')))),
            key: keys.flatMap((row) => (row['name'] === 'PRIMARY' ? [row['col'] ?? ''] : [])),
            foreign: constraints.map((constraint) => {
                const rows = held.filter((row) => row['name'] === constraint);
                return {
                    columns: rows.map(({ col }) => col ?? ''),
                    table: rows[0]?.['other'] ?? '',
                    to: rows.map((row) => row['other_col'] ?? ''),
                };
            }),
            checks: await checksOf(session, name, own.map(({ col }) => col ?? '')),
        });
    }
    return found;
}
/** NULLs, duplicates, orphans, checks, values that are cut off, out of range or of another form; and what a file signals by itself. */
const OF_ROWS = new Set('1048 1062 1138 1171 1216 1217 1263 1264 1265 1292 1364 1366 1406 1411 1451 1452 1526 1586 1644 1690 3140 3819 4025'.split(' '));
/** How rows get into the tables of MySQL's family; triggers fire there, nobody can ask them to rest. */
const mysqlSeeding = {
    tables,
    valueOf: mysqlValue,
    quiet: async (session) => void (await session.query((0,query/* raw */.lS)('SET SESSION foreign_key_checks = 0'))),
    wrapped: wrapped,
    insertWords: '',
    ofRows: (code) => OF_ROWS.has(code),
};


/***/ }),

/***/ 94032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   l4: () => (/* binding */ two),
/* harmony export */   n$: () => (/* binding */ moment),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   uR: () => (/* binding */ uuid),
/* harmony export */   vd: () => (/* binding */ day)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54693);

/** Beyond what migrations write themselves. */
const KEYS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({ tinyint: 101, int2: 30_001, smallint: 30_001 });
const KEY = 900_001;
const integer = ({ type, unique }, row) => String((unique ? (KEYS[type] ?? KEY) : 1) + row);
/** All digits after the point, so that one that is cut off is missed. */
function decimal({ digits, unique }, row, style) {
    const { whole, fraction } = digits ?? { whole: 8, fraction: 3 };
    const before = whole <= 0 ? '0' : String(row + 1 + (unique && whole > 4 ? 9000 : 0));
    if (fraction <= 0 || style === 'plain')
        return before;
    return `${before}.${'123456789'.repeat(4).slice(0, Math.max(0, fraction - 1))}${row + 1}`;
}
/** The third is a long one. */
const LONG = 60;
/** Different for each row, and told from what anybody else writes. */
function words(column, row, style) {
    const { length, unique } = column;
    const number = String(row + 1);
    if (style === 'plain')
        return (unique ? String(900_001 + row) : number).slice(-(length ?? 99));
    const text = row === 2 ? `seed-${number} `.padEnd(LONG, 'x') : `seed-${number} é`;
    if (length === undefined || text.length <= length)
        return text;
    return length === 1 ? number : `${text.slice(0, length - 1)}${number}`;
}
const two = (row) => String(row + 1).padStart(2, '0');
const day = (row) => `2001-02-${two(row + 2)}`;
const moment = (row) => `${day(row)} 04:05:06.123456`;
const uuid = (row) => `5eed0000-0000-4000-8000-0000000000${two(row)}`;
const label = ({ labels }, row) => labels[row % labels.length];


/***/ })

};
