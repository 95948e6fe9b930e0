import type { Item } from '../question';

/** A file for another system, and what it cannot hold: questions left out and parts of questions simplified. */
export type Exported = { text: string; left: { item: string; code: ExportCode }[] };

export type ExportCode = 'kind-not-held' | 'marking-points' | 'several-blanks' | 'pictures';

/** Writes each item and gathers what is lost. */
export function gather(
  items: readonly Item[],
  write: (item: Item, lose: (code: ExportCode) => void) => string | null
): { written: string[]; left: Exported['left'] } {
  const left: Exported['left'] = [];
  const written = items.flatMap((item) => {
    const text = write(item, (code) => left.push({ item: item.id, code }));
    if (text === null) left.push({ item: item.id, code: 'kind-not-held' });
    else if (/!\[[^\]]*\]\(/.test(item.stem)) left.push({ item: item.id, code: 'pictures' });
    return text ?? [];
  });
  return { written, left };
}
