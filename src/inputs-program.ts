import { unbuilt } from './inputs-unbuilt.js';
import { type Reader, shown } from './inputs-values.js';
import { LAYOUTS } from './model/input-list.js';
import type { Inputs, SourceInput } from './model/inputs.js';

const EXAMPLE = '`program-up: alembic upgrade head`';

/** A name, with its schema or without: it becomes part of no text, but a sentence here would be a mistake. */
const TABLE = /^[\p{L}_][\p{L}\p{N}_$]*(?:\.[\p{L}_][\p{L}\p{N}_$]*)?$/u;

/** The layout; a command line says by itself that it is `program`. */
export function layoutOf(reader: Reader, sources: readonly SourceInput[]): Inputs['layout'] {
  const layout = reader.choice('layout', LAYOUTS) ?? 'auto';
  const named = new Set(sources.flatMap(({ layout: own }) => (own === undefined ? [] : [own])));
  const program = layout === 'program' || named.has('program');
  const up = reader.text('program-up');
  if (program && up === undefined && unbuilt('layout', 'program', 'auto') === undefined)
    reader.wrong('program-up', `\`layout: program\` needs the command line of the tool, as in ${EXAMPLE}.`);
  const other = layout === 'auto' ? [...named].find((name) => name !== 'program') : layout;
  if (up !== undefined && !program && other !== undefined)
    reader.wrong('program-up', `\`layout: ${other}\` has no command line of its own. Leave one of the two away.`);
  for (const name of ['program-status', 'program-tables'] as const)
    if (reader.asked(name) && up === undefined) reader.wrong(name, 'it stands beside `program-up`, which is missing.');
  return up === undefined || other !== undefined ? layout : 'program';
}

export function programTablesOf(reader: Reader): readonly string[] {
  const names: string[] = [];
  for (const { text, wrong } of reader.lines('program-tables')) {
    if (TABLE.test(text)) names.push(text.slice(text.indexOf('.') + 1));
    else wrong(`${shown(text)} is not the name of a table.`);
  }
  return names;
}
