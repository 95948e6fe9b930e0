import { blankFrom, choiceFrom, essayFrom, optionId, trueFalse } from './choices';
import { matchFrom, topicIn } from './gift';
import {
  asImported,
  type Found,
  type Imported,
  type ImportDefaults,
  type ImportNote,
  type Rejected
} from './imported';
import { markdownOf, plainOf } from './markup';
import { numberFrom } from './numbers';
import { escapeHtml } from '../../content/render/escape';
import { clozeFrom } from './cloze';
import { fromBase64, inlinePicture, resolvePath, type PictureFinder } from './pictures';
import { childOf, childrenOf, readXml, textOf, type XmlElement } from './xml';

/** Reads Moodle's question XML. Reference: Moodle documentation, “Moodle XML format”. */
export function importMoodleXml(text: string, defaults: ImportDefaults): Imported {
  const read = readXml(text);
  if (!read.ok) {
    const code = read.code === 'doctype' ? 'not-this-format' : 'syntax';
    return {
      taken: [],
      rejected: [{ at: { line: read.line }, reason: { code, detail: read.detail || 'DOCTYPE' } }]
    };
  }
  if (read.root.name !== 'quiz') {
    return {
      taken: [],
      rejected: [{ at: { line: 1 }, reason: { code: 'not-this-format', detail: `<${read.root.name}>` } }]
    };
  }
  let category: string | undefined;
  const found = childrenOf(read.root, 'question').flatMap((question, index): (Found | Rejected)[] => {
    if (question.attributes.type === 'category') {
      category = topicIn(textOf(childOf(question, 'category')));
      return [];
    }
    const tags = childrenOf(childOf(question, 'tags'), 'tag').map(textOf);
    const topic = tags.map(topicIn).find(Boolean) ?? category;
    const made = readQuestion(question, index + 1, defaults);
    return ['reason' in made ? made : { ...made, topic }];
  });
  return asImported(found, defaults);
}

function readQuestion(question: XmlElement, number: number, defaults: ImportDefaults): Found | Rejected {
  const name = textOf(childOf(question, 'name'));
  const at = { item: name || `#${number}` };
  const type = question.attributes.type ?? '';
  const reject = (code: ImportNote['code'], detail = ''): Rejected => ({ at, reason: { code, detail } });
  const points = textOf(childOf(question, 'defaultgrade')) || undefined;
  const questionText = childOf(question, 'questiontext');
  const body = formatted(questionText);
  const find = picturesOf(questionText);
  const { text: stem, notes, pictures } = markdownOf(type === 'cloze' ? '' : body, find);
  const simplified = [...notes];
  const general = plainOf(formatted(childOf(question, 'generalfeedback')));
  const answers = childrenOf(question, 'answer').map((answer) => ({
    html: formatted(answer),
    weight: Number(answer.attributes.fraction ?? '0'),
    feedback: formatted(childOf(answer, 'feedback')) || undefined,
    tolerance: Number(textOf(childOf(answer, 'tolerance')) || '0')
  }));
  const loseFeedback = () => {
    if (general) simplified.push({ code: 'feedback', detail: general.slice(0, 60) });
  };
  const loseAnswerFeedback = () => {
    for (const words of answers.map(({ feedback }) => feedback && plainOf(feedback))) {
      if (words) simplified.push({ code: 'feedback', detail: words.slice(0, 60) });
    }
  };
  for (const hint of childrenOf(question, 'hint').map((each) => plainOf(formatted(each)))) {
    if (hint) simplified.push({ code: 'feedback', detail: hint.slice(0, 60) });
  }
  const take = (fields: Record<string, unknown>): Found => ({
    ...{ at, points, fields, simplified, pictures }
  });
  if (type === 'description') return reject('no-question', stem.slice(0, 60));
  if (stem === '' && type !== 'cloze') return reject('no-stem');
  switch (type) {
    case 'multichoice': {
      loseFeedback();
      const single = !['false', '0'].includes(textOf(childOf(question, 'single')));
      const made = choiceFrom(at, stem, answers, single, simplified);
      return 'reason' in made ? made : { at, points, pictures, ...made };
    }
    case 'truefalse': {
      loseFeedback();
      const [yes, no] = ['true', 'false'].map((word) =>
        answers.find(({ html }) => plainOf(html).toLowerCase() === word)
      );
      if (!yes || !no || yes.weight > 0 === no.weight > 0) return reject('no-answer');
      return take(trueFalse(stem, yes.weight > 0, defaults, { right: yes.feedback, wrong: no.feedback }));
    }
    case 'shortanswer': {
      loseFeedback();
      loseAnswerFeedback();
      const full = answers.filter(({ weight }) => weight >= 100).map(({ html }) => plainOf(html));
      for (const { html, weight } of answers) {
        if (weight > 0 && weight < 100) simplified.push({ code: 'partial-answer', detail: plainOf(html) });
      }
      const accept = full.filter((each) => !each.includes('*'));
      for (const each of full) if (each.includes('*')) simplified.push({ code: 'wildcard', detail: each });
      return accept.length === 0 ? reject('no-answer') : take(blankFrom(stem, accept));
    }
    case 'numerical': {
      loseAnswerFeedback();
      const unit = textOf(childOf(childrenOf(childOf(question, 'units'), 'unit')[0], 'unit_name'));
      const ranges = answers.map(({ html, weight, tolerance }) => {
        const value = Number(plainOf(html));
        return { weight, low: value - tolerance, high: value + tolerance };
      });
      const fields = numberFrom(stem, ranges, general || undefined, simplified);
      if (!fields) return reject('no-answer');
      return take(unit ? { ...fields, unit } : fields);
    }
    case 'matching':
    case 'ddmatch': {
      loseFeedback();
      const pairs = childrenOf(question, 'subquestion').map((pair) => ({
        left: plainOf(formatted(pair)),
        right: plainOf(formatted(childOf(pair, 'answer')))
      }));
      return take(matchFrom(stem, pairs));
    }
    case 'essay': {
      const info = plainOf(formatted(childOf(question, 'graderinfo'))) || general;
      if (textOf(childOf(question, 'responsetemplate'))) {
        simplified.push({
          code: 'template',
          detail: textOf(childOf(question, 'responsetemplate')).slice(0, 60)
        });
      }
      return take(essayFrom(stem, points, defaults, info || undefined));
    }
    case 'ordering': {
      loseFeedback();
      return take({ kind: 'ordering', stem, steps: stepsFrom(answers.map(({ html }) => plainOf(html))) });
    }
    case 'cloze': {
      loseFeedback();
      const made = clozeFrom(body, find);
      if (!made.ok) return reject(made.code, made.detail);
      simplified.push(...made.notes);
      return { ...take(made.fields), pictures: made.pictures };
    }
    default:
      return reject('kind-unknown', type);
  }
}

/** Moodle keeps the files of a text beside it, and the text calls them by `@@PLUGINFILE@@`. */
function picturesOf(element: XmlElement | undefined): PictureFinder {
  const files = new Map(
    childrenOf(element, 'file').map((file) => [
      resolvePath(`${file.attributes.path ?? ''}/${file.attributes.name ?? ''}`),
      file
    ])
  );
  return (address) => {
    const file = files.get(resolvePath(address.replace(/^@@PLUGINFILE@@/, '').replace(/[?#].*$/, '')));
    return address.startsWith('@@PLUGINFILE@@') && file ? fromBase64(textOf(file)) : inlinePicture(address);
  };
}

/** Steps in their right order, under ids that do not give it away. */
export function stepsFrom(texts: readonly string[]): { id: string; text: string }[] {
  return texts.map((text, index) => ({ id: optionId((index * 7 + 5) % texts.length), text })).map(unique);
}

/** Where the stride shares a factor with the count ids would come twice: they are numbered down instead. */
function unique(step: { id: string; text: string }, index: number, steps: readonly { id: string }[]) {
  const distinct = new Set(steps.map(({ id }) => id)).size === steps.length;
  return distinct ? step : { ...step, id: optionId(steps.length - 1 - index) };
}

/** A text of Moodle's with its format: HTML unless it says plain text. */
function formatted(element: XmlElement | undefined): string {
  if (!element) return '';
  const inner = childOf(element, 'text');
  const text = inner ? textOf(inner) : textOf(element);
  return element.attributes.format === 'plain_text' ? escapeHtml(text) : text;
}
