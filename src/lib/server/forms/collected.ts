import { formResults, LEAST_SHOWN, type FieldResult, type Form, type FormAnswers } from '../../engine/forms';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import { selectAnonymous } from './anonymous-queries';
import { roundForms, rowsIn } from './form-text';
import { selectRounds } from './round-queries';
import { selectHandedInAnswers } from './sheet-queries';

export type CollectedRound = {
  roundId: string;
  cohortId: string;
  cohortName: string;
  form: Form;
  closedAt: Date | null;
  /** Who reads single answers of it. */
  readers: string[];
  /** How many have it to fill in, and how many have handed it in. */
  asked: number;
  answered: number;
  /** Null where nothing may be shown: an anonymous one that runs, or fewer than five of any. */
  results: FieldResult[] | null;
};

/**
 * What some cohorts answered to some forms of one time, the newest cohort first. It is for who tells others of it as sums:
 * nothing that fewer than five answered is shown, of a named form either. Who may see it is for the caller to decide.
 */
export function collectedRounds(
  db: Database,
  cohortIds: string[],
  forms: readonly string[],
  locale: Locale
): Promise<CollectedRound[]> {
  return inTransaction(db, async (trx) => {
    if (cohortIds.length === 0) return [];
    const rounds = (await selectRounds(trx, cohortIds)).filter(({ form }) => forms.includes(form));
    const texts = await roundForms(
      trx,
      rounds.map(({ id }) => id),
      locale
    );
    const collected: CollectedRound[] = [];
    for (const round of rounds) {
      const form = texts.get(round.id);
      if (!form) continue;
      const shown = !round.anonymous || round.closedAt !== null;
      const answers = shown ? await answersOf(trx, round) : [];
      collected.push({
        roundId: round.id,
        cohortId: round.cohortId,
        cohortName: round.cohortName,
        form,
        closedAt: round.closedAt,
        readers: round.readers,
        asked: Number(round.sheets),
        answered: Number(round.handedIn),
        results:
          answers.length >= LEAST_SHOWN
            ? formResults(form, answers, rowsIn(round.rows, locale), LEAST_SHOWN)
            : null
      });
    }
    return collected;
  });
}

async function answersOf(
  trx: Database,
  { id, anonymous }: { id: string; anonymous: boolean }
): Promise<FormAnswers[]> {
  return anonymous ? selectAnonymous(trx, id) : selectHandedInAnswers(trx, id);
}
