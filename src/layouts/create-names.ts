/** What stands before the last slash, and after it. */
export function splitPath(path: string): { readonly directory: string; readonly base: string } {
  const slash = path.lastIndexOf('/');
  return { directory: path.slice(0, Math.max(0, slash)), base: path.slice(slash + 1) };
}

export const joined = (directory: string, base: string): string => (directory === '' ? base : `${directory}/${base}`);

/** A folder that writes `add-users` gets words joined that way. */
export const styled = (name: string, like: string): string =>
  like.includes('-') && !like.includes('_') ? name.replaceAll('_', '-') : name;
