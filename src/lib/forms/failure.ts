/** Why something that was asked for was not done, with the HTTP status it answers with. */
export const failures = {
  'not-allowed': 403,
  'not-found': 404,
  'bad-input': 400,
  'wrong-credentials': 400,
  throttled: 429,
  'link-expired': 410,
  'last-administrator': 409,
  'email-taken': 409,
  'changed-meanwhile': 409,
  'exam-not-open': 409,
  'exam-missed': 409,
  'exam-over': 409,
  'exam-submitted': 409,
  'exam-scheduled': 409,
  'paper-missing': 409,
  'paper-closed': 409,
  'paper-not-submitted': 409,
  'paper-own': 403,
  'paper-unfilled': 409,
  'findings-unread': 409,
  'question-taken': 409,
  'question-unfit': 409,
  'points-fixed': 409,
  'paper-full': 409,
  'answer-invalid': 400,
  'mark-invalid': 400,
  'drill-ended': 409,
  'drill-moved-on': 409,
  'message-empty': 400,
  'message-too-long': 400,
  'case-picture-unknown': 400,
  'colleague-unknown': 400,
  'transfer-unknown': 400,
  'consults-full': 409,
  'shift-open': 409,
  'shift-over': 409,
  'shift-paused': 409,
  'shift-unpausable': 409,
  'shift-unfinished': 409,
  'shift-empty': 400,
  'quick-replies-full': 409,
  'nothing-to-confirm': 400,
  'own-attempt': 403,
  'points-invalid': 400,
  'points-unchanged': 409,
  'query-waiting': 409,
  'sample-empty': 409,
  'words-not-found': 400,
  'marks-full': 409,
  'reading-begun': 409,
  'key-incomplete': 409,
  'inspection-closed': 409,
  'inspection-incomplete': 409,
  'sheet-incomplete': 400,
  'sheet-submitted': 409,
  'marks-incomplete': 400,
  'scores-incomplete': 409,
  'already-published': 409,
  'checks-open': 409,
  'notes-full': 409,
  'note-empty': 400,
  'question-answered': 409,
  'briefing-unproven': 409,
  'briefing-scheduled': 409,
  'briefing-closed': 409,
  'deadline-past': 400,
  'due-after-live': 400,
  'course-exists': 409,
  'questions-waiting': 409,
  'not-signed': 409,
  'already-signed': 409,
  'name-differs': 400,
  'newer-revision': 409,
  'source-too-large': 400,
  'source-unsound': 409,
  'source-unstorable': 400,
  'id-fixed': 400,
  'lesson-exists': 409,
  'drill-exists': 409,
  'question-exists': 409,
  'scenario-unplayable': 409,
  'sample-unreadable': 400,
  'name-invalid': 400,
  'second-person-needed': 409,
  'revision-superseded': 409,
  'picture-too-large': 400,
  'picture-unknown': 400,
  'picture-unsafe': 400
} as const;

export type FailureCode = keyof typeof failures;

export type Refusal = { ok: false; code: FailureCode; details?: Record<string, string> };

/** What a verb answers: its value, or a refusal whose sentence the page finds by its code. */
export type Outcome<T = void> = { ok: true; value: T } | Refusal;

export function done(): Outcome;
export function done<T>(value: T): Outcome<T>;
export function done<T>(value?: T): Outcome<T | undefined> {
  return { ok: true, value };
}

export function refused(code: FailureCode, details?: Record<string, string>): Refusal {
  return { ok: false, code, details };
}
