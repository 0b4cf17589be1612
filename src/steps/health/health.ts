import type { Dialect } from '../../model/engine.js';
import type { Health, HealthSection } from '../../model/health.js';
import type { Session } from '../../model/session.js';
import { readOnly } from '../verify/queries.js';
import { schemaReader } from '../verify/reader.js';
import { activityQuestions } from './activity.js';
import type { Question, Within } from './question.js';

/** Longest wait for one answer, and for all of them: a look at a database must not be a load on it. */
const ONE_MS = 5_000;
const ALL_MS = 60_000;

const QUESTIONS: Readonly<Record<Dialect['name'], () => Promise<readonly Question[]>>> = {
  postgresql: async () => (await import('./postgresql.js')).postgresqlQuestions,
  mysql: async () => (await import('./mysql.js')).mysqlQuestions,
};

function unknown({ id, title, columns }: Question, note: string): HealthSection {
  return { id, title, state: 'unknown', columns, rows: [], more: 0, note };
}

function whyNot(error: string): string {
  if (/denied|permission/i.test(error)) return 'This user may not read it.';
  if (/\b(?:57014|3024|1969)\b|timeout|interrupted/i.test(error))
    return `No answer within ${ONE_MS / 1_000} s: there is too much of it, or somebody holds a table.`;
  return `It could not be read (${error}).`;
}

/**
 * Asks a database how it is, section by section, each in a transaction that only reads and for a short time. What this user may not see,
 * or what takes too long, is a section that says so. Never throws, unless the connection is lost.
 */
export async function readHealth(session: Session, dialect: Dialect): Promise<Health> {
  const transaction = await schemaReader(dialect);
  const questions = [...(await QUESTIONS[dialect.name]()), ...activityQuestions(dialect)];
  const end = performance.now() + ALL_MS;
  const sections: HealthSection[] = [];
  for (const question of questions) {
    const left = Math.min(ONE_MS, end - performance.now());
    if (left <= 0) {
      sections.push(unknown(question, 'not asked: the time was up'));
      continue;
    }
    const within: Within = (ms, work) => readOnly(session, transaction, ms, work);
    const ask = (): ReturnType<Question['ask']> => question.ask(session, within);
    const answer = question.apart === true ? { value: await ask() } : await within(left, ask);
    if (session.lost !== undefined) throw session.lost;
    if ('error' in answer) {
      sections.push(unknown(question, whyNot(answer.error)));
      continue;
    }
    const { id, title, columns, advice } = question;
    const { rows, more = 0, look = false, note } = answer.value;
    sections.push({
      id,
      title,
      state: look ? 'look' : 'ok',
      columns,
      rows,
      more,
      ...(note === undefined ? {} : { note }),
      ...(look && advice !== undefined ? { advice } : {}),
    });
  }
  return { sections };
}

/** One sentence: how much of it should be looked at. */
export function healthHeadline({ sections }: Health): string {
  const look = sections.filter(({ state }) => state === 'look');
  const unread = sections.filter(({ state }) => state === 'unknown').length;
  const tail = unread === 0 ? '' : ` ${unread} could not be read.`;
  if (look.length === 0) return `Of ${sections.length} sections on its health none needs a look.${tail}`;
  const names = look.slice(0, 4).map(({ id }) => id);
  const more = look.length - names.length;
  return `Of ${sections.length} sections on its health ${look.length} ${look.length === 1 ? 'needs' : 'need'} a look: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.${tail}`;
}
