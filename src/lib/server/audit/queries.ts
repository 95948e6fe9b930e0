import { sql } from 'kysely';
import type { Database } from '../db';

/** Events older than `before` (newest first when undefined), with the names of actor and, where it is a person, subject. */
export function selectEvents(db: Database, before: string | undefined, limit: number) {
  const query = db
    .selectFrom('audit_event as e')
    .leftJoin('person as a', 'a.id', 'e.actor_id')
    .leftJoin('person as s', (join) =>
      join.on('e.subject_type', '=', 'person').on(sql`s.id::text`, '=', sql.ref('e.subject_id'))
    )
    .select([
      'e.id',
      'e.at',
      'a.name as actor',
      'e.action',
      'e.subject_type as subjectType',
      sql<string>`coalesce(s.name, e.subject_id)`.as('subject'),
      'e.after',
      'e.address'
    ])
    .orderBy('e.id', 'desc')
    .limit(limit);
  return (before ? query.where('e.id', '<', before) : query).execute();
}

export function selectLatest(db: Database, action: string) {
  return db
    .selectFrom('audit_event')
    .select('after')
    .where('action', '=', action)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
