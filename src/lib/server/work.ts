import type { Database } from './db';
import { remindOwners } from './duties';
import type { Tasks } from './jobs';
import { mailWaiting, sendMail } from './notifications';

/** What the queue's jobs do. Every minute: who is to be reminded is told, and what was told is mailed. */
export function tasksOn(db: Database): Tasks {
  return {
    tick: async () => {
      await remindOwners(db);
      await mailWaiting(db);
    },
    'send-mail': ({ id = '' }) => sendMail(db, id)
  };
}
