import * as v from 'valibot';
import { email } from '../../../forms/fields';
import type { Role } from '../../db/schema';
import { chooseTable, type Column, type Header } from './columns';
import { mostRows, UnreadableFile, type RowProblem, type RowProblemCode } from './problem';
import { readTables } from './table';
import { plain, readDay, readExperience, readRoles } from './values';

/** A person as a row says; null and empty is what the row says nothing about. */
export type PersonRow = {
  /** As the sheet numbers it, from 1. */
  row: number;
  name: string;
  email: string;
  number: string | null;
  department: string | null;
  roles: Role[];
  mentor: string | null;
  startedOn: string | null;
  experienced: boolean | null;
};

export type Rejected = { row: number; name: string; problems: RowProblem[] };

export type ReadRows = { people: PersonRow[]; rejected: Rejected[] };

/**
 * Reads the people of a CSV or XLSX file; rows in which something is wrong on their own are rejected.
 * @throws UnreadableFile where the file as a whole cannot be taken
 */
export async function readRows(bytes: Uint8Array): Promise<ReadRows> {
  const { table, header } = chooseTable(await readTables(bytes));
  const filled = table
    .map((cells, index) => ({ cells, row: index + 1 }))
    .slice(header.firstRow)
    .filter(({ cells }) => cells.some((cell) => plain(cell) !== ''));
  if (filled.length === 0) throw new UnreadableFile('file-empty');
  if (filled.length > mostRows) throw new UnreadableFile('rows-many');
  const read: ReadRows = { people: [], rejected: [] };
  const seen = { email: new Map<string, number>(), number: new Map<string, number>() };
  for (const { cells, row } of filled) {
    const { person, problems } = readRow(cells, row, header);
    problems.push(...repeated(seen, person));
    if (problems.length > 0) read.rejected.push({ row, name: person.name, problems });
    else read.people.push(person);
  }
  return read;
}

type Seen = { email: Map<string, number>; number: Map<string, number> };

/** A second row about the same person is not taken for the first: which of them is meant is not for us to say. */
function repeated(seen: Seen, { row, email, number }: PersonRow): RowProblem[] {
  const problems: RowProblem[] = [];
  for (const [kind, value] of [
    ['email', email],
    ['number', number]
  ] as const) {
    if (!value) continue;
    const first = seen[kind].get(value);
    if (first === undefined) seen[kind].set(value, row);
    else problems.push({ code: `${kind}-twice`, detail: String(first) });
  }
  return problems;
}

function readRow(cells: string[], row: number, { columns }: Header) {
  const problems: RowProblem[] = [];
  const cell = (column: Column) => plain(cells[columns.get(column) ?? -1] ?? '');
  const wrong = (code: RowProblemCode, detail = '') => problems.push({ code, detail: detail.slice(0, 60) });

  const name = cell('name');
  if (name === '') wrong('name-missing');
  if (name.length > 80) wrong('name-long', name);

  const address = v.safeParse(email, cell('email'));
  if (cell('email') === '') wrong('email-missing');
  else if (!address.success) wrong('email-invalid', cell('email'));

  const number = cell('number');
  if (number.length > 40) wrong('number-long', number);

  const day = cell('startedOn');
  const startedOn = day === '' ? null : readDay(day);
  if (day !== '' && startedOn === null) wrong('date-invalid', day);

  const experience = cell('experience');
  const experienced = experience === '' ? null : readExperience(experience);
  if (experience !== '' && experienced === null) wrong('experience-unknown', experience);

  const roles = readRoles(cell('role'));
  if ('unknown' in roles) wrong('role-unknown', roles.unknown);

  const person: PersonRow = {
    row,
    name: name.slice(0, 80),
    email: address.success ? address.output : '',
    number: number || null,
    department: cell('department') || null,
    roles: 'roles' in roles ? roles.roles : [],
    mentor: cell('mentor') || null,
    startedOn,
    experienced
  };
  return { person, problems };
}
