import { blankFrom, choiceFrom, essayFrom } from './choices';
import { topicIn } from './gift';
import {
  asImported,
  type Found,
  type Imported,
  type ImportDefaults,
  type ImportNote,
  type Rejected
} from './imported';
import { escapeHtml } from '../../content/render/escape';
import { markdownOf, plainOf, type Markdown } from './markup';
import { stepsFrom } from './moodle-xml';
import { numberFrom } from './numbers';
import type { PackagePictures } from './package-files';
import { inlinePicture, resolvePath, type PictureFinder } from './pictures';
import { asQti2 } from './qti-names';
import { responsesOf, type Response } from './qti-responses';
import { rangeOf } from './qti-tolerance';
import { allBelow, childOf, childrenOf, innerHtml, readXml, textOf, type XmlElement } from './xml';

/** A file of a package, or the one file there is. */
export type QtiFile = { name: string; text: string };

/**
 * Reads items of QTI 2.1, 2.2 and 3.0: choice, text entry, match, order and extended text, one interaction an item.
 * Tests, manifests and stimuli are passed over. Reference: 1EdTech, Question and Test Interoperability 2.1 and 3.0.
 */
export function importQti(
  files: readonly QtiFile[],
  defaults: ImportDefaults,
  pictures: PackagePictures = new Map()
): Imported {
  const found = files.flatMap(({ name, text }): (Found | Rejected)[] => {
    const read = readXml(text);
    if (!read.ok) {
      const code = read.code === 'doctype' ? 'not-this-format' : 'syntax';
      const at = files.length > 1 ? { item: name } : { line: read.line };
      return [{ at, reason: { code, detail: read.detail || 'DOCTYPE' } }];
    }
    const root = asQti2(read.root);
    const items = root.name === 'assessmentItem' ? [root] : allBelow(root, new Set(['assessmentItem']));
    if (items.length > 0)
      return items.map((item) => readItem(item, name, defaults, finderIn(pictures, name)));
    if (passedOver.has(root.name)) return [];
    const at = files.length > 1 ? { item: name } : { line: 1 };
    const detail = root.name === 'questestinterop' ? 'QTI 1.2, <questestinterop>' : `<${root.name}>`;
    return [{ at, reason: { code: 'not-this-format', detail } }];
  });
  if (found.length > 0) return asImported(found, defaults);
  const reason = { code: 'not-this-format' as const, detail: files[0]?.name ?? '' };
  return { taken: [], rejected: [{ at: { line: 1 }, reason }] };
}

const passedOver = new Set(['manifest', 'assessmentTest', 'assessmentSection', 'assessmentStimulus']);

/** Of these, the kinds that have a place here. */
const taken = new Set([
  ...['choiceInteraction', 'textEntryInteraction', 'matchInteraction', 'orderInteraction'],
  'extendedTextInteraction'
]);

/** Items of these are made anew for everybody who sits them. */
const templates = new Set(['templateDeclaration', 'templateProcessing']);

const interactions = new Set([
  ...['choiceInteraction', 'textEntryInteraction', 'matchInteraction', 'orderInteraction'],
  ...['extendedTextInteraction', 'inlineChoiceInteraction', 'gapMatchInteraction', 'associateInteraction'],
  ...['hotspotInteraction', 'hottextInteraction', 'graphicOrderInteraction', 'selectPointInteraction'],
  ...[
    'sliderInteraction',
    'uploadInteraction',
    'mediaInteraction',
    'drawingInteraction',
    'endAttemptInteraction'
  ],
  ...[
    'customInteraction',
    'portableCustomInteraction',
    'positionObjectInteraction',
    'graphicGapMatchInteraction'
  ]
]);

/** Pictures are called by their path from the file that shows them. */
function finderIn(pictures: PackagePictures, file: string): PictureFinder {
  const folder = file.split('/').slice(0, -1).join('/');
  return (address) => pictures.get(resolvePath(address, folder)) ?? inlinePicture(address);
}

function readItem(
  item: XmlElement,
  file: string,
  defaults: ImportDefaults,
  find: PictureFinder
): Found | Rejected {
  const at = { item: item.attributes.identifier || file };
  const reject = (code: ImportNote['code'], detail = ''): Rejected => ({ at, reason: { code, detail } });
  const body = childOf(item, 'itemBody');
  if (!body) return reject('no-stem');
  const found = allBelow(body, interactions).filter(({ name }) => name !== 'endAttemptInteraction');
  const kinds = new Set(found.map(({ name }) => name));
  if (found.length === 0) return reject('no-question', plainOf(innerHtml(body)).slice(0, 60));
  if (allBelow(item, templates).length > 0) return reject('kind-unknown', 'templateProcessing');
  if (kinds.size > 1 || (found.length > 1 && !kinds.has('textEntryInteraction'))) {
    return reject('kind-unknown', [...kinds].join(', '));
  }
  const [kind] = kinds;
  if (!taken.has(kind!)) return reject('kind-unknown', kind);
  const responses = responsesOf(item);
  const { text: stem, notes, pictures } = stemOf(body, found, find);
  const simplified = [...notes];
  for (const feedback of allBelow(item, new Set(['modalFeedback', 'feedbackBlock']))) {
    simplified.push({ code: 'feedback', detail: plainOf(innerHtml(feedback)).slice(0, 60) });
  }
  const rubric = allBelow(body, new Set(['rubricBlock'])).map((block) => plainOf(innerHtml(block)));
  if (kind !== 'extendedTextInteraction') {
    for (const words of rubric) simplified.push({ code: 'feedback', detail: words.slice(0, 60) });
  }
  const topic = topicIn(`${item.attributes.label ?? ''} ${item.attributes.title ?? ''}`);
  const interaction = found[0]!;
  const response = responses.get(interaction.attributes.responseIdentifier ?? 'RESPONSE');
  const take = (fields: Record<string, unknown>, points?: string): Found => ({
    at,
    topic,
    points,
    fields,
    simplified,
    pictures
  });
  if (stem === '') return reject('no-stem');
  switch (interaction.name) {
    case 'choiceInteraction': {
      const choices = choicesOf(interaction, response);
      const single = response?.cardinality !== 'multiple';
      const made = choiceFrom(at, stem, choices, single, simplified);
      return 'reason' in made ? made : { at, topic, points: response?.most, pictures, ...made };
    }
    case 'textEntryInteraction': {
      const entries = found.map((each) => responses.get(each.attributes.responseIdentifier ?? ''));
      if (entries.some((entry) => !entry || entry.right.length === 0)) return reject('no-answer');
      for (const entry of entries)
        for (const partial of entry!.partial) {
          simplified.push({ code: 'partial-answer', detail: partial });
        }
      const only = entries[0]!;
      if (entries.length === 1 && (only.baseType === 'float' || only.baseType === 'integer')) {
        const id = found[0]!.attributes.responseIdentifier ?? '';
        const values = only.right.map(Number).map((value) => ({
          ...(rangeOf(item, id, value) ?? { low: value, high: value }),
          weight: 100
        }));
        const fields = numberFrom(withoutBlank(stem), values, undefined, simplified);
        return fields ? take(fields, only.most) : reject('no-answer');
      }
      if (entries.length === 1) return take(blankFrom(stem, only.right), only.most);
      return take({ kind: 'fill-in', stem, blanks: entries.map((entry) => ({ accept: entry!.right })) });
    }
    case 'matchInteraction':
      return readMatch(interaction, response, stem, take, reject);
    case 'orderInteraction': {
      const texts = new Map(
        childrenOf(interaction, 'simpleChoice').map((choice) => [
          choice.attributes.identifier ?? '',
          plainOf(innerHtml(choice))
        ])
      );
      const order = response?.right ?? [];
      if (order.length !== texts.size || order.some((id) => !texts.has(id))) return reject('no-answer');
      return take(
        { kind: 'ordering', stem, steps: stepsFrom(order.map((id) => texts.get(id)!)) },
        response?.most
      );
    }
    case 'extendedTextInteraction':
      return take(
        essayFrom(stem, response?.most, defaults, response?.right[0] ?? (rubric.join(' ') || undefined)),
        response?.most
      );
    default:
      return reject('kind-unknown', interaction.name);
  }
}

/** A number is typed below its question: a blank at the end goes, one in a sentence becomes an ellipsis. */
function withoutBlank(stem: string): string {
  return stem
    .replace(/\s*_{3,}\s*$/, '')
    .replace(/\s*_{3,}\s*/, ' … ')
    .replace(/ … (?=[.,;:!?。，；：！？])/, ' …');
}

/** The body without its interactions; a text entry leaves a blank, a prompt stays. */
function stemOf(body: XmlElement, found: readonly XmlElement[], find: PictureFinder): Markdown {
  const many = found.length > 1;
  const html = innerHtml(body, (child) => {
    if (child.name === 'feedbackBlock' || child.name === 'rubricBlock') return '';
    if (child.name === 'object' && child.attributes.type?.startsWith('image/')) return asImage(child);
    if (!found.includes(child)) return null;
    const prompt = childOf(child, 'prompt');
    if (child.name === 'textEntryInteraction') return ' @@BLANK@@ ';
    return prompt ? `<p>${innerHtml(prompt)}</p>` : '';
  });
  const { text, notes, pictures } = markdownOf(html.replace(/_{3,}/g, '…'), find);
  const stem = text.replace(/ *@@BLANK@@ */g, many || found.length === 1 ? ' ____ ' : '').trim();
  return { text: stem, notes, pictures };
}

function asImage(object: XmlElement): string {
  const { data = '' } = object.attributes;
  return `<img src="${escapeHtml(data)}" alt="${escapeHtml(textOf(object))}">`;
}

function choicesOf(interaction: XmlElement, response: Response | undefined) {
  return childrenOf(interaction, 'simpleChoice').map((choice) => {
    const id = choice.attributes.identifier ?? '';
    const feedback = childOf(choice, 'feedbackInline');
    return {
      html: innerHtml(choice, (child) => (child.name === 'feedbackInline' ? '' : null)),
      weight: response?.weightOf(id) ?? 0,
      feedback: feedback ? innerHtml(feedback) : undefined
    };
  });
}

function readMatch(
  interaction: XmlElement,
  response: Response | undefined,
  stem: string,
  take: (fields: Record<string, unknown>, points?: string) => Found,
  reject: (code: ImportNote['code'], detail?: string) => Rejected
): Found | Rejected {
  const [left, right] = childrenOf(interaction, 'simpleMatchSet').map((set) =>
    childrenOf(set, 'simpleAssociableChoice').map((choice) => ({
      id: choice.attributes.identifier ?? '',
      text: plainOf(innerHtml(choice))
    }))
  );
  const pairs = (response?.right ?? []).map((pair) => pair.trim().split(/\s+/));
  if (!left || !right || pairs.length === 0) return reject('no-answer');
  const matchOf = (id: string) =>
    pairs.flatMap(([one, other]) => (one === id ? [other!] : other === id ? [one!] : []));
  if (left.some(({ id }) => matchOf(id).length !== 1)) return reject('key-unclear', 'directedPair');
  return take(
    {
      kind: 'matching',
      stem,
      left: left.map(({ id, text }, index) => ({
        id: `l${index + 1}`,
        text,
        match: `r${right.findIndex((each) => each.id === matchOf(id)[0]) + 1}`
      })),
      right: right.map(({ text }, index) => ({ id: `r${index + 1}`, text }))
    },
    response?.most
  );
}
