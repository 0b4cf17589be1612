import type { Diagram, DiagramColumn, DiagramTable, Fate } from '../../model/diagram.js';
import { dictionary } from '../../model/dictionary.js';
import { briefType } from '../text/mermaid.js';
import { shortName } from '../text/visible.js';
import { count } from '../text/words.js';
import { type Html, h } from './html.js';

type Side = 'before' | 'after';

const [BOX, LINE, HEAD, GAP_X, GAP_Y] = [250, 20, 26, 90, 26] as const;

const shownOn = (side: Side, fate: Fate | undefined): boolean => fate !== (side === 'before' ? 'added' : 'removed');

interface Placed {
  readonly table: DiagramTable;
  readonly columns: readonly DiagramColumn[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Whoever is referred to stands left of whoever refers; circles end where they began. */
function depths({ tables, links }: Diagram): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const depth = (name: string, seen: ReadonlySet<string>): number => {
    const known = found.get(name);
    if (known !== undefined || seen.has(name)) return known ?? 0;
    const to = links.filter((link) => link.from === name && link.to !== name).map((link) => link.to);
    const below = to.map((other) => depth(other, new Set([...seen, name])) + 1);
    const own = Math.max(0, ...below);
    found.set(name, own);
    return own;
  };
  for (const { name } of tables) depth(name, new Set());
  return found;
}

function placed(diagram: Diagram, side: Side): readonly Placed[] {
  const depth = depths(diagram);
  const heights = new Map<number, number>();
  return diagram.tables.flatMap((table) => {
    if (!shownOn(side, table.fate)) return [];
    const at = depth.get(table.name) ?? 0;
    const columns = table.columns.filter(({ fate }) => shownOn(side, fate));
    const y = heights.get(at) ?? 0;
    const height = HEAD + (columns.length + (table.more > 0 ? 1 : 0)) * LINE + 6;
    heights.set(at, y + height + GAP_Y);
    return [{ table, columns, x: at * (BOX + GAP_X), y, height }];
  });
}

/** What has changed is said with a sign as well as with a colour. */
const SIGN = dictionary({ added: '+', removed: '−', changed: '±' } as const);

function typeOn(side: Side, { type, before, fate }: DiagramColumn): string {
  return side === 'before' && fate === 'changed' && before !== undefined ? before : type;
}

function box({ table, columns, x, y, height }: Placed, side: Side): Html {
  const lines = columns.map((column, n) => {
    const { name, key, refers, fate } = column;
    const at = y + HEAD + n * LINE + 15;
    const keys = [...(key ? ['PK'] : []), ...(refers ? ['FK'] : [])].join(' ');
    const sign = fate === undefined ? '' : `${SIGN[fate]} `;
    return h`<g class="${fate ?? 'same'}"><title>${`${name} ${typeOn(side, column)}${fate === undefined ? '' : `, ${fate}`}`}</title><text x="${x + 10}" y="${at}">${sign}${shortName(name, 18)}</text><text class="type" x="${x + BOX - 10}" y="${at}">${shortName(briefType(typeOn(side, column)), 16)} ${keys}</text></g>`;
  });
  const more =
    table.more > 0
      ? h`<text class="type" x="${x + BOX - 10}" y="${y + height - 8}">${count(table.more, 'more column')}</text>`
      : undefined;
  const fate = table.fate === 'added' || table.fate === 'removed' ? table.fate : undefined;
  return h`<g class="box ${fate ?? 'same'}"><title>${table.name}</title><rect x="${x}" y="${y}" width="${BOX}" height="${height}" rx="6"/><text class="head" x="${x + 10}" y="${y + 18}">${fate === undefined ? '' : `${SIGN[fate]} `}${shortName(table.name, 30)}</text><line x1="${x}" x2="${x + BOX}" y1="${y + HEAD - 2}" y2="${y + HEAD - 2}"/>${lines}${more}</g>`;
}

function drawing(diagram: Diagram, side: Side): Html | undefined {
  const boxes = placed(diagram, side);
  if (boxes.length === 0) return undefined;
  const byName = new Map(boxes.map((one) => [one.table.name, one]));
  const links = diagram.links.flatMap(({ from, to, columns, fate }) => {
    const [a, b] = [byName.get(from), byName.get(to)];
    if (a === undefined || b === undefined || !shownOn(side, fate)) return [];
    const row = Math.max(
      0,
      a.columns.findIndex(({ name }) => name === columns[0]),
    );
    const [x1, y1] = [a.x, a.y + HEAD + row * LINE + 10];
    const back = b.x >= a.x;
    const [x2, y2] = back ? [b.x, b.y + 13] : [b.x + BOX, b.y + 13];
    const bend = back ? -60 : 40;
    return [
      h`<path class="${fate ?? 'same'}" marker-end="url(#to-${side})" d="M${x1} ${y1} C${x1 - 45} ${y1} ${x2 + bend} ${y2} ${x2} ${y2}"><title>${`${from} (${columns.join(', ')}) refers to ${to}${fate === undefined ? '' : `, ${fate}`}`}</title></path>`,
    ];
  });
  const width = Math.max(...boxes.map(({ x }) => x + BOX)) + 4;
  const height = Math.max(...boxes.map((one) => one.y + one.height)) + 4;
  const names = boxes.map(({ table }) => table.name).join(', ');
  return h`<figure class="picture"><figcaption><strong>${side === 'before' ? 'Before' : 'After'}</strong></figcaption><svg class="schema" width="${width + 60}" viewBox="-60 -2 ${width + 60} ${height + 4}" role="img" aria-label="${`Tables ${side} the plan: ${names}`}"><defs><marker id="to-${side}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>${links}${boxes.map((one) => box(one, side))}</svg></figure>`;
}

/** The changed tables and their neighbours, before and after. */
export function schemaPictures(diagram: Diagram): Html {
  const more =
    diagram.more === 0 ? undefined : h`<p class="quiet">${count(diagram.more, 'more neighbour')} not drawn.</p>`;
  return h`<div class="pair">${drawing(diagram, 'before')}${drawing(diagram, 'after')}</div><p class="quiet">+ comes, − goes, ± changes; an arrow leads to the table that is referred to.</p>${more}`;
}
