// The scripts for shells: bash runs its own, as a person presses Tab; of the others every word is there.
import { execFileSync } from 'node:child_process';
import { completionFor, SHELLS } from '../src/completion.js';
import { CLI_COMMANDS } from '../src/inputs-argv.js';
import { INPUTS } from '../src/model/input-list.js';
import { terminalFlags } from '../src/terminal-flags.js';

/** What bash offers for the last of these words. */
function offered(...words: readonly string[]): readonly string[] {
  const script = `${completionFor(['completion', 'bash'])}
COMP_WORDS=(migrate-on-merge "$@"); COMP_CWORD=$#
_migrate_on_merge
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const said = execFileSync('bash', ['--norc', '-c', script, 'bash', ...words], { cwd: '/', encoding: 'utf8' });
  return said.split('\n').filter((line) => line !== '');
}

test('bash completes commands, flags, values of a choice, shells, and files', () => {
  expect(offered('')).toEqual([...CLI_COMMANDS, 'completion', 'help']);
  expect([...offered('re')].sort()).toEqual(['repair', 'restore']);
  expect(offered('plan', '--fail-')).toEqual(['--fail-on']);
  expect(offered('plan', '--fail-on', '')).toEqual(['error', 'warning', 'never']);
  expect(offered('plan', '--qu')).toEqual(['--quiet']);
  expect(offered('completion', 'f')).toEqual(['fish']);
  expect(offered('help', 'no-sc')).toEqual(['no-schema']);
  expect(offered('help', 'rollb')).toContain('rollback');
  expect(offered('plan', '--migrations', 'et')).toEqual(['etc']);
  expect(offered('plan', '--no-such')).toEqual([]);
});

test.each(SHELLS)('%s has every command and flag', (shell) => {
  const script = completionFor(['completion', shell]) ?? '';
  for (const command of CLI_COMMANDS) expect(script).toMatch(new RegExp(`\\b${command}\\b`));
  for (const { name } of INPUTS.filter((input) => input.name !== 'command'))
    expect(script).toMatch(new RegExp(`(?:--|-l )${name}\\b`));
  // A quote of a description would end the word that it stands in.
  for (const line of script.split('\n').filter((one) => !one.startsWith('#')))
    expect([line, (line.match(/'/g) ?? []).length % 2]).toEqual([line, 0]);
});

test('nothing else is a request for one', () => {
  expect(completionFor(['plan'])).toBeUndefined();
  expect(completionFor(['completion', 'powershell'])).toBeUndefined();
});

test('flags of the terminal may stand anywhere, and are none of the run', () => {
  expect(terminalFlags(['--json', 'plan', '--quiet', '--label', 'a', '--verbose'])).toEqual({
    argv: ['plan', '--label', 'a'],
    look: { quiet: true, verbose: true, json: true },
  });
});
