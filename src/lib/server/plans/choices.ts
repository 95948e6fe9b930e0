import type { Pathway } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { settablePapers } from '../exams';
import { listItems, listOutlines, type CompiledCourse } from '../library';
import { listDepartments, selectHolders } from '../people';
import type { Actor } from '../policy';
import { mayWrite } from './access';

type Choice = { id: string; name: string };

/** What stands in the menus of a plan's form. */
export type PlanChoices = {
  departments: Choice[];
  trainers: Choice[];
  courses: Choice[];
  pathways: Choice[];
  papers: Choice[];
};

export async function planChoices(db: Database, actor: Actor, locale: Locale): Promise<Outcome<PlanChoices>> {
  if (!mayWrite(actor)) return refused('not-allowed');
  const papers = await settablePapers(db, actor, locale);
  if (!papers.ok) return papers;
  return done({
    departments: await listDepartments(db),
    trainers: await selectHolders(db, ['trainer']),
    courses: await coursesIn(db, locale),
    pathways: (await listItems<Pathway>(db, 'pathway', locale)).map(({ slug, compiled }) => ({
      id: slug,
      name: compiled.title
    })),
    papers: papers.value.map(({ slug, title }) => ({ id: slug, name: title }))
  });
}

/** The published courses in a language, and those that there are only in the other one. */
async function coursesIn(db: Database, locale: Locale): Promise<Choice[]> {
  const named = new Map<string, string>();
  for (const language of [locale, locale === 'en' ? 'zh-CN' : 'en'] as const)
    for (const { slug, compiled } of await listOutlines<CompiledCourse>(db, 'course', language))
      if (compiled.about === null && !named.has(slug)) named.set(slug, compiled.title);
  return [...named].map(([id, name]) => ({ id, name }));
}
