import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

/** What a YAML text holds, or a sentence for each fault that names file, line and id and says what to do. */
export type ParsedYaml<T> = { value: T } | { faults: string[] }

/** Parses a text that is called `file` in what is said about it. */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>): ParsedYaml<T> {
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
