import type { Item } from '../../engine/assessment';
import { isDomainCode } from '../../engine/content/codes';
import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { everywhere, may, type Actor } from '../policy';
import { selectDraft, upsertDraft } from './draft-queries';
import { questionTemplate } from './question-template';
import { selectHead } from './revision-queries';

export type QuestionBeginning = { id: string; kind: Item['kind']; topic: string; locale: Locale };

/** Begins a question, as a draft of one's own with a whole example of its kind in it. Answers its slug, `topic/id`. */
export async function startQuestion(
  db: Database,
  actor: Actor,
  { id, kind, topic, locale }: QuestionBeginning
): Promise<Outcome<{ slug: string }>> {
  if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || reserved.has(id)) return refused('name-invalid');
  if (!isDomainCode(topic)) return refused('bad-input');
  const key = { kind: 'question' as const, slug: `${topic.toLowerCase()}/${id}`, locale };
  if (await selectHead(db, key)) return refused('question-exists');
  if (await selectDraft(db, actor.personId, key)) return done({ slug: key.slug });
  await upsertDraft(db, actor.personId, key, {
    path: `${locale}/questions/${key.slug}.yaml`,
    baseId: null,
    source: questionTemplate(kind, locale, { id, topic })
  });
  return done({ slug: key.slug });
}

/** Names of pages below an item's own. */
const reserved = new Set(['revisions', 'preview', 'draft', 'rehearsal', 'trial']);
