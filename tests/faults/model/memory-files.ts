// The few calls of node:fs by which the cloud remembers outside its database how far it had come, in memory: a file
// of the model outlives a restored database like one on another disk, and no disk is waited for.

const files = new Map<string, string>();

export function mkdirSync(): void {}

export function readFileSync(file: string): string {
  const text = files.get(file);
  if (text === undefined) throw new Error('ENOENT');
  return text;
}

export async function writeFile(file: string, text: string): Promise<void> {
  files.set(file, text);
}

export async function rename(from: string, to: string): Promise<void> {
  files.set(to, files.get(from) ?? '');
  files.delete(from);
}

/** Everything that is remembered now, to begin from again. */
export function copyOfFiles(): ReadonlyMap<string, string> {
  return new Map(files);
}

export function setFiles(copy: ReadonlyMap<string, string>): void {
  files.clear();
  for (const [file, text] of copy) files.set(file, text);
}
