import type { ColumnType, Generated } from 'kysely';
import type { Locale } from './people';

export type PaperState = 'draft' | 'submitted' | 'returned' | 'approved' | 'withdrawn';

/** A paper that HR makes up from the bank. `revision` grows with every change. */
export type ComposedPaperTable = {
  id: string;
  /** What the paper is called where an exam is set, and the id inside its text. */
  slug: string;
  title: string;
  instructions: string;
  locale: Locale;
  /** Both empty where the paper is to be in one language alone. */
  other_title: Generated<string>;
  other_instructions: Generated<string>;
  minutes: number;
  penalty: Generated<string>;
  /** The points the whole paper is meant to have. */
  aim: string;
  cohort_id: string | null;
  blueprint: ColumnType<unknown, string, string>;
  seed: string;
  /** 1 is one uniform paper. */
  variants: number;
  state: Generated<PaperState>;
  revision: Generated<number>;
  created_by: string;
  created_at: Date;
  changed_by: string;
  changed_at: Date;
  /** What the check found when the paper was submitted, which the submitter had read. */
  acknowledged: ColumnType<unknown, string | undefined, string>;
  submitted_by: string | null;
  submitted_at: Date | null;
  decided_by: string | null;
  decided_at: Date | null;
  remark: Generated<string>;
};

/** A question on a paper in the making. */
export type ComposedQuestionTable = {
  paper_id: string;
  variant: number;
  position: number;
  question: string;
  question_revision_id: string;
  points: string;
  /** The row of the blueprint it fills; null for one that was added by hand. */
  place: number | null;
};

/** The texts that an approved paper became. */
export type ComposedTextTable = { paper_id: string; variant: number; locale: Locale; revision_id: string };

/** Which question of the bank each item of a composed paper is; a paper that is a content file has no rows. */
export type PaperQuestionTable = {
  /** The paper's text. */
  revision_id: string;
  item: string;
  /** The question's slug, `<topic>/<id>`. */
  question: string;
  question_revision_id: string;
};
