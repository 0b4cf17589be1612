import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { and } from '../support/words.js';
import { definitionOf } from './columns.js';
import { addedHere, after, alterations, before, shown } from './facts.js';
import { accepted } from './words.js';

/** ALTER COLUMN … DROP DEFAULT; what MODIFY leaves out has a rule of its own. */
export function dropDefault(input: RuleInput): readonly RuleHit[] {
  const columns = alterations(input, 'alter-column').flatMap(({ on, name, text }) => {
    const was = before(input, 'column', on, name);
    const now = after(input, 'column', on, name);
    if (!/\bdrop\s+default\s*$/i.test(text) || was === undefined || now === undefined || addedHere(input, on, name))
      return [];
    const has = (definition: string): boolean =>
      definitionOf(definition).rest.some((part) => part.startsWith('DEFAULT'));
    return has(was.definition) && !has(now.definition)
      ? [{ on, name, strict: definitionOf(now.definition).notNull }]
      : [];
  });
  const failing = columns.filter(({ strict }) => strict);
  const told = failing.length > 0 ? failing : columns;
  const [first] = told;
  if (first === undefined) return [];
  const what = `Drops the default of ${and(told.map(({ name }) => name))} of ${shown(first.on)}`;
  const them = told.length > 1 ? 'them' : 'it';
  if (failing.length === 0)
    return [
      {
        severity: 'info',
        message: `${what}: an INSERT that leaves ${them} out writes NULL from then on, and on MySQL fails (error 1364) until the column has a DEFAULT NULL.`,
      },
    ];
  return [
    {
      message: `${what}, which ${told.length > 1 ? 'are' : 'is'} NOT NULL: an INSERT of code that runs now and leaves ${them} out fails from that moment (error 1364).`,
      suggestion: accepted('drop-default', '(since when all code gives a value)', input.statement.sql),
    },
  ];
}
