import { readFileSync } from 'node:fs';
import { reasonOf } from '../terminal/open-core.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Reads a file of text in UTF-8. Null, after a sentence, when it cannot be read or is not. */
export function readText(file: string, { tell, words }: Terminal): string | null {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    tell(words('terminal:import.cannotRead', { file, reason: reasonOf(error) }));
    return null;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    tell(words('terminal:import.notUtf8', { file }));
    return null;
  }
}
