import type { Tokens } from 'marked';
import { isImageName, readLink } from '../links';
import { plainText } from '../markdown/plain-text';
import { surveyPlaceholders } from './placeholders';
import type { Survey } from './survey';

export function surveyLink(
  token: Tokens.Link,
  line: number,
  within: readonly string[],
  survey: Survey
): void {
  const { document, report } = survey;
  const { href } = token;
  const target = readLink(href);
  if (target === 'link-kind' || target === 'link-target') report(target, line, { href });
  else document.links.push({ target, line });
  if (plainText(token.tokens) === '') report('link-text', line);
  if (within.includes('heading')) report('heading-link', line);
}

export function surveyImage(token: Tokens.Image, line: number, alone: boolean, survey: Survey): void {
  const { document, report } = survey;
  const { href: name, title } = token;
  if (isImageName(name)) document.images.push({ name, line });
  else report('image-name', line, { name });
  if (plainText(token.tokens) === '') report('image-alt', line);
  if (title && !alone) report('image-caption', line);
  surveyPlaceholders(title ?? '', line, report);
}

/** Links within the page can be judged once every id in it is known. */
export function surveyPageLinks({ document, report }: Survey): void {
  const anchors = new Set(document.anchors);
  for (const { target, line } of document.links) {
    if (target.kind === 'page' && !anchors.has(decode(target.anchor))) {
      report('anchor-missing', line, { anchor: target.anchor, target: 'this lesson' });
    }
  }
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
