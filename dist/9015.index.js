export const id = 9015;
export const ids = [9015];
export const modules = {

/***/ 19015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  html: () => (/* binding */ html)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
// EXTERNAL MODULE: ./lib/render/text/visible.js
var visible = __webpack_require__(28524);
;// CONCATENATED MODULE: ./lib/render/page/html.js


/** Text that is HTML already. Nothing but `h` and `trusted` makes one, so that no foreign text becomes a tag. */
class Html {
    text;
    constructor(text) {
        this.text = text;
    }
}
const ENTITIES = (0,dictionary/* dictionary */.z)({
    '<': '&lt;',
    '>': '&gt;',
    '&': '&amp;',
    '"': '&quot;',
    "'": '&#39;',
});
/** For between tags and for within quoted attributes alike. */
const escaped = (text) => text.replace(/[<>&"']/g, (sign) => ENTITIES[sign] ?? sign);
function printed(piece) {
    if (piece === undefined || piece === false)
        return '';
    if (piece instanceof Html)
        return piece.text;
    if (typeof piece === 'string')
        return escaped((0,visible/* visibleLines */.gB)(piece));
    return typeof piece === 'number' ? String(piece) : piece.map(printed).join('');
}
/** Every value is escaped; lists are put one behind the other, and what is not there is nothing. */
function h(texts, ...pieces) {
    return new Html(texts.map((text, at) => (at === 0 ? text : printed(pieces[at - 1]) + text)).join(''));
}
/** HTML of our own that was put together as text: by a function that is given `codeText` for all that others wrote. */
const trusted = (text) => new Html(text);
/** A name, as HTML in a text of ours. */
const codeText = (text) => `<code>${escaped((0,visible/* visible */.RK)(text))}</code>`;
const code = (text) => new Html(codeText(text));
/** Running text: what stands between backticks is code, lines stay lines. */
function prose(text) {
    const lines = (0,visible/* visibleLines */.gB)(text).trim().split('\n');
    const one = (line) => line
        .split(/(?<!`)(`(?!`)[^`]+`)(?!`)/)
        .map((piece, at) => (at % 2 === 1 ? codeText(piece.slice(1, -1)) : escaped(piece)))
        .join('');
    return new Html(lines.map(one).join('<br>'));
}

;// CONCATENATED MODULE: ./lib/render/page/script.js
/**
 * Search and keys. The page says everything without it. It makes no HTML out of texts: what it finds it hides and shows, and that is all.
 */
const SCRIPT = `
(() => {
  const box = document.getElementById('search');
  const found = document.getElementById('found');
  const all = [...document.querySelectorAll('.find')];
  const texts = all.map((one) => one.textContent.toLowerCase());
  const shown = () => all.filter((one) => !one.hidden);
  const look = () => {
    const words = box.value.toLowerCase().split(/\\s+/).filter((word) => word !== '');
    let many = 0;
    all.forEach((one, at) => {
      const fits = words.every((word) => texts[at].includes(word));
      one.hidden = !fits;
      if (fits) many += 1;
      if (fits && words.length > 0) for (let up = one.closest('details'); up; up = up.parentElement.closest('details')) up.open = true;
    });
    for (const section of document.querySelectorAll('.migration')) section.hidden = words.length > 0 && !section.querySelector('.find:not([hidden])');
    found.textContent = words.length === 0 ? '' : many + ' found';
  };
  box.addEventListener('input', look);
  const step = (by) => {
    const list = shown().filter((one) => one.matches('article'));
    if (list.length === 0) return;
    const at = list.indexOf(document.activeElement.closest('article'));
    const next = list[Math.min(list.length - 1, Math.max(0, at === -1 ? (by > 0 ? 0 : list.length - 1) : at + by))];
    next.setAttribute('tabindex', '-1');
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === box) {
      if (event.key === 'Escape') { box.value = ''; look(); box.blur(); }
      return;
    }
    if (event.key === '/') { event.preventDefault(); box.focus(); box.select(); }
    if (event.key === 'j') step(1);
    if (event.key === 'k') step(-1);
  });
  const open = () => {
    const at = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!at) return;
    for (let up = at.closest('details'); up; up = up.parentElement.closest('details')) up.open = true;
    at.scrollIntoView();
  };
  addEventListener('hashchange', open);
  // On paper nothing can be unfolded
  let unfolded = [];
  addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll('details:not([open])')];
    for (const one of unfolded) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of unfolded) one.open = false;
  });
  open();
})();
`;

// EXTERNAL MODULE: ./lib/render/parts/changes.js
var changes = __webpack_require__(82832);
// EXTERNAL MODULE: ./lib/render/parts/outcome.js
var outcome = __webpack_require__(50309);
// EXTERNAL MODULE: ./lib/render/text/diff.js
var diff = __webpack_require__(52927);
// EXTERNAL MODULE: ./lib/render/text/outline.js
var outline = __webpack_require__(54596);
// EXTERNAL MODULE: ./lib/render/text/probes.js
var probes = __webpack_require__(71115);
// EXTERNAL MODULE: ./lib/render/text/state.js
var state = __webpack_require__(28707);
// EXTERNAL MODULE: ./lib/render/text/target-now.js
var target_now = __webpack_require__(50112);
// EXTERNAL MODULE: ./lib/render/text/words.js
var text_words = __webpack_require__(98915);
// EXTERNAL MODULE: ./lib/render/text/health.js
var health = __webpack_require__(65846);
// EXTERNAL MODULE: ./lib/render/text/restore.js
var text_restore = __webpack_require__(82392);
// EXTERNAL MODULE: ./lib/render/text/tables.js
var tables = __webpack_require__(44789);
;// CONCATENATED MODULE: ./lib/render/page/grid.js

/** A table whose rows the search finds; wider ones than the page can be scrolled, by keys as well. */
const grid = (head, rows) => h `<div class="wide" tabindex="0"><table><thead><tr>${head.map((name) => h `<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map((row) => h `<tr class="find">${row.map((cell) => h `<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;

;// CONCATENATED MODULE: ./lib/render/page/database.js








function checks(all) {
    if (all.length === 0)
        return undefined;
    const rank = ({ ok, warning }) => (ok ? (warning === true ? 1 : 2) : 0);
    const result = (check) => [h `<strong class="bad">fails</strong>`, h `<strong>worth a look</strong>`, h `holds`][rank(check)];
    const rows = [...all]
        .sort((a, b) => rank(a) - rank(b))
        .map((check) => {
        const { name, expected, actual, hint } = check;
        const next = rank(check) === 2 || hint === undefined ? '' : h `<br><strong>Next:</strong> ${prose(hint)}`;
        return [result(check), prose(name), prose(expected), h `${prose(actual)}${next}`];
    });
    return grid(['Result', 'Check', 'Expected', 'Found'], rows);
}
function backup({ backup: made }) {
    if (made === null)
        return undefined;
    const note = made.proof.note === undefined ? '' : h `<p>${prose(made.proof.note)}</p>`;
    if (made.id !== undefined)
        return h `<p><code>${made.id}</code>: made by <code>${made.tool}</code> in ${(0,text_words/* duration */.p0)(made.ms)}; not proved.</p>${note}`;
    const scope = (0,outcome/* scopeWords */.AN)(made);
    return h `<p><code>${made.file}</code>: ${(0,text_words/* size */.Ej)(made.bytes)}${scope === undefined ? '' : `; ${scope}`}; made by <code>${made.tool}</code> in ${(0,text_words/* duration */.p0)(made.ms)}; ${made.encrypted ? 'encrypted' : 'not encrypted'}; ${(0,outcome/* proofWords */.GF)(made)}.</p>${note}<p>SHA-256 <code>${made.sha256}</code></p>`;
}
function restored({ restore }) {
    if (restore === undefined)
        return undefined;
    const words = (0,text_restore/* restoreWords */.G)(restore, codeText, (text) => prose(text).text);
    const left = restore.commands.length === 0
        ? ''
        : h `<p>Left to do by hand:</p><pre tabindex="0">${restore.commands.join('\n')}</pre>`;
    return h `<p><code>${restore.file}</code>, made ${restore.createdAt}, restored in ${(0,text_words/* duration */.p0)(restore.ms)}.</p>${words.map((line) => h `<p>${trusted(line)}</p>`)}${left}`;
}
/** Rows and sizes of the touched tables, before the run and after it. */
function database_tables({ apply }) {
    const all = apply?.tables ?? [];
    if (all.length === 0)
        return undefined;
    const rows = all.map((one) => [
        h `<code>${one.table}</code>`,
        h `${(0,tables/* rowsWords */.hc)(one)}`,
        h `${(0,tables/* bytesWords */.Bc)(one)}`,
        trusted((0,tables/* tableNotes */.YN)(one, codeText)),
    ]);
    return h `${grid(['Table', 'Rows', 'Size with indexes', 'Notes'], rows)}${(0,tables/* someEstimated */.NO)(all) ? h `<p class="quiet">~: as the server estimates; too many to count in a short time.</p>` : ''}`;
}
const STATE = (0,dictionary/* dictionary */.z)({ look: 'look at this', unknown: 'not known', ok: 'in order' });
function database_health({ health: found }) {
    if (found === undefined)
        return undefined;
    return h `${(0,health/* byNeed */.q0)(found.sections).map(({ title, state, columns, rows, more, note, advice }) => {
        const body = rows.length === 0
            ? ''
            : grid(columns.map(({ name }) => name), rows.map((row) => columns.map((column, at) => h `${(0,health/* cellWords */.OH)(row[at] ?? null, column)}`)));
        return h `<details class="find"${state === 'look' ? trusted(' open') : ''}><summary>${title}: ${state === 'look' ? h `<strong>${STATE.look}</strong>` : STATE[state]}</summary>${body}${more > 0 ? h `<p class="quiet">${(0,text_words/* count */.U9)(more, 'more row')} not shown here.</p>` : ''}${note === undefined ? '' : h `<p>${prose(note)}</p>`}${advice === undefined ? '' : h `<p><strong>What to do:</strong> ${prose(advice)}</p>`}</details>`;
    })}`;
}
/** Whose plans hold what ran, or what differs from them. */
function approval({ approval: found }) {
    if (found === undefined)
        return undefined;
    if (found.ok) {
        const plans = found.pullRequests.filter(({ plan }) => plan === 'found').map((one) => `#${one.number}`);
        return h `<p>What ran is in the plan of ${plans.join(', ')}.</p>`;
    }
    const rows = found.differences.map(({ path, migration, line, rule, was, is }) => [
        h `<code>${`${path ?? migration ?? 'the plan'}${line == null ? '' : `:${line}`}`}</code>`,
        h `${rule ?? ''}`,
        prose(was),
        prose(is),
    ]);
    return grid(['Migration', 'Rule', 'Reviewed', 'Now'], rows);
}

// EXTERNAL MODULE: ./lib/render/text/mermaid.js
var mermaid = __webpack_require__(90857);
;// CONCATENATED MODULE: ./lib/render/page/schema.js





const [BOX, LINE, HEAD, GAP_X, GAP_Y] = [250, 20, 26, 90, 26];
const shownOn = (side, fate) => fate !== (side === 'before' ? 'added' : 'removed');
/** Whoever is referred to stands left of whoever refers; circles end where they began. */
function depths({ tables, links }) {
    const found = new Map();
    const depth = (name, seen) => {
        const known = found.get(name);
        if (known !== undefined || seen.has(name))
            return known ?? 0;
        const to = links.filter((link) => link.from === name && link.to !== name).map((link) => link.to);
        const below = to.map((other) => depth(other, new Set([...seen, name])) + 1);
        const own = Math.max(0, ...below);
        found.set(name, own);
        return own;
    };
    for (const { name } of tables)
        depth(name, new Set());
    return found;
}
function placed(diagram, side) {
    const depth = depths(diagram);
    const heights = new Map();
    return diagram.tables.flatMap((table) => {
        if (!shownOn(side, table.fate))
            return [];
        const at = depth.get(table.name) ?? 0;
        const columns = table.columns.filter(({ fate }) => shownOn(side, fate));
        const y = heights.get(at) ?? 0;
        const height = HEAD + (columns.length + (table.more > 0 ? 1 : 0)) * LINE + 6;
        heights.set(at, y + height + GAP_Y);
        return [{ table, columns, x: at * (BOX + GAP_X), y, height }];
    });
}
/** What has changed is said with a sign as well as with a colour. */
const SIGN = (0,dictionary/* dictionary */.z)({ added: '+', removed: '−', changed: '±' });
function typeOn(side, { type, before, fate }) {
    return side === 'before' && fate === 'changed' && before !== undefined ? before : type;
}
function box({ table, columns, x, y, height }, side) {
    const lines = columns.map((column, n) => {
        const { name, key, refers, fate } = column;
        const at = y + HEAD + n * LINE + 15;
        const keys = [...(key ? ['PK'] : []), ...(refers ? ['FK'] : [])].join(' ');
        const sign = fate === undefined ? '' : `${SIGN[fate]} `;
        return h `<g class="${fate ?? 'same'}"><title>${`${name} ${typeOn(side, column)}${fate === undefined ? '' : `, ${fate}`}`}</title><text x="${x + 10}" y="${at}">${sign}${(0,visible/* shortName */.EU)(name, 18)}</text><text class="type" x="${x + BOX - 10}" y="${at}">${(0,visible/* shortName */.EU)((0,mermaid/* briefType */.H)(typeOn(side, column)), 16)} ${keys}</text></g>`;
    });
    const more = table.more > 0
        ? h `<text class="type" x="${x + BOX - 10}" y="${y + height - 8}">${(0,text_words/* count */.U9)(table.more, 'more column')}</text>`
        : undefined;
    const fate = table.fate === 'added' || table.fate === 'removed' ? table.fate : undefined;
    return h `<g class="box ${fate ?? 'same'}"><title>${table.name}</title><rect x="${x}" y="${y}" width="${BOX}" height="${height}" rx="6"/><text class="head" x="${x + 10}" y="${y + 18}">${fate === undefined ? '' : `${SIGN[fate]} `}${(0,visible/* shortName */.EU)(table.name, 30)}</text><line x1="${x}" x2="${x + BOX}" y1="${y + HEAD - 2}" y2="${y + HEAD - 2}"/>${lines}${more}</g>`;
}
function drawing(diagram, side) {
    const boxes = placed(diagram, side);
    if (boxes.length === 0)
        return undefined;
    const byName = new Map(boxes.map((one) => [one.table.name, one]));
    const links = diagram.links.flatMap(({ from, to, columns, fate }) => {
        const [a, b] = [byName.get(from), byName.get(to)];
        if (a === undefined || b === undefined || !shownOn(side, fate))
            return [];
        const row = Math.max(0, a.columns.findIndex(({ name }) => name === columns[0]));
        const [x1, y1] = [a.x, a.y + HEAD + row * LINE + 10];
        const back = b.x >= a.x;
        const [x2, y2] = back ? [b.x, b.y + 13] : [b.x + BOX, b.y + 13];
        const bend = back ? -60 : 40;
        return [
            h `<path class="${fate ?? 'same'}" marker-end="url(#to-${side})" d="M${x1} ${y1} C${x1 - 45} ${y1} ${x2 + bend} ${y2} ${x2} ${y2}"><title>${`${from} (${columns.join(', ')}) refers to ${to}${fate === undefined ? '' : `, ${fate}`}`}</title></path>`,
        ];
    });
    const width = Math.max(...boxes.map(({ x }) => x + BOX)) + 4;
    const height = Math.max(...boxes.map((one) => one.y + one.height)) + 4;
    const names = boxes.map(({ table }) => table.name).join(', ');
    return h `<figure class="picture"><figcaption><strong>${side === 'before' ? 'Before' : 'After'}</strong></figcaption><svg class="schema" width="${width + 60}" viewBox="-60 -2 ${width + 60} ${height + 4}" role="img" aria-label="${`Tables ${side} the plan: ${names}`}"><defs><marker id="to-${side}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>${links}${boxes.map((one) => box(one, side))}</svg></figure>`;
}
/** The changed tables and their neighbours, before and after. */
function schemaPictures(diagram) {
    const more = diagram.more === 0 ? undefined : h `<p class="quiet">${(0,text_words/* count */.U9)(diagram.more, 'more neighbour')} not drawn.</p>`;
    return h `<div class="pair">${drawing(diagram, 'before')}${drawing(diagram, 'after')}</div><p class="quiet">+ comes, − goes, ± changes; an arrow leads to the table that is referred to.</p>${more}`;
}

;// CONCATENATED MODULE: ./lib/render/page/sql.js


/** Enough for the eye: what it takes for a word of SQL is coloured, and nothing hangs on it. */
const WORDS = new Set(`ADD AFTER ALGORITHM ALL ALTER ALWAYS ANALYZE AND AS ASC ATTACH BEFORE BEGIN BETWEEN BY CALL CASCADE CASE CHANGE CHECK CLUSTER COLLATE COLUMN
   COMMENT COMMIT CONCURRENTLY CONFLICT CONSTRAINT COPY CREATE CROSS CURRENT_TIMESTAMP DATABASE DECLARE DEFAULT DEFERRABLE DEFERRED DELETE DESC
   DETACH DISABLE DISTINCT DO DOMAIN DROP EACH ELSE ENABLE END ENGINE ENUM EXCLUDE EXECUTE EXISTS EXPLAIN EXTENSION FALSE FIRST FOR FOREIGN FROM
   FULL FUNCTION GENERATED GRANT GROUP HAVING IDENTITY IF IN INDEX INHERITS INITIALLY INNER INSERT INSTANT INTO INVOKER IS JOIN KEY LANGUAGE LEFT
   LIKE LIMIT LOCK MATERIALIZED MODIFY NOT NOTHING NULL OF OFFSET ON ONLY OR ORDER OUTER OWNER PARTITION POLICY PRIMARY PRIVILEGES PROCEDURE
   PUBLIC RECURSIVE REFERENCES REFRESH REINDEX RENAME REPLACE RESTRICT RETURNING RETURNS REVOKE RIGHT ROLE ROLLBACK ROW ROWS SCHEMA SECURITY
   SELECT SEQUENCE SET SHARE START STORED TABLE TABLES TEMPORARY THEN TO TRANSACTION TRIGGER TRUE TRUNCATE TYPE UNION UNIQUE UNLOGGED UPDATE USING
   VACUUM VALID VALIDATE VALUES VIEW WHEN WHERE WITH WITHOUT`.split(/\s+/));
/** Whatever is open at the end ends there: else each of its beginnings would be tried in vain, up to the end. */
const TOKEN = /(--[^\n]*|#[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|('(?:[^'\\]|''|\\(?:[\s\S]|$))*(?:'|$)|\$(\w*)\$[\s\S]*?(?:\$\3\$|$))|("(?:[^"]|"")*(?:"|$)|`(?:[^`]|``)*(?:`|$))|(\b\d+(?:\.\d+)?\b)|([A-Za-z_][\w$]*)/g;
const span = (kind, text) => `<span class="${kind}">${escaped(text)}</span>`;
/** Longer statements are shown as they are: colours would only make the page heavier. */
const LONGEST = 20_000;
/** SQL with its words, strings, numbers and comments told apart. */
function highlighted(sql) {
    const text = (0,visible/* visibleLines */.gB)(sql);
    if (text.length > LONGEST)
        return new Html(escaped(text));
    let out = '';
    let at = 0;
    for (const match of text.matchAll(TOKEN)) {
        const [all, comment, string, , name, number, word] = match;
        out += escaped(text.slice(at, match.index));
        at = match.index + all.length;
        if (comment !== undefined)
            out += span('c', comment);
        else if (string !== undefined)
            out += span('s', string);
        else if (number !== undefined)
            out += span('n', number);
        else if (name === undefined && word !== undefined && WORDS.has(word.toUpperCase()))
            out += span('k', word);
        else
            out += escaped(all);
    }
    return new Html(out + escaped(text.slice(at)));
}

// EXTERNAL MODULE: ./lib/render/parts/migrations.js + 1 modules
var migrations = __webpack_require__(72956);
// EXTERNAL MODULE: ./lib/render/text/locks.js
var locks = __webpack_require__(36766);
// EXTERNAL MODULE: ./lib/render/text/rollback.js
var rollback = __webpack_require__(83300);
;// CONCATENATED MODULE: ./lib/render/page/statements.js






/** Links to a statement keep while the plan is the same: the file's place in it, and the statement's place in the file. */
const statementId = (file, statement) => `m${file + 1}-s${statement + 1}`;
const migrationId = (file) => `m${file + 1}`;
const SAY = { name: codeText, words: (text) => prose(text).text };
function facts(statement, all, sizeOf) {
    const algorithm = (0,locks/* algorithmOf */.Hy)(statement);
    return [
        ...(statement.error === undefined
            ? []
            : [h `<li class="bad"><strong>Fails:</strong> ${prose(statement.error)}</li>`]),
        ...(statement.skipped === undefined ? [] : [h `<li>Did nothing: ${prose(statement.skipped)}</li>`]),
        ...(statement.impact === undefined ? [] : [h `<li><strong>${prose(statement.impact)}</strong></li>`]),
        ...(algorithm === undefined
            ? []
            : [h `<li>${code(algorithm.text)}${algorithm.reason === '' ? '' : h `: ${prose(algorithm.reason)}`}</li>`]),
        ...(0,locks/* effectsOf */.w7)(statement, sizeOf, codeText, all).map(({ text, blocks }) => h `<li${blocks ? trusted(' class="felt"') : ''}>${trusted(text)}</li>`),
    ];
}
function statementHtml(statement, all, id, sizeOf) {
    const ran = statement.ms === null ? 'not run' : `${(0,text_words/* duration */.p0)(statement.ms)} on the shadow`;
    const told = facts(statement, all, sizeOf);
    return h `<article class="statement find" id="${id}" tabindex="-1"><header><a href="#${id}" aria-label="Link to the statement on line ${statement.line}">line ${statement.line}</a> <span>${statement.kind}</span> <span class="quiet">${ran}${statement.rows === null ? '' : `, ${(0,text_words/* count */.U9)(statement.rows, 'row')}`}</span></header><pre tabindex="0"><code>${highlighted(statement.sql)}</code></pre>${told.length === 0 ? h `<p class="quiet">No lock on what was there before.</p>` : h `<ul>${told}</ul>`}</article>`;
}
function migrationHtml(migration, file, sizeOf) {
    const whole = migration.transactional
        ? h `One transaction: applied as a whole or not at all.`
        : h `<strong>Not atomic:</strong> ${prose((0,migrations/* reason */.l)(migration))}. If it stops half-way, the statements before stay.`;
    const firstTime = (0,text_words/* once */.Oo)(sizeOf);
    return h `<section class="migration" id="${migrationId(file)}" aria-labelledby="${migrationId(file)}-title"><h3 id="${migrationId(file)}-title"><a href="#${migrationId(file)}">${file + 1}</a> <code>${migration.path}</code></h3><p>${(0,text_words/* count */.U9)(migration.statements.length, 'statement')}, ${(0,text_words/* duration */.p0)(migration.ms)} on the shadow. ${whole} Way back: ${trusted((0,rollback/* rollbackWords */.ks)(migration, SAY))}.</p>${migration.notes.map((note) => h `<p class="quiet">${prose(note)}</p>`)}${migration.statements.map((statement, at) => statementHtml(statement, migration.statements, statementId(file, at), firstTime))}</section>`;
}
function statements({ plan }) {
    const all = plan?.migrations ?? [];
    if (all.length === 0)
        return undefined;
    const sizeOf = (0,text_words/* sizesOf */.gN)(plan);
    return h `${all.map((migration, file) => migrationHtml(migration, file, sizeOf))}`;
}
/** Where a finding's statement is on the page. */
function linksOf({ plan, }) {
    const files = new Map((plan?.migrations ?? []).map(({ id }, file) => [id, file]));
    return (migration, statement) => {
        const file = files.get(migration ?? '');
        if (file === undefined)
            return undefined;
        return statement === null ? migrationId(file) : statementId(file, statement);
    };
}
/** The files in their order, for whoever wants to jump there. */
const fileList = ({ plan }) => h `<ol>${(plan?.migrations ?? []).map(({ path, statements: all }, file) => h `<li><a href="#${migrationId(file)}"><code>${path}</code></a> <span class="quiet">${(0,text_words/* number */.ai)(all.length)}</span></li>`)}</ol>`;

// EXTERNAL MODULE: ./lib/model/blocks.js
var blocks = __webpack_require__(94407);
// EXTERNAL MODULE: ./lib/render/text/work.js
var work = __webpack_require__(61249);
;// CONCATENATED MODULE: ./lib/render/page/timeline.js







const MOST_TABLES = 40;
const MOST_STATEMENTS = 400;
const ROW = 26;
const LEFT = 240;
const WIDTH = 960;
function kindOf(mode) {
    const of = (0,blocks/* blocked */.Z)(mode);
    if (of === undefined || of.reads)
        return 'all';
    if (of.writes)
        return 'writes';
    return of.maintenance ? 'changes' : undefined;
}
function barsOf(migration, first) {
    const { statements } = migration;
    return statements.flatMap((statement, at) => statement.locks.flatMap(({ mode, relation, statementsHeld = 0 }) => {
        const kind = kindOf(mode);
        if (kind === undefined)
            return [];
        const to = (0,work/* lastHeld */._V)(statements, at, statementsHeld);
        const where = `${(0,visible/* shortName */.EU)(migration.path, 120)} line ${statement.line}`;
        return [{ relation, mode, from: first + at, to: first + to, kind, where }];
    }));
}
const WAITS = (0,dictionary/* dictionary */.z)({
    all: 'reads and writes wait',
    writes: 'writes wait',
    changes: 'other schema changes wait',
});
function barWords({ mode, kind, from, to, where }) {
    const held = to - from;
    const until = held === 0 ? 'while it runs' : `until ${(0,text_words/* count */.U9)(held, 'more statement')} ${held === 1 ? 'has' : 'have'} run`;
    return `${(0,locks/* lockWords */.jU)(mode).name}, ${where}: ${WAITS[kind]} ${until}`;
}
/**
 * Which table keeps whom waiting, statement by statement. The steps are statements, not seconds: how long one takes is for the target's
 * rows to say. Undefined where nobody has to wait, or where there is more than a picture holds.
 */
function timeline({ migrations }) {
    const all = migrations.reduce((sum, { statements }) => sum + statements.length, 0);
    let first = 0;
    const bars = [];
    for (const migration of migrations) {
        bars.push(...barsOf(migration, first));
        first += migration.statements.length;
    }
    const tables = [...new Set(bars.map(({ relation }) => relation))].sort();
    if (tables.length === 0 || tables.length > MOST_TABLES || all > MOST_STATEMENTS)
        return undefined;
    const step = (WIDTH - LEFT) / Math.max(all, 1);
    const x = (at) => (LEFT + at * step).toFixed(1);
    const height = tables.length * ROW + 30;
    let start = 0;
    const marks = migrations.map(({ path, statements }, n) => {
        const at = start;
        start += statements.length;
        const name = `${n + 1} ${path.split('/').at(-1)}`;
        const room = Math.floor((statements.length * step) / 7);
        return h `<g><title>${path}</title><line class="rule" x1="${x(at)}" x2="${x(at)}" y1="0" y2="${height - 22}"/><text class="axis" x="${x(at)}" y="${height - 6}">${room < 12 ? n + 1 : (0,visible/* shortName */.EU)(name, room)}</text></g>`;
    });
    const rows = tables.map((table, n) => {
        const own = bars.filter(({ relation }) => relation === table);
        const y = n * ROW + 4;
        return h `<g><text class="name" x="${LEFT - 10}" y="${y + 14}">${(0,visible/* shortName */.EU)(table, 34)}</text>${own.map((bar) => h `<rect class="${bar.kind}" x="${x(bar.from)}" y="${y}" width="${Math.max(3, (bar.to - bar.from + 1) * step - 1).toFixed(1)}" height="${ROW - 8}" rx="3"><title>${barWords(bar)}</title></rect>`)}</g>`;
    });
    const list = tables.map((table) => {
        const own = bars.filter(({ relation }) => relation === table);
        return h `<li><code>${table}</code>: ${own.map((bar, n) => [n === 0 ? '' : '; ', barWords(bar)])}</li>`;
    });
    return h `<figure class="picture"><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Locks per table, statement by statement; the list below says the same in words">${marks}${rows}</svg>
<figcaption><span class="key all"></span> reads and writes wait <span class="key writes"></span> writes wait <span class="key changes"></span> only other schema changes wait. Below are the files in their order; each step is one statement, whatever time it takes.</figcaption></figure>
<details><summary>The same in words</summary><ul>${list}</ul></details>`;
}

;// CONCATENATED MODULE: ./lib/render/page/sections.js
















const LEVEL = (0,dictionary/* dictionary */.z)({ error: 'Error', warning: 'Warning', info: 'Note' });
const INERT = { id: codeText, words: (text) => prose(text).text };
function failure(report) {
    const { error } = report;
    if (error === null)
        return undefined;
    const advice = (0,text_words/* adviceOf */.wr)(report);
    const at = [error.line, error.column].filter((part) => part !== undefined);
    const where = error.path === undefined ? undefined : h ` at ${code([error.path, ...at].join(':'))}`;
    const named = code(error.code);
    const name = /^https:\/\//.test(error.page ?? '') ? h `<a href="${error.page}" rel="noreferrer">${named}</a>` : named;
    return h `<p>${name}${where}: ${prose(error.message)}</p>${error.excerpt === undefined ? '' : h `<pre tabindex="0">${error.excerpt}</pre>`}${advice === '' ? '' : h `<p><strong>Next:</strong> ${prose(advice)}</p>`}`;
}
function findingHtml(finding, link) {
    const { severity, rule, path, line, message, suggestion, excerpt, acknowledged } = finding;
    const place = path === null ? undefined : code(line === null ? path : `${path}:${line}`);
    const at = place === undefined ? undefined : h ` at ${link === undefined ? place : h `<a href="#${link}">${place}</a>`}`;
    return h `<article class="finding find ${acknowledged === undefined ? severity : 'acknowledged'}"><h3><span class="level">${LEVEL[severity]}${acknowledged === undefined ? '' : ', acknowledged'}</span> <code>${rule}</code>${at}</h3><p>${prose(message)}</p>${excerpt === undefined ? '' : h `<pre tabindex="0">${excerpt}</pre>`}${acknowledged === undefined ? '' : h `<p>Acknowledged: ${prose(acknowledged)}</p>`}${suggestion === undefined ? '' : h `<p>Instead:</p><pre tabindex="0"><code>${highlighted(suggestion)}</code></pre>`}</article>`;
}
function findings(report) {
    const all = report.plan?.findings ?? [];
    if (all.length === 0)
        return undefined;
    const { errors, warnings, notes, acknowledged } = (0,state/* sortFindings */.Tc)(all);
    const link = linksOf(report);
    return h `${[...errors, ...warnings, ...acknowledged, ...notes].map((finding) => findingHtml(finding, link(finding.migration, finding.statement)))}`;
}
function sections_changes(all) {
    if (all.length === 0)
        return undefined;
    const lines = (0,outline/* outline */.r)(all).flatMap(diff/* diffOf */.n);
    const kind = { '+': 'added', '-': 'removed', '!': 'changed', ' ': 'same' };
    return h `<pre class="diff" tabindex="0">${lines.map(({ sign, text }) => h `<span class="${kind[sign]}">${sign} ${text}</span>`)}</pre>`;
}
function sections_probes({ plan }) {
    const all = plan?.probes ?? [];
    if (all.length === 0)
        return undefined;
    const rank = { breaks: 0, 'not-probed': 1, holds: 2 };
    const rows = [...all]
        .sort((a, b) => rank[a.outcome] - rank[b.outcome])
        .map((probe) => [
        code(`${probe.path}:${probe.line}`),
        prose(probe.question),
        h `${probe.outcome === 'breaks' ? h `<strong class="bad">Breaks:</strong> ` : ''}${trusted((0,probes/* answerOf */.u)(probe, INERT))}`,
    ]);
    return h `<p>${(0,probes/* probeCounts */.N)(all)}.</p>${grid(['Statement', 'Looked for', 'Answer'], rows)}`;
}
function sections_outcome({ apply }) {
    if (apply === null)
        return undefined;
    const rows = apply.outcomes.map((one) => [
        code(one.path),
        one.status === 'failed' ? h `<strong class="bad">failed</strong>` : h `${outcome/* STATUS */.XQ[one.status]}`,
        h `${one.status === 'not-run' ? '' : (0,text_words/* duration */.p0)(one.ms)}`,
        h `${one.statementsDone} of ${one.statementsAll}`,
        prose(one.error ?? ''),
    ]);
    const said = (title, text) => text === '' ? undefined : h `<p><strong>${title}:</strong> ${prose(text)}</p>`;
    return h `<p>${(0,outcome/* outcomeCounts */.TY)(apply.outcomes)}.</p>${said('State of the database', apply.state)}${said('Next', apply.next)}${grid(['Migration', 'Status', 'Time', 'Statements done', 'Message'], rows)}`;
}
function log({ log: lines }) {
    if (lines.length === 0)
        return undefined;
    return h `<details><summary>${(0,text_words/* count */.U9)(lines.length, 'line')}</summary><pre tabindex="0">${lines.map(({ at, message, ms }) => `${at}  ${message}${ms === undefined ? '' : `  (${(0,text_words/* duration */.p0)(ms)})`}\n`)}</pre></details>`;
}
function sections_history({ history: { applied, problems } }) {
    if (applied.length + problems.length === 0)
        return undefined;
    const rows = applied.map(({ id, appliedAt, by, commit }) => [
        code(id),
        h `${appliedAt === null ? '' : (0,text_words/* stamp */.iE)(appliedAt)}`,
        h `${by ?? ''}`,
        commit === null ? h `` : code(commit.slice(0, 12)),
    ]);
    const wrong = problems.map(({ kind, id, message, hint }) => h `<p class="find"><strong>${kind}</strong> <code>${id}</code>: ${prose(message)} ${prose(hint)}</p>`);
    if (rows.length === 0)
        return h `${wrong}`;
    const table = grid(['Migration', 'Applied', 'By', 'Commit'], rows);
    return h `${wrong}<details><summary>${(0,text_words/* count */.U9)(rows.length, 'applied migration')}</summary>${table}</details>`;
}
const listed = (lines) => lines.length === 0 ? undefined : h `<ul>${lines.map((line) => h `<li>${line}</li>`)}</ul>`;
/** Everything that the report holds, in the order in which people want it. */
function sectionsOf(report) {
    const { plan } = report;
    const all = plan?.changes ?? [];
    const drift = plan?.drift ?? [];
    const unknown = new Set(plan?.now?.unknown);
    const now = (0,target_now/* nowLines */.M)(report, codeText).map((line) => (unknown.has(line) ? prose(line) : trusted(line)));
    return [
        { id: 'failure', title: 'What failed', body: failure(report) },
        { id: 'approval', title: 'As reviewed', body: approval(report) },
        { id: 'outcome', title: 'Outcome', body: sections_outcome(report) },
        { id: 'tables', title: 'Touched tables, before and after', body: database_tables(report) },
        { id: 'health', title: 'Health', body: database_health(report) },
        { id: 'findings', title: 'Findings', body: findings(report) },
        { id: 'probes', title: 'Rows on the target', body: sections_probes(report) },
        { id: 'locks', title: 'Locks per table', body: plan === null ? undefined : timeline(plan) },
        {
            id: 'schema',
            title: all.length === 0 ? 'Schema' : `Schema changes: ${(0,changes/* changeCounts */.Zg)(all)}`,
            body: all.length === 0
                ? undefined
                : h `${plan?.diagram === undefined ? '' : schemaPictures(plan.diagram)}${sections_changes(all)}`,
        },
        { id: 'statements', title: 'Statements', body: statements(report) },
        { id: 'target', title: 'Target now', body: listed(now) },
        { id: 'drift', title: `Drift: ${(0,text_words/* count */.U9)(drift.length, 'difference')}`, body: sections_changes(drift) },
        { id: 'backup', title: 'Backup', body: backup(report) },
        { id: 'restore', title: 'Restore', body: restored(report) },
        { id: 'verification', title: 'Verification', body: checks(report.verify?.checks ?? []) },
        { id: 'preflight', title: 'Preflight', body: checks(report.preflight) },
        { id: 'history', title: 'History', body: sections_history(report) },
        { id: 'notes', title: 'Notes', body: listed(report.notes.map(prose)) },
        { id: 'log', title: 'Execution log', body: log(report) },
    ];
}


;// CONCATENATED MODULE: ./lib/render/page/style.js
/** Light and dark by the reader's own choice, on paper always light; every colour that means something has words beside it. */
const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1c2128;--quiet:#57606a;--line:#d0d7de;--soft:#f6f8fa;--link:#0550ae;--bad:#b3261e;--warn:#7a5200;--good:#116329;--note:#0550ae;
--all:#c93c37;--writes:#bf6f00;--changes:#57719b;--added:#dafbe1;--removed:#ffebe9;--changed:#fff5d6;--k:#8a2d8a;--s:#0a5c2b;--n:#0550ae;--c:#57606a}
@media screen and (prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--quiet:#9da7b3;--line:#30363d;--soft:#161b22;--link:#6cb6ff;--bad:#ff8b84;--warn:#e3b341;--good:#57d364;--note:#6cb6ff;
--all:#f47067;--writes:#e0932f;--changes:#7f9fd0;--added:#12331d;--removed:#3c1618;--changed:#3a2f10;--k:#e39bf0;--s:#8ddb8c;--n:#6cb6ff;--c:#9da7b3}}
*{box-sizing:border-box}
html{scroll-padding-top:4.5rem}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
main,.top>div{max-width:72rem;margin:0 auto;padding:0 1.25rem}
main{padding-bottom:6rem}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--bg);padding:.5rem 1rem;z-index:3}
.top{border-bottom:1px solid var(--line);background:var(--bg);position:sticky;top:0;z-index:2}
.top>div{display:flex;gap:1rem;align-items:center;padding-top:.6rem;padding-bottom:.6rem}
.top strong{white-space:nowrap}
.top label{margin-left:auto;font-size:.9rem;color:var(--quiet);white-space:nowrap}
.top input{font:inherit;padding:.25rem .6rem;border:1px solid var(--quiet);border-radius:6px;background:var(--bg);color:inherit;width:min(22rem,34vw)}
#found{min-width:6rem;color:var(--quiet);font-size:.9rem}
h1{font-size:1.7rem;line-height:1.25;margin:2rem 0 .5rem}
h2{font-size:1.3rem;margin:2.5rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
h3{font-size:1.02rem;margin:0 0 .5rem;overflow-wrap:anywhere}
.migration{margin:0 0 2rem}.migration>h3{margin-top:1.5rem}
.lead{font-size:1.15rem;margin:.25rem 0 1rem}
.quiet,figcaption{color:var(--quiet);font-size:.9rem}
.verdict{display:inline-block;padding:.1rem .7rem;border-radius:99px;border:2px solid currentColor;font-size:1rem;vertical-align:.2rem}
.verdict.clean{color:var(--good)}.verdict.warned{color:var(--warn)}.verdict.blocked,.verdict.failed,.bad{color:var(--bad)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem;margin:1rem 0}dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;list-style:none;padding:0;margin:1rem 0}
code,pre{font:.875em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
code{overflow-wrap:anywhere}
pre{background:var(--soft);border:1px solid var(--line);border-radius:6px;padding:.7rem .9rem;overflow-x:auto;margin:.5rem 0;white-space:pre}
pre code{font-size:1em}
.k{color:var(--k)}.s{color:var(--s)}.n{color:var(--n)}.c{color:var(--c);font-style:italic}
.finding,.statement{border:1px solid var(--line);border-left:5px solid var(--line);border-radius:6px;padding:.8rem 1rem;margin:.8rem 0;content-visibility:auto;contain-intrinsic-size:auto 9rem}
.finding.error{border-left-color:var(--bad)}.finding.warning{border-left-color:var(--warn)}.finding.info{border-left-color:var(--note)}
.finding.error .level{color:var(--bad)}.finding.warning .level{color:var(--warn)}.finding.info .level{color:var(--note)}
.finding p,.statement p{margin:.3rem 0}
.statement header{display:flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.9rem}
.statement ul{margin:.4rem 0 0;padding-left:1.2rem}.felt{font-weight:600}
.statement:target,.migration:target>h3,.statement:focus{box-shadow:0 0 0 3px var(--link)}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.93rem}th,td{text-align:left;vertical-align:top;padding:.4rem .7rem;border:1px solid var(--line)}th{background:var(--soft)}
.diff span{display:block}.diff .added{background:var(--added)}.diff .removed{background:var(--removed)}.diff .changed{background:var(--changed)}
.picture{margin:1rem 0;overflow-x:auto}.pair{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;align-items:flex-start}
svg{max-width:100%;height:auto}svg text{fill:var(--fg);font:12px ui-monospace,monospace}
svg .name{text-anchor:end}svg .axis{fill:var(--quiet);font-size:11px}svg .rule{stroke:var(--line)}
svg rect.all,.key.all{fill:var(--all);background:var(--all)}svg rect.writes,.key.writes{fill:var(--writes);background:var(--writes)}svg rect.changes,.key.changes{fill:var(--changes);background:var(--changes)}
.key{display:inline-block;width:.8rem;height:.8rem;border-radius:3px;margin:0 .2rem 0 .8rem}
.schema rect{fill:var(--soft);stroke:var(--line)}.schema line{stroke:var(--line)}.schema .head{font-weight:700}.schema .type{text-anchor:end;fill:var(--quiet)}
.schema path{fill:none;stroke:var(--quiet);stroke-width:1.4}.schema marker path{fill:var(--quiet);stroke:none}
.schema .box.added rect{stroke:var(--good);stroke-width:2}.schema .box.removed rect{stroke:var(--bad);stroke-width:2;stroke-dasharray:5 3}
.schema g.added>text{fill:var(--good)}.schema g.removed>text{fill:var(--bad);text-decoration:line-through}.schema g.changed>text{fill:var(--warn)}
.schema path.added{stroke:var(--good)}.schema path.removed{stroke:var(--bad);stroke-dasharray:5 3}
[hidden]{display:none!important}
@media print{:root{color-scheme:light}.top,.skip,nav{display:none}body{font-size:11pt}main{max-width:none;padding:0}.diff span{print-color-adjust:exact}.key,svg{print-color-adjust:exact}.finding,.statement{content-visibility:visible;break-inside:avoid}pre{white-space:pre-wrap}a{color:inherit;text-decoration:none}}
`;

// EXTERNAL MODULE: ./lib/render/parts/second-hand.js
var second_hand = __webpack_require__(24607);
;// CONCATENATED MODULE: ./lib/render/html.js










const hashed = (text) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
/** Nothing is loaded and nothing is sent; only the style and the script of this very text run. */
const policy = () => [
    "default-src 'none'",
    `style-src ${hashed(STYLE)}`,
    `script-src ${hashed(SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
const VERDICT = (0,dictionary/* dictionary */.z)({ clean: 'clean', warned: 'with warnings', blocked: 'blocked', failed: 'failed' });
const statementsOf = ({ migrations }) => migrations.flatMap(({ statements }) => statements);
function factsOf(report) {
    const { target, shadow, run, plan } = report;
    const felt = plan === null || report.apply !== null ? undefined : (0,locks/* feltOf */.nd)(statementsOf(plan), codeText, (0,text_words/* once */.Oo)((0,text_words/* sizesOf */.gN)(plan)));
    const lock = felt === undefined || plan === null ? undefined : (0,locks/* strongestLock */.fp)(plan.migrations, felt);
    const facts = [
        ['Strongest lock', lock === undefined ? undefined : trusted(lock)],
        ['Rewritten', felt?.rewritten === undefined ? undefined : trusted(felt.rewritten)],
        ['Target', target === null ? undefined : `${target.database} on ${(0,text_words/* serverName */.L5)(target.engine)} ${target.version}`],
        [
            'Shadow',
            shadow === null ? undefined : `${(0,text_words/* serverName */.L5)(shadow.engine)} ${shadow.version}, ${shadow.provider}: ${shadow.why}`,
        ],
        ['Plan', plan === null ? undefined : (0,text_words/* shortHash */.BC)(plan.digest)],
        ['Commit', run.head ?? run.commit ?? undefined],
        ['Pull requests', run.pullRequests.length === 0 ? undefined : run.pullRequests.map((n) => `#${n}`).join(', ')],
        ['Run by', run.actor ?? undefined],
        ['At', `${(0,text_words/* stamp */.iE)(run.startedAt)}, ${(0,text_words/* duration */.p0)(run.ms)}`],
        ['Tool', run.tool],
    ];
    return h `<dl>${facts.flatMap(([name, value]) => (value === undefined ? [] : [h `<dt>${name}</dt><dd>${value}</dd>`]))}</dl>`;
}
/** The whole report as one page that needs nothing else: no network, no server. */
const html = {
    name: 'html',
    render(report) {
        const { title } = (0,state/* stateOf */.L4)(report);
        const sections = sectionsOf(report).filter(({ body }) => body !== undefined);
        const files = report.plan?.migrations.length ?? 0;
        const page = h `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy()}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title}${report.label === 'default' ? '' : `: ${report.label}`}</title><style>${trusted(STYLE)}</style></head>
<body><a class="skip" href="#content">Skip to the content</a>
<header class="top"><div><strong>migrate-on-merge</strong><label for="search">Search <kbd>/</kbd></label><input id="search" type="search" autocomplete="off" spellcheck="false"><output id="found" for="search"></output></div></header>
<main id="content"><h1><span class="verdict ${report.verdict}">${VERDICT[report.verdict]}</span> ${title}</h1>
${(0,second_hand/* secondHandWords */.l)(report).length === 0 ? '' : h `<p><strong>Another run left this report, and nobody has made sure of any of it.</strong></p>`}<p class="lead">${prose(report.headline)}</p>${factsOf(report)}
<nav aria-label="Parts of the report"><ul>${sections.map((one) => h `<li><a href="#${one.id}">${one.title}</a></li>`)}</ul>${files > 1 ? h `<details><summary>${(0,text_words/* count */.U9)(files, 'file')}</summary>${fileList(report)}</details>` : ''}</nav>
${sections.map(({ id, title: name, body }) => h `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${name}</h2>${body}</section>\n`)}<p class="quiet">Keys: <kbd>/</kbd> searches, <kbd>j</kbd> and <kbd>k</kbd> go from finding to finding and from statement to statement.</p></main>
<script>${trusted(SCRIPT)}</script></body></html>
`;
        return page.text;
    },
};


/***/ }),

/***/ 24607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ secondHandWords)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43419);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28524);


/** Stands above everything that a run of strangers' code has said. */
function secondHandWords({ secondHand, run }) {
    if (secondHand === undefined)
        return [];
    const link = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .runLink */ .ut)('the run of the pull request', run.runUrl) ?? 'the run of the pull request';
    const end = secondHand.conclusion === null ? '' : ` It ended with ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(secondHand.conclusion, 40))}.`;
    return [
        `> **Second hand.** All below is as reported by ${link}, which ran code of the pull request itself.${end} What counts is the status of its job, not this comment.`,
    ];
}


/***/ }),

/***/ 90857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ briefType),
/* harmony export */   a: () => (/* binding */ mermaid)
/* harmony export */ });
/*
 * Mermaid's own grammar takes few signs and has no way to write the others, so that a name is shown with `-` in their place (two `_` would make italics of what is between): the picture
 * is for the eye, and the exact names stand in the schema changes below it.
 */
/** Within double quotes. */
const quoted = (text, longest = 60) => `"${text.replace(/[^\p{L}\p{N} _.,:()-]/gu, '-').slice(0, longest)}"`;
/** A bare word that begins with a letter. */
function word(text, otherwise) {
    const plain = text.replace(/[^\p{L}\p{N}_-]/gu, '-').slice(0, 40);
    return /^[\p{L}_]/u.test(plain) ? plain : `${otherwise}${plain}`;
}
const SHORT = [
    [/^character varying/i, 'varchar'],
    [/^character\b/i, 'char'],
    [/^timestamp(?:\(\d\))? with time zone/i, 'timestamptz'],
    [/^timestamp(?:\(\d\))? without time zone/i, 'timestamp'],
    [/^time(?:\(\d\))? with(out)? time zone/i, 'time'],
    [/^double precision/i, 'double'],
];
/** Without the schema of a type of one's own, and as people call it: `timestamptz`. */
function briefType(type) {
    const own = type.replace(/^(?:[a-z_]\w*|"[^"]*")\./, '');
    const [pattern, short] = SHORT.find(([of]) => of.test(own)) ?? [];
    return pattern === undefined || short === undefined ? own : own.replace(pattern, short);
}
/** `numeric(10,2)` as `numeric`, `character varying(80)` as `varchar(80)`: what a reader needs to tell a column by. */
function shortType(type) {
    const named = briefType(type);
    const bare = named.replace(/\((?!\d+\)).*$/s, '');
    const array = /\[\]$/.test(named) ? '[]' : '';
    const size = /\(\d+\)/.exec(bare)?.[0] ?? '';
    return `${word(bare.replace(/[(\s[].*$/s, ''), 't')}${size}${array}`;
}
const WAS = 40;
function columnLine({ name, type, key, refers, fate, before }) {
    const keys = [...(key ? ['PK'] : []), ...(refers ? ['FK'] : [])].join(', ');
    const said = fate === 'changed' && before !== undefined ? `changed, was ${before.slice(0, WAS)}` : fate;
    return [shortType(type), word(name, 'c'), keys, said === undefined ? '' : quoted(said)]
        .filter((part) => part !== '')
        .join(' ');
}
function titleOf({ name, fate, more }) {
    const said = [
        ...(fate === 'added' || fate === 'removed' ? [fate] : []),
        ...(more > 0 ? [`${more} more ${more === 1 ? 'column' : 'columns'}`] : []),
    ];
    return quoted(`${name.slice(0, 40)}${said.length === 0 ? '' : ` (${said.join(', ')})`}`, 80);
}
function block(table, at) {
    const title = `  t${at}[${titleOf(table)}]`;
    const lines = table.columns.map((column) => `    ${columnLine(column)}`);
    return lines.length === 0 ? title : [`${title} {`, ...lines, '  }'].join('\n');
}
function linkLine({ from, to, columns, optional, fate }, ids) {
    const words = `${columns.join(', ')}${fate === undefined ? '' : ` (${fate})`}`;
    return `  t${ids.get(from)} }o--${optional ? 'o|' : '||'} t${ids.get(to)} : ${quoted(words)}`;
}
/** The picture in mermaid's words, as GitHub draws it. */
function mermaid({ tables, links }) {
    const ids = new Map(tables.map(({ name }, at) => [name, at]));
    return ['erDiagram', ...tables.map(block), ...links.map((link) => linkLine(link, ids))].join('\n');
}


/***/ })

};
