import { codeOf } from '../io/folder.js';
import { decode, printable } from '../io/text.js';
import type { Folder } from '../model/contracts.js';
import type { Problem } from '../model/migration.js';
import type { Found } from './gather.js';

interface Text {
  readonly text: string;
  readonly problem?: undefined;
}

/** A file's text, or why it has none. */
export async function textOf(
  folder: Folder,
  { id, path }: Pick<Found, 'id' | 'path'>,
): Promise<Text | { readonly problem: Problem }> {
  const shown = printable(path);
  let bytes: Uint8Array;
  try {
    bytes = await folder.read(path);
  } catch (error) {
    const message = `${shown} cannot be read (${codeOf(error) ?? 'unknown'}).`;
    return {
      problem: {
        kind: 'unreadable',
        id,
        path,
        message,
        hint: 'Make it readable for the user of this run, or exclude it.',
      },
    };
  }
  const decoded = decode(bytes);
  if (decoded.problem === undefined) return { text: decoded.text };
  const place = decoded.line === undefined ? shown : `${shown}:${decoded.line}`;
  return { problem: { kind: 'encoding', id, path, message: `${place} ${decoded.problem}.`, hint: decoded.hint } };
}
