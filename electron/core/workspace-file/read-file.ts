import type { FileFault } from '#shared/contract/errors.ts';
import { type Fault, type FaultFacts, faultsOf } from '#shared/model/fault.ts';
import { characterCount } from '#shared/model/text.ts';
import {
  type WorkspaceFile,
  workspaceFileMaxBytes,
  workspaceFileSchema,
} from '#shared/model/workspace-file.ts';
import { type JsonDocument, maxDepth, NotJsonError, parseJson, TooDeepError } from './json-document.ts';

/** More would tell nobody more, and a hostile file of 2 MiB holds a million. */
const maxFaults = 1000;

/** The first faults of a file, in its order, and how many it has in all. */
export type FaultsOfFile = { faults: FileFault[]; total: number };

type PlacedFault = Fault & { offset: number };

/** Reads a workspace file, or says what is wrong in it and where. */
export function readWorkspaceFile(source: string): { file: WorkspaceFile } | FaultsOfFile {
  const bytes = Buffer.byteLength(source);
  if (bytes > workspaceFileMaxBytes) {
    return alone('file_too_large', { max: workspaceFileMaxBytes, actual: bytes });
  }
  const text = source.replace(/^\uFEFF/, '');
  let json: JsonDocument;
  try {
    json = parseJson(text);
  } catch (error) {
    return told(text, [unreadable(error)]);
  }
  const result = workspaceFileSchema.safeParse(json.value);
  const faults = [
    ...json.duplicateKeys.map(duplicateKeyFault),
    ...(result.success ? [] : faultsOf(result.error.issues, json.value).map((fault) => placed(fault, json))),
  ];
  const ofOtherFormat = faults.filter(({ path }) => path[0] === 'format' || path[0] === 'version');
  if (ofOtherFormat.length > 0) return told(text, ofOtherFormat);
  return result.success && faults.length === 0 ? { file: result.data } : told(text, faults);
}

function alone(code: 'file_too_large', facts: FaultFacts): FaultsOfFile {
  return { faults: [{ path: [], code, facts, line: 1, column: 1 }], total: 1 };
}

function unreadable(error: unknown): PlacedFault {
  if (error instanceof TooDeepError) {
    return { path: [], code: 'too_deep', facts: { max: maxDepth }, offset: error.offset };
  }
  if (error instanceof NotJsonError) return { path: [], code: 'not_json', facts: {}, offset: error.offset };
  throw error;
}

function duplicateKeyFault({ path, key, offset }: JsonDocument['duplicateKeys'][number]): PlacedFault {
  return { path, code: 'duplicate_key', facts: { key }, offset };
}

/** A wrong value is told at the value, an unknown key at the key, a missing one at the object that lacks it. */
function placed(fault: Fault, json: JsonDocument): PlacedFault {
  const offset = fault.code === 'unknown_key' ? json.offsetOfKey(fault.path) : json.offsetOf(fault.path);
  return { ...fault, offset };
}

function told(text: string, faults: readonly PlacedFault[]): FaultsOfFile {
  const first = faults.toSorted((a, b) => a.offset - b.offset).slice(0, maxFaults);
  return { faults: withLines(text, first), total: faults.length };
}

/** Turns offsets, in ascending order, into lines and columns in one pass over the text. */
function withLines(text: string, faults: readonly PlacedFault[]): FileFault[] {
  let position = 0;
  let line = 1;
  let column = 1;
  return faults.map(({ offset, ...fault }) => {
    const passed = text.slice(position, offset);
    const lastBreak = passed.lastIndexOf('\n');
    if (lastBreak !== -1) {
      line += passed.split('\n').length - 1;
      column = 1;
    }
    column += characterCount(passed.slice(lastBreak + 1));
    position = offset;
    return { ...fault, line, column };
  });
}
