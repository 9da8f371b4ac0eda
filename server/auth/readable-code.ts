import { randomInt } from 'node:crypto'

// Crockford's base 32: no I, L, O or U, so that nothing is mistaken for anything else.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A random code of so many letters and digits, 5 bits each, as it is stored: without a hyphen. */
export function randomCode(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

/** A code as people type it, as it is stored: small letters, hyphens and blanks do not matter, O stands for 0, I and L for 1. */
export function typedCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}

/** A code with a hyphen in its middle, as it is shown: 7K3Q-MXN2. */
export function shownCode(code: string): string {
  const half = Math.ceil(code.length / 2)
  return `${code.slice(0, half)}-${code.slice(half)}`
}
