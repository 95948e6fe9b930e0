import type { Document } from './document';
import { judgeFields } from './lesson';
import type { Problem, Report } from './problems';
import { courseSchema, type CourseFields } from './schemas';
import { readSource, type Read } from './source';

export interface Course extends CourseFields {
  path: string;
  /** The introduction. */
  document: Document;
  /** Line of the file on which each field of the front matter stands. */
  lines: Record<string, number>;
}

type CourseResult = { ok: true; course: Course } | { ok: false; problems: Problem[] };

/**
 * Reads a course. `path` is where it came from: the name of its folder must agree with the id, and problems carry it.
 * A source with any problem gives no course.
 */
export function parseCourse(source: string, path: string): CourseResult {
  const result = readSource(source, courseSchema, (read, report) => judge(read, path, report));
  if (!result.ok) return { ok: false, problems: result.problems.map((found) => ({ ...found, file: path })) };
  const { fields, lines, document } = result.read;
  return { ok: true, course: { ...fields, path, lines, document } };
}

function judge({ fields, lines, document }: Read<CourseFields>, path: string, report: Report): void {
  const [, expected] = /(?:^|\/)courses\/([^/]+)\/course\.md$/.exec(path) ?? [];
  if (expected !== undefined && expected !== fields.id) {
    report('id-mismatch', lines.id ?? 1, { id: fields.id, expected });
  }
  judgeFields(fields, lines, report);
  for (const block of document.blocks) {
    if (block.type === 'directive' && lessonOnly.has(block.name)) {
      report('directive-place', block.line, { name: block.name, outer: 'course.md' });
    }
  }
}

const lessonOnly: ReadonlySet<string> = new Set(['check', 'summary', 'acknowledgement']);
