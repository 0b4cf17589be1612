// Jest runs this once, after the last test file, in the process that ran the global set-up.
export default async function teardown() {
  await globalThis[Symbol.for('migrate-on-merge.run-folder')]?.close();
}
