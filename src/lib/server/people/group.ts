/** Slugs by person; everybody asked about has an entry, empty where nothing was found. */
export function groupByPerson(
  personIds: string[],
  rows: { personId: string; slug: string }[]
): Map<string, Set<string>> {
  const groups = new Map(personIds.map((personId) => [personId, new Set<string>()]));
  for (const { personId, slug } of rows) groups.get(personId)?.add(slug);
  return groups;
}
