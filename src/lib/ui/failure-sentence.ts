import type { FailureCode } from '../forms/failure';
import { m } from '../paraglide/messages';

const sentences: Record<FailureCode, () => string> = {
  'not-allowed': m.failure_not_allowed,
  'not-found': m.failure_not_found,
  'bad-input': m.failure_bad_input,
  'wrong-credentials': m.failure_wrong_credentials,
  throttled: m.failure_throttled,
  'link-expired': m.failure_link_expired,
  'last-administrator': m.failure_last_administrator,
  'email-taken': m.failure_email_taken,
  'changed-meanwhile': m.failure_changed_meanwhile,
  'exam-not-open': m.failure_exam_not_open,
  'exam-missed': m.failure_exam_missed,
  'exam-over': m.failure_exam_over,
  'exam-submitted': m.failure_exam_submitted,
  'exam-scheduled': m.failure_exam_scheduled,
  'paper-missing': m.failure_paper_missing,
  'answer-invalid': m.failure_answer_invalid,
  'mark-invalid': m.failure_mark_invalid,
  'drill-ended': m.failure_drill_ended,
  'drill-moved-on': m.failure_drill_moved_on,
  'message-empty': m.failure_message_empty,
  'message-too-long': m.failure_message_too_long,
  'sheet-incomplete': m.failure_sheet_incomplete,
  'sheet-submitted': m.failure_sheet_submitted,
  'marks-incomplete': m.failure_marks_incomplete,
  'scores-incomplete': m.failure_scores_incomplete,
  'already-published': m.failure_already_published,
  'checks-open': m.failure_checks_open,
  'notes-full': m.failure_notes_full,
  'questions-waiting': m.failure_questions_waiting,
  'not-signed': m.failure_not_signed,
  'already-signed': m.failure_already_signed,
  'name-differs': m.failure_name_differs,
  'newer-revision': m.failure_newer_revision,
  'source-too-large': m.failure_source_too_large,
  'source-unsound': m.failure_source_unsound,
  'source-unstorable': m.failure_source_unstorable,
  'id-fixed': m.failure_id_fixed,
  'lesson-exists': m.failure_lesson_exists,
  'name-invalid': m.failure_name_invalid,
  'second-person-needed': m.failure_second_person_needed,
  'revision-superseded': m.failure_revision_superseded,
  'picture-too-large': m.failure_picture_too_large,
  'picture-unknown': m.failure_picture_unknown,
  'picture-unsafe': m.failure_picture_unsafe
};

/** What a refusal tells the person, in their language. */
export function failureSentence(code: FailureCode): string {
  return sentences[code]();
}
