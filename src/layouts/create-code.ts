import { tidy } from '../io/folder.js';
import type { CreateRequest } from '../model/contracts.js';
import { splitPath, styled } from './create-names.js';
import { unwritten } from './create-stub.js';
import { nextVersion } from './create-version.js';
import { compareNatural, naturalKey } from './natural.js';

/** How a tool names a migration that is code. */
export interface CodeNames {
  /** What a version looks like; without it a file is none of the tool's migrations. */
  readonly version: RegExp;
  readonly joint: string;
  /** Where there is no file yet. */
  readonly first: (now: Date) => string;
}

/** How the files of a folder are written, by the newest one. */
export interface CodeStyle {
  /** With its dot. */
  readonly suffix: string;
  readonly module: 'commonjs' | 'esm';
  readonly typescript: boolean;
  /** The newest file's text; '' where there is none. */
  readonly text: string;
  /** The new file's name, without the suffix. */
  readonly stem: string;
}

const CODE = /\.(?:[cm]?[jt]s|sql)$/;
const DECLARATIONS = /\.d\.[cm]?ts$/;

async function textOf({ folder }: CreateRequest, path: string): Promise<string | undefined> {
  const bytes = await folder.read(path).catch(() => undefined);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/** What Node takes a `.js` file there for: by the nearest package.json above it. */
async function packageType(request: CreateRequest): Promise<CodeStyle['module']> {
  for (let at = tidy(request.home) ?? ''; ; at = splitPath(at).directory) {
    const text = await textOf(request, at === '' ? 'package.json' : `${at}/package.json`);
    if (text !== undefined) return /"type"\s*:\s*"module"/.test(text) ? 'esm' : 'commonjs';
    if (at === '') return 'commonjs';
  }
}

async function moduleOf(request: CreateRequest, suffix: string, text: string): Promise<CodeStyle['module']> {
  if (/^\.c/.test(suffix)) return 'commonjs';
  if (/^\.m/.test(suffix)) return 'esm';
  if (/^\s*export\s/m.test(text)) return 'esm';
  if (/\bmodule\.exports\b|^\s*exports\.\w+\s*=/m.test(text)) return 'commonjs';
  return suffix === '.ts' ? 'esm' : packageType(request);
}

/** Goes by the newest file: its suffix, its kind of module, how it joins words. */
export async function codeStyle(request: CreateRequest, names: CodeNames): Promise<CodeStyle> {
  const code = request.files
    .filter((file) => !file.includes('/') && CODE.test(file) && !DECLARATIONS.test(file) && names.version.test(file))
    .map(naturalKey)
    .toSorted(compareNatural)
    .map(({ path }) => path);
  const newest = code.at(-1);
  const suffix = newest === undefined ? '.js' : (CODE.exec(newest)?.[0] ?? '.js');
  const text =
    newest === undefined
      ? ''
      : ((await textOf(request, request.home === '' ? newest : `${request.home}/${newest}`)) ?? '');
  const version = nextVersion(
    code.flatMap((file) => names.version.exec(file)?.[1] ?? []),
    request.now,
    names.first,
  );
  const [, own = ''] = newest === undefined ? [] : (names.version.exec(newest) ?? []);
  const after = newest?.slice(own.length, -suffix.length) ?? '';
  const joint = /^[-_]/.exec(after)?.[0] ?? names.joint;
  // The joint of `20250110-create_users` says nothing about words, and neither does a name of one word
  const rest = after.slice(1);
  const like = /[-_]/.test(rest) ? rest : joint;
  return {
    suffix,
    module: await moduleOf(request, suffix, text),
    typescript: /ts$/.test(suffix),
    text,
    stem: `${version}${joint}${styled(request.name, like)}`,
  };
}

/** A function of a stub: what it is given, and what it says until it is written. */
export interface StubFunction {
  readonly way: 'up' | 'down';
  readonly parameters: string;
  /** Of TypeScript. */
  readonly typed?: string;
  /** What the tool makes of an empty one, or how it is told that there is no way back. */
  readonly empty?: string;
}

function body(name: string, { way, empty }: StubFunction): readonly string[] {
  return [
    `  // Write what ${way === 'up' ? 'it does' : 'undoes it'} in place of the next line, which fails on purpose.`,
    ...(empty === undefined ? [] : [`  // Where there is no way back, ${empty}`]),
    `  throw new Error('${unwritten(name, way)}');`,
  ];
}

/** The functions as this folder's kind of module exports them. */
export function stubModule(style: CodeStyle, name: string, functions: readonly StubFunction[], head = ''): string {
  const lines = functions.map((one) => {
    const { way, parameters, typed = parameters } = one;
    const signature = style.typescript ? `(${typed}): Promise<void>` : `(${parameters})`;
    const opening =
      style.module === 'esm'
        ? `export async function ${way}${signature} {`
        : `exports.${way} = async function ${way}${signature} {`;
    return [opening, ...body(name, one), style.module === 'esm' ? '}' : '};', ''].join('\n');
  });
  return [...(head === '' ? [] : [`${head}\n`]), ...lines].join('\n');
}
