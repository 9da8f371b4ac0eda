import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Reads passages from the raw articles beside the project (../shared/articles), which are no part of it. Without them, or
 * for an article that is not there, every passage is null. A passage is a non-empty line, counted from 1.
 */
export function rawPassages(rootDir: string): (articleId: string, paragraph: number) => string | null {
  const folder = path.join(rootDir, '..', 'shared', 'articles')
  const linesOf = new Map<string, string[]>()
  return (articleId, paragraph) => {
    const file = path.join(folder, `${articleId}.txt`)
    if (!linesOf.has(articleId))
      linesOf.set(articleId, existsSync(file) ? nonEmptyLines(readFileSync(file, 'utf8')) : [])
    return linesOf.get(articleId)?.[paragraph - 1] ?? null
  }
}

function nonEmptyLines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
