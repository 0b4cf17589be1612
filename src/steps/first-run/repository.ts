import type { EngineName } from '../../model/engine.js';

/** What was found out, and by what: nobody has to believe it unseen. */
export interface Told<T> {
  readonly value: T;
  readonly why: string;
}

/** One database of the repository, as far as its files tell. Paths are relative to the root of the repository. */
export interface FoundDatabase {
  /** Fit for a label and an environment. */
  readonly name: string;
  /** The folder of the application that it is of; '' is the root. */
  readonly home: string;
  readonly sources: readonly { readonly path: string; readonly layout: string; readonly why: string }[];
  /** Undefined where no file says it. */
  readonly engine: Told<EngineName> | undefined;
  /** Other engines that files speak for, in words. */
  readonly doubts: readonly string[];
  readonly setup: readonly Told<string>[];
  /** Names of files that carry no order of their own, sorted; empty where they do. */
  readonly unordered: readonly string[];
  /** How the packages are installed that migrations which are code need; undefined where there are none. */
  readonly packages: Packages | undefined;
  /** The command line of a tool whose files are not read; undefined where they are. */
  readonly program: Told<string> | undefined;
}

export interface Packages {
  readonly manager: 'npm' | 'pnpm' | 'yarn' | 'bun';
  /** Where the lockfile lies, or the package.json where there is none. */
  readonly folder: string;
  readonly locked: boolean;
}

/** All that a first workflow and a first config file are made of. */
export interface FoundRepository {
  readonly databases: readonly FoundDatabase[];
  readonly branch: string;
  /** Whether Git itself says that this is the default branch. */
  readonly branchSure: boolean;
  /** Names of the `databases:` map, where there is a config file already; empty where it has none. */
  readonly configured: readonly string[] | undefined;
  /** A workflow that runs this action already. */
  readonly workflow: string | undefined;
  readonly notes: readonly string[];
}
