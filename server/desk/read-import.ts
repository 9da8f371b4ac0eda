import { fail, ok, type Result } from '@/core/result'
import { storableText } from '@/core/storable-text'
import { decodeText } from './decode-text'
import { htmlToText } from './html-to-text'

export type ReadImport = {
  /** As the article keeps it: ranges point into exactly this. */
  text: string
  original: Uint8Array<ArrayBuffer>
  format: 'text' | 'markdown' | 'html'
}

export const MOST_BYTES = 200_000
/** Markup is longer than what it says. */
const MOST_HTML_BYTES = 900_000
const FEWEST_LETTERS = 40

/** What somebody pasted or chose, as text; or a sentence that says what is wrong with it. A file goes before a pasted text. */
export async function readImport(input: {
  text: string
  file: File | null
}): Promise<Result<ReadImport, 'no-text' | 'too-large'>> {
  const { file } = input
  if (!file || file.size === 0) return checked({ ...asBytes(input.text), format: 'text' })
  const format = formatOf(file)
  if (format === null) return fail('no-text', 'Use a txt, md or html file, or paste the text.')
  if (file.size > (format === 'html' ? MOST_HTML_BYTES : MOST_BYTES)) return tooLarge()
  const original = new Uint8Array(await file.arrayBuffer())
  const decoded = decodeText(original, format === 'html' ? charsetOf(original) : undefined)
  if (!decoded.ok) return decoded
  const text = storableText(format === 'html' ? htmlToText(decoded.value) : decoded.value)
  return checked({ text, original, format })
}

function asBytes(text: string): Pick<ReadImport, 'text' | 'original'> {
  return { text: storableText(text), original: new Uint8Array(new TextEncoder().encode(text)) }
}

function checked(read: ReadImport): Result<ReadImport, 'no-text' | 'too-large'> {
  const letters = read.text.match(/\p{L}/gu)?.length ?? 0
  if (new TextEncoder().encode(read.text).length > MOST_BYTES) return tooLarge()
  if (letters === 0) return fail('no-text', 'There is no text in it. Paste the article, or choose another file.')
  if (letters < FEWEST_LETTERS) return fail('no-text', 'This is too short to be an article. Paste all of it.')
  return ok(read)
}

function tooLarge(): Result<ReadImport, 'too-large'> {
  return fail('too-large', 'This is more than 200 kB of text. Keep to one article at a time.')
}

function formatOf({ name, type }: File): ReadImport['format'] | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html'
  if (ending === 'md' || ending === 'markdown') return 'markdown'
  if (ending === 'txt' || ending === 'text') return 'text'
  return ending === undefined && type.startsWith('text/') ? 'text' : null
}

/** The encoding that a page names in its first bytes. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2_000))
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1]
}
