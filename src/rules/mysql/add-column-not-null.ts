import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { and, script } from '../support/words.js';
import { definitionOf } from './columns.js';
import { after, alterations, shown } from './facts.js';
import { accepted } from './words.js';

/** The values that these servers put into the rows that are there, without a word. */
function silent(type: string): string {
  if (/^(?:tinyint|smallint|mediumint|int|bigint|decimal|float|double|bit|year)/.test(type)) return '0';
  if (/^(?:date|datetime|timestamp)/.test(type)) return "the date '0000-00-00'";
  if (/^enum\('([^']*(?:''[^']*)*)'/.test(type)) return 'the first value of the list';
  return type.startsWith('time') ? "'00:00:00'" : 'an empty value';
}

export function addColumnNotNull(input: RuleInput): readonly RuleHit[] {
  const added = alterations(input, 'add-column').flatMap(({ on, name, text }) => {
    const made = after(input, 'column', on, name);
    if (made === undefined) return [];
    const { type, notNull, rest } = definitionOf(made.definition);
    const fills =
      rest.some((part) => /^(?:DEFAULT|AUTO_INCREMENT)/.test(part)) || made.definition.includes(' GENERATED ');
    return notNull && !fills && /\bnot\s+null\b|\bprimary\b/i.test(text) ? [{ on, name, type }] : [];
  });
  const [first] = added;
  if (first === undefined) return [];
  const many = added.length > 1;
  return [
    {
      severity: 'warning',
      message: `${many ? 'Columns' : 'Column'} ${and(added.map(({ name }) => name))} of ${shown(first.on)} ${many ? 'are' : 'is'} NOT NULL without a default: rows that are there get ${and([...new Set(added.map(({ type }) => silent(type)))])}, and an INSERT of code that does not know ${many ? 'them' : 'it'} fails from that moment (error 1364).`,
      suggestion: script(
        '-- Give it a DEFAULT; or add it nullable, fill it in batches, and make it NOT NULL later. Or:',
        accepted(
          'add-column-not-null',
          '(why that value is right, and no code inserts without it)',
          input.statement.sql,
        ),
      ),
    },
  ];
}
