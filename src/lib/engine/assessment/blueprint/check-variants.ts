import { exact } from '../../scores/decimal';
import { sumOf } from '../points';
import { fits, type BankQuestion, type Blueprint, type BlueprintRow } from './blueprint';
import { checkDraft, type PaperFinding } from './check-paper';

/** A question chosen for a paper, with the points it has there. */
export type ChosenQuestion = BankQuestion & {
  /** The row of the blueprint it fills, from 0; null for one that was added by hand. */
  place: number | null;
};

/** What is known of the bank and of the people a paper is for. */
export type PaperFacts = {
  bank: readonly BankQuestion[];
  /** On how many papers each question has stood before, by slug. */
  used: Readonly<Record<string, number>>;
  /** Codes of domain.md that the cohort's courses cover. */
  taught: ReadonlySet<string>;
  /** Slugs of questions that the other language does not have. */
  untranslated: ReadonlySet<string>;
  /** Slugs of questions whose text in the bank is another by now. */
  outdated: ReadonlySet<string>;
};

/** What a reader of a paper should know; variants count from 1, rows from 0. */
export type Finding =
  | PaperFinding
  /** A row has fewer questions than it asks for. Nothing can be made of such a paper. */
  | { code: 'unfilled'; variant: number; row: number; missing: number }
  /** A variant has no question at all. */
  | { code: 'empty'; variant: number }
  /** The points are not what was aimed at. */
  | { code: 'total'; variant: number; total: string; aim: string }
  /** Two variants have questions in common: who sits one knows them of the other. */
  | { code: 'shared'; variant: number; other: number; questions: string[] }
  | { code: 'untranslated'; questions: string[] }
  | { code: 'outdated'; questions: string[] };

/** Whether a paper with this finding cannot be submitted; any other finding only has to be read. */
export function blocks({ code }: Finding): boolean {
  return code === 'unfilled' || code === 'empty';
}

/** A name for a finding: the same as long as nothing about it has changed. */
export function findingKey(finding: Finding): string {
  return JSON.stringify(finding);
}

/**
 * Checks a paper in the making, every variant of it; what would be said of several variants alike is said once.
 *
 * @param aim the points the paper is meant to have, a decimal
 */
export function checkVariants(
  variants: readonly (readonly ChosenQuestion[])[],
  blueprint: Blueprint,
  aim: string,
  facts: PaperFacts
): Finding[] {
  const { bank, used, taught } = facts;
  const each = variants.flatMap((questions, index): Finding[] => [
    ...holes(questions, blueprint, index + 1),
    ...offTarget(questions, aim, index + 1),
    ...checkDraft(questions, blueprint, bank, used, taught)
  ]);
  const everywhere = [...new Set(variants.flat().map(({ question }) => question))];
  const findings: Finding[] = [
    ...each,
    ...shared(variants),
    ...named('untranslated', everywhere, facts.untranslated),
    ...named('outdated', everywhere, facts.outdated)
  ];
  const once = new Map(findings.map((finding) => [findingKey(finding), finding]));
  return [...once.values()].toSorted((one, other) => Number(blocks(other)) - Number(blocks(one)));
}

function holes(questions: readonly ChosenQuestion[], { rows }: Blueprint, variant: number): Finding[] {
  const unfilled = rows.flatMap((each, row): Finding[] => {
    const missing = each.count - fillersOf(questions, each, row).length;
    return missing > 0 ? [{ code: 'unfilled', variant, row, missing }] : [];
  });
  return unfilled.length === 0 && questions.length === 0 ? [{ code: 'empty', variant }] : unfilled;
}

/** Questions that were put there for a row and, the row being what it is now, still fit it. */
export function fillersOf(questions: readonly ChosenQuestion[], row: BlueprintRow, index: number) {
  return questions.filter(({ place, item }) => place === index && fits(row, item));
}

function offTarget(questions: readonly ChosenQuestion[], aim: string, variant: number): Finding[] {
  const total = sumOf(questions.map(({ item }) => item));
  return exact(total).equals(exact(aim)) ? [] : [{ code: 'total', variant, total, aim }];
}

function shared(variants: readonly (readonly ChosenQuestion[])[]): Finding[] {
  return variants.flatMap((one, index) =>
    variants.slice(index + 1).flatMap((other, offset): Finding[] => {
      const here = new Set(one.map(({ question }) => question));
      const questions = other.map(({ question }) => question).filter((question) => here.has(question));
      if (questions.length === 0) return [];
      return [{ code: 'shared', variant: index + 1, other: index + offset + 2, questions }];
    })
  );
}

function named(
  code: 'untranslated' | 'outdated',
  questions: readonly string[],
  known: ReadonlySet<string>
): Finding[] {
  const found = questions.filter((question) => known.has(question));
  return found.length > 0 ? [{ code, questions: found }] : [];
}
