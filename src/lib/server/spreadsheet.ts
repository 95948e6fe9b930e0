import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';

export type Cell = string | number;

/**
 * CSV as Excel opens it with Chinese intact: UTF-8 with a byte-order mark, CRLF. A text that a spreadsheet would run as
 * a formula is escaped.
 */
export function toCsv(head: string[], rows: Cell[][]): string {
  return stringify([head, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}

/** An XLSX workbook of one sheet with a bold, frozen head row; texts stay texts and figures stay figures. */
export function toXlsx(sheetName: string, head: string[], rows: Cell[][]): Promise<Buffer> {
  const titles = head.map((value) => ({ value, fontWeight: 'bold' as const }));
  return writeXlsxFile([titles, ...rows], { sheet: nameOfSheet(sheetName), stickyRowsCount: 1 }).toBuffer();
}

/** Excel takes 1 to 31 characters, none of []:*?/\\ and no apostrophe at either end, in the name of a sheet. */
function nameOfSheet(name: string): string {
  const text = name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
  return text.replace(/^[\s']+|[\s'\ud800-\udbff]+$/g, '') || 'Sheet1';
}
