import type { ParseKeys } from 'i18next';

/** How a line is marked: what holds, what holds the reply back, what is good to know. */
export type Tone = 'passed' | 'failed' | 'note';

/** A sentence to be said: its key in the catalogue, where `<b>` marks what decides, and the values in it. */
export type Line = { tone: Tone; key: ParseKeys<['why']>; values?: Record<string, string | number> };
