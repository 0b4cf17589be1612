import { readFileSync } from 'node:fs';

/** A statement of the corpus and the servers whose documentation has it. */
export interface Sample {
  readonly servers: string;
  readonly sql: string;
}

/** The statements of the corpus: groups under `#= SERVERS`, statements apart by empty lines. */
export function corpus(): readonly Sample[] {
  const text = readFileSync('migrations-fixtures/split/mysql/corpus.sql', 'utf8');
  return text
    .split(/^#= /m)
    .slice(1)
    .flatMap((group) => {
      const [servers = '', ...rest] = group.split('\n');
      const statements = rest.join('\n').split('\n\n');
      return statements
        .map((sql) => sql.trim())
        .filter((sql) => sql !== '')
        .map((sql) => ({ servers, sql }));
    });
}
