import type { HealthCell, HealthColumn, HealthSection } from '../../model/health.js';
import { age, number, size } from './words.js';

/** A cell as people read it; names and texts as they are. */
export function cellWords(value: HealthCell, { kind }: HealthColumn): string {
  if (value === null) return kind === 'text' || kind === 'name' ? '' : 'unknown';
  if (typeof value === 'string') return value;
  if (kind === 'bytes') return size(value);
  if (kind === 'seconds') return age(value);
  if (kind === 'percent') return `${value} %`;
  return number(value);
}

export const isNumber = ({ kind }: HealthColumn): boolean => kind !== 'name' && kind !== 'text';

/** Those that need a look first, then what could not be read, then the rest. */
export function byNeed(sections: readonly HealthSection[]): readonly HealthSection[] {
  const order = ['look', 'unknown', 'ok'];
  return [...sections].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}
