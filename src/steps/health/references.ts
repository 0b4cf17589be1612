/** A column of a table. */
export interface ColumnOf {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** A column that says whose a row is, and the table that it speaks of. */
export interface Reference {
  readonly child: ColumnOf;
  readonly parent: ColumnOf;
  /** The foreign key, where there is one. */
  readonly constraint?: string;
}

/** `campaign_id`, `campaignId` → `campaign`; undefined for all other names. */
function subject(column: string): string | undefined {
  const found = /^(.+?)(?:_id|Id)$/.exec(column)?.[1];
  return found?.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

function plurals(one: string): readonly string[] {
  return [one, `${one}s`, `${one}es`, one.replace(/y$/, 'ies')];
}

/** Whether a table is called by its subject: `campaigns`, `sms_campaigns`. */
function isCalled(table: string, one: string): 'whole' | 'end' | undefined {
  const called = table.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  const names = plurals(one);
  if (names.includes(called)) return 'whole';
  return names.some((name) => called.endsWith(`_${name}`)) ? 'end' : undefined;
}

/**
 * Columns without a foreign key that by their name and type speak of the key of one table of the same schema. Where two tables might be
 * meant, none is.
 */
export function likelyReferences(
  columns: readonly ColumnOf[],
  keys: readonly ColumnOf[],
  known: readonly Pick<ColumnOf, 'schema' | 'table' | 'column'>[],
): readonly Reference[] {
  const has = new Set(known.map(({ schema, table, column }) => JSON.stringify([schema, table, column])));
  return columns.flatMap((child): readonly Reference[] => {
    const one = subject(child.column);
    if (one === undefined || has.has(JSON.stringify([child.schema, child.table, child.column]))) return [];
    const candidates = keys.filter(({ schema, type }) => schema === child.schema && type === child.type);
    const whole = candidates.filter(({ table }) => isCalled(table, one) === 'whole');
    const found = whole.length > 0 ? whole : candidates.filter(({ table }) => isCalled(table, one) === 'end');
    const [parent] = found;
    return found.length === 1 && parent !== undefined ? [{ child, parent }] : [];
  });
}
