import * as v from 'valibot';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { readYaml } from '../content/yaml';
import type { Problem } from './problem';

/** Where a value stands in a file: keys and positions from the root. */
export type Path = readonly (string | number)[];

/** A file's value with the line, from 1, on which any part of it stands. */
export interface Located<T> {
  ok: true;
  value: T;
  lineOf(path: Path): number;
}

export type ReadResult<T> = Located<T> | { ok: false; problems: Problem[] };

/**
 * Reads a YAML file against a schema whose messages complete the sentence “… must be”. Every fault is a problem with
 * its line: broken YAML, an unknown, missing or ill-formed field at any depth.
 *
 * @param file the path to name in problems
 */
export function readYamlFile<S extends v.GenericSchema>(
  schema: S,
  source: string,
  file: string
): ReadResult<v.InferOutput<S>> {
  const problems: Problem[] = [];
  const yaml = readYaml(source, (line, detail) =>
    problems.push({
      file,
      line,
      code: 'yaml-syntax',
      message: `The file is not valid YAML: ${detail}`,
      params: { detail }
    })
  );
  if (!yaml) return { ok: false, problems };
  const lineOf = lineFinder(source);
  const result = v.safeParse(schema, yaml.value);
  if (result.success) return { ok: true, value: result.output, lineOf };
  return { ok: false, problems: result.issues.map((issue) => problemOf(issue, file, lineOf)) };
}

/** Finds lines by path; parses the source for it once, and only when a line is asked for. */
function lineFinder(source: string): (path: Path) => number {
  let root: Node | null = null;
  let counter: LineCounter | null = null;
  return (path) => {
    if (!counter) {
      counter = new LineCounter();
      root = parseDocument(source, { lineCounter: counter }).contents as Node | null;
    }
    return Math.max(1, counter.linePos(offsetOf(root, path)).line);
  };
}

/** The offset of the key or list entry at a path, or of the deepest ancestor that exists. */
function offsetOf(root: Node | null, path: Path): number {
  let node = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    const next = childOf(node, step);
    if (!next) break;
    offset = next.offset ?? offset;
    node = next.node;
  }
  return offset;
}

function childOf(node: Node | null, step: string | number): { offset?: number; node: Node | null } | null {
  if (isMap<Node, Node>(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair ? { offset: pair.key.range?.[0], node: pair.value } : null;
  }
  const entry = isSeq<Node>(node) && typeof step === 'number' ? node.items[step] : undefined;
  return entry ? { offset: entry.range?.[0], node: entry } : null;
}

function problemOf(issue: v.BaseIssue<unknown>, file: string, lineOf: (path: Path) => number): Problem {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const name = path.length > 0 ? `“${path.join('.')}”` : 'The file';
  const at = { file, line: lineOf(path), params: { field: path.join('.') } };
  if (issue.expected === 'never')
    return { ...at, code: 'field-unknown', message: `There is no field ${name}.` };
  if (issue.received === 'undefined')
    return { ...at, code: 'field-missing', message: `The file lacks ${name}.` };
  const params = { ...at.params, expected: expected(issue) };
  return { ...at, params, code: 'field-invalid', message: `${name} must be ${params.expected}.` };
}

/** A schema's own message, or the kind of value expected where it has none. */
function expected(issue: v.BaseIssue<unknown>): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  return (
    names[issue.expected ?? ''] ?? issue.expected?.replaceAll('"', '').replaceAll('|', 'or') ?? 'well-formed'
  );
}

const names: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'a group of named fields'
};
