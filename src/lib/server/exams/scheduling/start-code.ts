import { randomInt } from 'node:crypto';

/** Letters and digits that nobody mistakes for another, read aloud or on a projector. */
const alphabet = 'ACDEFGHJKMNPQRTUVWXY34679';
const length = 6;

export function newStartCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** Whether what was typed is the code: width, case and spaces do not matter. */
export function isStartCode(code: string, typed: string): boolean {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase() === code;
}
