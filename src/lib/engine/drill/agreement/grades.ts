import { cohensKappa, crossTabulate, type Agreement } from './kappa';

/** How far a criterion was met; `not-called-for` where the conversation gave no occasion. */
export const grades = ['met', 'partly', 'missed', 'not-called-for'] as const;
export type Grade = (typeof grades)[number];

/** Grades by the criterion's id. */
export type Grades = Readonly<Record<string, Grade>>;

/** The grade that points amount to. */
export function gradeOf({ score, max }: { score: number; max: number }): Grade {
  if (max === 0) return 'not-called-for';
  if (score <= 0) return 'missed';
  return score >= max ? 'met' : 'partly';
}

export interface CriterionAgreement extends Agreement {
  criterion: string;
}

export interface GradeAgreement {
  overall: Agreement;
  /** Each criterion over all chats, in the rubric's order. */
  criteria: CriterionAgreement[];
}

/** One chat's grades by the key and by another reader. */
export interface GradedChat {
  key: Grades;
  given: Grades;
}

/** Compares grades with the key's: the unit is one chat and one criterion that both have graded. */
export function compareGrades(chats: readonly GradedChat[], criteria: readonly string[]): GradeAgreement {
  const pairsOf = (criterion: string) =>
    chats.flatMap(({ key, given }) => {
      const [one, other] = [key[criterion], given[criterion]];
      return one && other ? [[one, other] as const] : [];
    });
  const agreementOf = (pairs: readonly (readonly [Grade, Grade])[]) =>
    cohensKappa(crossTabulate<Grade>(pairs, grades));
  return {
    overall: agreementOf(criteria.flatMap(pairsOf)),
    criteria: criteria.map((criterion) => ({ criterion, ...agreementOf(pairsOf(criterion)) }))
  };
}
