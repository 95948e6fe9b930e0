import type { Scenario } from '../scenario';
import type { Found } from './check-scenario';

/** Checks that what colleagues tell are facts of the case, and that whoever the rubric wants asked is there. */
export function checkColleagues({ colleagues = [], facts, rubric }: Scenario, found: Found) {
  const known = new Set(facts.map(({ id }) => id));
  colleagues.forEach(({ answers }, index) =>
    answers.forEach(({ tells }, answer) =>
      tells.forEach((fact, place) => {
        if (!known.has(fact)) {
          found(['colleagues', index, 'answers', answer, 'tells', place], 'fact-unknown', { fact });
        }
      })
    )
  );
  rubric.criteria.forEach((criterion, index) => {
    if (!('points' in criterion)) return;
    criterion.points.forEach(({ consulted = [] }, point) =>
      consulted.forEach((id) => {
        if (!colleagues.some((colleague) => colleague.id === id)) {
          const at = ['rubric', 'criteria', index, 'points', point, 'consulted'];
          found(at, 'colleague-unknown', { colleague: id });
        }
      })
    );
  });
}
