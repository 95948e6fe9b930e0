/** What a marker gives one answer. */
export type Given = { score: string; comment: string | null; earned: string[] | null };

export function sameGiven(one: Given, other: Given): boolean {
  return (
    one.score === other.score &&
    one.comment === other.comment &&
    `${one.earned ?? ''}` === `${other.earned ?? ''}`
  );
}
