/**
 * A short fingerprint of a text, 13 characters of base 36 from two 32-bit halves (cyrb53's mixing, public domain).
 * For ids and for choices that must look random and never change; not for secrets.
 */
export function hashText(text: string): string {
  const [high, low] = mix(text)
  return high.toString(36).padStart(7, '0').slice(-6) + low.toString(36).padStart(7, '0')
}

/** A number in 0 … 2³² − 1 that depends on the text alone. */
export function hashNumber(text: string): number {
  return mix(text)[1]
}

function mix(text: string): [number, number] {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return [b >>> 0, a >>> 0]
}
