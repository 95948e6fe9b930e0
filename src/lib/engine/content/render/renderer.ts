import { Renderer, type Tokens } from 'marked';
import { variantsOf } from '../answers';
import { readLink } from '../links';
import type { BlankToken } from '../markdown/blank';
import { joinLines, plainText } from '../markdown/plain-text';
import type { PlaceholderToken } from '../markdown/placeholder';
import type { TermToken } from '../markdown/term';
import { isToken, loneImage, type HeadingToken, type TableToken } from '../markdown/tokens';
import { fillPlaceholders, isPlaceholderKey } from '../placeholders';
import { escapeHtml } from './escape';
import type { RenderContext } from './page';

/** Markdown to HTML for one page. Whatever comes from the source is escaped here; the result is sanitised again later. */
export class LessonRenderer extends Renderer {
  readonly #context: RenderContext;

  constructor(context: RenderContext) {
    super();
    this.#context = context;
  }

  override heading({ tokens, depth, anchor = '' }: HeadingToken): string {
    const content = this.parser.parseInline(tokens).trim();
    const id = escapeHtml(anchor);
    const linked = tokens.some((token) => isToken(token, 'link'))
      ? content
      : `<a class="self-link" href="#${id}">${content}</a>`;
    const level = Math.max(depth, 2);
    return `<h${level} id="${id}">${linked}</h${level}>\n`;
  }

  override paragraph(token: Tokens.Paragraph): string {
    const image = loneImage(token);
    return image ? this.#figure(image) : `<p>${this.parser.parseInline(token.tokens)}</p>\n`;
  }

  override text(token: Tokens.Text | Tokens.Escape): string {
    if ('tokens' in token && token.tokens) return this.parser.parseInline(token.tokens);
    return escapeHtml(joinLines(token.text));
  }

  override code({ text, lang }: Tokens.Code): string {
    const language = /^[\w-]+/.exec(lang ?? '')?.[0];
    const name = language ? ` class="language-${language}"` : '';
    return `<pre tabindex="0"><code${name}>${escapeHtml(text)}</code></pre>\n`;
  }

  override codespan({ text }: Tokens.Codespan): string {
    return `<code>${escapeHtml(text)}</code>`;
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    return checked ? '☑ ' : '☐ ';
  }

  /** A table whose first heading is empty has the names of its rows in the first column. */
  override table(token: TableToken): string {
    const label = escapeHtml(this.#context.texts.table(token.number ?? 1));
    const named = token.header[0]?.tokens.length === 0;
    const header = token.header
      .map((cell) => this.#cell(cell, cell.tokens.length > 0 ? 'col' : null))
      .join('');
    const rows = token.rows.map((row) => {
      const cells = row.map((cell, index) =>
        this.#cell(cell, named && index === 0 && cell.tokens.length > 0 ? 'row' : null)
      );
      return `<tr>${cells.join('')}</tr>\n`;
    });
    return (
      `<div class="table" role="region" tabindex="0" aria-label="${label}"><table>\n` +
      `<thead><tr>${header}</tr></thead>\n<tbody>\n${rows.join('')}</tbody></table></div>\n`
    );
  }

  override link({ href, title, tokens }: Tokens.Link): string {
    const content = this.parser.parseInline(tokens);
    const address = this.#address(href);
    if (address === null) return `<span class="link-missing">${content}</span>`;
    const hint = title ? ` title="${escapeHtml(this.#fill(title))}"` : '';
    const rel = /^https?:/.test(address) ? ' rel="external noopener noreferrer"' : '';
    return `<a href="${escapeHtml(address)}"${hint}${rel}>${content}</a>`;
  }

  override image({ href, tokens }: Tokens.Image): string {
    const alt = escapeHtml(this.#fill(plainText(tokens)));
    const source = this.#context.resolveImage(href);
    if (source === null) return `<span class="image-missing">${alt}</span>`;
    const drawing = /\.svg$/i.test(href) ? ' class="drawing"' : '';
    return `<img${drawing} src="${escapeHtml(source)}" alt="${alt}" loading="lazy" decoding="async">`;
  }

  term({ raw, term, definition, anchor }: TermToken): string {
    if (anchor === undefined || definition === null) return escapeHtml(raw);
    const meaning = escapeHtml(this.#fill(definition));
    return (
      `<dfn id="${escapeHtml(anchor)}" title="${meaning}">${escapeHtml(term)}</dfn>` +
      `<span class="definition visually-hidden">${this.#inBrackets(meaning)}</span>`
    );
  }

  placeholder({ raw, key }: PlaceholderToken): string {
    const value = isPlaceholderKey(key) ? this.#context.placeholder(key) : null;
    return value === null ? `<span class="placeholder">${escapeHtml(raw)}</span>` : escapeHtml(value);
  }

  blank({ raw, blank }: BlankToken): string {
    if (!blank) return escapeHtml(raw);
    const { check, number, accepted } = blank;
    const variants = variantsOf(accepted);
    return (
      `<input class="blank" type="text" name="check-${escapeHtml(check)}" size="${widest(accepted)}" ` +
      `autocomplete="off" aria-label="${escapeHtml(this.#context.texts.blank(number))}" ` +
      `data-accept="${escapeHtml(accepted.join('|'))}"${variants === '' ? '' : ` data-variants="${escapeHtml(variants)}"`}>`
    );
  }

  #cell({ tokens, align }: Tokens.TableCell, scope: 'col' | 'row' | null): string {
    const name = scope ? 'th' : 'td';
    const heads = scope ? ` scope="${scope}"` : '';
    const side = align === 'center' || align === 'right' ? ` class="align-${align}"` : '';
    return `<${name}${heads}${side}>${this.parser.parseInline(tokens)}</${name}>`;
  }

  #figure(image: Tokens.Image): string {
    const picture = this.image(image);
    const source = this.#context.resolveImage(image.href);
    if (!image.title || source === null) return `<p class="picture">${picture}</p>\n`;
    const label = `${this.#context.texts.openImage}${this.#context.texts.colon}${plainText(image.tokens)}`;
    return (
      `<figure class="figure">${picture}<figcaption>${escapeHtml(this.#fill(image.title))} ` +
      `<a class="open-image" href="${escapeHtml(source)}" aria-label="${escapeHtml(this.#fill(label))}">` +
      `${escapeHtml(this.#context.texts.openImage)}</a></figcaption></figure>\n`
    );
  }

  #inBrackets(text: string): string {
    return this.#context.locale.startsWith('zh') ? `（${text}）` : ` (${text})`;
  }

  #address(href: string): string | null {
    const target = readLink(href);
    if (target === 'link-kind' || target === 'link-target') return null;
    if (target.kind === 'external') return target.href;
    if (target.kind === 'page') return `#${target.anchor}`;
    if (target.kind !== 'lesson') return this.#context.resolveLink(target.kind, target.slug);
    const address = this.#context.resolveLink('lesson', `${target.course}/${target.lesson}`);
    return address !== null && target.anchor !== null ? `${address}#${target.anchor}` : address;
  }

  #fill(text: string): string {
    return fillPlaceholders(text, this.#context.placeholder);
  }
}

/** The room the longest answer wants, in Latin letters; never so little that the blank gives it away. */
function widest(answers: readonly string[]): number {
  const widths = answers.map((answer) => answer.replace(/[^\x20-\x7e]/g, '..').length);
  return Math.min(Math.max(6, ...widths) + 2, 40);
}
