import { describe, expect, it } from 'vitest'
import { readImport } from '@/server/desk/read-import'

const RUSSIAN = 'Наводнение в долине закрыло двенадцать школ, сообщила мэр города.'
const FRENCH = 'Douze écoles ont été fermées à Noël après la crue, a déclaré la maire.'

/** windows-1251 for the Cyrillic letters that we need, windows-1252 for Latin ones. */
function oneByte(text: string): Uint8Array<ArrayBuffer> {
  const codes = [...text].map((letter) => {
    const code = letter.codePointAt(0) ?? 0
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
  })
  return new Uint8Array(codes)
}

function wide(text: string, bigEndian: boolean, mark: boolean): Uint8Array<ArrayBuffer> {
  const codes = [...(mark ? '\uFEFF' : ''), ...text].map((letter) => letter.charCodeAt(0))
  return new Uint8Array(codes.flatMap((code) => (bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8])))
}

async function fromFile(bytes: Uint8Array<ArrayBuffer>, name = 'article.txt') {
  return readImport({ text: '', file: new File([bytes], name) })
}

const utf8 = (text: string) => new Uint8Array(new TextEncoder().encode(text))

describe('a file', () => {
  it.each([
    ['UTF-8', utf8(RUSSIAN), RUSSIAN],
    ['windows-1251', oneByte(RUSSIAN), RUSSIAN],
    ['windows-1252', oneByte(FRENCH), FRENCH],
    ['UTF-16 with a mark, little end first', wide(FRENCH, false, true), FRENCH],
    ['UTF-16 with a mark, big end first', wide(RUSSIAN, true, true), RUSSIAN],
    ['UTF-16 without a mark', wide(FRENCH, false, false), FRENCH],
  ])('in %s is read as what it says', async (_, bytes, text) => {
    expect(await fromFile(bytes)).toMatchObject({ ok: true, value: { text, format: 'text' } })
  })

  it('in Arabic is read from right to left as it stands', async () => {
    const text = 'قالت رئيسة البلدية إن الفيضان أغلق اثنتي عشرة مدرسة في الوادي.'
    expect(await fromFile(utf8(text))).toMatchObject({ ok: true, value: { text } })
  })

  it('of HTML gives its paragraphs as lines, and nothing of what a script or style says', async () => {
    const html = `<!doctype html><html><head><title>T</title><style>p{}</style></head><body><nav><a href="/">Home</a></nav>
      <article><h1>Floods</h1><p>The flood closed <b>12</b> schools&nbsp;&amp; a bridge.</p><script>alert("x")</script>
      <p onclick="alert(1)">The mayor spoke of a long night. ${'She thanked everybody who helped. '.repeat(9)}</p></article></body></html>`
    const read = await fromFile(utf8(html), 'page.html')
    expect(read.ok && read.value.text).toContain('The flood closed 12 schools & a bridge.\n\nThe mayor spoke')
    expect(read.ok && read.value.text).not.toMatch(/alert|p\{\}|<|Home/)
  })

  it('of HTML in a named encoding is read in it', async () => {
    const html = `<meta charset="windows-1251"><p>${RUSSIAN}</p>`
    expect(await fromFile(oneByte(html), 'a.htm')).toMatchObject({ ok: true, value: { text: RUSSIAN, format: 'html' } })
  })

  it.each([
    ['a picture', new Uint8Array(Array.from({ length: 500 }, (_, i) => (i * 7) % 32)), 'a.txt', /no text file/],
    ['nothing but spaces', utf8('   \n \n'), 'a.txt', /no text in it/],
    ['two words', utf8('Too short.'), 'a.md', /too short/],
    ['a program', utf8('text'), 'a.exe', /txt, md or html/],
    ['more than 200 kB', utf8('word '.repeat(41_000)), 'a.txt', /more than 200 kB/],
  ])('with %s is refused in a sentence', async (_, bytes, name, message) => {
    const read = await fromFile(bytes, name)
    expect(read.ok ? '' : read.detail).toMatch(message)
  })

  it('with a NUL among its words loses the NUL alone', async () => {
    const text = `The flood closed 12 schools\0 in the whole of the valley on Tuesday.${' More.'.repeat(20)}`
    expect(await fromFile(utf8(text))).toMatchObject({ ok: true, value: { text: text.replace('\0', '') } })
  })

  it('of hostile HTML is read in good time', async () => {
    const html = `<div>${'<div><b>'.repeat(4_000)}The flood closed 12 schools in the whole valley on Tuesday.`
    const startedAt = performance.now()
    expect(await fromFile(utf8(html), 'deep.html')).toMatchObject({ ok: true })
    expect(performance.now() - startedAt).toBeLessThan(10_000)
  })
})

describe('a pasted text', () => {
  it('is kept as it was typed, line ends included', async () => {
    const text = 'The flood closed 12 schools in the valley.\r\n\r\nThe mayor spoke of a long night.\r\n'
    const read = await readImport({ text, file: null })
    expect(read).toMatchObject({ ok: true, value: { text } })
    expect(read.ok && new TextDecoder().decode(read.value.original)).toBe(text)
  })
})
