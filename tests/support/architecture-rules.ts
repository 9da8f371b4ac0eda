import { type SourceFile, withoutComments } from './imports'

type Layer = { own: readonly string[]; packages: (name: string, file: string) => boolean }

const isOneOf = (name: string, allowed: readonly string[]) =>
  allowed.some((item) => name === item || name.startsWith(`${item}/`))
const PRISMA = ['@prisma', 'prisma', 'pg']
const TEXT_LIBRARIES = ['fastest-levenshtein', 'transliteration', 'any-ascii', 'sbd', 'compromise']
const FOR_TEXT = /^core\/(extraction\/|quiz\/match-answer\.ts$|quiz\/match\/)/
/** Libraries that read English, with a model of several megabytes: each in the one file that speaks to it. */
const READERS: Record<string, string> = {
  'wink-nlp': 'core/extraction/tag-words.ts',
  'wink-eng-lite-web-model': 'core/extraction/tag-words.ts',
  'chrono-node': 'core/extraction/dates.ts',
}

/** The table of the design: what each folder may import. Types count as much as values. */
const LAYERS: Record<string, Layer> = {
  app: {
    own: ['app', 'server', 'components', 'core'],
    packages: (name) =>
      isOneOf(name, [
        'next',
        'react',
        'react-dom',
        'next-auth',
        'zod',
        // Unsent answers wait in the browser's own database.
        'idb',
        'server-only',
        'client-only',
        '@fontsource-variable',
      ]),
  },
  components: {
    own: ['components', 'core'],
    packages: (name) => isOneOf(name, ['react', 'react-dom', 'next', 'idb', 'client-only']) || /^d3(-|$)/.test(name),
  },
  server: { own: ['server', 'core'], packages: (name) => !isOneOf(name, ['react', 'react-dom']) },
  core: {
    own: ['core'],
    packages: (name, file) =>
      name === 'zod' ||
      (name === 'ts-fsrs' && file === 'core/review/schedule.ts') ||
      (isOneOf(name, TEXT_LIBRARIES) && FOR_TEXT.test(file)) ||
      READERS[name] === file,
  },
}

/** Imports that the table does not allow, and Prisma's client outside server/, one line each. */
export function brokenLayers(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const layer = LAYERS[folderOf(file.path)]
    if (!layer) return []
    return file.imports
      .filter(({ target, isOwn }) => {
        if (!isOwn) return !layer.packages(target, file.path)
        return !layer.own.includes(folderOf(target)) || isDatabaseFromOutside(file.path, target)
      })
      .map(({ target }) => `${file.path} imports ${target}`)
  })
}

function isDatabaseFromOutside(file: string, target: string): boolean {
  return !file.startsWith('server/') && target.startsWith('server/database/')
}

const IMPURE = [
  /\bDate\.now\(/,
  /\bnew Date\(\s*\)/,
  /\bMath\.random\(/,
  /\bperformance\.now\(/,
  /\bprocess\./,
  /\bfetch\(/,
  /\bcrypto\./,
]

/** Clock, dice, environment and network in core/, one line each. */
export function impureCore(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.path.startsWith('core/'))
    .flatMap((file) => {
      const text = withoutComments(file.text)
      return IMPURE.flatMap((pattern) => pattern.exec(text)?.slice(0, 1) ?? []).map(
        (found) => `${file.path} uses ${found}`,
      )
    })
}

/** Ways in which zod, Prisma, node, server/ or the libraries that judge typed answers would reach the browser: the chain of imports from a client file. */
export function leaksToClient(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const clients = files.filter((file) => isClient(file))
  return clients.flatMap((client) => {
    const seen = new Set([client.path])
    const leaks: string[] = []
    const walk = (file: SourceFile, chain: string[]) => {
      for (const { target, isOwn, isTypeOnly } of file.imports) {
        // A server action is called over the network: its file is not part of what the browser gets.
        if (isTypeOnly || seen.has(target) || isServerAction(byPath.get(target))) continue
        const next = [...chain, target]
        if (isOwn ? target.startsWith('server/') : isServerPackage(target)) leaks.push(next.join(' → '))
        const imported = byPath.get(target)
        if (!imported) continue
        seen.add(target)
        walk(imported, next)
      }
    }
    walk(client, [client.path])
    return leaks
  })
}

/** Every component may end up in the browser; of the routes, those that say so. */
function isClient(file: SourceFile): boolean {
  return file.path.startsWith('components/') || (file.path.startsWith('app/') && /^['"]use client['"]/m.test(file.text))
}

function isServerAction(file: SourceFile | undefined): boolean {
  return file !== undefined && /^\s*['"]use server['"]/.test(withoutComments(file.text))
}

function isServerPackage(name: string): boolean {
  return (
    isOneOf(name, ['zod', 'yaml', '@node-rs', ...PRISMA, ...TEXT_LIBRARIES, ...Object.keys(READERS)]) ||
    name.startsWith('node:')
  )
}

/** Circles of imports that exist at run time, each once, as its chain of files. */
export function importCircles(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: SourceFile, chain: string[]) => {
    const at = chain.indexOf(file.path)
    if (at >= 0) circles.push([...chain.slice(at), file.path].join(' → '))
    if (at >= 0 || done.has(file.path)) return
    for (const { target, isTypeOnly } of file.imports) {
      const imported = isTypeOnly ? undefined : byPath.get(target)
      if (imported) visit(imported, [...chain, file.path])
    }
    done.add(file.path)
  }
  for (const file of files) visit(file, [])
  return circles
}

function folderOf(file: string): string {
  return file.split('/')[0] ?? ''
}
