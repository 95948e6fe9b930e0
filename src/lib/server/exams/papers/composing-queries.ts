import { sql } from 'kysely';
import type { Blueprint } from '../../../engine/assessment/blueprint';
import { now } from '../../clock';
import type { Database } from '../../db';
import type { Locale, PaperState } from '../../db/schema';

/** What stands on a paper beside its questions. */
export type PaperFactsInput = {
  title: string;
  instructions: string;
  /** Both empty where the paper is to be in its own language alone. */
  otherTitle: string;
  otherInstructions: string;
  minutes: number;
  /** Exact decimals. */
  penalty: string;
  aim: string;
  cohortId: string | null;
  /** 1 is one uniform paper. */
  variants: number;
};

export type NewPaper = PaperFactsInput & {
  id: string;
  slug: string;
  locale: Locale;
  blueprint: Blueprint;
  seed: string;
  actorId: string;
};

export async function insertPaper(trx: Database, paper: NewPaper): Promise<void> {
  const { id, slug, locale, seed, actorId } = paper;
  const at = now();
  await trx
    .insertInto('composed_paper')
    .values({
      id,
      slug,
      locale,
      seed,
      ...columnsOf(paper),
      blueprint: JSON.stringify(paper.blueprint),
      created_by: actorId,
      created_at: at,
      changed_by: actorId,
      changed_at: at
    })
    .execute();
}

function columnsOf(facts: PaperFactsInput) {
  return {
    title: facts.title,
    instructions: facts.instructions,
    other_title: facts.otherTitle,
    other_instructions: facts.otherInstructions,
    minutes: facts.minutes,
    penalty: facts.penalty,
    aim: facts.aim,
    cohort_id: facts.cohortId,
    variants: facts.variants
  };
}

export type PaperRow = Omit<NonNullable<Awaited<ReturnType<typeof selectRow>>>, 'blueprint'> & {
  blueprint: Blueprint;
};

export async function selectPaper(db: Database, id: string): Promise<PaperRow | undefined> {
  return (await selectRow(db, id)) as PaperRow | undefined;
}

/** Holds the paper until the transaction ends, so that its changes follow one another. */
export async function lockPaper(trx: Database, id: string): Promise<PaperRow | undefined> {
  return (await rows(trx).where('p.id', '=', id).forUpdate('p').executeTakeFirst()) as PaperRow | undefined;
}

function selectRow(db: Database, id: string) {
  return rows(db).where('p.id', '=', id).executeTakeFirst();
}

function rows(db: Database) {
  return db
    .selectFrom('composed_paper as p')
    .leftJoin('cohort as c', 'c.id', 'p.cohort_id')
    .leftJoin('person as w', 'w.id', 'p.changed_by')
    .leftJoin('person as s', 's.id', 'p.submitted_by')
    .leftJoin('person as d', 'd.id', 'p.decided_by')
    .select([
      'p.id',
      'p.slug',
      'p.title',
      'p.instructions',
      'p.locale',
      'p.other_title as otherTitle',
      'p.other_instructions as otherInstructions',
      'p.minutes',
      sql<string>`trim_scale(p.penalty)`.as('penalty'),
      sql<string>`trim_scale(p.aim)`.as('aim'),
      'p.cohort_id as cohortId',
      'c.name as cohortName',
      'c.pathway',
      'p.blueprint',
      'p.seed',
      'p.variants',
      'p.state',
      'p.revision',
      'w.name as changedBy',
      'p.changed_at as changedAt',
      'p.submitted_by as submittedById',
      's.name as submittedBy',
      'p.submitted_at as submittedAt',
      'd.name as decidedBy',
      'p.decided_at as decidedAt',
      'p.remark'
    ]);
}

/** Every paper, what was changed last first, with how many questions its first variant has and what they are worth. */
export function selectPapers(db: Database) {
  return rows(db)
    .select([
      sql<number>`(
        select count(*)::int from composed_question q where q.paper_id = p.id and q.variant = 1
      )`.as('questions'),
      sql<string>`(
        select trim_scale(coalesce(sum(q.points), 0)) from composed_question q
        where q.paper_id = p.id and q.variant = 1
      )`.as('total')
    ])
    .orderBy('p.changed_at', 'desc')
    .orderBy('p.id')
    .execute();
}

/** What changes beside the revision, which counts every change, and who made it. */
export type PaperChange = Partial<{
  facts: PaperFactsInput;
  blueprint: Blueprint;
  seed: string;
  state: PaperState;
  acknowledged: string[];
  submittedBy: string;
  decidedBy: string;
  remark: string;
}>;

export async function changePaper(
  trx: Database,
  id: string,
  actorId: string,
  change: PaperChange
): Promise<void> {
  const at = now();
  await trx
    .updateTable('composed_paper')
    .set({
      revision: sql`revision + 1`,
      changed_by: actorId,
      changed_at: at,
      ...(change.facts && columnsOf(change.facts)),
      ...(change.blueprint && { blueprint: JSON.stringify(change.blueprint) }),
      ...(change.seed !== undefined && { seed: change.seed }),
      ...(change.state && { state: change.state }),
      ...(change.acknowledged && { acknowledged: JSON.stringify(change.acknowledged) }),
      ...(change.submittedBy && {
        submitted_by: change.submittedBy,
        submitted_at: at,
        decided_by: null,
        decided_at: null,
        remark: ''
      }),
      ...(change.decidedBy && { decided_by: change.decidedBy, decided_at: at }),
      ...(change.remark !== undefined && { remark: change.remark })
    })
    .where('id', '=', id)
    .execute();
}
