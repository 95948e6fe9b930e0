import * as v from 'valibot';
import { line, uuid } from './fields';

const name = line(60);

export const openDepartmentForm = v.object({ name });

export const renameDepartmentForm = v.object({ department: uuid, from: line(200), name });

export const departmentForm = v.object({ department: uuid });
