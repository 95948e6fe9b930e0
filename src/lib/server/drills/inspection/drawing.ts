import { randomInt } from 'node:crypto';
import type { Rubric, Scenario } from '../../../engine/drill';
import { anonymise, drawSample, type Hidden } from '../../../engine/drill/agreement';
import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { config } from '../../config';
import { inTransaction, type Database } from '../../db';
import type { Locale } from '../../db/schema';
import { listOutlines, readItem } from '../../library';
import { may, type Actor } from '../../policy';
import * as queries from './queries';
import { playedScenario } from '../played-scenario';
import { reaches } from '../review/reach';

export type SampleRequest = {
  /** To be inspected against a key, or only to be read. */
  purpose: 'task' | 'reading';
  title: string;
  note: string;
  locale: Locale;
  scenario: string | null;
  /** Calendar days in the organisation's time zone, both included. */
  from: string;
  to: string;
  size: number;
  /** Chance chooses one where there is none; kept, so that the draw can be checked. */
  seed: number | null;
};

/**
 * Draws a random sample of ended chats within the actor's reach, never the actor's own, and keeps an anonymised copy of
 * each. The chats themselves stay as they are.
 */
export function drawInspection(
  db: Database,
  actor: Actor,
  request: SampleRequest
): Promise<Outcome<{ id: string }>> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, request.purpose === 'task' ? 'inspection.publish' : 'inspection.draw'))
      return refused('not-allowed');
    const rubric = await readItem<Rubric>(trx, 'rubric', 'service', request.locale);
    if (!rubric) return refused('not-found');
    const { locale, scenario, from, to } = request;
    const limits = { locale, scenario, from, to, zone: config.timeZone };
    const population = (await queries.selectPopulation(trx, limits)).filter(
      (row) => row.personId !== actor.personId && reaches(actor, 'inspection.draw', row)
    );
    if (population.length === 0) return refused('sample-empty');
    const seed = request.seed ?? randomInt(2 ** 32);
    const drawn = drawSample(
      population.map(({ id }) => id),
      request.size,
      seed
    );
    const id = await queries.insertInspection(
      trx,
      {
        ...limits,
        purpose: request.purpose,
        title: request.title,
        note: request.note,
        size: drawn.length,
        population: population.length,
        seed,
        rubricRevisionId: rubric.revisionId,
        drawnBy: actor.personId
      },
      await anonymousChats(trx, drawn, locale)
    );
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'inspection.drawn',
      subjectType: 'inspection',
      subjectId: id,
      after: { ...limits, purpose: request.purpose, seed, size: drawn.length, population: population.length },
      address: actor.address
    });
    return done({ id });
  });
}

/** The chats in the order drawn, one stand-in a person over all of them. */
async function anonymousChats(trx: Database, attemptIds: string[], locale: Locale) {
  const rows = await queries.selectTalks(trx, attemptIds);
  const talks = attemptIds.map((id) => rows.find((row) => row.id === id)!);
  const writers = [...new Set(talks.map(({ personId }) => personId))];
  const hidden = (await queries.selectNames(trx)).map(({ id, name, email }): Hidden => {
    const place = writers.indexOf(id);
    const mailbox = email.split('@', 1)[0]!;
    return place < 0
      ? { name, standIn: standIns[locale].colleague }
      : { name, aliases: [mailbox], writes: true, standIn: standIns[locale].writer(place) };
  });
  return Promise.all(
    talks.map(async ({ id, revisionId, state }) => {
      const { title, persona } = (await playedScenario(trx, revisionId))!;
      const turns = state.turns.map(({ by, at, text }) => ({ by, at, text }));
      const transcript = anonymise({ lang: locale, turns }, hidden, [persona.name]);
      return { attemptId: id, transcript: { ...transcript, title, persona: persona.name } };
    })
  );
}

const standIns: Record<Locale, { colleague: string; writer: (place: number) => string }> = {
  'zh-CN': { colleague: '同事', writer: (place) => `客服${[...'甲乙丙丁戊己庚辛壬癸'][place] ?? place + 1}` },
  en: {
    colleague: 'a colleague',
    writer: (place) => `Agent ${place < 26 ? String.fromCharCode(65 + place) : place + 1}`
  }
};

/** The scenarios a sample may be limited to; a slug is the same in every language. */
export async function scenarioTitles(
  db: Database,
  locale: Locale
): Promise<{ slug: string; title: string }[]> {
  const outlines = await listOutlines<Scenario>(db, 'drill', locale);
  return outlines.map(({ slug, compiled }) => ({ slug, title: compiled.title }));
}
