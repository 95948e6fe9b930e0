/** The variant that an address asks for, the first where it asks for none there is. */
export function variantIn(url: URL, { variants }: { variants: number }): number {
  const asked = Number(url.searchParams.get('variant') ?? '1');
  return Number.isInteger(asked) && asked >= 1 && asked <= variants ? asked : 1;
}
