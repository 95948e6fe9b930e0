import * as v from 'valibot';
import { line, uuid } from './fields';

export const acknowledgeForm = v.object({
  warning: uuid,
  stage: v.pipe(v.picklist(['1', '2'], 'format'), v.transform(Number)),
  note: line(300)
});
