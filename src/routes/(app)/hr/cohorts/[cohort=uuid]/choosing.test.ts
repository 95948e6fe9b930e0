import { describe, expect, it } from 'vitest';
import { choosePeople, nobody, queryOf } from './choosing';

const person = (name: string, change: object = {}) => ({
  name,
  departmentId: 'service',
  department: '客户服务部',
  mentorId: 'he',
  mentorName: '何静',
  late: 0,
  overdue: 0,
  ready: false,
  ...change
});

const everybody = [
  person('许嘉宁', { ready: true }),
  person('马骁', { late: 2 }),
  person('Li Ｍei', { late: 1, overdue: 1, mentorId: null, mentorName: null }),
  person('林晓雨', { departmentId: null, department: null })
];

const names = (query: string) =>
  choosePeople(everybody, new URLSearchParams(query)).people.map(({ name }) => name);

describe('the people an address asks for', () => {
  it.each([
    ['', ['许嘉宁', '马骁', 'Li Ｍei', '林晓雨']],
    ['state=behind', ['马骁', 'Li Ｍei']],
    ['state=late', ['Li Ｍei']],
    ['state=ready', ['许嘉宁']],
    ['q=晓', ['林晓雨']],
    ['q=%20mei%20', ['Li Ｍei']],
    [`mentor=${nobody}`, ['Li Ｍei']],
    [`department=${nobody}`, ['林晓雨']],
    ['mentor=he&state=behind', ['马骁']],
    ['q=nobody', []]
  ])('%s', (query, expected) => {
    expect(names(query)).toEqual(expected);
  });

  it('leaves out of account what there is not', () => {
    const hostile = choosePeople(
      everybody,
      new URLSearchParams("state=__proto__&mentor='%20or%201=1&department=x&page=-3")
    );
    expect(hostile).toMatchObject({ total: 4, page: 1, asked: { state: '', mentor: '', department: '' } });
    expect(names('page=NaN')).toHaveLength(4);
  });

  it('turns over in pages, and a page beyond the last is the last', () => {
    const many = Array.from({ length: 120 }, (_, index) => person(`新员工${index}`));
    const last = choosePeople(many, new URLSearchParams('page=99'));
    expect(last).toMatchObject({ page: 3, pages: 3, total: 120 });
    expect(last.people).toHaveLength(20);
  });

  it('writes what is asked into an address that can be read again', () => {
    const query = queryOf({ q: 'a&b=c', state: '' }, { page: '2' });
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({ q: 'a&b=c', page: '2' });
  });
});
