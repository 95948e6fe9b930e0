import type { HandInMediaType } from '../db/schema';

/** Largest file that is handed in, in bytes. */
export const mostFileBytes = 3 * 1024 * 1024;

const beginnings: [HandInMediaType, number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]
];

/** What a file is by its bytes, whatever it is called: a PDF, a JPEG or a PNG. */
export function sniffFile(bytes: Buffer): HandInMediaType | undefined {
  return beginnings.find(([, begins]) => begins.every((byte, at) => bytes[at] === byte))?.[0];
}
