import { fail } from '@sveltejs/kit';
import { checkInForm } from '$lib/forms/check-in';
import { readForm } from '$lib/forms/read-form';
import { tickForm } from '$lib/forms/tasks';
import { weekOfDay } from '$lib/engine/onboarding';
import { checkIn, ownCheckIn } from '$lib/server/checkins';
import { lessonsToRelearn, unreadyBriefings } from '$lib/server/courses';
import { readShare } from '$lib/server/drills';
import { ownDuties } from '$lib/server/duties';
import { suggestedLessons } from '$lib/server/exams';
import { ownSessionsToday } from '$lib/server/plans';
import { ownWeek, tickTask } from '$lib/server/tasks';
import { formOf, refuseForm, returnForm, valueOf } from '../../answers';
import type { Actions, PageServerLoad } from './$types';

const views = ['list', 'board'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
  const week = valueOf(await ownWeek(locals.db, locals.actor!, locals.locale));
  const weeks = week?.pathway.weeks ?? [];
  const asked = weeks.find(({ number }) => String(number) === url.searchParams.get('week'));
  const current = Math.min(weeks.length, weekOfDay(week?.view.dayNumber ?? 1));
  return {
    week,
    checkIn: valueOf(await ownCheckIn(locals.db, locals.actor!)),
    sessions: await ownSessionsToday(locals.db, locals.actor!),
    duties: await ownDuties(locals.db, locals.actor!),
    shownWeek: asked?.number ?? current,
    view: views.find((view) => view === url.searchParams.get('view')) ?? null,
    share: valueOf(await readShare(locals.db, locals.actor!, locals.actor!.personId)).share,
    briefings: await unreadyBriefings(locals.db, locals.actor!.personId, locals.locale),
    relearn: valueOf(await lessonsToRelearn(locals.db, locals.actor!, locals.locale)),
    suggested: valueOf(await suggestedLessons(locals.db, locals.actor!, locals.locale))
  };
};

export const actions: Actions = {
  tick: async ({ request, locals }) => {
    const reading = readForm(tickForm, await formOf(request));
    if (!reading.ok) return fail(400);
    const outcome = await tickTask(locals.db, locals.actor!, {
      task: reading.value.task,
      done: reading.value.done === 'yes'
    });
    if (!outcome.ok) return refuseForm(outcome);
  },
  checkIn: async ({ request, locals }) => {
    const reading = readForm(checkInForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await checkIn(locals.db, locals.actor!, reading.value);
    const { mood, note } = reading.value;
    return outcome.ok ? { checkedIn: true } : refuseForm(outcome, { mood: String(mood), note });
  }
};
