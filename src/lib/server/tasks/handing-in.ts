import type { PlannedTask } from '../../engine/onboarding';
import { done, refused, type Outcome, type Refusal } from '../../forms/failure';
import { recordEvent } from '../audit';
import { now } from '../clock';
import { readTaskRevision, selectEnrolment } from '../cohorts';
import { inTransaction, newId, type Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import { plainName } from '../uploads';
import { lockEnrolment } from './change-queries';
import { handInKind, mostFileBytes } from './file-type';
import { insertHandIn, selectHandIns, type HandIn } from './hand-in-queries';
import { readOwn, taskOf } from './own-week';

export type HandInForm = {
  task: PlannedTask;
  date: string;
  /** Of the file the task stands in: a signature is given to what that revision says. */
  revisionId: string | null;
  /** Newest first. */
  handIns: HandIn[];
  state: HandInState;
};

export type HandInState = 'open' | 'waiting' | 'returned' | 'accepted';

/** A task of one's own in which something is handed in, and what became of it. */
export async function readHandIn(
  db: Database,
  actor: Actor,
  taskId: string,
  locale: Locale
): Promise<Outcome<HandInForm>> {
  if (!may(actor, 'week.follow')) return refused('not-allowed');
  const own = await readOwn(db, actor, locale);
  const task = own && taskOf(own.standing.tasks, taskId);
  if (!own || !task?.handsIn) return refused('not-found');
  const { enrolment, standing } = own;
  const all = await selectHandIns(db, enrolment.id, [actor.personId]);
  const handIns = all.filter((handIn) => handIn.task === task.id);
  const { late, today, later, done: finished } = standing.view;
  const placed = [...late, ...today, ...later, ...finished].find((each) => each.task.id === task.id);
  return done({
    task,
    date: placed!.date,
    revisionId: await readTaskRevision(db, enrolment.pathway, task.id, locale),
    handIns,
    state: stateOf(handIns)
  });
}

function stateOf([newest]: HandIn[]): HandInState {
  if (!newest) return 'open';
  if (newest.accepted === null) return 'waiting';
  return newest.accepted ? 'accepted' : 'returned';
}

export type GivenIn = {
  task: string;
  choice?: string;
  words?: string;
  name?: string;
  revision?: string;
  file?: { name: string; bytes: Buffer };
};

/** Hands in a file, a signature or a project. Not a second time while the first waits for its answer. */
export function handIn(db: Database, actor: Actor, input: GivenIn, locale: Locale): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const enrolment = await selectEnrolment(trx, actor.personId);
    if (!enrolment) return refused(may(actor, 'week.follow') ? 'not-found' : 'not-allowed');
    await lockEnrolment(trx, enrolment.id, actor.personId);
    const form = await readHandIn(trx, actor, input.task, locale);
    if (!form.ok) return form;
    if (form.value.state === 'waiting') return refused('hand-in-waiting');
    if (form.value.state === 'accepted') return refused('task-finished');
    const given = contents(form.value, actor, input);
    if ('code' in given) return given;
    const { task, handIns } = form.value;
    const id = newId();
    await insertHandIn(trx, {
      id,
      cohort_id: enrolment.id,
      person_id: actor.personId,
      task: task.id,
      number: (handIns[0]?.number ?? 0) + 1,
      kind: task.handsIn!,
      revision_id: form.value.revisionId,
      handed_in_at: now(),
      decided_by: null,
      decided_at: null,
      accepted: null,
      reason: null,
      ...given
    });
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'task.handed-in',
      subjectType: 'person',
      subjectId: actor.personId,
      after: { handIn: id, task: task.title, file: given.file_name },
      address: actor.address
    });
    return done();
  });
}

function contents({ task, revisionId }: HandInForm, actor: Actor, input: GivenIn) {
  const file = fileOf(input.file, task.handsIn === 'file');
  if ('code' in file) return file;
  const nothing = { choice: null, words: null, signed_name: null, statement: null, ...noFile };
  if (task.handsIn === 'file') return { ...nothing, ...file };
  if (task.handsIn === 'signature') {
    if (input.revision !== revisionId) return refused('changed-meanwhile');
    if (withoutSpaces(input.name ?? '') !== withoutSpaces(actor.name)) return refused('name-differs');
    return { ...nothing, signed_name: input.name!.trim(), statement: task.statement! };
  }
  const choice = task.choices?.find(({ id }) => id === input.choice);
  if (!input.words || (task.choices && !choice)) return refused('bad-input');
  return { ...nothing, ...file, words: input.words, choice: choice?.id ?? null };
}

const noFile = { file_name: null, media_type: null, bytes: null };

function fileOf(file: GivenIn['file'], required: boolean): Refusal | ReturnType<typeof kept> | typeof noFile {
  if (!file) return required ? refused('file-missing') : noFile;
  if (file.bytes.length > mostFileBytes) return refused('file-too-large');
  const mediaType = handInKind(file.bytes, file.name);
  return mediaType ? kept(file, mediaType) : refused('file-unknown');
}

function kept(
  { name, bytes }: NonNullable<GivenIn['file']>,
  mediaType: NonNullable<ReturnType<typeof handInKind>>
) {
  return { file_name: plainName(name), media_type: mediaType, bytes };
}

function withoutSpaces(name: string): string {
  return name.replace(/\s+/g, '');
}
