/** A source of packages, its fields named as in apt's `.sources` files, in lower case. */
export type AptSource = Readonly<Record<string, string>>;
export function parseSources(files: readonly { readonly name: string; readonly text: string }[]): AptSource[];
export function archiveOf(sources: readonly AptSource[], codename: string, distribution: string): AptSource | undefined;
