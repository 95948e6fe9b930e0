import { problem, type Problem } from '../problems';
import { readYaml } from '../yaml';
import { dataKinds, type DataKind } from './layout';
import { textOf, type Library, type LibraryFiles } from './library';

/** What can be said of the data files of one kind; the engines they belong to know. */
interface DataRules {
  /** Finds what is wrong with a file; `files` is the whole tree, for what depends on its neighbours. */
  check?(source: string, path: string, files: LibraryFiles): readonly Finding[];
  /** Finds where a file in another language differs in what has no language. */
  compare?(reference: SourceFile, other: SourceFile): readonly Finding[];
  /** Everything in the library that a file leads to. */
  targets?(source: string, path: string): readonly Target[];
}

export type LibraryRules = Partial<Record<DataKind, DataRules>>;

/** A problem, in the words of whichever engine found it; without `file` it is in the file that was asked about. */
export type Finding = Pick<Problem, 'line' | 'message'> & { file?: string };

interface SourceFile {
  path: string;
  source: string;
}

export interface Target {
  /** `course`, `lesson`, `drill`, `paper`, `form` or `pathway`; others lead nowhere. */
  kind: string;
  target: string;
  line: number;
}

/** Every data file must be readable; what it says is for the rules of its kind, where there are any. */
export function checkDataFiles(library: Library, rules: LibraryRules): Finding[] {
  const findings: Finding[] = [];
  for (const [path, { kind }] of library.places) {
    const dataKind = dataKinds.find((known) => known === kind);
    const source = dataKind ? textOf(path, library) : null;
    if (!dataKind || source === null) continue;
    const faults = syntaxFaults(source, path);
    const found = faults.length > 0 ? faults : (rules[dataKind]?.check?.(source, path, library.files) ?? []);
    findings.push(...found.map((finding) => ({ ...finding, file: finding.file ?? path })));
  }
  return findings;
}

function syntaxFaults(source: string, path: string): Problem[] {
  const faults: Problem[] = [];
  const code = path.endsWith('.json') ? 'json-syntax' : 'yaml-syntax';
  if (code === 'json-syntax' && isJson(source)) return [];
  readYaml(source, (line, detail) => void faults.push(problem(code, line, { detail })));
  if (code === 'json-syntax' && faults.length === 0) faults.push(problem(code, 1, { detail: 'it is YAML.' }));
  return faults;
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}
