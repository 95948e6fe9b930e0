/** A posted rating sheet, as typed; the engine judges it. */
export type SheetForm = {
  ratings: {
    items: Record<string, { rating: string; evidence: string }>;
    remarks: Record<string, string>;
    recommendation: string;
  };
  revision: number;
  submit: boolean;
};

/** Reads fields named `rating.<item>`, `evidence.<item>`, `remark.<id>` and `recommendation`. */
export function readSheetForm(form: FormData): SheetForm {
  const items: SheetForm['ratings']['items'] = {};
  const remarks: SheetForm['ratings']['remarks'] = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    const [part, id] = split(name);
    if (!id || id === '__proto__') continue;
    if (part === 'remark') remarks[id] = value;
    if (part !== 'rating' && part !== 'evidence') continue;
    items[id] = { rating: '', evidence: '', ...items[id], [part]: value };
  }
  return {
    ratings: { items, remarks, recommendation: String(form.get('recommendation') ?? '') },
    revision: Number(form.get('revision')) || 0,
    submit: form.get('intent') === 'submit'
  };
}

function split(name: string): [string, string | undefined] {
  const dot = name.indexOf('.');
  return dot < 0 ? [name, undefined] : [name.slice(0, dot), name.slice(dot + 1)];
}
