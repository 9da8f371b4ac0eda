/** "democratic republic of the congo" → "Democratic Republic of the Congo". */
export function titleCase(folded: string): string {
  return folded.replace(/\p{L}+/gu, (word) =>
    /^(?:and|of|the)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  )
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
