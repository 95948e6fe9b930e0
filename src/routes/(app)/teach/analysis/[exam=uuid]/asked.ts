/** The variant an address asks for; NaN, which no exam has, where it is no number. */
export function variantOf(url: URL): number | undefined {
  const asked = url.searchParams.get('variant');
  return asked === null ? undefined : Number(asked);
}

/** `?variant=2` where an exam has several. */
export function suffixOf({ variant, variants }: { variant: number; variants: number[] }): string {
  return variants.length > 1 ? `?variant=${variant}` : '';
}
