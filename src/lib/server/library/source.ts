import type { FailureCode } from '../../forms/failure';
import { compile, compilerVersion } from './compile';
import { digestOf } from './files';
import type { Key } from './queries';
import type { NewRevision } from './revision-queries';
import { unstorable } from './unstorable';

const mostBytes = 256 * 1024;

/** Text as it is kept: with the ends of lines of a file, whatever a browser's form made of them. */
export function normalise(source: string): string {
  return source.replace(/\r\n?/g, '\n');
}

/** Why a source cannot be kept at all; undefined when it can. */
export function unfit(source: string): FailureCode | undefined {
  if (Buffer.byteLength(source) > mostBytes) return 'source-too-large';
  return /\0|\p{Surrogate}/u.test(source) ? 'source-unstorable' : undefined;
}

/** A source as a revision keeps it, compiled unless it has problems. */
export function toRevision(
  key: Key,
  source: string,
  path: string
): NewRevision & { position: number | undefined } {
  const made = compile(key, source, path);
  const json = made && JSON.stringify(made.value);
  const sound = json !== undefined && !unstorable(path, source, json);
  return {
    path,
    source,
    digest: digestOf(source),
    compiled: sound ? json : null,
    compiler: compilerVersion,
    position: made?.position
  };
}
