/** The folder of this test run, and the way to stop all its servers and remove it. */
export interface RunFolder {
  readonly path: string;
  close(): Promise<void>;
}
export function openRunFolder(): RunFolder;
export function runFolder(): string;
