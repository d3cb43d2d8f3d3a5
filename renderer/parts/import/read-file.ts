import { workspaceFileMaxBytes } from '#shared/model/workspace-file.ts';
import type { Dropped } from '../../ui/FileDrop.tsx';

/** Why what was chosen or dropped cannot be read as a workspace file; `bytes` is the size of the file. */
export type FileRefusal =
  | { reason: 'folder' | 'several' | 'no_file' }
  | { reason: 'empty' | 'binary' | 'not_utf8' | 'unreadable'; name: string }
  | { reason: 'too_large'; name: string; bytes: number };

export type ReadFile = { text: string } | { refusal: FileRefusal };

/** Reads the text of a chosen file. One over the limit is refused unread. A byte order mark is left out. */
export async function readFile(dropped: Dropped): Promise<ReadFile> {
  if (dropped.kind !== 'file') return { refusal: { reason: dropped.kind } };
  const { name, size } = dropped.file;
  if (size > workspaceFileMaxBytes) return { refusal: { reason: 'too_large', name, bytes: size } };
  const bytes = await bytesOf(dropped.file);
  if (bytes === null) return { refusal: { reason: 'unreadable', name } };
  const text = decode(bytes);
  if (text === null) return { refusal: { reason: isBinary(bytes) ? 'binary' : 'not_utf8', name } };
  return text.trim() === '' ? { refusal: { reason: 'empty', name } } : { text };
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved, deleted or locked since it was chosen, or a folder.
    return null;
  }
}

function decode(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text in another encoding holds no zero byte, or says that it is UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  return bytes.includes(0) && mark !== 0xfffe && mark !== 0xfeff;
}
