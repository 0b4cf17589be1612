import type { Seal } from './content.js';

/** What encrypts a backup and opens it again; undefined where no passphrase is given. Loaded only where one is. */
export async function sealFor({
  backupPassphrase,
}: {
  readonly backupPassphrase: string | undefined;
}): Promise<Seal | undefined> {
  if (backupPassphrase === undefined) return undefined;
  return (await import('../../io/age-stream.js')).ageSeal(backupPassphrase);
}
