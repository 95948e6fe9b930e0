import {
  keepPosted,
  readFormAnswers,
  type AnswerProblem,
  type FormAnswers,
  type Posted
} from '../../engine/forms';
import type { Artefact } from '../../engine/onboarding';
import { done, refused, type Outcome, type Refusal } from '../../forms/failure';
import { recordEvent } from '../audit';
import { now } from '../clock';
import { inTransaction, type Database } from '../db';
import { fulfilDuties } from '../duties';
import { may, type Actor } from '../policy';
import { addAnonymous } from './anonymous-queries';
import { deleteUnused, selectFiles } from './file-queries';
import { lockRound, setClosed } from './round-queries';
import * as queries from './sheet-queries';
import { fillableSheet, type DraftInput } from './sheets';

/** A refused form says which controls are at fault; the draft stays. */
export type HandInRefusal = Refusal & { problems?: AnswerProblem[]; posted?: Posted };

/**
 * Hands a form in for good. A named one is kept with its person and time; of an anonymous one the answers go among those
 * of the round without either, and all that is kept of the person is that they have answered. A form that was already
 * handed in is refused, so that sending it twice counts once.
 */
export function handIn(
  db: Database,
  actor: Actor,
  input: DraftInput
): Promise<Outcome<{ anonymous: boolean }> | HandInRefusal> {
  return inTransaction(db, async (trx) => {
    const sheet = await fillableSheet(trx, actor, input);
    if (!sheet.ok) return sheet;
    const { row, form, rows } = sheet.value;
    if (!row.anonymous && (row.revision ?? 0) !== input.revision) return refused('changed-meanwhile');
    const posted = keepPosted(form, rows, input.posted);
    const files = new Map((await selectFiles(trx, row.id)).map(({ id, name }) => [id, { id, name }]));
    const read = readFormAnswers(form, posted, {
      rows,
      files,
      signer: actor.name,
      at: now().toISOString()
    });
    if (!read.ok) return { ...refused('form-incomplete'), problems: read.problems, posted };
    await queries.setHandedIn(trx, row.id, true);
    if (row.anonymous) await keepNameless(trx, row.roundId, read.answers);
    else await keepNamed(trx, actor, row, read.answers);
    if (row.artefact && !isBeyondDuty(actor, row))
      await fulfilDuties(trx, {
        cohortId: row.cohortId,
        artefact: row.artefact as Artefact,
        byId: actor.personId,
        aboutId: row.aboutId
      });
    return done({ anonymous: row.anonymous });
  });
}

/** A mentor or lead may observe too; what is owed is HR's own look (W7). */
function isBeyondDuty(actor: Actor, { aboutId, cohortId }: { aboutId: string | null; cohortId: string }) {
  return aboutId !== null && !may(actor, 'form.open', { cohortId });
}

/** Nothing here may carry the person or the hour: no event, no key. When all have answered, the round is over. */
async function keepNameless(trx: Database, roundId: string, answers: FormAnswers): Promise<void> {
  await lockRound(trx, roundId);
  await addAnonymous(trx, roundId, answers);
  if (!(await queries.someoneIsMissing(trx, roundId))) await setClosed(trx, roundId, now());
}

async function keepNamed(
  trx: Database,
  actor: Actor,
  row: { id: string; form: string; cohortId: string },
  answers: FormAnswers
): Promise<void> {
  await queries.insertSubmission(trx, row.id, answers);
  await queries.deleteDraft(trx, row.id);
  await deleteUnused(trx, row.id, filesIn(answers));
  await recordEvent(trx, {
    actorId: actor.personId,
    action: 'form.handed-in',
    subjectType: 'form',
    subjectId: row.id,
    after: { form: row.form, cohortId: row.cohortId },
    address: actor.address
  });
}

function filesIn(answers: FormAnswers): string[] {
  return Object.values(answers).flatMap((answer) =>
    typeof answer === 'object' && 'id' in answer && typeof answer.id === 'string' ? [answer.id] : []
  );
}
