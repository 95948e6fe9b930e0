import type { Grade } from '../../engine/drill/agreement';
import { m } from '../../paraglide/messages';

const names: Record<Grade, () => string> = {
  met: m.inspection_grade_met,
  partly: m.inspection_grade_partly,
  missed: m.inspection_grade_missed,
  'not-called-for': m.inspection_grade_none
};

/** How far a criterion was met, in the person's language. */
export function gradeName(grade: Grade): string {
  return names[grade]();
}
