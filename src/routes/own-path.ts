/** A path on this site to go back to; the start page for anything else, so that no link can send people elsewhere. */
export function ownPath(path: FormDataEntryValue | null): string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : '/';
}
