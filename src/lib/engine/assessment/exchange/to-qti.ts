import { XMLBuilder } from 'fast-xml-parser';
import { zipSync, strToU8 } from 'fflate';
import type { Item } from '../question';
import { gather, type Exported } from './exported';
import { htmlOf } from './markup';
import { escapeHtml } from '../../content/render/escape';

type Fields = Record<string, unknown>;

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  suppressEmptyNode: true
});

const SCHEMA = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';

/** A QTI 3.0 content package: one file an item and a manifest. */
export type QtiPackage = { bytes: Uint8Array; left: Exported['left'] };

export function exportQti(items: readonly Item[], locale: string): QtiPackage {
  const files: Record<string, Uint8Array> = {};
  const { left } = gather(items, (item, lose) => {
    const text = qtiItem(item, locale, lose);
    if (text !== null) files[`items/${item.id}.xml`] = strToU8(text);
    return text;
  });
  files['imsmanifest.xml'] = strToU8(manifest(Object.keys(files)));
  return { bytes: zipSync(files), left };
}

/** One item as QTI 3.0, null where the format has no such question. */
export function qtiItem(
  item: Item,
  locale: string,
  lose: (code: Exported['left'][number]['code']) => void = () => {}
): string | null {
  const parts = partsOf(item, lose);
  if (!parts) return null;
  const { declarations, body, processing } = parts;
  const head = builder.build({
    'qti-assessment-item': {
      '@xmlns': SCHEMA,
      '@identifier': item.id,
      '@title': `${item.topic} ${item.id}`,
      '@adaptive': 'false',
      '@time-dependent': 'false',
      '@xml:lang': locale,
      'qti-response-declaration': declarations,
      'qti-outcome-declaration': {
        '@identifier': 'SCORE',
        '@cardinality': 'single',
        '@base-type': 'float',
        '@normal-maximum': item.points,
        'qti-default-value': { 'qti-value': '0' }
      },
      'qti-item-body': BODY,
      'qti-response-processing': processing ?? {
        '@template': 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml'
      }
    }
  }) as string;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head.replace(BODY, () => body)}`;
}

const BODY = '@@body@@';

function partsOf(
  item: Item,
  lose: (code: Exported['left'][number]['code']) => void
): { declarations: Fields[]; body: string; processing?: Fields } | null {
  const stem = htmlOf(item.stem);
  switch (item.kind) {
    case 'single':
    case 'several':
    case 'true-false': {
      const right = item.options.filter(({ correct }) => correct);
      const worth = Number(item.points) / right.length;
      return {
        declarations: [
          declaration(
            'RESPONSE',
            item.kind === 'several' ? 'multiple' : 'single',
            'identifier',
            right.map(({ id }) => id),
            [
              ...item.options.flatMap(({ id, correct }): [string, number][] =>
                correct ? [[id, worth]] : item.kind === 'several' ? [[id, -worth]] : []
              )
            ]
          )
        ],
        body: `${stem}<qti-choice-interaction response-identifier="RESPONSE" shuffle="${item.kind !== 'true-false'}" max-choices="${item.kind === 'several' ? 0 : 1}">${item.options
          .map(
            ({ id, text, why }) =>
              `<qti-simple-choice identifier="${id}">${escapeHtml(text)}${why ? `<qti-feedback-inline outcome-identifier="FEEDBACK" identifier="${id}" show-hide="show">${escapeHtml(why)}</qti-feedback-inline>` : ''}</qti-simple-choice>`
          )
          .join('')}</qti-choice-interaction>`
      };
    }
    case 'fill-in': {
      const worth = Number(item.points) / item.blanks.length;
      let next = 0;
      return {
        declarations: item.blanks.map(({ accept }, index) =>
          declaration(
            `RESPONSE${index + 1}`,
            'single',
            'string',
            [accept[0]!],
            accept.map((each) => [each, worth])
          )
        ),
        body: stem.replace(
          /_{3,}/g,
          () => `<qti-text-entry-interaction response-identifier="RESPONSE${++next}"/>`
        )
      };
    }
    case 'numeric':
      return {
        declarations: [
          declaration('RESPONSE', 'single', 'float', [item.answer], [[item.answer, Number(item.points)]])
        ],
        body: `${stem}<p><qti-text-entry-interaction response-identifier="RESPONSE"/></p>`,
        ...(Number(item.tolerance) > 0 && { processing: within(item.tolerance, item.points) })
      };
    case 'matching': {
      const worth = Number(item.points) / item.left.length;
      const pairs = item.left.map(({ id, match }) => `${id} ${match}`);
      const set = (list: readonly { id: string; text: string }[], most: number) =>
        `<qti-simple-match-set>${list.map(({ id, text }) => `<qti-simple-associable-choice identifier="${id}" match-max="${most}">${escapeHtml(text)}</qti-simple-associable-choice>`).join('')}</qti-simple-match-set>`;
      return {
        declarations: [
          declaration(
            'RESPONSE',
            'multiple',
            'directedPair',
            pairs,
            pairs.map((pair) => [pair, worth])
          )
        ],
        body: `${stem}<qti-match-interaction response-identifier="RESPONSE" shuffle="true" max-associations="${item.left.length}">${set(item.left, 1)}${set(item.right, item.left.length)}</qti-match-interaction>`
      };
    }
    case 'ordering':
      return {
        declarations: [
          declaration(
            'RESPONSE',
            'ordered',
            'identifier',
            item.steps.map(({ id }) => id),
            []
          )
        ],
        body: `${stem}<qti-order-interaction response-identifier="RESPONSE" shuffle="true">${item.steps
          .toSorted((one, other) => (one.id < other.id ? -1 : 1))
          .map(
            ({ id, text }) => `<qti-simple-choice identifier="${id}">${escapeHtml(text)}</qti-simple-choice>`
          )
          .join('')}</qti-order-interaction>`
      };
    case 'short':
      if (item.marking.length > 1) lose('marking-points');
      return {
        declarations: [declaration('RESPONSE', 'single', 'string', item.model ? [item.model] : [], [])],
        body: `${stem}<qti-extended-text-interaction response-identifier="RESPONSE"/>`
      };
    default:
      return null;
  }
}

/** Full points for a number near enough; a mapping compares exactly. */
function within(tolerance: string, points: string): Fields {
  return {
    'qti-response-condition': {
      'qti-response-if': {
        'qti-equal': {
          '@tolerance-mode': 'absolute',
          '@tolerance': `${tolerance} ${tolerance}`,
          'qti-variable': { '@identifier': 'RESPONSE' },
          'qti-correct': { '@identifier': 'RESPONSE' }
        },
        'qti-set-outcome-value': {
          '@identifier': 'SCORE',
          'qti-base-value': { '@base-type': 'float', '#text': points }
        }
      }
    }
  };
}

function declaration(
  identifier: string,
  cardinality: string,
  baseType: string,
  right: string[],
  mapped: readonly (readonly [string, number])[]
): Fields {
  return {
    '@identifier': identifier,
    '@cardinality': cardinality,
    '@base-type': baseType,
    ...(right.length > 0 ? { 'qti-correct-response': { 'qti-value': right } } : {}),
    ...(mapped.length > 0
      ? {
          'qti-mapping': {
            '@default-value': '0',
            '@lower-bound': '0',
            'qti-map-entry': mapped.map(([key, value]) => ({
              '@map-key': key,
              '@mapped-value': String(value)
            }))
          }
        }
      : {})
  };
}

function manifest(files: readonly string[]): string {
  const resources = files.map((href) => ({
    '@identifier': href.replace(/^items\/|\.xml$/g, ''),
    '@type': 'imsqti_item_xmlv3p0',
    '@href': href,
    file: { '@href': href }
  }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${
    builder.build({
      manifest: {
        '@xmlns': 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
        '@identifier': 'questions',
        metadata: { schema: 'QTI Package', schemaversion: '3.0.0' },
        organizations: '',
        resources: { resource: resources }
      }
    }) as string
  }`;
}
