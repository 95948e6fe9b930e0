import { isDomainCode } from './codes';
import type { Document } from './document';
import type { Problem, Report } from './problems';
import { lessonSchema, type LessonFields } from './schemas';
import { readSource, type Read } from './source';
import { surveyPlaceholders } from './survey/placeholders';

export interface Lesson extends LessonFields {
  path: string;
  document: Document;
  /** Line of the file on which each field of the front matter stands. */
  lines: Record<string, number>;
}

type LessonResult = { ok: true; lesson: Lesson } | { ok: false; problems: Problem[] };

/**
 * Reads a lesson. `path` is where it came from: the name of the file must agree with the id, and problems carry it.
 * A source with any problem gives no lesson.
 */
export function parseLesson(source: string, path: string): LessonResult {
  const result = readSource(source, lessonSchema, (read, report) => judge(read, path, report));
  if (!result.ok) return { ok: false, problems: result.problems.map((found) => ({ ...found, file: path })) };
  const { fields, lines, document } = result.read;
  return { ok: true, lesson: { ...fields, path, lines, document } };
}

function judge(
  { fields, lines, document, bodyLine }: Read<LessonFields>,
  path: string,
  report: Report
): void {
  const [, expected] = /(?:^|\/)\d+-([^/]+)\.md$/.exec(path) ?? [];
  if (expected !== undefined && expected !== fields.id) {
    report('id-mismatch', lines.id ?? 1, { id: fields.id, expected });
  }
  if (document.blocks.length === 0) report('lesson-empty', bodyLine);
  judgeFields(fields, lines, report);
  for (const objective of fields.objectives) surveyPlaceholders(objective, lines.objectives ?? 1, report);
}

/** What courses and lessons have in common. */
export function judgeFields(
  fields: { title: string; summary: string; covers: string[] },
  lines: Record<string, number>,
  report: Report
): void {
  surveyPlaceholders(fields.title, lines.title ?? 1, report);
  surveyPlaceholders(fields.summary, lines.summary ?? 1, report);
  for (const code of fields.covers) {
    if (!isDomainCode(code)) report('code-unknown', lines.covers ?? 1, { code });
  }
}
