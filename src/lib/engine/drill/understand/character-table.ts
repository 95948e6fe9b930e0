/**
 * Finds numbers above 0 by a character, or by a character and the one after it: a hash table in which what falls on a taken cell
 * takes the next one. `key` is the character's code; for a pair times 65536, plus the second one's.
 */
export class CharacterTable {
  private readonly keys: Int32Array;
  private readonly found: Int32Array;
  private readonly shift: number;
  /** By character whether something is known of it alone (1) or with another (2). */
  private readonly begins = new Uint8Array(65536);

  constructor(entries: ReadonlyMap<number, number>) {
    const bits = Math.ceil(Math.log2(entries.size * 2));
    this.shift = 32 - bits;
    this.keys = new Int32Array(1 << bits);
    this.found = new Int32Array(1 << bits);
    for (const [key, found] of entries) this.put(key, found);
  }

  /** What is known of a character and its follower, or where that is 0 of the character alone; 0 for nothing. */
  find(code: number, follower: number): number {
    if (((this.begins[code] as number) & (follower === 0 ? 1 : 2)) === 0) return 0;
    const key = (code << 16) | follower;
    for (let cell = Math.imul(key, spread) >>> this.shift; ; cell = (cell + 1) & (this.keys.length - 1)) {
      if (this.keys[cell] === key) return this.found[cell] as number;
      if (this.keys[cell] === 0) return 0;
    }
  }

  private put(key: number, found: number) {
    const code = key < 65536 ? key : Math.floor(key / 65536);
    const both = key < 65536 ? key << 16 : key | 0;
    this.begins[code] = (this.begins[code] as number) | (key < 65536 ? 1 : 2);
    let cell = Math.imul(both, spread) >>> this.shift;
    while (this.keys[cell] !== 0) cell = (cell + 1) & (this.keys.length - 1);
    this.keys[cell] = both;
    this.found[cell] = found;
  }
}

const spread = 0x9e3779b1;
