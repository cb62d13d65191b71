import { SvgRegistry } from 'survey-core'
import 'survey-react-ui'
import { expect, test } from 'vitest'
import { safeHtml, sameOriginUrl } from '../../src/app/trusted-types.ts'

test.each(['', 'Afspraken & contact', '3 &lt; 4 &#8217;', 'a > b', '<p>Lees <strong>dit</strong> eerst.<br></p>'])(
  '%j passes unchanged',
  (html) => {
    expect(safeHtml(html)).toBe(html)
  },
)

test('the icon bundle of survey-core passes unchanged', () => {
  const icons = SvgRegistry.iconsRenderedHtml()
  expect(icons.length).toBeGreaterThan(1000)
  expect(safeHtml(icons) === icons).toBe(true)
})

test.each([
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<p onclick="alert(1)">x</p>',
  '<svg><use href="https://example.test/x.svg#a"/></svg>',
  '<svg><use xlink:href="javascript:alert(1)"/></svg>',
  '<svg><script href="data:,alert(1)"/></svg>',
  '<svg><style>*{background:url(//example.test)}</style></svg>',
  '<svg><foreignObject><iframe srcdoc="x"></iframe></foreignObject></svg>',
  '<p style="background:url(//example.test/x)">x</p>',
  '<p style="background:u\\72l(//example.test/x)">x</p>',
  '<a href="javascript:alert(1)">x</a>',
  '<p title="<img src=x onerror=alert(1)>">x</p>',
  '<p title=x/onclick=alert(1)>x</p>',
  '<form action="//example.test"><input></form>',
  '<iframe src="//example.test">',
  '<math><mtext></p><mglyph><style></math><img src onerror=alert(1)>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<p',
  '< p>x',
])('%j becomes visible text', (html) => {
  expect(safeHtml(html)).not.toContain('<')
})

test('a script address must lie on this site', () => {
  const page = 'https://voorbeeld.test/repo/index.html'
  expect(sameOriginUrl('./service-worker.js', page)).toBe('./service-worker.js')
  expect(() => sameOriginUrl('https://example.test/x.js', page)).toThrow('another site')
  expect(() => sameOriginUrl('data:text/javascript,1', page)).toThrow('another site')
})
