const firstCapacity = 1 << 16;
const chunkBytes = 1 << 20;
const longestId = 255;

/**
 * A set of ids, at some eight bytes more than their characters. A Set of texts takes three times that, on the
 * heap where every garbage collection walks over it, and ends at 16 million.
 */
export class KnownIds {
  /** Where each id lies, counted from 1 over all chunks; 0 = free. Open addressing, at most half full. */
  private places = new Uint32Array(firstCapacity);
  private count = 0;
  /** Each id is its length and its characters, a byte each. */
  private readonly chunks: Uint8Array[] = [];
  private used = chunkBytes;
  /** Ids with characters beyond ASCII, and very long ones, are rare. */
  private readonly others = new Set<string>();
  private readonly candidate = new Uint8Array(1 + longestId);

  /** Adds an id; gives false when it was there already. */
  add(id: string): boolean {
    if (!this.load(id)) {
      const { size } = this.others;
      return this.others.add(id).size > size;
    }
    const slot = this.slotOf(this.candidate, 0);
    if (this.places[slot] !== 0) return false;
    this.places[slot] = this.keep();
    this.count += 1;
    if (this.count * 2 > this.places.length) this.grow();
    return true;
  }

  /** Puts an id in `candidate` as it is kept; gives false when it cannot be. */
  private load(id: string): boolean {
    if (id.length > longestId) return false;
    this.candidate[0] = id.length;
    for (let index = 0; index < id.length; index += 1) {
      const code = id.charCodeAt(index);
      if (code > 0x7f) return false;
      this.candidate[index + 1] = code;
    }
    return true;
  }

  /** The slot where an id is, or else belongs. */
  private slotOf(bytes: Uint8Array, start: number): number {
    const mask = this.places.length - 1;
    let slot = hashOf(bytes, start) & mask;
    for (;;) {
      const place = this.places[slot];
      if (!place || this.isAt(place - 1, bytes, start)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private isAt(place: number, bytes: Uint8Array, start: number): boolean {
    const chunk = this.chunks[Math.floor(place / chunkBytes)];
    const offset = place % chunkBytes;
    if (!chunk) return false;
    const length = bytes[start] ?? 0;
    for (let index = 0; index <= length; index += 1) {
      if (chunk[offset + index] !== bytes[start + index]) return false;
    }
    return true;
  }

  private keep(): number {
    const size = 1 + (this.candidate[0] ?? 0);
    if (this.used + size > chunkBytes) {
      this.chunks.push(new Uint8Array(chunkBytes));
      this.used = 0;
    }
    const place = (this.chunks.length - 1) * chunkBytes + this.used;
    this.chunks.at(-1)?.set(this.candidate.subarray(0, size), this.used);
    this.used += size;
    return place + 1;
  }

  private grow(): void {
    const before = this.places;
    this.places = new Uint32Array(before.length * 2);
    for (const place of before) {
      const chunk = this.chunks[Math.floor((place - 1) / chunkBytes)];
      if (place !== 0 && chunk) this.places[this.slotOf(chunk, (place - 1) % chunkBytes)] = place;
    }
  }
}

/** FNV-1a over the length and the characters, mixed so that its low bits are as good as its high ones. */
function hashOf(bytes: Uint8Array, start: number): number {
  const end = start + (bytes[start] ?? 0);
  let hash = 0x811c9dc5;
  for (let index = start; index <= end; index += 1) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}
