import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Hooks that Node runs on a thread of its own: TypeScript by a package of the project that is no loader itself. */

interface Transpiler {
  readonly transpileModule?: (text: string, options: unknown) => { readonly outputText: string };
  readonly transformSync?: (text: string, options: unknown) => { readonly code: string };
}

let name = '';
let transpiler: Transpiler = {};

export function initialize(data: { readonly name: string; readonly folder: string }): void {
  name = data.name;
  transpiler = createRequire(join(data.folder, 'package.json'))(data.folder) as Transpiler;
}

/** Types are taken out, and imports that only types used; the modules stay ES modules. */
function javascript(text: string, file: string): string {
  if (name === 'typescript')
    return (
      transpiler.transpileModule?.(text, {
        fileName: file,
        compilerOptions: { target: 'ES2022', module: 'ES2022', inlineSourceMap: false, removeComments: false },
      }).outputText ?? ''
    );
  if (name === 'esbuild')
    return (
      transpiler.transformSync?.(text, { loader: 'ts', format: 'esm', target: 'node20', sourcefile: file }).code ?? ''
    );
  return (
    transpiler.transformSync?.(text, {
      filename: file,
      swcrc: false,
      jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' },
    }).code ?? ''
  );
}

type Next<C, R> = (specifier: string, context: C) => Promise<R> | R;

interface Resolved {
  readonly url: string;
  readonly format?: string | null;
  readonly shortCircuit?: boolean;
}

interface ResolveContext {
  readonly parentURL?: string;
}

/** `./x.js` means `./x.ts`, and `./x` may mean it. */
export async function resolve(
  specifier: string,
  context: ResolveContext,
  next: Next<ResolveContext, Resolved>,
): Promise<Resolved> {
  try {
    return await next(specifier, context);
  } catch (error) {
    if (!specifier.startsWith('.') || context.parentURL === undefined) throw error;
    const base = join(dirname(fileURLToPath(context.parentURL)), specifier);
    for (const file of [base.replace(/\.js$/, '.ts'), `${base}.ts`, join(base, 'index.ts')]) {
      try {
        return await next(pathToFileURL(file).href, context);
      } catch {
        // The next way of writing it
      }
    }
    throw error;
  }
}

interface Loaded {
  readonly format: string;
  readonly source?: string;
  readonly shortCircuit?: boolean;
}

export async function load(url: string, context: object, next: Next<object, Loaded>): Promise<Loaded> {
  if (!/^file:.*\.[cm]?ts(?:\?|$)/.test(url)) return next(url, context);
  const file = fileURLToPath(url);
  return { format: 'module', source: javascript(readFileSync(file, 'utf8'), file), shortCircuit: true };
}
