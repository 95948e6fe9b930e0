import type { Problem } from './problem';
import type { Path, ReadResult } from './yaml-file';

export interface SourceFile {
  path: string;
  source: string;
}

/**
 * Compares what must be the same in two languages: ids, kinds, points, keys; never texts.
 * A file that does not parse yields nothing here; its own check has already said why.
 *
 * @param read reads a file
 * @param skeleton keeps only what has no language
 * @returns one problem per difference, at its line in `other`
 */
export function compareLocales<T>(
  read: (source: string, path: string) => ReadResult<T>,
  skeleton: (value: T) => unknown,
  reference: SourceFile,
  other: SourceFile
): Problem[] {
  const left = read(reference.source, reference.path);
  const right = read(other.source, other.path);
  if (!left.ok || !right.ok) return [];
  return differences(skeleton(left.value), skeleton(right.value), []).map(({ path, message }) => ({
    file: other.path,
    line: right.lineOf(path),
    message: `${message} in ${reference.path}.`,
    code: 'locales-differ'
  }));
}

interface Difference {
  path: Path;
  message: string;
}

function differences(left: unknown, right: unknown, path: Path): Difference[] {
  if (isRecord(left) && isRecord(right)) {
    const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
    return keys.flatMap((key) =>
      differences(left[key], right[key], [...path, Array.isArray(right) ? Number(key) : key])
    );
  }
  if (left === right) return [];
  const name = path.join('.');
  if (right === undefined) return [{ path, message: `${name} is missing here but stands` }];
  if (left === undefined) return [{ path, message: `${name} stands here but is missing` }];
  return [{ path, message: `${name} is ${String(right)} here but ${String(left)}` }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
