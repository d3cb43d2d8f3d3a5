/** Kind and place of an error. Its message stays out: it may quote a text or a phone number. */
export function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  const code = 'code' in error ? error.code : undefined;
  return { error: error.name, code, at: frames.map((frame) => frame.trim()) };
}
