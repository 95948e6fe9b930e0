import { m } from '$lib/paraglide/messages';

const names = { drop: m.ruling_dropped, accept: m.ruling_accepted, points: m.ruling_repointed };

/** What was decided about a faulty question, in the reader's language. */
export function rulingName(kind: keyof typeof names): string {
  return names[kind]();
}
