/** What a program prints may hold the password of its listener, or what it was handed of the environment. */
export function redactor(
  url: string,
  environment: Readonly<Record<string, string | undefined>>,
): (text: string) => string {
  const { password } = new URL(url);
  // Short words (`production`, `true`) are no secrets, and without them nobody could read the rest
  const values = Object.values(environment).filter((value): value is string => (value?.trim().length ?? 0) >= 12);
  const hidden = [decodeURIComponent(password), ...values].sort((a, b) => b.length - a.length);
  return (text) =>
    hidden
      .reduce((shown, secret) => shown.replaceAll(secret, '***'), text)
      .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@'"]*@/gi, '$1***@');
}
