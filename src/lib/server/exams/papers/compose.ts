import { blueprintSchema, type Blueprint } from '../../../engine/assessment/blueprint';
import * as v from 'valibot';
import { done, refused, type Outcome } from '../../../forms/failure';
import { selectCohort } from '../../cohorts';
import { inTransaction, newId, type Database } from '../../db';
import type { Locale } from '../../db/schema';
import type { Actor } from '../../policy';
import { insertPaper, type PaperFactsInput } from './composing-queries';
import { changeDraft, mayCompose, recordPaperEvent, type Shown } from './draft';
import { deleteVariantsAfter } from './question-queries';
import { seenPaper } from './read';

export type PaperFacts = PaperFactsInput;

/** Begins a paper: a draft without questions, with the blueprint of another paper where it is to be `like` that. */
export function beginPaper(
  db: Database,
  actor: Actor,
  { locale, like, ...facts }: PaperFacts & { locale: Locale; like?: string }
): Promise<Outcome<{ paperId: string }>> {
  return inTransaction(db, async (trx) => {
    if (!mayCompose(actor, facts)) return refused('not-allowed');
    if (!(await cohortExists(trx, facts.cohortId))) return refused('not-found');
    const model = like === undefined ? undefined : await seenPaper(trx, actor, like);
    if (model && !model.ok) return model;
    const id = newId();
    const slug = `paper-${id.slice(-8)}`;
    const blueprint = model?.value.blueprint ?? { rows: [] };
    const begun = { blueprint, seed: id.slice(-4), actorId: actor.personId };
    await insertPaper(trx, { ...facts, ...begun, id, slug, locale });
    await recordPaperEvent(trx, actor, 'paper.begun', id, { title: facts.title, slug });
    return done({ paperId: id });
  });
}

/** Changes what stands on a paper beside its questions. With fewer variants the last ones are dropped. */
export function changePaperFacts(
  db: Database,
  actor: Actor,
  { facts, ...shown }: Shown & { facts: PaperFacts }
): Promise<Outcome<{ revision: number }>> {
  return changeDraft(db, actor, shown, 'paper.changed', async (trx, paper) => {
    if (!mayCompose(actor, facts)) return refused('not-allowed');
    if (!(await cohortExists(trx, facts.cohortId))) return refused('not-found');
    if (facts.variants < paper.variants) await deleteVariantsAfter(trx, paper.id, facts.variants);
    return done({ facts, told: facts });
  });
}

/** Keeps a blueprint, an empty one too, without drawing by it. */
export function saveBlueprint(
  db: Database,
  actor: Actor,
  { blueprint, seed, ...shown }: Shown & { blueprint: Blueprint; seed: string }
): Promise<Outcome<{ revision: number }>> {
  return changeDraft(db, actor, shown, 'paper.blueprint-saved', async () => {
    if (blueprint.rows.length > 0 && !isBlueprint(blueprint)) return refused('bad-input');
    return done({ blueprint, seed, told: { rows: blueprint.rows.length } });
  });
}

export function isBlueprint(blueprint: unknown): boolean {
  return v.is(blueprintSchema, blueprint);
}

async function cohortExists(db: Database, cohortId: string | null): Promise<boolean> {
  return cohortId === null || (await selectCohort(db, cohortId)) !== undefined;
}
