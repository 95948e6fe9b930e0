import { m } from '../../paraglide/messages';
import { bandName } from '../drill/band';

type Words = Record<string, () => string>;

const expectations: Words = {
  'lower-case letters, digits and single hyphens': m.problem_expected_id,
  'a list of at least one text': m.problem_expected_texts,
  'a list of codes such as C6': m.problem_expected_codes,
  'a list of at least one code such as C6': m.problem_expected_codes,
  'the name of a picture beside it, such as cover.svg': m.problem_expected_cover,
  'a list': m.problem_expected_list,
  'a set of fields': m.problem_expected_fields,
  'a text': m.problem_expected_words,
  'a number': m.problem_expected_figure,
  'something else': m.problem_expected_other,
  'points above 0: a whole number, or a quoted decimal with at most two places such as "7.5"':
    m.problem_expected_points,
  'a whole number, or a quoted decimal such as "7.5"': m.problem_expected_decimal,
  '1 (easy), 2 (medium) or 3 (hard)': m.problem_expected_difficulty,
  'a text that is not empty': m.problem_expected_filled,
  'a code such as C6': m.problem_expected_code,
  'a list of at least one entry': m.problem_expected_entry,
  'a move of domain.md part 6': m.problem_expected_move,
  'a violation of domain.md part 6': m.problem_expected_violation,
  'a move or a violation of domain.md part 6': m.problem_expected_label,
  'true or false': m.problem_expected_truth,
  'a group of named fields': m.problem_expected_fields,
  excellent: () => bandName('excellent'),
  pass: () => bandName('pass'),
  fail: () => bandName('fail')
};

/** What the engines expect of a value, said in the person's language; ids and names come back as they are. */
export function expectedWords(expected: string): string {
  const known = lookUp(expectations, expected);
  if (known) return known;
  const text = /^a text of 1 to (\d+) characters$/.exec(expected);
  if (text) return m.problem_expected_text({ most: text[1]! });
  const number = /^a whole number from (\d+) to (\d+)$/.exec(expected);
  if (number) return m.problem_expected_number({ least: number[1]!, most: number[2]! });
  const entries = /^a list of at least (\d+) entries$/.exec(expected);
  if (entries) return m.problem_expected_entries({ least: entries[1]! });
  const names = /^\(?([\w-]+(?: or [\w-]+)+)\)?$/.exec(expected)?.[1]?.split(' or ');
  if (names) return m.problem_expected_one({ values: names.join(', ') });
  const one = /^one of (.+)$/.exec(expected);
  return one ? m.problem_expected_one({ values: one[1]! }) : expected;
}

const details: Words = {
  'it is nested too deeply.': m.problem_detail_deep,
  'aliases are not allowed.': m.problem_detail_alias,
  'put a value that contains a colon in quotes, or mend the indentation.': m.problem_detail_colon,
  'a field is written “name: value”.': m.problem_detail_key,
  'indent with blanks, not with tabs.': m.problem_detail_tab,
  'it is not a list of fields.': m.problem_detail_no_fields,
  'needs at least two variants': m.problem_detail_variants,
  'needs at least two endings': m.problem_detail_endings,
  'must be lower-case letters, digits and hyphens': m.problem_detail_id,
  'is not something one can look for: write words, or a /regular expression/': m.problem_detail_phrase,
  'must be the name of an SVG or PNG beside the scenario': m.problem_detail_picture,
  'must be an amount in quotes, such as "129.00"': m.problem_detail_amount,
  'must be an amount with two places, such as "129.00"': m.problem_detail_amount,
  'must be three capitals, such as CNY': m.problem_detail_currency,
  'must be a year and month, such as 2024-03': m.problem_detail_month,
  'must be a whole number': m.problem_detail_whole,
  'must not be empty': m.problem_detail_empty,
  'is not valid': m.problem_detail_invalid
};

/** What an engine says about a value or a line it could not read; the YAML reader's own words stay in brackets. */
export function detailWords(detail: string): string {
  const known = lookUp(details, detail);
  if (known) return known;
  const bound = /^must be at (least|most) (-?\d+)$/.exec(detail);
  if (bound?.[1] === 'least') return m.problem_detail_least({ least: bound[2]! });
  if (bound) return m.problem_detail_most({ most: bound[2]! });
  return m.problem_detail_other({ detail });
}

const kinds: Words = {
  lesson: m.problem_kind_lesson,
  drill: m.problem_kind_drill,
  paper: m.problem_kind_paper
};

/** What a link leads to; kinds of self-check and lists of a scenario keep the names that stand in the file. */
export function kindWords(kind: string): string {
  return lookUp(kinds, kind) ?? kind;
}

function lookUp(words: Words, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key]!() : undefined;
}
