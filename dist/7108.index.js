export const id = 7108;
export const ids = [7108];
export const modules = {

/***/ 44495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   P1: () => (/* binding */ isDownFolder),
/* harmony export */   RM: () => (/* binding */ isDialect),
/* harmony export */   tB: () => (/* binding */ dialectRank)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54693);

/** Names of servers as people put them into file and folder names. */
const DIALECTS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    postgres: 'postgres',
    postgresql: 'postgres',
    pg: 'postgres',
    pgsql: 'postgres',
    psql: 'postgres',
    mysql: 'mysql',
    mariadb: 'mariadb',
    tidb: 'tidb',
    sqlite: 'sqlite',
    sqlite3: 'sqlite',
    mssql: 'mssql',
    sqlserver: 'mssql',
    oracle: 'oracle',
    cockroach: 'cockroach',
    cockroachdb: 'cockroach',
    crdb: 'cockroach',
    clickhouse: 'clickhouse',
    h2: 'h2',
    db2: 'db2',
});
/** Which dialects serve an engine, best first: a MariaDB or TiDB server takes files for MySQL where it has none of its own. */
const SERVES = {
    postgres: ['postgres'],
    mysql: ['mysql'],
    mariadb: ['mariadb', 'mysql'],
    tidb: ['tidb', 'mysql'],
};
/** Whether this word names a server. */
function isDialect(word) {
    return Object.hasOwn(DIALECTS, word.toLowerCase());
}
/** How well a dialect serves an engine: 0 is best, -1 not at all. */
function dialectRank(word, engine) {
    return SERVES[engine].indexOf(DIALECTS[word.toLowerCase()] ?? '');
}
const NODE = 'the Node.js tool that it was written for (Knex, Sequelize, Payload, TypeORM, …)';
const CODE = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    ts: ['TypeScript', NODE],
    mts: ['TypeScript', NODE],
    cts: ['TypeScript', NODE],
    js: ['JavaScript', NODE],
    mjs: ['JavaScript', NODE],
    cjs: ['JavaScript', NODE],
    go: ['Go', 'goose, or the Go program that it is compiled into'],
    py: ['Python', 'Alembic, Django or the tool that it was written for'],
    rb: ['Ruby', 'Rails or the tool that it was written for'],
    php: ['PHP', 'Laravel, Phinx, Doctrine or the tool that it was written for'],
    java: ['Java', 'Flyway or the tool that it was written for'],
    kt: ['Kotlin', 'Flyway or the tool that it was written for'],
    groovy: ['Groovy', 'the tool that it was written for'],
    scala: ['Scala', 'the tool that it was written for'],
    cs: ['C#', 'Entity Framework or the tool that it was written for'],
    ex: ['Elixir', 'Ecto'],
    exs: ['Elixir', 'Ecto'],
    rs: ['Rust', 'the program that it is compiled into'],
    pl: ['Perl', 'the tool that it was written for'],
    sh: ['shell', 'the commands that it calls'],
    bash: ['shell', 'the commands that it calls'],
    ps1: ['PowerShell', 'the commands that it calls'],
    bat: ['Windows batch', 'the commands that it calls'],
});
const DOWN = 'down|rollback|undo';
const AFFIXES = new RegExp(`\\.(up|${DOWN})$`, 'i');
/** Folders whose files undo something; run forwards they would destroy it. */
const DOWN_FOLDERS = new RegExp(`^(?:${DOWN}|downs|rollbacks|undos|revert|reverts)$`, 'i');
function isDownFolder(name) {
    return DOWN_FOLDERS.test(name);
}
/**
 * `x`, and what `.up`, `.down`, `.postgres` say, in either order: `x.postgres.up.sql`, `x.up.postgres.sql`. In `x/up.sql`
 * the folder is the name, and the stem is empty.
 */
function sqlName(name) {
    let stem = `.${name.slice(0, -'.sql'.length)}`;
    let direction = 'up';
    let dialect;
    for (let round = 0; round < 2; round += 1) {
        const affix = AFFIXES.exec(stem)?.[1];
        if (affix !== undefined) {
            direction = affix.toLowerCase() === 'up' ? 'up' : 'down';
            stem = stem.slice(0, -affix.length - 1);
        }
        const last = /.\.([A-Za-z0-9]+)$/.exec(stem)?.[1];
        if (last !== undefined && dialect === undefined && isDialect(last)) {
            dialect = last;
            stem = stem.slice(0, -last.length - 1);
        }
    }
    return { kind: 'sql', stem: stem.slice(1), direction, dialect };
}
const known = new Map();
/** Goes by the name alone. Finding the layout, sorting and reading all ask the same of the same names. */
function fileName(name) {
    const found = known.get(name) ?? judge(name);
    known.set(name, found);
    return found;
}
function judge(name) {
    const lower = name.toLowerCase();
    if (/^[.#]/.test(name)) {
        return lower.includes('.sql')
            ? { kind: 'left-out', reason: 'a hidden file or an editor’s own' }
            : { kind: 'ignored' };
    }
    if (lower.endsWith('.sql'))
        return sqlName(name);
    const code = CODE[/\.([^.]+)$/.exec(lower)?.[1] ?? ''];
    if (code !== undefined && !lower.endsWith('.d.ts'))
        return { kind: 'code', language: code[0], needs: code[1] };
    return lower.includes('.sql')
        ? { kind: 'left-out', reason: 'does not end in .sql: a backup, a template or an archive' }
        : { kind: 'ignored' };
}


/***/ }),

/***/ 43530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   XX: () => (/* binding */ naturalKey),
/* harmony export */   dk: () => (/* binding */ compareNatural),
/* harmony export */   r1: () => (/* binding */ sameVersion)
/* harmony export */ });
// Groups end at separators only: digits that may be cut in many ways would take for ever on a hostile name.
const DATE = /^(?:19|20)\d\d([-_.])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?:[-_.T]\d{4,})*(?![0-9A-Za-z])/;
const DAY = /^(?:19|20)\d\d([-_.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])$/;
const NUMBER = /^[vV]?(\d+(?:\.\d+)*)(?![0-9A-Za-z])/;
/** Takes a name without its suffix apart. */
function versionOf(stem) {
    const date = DATE.exec(stem)?.[0];
    const number = NUMBER.exec(stem);
    const taken = date ?? number?.[0];
    if (taken === undefined)
        return { version: undefined, rest: stem, unique: false };
    const version = date ?? number?.[1];
    const rest = stem.slice(taken.length).replace(/^[-_. ]+/, '');
    return { version, rest, unique: version !== undefined && !DAY.test(version) };
}
/** Digits without their leading zeros. */
const bare = (digits) => digits.replace(/^0+(?=\d)/, '');
/** One spelling for `003` and `3`, `1.02` and `1.2`. */
function sameVersion(version) {
    return version.replace(/\d+/g, bare);
}
/** Numbers of any length, as text: a timestamp with microseconds is beyond what a double holds. */
function compareNumbers(a, b) {
    const [x, y] = [bare(a), bare(b)];
    if (x.length !== y.length)
        return x.length - y.length;
    return x < y ? -1 : x > y ? 1 : 0;
}
function compareLists(a, b, compare) {
    for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
        const order = compare(a[i] ?? '', b[i] ?? '');
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
const isDigit = (text) => text >= '0' && text <= '9';
function compareRuns(a, b) {
    if (isDigit(a.charAt(0)) && isDigit(b.charAt(0)))
        return compareNumbers(a, b);
    return a < b ? -1 : a > b ? 1 : 0;
}
function partOf(text) {
    const numbers = /^(?:[vV](?=\d))?(\d+(?:\.\d+)*)/.exec(text);
    const rest = numbers === null ? text : text.slice(numbers[0].length);
    return { numbers: numbers?.[1]?.split('.') ?? [], runs: rest.match(/\d+|\D+/g) ?? [] };
}
/** `path` with its folders; give it without suffixes, so that `001_a` comes before `001_a_b`. */
function naturalKey(path) {
    return { parts: path.split('/').map(partOf), path };
}
function compareParts(a, b) {
    // What begins with a number comes before what does not, however its name is spelled.
    if (a.numbers.length === 0 || b.numbers.length === 0) {
        const order = Number(a.numbers.length === 0) - Number(b.numbers.length === 0);
        return order === 0 ? compareLists(a.runs, b.runs, compareRuns) : order;
    }
    const order = compareLists(a.numbers, b.numbers, compareNumbers);
    return order === 0 ? compareLists(a.runs, b.runs, compareRuns) : order;
}
/** Natural order: folder by folder, numbers as numbers; what is equal so (`01` and `1`) goes by its characters. */
function compareNatural(a, b) {
    for (let i = 0; i < Math.min(a.parts.length, b.parts.length); i += 1) {
        const [x, y] = [a.parts[i], b.parts[i]];
        const order = x === undefined || y === undefined ? 0 : compareParts(x, y);
        if (order !== 0)
            return order;
    }
    if (a.parts.length !== b.parts.length)
        return a.parts.length - b.parts.length;
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}


/***/ }),

/***/ 78429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ programHistory),
/* harmony export */   y: () => (/* binding */ isCommand)
/* harmony export */ });
/** Where migration tools write down what is in. */
const HISTORIES = [
    'alembic_version',
    'django_migrations',
    'schema_migrations',
    'schema_migration',
    'ar_internal_metadata',
    'databasechangelog',
    'databasechangeloglock',
    'DATABASECHANGELOG',
    'DATABASECHANGELOGLOCK',
    'migrations',
    'migrations_lock',
    'typeorm_metadata',
    'doctrine_migration_versions',
    'phinxlog',
    '__EFMigrationsHistory',
    'mikro_orm_migrations',
    'atlas_schema_revisions',
    'gorp_migrations',
    'goose_db_version',
    'flyway_schema_history',
    '_prisma_migrations',
    '__drizzle_migrations',
    '__diesel_schema_migrations',
    '_sqlx_migrations',
    'refinery_schema_history',
    'seaql_migrations',
    'SequelizeMeta',
    'knex_migrations',
    'knex_migrations_lock',
    'pgmigrations',
    'payload_migrations',
    'ecto_schema_migrations',
    'yoyo_lock',
    '_yoyo_migration',
    '_yoyo_log',
    '_yoyo_version',
    'kysely_migration',
    'kysely_migration_lock',
    'schemaversions',
    'VersionInfo',
    'play_evolutions',
];
/** Held while a tool is at work: a write there says nothing of what is to do. */
const LOCKS = [
    'databasechangeloglock',
    'DATABASECHANGELOGLOCK',
    'migrations_lock',
    'knex_migrations_lock',
    'kysely_migration_lock',
    'yoyo_lock',
    'ar_internal_metadata',
];
/** Rows that tools make up after their migrations, where they are missing; those before others that point to them. */
const LOOKED_AT = ['django_content_type', 'auth_permission', 'django_site'];
/** The history of a tool that writes it by itself, and that alone knows how to read it. */
function programHistory(named) {
    const tables = [...new Set([...HISTORIES, ...named])];
    return {
        tables,
        keptByTool: { locks: LOCKS, copied: [...tables, ...LOOKED_AT] },
        applied: () => Promise.resolve(undefined),
        ensure: () => Promise.resolve(),
        rights: () => Promise.resolve({ table: '', there: false, may: true }),
        record: () => Promise.resolve(),
        forget: () => Promise.resolve(),
    };
}
/** Whether another tool's own command runs it. */
const isCommand = ({ up }) => up.kind === 'program' && up.command !== undefined;


/***/ }),

/***/ 25051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ versionAfter),
/* harmony export */   t: () => (/* binding */ highestVersion)
/* harmony export */ });
/* harmony import */ var _natural_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43530);

function increment(digits) {
    const nines = /9*$/.exec(digits)?.[0].length ?? 0;
    const head = digits.slice(0, digits.length - nines);
    const zeros = '0'.repeat(nines);
    if (head === '')
        return `1${zeros}`;
    return head.slice(0, -1) + String(Number(head.slice(-1)) + 1) + zeros;
}
/** The version after this one, spelled like it: `007` → `008`, `1.9` → `1.10`. */
function versionAfter(version) {
    const last = /\d+$/.exec(version)?.[0] ?? '';
    return version.slice(0, version.length - last.length) + increment(last);
}
/** The highest of some versions; undefined where there is none. */
function highestVersion(versions) {
    let highest;
    for (const version of versions) {
        if (highest === undefined || (0,_natural_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNatural */ .dk)((0,_natural_js__WEBPACK_IMPORTED_MODULE_0__/* .naturalKey */ .XX)(version), (0,_natural_js__WEBPACK_IMPORTED_MODULE_0__/* .naturalKey */ .XX)(highest)) > 0)
            highest = version;
    }
    return highest;
}


/***/ }),

/***/ 90956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   lS: () => (/* binding */ raw),
/* harmony export */   ll: () => (/* binding */ sql),
/* harmony export */   yy: () => (/* binding */ print)
/* harmony export */ });
/** Makes a Query: `sql\`SELECT 1 FROM ${id('s', 't')} WHERE a = ${value}\``. Values are bound, names quoted by the engine. */
function sql(parts, ...values) {
    return { parts: [...parts], values };
}
/** A name, possibly qualified. */
function id(...identifier) {
    return { identifier };
}
/** Text of our own that holds no value of anybody else's. */
function raw(text) {
    return { parts: [text], values: [] };
}
function isQuery(value) {
    return typeof value === 'object' && value !== null && 'parts' in value;
}
function isIdentifier(value) {
    return typeof value === 'object' && value !== null && 'identifier' in value;
}
/** Prints a Query with an engine's own placeholders (`index` counts from 1) and quotes. */
function print(query, style) {
    const values = [];
    const walk = (q) => q.parts.reduce((text, part, i) => {
        if (i === 0)
            return part;
        const value = q.values[i - 1];
        if (value === undefined)
            return text + part;
        if (isQuery(value))
            return text + walk(value) + part;
        if (isIdentifier(value))
            return text + value.identifier.map(style.quote).join('.') + part;
        values.push(value);
        return text + style.placeholder(values.length) + part;
    }, '');
    return { text: walk(query), values };
}


/***/ }),

/***/ 31320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ argument)
/* harmony export */ });
/* harmony import */ var _io_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31141);

/** A path for a command line that people copy: quoted where a shell would not take it as it is. */
const argument = (text) => /^[\w./@%+=:,-]+$/.test(text) ? text : `'${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text).replaceAll("'", `'\\''`)}'`;


/***/ }),

/***/ 97667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ nextIn),
/* harmony export */   He: () => (/* binding */ isHalfUndone),
/* harmony export */   am: () => (/* binding */ onWayBack)
/* harmony export */ });
const MARK = 'way back';
/** What the journal says of a migration whose way back is being walked, before what it says of any. */
const onWayBack = (inFlight) => (inFlight === null ? MARK : `${MARK}; ${inFlight}`);
/** The statements that a half-done row counts are those of its way back. */
const isHalfUndone = ({ state, inFlight }) => state !== 'applied' && (inFlight === MARK || inFlight?.startsWith(`${MARK}; `) === true);
/** The statement that comes next, in words; undefined where the journal names none. */
function nextIn({ inFlight }) {
    const next = (inFlight ?? '').replace(new RegExp(`^${MARK}(?:; |$)`), '').split(';')[0] ?? '';
    return next === '' ? undefined : next;
}


/***/ }),

/***/ 25762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hp: () => (/* binding */ onTarget),
/* harmony export */   PC: () => (/* binding */ ofPlan),
/* harmony export */   kk: () => (/* binding */ concerned)
/* harmony export */ });
function onTarget(sizes, now) {
    return {
        sizes: new Map(sizes.map((entry) => [entry.relation, entry])),
        traffic: new Map((now?.traffic ?? []).map((entry) => [entry.relation, entry])),
        now,
    };
}
/** What a statement that changes rows names, where no lock of it was seen: those of MySQL are of rows alone. */
const CHANGES_ROWS = /^\s*(?:update|delete\s+from|truncate(?:\s+table)?)\s+[`"]?(\w+)[`"]?/i;
/** Every relation that a statement locks, writes anew or reads in full. */
function concerned(statement) {
    const seen = [
        ...statement.locks.map(({ relation }) => relation),
        ...statement.rewrites,
        ...(statement.scans ?? []),
        ...(statement.change === undefined ? [] : [statement.change.table]),
    ];
    if (seen.length > 0)
        return [...new Set(seen)];
    const named = CHANGES_ROWS.exec(statement.sql)?.[1];
    return named === undefined ? [] : [named];
}
/** Sizes and traffic of what the plan concerns: a database has thousands of tables of which it does not. */
function ofPlan(target, migrations) {
    const touched = new Set(migrations.flatMap(({ statements }) => statements.flatMap(concerned)));
    const { sizes, now } = target ?? {};
    const held = (relation) => touched.has(relation);
    return {
        ...(sizes === undefined ? {} : { sizes: sizes.filter(({ relation }) => held(relation)) }),
        ...(now === undefined ? {} : { now: { ...now, traffic: now.traffic.filter(({ relation }) => held(relation)) } }),
    };
}


/***/ }),

/***/ 71127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rY: () => (/* binding */ renumbering),
/* harmony export */   rh: () => (/* binding */ movedTo),
/* harmony export */   vz: () => (/* binding */ sourceOf),
/* harmony export */   wC: () => (/* binding */ outOfOrder)
/* harmony export */ });
/* harmony import */ var _io_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31141);
/* harmony import */ var _layouts_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25051);
/* harmony import */ var _argument_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31320);



/**
 * Where the ids of a migration's source begin: order means something among those of one source. The ids of other tools are no
 * paths, and all files of such a tool are one order.
 */
function sourceOf({ id, origin, path }) {
    const own = origin?.id ?? id;
    return path.endsWith(own) ? path.slice(0, path.length - own.length) : '';
}
/** The path with another version in its last part that has one. */
function renumbered({ path, version = '' }, next) {
    const parts = path.split('/');
    // Where underscores are dots, the name may have either
    const plain = (part) => (version.includes('.') ? part.replaceAll('_', '.') : part);
    const at = parts.findLastIndex((part) => plain(part).startsWith(version) || plain(part).slice(1).startsWith(version));
    const part = parts[at];
    if (part === undefined)
        return path;
    const from = plain(part).startsWith(version) ? 0 : 1;
    return parts.with(at, part.slice(0, from) + next + part.slice(from + version.length)).join('/');
}
/**
 * What to rename so that a file of this migration (its own, or one that stands beside it: the way back) has another version: the
 * file, or the folder that carries it. Undefined for files of other migrations.
 */
function movedTo(path, migration, next) {
    const own = migration.path.split('/');
    const target = renumbered(migration, next).split('/');
    const at = own.findIndex((part, i) => part !== target[i]);
    const parts = path.split('/');
    if (at === -1)
        return undefined;
    const whole = at < own.length - 1;
    // A folder of its own goes with all that is in it; beside each other stand files of one version.
    if (whole)
        return parts[at] === own[at] && own.slice(0, at).every((part, i) => part === parts[i])
            ? pathsUpTo(own, target, at)
            : undefined;
    const stem = stemOf(own[at] ?? '');
    const name = parts.at(-1) ?? '';
    if (stemOf(name) !== stem)
        return undefined;
    return { from: path, to: renumbered({ ...migration, path }, next) };
}
const pathsUpTo = (own, target, at) => ({
    from: own.slice(0, at + 1).join('/'),
    to: target.slice(0, at + 1).join('/'),
});
/** `0008_y.up.sql` and `0008_y.down.sql` have one; undo files of Flyway begin with another letter. */
const stemOf = (name) => name
    .replace(/\.[^.]*$/, '')
    .replace(/\.(?:up|down|do|undo)$/i, '')
    .replace(/[-_](?:up|down)$/i, '')
    .replace(/^[VU](?=\d)/, '');
/** Where the version does not stand in the path it is in the tool's own list. */
function renumbering(file, next) {
    const path = renumbered(file, next);
    const how = path === file.path ? '' : `: git mv ${(0,_argument_js__WEBPACK_IMPORTED_MODULE_1__/* .argument */ .E)(file.path)} ${(0,_argument_js__WEBPACK_IMPORTED_MODULE_1__/* .argument */ .E)(path)}`;
    return `Give it the next free version, ${next}${how}${how === '' ? '.' : ''}`;
}
/** Pending files that stand before an applied one: on an empty database they would run before it, here they run after it. */
function outOfOrder(read, settled, rows) {
    if (!read.ordered)
        return [];
    // Names without a version have no place among those with one.
    const versioned = read.migrations.some((one) => one.version !== undefined);
    const files = versioned ? read.migrations.filter((one) => one.version !== undefined) : read.migrations;
    const lineOf = read.together === true ? () => '' : sourceOf;
    const lines = new Map();
    for (const [at, file] of files.entries()) {
        const line = lines.get(lineOf(file)) ?? { versions: [] };
        lines.set(lineOf(file), line);
        if (file.version !== undefined)
            line.versions.push(file.version);
        if (settled.has(file.id))
            line.latest = { at, file };
    }
    const problems = [];
    // The layout has said it already, in the words of its tool
    const told = new Set(read.problems.flatMap(({ kind, id }) => (kind === 'out-of-order' ? [id] : [])));
    for (const [at, file] of files.entries()) {
        const line = lines.get(lineOf(file));
        if (line?.latest === undefined || at > line.latest.at || rows.has(file.id) || told.has(file.id))
            continue;
        // Each gets the number after the one before it, so that no two get the same advice.
        const before = line.proposed ?? (0,_layouts_version_js__WEBPACK_IMPORTED_MODULE_2__/* .highestVersion */ .t)(line.versions);
        if (before !== undefined)
            line.proposed = (0,_layouts_version_js__WEBPACK_IMPORTED_MODULE_2__/* .versionAfter */ .d)(before);
        problems.push({
            kind: 'out-of-order',
            id: file.id,
            path: file.path,
            message: `${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file.id)} comes before ${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(line.latest.file.id)}, which is applied already: on an empty database it would run before it, here it would run after it.`,
            hint: line.proposed === undefined
                ? `Put it at the end of \`order\`, after ${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(line.latest.file.id)}.`
                : renumbering(file, line.proposed),
        });
    }
    return problems;
}


/***/ }),

/***/ 56000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ toPending)
/* harmony export */ });
/* harmony import */ var _io_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31141);
/* harmony import */ var _layouts_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44495);
/* harmony import */ var _argument_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31320);
/* harmony import */ var _down_half_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97667);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71127);





/** Rows may be older than our own rules, so only what looks like a commit goes into a command to copy. */
const commitOf = (row) => /^[0-9a-f]{7,64}$/.test(row.commit ?? '') ? (row.commit ?? undefined) : undefined;
/** What makes the row count as applied, in words that follow the id. */
function standing(row, source) {
    if (source === 'since')
        return 'is in the base of this change already';
    return `was applied${row.appliedAt === null ? '' : ` on ${row.appliedAt.slice(0, 10)}`}`;
}
function restore(row, path, source) {
    const commit = commitOf(row);
    if (commit !== undefined)
        return `git show ${commit}:${(0,_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .argument */ .E)(`./${path}`)} > ${(0,_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .argument */ .E)(path)}`;
    return source === 'since'
        ? `git checkout BASE -- ${(0,_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .argument */ .E)(path)}, where BASE is the branch that this change goes into`
        : `git log --follow -- ${(0,_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .argument */ .E)(path)} shows its versions`;
}
function edited(row, file, source) {
    const now = file.checksum.slice(0, 12);
    const was = source === 'history' ? ` (${(row.checksum ?? '').slice(0, 12)} then, ${now} now)` : '';
    return {
        kind: 'edited',
        id: row.id,
        path: file.path,
        message: `${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(row.id)} ${standing(row, source)}, and its content is another one now${was}. The change would never run.`,
        hint: `Restore the file as it was (${restore(row, file.path, source)}), and put the change into a new migration.`,
    };
}
/** Names that people would call the same: only letter case, Unicode form or the sub-folder differ. */
function likeness(a, b) {
    if (a.normalize('NFC') === b.normalize('NFC'))
        return ' (only the encoding of its accents differs, Unicode NFC and NFD)';
    return a.toLowerCase() === b.toLowerCase() ? ' (only upper and lower case differ)' : '';
}
function vanished(row, renamed, source) {
    const id = (0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(row.id);
    if (renamed === undefined) {
        const path = row.path ?? row.origin?.id ?? row.id;
        return {
            kind: 'vanished',
            id: row.id,
            message: `${id} ${standing(row, source)}, but no file has that id.`,
            hint: `Restore the file (${restore(row, path, source)}): without it nobody can replay the history. If it was moved, move it back; if it is excluded, include it.`,
        };
    }
    return {
        kind: 'vanished',
        id: row.id,
        path: renamed.path,
        message: `${id} ${standing(row, source)}, but no file has that id: ${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(renamed.path)} has the same content${likeness(row.id, renamed.id)}, so it looks renamed, and would run a second time.`,
        hint: `Rename ${(0,_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .argument */ .E)(renamed.path)} back to ${(0,_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .argument */ .E)(row.path ?? row.origin?.id ?? row.id)}.`,
    };
}
/** By the tool's own rule, which may take several checksums for one. */
function differs({ checksum }, file) {
    return checksum !== null && checksum !== file.checksum && file.alike?.includes(checksum) !== true;
}
function dirty(row, file) {
    const id = (0,_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .argument */ .E)(row.id);
    if (row.settle !== undefined)
        return { kind: 'dirty', id: row.id, message: `${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(row.id)} ${row.mark ?? ''}.`, hint: row.settle };
    if (row.mark !== undefined)
        return {
            kind: 'dirty',
            id: row.id,
            ...(file === undefined ? {} : { path: file.path }),
            message: `${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(row.id)} is half done, and nobody has written down how much of it is in: ${row.mark}.`,
            hint: `Nothing is applied until this is settled: look at the database; then finish it by hand and run \`repair --mark-applied ${id}\`, or undo it by hand and run \`repair --mark-pending ${id}\`.`,
        };
    const named = (0,_down_half_js__WEBPACK_IMPORTED_MODULE_4__/* .nextIn */ .H_)(row);
    const next = named === undefined ? '' : ` (next: ${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(named)})`;
    const begun = row.appliedAt === null ? '' : `, begun on ${row.appliedAt.slice(0, 10)}`;
    const changed = file !== undefined && differs(row, file);
    const about = file === undefined ? ' Its file is gone.' : changed ? ' Its file was changed since.' : '';
    return {
        kind: 'dirty',
        id: row.id,
        ...(file === undefined ? {} : { path: file.path }),
        message: (0,_down_half_js__WEBPACK_IMPORTED_MODULE_4__/* .isHalfUndone */ .He)(row)
            ? `${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(row.id)} is half undone${begun}: ${row.statementsDone} of ${row.statementsAll} statements of its way back are in${next}.${about}`
            : `${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(row.id)} is half done${begun}: ${row.statementsDone} of ${row.statementsAll} statements are in${next}.${about}`,
        hint: `Nothing is applied until this is settled: \`repair --resume\` goes on after the last finished statement; \`repair --mark-applied ${id}\` or \`repair --mark-pending ${id}\` takes your word for it.`,
    };
}
/** The tool goes by more than the content: a file by another name is another one to it. */
const disagreeing = (row, file, why) => ({
    kind: 'edited',
    id: row.id,
    path: file.path,
    message: `${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(row.id)} ${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(why)}: its tool refuses to go on.`,
    hint: `Restore the file as it was applied (\`git log --follow -- ${(0,_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .argument */ .E)(file.path)}\` shows its names).`,
});
/** Two files that collide but are applied, both of them, are past mending; a second file of the same id is not. */
function settledCollision(problem, files, settled) {
    return problem.kind === 'duplicate' && settled.has(problem.id) && files.get(problem.id)?.path === problem.path;
}
/** Code that its own tool has run by now stands in nobody's way. */
const settledCode = ({ kind, id, path = '' }, settled) => kind === 'not-a-file' && settled.has(id) && (0,_layouts_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fileName */ .Md)(path.slice(path.lastIndexOf('/') + 1)).kind === 'code';
/** A script that sums up others runs in their place where no migration of a version is in, and counts where it was run. */
function withSquashed({ read, applied }) {
    const { squashed = [] } = read;
    if (squashed.length === 0)
        return read;
    const ids = new Set(applied.map((row) => row.id));
    const again = new Set(read.migrations.filter(({ repeatable }) => repeatable === true).map(({ id }) => id));
    const chosen = applied.every(({ id }) => again.has(id))
        ? squashed.at(-1)
        : squashed.findLast(({ migration }) => ids.has(migration.id));
    if (chosen === undefined)
        return read;
    return {
        ...read,
        migrations: [chosen.migration, ...read.migrations.filter(({ id }) => !chosen.covers.has(id))],
    };
}
/** A repeatable migration whose content is another one now is to run again: what ran before counts no more. */
function withoutOutdated({ read, applied }) {
    const again = new Map(read.migrations.flatMap((file) => (file.repeatable === true ? [[file.id, file.checksum]] : [])));
    if (again.size === 0)
        return applied;
    return applied.filter(({ id, checksum, state }) => {
        const now = again.get(id);
        return state !== 'applied' || now === undefined || checksum === null || checksum === now;
    });
}
/** Each source by itself: what is out of order, renamed or summed up is so among the files and rows of one history. */
function pendingOfAll(parts, { applied, source }) {
    const all = parts.map((read, position) => {
        const rows = applied.filter(({ origin }) => origin?.source === position);
        const one = toPending({ read, applied: rows, source });
        return { ...one, problems: one.problems.map((problem) => ({ ...problem, layout: read.layout })) };
    });
    return {
        applied: all.flatMap((one) => one.applied),
        replay: all.flatMap((one) => one.replay),
        todo: all.flatMap((one) => one.todo),
        problems: all.flatMap((one) => one.problems),
        source,
    };
}
/** What is applied, what is to do, and where files and history disagree. Pure; linear in files and rows. */
function toPending(request) {
    if (request.read.parts !== undefined)
        return pendingOfAll(request.read.parts, request);
    const { source } = request;
    const read = withSquashed(request);
    const applied = withoutOutdated(request);
    const rows = new Map(applied.map((row) => [row.id, row]));
    const files = new Map();
    const repeated = [];
    for (const file of read.migrations) {
        const first = files.get(file.id);
        if (first === undefined)
            files.set(file.id, file);
        else {
            repeated.push({
                kind: 'duplicate',
                id: file.id,
                path: file.path,
                message: `${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file.path)} and ${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(first.path)} have the same id, ${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file.id)}.`,
                hint: 'Rename one of them.',
            });
        }
    }
    const settled = new Set(applied.filter((row) => row.state === 'applied').map((row) => row.id));
    const todo = [...files.values()].filter((file) => !rows.has(file.id));
    // Each renamed file stands for one row only. Empty files are all alike, which tells nothing.
    const byContent = new Map();
    for (const file of todo) {
        if (file.up.kind !== 'sql' || file.up.sql.trim() === '')
            continue;
        const alike = byContent.get(file.checksum);
        if (alike === undefined)
            byContent.set(file.checksum, [file]);
        else
            alike.push(file);
    }
    // A file that is there and cannot be read has its own problem.
    const unusable = new Set([...read.problems.map(({ id }) => id), ...read.leftOut.map(({ id }) => id)]);
    const half = [];
    const changed = [];
    const gone = [];
    for (const row of rows.values()) {
        const file = files.get(row.id);
        if (row.state !== 'applied')
            half.push(dirty(row, file));
        else if (file !== undefined) {
            if (differs(row, file))
                changed.push(edited(row, file, source));
            else if (row.disagrees !== undefined)
                changed.push(disagreeing(row, file, row.disagrees));
        }
        else if (!unusable.has(row.id)) {
            gone.push(vanished(row, row.checksum === null ? undefined : byContent.get(row.checksum)?.shift(), source));
        }
    }
    return {
        applied,
        replay: [...files.values()].filter((file) => settled.has(file.id)),
        todo,
        problems: [
            ...read.problems.filter((problem) => !settledCollision(problem, files, settled) && !settledCode(problem, settled)),
            ...repeated,
            ...half,
            ...changed,
            ...gone,
            ...(0,_order_js__WEBPACK_IMPORTED_MODULE_3__/* .outOfOrder */ .wC)({ ...read, migrations: [...files.values()] }, settled, rows),
        ],
        source,
    };
}


/***/ })

};
