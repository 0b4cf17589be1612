import { rename, rm, writeFile } from 'node:fs/promises';
import type { EventEnd } from '../mysqlfamily/events.js';
import type { ObjectMark } from './marks.js';

/** The form's own name: a file of another kind is not taken for one. */
export const MANIFEST_FORMAT = 'migrate-on-merge backup';

/** Where a backup's manifest is. */
export const manifestPath = (backup: string): string => `${backup}.manifest.json`;

/**
 * What a backup holds, of which database, and how it is told that it still is that file. Lies beside the backup, in clear:
 * it says no host, no user, no URL, and of the schema names and marks alone.
 */
export interface Manifest {
  readonly format: typeof MANIFEST_FORMAT;
  readonly version: 1;
  /** ISO 8601, UTC: when the backup was begun. */
  readonly createdAt: string;
  /** The version of this tool. */
  readonly by: string;
  readonly label: string;
  readonly commit: string | null;
  /** Of the plan before which it was made; null where it was made by itself. */
  readonly planDigest: string | null;
  readonly server: {
    readonly engine: string;
    readonly version: string;
    readonly major: number;
    readonly embedded: boolean;
    /** See `serverIdentity`; null where the server does not tell. */
    readonly identity: string | null;
  };
  readonly database: {
    readonly name: string;
    readonly encoding: string;
    readonly bytes: number;
  };
  readonly backup: {
    /** The name that the file had when it was made. */
    readonly file: string;
    readonly bytes: number;
    /** Of the file as it lies there: of an encrypted one without opening it. */
    readonly sha256: string;
    readonly kind: 'pg_dump' | 'mysqldump' | 'archive';
    readonly tool: string;
    /** `affected`: the whole schema, and the rows of some tables. */
    readonly scope: 'full' | 'affected';
    readonly compression: 'gzip' | 'zstd' | 'by the tool';
    readonly encryption: 'none' | 'age with a passphrase';
  };
  /** Every table; rows are null where they were not counted or are not in it. */
  readonly tables: readonly { readonly name: string; readonly rows: number | null }[];
  readonly objects: readonly ObjectMark[];
  /** Rows that the server had counted as written when the backup began, by table, where it counts them. */
  readonly writes?: readonly (readonly [table: string, rows: number])[] | undefined;
  /** Of the MySQL family: what the loading of a dump needs to be right. */
  readonly mysql?: {
    readonly charset: string;
    readonly collation: string;
    /** Names have no letter case. */
    readonly fold: boolean;
    /** Whoever views, routines, triggers and events run as, by marks. */
    readonly definers: readonly string[];
    /** Tables whose rows are in it, and are counted, with their earlier versions. */
    readonly withHistory: readonly string[];
    readonly eventEnds: readonly (readonly [string, EventEnd])[];
  };
}

/** Whole or not at all. */
export async function writeManifest(backup: string, manifest: Manifest): Promise<void> {
  const path = manifestPath(backup);
  const part = `${path}.part`;
  try {
    await writeFile(part, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
