import {
  LineCounter,
  isCollection,
  isMap,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type ErrorCode
} from 'yaml';

export interface Yaml {
  value: unknown;
  /** Line, from 1, of each field of the outermost map. */
  lines: Record<string, number>;
}

export type YamlFault = (line: number, detail: string) => void;

/** Reads YAML that has no aliases and is not nested deeply; otherwise says what is wrong, by line, and returns null. */
export function readYaml(source: string, fault: YamlFault): Yaml | null {
  const deep = deepLine(source);
  if (deep !== null) {
    fault(deep, 'it is nested too deeply.');
    return null;
  }
  const counter = new LineCounter();
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line);
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const faults = new Map<number, string>();
  const refuse = (offset: number, detail: string) => {
    if (!faults.has(lineAt(offset))) faults.set(lineAt(offset), detail);
  };
  for (const { code, message, pos } of document.errors) {
    refuse(openedBefore(document, pos[0]), plainer[code] ?? message.replace(/\.?$/, '.'));
  }
  visit(document, { Alias: (_, node) => refuse(node.range?.[0] ?? 0, 'aliases are not allowed.') });
  faults.forEach((detail, line) => fault(line, detail));
  return faults.size === 0 ? { value: document.toJS(), lines: fieldLines(document, lineAt) } : null;
}

const plainer: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'put a value that contains a colon in quotes, or mend the indentation.',
  MULTILINE_IMPLICIT_KEY: 'a field is written “name: value”.',
  TAB_AS_INDENT: 'indent with blanks, not with tabs.'
};

/** Where the text or list that breaks off at an offset was opened: that is the place to mend. */
function openedBefore(document: Document, offset: number): number {
  let opened = offset;
  visit(document, {
    Node(_, node) {
      const closes = (isCollection(node) && node.flow) || (isScalar(node) && /QUOTE/.test(node.type ?? ''));
      if (closes && node.range?.[1] === offset) opened = node.range[0];
    }
  });
  return opened;
}

const MAX_DEPTH = 32;

function deepLine(source: string): number | null {
  let depth = 0;
  const lines = source.split('\n');
  for (const [index, line] of lines.entries()) {
    for (const character of line) {
      if (character === '[' || character === '{') depth += 1;
      else if ((character === ']' || character === '}') && depth > 0) depth -= 1;
      if (depth > MAX_DEPTH) return index + 1;
    }
    if (/^(?:\s*[-?:] ){32}/.test(line) || /^\s{128}/.test(line)) return index + 1;
  }
  return null;
}

function fieldLines(document: Document, lineAt: (offset: number) => number): Record<string, number> {
  const lines: Record<string, number> = {};
  if (!isMap(document.contents)) return lines;
  for (const { key } of document.contents.items) {
    if (isScalar(key) && key.range) lines[String(key.value)] = lineAt(key.range[0]);
  }
  return lines;
}
