/** A table, or another object, as a statement names it. */
export interface Named {
  readonly schema: string | undefined;
  readonly name: string;
}

/** What one part of an ALTER TABLE does. `other` is something that we know no word for: nothing may be concluded from it. */
export type AlterKind =
  | 'add-column'
  | 'drop-column'
  | 'modify'
  | 'change'
  | 'rename-column'
  | 'alter-column'
  | 'add-index'
  | 'drop-index'
  | 'rename-index'
  | 'alter-index'
  | 'add-foreign-key'
  | 'drop-foreign-key'
  | 'add-check'
  | 'drop-constraint'
  | 'alter-constraint'
  | 'rename-table'
  | 'engine'
  | 'charset'
  | 'convert-charset'
  | 'option'
  | 'force'
  | 'keys'
  | 'order'
  | 'partition'
  | 'algorithm'
  | 'lock'
  | 'other';

export type IndexKind = 'primary' | 'unique' | 'fulltext' | 'spatial' | 'vector' | 'plain';

/** One part of an ALTER TABLE. */
export interface AlterAction {
  readonly kind: AlterKind;
  /**
   * Of the column, index or constraint (`PRIMARY` for the primary key); of `engine`, `charset`, `algorithm` and `lock`
   * the value; of `partition` what is done (`add`, `drop`, `by`); of `option` its name. Empty where there is none.
   */
  readonly name: string;
  /** The new name of what is renamed or changed. */
  readonly to?: string;
  /** The other table of a rename, a foreign key, or an exchange of partitions. */
  readonly table?: Named;
  /** Of an index: what it is. */
  readonly index?: IndexKind;
  readonly ifExists: boolean;
  readonly ifNotExists: boolean;
  /** As the user wrote it. */
  readonly text: string;
}

/** What a statement says about itself, without asking a server. */
export interface MysqlFacts {
  /** The command tag: `ALTER TABLE`; `UNKNOWN` where it is none that we know. */
  readonly verb: string;
  /** The tables that it makes, changes, drops, or writes into. */
  readonly tables: readonly Named[];
  /** The index, view, trigger, routine, event, sequence or database that it is about; for several, the first. */
  readonly object: Named | undefined;
  /** The parts of an ALTER TABLE, or the renames of a RENAME TABLE. */
  readonly actions: readonly AlterAction[];
  readonly ifExists: boolean;
  readonly ifNotExists: boolean;
  readonly orReplace: boolean;
  readonly temporary: boolean;
  /** An UPDATE or DELETE without a WHERE of its own. */
  readonly withoutWhere: boolean;
  /** It reads or changes rows and nothing else. */
  readonly dataOnly: boolean;
  /** `ALGORITHM=` and `LOCK=`, in capitals. */
  readonly algorithm: string | undefined;
  readonly lock: string | undefined;
  /**
   * Nothing is missing: a full parser has taken the statement and sees the same in it as we do, or it is of a kind that has no parts
   * (SELECT, SET). Where false, the facts are what a tolerant reader found: there may be more in the statement than they say.
   */
  readonly complete: boolean;
}
