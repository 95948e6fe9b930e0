import type { AnswerTable, AssessmentSheetTable, ExamAttemptTable, ExamTable, MarkTable } from './assessment';
import type { CohortTable, EnrolmentTable, TaskDoneTable } from './cohorts';
import type {
  AcknowledgementTable,
  CheckAnswerTable,
  DrillAttemptTable,
  LessonNoteTable,
  LessonProgressTable,
  LessonQuestionTable
} from './learning';
import type {
  LibraryAssetTable,
  LibraryBlobTable,
  LibraryDifferenceTable,
  LibraryDraftTable,
  LibraryItemTable,
  LibraryLoadTable,
  LibraryProblemTable,
  LibraryPublicationTable,
  LibraryRevisionTable
} from './library';
import type {
  CredentialTable,
  DepartmentTable,
  InvitationTable,
  OrganisationTable,
  PersonTable,
  RoleGrantTable,
  SessionTable,
  SignInThrottleTable
} from './people';
import type { AuditEventTable, PublicationTable, PublishedResultTable } from './results';
import type { SearchPassageTable, SearchWordTable } from './search';

/** Every table, by name. */
export type Schema = {
  acknowledgement: AcknowledgementTable;
  answer: AnswerTable;
  assessment_sheet: AssessmentSheetTable;
  audit_event: AuditEventTable;
  check_answer: CheckAnswerTable;
  cohort: CohortTable;
  credential: CredentialTable;
  department: DepartmentTable;
  drill_attempt: DrillAttemptTable;
  enrolment: EnrolmentTable;
  exam: ExamTable;
  exam_attempt: ExamAttemptTable;
  invitation: InvitationTable;
  lesson_note: LessonNoteTable;
  lesson_progress: LessonProgressTable;
  lesson_question: LessonQuestionTable;
  library_asset: LibraryAssetTable;
  library_blob: LibraryBlobTable;
  library_difference: LibraryDifferenceTable;
  library_draft: LibraryDraftTable;
  library_item: LibraryItemTable;
  library_load: LibraryLoadTable;
  library_problem: LibraryProblemTable;
  library_publication: LibraryPublicationTable;
  library_revision: LibraryRevisionTable;
  mark: MarkTable;
  organisation: OrganisationTable;
  person: PersonTable;
  publication: PublicationTable;
  published_result: PublishedResultTable;
  role_grant: RoleGrantTable;
  search_passage: SearchPassageTable;
  search_word: SearchWordTable;
  session: SessionTable;
  sign_in_throttle: SignInThrottleTable;
  task_done: TaskDoneTable;
};

export type { LibraryKind } from './library';
export type { Locale, Role, Theme } from './people';
export type { PassageKind } from './search';
