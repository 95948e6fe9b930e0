const browsers = [
  ['Edg/', 'Edge'],
  ['MicroMessenger', '微信'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari']
] as const;

const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux']
] as const;

/** A device a person can recognise, such as “Chrome · Windows”; undefined when the browser says nothing known. */
export function deviceName(userAgent: string | null): string | undefined {
  const named = [browsers, systems].map((table) => table.find(([mark]) => userAgent?.includes(mark))?.[1]);
  return named.filter(Boolean).join(' · ') || undefined;
}
