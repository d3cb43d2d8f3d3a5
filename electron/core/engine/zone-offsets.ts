import { IANAZone } from 'luxon';

/** A time in which a zone keeps one offset: until that instant, excluded, local time is UTC + `offset` (both ms). */
export type Stretch = { readonly until: number; readonly offset: number };

/** The offsets of one zone, worked out as they are asked for and shared by all its numbers. */
export type ZoneOffsets = { readonly zone: IANAZone; readonly blocks: (readonly Stretch[] | null)[] };

/** About fifty days: few enough changes in a block that the first stretch is mostly the right one. */
const blockSpan = 2 ** 32;
/** Three days: no two changes of offset of the IANA database have followed each other that soon. */
const sampleStep = 2 ** 28;
/** From 1970 to 2179. What an odd log asks beyond is worked out each time and not kept: memory stays bounded. */
const keptBlocks = 1536;
const lastInstant = 8.64e15;

const zones = new Map<string, ZoneOffsets>();

/** The table of a zone, the same for every number of that zone. Throws `RangeError` for an unknown zone. */
export function zoneOffsets(name: string): ZoneOffsets {
  let offsets = zones.get(name);
  if (!offsets) {
    const zone = IANAZone.create(name);
    if (!zone.isValid) throw new RangeError(`Unknown time zone: ${name}`);
    offsets = { zone, blocks: Array.from({ length: keptBlocks }, () => null) };
    zones.set(name, offsets);
  }
  return offsets;
}

/** The stretch an instant (epoch ms) lies in; it may end although the offset stays the same after it. */
export function stretchAt(offsets: ZoneOffsets, instant: number): Stretch {
  const index = Math.floor(instant / blockSpan);
  for (const stretch of offsets.blocks[index] ?? readBlock(offsets, index)) {
    if (instant < stretch.until) return stretch;
  }
  throw new RangeError(`Not an instant: ${instant}`);
}

function readBlock({ zone, blocks }: ZoneOffsets, index: number): readonly Stretch[] {
  const block = readStretches(zone, index * blockSpan, (index + 1) * blockSpan);
  if (index >= 0 && index < keptBlocks) blocks[index] = block;
  return block;
}

function readStretches(zone: IANAZone, start: number, end: number): Stretch[] {
  const stretches: Stretch[] = [];
  let offset = offsetAt(zone, start);
  for (let sample = start; sample < end; sample += sampleStep) {
    const next = offsetAt(zone, sample + sampleStep);
    if (next === offset) continue;
    stretches.push({ until: firstInstantOf(zone, next, sample, sample + sampleStep), offset });
    offset = next;
  }
  stretches.push({ until: end, offset });
  return stretches;
}

/** The instant at which the offset becomes `next`, between one that has another and one that has it. */
function firstInstantOf(zone: IANAZone, next: number, before: number, after: number): number {
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle) === next) high = middle;
    else low = middle;
  }
  return high;
}

function offsetAt(zone: IANAZone, instant: number): number {
  return zone.offset(Math.max(-lastInstant, Math.min(instant, lastInstant))) * 60_000;
}
