import type { Block, Inline } from '../blocks';
import type { CalloutKind } from '../directives/callout';
import type { CheckKind } from '../directives/check-kinds';
import type { ResolvePlaceholder } from '../placeholders';

/** What a page must supply before content can become HTML. */
export interface RenderContext {
  /** BCP 47 tag of the content, for its `lang`. */
  locale: string;
  /**
   * The address of a link's target without its anchor, or null where there is none for this reader.
   * Targets: `course/lesson` for a lesson, the slug for a drill or paper.
   */
  resolveLink(kind: 'lesson' | 'drill' | 'paper', target: string): string | null;
  /** The address of a picture or recording beside the lesson, or null where it is missing. */
  resolveImage(name: string): string | null;
  /** What the organisation has set for a placeholder, or null. */
  placeholder: ResolvePlaceholder;
  texts: ContentTexts;
}

/** The few words of the interface that appear inside content. */
export interface ContentTexts {
  /** Verdicts on an option of a check: “正确”, “再想想”. */
  correct: string;
  incorrect: string;
  /** What kind of check it is: “单选”, “多选”, “判断”, “填空”, “排序”. */
  check: Record<CheckKind, string>;
  /** Opens the answer of a check that is not chosen from options: “看答案”. */
  solution: string;
  /** Name of the n-th blank, for those who listen: “第1空”. */
  blank(number: number): string;
  /** Buttons of a check of kind `order`: “上移”, “下移”, “对一对”. */
  moveUp: string;
  moveDown: string;
  compare: string;
  /** Opens the transcript of a recording: “文字稿”. */
  transcript: string;
  /** Headings of callouts that have no title of their own: “提示”, “注意” … */
  callout: Record<CalloutKind, string>;
  /** Heading of the summary: “本课要点”. */
  summary: string;
  /** Names of dialogues and phrase cards that have no title: “对话”, “话术”. */
  dialogue: string;
  phrases: string;
  /** Between a speaker and what is said, for those who listen: “：”. */
  colon: string;
  /** Name of the n-th table, for those who listen: “表格1”. */
  table(number: number): string;
  /** The link to a picture in full size: “查看图片”. */
  openImage: string;
}

/** What directives render with. */
export interface Page {
  locale: string;
  texts: ContentTexts;
  /** A plain text with its placeholders filled in; not escaped. */
  fill(text: string): string;
  /** The address of a file beside the lesson, or null where it is missing. */
  file(name: string): string | null;
  blocks(blocks: readonly Block[]): string;
  inline(inline: Inline): string;
}
