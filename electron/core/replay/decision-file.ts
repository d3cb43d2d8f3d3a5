import type { DecisionLine } from '#shared/model/decision.ts';
import { BufferedFile } from './buffered-file.ts';
import { type DecisionFormat, headOf, textOf } from './decision-text.ts';

/** A file that decisions are written to. */
export class DecisionFile {
  private readonly format: DecisionFormat;
  private readonly file: BufferedFile;

  /** Makes the file, which must not exist. */
  constructor(path: string, format: DecisionFormat) {
    this.format = format;
    this.file = new BufferedFile(path);
    this.file.addText(headOf(format));
  }

  add(decision: DecisionLine): void {
    this.file.addText(textOf(decision, this.format));
  }

  /** Takes everything back. */
  clear(): void {
    this.file.clear();
    this.file.addText(headOf(this.format));
  }

  /** Writes what is left, and closes. */
  finish(): void {
    this.file.finish();
  }
}
