import { describe, expect, it } from 'vitest';
import { asHtml, excerpt } from './markup';

describe('asHtml', () => {
  it('renders a stem and lets nothing active through', () => {
    expect(asHtml('**超值**的服务')).toBe('<p><strong>超值</strong>的服务</p>\n');
    expect(asHtml('> **顾客**：又来了')).toContain('<blockquote>');
    const hostile = asHtml('<script>alert(1)</script> [a](javascript:alert(1)) <img src=x onerror=alert(1)>');
    expect(hostile).not.toMatch(/<script|<img|href="javascript/);
    expect(hostile).toContain('&lt;script&gt;');
  });
});

describe('excerpt', () => {
  it('is the first paragraph as plain text, cut at whole characters', () => {
    expect(excerpt('问：“1 < 2 & 3”\n\n第二段')).toBe('问：“1 < 2 & 3”');
    expect(excerpt('😀'.repeat(50), 3)).toBe('😀😀😀…');
  });
});
