import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

/** What a paragraph, a heading or an item of a list is: each becomes a line. */
const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,li,blockquote,figcaption,pre,td,dt,dd'
/** More elements than any article has; such pages are read without looking for the article in them. */
const MOST_ELEMENTS = 20_000

/**
 * The text of an HTML page, a line for each paragraph: of its article where one is found, else of all of it. Nothing of the page
 * is run, loaded or kept as markup.
 */
export function htmlToText(html: string): string {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
  for (const element of document.querySelectorAll('script,style,noscript,template,iframe,svg')) element.remove()
  const whole = linesOf(document.body ?? document)
  const article = new Readability(document, { maxElemsToParse: MOST_ELEMENTS, charThreshold: 200 })
  const found = readArticle(article)
  return (found ?? whole).join('\n\n')
}

function readArticle(reader: Readability): string[] | null {
  try {
    const html = reader.parse()?.content
    return html ? linesOf(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body) : null
  } catch {
    // Too large or too odd for it: the whole page is read instead.
    return null
  }
}

type Root = { textContent: string | null; querySelectorAll: (selector: string) => Iterable<Block> }
type Block = { textContent: string | null; querySelector: (selector: string) => unknown }

function linesOf(root: Root): string[] {
  const blocks = [...root.querySelectorAll(BLOCKS)].filter((block) => block.querySelector(BLOCKS) === null)
  const lines = blocks.map(({ textContent }) => oneLine(textContent ?? '')).filter((line) => line !== '')
  return lines.length > 0
    ? lines
    : (root.textContent ?? '')
        .split('\n')
        .map(oneLine)
        .filter((line) => line !== '')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
