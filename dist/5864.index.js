export const id = 5864;
export const ids = [5864,1261];
export const modules = {

/***/ 72790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ statementSent),
/* harmony export */   nq: () => (/* binding */ setsByTool),
/* harmony export */   zQ: () => (/* binding */ allowancesAt),
/* harmony export */   zW: () => (/* binding */ asks)
/* harmony export */ });
/** `// migrate-on-merge: allow RULE-ID because REASON`, in the words and places of SQL's own comments. */
const ALLOW = /^\s*(?:\/\/|--|\/?\*|#)\s*migrate-on-merge:\s*allow\s+([\w-]+)(?:\s+because\s+(.*?))?\s*(?:\*\/)?\s*$/i;
/** The comments right above the line that sends a statement. */
function allowancesAt(lines, line) {
    const found = [];
    for (let at = line - 1; at >= 1; at -= 1) {
        const text = lines[at - 1] ?? '';
        const match = ALLOW.exec(text);
        if (match !== null)
            found.unshift({ rule: match[1] ?? '', reason: (match[2] ?? '').trim(), line: at });
        else if (!/^\s*(?:\/\/|--|#|\/\*|\*)/.test(text))
            break;
    }
    return found;
}
const offsets = new WeakMap();
function linesOf(source) {
    const known = offsets.get(source);
    if (known !== undefined)
        return known;
    const lines = source.text.split('\n');
    let at = 0;
    const starts = lines.map((line) => {
        const start = at;
        at += line.length + 1;
        return start;
    });
    const made = { lines, starts };
    offsets.set(source, made);
    return made;
}
const UNKNOWN = { kind: 'UNKNOWN', transaction: 'inside' };
/**
 * What code sends, as a statement of its file: it stands on the line that sends it. Several in one message that the server must have
 * together are one, which nothing may be put around. `lastLine`: of the statement before, for one of which nobody knows the place.
 */
async function statementSent(dialect, source, sent, lastLine = 1) {
    const { statements } = await dialect.split(sent.text);
    const [first, second] = statements;
    const { lines, starts } = linesOf(source);
    const line = Math.min(sent.site?.line ?? lastLine, lines.length);
    const offset = (starts[line - 1] ?? 0) + (sent.site?.column ?? 1) - 1;
    const place = { offset, line, endLine: line, allows: sent.site === undefined ? [] : allowancesAt(lines, line) };
    const sql = withValues(sent);
    if (first === undefined)
        return { ...UNKNOWN, ...place, sql };
    if (second !== undefined)
        return { kind: first.kind, transaction: 'forbidden', ...place, sql };
    return { ...first, ...place, sql };
}
const LONGEST_VALUE = 80;
/** Bound values behind the text, as a comment that stays one. */
function withValues({ text, values }) {
    const sql = text.trim().replace(/;\s*$/, '');
    if (values === undefined)
        return sql;
    const shown = values.map((value, i) => {
        const short = value === null ? 'NULL' : value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
        return `$${i + 1} = ${short.replace(/[\r\n]+/g, ' ').replaceAll('*/', '* /')}`;
    });
    return `${sql} /* ${shown.join(', ')} */`;
}
/** Settings and questions, which change nothing by themselves. */
const ASKING = /^(?:SELECT|SHOW|VALUES|EXPLAIN|FETCH|TABLE|USE|DESCRIBE|PREPARE|DEALLOCATE)\b/;
const SETTING = /^(?:SET|RESET)\b/;
/** A question of the tool or of the code; that it locks or calls nothing, only its run can show. */
const asks = ({ kind, sql }) => ASKING.test(kind) &&
    !/\bfor\s+(?:no\s+key\s+)?(?:update|share|key)\b|\binto\b|\b(?:setval|nextval|pg_notify|lo_\w+)\s*\(/i.test(sql);
/** A setting that the tool makes by itself, as its driver does on each connection; the code's own stands in its text. */
function setsByTool({ kind, sql }, { text }) {
    if (!SETTING.test(kind))
        return false;
    const words = sql.split(/[\s=]+/, 3).filter((word) => !/^(?:local|session)$/i.test(word));
    return !text.toLowerCase().includes(words.slice(0, 2).join(' ').toLowerCase());
}


/***/ }),

/***/ 65864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   groupsOf: () => (/* binding */ groupsOf)
/* harmony export */ });
/* harmony import */ var _program_statements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72790);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1261);


const isControl = ({ transaction }) => ['begin', 'commit', 'rollback'].includes(transaction);
const BESIDE = /^(?:SAVEPOINT|RELEASE)\b/;
/** Which statements are committed together. */
function entriesOf({ parsed, statements }) {
    let inside = false;
    let transaction = 0;
    return parsed.map((statement, i) => {
        if (!inside)
            transaction += 1;
        if (statement.transaction === 'begin')
            inside = true;
        else if (isControl(statement))
            inside = false;
        return { statement, done: statements[i], transaction };
    });
}
/** Up to each write to the tool's history: that ends what it says is in. One that marks the same version twice is one. */
function cut(entries, history) {
    const groups = [];
    let open = { version: undefined, entries: [] };
    for (const entry of entries) {
        const last = groups.at(-1);
        // What ends the transaction of a record belongs to it
        if (last !== undefined &&
            open.entries.length === 0 &&
            ['commit', 'rollback'].includes(entry.statement.transaction)) {
            last.entries.push(entry);
            continue;
        }
        open.entries.push(entry);
        if ((0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .roleOf */ .k)(entry.statement, history) !== 'record')
            continue;
        open.version = (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .versionIn */ .I)(entry.statement.sql);
        groups.push(open);
        open = { version: undefined, entries: [] };
    }
    const merged = [];
    for (const group of [...groups, open]) {
        const last = merged.at(-1);
        const same = group.version !== undefined && group.version === last?.version;
        const empty = group.entries.every(({ statement }) => isControl(statement) || BESIDE.test(statement.kind) || (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .roleOf */ .k)(statement, history) === 'housekeeping');
        if (last !== undefined && (same || (empty && group === open)))
            last.entries.push(...group.entries);
        else if (group.entries.length > 0)
            merged.push(group);
    }
    return merged;
}
/** The file of a version, by its name; of Django's `app.name` the one in that app, of TypeORM's class the one with the time that ends its name. */
function fileOf(version, files) {
    const paths = [...files.keys()];
    const wanted = version.replaceAll('\\', '/').replace(/::.*$/s, '');
    const exact = paths.find((path) => path === wanted || path.endsWith(`/${wanted}`));
    if (exact !== undefined)
        return exact;
    const [, app, name] = /^(\w+)\.(.+)$/.exec(version) ?? [];
    const inApp = paths.find((path) => new RegExp(`(?:^|/)${app}/(?:.*/)?[^/]+$`).test(path) && stem(path) === name);
    if (app !== undefined && inApp !== undefined)
        return inApp;
    const bare = version.replace(/^.*\//, '');
    const starts = paths.filter((path) => {
        const name = stem(path);
        return name === bare || (name.startsWith(bare) && /^[_.-]/.test(name.slice(bare.length)));
    });
    if (starts.length === 1)
        return starts[0];
    const time = /[A-Za-z](\d{10,17})$/.exec(bare)?.[1];
    const timed = time === undefined ? [] : paths.filter((path) => stem(path).startsWith(time));
    return timed.length === 1 ? timed[0] : undefined;
}
const stem = (path) => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
/** Where a file that holds the statement word for word has it; of code the file alone is known. */
function placed(statement, text) {
    const at = text === undefined ? -1 : text.indexOf(statement.sql.replace(/ \/\* \$1 = [\s\S]* \*\/$/, ''));
    if (text === undefined || at === -1)
        return { ...statement, offset: 0, line: 1, endLine: 1 };
    const line = text.slice(0, at).split('\n').length;
    const endLine = line + statement.sql.split('\n').length - 1;
    const allows = statement.allows.length > 0 ? statement.allows : (0,_program_statements_js__WEBPACK_IMPORTED_MODULE_0__/* .allowancesAt */ .zQ)(text.split('\n'), line);
    return { ...statement, offset: at, line, endLine, allows };
}
/** Why what a version does is not all or nothing; undefined where it is. */
function parted(entries, history) {
    const work = entries.filter(({ statement }) => !isControl(statement) && !BESIDE.test(statement.kind) && (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .roleOf */ .k)(statement, history) !== 'housekeeping');
    const count = new Set(work.map(({ transaction }) => transaction)).size;
    return count <= 1 ? undefined : `the tool commits its statements in ${count} transactions`;
}
/** A rehearsed command as the migrations of its tool, as far as its writes to its own history part them; what it does nothing for is left out. */
function groupsOf(whole, history) {
    const { migration, outcome, error, notes, ms, rollback } = whole;
    const files = (migration.up.kind === 'program' ? migration.up.files : undefined) ?? new Map();
    const groups = cut(entriesOf(whole), history);
    const works = ({ statement }) => !isControl(statement) && !BESIDE.test(statement.kind) && (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .roleOf */ .k)(statement, history) !== 'housekeeping';
    if (outcome === 'ok' && !groups.some(({ entries }) => entries.some(works)))
        return [];
    const ids = new Set();
    const all = groups.length === 0 ? [{ version: undefined, entries: [] }] : groups;
    return all.map(({ version, entries }, i) => {
        const last = i === all.length - 1;
        const path = version === undefined ? undefined : fileOf(version, files);
        const text = path === undefined ? undefined : files.get(path);
        const notAtomic = parted(entries, history);
        const shown = entries.filter(({ statement, done }) => !isControl(statement) &&
            // `IF NOT EXISTS` over its own table, as every run of a tool begins
            (done?.skipped === undefined || (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .roleOf */ .k)(statement, history) !== 'housekeeping'));
        const id = unique(version ?? migration.id, ids);
        const own = { ...migration, id, name: version ?? migration.name, path: path ?? migration.path };
        const parsed = shown.map(({ statement }) => placed(statement, text));
        const failed = last && outcome === 'failed';
        return {
            migration: own,
            parsed,
            statements: shown.flatMap(({ done }, at) => done === undefined ? [] : [{ ...done, line: parsed[at]?.line ?? 1, endLine: parsed[at]?.endLine ?? 1 }]),
            transactional: notAtomic === undefined,
            ...(notAtomic === undefined ? {} : { notAtomic }),
            reversible: false,
            outcome: failed ? 'failed' : 'ok',
            ...(failed && error !== undefined ? { error } : {}),
            notes: [...(i === 0 ? notes : []), ...noteOn(version, path, migration)],
            ms: last ? ms : 0,
            ...(rollback === undefined ? {} : { rollback }),
        };
    });
}
function noteOn(version, path, { name }) {
    if (version !== undefined)
        return path === undefined ? ['no file of `migrations` is named after this version'] : [];
    return [`sent by \`${name.split('\n')[0] ?? ''}\` beside the migrations that it records`];
}
function unique(id, ids) {
    let own = id;
    for (let n = 2; ids.has(own); n += 1)
        own = `${id} (${n})`;
    ids.add(own);
    return own;
}


/***/ }),

/***/ 1261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ versionIn),
/* harmony export */   k: () => (/* binding */ roleOf),
/* harmony export */   toolTableOf: () => (/* binding */ toolTableOf)
/* harmony export */ });
/** One part of a name, plain or quoted by either kind of server. */
const PART = '(?:[\\w$]+|"(?:[^"]|"")+"|`(?:[^`]|``)+`)';
const NAME = `(${PART}(?:\\s*\\.\\s*${PART})*)`;
const BEFORE = String.raw `^\s*(?:create\s+(?:unlogged\s+)?table(?:\s+if\s+not\s+exists)?|create\s+(?:unique\s+)?index\b.*?\bon(?:\s+only)?|alter\s+table(?:\s+if\s+exists)?(?:\s+only)?|drop\s+table(?:\s+if\s+exists)?|comment\s+on\s+table|lock\s+(?:table\s+)?(?:only\s+)?|truncate\s+(?:table\s+)?(?:only\s+)?|insert\s+(?:ignore\s+)?into|replace\s+into|merge\s+into|update(?:\s+only)?|delete\s+from(?:\s+only)?|select\b.*?\bfrom)\s+`;
const MAIN = new RegExp(BEFORE + NAME, 'is');
/** Which of a tool's own tables a statement is about, by its own text; the same for every server. */
function toolTableOf({ sql }, { tables }) {
    const name = MAIN.exec(sql)?.[1];
    if (name === undefined)
        return undefined;
    const last = new RegExp(`${PART}$`).exec(name.trim())?.[0] ?? '';
    const plain = /^["`]/.test(last) ? last.slice(1, -1) : last;
    return tables.find((table) => table === plain || table.toLowerCase() === plain.toLowerCase());
}
/** A `record` says of a migration that it is in, or out; `housekeeping` is what a tool does to its own tables beside. */
function roleOf(statement, history) {
    const table = toolTableOf(statement, history);
    if (table === undefined)
        return undefined;
    const writes = /^(?:INSERT|UPDATE|DELETE|MERGE|REPLACE)\b/.test(statement.kind);
    return writes && history.keptByTool?.locks.includes(table) !== true ? 'record' : 'housekeeping';
}
/** Columns by which people know a migration, the best first. */
const BEST = [
    'migration_name',
    'migration',
    'name',
    'script',
    'filename',
    'version_num',
    'version',
    'version_id',
    'migrationid',
    'id',
    'revision',
    'hash',
];
const unquoted = (text) => {
    const value = text.trim().replace(/::[\w "]+(?:\(\d+\))?$/, '');
    return /^[eEnN]?'[\s\S]*'$/.test(value) ? value.slice(value.indexOf("'") + 1, -1).replaceAll("''", "'") : value;
};
const parts = (list) => (list.match(/'[^']*(?:''[^']*)*'(?:::[\w "]+(?:\(\d+\))?)?|(?:[^,'()]|\([^()]*\))+/g) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '');
/** Bound values stand behind the text, in a comment of ours. */
function boundIn(sql) {
    const comment = /\/\* (\$1 = [\s\S]*) \*\/$/.exec(sql)?.[1] ?? '';
    return new Map([...comment.matchAll(/(\$\d+) = ([\s\S]*?)(?=, \$\d+ = |$)/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}
/** The version that a record is about, as far as its text says so. */
function versionIn(sql) {
    const bound = boundIn(sql);
    const valueIn = (text) => {
        const plain = unquoted(text);
        return bound.get(plain) ?? plain;
    };
    const insert = /\bvalues\s*\(([\s\S]*?)\)(?:\s*(?:,|;|returning|on\s+(?:conflict|duplicate)|\/\*)|\s*$)/i.exec(sql);
    const columns = /^[^(]*\(([^()]*)\)\s*(?:overriding\s+\w+\s+value\s*)?values\b/i.exec(sql)?.[1];
    if (insert !== null) {
        const values = parts(insert[1] ?? '').map(valueIn);
        const named = columns === undefined
            ? []
            : columns.split(',').map((column) => column.trim().replaceAll(/["`]/g, '').toLowerCase());
        const at = (column) => values[named.indexOf(column)];
        const [file, author, id] = [at('filename'), at('author'), at('id')];
        // As Liquibase names a changeset, of which a file has many
        if (file !== undefined && author !== undefined && id !== undefined)
            return `${file}::${id}::${author}`;
        const app = at('app');
        const best = BEST.map(at).find((value) => value !== undefined && value !== '') ?? values[0];
        return app === undefined || best === undefined ? best : `${app}.${best}`;
    }
    const set = /\bset\s+["`]?\w+["`]?\s*=\s*('[^']*(?:''[^']*)*'|\$\d+|\?)/i.exec(sql)?.[1];
    return set === undefined ? undefined : valueIn(set);
}


/***/ })

};
