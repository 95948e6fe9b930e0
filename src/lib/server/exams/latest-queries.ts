import { sql } from 'kysely';

/**
 * Whether an attempt is its sitter's latest at the exam, which is the one that counts: once a further one is begun, the
 * one before is read by nobody and waited for by nobody.
 *
 * @param alias what `exam_attempt` is called in the statement
 */
export function isLatest(alias: string) {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<boolean>`not exists (
    select from exam_attempt as later
    where later.exam_id = ${column('exam_id')} and later.person_id = ${column('person_id')}
      and later.sitting > ${column('sitting')}
  )`;
}
