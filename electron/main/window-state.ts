import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** Where the window stood when it was closed, in the screen's device-independent pixels. */
const windowStateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

type Area = { x: number; y: number; width: number; height: number };

/** The state kept in `file`; null when there is none, or when it would put the title bar out of reach. */
export function readWindowState(file: string, workAreas: readonly Area[]): WindowState | null {
  let kept: unknown;
  try {
    kept = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
  const state = windowStateSchema.safeParse(kept).data;
  return state && workAreas.some((area) => holdsTitleBar(area, state)) ? state : null;
}

export function writeWindowState(file: string, state: WindowState): void {
  writeFileSync(file, JSON.stringify(windowStateSchema.parse(state)));
}

/** Screens come and go: the middle of the title bar must be on one that is there. */
function holdsTitleBar(area: Area, state: WindowState): boolean {
  const x = state.x + state.width / 2;
  const y = state.y + 16;
  return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;
}
