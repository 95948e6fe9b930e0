import type { CourseFolder, Library, LessonFile } from './library';

/** Finds a lesson by `course/lesson` in the locale of a root. */
export function findLesson(target: string, root: string, { courses }: Library): LessonFile | null {
  const [course, lesson] = target.split('/');
  return findCourse(course ?? '', root, courses)?.lessons.find(({ id }) => id === lesson) ?? null;
}

/** Whether there is what a link or a task leads to, in the locale of a root. */
export function targetExists(kind: string, target: string, root: string, library: Library): boolean {
  if (kind === 'course') return findCourse(target, root, library.courses) !== null;
  if (kind === 'lesson') return findLesson(target, root, library) !== null;
  const folder = folders[kind];
  return (
    folder === undefined ||
    library.files.has(root === '' ? `${folder}/${target}.yaml` : `${root}/${folder}/${target}.yaml`)
  );
}

function findCourse(slug: string, root: string, courses: readonly CourseFolder[]): CourseFolder | null {
  return courses.find((folder) => folder.root === root && folder.slug === slug) ?? null;
}

const folders: Record<string, string> = {
  drill: 'drills',
  paper: 'papers',
  form: 'forms',
  pathway: 'pathways'
};
