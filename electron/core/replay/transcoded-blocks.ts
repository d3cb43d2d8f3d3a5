import type { FileHandle } from 'node:fs/promises';
import type { Encoding } from '#shared/model/log-mapping.ts';
import { longestLine, type TextBlock } from './text-blocks.ts';

const readBytes = 64 * 1024;

/** Reads a file in an encoding other than UTF-8 from its beginning, with or without a byte order mark. */
export async function* readTranscodedBlocks(
  file: FileHandle,
  encoding: Encoding,
): AsyncGenerator<TextBlock, void> {
  const decoder = new TextDecoder(encoding);
  const buffer = Buffer.allocUnsafe(readBytes);
  let rest = '';
  let inLongLine = false;
  for (let end = 0; ;) {
    const { bytesRead } = await file.read(buffer, 0, readBytes, end);
    const isLast = bytesRead === 0;
    end += bytesRead;
    rest += decoder.decode(buffer.subarray(0, bytesRead), { stream: !isLast });
    if (inLongLine) {
      const feed = rest.indexOf('\n');
      if (feed === -1 && !isLast) {
        rest = '';
        continue;
      }
      inLongLine = false;
      rest = feed === -1 ? '' : rest.slice(feed + 1);
      yield { text: '\n', faults: new Map([[0, { code: 'too_long' }]]), end };
    }
    const whole = isLast ? rest.length : rest.lastIndexOf('\n') + 1;
    if (whole > 0) yield { text: rest.slice(0, whole), faults: new Map(), end };
    if (isLast) return;
    rest = rest.slice(whole);
    if (rest.length > longestLine) {
      inLongLine = true;
      rest = '';
    }
  }
}
