import type { Catalog } from './catalog.js';
import type { Dialect, EngineName } from './engine.js';
import type { Progress } from './events.js';
import type { Inputs } from './inputs.js';
import type { Applied, Migration, ReadMigrations, Statement } from './migration.js';
import type { Finding, LockTaken, RehearsedMigration, RelationSize, Severity, TableChange } from './plan.js';
import type { Report } from './report.js';
import type { Session } from './session.js';

export type DialectName = Dialect['name'];

/** One migration tool's folder and file format. */
export interface Layout {
  readonly name: string;
  /** In words why this folder is this tool's, or undefined. Exclusive: two layouts that say yes are an error. */
  detect(folder: Folder): Promise<string | undefined>;
  read(sources: readonly Source[], options: ReadOptions): Promise<ReadMigrations>;
  /** The tool's own history table; undefined where the history is ours. */
  readonly history?: ToolHistory;
  /** The history of one run, by what the tool's settings say of it (`ReadMigrations.settings`); where it is missing, `history`. */
  historyOf?(settings: Readonly<Record<string, string>>): ToolHistory;
  /** Folders that the tool's own settings name, in the working directory, and in words where it says so. */
  named?(folder: Folder): Promise<NamedFolders | undefined>;
  /** The files of a new migration, as the tool's own `new` would name them. Writes nothing; throws where only the tool itself can. */
  create?(request: CreateRequest): Promise<Created>;
}

/** Another tool as the user's settings name it. */
export interface ProgramCommand {
  readonly up: string;
  /** Its own tables, beside those that are known by name. */
  readonly tables: readonly string[];
}

/** Where a tool's settings say that its migrations are, in the order in which it takes them. */
export interface NamedFolders {
  readonly paths: readonly string[];
  readonly why: string;
}

/** What `create NAME` asks of a layout. */
export interface CreateRequest {
  readonly folder: Folder;
  /** The folder that the migration goes to, relative to the working directory; '' is that itself. */
  readonly home: string;
  /** Every file below it, relative to it, sorted. */
  readonly files: readonly string[];
  /** Words in small letters with underscores between them, safe in file names and in SQL. */
  readonly name: string;
  readonly now: Date;
  /** Undefined where nobody has said it. */
  readonly engine: EngineName | undefined;
}

/** A new migration: paths are relative to its home. */
export interface Created {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** What to do beside writing it, in whole sentences. */
  readonly notes: readonly string[];
}

/** What a migration tool writes into its history table when a migration is in. */
export interface ToolEntry {
  readonly id: string;
  readonly path: string;
  readonly checksum: string;
  readonly durationMs: number;
  /** The migration's file; undefined where it is gone. */
  readonly file: Migration | undefined;
  /** All files of the tool, in their order. */
  readonly files: readonly Migration[];
}

export interface HistoryRights {
  /** As people name it: `public.schema_migrations`. */
  readonly table: string;
  readonly there: boolean;
  readonly may: boolean;
  /** What it takes to write it, as GRANT names it; where it is left out: SELECT, INSERT, DELETE. */
  readonly grants?: string;
}

/** The lock of another tool, taken as the tool takes it: while one of the two is at work the other is not. */
export interface ToolLock {
  readonly tool: string;
  /** Without waiting; false where somebody else has it. Most go with their session. */
  take(session: Session, dialect: DialectName): Promise<boolean>;
  /** For a lock that would outlive its session. */
  release?(session: Session, dialect: DialectName): Promise<void>;
}

/**
 * The history table of another tool, on any session: read and written as the tool itself does, so that a team can go on with it, or
 * leave, any day. Values are bound, names are found once a session, before a migration can move them.
 */
export interface ToolHistory {
  /** By what the tool keeps its own runs apart; undefined where it lets them run side by side. */
  readonly lock?: ToolLock;
  /** Names of its tables without a schema: they are not part of what migrations make. */
  readonly tables: readonly string[];
  /** It keeps the newest version alone: which one came before it, the files must say. */
  readonly newestOnly?: true;
  /** The tool writes it by itself, and it alone can say what is in: nothing is recorded, journaled or settled by us. */
  readonly keptByTool?: {
    /** Of its tables, those that are only held while it is at work. */
    readonly locks: readonly string[];
    /** Tables whose rows it goes by: without them a copy of the schema would be another state to it. In the order to fill them. */
    readonly copied: readonly string[];
  };
  /** Schemas that it makes for them. */
  readonly schemas?: readonly string[];
  /**
   * Undefined where there is no such table yet. Only reads. What a row is about may be known by the files alone. `others`: tables of
   * the other tools of the plan, which are there by right.
   */
  applied(
    session: Session,
    dialect: DialectName,
    files: readonly Migration[],
    others?: readonly string[],
  ): Promise<readonly Applied[] | undefined>;
  /** Makes the table as the tool would, where it is missing. */
  ensure(session: Session, dialect: DialectName): Promise<void>;
  /** Whether this session may write it, or make it where it is missing; no row is touched. */
  rights(session: Session, dialect: DialectName): Promise<HistoryRights>;
  /** Marks a migration that is not one transaction as half done, where the tool has a mark for it: it refuses to go on then, too. */
  begin?(session: Session, dialect: DialectName, entry: ToolEntry): Promise<void>;
  record(session: Session, dialect: DialectName, entry: ToolEntry): Promise<void>;
  forget(session: Session, dialect: DialectName, id: string, files: readonly Migration[]): Promise<void>;
}

/** One folder or file that the user named, or that was found. */
export interface Source {
  /** Relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly layout?: string;
}

export interface ReadOptions {
  readonly folder: Folder;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** An explicit order of file names or paths, from the config file. */
  readonly order: readonly string[];
  readonly engine: EngineName;
  /** For the layout `program`. */
  readonly program?: ProgramCommand;
}

/** One thing in a folder; links are resolved, and what leaves the repository says so. */
export interface FileEntry {
  /** Relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly kind: 'file' | 'directory' | 'outside' | 'other';
}

/** The repository as layouts see it: relative paths with forward slashes, never outside the root. */
export interface Folder {
  /** Everything below a path, sorted by code unit; a file gives itself. Undefined when there is nothing there. */
  list(path: string): Promise<readonly FileEntry[] | undefined>;
  /** Throws an Error with the system's code (`EACCES`, …) when it cannot be read. */
  read(path: string): Promise<Uint8Array>;
}

/** A throw-away database, ready for migrations: its `open` gives sessions that are not superuser. */
export interface Shadow extends AsyncDisposable {
  readonly provider: string;
  readonly engine: string;
  readonly version: string;
  readonly major: number;
  /** A session for migrations. */
  open(): Promise<Session>;
  /** A session that may create roles and extensions. */
  admin(): Promise<Session>;
  /** Empties it: the next `open` finds it as new (with `prepare` to be done again). */
  renew(): Promise<void>;
}

/** What a shadow is wanted for. */
export interface ShadowRequest {
  readonly engine: EngineName;
  /** The target's major version, where there is a target. */
  readonly major: number | undefined;
  /** Names of the extensions that the migrations or the setup ask for. */
  readonly extensions: readonly string[];
  /** Image or URL, from `docker:IMAGE` or a URL. */
  readonly argument: string | undefined;
  readonly binaries: readonly string[];
  readonly progress: Progress;
  /** Of the target (`fingerprint` in src/shadow/): a scratch server is refused when it is the target. */
  readonly targetFingerprint?: string;
}

/** One source of throw-away databases. */
export interface ShadowProvider {
  readonly name: 'embedded' | 'local' | 'docker' | 'url';
  /** Why it cannot serve this request, in words; undefined when it can. */
  unfit(request: ShadowRequest): Promise<string | undefined>;
  start(request: ShadowRequest): Promise<Shadow>;
}

/** What a rule sees of one statement. */
export interface RuleInput {
  readonly statement: Statement;
  readonly index: number;
  readonly migration: RehearsedMigration;
  readonly locks: readonly LockTaken[];
  readonly rewrites: readonly string[];
  /** How the server changes the table, where it offers several ways. */
  readonly change?: TableChange;
  readonly dialect: 'postgresql' | 'mysql';
  /** The schema before the first pending migration, and after the last; undefined where nothing was rehearsed. */
  readonly before?: Catalog;
  readonly after?: Catalog;
  /** True when the relation (`schema.name` or `name`) was there before this plan. */
  existedBefore(relation: string): boolean;
  /** Facts about the target; undefined where there is no target to ask. */
  readonly major: number | undefined;
  /** How large a relation (`schema.name`, on MySQL its name) is there; undefined where nobody tells. */
  size?(relation: string): RelationSize | undefined;
}

/** What a rule says; place and severity are filled in from the statement and the rule. */
export interface RuleHit {
  readonly message: string;
  readonly suggestion?: string;
  readonly severity?: Severity;
  /** Of a rule whose danger grows: what this stays however small the table is, since values may be lost or the statement may fail. */
  readonly atLeast?: Severity;
}

/** One sentence each, for the documentation: when it strikes, what it does to production, what to do instead. */
export interface RuleWords {
  readonly when: string;
  readonly effect: string;
  readonly instead: string;
}

/** One danger: data with a function in it. One rule = one file = one id = one fixture pair. */
export interface Rule extends RuleWords {
  readonly id: string;
  /** `off` for matters of taste: `rules:` switches them on. */
  readonly severity: Severity | 'off';
  readonly dialects: readonly ('postgresql' | 'mysql')[];
  /** Its danger grows with the rows of the tables: of small and quiet ones it is a note, of busy ones it is louder. */
  readonly grows?: 'rows';
  /** Where these servers are another matter. */
  readonly onMysql?: RuleWords;
  check(input: RuleInput): readonly RuleHit[];
}

/** One form of text; pure. */
export interface Renderer {
  readonly name: string;
  render(report: Report, options?: RenderOptions): string;
}

/** What a rule is about, for a form that holds its explanation. */
export interface RuleHelp extends RuleWords {
  readonly id: string;
  readonly severity: Severity | 'off';
  /** Its page, where one is published. */
  readonly page?: string;
}

export interface RenderOptions {
  /** Of the rules that may have found something. */
  readonly rules?: readonly RuleHelp[];
  /** Longest text, in characters as the receiver counts them. */
  readonly limit?: number;
  readonly colour?: boolean;
  readonly width?: number;
}

/** Where we run: a workflow runner or a terminal. */
export interface Host {
  readonly kind: 'actions' | 'local';
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  readonly progress: Progress;
  /** Never shown again in any log. */
  secret(value: string): void;
}

/** A finding or a note of a step, gathered while it runs. */
export type Findings = readonly Finding[];
export type InputsOf<K extends keyof Inputs> = Pick<Inputs, K>;
