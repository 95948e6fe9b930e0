import type { Check } from '../document';
import type { Finding, LibraryRules } from './data-files';
import { dataKinds, localeOf, type Place } from './layout';
import { textOf, type Library } from './library';
import { findLesson } from './targets';

/**
 * What must be the same in every language: which files there are (a question may be asked in one language alone), and
 * whatever records of learning refer to.
 * Says nothing where the tree holds one locale only.
 */
export function checkLocales(library: Library, rules: LibraryRules): Finding[] {
  const shared = [...library.places].filter(([, { kind }]) => kind !== 'picture' && kind !== 'other');
  const roots = [...new Set(shared.map(([, { root }]) => root))]
    .filter((root) => localeOf(root) !== null)
    .sort();
  const findings: Finding[] = [];
  for (const [path, place] of shared.filter(([, { root }]) => roots.includes(root))) {
    for (const root of roots) {
      if (root === place.root || parentOf(root) !== parentOf(place.root)) continue;
      const counterpart = counterpartOf(path, place, root, library);
      if (counterpart === null && place.kind === 'questions') continue;
      if (counterpart === null) library.report('locale-missing', path, 1, { locale: localeOf(root) ?? root });
      else findings.push(...compare(path, place, counterpart, library, rules));
    }
  }
  return findings;
}

/** A lesson's counterpart has the same course and id; its number may differ. */
function counterpartOf(path: string, place: Place, root: string, library: Library): string | null {
  if (place.kind === 'lesson') {
    const id = library.lessons.get(path)?.id ?? '';
    return findLesson(`${'slug' in place ? place.slug : ''}/${id}`, root, library)?.path ?? null;
  }
  const counterpart = root + path.slice(place.root.length);
  return library.files.has(counterpart) ? counterpart : null;
}

function compare(
  path: string,
  place: Place,
  other: string,
  library: Library,
  rules: LibraryRules
): readonly Finding[] {
  const dataKind = dataKinds.find((known) => known === place.kind);
  const compareData = dataKind && rules[dataKind]?.compare;
  if (place.kind === 'lesson') compareLessons(path, other, library);
  if (place.kind === 'course' && path < other) compareCourses(path, other, library);
  if (!compareData || path > other) return [];
  const [source, reference] = [textOf(path, library), textOf(other, library)];
  if (source === null || reference === null) return [];
  return compareData({ path: other, source: reference }, { path, source });
}

function compareCourses(path: string, other: string, { courses, report }: Library): void {
  const [course, translation] = [path, other].map(
    (file) => courses.find((folder) => folder.course?.path === file)?.course
  );
  if (!course || !translation) return;
  if (course.kind === translation.kind && course.about === translation.about) return;
  report('briefing-differs', path, course.lines.kind ?? 1, { other });
}

function compareLessons(path: string, other: string, library: Library): void {
  const lesson = library.lessons.get(path)?.lesson;
  const translation = library.lessons.get(other)?.lesson;
  if (!lesson || !translation) return;
  for (const check of lesson.document.checks) {
    const counterpart = translation.document.checks.find(({ id }) => id === check.id);
    if (!counterpart) library.report('check-untranslated', path, check.line, { id: check.id, other });
    else if (path < other && !sameCheck(check, counterpart)) {
      library.report('check-differs', path, check.line, { id: check.id, other });
    }
  }
  const { acknowledgement } = lesson.document;
  if (acknowledgement && acknowledgement.id !== translation.document.acknowledgement?.id) {
    library.report('acknowledgement-untranslated', path, acknowledgement.line, {
      id: acknowledgement.id,
      other
    });
  }
}

function sameCheck(one: Check, other: Check): boolean {
  return (
    one.kind === other.kind &&
    JSON.stringify(one.options) === JSON.stringify(other.options) &&
    one.blanks.length === other.blanks.length
  );
}

function parentOf(root: string): string {
  return root.slice(0, Math.max(root.lastIndexOf('/'), 0));
}
