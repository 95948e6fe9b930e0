import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { escapeHtml } from '../../content/render/escape';

/** An element with its children in order; text stands between them as strings. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
}

export type XmlRead =
  { ok: true; root: XmlElement } | { ok: false; code: 'doctype' | 'syntax'; detail: string; line: number };

/** Deepest nesting that is read. */
const DEEPEST = 200;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
  htmlEntities: true,
  maxNestedTags: DEEPEST,
  ignoreDeclaration: true,
  ignorePiTags: true
});

/**
 * Reads XML that comes from strangers: a document type, and with it every entity of one's own, is refused, so that
 * nothing can be blown up or fetched.
 */
export function readXml(text: string): XmlRead {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return { ok: false, code: 'doctype', detail: '', line: 1 };
  const valid = XMLValidator.validate(text, { allowBooleanAttributes: false });
  if (valid !== true) return { ok: false, code: 'syntax', detail: valid.err.msg, line: valid.err.line };
  try {
    const root = elementsIn(parser.parse(text) as Node[]).find((each) => typeof each !== 'string');
    return root
      ? { ok: true, root: root as XmlElement }
      : { ok: false, code: 'syntax', detail: 'the file is empty', line: 1 };
  } catch (error) {
    return { ok: false, code: 'syntax', detail: (error as Error).message, line: 1 };
  }
}

/** What the parser makes of an element or a text when it keeps their order. */
type Node = Record<string, unknown> & { ':@'?: Record<string, string> };

function elementsIn(nodes: readonly Node[]): (XmlElement | string)[] {
  return nodes.map((node) => {
    if ('#text' in node) return String(node['#text']);
    const name = Object.keys(node).find((key) => key !== ':@')!;
    return { name, attributes: node[':@'] ?? {}, children: elementsIn(node[name] as Node[]) };
  });
}

export function isElement(child: XmlElement | string): child is XmlElement {
  return typeof child !== 'string';
}

/** The children of a name, in order; none of an element that is not there. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter(isElement).filter((child) => child.name === name) ?? [];
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** Every element of some names below, in document order. */
export function allBelow(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => [...(names.has(child.name) ? [child] : []), ...allBelow(child, names)]);
}

/** All the text inside, tags left out. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children.map((child) => (isElement(child) ? textOf(child) : child)).join('') ?? '').trim();
}

/** The inside of an element as HTML; `replace` may stand something else in for a child. */
export function innerHtml(
  element: XmlElement,
  replace: (child: XmlElement) => string | null = () => null
): string {
  return element.children
    .map((child) => (isElement(child) ? outer(child, replace) : escapeHtml(child)))
    .join('');
}

function outer(element: XmlElement, replace: (child: XmlElement) => string | null): string {
  const { name, attributes } = element;
  const listed = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return replace(element) ?? `<${name}${listed.join('')}>${innerHtml(element, replace)}</${name}>`;
}
