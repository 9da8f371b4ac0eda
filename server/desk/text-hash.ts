import { createHash } from 'node:crypto'

/** The same for the same words: spaces, line ends and case make no other article. SHA-256, hexadecimal. */
export function textHash(text: string): string {
  const words = text.toLowerCase().split(/\s+/).join(' ').trim()
  return createHash('sha256').update(words).digest('hex')
}
