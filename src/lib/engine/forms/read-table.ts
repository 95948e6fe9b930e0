import type { TableRow } from './answers';
import type { Column, FieldOf } from './field';
import type { Entered, Fault } from './read-answers';
import { readDate, readNumber, readText } from './read-texts';

/** The rows in which anything was entered, in their order; rows left empty in between are closed up. */
export function readTable(field: FieldOf<'table'>, entered: Entered, fault: Fault): TableRow[] | undefined {
  const rows: TableRow[] = [];
  for (let index = 0; index < field.mostRows; index += 1) {
    const row: TableRow = {};
    for (const column of field.columns) {
      const part = `${index}.${column.id}`;
      const value = readCell(column, entered(part)[0] ?? '', fault, part);
      if (value !== undefined) row[column.id] = value;
    }
    if (Object.keys(row).length > 0) rows.push(row);
  }
  return rows.length > 0 ? rows : undefined;
}

function readCell(column: Column, input: string, fault: Fault, part: string): string | undefined {
  switch (column.kind) {
    case 'text':
      return readText(input, column.maxLength, false, fault, part);
    case 'number':
      return readNumber(input, column, fault, part);
    case 'date':
      return readDate(input, {}, fault, part);
  }
}
