import { redirect, type RequestEvent } from '@sveltejs/kit';
import { chatForm, recordForm, seenForm } from '$lib/forms/drills';
import type { Outcome } from '$lib/forms/failure';
import { readForm } from '$lib/forms/read-form';
import {
  closeChat,
  consult,
  endShift,
  markSeen,
  pauseShift,
  readShift,
  resumeShift,
  sendInShift,
  sendPicture,
  tagChat,
  transfer,
  type ShiftView
} from '$lib/server/drills';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import { readDeed, type Deed, type DeedName } from '../../desk-acts';
import { deskExtras } from '../../desk-extras';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ shift: string }>;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { db, actor } = locals;
  const board = valueOf(await readShift(db, actor!, params.shift));
  if (board.ended) redirect(303, `/drills/shifts/${params.shift}/report`);
  const open = board.chats.find(({ seat }) => String(seat) === url.searchParams.get('chat'));
  const seen = open?.unread
    ? await markSeen(db, actor!, { shift: board.id, attempt: open.attempt, turns: open.turns.length })
    : null;
  return { board: seen?.ok ? seen.value : board, ...(await deskExtras({ locals, url })) };
};

export const actions: Actions = {
  send: deed('send'),
  picture: deed('picture'),
  consult: deed('consult'),
  transfer: deed('transfer'),
  confirm: deed('confirm'),
  close: async ({ request, locals, params }) => {
    const reading = readForm(chatForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    return answer(await closeChat(locals.db, locals.actor!, { shift: params.shift, ...reading.value }));
  },
  tag: async ({ request, locals, params }) => {
    const reading = readForm(recordForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { attempt, tag: tags, note } = reading.value;
    return answer(await tagChat(locals.db, locals.actor!, { shift: params.shift, attempt, tags, note }));
  },
  seen: async ({ request, locals, params }) => {
    const reading = readForm(seenForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    return answer(await markSeen(locals.db, locals.actor!, { shift: params.shift, ...reading.value }));
  },
  refresh: async ({ locals, params }) => answer(await readShift(locals.db, locals.actor!, params.shift)),
  pause: async ({ locals, params }) => answer(await pauseShift(locals.db, locals.actor!, params.shift)),
  resume: async ({ locals, params }) => answer(await resumeShift(locals.db, locals.actor!, params.shift)),
  end: async ({ locals, params }) => {
    const outcome = await endShift(locals.db, locals.actor!, params.shift);
    if (!outcome.ok) return refuseForm(outcome);
    redirect(303, `/drills/shifts/${params.shift}/report`);
  }
};

function deed(name: DeedName) {
  return async ({ request, locals, params }: Event) => {
    const reading = readDeed(name, await formOf(request));
    if ('code' in reading) return refuseForm(reading);
    if (!reading.ok) return returnForm(reading);
    const { act } = reading.value;
    return answer(
      await carryOut(locals, params.shift, reading.value),
      act.kind === 'message' ? act.text : ''
    );
  };
}

function carryOut(
  { db, actor }: App.Locals,
  shift: string,
  { attempt, turn, act }: Deed
): Promise<Outcome<ShiftView>> {
  switch (act.kind) {
    case 'message':
      return sendInShift(db, actor!, { shift, attempt, turn, text: act.text });
    case 'picture':
      return sendPicture(db, actor!, { shift, attempt, turn, picture: act.picture });
    case 'consult':
      return consult(db, actor!, { shift, attempt, turn, colleague: act.colleague, text: act.text });
    case 'transfer':
      return transfer(db, actor!, { shift, attempt, to: act.to });
  }
}

/** The desk as it stands goes back with the answer, so that it needs no second request. */
function answer(outcome: Outcome<ShiftView>, text = '') {
  return outcome.ok ? { board: outcome.value } : refuseForm(outcome, { text });
}
