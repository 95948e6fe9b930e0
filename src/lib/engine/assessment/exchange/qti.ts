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
import { markdownOf, plainOf } from './markup';
import { stepsFrom } from './moodle-xml';
import { numberFrom } from './numbers';
import { asQti2 } from './qti-names';
import { responsesOf, type Response } from './qti-responses';
import { allBelow, childOf, childrenOf, innerHtml, readXml, type XmlElement } from './xml';

/** A file of a package, or the one file there is. */
export type QtiFile = { name: string; text: string };

/**
 * Reads items of QTI 2.1, 2.2 and 3.0: choice, text entry, match, order and extended text, one interaction an item.
 * Tests, manifests and stimuli are passed over. Reference: 1EdTech, Question and Test Interoperability 2.1 and 3.0.
 */
export function importQti(files: readonly QtiFile[], defaults: ImportDefaults): Imported {
  const found = files.flatMap(({ name, text }): (Found | Rejected)[] => {
    const read = readXml(text);
    if (!read.ok) {
      const code = read.code === 'doctype' ? 'not-this-format' : 'syntax';
      const at = files.length > 1 ? { item: name } : { line: read.line };
      return [{ at, reason: { code, detail: read.detail || 'DOCTYPE' } }];
    }
    const root = asQti2(read.root);
    const items = root.name === 'assessmentItem' ? [root] : allBelow(root, new Set(['assessmentItem']));
    if (items.length > 0) return items.map((item) => readItem(item, name, defaults));
    if (passedOver.has(root.name)) return [];
    return [{ at: { item: name }, reason: { code: 'not-this-format', detail: `<${root.name}>` } }];
  });
  if (found.length > 0) return asImported(found, defaults);
  const reason = { code: 'not-this-format' as const, detail: files[0]?.name ?? '' };
  return { taken: [], rejected: [{ at: { line: 1 }, reason }] };
}

const passedOver = new Set(['manifest', 'assessmentTest', 'assessmentSection', 'assessmentStimulus']);

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

function readItem(item: XmlElement, file: string, defaults: ImportDefaults): Found | Rejected {
  const at = { item: item.attributes.identifier || file };
  const reject = (code: ImportNote['code'], detail = ''): Rejected => ({ at, reason: { code, detail } });
  const body = childOf(item, 'itemBody');
  if (!body) return reject('no-stem');
  const found = allBelow(body, interactions).filter(({ name }) => name !== 'endAttemptInteraction');
  const kinds = new Set(found.map(({ name }) => name));
  if (found.length === 0) return reject('no-question', plainOf(innerHtml(body)).slice(0, 60));
  if (kinds.size > 1 || (found.length > 1 && !kinds.has('textEntryInteraction'))) {
    return reject('kind-unknown', [...kinds].join(', '));
  }
  const responses = responsesOf(item);
  const { stem, notes } = stemOf(body, found);
  const simplified = [...notes];
  if (allBelow(item, new Set(['modalFeedback'])).length > 0) {
    simplified.push({ code: 'feedback', detail: 'modalFeedback' });
  }
  const topic = topicIn(`${item.attributes.label ?? ''} ${item.attributes.title ?? ''}`);
  const interaction = found[0]!;
  const response = responses.get(interaction.attributes.responseIdentifier ?? 'RESPONSE');
  const take = (fields: Record<string, unknown>, points?: string): Found => ({
    at,
    topic,
    points,
    fields,
    simplified
  });
  if (stem === '') return reject('no-stem');
  switch (interaction.name) {
    case 'choiceInteraction': {
      const choices = choicesOf(interaction, response);
      const single = response?.cardinality !== 'multiple';
      const made = choiceFrom(at, stem, choices, single, simplified);
      return 'reason' in made ? made : { at, topic, points: response?.most, ...made };
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
        const values = only.right.map((value) => ({ low: Number(value), high: Number(value), weight: 100 }));
        const fields = numberFrom(stem.replace(/\s*_{3,}\s*/, ' … ').trim(), values, undefined, simplified);
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
      return take(essayFrom(stem, response?.most, defaults, response?.right[0]), response?.most);
    default:
      return reject('kind-unknown', interaction.name);
  }
}

/** The body without its interactions; a text entry leaves a blank, a prompt stays. */
function stemOf(body: XmlElement, found: readonly XmlElement[]): { stem: string; notes: ImportNote[] } {
  const many = found.length > 1;
  const html = innerHtml(body, (child) => {
    if (child.name === 'feedbackBlock' || child.name === 'rubricBlock') return '';
    if (!found.includes(child)) return null;
    const prompt = childOf(child, 'prompt');
    if (child.name === 'textEntryInteraction') return ' @@BLANK@@ ';
    return prompt ? `<p>${innerHtml(prompt)}</p>` : '';
  });
  const { text, notes } = markdownOf(html.replace(/_{3,}/g, '…'));
  return { stem: text.replace(/ *@@BLANK@@ */g, many || found.length === 1 ? ' ____ ' : '').trim(), notes };
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
