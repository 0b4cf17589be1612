export const id = 513;
export const ids = [513];
export const modules = {

/***/ 8974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hD: () => (/* binding */ findingOf),
/* harmony export */   j5: () => (/* binding */ onRows),
/* harmony export */   xZ: () => (/* binding */ RULE)
/* harmony export */ });
/* unused harmony exports inertId, breaksWords */
/** What `rules:` and comments in files call it. */
const RULE = 'data-would-break';
const WAYS = {
    nulls: 'Give these rows a value first, in a migration of its own, and let code write no more NULLs; then make the column NOT NULL.',
    duplicates: 'Merge or change these rows first, in a migration of its own, and let code write no more of them; then make it unique.',
    orphans: 'Delete these rows, or give them a parent or NULL, in a migration of its own; then add the foreign key.',
    check: 'Correct these rows first, in a migration of its own, and let code write no more of them; then add the check.',
    values: 'Correct these values first, in a migration of its own; then change the type.',
    default: 'Add the column with a DEFAULT, or without NOT NULL; fill it, and make it NOT NULL in a later migration.',
};
const LONGEST_ID = 40;
/** A key as it can stand in a sentence: it is data, and may hold anything. */
function inertId(id) {
    const plain = id.replace(/[\p{C}\p{Z}`]+/gu, ' ').trim();
    const short = [...plain].length > LONGEST_ID ? `${[...plain].slice(0, LONGEST_ID).join('')}…` : plain;
    return /^[\w.,() -]+$/.test(short) ? short : `\`${short}\``;
}
/** `3 rows would break this: ids 7, 9, 12`. */
function breaksWords({ rows = 0, atLeast, ids = [], why }) {
    const number = `${atLeast === true ? 'at least ' : ''}${rows} ${rows === 1 ? 'row' : 'rows'}`;
    const some = ids.length < rows || atLeast === true ? (ids.length === 1 ? 'such as id' : 'ids') : ids.length === 1 ? 'id' : 'ids';
    const which = ids.length === 0
        ? ''
        : `: ${some} ${ids.map(inertId).join(', ')}${rows > ids.length || atLeast === true ? ', …' : ''}`;
    return `${number} would break this${which}${why === undefined ? '' : ` (${why})`}`;
}
/** What a probe found, as a finding. */
function findingOf(question, probe, query) {
    const { path, line, endLine, statement, migration } = question.at;
    const words = breaksWords(probe);
    const comment = `-- ${WAYS[question.remedy]}`;
    return {
        rule: RULE,
        severity: 'error',
        message: `${words.charAt(0).toUpperCase()}${words.slice(1)}. Looked for on the target: ${question.words}. The statement fails there as long as they are there.`,
        place: { path, line, endLine },
        statement,
        migration,
        suggestion: query === undefined ? comment : `-- Find them:\n${query}\n${comment}`,
    };
}
/** What the target's rows have said to a statement; `open` where they did not all say that it holds, or nobody asked them. */
function onRows(probed, migration, index) {
    const of = (one) => one.migration === migration && one.statement === index;
    if (probed === undefined)
        return { findings: [], open: true };
    return {
        findings: probed.findings.filter(of),
        open: probed.probes.some((probe) => of(probe) && probe.outcome !== 'holds'),
    };
}


/***/ }),

/***/ 30513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  probeTarget: () => (/* binding */ probeTarget)
});

// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/steps/probes/finding.js
var finding = __webpack_require__(8974);
// EXTERNAL MODULE: ./lib/sql/query.js
var sql_query = __webpack_require__(90956);
;// CONCATENATED MODULE: ./lib/steps/probes/select.js

/** No more rows than that are counted. */
const MOST = 1_000;
const joined = (parts, by) => parts.reduce((all, one) => (all === undefined ? one : (0,sql_query/* sql */.ll) `${all}${(0,sql_query/* raw */.lS)(by)}${one}`), undefined) ??
    (0,sql_query/* raw */.lS)('');
function fromOf({ asking, facts, sample }, source, alias) {
    const part = sample === undefined ? undefined : { rows: sample, facts };
    const named = (name) => (0,sql_query/* sql */.ll) `${(0,sql_query.id)(alias, name)}`;
    if (source.columns === undefined)
        return {
            from: asking.table(source.table, alias, part),
            key: facts.key.map(({ name, form }) => ({ column: named(name), form })),
        };
    const columns = [
        ...source.columns.map(({ as, of }) => (0,sql_query/* sql */.ll) `${'column' in of ? (0,sql_query/* sql */.ll) `${(0,sql_query.id)('of', of.column)}` : (0,sql_query/* raw */.lS)(of.value)} AS ${(0,sql_query.id)(as)}`),
        ...facts.key.map(({ name }, i) => (0,sql_query/* sql */.ll) `${(0,sql_query.id)('of', name)} AS ${(0,sql_query.id)(`key ${i + 1}`)}`),
    ];
    return {
        from: (0,sql_query/* sql */.ll) `(SELECT ${joined(columns.length === 0 ? [(0,sql_query/* raw */.lS)('1 AS one')] : columns, ', ')} FROM ${asking.table(source.table, 'of', part)}) AS ${(0,sql_query.id)(alias)}`,
        key: facts.key.map(({ form }, i) => ({ column: named(`key ${i + 1}`), form })),
    };
}
function keyText({ asking }, { key }) {
    return key.length === 0 ? (0,sql_query/* raw */.lS)("''") : asking.list(key.map(({ column, form }) => asking.text(column, form)));
}
function orphaned(look, { columns, parent, parentColumns, matchFull }, parentFacts) {
    const child = (name) => (0,sql_query/* sql */.ll) `${(0,sql_query.id)('child', name)}`;
    const others = parentColumns.length > 0 ? parentColumns : parentFacts.key.map(({ name }) => name);
    const { from } = fromOf({ asking: look.asking, facts: { ...parentFacts, key: [] } }, parent, 'parent');
    const pairs = columns.map((name, i) => (0,sql_query/* sql */.ll) `${(0,sql_query.id)('parent', others[i] ?? '')} = ${child(name)}`);
    const set = joined(columns.map((name) => (0,sql_query/* sql */.ll) `${child(name)} IS NOT NULL`), ' AND ');
    const lone = (0,sql_query/* sql */.ll) `${set} AND NOT EXISTS (SELECT 1 FROM ${from} WHERE ${joined(pairs, ' AND ')})`;
    const some = joined(columns.map((name) => (0,sql_query/* sql */.ll) `${child(name)} IS NOT NULL`), ' OR ');
    const none = joined(columns.map((name) => (0,sql_query/* sql */.ll) `${child(name)} IS NULL`), ' OR ');
    return matchFull && columns.length > 1 ? (0,sql_query/* sql */.ll) `((${lone}) OR ((${some}) AND (${none})))` : lone;
}
function grouped({ by, where, nullsEqual }, from, select, key) {
    const parts = by.map((_, i) => (0,sql_query.id)(`part ${i + 1}`));
    const inner = [...by.map((one, i) => (0,sql_query/* sql */.ll) `${one} AS ${parts[i] ?? ''}`), (0,sql_query/* sql */.ll) `${key} AS ${(0,sql_query.id)('key')}`];
    const set = nullsEqual ? [] : parts.map((part) => (0,sql_query/* sql */.ll) `${part} IS NOT NULL`);
    const rows = (0,sql_query/* sql */.ll) `(SELECT ${joined(inner, ', ')} FROM ${from}${where === undefined ? (0,sql_query/* raw */.lS)('') : (0,sql_query/* sql */.ll) ` WHERE ${where}`}) AS ${(0,sql_query.id)('rows')}`;
    const filter = set.length === 0 ? (0,sql_query/* raw */.lS)('') : (0,sql_query/* sql */.ll) ` WHERE ${joined(set, ' AND ')}`;
    return (0,sql_query/* sql */.ll) `SELECT ${joined(select, ', ')} FROM ${rows}${filter} GROUP BY ${joined(parts.map((part) => (0,sql_query/* sql */.ll) `${part}`), ', ')} HAVING count(*) > 1`;
}
const aliasOf = (test, source) => (test.kind === 'orphans' ? 'child' : source.alias);
/** The rows that break a statement: of each its key, of duplicates two keys and how many they are. */
function breaking(look, source, test, parentFacts) {
    const found = fromOf(look, source, aliasOf(test, source));
    const key = keyText(look, found);
    const limit = look.asking.limit(MOST + 1);
    if (test.kind === 'duplicates') {
        const select = [(0,sql_query/* raw */.lS)('count(*) AS n'), (0,sql_query/* sql */.ll) `min(${(0,sql_query.id)('key')}) AS k`, (0,sql_query/* sql */.ll) `max(${(0,sql_query.id)('key')}) AS l`];
        return (0,sql_query/* sql */.ll) `${grouped(test, found.from, select, key)} ${limit}`;
    }
    const where = test.kind === 'any'
        ? (0,sql_query/* raw */.lS)('')
        : (0,sql_query/* sql */.ll) ` WHERE ${test.kind === 'rows' ? test.where : orphaned(look, test, parentFacts)}`;
    return (0,sql_query/* sql */.ll) `SELECT ${key} AS k FROM ${found.from}${where} ${limit}`;
}
/** Works an expression out for all rows, or for those whose key, a whole number, is in a range. */
function evaluation(look, source, expression, range) {
    const { from, key } = fromOf(look, source, source.alias);
    const within = range === undefined || key[0] === undefined
        ? (0,sql_query/* raw */.lS)('')
        : (0,sql_query/* sql */.ll) ` WHERE ${key[0].column} BETWEEN ${(0,sql_query/* raw */.lS)(range[0])} AND ${(0,sql_query/* raw */.lS)(range[1])}`;
    return (0,sql_query/* sql */.ll) `SELECT count(${expression}) AS n FROM ${from}${within} ${look.asking.limit(1)}`;
}
/** The smallest and the largest key, where that is one whole number. */
function ends(look, source) {
    const { from, key } = fromOf(look, source, source.alias);
    const [only, second] = key;
    if (only === undefined || second !== undefined || only.form !== 'integer')
        return undefined;
    return (0,sql_query/* sql */.ll) `SELECT ${look.asking.text((0,sql_query/* sql */.ll) `min(${only.column})`, 'integer')} AS lo, ${look.asking.text((0,sql_query/* sql */.ll) `max(${only.column})`, 'integer')} AS hi FROM ${from} ${look.asking.limit(1)}`;
}
/** What is there more than once, in a person's words: the probe's own query asks for keys as well. */
function equals({ by, where, nullsEqual }, from) {
    const set = nullsEqual ? [] : by.map((one) => (0,sql_query/* sql */.ll) `${one} IS NOT NULL`);
    const filters = [...(where === undefined ? [] : [(0,sql_query/* sql */.ll) `(${where})`]), ...set];
    const filter = filters.length === 0 ? (0,sql_query/* raw */.lS)('') : (0,sql_query/* sql */.ll) ` WHERE ${joined(filters, ' AND ')}`;
    const values = joined(by, ', ');
    return (0,sql_query/* sql */.ll) `SELECT ${values}, count(*) FROM ${from}${filter} GROUP BY ${values} HAVING count(*) > 1`;
}
/** The query that finds the rows, for people to run by hand. */
function pasted(look, source, test, parentFacts) {
    const { asking } = look;
    const { from, key } = fromOf(look, source, aliasOf(test, source));
    const shown = key.length === 0
        ? (0,sql_query/* raw */.lS)('*')
        : joined(key.map(({ column }) => column), ', ');
    const query = (() => {
        if (test.kind === 'evaluates')
            return undefined;
        if (test.kind === 'duplicates')
            return equals(test, from);
        const where = test.kind === 'any'
            ? (0,sql_query/* raw */.lS)('')
            : (0,sql_query/* sql */.ll) ` WHERE ${test.kind === 'rows' ? test.where : orphaned(look, test, parentFacts)}`;
        return (0,sql_query/* sql */.ll) `SELECT ${shown} FROM ${from}${where}`;
    })();
    if (query === undefined)
        return undefined;
    const { text, values } = (0,sql_query/* print */.yy)(query, { placeholder: (i) => `\u0000${i}\u0000`, quote: asking.quote });
    return `${text.replace(/\0(\d+)\0/g, (_, i) => `'${String(values[Number(i) - 1]).replaceAll("'", "''")}'`)};`;
}

;// CONCATENATED MODULE: ./lib/steps/probes/narrow.js

const MOST_FOUND = 3;
/**
 * The first rows for which an expression is an error, by halving the range of their keys: the server stops at the first one
 * and does not say which it is.
 */
async function firstFailing(ask, look, source, expression, left) {
    const query = ends(look, source);
    const answer = query === undefined ? undefined : await ask(left(), query);
    const [row] = answer === undefined || typeof answer === 'string' ? [] : answer;
    if (row?.['lo'] === null || row?.['lo'] === undefined)
        return undefined;
    const hi = BigInt(row['hi'] ?? row['lo']);
    const fails = async (from, to) => {
        if (left() <= 50)
            return undefined;
        const found = await ask(left(), evaluation(look, source, expression, [String(from), String(to)]));
        return found === 'data' ? true : typeof found === 'string' ? undefined : false;
    };
    const ids = [];
    let from = BigInt(row['lo']);
    while (ids.length < MOST_FOUND && from <= hi) {
        const more = await fails(from, hi);
        if (more === undefined)
            return { ids, whole: false };
        if (!more)
            return { ids, whole: true };
        let [low, high] = [from, hi];
        while (low < high) {
            const middle = low + (high - low) / 2n;
            const lower = await fails(low, middle);
            if (lower === undefined)
                return { ids, whole: false };
            if (lower)
                high = middle;
            else
                low = middle + 1n;
        }
        ids.push(String(low));
        from = low + 1n;
    }
    return { ids, whole: from > hi };
}

;// CONCATENATED MODULE: ./lib/steps/probes/look.js



/** A table of more is read as a whole only where an index makes that quick. */
const LARGE_BYTES = 1024 ** 3;
/** Of the time of a probe, what a look at a part takes where the whole was too much. */
const FOR_PART_MS = 1_500;
const QUICK_MS = 1_000;
const SAMPLE_ROWS = 100_000;
const SHOWN_IDS = 10;
function asker(asking, session) {
    return async (ms, query) => {
        try {
            return await asking.bounded(session, ms, query);
        }
        catch (error) {
            if (!(error instanceof model_error/* ServerError */.gP) || error.data.connectionLost === true || session.lost !== undefined)
                throw error;
            return asking.refusal(error.code);
        }
    };
}
const refused = (answer) => typeof answer === 'string';
const WORDS = {
    timeout: 'it took too long',
    locked: 'another session held the table locked',
    right: "the plan's credential may not read all that it needs",
    missing: 'the target does not have what it needs: it is not what the plan starts from',
    data: 'a value stands in its way',
    other: 'the server refused the question',
};
/** `12` or `(1, a)`, from the JSON of a key's columns. */
function shownKey(json) {
    if (json === null || json === undefined || json === '')
        return undefined;
    const parts = JSON.parse(json).map(String);
    return parts.length === 1 ? parts[0] : `(${parts.join(', ')})`;
}
const numeric = (ids) => ids.every((one) => /^-?\d{1,15}$/.test(one));
function idsOf(keys) {
    const all = [...new Set(keys.flatMap((key) => shownKey(key) ?? []))];
    const sorted = numeric(all) ? all.sort((a, b) => Number(a) - Number(b)) : all;
    return sorted.length === 0 ? {} : { ids: sorted.slice(0, SHOWN_IDS) };
}
function breaks(rows, test) {
    if (rows.length === 0)
        return undefined;
    const many = rows.length > MOST;
    const kept = rows.slice(0, MOST);
    const number = test.kind === 'duplicates' ? kept.reduce((sum, row) => sum + Number(row['n']), 0) : kept.length;
    // Keys of one group side by side: people want to see which rows are alike.
    const keys = test.kind === 'duplicates'
        ? kept.slice(0, SHOWN_IDS).flatMap((row) => [row['k'], row['l']])
        : kept.map((row) => row['k']);
    const ids = test.kind === 'duplicates' ? keys.flatMap((key) => shownKey(key) ?? []).slice(0, SHOWN_IDS) : undefined;
    return {
        outcome: 'breaks',
        rows: number,
        ...(many ? { atLeast: true } : {}),
        ...(ids === undefined ? idsOf(keys) : ids.length === 0 ? {} : { ids }),
    };
}
const share = (facts) => {
    const all = facts.rows ?? 0;
    const percent = Math.min(100, (100 * SAMPLE_ROWS) / Math.max(1, all));
    return `looked at about ${percent >= 1 ? Math.round(percent) : percent.toPrecision(1)} % of ${all >= 1e6 ? `${(all / 1e6).toFixed(1).replace(/\.0$/, '')} million` : all} rows`;
};
/** A part of a table that is too large: what breaks there breaks, what does not says little of the rest. */
async function part(ask, look, source, test, parentFacts, ms) {
    const not = (why) => ({ outcome: 'not-probed', why });
    if (test.kind === 'duplicates')
        return not('the table is too large to compare all its rows in time');
    const sampled = { ...look, sample: SAMPLE_ROWS };
    const query = test.kind === 'evaluates'
        ? evaluation(sampled, source, test.expression)
        : breaking(sampled, source, test, parentFacts);
    const answer = await ask(ms, query);
    if (answer === 'data')
        return { outcome: 'breaks', rows: 1, atLeast: true, why: share(look.facts) };
    if (refused(answer))
        return not(`the table is too large to read in time, and of a part: ${WORDS[answer]}`);
    const found = test.kind === 'evaluates' ? undefined : breaks(answer, test);
    return found === undefined
        ? not(`${share(look.facts)}, which are too many to read in time, and none of those breaks it`)
        : { ...found, atLeast: true, why: share(look.facts) };
}
/** Puts one question to the rows, within so many milliseconds. */
async function lookAt(ask, look, { source, test }, parentFacts, budgetMs) {
    const start = performance.now();
    const left = () => Math.max(1, budgetMs - (performance.now() - start));
    const large = (look.facts.bytes ?? 0) > LARGE_BYTES && test.kind !== 'any';
    // A part tells nothing of duplicates: they get all the time there is.
    const alone = test.kind === 'duplicates';
    const whole = large && !alone ? Math.min(QUICK_MS, budgetMs) : Math.max(1, budgetMs - (alone ? 0 : FOR_PART_MS));
    const query = test.kind === 'evaluates' ? evaluation(look, source, test.expression) : breaking(look, source, test, parentFacts);
    const answer = await ask(whole, query);
    if (answer === 'timeout' && (alone || left() > 100))
        return part(ask, look, source, test, parentFacts, left());
    if (answer === 'data') {
        const failing = test.kind === 'evaluates' ? await firstFailing(ask, look, source, test.expression, left) : undefined;
        const ids = failing?.ids ?? [];
        return {
            outcome: 'breaks',
            rows: Math.max(1, ids.length),
            ...(failing?.whole === true ? {} : { atLeast: true }),
            ...(ids.length === 0 ? {} : { ids }),
        };
    }
    if (refused(answer))
        return { outcome: 'not-probed', why: WORDS[answer] };
    return (test.kind === 'evaluates' ? undefined : breaks(answer, test)) ?? { outcome: 'holds' };
}

// EXTERNAL MODULE: ./lib/steps/probes/question.js
var probes_question = __webpack_require__(11227);
;// CONCATENATED MODULE: ./lib/steps/probes/probe.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





/** For one question, and for all of them. */
const EACH_MS = 5_000;
const ALL_MS = 60_000;
const FAMILIES = {
    postgresql: async () => {
        const [{ postgresqlAsking }, { postgresqlQuestions }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(490), __webpack_require__.e(6863)]).then(__webpack_require__.bind(__webpack_require__, 36863)),
            Promise.all(/* import() */[__webpack_require__.e(490), __webpack_require__.e(3276)]).then(__webpack_require__.bind(__webpack_require__, 73276)),
        ]);
        return { asking: postgresqlAsking, questions: postgresqlQuestions };
    },
    mysql: async () => {
        const [{ mysqlAsking }, { mysqlQuestions }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(5222), __webpack_require__.e(6181), __webpack_require__.e(5043)]).then(__webpack_require__.bind(__webpack_require__, 75043)),
            Promise.all(/* import() */[__webpack_require__.e(5222), __webpack_require__.e(6181), __webpack_require__.e(6339)]).then(__webpack_require__.bind(__webpack_require__, 46339)),
        ]);
        return { asking: mysqlAsking, questions: mysqlQuestions };
    },
};
class Prober {
    asking;
    session;
    limits;
    noSession;
    known = new Map();
    start = performance.now();
    lost = false;
    constructor(asking, session, limits, noSession) {
        this.asking = asking;
        this.session = session;
        this.limits = limits;
        this.noSession = noSession;
    }
    facts(session, table) {
        const key = JSON.stringify([table.schema, table.name]);
        const found = this.known.get(key) ?? this.asking.facts(session, table);
        this.known.set(key, found);
        return found;
    }
    /** Never throws: what could not be asked is said. */
    async probe(question) {
        const start = performance.now();
        const { at, table, words } = question;
        let query;
        const seen = await this.seen(question, (text) => {
            query = text;
        }).catch((error) => {
            if (!(error instanceof model_error/* ServerError */.gP))
                throw error;
            this.lost ||= this.session?.lost !== undefined || error.data.connectionLost === true;
            return { outcome: 'not-probed', why: this.lost ? 'the connection was lost' : 'the server refused the question' };
        });
        const ms = Math.round((performance.now() - start) * 100) / 100;
        const { migration, path, line, statement } = at;
        return {
            probe: { migration, path, line, statement, table: (0,probes_question/* shownTable */.o)(table), question: words, ...seen, ms },
            query,
        };
    }
    async seen(question, paste) {
        const not = (why) => ({ outcome: 'not-probed', why });
        const { session } = this;
        const { ask } = question;
        if ('not' in ask)
            return not(ask.not);
        if (session === undefined)
            return not(this.noSession);
        if (this.lost)
            return not('the connection was lost');
        const left = this.limits.allMs - (performance.now() - this.start);
        if (left <= 0)
            return not(`all probes together may take ${Math.round(this.limits.allMs / 1_000)} s, and that was over`);
        const { source, test } = ask;
        const facts = await this.facts(session, source.table);
        if (facts.not !== undefined)
            return not(facts.not);
        const parentFacts = test.kind === 'orphans' ? await this.facts(session, test.parent.table) : facts;
        if (parentFacts.not !== undefined)
            return not(`of ${(0,probes_question/* shownTable */.o)(test.kind === 'orphans' ? test.parent.table : source.table)}: ${parentFacts.not}`);
        if (test.kind === 'orphans' && test.parentColumns.length === 0 && parentFacts.key.length !== test.columns.length)
            return not('the target does not have the key that it refers to yet');
        const [doing] = await this.asking.doing(session, question.calls);
        if (doing !== undefined)
            return not(`it calls ${doing}, which may do more than compute`);
        const look = { asking: this.asking, facts };
        paste(pasted(look, source, test, parentFacts));
        return lookAt(asker(this.asking, session), look, ask, parentFacts, Math.min(this.limits.eachMs, left));
    }
}
/** Asks the target's rows whether the statements that were rehearsed would fail on them. Only reads. */
async function probeTarget(material, dialect, server, 
/** Gives none where the target is known by a snapshot alone. */
open, limits = { eachMs: EACH_MS, allMs: ALL_MS }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (material.before === undefined || material.migrations.length === 0)
            return { probes: [], findings: [] };
        const { asking, questions } = await FAMILIES[dialect.name]();
        const asked = await questions(material, server);
        // Nothing to ask, no session: most plans only make what is new.
        const session = __addDisposableResource(env_1, asked.some(({ ask }) => 'source' in ask) ? await open().catch(() => null) : undefined, true);
        const prober = new Prober(asking, session ?? undefined, limits, session === null ? 'the target could not be reached again' : 'a snapshot of the target holds no rows');
        const probes = [];
        const findings = [];
        for (const question of asked) {
            const { probe, query } = await prober.probe(question);
            probes.push(probe);
            if (probe.outcome === 'breaks')
                findings.push((0,finding/* findingOf */.hD)(question, probe, query));
        }
        return { probes, findings };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}


/***/ }),

/***/ 11227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ shownTable)
/* harmony export */ });
/** `schema.name`, as reports name tables. */
const shownTable = ({ schema, name }) => schema === undefined ? name : `${schema}.${name}`;


/***/ })

};
