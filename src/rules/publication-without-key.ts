import type { Rule, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { at, type Fields, hasOption, nodes, printed, type Relation, relation } from '../sql/pg/tree.js';
import { objectNamed, objectsOf } from './support/catalog.js';
import { and, script } from './support/words.js';

const tablesOf = (fields: Fields): readonly Relation[] =>
  nodes(fields, 'pubobjects', 'PublicationObjSpec')
    .map((object) => relation(at(object, 'pubtable'), 'relation'))
    .filter((table) => table.name !== '');

/** Neither a primary key nor another identity of its rows. */
function withoutIdentity(input: RuleInput, table: Relation): boolean {
  const object = objectNamed(input.after, 'table', table);
  if (object === undefined || /\breplica identity (?:full|index)\b/.test(object.definition)) return false;
  return !objectsOf(input.after, 'constraint').some(
    ({ name, definition }) => name.startsWith(`${object.name}.`) && definition.startsWith('PRIMARY KEY'),
  );
}

export const publicationWithoutKey: Rule = {
  id: 'publication-without-key',
  severity: 'error',
  dialects: ['postgresql'],
  when: 'A table without a primary key or another replica identity is put into a publication.',
  effect: 'Every UPDATE and DELETE on it fails from that moment, for everybody: the publisher cannot name the row.',
  instead: 'Give it a primary key first, or REPLICA IDENTITY FULL, which writes the whole old row into the log.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    const adds = name === 'AlterPublicationStmt' && fields['action'] !== 'AP_DropObjects';
    if (name !== 'CreatePublicationStmt' && !adds) return [];
    if (hasOption(fields, 'options', 'publish') && /publish\s*=\s*'\s*insert\s*'/i.test(input.statement.sql)) return [];
    const bare = tablesOf(fields).filter((table) => withoutIdentity(input, table));
    if (bare.length === 0) return [];
    const many = bare.length > 1;
    return [
      {
        message: `${and(bare.map(printed))} ${many ? 'have' : 'has'} no primary key and no other replica identity: every UPDATE and DELETE on ${many ? 'them' : 'it'} fails once ${many ? 'they are' : 'it is'} published.`,
        suggestion: script(
          ...bare.map((table) => `ALTER TABLE ${printed(table)} REPLICA IDENTITY FULL;`),
          `${input.statement.sql};`,
        ),
      },
    ];
  },
};
