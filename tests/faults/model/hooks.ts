import { registerHooks } from 'node:module';

const root = new URL('../../../', import.meta.url);
const memoryFiles = new URL('memory-files.ts', import.meta.url).href;
const highWater = new URL('cloud/mirror/high-water.ts', root).href;

/** A bug of the product, as the texts it puts in the place of others in one file. */
export type Bug = {
  name: string;
  /** What somebody would have got wrong. */
  what: string;
  file: string;
  edits: readonly { find: string; replace: string }[];
};

/**
 * Loads the product for the model: what the cloud keeps beside its database stands in memory, and, where a bug is
 * given, the file it is in reads as if somebody had written it so. Call it before the product is imported.
 */
export function loadWith(bug: Bug | null): void {
  const changed = bug && new URL(bug.file, root).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      context.parentURL === highWater && specifier.startsWith('node:fs')
        ? { url: memoryFiles, shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) => {
      const loaded = next(url, context);
      return bug && url === changed ? { ...loaded, source: plant(bug, textOf(loaded.source)) } : loaded;
    },
  });
}

/** The text of a file with a bug in it. Throws where what it replaces is not there exactly once. */
export function plant({ name, file, edits }: Bug, source: string): string {
  return edits.reduce((text, { find, replace }) => {
    const pieces = text.split(find);
    if (pieces.length === 2) return pieces.join(replace);
    throw new Error(`${file} has ${pieces.length - 1} times what bug ${name} replaces: ${find}`);
  }, source);
}

/** Files come as text or as bytes. */
function textOf(source: unknown): string {
  return typeof source === 'string' ? source : Buffer.from(source as Uint8Array).toString();
}
