import { redirect } from '@sveltejs/kit';
import { passwordChangeForm } from '$lib/forms/auth';
import { mailForm } from '$lib/forms/duties';
import { readForm } from '$lib/forms/read-form';
import { changePassword, listSessions, signOutEverywhere } from '$lib/server/auth';
import { closeFeed, feedSince, openFeed } from '$lib/server/calendar';
import { config } from '$lib/server/config';
import { chooseMail, mailPreference } from '$lib/server/notifications';
import { formOf, refuseForm, returnForm } from '../../answers';
import { deleteSessionCookie, setSessionCookie } from '../../cookies';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const sessions = await listSessions(locals.db, locals.actor!);
  return {
    mail: await mailPreference(locals.db, locals.actor!),
    feedSince: await feedSince(locals.db, locals.actor!),
    mailed: config.mail !== undefined,
    sessions: sessions.map(({ user_agent, created_at }) => ({ userAgent: user_agent, since: created_at }))
  };
};

export const actions: Actions = {
  password: async ({ request, locals, cookies }) => {
    const reading = readForm(passwordChangeForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { current_password: current, next_password: next } = reading.value;
    const userAgent = request.headers.get('user-agent');
    const outcome = await changePassword(locals.db, locals.actor!, { current, next, userAgent });
    if (!outcome.ok) return refuseForm(outcome);
    setSessionCookie(cookies, locals.db, outcome.value);
    return { changed: true };
  },
  mail: async ({ request, locals }) => {
    const reading = readForm(mailForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    await chooseMail(locals.db, locals.actor!, reading.value);
    return { mailChosen: true };
  },
  'open-calendar': async ({ locals, url }) => ({
    calendar: `${config.origin ?? url.origin}/calendar/${await openFeed(locals.db, locals.actor!)}.ics`
  }),
  'close-calendar': async ({ locals }) => {
    await closeFeed(locals.db, locals.actor!);
    return { calendarClosed: true };
  },
  'sign-out-everywhere': async ({ locals, cookies }) => {
    await signOutEverywhere(locals.db, locals.actor!);
    deleteSessionCookie(cookies);
    redirect(303, '/sign-in');
  }
};
