// Jest runs this once, before the first test file: opens the folder for the run's servers. It starts none: the first
// test that asks for a shared server starts it, so that a run of pure tests waits for nothing.
import { transpileChild } from './child-script.mjs';
import { openRunFolder } from './run-folder.mjs';

export default function setup() {
  transpileChild();
  globalThis[Symbol.for('migrate-on-merge.run-folder')] = openRunFolder();
}
