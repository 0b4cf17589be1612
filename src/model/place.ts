/** Where something stands in a file of the repository; `path` is relative to the working directory, lines and columns count from 1. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly endLine?: number;
  readonly column?: number;
}
