import type { Engine } from '../../model/engine.js';
import { ServerError } from '../../model/error.js';
import type { Session } from '../../model/session.js';
import { ProgramError } from '../../programs/program-error.js';
import { raw } from '../../sql/query.js';
import type { ProgramSettings } from '../programs.js';

/** What the tool's own status needs. */
export interface ToolStatusRequest {
  readonly command: string | undefined;
  /** Only reads. */
  readonly session: Session;
  readonly further: (() => Promise<Session>) | undefined;
  readonly engine: Engine;
  readonly programs: ProgramSettings;
  readonly signal: AbortSignal;
}

/** Lines of a tool that a report keeps. */
const MOST = 200;
const QUIET_MS = 60_000;

/** A session that is put back would be free to write again. */
const READ_ONLY: Readonly<Record<Engine['dialect']['name'], string>> = {
  postgresql: 'SET default_transaction_read_only = on',
  mysql: 'SET SESSION TRANSACTION READ ONLY',
};

/** What the tool says of itself, run on a session that only reads; in words where it cannot say anything. */
export async function toolStatus(request: ToolStatusRequest): Promise<readonly string[]> {
  const { command, session, further, engine, programs, signal } = request;
  if (command === undefined)
    return [
      'Only the tool knows what of its migrations is in: `plan` shows what its command would do, and `program-status` names a command whose words are shown here.',
    ];
  if (session.server.pooled === true)
    return [
      `\`${command}\` was not run: \`database-url\` leads to a pooler, where a session cannot be held to reading without holding its neighbours to it.`,
    ];
  if (programs.refused !== undefined) return [`\`${command}\` was not run: ${programs.refused}.`];
  const { dialect } = engine;
  const lines: string[] = [];
  const { runCommandLine } = await import('../../programs/command.js');
  const settings = {
    folder: programs.folder,
    environment: programs.environment,
    dialect,
    quietMs: QUIET_MS,
    progress: (event: { readonly type: string; readonly text?: string }) => {
      if (event.type === 'note' && event.text !== undefined && lines.length < MOST) lines.push(event.text);
    },
  };
  try {
    await runCommandLine(settings, command, {
      session,
      further,
      signal,
      async onStatement(_, send) {
        await send();
      },
      async renew(one) {
        await dialect.reset(one);
        await one.query(raw(READ_ONLY[dialect.name]));
      },
      settle: () => Promise.resolve(),
    });
  } catch (error) {
    if (!(error instanceof ProgramError) && !(error instanceof ServerError)) throw error;
    const [first = ''] = error.message.split('\n');
    lines.push(
      `program: ${first}${/read-only/.test(first) ? ' (its session may only read: take a command that writes nothing)' : ''}`,
    );
  }
  return lines;
}
