import * as v from 'valibot';
import { checkId, problemsIn } from '../assessment/content-checks';
import { domainCode, listOf, role, slug, text, wholeNumber } from '../assessment/fields';
import { compareLocales, type SourceFile } from '../assessment/locales';
import type { Problem } from '../assessment/problem';
import { readYamlFile, type ReadResult } from '../assessment/yaml-file';
import { artefactNames } from '../onboarding/workflow-names';
import type { Artefact } from '../onboarding/workflow';
import { checkFields } from './check-fields';
import { fieldSchema, fieldSkeleton } from './field';

const artefact = v.picklist(Object.keys(artefactNames) as Artefact[], 'an artefact of the workflow');

/** When a form is due: with the duty it fulfils, or some days from one of the cohort's dates. */
const due = v.union(
  [
    v.strictObject({ artefact }),
    v.strictObject({
      days: wholeNumber(-60, 60),
      from: v.picklist(['opens', 'classroom ends', 'on-job ends'])
    })
  ],
  'an artefact of the workflow, or days from a date of the cohort'
);

const reader = v.union([role, v.picklist(['about', 'team'])], 'a role, “about” or “team”');

const formSchema = v.strictObject({
  id: slug,
  /** The form's code in domain.md part 7. */
  code: domainCode,
  title: text,
  instructions: text,
  filledBy: role,
  about: v.picklist(['self', 'new-hire', 'course', 'trainer', 'cohort', 'shift']),
  /** Who reads what was handed in, beside the one who filled it; “about” is the person it is about, “team” their department. */
  readBy: listOf(reader, 1),
  due: v.optional(due),
  /** Answers are kept without a link to the person, and shown only from five up. */
  anonymous: v.optional(v.boolean('true or false'), false),
  often: v.picklist(['once', 'daily', 'weekly', 'per-shift', 'any-time']),
  sections: listOf(
    v.strictObject({
      id: slug,
      title: text,
      intro: v.optional(text),
      fields: listOf(fieldSchema, 1)
    }),
    1
  )
});

/** A form that people fill in: F2–F5 and F7–F15 of domain.md. The anchored sheet F6 is a rating form. */
export type Form = v.InferOutput<typeof formSchema>;
export type Reader = Form['readBy'][number];

/** Reads a form's file; a value with `ok` is sound in every way {@link checkFormFile} knows. */
export function parseFormFile(source: string, path: string): ReadResult<Form> {
  const read = readYamlFile(formSchema, source, path);
  if (!read.ok) return read;
  const { problems, report } = problemsIn(path, read);
  checkId(read.value.id, path, report);
  checkFields(read.value, report);
  return problems.length > 0 ? { ok: false, problems } : read;
}

/** Everything wrong with a form's file: `content/<locale>/forms/<slug>.yaml`. */
export function checkFormFile(source: string, path: string): Problem[] {
  const read = parseFormFile(source, path);
  return read.ok ? [] : read.problems;
}

/** Where a form in another language differs in anything but its texts. */
export function compareFormFiles(reference: SourceFile, other: SourceFile): Problem[] {
  return compareLocales(parseFormFile, skeleton, reference, other);
}

function skeleton({ title: _title, instructions: _instructions, sections, ...rest }: Form) {
  return {
    ...rest,
    sections: sections.map(({ id, fields }) => ({ id, fields: fields.map(fieldSkeleton) }))
  };
}
