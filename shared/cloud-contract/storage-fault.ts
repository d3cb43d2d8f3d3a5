import { limits } from './limits.ts';
import type { FieldFault } from './rule.ts';

/** What neither canonical JSON nor PostgreSQL's jsonb can hold, at whatever depth, in keys as in values. */
export function storageFault(
  value: unknown,
  path: (string | number)[],
  depth: number = limits.bodyDepth,
): FieldFault | null {
  if (typeof value === 'string') return textFault(value, path);
  if (typeof value !== 'object' || value === null) return null;
  if (depth === 0) return { path, code: 'too_deep' };
  for (const [key, inner] of Object.entries(value)) {
    const fault =
      textFault(key, path) ?? storageFault(inner, [...path, Array.isArray(value) ? +key : key], depth - 1);
    if (fault) return fault;
  }
  return null;
}

function textFault(text: string, path: (string | number)[]): FieldFault | null {
  if (text.includes('\0')) return { path, code: 'control_character' };
  return text.isWellFormed() ? null : { path, code: 'lone_surrogate' };
}
