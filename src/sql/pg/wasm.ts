import { loadBundled } from '../../io/bundled.js';

/** The module as its maker builds it; we call it ourselves, since only so can it be had anew. */
interface Raw {
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  _wasm_parse_query_raw(text: number): number;
  _wasm_free_parse_result(result: number): void;
  _wasm_parse_plpgsql(text: number): number;
  _wasm_free_string(text: number): void;
  lengthBytesUTF8(text: string): number;
  stringToUTF8(text: string, pointer: number, bytes: number): void;
  UTF8ToString(pointer: number): string;
  getValue(pointer: number, type: 'i32'): number;
}

type Make = (given: {
  readonly print: (text: string) => void;
  readonly printErr: (text: string) => void;
}) => Promise<Raw>;

/** What the server's parser says of a text; `character` counts code points from 0. */
export interface Refused {
  readonly message: string;
  readonly character: number;
}

/** PostgreSQL's parser in WebAssembly, once. After an exception of its own it must not be asked again: its stack is not what it was. */
export interface Instance {
  parse(text: string): { readonly tree: string } | { readonly refused: Refused };
  parsePlpgsql(text: string): string;
}

const nothing = (): void => undefined;

function instanceOf(raw: Raw): Instance {
  const asked = <T>(text: string, work: (pointer: number) => T): T => {
    const bytes = raw.lengthBytesUTF8(text) + 1;
    const pointer = raw._malloc(bytes);
    if (pointer === 0) throw new RangeError('no memory is left');
    raw.stringToUTF8(text, pointer, bytes);
    const done = work(pointer);
    raw._free(pointer);
    return done;
  };
  const field = (struct: number, index: number): number => raw.getValue(struct + index * 4, 'i32');
  const words = (pointer: number): string => (pointer === 0 ? '' : raw.UTF8ToString(pointer));
  return {
    parse: (text) =>
      asked(text, (pointer) => {
        const result = raw._wasm_parse_query_raw(pointer);
        if (result === 0) throw new RangeError('no memory is left');
        const error = field(result, 2);
        const answer =
          error === 0
            ? { tree: words(field(result, 0)) }
            : { refused: { message: words(field(error, 0)), character: Math.max(0, field(error, 4) - 1) } };
        raw._wasm_free_parse_result(result);
        return answer;
      }),
    parsePlpgsql: (text) =>
      asked(text, (pointer) => {
        const result = raw._wasm_parse_plpgsql(pointer);
        const answer = words(result);
        raw._wasm_free_string(result);
        return answer;
      }),
  };
}

/** Where it gives up it would end the process with a status of its own, after a page about its memory: neither is anybody's business. */
export async function makeInstance(): Promise<Instance> {
  const { default: make } = await loadBundled<{ readonly default: Make }>(
    ['parser', 'libpg-query.js'],
    'libpg-query/wasm/libpg-query.js',
  );
  return instanceOf(await make({ print: nothing, printErr: nothing }));
}
