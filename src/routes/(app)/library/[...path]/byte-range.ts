/** Bytes from `first` to `last`, both counted from 0 and included. */
export type ByteRange = { first: number; last: number };

/**
 * The one range a `Range` header asks for (RFC 9110, 14.1.2); null where it asks for none that we serve, so that the
 * whole is sent; `unsatisfiable` where it lies beyond the end.
 */
export function readRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < first) return null;
  return first >= size ? 'unsatisfiable' : { first, last };
}
