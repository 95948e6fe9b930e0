import { readMonth } from '../cohorts';
import type { Database } from '../db';
import { notify } from '../notifications';
import type { Coached } from './coached';

type Told = {
  kind: 'task-accepted' | 'task-returned' | 'task-moved' | 'task-waived' | 'task-added' | 'task-restored';
  /** Makes it one notice, whatever is sent twice. */
  key: string;
  task: { id: string; title: string };
  reason?: string | null;
  date?: string;
  href?: string;
};

/** Tells a new hire what somebody else did to a task of theirs, in each language as the pathway names it. */
export async function tellOfTask(
  trx: Database,
  { personId, pathway }: Pick<Coached, 'personId' | 'pathway'>,
  { kind, key, task, reason, date, href }: Told
): Promise<void> {
  await notify(trx, {
    toId: personId,
    key,
    kind,
    data: {
      ...(await taskNames(trx, pathway, task)),
      ...(reason && { reason }),
      ...(date && { due: date })
    },
    href: href ?? '/week'
  });
}

async function taskNames(trx: Database, pathway: string, { id, title }: Told['task']) {
  const english = (await readMonth(trx, pathway, 'en'))?.tasks.find((task) => task.id === id)?.title;
  return { task: title, ...(english && { 'task-en': english }) };
}
