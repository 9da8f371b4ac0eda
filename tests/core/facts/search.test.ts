import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildEntityIndex } from '@/core/facts/entity-index'
import { matches, searchableFact, toSearch } from '@/core/facts/search'
import { aFact, anEntity, ENTITIES, FACTS } from '@/tests/support/small-dossier'

const kyiv = anEntity({
  id: 'kyiv',
  type: 'place',
  name: 'Kyiv',
  aliases: [
    { text: 'Kiev', reason: 'transliteration' },
    { text: 'Київ', reason: 'script' },
  ],
})
const entities = [...ENTITIES.filter(({ id }) => id !== 'kyiv'), kyiv]
const index = buildEntityIndex(entities)
const night = aFact({
  id: 'night',
  kind: 'event',
  subject: 'raid',
  relation: 'target',
  object: { type: 'text', text: 'a power station', accept: [] },
  statement: 'On 1 June 2025 drones hit [[a power station]] near Kyiv.',
  ask: 'What did drones hit near Kyiv on 1 June 2025?',
})
const wish = aFact({
  id: 'wish',
  kind: 'demands',
  subject: 'ukraine',
  relation: 'demands',
  object: { type: 'entity', id: 'full-ceasefire' },
  statement: 'Ukraine demands [[a full ceasefire]].',
  ask: 'What does Ukraine demand?',
})
const facts = [...FACTS, night, wish]

function found(typed: string): string[] {
  const search = toSearch(typed, index)
  return facts.filter((fact) => matches(search, searchableFact(fact, index))).map(({ id }) => id)
}

describe('searching the facts of a dossier', () => {
  it.each(['Kyiv', 'Kiev', 'kiev', 'Київ'])('finds a fact that says Kyiv for %s', (typed) => {
    expect(found(typed)).toContain('night')
  })

  it('takes "Kyiv" for the city where the dossier has it, not for every fact about the country', () => {
    expect(found('Ukraine')).toContain('wish')
    expect(found('Kyiv')).not.toContain('wish')
  })

  it('finds where a capital stands for its government under another spelling of it, and not the whole country', () => {
    const withoutCity = buildEntityIndex(
      ENTITIES.filter(({ id }) => id !== 'kyiv').map((entity) =>
        entity.id === 'ukraine'
          ? { ...entity, aliases: [...entity.aliases, { text: 'Kiev', reason: 'metonym' as const }] }
          : entity,
      ),
    )
    const isFound = (fact: typeof night) => matches(toSearch('Kiev', withoutCity), searchableFact(fact, withoutCity))
    expect(isFound(night)).toBe(true)
    expect(isFound(wish)).toBe(false)
  })

  it('finds a person by surname and by another spelling', () => {
    expect(found('Umerov')).toEqual(['umerov-leads'])
    expect(found('umierov')).toEqual(['umerov-leads'])
  })

  it('wants every word, each at least by its beginning', () => {
    expect(found('drones power')).toEqual(['night'])
    expect(found('dron')).toEqual(['night'])
    expect(found('drones castle')).toEqual([])
    expect(found('rones')).toEqual([])
  })

  it('finds a name and a word together', () => {
    expect(found('Kiev drones')).toEqual(['night'])
    expect(found('Kiev captives')).toEqual([])
  })

  it.each(['', '   ', '…', '́́'])('finds nothing for nothing (%j)', (typed) => {
    expect(found(typed)).toEqual([])
  })

  it('does not find a name across the end of one text and the beginning of the next', () => {
    const fact = aFact({ id: 'ends', statement: 'It was said by [[Rustem Umerov]] near Small.', ask: 'Town of whom?' })
    expect(matches(toSearch('small town', index), searchableFact(fact, index))).toBe(true)
    expect(searchableFact(fact, index).text).toContain('small | town')
  })

  it('finds every fact by its own statement', () => {
    fc.assert(
      fc.property(fc.constantFrom(...facts), fc.nat(5), (fact, start) => {
        const words = fact.statement.replace(/\[\[|\]\]/g, '').split(' ')
        return found(
          words
            .slice(start % words.length)
            .slice(0, 3)
            .join(' '),
        ).includes(fact.id)
      }),
    )
  })
})
