import { CharacterTable } from './character-table';
import type { Entry, Spot, Way } from './pattern-index';
import type { Key } from './spots';

/**
 * The index of patterns laid out in one row of numbers, so that a look at a place stays within the processor's cache. A spot is
 *
 *     how many classes of words begin here, and their numbers;
 *     how many expressions, the last first, and of each its number, whether it is Latin, where the next one stands, and how many
 *     ways; of each way whether it opens a clause, its head (0 for none), how many needs, and of each need its four numbers
 */
export class PatternTable {
  readonly cells: Int32Array;
  readonly entries: Entry[] = [];
  readonly heads = [''];
  private readonly words = new Map<string, number>();
  private readonly remembered = new Map<string, readonly number[]>();
  private readonly characters: CharacterTable;

  constructor(keys: Map<Key, Spot>) {
    const cells = [0];
    const characters = new Map<number, number>();
    for (const [key, spot] of keys) {
      if (typeof key === 'string') this.words.set(key, cells.length);
      else characters.set(key, cells.length);
      this.layOut(spot, cells);
    }
    this.cells = Int32Array.from(cells);
    this.characters = new CharacterTable(characters);
  }

  /** Where the spot of a character stands, or of it and the one that follows; 0 where there is none. */
  spotAt(code: number, follower: number): number {
    return this.characters.find(code, follower);
  }

  /** The spots of a Latin word and its stems; remembered, for the words of a chat come again. */
  spotsOfWord(word: string): readonly number[] {
    const known = this.remembered.get(word);
    if (known) return known;
    const stems = word.length > 3 ? [word.slice(0, 4) + '*', word.slice(0, 3) + '*'] : [word + '*'];
    const found = [word, ...stems].flatMap((key) => this.words.get(key) ?? []);
    if (this.remembered.size >= 20_000) this.remembered.clear();
    this.remembered.set(word, found);
    return found;
  }

  private layOut({ classes, entries }: Spot, cells: number[]) {
    cells.push(classes.length, ...classes, entries.length);
    for (const entry of entries.toReversed()) {
      const { latin, ways } = entry;
      const next = cells.push(this.entries.push(entry) - 1, Number(latin), 0, ways.length) - 2;
      for (const way of ways) cells.push(...this.cellsOf(way));
      cells[next] = cells.length;
    }
  }

  private cellsOf({ head, opens, needs }: Way): number[] {
    const headNumber = head === '' ? 0 : this.heads.push(head) - 1;
    const needed = needs.flatMap((need) => [
      need.words,
      need.characters,
      need.longestWords,
      need.longestGaps
    ]);
    return [Number(opens), headNumber, needs.length, ...needed];
  }
}
