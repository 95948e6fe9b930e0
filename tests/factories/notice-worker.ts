import { openDatabase } from '../../src/lib/server/db';
import { startWorker } from '../../src/lib/server/jobs';
import { tasksOn } from '../../src/lib/server/work';

/** A process that works on the queue of the database it is given, as a server does, until it is killed. */
const db = openDatabase(process.env.DATABASE_URL!, 6);
startWorker(db, tasksOn(db), false);
console.log('working');
