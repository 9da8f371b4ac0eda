const IRREGULAR = new Map(
  Object.entries({
    person: 'people',
    man: 'men',
    woman: 'women',
    child: 'children',
    foot: 'feet',
    'per cent': 'per cent',
    percent: 'percent',
  }),
)
/** The same for one and for several. */
const UNCHANGED = /(?:craft|series|species|troops|%)$/

/** A unit, given as singular, as it stands behind a figure: "square kilometre" → "square kilometres". */
export function unitInPlural(unit: string): string {
  const [, before = '', noun = unit] = /^(.* )?(\S+)$/.exec(unit) ?? []
  const irregular = IRREGULAR.get(unit) ?? IRREGULAR.get(noun)
  if (irregular !== undefined) return IRREGULAR.has(unit) ? irregular : before + irregular
  if (UNCHANGED.test(noun)) return unit
  if (/[^aeiou]y$/.test(noun)) return `${before}${noun.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${unit}es` : `${unit}s`
}
