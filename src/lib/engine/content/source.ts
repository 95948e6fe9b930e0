import type * as v from 'valibot';
import type { Document } from './document';
import { readFrontMatter, splitFrontMatter, type FrontMatter } from './front-matter';
import { withinLimits } from './limits';
import { byLine, problem, type Problem, type Report } from './problems';
import { readDocument } from './read-document';

export interface Read<T> extends FrontMatter<T> {
  document: Document;
  /** Line of the file on which the body begins. */
  bodyLine: number;
}

/** Reads a file of front matter and markdown. Every problem is found in one reading, as far as one can be read on. */
export function readSource<S extends v.GenericSchema>(
  source: string,
  schema: S,
  judge: (read: Read<v.InferOutput<S>>, report: Report) => void
): { ok: true; read: Read<v.InferOutput<S>> } | { ok: false; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (code, line, params) => void problems.push(problem(code, line, params));
  const text = normaliseSource(source);
  const split = withinLimits(text, report) ? splitFrontMatter(text, report) : null;
  if (!split) return { ok: false, problems };

  const frontMatter = readFrontMatter(split.yaml, schema, report);
  const document = readDocument(split.body, split.bodyLine, report);
  if (!frontMatter) return { ok: false, problems: byLine(problems) };
  const read = { ...frontMatter, document, bodyLine: split.bodyLine };
  judge(read, report);
  return problems.length === 0 ? { ok: true, read } : { ok: false, problems: byLine(problems) };
}

/** One form for every source: no byte order mark, `\n` alone at the ends of lines. */
export function normaliseSource(source: string): string {
  return source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
