import { randomBytes } from 'node:crypto';

/** An id that nobody draws twice and that sorts by time (UUID version 7, RFC 9562). */
export function newMutationId(now: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The instant that an id was drawn for, in epoch milliseconds; null of an id of another kind. */
export function timeOf(mid: string): number | null {
  const [, high = '', low = ''] = /^(.{8})-(.{4})-7/.exec(mid) ?? [];
  return high === '' ? null : Number.parseInt(high + low, 16);
}
