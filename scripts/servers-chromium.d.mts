/** The browser's program in a folder; undefined where there is none. */
export function chromiumIn(bin: string): Promise<string | undefined>;
