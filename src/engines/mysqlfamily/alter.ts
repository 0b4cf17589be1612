import type { Reader } from './tokens.js';

/** One thing that an ALTER TABLE brings or takes away, by which one can see whether it was done. */
export interface Mark {
  readonly kind: 'column' | 'index' | 'constraint' | 'partition' | 'table';
  readonly name: string;
  /** Whether it is there once the statement is in. */
  readonly there: boolean;
}

const INDEX_WORDS = new Set(['INDEX', 'KEY', 'UNIQUE', 'FULLTEXT', 'SPATIAL', 'VECTOR']);

function added(reader: Reader): readonly Mark[] {
  if (reader.take('CONSTRAINT')) {
    const name = reader.name();
    const unique = reader.peek() === 'UNIQUE';
    return name === undefined || unnamed(name) ? [] : [{ kind: unique ? 'index' : 'constraint', name, there: true }];
  }
  if (reader.take('PRIMARY')) return [{ kind: 'index', name: 'PRIMARY', there: true }];
  if (INDEX_WORDS.has(reader.peek())) {
    while (INDEX_WORDS.has(reader.peek())) reader.skip();
    reader.take('IF', 'NOT', 'EXISTS');
    const name = reader.peek() === '(' ? undefined : reader.name();
    return name === undefined ? [] : [{ kind: 'index', name, there: true }];
  }
  if (/^(?:FOREIGN|CHECK|SYSTEM|PERIOD)$/.test(reader.peek())) return [];
  if (reader.take('PARTITION')) {
    if (!reader.take('(', 'PARTITION')) return [];
    const name = reader.name();
    return name === undefined ? [] : [{ kind: 'partition', name, there: true }];
  }
  reader.take('COLUMN');
  reader.take('IF', 'NOT', 'EXISTS');
  if (reader.take('(')) {
    const name = reader.name();
    return name === undefined ? [] : [{ kind: 'column', name, there: true }];
  }
  const name = reader.name();
  return name === undefined ? [] : [{ kind: 'column', name, there: true }];
}

/** `ADD CONSTRAINT CHECK (…)`, without a name. */
const unnamed = (word: string): boolean => /^(?:CHECK|FOREIGN|UNIQUE|PRIMARY)$/i.test(word);

function dropped(reader: Reader): readonly Mark[] {
  const mark = (kind: Mark['kind'], name: string | undefined): readonly Mark[] =>
    name === undefined ? [] : [{ kind, name, there: false }];
  const named = (): string | undefined => {
    reader.take('IF', 'EXISTS');
    return reader.name();
  };
  if (reader.take('PRIMARY')) return mark('index', 'PRIMARY');
  if (reader.take('INDEX') || reader.take('KEY')) return mark('index', named());
  if (reader.take('FOREIGN', 'KEY') || reader.take('CONSTRAINT') || reader.take('CHECK'))
    return mark('constraint', named());
  if (reader.take('PARTITION')) return mark('partition', named());
  reader.take('COLUMN');
  return mark('column', named());
}

function renamed(reader: Reader): readonly Mark[] {
  const pair = (kind: Mark['kind']): readonly Mark[] => {
    const from = reader.name();
    const to = reader.take('TO') ? reader.name() : undefined;
    if (from === undefined || to === undefined) return [];
    return [
      { kind, name: from, there: false },
      { kind, name: to, there: true },
    ];
  };
  if (reader.take('COLUMN')) return pair('column');
  if (reader.take('INDEX') || reader.take('KEY')) return pair('index');
  if (!reader.take('TO')) reader.take('AS');
  const name = reader.qualified()?.name;
  return name === undefined ? [] : [{ kind: 'table', name, there: true }];
}

function changed(reader: Reader): readonly Mark[] {
  reader.take('COLUMN');
  reader.take('IF', 'EXISTS');
  const from = reader.name();
  const to = reader.name();
  if (from === undefined || to === undefined || from.toLowerCase() === to.toLowerCase()) return [];
  return [
    { kind: 'column', name: from, there: false },
    { kind: 'column', name: to, there: true },
  ];
}

/** What an ALTER TABLE brings and takes away, from behind the table's name on. What only changes leaves no mark. */
export function marksOf(reader: Reader): readonly Mark[] {
  const marks: Mark[] = [];
  do {
    if (reader.take('ADD')) marks.push(...added(reader));
    else if (reader.take('DROP')) marks.push(...dropped(reader));
    else if (reader.take('RENAME')) marks.push(...renamed(reader));
    else if (reader.take('CHANGE')) marks.push(...changed(reader));
  } while (reader.nextItem());
  // A name that goes and comes again (DROP COLUMN a, ADD COLUMN a) tells nothing.
  return marks.filter(
    (mark) =>
      !marks.some(
        (other) => other !== mark && other.kind === mark.kind && other.name === mark.name && other.there !== mark.there,
      ),
  );
}
