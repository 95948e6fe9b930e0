import type { Role } from '../../db/schema';
import type { RowProblem } from './problem';
import type { PersonRow, ReadRows, Rejected } from './rows';
import { plain } from './values';

/** Somebody who is here already. */
export type Known = {
  id: string;
  name: string;
  email: string;
  departmentId: string | null;
  number: string | null;
  startedOn: string | null;
  experienced: boolean | null;
  mentorId: string | null;
  roles: Role[];
  left: boolean;
};

export type Around = {
  people: Known[];
  departments: { id: string; name: string }[];
  /** Whether roles of existing accounts, and the administrator's, may be given. */
  mayGrant: boolean;
};

/** What becomes of a person; the mentor is named by e-mail address, as they may come with the same file. */
export type Wanted = {
  row: number;
  name: string;
  email: string;
  departmentId: string | null;
  number: string | null;
  startedOn: string | null;
  experienced: boolean | null;
  mentorEmail: string | null;
  /** Those they do not hold yet. */
  roles: Role[];
};

export type Judgement = {
  created: Wanted[];
  updated: (Wanted & { known: Known })[];
  unchanged: number;
  rejected: Rejected[];
};

type Pairing = { person: PersonRow; known: Known | undefined };

/**
 * What a file would change. A cell that is empty changes nothing, and no role is ever taken away. A row is rejected for
 * what it says against those who are here, and where the mentor it names is not taken in either.
 */
export function judge({ people, rejected }: ReadRows, around: Around): Judgement {
  const byEmail = new Map(around.people.map((known) => [known.email, known]));
  const byNumber = new Map(around.people.map((known) => [known.number, known]));
  const judged = people.map((person) => {
    const known = byEmail.get(person.email);
    return { person, known, problems: problemsOf({ person, known }, around, byNumber) };
  });
  const refused: Rejected[] = [...rejected];
  const refuse = ({ person }: Pairing, problems: RowProblem[]) =>
    refused.push({ row: person.row, name: person.name, problems });
  for (const row of judged) if (row.problems.length > 0) refuse(row, row.problems);
  let taken: Pairing[] = judged.filter(({ problems }) => problems.length === 0);
  for (;;) {
    const find = mentorFinder(taken, around.people);
    const [kept, lost] = [[] as Pairing[], [] as [Pairing, RowProblem][]];
    for (const row of taken) {
      const found = row.person.mentor === null ? null : find(row.person.mentor, row.person.email);
      if (found && 'code' in found) lost.push([row, found]);
      else kept.push(row);
    }
    taken = kept;
    for (const [row, problem] of lost) refuse(row, [problem]);
    if (lost.length === 0) break;
  }
  return { ...changesOf(taken, around), rejected: refused.toSorted((one, other) => one.row - other.row) };
}

function problemsOf(
  { person, known }: Pairing,
  { departments, mayGrant }: Around,
  byNumber: Map<string | null, Known>
): RowProblem[] {
  const problems: RowProblem[] = [];
  if (known?.left) problems.push({ code: 'left', detail: person.email });
  if (person.department && !departmentOf(person.department, departments))
    problems.push({ code: 'department-unknown', detail: person.department });
  const holder = person.number !== null && byNumber.get(person.number);
  if (holder && holder.email !== person.email) problems.push({ code: 'number-taken', detail: holder.name });
  if (!mayGrant && person.roles.includes('admin')) problems.push({ code: 'role-admin', detail: '' });
  else if (!mayGrant && known && person.roles.some((role) => !known.roles.includes(role)))
    problems.push({ code: 'role-held', detail: person.email });
  return problems;
}

function departmentOf(name: string, departments: Around['departments']): string | undefined {
  return departments.find((department) => plain(department.name) === name)?.id;
}

/** Finds a mentor by e-mail address or name among those who are here and those who are taken in. */
function mentorFinder(taken: Pairing[], people: Known[]) {
  const candidates = new Map<string, { name: string; email: string; mentor: boolean }>();
  for (const { name, email, roles, left } of people)
    if (!left) candidates.set(email, { name: plain(name), email, mentor: roles.includes('mentor') });
  for (const { person } of taken) {
    const mentor = person.roles.includes('mentor') || (candidates.get(person.email)?.mentor ?? false);
    candidates.set(person.email, { name: person.name, email: person.email, mentor });
  }
  const byName = new Map<string, string[]>();
  for (const { name, email } of candidates.values()) byName.set(name, [...(byName.get(name) ?? []), email]);
  return (named: string, of: string): RowProblem | { email: string } => {
    const address = named.toLowerCase();
    const emails = candidates.has(address) ? [address] : (byName.get(named) ?? []);
    const fit = emails.filter((email) => candidates.get(email)!.mentor);
    if (emails.length === 0) return { code: 'mentor-unknown', detail: named };
    if (fit.length === 0) return { code: 'mentor-unfit', detail: named };
    if (fit.length > 1) return { code: 'mentor-ambiguous', detail: named };
    return fit[0] === of ? { code: 'mentor-self', detail: named } : { email: fit[0]! };
  };
}

function changesOf(taken: Pairing[], { people, departments }: Around): Omit<Judgement, 'rejected'> {
  const find = mentorFinder(taken, people);
  const emailOf = new Map(people.map(({ id, email }) => [id, email]));
  const [created, updated]: [Wanted[], Judgement['updated']] = [[], []];
  for (const { person, known } of taken) {
    const mentor = person.mentor === null ? null : find(person.mentor, person.email);
    const said = {
      row: person.row,
      name: person.name,
      email: person.email,
      departmentId: person.department ? departmentOf(person.department, departments)! : null,
      number: person.number,
      startedOn: person.startedOn,
      experienced: person.experienced,
      mentorEmail: mentor && 'email' in mentor ? mentor.email : null
    };
    if (!known) created.push({ ...said, roles: person.roles.length > 0 ? person.roles : ['new-hire'] });
    else {
      const before = { ...known, mentorEmail: known.mentorId ? emailOf.get(known.mentorId)! : null };
      const fields = ['departmentId', 'number', 'startedOn', 'experienced', 'mentorEmail'] as const;
      const roles = person.roles.filter((role) => !known.roles.includes(role));
      const changed =
        said.name !== plain(known.name) ||
        roles.length > 0 ||
        fields.some((field) => said[field] !== null && said[field] !== before[field]);
      if (!changed) continue;
      const merged = Object.fromEntries(fields.map((field) => [field, said[field] ?? before[field]]));
      updated.push({ ...said, ...(merged as Pick<Wanted, (typeof fields)[number]>), roles, known });
    }
  }
  return { created, updated, unchanged: taken.length - created.length - updated.length };
}
