import * as v from 'valibot';
import { text, uuid } from './fields';

/** The figures one signs for, as they were submitted. */
export const checkScoresForm = v.object({ checkId: uuid });
export const returnScoresForm = v.object({ checkId: uuid, remark: text(1000) });
