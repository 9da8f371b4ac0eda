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
  if (isTooDeep(html)) return withoutTags(html)
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
  for (const element of document.querySelectorAll('script,style,noscript,template,iframe,svg')) element.remove()
  const whole = linesOf(document.body ?? document)
  const article = new Readability(document, { maxElemsToParse: MOST_ELEMENTS, charThreshold: 200 })
  const found = readArticle(article)
  return (found ?? whole).join('\n\n')
}

/** Deeper than any page that somebody reads: what walks such a tree takes minutes. */
const DEEPEST = 200
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i

const TAG = /<(\/?)([a-z][a-z0-9]*)[^<>]*>/gi
const LINE_TAG = /^(?:p|div|br|h[1-6]|li|tr|td|blockquote|section|article)$/i
const UNREAD_TAG = /^(?:script|style)$/i

function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [tag, closing, name = ''] of html.matchAll(TAG)) {
    if (closing) depth = Math.max(0, depth - 1)
    else if (!VOID.test(name) && !tag.endsWith('/>')) depth += 1
    if (depth > DEEPEST) return true
  }
  return false
}

/** The words between the tags, a line wherever a block or a break was. One pass, so that no page is slow. */
function withoutTags(html: string): string {
  let text = ''
  let from = 0
  let unread = false
  for (const { 0: tag, 1: closing, 2: name = '', index } of html.matchAll(TAG)) {
    if (!unread) text += html.slice(from, index)
    if (UNREAD_TAG.test(name)) unread = closing === ''
    if (LINE_TAG.test(name)) text += '\n'
    from = index + tag.length
  }
  if (!unread) text += html.slice(from)
  return text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n\n')
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
