import type { Rule } from '../model/contracts.js';
import { shown } from './mysql/facts.js';
import { madeColumns } from './mysql/made.js';
import { accepted } from './mysql/words.js';
import { and, script } from './support/words.js';

const ON_UPDATE = /\bon\s+update\s+(?:current_timestamp|now|localtime)/i;

export const implicitTimestamp: Rule = {
  id: 'implicit-timestamp',
  severity: 'warning',
  dialects: ['mysql'],
  when: 'After it a TIMESTAMP column has ON UPDATE CURRENT_TIMESTAMP although no text says so: what the server gives the first such column where explicit_defaults_for_timestamp is off.',
  effect:
    'Each UPDATE of a row sets the column to the moment of the update: what was meant as the time of making is gone.',
  instead: 'Say what it is to be: NULL, or a DEFAULT.',
  check(input) {
    const { sql } = input.statement;
    const columns = madeColumns(input).filter(
      ({ now, was, text }) =>
        now.rest.some((part) => part.startsWith('ON UPDATE')) &&
        !(was?.rest.some((part) => part.startsWith('ON UPDATE')) ?? false) &&
        !ON_UPDATE.test(text ?? sql),
    );
    const [first] = columns;
    if (first === undefined) return [];
    const many = columns.length > 1;
    const bare = columns.every(({ text }) => text !== undefined && /\btimestamp(?:\s*\(\d\))?$/i.test(text));
    const mended = bare
      ? columns.reduce((all, { text = '' }) => all.replace(text, () => `${text} NULL DEFAULT NULL`), sql)
      : sql;
    return [
      {
        message: `${and(columns.map(({ name }) => name))} of ${shown(first.on)} ${many ? 'get' : 'gets'} ON UPDATE CURRENT_TIMESTAMP without a word, since explicit_defaults_for_timestamp is off: each UPDATE of a row sets ${many ? 'them' : 'it'} anew.`,
        suggestion: bare
          ? script('-- Where it is not to change by itself:', `${mended};`)
          : accepted('implicit-timestamp', '(why it is to change with each update)', sql),
      },
    ];
  },
};
