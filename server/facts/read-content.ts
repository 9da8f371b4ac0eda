import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { Article } from '@/core/facts/article'
import { DossierHead } from '@/core/facts/dossier'
import { Entity } from '@/core/facts/entity'
import { Fact } from '@/core/facts/fact'
import { Override } from '@/core/questions/override'
import type { DossierContent } from '@/core/questions/question-bank'
import { HandQuestion, QuestionSet } from '@/core/questions/question-set'
import { StartupError } from '../startup-error'

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

type Read<T> = { value: T } | { faults: string[] }

async function readFileOf<T>(rootDir: string, file: string, schema: z.ZodType<T>): Promise<Read<T>> {
  const text = await readFile(path.join(rootDir, file), 'utf8').catch(() => null)
  if (text === null) return { faults: [`${file} is missing; every dossier needs it, if only with an empty list: []`] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map(
        ({ pos, message }) =>
          `${file}, line ${lines.linePos(pos[0]).line}: no valid YAML: ${message.split('\n')[0]} Mend the quotes or the indent there.`,
      ),
    }
  }
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return { value: parsed.data }
  return { faults: parsed.error.issues.map((issue) => faultOf(file, document, lines, issue)) }
}

function faultOf(file: string, document: Document, lines: LineCounter, issue: z.core.$ZodIssue): string {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  const id = idAt(document, path)
  const where = `${file}, line ${lineOf(document, lines, path)}${id === null ? '' : ` (${id})`}`
  const field = path.filter((step) => typeof step === 'string').join('.')
  return `${where}: ${field === '' ? 'this entry' : field}: ${issue.message}. Correct it there or compare with a neighbour that is accepted.`
}

/** The line of the value at `path`, or of the nearest thing around it if the value is missing. */
function lineOf(document: Document, lines: LineCounter, path: (string | number)[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

/** The id of the innermost entry on `path` that has one. */
function idAt(document: Document, path: (string | number)[]): string | null {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    const id = isMap(node) ? node.get('id') : undefined
    if (typeof id === 'string') return id
  }
  return null
}
