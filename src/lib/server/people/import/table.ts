import { readCsv } from './csv';
import { mostFileBytes, UnreadableFile } from './problem';
import { readXlsx } from './xlsx';

/** A cell as it is shown: dates are `2026-03-02`, and figures as they were typed. */
export type Cell = string;

/** Rows in the order of the sheet, the empty ones too: the first is row 1. */
export type Table = Cell[][];

/** The sheets of a file; a CSV file is one. */
export async function readTables(bytes: Uint8Array): Promise<Table[]> {
  if (bytes.length === 0) throw new UnreadableFile('file-empty');
  if (bytes.length > mostFileBytes) throw new UnreadableFile('file-large');
  if (begins(bytes, [0x50, 0x4b])) return readXlsx(bytes);
  /* The old .xls, and any workbook with a password, is a compound file. */
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new UnreadableFile('file-locked');
  return [readCsv(bytes)];
}

function begins(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
