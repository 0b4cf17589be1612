import type { HealthSection } from '../../model/health.js';
import { code, details, htmlCode, prose, table, unbroken } from '../markdown.js';
import { byNeed, cellWords, isNumber } from '../text/health.js';
import { shortLine, shortName } from '../text/visible.js';
import { count } from '../text/words.js';
import { type Look, most, type Part } from './part.js';

function body(section: HealthSection, look: Look): readonly string[] {
  const { columns, note, advice } = section;
  const rows = most(section.rows, look, 5, 0);
  const more = section.more + section.rows.length - rows.length;
  const cells = rows.map((row) =>
    columns.map((column, i) => {
      const text = cellWords(row[i] ?? null, column);
      if (text === '') return '';
      return column.kind === 'name' ? code(shortLine(text, 200)) : isNumber(column) ? unbroken(text) : prose(text, 200);
    }),
  );
  const head = columns.map((column) => `${prose(column.name, 60)}${isNumber(column) ? ' ' : ''}`);
  return [
    ...(rows.length === 0 ? [] : [table(head, cells)]),
    ...(more > 0 ? [`${count(more, 'more row')} not shown here.`] : []),
    ...(note === undefined ? [] : [prose(note, 600)]),
    ...(advice === undefined ? [] : [`**What to do:** ${prose(advice, 600)}`]),
  ];
}

/** How the database is: what needs a look stands open, the rest is folded away. */
export const healthPart: Part = ({ health }, look) => {
  if (health === undefined) return [];
  const needs = health.sections.filter(({ state }) => state === 'look').length;
  const heading = needs === 0 ? 'nothing needs a look' : `${count(needs, 'section')} to look at`;
  const sections = byNeed(health.sections).flatMap((section) => {
    const title = shortLine(section.title, 120);
    if (section.state === 'look') return [`#### ${prose(title, 120)}`, ...body(section, look)];
    if (look.detail !== 'full') return [];
    const blocks = body(section, look);
    const told = section.state === 'unknown' ? ' is not known' : '';
    if (blocks.length === 0) return [];
    return [details(`${htmlCode(shortName(section.id, 60))}${told}`, [prose(title, 120), ...blocks].join('\n\n'))];
  });
  const nothing = health.sections.filter(
    ({ state, rows, note }) => state === 'ok' && rows.length === 0 && note === undefined,
  );
  const clean =
    nothing.length === 0 ? [] : [`Nothing to tell of: ${nothing.map(({ title }) => prose(title, 120)).join('; ')}.`];
  return [`### Health: ${heading}`, ...sections, ...clean];
};
