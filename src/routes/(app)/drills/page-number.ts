/** The page an address asks for, from 1; the first where it asks for none, or for nonsense. */
export function pageIn(url: URL): number {
  const page = url.searchParams.get('page') ?? '';
  return /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
}
