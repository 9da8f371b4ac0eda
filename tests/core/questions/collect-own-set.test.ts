import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildEntityIndex } from '@/core/facts/entity-index'
import { sideOfFact } from '@/core/facts/side-of-fact'
import { buildQuestions } from '@/core/questions/build-questions'
import {
  type Candidate,
  collectOwnSet,
  heldBy,
  minutesFor,
  withCopy,
  withoutQuestion,
  withQuestion,
} from '@/core/questions/collect-own-set'
import { difficultyOf } from '@/core/questions/difficulty'
import { type OwnSetRecipe, SetConditions } from '@/core/questions/own-set'
import { aFact, ENTITIES, FACTS } from '@/tests/support/small-dossier'

const index = buildEntityIndex(ENTITIES)
const byId = new Map(FACTS.map((fact) => [fact.id, fact]))
const candidates: Candidate[] = buildQuestions(FACTS, ENTITIES, 'seed').map((question) => {
  const facts = question.factIds.flatMap((id) => byId.get(id) ?? [])
  return {
    question,
    topics: facts.map(({ topic }) => topic),
    kinds: facts.map(({ kind }) => kind),
    sides: facts.map((fact) => sideOfFact(fact, index)),
    difficulty: difficultyOf(question, facts),
    isOwn: false,
  }
})
const any = SetConditions.parse({})
const recipe = (changes: Partial<OwnSetRecipe> = {}): OwnSetRecipe => ({
  conditions: null,
  picked: [],
  leftOut: [],
  ...changes,
})
const ids = (held: readonly Candidate[]) => held.map(({ question }) => question.id)
const holding = (conditions: Partial<SetConditions>) =>
  collectOwnSet(recipe({ conditions: { ...any, ...conditions } }), candidates)

describe('the side of a fact', () => {
  it('is its claimant’s, else its subject’s, else neither', () => {
    expect(sideOfFact(aFact({ id: 'f', subject: 'ukraine-delegation' }), index)).toBe('ukraine')
    expect(sideOfFact(aFact({ id: 'f', subject: 'ukraine-delegation', claimedBy: 'lavrov' }), index)).toBe('russia')
    expect(sideOfFact(aFact({ id: 'f', subject: 'ukraine-delegation', claimedBy: 'anna-ivanova' }), index)).toBe(
      'ukraine',
    )
    expect(sideOfFact(aFact({ id: 'f', subject: 'raid' }), index)).toBe('neither')
  })
})

describe('a set of one’s own', () => {
  it('holds what fits all conditions, each met by any of its values', () => {
    const held = holding({ topics: ['delegations', 'dates'], types: ['typed', 'cloze'] })
    expect(held.length).toBeGreaterThan(2)
    for (const { topics, question } of held) {
      expect(['delegations', 'dates']).toContain(topics[0])
      expect(['typed', 'cloze']).toContain(question.type)
    }
    expect(holding({ topics: ['no-such-topic'] })).toEqual([])
  })

  it('takes a question on several facts only if each of them fits', () => {
    const [first] = candidates
    if (!first) throw new Error('too few')
    const both = [{ ...first, sides: ['ukraine', 'russia'] }]
    expect(heldBy({ ...any, sides: ['ukraine'] }, both)).toEqual([])
    expect(heldBy({ ...any, sides: ['ukraine', 'russia', 'neither'] }, both)).toEqual(both)
  })

  it('separates by side and by difficulty', () => {
    expect(new Set(holding({ sides: ['ukraine'] }).flatMap(({ sides }) => sides))).toEqual(new Set(['ukraine']))
    expect(new Set(holding({ difficulties: ['hard'] }).map(({ difficulty }) => difficulty))).toEqual(new Set(['hard']))
  })

  it('holds at most one true/false question in ten by recipe, but any that is picked', () => {
    const one = candidates.find(({ question }) => question.type === 'true-false')
    const trueFalse = one ?? { ...candidates[0], question: { ...candidates[0]?.question, type: 'true-false' } }
    const alone = [trueFalse as Candidate]
    expect(heldBy(any, alone)).toEqual([])
    const id = alone[0]?.question.id ?? ''
    expect(ids(collectOwnSet(recipe({ picked: [id] }), alone))).toEqual([id])
  })

  it('begins with what was picked, in the order of picking, and repeats nothing', () => {
    const [a, b, c] = ids(holding({ topics: ['delegations'] }))
    if (!a || !b || !c) throw new Error('too few')
    const held = collectOwnSet(
      recipe({ conditions: { ...any, topics: ['delegations'] }, picked: [c, a, c] }),
      candidates,
    )
    expect(ids(held).slice(0, 3)).toEqual([c, a, b])
    expect(new Set(ids(held)).size).toBe(held.length)
  })

  it('draws no own question by recipe', () => {
    const own = candidates.map((candidate) => ({ ...candidate, isOwn: true }))
    expect(heldBy(any, own)).toEqual([])
  })

  it('puts a copy in the place of what it was made from', () => {
    const [a, b] = ids(candidates)
    if (!a || !b) throw new Error('too few')
    const copy = { originalId: a, copyId: 'own.1' }
    expect(withCopy(recipe({ picked: [a, b] }), copy, candidates)).toEqual(recipe({ picked: ['own.1', b] }))
    const byRecipe = withCopy(recipe({ conditions: any }), copy, candidates)
    expect(byRecipe).toEqual(recipe({ conditions: any, picked: ['own.1'], leftOut: [a] }))
  })

  it('holds a question once it was added, and not once it was left out, whatever the recipe', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ids(candidates)),
        fc.subarray(ids(candidates)),
        fc.subarray(ids(candidates)),
        fc.boolean(),
        (id, picked, leftOut, byConditions) => {
          const start = recipe({ conditions: byConditions ? any : null, picked, leftOut })
          const added = withQuestion(start, id, candidates)
          const removed = withoutQuestion(added, id, candidates)
          const others = (of: OwnSetRecipe) =>
            ids(collectOwnSet(of, candidates))
              .filter((other) => !other.includes('true-false') && other !== id)
              .sort()
          expect(ids(collectOwnSet(added, candidates))).toContain(id)
          expect(ids(collectOwnSet(removed, candidates))).not.toContain(id)
          expect(others(removed)).toEqual(others(start))
        },
      ),
    )
  })

  it('takes six minutes for ten questions', () => {
    expect([1, 10, 50].map(minutesFor)).toEqual([1, 6, 30])
  })
})
