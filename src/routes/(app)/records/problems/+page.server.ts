import type { Choice } from '$lib/engine/forms';
import { listReceived } from '$lib/server/forms';
import { may } from '$lib/server/policy';
import { choiceTexts } from '$lib/ui/filling/answer-words';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const words = (url.searchParams.get('words') ?? '').trim().slice(0, 100);
  const entries = valueOf(
    await listReceived(locals.db, locals.actor!, locals.locale, {
      forms: ['problem-log'],
      own: true,
      limit: 500
    })
  );
  const problems = entries.map(({ id, person, day, form, answers, settledAt, solution }) => {
    const sort = form.sections.flatMap(({ fields }) => fields).find((field) => field.id === 'sort');
    return {
      id,
      person,
      day,
      solved: settledAt !== null,
      solution,
      what: String(answers.what),
      details: typeof answers.details === 'string' ? answers.details : '',
      sort: sort?.kind === 'choice' ? choiceTexts(sort, answers.sort as Choice).join('') : ''
    };
  });
  const holds = (text: string | null) => text?.toLowerCase().includes(words.toLowerCase()) ?? false;
  return {
    writes: may(locals.actor, 'journal.keep'),
    words,
    problems: problems.filter(
      ({ what, details, solution }) => words === '' || holds(what) || holds(details) || holds(solution)
    )
  };
};
