import Fraction from 'fraction.js';
import { roundHalfUp } from '../scores/decimal';

/** Places that are honoured (domain.md T8). */
const PLACES = 3;

export interface Place<Id> {
  place: number;
  mentor: Id;
  /** Mean days from the cohort's opening, that day included, two decimals half up. */
  days: string;
  people: number;
}

/**
 * The first three places among mentors by the mean of the days in which their new hires got up to speed. A mentor with
 * somebody who is not there yet (null) has no place, and neither has one without new hires. Who has exactly the same mean
 * shares the place, and the places after it are left out: two firsts are followed by a third. Nobody beyond the third
 * place is named.
 */
export function honours<Id>(
  mentors: readonly { mentor: Id; days: readonly (number | null)[] }[]
): Place<Id>[] {
  const ranked = mentors
    .flatMap(({ mentor, days }) => {
      const known = days.filter((each) => each !== null);
      if (known.length === 0 || known.length < days.length) return [];
      const sum = known.reduce((total, each) => total + each, 0);
      return [{ mentor, people: known.length, mean: new Fraction(sum, known.length) }];
    })
    .toSorted((one, other) => one.mean.compare(other.mean));
  return ranked
    .map(({ mentor, people, mean }) => ({
      place: ranked.findIndex((each) => each.mean.equals(mean)) + 1,
      mentor,
      days: roundHalfUp(mean, 2),
      people
    }))
    .filter(({ place }) => place <= PLACES);
}
