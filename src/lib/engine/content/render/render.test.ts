import { describe, expect, it } from 'vitest';
import { context, lessonSource } from '../fixtures';
import { parseLesson } from '../lesson';
import { renderLesson, type RenderedLesson } from './render';
import type { RenderContext } from './page';

function render(body: string, changes: Partial<RenderContext> = {}): RenderedLesson {
  const result = parseLesson(lessonSource(body), 'zh-CN/courses/demo/01-first.md');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return renderLesson(result.lesson, { ...context, ...changes });
}

const html = (body: string, changes?: Partial<RenderContext>) => render(body, changes).html;

describe('headings', () => {
  it('have ids and lead to themselves', () => {
    expect(html('## 第一步：先问好\n\n### Second step {#two}')).toBe(
      '<h2 id="第一步-先问好"><a class="self-link" href="#第一步-先问好">第一步：先问好</a></h2>\n' +
        '<h3 id="two"><a class="self-link" href="#two">Second step</a></h3>\n'
    );
  });

  it('are listed with their placeholders filled in', () => {
    expect(render('## 欢迎来到{{company.name}}').headings).toEqual([
      { id: '欢迎来到-company-name', depth: 2, text: '欢迎来到云帆<商城>' }
    ]);
  });
});

describe('text', () => {
  it('sets Chinese emphasis beside punctuation', () => {
    expect(html('请**注意：**先听**“原因”**再答')).toBe(
      '<p>请<strong>注意：</strong>先听<strong>“原因”</strong>再答</p>\n'
    );
  });

  it('keeps the waves at the end of friendly sentences', () => {
    expect(html('亲~您好~在的~')).toBe('<p>亲~您好~在的~</p>\n');
    expect(html('~~旧~~新')).toBe('<p><del>旧</del>新</p>\n');
  });

  it('joins broken lines without a blank between Chinese characters', () => {
    expect(html('上一行，\n下一行\nEnglish\nwords')).toBe('<p>上一行，下一行English words</p>\n');
  });

  it('shows a literal angle bracket and an ampersand as they are', () => {
    expect(html('a \\< b & c `<i>`')).toBe('<p>a &lt; b &amp; c <code>&lt;i&gt;</code></p>\n');
  });

  it('leaves bare addresses alone', () => {
    expect(html('见https://example.com。谢谢')).toBe('<p>见https://example.com。谢谢</p>\n');
  });

  it('fills in placeholders, and marks one that has no value', () => {
    expect(html('{{company.name}}、{{hr.contact}}')).toBe(
      '<p>云帆&lt;商城&gt;、<span class="placeholder">{{hr.contact}}</span></p>\n'
    );
  });

  it('shows the boxes of a task list as signs', () => {
    expect(html('- [x] 一\n- [ ] 二')).toBe('<ul>\n<li>☑ 一</li>\n<li>☐ 二</li>\n</ul>\n');
  });
});

describe('links', () => {
  it('lead where the page says', () => {
    expect(
      html('[课](lesson:demo/first#步) [练](drill:late) [卷](paper:basics) [外](https://例子.cn/?a=1&b=2)')
    ).toBe(
      '<p><a href="/lesson/demo/first#步">课</a> <a href="/drill/late">练</a> <a href="/paper/basics">卷</a> ' +
        '<a href="https://xn--fsqu00a.cn/?a=1&amp;b=2" rel="external noopener noreferrer">外</a></p>\n'
    );
  });

  it('are plain text where they lead nowhere', () => {
    expect(html('[课](lesson:demo/first)', { resolveLink: () => null })).toBe(
      '<p><span class="link-missing">课</span></p>\n'
    );
  });
});

describe('pictures', () => {
  it('with a caption are figures that open in full size', () => {
    expect(html('![两步，从问到听](steps.svg "最先的两步")')).toBe(
      '<figure class="figure"><img src="/pictures/steps.svg" alt="两步，从问到听" loading="lazy" decoding="async" />' +
        '<figcaption>最先的两步 <a class="open-image" href="/pictures/steps.svg" aria-label="查看图片：两步，从问到听">' +
        '查看图片</a></figcaption></figure>\n'
    );
  });

  it('that are missing leave their alternative text', () => {
    expect(html('![两步](steps.svg "说明")', { resolveImage: () => null })).toBe(
      '<p class="picture"><span class="image-missing">两步</span></p>\n'
    );
  });
});

describe('tables', () => {
  it('scroll in a named region that the keyboard reaches', () => {
    expect(html('| 甲 | 乙 |\n|---|--:|\n| 一 | 二 |')).toBe(
      '<div class="table" role="region" tabindex="0" aria-label="表格1"><table>\n' +
        '<thead><tr><th scope="col">甲</th><th scope="col" class="align-right">乙</th></tr></thead>\n' +
        '<tbody>\n<tr><td>一</td><td class="align-right">二</td></tr>\n</tbody></table></div>\n'
    );
  });
});

describe('a table without a first heading', () => {
  it('has its rows named by the first column', () => {
    expect(html('| | 乙 |\n|---|---|\n| 一 | 二 |')).toContain(
      '<thead><tr><td></td><th scope="col">乙</th></tr></thead>\n' +
        '<tbody>\n<tr><th scope="row">一</th><td>二</td></tr>\n</tbody>'
    );
  });
});

describe('terms', () => {
  it('carry their definition for the eye and the ear', () => {
    const { html, terms } = render(':term[黄金6秒]{def="在{{company.name}}，开口后的6秒"}很短');
    expect(html).toBe(
      '<p><dfn id="term-黄金6秒" title="在云帆&lt;商城&gt;，开口后的6秒">黄金6秒</dfn>' +
        '<span class="definition visually-hidden">（在云帆&lt;商城&gt;，开口后的6秒）</span>很短</p>\n'
    );
    expect(terms).toEqual([
      { term: '黄金6秒', definition: '在云帆<商城>，开口后的6秒', anchor: 'term-黄金6秒' }
    ]);
  });
});

describe('callouts', () => {
  it('have a heading one level below the one they stand under', () => {
    expect(html('## 一\n\n### 二\n\n:::callout{kind=warning}\n别忘了。\n:::')).toContain(
      '<aside class="callout callout-warning" role="note"><h4 class="callout-title">注意</h4><p>别忘了。</p>\n</aside>'
    );
    expect(html(':::callout{kind=tip title="在{{company.name}}"}\n好。\n:::')).toContain(
      '<h2 class="callout-title">在云帆&lt;商城&gt;</h2>'
    );
  });
});

describe('dialogues', () => {
  it('say who speaks', () => {
    expect(
      html(':::dialogue{title="第一句"}\n顾客：在吗？\n客服小林: **在的**\n店长：好\n（过了一会儿）\n:::')
    ).toBe(
      '<figure class="dialogue-card"><figcaption>第一句</figcaption>\n<ol class="dialogue">\n' +
        '<li data-speaker="customer"><span class="speaker">顾客<span class="visually-hidden">：</span></span><span class="turn">在吗？</span></li>\n' +
        '<li data-speaker="agent"><span class="speaker">客服小林<span class="visually-hidden">：</span></span><span class="turn"><strong>在的</strong></span></li>\n' +
        '<li data-speaker="other"><span class="speaker">店长<span class="visually-hidden">：</span></span><span class="turn">好</span></li>\n' +
        '<li class="remark" data-speaker="other">过了一会儿</li>\n</ol></figure>\n'
    );
  });
});

describe('phrases', () => {
  it('carry what is copied, without markup', () => {
    expect(html(':::phrases\n- 您好，这里是{{company.name}}，**请讲** :: 开头\n- "稍等"\n:::')).toBe(
      '<figure class="phrase-card"><figcaption>话术</figcaption>\n<ul class="phrases">\n' +
        '<li data-copy="您好，这里是云帆&lt;商城&gt;，请讲"><span class="phrase">您好，这里是云帆&lt;商城&gt;，<strong>请讲</strong></span><span class="phrase-use">开头</span></li>\n' +
        '<li data-copy="&quot;稍等&quot;"><span class="phrase">"稍等"</span></li>\n</ul></figure>\n'
    );
  });
});

describe('self-checks', () => {
  const body = (kind: string) =>
    `:::check{id=greeting kind=${kind}}\n先做**什么**？\n\n- [x] 问好 :: 对，先应一声。\n- [ ] 报价 :: 还早。\n:::`;

  it('are form controls, each with its explanation in a status region', () => {
    expect(html(body('single'))).toBe(
      '<fieldset class="check" id="check-greeting" data-check="greeting" data-kind="single">' +
        '<legend><span class="check-kind">单选</span> 先做<strong>什么</strong>？</legend>\n' +
        '<div class="option" data-correct="true"><label><input type="radio" name="check-greeting" value="1" /> <span>问好</span></label>' +
        '<div role="status"><p class="explanation"><strong class="verdict">正确</strong> 对，先应一声。</p></div></div>\n' +
        '<div class="option" data-correct="false"><label><input type="radio" name="check-greeting" value="2" /> <span>报价</span></label>' +
        '<div role="status"><p class="explanation"><strong class="verdict">再想想</strong> 还早。</p></div></div>\n</fieldset>\n'
    );
  });

  it('let several be chosen', () => {
    expect(html(body('several'))).toContain('<input type="checkbox" name="check-greeting" value="2" />');
  });

  it('are listed with their right answers', () => {
    expect(render(body('true-false')).checks).toEqual([
      {
        id: 'greeting',
        kind: 'true-false',
        options: [
          { value: '1', correct: true },
          { value: '2', correct: false }
        ]
      }
    ]);
  });
});

describe('an acknowledgement', () => {
  it('is kept apart from the text', () => {
    const rendered = render('文字\n\n:::acknowledgement{id=pledge}\n我保证：\n\n- 不外传\n:::');
    expect(rendered.html).toBe('<p>文字</p>\n');
    expect(rendered.acknowledgement).toEqual({
      id: 'pledge',
      html: '<p>我保证：</p>\n<ul>\n<li>不外传</li>\n</ul>\n'
    });
    expect(render('文字')).not.toHaveProperty('acknowledgement');
  });
});

describe('a summary', () => {
  it('has its own heading', () => {
    expect(html(':::summary\n- 先问好\n:::')).toBe(
      '<div class="summary"><h2 id="summary">本课要点</h2><ul>\n<li>先问好</li>\n</ul>\n</div>\n'
    );
  });
});
