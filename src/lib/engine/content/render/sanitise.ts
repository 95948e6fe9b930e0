import sanitizeHtml from 'sanitize-html';

/**
 * Lets through exactly the elements and attributes that rendering makes, and no others. The renderer escapes whatever
 * it takes from a source; this is the second wall, for the day that one of them forgets.
 */
export function sanitise(html: string): string {
  return sanitizeHtml(html, options);
}

const files = ['https', 'http'];
const heading = ['id', 'class'];

const options: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'em', 'strong', 'del', 'code', 'pre', 'blockquote'],
    ...['ul', 'ol', 'li', 'a', 'img', 'figure', 'figcaption', 'dfn', 'span', 'div', 'aside'],
    ...['details', 'summary', 'video', 'audio', 'track'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'fieldset', 'legend', 'label', 'input']
  ],
  allowedAttributes: {
    h2: heading,
    h3: heading,
    h4: heading,
    h5: heading,
    h6: heading,
    a: ['href', 'title', 'rel', 'class', 'aria-label'],
    img: [
      'class',
      'src',
      'alt',
      { name: 'loading', values: ['lazy'] },
      { name: 'decoding', values: ['async'] }
    ],
    dfn: ['id', 'title'],
    aside: ['class', { name: 'role', values: ['note'] }],
    div: [
      ...['class', 'data-correct', 'aria-label'],
      { name: 'role', values: ['region', 'status'] },
      { name: 'tabindex', values: ['0'] }
    ],
    fieldset: ['id', 'class', 'data-check', 'data-kind'],
    input: [
      { name: 'type', values: ['radio', 'checkbox', 'text', 'number'] },
      { name: 'autocomplete', values: ['off'] },
      ...['name', 'value', 'class', 'size', 'min', 'max', 'aria-label', 'data-accept', 'data-variants']
    ],
    details: ['class'],
    video: ['src', 'poster', 'controls', 'aria-label', { name: 'preload', values: ['metadata'] }],
    audio: ['src', 'controls', 'aria-label', { name: 'preload', values: ['metadata'] }],
    track: [{ name: 'kind', values: ['captions'] }, 'src', 'srclang', 'label'],
    ol: ['class', 'start'],
    ul: ['class', { name: 'role', values: ['list'] }, 'data-up', 'data-down', 'data-compare'],
    li: ['class', 'data-copy', 'data-speaker', 'data-place'],
    p: ['class', 'data-outcome'],
    span: ['class'],
    strong: ['class'],
    code: ['class'],
    figure: ['class', 'data-copy'],
    pre: [{ name: 'tabindex', values: ['0'] }],
    th: ['class', { name: 'scope', values: ['col', 'row'] }],
    td: ['class']
  },
  selfClosing: ['img', 'br', 'hr', 'input', 'track'],
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowedSchemesAppliedToAttributes: ['href', 'src', 'poster'],
  allowedSchemesByTag: { img: files, video: files, audio: files, track: files },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard'
};
