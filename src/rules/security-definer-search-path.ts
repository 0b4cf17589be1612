import type { Rule } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { at, type Fields, names, nodes, printed, printedType, quoted, type Relation, text } from '../sql/pg/tree.js';
import { later } from './support/facts.js';
import { script } from './support/words.js';

const OUT = new Set(['FUNC_PARAM_OUT', 'FUNC_PARAM_TABLE']);

function functionOf(fields: Fields): Relation {
  const [name = '', schema] = [...names(fields, 'funcname')].reverse();
  return { schema, name };
}

/** `name(integer, text[])`, as ALTER FUNCTION wants it. */
function signature(fields: Fields): string {
  const parameters = nodes(fields, 'parameters', 'FunctionParameter').filter((p) => !OUT.has(text(p, 'mode')));
  const types = parameters.map(
    (p) => `${p['mode'] === 'FUNC_PARAM_VARIADIC' ? 'VARIADIC ' : ''}${printedType(at(p, 'argType'))}`,
  );
  return `${printed(functionOf(fields))}(${types.join(', ')})`;
}

function setsPath(fields: Fields, key: string): boolean {
  return nodes(fields, key, 'DefElem').some(
    (option) => option['defname'] === 'set' && text(at(option, 'arg'), 'name') === 'search_path',
  );
}

export const securityDefinerSearchPath: Rule = {
  id: 'security-definer-search-path',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'A SECURITY DEFINER function is made without a search_path of its own.',
  effect:
    'It runs with the rights of its owner but finds names by the search_path of whoever calls it, who can put objects of their own in their place.',
  instead:
    "Set search_path on the function: to '' with qualified names in its body, or to the schemas that it needs, pg_temp last.",
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    if (name !== 'CreateFunctionStmt' || setsPath(fields, 'options')) return [];
    const definer = nodes(fields, 'options', 'DefElem').some(
      (option) => option['defname'] === 'security' && at(option, 'arg')['boolval'] === true,
    );
    const own = functionOf(fields);
    const fixed = later(input).some((statement) => {
      const other = nodeOf(statement.tree);
      const func = at(other.fields, 'func');
      return (
        other.name === 'AlterFunctionStmt' &&
        names(func, 'objname').at(-1) === own.name &&
        setsPath(other.fields, 'actions')
      );
    });
    if (!definer || fixed) return [];
    const what = fields['is_procedure'] === true ? 'PROCEDURE' : 'FUNCTION';
    const schemas = ['pg_catalog', own.schema ?? 'public'].map(quoted).join(', ');
    return [
      {
        message: `${printed(own)} runs with the rights of its owner, but finds tables and functions by the search_path of whoever calls it.`,
        suggestion: script(
          '-- After it, in the same file:',
          `ALTER ${what} ${signature(fields)} SET search_path = ${schemas}, pg_temp;`,
        ),
      },
    ];
  },
};
