import type { Statement } from '../model/migration.js';

/** An extension that a statement asks for. */
export interface AskedExtension {
  readonly name: string;
  readonly schema?: string;
}

interface CreateExtension {
  readonly extname?: string;
  readonly options?: readonly {
    readonly DefElem?: { readonly defname?: string; readonly arg?: { readonly String?: { readonly sval?: string } } };
  }[];
}

/** The extensions of `CREATE EXTENSION` statements, each once, in order. Those made within a DO block cannot be seen. */
export function extensionsOf(statements: readonly Statement[]): readonly AskedExtension[] {
  const asked = new Map<string, AskedExtension>();
  for (const { tree } of statements) {
    const node = (tree as { readonly CreateExtensionStmt?: CreateExtension } | undefined)?.CreateExtensionStmt;
    if (node?.extname === undefined || asked.has(node.extname)) continue;
    const option = node.options?.find(({ DefElem }) => DefElem?.defname === 'schema');
    const schema = option?.DefElem?.arg?.String?.sval;
    asked.set(node.extname, { name: node.extname, ...(schema === undefined ? {} : { schema }) });
  }
  return [...asked.values()];
}

const CREATE_ROLE =
  /\bCREATE\s+(?:ROLE|USER|GROUP)\s+(?:"((?:[^"]|"")+)"|([A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*))/gi;

/**
 * The roles that a text makes itself, also in DO blocks: they must not be there before. Read from the text, since a false
 * one costs nothing.
 */
export function rolesMadeBy(text: string): readonly string[] {
  const names = [...text.matchAll(CREATE_ROLE)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '').toLowerCase() : quoted.replaceAll('""', '"'),
  );
  return [...new Set(names)];
}

function roleNames(node: unknown, into: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { roletype, rolename } = node as { readonly roletype?: unknown; readonly rolename?: unknown };
  if (roletype === 'ROLESPEC_CSTRING' && typeof rolename === 'string') into.add(rolename);
  for (const value of Object.values(node)) roleNames(value, into);
}

interface NamingRoles {
  readonly VariableSetStmt?: SetRole;
  readonly GrantRoleStmt?: {
    readonly granted_roles?: readonly { readonly AccessPriv?: { readonly priv_name?: string } }[];
  };
}

/** The roles that statements name (`OWNER TO`, `GRANT … TO`, `SET ROLE`, policies): the platform's, unless a file makes them. */
export function rolesNamedIn(statements: readonly Statement[]): readonly string[] {
  const names = new Set<string>();
  for (const { tree } of statements) {
    roleNames(tree, names);
    const { VariableSetStmt: set, GrantRoleStmt: grant } = (tree ?? {}) as NamingRoles;
    const role = set?.name === 'role' ? set.args?.[0]?.A_Const?.sval?.sval : undefined;
    if (role !== undefined && role !== 'none') names.add(role);
    for (const { AccessPriv: granted } of grant?.granted_roles ?? [])
      if (granted?.priv_name !== undefined) names.add(granted.priv_name);
  }
  return [...names].filter((name) => !name.startsWith('pg_'));
}

interface SetRole {
  readonly name?: string;
  readonly args?: readonly { readonly A_Const?: { readonly sval?: { readonly sval?: string } } }[];
}
