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
      '<figure class="figure"><img class="drawing" src="/pictures/steps.svg" alt="两步，从问到听" loading="lazy" decoding="async" />' +
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
        ],
        blanks: []
      }
    ]);
  });
});

describe('a check to fill in', () => {
  const body =
    ':::check{id=clock kind=fill-in}\n拍下____天没付款就提醒，再过____天警告。\n\n' +
    '- = 3 | 三 :: 三天够人想起来。\n- = 7 | 確認 :: 再等一周。\n:::';

  it('has a field for each blank, and its answers to open', () => {
    expect(html(body)).toBe(
      '<fieldset class="check" id="check-clock" data-check="clock" data-kind="fill-in"><legend><span class="check-kind">填空</span></legend>\n' +
        '<p class="question">拍下<input class="blank" type="text" name="check-clock" size="8" autocomplete="off" aria-label="第1空" data-accept="3|三" />天没付款就提醒，' +
        '再过<input class="blank" type="text" name="check-clock" size="8" autocomplete="off" aria-label="第2空" data-accept="7|确认" data-variants="確确認认" />天警告。</p>\n' +
        '<div class="outcome" role="status"><p data-outcome="right"><strong class="verdict">正确</strong></p><p data-outcome="wrong"><strong class="verdict">再想想</strong></p></div>\n' +
        '<details class="solution"><summary>看答案</summary><ol>\n<li><strong>3</strong> 三天够人想起来。</li>\n<li><strong>7</strong> 再等一周。</li>\n</ol></details></fieldset>\n'
    );
  });

  it('is listed with what each blank accepts', () => {
    expect(render(body).checks).toEqual([
      {
        id: 'clock',
        kind: 'fill-in',
        options: [],
        blanks: [
          ['3', '三'],
          ['7', '确认']
        ]
      }
    ]);
  });

  it('leaves a line of underscores elsewhere as it is', () => {
    expect(html('订单号：____。_____')).toBe('<p>订单号：____。_____</p>\n');
  });
});

describe('a check to put in order', () => {
  const body =
    ':::check{id=seven kind=order}\n接待从哪一步到哪一步？\n\n1. 问好 :: 先应声\n2. 听\n3. 荐\n4. 告别\n:::';

  it('is shown out of order, the same for everybody, and has the right order to open', () => {
    const page = html(body);
    const places = [...page.matchAll(/data-place="(\d)"/g)].map(([, place]) => place);
    expect(places).toHaveLength(4);
    expect(places).not.toEqual(['1', '2', '3', '4']);
    expect([...places].sort()).toEqual(['1', '2', '3', '4']);
    expect(page).toBe(html(body));
    expect(page).toContain(
      '<label><input type="number" name="check-seven" min="1" max="4" autocomplete="off" /> <span>问好</span></label>'
    );
    expect(page).toContain(
      '<ul class="steps" role="list" data-up="上移" data-down="下移" data-compare="对一对">'
    );
    expect(page).toContain(
      '<details class="solution"><summary>看答案</summary><ol>\n<li>问好 <span class="step-reason">先应声</span></li>\n<li>听</li>\n<li>荐</li>\n<li>告别</li>\n</ol></details>'
    );
    expect(render(body).checks[0]?.options.map(({ value }) => value)).toEqual(places);
  });
});

describe('a reveal', () => {
  it('opens at its title', () => {
    expect(html(':::reveal{title="想好了再看"}\n先问好。\n:::')).toBe(
      '<details class="reveal"><summary>想好了再看</summary><p>先问好。</p>\n</details>\n'
    );
  });
});

describe('recordings', () => {
  it('come with their title, captions and transcript', () => {
    expect(
      html(':::video{src=hello.mp4 poster=hello.jpg captions=hello.vtt title="一次问候"}\n您好。\n:::')
    ).toBe(
      '<figure class="recording"><video src="/pictures/hello.mp4" poster="/pictures/hello.jpg" controls preload="metadata" aria-label="一次问候">' +
        '<track kind="captions" src="/pictures/hello.vtt" srclang="zh-CN" label="一次问候" /></video><figcaption>一次问候</figcaption>' +
        '<details class="transcript"><summary>文字稿</summary><p>您好。</p>\n</details></figure>\n'
    );
    expect(html(':::audio{src=hello.mp3 title="一次问候"}\n您好。\n:::')).toContain(
      '<audio src="/pictures/hello.mp3" controls preload="metadata" aria-label="一次问候"></audio>'
    );
  });

  it('that are missing leave their transcript', () => {
    expect(
      html(':::audio{src=hello.mp3 title="一次问候"}\n您好。\n:::', { resolveImage: () => null })
    ).toContain('<span class="image-missing">一次问候</span>');
  });
});

describe('a text to copy', () => {
  it('keeps its lines, and is copied as it is read', () => {
    const text = '您好，这里是云帆&lt;商城&gt;。\n\n**订单** 1 &lt; 2\n  地址：____';
    expect(
      html(':::copy{title="确认信"}\n您好，这里是{{company.name}}。\n\n**订单** 1 < 2\n  地址：____\n:::')
    ).toBe(
      `<figure class="copy-card" data-copy="${text}"><figcaption>确认信</figcaption><div class="copy-text">${text}</div></figure>\n`
    );
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
