export type GivenAnswer = { item: string; value?: unknown; revision: number };

/** The highest revision an answer may carry. */
export const HIGHEST_REVISION = 1e9;

/**
 * The answers of the paper sent as one plain form: `revision:<item>` is what the page was shown; the answer's own
 * fields are named by kind (`readers` below). Questions never answered are left out.
 */
export function readAnswers(form: FormData): GivenAnswer[] {
  return [...form.keys()]
    .filter((name) => name.startsWith('revision:'))
    .map((name) => name.slice('revision:'.length))
    .map((item) => ({ item, shown: shownRevision(form, item), value: valueOf(form, item) }))
    .filter(({ shown, value }) => shown > 0 || value !== null)
    .map(({ item, shown, value }) => ({ item, value, revision: shown + 1 }));
}

function shownRevision(form: FormData, item: string): number {
  const shown = Number(form.get(`revision:${item}`));
  return Number.isInteger(shown) && shown > 0 && shown < HIGHEST_REVISION ? shown : 0;
}

function valueOf(form: FormData, item: string): unknown {
  for (const [prefix, read] of readers) {
    const fields = fieldsOf(form, `${prefix}:${item}`);
    if (fields.length > 0) return read(fields);
  }
  return null;
}

/** The part a field is for, `''` where the question has none, and what was entered. */
type Fields = [part: string, value: string][];

const readers: [prefix: string, read: (fields: Fields) => unknown][] = [
  ['answer', (fields) => fields[0]![1] || null],
  ['answers', (fields) => fields.map(([, value]) => value)],
  ['blank', (fields) => (fields.some(([, value]) => value !== '') ? fields.map(([, value]) => value) : null)],
  ['match', (fields) => nullIfEmpty(fields.filter(([, value]) => value !== ''))],
  ['part', (fields) => nullIfEmpty(fields.filter(([, value]) => value.trim() !== ''))],
  ['place', inOrder],
  ['label', (fields) => nullIfEmpty(labelled(fields))]
];

function fieldsOf(form: FormData, name: string): Fields {
  return [...form.entries()].flatMap(([key, value]): Fields => {
    if (typeof value !== 'string' || (key !== name && !key.startsWith(`${name}:`))) return [];
    return [[key.slice(name.length + 1), value]];
  });
}

/** The steps by the places given; where two share a place or one has none the answer is not an order, and is refused. */
function inOrder(fields: Fields): string[] | null {
  const placed = fields.filter(([, place]) => place !== '');
  if (placed.length === 0) return null;
  const places = new Set(placed.map(([, place]) => place));
  if (places.size < fields.length) return placed.map(([step]) => step);
  return fields.toSorted(([, one], [, other]) => Number(one) - Number(other)).map(([step]) => step);
}

/** The labels ticked for each message; an empty value says that it does nothing. */
function labelled(fields: Fields): [string, string[]][] {
  const messages = [...new Set(fields.map(([message]) => message))];
  return messages.map((message) => [
    message,
    fields.filter(([each, label]) => each === message && label !== '').map(([, label]) => label)
  ]);
}

function nullIfEmpty(entries: [string, unknown][]): Record<string, unknown> | null {
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}
