/** A reason not to start that its reader can act on: shown as its one line, without a stack. */
export class StartupError extends Error {
  override name = 'StartupError'
}

/** The one line to show for whatever stopped a command: the message alone for a StartupError, name and message otherwise. */
export function startupErrorLine(error: unknown): string {
  if (error instanceof StartupError) return error.message
  if (error instanceof Error) return `${error.name}: ${error.message}`.split('\n')[0] ?? error.name
  return String(error)
}
