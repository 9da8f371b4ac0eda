import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Entity } from '@/core/facts/entity'
import { buildEntityIndex, rightNames } from '@/core/facts/entity-index'
import { containsWords } from '@/core/facts/fold'
import { checkBank } from '@/core/questions/check-bank'
import { checkServed } from '@/core/questions/check-set'
import { buildFactBase, factMakingTrue, falsityOf } from '@/core/questions/fact-base'
import { buildQuestionBank, type DossierContent, type QuestionBank } from '@/core/questions/question-bank'
import { QUESTION_TYPES, type QuestionType } from '@/core/questions/question-types'
import { revealsOf } from '@/core/questions/reveals'
import { drawQuestions } from '@/core/quiz/attempt'
import { matchAnswer } from '@/core/quiz/match-answer'
import { scoreResponse } from '@/core/quiz/score-response'
import { seededRandom } from '@/core/quiz/shuffle'
import { orderingServe } from '@/core/quiz/types/ordering/serve'
import { rawPassages } from '@/scripts/raw-passages'
import { readContent } from '@/server/facts/read-content'

const root = fileURLToPath(new URL('../..', import.meta.url))
const seeds = Array.from({ length: 50 }, (_, i) => `seed-${i}`)

describe('the bundled bank', { timeout: 60_000 }, () => {
  let contents: DossierContent[] = []
  let banks: { content: DossierContent; bank: QuestionBank }[] = []

  beforeAll(async () => {
    contents = await readContent(root)
    banks = contents.map((content) => ({ content, bank: buildQuestionBank(content) }))
  })

  it('has no finding that blocks, in facts, questions or sets', () => {
    const reports = contents.map((content) => checkBank(content, () => null, ['seed']))
    const findings = reports.flatMap((report) => [...report.content, ...report.questions, ...report.sets])
    expect(findings.filter((finding) => finding.severity === 'E')).toEqual([])
  })

  it('has no warning left that is neither mended nor overridden with a reason, and no override without a warning', () => {
    const reports = contents.map((content) => checkBank(content, rawPassages(root), ['seed']))
    const findings = reports.flatMap((report) => [...report.content, ...report.questions, ...report.sets])
    expect(findings).toEqual([])
  })

  it('tells of each wrong option what shows it wrong', () => {
    const options = banks.flatMap(({ bank }) =>
      bank.questions.flatMap((question) => ('options' in question ? question.options : [])),
    )
    for (const option of options.filter(({ isKey }) => !isKey)) {
      expect([option.text, option.falsity?.reason]).toEqual([
        option.text,
        expect.stringMatching(/^[\p{Lu}“].{20,}\.”?$/u),
      ])
    }
  })

  it('holds at least eight matching questions, no fact in two of them, no right side true for another left', () => {
    for (const { content, bank } of banks) {
      const base = buildFactBase(content.dossier.facts, content.dossier.entities)
      const matching = bank.questions.filter((question) => question.type === 'matching')
      const ids = matching.flatMap((question) => question.factIds)
      expect(matching.length).toBeGreaterThanOrEqual(8)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { factIds, pairs } of matching) {
        expect(pairs.length).toBeGreaterThanOrEqual(3)
        expect(pairs.length).toBeLessThanOrEqual(5)
        const facts = factIds.flatMap((id) => base.byId.get(id) ?? [])
        const types = facts.map(({ object }) =>
          object.type === 'entity' ? base.index.byId.get(object.id)?.type : object.type,
        )
        expect(new Set(types).size).toBe(1)
        for (const fact of facts) {
          const others = facts.filter((other) => other !== fact)
          expect(others.filter(({ object }) => factMakingTrue(base, fact, object))).toEqual([])
          expect(others.filter(({ object }) => falsityOf(base, fact, object) === null)).toEqual([])
        }
      }
    }
  })

  it('puts in order only what is undisputed, of dates that do not overlap, and never as it was', () => {
    for (const { content, bank } of banks) {
      const base = buildFactBase(content.dossier.facts, content.dossier.entities)
      const ordering = bank.questions.filter((question) => question.type === 'ordering')
      expect(ordering.length).toBeGreaterThanOrEqual(5)
      for (const question of ordering) {
        const { items } = question
        const facts = items.flatMap(({ factId }) => base.byId.get(factId) ?? [])
        expect(facts.filter(({ dispute, claimedBy }) => dispute !== undefined || claimedBy !== undefined)).toEqual([])
        // "2022" and "2022-02" would start alike; days of one month compare as texts.
        for (const [i, { date }] of items.slice(1).entries()) {
          const before = items[i]?.date ?? ''
          expect([before < date, date.startsWith(before)]).toEqual([true, false])
        }
        for (const seed of seeds) {
          const served = orderingServe.order(question, seededRandom(seed), 0).options
          expect(scoreResponse(question, { kind: 'ordering', order: served }, base.index).score).toBe(0)
        }
      }
    }
  })

  it('categorises what is shown false for every other category, and says why', () => {
    for (const { content, bank } of banks) {
      const base = buildFactBase(content.dossier.facts, content.dossier.entities)
      const questions = bank.questions.filter((question) => question.type === 'categorise')
      expect(questions.length).toBeGreaterThanOrEqual(5)
      for (const { categories, items, categoryIs } of questions) {
        expect(categories.map(({ text }) => text)).toEqual(categories.map(({ text }) => text).sort())
        for (const { factId, categoryId, wrong } of items) {
          const fact = base.byId.get(factId)
          const own = categories.find(({ id }) => id === categoryId)?.entityId
          expect(own).toBe(categoryIs === 'subject' ? fact?.subject : fact?.object.type === 'entity' && fact.object.id)
          expect(wrong.map((proof) => proof.categoryId).sort()).toEqual(
            categories.flatMap(({ id }) => (id === categoryId ? [] : [id])).sort(),
          )
          for (const { falsity } of wrong) expect(falsity.reason).toMatch(/^\p{Lu}.{20,}\.”?$/u)
        }
      }
    }
  })

  it('fills several gaps with answers that stand in no other statement', () => {
    for (const { bank } of banks) {
      const questions = bank.questions.filter((question) => question.type === 'multi-cloze')
      expect(questions.length).toBeGreaterThanOrEqual(10)
      for (const { stem, blanks } of questions) {
        expect(stem).toBe(blanks.map(({ statement }) => statement).join(' '))
        expect(stem.split('____')).toHaveLength(blanks.length + 1)
        for (const { answer, accepted } of blanks)
          expect([answer, ...accepted].filter((text) => containsWords(stem, text))).toEqual([])
      }
    }
  })

  it('has each key supported by the raw articles, where they are at hand', () => {
    const findings = contents.flatMap((content) => checkBank(content, rawPassages(root), ['seed']).questions)
    expect(findings.filter((finding) => finding.severity === 'E')).toEqual([])
  })

  it('holds at least ten sets and three hundred questions over them', () => {
    const sets = banks.flatMap(({ bank }) => bank.sets)
    const inSets = new Set(sets.flatMap(({ questions }) => questions.map((question) => question.id)))
    expect(sets.length).toBeGreaterThanOrEqual(10)
    expect(inSets.size).toBeGreaterThanOrEqual(300)
  })

  it('has every type, at least fifteen questions of each of the newer ones', () => {
    const types = new Set(banks.flatMap(({ bank }) => bank.questions.map((question) => question.type)))
    expect([...types].sort()).toEqual([...QUESTION_TYPES].sort())
    for (const type of ['multiple-response', 'number', 'who-says']) {
      const count = banks.flatMap(({ bank }) => bank.questions).filter((question) => question.type === type).length
      expect([type, count >= 15]).toEqual([type, true])
    }
  })

  it('has ids of its own for each question and each option', () => {
    for (const { bank } of banks) {
      expect(new Set(bank.questions.map((question) => question.id)).size).toBe(bank.questions.length)
      for (const question of bank.questions) {
        const ids = 'options' in question ? question.options.map((option) => option.id) : []
        expect(new Set(ids).size).toBe(ids.length)
      }
    }
  })

  it('comes out the same from files in another order', () => {
    for (const { content, bank } of banks) {
      const { dossier } = content
      const turned = { ...dossier, facts: [...dossier.facts].reverse(), entities: [...dossier.entities].reverse() }
      expect(buildQuestionBank({ ...content, dossier: turned })).toEqual(bank)
    }
  })

  it('keeps the ids of all other single-fact questions when a fact is taken out', () => {
    for (const { content, bank } of banks) {
      const { dossier } = content
      const [gone] = dossier.facts.filter((fact) => fact.status === 'active')
      const rest = { ...dossier, facts: dossier.facts.filter((fact) => fact !== gone) }
      const before = new Set(bank.questions.map((question) => question.id))
      const after = buildQuestionBank({ ...content, dossier: rest, handQuestions: [], sets: [] }).questions
      const fresh = after.filter((question) => question.factIds.length === 1 && !before.has(question.id))
      expect(fresh.map((question) => question.id)).toEqual([])
    }
  })

  it('lets every set draw its full count for fifty seeds, balanced and each fact once', () => {
    for (const { content, bank } of banks) {
      const reveals = revealsOf(content.dossier.facts)
      for (const { set, questions } of bank.sets) {
        const byId = new Map(questions.map((question) => [question.id, question]))
        for (const seed of seeds) {
          const drawn = drawQuestions({ questions, setCount: set.count, seed, reveals })
          expect([set.id, seed, drawn.length]).toEqual([set.id, seed, set.count])
          expect(checkServed(`${set.id} ${seed}`, drawn, byId)).toEqual([])
          const types = drawn.map(({ questionId }) => byId.get(questionId)?.type)
          const count = (type: QuestionType) => types.filter((each) => each === type).length
          const [several, number, whose] = [count('multiple-response'), count('number'), count('who-says')]
          expect([several <= set.count / 10, number <= set.count / 5, whose <= set.count / 5]).toEqual([
            true,
            true,
            true,
          ])
        }
      }
    }
  })

  it('accepts each right wording of a typed answer, and never the name of anything else', () => {
    for (const { content, bank } of banks) {
      const { entities, facts } = content.dossier
      const index = buildEntityIndex(entities)
      const accepted: string[] = []
      for (const question of bank.questions) {
        if (question.type !== 'typed' && question.type !== 'cloze') continue
        const { target } = question
        for (const wording of [question.answer, ...question.accepted]) {
          expect([question.id, wording, matchAnswer(wording, question, index).verdict]).toEqual([
            question.id,
            wording,
            'right',
          ])
        }
        // An answer given as text may be something that also has an entry of its own.
        const isMeant = (entity: Entity) =>
          target.kind === 'entity' ? entity.id === target.entityId : rightNames(entity).includes(question.answer)
        const others = entities.filter((entity) => !isMeant(entity))
        const names = others.map((entity) => entity.name)
        const figures = facts
          .map(({ object }) => object)
          .filter((object) => object.type === 'number' || object.type === 'date')
        const isOther = (object: (typeof figures)[number]) =>
          (object.type === 'number' && target.kind === 'number' && object.value !== target.value) ||
          (object.type === 'date' && target.kind === 'date' && object.date !== target.date)
        const wrong = [...names, ...figures.filter(isOther).map((object) => object.text)]
        accepted.push(
          ...wrong
            .filter((text) => matchAnswer(text, question, index).verdict === 'right')
            .map((text) => `${question.id}: ${text}`),
        )
      }
      expect(accepted).toEqual([])
    }
  })

  it('tells one right name of an entity from those of another', () => {
    for (const { content } of banks) {
      const names = content.dossier.entities.map((entity) => rightNames(entity)[0] ?? '')
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    }
  })
})
