export const id = 7634;
export const ids = [7634];
export const modules = {

/***/ 17634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postgresqlSeeding: () => (/* binding */ postgresqlSeeding)
});

// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
// EXTERNAL MODULE: ./lib/steps/rollback/values.js
var values = __webpack_require__(94032);
;// CONCATENATED MODULE: ./lib/steps/rollback/values-postgresql.js


const number = (row) => row + 1;
const bits = ({ length }, row, fixed) => {
    const text = number(row).toString(2);
    return fixed ? text.padStart(length ?? 1, '0').slice(-(length ?? 1)) : text.slice(-(length ?? 64));
};
/** By the short names of `pg_type`, so that whatever an extension brings can be added by its name as well. */
const VALUES = (0,dictionary/* dictionary */.z)({
    int2: values/* integer */.nd,
    int4: values/* integer */.nd,
    int8: values/* integer */.nd,
    oid: values/* integer */.nd,
    float4: (_, row) => `${number(row)}.5`,
    float8: (_, row) => `${number(row)}.125`,
    numeric: values/* decimal */._,
    money: (_, row) => `${number(row)}.25`,
    bool: (_, row) => (row % 2 === 0 ? 't' : 'f'),
    text: values/* words */.aL,
    varchar: values/* words */.aL,
    bpchar: values/* words */.aL,
    citext: values/* words */.aL,
    name: values/* words */.aL,
    xml: (_, row) => `<seed n="${number(row)}"/>`,
    char: (_, row) => String(number(row)),
    date: (_, row) => (0,values/* day */.vd)(row),
    timestamp: (_, row) => (0,values/* moment */.n$)(row),
    timestamptz: (_, row) => `${(0,values/* moment */.n$)(row)}+00`,
    time: (_, row) => `${(0,values/* two */.l4)(row)}:02:03.123456`,
    timetz: (_, row) => `${(0,values/* two */.l4)(row)}:02:03.123456+00`,
    interval: (_, row) => `${number(row)} days 04:05:06`,
    uuid: (_, row) => (0,values/* uuid */.uR)(row),
    json: (_, row) => `{"seed": ${number(row)}, "list": [1, {"a": null}]}`,
    jsonb: (_, row) => `{"seed": ${number(row)}, "list": [1, {"a": null}]}`,
    jsonpath: () => '$.seed',
    bytea: (_, row) => `\\x00ff${(0,values/* two */.l4)(row)}`,
    bit: (column, row) => bits(column, row, true),
    varbit: (column, row) => bits(column, row, false),
    inet: (_, row) => `192.0.2.${number(row)}/24`,
    cidr: (_, row) => `192.0.2.${number(row)}/32`,
    macaddr: (_, row) => `02:00:5e:00:00:${(0,values/* two */.l4)(row)}`,
    macaddr8: (_, row) => `02:00:5e:00:00:00:00:${(0,values/* two */.l4)(row)}`,
    point: (_, row) => `(${number(row)},2)`,
    line: (_, row) => `{1,2,${number(row)}}`,
    lseg: (_, row) => `[(0,0),(${number(row)},1)]`,
    box: (_, row) => `(${number(row)},1),(0,0)`,
    path: (_, row) => `[(0,0),(${number(row)},1)]`,
    polygon: (_, row) => `((0,0),(0,1),(${number(row)},1))`,
    circle: (_, row) => `<(1,2),${number(row)}>`,
    pg_lsn: (_, row) => `0/${number(row)}`,
    tsvector: (_, row) => `'seed' 'row${number(row)}'`,
    tsquery: (_, row) => `'seed${number(row)}'`,
    hstore: (_, row) => `"seed"=>"${number(row)}"`,
    ltree: (_, row) => `seed.row${number(row)}`,
    vector: ({ length = 1 }, row) => `[${Array(length).fill(number(row)).join(',')}]`,
    geometry: (_, row) => `POINT(${number(row)} 2)`,
    geography: (_, row) => `POINT(${number(row)} 2)`,
});
const escaped = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
/** From a value to the one after next: each row has a range of its own. */
function range(column, row) {
    const type = column.of ?? '';
    const bound = (at) => VALUES[type]?.({ ...column, type, sort: 'plain' }, at, 'rich') ?? undefined;
    const from = bound(row);
    const to = bound(row + 1);
    return from === undefined || to === undefined ? undefined : `[${escaped(from)},${escaped(to)})`;
}
/** The text of a value as PostgreSQL's input function of the type reads it. */
const postgresqlValue = (column, row, style) => {
    const { sort, type } = column;
    if (sort === 'enum')
        return (0,values/* label */.Pf)(column, row);
    if (sort === 'range')
        return range(column, row);
    if (sort === 'multirange') {
        const one = range(column, row);
        return one === undefined ? undefined : `{${one}}`;
    }
    if (sort === 'composite')
        return `(${','.repeat(Math.max(0, (column.fields ?? 1) - 1))})`;
    if (sort === 'array') {
        const of = column.of ?? '';
        const one = postgresqlValue({ ...column, type: of, sort: column.labels.length > 0 ? 'enum' : 'plain', unique: false }, row, style);
        return one === undefined ? '{}' : `{${escaped(one)}}`;
    }
    return VALUES[type]?.(column, row, style);
};

;// CONCATENATED MODULE: ./lib/steps/rollback/postgresql.js


/** The names as one bound value. */
const among = (names) => (0,query/* sql */.ll) `(SELECT pg_catalog.jsonb_array_elements_text(${JSON.stringify(names)}::jsonb))`;
/** A domain is what is below it, however many there are. */
const columnsQuery = (names, major) => (0,query/* sql */.ll) `
  WITH RECURSIVE below AS (
    SELECT oid AS domain, typbasetype AS base, typtypmod AS mod FROM pg_catalog.pg_type WHERE typtype = 'd'
    UNION ALL
    SELECT b.domain, t.typbasetype, CASE WHEN t.typtypmod = -1 THEN b.mod ELSE t.typtypmod END
      FROM below b JOIN pg_catalog.pg_type t ON t.oid = b.base WHERE t.typtype = 'd'
  )
  SELECT n.nspname || '.' || c.relname AS tab, n.nspname AS schema, c.relname AS name, a.attname AS col, t.typname AS type,
    CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 THEN 'array' WHEN t.typtype = 'e' THEN 'enum' WHEN t.typtype = 'r' THEN 'range'
      WHEN t.typtype = 'm' THEN 'multirange' WHEN t.typtype = 'c' THEN 'composite' ELSE 'plain' END AS sort,
    CASE WHEN t.typcategory = 'A' THEN e.typname WHEN r.rngsubtype IS NOT NULL THEN s.typname END AS of,
    CASE WHEN a.atttypmod <> -1 THEN a.atttypmod ELSE coalesce(b.mod, -1) END AS mod,
    (SELECT json_agg(l.enumlabel ORDER BY l.enumsortorder) FROM pg_catalog.pg_enum l
      WHERE l.enumtypid = CASE WHEN t.typcategory = 'A' THEN t.typelem ELSE t.oid END)::text AS labels,
    (SELECT count(*) FROM pg_catalog.pg_attribute f WHERE f.attrelid = t.typrelid AND f.attnum > 0 AND NOT f.attisdropped) AS fields,
    a.attnotnull OR d.typnotnull AS required, a.attgenerated <> '' AS generated,
    EXISTS (SELECT FROM pg_catalog.pg_index x WHERE x.indrelid = c.oid AND x.indisunique AND a.attnum = ANY (x.indkey)) AS uniq,
    (SELECT json_agg(json_build_array(k.conname, pg_catalog.pg_get_constraintdef(k.oid))) FROM pg_catalog.pg_constraint k
      WHERE k.contype = 'c' AND k.contypid = a.atttypid)::text AS domain
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_catalog.pg_type d ON d.oid = a.atttypid
    LEFT JOIN (SELECT below.* FROM below JOIN pg_catalog.pg_type u ON u.oid = below.base WHERE u.typtype <> 'd') b ON b.domain = d.oid
    JOIN pg_catalog.pg_type t ON t.oid = coalesce(b.base, d.oid)
    LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem
    LEFT JOIN pg_catalog.pg_range r ON t.oid ${(0,query/* raw */.lS)(major >= 14 ? 'IN (r.rngtypid, r.rngmultitypid)' : '= r.rngtypid')}
    LEFT JOIN pg_catalog.pg_type s ON s.oid = r.rngsubtype
  WHERE n.nspname || '.' || c.relname IN ${among(names)} AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  ORDER BY 1, a.attnum`;
const columnNames = (keys, relation) => (0,query/* raw */.lS)(`(SELECT json_agg(a.attname ORDER BY u.o) FROM unnest(${keys}) WITH ORDINALITY AS u(n, o)
    JOIN pg_catalog.pg_attribute a ON a.attrelid = ${relation} AND a.attnum = u.n)::text`);
const constraintsQuery = (names) => (0,query/* sql */.ll) `
  SELECT n.nspname || '.' || c.relname AS tab, k.contype AS type, k.conname AS name, pg_catalog.pg_get_constraintdef(k.oid) AS definition,
    ${columnNames('k.conkey', 'k.conrelid')} AS columns,
    (SELECT fn.nspname || '.' || f.relname FROM pg_catalog.pg_class f JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace WHERE f.oid = k.confrelid) AS other,
    ${columnNames('k.confkey', 'k.confrelid')} AS other_columns
  FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname || '.' || c.relname IN ${among(names)} AND k.contype IN ('p', 'f', 'c') AND k.conparentid = 0
  UNION ALL
  SELECT n.nspname || '.' || c.relname, 'c', '', pg_catalog.pg_get_expr(i.relpartbound, i.oid), ${columnNames('p.partattrs', 'p.partrelid')}, NULL, NULL
  FROM pg_catalog.pg_partitioned_table p JOIN pg_catalog.pg_class c ON c.oid = p.partrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_inherits h ON h.inhparent = c.oid JOIN pg_catalog.pg_class i ON i.oid = h.inhrelid
  WHERE n.nspname || '.' || c.relname IN ${among(names)}`;
const list = (text) => text === null || text === undefined ? [] : JSON.parse(text);
/** What a type's modifier says, by its type. */
function measures(type, mod) {
    if (mod < 0)
        return {};
    if (type === 'numeric' || type === '_numeric') {
        const fraction = ((mod - 4) & 0x7ff) > 1000 ? 0 : (mod - 4) & 0x7ff;
        return { digits: { whole: ((mod - 4) >> 16) - fraction, fraction } };
    }
    if (/^_?(?:varchar|bpchar)$/.test(type))
        return { length: mod - 4 };
    return /^_?(?:bit|varbit)$|vec/.test(type) ? { length: mod } : {};
}
function columnOf(row) {
    const type = row['type'] ?? '';
    const of = row['of'];
    return {
        name: row['col'] ?? '',
        type,
        sort: (row['sort'] ?? 'plain'),
        ...(of === null || of === undefined ? {} : { of }),
        ...measures(type, Number(row['mod'] ?? -1)),
        labels: list(row['labels']),
        fields: Number(row['fields'] ?? 0),
        nullable: row['required'] !== 't',
        generated: row['generated'] === 't',
        unique: row['uniq'] === 't',
    };
}
async function tables(session, names) {
    const columns = await session.query(columnsQuery(names, session.server.major));
    const constraints = await session.query(constraintsQuery(names));
    return [...new Set(columns.map(({ tab }) => tab ?? ''))].map((name) => {
        const own = columns.filter(({ tab }) => tab === name);
        const held = constraints.filter(({ tab }) => tab === name);
        const domains = own.flatMap((row) => JSON.parse(row['domain'] ?? '[]').map(([check, text]) => ({
            name: check,
            columns: [row['col'] ?? ''],
            text,
        })));
        return {
            name,
            path: [own[0]?.['schema'] ?? '', own[0]?.['name'] ?? ''],
            columns: own.map(columnOf),
            key: held.flatMap(({ type, columns: key }) => (type === 'p' ? list(key) : [])),
            foreign: held.flatMap(({ type, columns: from, other, other_columns: to }) => type === 'f' ? [{ columns: list(from), table: other ?? '', to: list(to) }] : []),
            checks: [
                ...domains,
                ...held.flatMap(({ type, name: check, columns: about, definition }) => type === 'c' ? [{ name: check ?? '', columns: list(about), text: definition ?? '' }] : []),
            ],
        };
    });
}
/** How rows get into PostgreSQL's tables. */
const postgresqlSeeding = {
    tables,
    valueOf: postgresqlValue,
    // Only a superuser may; where it may not, the order of the tables does.
    quiet: async (session) => void (await session.query((0,query/* raw */.lS)('SET session_replication_role = replica')).catch(() => [])),
    insertWords: 'OVERRIDING SYSTEM VALUE',
    // Data, cardinality, integrity, and what a file or a trigger raises by itself
    ofRows: (code) => /^(?:2[123]|P0001)/.test(code),
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
