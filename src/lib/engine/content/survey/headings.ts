import { plainText } from '../markdown/plain-text';
import { isToken, type HeadingToken } from '../markdown/tokens';
import { ID } from '../schemas';
import { slug } from '../slugs';
import type { Survey } from './survey';

/** The outline of a document: order of levels, and an id for each heading. */
export class HeadingSurvey {
  readonly #survey: Survey;
  readonly #found: { token: HeadingToken; line: number }[] = [];
  #depth = TITLE_DEPTH;

  constructor(survey: Survey) {
    this.#survey = survey;
  }

  visit(token: HeadingToken, line: number, within: readonly string[]): void {
    const { report } = this.#survey;
    const [outer] = within;
    this.#found.push({ token, line });
    if (outer !== undefined) return report('heading-place', line, { outer });
    if (token.depth <= TITLE_DEPTH) return report('heading-level', line);
    if (token.depth > this.#depth + 1) {
      report('heading-skip', line, { depth: token.depth, previous: this.#depth });
    }
    this.#depth = token.depth;
  }

  /** Level of a heading that stands under the last one. */
  levelBelow(): number {
    return Math.min(this.#depth + 1, 6);
  }

  /** Gives out the ids: those that authors chose first, so that none of them changes when a heading is added. */
  finish(): void {
    const { document, ids, report } = this.#survey;
    for (const { token, line } of this.#found) {
      const chosen = token.tokens.find((child) => isToken(child, 'anchor'));
      if (!chosen) continue;
      const first = ids.line(chosen.anchor);
      if (!ID.test(chosen.anchor)) report('anchor-syntax', line);
      else if (first !== undefined) report('duplicate-anchor', line, { anchor: chosen.anchor, first });
      else token.anchor = ids.take(chosen.anchor, line);
    }
    for (const { token, line } of this.#found) {
      const text = plainText(token.tokens);
      if (text === '') report('heading-empty', line);
      token.anchor ??= ids.take(slug(text), line);
      document.headings.push({ id: token.anchor, depth: token.depth, text, line });
    }
  }
}

const TITLE_DEPTH = 1;
