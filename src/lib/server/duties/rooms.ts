import type { Artefact } from '../../engine/onboarding';

type Place = { artefact: Artefact; cohortId: string; aboutId: string | null };

/** The room in which an artefact is made; null where it has none of its own yet. */
export function roomOf({ artefact, cohortId, aboutId }: Place): string | null {
  switch (artefact) {
    case 'mentor-assessment':
      return `/coach/sheets/${cohortId}/${aboutId}`;
    case 'feedback-summary':
      return `/hr/cohorts/${cohortId}/feedback/${aboutId}`;
    case 'improvement-plan':
      return `/teach/feedback/${cohortId}`;
    case 'training-plan':
      return '/hr/plans';
    case 'cohort-cockpit':
      return `/hr/cohorts/${cohortId}`;
    case 'feedback-form':
    case 'training-summary':
    case 'quality-evaluation':
      return '/forms';
    case 'observation-record':
      return `/observations/${aboutId}`;
    case 'effect-analysis':
      return `/hr/cohorts/${cohortId}/effect`;
    case 'summary-report':
      return `/hr/cohorts/${cohortId}/report`;
    case 'published-scores':
      return `/hr/cohorts/${cohortId}/scores`;
    default:
      return null;
  }
}
