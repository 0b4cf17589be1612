import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
let name = '';
let transpiler = {};
export function initialize(data) {
    name = data.name;
    transpiler = createRequire(join(data.folder, 'package.json'))(data.folder);
}
/** Types are taken out, and imports that only types used; the modules stay ES modules. */
function javascript(text, file) {
    if (name === 'typescript')
        return (transpiler.transpileModule?.(text, {
            fileName: file,
            compilerOptions: { target: 'ES2022', module: 'ES2022', inlineSourceMap: false, removeComments: false },
        }).outputText ?? '');
    if (name === 'esbuild')
        return (transpiler.transformSync?.(text, { loader: 'ts', format: 'esm', target: 'node20', sourcefile: file }).code ?? '');
    return (transpiler.transformSync?.(text, {
        filename: file,
        swcrc: false,
        jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' },
    }).code ?? '');
}
/** `./x.js` means `./x.ts`, and `./x` may mean it. */
export async function resolve(specifier, context, next) {
    try {
        return await next(specifier, context);
    }
    catch (error) {
        if (!specifier.startsWith('.') || context.parentURL === undefined)
            throw error;
        const base = join(dirname(fileURLToPath(context.parentURL)), specifier);
        for (const file of [base.replace(/\.js$/, '.ts'), `${base}.ts`, join(base, 'index.ts')]) {
            try {
                return await next(pathToFileURL(file).href, context);
            }
            catch {
                // The next way of writing it
            }
        }
        throw error;
    }
}
export async function load(url, context, next) {
    if (!/^file:.*\.[cm]?ts(?:\?|$)/.test(url))
        return next(url, context);
    const file = fileURLToPath(url);
    return { format: 'module', source: javascript(readFileSync(file, 'utf8'), file), shortCircuit: true };
}
