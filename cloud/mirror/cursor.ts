import { retention } from '#shared/cloud-contract/limits.ts';

/** Where a reader is: the last revision it has, and since when (epoch milliseconds). */
export type Cursor = { rev: number; at: number };

const form = /^(\d{1,15})\.(\d{1,15})$/;

export function writeCursor({ rev, at }: Cursor): string {
  return `${rev}.${at}`;
}

/** Null for what this program does not write. */
export function readCursor(text: string): Cursor | null {
  const [, rev, at] = form.exec(text) ?? [];
  return rev === undefined || at === undefined ? null : { rev: Number(rev), at: Number(at) };
}

/** Whether its reader has been away too long, or has seen what this workspace never had. */
export function isExpired({ rev, at }: Cursor, version: number, now: number): boolean {
  return rev > version || now - at > retention.cursor;
}
