import type { Site } from './child/sites.js';

/** Kept for statements that are still to come; a tool that asks the same thing over and over must not fill the memory. */
const MOST = 1_000;

/** Places that the child has told, until their statements come. */
export class Sites {
  private readonly places = new Map<string, Site[]>();
  private size = 0;

  tell(sql: string, site: Site): void {
    if (this.size >= MOST) {
      const [oldest] = this.places.keys();
      if (oldest !== undefined) this.size -= this.places.get(oldest)?.length ?? 0;
      this.places.delete(oldest ?? '');
    }
    const known = this.places.get(sql);
    if (known === undefined) this.places.set(sql, [site]);
    else known.push(site);
    this.size += 1;
  }

  /** Of a text of several statements each is sent by itself, and comes from the place of the whole. */
  take(sql: string): Site | undefined {
    const own = this.places.get(sql);
    if (own !== undefined) {
      this.size -= 1;
      if (own.length === 1) this.places.delete(sql);
      return own.shift();
    }
    for (const [text, places] of this.places) if (sql.length >= 6 && text.includes(sql)) return places[0];
    return undefined;
  }
}
