import {
  blocks,
  findingKey,
  pointsByTopic,
  tallyBank,
  type BankTally,
  type Finding
} from '../../../engine/assessment/blueprint';
import { isOpen, type Item } from '../../../engine/assessment';
import { sumOf } from '../../../engine/assessment/points';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Actor } from '../../policy';
import { excerpt } from '../markup';
import { isId } from '../seat';
import { bankOf, chosenFor, type Chosen } from './bank';
import { selectPaper, selectPapers, type PaperRow } from './composing-queries';
import { mayApprove, mayCompose, maySee } from './draft';
import { findingsOf } from './findings';

/** What the actor may do with a paper as it is now. */
export type PaperRights = { change: boolean; decide: boolean; withdraw: boolean; own: boolean };

export type ListedPaper = Omit<Awaited<ReturnType<typeof selectPapers>>[number], 'blueprint'> & {
  rights: PaperRights;
};

/** The papers that the actor may see, what they can move on first, then what was changed last. */
export async function listPapers(db: Database, actor: Actor): Promise<Outcome<ListedPaper[]>> {
  const papers = (await selectPapers(db))
    .filter((paper) => maySee(actor, paper))
    .map(({ blueprint: _, ...paper }) => ({ ...paper, rights: rightsOf(actor, paper) }));
  const urgency = ({ rights, state }: ListedPaper) =>
    rights.decide ? 0 : state === 'returned' && rights.change ? 1 : state === 'withdrawn' ? 3 : 2;
  return done(papers.toSorted((one, other) => urgency(one) - urgency(other)));
}

/** A question on a paper, for a list: how it begins, what it is about, what it is worth. */
export type ListedQuestion = {
  question: string;
  excerpt: string;
  kind: Item['kind'];
  topic: string;
  difficulty: Item['difficulty'];
  points: string;
  /** Its marking points say what it is worth. */
  fixed: boolean;
  /** The row of the blueprint it fills, from 0. */
  place: number | null;
};

export type ComposedVariant = {
  variant: number;
  questions: ListedQuestion[];
  total: string;
  topics: ReturnType<typeof pointsByTopic>;
};

export type ComposedPaperView = PaperRow & {
  composed: ComposedVariant[];
  findings: { key: string; blocks: boolean; finding: Finding }[];
  /** How the questions named in findings begin. */
  stems: Record<string, string>;
  rights: PaperRights;
};

/** A paper with its questions, what is to be said of it, and what the actor may do with it. */
export async function readPaper(
  db: Database,
  actor: Actor,
  paperId: string
): Promise<Outcome<ComposedPaperView>> {
  const found = await seenPaper(db, actor, paperId);
  if (!found.ok) return found;
  const paper = found.value;
  const variants = await chosenFor(db, paper);
  const findings = await findingsOf(db, paper, variants);
  return done({
    ...paper,
    composed: variants.map((questions, index) => ({
      variant: index + 1,
      questions: questions.map(listed),
      total: sumOf(questions.map(({ item }) => item)),
      topics: pointsByTopic(questions.map(({ item }) => item))
    })),
    findings: findings.map((finding) => ({ key: findingKey(finding), blocks: blocks(finding), finding })),
    stems: Object.fromEntries(variants.flat().map(({ question, item }) => [question, excerpt(item.stem)])),
    rights: rightsOf(actor, paper)
  });
}

/** What the bank has for the papers of a language, counted; for the blueprint's forecast. */
export async function readTally(db: Database, paper: Pick<PaperRow, 'locale'>): Promise<BankTally> {
  return tallyBank(await bankOf(db, paper.locale));
}

export async function seenPaper(db: Database, actor: Actor, paperId: string): Promise<Outcome<PaperRow>> {
  const paper = isId(paperId) ? await selectPaper(db, paperId) : undefined;
  return paper && maySee(actor, paper) ? done(paper) : refused('not-found');
}

export function listed({ question, item, place }: Omit<Chosen, 'revisionId'>): ListedQuestion {
  const { kind, topic, difficulty, points, stem } = item;
  return { question, excerpt: excerpt(stem), kind, topic, difficulty, points, fixed: isOpen(item), place };
}

type Standing = Pick<PaperRow, 'state' | 'cohortId' | 'submittedById'>;

function rightsOf(actor: Actor, paper: Standing): PaperRights {
  const compose = mayCompose(actor, paper);
  const own = paper.submittedById === actor.personId;
  return {
    change: compose && (paper.state === 'draft' || paper.state === 'returned'),
    decide: paper.state === 'submitted' && !own && mayApprove(actor, paper),
    withdraw: compose && paper.state !== 'withdrawn',
    own
  };
}
