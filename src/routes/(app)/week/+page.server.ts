import { fail } from '@sveltejs/kit';
import { readForm } from '$lib/forms/read-form';
import { tickForm } from '$lib/forms/tasks';
import { lessonsToRelearn, unreadyBriefings } from '$lib/server/courses';
import { readShare } from '$lib/server/drills';
import { suggestedLessons } from '$lib/server/exams';
import { ownWeek, tickTask } from '$lib/server/tasks';
import { formOf, refuseForm, valueOf } from '../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  share: valueOf(await readShare(locals.db, locals.actor!, locals.actor!.personId)).share,
  week: valueOf(await ownWeek(locals.db, locals.actor!, locals.locale)),
  briefings: await unreadyBriefings(locals.db, locals.actor!.personId, locals.locale),
  relearn: valueOf(await lessonsToRelearn(locals.db, locals.actor!, locals.locale)),
  suggested: valueOf(await suggestedLessons(locals.db, locals.actor!, locals.locale))
});

export const actions: Actions = {
  tick: async ({ request, locals }) => {
    const reading = readForm(tickForm, await formOf(request));
    if (!reading.ok) return fail(400);
    const outcome = await tickTask(locals.db, locals.actor!, {
      task: reading.value.task,
      done: reading.value.done === 'yes'
    });
    if (!outcome.ok) return refuseForm(outcome);
  }
};
