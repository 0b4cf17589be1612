/**
 * What runs in the child process, with the project's own packages. Files in this folder import from this folder and from Node alone:
 * they are copied beside the bundle as they are.
 */

/** The project, as the code in the child sees it. */
export interface Project {
  /** Absolute: the working directory of the run. */
  readonly folder: string;
  /** The first migration's file, absolute: its packages may stand in a folder below the working directory. */
  readonly near: string;
  /** Of a throw-away listener on this machine, through which everything goes to the database; not the database's own URL. */
  readonly url: string;
  readonly dialect: 'postgresql' | 'mysql';
  /**
   * Loads a package that the project has installed, looked for from the file of the migration and from the project's folder; of a
   * CommonJS package what it exports, of an ES module its namespace. Throws MissingPackage.
   */
  load(name: string, near?: string): Promise<unknown>;
  /** What another file of the project exports, TypeScript or not: for tools that look at more files than the one that they run. */
  file(path: string): Promise<Readonly<Record<string, unknown>>>;
  /** Whether the project has a package of that name, without loading it. */
  has(name: string): boolean;
  /** Runs `work` so that what it sends counts as sent from that place (`file:line:column` of a stack), where stacks do not tell. */
  at<T>(site: string | undefined, work: () => T): T;
  /** Where in the migration's file this is called from, for `at`; undefined where it is not. */
  site(): string | undefined;
}

/** One migration to run. */
export interface Job {
  readonly id: string;
  /** Absolute. */
  readonly file: string;
  readonly direction: 'up' | 'down';
  /** What the file exports; of a CommonJS file `module.exports`, of an ES module its namespace. */
  readonly exports: Readonly<Record<string, unknown>>;
  /** As `ProgramStep.settings` has them. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface OpenRunner {
  /**
   * Runs one as the tool itself would, in the tool's own transaction where it makes one. `settle` writes the history: it is awaited
   * once, after the last statement and before the COMMIT of that transaction.
   */
  run(job: Job, settle: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** How one migration tool calls a migration. */
export interface ChildRunner {
  open(project: Project): Promise<OpenRunner>;
}

/** A package that the project does not have. */
export class MissingPackage extends Error {
  override readonly name = 'MissingPackage';
  constructor(readonly packageName: string) {
    super(`the package ${packageName} is not installed here`);
  }
}

/** What a migration asks for and cannot be given: the whole application, for example. In words that follow the migration's name. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

/** To the child. The first is `open`. */
export type ToChild =
  | {
      readonly type: 'open';
      readonly runner: string;
      readonly folder: string;
      /** The first migration's file, absolute: its packages may stand below the working directory, as in a monorepo. */
      readonly near: string;
      readonly url: string;
      readonly dialect: 'postgresql' | 'mysql';
    }
  | {
      readonly type: 'run';
      readonly id: string;
      readonly file: string;
      readonly direction: 'up' | 'down';
      readonly settings?: Readonly<Record<string, string>>;
    }
  | { readonly type: 'settled'; readonly error?: string }
  | { readonly type: 'close' };

/** What went wrong, with the place in the migration's own file where a stack tells it. */
export interface ChildError {
  readonly name: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
  readonly packageName?: string;
  readonly hint?: string;
  readonly stack?: string;
}

/** From the child. */
export type FromChild =
  | { readonly type: 'opened'; readonly tools: readonly string[] }
  /** Sent ahead of the statement itself, on another way: statement and place find each other by the text. */
  | { readonly type: 'site'; readonly sql: string; readonly line: number; readonly column: number }
  | { readonly type: 'environment'; readonly names: readonly string[] }
  | { readonly type: 'settle' }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly error: ChildError };
