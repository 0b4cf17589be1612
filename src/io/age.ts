/** How a file in the age format begins. */
const HEAD = 'age-encryption.org/v1';

/** Armoured files, which `age -a` writes, are text. */
const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----';

export function isAge(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, ARMOUR.length)).toString('latin1');
  return head.startsWith(HEAD) || head === ARMOUR;
}

/** Encrypts with a passphrase, so that `age --decrypt` opens it. The package is loaded only now. */
export async function seal(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(bytes);
}

/** Throws where the passphrase is another one, or the file is damaged: the format does not tell the two apart. */
export async function unseal(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const { armor, Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const armoured = bytes[0] === ARMOUR.charCodeAt(0);
  return decrypter.decrypt(armoured ? armor.decode(Buffer.from(bytes).toString('latin1')) : bytes);
}
