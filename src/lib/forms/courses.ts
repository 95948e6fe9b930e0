import * as v from 'valibot';
import { line } from './fields';

export const signatureForm = v.object({ name: line(80) });
