/** What is written to standard output meanwhile. */
export async function stdoutOf(work: () => unknown): Promise<string> {
  const { stdout } = process;
  const write = stdout.write;
  let text = '';
  stdout.write = (chunk: string | Uint8Array): boolean => {
    text += String(chunk);
    return true;
  };
  try {
    await work();
  } finally {
    stdout.write = write;
  }
  return text;
}
