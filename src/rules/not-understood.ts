import type { Rule, RuleHit, RuleInput } from '../model/contracts.js';
import { hasParts, mysqlTree } from '../sql/mysql/tree.js';
import { alterations, existed } from './mysql/facts.js';
import { accepted } from './mysql/words.js';
import { perDialect } from './support/dialects.js';

function onMysql(input: RuleInput): readonly RuleHit[] {
  const tree = mysqlTree(input.statement);
  const known = input.migration.statements[input.index];
  // What the server does not take is a failure, and that is said.
  if (tree === undefined || known?.error !== undefined) return [];
  const { facts } = tree;
  if (input.statement.kind.startsWith('EXECUTE'))
    return [
      {
        severity: 'info',
        message:
          'What this EXECUTE runs is put together when it runs: rules cannot read it. Tables and columns that are gone after it were looked for.',
      },
    ];
  const unknown = input.statement.kind === 'UNKNOWN';
  const touches = (): boolean => facts.tables.length === 0 || facts.tables.some((table) => existed(input, table));
  if (!unknown && !(hasParts(facts.verb) && touches() && !tree.complete)) return [];
  const parts = alterations(input, 'other').map(({ text }) => text);
  const [part] = parts.length === 1 && parts[0] !== undefined && parts[0].length <= 80 ? parts : [];
  return [
    {
      message: `${unknown ? 'This statement' : part === undefined ? `This ${facts.verb}` : `The part \`${part}\` of this ${facts.verb}`} is written in words that our grammar does not know: the rules may have missed something in it.`,
      suggestion: accepted('not-understood', '(who has read it, and what it does)', input.statement.sql),
    },
  ];
}

/** What PostgreSQL's own parser, of one version, did not take: no rule that reads statements has seen it. */
function onPostgresql({ statement, migration, index }: RuleInput): readonly RuleHit[] {
  if (statement.kind !== 'UNKNOWN' || migration.statements[index]?.error !== undefined) return [];
  return [
    {
      message: 'The server takes this statement, and the parser that rules read by does not: none of them has seen it.',
    },
  ];
}

export const notUnderstood: Rule = {
  id: 'not-understood',
  severity: 'warning',
  when: 'The server takes a statement that the parser does not: too long, nested too deeply, or in words of another version or setting.',
  effect:
    'It may be a danger that no rule has seen. What was measured on the shadow, locks and rewrites among that, is right all the same.',
  instead: 'Read it with care; where it can be written as several plain statements, do so.',
  onMysql: {
    when: 'The server takes a statement that our grammar does not: on a table that was there before, or of an unknown kind.',
    effect:
      'A part of it may be a danger that no rule has seen. What was measured on the shadow, what is gone after it among that, is right all the same.',
    instead: 'Read it with care; where it can be written as several plain statements, do so.',
  },
  ...perDialect({ postgresql: onPostgresql, mysql: onMysql }),
};
