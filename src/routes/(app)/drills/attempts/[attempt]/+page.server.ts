import { LONGEST_MESSAGE, REPLY_LIMIT } from '$lib/engine/drill';
import { messageForm } from '$lib/forms/drills';
import { readForm } from '$lib/forms/read-form';
import { closeDrill, readConversation, sendMessage, type Conversation } from '$lib/server/drills';
import type { Outcome } from '$lib/forms/failure';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  conversation: valueOf(await readConversation(locals.db, locals.actor!, params.attempt)),
  longest: LONGEST_MESSAGE,
  replyLimit: REPLY_LIMIT
});

export const actions: Actions = {
  send: async ({ request, locals, params }) => {
    const reading = readForm(messageForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { turn, text } = reading.value;
    return answer(await sendMessage(locals.db, locals.actor!, { id: params.attempt, turn, text }), text);
  },
  refresh: async ({ locals, params }) =>
    answer(await readConversation(locals.db, locals.actor!, params.attempt)),
  close: async ({ locals, params }) => answer(await closeDrill(locals.db, locals.actor!, params.attempt))
};

/** The chat as it stands goes back with the answer, so that the console needs no second request. */
function answer(outcome: Outcome<Conversation>, text = '') {
  return outcome.ok ? { conversation: outcome.value } : refuseForm(outcome, { text });
}
