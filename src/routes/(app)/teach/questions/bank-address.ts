/** The address of the bank with a filter, or of a page beside it; what is not asked for is left out. */
export function bankAddress(
  room: '' | '/export' | `/export/${string}`,
  asked: Record<string, string | number | undefined>
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return `/teach/questions${room}?${query}`;
}
