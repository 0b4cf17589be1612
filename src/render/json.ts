import type { Renderer } from '../model/contracts.js';
import type { Report } from '../model/report.js';
import { shortened } from './shortened.js';

/**
 * Keys in the order of the contract, for every object of a report: the same report gives the same bytes, however it was
 * put together. Keys that are not listed come last, by name.
 */
const ORDER = `version command verdict headline kind rule severity name label object provider engine id event at
  target shadow history plan preflight apply backup restore verify log run notes error
  database why base applied pending problems source appliedAt by digest migrations changes drift findings sizes now
  askedAt countedSince reads traffic openTransactions replicas unknown
  relation mode code message layout path migration statement line endLine column excerpt hint before after suggestion acknowledged
  checksum transactional notAtomic reversible noDown outcome status statementsLeftOut findingsLeftOut sql ms rows bytes locks rewrites algorithm change
  others rebuilds measured reason skipped
  outcomes state next statementsDone statementsAll ok expected actual checks
  file createdAt sha256 encrypted inTarget kept since commands proof method tables note tool startedAt durationMs actor commit runUrl pullRequests statements`
  .trim()
  .split(/\s+/);

const RANK = new Map(ORDER.map((key, rank) => [key, rank]));

function byRank(a: string, b: string): number {
  const rank = (key: string): number => RANK.get(key) ?? ORDER.length;
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function ordered(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => byRank(a, b)));
}

/** Less than a `comment` run takes of what another run left, and more than people read. */
const MOST_BYTES = 8 * 1024 * 1024;

const printed = (report: Report): string => `${JSON.stringify(report, ordered, 2)}\n`;

/** The report itself, for programs; one that would be too large with less in it, and with a word on that. */
export const json: Renderer = {
  name: 'json',
  render(report) {
    let text = printed(report);
    if (Buffer.byteLength(text) <= MOST_BYTES) return text;
    for (const short of shortened(report)) {
      text = printed(short);
      if (Buffer.byteLength(text) <= MOST_BYTES) break;
    }
    return text;
  },
};
