import { UnreadableFile } from './problem';
import type { Table } from './table';
import { plain } from './values';

export type Column =
  'name' | 'email' | 'number' | 'department' | 'role' | 'mentor' | 'startedOn' | 'experience';

/** What people call a column, without blanks and marks, in small letters. */
const names: Record<Column, string[]> = {
  name: ['姓名', '员工姓名', '名字', '中文名', 'name', 'fullname', 'employeename'],
  email: [
    '邮箱',
    '电子邮箱',
    '电子邮件',
    '企业邮箱',
    '工作邮箱',
    '公司邮箱',
    '邮箱地址',
    'email',
    'mail',
    'emailaddress',
    'workemail'
  ],
  number: [
    '工号',
    '员工编号',
    '员工号',
    '编号',
    '人员编号',
    'number',
    'employeenumber',
    'employeeno',
    'employeeid',
    'staffno',
    'staffid',
    'id'
  ],
  department: ['部门', '所属部门', '所在部门', '部门名称', 'department', 'dept', 'team'],
  role: ['角色', '身份', '系统角色', 'role', 'roles'],
  mentor: ['带教老师', '指导教师', '指导老师', '带教', '带教人', '导师', '师傅', 'mentor', 'coach', 'buddy'],
  startedOn: [
    '入职日期',
    '入职时间',
    '到岗日期',
    '报到日期',
    'startdate',
    'start',
    'startedon',
    'hiredate',
    'dateofentry',
    'joiningdate'
  ],
  experience: [
    '经验',
    '工作经验',
    '客服经验',
    '有无经验',
    '从业经验',
    'experience',
    'experienced',
    'priorexperience'
  ]
};

const byName = new Map(
  (Object.keys(names) as Column[]).flatMap((column) => names[column].map((name) => [name, column] as const))
);

export type Header = { columns: Map<Column, number>; firstRow: number };

/** How far down a header is looked for: titles and notes stand above it. */
const deepest = 30;

/**
 * Finds the header: the first row that names a person and an e-mail address, together with the row below it where some
 * of the heads are merged over two rows. `firstRow` is the index of the first row of people.
 */
export function findHeader(table: Table): Header | undefined {
  for (let row = 0; row < Math.min(table.length, deepest); row++) {
    const upper = columnsOf(table[row]!);
    if (isHeader(upper)) return { columns: upper, firstRow: row + 1 };
    const both = new Map([...columnsOf(table[row + 1] ?? []), ...upper]);
    const lower = columnsOf(table[row + 1] ?? []);
    if (upper.size > 0 && isHeader(both) && !isHeader(lower)) return { columns: both, firstRow: row + 2 };
  }
  return undefined;
}

/** The first sheet with a header, and where that is. */
export function chooseTable(tables: Table[]): { table: Table; header: Header } {
  for (const table of tables) {
    const header = findHeader(table);
    if (header) return { table, header };
  }
  throw new UnreadableFile('header-missing');
}

function isHeader(columns: Map<Column, number>): boolean {
  return columns.has('name') && columns.has('email');
}

/** The columns that a row names; of two of one name the first counts. */
function columnsOf(row: string[]): Map<Column, number> {
  const found = new Map<Column, number>();
  row.forEach((cell, index) => {
    const column = byName.get(
      plain(cell)
        .replace(/[（(【[].*$/, '')
        .replace(/[\s*:：_\-·/.]/g, '')
        .toLowerCase()
    );
    if (column && !found.has(column)) found.set(column, index);
  });
  return found;
}
