import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import type { DecisionLine } from '#shared/model/decision.ts';
import { type DecisionFormat, headOf, textOf } from './decision-text.ts';

const bufferBytes = 256 * 1024;

/** No character takes more bytes for each UTF-16 unit. */
const mostBytesAUnit = 3;

/** A file that decisions are written to, some kilobytes at a time. */
export class DecisionFile {
  private readonly format: DecisionFormat;
  private readonly descriptor: number;
  private readonly buffer = Buffer.allocUnsafe(bufferBytes);
  private filled = 0;
  private position = 0;

  /** Makes the file, which must not exist. */
  constructor(path: string, format: DecisionFormat) {
    this.format = format;
    this.descriptor = openSync(path, 'wx');
    this.addText(headOf(format));
  }

  add(decision: DecisionLine): void {
    this.addText(textOf(decision, this.format));
  }

  /** Takes everything back. */
  clear(): void {
    ftruncateSync(this.descriptor);
    this.position = 0;
    this.filled = 0;
    this.addText(headOf(this.format));
  }

  /** Writes what is left, and closes. */
  finish(): void {
    this.flush();
    closeSync(this.descriptor);
  }

  private addText(text: string): void {
    const mostBytes = text.length * mostBytesAUnit;
    if (mostBytes > bufferBytes - this.filled) this.flush();
    if (mostBytes > bufferBytes) this.write(Buffer.from(text));
    else this.filled += this.buffer.write(text, this.filled);
  }

  private flush(): void {
    this.write(this.buffer.subarray(0, this.filled));
    this.filled = 0;
  }

  private write(bytes: Buffer): void {
    for (let written = 0; written < bytes.length;) {
      const count = writeSync(this.descriptor, bytes, written, bytes.length - written, this.position);
      written += count;
      this.position += count;
    }
  }
}
