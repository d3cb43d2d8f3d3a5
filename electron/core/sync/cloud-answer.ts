/**
 * The JSON of an answer; undefined where it is something else, is cut off, or is longer than so many bytes.
 * @param onPart called with each part that arrives
 */
export async function jsonIn(
  { headers, body }: Response,
  bytes: number,
  onPart: () => void,
): Promise<unknown> {
  if (!body) return undefined;
  if (!isJson(headers.get('content-type') ?? '')) {
    // What nobody reads would keep its connection.
    await body.cancel().catch(() => undefined);
    return undefined;
  }
  try {
    const text = await textIn(body, bytes, onPart);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isJson(type: string): boolean {
  return /^application\/(problem\+)?json *(;|$)/i.test(type);
}

async function textIn(
  body: AsyncIterable<Uint8Array>,
  bytes: number,
  onPart: () => void,
): Promise<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let read = 0;
  for await (const part of body) {
    onPart();
    read += part.byteLength;
    if (read > bytes) return null;
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}
