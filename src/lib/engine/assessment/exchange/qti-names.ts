import { isElement, type XmlElement } from './xml';

/**
 * QTI 3.0 writes `qti-choice-interaction` with `response-identifier` where 2.x writes `choiceInteraction` with
 * `responseIdentifier`; apart from that the parts read here are the same. Gives the tree the names of 2.x.
 */
export function asQti2(element: XmlElement): XmlElement {
  const ours = element.name.startsWith('qti-');
  return {
    name: ours ? camel(element.name.slice('qti-'.length)) : element.name,
    attributes: ours
      ? Object.fromEntries(Object.entries(element.attributes).map(([key, value]) => [camel(key), value]))
      : element.attributes,
    children: element.children.map((child) => (isElement(child) ? asQti2(child) : child))
  };
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
