import type { AnswerTable, AssessmentSheetTable, ExamAttemptTable, ExamTable, MarkTable } from './assessment';
import type { CohortTable, EnrolmentTable, TaskDoneTable } from './cohorts';
import type { AcknowledgementTable, DrillAttemptTable, LessonProgressTable } from './learning';
import type {
  LibraryAssetTable,
  LibraryItemTable,
  LibraryLoadTable,
  LibraryProblemTable,
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

/** Every table, by name. */
export type Schema = {
  acknowledgement: AcknowledgementTable;
  answer: AnswerTable;
  assessment_sheet: AssessmentSheetTable;
  audit_event: AuditEventTable;
  cohort: CohortTable;
  credential: CredentialTable;
  department: DepartmentTable;
  drill_attempt: DrillAttemptTable;
  enrolment: EnrolmentTable;
  exam: ExamTable;
  exam_attempt: ExamAttemptTable;
  invitation: InvitationTable;
  lesson_progress: LessonProgressTable;
  library_asset: LibraryAssetTable;
  library_item: LibraryItemTable;
  library_load: LibraryLoadTable;
  library_problem: LibraryProblemTable;
  library_revision: LibraryRevisionTable;
  mark: MarkTable;
  organisation: OrganisationTable;
  person: PersonTable;
  publication: PublicationTable;
  published_result: PublishedResultTable;
  role_grant: RoleGrantTable;
  session: SessionTable;
  sign_in_throttle: SignInThrottleTable;
  task_done: TaskDoneTable;
};

export type { LibraryKind } from './library';
export type { Locale, Role, Theme } from './people';
