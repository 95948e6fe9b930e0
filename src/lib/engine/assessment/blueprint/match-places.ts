/**
 * Fills as many places of the rows as can be filled at once, a maximum matching by augmenting paths (Kuhn 1955): a
 * question that a wide row holds moves on where a narrow one needs it. What stands earlier in a list is taken first.
 *
 * @param counts how many places each row has
 * @param preferred the questions that fit each row and are to be used up first
 * @param fitting all that fit each row
 * @returns the row of each question taken
 */
export function matchPlaces(
  counts: readonly number[],
  preferred: readonly (readonly string[])[],
  fitting: readonly (readonly string[])[]
): Map<string, number> {
  const rowOf = new Map<string, number>();

  function fill(row: number, lists: typeof fitting, tried: Set<string>): boolean {
    const free = lists[row]!.find((question) => !rowOf.has(question));
    if (free !== undefined) {
      rowOf.set(free, row);
      return true;
    }
    for (const question of lists[row]!) {
      const holder = rowOf.get(question)!;
      if (holder === row || tried.has(question)) continue;
      tried.add(question);
      if (!fill(holder, lists, tried)) continue;
      rowOf.set(question, row);
      return true;
    }
    return false;
  }

  const scarce = counts
    .map((count, row) => ({ row, count, spare: fitting[row]!.length - count }))
    .toSorted((one, other) => one.spare - other.spare);
  for (const lists of [preferred, fitting]) {
    for (const { row, count } of scarce) {
      let held = [...rowOf.values()].filter((each) => each === row).length;
      while (held < count && fill(row, lists, new Set())) held += 1;
    }
  }
  return rowOf;
}
