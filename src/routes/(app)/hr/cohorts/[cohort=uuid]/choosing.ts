/** What of a person a list of them can be narrowed by. */
type Listed = {
  name: string;
  departmentId: string | null;
  department: string | null;
  mentorId: string | null;
  mentorName: string | null;
  /** Tasks of the pathway that are past their day. */
  late: number;
  /** Duties about the person that are past their last day. */
  overdue: number;
  ready: boolean;
};

export const peopleStates = ['behind', 'late', 'ready'] as const;
export type PeopleState = (typeof peopleStates)[number];

const fits: Record<PeopleState, (person: Listed) => boolean> = {
  behind: ({ late }) => late > 0,
  late: ({ overdue }) => overdue > 0,
  ready: ({ ready }) => ready
};

/** Those who are in no department, or have no mentor. */
export const nobody = 'none';

const pageSize = 50;

export type Option = { value: string; label: string };

/** Which people an address asks for, a page of them at a time, and what there is to choose from. */
export type Chosen<Person> = {
  asked: { q: string; department: string; mentor: string; state: PeopleState | '' };
  departments: Option[];
  mentors: Option[];
  people: Person[];
  /** How many fit, on all pages. */
  total: number;
  page: number;
  pages: number;
};

/** Narrows a cohort's people as its address asks; what it asks for and there is not counts as not asked. */
export function choosePeople<Person extends Listed>(
  everybody: Person[],
  search: URLSearchParams
): Chosen<Person> {
  const departments = optionsOf(everybody, ({ departmentId, department }) => [departmentId, department]);
  const mentors = optionsOf(everybody, ({ mentorId, mentorName }) => [mentorId, mentorName]);
  const oneOf = (options: Option[], value: string | null) =>
    value === nobody || options.some((option) => option.value === value) ? value! : '';
  const asked = {
    q: (search.get('q') ?? '').trim().slice(0, 80),
    department: oneOf(departments, search.get('department')),
    mentor: oneOf(mentors, search.get('mentor')),
    state: peopleStates.find((state) => state === search.get('state')) ?? ('' as const)
  };
  const words = fold(asked.q);
  const fitting = everybody.filter(
    (person) =>
      (!words || fold(person.name).includes(words)) &&
      (!asked.department || (person.departmentId ?? nobody) === asked.department) &&
      (!asked.mentor || (person.mentorId ?? nobody) === asked.mentor) &&
      (!asked.state || fits[asked.state](person))
  );
  const pages = Math.max(1, Math.ceil(fitting.length / pageSize));
  const page = Math.min(Math.max(Math.trunc(Number(search.get('page'))) || 1, 1), pages);
  return {
    asked,
    departments,
    mentors,
    people: fitting.slice((page - 1) * pageSize, page * pageSize),
    total: fitting.length,
    page,
    pages
  };
}

/** The query of an address that asks for the same people, with some of it changed; empty values are left out. */
export function queryOf(asked: Record<string, string>, change: Record<string, string> = {}): string {
  const entries = Object.entries({ ...asked, ...change }).filter(([, value]) => value !== '');
  return `?${new URLSearchParams(entries).toString()}`;
}

function optionsOf<Person>(
  people: Person[],
  read: (person: Person) => [string | null, string | null]
): Option[] {
  const names = new Map<string, string>();
  for (const person of people) {
    const [value, label] = read(person);
    if (value !== null) names.set(value, label ?? '');
  }
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, 'zh'));
}

function fold(words: string): string {
  return words.normalize('NFKC').toLowerCase();
}
