import type { Database } from './db';
import { remindOwners } from './duties';
import type { Tasks } from './jobs';
import { mailWaiting, sendMail } from './notifications';
import { watchCohorts } from './warnings';

/**
 * What the queue's jobs do. Every minute: who is to be reminded is told, and what was told is mailed; and cohorts that
 * nobody has looked at on this day of the organisation's zone are looked at for early warnings.
 */
export function tasksOn(db: Database): Tasks {
  return {
    tick: async () => {
      await remindOwners(db);
      await mailWaiting(db);
    },
    watch: () => watchCohorts(db),
    'send-mail': ({ id = '' }) => sendMail(db, id)
  };
}
