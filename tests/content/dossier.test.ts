import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDossier } from '@/core/facts/check-facts'
import { allNames } from '@/core/facts/entity-index'
import { foldText } from '@/core/facts/fold'
import { buildQuestionBank } from '@/core/questions/question-bank'
import { readContent } from '@/server/facts/read-content'

const contents = await readContent(path.resolve(import.meta.dirname, '../..'))
const [content] = contents.filter(({ dossier }) => dossier.head.id === 'istanbul-talks-2025')
if (!content) throw new Error('The bundled dossier istanbul-talks-2025 is missing')
const { dossier, sets, handQuestions } = content
const bank = buildQuestionBank(content)

describe('the bundled dossier', () => {
  it('has nothing that blocks publishing', () => {
    expect(checkDossier(dossier, sets, handQuestions).filter(({ severity }) => severity === 'E')).toEqual([])
  })

  it('holds at least 240 facts from five sources', () => {
    expect(dossier.articles.map((article) => article.id).sort()).toEqual([
      'afp',
      'globalpost',
      'infowars',
      'reuters',
      'unsigned',
    ])
    expect(dossier.facts.length).toBeGreaterThanOrEqual(240)
  })

  it('cites every paragraph that is neither furniture nor listed as unusable', () => {
    const cited = new Set(
      dossier.facts.flatMap((fact) => fact.evidence.map(({ article, paragraph }) => `${article} ${paragraph}`)),
    )
    const silent = dossier.articles.flatMap((article) => {
      const unusable = new Set(article.errors.filter((error) => error.unusable).map((error) => error.paragraph))
      return article.passages
        .filter((passage) => !passage.furniture && !unusable.has(passage.n))
        .map((passage) => `${article.id} ${passage.n}`)
        .filter((place) => !cited.has(place))
    })
    // A headline that states nothing beyond what the paragraph under it does.
    expect(silent).toEqual(['globalpost 1'])
  })

  it('never rests on a paragraph that is furniture', () => {
    const furniture = new Set(
      dossier.articles.flatMap((article) =>
        article.passages.filter((passage) => passage.furniture).map((passage) => `${article.id} ${passage.n}`),
      ),
    )
    const resting = dossier.facts.filter((fact) =>
      fact.evidence.some(({ article, paragraph }) => furniture.has(`${article} ${paragraph}`)),
    )
    expect(resting.map((fact) => fact.id)).toEqual([])
  })

  it('asks nothing that rests on a sentence too damaged to be sure of', () => {
    const damaged = /\b472\b|Keith Kellogg|\breparation|greatest prisoners|four more days/
    const answers = dossier.facts.map((fact) => `${fact.id}: ${fact.statement} ${fact.ask}`)
    expect(answers.filter((text) => damaged.test(text))).toEqual([])
  })

  it('gives every name to one thing only', () => {
    const names = dossier.entities.flatMap((entity) => [...new Set(allNames(entity).map(foldText))])
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })

  it('has two readings or more of every disputed matter, each in a set', () => {
    for (const dispute of dossier.head.disputes) {
      const readings = dossier.facts.filter((fact) => fact.dispute === dispute.id)
      expect(readings.length, dispute.id).toBeGreaterThanOrEqual(2)
    }
  })

  it('has at least eleven sets whose attempts can ask each fact once', () => {
    expect(sets.length).toBeGreaterThanOrEqual(11)
    for (const { set, questions } of bank.sets) {
      expect(new Set(questions.flatMap((question) => question.factIds)).size, set.id).toBeGreaterThanOrEqual(
        set.count * 2,
      )
    }
  })

  it('asks every fact in some set', () => {
    const asked = new Set(bank.sets.flatMap(({ questions }) => questions.flatMap((question) => question.factIds)))
    expect(dossier.facts.map((fact) => fact.id).filter((id) => !asked.has(id))).toEqual([])
  })

  it('uses every hand-written question in some set', () => {
    const used = new Set(sets.flatMap((set) => set.recipe.questions ?? []))
    expect(handQuestions.map((question) => question.id).filter((id) => !used.has(id))).toEqual([])
  })

  it('sets both sides face to face on at least seven subjects', () => {
    expect(dossier.head.facing?.rows.length).toBeGreaterThanOrEqual(7)
    expect(dossier.head.timeline.length).toBeGreaterThanOrEqual(10)
    expect(dossier.head.timeline.filter((entry) => entry.main)).toHaveLength(1)
  })
})
