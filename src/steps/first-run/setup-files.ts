/** A name without quotation marks and schema, in small letters: what one text makes and another uses. */
const bare = (name: string): string => (name.split('.').at(-1) ?? name).replace(/["`[\]]/g, '').toLowerCase();

const NAME = '((?:["`]?\\w+["`]?\\.)?["`]?\\w+["`]?)';
const MAKES = new RegExp(
  `\\bCREATE\\s+(?:UNLOGGED\\s+|TEMP(?:ORARY)?\\s+)?TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?${NAME}`,
  'gi',
);
const USES = new RegExp(
  `\\b(?:ALTER\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?|REFERENCES\\s+|INSERT\\s+(?:IGNORE\\s+)?INTO\\s+|UPDATE\\s+(?=\\S+\\s+SET\\b)|TRIGGER\\s[^;]*?\\sON\\s+(?=\\S+\\s+FOR\\b))${NAME}`,
  'gi',
);

const plain = (text: string): string => text.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
const namesOf = (text: string, pattern: RegExp): ReadonlySet<string> =>
  new Set([...plain(text).matchAll(pattern)].map((match) => bare(match[1] ?? '')));

/** A SQL file by its path. */
export interface SqlText {
  readonly path: string;
  readonly text: string;
}

/** What the migrations change or refer to and none of them makes. By the words alone: what a person would look for. */
export function missingTables(migrations: readonly SqlText[]): ReadonlySet<string> {
  const made = new Set(migrations.flatMap(({ text }) => [...namesOf(text, MAKES)]));
  return new Set(migrations.flatMap(({ text }) => [...namesOf(text, USES)]).filter((name) => !made.has(name)));
}

/** The file beside the migrations that makes most of what they miss, and which tables these are; undefined where none makes any. */
export function makerOf(
  missing: ReadonlySet<string>,
  beside: readonly SqlText[],
): { readonly path: string; readonly tables: readonly string[] } | undefined {
  const makers = beside
    .map(({ path, text }) => ({ path, tables: [...namesOf(text, MAKES)].filter((name) => missing.has(name)) }))
    .filter(({ tables }) => tables.length > 0)
    .toSorted((a, b) => b.tables.length - a.tables.length);
  return makers[0];
}

/** Whether they name what only Supabase provides. */
export const ofSupabase = (migrations: readonly SqlText[]): SqlText | undefined =>
  migrations.find(({ text }) =>
    /\bauth\.(?:uid|role|jwt|users)\b|\bTO\s+(?:anon|authenticated|service_role)\b|\bstorage\.(?:buckets|objects)\b/i.test(
      plain(text),
    ),
  );
