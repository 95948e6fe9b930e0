import * as v from 'valibot';
import { line, uuid } from './fields';

export const tickForm = v.object({ task: line(80), done: v.picklist(['yes', 'no'], 'choice') });

export const signTaskForm = v.object({ cohort: uuid, person: uuid, task: line(80) });
