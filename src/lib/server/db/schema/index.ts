import type {
  AnswerTable,
  AssessmentSheetTable,
  ExamAbsenceTable,
  ExamAllowanceTable,
  ExamAttemptTable,
  ExamPaperTable,
  ExamTable,
  MarkQueryTable,
  MarkTable,
  PaperEntryTable,
  QuestionFileTable
} from './assessment';
import type { BriefingTable } from './briefings';
import type { CohortTable, EnrolmentTable, TaskDoneTable } from './cohorts';
import type { CohortTrainerTable, DutyTable } from './duties';
import type {
  FeedbackPointTable,
  FeedbackSummaryTable,
  ImprovementAnswerTable,
  ImprovementDecisionTable,
  ImprovementPlanTable,
  ImprovementStepTable
} from './feedback';
import type {
  FormAnonymousAnswerTable,
  FormDraftTable,
  FormFileTable,
  FormReadingTable,
  FormReplyTable,
  FormRoundTable,
  FormRoundTextTable,
  FormSettlingTable,
  FormSharingTable,
  FormSheetTable,
  FormSubmissionTable
} from './forms';
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
  LibraryVersionTable,
  LibraryRevisionTable
} from './library';
import type {
  ComposedPaperTable,
  ComposedQuestionTable,
  ComposedTextTable,
  PaperQuestionTable
} from './papers';
import type {
  ExamMarkerTable,
  ExamRuledMarkTable,
  ExamRulingTable,
  MarkingPhraseTable,
  MarkingTable
} from './marking';
import type { EffectAnalysisTable, GuidanceTable, HonourListTable } from './coaching';
import type { PathwayChangeTable, PraiseTable, TaskHandInTable } from './pathways';
import type {
  CredentialTable,
  DepartmentTable,
  InvitationTable,
  OrganisationTable,
  PeopleFileTable,
  PersonTable,
  RoleGrantTable,
  SessionTable,
  SignInThrottleTable
} from './people';
import type { CalendarFeedTable, MailTable, NoticePreferenceTable, NoticeTable } from './notices';
import type {
  AttendanceTable,
  PlanBudgetLineTable,
  PlanDecisionTable,
  PlanNeedTable,
  TrainingPlanTable,
  TrainingSessionTable
} from './plans';
import type { SummaryReportDecisionTable, SummaryReportTable, SummaryReportTextTable } from './reports';
import type { QuickReplyTable } from './quick-replies';
import type { AuditEventTable, PublicationTable, PublishedResultTable, ScoreCheckTable } from './results';
import type {
  DrillRulingTable,
  DrillScoreQueryTable,
  InspectionChatTable,
  InspectionHandInTable,
  InspectionSheetTable,
  InspectionTable
} from './reviews';
import type { SearchPassageTable, SearchWordTable } from './search';
import type { ShiftTable, TrafficShareTable } from './shifts';
import type { CheckInTable, WarningLookTable, WarningTable } from './warnings';

/** Every table, by name. */
export type Schema = {
  acknowledgement: AcknowledgementTable;
  answer: AnswerTable;
  assessment_sheet: AssessmentSheetTable;
  attendance: AttendanceTable;
  audit_event: AuditEventTable;
  briefing: BriefingTable;
  calendar_feed: CalendarFeedTable;
  check_answer: CheckAnswerTable;
  check_in: CheckInTable;
  cohort: CohortTable;
  cohort_trainer: CohortTrainerTable;
  composed_paper: ComposedPaperTable;
  composed_question: ComposedQuestionTable;
  composed_text: ComposedTextTable;
  credential: CredentialTable;
  department: DepartmentTable;
  drill_attempt: DrillAttemptTable;
  drill_ruling: DrillRulingTable;
  drill_score_query: DrillScoreQueryTable;
  duty: DutyTable;
  guidance: GuidanceTable;
  honour_list: HonourListTable;
  enrolment: EnrolmentTable;
  exam: ExamTable;
  exam_absence: ExamAbsenceTable;
  exam_allowance: ExamAllowanceTable;
  exam_attempt: ExamAttemptTable;
  exam_marker: ExamMarkerTable;
  exam_paper: ExamPaperTable;
  exam_ruled_mark: ExamRuledMarkTable;
  exam_ruling: ExamRulingTable;
  feedback_point: FeedbackPointTable;
  feedback_summary: FeedbackSummaryTable;
  improvement_answer: ImprovementAnswerTable;
  improvement_decision: ImprovementDecisionTable;
  improvement_plan: ImprovementPlanTable;
  improvement_step: ImprovementStepTable;
  effect_analysis: EffectAnalysisTable;
  form_anonymous_answer: FormAnonymousAnswerTable;
  form_draft: FormDraftTable;
  form_file: FormFileTable;
  form_reading: FormReadingTable;
  form_reply: FormReplyTable;
  form_round: FormRoundTable;
  form_round_text: FormRoundTextTable;
  form_settling: FormSettlingTable;
  form_sharing: FormSharingTable;
  form_sheet: FormSheetTable;
  form_submission: FormSubmissionTable;
  inspection: InspectionTable;
  inspection_chat: InspectionChatTable;
  inspection_hand_in: InspectionHandInTable;
  inspection_sheet: InspectionSheetTable;
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
  library_version: LibraryVersionTable;
  library_revision: LibraryRevisionTable;
  mail: MailTable;
  mark: MarkTable;
  mark_query: MarkQueryTable;
  marking: MarkingTable;
  marking_phrase: MarkingPhraseTable;
  notice: NoticeTable;
  notice_preference: NoticePreferenceTable;
  organisation: OrganisationTable;
  paper_entry: PaperEntryTable;
  paper_question: PaperQuestionTable;
  pathway_change: PathwayChangeTable;
  people_file: PeopleFileTable;
  person: PersonTable;
  plan_budget_line: PlanBudgetLineTable;
  plan_decision: PlanDecisionTable;
  plan_need: PlanNeedTable;
  praise: PraiseTable;
  publication: PublicationTable;
  score_check: ScoreCheckTable;
  published_result: PublishedResultTable;
  question_file: QuestionFileTable;
  quick_reply: QuickReplyTable;
  role_grant: RoleGrantTable;
  search_passage: SearchPassageTable;
  search_word: SearchWordTable;
  session: SessionTable;
  shift: ShiftTable;
  sign_in_throttle: SignInThrottleTable;
  summary_report: SummaryReportTable;
  summary_report_decision: SummaryReportDecisionTable;
  summary_report_text: SummaryReportTextTable;
  task_done: TaskDoneTable;
  task_hand_in: TaskHandInTable;
  traffic_share: TrafficShareTable;
  training_plan: TrainingPlanTable;
  training_session: TrainingSessionTable;
  warning: WarningTable;
  warning_look: WarningLookTable;
};

export type { LibraryKind, LibraryOrigin, WrittenKind } from './library';
export type { MailChoice } from './notices';
export type { PaperState } from './papers';
export type { AttendanceState, PlanDecision, PlanState } from './plans';
export type { ReportDecision, ReportState } from './reports';
export type { HandInMediaType, PathwayChangeTable, PraiseTable, TaskHandInTable } from './pathways';
export type { Locale, Role, ServiceLine, Theme } from './people';
export type { PassageKind } from './search';
