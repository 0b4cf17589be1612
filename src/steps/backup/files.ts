/**
 * Where the backups of this process lie, by file name. A report names a file only: folders of a runner are nobody's
 * business in a pull request, but the output `backup-file` needs the whole path.
 */
export const backupFiles = new Map<string, string>();
