const tableBits = 6;
const firstCapacity = 1 << 10;
const chunkBytes = 1 << 20;
const longestId = 255;

/**
 * A set of ids, at some 20 bytes more than their characters. A Set of texts takes three times that, on the
 * heap where every garbage collection walks over it, and ends at 16 million.
 */
export class KnownIds {
  private readonly kept = new KeptIds();
  /** Several small tables rather than a large one: none takes long to grow. */
  private readonly tables = Array.from({ length: 1 << tableBits }, () => new Table());
  /** Ids with characters beyond ASCII, and very long ones, are rare. */
  private readonly others = new Set<string>();

  /** Adds an id; gives false when it was there already. */
  add(id: string): boolean {
    const hash = this.kept.load(id);
    if (hash !== null) return this.tables[hash & (this.tables.length - 1)]?.add(hash, this.kept) ?? false;
    const { size } = this.others;
    return this.others.add(id).size > size;
  }
}

/** Open addressing, at most three quarters full. */
class Table {
  /** Where each id lies, counted from 1; 0 = free. */
  private places = new Uint32Array(firstCapacity);
  private hashes = new Int32Array(firstCapacity);
  private count = 0;

  /** Adds the id that is loaded, under its hash. */
  add(hash: number, kept: KeptIds): boolean {
    const { hashes, places } = this;
    const mask = places.length - 1;
    let slot = (hash >>> tableBits) & mask;
    for (let place = places[slot]; place; place = places[slot]) {
      if (hashes[slot] === hash && kept.isLoaded(place - 1)) return false;
      slot = (slot + 1) & mask;
    }
    places[slot] = kept.keep() + 1;
    hashes[slot] = hash;
    this.count += 1;
    if (this.count * 4 > places.length * 3) this.grow();
    return true;
  }

  private grow(): void {
    const { hashes, places } = this;
    const mask = places.length * 2 - 1;
    this.places = new Uint32Array(places.length * 2);
    this.hashes = new Int32Array(places.length * 2);
    for (const [index, place] of places.entries()) {
      if (place === 0) continue;
      const hash = hashes[index] ?? 0;
      let slot = (hash >>> tableBits) & mask;
      while (this.places[slot]) slot = (slot + 1) & mask;
      this.places[slot] = place;
      this.hashes[slot] = hash;
    }
  }
}

/** Ids one behind the other, each as its length and its characters, a byte each. */
class KeptIds {
  private readonly chunks: Uint8Array[] = [];
  private latest = new Uint8Array();
  /** Where the next id comes in the latest chunk. */
  private end = chunkBytes;

  /** Puts an id behind those that are kept, for the next calls, and gives its hash; null if it cannot be kept. */
  load(id: string): number | null {
    const { length } = id;
    if (length > longestId) return null;
    if (this.end + 1 + length > chunkBytes) this.startChunk();
    const { end, latest } = this;
    latest[end] = length;
    let hash = fnvBasis;
    for (let index = 0; index < length; index += 1) {
      const code = id.charCodeAt(index);
      if (code > lastAscii) return null;
      latest[end + 1 + index] = code;
      hash = Math.imul(hash ^ code, fnvPrime);
    }
    return hash ^ (hash >>> 15);
  }

  isLoaded(place: number): boolean {
    const { end, latest } = this;
    const chunk = this.chunks[Math.floor(place / chunkBytes)] ?? latest;
    const start = place % chunkBytes;
    const length = latest[end] ?? 0;
    for (let index = 0; index <= length; index += 1) {
      if (chunk[start + index] !== latest[end + index]) return false;
    }
    return true;
  }

  /** Keeps the id that is loaded, and gives its place. */
  keep(): number {
    const place = (this.chunks.length - 1) * chunkBytes + this.end;
    this.end += 1 + (this.latest[this.end] ?? 0);
    return place;
  }

  private startChunk(): void {
    this.latest = new Uint8Array(chunkBytes);
    this.chunks.push(this.latest);
    this.end = 0;
  }
}

/** FNV-1a, mixed at the end so that its low bits are as good as its high ones. */
const fnvBasis = 0x811c9dc5;
const fnvPrime = 0x01000193;

const lastAscii = 0x7f;
