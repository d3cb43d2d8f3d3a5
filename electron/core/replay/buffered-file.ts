import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';

const bufferBytes = 256 * 1024;

/** No character takes more bytes for each UTF-16 unit. */
const mostBytesAUnit = 3;

/** A file that is written from its beginning on, some kilobytes at a time. */
export class BufferedFile {
  private readonly descriptor: number;
  private readonly buffer = Buffer.from(new ArrayBuffer(bufferBytes));
  private filled = 0;
  private position = 0;

  /** Makes the file, which must not exist. */
  constructor(path: string) {
    this.descriptor = openSync(path, 'wx');
  }

  /** How many bytes have been added. */
  get size(): number {
    return this.position + this.filled;
  }

  addText(text: string): void {
    const mostBytes = text.length * mostBytesAUnit;
    if (mostBytes > bufferBytes - this.filled) this.flush();
    if (mostBytes > bufferBytes) this.write(Buffer.from(text));
    else this.filled += this.buffer.write(text, this.filled);
  }

  /** What `addBytes` gives places in. */
  get memory(): ArrayBuffer {
    return this.buffer.buffer;
  }

  /** Gives the place in memory for the next bytes, at most some thousand, to be filled at once. */
  addBytes(count: number): number {
    if (count > bufferBytes - this.filled) this.flush();
    const start = this.filled;
    this.filled += count;
    return start;
  }

  /** Takes everything back. */
  clear(): void {
    ftruncateSync(this.descriptor);
    this.position = 0;
    this.filled = 0;
  }

  /** Writes what is left, and closes. */
  finish(): void {
    this.flush();
    closeSync(this.descriptor);
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
