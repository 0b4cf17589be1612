import type { ProgressEvent } from '../model/events.js';

/** An event without secrets; they are taken out before text is split into lines, since a secret may span some. */
export function hidden(event: ProgressEvent, hide: (text: string) => string): ProgressEvent {
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return hide(value);
    return Array.isArray(value) ? value.map(clean) : value;
  };
  const entries = Object.entries(event).map(([key, value]) => [key, key === 'type' ? value : clean(value)]);
  return Object.fromEntries(entries) as ProgressEvent;
}
