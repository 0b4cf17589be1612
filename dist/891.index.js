export const id = 891;
export const ids = [891];
export const modules = {

/***/ 891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lookOnMysql: () => (/* binding */ lookOnMysql)
});

// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/steps/dependents/gone.js
var dependents_gone = __webpack_require__(11677);
// EXTERNAL MODULE: ./lib/sql/mysql/scan.js
var scan = __webpack_require__(4556);
;// CONCATENATED MODULE: ./lib/steps/dependents/mysql-body.js

const LEXIS = { ansiQuotes: false, noBackslashEscapes: false };
const ROWS = /^(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH)$/;
/** Statements that only a semicolon ends; all others are words of the body's own up to the next statement. */
const PLAIN = /^(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|SET|RETURN|CALL|FETCH|OPEN|CLOSE|SIGNAL|TRUNCATE)$/;
const OPENS = /^(?:THEN|ELSE|DO|BEGIN|LOOP|REPEAT)$/;
const AFTER_INTO = /^(?:FROM|WHERE|GROUP|HAVING|ORDER|LIMIT|FOR|UNION|LOCK)$/;
const isWord = ({ type }) => type === 'word' || type === 'name';
const lower = (token) => (token === undefined ? '' : (0,scan/* nameOf */.Vb)(token).toLowerCase());
/** The tokens of the body itself: what stands before it says when it runs, or what goes in and out. */
function bodyOf(kind, all) {
    if (kind === 'event')
        return { body: all.slice(all.findIndex(({ upper, depth }) => upper === 'DO' && depth === 0) + 1), parameters: [] };
    if (kind === 'trigger')
        return { body: all.slice(all[2]?.text === 'number' ? 4 : 2), parameters: [] };
    const end = all.findIndex(({ text, depth }) => text === ')' && depth === 0);
    const parameters = all.slice(0, end).flatMap((token, i) => {
        if (token.depth !== 1 || !isWord(token))
            return [];
        const before = all[i - 1];
        const mode = /^(?:IN|OUT|INOUT)$/.test(token.upper) && isWord(all[i + 1] ?? token);
        const starts = before?.text === '(' ||
            (before?.text === ',' && before.depth === 1) ||
            /^(?:IN|OUT|INOUT)$/.test(before?.upper ?? '');
        return starts && !mode ? [lower(token)] : [];
    });
    const rest = all.slice(end + 1);
    const first = rest.findIndex(({ upper, depth, type }) => depth === 0 && type === 'word' && (PLAIN.test(upper) || upper === 'BEGIN' || upper === 'IF'));
    return { body: first === -1 ? [] : rest.slice(first), parameters };
}
function cut(body) {
    const pieces = [[]];
    for (const token of body) {
        const current = pieces.at(-1) ?? [];
        const plain = PLAIN.test(current[0]?.upper ?? '');
        const opens = !plain && token.depth === 0 && token.type === 'word' && OPENS.test(token.upper);
        if (token.text === ';' || opens)
            pieces.push([]);
        else
            current.push(token);
    }
    return pieces.filter((piece) => piece.length > 0);
}
/** Names that DECLARE makes, and the rows of `FOR name IN`. */
function declared(body) {
    return body.flatMap((token, i) => {
        if (token.upper === 'FOR' && body[i + 2]?.upper === 'IN')
            return [lower(body[i + 1])];
        if (token.upper !== 'DECLARE' || /^(?:CURSOR|HANDLER|CONDITION)$/.test(body[i + 2]?.upper ?? ''))
            return [];
        const found = [lower(body[i + 1])];
        for (let n = i + 2; body[n]?.text === ','; n += 2)
            found.push(lower(body[n + 1]));
        return found;
    });
}
/** `SELECT … INTO a, b FROM`: the targets are the body's own. */
function withoutTargets(piece) {
    const into = piece.findIndex(({ upper, depth, type }) => upper === 'INTO' && depth === 0 && type === 'word');
    if (into === -1)
        return piece;
    const end = piece.findIndex(({ upper, depth }, i) => i > into && depth === 0 && AFTER_INTO.test(upper));
    return [...piece.slice(0, into), ...(end === -1 ? [] : piece.slice(end))];
}
/** The parts that are queries or changes of rows. */
function statementsOf(piece) {
    const first = piece[0]?.upper ?? '';
    if (first === 'SELECT' || first === 'WITH')
        return [withoutTargets(piece)];
    if (ROWS.test(first))
        return [piece];
    if (first === 'DECLARE' && piece[2]?.upper === 'CURSOR')
        return [piece.slice(4)];
    const found = [];
    for (let i = 0; i < piece.length; i += 1) {
        const open = piece[i];
        if (open?.text !== '(' || !/^(?:SELECT|WITH)$/.test(piece[i + 1]?.upper ?? ''))
            continue;
        const close = piece.findIndex(({ text, depth }, n) => n > i && text === ')' && depth === open.depth);
        if (close === -1)
            break;
        found.push(piece.slice(i + 1, close));
        i = close;
    }
    return found;
}
/** Whether a word stands where only a column may: in the list of an INSERT, or before the sign of an assignment. */
function assigned(tokens, i, list) {
    const [before, next] = [tokens[i - 1]?.upper ?? '', tokens[i + 1]?.text];
    return i < list || (next === '=' && (before === 'SET' || before === ',')) || before === 'AS';
}
function prepared(text, tokens, variables) {
    const inserts = /^(?:INSERT|REPLACE)$/.test(tokens[0]?.upper ?? '');
    const list = inserts
        ? tokens.findIndex(({ upper, depth }) => depth === 0 && /^(?:VALUES|VALUE|SELECT|SET)$/.test(upper))
        : -1;
    let out = '';
    let at = tokens[0]?.start ?? 0;
    for (let i = 0; i < tokens.length; i += 1) {
        const token = tokens[i];
        const dotted = tokens[i + 1]?.text === '.';
        const name = lower(token);
        const ownRow = dotted && (/^(?:NEW|OLD)$/.test(token.upper) || variables.has(name));
        const free = isWord(token) && tokens[i - 1]?.text !== '.' && tokens[i - 1]?.text !== '@';
        const variable = free && !dotted && variables.has(name) && tokens[i + 1]?.text !== '(' && !assigned(tokens, i, list);
        const between = text.slice(at, token.start);
        // What was cut out between two tokens leaves a blank.
        out += /^\s*$/.test(between) ? between : ' ';
        if (free && ownRow)
            i += 2;
        out += (free && ownRow) || variable ? '?' : token.text;
        at = tokens[i]?.end ?? token.end;
    }
    return out;
}
/** What a body of the catalog asks of the database, statement by statement. Pure. */
function piecesOf(kind, definition) {
    const { body, parameters } = bodyOf(kind, [...(0,scan/* significant */.I1)(definition, 0, definition.length, LEXIS)]);
    const variables = new Set([...parameters, ...declared(body)]);
    return cut(body).map((piece) => ({
        prepared: statementsOf(piece).map((tokens) => prepared(definition, tokens, variables)),
        row: piece.flatMap((token, i) => /^(?:NEW|OLD)$/.test(token.upper) && piece[i + 1]?.text === '.' ? [lower(piece[i + 2])] : []),
        calls: piece.flatMap((token, i) => isWord(token) && (piece[i + 1]?.text === '(' || /^(?:CALL)$/.test(piece[i - 1]?.upper ?? ''))
            ? [lower(token)]
            : []),
        words: piece.filter(isWord).map(scan/* nameOf */.Vb).join(' '),
    }));
}

;// CONCATENATED MODULE: ./lib/steps/dependents/mysql.js




const BODIES = new Set(['function', 'procedure', 'trigger', 'event']);
const ROUTINES = new Set(['function', 'procedure']);
/** No such table, column, routine, index, sequence; a view over one of these. */
const MISSING = new Set(['1146', '1054', '1305', '1176', '1356', '1109', '4091']);
const quoted = (name) => `\`${name.replaceAll('`', '``')}\``;
const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Triggers are named after their table. */
const ownName = ({ kind, name }) => kind === 'trigger' ? name.slice(name.indexOf('.') + 1) : name;
const nameOnly = (words, gone) => gone.find(({ word, of }) => (0,dependents_gone/* names */.Dy)(words, word) && (of === undefined || (0,dependents_gone/* names */.Dy)(words, of)));
class Asking {
    request;
    columns;
    constructor(request) {
        this.request = request;
        const all = [...request.after.objects.values()];
        this.columns = new Set(all.flatMap(({ kind, name }) => (kind === 'column' ? [name.toLowerCase()] : [])));
    }
    async refused(work) {
        try {
            await work();
            return undefined;
        }
        catch (error) {
            if (!(error instanceof model_error/* ServerError */.gP) || error.data.connectionLost === true)
                throw error;
            return error;
        }
    }
    /** The server reads the names of a statement when it prepares it; nothing is run. */
    prepare(text) {
        const { session } = this.request;
        return this.refused(async () => {
            await session.query((0,query/* sql */.ll) `SET @migrate_on_merge_look = ${text}`);
            await session.run('PREPARE migrate_on_merge_look FROM @migrate_on_merge_look');
            await session.run('DEALLOCATE PREPARE migrate_on_merge_look');
        });
    }
    missing(error, gone) {
        if (!MISSING.has(error.code))
            return undefined;
        return (0,dependents_gone/* namedIn */.$P)(this.said(error), gone)[0];
    }
    /** In the server's words, without the name of the throw-away database. */
    said({ message }) {
        return message.replaceAll(`${this.request.session.server.database}.`, '');
    }
    async view({ name, definition }, gone) {
        const [one] = (0,dependents_gone/* namedIn */.$P)(definition, gone);
        if (one === undefined)
            return undefined;
        const error = await this.refused(() => this.request.session.query((0,query/* sql */.ll) `SELECT 1 AS one FROM ${(0,query.id)(name)} LIMIT 0`));
        return error !== undefined && MISSING.has(error.code) ? { gone: one, error: this.said(error) } : undefined;
    }
    async piece(piece, table, gone) {
        const lost = piece.row.find((column) => table !== '' && !this.columns.has(`${table}.${column}`));
        const column = gone.find(({ kind, word }) => kind === 'column' && word.toLowerCase() === lost);
        if (column !== undefined)
            return { gone: column, error: `Unknown column '${column.word}' in 'NEW' or 'OLD'` };
        const called = gone.find(({ kind, word }) => ROUTINES.has(kind) && piece.calls.includes(word.toLowerCase()));
        if (called !== undefined)
            return { gone: called, error: `${called.kind.toUpperCase()} ${called.word} does not exist` };
        let maybe;
        for (const text of piece.prepared) {
            const error = await this.prepare(text);
            if (error === undefined)
                continue;
            const one = this.missing(error, gone);
            if (one !== undefined)
                return { gone: one, error: this.said(error) };
            maybe ??= nameOnly(piece.words, gone);
        }
        return maybe === undefined ? undefined : { gone: maybe };
    }
    async body({ kind, name, definition }, gone) {
        if ((0,dependents_gone/* namedIn */.$P)(definition, gone).length === 0 || /\bcreate\s+(?:or\s+replace\s+)?temporary\b/i.test(definition))
            return undefined;
        const table = kind === 'trigger' ? name.slice(0, name.indexOf('.')).toLowerCase() : '';
        let maybe;
        for (const piece of piecesOf(kind, definition)) {
            const found = await this.piece(piece, table, gone);
            if (found?.error !== undefined)
                return found;
            maybe ??= found;
        }
        return maybe;
    }
}
/** As the server prints it, made so that it can be run over the old one. */
async function definitionOf(session, kind, name) {
    const rows = await session.query((0,query/* sql */.ll) `SHOW CREATE ${(0,query/* raw */.lS)(kind.toUpperCase())} ${(0,query.id)(name)}`).catch(() => []);
    const text = Object.values(rows[0] ?? {}).find((value) => /^CREATE\b/i.test(value ?? ''));
    if (text === null || text === undefined)
        return undefined;
    const own = text.replace(/\sDEFINER=(?:`(?:[^`]|``)*`|[^\s@]+)@(?:`(?:[^`]|``)*`|\S+)/i, '');
    return kind === 'view'
        ? `${own.replace(/^CREATE\b/i, 'CREATE OR REPLACE')};`
        : `DROP ${kind.toUpperCase()} ${quoted(name)};\n${own};`;
}
/** A view keeps the names of its own columns. */
function renamedTo(definition, kind, word, to) {
    const plain = `(?<![\\w$\\u0080-\\uffff])${escaped(word)}(?![\\w$\\u0080-\\uffff])`;
    return definition.replace(new RegExp(kind === 'view' ? `(?<!\\bas )\`${escaped(word)}\`` : plain, 'gi'), () => kind === 'view' ? quoted(to) : to);
}
async function told(session, object, what) {
    const { kind } = object;
    const name = ownName(object);
    const definition = await definitionOf(session, kind, name);
    return {
        kind,
        name,
        ...what,
        drop: `DROP ${kind.toUpperCase()} ${quoted(name)};`,
        ...(definition === undefined ? {} : { mended: (to) => renamedTo(definition, kind, what.gone.word, to) }),
    };
}
/** Views, routines, triggers and events on MySQL and MariaDB, which let all of them lose what they need. */
async function lookOnMysql(request) {
    const { session, after, until } = request;
    const asking = new Asking(request);
    const found = [];
    const gone = [...request.gone];
    const objects = [...after.objects.values()].filter(({ hidden }) => hidden !== true);
    let late = false;
    const views = new Set(objects.filter(({ kind }) => kind === 'view'));
    // A view that is broken breaks those that are made of it.
    for (let before = -1; before !== found.length && !late;) {
        before = found.length;
        for (const view of views) {
            late ||= performance.now() > until;
            const what = late ? undefined : await asking.view(view, gone);
            if (what === undefined)
                continue;
            views.delete(view);
            found.push(await told(session, view, what));
            gone.push({ kind: 'view', word: view.name, shown: `view ${view.name}`, root: what.gone.root ?? what.gone });
        }
    }
    for (const object of objects) {
        if (!BODIES.has(object.kind))
            continue;
        late ||= performance.now() > until;
        const what = late ? undefined : await asking.body(object, gone);
        if (what !== undefined)
            found.push(await told(session, object, what));
    }
    await session.query((0,query/* raw */.lS)('SET @migrate_on_merge_look = NULL'));
    return late
        ? {
            found,
            note: 'There was no time to look at all views, routines, triggers and events that may need what the plan takes away.',
        }
        : { found };
}


/***/ })

};
