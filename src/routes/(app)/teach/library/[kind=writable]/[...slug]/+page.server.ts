import { fail } from '@sveltejs/kit';
import { failures } from '$lib/forms/failure';
import { fileForm, publishForm, sampleForm, saveForm } from '$lib/forms/library';
import { readForm } from '$lib/forms/read-form';
import {
  compareSources,
  discardDraft,
  ignoreFile,
  mostPictureBytes,
  openEditor,
  publishLesson,
  saveRevision,
  saveSample,
  takeOverFile,
  uploadPicture
} from '$lib/server/library';
import { m } from '$lib/paraglide/messages';
import { failureSentence } from '$lib/ui/failure-sentence';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import { keyOf } from '../../key';
import { readFields } from './read-body';
import { showPreview } from './show-preview';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const itemOf = ({ params, url, locals }: Pick<RequestEvent, 'params' | 'url' | 'locals'>) =>
  keyOf(params, url, locals.locale);

export const load: PageServerLoad = async (event) => {
  const { locals } = event;
  const key = itemOf(event);
  const editor = valueOf(await openEditor(locals.db, locals.actor!, key));
  const { difference, head } = editor;
  return {
    key,
    editor: { ...editor, preview: showPreview(editor.preview, key.locale) },
    fileChanges: difference && head ? compareSources(head.source, difference.source) : []
  };
};

export const actions: Actions = {
  save: async (event) => {
    const { request, locals } = event;
    const fields = await readFields(request);
    if (!fields.ok) return refuseForm(fields);
    const reading = readForm(saveForm, fields.value);
    if (!reading.ok) return returnForm(reading);
    const outcome = await saveRevision(locals.db, locals.actor!, itemOf(event), reading.value);
    if (outcome.ok) return { did: 'saved' as const };
    const { source, note } = reading.value;
    if (outcome.code !== 'newer-revision') return refuseForm(outcome, { source, note });
    return showBoth(event, source);
  },
  publish: async (event) => {
    const { request, locals } = event;
    const reading = readForm(publishForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { revision, note, relearn } = reading.value;
    const publication = { revisionId: revision, note, relearn: Boolean(relearn) };
    const outcome = await publishLesson(locals.db, locals.actor!, itemOf(event), publication);
    return outcome.ok ? { did: 'published' as const } : refuseForm(outcome);
  },
  upload: async (event) => {
    const { request, locals } = event;
    const fields = await readFields(request, mostPictureBytes + 10_000, 'picture-too-large');
    if (!fields.ok) return refuseForm(fields);
    const file = fields.value.get('picture');
    if (!(file instanceof File) || file.size === 0) return refuseForm({ ok: false, code: 'picture-unknown' });
    const picture = { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) };
    const outcome = await uploadPicture(locals.db, locals.actor!, itemOf(event), picture);
    return outcome.ok ? { did: 'uploaded' as const, picture: outcome.value.name } : refuseForm(outcome);
  },
  sample: async (event) => {
    const { request, locals } = event;
    const fields = await readFields(request);
    if (!fields.ok) return refuseForm(fields);
    const reading = readForm(sampleForm, fields.value);
    if (!reading.ok) return returnForm(reading);
    const outcome = await saveSample(locals.db, locals.actor!, itemOf(event), reading.value);
    const { band, text } = reading.value;
    return outcome.ok ? { did: 'sampled' as const } : refuseForm(outcome, { band, text });
  },
  discard: async (event) => {
    const outcome = await discardDraft(event.locals.db, event.locals.actor!, itemOf(event));
    return outcome.ok ? { did: 'discarded' as const } : refuseForm(outcome);
  },
  take: async (event) => {
    const { request, locals } = event;
    const reading = readForm(fileForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const key = itemOf(event);
    const editor = valueOf(await openEditor(locals.db, locals.actor!, key));
    const note = m.editor_take_over_note({ path: editor.difference?.path ?? '' });
    const outcome = await takeOverFile(locals.db, locals.actor!, key, { note, base: reading.value.base });
    return outcome.ok ? { did: 'taken' as const } : refuseForm(outcome);
  },
  ignore: async (event) => {
    const outcome = await ignoreFile(event.locals.db, event.locals.actor!, itemOf(event));
    return outcome.ok ? { did: 'ignored' as const } : refuseForm(outcome);
  }
};

/** Somebody saved meanwhile: both texts, and how they differ, go back to the page. */
async function showBoth(event: RequestEvent, mine: string) {
  const { head } = valueOf(await openEditor(event.locals.db, event.locals.actor!, itemOf(event)));
  const conflict = head && {
    base: head.id,
    theirs: head.source,
    author: head.author,
    savedAt: head.savedAt,
    mine,
    changes: compareSources(head.source, mine.replace(/\r\n?/g, '\n'))
  };
  return fail(failures['newer-revision'], { conflict, sentence: failureSentence('newer-revision') });
}
