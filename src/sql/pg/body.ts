import { nodeOf } from './classify.js';
import { at, type Fields, names, nodes, text } from './tree.js';

/** Text within a statement that the parser does not look into: a DO block, or the body of a function. */
export interface Body {
  readonly text: string;
  /** In small letters; undefined where the statement does not say. */
  readonly language: string | undefined;
}

/** `'text'`, or a list of one: a function in C has two, its file and its name. */
function strings(fields: Fields, key: string): readonly string[] {
  const { name, fields: inner } = nodeOf(fields[key]);
  return name === 'String' ? [text(inner, 'sval')] : names(inner, 'items');
}

/** The body of a node `DoStmt` or `CreateFunctionStmt`; what stands after BEGIN ATOMIC is in the tree itself. */
export function bodyOf(name: string, fields: Fields): Body | undefined {
  if (name !== 'DoStmt' && name !== 'CreateFunctionStmt') return undefined;
  const options = nodes(fields, name === 'DoStmt' ? 'args' : 'options', 'DefElem');
  const option = (key: string): Fields => options.find((one) => one['defname'] === key) ?? {};
  const language = text(at(option('language'), 'arg'), 'sval');
  return {
    text: strings(option('as'), 'arg').join('\n'),
    language: language === '' ? undefined : language.toLowerCase(),
  };
}
