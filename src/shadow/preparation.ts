import type { Dialect } from '../model/engine.js';
import type { AskedExtension } from './asked.js';
import type { RoleSetting } from './settings.js';
import type { SetupFile } from './setup.js';

/** What the platform of the target gives to migrations before the first of them runs. */
export interface Preparation {
  readonly extensions: readonly AskedExtension[];
  readonly setupFiles: readonly SetupFile[];
  /** Roles that the migrations take for granted. Those that they make themselves must not be among them. */
  readonly roles: readonly string[];
  /** Those of them as which something runs that the migrations make. */
  readonly definers?: readonly string[];
  /** Those of them that the migration role may act as; undefined where that is not known. */
  readonly memberOf?: readonly string[] | undefined;
  readonly roleSettings: readonly RoleSetting[];
  readonly dialect: Dialect;
  /** Where our history is on the target, as `history-schema` names it. */
  readonly historySchema?: string;
}

export interface Prepared {
  /** What had to be left out, in words. */
  readonly skipped: readonly string[];
  /** Extensions that are there for a file to make, because only an administrator can. */
  readonly extensions: readonly string[];
  /** False where our history table cannot be had on this shadow. */
  readonly history?: boolean;
}
