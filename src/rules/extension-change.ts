import type { Rule } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { at, dropped, nodes, quoted, text } from '../sql/pg/tree.js';
import { skippedObject } from './support/facts.js';
import { accepted, and } from './support/words.js';

export const extensionChange: Rule = {
  id: 'extension-change',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'An extension that was there before is dropped, or brought to another version (a note).',
  effect:
    'With an extension go its functions, operators and types, also those that only code of the application uses. An update takes the version that the server has on its disk, which need not be that of the shadow.',
  instead: 'Deploy code that uses nothing of it first; and let an update wait until all servers have the new version.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    if (name === 'AlterExtensionStmt') {
      const [version] = nodes(fields, 'options', 'DefElem').map((option) => text(at(option, 'arg'), 'sval'));
      const to = version === undefined ? 'the newest version that the server has on its disk' : `version ${version}`;
      return [
        {
          severity: 'info',
          message: `Brings extension ${text(fields, 'extname')} to ${to}. There is no way back by SQL, and what it changes in its functions no schema shows.`,
        },
      ];
    }
    if (name !== 'DropStmt' || fields['removeType'] !== 'OBJECT_EXTENSION') return [];
    const gone = dropped(fields)
      .map((one) => one.name)
      .filter((one) => !skippedObject(input, input.index, one))
      .filter((one) => input.before === undefined || input.before.objects.has(`extension ${one}`));
    if (gone.length === 0) return [];
    return [
      {
        message: `Drops extension${gone.length > 1 ? 's' : ''} ${and(gone.map(quoted))} with all functions, operators and types of ${gone.length > 1 ? 'theirs' : 'its own'}. Code that runs now and uses one fails from that moment; PostgreSQL knows of such use only within the database.`,
        suggestion: accepted('extension-change', '(since when no code uses it)', input.statement.sql),
      },
    ];
  },
};
