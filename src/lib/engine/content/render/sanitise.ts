import sanitizeHtml from 'sanitize-html';

/**
 * Lets through exactly the elements and attributes that rendering makes, and no others. The renderer escapes whatever
 * it takes from a source; this is the second wall, for the day that one of them forgets.
 */
export function sanitise(html: string): string {
  return sanitizeHtml(html, options);
}

const heading = ['id', 'class'];

const options: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'em', 'strong', 'del', 'code', 'pre', 'blockquote'],
    ...['ul', 'ol', 'li', 'a', 'img', 'figure', 'figcaption', 'dfn', 'span', 'div', 'aside'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'fieldset', 'legend', 'label', 'input']
  ],
  allowedAttributes: {
    h2: heading,
    h3: heading,
    h4: heading,
    h5: heading,
    h6: heading,
    a: ['href', 'title', 'rel', 'class', 'aria-label'],
    img: ['src', 'alt', { name: 'loading', values: ['lazy'] }, { name: 'decoding', values: ['async'] }],
    dfn: ['id', 'title'],
    aside: ['class', { name: 'role', values: ['note'] }],
    div: [
      ...['class', 'data-correct', 'aria-label'],
      { name: 'role', values: ['region', 'status'] },
      { name: 'tabindex', values: ['0'] }
    ],
    fieldset: ['id', 'class', 'data-check', 'data-kind'],
    input: [{ name: 'type', values: ['radio', 'checkbox'] }, 'name', 'value'],
    ol: ['class', 'start'],
    ul: ['class'],
    li: ['class', 'data-copy', 'data-speaker'],
    p: ['class'],
    span: ['class'],
    strong: ['class'],
    code: ['class'],
    figure: ['class'],
    pre: [{ name: 'tabindex', values: ['0'] }],
    th: ['class', { name: 'scope', values: ['col', 'row'] }],
    td: ['class']
  },
  selfClosing: ['img', 'br', 'hr', 'input'],
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['https', 'http'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard'
};
