import { digestOf, type LibraryFile } from './files';
import type { ContentProblem } from './index';

const mebibyte = 1024 * 1024;

/** What a folder or archive may hold at most: files, bytes in one and in all, folders one inside the other. */
export type IntakeLimits = { files: number; fileBytes: number; bytes: number; depth: number };

export const intakeLimits: IntakeLimits = {
  files: 5000,
  fileBytes: 64 * mebibyte,
  bytes: 256 * mebibyte,
  depth: 8
};

/** What stops a whole intake, with the file at which it was noticed. */
export class IntakeRefused extends Error {
  constructor(readonly problem: ContentProblem) {
    super(`${problem.file}: ${problem.message}`);
  }
}

export function refuse(file: string, message: string): never {
  throw new IntakeRefused({ file, line: 1, message });
}

/** Counts files before their bytes are read. @throws IntakeRefused at the first that is one too many, too large or too deep. */
export function createTally({ files, fileBytes, bytes, depth }: IntakeLimits) {
  let count = 0;
  let sum = 0;
  return (path: string, size: number): void => {
    count += 1;
    sum += size;
    if (path.split('/').length - 1 > depth)
      refuse(path, `Folders lie one inside the other at most ${depth} deep.`);
    if (count > files) refuse(path, `There are more than ${files} files.`);
    if (size > fileBytes) refuse(path, `The file is larger than ${inMebibytes(fileBytes)}.`);
    if (sum > bytes) refuse(path, `With this file everything together is larger than ${inMebibytes(bytes)}.`);
  };
}

/** Hidden files and what operating systems leave behind belong to no library. */
export function isPassedOver(path: string): boolean {
  return path
    .split('/')
    .some((name) => name.startsWith('.') || name === '__MACOSX' || name === 'node_modules');
}

export function toLibraryFile(path: string, bytes: Buffer): LibraryFile {
  return { path, bytes, digest: digestOf(bytes) };
}

function inMebibytes(bytes: number): string {
  return `${bytes / mebibyte} MB`;
}
