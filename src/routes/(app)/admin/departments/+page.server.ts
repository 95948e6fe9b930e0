import * as forms from '$lib/forms/departments';
import { readForm } from '$lib/forms/read-form';
import {
  closeDepartment,
  openDepartment,
  readDepartments,
  renameDepartment,
  reopenDepartment
} from '$lib/server/people';
import { formOf, refuseForm, returnForm, valueOf } from '../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  departments: valueOf(await readDepartments(locals.db, locals.actor!))
});

export const actions: Actions = {
  open: async ({ request, locals }) => {
    const form = readForm(forms.openDepartmentForm, await formOf(request));
    if (!form.ok) return returnForm(form);
    const opened = await openDepartment(locals.db, locals.actor!, form.value.name);
    return opened.ok ? { done: 'opened' as const } : refuseForm(opened, form.value);
  },
  rename: async ({ request, locals }) => {
    const form = readForm(forms.renameDepartmentForm, await formOf(request));
    if (!form.ok) return returnForm(form);
    const renamed = await renameDepartment(locals.db, locals.actor!, form.value);
    return renamed.ok ? { done: 'renamed' as const } : refuseForm(renamed, form.value);
  },
  close: async ({ request, locals }) => {
    const form = readForm(forms.departmentForm, await formOf(request));
    if (!form.ok) return returnForm(form);
    const closed = await closeDepartment(locals.db, locals.actor!, form.value.department);
    return closed.ok ? { done: 'closed' as const } : refuseForm(closed, form.value);
  },
  reopen: async ({ request, locals }) => {
    const form = readForm(forms.departmentForm, await formOf(request));
    if (!form.ok) return returnForm(form);
    const reopened = await reopenDepartment(locals.db, locals.actor!, form.value.department);
    return reopened.ok ? { done: 'reopened' as const } : refuseForm(reopened, form.value);
  }
};
