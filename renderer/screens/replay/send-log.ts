import { client } from '../../client/client.ts';

/** Smaller than the core takes: while a part is written for the way, the page answers nothing. */
const partBytes = 256 * 1024;

/** A log in the core's hands, or what the disk said. */
export type SentLog = { kind: 'sent'; replayId: string } | { kind: 'cannot_write'; code: string };

/**
 * Hands a log to the core, part by part, so that the page stays free whatever its size. Aborting takes back what has
 * been handed over, and throws the signal's reason. Throws what reading the file or calling the core throws.
 * @param onSent how many bytes have been handed over
 */
export async function sendLog(
  log: File,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<SentLog> {
  const { replayId } = await client.replay.open({ fileName: log.name.slice(0, 1000), size: log.size });
  try {
    for (let offset = 0; offset < log.size; offset += partBytes) {
      const bytes = await base64Of(log.slice(offset, offset + partBytes));
      signal.throwIfAborted();
      const added = await client.replay.addPart({ replayId, offset, bytes });
      if (added.kind === 'cannot_write') return added;
      signal.throwIfAborted();
      onSent(Math.min(log.size, offset + partBytes));
    }
    return { kind: 'sent', replayId };
  } catch (error) {
    void client.replay.forget({ replayId }).catch(() => {});
    throw error;
  }
}

/** The browser encodes beside the page, which a loop over the bytes would hold up. */
function base64Of(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve(address.slice(address.indexOf(',') + 1));
    });
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read')));
    reader.readAsDataURL(part);
  });
}
