import type { CourseFolder, Library, LessonFile } from './library';

/** Ids and orders within each root and each course. */
export function checkCourses({ courses, report }: Library): void {
  for (const folder of courses) {
    const [first] = folder.lessons;
    if (first && !folder.hasCourseFile && /(?:^|\/)courses\//.test(first.path)) {
      report('course-missing', first.path, 1, { course: folder.slug });
    }
    checkLessonIds(folder, report);
    checkBriefing(folder, report);
    checkOrders(
      folder.lessons.flatMap(({ path, lesson }) => (lesson ? [{ ...lesson, path }] : [])),
      report
    );
  }
  for (const inRoot of byRoot(courses)) {
    checkOrders(
      inRoot.flatMap(({ course }) => (course ? [course] : [])),
      report
    );
    checkAcknowledgements(
      inRoot.flatMap(({ lessons }) => lessons),
      report
    );
  }
}

function byRoot(courses: readonly CourseFolder[]): CourseFolder[][] {
  const roots = new Map<string, CourseFolder[]>();
  for (const folder of courses) roots.set(folder.root, [...(roots.get(folder.root) ?? []), folder]);
  return [...roots.values()];
}

function checkLessonIds({ slug, lessons }: CourseFolder, report: Library['report']): void {
  const taken = new Map<string, string>();
  for (const { path, id, lesson } of lessons) {
    const other = taken.get(id);
    if (other === undefined) taken.set(id, path);
    else report('lesson-duplicate', path, lesson?.lines.id ?? 1, { course: slug, id, other });
  }
}

/** What makes somebody ready: a question answered right, and a name under a statement. */
function checkBriefing({ course, lessons }: CourseFolder, report: Library['report']): void {
  if (course?.kind !== 'briefing' || lessons.some(({ lesson }) => lesson === null)) return;
  const documents = lessons.flatMap(({ lesson }) => (lesson ? [lesson.document] : []));
  const proofs = {
    'a self-check': documents.some(({ checks }) => checks.length > 0),
    'an acknowledgement': documents.some(({ acknowledgement }) => acknowledgement !== null)
  };
  for (const [proof, found] of Object.entries(proofs)) {
    if (!found) report('briefing-unproven', course.path, course.lines.kind ?? 1, { proof });
  }
}

interface Ordered {
  path: string;
  order: number;
  lines: Record<string, number>;
}

function checkOrders(ordered: readonly Ordered[], report: Library['report']): void {
  const taken = new Map<number, string>();
  for (const { path, order, lines } of ordered) {
    const other = taken.get(order);
    if (other === undefined) taken.set(order, path);
    else report('order-duplicate', path, lines.order ?? 1, { order, other });
  }
}

function checkAcknowledgements(lessons: readonly LessonFile[], report: Library['report']): void {
  const taken = new Map<string, string>();
  for (const { path, lesson } of lessons) {
    const signed = lesson?.document.acknowledgement;
    if (!signed) continue;
    const other = taken.get(signed.id);
    if (other === undefined) taken.set(signed.id, path);
    else report('acknowledgement-duplicate', path, signed.line, { id: signed.id, other });
  }
}
