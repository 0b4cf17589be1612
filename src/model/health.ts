/** What a column of a section holds, so that each form of text can show it as people read it. */
export interface HealthColumn {
  readonly name: string;
  readonly kind: 'name' | 'count' | 'bytes' | 'percent' | 'seconds' | 'text';
}

export type HealthCell = string | number | null;

/** One thing that people look at in a database that they look after. */
export interface HealthSection {
  /** `table-sizes`, `unused-indexes`, …: stable. */
  readonly id: string;
  readonly title: string;
  /** `look`: somebody should look at what is listed. `unknown`: it could not be read; `note` says why. */
  readonly state: 'ok' | 'look' | 'unknown';
  readonly columns: readonly HealthColumn[];
  readonly rows: readonly (readonly HealthCell[])[];
  /** Further rows, which are not listed. */
  readonly more: number;
  /** What a number rests on, or why there is none. */
  readonly note?: string;
  /** What to do about what is listed. */
  readonly advice?: string;
}

export interface Health {
  readonly sections: readonly HealthSection[];
}
