import type { Catalog, CatalogObject } from '../../model/catalog.js';
import type { Query } from '../../model/session.js';
import { raw } from '../../sql/query.js';

/** The end of an event that runs once, or until a day. */
export interface EventEnd {
  /** Milliseconds of the epoch. */
  readonly at: number;
  /** It stays when it is over, disabled; others the server drops. */
  readonly kept: boolean;
}

/**
 * The end in seconds of the epoch, from `information_schema.EVENTS`, which gives it in the event's own time zone; NULL for
 * what never ends. A dump keeps the hour of SYSTEM as it is written, and our servers run on UTC: the earlier of both counts.
 */
export const endOfEvent: Query = (() => {
  const last = 'COALESCE(EXECUTE_AT, ENDS)';
  const utc = `COALESCE(CONVERT_TZ(${last}, TIME_ZONE, '+00:00'), ${last})`;
  return raw(`TIMESTAMPDIFF(SECOND, '1970-01-01 00:00:00', IF(TIME_ZONE = 'SYSTEM', LEAST(${utc}, ${last}), ${utc}))`);
})();

type Ends = ReadonlyMap<string, EventEnd>;

const over = (ends: Ends, now: number, kept: boolean): readonly string[] =>
  [...ends].flatMap(([name, end]) => (end.at <= now && end.kept === kept ? [name] : []));

const told = (names: readonly string[], what: string): readonly string[] =>
  names.length === 0
    ? []
    : [
        `Over by now, so that a server ${what} when the file is loaded: ${names.map((name) => `event ${name}`).join(', ')}.`,
      ];

/** What a server will not make again though it is in the dump, in words. */
export const droppedOnLoading = (ends: Ends, now = Date.now()): readonly string[] =>
  told(over(ends, now, false), 'drops it');

/** The catalog without some of its events. */
export function withoutEvents(catalog: Catalog, names: readonly string[]): Catalog {
  if (names.length === 0) return catalog;
  const gone = new Set(names.map((name) => `event ${name}`));
  return { ...catalog, objects: new Map([...catalog.objects].filter(([key]) => !gone.has(key))) };
}

const DISABLED = /^([\s\S]*? ON COMPLETION PRESERVE) DISABLED\b/;

const awake = (object: CatalogObject): CatalogObject => ({
  ...object,
  definition: object.definition.replace(DISABLED, '$1'),
});

/**
 * A source and the copy that was made of its dump, without what loading does to events that are over: the server drops
 * them, or disables those that are kept. `notes` tells of it.
 */
export function settleEvents(
  source: Catalog,
  copy: Catalog,
  ends: Ends,
  now = Date.now(),
): { readonly source: Catalog; readonly copy: Catalog; readonly notes: readonly string[] } {
  const dropped = over(ends, now, false).filter((name) => !copy.objects.has(`event ${name}`));
  const kept = new Set(over(ends, now, true).map((name) => `event ${name}`));
  const settled = (catalog: Catalog): Catalog => ({
    ...catalog,
    objects: new Map([...catalog.objects].map(([key, object]) => [key, kept.has(key) ? awake(object) : object])),
  });
  const changed = [...kept].filter(
    (key) => source.objects.get(key)?.definition !== copy.objects.get(key)?.definition && copy.objects.has(key),
  );
  return {
    source: settled(withoutEvents(source, dropped)),
    copy: settled(copy),
    notes: [
      ...told(dropped, 'drops it'),
      ...told(
        changed.map((key) => key.slice('event '.length)),
        'disables it',
      ),
    ],
  };
}
