import * as v from 'valibot';
import { text } from './fields';

/** The revision that the page showed. */
const revision = v.pipe(
  v.string(),
  v.regex(/^[0-9]{1,9}$/, 'format'),
  v.transform(Number),
  v.minValue(1, 'format')
);

export const approveReportForm = v.object({ revision, remark: text(1000) });
export const returnReportForm = v.object({ revision, remark: v.pipe(text(1000), v.nonEmpty('required')) });
