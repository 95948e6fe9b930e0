import { strFromU8, strToU8, unzipSync, zipSync, type UnzipFileInfo } from 'fflate';
import readWorkbook, { type CellValue } from 'read-excel-file/universal';
import { mostRows, UnreadableFile } from './problem';
import type { Cell, Table } from './table';

/** What a workbook of people unpacks to at most, and how many columns are looked at. */
const mostUnpacked = 60_000_000;
const mostColumns = 200;
/** No sheet that people have filled in shrinks to a hundredth part and more. */
const mostRatio = 200;

/**
 * Reads a workbook: of a formula what it last came to, of merged cells the first. What is in the archive is judged
 * before it is unpacked, and of what is unpacked only cells with something in them reach the parser.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Table[]> {
  const parts = unpack(bytes);
  const lean = Object.fromEntries(
    Object.entries(parts).map(([path, part]) => [path, isSheet(path) ? leanSheet(part) : checked(part)])
  );
  const archive = zipSync(lean, { level: 0 });
  const sheets = await parse(archive.slice().buffer);
  return sheets.map(({ data }) => data.map((row) => row.map(cellOf)));
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let unpacked = 0;
  const wanted = ({ name, size, originalSize }: UnzipFileInfo) => {
    if (!/\.(xml|rels)$/i.test(name)) return false;
    unpacked += originalSize;
    if (unpacked > mostUnpacked) throw new UnreadableFile('file-large');
    if (originalSize > 1_000_000 && originalSize > mostRatio * Math.max(size, 1))
      throw new UnreadableFile('file-large');
    return true;
  };
  try {
    return unzipSync(bytes, { filter: wanted });
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('file-damaged');
  }
}

function isSheet(path: string): boolean {
  return /worksheets\/[^/]+\.xml$/i.test(path);
}

/** No workbook declares a document type; only what wants to grow without end does. */
function checked(part: Uint8Array): Uint8Array {
  if (strFromU8(part.subarray(0, 4096)).includes('<!')) throw new UnreadableFile('file-damaged');
  return part;
}

/** A sheet without its empty cells and rows: people colour whole columns down to the last of a million rows. */
function leanSheet(part: Uint8Array): Uint8Array {
  const sheet = strFromU8(checked(part))
    .replace(/<(?:\w+:)?c\b[^>]*\/>/g, '')
    .replace(/<(?:\w+:)?c\b[^>]*><\/(?:\w+:)?c>/g, '')
    .replace(/<(?:\w+:)?row\b[^>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/g, '');
  for (const [, column, row] of sheet.matchAll(/<(?:\w+:)?c\b[^>]*?\br="([A-Z]+)([0-9]+)"/g)) {
    if (Number(row) > mostRows + 100) throw new UnreadableFile('rows-many');
    if (columnNumber(column!) > mostColumns) throw new UnreadableFile('file-damaged');
  }
  for (const [, row] of sheet.matchAll(/<(?:\w+:)?row\b[^>]*?\br="([0-9]+)"/g))
    if (Number(row) > mostRows + 100) throw new UnreadableFile('rows-many');
  return strToU8(sheet);
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

async function parse(archive: ArrayBuffer) {
  try {
    return await readWorkbook<string>(archive, { parseNumber: (text) => text });
  } catch {
    throw new UnreadableFile('file-damaged');
  }
}

function cellOf(value: CellValue<string> | null): Cell {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value);
}
