import { fail, ok, type Result } from '@/core/result'

/** In a text of these, letters of Cyrillic stand beside each other; in Western European ones, marks and lone accented letters. */
const CYRILLIC_PAIR = /[а-яёіїєґ]{2}/giu
const HIGH = /\P{ASCII}/gu
/** Control characters but for line ends, tabs and form feeds: no text has them, a file full of them is a picture or a program. */
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}/gu
const MOST_CONTROL_SHARE = 0.01

/**
 * The text of a file in UTF-8, UTF-16 (with or without mark), windows-1251 or windows-1252. `charset`: what the file says of
 * itself, if it does. Fails for what is no text.
 */
export function decodeText(bytes: Uint8Array, charset?: string): Result<string, 'no-text'> {
  const text = decode(bytes, charset)
  const control = text.match(CONTROL)?.length ?? 0
  return control > text.length * MOST_CONTROL_SHARE
    ? fail('no-text', 'This is no text file. Use txt, md or html, or paste the text.')
    : ok(text)
}

function decode(bytes: Uint8Array, charset: string | undefined): string {
  const marked = markedEncoding(bytes) ?? wideEncoding(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeOneByte(bytes, charset)
  }
}

function markedEncoding([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** UTF-16 without mark: in most languages every other byte is then zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 2_000)
  const zeros = [0, 0]
  for (let i = 0; i < start.length; i++) if (start[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const half = start.length / 2
  if ((zeros[1] ?? 0) > half * 0.4 && (zeros[0] ?? 0) < half * 0.1) return 'utf-16le'
  return (zeros[0] ?? 0) > half * 0.4 && (zeros[1] ?? 0) < half * 0.1 ? 'utf-16be' : null
}

function decodeOneByte(bytes: Uint8Array, charset: string | undefined): string {
  const named = charset === undefined ? null : decoderNamed(charset)
  if (named) return named.decode(bytes)
  const cyrillic = new TextDecoder('windows-1251').decode(bytes)
  const pairs = cyrillic.match(CYRILLIC_PAIR)?.length ?? 0
  const high = cyrillic.match(HIGH)?.length ?? 0
  return pairs * 2 > high * 0.6 ? cyrillic : new TextDecoder('windows-1252').decode(bytes)
}

/** Null for a name that no decoder goes by, and for UTF-8, which the bytes are not. */
function decoderNamed(charset: string): TextDecoder | null {
  try {
    const decoder = new TextDecoder(charset)
    return decoder.encoding === 'utf-8' ? null : decoder
  } catch {
    return null
  }
}
