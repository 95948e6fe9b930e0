import { strToU8, zipSync } from 'fflate';

/** A cell of a workbook: text, a figure, a day by its serial number, or a formula with what it last came to. */
export type SheetCell = string | number | null | { serial: number } | { formula: string; value: string };

type Look = {
  /** Days counted from 1904, as Excel for the Mac once did. */
  epoch1904?: boolean;
  /** Texts in the cells themselves, as WPS and other writers put them, and not in a shared table. */
  inline?: boolean;
  merged?: string[];
  /** XML put in after the last row. */
  after?: string;
  /** XML put before the root element of the sheet. */
  before?: string;
};

/** An XLSX file as Excel writes it. */
export function workbook(rows: SheetCell[][], look: Look = {}): Buffer {
  const shared: string[] = [];
  const body = rows.map((row, index) => rowXml(row, index + 1, shared, look)).join('');
  const merged = look.merged?.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const sheet = `${declaration}${look.before ?? ''}<worksheet xmlns="${main}"><sheetData>${body}${look.after ?? ''}</sheetData>${
    merged ? `<mergeCells>${merged}</mergeCells>` : ''
  }</worksheet>`;
  const parts = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${
      look.epoch1904 ? ' date1904="1"' : ''
    }/><sheets><sheet name="花名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${declaration}<sst xmlns="${main}">${shared.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': sheet
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
  );
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function rowXml(row: SheetCell[], number: number, shared: string[], { inline }: Look): string {
  const cells = row.map((cell, index) => {
    const at = `r="${String.fromCharCode(65 + index)}${number}"`;
    if (cell === null) return `<c ${at} s="0"/>`;
    if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
    if (typeof cell === 'string') {
      if (inline) return `<c ${at} t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
      shared.push(cell);
      return `<c ${at} t="s"><v>${shared.length - 1}</v></c>`;
    }
    if ('serial' in cell) return `<c ${at} s="1"><v>${cell.serial}</v></c>`;
    return `<c ${at} t="str"><f>${escape(cell.formula)}</f><v>${escape(cell.value)}</v></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
