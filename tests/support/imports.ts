import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** One import of a file. `target` is a path from the root for our own files, else the package's name as written. */
export type Import = { target: string; isOwn: boolean; isTypeOnly: boolean }

/** A source file, by its path from the root with forward slashes. */
export type SourceFile = { path: string; text: string; imports: Import[] }

const STATIC = /^[ \t]*(import|export)\s+(type\s+)?([^'"`;]*?\sfrom\s*)?['"]([^'"\n]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g

/** Reads every .ts and .tsx file of the folders; generated ones are left out. */
export function readSources(root: string, folders: readonly string[]): SourceFile[] {
  const texts = new Map(
    folders
      .flatMap((folder) => listFiles(path.join(root, folder)))
      .map((file) => [path.relative(root, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  )
  return scanSources(texts)
}

/** Finds the imports of each file; `texts` is path to text and decides what an own import may resolve to. */
export function scanSources(texts: ReadonlyMap<string, string>): SourceFile[] {
  return [...texts].map(([file, text]) => ({
    path: file,
    text,
    imports: importsOf(file, withoutComments(text), texts),
  }))
}

/** The text without its comments; strings that hold "//" (addresses) are left alone. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(),])\/\/.*$/gm, '$1')
}

function importsOf(file: string, text: string, texts: ReadonlyMap<string, string>): Import[] {
  const fixed = [...text.matchAll(STATIC)].map((match) => ({
    target: match[4] ?? '',
    isTypeOnly: match[2] !== undefined || onlyTypes(match[3] ?? ''),
  }))
  const dynamic = [...text.matchAll(DYNAMIC)].map((match) => ({ target: match[1] ?? '', isTypeOnly: false }))
  return [...fixed, ...dynamic].map((found) => ({ ...found, ...resolve(file, found.target, texts) }))
}

/** `{ type A, type B } from`: nothing is left of it at run time. */
function onlyTypes(clause: string): boolean {
  const names = /^\s*\{([^}]*)\}\s*from\s*$/.exec(clause)?.[1]
  const parts =
    names
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '') ?? []
  return parts.length > 0 && parts.every((name) => name.startsWith('type '))
}

function resolve(file: string, target: string, texts: ReadonlyMap<string, string>): { target: string; isOwn: boolean } {
  if (!target.startsWith('.') && !target.startsWith('@/')) return { target, isOwn: false }
  const plain = target.startsWith('@/') ? target.slice(2) : path.posix.join(path.posix.dirname(file), target)
  const tried = [plain, `${plain}.ts`, `${plain}.tsx`, `${plain}/index.ts`, `${plain}/index.tsx`]
  return { target: tried.find((candidate) => texts.has(candidate)) ?? plain, isOwn: true }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'generated' || entry.name === 'node_modules' ? [] : listFiles(full)
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [full] : []
  })
}
