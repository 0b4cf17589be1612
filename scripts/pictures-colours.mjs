// Colours that the pictures need: GitHub's for SQL and diffs in a comment, and a terminal's.

const ENTITIES = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
const escaped = (text) => text.replace(/[<>&]/g, (sign) => ENTITIES[sign]);

const SQL =
  /(--[^\n]*)|('(?:[^']|'')*')|\b(\d+)\b|\b(ADD|ALTER|AND|AS|BY|CHECK|COLUMN|CONCURRENTLY|CONSTRAINT|CREATE|DEFAULT|DELETE|DROP|ENUM|EXISTS|FOREIGN|FROM|IF|IN|INDEX|INSERT|INTO|IS|KEY|LIMIT|NOT|NULL|ON|OR|ORDER|PRIMARY|REFERENCES|SELECT|SET|TABLE|TYPE|UNIQUE|UPDATE|USING|VALID|VALIDATE|VALUES|WHERE)\b/g;
const CLASSES = ['pl-c', 'pl-s', 'pl-c1', 'pl-k'];

const sql = (text) =>
  text.replace(
    SQL,
    (all, ...groups) =>
      `<span class="${CLASSES[groups.slice(0, 4).findIndex((one) => one !== undefined)]}">${all}</span>`,
  );

const SIGNS = { '+': 'pl-mi1', '-': 'pl-md', '!': 'pl-mc' };
const diff = (text) =>
  text
    .split('\n')
    .map((line) => (SIGNS[line[0]] === undefined ? line : `<span class="${SIGNS[line[0]]}">${line}</span>`))
    .join('\n');

/** GitHub colours code on its server, with these very classes; `html` is of `githubHtml`. */
export const withColours = (html) =>
  html.replace(/<code class="language-(sql|diff)">([\s\S]*?)<\/code>/g, (_, language, text) => {
    const coloured = language === 'sql' ? sql(text) : diff(text);
    return `<code class="language-${language}">${coloured}</code>`;
  });

const STYLES = {
  1: 'font-weight:700',
  2: 'opacity:.7',
  31: 'color:#ff7b72',
  32: 'color:#7ee787',
  33: 'color:#e3b341',
  34: 'color:#79c0ff',
  35: 'color:#d2a8ff',
  36: 'color:#76e3ea',
  90: 'color:#8b949e',
};

const ESCAPE = String.fromCharCode(27);
const CODES = new RegExp(`(${ESCAPE}\\[[\\d;]*m)`);

/** What a program printed, as a page that looks like a terminal. */
export function terminalHtml(text) {
  let open = [];
  let out = '';
  for (const piece of text.split(CODES)) {
    const codes = CODES.test(piece) ? piece.slice(2, -1) : undefined;
    if (codes === undefined) {
      const style = open
        .map((code) => STYLES[code])
        .filter(Boolean)
        .join(';');
      out += style === '' ? escaped(piece) : `<span style="${style}">${escaped(piece)}</span>`;
      continue;
    }
    for (const code of (codes || '0').split(';').map(Number)) {
      if (code === 0) open = [];
      else if (code === 22) open = open.filter((one) => one !== 1 && one !== 2);
      else if (code === 39) open = open.filter((one) => one < 30);
      else open = [...open, code];
    }
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Terminal</title><style>body{margin:0;background:#0d1117;color:#e6edf3}pre{margin:0;padding:20px 24px;font:13px/1.55 ui-monospace,monospace;white-space:pre-wrap}</style><pre>${out}</pre></html>`;
}
