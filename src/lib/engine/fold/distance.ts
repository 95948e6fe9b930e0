/**
 * How many slips of typing lie between two words: letters left out, put in, mistaken, or two neighbours swapped
 * (optimal string alignment distance). Letters are UTF-16 units; time and space grow with the product of the lengths.
 */
export function distance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const differs = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + differs);
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) least = Math.min(least, before[column - 2]! + 1);
      current.push(least);
    }
    [before, above] = [above, current];
  }
  return above[other.length]!;
}
