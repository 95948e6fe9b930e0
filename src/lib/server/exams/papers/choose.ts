import {
  byHand,
  drawVariants,
  inPlaceOf,
  mayBeWorth,
  MOST_QUESTIONS,
  substitutes,
  type Blueprint
} from '../../../engine/assessment/blueprint';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Actor } from '../../policy';
import { bankOf, chosenFor, placedOf, type BankEntry, type Chosen } from './bank';
import { isBlueprint } from './compose';
import type { PaperRow } from './composing-queries';
import { changeDraft, type Shown } from './draft';
import { replacePlaced } from './question-queries';

type Changed = Promise<Outcome<{ revision: number }>>;

/** Draws every variant anew by a blueprint and a seed, which are kept: the same give the same paper again. */
export function drawQuestions(
  db: Database,
  actor: Actor,
  { blueprint, seed, ...shown }: Shown & { blueprint: Blueprint; seed: string }
): Changed {
  return changeDraft(db, actor, shown, 'paper.drawn', async (trx, paper) => {
    if (!isBlueprint(blueprint)) return refused('bad-input');
    const bank = await bankOf(trx, paper.locale);
    const revisions = new Map(bank.map(({ question, revisionId }) => [question, revisionId]));
    const drawn = drawVariants(blueprint, bank, seed, paper.variants);
    for (const [index, { questions }] of drawn.entries()) {
      const placed = questions.map(({ question, item, row }) => ({
        question,
        revisionId: revisions.get(question)!,
        points: item.points,
        place: row
      }));
      await replacePlaced(trx, paper.id, index + 1, placed);
    }
    return done({ blueprint, seed, told: { seed, variants: paper.variants } });
  });
}

/** One question of a variant. */
type Place = Shown & { variant: number; question: string };

/** Exchanges a question for another that fits its place. */
export function swapQuestion(db: Database, actor: Actor, { by, ...place }: Place & { by: string }): Changed {
  return changeVariant(db, actor, place, 'paper.question-swapped', ({ paper, questions, at, bank }) => {
    const chosen = questions[at];
    if (!chosen) return refused('not-found');
    if (questions.some(({ question }) => question === by)) return refused('question-taken');
    const next = bank.find(({ question }) => question === by);
    if (!next) return refused('not-found');
    const fitting = substitutes(chosen, questions, paper.blueprint, bank);
    if (!fitting.includes(next)) return refused('question-unfit');
    const put = { ...inPlaceOf(chosen, paper.blueprint, next), revisionId: next.revisionId };
    return done(questions.with(at, put));
  });
}

/** Adds a question by hand at the end; where a row lacks one that it fits, for that row. */
export function addQuestion(db: Database, actor: Actor, place: Place): Changed {
  return changeVariant(db, actor, place, 'paper.question-added', ({ paper, questions, at, bank }) => {
    if (questions[at]) return refused('question-taken');
    if (questions.length >= MOST_QUESTIONS) return refused('paper-full');
    const next = bank.find(({ question }) => question === place.question);
    if (!next) return refused('not-found');
    const put = { ...byHand(next, questions, paper.blueprint), revisionId: next.revisionId };
    return done([...questions, put]);
  });
}

export function removeQuestion(db: Database, actor: Actor, place: Place): Changed {
  return changeVariant(db, actor, place, 'paper.question-removed', ({ questions, at }) =>
    questions[at] ? done(questions.toSpliced(at, 1)) : refused('not-found')
  );
}

/** Moves a question to a place counted from 1; beyond the end is the end. */
export function moveQuestion(db: Database, actor: Actor, { to, ...place }: Place & { to: number }): Changed {
  return changeVariant(db, actor, place, 'paper.question-moved', ({ questions, at }) => {
    const moved = questions[at];
    if (!moved) return refused('not-found');
    return done(questions.toSpliced(at, 1).toSpliced(Math.max(0, to - 1), 0, moved));
  });
}

/** Sets what a question is worth; an open one is worth what its marking points add up to. */
export function setQuestionPoints(
  db: Database,
  actor: Actor,
  { points, ...place }: Place & { points: string }
): Changed {
  return changeVariant(db, actor, place, 'paper.points-set', ({ questions, at }) => {
    const chosen = questions[at];
    if (!chosen) return refused('not-found');
    if (!mayBeWorth(chosen.item, points)) return refused('points-fixed');
    return done(questions.with(at, { ...chosen, item: { ...chosen.item, points } }));
  });
}

/** Takes the text that each question has in the bank now; what is no longer there stays as it was chosen. */
export function renewQuestions(db: Database, actor: Actor, shown: Shown): Changed {
  return changeDraft(db, actor, shown, 'paper.questions-renewed', async (trx, paper) => {
    const bank = new Map((await bankOf(trx, paper.locale)).map((entry) => [entry.question, entry]));
    for (const [index, questions] of (await chosenFor(trx, paper)).entries()) {
      const renewed = questions.map((chosen) => {
        const entry = bank.get(chosen.question);
        return entry
          ? { ...inPlaceOf(chosen, paper.blueprint, entry), revisionId: entry.revisionId }
          : chosen;
      });
      await replacePlaced(trx, paper.id, index + 1, renewed.map(placedOf));
    }
    return done({});
  });
}

type Variant = { paper: PaperRow; questions: Chosen[]; at: number; bank: BankEntry[] };

function changeVariant(
  db: Database,
  actor: Actor,
  { variant, question, ...shown }: Place,
  action: string,
  change: (variant: Variant) => Outcome<Chosen[]>
): Changed {
  return changeDraft(db, actor, shown, action, async (trx, paper) => {
    const questions = (await chosenFor(trx, paper))[variant - 1];
    if (!questions) return refused('not-found');
    const at = questions.findIndex((each) => each.question === question);
    const bank = await bankOf(trx, paper.locale);
    const outcome = change({ paper, questions, at, bank });
    if (!outcome.ok) return outcome;
    await replacePlaced(trx, paper.id, variant, outcome.value.map(placedOf));
    return done({ told: { variant, question } });
  });
}
