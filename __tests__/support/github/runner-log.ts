/** A command that a runner obeys. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Every command that the runner has. */
const COMMANDS = new Set(
  'add-mask add-matcher remove-matcher add-path set-env set-output save-state warning error notice debug group endgroup echo stop-commands internal-set-repo-path'.split(
    ' ',
  ),
);
/** What a comparison by the rules of a language passes over. */
const SKIPPED = /[\p{Cf}\p{Default_Ignorable_Code_Point}\0]/gu;

const unescaped = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');

/** The commands in a step's output: `::name k=v::data` at the start of a line, and the old `##[name k=v]data` anywhere in one. */
export function commandsIn(output: string): readonly RunnerCommand[] {
  return output.split(/\r\n|\r|\n/).flatMap((raw) => {
    const line = raw.replace(SKIPPED, '').trimStart();
    const now = /^::([^ :]+)(?: (.*?))?::(.*)$/.exec(line);
    const old = /##\[([^ \]]+)(?: ([^\]]*))?\](.*)$/.exec(line);
    for (const [match, separator] of [
      [now, ','],
      [old, ';'],
    ] as const) {
      const [, name = '', properties = '', data = ''] = match ?? [];
      if (match === null || !COMMANDS.has(name.toLowerCase())) continue;
      const pairs = properties.split(separator).flatMap((pair) => {
        const [, key, value] = /^\s*([^=]+)=(.*)$/.exec(pair) ?? [];
        return key === undefined || value === undefined ? [] : [[key, unescaped(value)]];
      });
      return [{ name, properties: Object.fromEntries(pairs), data: unescaped(data) }];
    }
    return [];
  });
}
