import type { Finding } from '$lib/engine/assessment/blueprint';
import { m } from '$lib/paraglide/messages';
import { topicName } from '$lib/ui/exam/topic-name';
import { letterOf } from '../paper-states';

/** The most questions that one sentence quotes. */
const MOST_QUOTED = 3;

/** What the check found, in a plain sentence. */
export function findingSentence(
  finding: Finding,
  { stems, variants }: { stems: Record<string, string>; variants: number }
): string {
  const stem = (question: string) => stems[question] ?? question;
  const quoted = (questions: string[]) => {
    const first = questions.slice(0, MOST_QUOTED);
    const words = first.map((question) => m.paper_quoted({ text: stem(question) })).join(' ');
    return questions.length > MOST_QUOTED ? m.paper_and_more({ questions: words }) : words;
  };
  const single = variants === 1;
  switch (finding.code) {
    case 'unfilled': {
      const { missing, variant } = finding;
      const row = finding.row + 1;
      if (single) return m.paper_finding_unfilled({ row, missing });
      return m.paper_finding_unfilled_variant({ letter: letterOf(variant), row, missing });
    }
    case 'empty':
      return single
        ? m.paper_finding_empty()
        : m.paper_finding_empty_variant({ letter: letterOf(finding.variant) });
    case 'total': {
      const { variant, total, aim } = finding;
      if (single) return m.paper_finding_total({ total, aim });
      return m.paper_finding_total_variant({ letter: letterOf(variant), total, aim });
    }
    case 'thin': {
      const { row, fitting, count } = finding;
      return m.paper_finding_thin({ row: row + 1, fitting, count });
    }
    case 'repeated':
      return m.paper_finding_repeated({ one: stem(finding.question), other: stem(finding.other) });
    case 'exposed':
      return m.paper_finding_exposed({ question: stem(finding.question), papers: finding.papers });
    case 'not-taught':
      return m.paper_finding_not_taught({
        topic: topicName(finding.topic),
        question: stem(finding.question)
      });
    case 'shared': {
      const { variant, other, questions } = finding;
      return m.paper_finding_shared({
        one: letterOf(variant),
        other: letterOf(other),
        count: questions.length
      });
    }
    case 'untranslated':
      return m.paper_finding_untranslated({
        count: finding.questions.length,
        questions: quoted(finding.questions)
      });
    case 'outdated':
      return m.paper_finding_outdated({
        count: finding.questions.length,
        questions: quoted(finding.questions)
      });
  }
}
