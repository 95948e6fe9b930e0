type Marked = { text: string; marked: boolean }[];
type Page = {
  slug: string;
  locale: string;
  title: Marked;
  hits: { anchor: string; heading: Marked; sentence: Marked }[];
};
type Group = { pages: Page[]; total: number; more: boolean };

/** What the library says about something, as the side pane shows it. */
export type Finding = { lessons: Group; phrases: Group; terms: Group; loosened: boolean };

/** A passage's words without the marks; what was cut off at its ends stays off. */
export function wordsOf(pieces: Marked): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replace(/^…|…$/g, '')
    .trim();
}
