/** One line of a closed question: what stands there, what was given and what would have been right. */
export type ExplainedRow = {
  /** Null where the question has nothing but its stem. */
  prompt: string | null;
  /** Null where nothing was answered; several labels, or one text. */
  given: string[] | null;
  right: string[];
  ok: boolean;
  why: string | null;
};

/** One text that a person marked. */
export type ExplainedText = {
  id: string;
  /** Markdown; null where the question has no parts. */
  text: string | null;
  answer: string | null;
  /** Markdown; null where the question gives none. */
  model: string | null;
  marking: { points: string; text: string }[];
};

/** How an answer stands beside its key, by the shape in which it can be shown. */
export type Explanation =
  | {
      shape: 'options';
      options: { id: string; text: string; picked: boolean; correct: boolean; why: string | null }[];
    }
  /** `labels` says that what was given and what is right are names of domain.md part 6. */
  | { shape: 'rows'; labels: boolean; rows: ExplainedRow[]; why: string | null }
  | { shape: 'order'; given: string[] | null; right: string[]; why: string | null }
  | { shape: 'texts'; customer: string[]; texts: ExplainedText[] };
