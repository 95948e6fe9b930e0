export type Asked = {
  variant: number;
  instead: string | null;
  search: string;
  topic: string | null;
  page: number;
};

/** The address of the picker for what is asked of it. */
export function pickAddress({ variant, instead, search, topic, page }: Asked): string {
  const fields: [string, string | null][] = [
    ['variant', String(variant)],
    ['instead', instead],
    ['search', search],
    ['topic', topic],
    ['page', page > 1 ? String(page) : null]
  ];
  return `?${new URLSearchParams(fields.filter((field): field is [string, string] => Boolean(field[1])))}`;
}
