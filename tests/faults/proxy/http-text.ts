/** A request as it came over the line. */
export type HttpRequest = {
  method: string;
  path: string;
  headers: Map<string, string>;
  body: string;
  bytes: Buffer;
};

const endOfHead = Buffer.from('\r\n\r\n');

/** The first whole request of what has arrived so far, and what is left after it; null as long as there is none. */
export function firstRequest(arrived: Buffer): { request: HttpRequest; rest: Buffer } | null {
  const headEnd = arrived.indexOf(endOfHead);
  if (headEnd < 0) return null;
  const { first, headers } = readHead(arrived.subarray(0, headEnd).toString('latin1'));
  const bodyStart = headEnd + endOfHead.length;
  const end = bodyStart + Number(headers.get('content-length') ?? 0);
  if (arrived.length < end) return null;
  const [method = '', path = ''] = first.split(' ');
  const body = arrived.subarray(bodyStart, end).toString();
  return {
    request: { method, path, headers, body, bytes: arrived.subarray(0, end) },
    rest: arrived.subarray(end),
  };
}

/** What an answer says. */
export function readAnswer(bytes: Buffer): { status: number; body: string } {
  const headEnd = bytes.indexOf(endOfHead);
  const { first, headers } = readHead(bytes.subarray(0, headEnd).toString('latin1'));
  const after = bytes.subarray(headEnd + endOfHead.length);
  const isChunked = headers.get('transfer-encoding') === 'chunked';
  return { status: Number(first.split(' ')[1]), body: (isChunked ? joinChunks(after) : after).toString() };
}

/** An answer as it goes over the line. */
export function answerOf(status: number, headers: Record<string, string>, body: string): Buffer {
  const all = { 'content-length': String(Buffer.byteLength(body)), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([`HTTP/1.1 ${status} Status`, ...lines, '', body].join('\r\n'));
}

/** The same message with another way to treat the connection after it. */
export function withConnection(bytes: Buffer, way: 'close' | 'keep-alive'): Buffer {
  const headEnd = bytes.indexOf(endOfHead);
  const lines = bytes.subarray(0, headEnd).toString('latin1').split('\r\n');
  const kept = lines.filter((line) => !/^(connection|keep-alive):/i.test(line));
  const head = [...kept, `connection: ${way}`].join('\r\n');
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes.subarray(headEnd)]);
}

function readHead(text: string): { first: string; headers: Map<string, string> } {
  const [first = '', ...lines] = text.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { first, headers: new Map(headers) };
}

function joinChunks(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.subarray(at, lineEnd).toString('latin1'), 16);
    if (!size) break;
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
  return Buffer.concat(parts);
}
