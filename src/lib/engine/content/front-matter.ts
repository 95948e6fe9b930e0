import * as v from 'valibot';
import type { Report } from './problems';
import { readYaml } from './yaml';

export interface Split {
  yaml: string;
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
}

export interface FrontMatter<T> {
  fields: T;
  /** Line of the file on which each field stands. */
  lines: Record<string, number>;
}

/** Parts a source into front matter and body; reports and returns null where there is none. */
export function splitFrontMatter(source: string, report: Report): Split | null {
  const lines = source.split('\n');
  if (lines[0]?.trimEnd() !== '---') {
    report('front-matter-missing', 1);
    return null;
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) {
    report('front-matter-unclosed', 1);
    return null;
  }
  return { yaml: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

/** Reads a front matter against a schema whose messages complete the sentence “… must be”. */
export function readFrontMatter<S extends v.GenericSchema>(
  yaml: string,
  schema: S,
  report: Report
): FrontMatter<v.InferOutput<S>> | null {
  const document = readYaml(yaml, (line, detail) =>
    report('front-matter-syntax', line + LINES_ABOVE, { detail })
  );
  if (!document) return null;
  if (typeof document.value !== 'object' || document.value === null || Array.isArray(document.value)) {
    report('front-matter-syntax', 1 + LINES_ABOVE, { detail: 'it is not a list of fields.' });
    return null;
  }
  const lines = Object.fromEntries(
    Object.entries(document.lines).map(([field, line]) => [field, line + LINES_ABOVE])
  );
  const result = v.safeParse(schema, document.value);
  if (result.success) return { fields: result.output, lines };
  for (const issue of result.issues) {
    const field = String(issue.path?.[0]?.key);
    const line = lines[field];
    if (line === undefined) report('field-missing', 1, { field });
    else if (issue.expected === 'never') report('field-unknown', line, { field });
    else report('field-invalid', line, { field, expected: issue.message });
  }
  return null;
}

/** The opening line of dashes. */
const LINES_ABOVE = 1;
