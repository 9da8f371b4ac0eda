import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { Article } from '@/core/facts/article'
import { DossierHead } from '@/core/facts/dossier'
import { Entity } from '@/core/facts/entity'
import { Fact } from '@/core/facts/fact'
import { Override } from '@/core/questions/override'
import type { DossierContent } from '@/core/questions/question-bank'
import { HandQuestion, QuestionSet } from '@/core/questions/question-set'
import { StartupError } from '../startup-error'
import { type ParsedYaml, parseYaml } from './parse-yaml'

const DOSSIERS = path.join('content', 'dossiers')

/**
 * Every bundled dossier under `rootDir`/content/dossiers, in the order of their folders' names. Throws a StartupError that
 * names file, line and id of each fault, and what to do, if a file is missing, is no YAML or does not fit its schema.
 */
export async function readContent(rootDir: string): Promise<DossierContent[]> {
  const entries = await readdir(path.join(rootDir, DOSSIERS), { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(folders.sort().map((folder) => readDossier(rootDir, path.join(DOSSIERS, folder))))
}

async function readDossier(rootDir: string, folder: string): Promise<DossierContent> {
  const faults: string[] = []
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T | undefined> => {
    const result = await readFileOf(rootDir, path.join(folder, `${name}.yaml`), schema)
    if ('faults' in result) faults.push(...result.faults)
    return 'value' in result ? result.value : undefined
  }
  const head = await read('dossier', DossierHead)
  const articles = await read('articles', z.array(Article))
  const entities = await read('entities', z.array(Entity))
  const facts = await read('facts', z.array(Fact))
  const sets = await read('sets', z.array(QuestionSet))
  const handQuestions = await read('questions', z.array(HandQuestion))
  const overrides = existsSync(path.join(rootDir, folder, 'overrides.yaml'))
    ? await read('overrides', z.array(Override))
    : []
  if (!head || !articles || !entities || !facts || !sets || !handQuestions || !overrides)
    throw new StartupError(faults.join('\n'))
  return { dossier: { head, articles, entities, facts }, sets, handQuestions, overrides }
}

async function readFileOf<T>(rootDir: string, file: string, schema: z.ZodType<T>): Promise<ParsedYaml<T>> {
  const text = await readFile(path.join(rootDir, file), 'utf8').catch(() => null)
  if (text === null) return { faults: [`${file} is missing; every dossier needs it, if only with an empty list: []`] }
  return parseYaml(file, text, schema)
}
