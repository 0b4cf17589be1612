/** A backup that was made, and what its proof is worth. */
export interface ReportBackup {
  /** File name only; its folder is in the `backup-file` output. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly tool: string;
  readonly encrypted: boolean;
  readonly ms: number;
  /** What was saved; left out by reports of before there was a choice. `command`: by a command of the team's, outside of this machine. */
  readonly scope?: 'full' | 'affected' | 'command';
  /** What the backup is called where it was made: the last line that `backup-command` wrote. Then there is no file. */
  readonly id?: string;
  /** The artifact of the run that it was uploaded as. */
  readonly artifact?: string;
  /** Of an `affected` backup: the tables whose rows are in it, as `schema.name`, in the MySQL family as `name`. */
  readonly tables?: readonly string[];
  readonly proof: {
    readonly method: 'restore' | 'list' | 'none';
    readonly tables: number;
    readonly rows: number | null;
    readonly ok: boolean;
    /** What the proof is worth, or why it is weaker than asked for. */
    readonly note?: string;
    readonly ms?: number;
    /** How long loading alone took, here: about what a restore takes on such a machine. */
    readonly restoreMs?: number;
    /** Rows that were compared one with the other, by a checksum of each table's sample, source against copy. */
    readonly sampled?: {
      readonly tables: number;
      readonly rows: number;
      /** Tables of which no row could be compared: `note` says why. */
      readonly left: number;
    };
  };
}

/** A backup that was restored. */
export interface ReportRestore {
  /** The backup's file name. */
  readonly file: string;
  /** When it was made, and for which commit. */
  readonly createdAt: string;
  readonly commit: string | null;
  /** Where its content is now. */
  readonly database: string;
  /** That is the target itself. */
  readonly inTarget: boolean;
  /** Where the target's state of before is; null where nothing was replaced. */
  readonly kept: string | null;
  /** Tables that were written after the backup was made, as far as the server tells; left out where that was not asked. */
  readonly since?: string;
  readonly ms: number;
  /** What is left to do by hand, to be copied as it stands. */
  readonly commands: readonly string[];
}
