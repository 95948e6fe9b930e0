import type { CohortDuty, DutyState } from '$lib/server/duties';

export const states: DutyState[] = ['late', 'open', 'ahead', 'done'];

const pageSize = 50;

/** The duties an address asks for, a page of them at a time: by state, by artefact, or what is late and open. */
export function chosen(duties: CohortDuty[], search: URLSearchParams) {
  const state = states.find((each) => each === search.get('state')) ?? null;
  const artefact = duties.find((duty) => duty.artefact === search.get('artefact'))?.artefact ?? null;
  const fitting = duties.filter(
    (duty) =>
      (!artefact || duty.artefact === artefact) &&
      (state ? duty.state === state : artefact !== null || duty.state === 'late' || duty.state === 'open')
  );
  const pages = Math.max(1, Math.ceil(fitting.length / pageSize));
  const page = Math.min(Math.max(Math.trunc(Number(search.get('page'))) || 1, 1), pages);
  return {
    state,
    artefact,
    page,
    pages,
    total: fitting.length,
    duties: fitting.slice((page - 1) * pageSize, page * pageSize)
  };
}
