export const id = 6777;
export const ids = [6777];
export const modules = {

/***/ 43419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   iU: () => (/* binding */ message),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   ut: () => (/* binding */ runLink),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports join, html */
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28524);

/*
 * Markdown from text that others wrote: file names, SQL, messages of servers, reports of forks. Two ways only lead into
 * the output: code (spans and fences, which GitHub leaves alone) and escaped words. Whatever GitHub would turn into a
 * link, a notification, a picture or a formula becomes code.
 */
/** Longest run of backticks, so that a longer one cannot be closed from within. */
function ticks(text) {
    return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
/** A code span on one line, whatever the text holds. */
function code(text) {
    const shown = (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text);
    if (shown.trim() === '')
        return shown === '' ? '`""`' : `\`"${shown}"\``;
    const mark = '`'.repeat(ticks(shown) === 0 ? 1 : ticks(shown) + 1);
    // A space inside each end is taken off again by the reader's Markdown, where both ends have one.
    const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
    return `${mark}${pad}${shown}${pad}${mark}`;
}
/** A fenced block with a fence longer than any in the text. */
function fence(text, language) {
    const shown = (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLines */ .gB)(text).replace(/\n+$/, '');
    const mark = '`'.repeat(Math.max(3, ticks(shown) + 1));
    return `${mark}${language}\n${shown}\n${mark}`;
}
/** What GitHub makes links, notifications, formulas or pictures of: `@name`, `#1`, `GH-1`, hashes, addresses, `$x$`, `:tada:`. */
const LIVELY = /[@#$]|gh-\d|ghsa-|cve-\d|[0-9a-f]{7}|:\/|www\.|:(?!\d\d:)[\w+-]+:/i;
/** Signs that mean something within a line. An underscore within a word means nothing. */
const SIGNS = /[\\*[\]<>&~`]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
const ENTITIES = new Map([
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['&', '&amp;'],
    ['`', '&#96;'],
]);
function escaped(word) {
    return word.replace(SIGNS, (sign) => ENTITIES.get(sign) ?? `\\${sign}`);
}
/** Words between spaces; those that GitHub would bring to life are shown as code, closing punctuation left outside. */
function words(text) {
    return text
        .split(/( +)/)
        .map((word) => {
        if (!LIVELY.test(word))
            return escaped(word);
        let end = word.length;
        while (end > 0 && '.,;:!?)'.includes(word.charAt(end - 1)))
            end -= 1;
        return end === 0 ? escaped(word) : code(word.slice(0, end)) + escaped(word.slice(end));
    })
        .join('');
}
/** Joins pieces of a line so that two code spans never touch: their backticks would run together. */
function join(pieces) {
    return pieces.reduce((line, piece) => (line.endsWith('`') && piece.startsWith('`') ? `${line} ${piece}` : line + piece), '');
}
/** Running text as one inert line. What stands between single backticks is shown as code; between double ones it may hold some itself. */
function prose(text, longest = 4_000) {
    const pieces = (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortLine */ .tl)(text, longest).split(/(?<!`)(`(?!`)[^`]+`|`` (?:[^`]|`(?!`))+ ``)(?!`)/);
    const line = join(pieces.map((piece, i) => (i % 2 === 1 ? code(piece.replace(/^`` | ``$|^`|`$/g, '')) : words(piece))));
    // Signs that begin a block: a list, a heading's underline, a table.
    return line.replace(/^([-+=|]|\d+(?=[.)]))/, (start) => {
        if (start === '|')
            return '&#124;';
        return /\d/.test(start) ? `${start}\\` : `\\${start}`;
    });
}
/** A message of some lines: words where they are words, a fence where lines are indented and so belong under each other. */
function message(text, longest) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > 12 || lines.some((line) => /^(\s|```|~~~)/.test(line))) {
        return { block: fence((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text, longest), 'text') };
    }
    return { words: lines.map((line) => prose(line, longest)).join('<br>') };
}
/** Text for inside HTML tags, where Markdown does not reach. Foreign text belongs into `<code>` there, too. */
function html(text) {
    return (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text).replace(/[<>&"]/g, (sign) => ENTITIES.get(sign) ?? '&quot;');
}
function htmlCode(text) {
    return `<code>${html(text)}</code>`;
}
/** A table; cells are Markdown already, and pipes in them, in code too, are escaped here. */
function table(head, rows) {
    const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    const rule = head.map((title) => (title.endsWith(' ') ? '---:' : '---'));
    return [line(head.map((title) => title.trim())), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}
/** A short text of ours that must not be broken over two lines: `48 ms`. */
function unbroken(text) {
    return text.replaceAll(' ', '&nbsp;');
}
/** A folded part; the title is HTML (`html`, `htmlCode`), the body Markdown. */
function details(title, body, open = false) {
    return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** The address of a workflow run, if it is nothing else: any other address stays text. */
function runLink(title, url) {
    const plain = /^https:\/\/[a-z0-9.-]+(?::\d+)?\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+(?:\/attempts\/\d+)?$/i;
    return url !== null && plain.test(url) ? `[${title}](${url})` : undefined;
}


/***/ }),

/***/ 86777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderStale: () => (/* binding */ renderStale),
/* harmony export */   staleTitle: () => (/* binding */ staleTitle)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43419);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28524);


const SHOWN = 3;
const MOST_COMMANDS = 8;
function listed(items) {
    const more = items.length - SHOWN;
    return `${items.slice(0, SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** `Stale: main gained 0009_x.sql (#41) after this plan`, for a title. */
function staleTitle({ base, gained, from }) {
    const names = listed(gained.map((path) => (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(path.split('/').at(-1) ?? path, 80)));
    return `Stale: ${(0,_text_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(base, 80)} gained ${names}${brought(from, (number) => `#${number}`)} after this plan`;
}
const brought = (from, print) => from.length === 0 ? '' : ` (${listed(from.map(print))})`;
/** The remark that stands on top of a comment whose plan is older than its base branch; short, since the comment may be full. */
function renderStale(words) {
    const { base, gained, from, problems, commands } = words;
    const names = listed(gained.map((path) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(path.split('/').at(-1) ?? path, 80))));
    // A number by itself would tell the other pull request of every comment.
    const head = `**Stale: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(base, 80))} gained ${names}${brought(from, (number) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`#${number}`))} after this plan.**`;
    if (problems.length === 0)
        return quoted([`${head} The order of the files still fits; run the plan again to see it on the schema of today.`]);
    const shown = problems
        .slice(0, SHOWN)
        .map(({ message, hint }) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(commands.length > 0 ? message : `${message} ${hint}`, 300)}`);
    const more = problems.length > SHOWN ? [`- and ${problems.length - SHOWN} more`] : [];
    const blocks = [`${head} Merged as it is, it would be blocked:`, [...shown, ...more].join('\n')];
    if (commands.length === 0)
        return quoted(blocks);
    const left = commands.length > MOST_COMMANDS ? [`# and ${commands.length - MOST_COMMANDS} more`] : [];
    const script = [...commands.slice(0, MOST_COMMANDS), ...left].join('\n');
    return quoted([...blocks, 'Bring the branch up to date and rename:', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)(script, 'sh')]);
}
const quoted = (blocks) => blocks
    .join('\n\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');


/***/ })

};
