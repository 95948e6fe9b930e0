import { parse } from 'csv-parse/sync';
import { decodeText } from '../../../engine/text-file';
import { mostRows, UnreadableFile } from './problem';
import type { Table } from './table';

const delimiters = [',', ';', '\t', '，', '|'] as const;

/** Reads separated values whatever they are separated by; a row with line ends inside quotes is one row. */
export function readCsv(bytes: Uint8Array): Table {
  const text = decodeText(bytes);
  if (text === undefined) throw new UnreadableFile('file-damaged');
  /* Excel's own line that names the separator is no row of the sheet. */
  const named = /^sep=(.)\r?\n/.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  try {
    const rows: string[][] = parse(body, {
      delimiter: named?.[1] ?? delimiterOf(body),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 100_000,
      to: mostRows + 100
    });
    return rows;
  } catch {
    throw new UnreadableFile('file-damaged');
  }
}

/** The separator that stands most often in the first lines, outside quotes. */
function delimiterOf(text: string): string {
  const start = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .slice(0, 20)
    .join('\n');
  const counts = delimiters.map((delimiter) => start.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))]!;
}
