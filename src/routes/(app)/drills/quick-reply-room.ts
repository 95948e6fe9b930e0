import { redirect, type RequestEvent } from '@sveltejs/kit';
import { quickReplyForm, quickReplyRemoval } from '$lib/forms/quick-replies';
import { readForm } from '$lib/forms/read-form';
import { listQuickReplies, removeQuickReply, saveQuickReply, type QuickReplyShelf } from '$lib/server/drills';
import { formOf, refuseForm, returnForm, valueOf } from '../../answers';

/** What the rooms for one's own and for the shared quick replies have in common. */
export function quickReplyRoom(shelf: QuickReplyShelf) {
  return {
    load: async ({ locals: { db, actor, locale }, url }: Pick<RequestEvent, 'locals' | 'url'>) => ({
      locale,
      replies: valueOf(await listQuickReplies(db, actor!))[shelf],
      editing: url.searchParams.get('edit')
    }),
    actions: {
      save: async ({ request, locals: { db, actor }, url }: RequestEvent) => {
        const reading = readForm(quickReplyForm, await formOf(request));
        if (!reading.ok) return returnForm(reading);
        const { id = '', ...reply } = reading.value;
        const outcome = await saveQuickReply(db, actor!, shelf, { ...reply, id });
        if (!outcome.ok) return refuseForm(outcome, { id, ...reply });
        redirect(303, url.pathname);
      },
      remove: async ({ request, locals: { db, actor }, url }: RequestEvent) => {
        const reading = readForm(quickReplyRemoval, await formOf(request));
        if (!reading.ok) return returnForm(reading);
        const outcome = await removeQuickReply(db, actor!, shelf, reading.value.id);
        if (!outcome.ok) return refuseForm(outcome);
        redirect(303, url.pathname);
      }
    }
  };
}
