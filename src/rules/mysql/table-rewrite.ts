import type { RuleHit, RuleInput } from '../../model/contracts.js';
import type { AlterKind } from '../../sql/mysql/facts.js';
import { script } from '../support/words.js';
import { addCheck } from './add-check.js';
import { addForeignKey } from './add-foreign-key.js';
import { changeColumnType } from './change-column-type.js';
import { alterations, existed, factsOf, shown } from './facts.js';
import { setNotNull } from './set-not-null.js';
import { accepted, ONLINE_TOOLS, reasonOf } from './words.js';

/** These rebuild the table on every server, asked or not. */
const REBUILDS: readonly AlterKind[] = ['engine', 'force', 'convert-charset', 'order'];

/** These say the same, and why it is done. */
const TOLD = [addCheck, addForeignKey, changeColumnType, setNotNull];

export function tableRewrite(input: RuleInput): readonly RuleHit[] {
  const { change } = input;
  const facts = factsOf(input.statement);
  const [table] = facts?.tables ?? [];
  if (facts === undefined || table === undefined || !existed(input, table)) return [];
  const known = change?.rebuilds ?? (facts.verb === 'OPTIMIZE TABLE' || alterations(input, ...REBUILDS).length > 0);
  if (!known || TOLD.some((rule) => rule(input).length > 0)) return [];
  const open = change?.others === 'write';
  const lock = open
    ? 'Reads and writes go on, but it needs as much disk again, and replicas do the same after it and lag.'
    : 'Nobody can write to it meanwhile; it needs as much disk again, and replicas do the same after it and lag.';
  return [
    {
      severity: open ? 'warning' : 'error',
      message: `${facts.verb} writes all of ${shown(table)} anew${reasonOf(input)}. ${lock}`,
      suggestion: script(
        ONLINE_TOOLS,
        accepted('table-rewrite', '(how large it is, and when this runs)', input.statement.sql),
      ),
    },
  ];
}
