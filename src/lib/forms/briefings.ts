import * as v from 'valibot';
import { parseDay } from '../engine/onboarding';
import { line, moment } from './fields';

const day = v.pipe(
  v.string(),
  v.nonEmpty('required'),
  v.check((text) => parseDay(text) !== null, 'format')
);

/** `everyone`, `department:<id>` or `cohort:<id>`. */
const audience = v.pipe(
  v.string(),
  v.nonEmpty('required'),
  v.regex(/^(?:everyone|(?:department|cohort):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, 'choice'),
  v.transform((text) => {
    const [kind, id = null] = text.split(':');
    return { departmentId: kind === 'department' ? id : null, cohortId: kind === 'cohort' ? id : null };
  })
);

export const scheduleForm = v.object({ course: line(80), audience, live: moment, due: day });
export const datesForm = v.object({ live: moment, due: day });
export const briefingForm = v.object({
  title: line(80),
  id: line(60),
  about: v.pipe(v.optional(v.string(), ''), v.picklist(['product', 'campaign'], 'choice'))
});
