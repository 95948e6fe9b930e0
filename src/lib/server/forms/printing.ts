import type { RatingForm } from '../../engine/assessment';
import type { Form } from '../../engine/forms';
import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { listItems, readItem } from '../library';
import { readOrganisation } from '../people';
import { may, type Actor } from '../policy';

export type BlankForm = {
  organisation: string;
  locale: Locale;
  locales: Locale[];
  /** The anchored rating sheets have a shape of their own. */
  form: { kind: 'form'; form: Form } | { kind: 'ratings'; form: RatingForm };
};

/** Every form of the library, F2 to F15, for printing blank. */
export async function listBlankForms(db: Database, locale: Locale) {
  const items = await listItems<Form | RatingForm>(db, 'form', locale);
  return items
    .map(({ compiled: { id, code, title, filledBy } }) => ({ id, code, title, filledBy }))
    .toSorted((one, other) => Number(one.code.slice(1)) - Number(other.code.slice(1)));
}

/** A form of the library as it is printed blank, in a language it has. */
export async function readBlankForm(
  db: Database,
  actor: Actor,
  { form: slug, locale }: { form: string; locale: Locale }
): Promise<Outcome<BlankForm>> {
  if (!may(actor, 'form.fill')) return refused('not-allowed');
  const all = await Promise.all(
    (['zh-CN', 'en'] as const).map((each) => readItem<Form | RatingForm>(db, 'form', slug, each))
  );
  const known = all.filter((item) => item !== undefined);
  const item = known.find((each) => each.locale === locale) ?? known[0];
  if (!item) return refused('not-found');
  const { compiled } = item;
  return done({
    organisation: (await readOrganisation(db)).name,
    locale: item.locale,
    locales: known.map((each) => each.locale),
    form: 'minimumRated' in compiled ? { kind: 'ratings', form: compiled } : { kind: 'form', form: compiled }
  });
}

/** The name at the head of every printed form. */
export async function printedOrganisation(db: Database): Promise<string> {
  return (await readOrganisation(db)).name;
}
