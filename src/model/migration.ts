/** How a statement stands to transactions, as its engine's own rules have it. */
export type TransactionRole = 'inside' | 'forbidden' | 'begin' | 'commit' | 'rollback';

/** `-- migrate-on-merge: allow RULE-ID because REASON`, before a statement. */
export interface Allowance {
  readonly rule: string;
  /** Empty where none was given: then it allows nothing, and is told so. */
  readonly reason: string;
  readonly line: number;
}

/** One SQL statement of a migration, split and classified by its engine's parser. */
export interface Statement {
  /** The text as it is sent: from its first token, without the closing semicolon. */
  readonly sql: string;
  /** Character offset (UTF-16) of the first token in the file's text. */
  readonly offset: number;
  readonly line: number;
  readonly endLine: number;
  /** Command tag in the engine's words: `CREATE TABLE`, `ALTER TABLE`, `SELECT`, …; `UNKNOWN` where no parser could tell. */
  readonly kind: string;
  readonly transaction: TransactionRole;
  /** The rows that follow `COPY … FROM stdin`, as they stand in the file. */
  readonly copyData?: string;
  /** The parser's own tree of this statement, for rules of this dialect. */
  readonly tree?: unknown;
  readonly allows: readonly Allowance[];
}

/** Something a client program would do, not the server (`\restrict`, `\i`, `DELIMITER`), or that nobody can run. */
export interface TextProblem {
  readonly code: 'syntax' | 'client-command' | 'template' | 'copy-data' | 'too-many';
  readonly message: string;
  readonly hint: string;
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** The outcome of splitting one file. */
export interface SplitText {
  readonly statements: readonly Statement[];
  readonly problems: readonly TextProblem[];
  /** Client commands that were left out because they mean nothing without their client (`\restrict`, `\echo`). */
  readonly ignored: readonly { readonly line: number; readonly text: string }[];
  readonly directives: { readonly noTransaction: boolean };
}

/** What a migration does in one direction. */
export type Step = SqlStep | ProgramStep;

/** SQL text of a file (or of a section of one); `line` is the file's line on which the text begins, from 1. */
export interface SqlStep {
  readonly kind: 'sql';
  readonly sql: string;
  readonly line: number;
  /** The file that it stands in, where that is not the migration's own. */
  readonly path?: string;
  /** What the layout's own markers say; undefined leaves the choice to the statements. */
  readonly transactional?: boolean;
  /** How the tool itself sends the file, where a statement that cannot run in a transaction would be refused then. */
  readonly sentBy?: { readonly tool: string; readonly as: 'transaction' | 'script' };
}

/** A migration that is code: run in a child process with the project's own packages, each statement that it sends recorded. */
export interface ProgramStep {
  readonly kind: 'program';
  /** Who calls the code there: a file of this name in `src/programs/child/`. */
  readonly runner: string;
  /** The code's file, relative to the working directory; its packages are looked for from there. */
  readonly file: string;
  readonly direction: 'up' | 'down';
  /** The file's text, for comments in it and for the lines around an error. */
  readonly text: string;
  /** A command line that is run instead: another tool, which applies all that is pending to it. */
  readonly command?: string;
  /** Of such a tool: its files by their paths, for the places of what it sends. */
  readonly files?: ReadonlyMap<string, string>;
  /** What the tool's own settings say about how it runs, for its runner alone. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Where one plan is of several sources, each with its own history: whose something is, and what it is called there. */
export interface Origin {
  readonly layout: string;
  /** Position of the source in the plan, from 0. */
  readonly source: number;
  /** As the history of that source has it. */
  readonly id: string;
}

/** One migration as a layout reads it from the repository. */
export interface Migration {
  /** As the tool's own history table stores it; where two sources of a plan have the same, with the layout's name before it. */
  readonly id: string;
  /** Only where a plan is of several sources. */
  readonly origin?: Origin;
  /** For people: what follows the version. */
  readonly name: string;
  /** What the order goes by, where names carry one. */
  readonly version?: string;
  /** Relative to the working directory, with forward slashes. */
  readonly path: string;
  /** By the tool's own rule; for `sql` sha256 (hex) of the text with line ends normalised. */
  readonly checksum: string;
  /** Other checksums that the tool takes for the same: with other line ends. */
  readonly alike?: readonly string[];
  readonly up: Step;
  readonly down?: Step;
  /** Where there is no `down` because the tool has none: what to do in its place, for people. */
  readonly noDown?: string;
  /** What the tool has written into the file for whoever reviews it, one remark each. */
  readonly remarks?: readonly string[];
  /** Runs again, after all others, whenever its content is another one: a change of it is no edit of the past. */
  readonly repeatable?: boolean;
  /** It is the way back of the migration with its id: `up` undoes what that did, and `down` does it again. */
  readonly undoes?: true;
  /** What the tool's own history writes beside these, by names that only the layout and its history know. */
  readonly row?: Readonly<Record<string, string>>;
}

/** A script that, on a database without any migration, runs in place of all that it sums up. */
export interface Squashed {
  readonly migration: Migration;
  /** Ids of what it stands for. */
  readonly covers: ReadonlySet<string>;
}

/** What a layout found in its folders: migrations in the order in which they are to be applied, and what is wrong with the files. */
export interface ReadMigrations {
  readonly migrations: readonly Migration[];
  readonly problems: readonly Problem[];
  /** Files that were seen and left out on purpose, each with the reason; `id` where the history may know it all the same. */
  readonly leftOut: readonly { readonly path: string; readonly reason: string; readonly id?: string }[];
  /** Whether ids carry an order of their own, so that "out of order" means something. */
  readonly ordered: boolean;
  /** One order runs through the files of all sources, not one through each. */
  readonly together?: boolean;
  /** What the tool's own settings say about its history: the name of its table, where it has another one. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Oldest first. The newest runs on a database without any migration; elsewhere counts the one that was run. */
  readonly squashed?: readonly Squashed[];
  /** Where this is of several sources: what each layout found, by the ids of the plan, in the order of the plan. */
  readonly parts?: readonly ReadPart[];
}

/** What one of several sources holds. */
export interface ReadPart extends ReadMigrations {
  readonly layout: string;
}

export type ProblemKind =
  | 'edited'
  | 'vanished'
  | 'out-of-order'
  | 'duplicate'
  | 'dirty'
  | 'unreadable'
  | 'encoding'
  | 'outside'
  | 'not-a-file';

/** A disagreement between files and history, or a file that cannot be used: data, never an exception. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly id: string;
  readonly message: string;
  /** The exact next step. */
  readonly hint: string;
  readonly path?: string;
  /** The layout of the source that it is about, where there are several. */
  readonly layout?: string;
}

/** Stands in the history in place of a digest where a migration was recorded without being run. */
export const BASELINE = 'baseline';

/** A row of the history table. */
export interface Applied {
  readonly id: string;
  /** Only where a plan is of several sources. */
  readonly origin?: Origin;
  readonly checksum: string | null;
  /** ISO 8601, UTC. */
  readonly appliedAt: string | null;
  readonly state: 'applied' | 'running' | 'failed';
  readonly statementsDone: number;
  readonly statementsAll: number;
  readonly path?: string;
  readonly actor?: string | null;
  readonly commit?: string | null;
  readonly runUrl?: string | null;
  readonly durationMs?: number | null;
  /** `BASELINE` where it was recorded without being run. */
  readonly planDigest?: string | null;
  readonly tool?: string | null;
  /** Why the tool itself would not take the file for what this row is about, in words that follow the id. */
  readonly disagrees?: string;
  /** What was about to happen when this row was last written, for settling a half-done migration. */
  readonly inFlight?: string | null;
  /** Half done by another tool, in words that say what it has marked: nobody has counted the statements. */
  readonly mark?: string;
  /** Where nothing is half done and yet nobody may go on: the exact next step, in place of settling a migration. */
  readonly settle?: string;
}

/** What is applied, what is to do, and where files and history disagree. */
export interface Pending {
  readonly applied: readonly Applied[];
  /** The files of `applied`, where they are still there, in file order: what a replay of the state before runs. */
  readonly replay: readonly Migration[];
  readonly todo: readonly Migration[];
  readonly problems: readonly Problem[];
  /** Where `applied` comes from, for the report. */
  readonly source: 'history' | 'since' | 'none';
}
