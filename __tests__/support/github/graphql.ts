import { buildSchema, execute, type GraphQLSchema, parse, validate } from 'graphql';

let schema: GraphQLSchema | undefined;

/** Runs a query against GitHub's published schema; `wrong` says what GitHub would not accept. */
export async function answerGraphql(
  query: string,
  variables: unknown,
  root: unknown,
): Promise<{ readonly body: unknown; readonly wrong: readonly string[] }> {
  const { schema: published } = await import('@octokit/graphql-schema');
  schema ??= buildSchema(published.idl, { assumeValid: true, noLocation: true });
  const document = parse(query);
  const faults = validate(schema, document);
  if (faults.length > 0) return { body: { errors: faults }, wrong: faults.map((fault) => fault.message) };
  const variableValues = (variables ?? {}) as Record<string, unknown>;
  return { body: await execute({ schema, document, rootValue: root, variableValues }), wrong: [] };
}
