import { nodeOf } from '../../sql/pg/classify.js';
import { at, list, names } from '../../sql/pg/tree.js';

/** A constant without the place where it stands. */
const constant = (node: unknown): string =>
  JSON.stringify(node, (key, value: unknown) => (key === 'location' ? undefined : value));

/** A condition that says nothing: `true`, `1 = 1`. */
export function isTrue(node: unknown): boolean {
  const { name, fields } = nodeOf(node);
  if (name === 'A_Const') return at(fields, 'boolval')['boolval'] === true;
  if (name === 'BoolExpr') {
    const parts = list(fields, 'args').map(isTrue);
    return fields['boolop'] === 'AND_EXPR'
      ? parts.every(Boolean)
      : fields['boolop'] === 'OR_EXPR' && parts.some(Boolean);
  }
  const [left, right] = [fields['lexpr'], fields['rexpr']];
  const equals = name === 'A_Expr' && fields['kind'] === 'AEXPR_OP' && names(fields, 'name').join('') === '=';
  return equals && nodeOf(left).name === 'A_Const' && constant(left) === constant(right);
}
