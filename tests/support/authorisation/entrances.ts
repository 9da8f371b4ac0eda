import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** A way into the app: a page, a method of a route handler, or a server action, as the matrix names it. */
export type Entrance =
  | { name: string; kind: 'page'; path: string }
  | { name: string; kind: 'handler'; path: string; method: string }
  | { name: string; kind: 'action'; file: string; action: string }

/** Every way in that stands in the folder of routes. */
export function listEntrances(root: string): Entrance[] {
  const files = sourceFiles(join(root, 'app')).map((path) => relative(root, path).replaceAll('\\', '/'))
  return files.flatMap((file) => entrancesOf(file, readFileSync(join(root, file), 'utf8')))
}

function entrancesOf(file: string, text: string): Entrance[] {
  const path = dirname(file).replace(/^app/, '') || '/'
  if (file.endsWith('/page.tsx')) return [{ name: `GET ${path}`, kind: 'page', path }]
  if (file.endsWith('/route.ts')) {
    return exportedNames(text, /^[A-Z]+$/).map((method) => ({
      name: `${method} ${path}`,
      kind: 'handler',
      path,
      method,
    }))
  }
  if (!/^\s*['"]use server['"]/.test(text)) return []
  return exportedNames(text, /./).map((action) => ({ name: `${action} ${path}`, kind: 'action', file, action }))
}

function exportedNames(text: string, wanted: RegExp): string[] {
  const declared = [...text.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map((match) => match[1] ?? '')
  // `export { handler as GET, handler as POST }`
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap((match) =>
    (match[1] ?? '').split(',').map(
      (part) =>
        part
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? '',
    ),
  )
  return [...declared, ...listed].filter((name) => name !== '' && wanted.test(name))
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
