/** Facts of an organisation that content may name without knowing them; filled in from its settings. */
export const placeholderKeys = [
  'company.name',
  'company.brand',
  'company.address',
  'company.hotline',
  'company.founded',
  'company.products',
  'company.departments',
  'company.outlook',
  'hr.contact',
  'finance.contact',
  'security.contact',
  'duty.phone',
  'assembly.point'
] as const;

export type PlaceholderKey = (typeof placeholderKeys)[number];
export type ResolvePlaceholder = (key: PlaceholderKey) => string | null;

export function isPlaceholderKey(key: string): key is PlaceholderKey {
  return (placeholderKeys as readonly string[]).includes(key);
}

/** Fills the placeholders of a plain text, such as a title; one that is unknown or has no value stays as it is. */
export function fillPlaceholders(text: string, resolve: ResolvePlaceholder): string {
  return text.replace(PLACEHOLDER, (whole, key: string) =>
    isPlaceholderKey(key) ? (resolve(key) ?? whole) : whole
  );
}

/** The keys a plain text names, known or not, in order. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

const PLACEHOLDER = /\{\{\s*([\w.-]+)\s*\}\}/g;
