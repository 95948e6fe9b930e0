import { sql } from 'kysely';
import type { Database } from '../db';

type Job = { task: string; payload: unknown; key?: string; inMilliseconds?: number };

export async function insertJob(
  db: Database,
  { task, payload, key, inMilliseconds = 0 }: Job
): Promise<void> {
  await sql`
    select graphile_worker.add_job(
      ${task}::text,
      ${JSON.stringify(payload)}::json,
      run_at => clock_timestamp() + make_interval(secs => ${Math.max(0, inMilliseconds) / 1000}::float8),
      job_key => ${key ?? null}::text
    )`.execute(db);
}
