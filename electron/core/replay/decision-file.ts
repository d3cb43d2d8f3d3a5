import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import type { DecisionLine } from '#shared/model/decision.ts';
import { type DecisionFormat, headOf, textOf } from './decision-text.ts';

const flushAt = 64 * 1024;

/** A file that decisions are written to, some kilobytes at a time. */
export class DecisionFile {
  private readonly format: DecisionFormat;
  private readonly descriptor: number;
  private waiting = '';
  private position = 0;

  /** Makes the file, which must not exist. */
  constructor(path: string, format: DecisionFormat) {
    this.format = format;
    this.descriptor = openSync(path, 'wx');
    this.waiting = headOf(format);
  }

  add(decision: DecisionLine): void {
    this.waiting += textOf(decision, this.format);
    if (this.waiting.length >= flushAt) this.flush();
  }

  /** Takes everything back. */
  clear(): void {
    ftruncateSync(this.descriptor);
    this.position = 0;
    this.waiting = headOf(this.format);
  }

  /** Writes what is left, and closes. */
  finish(): void {
    this.flush();
    closeSync(this.descriptor);
  }

  private flush(): void {
    const bytes = Buffer.from(this.waiting);
    this.waiting = '';
    for (let written = 0; written < bytes.length;) {
      const count = writeSync(this.descriptor, bytes, written, bytes.length - written, this.position);
      written += count;
      this.position += count;
    }
  }
}
