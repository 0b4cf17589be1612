const BEGIN = /^\s*(?:begin|start\s+transaction)\b/i;
const END = /^\s*(?:commit|end|rollback|abort|prepare\s+transaction)\b/i;
const CHAIN = /\band\s+chain\b/i;
const WITHIN = /^\s*(?:savepoint|release|rollback\s+(?:work\s+|transaction\s+)?to)\b/i;
/** These must stand alone: no transaction of ours may be put around them. */
const ALONE =
  /^\s*(?:vacuum|create\s+database|drop\s+database|alter\s+system|alter\s+database|reindex|cluster|(?:create|drop)\s+tablespace|(?:create|drop)\s+(?:unique\s+)?index\s+concurrently|create\s+unique\s+index\s+concurrently|call|discard\s+all|alter\s+type\b.*\badd\s+value)\b/is;

export const begins = (text: string): boolean => BEGIN.test(text);
const isWithin = (text: string): boolean => WITHIN.test(text);
export const ends = (text: string): boolean => END.test(text) && !isWithin(text) && !CHAIN.test(text);

/**
 * Whether statements that a client sends as one message, or as one pipeline, come to the same where they are sent one by one, each series
 * outside of a transaction in one of ours. The server joins what stands before a BEGIN to its transaction: that is left to it.
 */
export function canBeParted(texts: readonly string[], open: boolean): boolean {
  let inside = open;
  let implicit = false;
  for (const text of texts) {
    if (begins(text)) {
      if (implicit) return false;
      inside = true;
    } else if (isWithin(text)) {
      if (!inside) return false;
    } else if (END.test(text)) {
      if (!inside) return false;
      inside = !ends(text);
    } else if (!inside) {
      if (ALONE.test(text)) return false;
      implicit = true;
    }
  }
  return true;
}
