import { parseDay } from '../../../engine/onboarding/calendar';
import type { Role } from '../../db/schema';

/**
 * A cell as it is compared: full-width digits, letters and blanks as ordinary ones, without what cannot be seen, on one
 * line. Text that a spreadsheet would run as a formula stays the text it is.
 */
export function plain(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/[\p{Cf}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

const roleNames: Record<string, Role> = {
  新员工: 'new-hire',
  新人: 'new-hire',
  学员: 'new-hire',
  'new-hire': 'new-hire',
  'new hire': 'new-hire',
  newhire: 'new-hire',
  trainee: 'new-hire',
  讲师: 'trainer',
  培训师: 'trainer',
  授课教师: 'trainer',
  trainer: 'trainer',
  teacher: 'trainer',
  带教老师: 'mentor',
  指导教师: 'mentor',
  带教: 'mentor',
  mentor: 'mentor',
  部门负责人: 'lead',
  主管: 'lead',
  客服主管: 'lead',
  lead: 'lead',
  'department lead': 'lead',
  同事: 'peer',
  peer: 'peer',
  colleague: 'peer',
  人力资源: 'hr',
  人力资源部: 'hr',
  人事: 'hr',
  hr: 'hr',
  总经理: 'manager',
  manager: 'manager',
  'general manager': 'manager',
  管理员: 'admin',
  系统管理员: 'admin',
  admin: 'admin',
  administrator: 'admin'
};

/** The roles a cell names, or the first word in it that names none. */
export function readRoles(cell: string): { roles: Role[] } | { unknown: string } {
  const words = plain(cell)
    .split(/[、,，;；/|+]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const unknown = words.find((word) => !Object.hasOwn(roleNames, word.toLowerCase()));
  if (unknown !== undefined) return { unknown };
  return { roles: [...new Set(words.map((word) => roleNames[word.toLowerCase()]!))] };
}

/** The day before serial 1 of a sheet, as Excel counts after February 1900. */
const serialOrigin = Date.UTC(1899, 11, 30);

/**
 * A calendar day from what sheets hold: `2026-03-02`, with slashes, points or Chinese characters, eight digits, with a
 * time after it, or a serial number. Day and month are never guessed: `3/2/2026` is refused.
 */
export function readDay(cell: string): string | null {
  const text = plain(cell);
  if (/^[1-9][0-9]{4}(\.[0-9]+)?$/.test(text)) {
    return new Date(serialOrigin + Math.floor(Number(text)) * 86_400_000).toISOString().slice(0, 10);
  }
  const match =
    /^([0-9]{4}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2}) ?日?(?:[ T][0-9:.]+Z?)?$/.exec(text) ??
    /^([0-9]{4})([0-9]{2})([0-9]{2})$/.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return parseDay(iso) && iso >= '1950-01-01' && iso <= '2100-12-31' ? iso : null;
}

const yes = ['有', '是', '有经验', '熟手', '老手', 'y', 'yes', 'true', '1', 'experienced'];
const no = [
  '无',
  '否',
  '没有',
  '无经验',
  '新手',
  '应届',
  '应届生',
  '应届毕业生',
  'n',
  'no',
  'none',
  'false',
  '0',
  'inexperienced'
];

/** Whether somebody has done such work before: yes or no in words, or how many years. */
export function readExperience(cell: string): boolean | null {
  const text = plain(cell).toLowerCase();
  if (yes.includes(text)) return true;
  if (no.includes(text)) return false;
  const years = /^([0-9]+(?:\.[0-9]+)?) ?(?:年|个月|月|years?|months?|y)?$/.exec(text);
  return years ? Number(years[1]) > 0 : null;
}
