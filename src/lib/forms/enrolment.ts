import * as v from 'valibot';
import { leavingReasonIds } from '../engine/onboarding/leaving';
import { parseDay } from '../engine/onboarding/calendar';
import { line, moment, text, uuid } from './fields';

export const moveSessionForm = v.object({
  startsAt: moment,
  endsAt: moment,
  place: line(120),
  moves: v.pipe(v.string(), v.regex(/^\d{1,4}$/, 'format'), v.transform(Number))
});

/** One id or several, as a form sends boxes that are ticked. */
const ids = v.union(
  [
    v.array(uuid),
    v.pipe(
      uuid,
      v.transform((one) => [one])
    )
  ],
  'required'
);

export const enrolForm = v.object({ people: ids });
export const unenrolForm = v.object({ person: uuid });
export const mentorForm = v.object({ person: uuid, mentor: v.union([v.literal(''), uuid], 'choice') });

export const leavingForm = v.object({
  person: uuid,
  left_on: v.pipe(
    v.string(),
    v.nonEmpty('required'),
    v.check((value) => parseDay(value) !== null, 'format')
  ),
  reason: v.picklist(leavingReasonIds, 'choice'),
  note: text(500)
});
export const leaverForm = v.object({ person: uuid });

export const attendanceStates = ['present', 'late', 'absent', 'excused'] as const;

const marked = v.object({
  personId: uuid,
  state: v.picklist(attendanceStates, 'choice'),
  note: v.pipe(text(200), v.regex(/^[^\p{Cc}]*$/u, 'format'))
});

/** Who was marked how: fields named `state.<person>` and `note.<person>`; null where what was sent cannot be read. */
export function readMarks(form: FormData): v.InferOutput<typeof marked>[] | null {
  const marks = [...form.keys()]
    .filter((name) => name.startsWith('state.'))
    .map((name) => {
      const personId = name.slice('state.'.length);
      return { personId, state: form.get(name), note: form.get(`note.${personId}`) ?? '' };
    });
  const parsed = v.safeParse(v.array(marked), marks);
  return parsed.success && marks.length > 0 ? parsed.output : null;
}
