// A project whose migrations are code: its files are written by the test, its packages are those of this repository.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onPostgres, type ToolProject } from './tool-project.js';

/** Files by their paths; `node_modules` is linked unless a project is to have none. */
export async function codeProject(
  files: Readonly<Record<string, string>>,
  { packages = true }: { readonly packages?: boolean } = {},
): Promise<ToolProject> {
  const folder = mkdtempSync(join(tmpdir(), 'mom-code-'));
  for (const [path, text] of Object.entries({ 'package.json': '{}\n', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const project = await onPostgres(folder);
  rmSync(folder, { recursive: true });
  if (packages) symlinkSync(join(process.cwd(), 'node_modules'), join(project.folder, 'node_modules'));
  return project;
}
