import { parseCourse } from './course';
import type { Document } from './document';
import { splitFrontMatter } from './front-matter';
import { parseLesson } from './lesson';
import { withinLimits } from './limits';
import type { Problem } from './problems';
import { readDocument } from './read-document';
import { normaliseSource } from './source';

/** A source that is still being written: what can be shown of it, and what is wrong with it. */
export interface Draft {
  /** Null where the front matter cannot be read. */
  title: string | null;
  /** Null where the source is too large or too strange to be read at all. */
  document: Document | null;
  problems: Problem[];
}

/** Reads a course or lesson as far as it can be read, so that it can be shown and judged while it is written. */
export function readDraft(kind: 'course' | 'lesson', source: string, path: string): Draft {
  if (kind === 'course') {
    const read = parseCourse(source, path);
    if (read.ok) return { title: read.course.title, document: read.course.document, problems: [] };
    return { title: null, document: readBody(source), problems: read.problems };
  }
  const read = parseLesson(source, path);
  if (read.ok) return { title: read.lesson.title, document: read.lesson.document, problems: [] };
  return { title: null, document: readBody(source), problems: read.problems };
}

function readBody(source: string): Document | null {
  const silent = () => {};
  const text = normaliseSource(source);
  if (!withinLimits(text, silent)) return null;
  const split = splitFrontMatter(text, silent);
  return readDocument(split?.body ?? text, split?.bodyLine ?? 1, silent);
}
