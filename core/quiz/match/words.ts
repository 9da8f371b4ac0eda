/** "democratic republic of the congo" → "Democratic Republic of the Congo". */
export function titleCase(folded: string): string {
  return folded.replace(/\p{L}+/gu, (word) =>
    /^(?:and|of|the)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  )
}

/** Digits of other scripts (٢٠٢٥, २०२५) as 0 to 9: every script has its ten in a row. */
export function asciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}\d]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    let value = 0
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
    return String(value)
  })
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const TENS = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
])

/** "eleventh" → "11", "thirty-eighth" → "38"; null for any other word. Takes small letters. */
export function ordinalDigits(word: string): string | null {
  const [tens = '', ones, ...rest] = word.split(/[-\s]/)
  if (rest.length > 0) return null
  if (ones !== undefined) {
    const place = ORDINALS.indexOf(ones)
    const ten = TENS.get(tens)
    return ten === undefined || place < 0 || place > 8 ? null : String(ten + place + 1)
  }
  const place = ORDINALS.indexOf(word)
  const ten = TENS.get(word.replace(/ieth$/, 'y'))
  return place >= 0 ? String(place + 1) : word.endsWith('ieth') && ten !== undefined ? String(ten) : null
}

/** A cache that forgets everything once it is full: no input makes it grow without bound. */
export function remembered<Value>(make: (text: string) => Value, most = 20_000): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const made = make(text)
    known.set(text, made)
    return made
  }
}
