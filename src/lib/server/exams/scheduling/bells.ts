import { bell, GRACE_SECONDS } from '../../../engine/assessment';
import { now } from '../../clock';
import type { Database } from '../../db';
import { lockUnsubmitted, setBell } from './place-queries';

/** Moves the bells of an exam that have not gone to where its terms and the sitters' allowances put them; never earlier. */
export async function lengthenBells(
  trx: Database,
  { examId, minutes, closesAt }: { examId: string; minutes: number; closesAt: Date }
): Promise<void> {
  for (const attempt of await lockUnsubmitted(trx, examId)) {
    const over = attempt.endsAt.getTime() + GRACE_SECONDS * 1000 <= now().getTime();
    const due = bell(attempt.startedAt, minutes, closesAt, attempt.extraMinutes);
    if (!over && due > attempt.endsAt.getTime()) await setBell(trx, attempt.id, new Date(due));
  }
}
