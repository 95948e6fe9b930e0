import type { Document } from './document';
import type { Report } from './problems';
import { readBlocks } from './read-blocks';
import { survey } from './survey/survey';

/** Reads the body of a course or lesson that begins on line `firstLine` of its file. Expects a source within limits. */
export function readDocument(body: string, firstLine: number, report: Report): Document {
  return survey(readBlocks(body, firstLine, report), report);
}
