// Which codes the tests assert by `expectRefusal`, read from their syntax: only a call that a test cannot pass by counts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

/** A node of the syntax tree, of whichever type. */
type Node = Readonly<Record<string, unknown>> & { readonly type: string };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
const FUNCTIONS = /^(?:ArrowFunctionExpression|FunctionExpression|FunctionDeclaration)$/;
const startOf = (node: Node): number => (node['span'] as { readonly start: number } | undefined)?.start ?? -1;

/** swc wraps arguments and elements into objects without a type. */
const childrenOf = (node: object): readonly Node[] =>
  Object.entries(node).flatMap(([key, value]) => {
    if (key === 'span' || typeof value !== 'object' || value === null) return [];
    if (isNode(value)) return [value];
    return childrenOf(value);
  });

const named = (node: unknown): string => (isNode(node) && node.type === 'Identifier' ? String(node['value']) : '');

/** `test(…)` and `test.each(…)(…)`; no other word after the dot. */
function isTest(call: Node): boolean {
  if (call.type !== 'CallExpression') return false;
  const { callee } = call;
  if (named(callee) === 'test') return true;
  const each = isNode(callee) && callee.type === 'CallExpression' ? callee['callee'] : undefined;
  return (
    isNode(each) &&
    each.type === 'MemberExpression' &&
    named(each['object']) === 'test' &&
    named(each['property']) === 'each'
  );
}

/** A `return` of the test's own before the call, after which the call might never be made. */
const leavesBefore = (node: Node, end: number): boolean =>
  childrenOf(node).some(
    (child) =>
      startOf(child) < end &&
      (child.type === 'ReturnStatement' || (!FUNCTIONS.test(child.type) && leavesBefore(child, end))),
  );

/** Blocks, `try` itself and a walk over a list that is written out and not empty: what stands in them is done. */
function isDone(node: Node, from: Node): boolean {
  if (node.type === 'ForOfStatement') {
    const list = node['right'];
    return isNode(list) && list.type === 'ArrayExpression' && (list['elements'] as readonly unknown[]).length > 0;
  }
  if (node.type === 'TryStatement') return from === node['block'] || from === node['finalizer'];
  return /^(?:BlockStatement|FunctionBody|ExpressionStatement|AwaitExpression)$/.test(node.type);
}

/** `above` is all that the call stands in, the innermost last. */
function isCertain(call: Node, above: readonly Node[]): boolean {
  let from = call;
  for (const [index, node] of [...above.entries()].reverse()) {
    if (FUNCTIONS.test(node.type)) {
      const outer = above[index - 1];
      return outer !== undefined && isTest(outer) && !leavesBefore(node, startOf(call));
    }
    if (!isDone(node, from)) return false;
    from = node;
  }
  return false;
}

/** The codes of one text. */
export function assertedIn(text: string): readonly string[] {
  const codes: string[] = [];
  const look = (node: Node, above: readonly Node[]): void => {
    if (node.type === 'CallExpression' && named(node['callee']) === 'expectRefusal') {
      const code = (node['arguments'] as readonly { readonly expression: Node }[])[1]?.expression;
      if (code?.type === 'StringLiteral' && isCertain(node, above)) codes.push(String(code['value']));
    }
    for (const child of childrenOf(node)) look(child, [...above, node]);
  };
  look(parseSync(text, { syntax: 'typescript' }) as unknown as Node, []);
  return codes;
}

/** Those of all tests under a folder. */
export function assertedUnder(folder: string): ReadonlySet<string> {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => text.includes('expectRefusal('));
  return new Set(texts.flatMap(assertedIn));
}
