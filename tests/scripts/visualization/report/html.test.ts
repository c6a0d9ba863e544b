import { html, trusted } from '../../../../scripts/visualization/report/html';

describe('html', () => {
  it('escapes every value, in text and in attributes', () => {
    const name = `</p><script>"x" & 'y'`;
    const safe = '&lt;/p&gt;&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;';
    expect(html`<p title="${name}">${name}</p>`.source).toBe(`<p title="${safe}">${safe}</p>`);
  });

  it('takes finished markup as it stands, joins lists, and leaves out what is undefined', () => {
    const items = ['<a>', 2].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}${undefined}${trusted('<li>&nbsp;</li>')}</ul>`.source).toBe(
      '<ul><li>&lt;a&gt;</li><li>2</li><li>&nbsp;</li></ul>',
    );
  });

  it('does not take an object for markup because it looks like it', () => {
    const lookalike = JSON.parse('{"source":"<script>"}');
    expect(html`${lookalike}`.source).not.toContain('<script>');
  });

  it('shows where a character stood that HTML has no place for, and keeps line ends', () => {
    expect(html`${'a\u0000b\u001bc\u0085d\ud800e'}`.source).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
    expect(html`${'a\tb\r\nc 😀'}`.source).toBe('a\tb&#13;\nc 😀');
  });
});
