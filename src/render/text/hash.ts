const MASK = 0xffff_ffff_ffff_ffffn;

/** FNV-1a, 64 bits, in hex: tells texts apart, protects nothing. */
export function fingerprint(text: string): string {
  let hash = 0xcbf2_9ce4_8422_2325n;
  for (let i = 0; i < text.length; i += 1) {
    hash = ((hash ^ BigInt(text.charCodeAt(i))) * 0x100_0000_01b3n) & MASK;
  }
  return hash.toString(16).padStart(16, '0');
}
