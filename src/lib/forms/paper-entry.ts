import * as v from 'valibot';

type Line = { typed: string[] } | { points: string; markerId: string };

const number = (least: number, most: number) =>
  v.pipe(
    v.string('format'),
    v.transform(Number),
    v.integer('format'),
    v.minValue(least, 'format'),
    v.maxValue(most, 'format')
  );

/** What a reading of a sheet says beside its rows. */
export const readingForm = v.object({
  variant: number(1, 100),
  lang: v.picklist(['zh-CN', 'en'], 'choice'),
  satAt: v.pipe(v.string(), v.maxLength(40, 'format')),
  reading: v.pipe(v.picklist(['1', '2'], 'choice'), v.transform(Number)),
  revision: number(0, 1e9)
});

/** A first reading is let count; ticked only by somebody who has the sheet before them. */
export const confirmForm = v.object({ compared: v.literal('on', 'required'), revision: number(1, 1e9) });

export const settleForm = v.object({ first: number(1, 1e9), second: number(1, 1e9) });

const MOST_ROWS = 400;
const LONGEST = 300;

/**
 * The rows of a sheet: `typed:<item>` once for each text of a closed question, `points:<item>` and `marker:<item>` for an
 * open one. Texts beyond any sensible length are cut, and then refused as unreadable like any other.
 */
export function readRows(form: FormData): Record<string, Line> {
  const rows = new Map<string, Line>();
  for (const [name, value] of [...form.entries()].slice(0, MOST_ROWS * 4)) {
    const [, part, item] = /^(typed|points):(.+)$/.exec(name) ?? [];
    if (!part || !item || typeof value !== 'string') continue;
    const text = value.slice(0, LONGEST);
    const row = rows.get(item);
    if (part === 'points')
      rows.set(item, { points: text, markerId: String(form.get(`marker:${item}`) ?? '') });
    else if (row && 'typed' in row) row.typed.push(text);
    else rows.set(item, { typed: [text] });
  }
  return Object.fromEntries(rows);
}

/** Which of two readings was chosen for each row, `row:<item>`. */
export function readChoices(form: FormData): Record<string, 1 | 2> {
  return Object.fromEntries(
    [...form.entries()].flatMap(([name, value]): [string, 1 | 2][] => {
      const item = name.startsWith('row:') ? name.slice('row:'.length) : '';
      return item && (value === '1' || value === '2') ? [[item, value === '1' ? 1 : 2]] : [];
    })
  );
}
