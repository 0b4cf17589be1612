/** Readers for JSON that anybody may have written: what is not as it should be is null. */

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** What stands at a path of own keys. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((found, key) => {
    const object = record(found);
    return Object.hasOwn(object, key) ? object[key] : undefined;
  }, value);
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function positive(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}

/** A commit's name; the all-zero one, which stands for none, is null. */
export function sha(value: unknown): string | null {
  return typeof value === 'string' && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value) && !/^0+$/.test(value) ? value : null;
}

/** The name of a branch or ref that can be handed to Git without being taken for an option or a range. */
export function refName(value: unknown): string | null {
  if (typeof value !== 'string' || value === '' || value.length > 1_000) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Git forbids them in names
  if (/^[-/.]|[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|[/.]$|\.lock$/.test(value)) return null;
  return value;
}

/** A web address without what follows a `?`, and without a slash at its end. */
export function webAddress(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const url = new URL(value);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
