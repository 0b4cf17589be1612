/** What a program's `--version` says. */
export function versionIn(
  text: string,
): { readonly flavour: 'mysql' | 'mariadb'; readonly version: string } | undefined;
