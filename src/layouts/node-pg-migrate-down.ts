import { exported } from './code-text.js';

/** Operations of the builder that the tool can turn round by itself; of all others it says that it cannot. */
const REVERSIBLE =
  /^(?:add(?:Columns?|Constraint|Extension|Index|ToOperatorFamily|Type|TypeAttribute)|create(?:Cast|Constraint|Domain|Extension|Function|Index|MaterializedView|Operator|OperatorClass|OperatorFamily|Policy|Role|Schema|Sequence|Table|Trigger|Type|View)|grant(?:OnSchemas|OnTables|Roles)|refreshMaterializedView|rename\w+)$/;
/** They send nothing. */
const NEUTRAL = /^(?:func|noTransaction|enableReverseMode|isUsingTransaction|getSql|getSqlSteps)$/;

/**
 * Whether a file can be undone: by its `down`, or without one by the tool's own reversal of `up`, which works for some operations.
 * `code` is what `codeOnly` gave; what the text leaves open counts as no.
 */
export function mayGoDown(code: string): boolean {
  const down = exported(code, 'down');
  if (down !== 'none') return down === 'function';
  if (exported(code, 'up') !== 'function') return false;
  const called = [...code.matchAll(/\bpgm\s*\.\s*(\w+)/g)].map(([, name = '']) => name);
  return (
    called.some((name) => REVERSIBLE.test(name)) && called.every((name) => REVERSIBLE.test(name) || NEUTRAL.test(name))
  );
}
