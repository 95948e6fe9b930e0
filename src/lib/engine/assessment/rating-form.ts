import * as v from 'valibot';
import { checkId, checkIds, problemsIn, type Report } from './content-checks';
import { domainCode, listOf, role, slug, text, wholeNumber } from './fields';
import { compareLocales, type SourceFile } from './locales';
import type { Problem } from './problem';
import { readYamlFile, type ReadResult } from './yaml-file';

/** The highest rating of the scale 1–5. */
export const TOP_RATING = 5;

const longest = wholeNumber(1, 5000);

const item = v.strictObject({
  id: slug,
  topic: domainCode,
  title: text,
  /** What to look at before rating. */
  look: text,
  /** What a 1, a 3 and a 5 look like; 2 and 4 lie between. */
  anchors: v.strictObject({ 1: text, 3: text, 5: text }),
  /** Whether "could not observe" is an answer. */
  unobservable: v.optional(v.boolean(), false)
});

const ratingForm = v.strictObject({
  id: slug,
  /** The form's code in domain.md part 7. */
  code: domainCode,
  title: text,
  filledBy: role,
  about: role,
  instructions: text,
  /** Fewest items that must be rated, not "could not observe", for the form to count. */
  minimumRated: wholeNumber(1, 100),
  sections: listOf(v.strictObject({ id: slug, title: text, items: listOf(item, 1) }), 1),
  evidence: v.strictObject({ title: text, maxLength: longest }),
  remarks: v.array(
    v.strictObject({
      id: slug,
      title: text,
      hint: v.optional(text),
      required: v.boolean(),
      maxLength: longest
    })
  ),
  recommendation: v.strictObject({
    title: text,
    options: listOf(v.strictObject({ id: slug, text }), 2)
  })
});

/** A sheet of anchored ratings that one person fills in about another, such as the mentor's form F6. */
export type RatingForm = v.InferOutput<typeof ratingForm>;
export type RatingItem = RatingForm['sections'][number]['items'][number];

/** All items of a form, section by section. */
export function ratingItems(form: RatingForm): RatingItem[] {
  return form.sections.flatMap(({ items }) => items);
}

/** Reads a rating form's file; a value with `ok` is sound in every way {@link checkForm} knows. */
export function parseForm(source: string, path: string): ReadResult<RatingForm> {
  const read = readYamlFile(ratingForm, source, path);
  if (!read.ok) return read;
  const form = read.value;
  const { problems, report } = problemsIn(path, read);
  checkId(form.id, path, report);
  checkIds(form.sections, ['sections'], report);
  checkUniqueItems(form, report);
  checkIds(form.remarks, ['remarks'], report);
  checkIds(form.recommendation.options, ['recommendation', 'options'], report);
  checkMinimum(form, report);
  return problems.length > 0 ? { ok: false, problems } : read;
}

/** Everything wrong with a rating form's file: `content/<locale>/forms/<slug>.yaml`. */
export function checkForm(source: string, path: string): Problem[] {
  const read = parseForm(source, path);
  return read.ok ? [] : read.problems;
}

/** Where a form in another language differs in anything but its texts. */
export function compareForms(reference: SourceFile, other: SourceFile): Problem[] {
  return compareLocales(parseForm, skeleton, reference, other);
}

function skeleton({
  id,
  code,
  filledBy,
  about,
  minimumRated,
  sections,
  remarks,
  recommendation
}: RatingForm) {
  return {
    id,
    code,
    filledBy,
    about,
    minimumRated,
    sections: sections.map((section) => ({
      id: section.id,
      items: section.items.map(({ id, topic, unobservable }) => ({ id, topic, unobservable }))
    })),
    remarks: remarks.map(({ id, required }) => ({ id, required })),
    recommendation: { options: recommendation.options.map(({ id }) => ({ id })) }
  };
}

function checkUniqueItems(form: RatingForm, report: Report): void {
  const seen = new Set<string>();
  for (const [section, { items }] of form.sections.entries()) {
    for (const [index, { id }] of items.entries()) {
      const path = ['sections', section, 'items', index, 'id'];
      if (seen.has(id)) report(path, 'duplicate-id', `The id "${id}" is used twice.`);
      seen.add(id);
    }
  }
}

function checkMinimum(form: RatingForm, report: Report): void {
  const count = ratingItems(form).length;
  if (form.minimumRated <= count) return;
  report(
    ['minimumRated'],
    'minimum-too-high',
    `minimumRated is ${form.minimumRated}, but the form has ${count} items.`
  );
}
