import type { FileFault } from '#shared/contract/errors.ts';
import { faultWording, fieldName } from '#shared/model/fault-wording.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** A line a fault, `file:line:column: field: sentence`, as editors and terminals make it a link. */
export function faultLines(
  file: string,
  faults: readonly FileFault[],
  { language, words }: Terminal,
): string[] {
  return faults.map((fault) => {
    const { key, values } = faultWording(fault, language);
    const place = [`${file}:${fault.line}:${fault.column}`, fieldName(fault.path)].filter(Boolean);
    return `${place.join(': ')}: ${words(`faults:${key}`, values)}`;
  });
}
