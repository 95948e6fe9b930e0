import type { HandInMediaType } from '../db/schema';
import { fileKind } from '../uploads';

/** Largest file that is handed in, in bytes. */
export const mostFileBytes = 3 * 1024 * 1024;

const taken: HandInMediaType[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** What is handed in for a task: a PDF, a JPEG or a PNG, whatever it is called. */
export function handInKind(bytes: Buffer, name: string): HandInMediaType | undefined {
  const kind = fileKind(bytes, name);
  return taken.find((each) => each === kind);
}
