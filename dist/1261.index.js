export const id = 1261;
export const ids = [1261];
export const modules = {

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
