import { stringify } from 'yaml'
import { z } from 'zod'
import { Article } from '@/core/facts/article'
import { DossierHead } from '@/core/facts/dossier'
import { Entity } from '@/core/facts/entity'
import { Fact } from '@/core/facts/fact'
import { Override } from '@/core/questions/override'
import type { DossierContent } from '@/core/questions/question-bank'
import { HandQuestion, QuestionSet } from '@/core/questions/question-set'
import { fail, ok, type Result } from '@/core/result'
import { parseYaml } from '@/server/facts/parse-yaml'

/** The files of a dossier in the format of content/, in their order. */
export const FILE_NAMES = ['dossier', 'articles', 'entities', 'facts', 'questions', 'sets', 'overrides'] as const
export type FileName = (typeof FILE_NAMES)[number]

/** One file of a dossier as YAML. */
export function toFile(name: FileName, content: DossierContent): string {
  const { dossier, sets, handQuestions, overrides = [] } = content
  const parts: Record<FileName, unknown> = {
    dossier: dossier.head,
    articles: dossier.articles,
    entities: dossier.entities,
    facts: dossier.facts,
    questions: handQuestions,
    sets,
    overrides,
  }
  // Long lines stay whole: folding would have to be undone by eye when two versions are compared.
  return stringify(parts[name], { lineWidth: 0 })
}

/** All files in one, each headed by `--- # <name>.yaml`. */
export function toOneFile(content: DossierContent): string {
  return FILE_NAMES.map((name) => `--- # ${name}.yaml\n${toFile(name, content)}`).join('')
}

const HEAD = /^--- # ([a-z]+)\.yaml *\r?$/gm

/** Reads what toOneFile wrote. Fails with a sentence that names file, line and id of the first faults. */
export function fromOneFile(text: string): Result<DossierContent, 'invalid'> {
  const files = splitFiles(text)
  if (files.size === 0) {
    return fail('invalid', 'This is no dossier of Footnote: no line says “--- # dossier.yaml”.')
  }
  const faults: string[] = []
  const read = <T>(name: FileName, schema: z.ZodType<T>, absent?: T): T | undefined => {
    const part = files.get(name)
    if (part === undefined && absent !== undefined) return absent
    const parsed = parseYaml(`${name}.yaml`, part ?? '', schema)
    if ('value' in parsed) return parsed.value
    faults.push(...(part === undefined ? [`${name}.yaml is missing.`] : parsed.faults))
    return undefined
  }
  const head = read('dossier', DossierHead)
  const articles = read('articles', z.array(Article))
  const entities = read('entities', z.array(Entity))
  const facts = read('facts', z.array(Fact))
  const handQuestions = read('questions', z.array(HandQuestion), [])
  const sets = read('sets', z.array(QuestionSet), [])
  const overrides = read('overrides', z.array(Override), [])
  if (!head || !articles || !entities || !facts || !handQuestions || !sets || !overrides) {
    return fail('invalid', faults.slice(0, MOST_FAULTS).join(' '))
  }
  return ok({ dossier: { head, articles, entities, facts }, handQuestions, sets, overrides })
}

const MOST_FAULTS = 5

function splitFiles(text: string): Map<string, string> {
  const heads = [...text.matchAll(HEAD)]
  return new Map(
    heads.map((head, i) => [
      head[1] ?? '',
      text.slice(head.index + head[0].length, heads[i + 1]?.index ?? text.length),
    ]),
  )
}
