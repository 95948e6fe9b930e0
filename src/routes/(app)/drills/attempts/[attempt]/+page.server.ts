import type { RequestEvent } from '@sveltejs/kit';
import type { Outcome } from '$lib/forms/failure';
import { actInDrill, closeSingleDrill, readDrill, type DrillView } from '$lib/server/drills';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import { readDeed, type DeedName } from '../../desk-acts';
import { deskExtras } from '../../desk-extras';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ attempt: string }>;

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  board: valueOf(await readDrill(locals.db, locals.actor!, params.attempt)),
  ...(await deskExtras({ locals, url }))
});

export const actions: Actions = {
  send: deed('send'),
  picture: deed('picture'),
  consult: deed('consult'),
  transfer: deed('transfer'),
  confirm: deed('confirm'),
  refresh: async ({ locals, params }) => answer(await readDrill(locals.db, locals.actor!, params.attempt)),
  close: async ({ locals, params }) =>
    answer(await closeSingleDrill(locals.db, locals.actor!, params.attempt))
};

function deed(name: DeedName) {
  return async ({ request, locals, params }: Event) => {
    const reading = readDeed(name, await formOf(request));
    if ('code' in reading) return refuseForm(reading);
    if (!reading.ok) return returnForm(reading);
    const { turn, act } = reading.value;
    const outcome = await actInDrill(locals.db, locals.actor!, { id: params.attempt, turn, act });
    return answer(outcome, act.kind === 'message' ? act.text : '');
  };
}

/** The chat as it stands now goes back with the answer, so that the desk needs no second request. */
function answer(outcome: Outcome<DrillView>, text = '') {
  return outcome.ok ? { board: outcome.value } : refuseForm(outcome, { text });
}
