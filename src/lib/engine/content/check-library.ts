import { checkCourses } from './library/courses';
import { checkDataFiles, type Finding, type LibraryRules } from './library/data-files';
import { readLibrary, type LibraryFiles } from './library/library';
import { checkLocales } from './library/locales';
import { checkPictures } from './library/pictures';
import { checkReferences } from './library/references';
import type { Problem } from './problems';

/** A problem and the file it is in. */
type LibraryProblem = Finding & { file: string };

/**
 * Checks a library: each file for itself, and what the files say of each other.
 *
 * @param files paths relative to the folder that holds the locales (or to one locale, or one course), with `/`
 * @param rules what is known of the data files, by kind
 * @returns problems in the order of files and lines; none for a sound library
 */
export function checkLibrary(files: LibraryFiles, rules: LibraryRules = {}): LibraryProblem[] {
  const problems: Problem[] = [];
  const library = readLibrary(files, problems);
  checkCourses(library);
  checkReferences(library, rules);
  checkPictures(library);
  const findings = [...checkDataFiles(library, rules), ...checkLocales(library, rules)];
  return [...problems, ...findings]
    .map((finding) => ({ ...finding, file: finding.file ?? '' }))
    .sort((one, other) => compare(one.file, other.file) || one.line - other.line);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
