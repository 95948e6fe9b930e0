import { m } from '$lib/paraglide/messages';
import type { RowProblem, RowProblemCode } from '$lib/server/people';

const sentences: Record<RowProblemCode, (said: { detail: string }) => string> = {
  'name-missing': () => m.people_row_name_missing(),
  'name-long': () => m.people_row_name_long(),
  'email-missing': () => m.people_row_email_missing(),
  'email-invalid': m.people_row_email_invalid,
  'email-twice': m.people_row_email_twice,
  'number-long': () => m.people_row_number_long(),
  'number-twice': m.people_row_number_twice,
  'number-taken': m.people_row_number_taken,
  'date-invalid': m.people_row_date_invalid,
  'experience-unknown': m.people_row_experience_unknown,
  'department-unknown': m.people_row_department_unknown,
  'role-unknown': m.people_row_role_unknown,
  'role-admin': () => m.people_row_role_admin(),
  'role-held': () => m.people_row_role_held(),
  'mentor-unknown': m.people_row_mentor_unknown,
  'mentor-ambiguous': m.people_row_mentor_ambiguous,
  'mentor-unfit': m.people_row_mentor_unfit,
  'mentor-self': () => m.people_row_mentor_self(),
  left: () => m.people_row_left()
};

/** Why a row is not taken in, in a plain sentence. */
export function rowProblem({ code, detail }: RowProblem): string {
  return sentences[code]({ detail });
}
