import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { today } from '../clock';
import { selectEnrolment, selectWatched } from '../cohorts';
import { inTransaction, newId, type Database } from '../db';
import { notify } from '../notifications';
import { may, type Actor } from '../policy';
import * as queries from './guidance-queries';

export type GuidanceNote = Awaited<ReturnType<typeof queries.selectNotes>>[number];

export type GuidanceBook = {
  person: { id: string; name: string };
  own: boolean;
  today: string;
  /** Since when a talk may be noted; null for who writes nothing here. */
  writesFrom: string | null;
  notes: GuidanceNote[];
};

/** What a new hire's mentors taught and agreed with them: for the new hire, the mentor, the lead and HR. */
export async function readGuidance(
  db: Database,
  actor: Actor,
  personId: string
): Promise<Outcome<GuidanceBook>> {
  if (!may(actor, 'guidance.read')) return refused('not-allowed');
  const own = personId === actor.personId;
  const [watched] = own ? [] : await selectWatched(db, actor, { personId });
  if (!watched && !(own && (await selectEnrolment(db, personId)))) return refused('not-found');
  return done({
    person: { id: personId, name: watched?.name ?? actor.name },
    own,
    today: today(),
    writesFrom: watched?.mentorId === actor.personId ? watched.opensOn : null,
    notes: await queries.selectNotes(db, personId)
  });
}

export type NewNote = {
  personId: string;
  heldOn: string;
  taught: string;
  agreed: string;
  followUpOn: string | null;
};

/** The mentor notes a talk; the new hire is told and reads it. The same note sent twice is one. */
export function writeGuidance(db: Database, actor: Actor, note: NewNote): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const [watched] = may(actor, 'pathway.coach')
      ? await selectWatched(trx, actor, { personId: note.personId })
      : [];
    if (watched?.mentorId !== actor.personId) return refused('not-found');
    if (note.heldOn > today() || note.heldOn < watched.opensOn) return refused('day-unfit');
    if (note.followUpOn && note.followUpOn < note.heldOn) return refused('day-unfit');
    const id = newId();
    const place = { id, cohortId: watched.cohortId, authorId: actor.personId };
    if (!(await queries.insertNote(trx, { ...note, ...place }))) return refused('guidance-written');
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'guidance.written',
      subjectType: 'person',
      subjectId: note.personId,
      after: { heldOn: note.heldOn, followUpOn: note.followUpOn },
      address: actor.address
    });
    await notify(trx, {
      toId: note.personId,
      key: `guidance:${id}`,
      kind: 'guidance-written',
      data: { owner: actor.name },
      about: `guidance:${note.personId}`,
      href: `/guidance/${note.personId}`
    });
    return done();
  });
}

/** The new hire has read what was noted; the mentor sees that. */
export async function markGuidanceRead(db: Database, actor: Actor): Promise<Outcome> {
  if (!may(actor, 'week.follow')) return refused('not-allowed');
  await queries.markRead(db, actor.personId);
  return done();
}
