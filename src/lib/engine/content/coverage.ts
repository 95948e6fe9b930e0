import { curriculumCodes } from './codes';
import { localeOf } from './library/layout';
import { readLibrary, type LibraryFiles } from './library/library';

/** The lessons that cover one code of the curriculum. */
export interface CodeCoverage {
  /** C1 to C27, T1 to T9; see domain.md, parts 4 and 5. */
  code: string;
  /** By locale: the lessons whose front matter names the code, as `course/lesson`, in the library's order. */
  lessons: Record<string, string[]>;
}

/**
 * Which lessons cover what, by their front matter. A course's own codes do not count: only a lesson teaches.
 *
 * @param files as for `checkLibrary`; lessons that cannot be read cover nothing
 */
export function coverageOf(files: LibraryFiles): CodeCoverage[] {
  const { courses } = readLibrary(files, []);
  const locales = [...new Set(courses.map(({ root }) => localeOf(root)))].filter((locale) => locale !== null);
  const ordered = [...courses].sort((one, other) => (one.course?.order ?? 0) - (other.course?.order ?? 0));
  return curriculumCodes.map((code) => ({
    code,
    lessons: Object.fromEntries(
      locales.map((locale) => [
        locale,
        ordered
          .filter(({ root }) => localeOf(root) === locale)
          .flatMap(({ slug, lessons }) =>
            lessons.filter(({ lesson }) => lesson?.covers.includes(code)).map(({ id }) => `${slug}/${id}`)
          )
      ])
    )
  }));
}

/** The codes that some language has no lesson for, as `C3 (en)`; every code where there is no lesson at all. */
export function uncovered(coverage: readonly CodeCoverage[]): string[] {
  return coverage.flatMap(({ code, lessons }) => {
    const locales = Object.entries(lessons);
    if (locales.length === 0) return [code];
    return locales.filter(([, found]) => found.length === 0).map(([locale]) => `${code} (${locale})`);
  });
}

/** The coverage as a page of markdown: how many lessons each language has for a code, and which they are. */
export function coverageTable(coverage: readonly CodeCoverage[]): string {
  const locales = Object.keys(coverage[0]?.lessons ?? {});
  const missing = uncovered(coverage);
  const rows = coverage.map(({ code, lessons }) => {
    const counts = locales.map((locale) => String(lessons[locale]?.length ?? 0));
    return `| ${[code, ...counts, named(lessons, locales)].join(' | ')} |`;
  });
  return [
    '# What the lessons cover',
    '',
    'Generated from the front matter of the lessons: `npm run -s qihang -- content coverage > docs/coverage.md`.',
    '',
    missing.length === 0 ? 'Every code is covered in every language.' : `Not covered: ${missing.join(', ')}.`,
    '',
    `| code | ${[...locales, 'lessons'].join(' | ')} |`,
    `| --- | ${[...locales.map(() => '--:'), '---'].join(' | ')} |`,
    ...rows
  ].join('\n');
}

/** Every lesson once, with the languages it is limited to where it is not in all of them. */
function named(lessons: Record<string, string[]>, locales: readonly string[]): string {
  const all = [...new Set(locales.flatMap((locale) => lessons[locale] ?? []))];
  return all
    .map((lesson) => {
      const having = locales.filter((locale) => lessons[locale]?.includes(lesson));
      return having.length === locales.length ? lesson : `${lesson} (${having.join(', ')})`;
    })
    .join(', ');
}
