import type { RuleHit, RuleInput } from '../../model/contracts.js';
import type { AlterKind } from '../../sql/mysql/facts.js';
import { charsetConversion } from '../charset-conversion.js';
import { enumValues } from '../enum-values.js';
import { script } from '../support/words.js';
import { addCheck } from './add-check.js';
import { addForeignKey } from './add-foreign-key.js';
import { changeColumnType } from './change-column-type.js';
import { alterations, existed, factsOf, shown } from './facts.js';
import { setNotNull } from './set-not-null.js';
import { accepted, ONLINE_TOOLS, reasonOf } from './words.js';

/** These rebuild the table on every server, asked or not. */
const REBUILDS: readonly AlterKind[] = ['engine', 'force', 'convert-charset', 'order'];

const STORED = /\b(?:stored|persistent)\b/i;

/** Of partitions, these write rows anew, whatever the server says of the table as a whole. */
const REPARTITIONS = /^(?:reorganize|rebuild|coalesce|by|remove)$/;

/** These say the same, and why it is done. */
const TOLD = [charsetConversion.check, enumValues.check, addCheck, addForeignKey, changeColumnType, setNotNull];

export function tableRewrite(input: RuleInput): readonly RuleHit[] {
  const { change } = input;
  const facts = factsOf(input.statement);
  const [table] = facts?.tables ?? [];
  if (facts === undefined || table === undefined || !existed(input, table)) return [];
  const partitions = alterations(input, 'partition').some(({ name }) => REPARTITIONS.test(name));
  const known =
    partitions || (change?.rebuilds ?? (facts.verb === 'OPTIMIZE TABLE' || alterations(input, ...REBUILDS).length > 0));
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
        alterations(input, 'add-column').some(({ text }) => STORED.test(text))
          ? '-- VIRTUAL in place of STORED is added in an instant, and can be indexed.'
          : undefined,
        ONLINE_TOOLS,
        accepted('table-rewrite', '(how large it is, and when this runs)', input.statement.sql),
      ),
    },
  ];
}
