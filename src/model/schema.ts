/** A relation, as the expectations ask for it. */
export interface RelationFact {
  readonly oid: string;
  readonly schema: string;
  readonly name: string;
  readonly kind: string;
  readonly rowSecurity: boolean;
}

/** A column: `type` and `default` as the server prints them. */
export interface ColumnFact {
  readonly oid: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly default: string | null;
  readonly generated: boolean;
}

/** Anything with a schema and a name. */
export interface Named {
  readonly schema: string;
  readonly name: string;
}

export interface EnumFact extends Named {
  readonly labels: readonly string[];
}

export interface IndexFact extends Named {
  /** The table's number. */
  readonly table: string;
  readonly valid: boolean;
}

/** What the database holds, as far as expectations ask for it; read once. */
export interface SchemaFacts {
  /** The schemas in which a bare name is looked up, in their order. */
  readonly path: readonly string[];
  readonly relations: readonly RelationFact[];
  readonly columns: readonly ColumnFact[];
  readonly enums: readonly EnumFact[];
  readonly indexes: readonly IndexFact[];
  readonly policies: readonly { readonly oid: string; readonly name: string }[];
}
