import { describe, expect, it } from 'vitest';
import { readConfig } from './config';

const address = 'postgres://qihang:secret@db.example.com/qihang';

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({ timeZone: 'Asia/Shanghai', demo: false });
    expect(readConfig({}).dataDir).toMatch(/\/data$/);
    expect(readConfig({}).databaseUrl).toBeUndefined();
  });

  it('counts an empty variable as unset', () => {
    expect(readConfig({ TZ_ORG: '', DATABASE_URL: '', NOW: '' })).toEqual(readConfig({}));
  });

  it.each([
    ['DATABASE_URL', 'mysql://db.example.com/qihang'],
    ['DATABASE_URL', 'postgres://['],
    ['TZ_ORG', 'Mars/Olympus'],
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['ORIGIN', 'learn.example.com'],
    ['ORIGIN', 'javascript:alert(1)'],
    ['ORIGIN', 'https://learn.example.com/'],
    ['NOW', 'tomorrow'],
    ['NOW', '5'],
    ['NOW', '2026-02-31T09:00:00Z'],
    ['NOW', '2026-03-02T09:00:00']
  ])('names %s in one sentence when it is %s', (name, value) => {
    const sentence = new RegExp(`^${name} is not an? [^\\n]+\\.$`);
    expect(() => readConfig({ [name]: value })).toThrow(sentence);
  });

  it('never repeats a password', () => {
    const broken = address.replace('postgres:', 'postgre:');
    expect(() => readConfig({ DATABASE_URL: broken })).toThrow(/^(?!.*secret)/);
  });

  it('takes sound values as they are', () => {
    const given = {
      DATABASE_URL: address,
      TZ_ORG: 'America/Lima',
      ORIGIN: 'https://learn.example.com:8443',
      PORT: '0'
    };
    expect(readConfig(given)).toMatchObject({
      databaseUrl: address,
      timeZone: 'America/Lima',
      origin: 'https://learn.example.com:8443'
    });
    const hosts = 'postgres://a.example.com:5432,b.example.com:5432/qihang';
    expect(readConfig({ DATABASE_URL: hosts }).databaseUrl).toBe(hosts);
  });
});

describe('a clock that is told the time', () => {
  const NOW = '2026-03-02T09:00:00+08:00';

  it('is believed without a database of one’s own', () => {
    expect(readConfig({ NOW }).fakeNow).toEqual(new Date('2026-03-02T01:00:00Z'));
  });

  it('is refused with one, unless that was asked for', () => {
    expect(() => readConfig({ NOW, DATABASE_URL: address })).toThrow(
      /^NOW is refused with DATABASE_URL .+\.$/
    );
    expect(readConfig({ NOW, DATABASE_URL: address, ALLOW_FAKE_CLOCK: '1' }).fakeNow).toBeDefined();
  });

  it('may run faster, and a real one may not', () => {
    expect(readConfig({ NOW, CLOCK_RATE: '30' }).clockRate).toBe(30);
    expect(readConfig({ NOW }).clockRate).toBe(1);
    expect(() => readConfig({ CLOCK_RATE: '30' })).toThrow(/^CLOCK_RATE is refused without NOW.*\.$/);
    for (const CLOCK_RATE of ['0', '-1', 'fast', '1001', 'Infinity', '1e3']) {
      expect(() => readConfig({ NOW, CLOCK_RATE })).toThrow(/^CLOCK_RATE is not a rate .+\.$/);
    }
  });
});
