import { artefactNames, type Artefact } from '../../engine/onboarding';
import { m } from '../../paraglide/messages';
import type { Locale } from '../db/schema';

type Data = Record<string, string>;
type Options = { locale: Locale };
type Sentence = (data: Data, options: Options) => string;

/** What each kind of notice says. Days in its data are `YYYY-MM-DD`; an artefact is told by its name. */
const sentences = {
  'duty-due': (data, options) => m.notice_duty_due(withNames(data, options), options),
  'duty-late': (data, options) => m.notice_duty_late(withNames(data, options), options),
  'duty-escalated': (data, options) => m.notice_duty_escalated(withNames(data, options), options),
  'duty-begun': (data, options) => m.notice_duty_begun(withNames(data, options), options),
  'duty-delegated': (data, options) => m.notice_duty_delegated(withNames(data, options), options),
  'duty-extended': (data, options) => m.notice_duty_extended(withNames(data, options), options),
  'cohort-redated': (data, options) => m.notice_cohort_redated(withNames(data, options), options),
  'mentor-named': (data, options) => m.notice_mentor_named(withNames(data, options), options),
  'scores-submitted': (data, options) => m.notice_scores_submitted(withNames(data, options), options),
  'scores-checked': (data, options) => m.notice_scores_checked(withNames(data, options), options),
  'scores-returned': (data, options) => m.notice_scores_returned(withNames(data, options), options),
  'feedback-given': (data, options) => m.notice_feedback_given(withNames(data, options), options),
  'improvement-submitted': (data, options) =>
    m.notice_improvement_submitted(withNames(data, options), options),
  'improvement-accepted': (data, options) => m.notice_improvement_accepted(withNames(data, options), options),
  'improvement-returned': (data, options) => m.notice_improvement_returned(withNames(data, options), options),
  'point-done': (data, options) => m.notice_point_done(withNames(data, options), options),
  'point-confirmed': (data, options) => m.notice_point_confirmed(withNames(data, options), options),
  'point-reopened': (data, options) => m.notice_point_reopened(withNames(data, options), options)
} satisfies Record<string, Sentence>;

export type NoticeKind = keyof typeof sentences;

/** A notice as one sentence in the language of whoever reads it. */
export function noticeSentence(kind: NoticeKind, data: Data, locale: Locale): string {
  return sentences[kind](data, { locale });
}

function withNames(data: Data, { locale }: Options) {
  const { artefact, due, about, cohort = '', owner = '', reason = '', count = '' } = data;
  const name = artefact ? artefactNames[artefact as Artefact][locale] : '';
  return {
    artefact: about ? m.notice_artefact_about({ artefact: name, about }, { locale }) : name,
    due: due ? dayIn(due, locale) : '',
    cohort,
    owner,
    reason,
    count
  };
}

function dayIn(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
    weekday: 'short'
  }).format(new Date(`${day}T00:00:00Z`));
}
