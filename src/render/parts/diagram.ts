import { details, fence } from '../markdown.js';
import { mermaid } from '../text/mermaid.js';
import { count } from '../text/words.js';
import type { Part } from './part.js';

/** The tables that change, and what they hang on. */
export const diagramPart: Part = ({ plan, apply }, look) => {
  const diagram = plan?.diagram;
  if (diagram === undefined || look.detail !== 'full' || apply !== null) return [];
  const { tables, more } = diagram;
  const touched = tables.filter(({ fate }) => fate !== undefined).length;
  const left = more === 0 ? '' : `; ${count(more, 'more neighbour')} not drawn`;
  const title = `Diagram: ${count(touched, 'table')} of the plan, ${count(tables.length - touched, 'neighbour')}${left}`;
  return [details(title, fence(mermaid(diagram), 'mermaid'))];
};
