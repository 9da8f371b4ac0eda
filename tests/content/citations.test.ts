import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { allNames, buildEntityIndex, type EntityIndex } from '@/core/facts/entity-index'
import type { Evidence, Fact } from '@/core/facts/fact'
import { containsWords } from '@/core/facts/fold'
import { formatDate } from '@/core/facts/parse-date'
import { parseNumber } from '@/core/facts/parse-number'
import { readContent } from '@/server/facts/read-content'

const root = path.resolve(import.meta.dirname, '../..')
const rawFolder = path.join(root, '..', 'shared', 'articles')
const hasRaw = existsSync(path.join(rawFolder, 'afp.txt'))
const [content] = (await readContent(root)).filter(({ dossier }) => dossier.head.id === 'istanbul-talks-2025')
if (!content) throw new Error('The bundled dossier istanbul-talks-2025 is missing')
const { dossier } = content
const index = buildEntityIndex(dossier.entities)

describe.skipIf(!hasRaw)('citations against the raw articles (skipped where ../shared/articles is missing)', () => {
  const raw = new Map(hasRaw ? dossier.articles.map(({ id }) => [id, paragraphsOf(id)]) : [])

  it.each(dossier.articles.map(({ id }) => id))('%s has one passage for each non-empty line', (id) => {
    const article = dossier.articles.find((candidate) => candidate.id === id)
    expect(article?.passages.map((passage) => passage.n)).toEqual(raw.get(id)?.map((_, i) => i + 1))
  })

  it.each(dossier.facts.map((fact) => [fact.id, fact] as const))('%s stands where it is cited', (_, fact) => {
    const unsupported = fact.evidence.filter((evidence) => {
      if (evidence.stance !== 'supports' || evidence.derived !== undefined) return false
      return !occurs(fact, textAt(evidence), index)
    })
    expect(unsupported).toEqual([])
  })

  it('finds each short locator of a known error in its paragraph', () => {
    const lost = dossier.articles.flatMap((article) =>
      article.errors.filter((error) => !containsWords(textAt({ article: article.id, ...error }), error.says)),
    )
    expect(lost.map((error) => error.id)).toEqual([])
  })

  it('cites no other original source than one that the paragraph or its article names', () => {
    const unnamed = dossier.facts.flatMap((fact) =>
      fact.evidence.filter(({ via, ...place }) => {
        const source = via === undefined ? undefined : index.byId.get(via)
        return source !== undefined && !allNames(source).some((name) => containsWords(textAt(place), name))
      }),
    )
    expect(unnamed).toEqual([])
  })

  function textAt({ article, paragraph }: Pick<Evidence, 'article' | 'paragraph'>): string {
    const text = raw.get(article)?.[paragraph - 1]
    if (text === undefined) throw new Error(`There is no paragraph ${paragraph} in ${article}`)
    return text
  }
})

function paragraphsOf(article: string): string[] {
  const text = readFileSync(path.join(rawFolder, `${article}.txt`), 'utf8')
  return text.split('\n').filter((line) => line.trim() !== '')
}

/** The answer, a name of the entity or another accepted wording, or the figure in digits or words. */
function occurs({ object }: Fact, text: string, { byId }: EntityIndex): boolean {
  const plain = withoutPossessive(text)
  const holds = (name: string) => containsWords(plain, withoutPossessive(name))
  switch (object.type) {
    case 'entity': {
      const entity = byId.get(object.id)
      return entity !== undefined && allNames(entity).some(holds)
    }
    case 'text':
      return [object.text, ...object.accept].some(holds)
    case 'date':
      return holds(object.text) || holds(formatDate(object.date))
    case 'number':
      return numbersIn(plain).includes(object.value)
  }
}

function numbersIn(text: string): (number | undefined)[] {
  const words = text.split(/[\s—–-]+/)
  const runs = words.flatMap((word, i) => [word, `${word} ${words[i + 1] ?? ''}`])
  return runs.map((run) => parseNumber(run.replace(/[,.“”"]+$/, ''))?.value)
}

function withoutPossessive(text: string): string {
  return text.replace(/[’'](s\b|(?=\s|$))/g, '')
}
