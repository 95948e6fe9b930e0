import { checkForm, compareForms, parseForm, type RatingForm } from '../assessment/rating-form';
import type { SourceFile } from '../assessment/locales';
import type { Problem } from '../assessment/problem';
import type { ReadResult } from '../assessment/yaml-file';
import { checkFormFile, compareFormFiles, parseFormFile, type Form } from './form';

/** Only an anchored rating sheet says how many of its items must be rated: by that its file is known. */
const isRatingSheet = (source: string) => /^minimumRated\s*:/m.test(source);

/** Reads a file of the forms folder: an anchored rating sheet such as F6, or a form. */
export function parseAnyForm(source: string, path: string): ReadResult<RatingForm | Form> {
  return isRatingSheet(source) ? parseForm(source, path) : parseFormFile(source, path);
}

/** Everything wrong with a file of the forms folder. */
export function checkAnyForm(source: string, path: string): Problem[] {
  return isRatingSheet(source) ? checkForm(source, path) : checkFormFile(source, path);
}

/** Where a file of the forms folder differs between languages in anything but its texts. */
export function compareAnyForms(reference: SourceFile, other: SourceFile): Problem[] {
  return isRatingSheet(reference.source)
    ? compareForms(reference, other)
    : compareFormFiles(reference, other);
}
