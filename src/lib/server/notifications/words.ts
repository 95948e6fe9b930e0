import { artefactNames, type Artefact } from '../../engine/onboarding';
import type { WarningRule } from '../../engine/warnings';
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
  'warning-seen': ({ name = '', rule, ...figures }, options) =>
    m.notice_warning({ name, seen: warningSentence(rule as WarningRule, figures, options.locale) }, options),
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
  'point-reopened': (data, options) => m.notice_point_reopened(withNames(data, options), options),
  'observation-shared': (data, options) => m.notice_observation_shared(withNames(data, options), options),
  'task-accepted': (data, options) => m.notice_task_accepted(withNames(data, options), options),
  'task-returned': (data, options) => m.notice_task_returned(withNames(data, options), options),
  'task-moved': (data, options) => m.notice_task_moved(withNames(data, options), options),
  'task-waived': (data, options) => m.notice_task_waived(withNames(data, options), options),
  'task-added': (data, options) => m.notice_task_added(withNames(data, options), options),
  'task-restored': (data, options) => m.notice_task_restored(withNames(data, options), options),
  'praise-given': (data, options) => m.notice_praise_given(withNames(data, options), options),
  'session-moved': (data, options) => m.notice_session_moved(withNames(data, options), options),
  'guidance-written': (data, options) => m.notice_guidance_written(withNames(data, options), options),
  'report-submitted': (data, options) => m.notice_report_submitted(withNames(data, options), options),
  'report-returned': (data, options) => m.notice_report_returned(withNames(data, options), options),
  'report-approved': (data, options) => m.notice_report_approved(withNames(data, options), options)
} satisfies Record<string, Sentence>;

export type NoticeKind = keyof typeof sentences;

/** A notice as one sentence in the language of whoever reads it. */
export function noticeSentence(kind: NoticeKind, data: Data, locale: Locale): string {
  return sentences[kind](data, { locale });
}

const seen = {
  idle: ({ days = '', late = '' }, options) => m.warning_seen_idle({ days, late }, options),
  'falling-drills': ({ runs = '', from = '', to = '' }, options) =>
    m.warning_seen_falling_drills({ runs, from, to }, options),
  'falling-papers': ({ from = '', to = '' }, options) => m.warning_seen_falling_papers({ from, to }, options),
  'missing-journals': ({ days = '' }, options) => m.warning_seen_missing_journals({ days }, options),
  'low-mood': ({ mood, week = '' }, options) =>
    m.warning_seen_low_mood({ mood: moodIn(mood, options), week }, options),
  'falling-mood': ({ from, to }, options) =>
    m.warning_seen_falling_mood({ from: moodIn(from, options), to: moodIn(to, options) }, options),
  'falling-feedback': ({ from = '', to = '' }, options) =>
    m.warning_seen_falling_feedback({ from, to }, options)
} satisfies Record<WarningRule, Sentence>;

/** What an early warning saw, as the part of a sentence that follows whom it is about. */
export function warningSentence(rule: WarningRule, figures: Data, locale: Locale): string {
  return seen[rule](figures, { locale });
}

const moods = [m.checkin_mood_1, m.checkin_mood_2, m.checkin_mood_3, m.checkin_mood_4, m.checkin_mood_5];

function moodIn(mood: string | undefined, options: Options): string {
  return moods[Number(mood) - 1]?.({}, options) ?? '';
}

function withNames(data: Data, { locale }: Options) {
  const {
    artefact,
    due,
    about,
    cohort = '',
    owner = '',
    reason = '',
    count = '',
    when = '',
    place = ''
  } = data;
  const name = artefact ? artefactNames[artefact as Artefact][locale] : '';
  return {
    artefact: about ? m.notice_artefact_about({ artefact: name, about }, { locale }) : name,
    due: due ? dayIn(due, locale) : '',
    cohort,
    owner,
    reason,
    count,
    when,
    place,
    task: (locale === 'en' && data['task-en']) || (data.task ?? '')
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
